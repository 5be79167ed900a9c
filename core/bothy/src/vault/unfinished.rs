//! The mark of a folder in which a vault is being built. Only the mark proves that the content is Bothy's to remove: another vault or
//! somebody's files may have the same name.

use crate::error::{Error, Result};
use crate::seal::sha256;
use crate::store::files::{self, UNFINISHED};
use crate::store::regular;
use std::io::Write;
use std::path::Path;

/// Bytes of the mark, which is there from the folder's first moment until the vault has its name.
const LEN: u64 = 32;

/// Returns the content of the mark.
fn content() -> [u8; 32] {
    sha256(&[b"bothy/v1/unfinished-vault"])
}

/// Marks a folder that was made a moment ago.
pub(super) fn mark(folder: &Path) -> Result<()> {
    let path = folder.join(UNFINISHED);
    let mut file = regular::create(&path)?;
    file.write_all(&content())
        .and_then(|()| file.sync_all())
        .map_err(|e| regular::failed(&e))
        // Made a moment ago, so it is ours to remove.
        .inspect_err(|_| {
            let _ = regular::remove(&path);
        })?;
    regular::sync_folder(folder)
}

/// Removes the mark, if the file of that name is one.
pub(super) fn unmark(folder: &Path) -> Result<()> {
    let path = folder.join(UNFINISHED);
    if files::begin_of(&path, LEN + 1)?.is_some_and(|bytes| bytes == content()) {
        regular::remove(&path)?;
    }
    Ok(())
}

/// Empties a folder in which a vault was being built, down to the mark.
///
/// # Errors
/// `Exists` if it isn't marked, or something in it can't come from building a vault: then nothing was removed.
pub(super) fn empty(folder: &Path) -> Result<()> {
    let names = regular::names(folder)?;
    let (marks, rest): (Vec<_>, Vec<_>) = names.iter().partition(|name| *name == UNFINISHED);
    let marked = !marks.is_empty()
        && files::begin_of(&folder.join(UNFINISHED), LEN + 1)
            .map_err(|_| Error::Exists)?
            .is_some_and(|bytes| bytes == content());
    if !marked || !rest.iter().all(|name| files::may_be_ours(name)) {
        return Err(Error::Exists);
    }
    let paths = rest.iter().map(|name| folder.join(name));
    let paths: Vec<_> = paths.collect();
    for path in &paths {
        regular::length(path).map_err(|_| Error::Exists)?;
    }
    paths.iter().try_for_each(|path| regular::remove(path))
}

/// Removes what a kill may have left of the mark in a folder with a drawn name. The folder is locked, so nobody is making it now.
///
/// # Errors
/// `Exists` if anything else is in it.
pub(super) fn empty_begun(folder: &Path) -> Result<()> {
    let path = folder.join(UNFINISHED);
    let alone = regular::names(folder)?
        .iter()
        .all(|name| name == UNFINISHED);
    let begun = files::begin_of(&path, LEN + 1)?.unwrap_or_default();
    if !alone || !content().starts_with(&begun) {
        return Err(Error::Exists);
    }
    regular::remove(&path)
}
