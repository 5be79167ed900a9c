//! A pack as a folder.

use super::listing::{Listing, malformed};
use crate::pack::names::{MAX_NAME, is_plain};
use crate::pack::report::{Place, Problem, Unreadable};
use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};

/// A folder and the list of its files.
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub(super) fn open(path: &Path, listing: &mut Listing<'_>) -> Result<Self, Unreadable> {
        Walk { listing, found: 0 }.list(path, &mut Vec::new())?;
        Ok(Self {
            path: path.to_owned(),
        })
    }

    /// Opens a listed file. Checks it before and after: a link put in its place meanwhile leads elsewhere.
    pub(super) fn read(&self, name: &str) -> Result<Box<dyn Read>, Unreadable> {
        if !is_plain(name) {
            return Err(malformed(Problem::ClimbsOut, name.as_bytes()));
        }
        let path = self.path.join(name);
        let other = || malformed(Problem::NotAFile, name.as_bytes());
        let found = fs::symlink_metadata(&path).map_err(|_| Unreadable::Outside)?;
        if !found.is_file() {
            return Err(other());
        }
        let file = File::open(path).map_err(|_| Unreadable::Outside)?;
        let opened = file.metadata().map_err(|_| Unreadable::Outside)?;
        if !is_same(&found, &opened) {
            return Err(other());
        }
        Ok(Box::new(file))
    }
}

#[cfg(unix)]
fn is_same(found: &Metadata, opened: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (found.dev(), found.ino()) == (opened.dev(), opened.ino())
}

#[cfg(not(unix))]
fn is_same(_found: &Metadata, opened: &Metadata) -> bool {
    opened.is_file()
}

/// A walk that lists a folder and its subfolders.
struct Walk<'w, 'a> {
    listing: &'w mut Listing<'a>,
    /// The number of names found so far, most of them not looked at yet.
    found: u64,
}

impl Walk<'_, '_> {
    /// Lists a folder, sorted by the bytes of the names; `within` is its own name in the pack.
    fn list(&mut self, path: &Path, within: &mut Vec<u8>) -> Result<(), Unreadable> {
        let mut names = Vec::new();
        for entry in fs::read_dir(path).map_err(|_| Unreadable::Outside)? {
            names.push(entry.map_err(|_| Unreadable::Outside)?.file_name());
            self.found += 1;
            if self.found > self.listing.bounds.files {
                return Err(Unreadable::Malformed {
                    problem: Problem::TooLarge,
                    at: Place::Pack,
                });
            }
        }
        names.sort_unstable();
        for name in names {
            let around = within.len();
            if around > 0 {
                within.push(b'/');
            }
            within.extend(name.as_encoded_bytes());
            self.take(&path.join(name), within)?;
            within.truncate(around);
        }
        Ok(())
    }

    fn take(&mut self, path: &Path, within: &mut Vec<u8>) -> Result<(), Unreadable> {
        if within.len() > MAX_NAME {
            return Err(malformed(Problem::TooLarge, within));
        }
        let found = fs::symlink_metadata(path).map_err(|_| Unreadable::Outside)?;
        if found.is_dir() {
            self.listing.folder(within)?;
            self.list(path, within)
        } else if found.is_file() {
            self.listing.add(within, found.len())
        } else {
            Err(malformed(Problem::NotAFile, within))
        }
    }
}
