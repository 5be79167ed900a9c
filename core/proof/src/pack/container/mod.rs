//! A pack's files, in a folder or in a zip; nothing is ever unpacked to disk.

mod folder;
mod listing;
mod zip;
mod zip_record;

pub use listing::Bounds;

use super::report::{Place, Problem, Unreadable};
use listing::Listing;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::Path;

/// The files of a pack, listed and safe to read.
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
        let found = std::fs::metadata(path).map_err(|_| Unreadable::Outside)?;
        let mut listing = Listing::new(bounds);
        let source = if found.is_dir() {
            Source::Folder(folder::Folder::open(path, &mut listing)?)
        } else if found.is_file() {
            Source::Zip(Box::new(zip::Zip::open(path, &mut listing)?))
        } else {
            // Opening a pipe would wait for a writer.
            return Err(Unreadable::Malformed {
                problem: Problem::NotAPack,
                at: Place::Pack,
            });
        };
        Ok(Self {
            source,
            files: listing.files,
            litter: listing.litter,
        })
    }

    /// True if it is a zip: then every file in it is read, listed or not. The bytes behind one that contradicts its record
    /// could be read as something else.
    pub(crate) fn is_zip(&self) -> bool {
        matches!(self.source, Source::Zip(_))
    }

    /// Returns the names and lengths of all files.
    pub(crate) fn files(&self) -> &BTreeMap<String, u64> {
        &self.files
    }

    /// Returns the files that a system seems to have left there ([`super::names::is_litter`]).
    pub(crate) fn litter(&self) -> &BTreeSet<String> {
        &self.litter
    }

    /// Opens a file that is listed and has a plain name.
    pub(crate) fn read(&self, name: &str) -> Result<Box<dyn Read + '_>, Unreadable> {
        match &self.source {
            Source::Folder(folder) => folder.read(name),
            Source::Zip(zip) => zip.read(name),
        }
    }
}
