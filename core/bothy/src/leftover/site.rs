//! The folder in which an export is built: `<name>.part` beside its later place.
//!
//! Nothing here is removed because of its name. A folder is ours if its marker holds the 128-bit id that the vault drew and used nowhere
//! else.
#![cfg_attr(
    not(test),
    expect(
        clippy::disallowed_methods,
        reason = "this is the place for what is being built outside"
    )
)]

use crate::error::{Error, Result};
use crate::id::Id;
use crate::store::regular;
use bothy_proof::pack;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// The file that holds the id.
const MARKER: &str = "unfinished";

/// The work, a file or a folder.
const WORK: &str = "pack";

/// A place, and the id of the work for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Site {
    id: Id,
    to: PathBuf,
    /// The [`mark`] of the folder around it.
    around: String,
}

impl Site {
    /// Builds a site from a note. `to` is the final absolute path, `around` the [`mark`] of its folder.
    pub(super) fn noted(id: Id, to: PathBuf, around: String) -> Self {
        Self { id, to, around }
    }

    /// Makes a site in an existing folder.
    ///
    /// # Errors
    /// `Outside` if there is none.
    pub(crate) fn new(id: Id, to: PathBuf) -> Result<Self> {
        let around = mark(around(&to)).ok_or(Error::Outside)?;
        Ok(Self { id, to, around })
    }

    /// Returns the final path.
    pub(crate) fn to(&self) -> &Path {
        &self.to
    }

    /// Returns the path of the work.
    pub(crate) fn work(&self) -> PathBuf {
        self.part().join(WORK)
    }

    pub(super) fn id(&self) -> Id {
        self.id
    }

    pub(super) fn around_mark(&self) -> &str {
        &self.around
    }

    pub(super) fn part(&self) -> PathBuf {
        part_of(&self.to)
    }

    /// Returns the folder's name before it holds its id and after it drops it. The id alone forms that name, so that a kill in between
    /// leaves nothing of unknown origin.
    fn unmarked(&self) -> PathBuf {
        self.to.with_file_name(format!("{}.part", self.id))
    }

    /// Makes the folder, which holds its id before it has its name.
    ///
    /// # Errors
    /// `Exists` if something has that name; `Outside` if the place can't be written.
    pub(crate) fn make(&self) -> Result<()> {
        let unmarked = self.unmarked();
        make_folder(&unmarked)?;
        let mut marker = create(&unmarked.join(MARKER))?;
        let written = marker.write_all(self.marker_text().as_bytes());
        written.and_then(|()| marker.sync_all()).map_err(outside)?;
        sync_folder(&unmarked)?;
        rename_new(&unmarked, &self.part())?;
        sync_folder(around(&self.to))
    }

    /// Returns whether the folder is there and holds the id.
    pub(super) fn is_there(&self) -> bool {
        self.holds_id(&self.part())
    }

    pub(super) fn work_is_there(&self) -> bool {
        exists(&self.work())
    }

    /// Gives the work its final name. Idempotent.
    ///
    /// # Errors
    /// `Exists` if something is there; `Outside`.
    pub(crate) fn name(&self) -> Result<()> {
        rename_new(&self.work(), &self.to)?;
        sync_folder(&self.part())?;
        sync_folder(around(&self.to))
    }

    /// Removes unfinished work, then the folder. Removes only files that a pack has. Anything else somebody put there stays, and so does a
    /// folder that doesn't hold the id.
    ///
    /// # Errors
    /// `Outside` if something of it can't be removed, or if nothing is there and its disk may be missing.
    pub(crate) fn remove(&self) -> Result<()> {
        let (there, unmarked) = (self.is_there(), self.unmarked());
        if there {
            remove_work(&self.work()).map_err(outside)?;
            sync_folder(&self.part())?;
            self.give_up_name()?;
        }
        let is_begun = is_folder(&unmarked);
        if is_begun {
            remove_marked(&unmarked).map_err(outside)?;
        }
        if there || is_begun {
            return sync_folder(around(&self.to));
        }
        // A memory stick that was pulled out leaves an empty folder, or none.
        if mark(around(&self.to)).as_deref() == Some(&self.around) {
            Ok(())
        } else {
            Err(Error::Outside)
        }
    }

    /// Renames the folder while it still holds the id: after a kill between removing the id and the folder, nobody would know its origin. A
    /// folder with somebody's files keeps its name and is theirs from then on.
    fn give_up_name(&self) -> Result<()> {
        let part = self.part();
        let entries = fs::read_dir(&part).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let entries = entries.map_err(outside)?;
        if entries.iter().all(|entry| entry.file_name() == MARKER) {
            rename_new(&part, &self.unmarked())
        } else {
            fs::remove_file(part.join(MARKER)).map_err(outside)
        }
    }

