//! The words that a person reads.

use crate::session::caught;
use bothy_core::Result;
use bothy_core::locale::{Language, Locale};
use bothy_core::timeline;

/// One language's words.
#[derive(uniffi::Object)]
pub struct Words(Locale);

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
