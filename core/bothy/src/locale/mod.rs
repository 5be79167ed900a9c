//! The words that a person reads. They are data, one folder a language (`core/content/locale`), in Fluent (<https://projectfluent.org>).
//!
//! Rooms answer with ids; who shows them asks here how they are said. So far there is English, and the words of the plan, of the
//! conversation about danger and of the pattern.

use crate::error::{Error, Result};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = "en-GB";
const FILES: [&str; 3] = [
    include_str!("../../../content/locale/en/pattern.ftl"),
    include_str!("../../../content/locale/en/plan.ftl"),
    include_str!("../../../content/locale/en/risk.ftl"),
];

/// One language's words.
pub struct Locale(FluentBundle<FluentResource>);

/// What words are given to say.
#[derive(Debug, Clone, Copy)]
pub enum Given<'a> {
    /// A text, a name, a day that was put into words.
    Text(&'a str),
    /// How many: chooses between one and several.
    Number(u64),
}

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
        self.say_of(key, &[])
    }

    /// The same, of something: each with the name that the words have for it. What is given stands between the marks that keep its
    /// direction from turning the words around it (U+2068, U+2069).
    ///
    /// # Errors
    /// As [`Locale::say`].
    pub fn say_of(&self, key: &str, given: &[(&'static str, Given<'_>)]) -> Result<Option<String>> {
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
        let mut args = FluentArgs::new();
        for (name, value) in given {
            match *value {
                Given::Text(text) => args.set(*name, text),
                Given::Number(number) => args.set(*name, number),
            }
        }
        let mut errors = Vec::new();
        let said = self.0.format_pattern(pattern, Some(&args), &mut errors);
        if errors.is_empty() {
            Ok(Some(said.into_owned()))
        } else {
            Err(UNREADABLE)
        }
    }
}

const UNREADABLE: Error = Error::Internal { code: 311 };
