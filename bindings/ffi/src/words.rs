//! The words that a person reads.

use crate::import::{OffsetChange, offset};
use crate::session::caught;
use crate::system::now;
use bothy_core::helplines::{Contact, State};
use bothy_core::journal::{Happened, Help, Kind};
use bothy_core::locale::{Language, Locale};
use bothy_core::plan::PlanItem;
use bothy_core::shown::timeline;
use bothy_core::vault::Slip;
use bothy_core::{Error, Result};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::HashMap;

// A minute crosses as core has it cross.
uniffi::use_remote_type!(bothy_core::NaiveDateTime);

/// One language's words.
#[derive(uniffi::Object)]
pub struct Words(Locale);

/// What words are given to say.
#[derive(uniffi::Enum)]
pub enum Given {
    /// A text, a name, a day that was put into words.
    Text {
        /// The text.
        text: String,
    },
    /// How many: chooses between one and several.
    Number {
        /// The number.
        number: u64,
    },
}

#[uniffi::export]
impl Words {
    /// English.
    #[uniffi::constructor]
    pub fn english() -> Result<Self> {
        caught(|| Ok(Self(Locale::english()?)))
    }

    /// The words of a language by its tag, as in `pl`; one that isn't reviewed says so in its note.
    #[uniffi::constructor]
    pub fn of(tag: &str) -> Result<Self> {
        caught(|| Ok(Self(Locale::of(tag)?)))
    }

    /// Which language this is.
    pub fn language(&self) -> Language {
        self.0.language().clone()
    }

    /// The line that a draft says above everything; nothing for a language that was reviewed.
    pub fn note(&self) -> Result<Option<String>> {
        caught(|| self.0.note())
    }

    /// What is said for a key, as in `plan-item-phone-place` or `plan-item-code-word.worse`; nothing when there are no such words.
    pub fn say(&self, key: &str) -> Result<Option<String>> {
        caught(|| self.0.say(key))
    }

    /// The same, of something: each by the name that the words have for it, as in `helplines-as-of` with its `date`.
    pub fn say_of(&self, key: &str, given: &HashMap<String, Given>) -> Result<Option<String>> {
        let given: Vec<_> = given
            .iter()
            .map(|(name, given)| match given {
                Given::Text { text } => (name.as_str(), text.into()),
                Given::Number { number } => (name.as_str(), (*number).into()),
            })
            .collect();
        caught(|| self.0.say_of(key, &given))
    }

    /// A day as this language writes it.
    pub fn day(&self, day: NaiveDate) -> Result<String> {
        caught(|| self.0.day(day))
    }

    /// A day and a time of day, as this language writes them.
    pub fn moment(&self, at: NaiveDateTime) -> Result<String> {
        caught(|| self.0.moment(at))
    }

    /// When it happened, as precisely as was said: "about 1 March 2026, 21:30". `changes` is the phone's time zone, as for an import: a time by
    /// another clock says its offset.
    pub fn happened(&self, happened: &Happened, changes: &[OffsetChange]) -> Result<String> {
        caught(|| self.0.happened(happened, &|local| offset(changes, local)))
    }

    /// All kinds of an incident, the leading one first, as their buttons say them.
    pub fn kinds(&self, all: &[Kind]) -> Result<String> {
        caught(|| self.0.kinds(all))
    }

    /// A person by name, if there is one, and by what they are: "Dale (ex-husband)".
    pub fn person(&self, name: &str, relation: &str) -> Result<String> {
        caught(|| self.0.person(name, relation))
    }

    /// An item of a plan: as somebody said it, or else as its template does. Nothing for a template of a newer version.
    pub fn item(&self, item: &PlanItem) -> Result<String> {
        caught(|| self.0.item(item))
    }

    /// How doing it could make things worse: as the template says it, then in own words.
    pub fn worse(&self, item: &PlanItem) -> Result<Vec<String>> {
        caught(|| self.0.worse(item))
    }

    /// What is offered at the moment of saving, with the numbers to ring.
    pub fn help(&self, help: Help) -> Result<String> {
        caught(|| self.0.help(help))
    }

    /// Whether somebody answers: "Open until 17:00."
    pub fn state(&self, state: State) -> Result<String> {
        caught(|| self.0.state(state))
    }

    /// When it is safe to ring a contact, and whether it is now; nothing where she didn't say.
    pub fn safe(&self, contact: &Contact) -> Result<Option<String>> {
        // By the clocks of the UK, wherever the phone is.
        caught(|| self.0.safe(contact, now(0)))
    }

    /// What is said of an error that a call threw.
    pub fn error(&self, error: Error) -> Result<String> {
        caught(|| self.0.error(error))
    }

    /// What is wrong with a recovery code or with six words (`code_slip`, `words_slip`): "Word 3 isn't …". By number, never by what was typed.
    pub fn slip(&self, slip: Slip) -> Result<String> {
        caught(|| self.0.slip(slip))
    }

    /// A picture of the pattern, as the text of an SVG file; nothing where nothing is counted.
    pub fn timeline(&self, pattern: &bothy_core::journal::Pattern) -> Result<Option<String>> {
        caught(|| timeline::draw(pattern, &self.0))
    }
}

impl Words {
    pub(crate) fn locale(&self) -> &Locale {
        &self.0
    }
}

/// The languages that there are; one that isn't reviewed is shown only when asked for.
#[uniffi::export]
pub fn languages() -> Result<Vec<Language>> {
    caught(Locale::languages)
}
