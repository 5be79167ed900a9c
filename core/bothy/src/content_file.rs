//! Data that people without Rust may write: reading such a file, and saying which line of it is wrong. docs/content.md.

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

/// An enum whose variants have names in files, on the command line and in keys of words; with `said by`, how those keys begin.
macro_rules! names {
    ($(#[$meta:meta])* $name:ident said by $prefix:literal {
        $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)?
    }) => {
        names! { $(#[$meta])* $name { $($(#[$doc])* $variant = $word),+ } }

        impl $name {
            /// The key of its words.
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
            /// All of them, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// As files and the command line name it.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The one of this word.
            pub fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

pub(crate) use names;

/// What is wrong with a file of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It can't be read.
    Form,
    /// Something that must stand there is missing: it is named.
    Missing,
    /// Something stands there that nobody knows: it is named.
    Unknown,
    /// There is nothing in it.
    Empty,
    /// Made for a newer version of Bothy.
    Newer,
    /// No date, or the review before the date.
    Date,
    /// No id in small letters, digits and hyphens.
    Id,
    /// An id that was there before.
    Twice,
    /// A text that is empty, too long, or not on one line.
    Text,
    /// A mark in a text that nobody sees, or that turns the text around.
    Mark,
    /// A number with anything in it but digits, spaces and one plus in front.
    Number,
    /// No hours that OpenStreetMap would know.
    Hours,
    /// A word that isn't one of those that can stand there.
    Word,
    /// No way to reach it.
    Channels,
    /// Nobody says where the number was read.
    Source,
    /// Not all of the sections, each once, in their order.
    Sections,
    /// Words for nothing that there is, or no words for something.
    Words,
}

impl Fault {
    /// The key of its words; `fault-at` says them with the line.
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

/// The first thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faulty {
    /// The line of the file, from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: Fault,
    /// What is missing, or unknown; empty for other faults.
    pub name: String,
}

/// A file's text, with the places of what is in it.
pub(crate) struct Source<'t>(&'t str);

impl<'t> Source<'t> {
    /// Reads a text of this `form`, the number that it says it has.
    ///
    /// # Errors
    /// `Form`, `Newer`: a newer one may have what this one doesn't know, and is named before that.
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

    /// Takes a text that says no form.
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
            // As serde says it; whatever it says otherwise is a fault of form.
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

    /// A text on one line, of at most so many characters.
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

    /// One of the words that can stand there.
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
