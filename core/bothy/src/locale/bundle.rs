//! A language's files of messages. Each is parsed at its first use: a list of helplines needs no safety plan.

use crate::error::{Bug, Result};
use flate2::read::ZlibDecoder;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::borrow::Cow;
use std::io::Read as _;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// The messages of a language.
pub(super) struct Bundles {
    tag: LanguageIdentifier,
    files: Vec<File>,
    /// A change made to every text before it is shown.
    change: Option<fn(&str) -> Cow<'_, str>>,
}

struct File {
    packed: &'static [u8],
    /// The text, unpacked at the first search.
    text: OnceLock<Result<String>>,
    read: OnceLock<Result<Bundle>>,
}

impl Bundles {
    pub(super) fn new(tag: LanguageIdentifier, files: &'static [&'static [u8]]) -> Self {
        let files = files.iter().map(|packed| File {
            packed,
            text: OnceLock::new(),
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

    /// Returns a text, changed as the messages are.
    pub(super) fn changed(&self, text: &str) -> String {
        self.change
            .map_or_else(|| text.to_owned(), |change| change(text).into_owned())
    }

    /// Returns the message of a key: `name` or `name.attribute`.
    pub(super) fn say(&self, key: &str, args: &FluentArgs<'_>) -> Result<Option<String>> {
        let (name, attribute) = key
            .split_once('.')
            .map_or((key, None), |(name, attribute)| (name, Some(attribute)));
        // Parsed files come first. An unparsed text is searched only for the first of its messages.
        let Some(file) = self.file(name)? else {
            return Ok(None);
        };
        let bundle = file.read.get_or_init(|| self.read(file.text()?)).as_ref();
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
            Err(Bug::MessageArgument.into())
        }
    }

    /// Returns the file that has a message of this name.
    fn file(&self, name: &str) -> Result<Option<&File>> {
        if let Some(read) = self.files.iter().find(|file| file.says(name)) {
            return Ok(Some(read));
        }
        for file in &self.files {
            if file.begins(name)? {
                return Ok(Some(file));
            }
        }
        Ok(None)
    }

    fn read(&self, text: &str) -> Result<Bundle> {
        let mut bundle = FluentBundle::new_concurrent(vec![self.tag.clone()]);
        // `Locale` isolates only arguments that could reorder the words around them.
        bundle.set_use_isolating(false);
        bundle.set_transform(self.change);
        let words = FluentResource::try_new(text.to_owned()).map_err(|_| Bug::MessageSyntax)?;
        bundle.add_resource(words).map_err(|_| Bug::MessageTwice)?;
        Ok(bundle)
    }
}

impl File {
    /// True if it is parsed and has a message of this name.
    fn says(&self, name: &str) -> bool {
        let read = self.read.get().and_then(|read| read.as_ref().ok());
        read.is_some_and(|bundle| bundle.has_message(name))
    }

    /// True if it isn't parsed and one of its lines begins with this name. Far quicker than parsing.
    fn begins(&self, name: &str) -> Result<bool> {
        if self.read.get().is_some() {
            return Ok(false);
        }
        let (text, begins) = (self.text()?, format!("\n{name} ="));
        Ok(text.contains(&begins) || text.starts_with(&begins[1..]))
    }

    fn text(&self) -> Result<&str> {
        let text = self.text.get_or_init(|| {
            let mut text = String::new();
            let read = ZlibDecoder::new(self.packed).read_to_string(&mut text);
            read.map(|_| text).map_err(|_| Bug::MessagesPacked.into())
        });
        text.as_deref().map_err(|error| *error)
    }
}
