//! The words that a person reads. They are data, one folder a language (`core/content/locale`), in Fluent (<https://projectfluent.org>).
//!
//! Rooms answer with ids; who shows them asks here how they are said. So far there is English, and the words of the plan and of the
//! conversation about danger.

use crate::error::{Error, Result};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = "en-GB";
const FILES: [&str; 2] = [
    include_str!("../../../content/locale/en/plan.ftl"),
    include_str!("../../../content/locale/en/risk.ftl"),
];

/// One language's words.
pub struct Locale(FluentBundle<FluentResource>);

impl Locale {
    /// English, which is built in.
    ///
    /// # Errors
    /// `Internal`, never: the tests read it.
    pub fn english() -> Result<Self> {
        let language: LanguageIdentifier = ENGLISH.parse().map_err(|_| UNREADABLE)?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        for file in FILES {
            let words = FluentResource::try_new(file.to_owned()).map_err(|_| UNREADABLE)?;
            bundle.add_resource(words).map_err(|_| UNREADABLE)?;
        }
        Ok(Self(bundle))
    }

    /// What is said for a key: `name`, or `name.attribute`. `None` when there is nothing of that name.
    ///
    /// # Errors
    /// `Internal` for words that name what they weren't given.
    pub fn say(&self, key: &str) -> Result<Option<String>> {
        let (name, attribute) = key
            .split_once('.')
            .map_or((key, None), |(name, attribute)| (name, Some(attribute)));
        let Some(message) = self.0.get_message(name) else {
            return Ok(None);
        };
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|a| a.value()),
            None => message.value(),
        };
        let Some(pattern) = pattern else {
            return Ok(None);
        };
        let mut errors = Vec::new();
        let said = self
            .0
            .format_pattern(pattern, Some(&FluentArgs::new()), &mut errors);
        if errors.is_empty() {
            Ok(Some(said.into_owned()))
        } else {
            Err(UNREADABLE)
        }
    }
}

const UNREADABLE: Error = Error::Internal { code: 311 };
