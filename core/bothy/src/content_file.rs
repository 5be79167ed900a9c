//! Reads data files that people without Rust may write, and names the line that is wrong. docs/content.md.

use crate::display_safe::misleads;
use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::ops::Range;
use toml::Spanned;
use toml::value::Datetime;

/// Longest file, in bytes.
pub const MAX_LEN: usize = 1 << 20;
/// Longest id, in bytes.
const MAX_ID: usize = 40;

/// An enum whose variants have names in files, on the command line and in message keys. `said by` gives the keys' prefix.
macro_rules! names {
    ($(#[$meta:meta])* $name:ident said by $prefix:literal {
        $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)?
    }) => {
        names! { $(#[$meta])* $name { $($(#[$doc])* $variant = $word),+ } }

        impl $name {
            /// Returns the message key.
            pub fn key(self) -> &'static str {
                // "lgbt+": no key of Fluent's has a plus.
                match self { $(Self::$variant => concat!($prefix, $word).trim_end_matches('+')),+ }
            }
        }
    };
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
        $(#[$meta])*
        pub enum $name { $($(#[$doc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// All variants, in the documentation's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the word in files and on the command line.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Returns the variant with this word.
            pub fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

pub(crate) use names;

/// The kind of a fault in a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The file can't be read.
    Form,
    /// A required name is missing: `Faulty::name`.
    Missing,
    /// A name is unknown: `Faulty::name`.
    Unknown,
    /// The file is empty.
    Empty,
    /// The file is for a newer version of Bothy.
    Newer,
    /// Not a date, or a review before the date.
    Date,
    /// Not an id of small letters, digits and hyphens.
    Id,
    /// A repeated id.
    Twice,
    /// An empty text, or one that is too long or not on one line.
    Text,
    /// A mark in a text that is invisible or changes the direction.
    Mark,
    /// A number with more than digits, spaces and one plus in front.
    Number,
    /// Hours that aren't in OpenStreetMap's notation.
    Hours,
    /// A word that isn't allowed there.
    Word,
    /// A line without channels.
    Channels,
    /// A number without a source.
    Source,
    /// Sections missing, repeated or out of order.
    Sections,
    /// Words for nothing, or something without words.
    Words,
}

impl Fault {
    /// Returns the message key; `fault-at` adds the line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Form => "fault-form",
            Self::Missing => "fault-missing",
            Self::Unknown => "fault-unknown",
            Self::Empty => "fault-empty",
            Self::Newer => "fault-newer",
            Self::Date => "fault-date",
            Self::Id => "fault-id",
            Self::Twice => "fault-twice",
            Self::Text => "fault-text",
            Self::Mark => "fault-mark",
            Self::Number => "fault-number",
            Self::Hours => "fault-hours",
            Self::Word => "fault-word",
            Self::Channels => "fault-channels",
            Self::Source => "fault-source",
            Self::Sections => "fault-sections",
            Self::Words => "fault-words",
        }
    }
}

/// The first fault and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faulty {
    /// The file's line, from 1.
    pub line: usize,
    /// The kind of fault.
    pub fault: Fault,
    /// The missing or unknown name. Empty for other faults.
    pub name: String,
}

/// A file's text, with the places of its values.
pub(crate) struct Source<'t>(&'t str);

impl<'t> Source<'t> {
    /// Reads a text that must declare this `form` number.
    ///
    /// # Errors
    /// `Newer` for a higher form, before any unknown names it has; `Form` for a lower one or an overlong file; otherwise the first fault.
    pub(crate) fn read<T: DeserializeOwned>(
        text: &'t str,
        form: i64,
        says: fn(&T) -> i64,
    ) -> Result<(Self, T), Faulty> {
        #[derive(Deserialize)]
        struct Form {
            form: Spanned<i64>,
        }
        let source = Self(text);
        if text.len() > MAX_LEN {
            return Err(source.fault(&(MAX_LEN..MAX_LEN), Fault::Form));
        }
        let raw: Result<T, Faulty> = source.parse();
        if raw.as_ref().is_ok_and(|raw| says(raw) == form) {
            return raw.map(|raw| (source, raw));
        }
        let said: Form = source.parse()?;
        let fault = match said.form.get_ref().cmp(&form) {
            std::cmp::Ordering::Equal => return raw.map(|raw| (source, raw)),
            std::cmp::Ordering::Greater => Fault::Newer,
            std::cmp::Ordering::Less => Fault::Form,
        };
        Err(source.fault(&said.form.span(), fault))
    }

    /// Wraps a text without a form.
    pub(crate) fn of(text: &'t str) -> Self {
        Self(text)
    }

    pub(crate) fn fault(&self, span: &Range<usize>, fault: Fault) -> Faulty {
        let before = self.0.get(..span.start).unwrap_or(self.0);
        Faulty {
            line: before.matches('\n').count() + 1,
            fault,
            name: String::new(),
        }
    }

    pub(crate) fn parse<T: DeserializeOwned>(&self) -> Result<T, Faulty> {
        toml::from_str(self.0).map_err(|error: toml::de::Error| {
            let span = error.span().unwrap_or(0..0);
            // serde's own wording. Any other error is a fault of form.
            let mut said = error.message().split('`');
            let fault = match said.next() {
                Some("missing field ") => Fault::Missing,
                Some("unknown field ") => Fault::Unknown,
                _ => Fault::Form,
            };
            let named = fault != Fault::Form;
            Faulty {
                name: said.next().filter(|_| named).unwrap_or_default().to_owned(),
                ..self.fault(&span, fault)
            }
        })
    }

    pub(crate) fn day(&self, day: &Spanned<Datetime>) -> Result<NaiveDate, Faulty> {
        let date = day.get_ref().date.filter(|_| day.get_ref().time.is_none());
        date.and_then(|date| {
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        })
        .ok_or_else(|| self.fault(&day.span(), Fault::Date))
    }

    /// Reads a text on one line, of at most `most` characters.
    pub(crate) fn text(&self, text: &Spanned<String>, most: usize) -> Result<String, Faulty> {
        let value = text.get_ref();
        let fits = !value.trim().is_empty() && value.chars().count() <= most;
        if !fits || value.chars().any(char::is_control) {
            return Err(self.fault(&text.span(), Fault::Text));
        }
        if value.contains(misleads) {
            return Err(self.fault(&text.span(), Fault::Mark));
        }
        Ok(value.clone())
    }

    /// Reads one of the words that are allowed there.
    pub(crate) fn word<T>(
        &self,
        word: &Spanned<String>,
        of: fn(&str) -> Option<T>,
    ) -> Result<T, Faulty> {
        of(word.get_ref()).ok_or_else(|| self.fault(&word.span(), Fault::Word))
    }

    pub(crate) fn id(&self, id: &Spanned<String>) -> Result<String, Faulty> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let value = id.get_ref();
        let sound = (1..=MAX_ID).contains(&value.len()) && value.chars().all(plain);
        sound
            .then(|| value.clone())
            .ok_or_else(|| self.fault(&id.span(), Fault::Id))
    }
}
