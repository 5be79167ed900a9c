//! `contents.json`: what a backup holds, in which order, with the hash of each file. It is the first file, and stands again at the end.

use super::sealed::NOT_A_BACKUP;
use super::tar::{BLOCK, filled};
use crate::error::{Bug, Error, Result};
use crate::id::Id;
use bothy_proof::Hash;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The version that this program writes and reads.
const VERSION: u64 = 1;

/// The names of the list, and of the same list again.
pub(super) const CONTENTS: &str = "contents.json";
pub(super) const AGAIN: &str = "contents-again.json";
/// The page for people.
pub(super) const README: &str = "README.txt";
/// The signed heads.
pub(super) const HEADS: &str = "heads.json";
/// The log.
pub(super) const LOG: &str = "log.jsonl";
/// The incidents, for people.
pub(super) const INCIDENTS: &str = "incidents.txt";
/// The counters.
pub(super) const COUNTERS: &str = "counters.json";
/// Lines that were imported.
pub(super) const IMPORTS: &str = "imports.json";
/// The notes, and the same for people.
pub(super) const NOTES: &str = "notes.json";
pub(super) const NOTES_TEXT: &str = "notes.txt";
/// The folder of attached files.
const FILES: &str = "files/";

/// The longest list, in bytes, and the most files: many more than a vault has that somebody keeps by hand.
pub(super) const MAX_CONTENTS: u64 = 12 << 20;
const MAX_FILES: usize = 50_000;
/// The longest file that isn't somebody's own, except the log, in bytes.
const MAX_RECORDS: u64 = 16 << 20;
/// The longest file in all, in bytes.
const MAX_FILE: u64 = crate::journal::MAX_LEN;
/// The end of a tar: two blocks of zeros.
pub(super) const END: u64 = 2 * BLOCK;

/// The list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contents {
    pub(super) version: u64,
    pub(super) holds: Holds,
    /// The id of this backup, used nowhere else.
    pub(super) id: Id,
    /// Milliseconds since 1970-01-01T00:00Z, by the clock of the phone.
    pub(super) made_ms: i64,
    /// The notes have none.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "there"
    )]
    pub(super) log: Option<LogAbout>,
    /// Names of files that the log or a record names, and that were damaged when this was made.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "not_empty"
    )]
    pub(super) lost: Vec<String>,
    /// Every file but the list itself, in order.
    pub(super) files: Vec<Listed>,
}

/// The compartment that a backup is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Holds {
    /// All that the vault keeps.
    Record,
    /// The notes.
    Notes,
}

/// Reads a member that is left out where there is none.
fn there<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<Option<LogAbout>, D::Error> {
    LogAbout::deserialize(from).map(Some)
}

/// Reads a list that is left out where it is empty.
fn not_empty<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<Vec<String>, D::Error> {
    let list = Vec::deserialize(from)?;
    if list.is_empty() {
        return Err(serde::de::Error::custom("an empty list"));
    }
    Ok(list)
}

/// The log at the moment of the backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LogAbout {
    pub(super) id: Hex,
    /// The public key that signed its newest head, or would have.
    pub(super) key: Hex,
    pub(super) size: u64,
    pub(super) root: Hex,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Listed {
    pub(super) name: String,
    pub(super) len: u64,
    pub(super) sha256: Hex,
}

/// 32 bytes, as 64 lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hex(pub(super) Hash);

impl Serialize for Hex {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        to.serialize_str(&hex::encode(self.0))
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let lower = !text.bytes().any(|byte| byte.is_ascii_uppercase());
        let bytes = hex::decode(&text).ok().filter(|_| lower);
        let hash = bytes.and_then(|bytes| bytes.try_into().ok());
        hash.map(Self)
            .ok_or_else(|| serde::de::Error::custom("not 32 bytes in hex"))
    }
}

impl Contents {
    /// Begins the list of a backup made now.
    pub(super) fn new(holds: Holds, id: Id, made_ms: i64, log: Option<LogAbout>) -> Self {
        Self {
            version: VERSION,
            holds,
            id,
            made_ms,
            log,
            lost: Vec::new(),
            files: Vec::new(),
        }
    }

    /// Returns what it says of the log.
    ///
    /// # Errors
    /// `Invalid{Backup}` if it has none.
    pub(super) fn log(&self) -> Result<&LogAbout> {
        self.log.as_ref().ok_or(NOT_A_BACKUP)
    }

