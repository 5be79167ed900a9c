//! What goes into a pack and what stays out, as the person chose it.

use crate::id::Id;
use crate::journal::Field;
use crate::media::Properties;
use std::path::{Path, PathBuf};

/// Who will read it. Kept in the log's `exported` entry as its id; not said in the pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Reader {
    /// The court, and so the other person too: what the judge reads, the other side reads. Names of files, which often hold a date
    /// or a place, are hidden.
    Court,
    /// Police.
    Police,
    /// The person's own solicitor.
    Solicitor,
    /// Housing, a doctor, benefits.
    Services,
    /// The person who wrote it.
    Me,
}

impl Reader {
    /// Every reader, in the order in which a shell offers them.
    pub const ALL: [Self; 5] = [
        Self::Court,
        Self::Police,
        Self::Solicitor,
        Self::Services,
        Self::Me,
    ];

    /// The word in files and on the command line.
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

/// Where a pack goes. Nothing may be there, nor under the same name with `.part` after it. Each of them can be read, and so is read back
/// after writing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Destination {
    /// A new folder.
    Folder(PathBuf),
    /// A new zip file, not encrypted.
    Zip(PathBuf),
}

impl Destination {
    /// Where it stands.
    pub fn path(&self) -> &Path {
        match self {
            Self::Folder(path) | Self::Zip(path) => path,
        }
    }
}

/// What goes into a pack. All that isn't left out or put away goes in, but never a private note.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PackOptions {
    /// Where it goes.
    pub to: Destination,
    /// Who will read it.
    pub reader: Reader,
    /// Fields to hide, in every incident and every revision of it.
    pub hide: Vec<Field>,
    /// Incidents to leave out whole: no line of theirs, no exhibit. Of one that was removed, the line that says so.
    pub without: Vec<Id>,
    /// Files to leave out, by their ids: neither the file nor its line of the log goes in.
    pub without_files: Vec<Id>,
    /// Initials before the number of an exhibit: two letters A to Z, or empty for "EX".
    pub initials: String,
}

impl PackOptions {
    /// Everything that isn't put away, with exhibits numbered from `EX-001`.
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

/// What would be in a pack, for a dry run.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Summary {
    /// Incidents shown.
    pub shown: u64,
    /// Incidents left out.
    pub not_shown: u64,
    /// Incidents not shown because they are put away: bring one back, and it goes in.
    pub put_away: u64,
    /// Names of the fields hidden, in the log's order.
    pub hidden_fields: Vec<String>,
    /// Files that go along.
    pub exhibits: u64,
    /// Their length together, in bytes.
    pub exhibit_bytes: u64,
    /// Files of the incidents shown that are left out.
    pub files_left_out: u64,
    /// Lines of the log shown.
    pub lines_shown: u64,
    /// Lines of the log in all.
    pub lines_total: u64,
    /// What the lines that aren't shown give away nevertheless: how many there are, and where.
    pub gaps: Vec<Gap>,
    /// Files that go along and show a place, or may say where or who, in the order of their marks.
    pub revealing: Vec<Revealing>,
    /// The place is hidden, and a file shows one: no such pack is made ([`super::Export::begin`]).
    pub refused: bool,
}

/// What a file in a pack tells beside what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Revealing {
    /// Names the file, for [`PackOptions::without_files`].
    pub attachment: Id,
    /// The incident it belongs to.
    pub incident: Id,
    /// The name of the file as the person knew it; maybe empty.
    pub name: String,
    /// Its mark in the pack: `AB-001`.
    pub mark: String,
    /// It shows a place, where it was made or one that somebody wrote into its properties.
    pub place: bool,
    /// Properties that may say where or who.
    pub properties: Vec<Properties>,
}

/// Lines of the log that aren't shown, in one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Gap {
    /// The line shown before them; none when they begin the log.
    pub after: Option<u64>,
    /// The line shown behind them; none when they end the log.
    pub before: Option<u64>,
    /// How many they are.
    pub lines: u64,
}
