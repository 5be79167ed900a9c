//! The list of a pack's files, held to the bounds, without two files under one name.

use crate::Hash;
use crate::pack::names::{is_litter, is_plain};
use crate::pack::report::{Place, Problem, Unreadable};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The bounds of a pack; a larger one is taken for a trap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The most files and folders.
    pub files: u64,
    /// The most bytes of one file, unpacked.
    pub file_bytes: u64,
    /// The most bytes of all files together, unpacked.
    pub total_bytes: u64,
    /// The most entries in log.json; as many earlier heads, and as many removed entries.
    pub entries: u64,
}

impl Default for Bounds {
    /// Allows 100,000 files and folders, files of at most 4 GiB, 64 GiB together, and 250,000 entries.
    fn default() -> Self {
        Self {
            files: 100_000,
            file_bytes: 4 << 30,
            total_bytes: 64 << 30,
            entries: 250_000,
        }
    }
}

/// The files of a container, held to the bounds.
pub(super) struct Listing<'a> {
    pub(super) bounds: &'a Bounds,
    pub(super) files: BTreeMap<String, u64>,
    pub(super) litter: BTreeSet<String>,
    /// Files and their folders, by the hash of their name without regard to case: the hash of the name as spelt, and
    /// true for a file. Hashes, since names may be long.
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

    /// Adds one file: its raw name, and its length.
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

    /// Adds a folder, which may be there already.
    pub(super) fn folder(&mut self, name: &[u8]) -> Result<(), Unreadable> {
        self.take(printable(name).trim_end_matches('/'), false)
    }

    /// Adds a name and its folders. On a disk that ignores case, each must still be a single file or folder.
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

/// Returns a plain name unchanged; otherwise escapes all that isn't printable ASCII.
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
