//! Tries a backup without a vault: reads all of it, proves what it holds, and says how far it is whole.

use super::contents::{
    COUNTERS, Contents, HEADS, Holds, IMPORTS, INCIDENTS, LOG, Listed, NOTES, NOTES_TEXT, README,
    own_file,
};
use super::log_lines::{self, Lines, LogProof};
use super::sealed::{NOT_A_BACKUP, OpenBy};
use super::walk::{Piece, Walk};
use super::{counters, records};
use crate::error::{Error, Result};
use crate::journal::Step;
use crate::secret::scrubbed;
use std::collections::BTreeSet;
use std::fs::File;

/// The result of trying a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Checked {
    /// The compartment that it is of.
    pub holds: Holds,
    /// True if no byte of it is damaged.
    pub whole: bool,
    /// True if everything written in the vault can be restored, though maybe not each file.
    pub restorable: bool,
    /// The time at which it was made: milliseconds since 1970-01-01T00:00Z, by the clock of the phone.
    pub made_ms: i64,
    /// Entries of its log; of the notes, how many there are.
    pub entries: u64,
    /// Files that somebody attached.
    pub files: u64,
    /// Those of them that are damaged or cut off, by their names in the backup.
    pub lost: Vec<String>,
    /// Files that aren't in it, because they were damaged when it was made, by the names that they would have. Restoring it takes
    /// `without_damaged`.
    pub left_out: Vec<String>,
    /// The bytes of the file that are whole from its beginning; all of them if nothing is damaged.
    pub whole_bytes: u64,
    /// The bytes of the file.
    pub bytes: u64,
}

/// The job.
pub struct Trial {
    walk: Walk,
    bytes: u64,
    reading: Reading,
    found: Checked,
    done: bool,
}

/// The files that are read whole before they can be judged.
#[derive(Default)]
struct Reading {
    small: Vec<u8>,
    lines: Lines,
    log: Option<LogProof>,
    /// The number of notes, once they were read.
    notes: Option<u64>,
}

impl Trial {
    /// Opens a backup.
    ///
    /// # Errors
    /// `WrongSecret` if this doesn't open it, or its very beginning is damaged; `Invalid`: with `Backup` if it is no backup, with
    /// `BackupDamaged` if not even its list of contents can be read, with `Identity` for wrong identities; `NewerVersion`; `Outside`.
    pub fn begin(file: File, by: &OpenBy<'_>) -> Result<Self> {
        let bytes = file.metadata().map_err(crate::leftover::outside)?.len();
        let walk = scrubbed(|| Walk::begin(file, by))?;
        let own = |name: &str| own_file(name).is_some();
        let contents = &walk.contents;
        let files = contents.files.iter().filter(|file| own(&file.name)).count();
        let found = Checked {
            holds: contents.holds,
            whole: true,
            restorable: true,
            made_ms: contents.made_ms,
            entries: contents.log.as_ref().map_or(0, |log| log.size),
            files: files as u64,
            lost: Vec::new(),
            left_out: contents.lost.clone(),
            whole_bytes: bytes,
            bytes,
        };
        Ok(Self {
            walk,
            bytes,
            reading: Reading::default(),
            found,
            done: false,
        })
    }

    /// Returns the compartment that it is of, for a shell that takes only one.
    pub fn holds(&self) -> Holds {
        self.found.holds
    }

    /// Reads at most 1 MiB more.
    ///
    /// # Errors
    /// `Invalid{Backup}` if what it holds isn't what its log says; `Outside`, or its cause.
    pub fn step(&mut self) -> Result<Step> {
        scrubbed(|| self.go_on())
    }

    fn go_on(&mut self) -> Result<Step> {
        match self.walk.step()? {
            Piece::Bytes(at, bytes) => {
                let name = &self.walk.listed(at)?.name;
                self.reading.take(name, &bytes)?;
            }
            Piece::End(at, true) => {
                let listed = self.walk.listed(at)?;
                self.reading.end(listed, &self.walk.contents)?;
                if let Some(notes) = self.reading.notes {
                    self.found.entries = notes;
                }
            }
            Piece::End(at, false) => {
                let name = self.walk.listed(at)?.name.clone();
                self.reading.give_up();
                self.found.restorable &= is_spare(&name);
                self.found.lost.push(name);
            }
            Piece::Tail => {}
            Piece::Done => self.done = true,
        }
        Ok(if self.done {
            Step::Done
        } else {
            Step::More {
                done: self.walk.done(),
                total: self.walk.total(),
            }
        })
    }

    /// Returns what was found.
    ///
    /// # Errors
    /// `Cancelled` before the last step.
    pub fn finish(mut self) -> Result<Checked> {
        if !self.done {
            return Err(Error::Cancelled);
        }
        if let Some(bytes) = self.walk.whole_to() {
            self.found.whole = false;
            self.found.whole_bytes = bytes.min(self.bytes);
        }
        self.found.whole &= self.found.lost.is_empty();
        self.found.lost.retain(|name| own_file(name).is_some());
        Ok(self.found)
    }
}

/// True for a file without which the rest can be restored.
pub(super) fn is_spare(name: &str) -> bool {
    own_file(name).is_some() || [README, INCIDENTS, NOTES_TEXT].contains(&name)
}

impl Reading {
    /// Takes the next bytes of a file.
    fn take(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        if name == LOG {
            let Some(log) = &mut self.log else {
                return Ok(());
            };
            return self.lines.take(bytes, &mut |line| log.take(line).map(drop));
        }
        if is_read(name) {
            self.small.extend_from_slice(bytes);
        }
        Ok(())
    }

    /// Judges a file that is whole.
    fn end(&mut self, file: &Listed, contents: &Contents) -> Result<()> {
        let text = std::mem::take(&mut self.small);
        match file.name.as_str() {
            HEADS => {
                let heads = log_lines::decode_heads(&text)?;
                self.log = Some(LogProof::begin(contents.log()?, &heads)?);
            }
            LOG => {
                if let Some(log) = &self.log {
                    self.lines.end()?;
                    log.end()?;
                    let files = contents.files.iter().map(|file| &file.name);
                    let named: BTreeSet<_> = files
                        .chain(&contents.lost)
                        .filter_map(|name| own_file(name))
                        .collect();
                    if !log.attached.keys().all(|id| named.contains(id)) {
                        return Err(NOT_A_BACKUP);
                    }
                }
            }
            COUNTERS => counters::Counters::decode(&text).map(drop)?,
            IMPORTS => counters::decode_imports(&text).map(drop)?,
            NOTES => self.notes = Some(records::decode_notes(&text)?.len() as u64),
            name if records::is_one(name) => {
                for kept in records::decode(&text)? {
                    records::files(&kept.record)?;
                }
            }
            name => {
                if let (Some(id), Some(log)) = (own_file(name), &self.log)
                    && log
                        .attached
                        .get(&id)
                        .is_some_and(|said| *said != file.sha256.0)
                {
                    return Err(NOT_A_BACKUP);
                }
            }
        }
        Ok(())
    }

    /// Forgets a file that isn't whole.
    fn give_up(&mut self) {
        self.small = Vec::new();
        self.lines = Lines::default();
    }
}

/// True for a file that is read whole to be judged.
fn is_read(name: &str) -> bool {
    [HEADS, COUNTERS, IMPORTS, NOTES].contains(&name) || records::is_one(name)
}
