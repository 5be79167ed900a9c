//! Opening, making, renaming and removing a file of a vault by its name: the one place where that is done.
//!
//! Somebody else may have put the folder together, so a name may stand for anything: a link to a letter, a pipe that never answers, a
//! second name of a file that lies elsewhere. A regular file with one name is opened, and nothing else ever is.
#![cfg_attr(
    not(test),
    expect(
        clippy::disallowed_methods,
        reason = "this is the place for files of a vault"
    )
)]

use crate::error::{Error, Result};
use rustix::fs::OFlags;
use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::Path;

/// An error of the system, as the person's.
pub(crate) fn failed(error: &std::io::Error) -> Error {
    error.into()
}

/// Opens a file to read it; `None` when there is none.
///
/// # Errors
/// `Damaged` when it is anything but a regular file with one name.
pub(crate) fn open(path: &Path) -> Result<Option<File>> {
    open_as(path, OpenOptions::new().read(true))
}

/// Opens a file to write over what is in it; `None` when there is none.
///
/// # Errors
/// As [`open`].
pub(crate) fn open_to_write(path: &Path) -> Result<Option<File>> {
    open_as(path, OpenOptions::new().write(true))
}

/// Opens a file to write over what is in it, and makes it when there is none.
///
/// # Errors
/// As [`open`].
pub(crate) fn open_or_create(path: &Path) -> Result<File> {
    match open_to_write(path)? {
        Some(file) => Ok(file),
        None => create(path),
    }
}

/// Makes a file that only its owner may read, open for reading too.
///
/// # Errors
/// `Exists` when anything has that name, be it a link to nowhere.
pub(crate) fn create(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true).mode(0o600);
    options.open(path).map_err(|e| failed(&e))
}

/// Cuts an open file of ours, or makes it longer.
pub(crate) fn set_len(file: &File, len: u64) -> Result<()> {
    file.set_len(len).map_err(|e| failed(&e))
}

/// Returns a file's length in bytes; `None` when there is none.
///
/// # Errors
/// As [`open`].
pub(crate) fn length(path: &Path) -> Result<Option<u64>> {
    match path.symlink_metadata() {
        Ok(meta) => refuse_irregular(&meta).map(|()| Some(meta.size())),
        // Something in a folder's place has no files in it.
        Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(e) => Err(failed(&e)),
    }
}

/// Removes a file; that there is none is fine.
///
/// # Errors
/// As [`open`].
pub(crate) fn remove(path: &Path) -> Result<()> {
    if length(path)?.is_none() {
        return Ok(());
    }
    std::fs::remove_file(path).map_err(|e| failed(&e))
}

/// Gives a whole new file the name of the one that it takes the place of.
///
/// # Errors
/// `Damaged` when what has that name is no file of ours.
pub(crate) fn rename_over(new: &Path, name: &Path) -> Result<()> {
    length(name)?;
    std::fs::rename(new, name).map_err(|e| failed(&e))
}

/// Makes a folder that only its owner may look into.
///
/// # Errors
/// `Exists` when anything has that name.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    let made = DirBuilder::new().mode(0o700).create(path);
    made.map_err(|e| failed(&e))
}

/// Removes a folder that has nothing in it.
///
/// # Errors
/// `Exists` when there is something in it.
pub(crate) fn remove_folder(path: &Path) -> Result<()> {
    std::fs::remove_dir(path).map_err(|e| failed(&e))
}

/// Gives a file or a folder a name, which nothing else may have.
///
/// # Errors
/// `Exists` when anything has it.
pub(crate) fn rename_new(from: &Path, to: &Path) -> Result<()> {
    try_rename_new(from, to).map_err(|e| failed(&e))
}

/// The same, with the system's own error.
pub(crate) fn try_rename_new(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // Some file systems can't promise it (memory cards, network shares): the best that is left.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
            if to.symlink_metadata().is_ok() {
                return Err(ErrorKind::AlreadyExists.into());
            }
            std::fs::rename(from, to)
        }
        renamed => Ok(renamed?),
    }
}

/// Opens a folder, to lock it or to set its times.
///
/// # Errors
/// `NotFound` when it is none.
pub(crate) fn open_folder(path: &Path) -> Result<File> {
    try_folder(path).map_err(|e| failed(&e))
}

/// Makes the names in a folder durable.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    sync_names(path).map_err(|e| failed(&e))
}

/// The same, with what the system says: not every file system outside knows how.
pub(crate) fn sync_names(path: &Path) -> io::Result<()> {
    try_folder(path)?.sync_all()
}

fn try_folder(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).custom_flags(flags(OFlags::DIRECTORY));
    options.open(path)
}

/// The names in a folder.
pub(crate) fn names(folder: &Path) -> Result<Vec<std::ffi::OsString>> {
    let entries = std::fs::read_dir(folder).map_err(|e| failed(&e))?;
    entries
        .map(|entry| Ok(entry.map_err(|e| failed(&e))?.file_name()))
        .collect()
}

fn open_as(path: &Path, options: &mut OpenOptions) -> Result<Option<File>> {
    // Looked at first, because opening a device can do something.
    if length(path)?.is_none() {
        return Ok(None);
    }
    // And again once it is open, because the name may stand for something else by now. A link isn't followed, a pipe isn't waited for.
    options.custom_flags(flags(OFlags::NOFOLLOW | OFlags::NONBLOCK));
    let file = match options.open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(failed(&e)),
    };
    refuse_irregular(&file.metadata().map_err(|e| failed(&e))?)?;
    Ok(Some(file))
}

fn refuse_irregular(meta: &Metadata) -> Result<()> {
    let ours = meta.is_file() && meta.nlink() == 1;
    ours.then_some(()).ok_or(Error::Damaged)
}

/// As the standard library takes them.
fn flags(flags: OFlags) -> i32 {
    flags.bits().cast_signed()
}
