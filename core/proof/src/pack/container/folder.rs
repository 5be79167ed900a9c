//! A pack as a folder.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::listing::{Listing, malformed};
use crate::pack::names::is_plain;
use crate::pack::report::{Problem, Unreadable};

/// Packs have one folder in them; a deeper nest isn't walked for ever.
const MAX_DEPTH: usize = 16;

/// A folder whose files were listed.
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub(super) fn open(path: &Path, listing: &mut Listing<'_>) -> Result<Self, Unreadable> {
        list(path, &mut Vec::new(), listing)?;
        Ok(Self {
            path: path.to_owned(),
        })
    }

    pub(super) fn read(&self, name: &str) -> Result<Box<dyn Read>, Unreadable> {
        if !is_plain(name) {
            return Err(malformed(Problem::ClimbsOut, name.as_bytes()));
        }
        let file = File::open(self.path.join(name)).map_err(|_| Unreadable::Outside)?;
        Ok(Box::new(file))
    }
}

/// Lists a folder; `within` is its name in the pack, part by part.
fn list(
    path: &Path,
    within: &mut Vec<Vec<u8>>,
    listing: &mut Listing<'_>,
) -> Result<(), Unreadable> {
    for entry in fs::read_dir(path).map_err(|_| Unreadable::Outside)? {
        let entry = entry.map_err(|_| Unreadable::Outside)?;
        within.push(entry.file_name().as_encoded_bytes().to_vec());
        let name = within.join(&b'/');
        let meta = fs::symlink_metadata(entry.path()).map_err(|_| Unreadable::Outside)?;
        if meta.is_dir() && within.len() < MAX_DEPTH {
            listing.folder(&name)?;
            list(&entry.path(), within, listing)?;
        } else if meta.is_file() {
            listing.add(&name, meta.len(), meta.len())?;
        } else {
            return Err(malformed(Problem::NotAFile, &name));
        }
        within.pop();
    }
    Ok(())
}
