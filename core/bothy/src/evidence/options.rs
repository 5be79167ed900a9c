//! The options of a pack: what goes in and what stays out, as the user chose.

use crate::id::Id;
use crate::journal::Field;
use crate::media::Properties;
use std::path::{Path, PathBuf};

/// The reader of a pack. The log's `exported` entry keeps its id; the pack doesn't say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Reader {
    /// The court, and so the other person too: what the judge reads, the other side reads. File names, which often hold a date
    /// or a place, are hidden.
    Court,
    /// Police.
    Police,
    /// The user's own solicitor.
    Solicitor,
    /// Housing, a doctor, benefits.
    Services,
    /// The user.
    Me,
}

impl Reader {
    /// All readers, in the order in which a shell offers them.
    pub const ALL: [Self; 5] = [
        Self::Court,
        Self::Police,
        Self::Solicitor,
        Self::Services,
        Self::Me,
    ];

    /// Returns the message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Court => "screen-reader-court",
            Self::Police => "screen-reader-police",
            Self::Solicitor => "screen-reader-solicitor",
            Self::Services => "screen-reader-services",
            Self::Me => "screen-reader-me",
        }
    }

    /// Returns the key of the message under it.
    pub fn about_key(self) -> &'static str {
        match self {
            Self::Court => "export-reader-court",
            Self::Police => "export-reader-police",
            Self::Solicitor => "export-reader-solicitor",
            Self::Services => "export-reader-services",
            Self::Me => "export-reader-me",
        }
    }

    /// Returns the names of what no pack for this reader shows, in the log's order.
    pub fn hides(self) -> &'static [&'static str] {
        match self {
            Self::Court => &["private_note", "file_name"],
            Self::Police | Self::Solicitor | Self::Services | Self::Me => &["private_note"],
        }
    }

    /// Returns the word in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Court => "court",
            Self::Police => "police",
            Self::Solicitor => "solicitor",
            Self::Services => "services",
            Self::Me => "me",
        }
    }
}

/// The destination of a pack. Nothing may be there, nor under the same name followed by `.part`. It is read back after writing, where it
/// can be.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Destination {
    /// A new folder.
    Folder(PathBuf),
    /// A new zip file, not encrypted.
    Zip(PathBuf),
    /// The same zip, straight into a document that a shell has opened ([`super::Export::begin_in`]), by its address there.
    Document(String),
}

impl Destination {
    /// Returns its path, or the address of a document.
    pub fn path(&self) -> &Path {
        match self {
            Self::Folder(path) | Self::Zip(path) => path,
            Self::Document(address) => Path::new(address),
        }
    }
}

/// The options of a pack. All that isn't left out or put away goes in, but never a private note.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PackOptions {
    /// The destination.
    pub to: Destination,
    /// The reader.
    pub reader: Reader,
    /// The fields to hide, in every revision of every incident.
    pub hide: Vec<Field>,
    /// The incidents to leave out whole, with their lines and exhibits. For a removed incident, the line that says so.
    pub without: Vec<Id>,
    /// The files to leave out, by their ids: neither the file nor its line of the log goes in.
    pub without_files: Vec<Id>,
    /// The initials before the number of an exhibit: two letters A to Z, or empty for "EX".
    pub initials: String,
}

impl PackOptions {
    /// Includes everything that isn't put away, with exhibits numbered from `EX-001`.
    pub fn new(to: Destination, reader: Reader) -> Self {
        Self {
            to,
            reader,
            hide: Vec::new(),
            without: Vec::new(),
            without_files: Vec::new(),
            initials: String::new(),
        }
    }
}

/// A summary of a pack to be made, for a dry run.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Summary {
    /// The number of incidents shown.
    pub shown: u64,
    /// The number of incidents left out.
    pub not_shown: u64,
    /// The number of incidents not shown because they are put away: bring one back, and it goes in.
    pub put_away: u64,
    /// The names of the hidden fields, in the log's order.
    pub hidden_fields: Vec<String>,
    /// The number of files that go along.
    pub exhibits: u64,
    /// Their total length, in bytes.
    pub exhibit_bytes: u64,
    /// The number of files left out of the incidents shown.
    pub files_left_out: u64,
    /// The number of log lines shown.
    pub lines_shown: u64,
    /// The number of log lines in all.
    pub lines_total: u64,
    /// The gaps: lines not shown still reveal how many they are, and where.
    pub gaps: Vec<Gap>,
    /// The files that go along and show a place, or may say where or who, in the order of their marks.
    pub revealing: Vec<Revealing>,
    /// True if the place is hidden and a file shows one: no such pack is made ([`super::Export::begin`]).
    pub refused: bool,
}

/// A file in a pack that reveals more than it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Revealing {
    /// The file's id, for [`PackOptions::without_files`].
    pub attachment: Id,
    /// The incident it belongs to.
    pub incident: Id,
    /// The user's name of the file; maybe empty.
    pub name: String,
    /// Its mark in the pack: `AB-001`.
    pub mark: String,
    /// True if it shows a place: where it was made, or one that somebody wrote into its properties.
    pub place: bool,
    /// The properties that may say where or who.
    pub properties: Vec<Properties>,
}

/// A run of log lines that aren't shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Gap {
    /// The line shown before them; none if they begin the log.
    pub after: Option<u64>,
    /// The line shown after them; none if they end the log.
    pub before: Option<u64>,
    /// The number of lines.
    pub lines: u64,
}
