//! The messages that a person reads.

use crate::session::caught;
use crate::system::now;
use crate::zone::{OffsetChange, offsets};
use bothy_core::helplines::{Area, Contact, State};
use bothy_core::journal::{Caution, Happened, Help, Kind, Recorded};
use bothy_core::locale::{Language, Locale};
use bothy_core::orders::Order;
use bothy_core::plan::PlanItem;
use bothy_core::shown::{Advice, FieldForm, KindForm, timeline};
use bothy_core::vault::Slip;
use bothy_core::{Error, Result};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::HashMap;

// These cross in the form that core has for them.
uniffi::use_remote_type!(bothy_core::NaiveDateTime);
uniffi::use_remote_type!(bothy_core::Recorded);

/// The messages of a language.
#[derive(uniffi::Object)]
pub struct Words(Locale);

/// An argument of a message.
#[derive(uniffi::Enum)]
pub enum Given {
    /// A text, a name, or a formatted day.
    Text {
        /// The text.
        text: String,
    },
    /// A count, which selects singular or plural.
    Number {
        /// The number.
        number: u64,
    },
}

#[uniffi::export]
impl Words {
    /// Returns English.
    #[uniffi::constructor]
    pub fn english() -> Result<Self> {
        caught(|| Ok(Self(Locale::english()?)))
    }

    /// Returns a language's messages by tag, such as `pl`. One that wasn't reviewed says so in its note.
    #[uniffi::constructor]
    pub fn of(tag: &str) -> Result<Self> {
        caught(|| Ok(Self(Locale::of(tag)?)))
    }

    /// Returns its language.
    pub fn language(&self) -> Language {
        self.0.language().clone()
    }

    /// Returns the line that a draft shows above everything. `None` if the language was reviewed.
    pub fn note(&self) -> Result<Option<String>> {
        caught(|| self.0.note())
    }

    /// Returns the message of a key, such as `plan-item-phone-place` or `plan-item-code-word.worse`. `None` if there is none.
    pub fn say(&self, key: &str) -> Result<Option<String>> {
        caught(|| self.0.say(key))
    }

    /// Returns a message with named arguments, such as `helplines-as-of` with its `date`.
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

    /// Returns a day in this language.
    pub fn day(&self, day: NaiveDate) -> Result<String> {
        caught(|| self.0.day(day))
    }

    /// Returns a day and time in this language.
    pub fn moment(&self, at: NaiveDateTime) -> Result<String> {
        caught(|| self.0.moment(at))
    }

    /// Returns the time of an incident, as precise as given: "about 1 March 2026, 21:30". `changes` is the phone's time zone, as for an
    /// import: a time by another clock shows its offset.
    pub fn happened(&self, happened: &Happened, changes: &[OffsetChange]) -> Result<String> {
        caught(|| self.0.happened(happened, &|local| offsets(changes, local)))
    }

    /// Returns the time of an entry by the phone's clock of then: "1 March 2026, 21:30". `changes` as in `happened`.
    pub fn recorded(&self, recorded: &Recorded, changes: &[OffsetChange]) -> Result<String> {
        caught(|| self.0.recorded(recorded, &|local| offsets(changes, local)))
    }

    /// Returns several things in one line: "photo.jpg, voice.m4a".
    pub fn list(&self, all: Vec<String>) -> Result<String> {
        caught(|| self.0.list(all))
    }

    /// Returns the kinds to choose from, in the order to offer. Those marked `first` stand on the short form.
    pub fn kinds(&self) -> Result<Vec<KindForm>> {
        caught(|| self.0.kind_forms())
    }

    /// Returns the fields of an incident, in the order to offer. Those of a group stand together; those marked `first` are on the short
    /// form. It is all that a shell needs to draw the form.
    pub fn fields(&self) -> Result<Vec<FieldForm>> {
        caught(|| self.0.field_forms())
    }

    /// Returns an incident's kinds, the leading one first, as on their buttons.
    pub fn kinds_of(&self, all: &[Kind]) -> Result<String> {
        caught(|| self.0.kinds(all))
    }

    /// Returns a person's name, if any, and relation: "Dale (ex-husband)".
    pub fn person(&self, name: &str, relation: &str) -> Result<String> {
        caught(|| self.0.person(name, relation))
    }

    /// Returns an item's words, the user's or otherwise the template's; the key of a newer version's template, which has no words here.
    pub fn item(&self, item: &PlanItem) -> Result<String> {
        caught(|| self.0.item(item))
    }

    /// Returns the warnings of an item: the template's, then the user's.
    pub fn worse(&self, item: &PlanItem) -> Result<Vec<String>> {
        caught(|| self.0.worse(item))
    }

    /// Returns an order line by line: its name, how it stands on that day, and what else is known of it.
    pub fn order(&self, order: &Order, today: NaiveDate) -> Result<Vec<String>> {
        caught(|| self.0.order_lines(order, today))
    }

    /// Returns the help offered when saving, with its numbers to tap. `here` is the user's area, if they set one: then it names that
    /// nation's helplines alone.
    pub fn help(&self, help: Help, here: Option<Area>) -> Result<Advice> {
        caught(|| self.0.help(help, here))
    }

    /// Returns a caution before something is brought in, with its numbers to tap.
    pub fn caution(&self, caution: Caution) -> Result<Advice> {
        caught(|| self.0.caution(caution))
    }

    /// Returns the advice of a risk theme by its name there, with its numbers to tap. `here` as in `help`.
    pub fn risk_advice(&self, advice: &str, here: Option<Area>) -> Result<Advice> {
        caught(|| self.0.risk_advice(advice, here))
    }

    /// Returns a line's state: "Open until 17:00."
    pub fn state(&self, state: State) -> Result<String> {
        caught(|| self.0.state(state))
    }

    /// Returns the hours when it is safe to ring a contact, and if it is now. `None` if the user gave none.
    pub fn safe(&self, contact: &Contact) -> Result<Option<String>> {
        // UK clocks count, wherever the phone is.
        caught(|| self.0.safe(contact, now(0)))
    }

    /// Returns the words of an error that a call threw.
    pub fn error(&self, error: Error) -> Result<String> {
        caught(|| self.0.error(error))
    }

    /// Returns the same in a phone's words: no bytes, paths or formats. For every screen.
    pub fn phone_error(&self, error: Error) -> Result<String> {
        caught(|| self.0.phone_error(error))
    }

    /// Returns a mistake in a recovery code or six words (`code_slip`, `words_slip`): "Word 3 isn't …". By number, never the typed text.
    pub fn slip(&self, slip: Slip) -> Result<String> {
        caught(|| self.0.slip(slip))
    }

    /// Returns a picture of the pattern as an SVG file's text. `None` if nothing is counted.
    pub fn timeline(&self, pattern: &bothy_core::journal::Pattern) -> Result<Option<String>> {
        caught(|| timeline::draw(pattern, &self.0))
    }
}

impl Words {
    pub(crate) fn locale(&self) -> &Locale {
        &self.0
    }
}

/// Returns the available languages. One that wasn't reviewed is shown only if asked for.
#[uniffi::export]
pub fn languages() -> Result<Vec<Language>> {
    caught(Locale::languages)
}