    /// Writes it.
    ///
    /// # Errors
    /// `Invalid{Backup}` for more or longer files than are read.
    pub(super) fn encode(&self) -> Result<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(self).map_err(|_| Bug::BackupContents)?;
        text.push(b'\n');
        let fits = self.is_sound() && text.len() as u64 <= MAX_CONTENTS;
        fits.then_some(text).ok_or(NOT_A_BACKUP)
    }

    /// Reads it.
    ///
    /// # Errors
    /// `NewerVersion`; `Invalid{Backup}`.
    pub(super) fn decode(text: &[u8]) -> Result<Self> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u64,
        }
        let versioned: Versioned = serde_json::from_slice(text).map_err(|_| NOT_A_BACKUP)?;
        if versioned.version > VERSION {
            return Err(Error::NewerVersion);
        }
        let read: Self = serde_json::from_slice(text).map_err(|_| NOT_A_BACKUP)?;
        let sound = read.version == VERSION && read.is_sound();
        sound.then_some(read).ok_or(NOT_A_BACKUP)
    }

    /// Returns whether every file is known, at its place, once, and of a length that it may have.
    fn is_sound(&self) -> bool {
        let place = |file: &Listed| file.place(self.holds);
        let places: Vec<_> = self.files.iter().map(place).collect();
        let in_order = places
            .windows(2)
            .all(|two| two[0] < two[1] || two[0] == Some(OWN));
        let sized = self.files.iter().all(Listed::is_sized);
        let mut own: Vec<_> = self
            .files
            .iter()
            .map(|file| &file.name)
            .chain(&self.lost)
            .filter_map(|name| own_file(name))
            .collect();
        own.sort_unstable();
        let once = own.windows(2).all(|two| two[0] != two[1]);
        let (needed, has_log): (&[_], _) = match self.holds {
            Holds::Record => (&[README, HEADS, LOG, COUNTERS], true),
            Holds::Notes => (&[README], false),
        };
        let needed = needed
            .iter()
            .all(|name| self.files.iter().any(|file| file.name == *name));
        let lost = self.lost.iter().all(|name| own_file(name).is_some());
        let lost = lost && (has_log || self.lost.is_empty());
        let counted = self.files.len() + self.lost.len() <= MAX_FILES;
        counted
            && lost
            && self.log.is_some() == has_log
            && places.iter().all(Option::is_some)
            && in_order
            && sized
            && once
            && needed
    }

    /// Returns the place of each file's header, and the end of the last file, if the list itself has `own` bytes.
    pub(super) fn places(&self, own: u64) -> (Vec<u64>, u64) {
        let mut at = BLOCK + filled(own);
        let places = self.files.iter().map(|file| {
            let place = at;
            at += BLOCK + filled(file.len);
            place
        });
        (places.collect(), at)
    }

    /// Returns the bytes of all content, with the list again, the end of the tar and what fills it up.
    pub(super) fn total(&self, own: u64) -> u64 {
        let (_, end) = self.places(own);
        crate::store::room::class(end + BLOCK + filled(own) + END)
    }
}

impl Listed {
    /// Returns the place in the order of files; `None` for a name that no backup has.
    fn place(&self, holds: Holds) -> Option<usize> {
        if holds == Holds::Notes {
            let mut known = [README, NOTES, NOTES_TEXT].into_iter();
            return known.position(|name| name == self.name);
        }
        if own_file(&self.name).is_some() {
            return Some(OWN);
        }
        let mut known = [README, HEADS, LOG, COUNTERS, IMPORTS].into_iter();
        let first = known.position(|name| name == self.name);
        let kept = || super::records::place(&self.name).map(|at| 10 + at);
        let incidents = (self.name == INCIDENTS).then_some(OWN - 1);
        first.or_else(kept).or(incidents)
    }

    fn is_sized(&self) -> bool {
        let most = match self.name.as_str() {
            LOG | INCIDENTS => MAX_FILE,
            name if own_file(name).is_some() => crate::journal::MAX_LEN,
            _ => MAX_RECORDS,
        };
        self.len <= most
    }
}

/// The place of all files that are somebody's own, after every other.
const OWN: usize = 1000;

/// Returns the name of somebody's own file in a backup.
pub(super) fn name_of(id: Id, ending: &str) -> String {
    format!("{FILES}{id}.{ending}")
}

/// Returns the id in such a name: `files/`, 32 hex digits, and an ending of 1 to 8 small letters and digits.
pub(super) fn own_file(name: &str) -> Option<Id> {
    let (id, ending) = name.strip_prefix(FILES)?.split_once('.')?;
    let small = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let sound = id.len() == 32 && id.bytes().all(small) && (1..=8).contains(&ending.len());
    let sound = sound && ending.bytes().all(small);
    id.parse().ok().filter(|_| sound)
}
