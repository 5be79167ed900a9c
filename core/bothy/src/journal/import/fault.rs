//! The reasons why a line can't be imported.

/// A reason why a line can't be imported. Bytes are counted from 1.
///
/// ```
/// use bothy_core::journal::LineFault;
///
/// assert_eq!(LineFault::of(br#"{"kinds": []}"#), None);
/// assert_eq!(LineFault::of(b"day,kind,details"), Some(LineFault::Table));
/// assert_eq!(LineFault::of(b"caf\xE9"), Some(LineFault::NotUtf8 { byte: 4 }));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineFault {
    /// Over [`super::MAX_LINE`].
    TooLong,
    /// UTF-16, as some editors and spreadsheets save it.
    Utf16,
    /// UTF-32.
    Utf32,
    /// Packed, or an archive: gzip, zip, 7z and similar.
    Packed,
    /// No text at all: a picture, an office document, or anything else.
    NoText,
    /// Not UTF-8 from this byte on: Latin-1, Windows-1252, or another encoding of text.
    NotUtf8 {
        /// The byte.
        byte: usize,
    },
    /// An array: all incidents in one, instead of one a line.
    Array,
    /// A row of a table, like CSV.
    Table,
    /// A name that stands twice in one object: nobody can say which counts.
    Twice {
        /// The name.
        name: String,
    },
    /// Half of a character: a lone surrogate, like `\ud83d`.
    HalfCharacter {
        /// The byte after it.
        byte: usize,
    },
    /// Not JSON, or cut short.
    NotJson {
        /// The byte.
        byte: usize,
    },
    /// A name that no incident has.
    Unknown {
        /// The name.
        name: String,
    },
    /// JSON with a value of the wrong type.
    Form,
}

impl LineFault {
    /// Returns whether it is about the whole file, so that no later line can be read either.
    #[must_use]
    pub fn is_of_file(&self) -> bool {
        matches!(
            self,
            Self::Utf16 | Self::Utf32 | Self::Packed | Self::NoText
        )
    }

    /// Returns the word for it in files and on the command line: `utf-16`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::TooLong => "too-long",
            Self::Utf16 => "utf-16",
            Self::Utf32 => "utf-32",
            Self::Packed => "packed",
            Self::NoText => "no-text",
            Self::NotUtf8 { .. } => "not-utf-8",
            Self::Array => "array",
            Self::Table => "table",
            Self::Twice { .. } => "twice",
            Self::HalfCharacter { .. } => "half-character",
            Self::NotJson { .. } => "not-json",
            Self::Unknown { .. } => "unknown-name",
            Self::Form => "form",
        }
    }
}
