//! Opens, makes, renames and removes a vault's files by name: the only module that does.
//!
//! Somebody else may have put the folder together, so a name may be anything: a link to a letter, a pipe that never answers, a second name
//! of a file elsewhere. Only a regular file with one name is opened.
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

/// Converts an error of the system into the user's.
pub(crate) fn failed(error: &std::io::Error) -> Error {
    error.into()
}

/// Opens a file to read it; `None` if there is none.
///
/// # Errors
/// `Damaged` if it is anything but a regular file with one name.
pub(crate) fn open(path: &Path) -> Result<Option<File>> {
    open_as(path, OpenOptions::new().read(true))
}

/// Opens a file to overwrite its content; `None` if there is none.
///
/// # Errors
/// As [`open`].
pub(crate) fn open_to_write(path: &Path) -> Result<Option<File>> {
    open_as(path, OpenOptions::new().write(true))
}

/// Opens a file to overwrite its content, or makes it.
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
/// `Exists` if anything has that name, even a dangling link.
pub(crate) fn create(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true).mode(0o600);
    options.open(path).map_err(|e| failed(&e))
}

/// Shortens or lengthens an open file of ours.
pub(crate) fn set_len(file: &File, len: u64) -> Result<()> {
    file.set_len(len).map_err(|e| failed(&e))
}

/// Returns a file's length in bytes; `None` if there is none.
///
/// # Errors
/// As [`open`].
pub(crate) fn length(path: &Path) -> Result<Option<u64>> {
    match path.symlink_metadata() {
        Ok(meta) => refuse_irregular(&meta).map(|()| Some(meta.size())),
        // Something that takes the folder's place has no files in it.
        Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(e) => Err(failed(&e)),
    }
}

/// Removes a file, if there is one.
///
/// # Errors
/// As [`open`].
pub(crate) fn remove(path: &Path) -> Result<()> {
    if length(path)?.is_none() {
        return Ok(());
    }
    std::fs::remove_file(path).map_err(|e| failed(&e))
}

/// Renames a new file over the one it replaces.
///
/// # Errors
/// `Damaged` if what has that name is no file of ours.
pub(crate) fn rename_over(new: &Path, name: &Path) -> Result<()> {
    length(name)?;
    std::fs::rename(new, name).map_err(|e| failed(&e))
}

/// Makes a folder that only its owner may look into.
///
/// # Errors
/// `Exists` if anything has that name.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    let made = DirBuilder::new().mode(0o700).create(path);
    made.map_err(|e| failed(&e))
}

/// Removes an empty folder.
///
/// # Errors
/// `Exists` if something is in it.
pub(crate) fn remove_folder(path: &Path) -> Result<()> {
    std::fs::remove_dir(path).map_err(|e| failed(&e))
}

/// Renames a file or folder to a name that must be free.
///
/// # Errors
/// `Exists` if it isn't.
pub(crate) fn rename_new(from: &Path, to: &Path) -> Result<()> {
    try_rename_new(from, to).map_err(|e| failed(&e))
}

/// Does the same and returns the system's own error.
pub(crate) fn try_rename_new(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // Some file systems (memory cards, network shares) can't promise this. The check here leaves a race.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
            if to.symlink_metadata().is_ok() {
                return Err(ErrorKind::AlreadyExists.into());
            }
            std::fs::rename(from, to)
        }
        renamed => Ok(renamed?),
    }
}

/// Opens a folder to lock it or set its times.
///
/// # Errors
/// `NotFound` if there is none.
pub(crate) fn open_folder(path: &Path) -> Result<File> {
    try_folder(path).map_err(|e| failed(&e))
}

/// Makes the names in a folder durable.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    sync_names(path).map_err(|e| failed(&e))
}

/// Does the same and returns the system's own error: some file systems outside the vault can't.
pub(crate) fn sync_names(path: &Path) -> io::Result<()> {
    try_folder(path)?.sync_all()
}

fn try_folder(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).custom_flags(flags(OFlags::DIRECTORY));
    options.open(path)
}

/// Returns the names in a folder.
pub(crate) fn names(folder: &Path) -> Result<Vec<std::ffi::OsString>> {
    let entries = std::fs::read_dir(folder).map_err(|e| failed(&e))?;
    entries
        .map(|entry| Ok(entry.map_err(|e| failed(&e))?.file_name()))
        .collect()
}

/// Has an open file read from the disk rather than from memory, where the system can be asked to.
pub(crate) fn read_from_disk(file: &File) {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
    #[cfg(target_vendor = "apple")]
    let _ = rustix::fs::fcntl_nocache(file, true);
}

fn open_as(path: &Path, options: &mut OpenOptions) -> Result<Option<File>> {
    // Checked first, because opening a device can have effects.
    if length(path)?.is_none() {
        return Ok(None);
    }
    // Checked again once open, because of the race. Opening follows no link and waits for no pipe.
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

/// Converts flags to the standard library's type.
fn flags(flags: OFlags) -> i32 {
    flags.bits().cast_signed()
}
