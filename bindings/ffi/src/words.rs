//! The words that a person reads.

use crate::session::caught;
use bothy_core::helplines::State;
use bothy_core::locale::{self, Language, Locale};
use bothy_core::timeline;
use bothy_core::{Error, Result};
use chrono::NaiveDate;
use std::collections::HashMap;

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

    /// Whether somebody answers: "Open until 17:00."
    pub fn state(&self, state: State) -> Result<String> {
        caught(|| {
            let (time, date) = match state.turns() {
                Some(at) => (at.format("%H:%M").to_string(), self.0.day(at.date())?),
                None => Default::default(),
            };
            let given: [(&str, locale::Given<'_>); 2] =
                [("time", (&time).into()), ("date", (&date).into())];
            self.0.say_of(state.key(), &given)?.ok_or_else(missing)
        })
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

/// Words that this version must have, and hasn't.
pub(crate) fn missing() -> Error {
    Error::Internal { code: 901 }
}
