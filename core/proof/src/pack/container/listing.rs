//! The files of a pack as they are listed, held to the bounds, each name one thing.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::Hash;
use crate::pack::names::{is_litter, is_plain};
use crate::pack::report::{Place, Problem, Unreadable};

/// How much a pack may be before it is taken for a trap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Files, and folders.
    pub files: u64,
    /// Bytes of one file, unpacked.
    pub file_bytes: u64,
    /// Bytes of all files together, unpacked.
    pub total_bytes: u64,
    /// Entries in log.json; as many earlier heads, and as many entries that were removed.
    pub entries: u64,
}

impl Default for Bounds {
    /// 100,000 files and folders, files of at most 4 GiB, 64 GiB together, and 250,000 entries.
    fn default() -> Self {
        Self {
            files: 100_000,
            file_bytes: 4 << 30,
            total_bytes: 64 << 30,
            entries: 250_000,
        }
    }
}

/// Collects files and holds them to the bounds.
pub(super) struct Listing<'a> {
    pub(super) bounds: &'a Bounds,
    pub(super) files: BTreeMap<String, u64>,
    pub(super) litter: BTreeSet<String>,
    /// Files and the folders that they are in, by the hash of their name without regard to case: the hash of each as it is spelt, and
    /// whether it is a file. Hashes, for names may be long.
    taken: BTreeMap<Hash, (Hash, bool)>,
    total: u64,
}

impl<'a> Listing<'a> {
    pub(super) fn new(bounds: &'a Bounds) -> Self {
        Self {
            bounds,
            files: BTreeMap::new(),
            litter: BTreeSet::new(),
            taken: BTreeMap::new(),
            total: 0,
        }
    }

    /// Takes one file: its name as it stands, and its length.
    pub(super) fn add(&mut self, raw: &[u8], len: u64) -> Result<(), Unreadable> {
        let name = printable(raw);
        let malformed = |problem| {
            Err(Unreadable::Malformed {
                problem,
                at: Place::File(name.clone()),
            })
        };
        self.total = self.total.saturating_add(len);
        if len > self.bounds.file_bytes || self.total > self.bounds.total_bytes {
            return malformed(Problem::TooLarge);
        }
        self.take(&name, true)?;
        if is_litter(raw) {
            self.litter.insert(name.clone());
        }
        self.files.insert(name, len);
        Ok(())
    }

    /// Takes a folder, which may be there already.
    pub(super) fn folder(&mut self, name: &[u8]) -> Result<(), Unreadable> {
        self.take(printable(name).trim_end_matches('/'), false)
    }

    /// Takes a name and the folders it is in: on a disk that doesn't tell cases apart, each must be one thing.
    fn take(&mut self, name: &str, is_file: bool) -> Result<(), Unreadable> {
        let folders = name.match_indices('/').map(|(at, _)| (&name[..at], false));
        for (path, is_file) in folders.chain([(name, is_file)]) {
            let hash = |name: &str| Hash::from(Sha256::digest(name));
            let (lower, spelt) = (hash(&path.to_ascii_lowercase()), hash(path));
            let problem = match self.taken.get(&lower) {
                Some((before, was_file)) if is_file || *was_file || *before != spelt => {
                    Problem::Twice
                }
                Some(_) => continue,
                None if self.taken.len() as u64 >= self.bounds.files => Problem::TooLarge,
                None => {
                    self.taken.insert(lower, (spelt, is_file));
                    continue;
                }
            };
            return Err(Unreadable::Malformed {
                problem,
                at: Place::File(path.to_owned()),
            });
        }
        Ok(())
    }
}

/// A name as it is where it is plain, else with all that isn't printable ASCII escaped.
fn printable(name: &[u8]) -> String {
    match std::str::from_utf8(name) {
        Ok(name) if is_plain(name) => name.to_owned(),
        _ => name.escape_ascii().to_string(),
    }
}

pub(super) fn malformed(problem: Problem, name: &[u8]) -> Unreadable {
    Unreadable::Malformed {
        problem,
        at: Place::File(printable(name)),
    }
}