    fn holds_id(&self, folder: &Path) -> bool {
        let marker = folder.join(MARKER);
        if !is_folder(folder) || !is_file(&marker) {
            return false;
        }
        let mut held = Vec::new();
        let read = File::open(marker).and_then(|file| file.take(64).read_to_end(&mut held));
        read.is_ok() && held == self.marker_text().as_bytes()
    }

    fn marker_text(&self) -> String {
        format!("{}\n", self.id)
    }
}

/// Returns the name under which work for `to` is built.
pub(super) fn part_of(to: &Path) -> PathBuf {
    let mut part = OsString::from(to.file_name().unwrap_or_default());
    part.push(".part");
    to.with_file_name(part)
}

/// Returns the folder that holds `path`; the current one for a bare name.
pub(crate) fn around(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => path,
    }
}

/// Returns whether something is there, even a dangling link.
pub(crate) fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Makes a folder that only its owner can look into.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    regular::make_folder(path).map_err(of_a_place)
}

/// Makes a file that only its owner can read, for writing and for reading what is overwritten.
pub(super) fn create(path: &Path) -> Result<File> {
    regular::create(path).map_err(of_a_place)
}

pub(super) fn open(path: &Path) -> Result<File> {
    File::open(path).map_err(outside)
}

/// Fsyncs a folder's names, if the file system can.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    match regular::sync_names(path) {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        done => done.map_err(outside),
    }
}

/// Returns the system's identifiers of a folder and its disk; `None` if there is no such folder.
///
/// Used only to tell a folder from which something was removed from a stand-in for a missing disk. If it differs for another reason, as on
/// some memory cards at each insertion, nothing counts as gone.
fn mark(folder: &Path) -> Option<String> {
    let meta = folder.metadata().ok().filter(fs::Metadata::is_dir)?;
    let disk = rustix::fs::statvfs(folder).ok()?;
    let (device, number) = (meta.dev(), meta.ino());
    Some(format!(
        "{device}:{number}:{}:{}",
        disk.f_fsid, disk.f_blocks
    ))
}

fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|meta| meta.is_dir())
}

fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file())
}

/// Removes an unfinished pack: one file, or a folder of files named as a pack's.
fn remove_work(work: &Path) -> io::Result<()> {
    if is_file(work) {
        return fs::remove_file(work);
    }
    remove_files(&work.join("exhibits"), is_exhibit)?;
    remove_files(work, is_of_a_pack)
}

/// Removes a folder's files whose names match, and then the folder if it is empty.
fn remove_files(folder: &Path, ours: fn(&str) -> bool) -> io::Result<()> {
    if !is_folder(folder) {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(ours) && is_file(&entry.path()) {
            fs::remove_file(entry.path())?;
        }
    }
    remove_if_empty(folder)
}

fn remove_marked(folder: &Path) -> io::Result<()> {
    let marker = folder.join(MARKER);
    if is_file(&marker) {
        fs::remove_file(marker)?;
    }
    remove_if_empty(folder)
}

fn remove_if_empty(folder: &Path) -> io::Result<()> {
    match fs::remove_dir(folder) {
        // Somebody put something there, which isn't ours to remove.
        Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(()),
        done => done,
    }
}

fn is_of_a_pack(name: &str) -> bool {
    pack::FILES.contains(&name)
}

/// Returns whether it is an exhibit's name: `AB-001.jpg`, `AB-1234.bin`.
fn is_exhibit(name: &str) -> bool {
    let Some((mark, ending)) = name.split_once('.') else {
        return false;
    };
    let Some((letters, number)) = mark.split_once('-') else {
        return false;
    };
    letters.len() == 2
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && number.len() >= 3
        && number.bytes().all(|b| b.is_ascii_digit())
        && ending.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Renames to a free name: a file that appeared meanwhile isn't ours to replace.
fn rename_new(from: &Path, to: &Path) -> Result<()> {
    regular::rename_new(from, to).map_err(of_a_place)
}

/// Converts the system's error about a place outside the vault into the user's.
#[allow(clippy::needless_pass_by_value)] // as `map_err` gives it
pub(crate) fn outside(error: io::Error) -> Error {
    // A document that waits for a slow reader can be stopped in its midst.
    let own = error.get_ref().and_then(|cause| cause.downcast_ref());
    own.copied().unwrap_or_else(|| of_a_place((&error).into()))
}

/// Attributes a missing or full place to the outside, not to the record.
fn of_a_place(error: Error) -> Error {
    match error {
        Error::NotFound => Error::Outside,
        Error::StorageFull => Error::OutsideFull,
        other => other,
    }
}
