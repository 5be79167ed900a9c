//! A pack's files, whether they lie in a folder or in a zip; nothing is ever unpacked to disk.

mod folder;
mod zip;
mod zip_record;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::names::{is_litter, is_plain};
use super::report::{Place, Problem, Unreadable};
use crate::Hash;

/// How much a pack may be before it is taken for a trap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Files, and folders.
    pub files: u64,
    /// Bytes of one file, unpacked.
    pub file_bytes: u64,
    /// Bytes of all files together, unpacked.
    pub total_bytes: u64,
    /// How many times a file over 64 MiB may be longer than it is packed.
    pub ratio: u64,
    /// Entries in log.json.
    pub entries: u64,
}

impl Default for Bounds {
    /// 100,000 files and folders, files of at most 4 GiB, 64 GiB together, packed at most 200 times, and 250,000 entries.
    fn default() -> Self {
        Self {
            files: 100_000,
            file_bytes: 4 << 30,
            total_bytes: 64 << 30,
            ratio: 200,
            entries: 250_000,
        }
    }
}

/// Shorter files may be packed as tightly as they like.
const SMALL: u64 = 64 << 20;

/// The files of a pack, listed and found to be readable as files.
pub(crate) struct Container {
    source: Source,
    files: BTreeMap<String, u64>,
    litter: BTreeSet<String>,
}

enum Source {
    Folder(folder::Folder),
    Zip(Box<zip::Zip>),
}

impl Container {
    pub(crate) fn open(path: &Path, bounds: &Bounds) -> Result<Self, Unreadable> {
        let is_folder = std::fs::metadata(path)
            .map_err(|_| Unreadable::Outside)?
            .is_dir();
        let mut listing = Listing::new(bounds);
        let source = if is_folder {
            Source::Folder(folder::Folder::open(path, &mut listing)?)
        } else {
            Source::Zip(Box::new(zip::Zip::open(path, &mut listing)?))
        };
        Ok(Self {
            source,
            files: listing.files,
            litter: listing.litter,
        })
    }

    /// Whether it is a zip: then each of its files is read, listed or not, for what lies behind one that isn't as its record says
    /// could be read as something else.
    pub(crate) fn is_zip(&self) -> bool {
        matches!(self.source, Source::Zip(_))
    }

    /// Names and lengths of all files.
    pub(crate) fn files(&self) -> &BTreeMap<String, u64> {
        &self.files
    }

    /// Those of them that look as if a system left them there ([`is_litter`]).
    pub(crate) fn litter(&self) -> &BTreeSet<String> {
        &self.litter
    }

    /// Reads a file that is listed and has a plain name.
    pub(crate) fn read(&self, name: &str) -> Result<Box<dyn Read + '_>, Unreadable> {
        match &self.source {
            Source::Folder(folder) => folder.read(name),
            Source::Zip(zip) => zip.read(name),
        }
    }
}

/// Collects files and holds them to the bounds.
struct Listing<'a> {
    bounds: &'a Bounds,
    files: BTreeMap<String, u64>,
    litter: BTreeSet<String>,
    /// Files and the folders that they are in, by the hash of their name without regard to case: the hash of each as it is spelt, and
    /// whether it is a file. Hashes, for names may be long.
    taken: BTreeMap<Hash, (Hash, bool)>,
    total: u64,
}

impl<'a> Listing<'a> {
    fn new(bounds: &'a Bounds) -> Self {
        Self {
            bounds,
            files: BTreeMap::new(),
            litter: BTreeSet::new(),
            taken: BTreeMap::new(),
            total: 0,
        }
    }

    /// Takes one file: its name as it stands, its length, and how long it is packed.
    fn add(&mut self, raw: &[u8], len: u64, packed: u64) -> Result<(), Unreadable> {
        let name = printable(raw);
        let malformed = |problem| {
            Err(Unreadable::Malformed {
                problem,
                at: Place::File(name.clone()),
            })
        };
        self.total = self.total.saturating_add(len);
        let bomb = len > SMALL && len / self.bounds.ratio.max(1) > packed;
        if bomb || len > self.bounds.file_bytes || self.total > self.bounds.total_bytes {
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
    fn folder(&mut self, name: &[u8]) -> Result<(), Unreadable> {
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

fn malformed(problem: Problem, name: &[u8]) -> Unreadable {
    Unreadable::Malformed {
        problem,
        at: Place::File(printable(name)),
    }
}
