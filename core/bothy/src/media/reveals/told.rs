//! The result of looking at a file.

/// A file's place and properties, beside its content.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reveals {
    /// True if it shows a place: a camera's, or one that somebody wrote into its properties.
    pub place: bool,
    /// Properties that may say where or who, without duplicates.
    pub properties: Vec<Properties>,
}

/// A kind of properties that a file can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Properties {
    /// Texts that a camera or its owner put into EXIF: an author, a comment, a serial number.
    Exif,
    /// XMP, which programs write.
    Xmp,
    /// IPTC, which press photographers write.
    Iptc,
    /// Texts beside the pixels of a picture.
    PictureText,
    /// Title, author or comment of a film, or of a sound in a film's container.
    Film,
    /// ID3 or other tags of a sound.
    Sound,
    /// Author, title and program of a PDF.
    Pdf,
    /// Author, company and title of an office document or a stored e-mail.
    Office,
    /// Unknown properties: the file can't be looked into, or is packed or locked.
    Unread,
}

impl Properties {
    /// Returns the message key.
    pub fn key(self) -> String {
        format!("properties-{}", self.id())
    }

    /// Returns the word in JSON and in the keys of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Exif => "exif",
            Self::Xmp => "xmp",
            Self::Iptc => "iptc",
            Self::PictureText => "picture-text",
            Self::Film => "film",
            Self::Sound => "sound",
            Self::Pdf => "pdf",
            Self::Office => "office",
            Self::Unread => "unread",
        }
    }
}

impl Reveals {
    /// Adds what another part of the same file reveals.
    pub(crate) fn add(&mut self, other: Self) {
        self.place |= other.place;
        self.properties.extend(other.properties);
        self.properties.sort_unstable();
        self.properties.dedup();
    }

    pub(super) fn has(&mut self, is: bool, properties: Properties) {
        if is && !self.properties.contains(&properties) {
            self.properties.push(properties);
        }
    }
}

/// The result for one form.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Found {
    pub(super) present: bool,
    pub(super) place: bool,
}
