//! The words that a person reads.

use crate::session::caught;
use bothy_core::Result;
use bothy_core::locale::Locale;
use bothy_core::timeline;

/// One language's words; English is the only one so far.
#[derive(uniffi::Object)]
pub struct Words(Locale);

#[uniffi::export]
impl Words {
    /// English.
    #[uniffi::constructor]
    pub fn english() -> Result<Self> {
        caught(|| Ok(Self(Locale::english()?)))
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
