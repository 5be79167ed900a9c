//! The mark of a folder in which a vault is being built. Nothing else says that what lies there is Bothy's to throw away: another vault, or
//! somebody's files, may have the same name.

use crate::error::{Error, Result};
use crate::seal::sha256;
use crate::store::files::{self, UNFINISHED};
use crate::store::regular;
use std::io::Write;
use std::path::Path;

/// Length of the file that is there from the folder's first moment until the vault has its name.
const LEN: u64 = 32;

/// What is in it.
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
        // Made a moment ago, so it is ours to take away.
        .inspect_err(|_| {
            let _ = regular::remove(&path);
        })?;
    regular::sync_folder(folder)
}

/// Removes the mark, if that is what has its name.
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
/// `Exists` when it isn't marked, or when something in it can't be from building a vault: then nothing was removed.
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

/// Removes from a folder with a drawn name what a kill may have left of its mark. It is locked, so nobody makes it right now.
///
/// # Errors
/// `Exists` when anything else is in it.
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
