//! One language's files of words. Each is read when something in it is first said: a list of helplines needs no safety plan.

use crate::error::{Error, Result};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::borrow::Cow;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// Words that can't be read, or aren't there where they must be.
pub(super) const UNREADABLE: Error = Error::Internal { code: 311 };

/// The words of a language.
pub(super) struct Words {
    tag: LanguageIdentifier,
    files: Vec<File>,
    /// What is done to each piece of text before it is shown.
    change: Option<fn(&str) -> Cow<'_, str>>,
}

struct File {
    text: &'static str,
    read: OnceLock<Result<Bundle>>,
}

impl Words {
    pub(super) fn new(tag: LanguageIdentifier, files: &'static [&'static str]) -> Self {
        let files = files.iter().map(|text| File {
            text,
            read: OnceLock::new(),
        });
        Self {
            tag,
            files: files.collect(),
            change: None,
        }
    }

    #[cfg(feature = "pseudo")]
    pub(super) fn changed_by(self, change: fn(&str) -> Cow<'_, str>) -> Self {
        Self {
            change: Some(change),
            ..self
        }
    }

    /// A text, changed as those of its files are.
    pub(super) fn changed(&self, text: &str) -> String {
        self.change
            .map_or_else(|| text.to_owned(), |change| change(text).into_owned())
    }

    /// What is said for a key: `name`, or `name.attribute`.
    pub(super) fn say(&self, key: &str, args: &FluentArgs<'_>) -> Result<Option<String>> {
        let (name, attribute) = key
            .split_once('.')
            .map_or((key, None), |(name, attribute)| (name, Some(attribute)));
        // What was read answers at once; a text is looked through only for the first of its words.
        let mut files = self.files.iter();
        let read = files.clone().find(|file| file.says(name));
        let Some(file) = read.or_else(|| files.find(|file| file.begins(name))) else {
            return Ok(None);
        };
        let bundle = file.read.get_or_init(|| self.read(file.text)).as_ref();
        let bundle = bundle.map_err(|error| *error)?;
        let Some(message) = bundle.get_message(name) else {
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
        let said = bundle.format_pattern(pattern, Some(args), &mut errors);
        if errors.is_empty() {
            Ok(Some(said.into_owned()))
        } else {
            Err(UNREADABLE)
        }
    }

    fn read(&self, text: &str) -> Result<Bundle> {
        let mut bundle = FluentBundle::new_concurrent(vec![self.tag.clone()]);
        // `Locale` sets apart only what could turn the words around it.
        bundle.set_use_isolating(false);
        bundle.set_transform(self.change);
        let words = FluentResource::try_new(text.to_owned()).map_err(|_| UNREADABLE)?;
        bundle.add_resource(words).map_err(|_| UNREADABLE)?;
        Ok(bundle)
    }
}

impl File {
    /// Whether it was read, and has a message of this name.
    fn says(&self, name: &str) -> bool {
        let read = self.read.get().and_then(|read| read.as_ref().ok());
        read.is_some_and(|bundle| bundle.has_message(name))
    }

    /// Whether it wasn't read yet, and a line of it begins with this name. Far quicker than reading it.
    fn begins(&self, name: &str) -> bool {
        let begins = format!("\n{name} =");
        self.read.get().is_none()
            && (self.text.contains(&begins) || self.text.starts_with(&begins[1..]))
    }
}
