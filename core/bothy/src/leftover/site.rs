//! The folder in which something in clear is built: `<name>.part` beside its later place.
//!
//! Nothing here is removed because of its name. A folder is ours if the file in it says so: it holds an id of 128 bits that the vault drew,
//! and that stands nowhere else.
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
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// Name of the file that holds the id.
const MARKER: &str = "unfinished";

/// Name of what is being built, a file or a folder.
const WORK: &str = "pack";

/// A place and the id of what is being built for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Site {
    id: Id,
    to: PathBuf,
    /// How the folder around it is known again: [`mark`].
    around: String,
}

impl Site {
    /// `to` is where it will stand in the end, from the root on; `around` what [`mark`] said of its folder.
    pub(super) fn noted(id: Id, to: PathBuf, around: String) -> Self {
        Self { id, to, around }
    }

    /// A new one, in a folder that is there.
    ///
    /// # Errors
    /// `Outside` when it isn't.
    pub(crate) fn new(id: Id, to: PathBuf) -> Result<Self> {
        let around = mark(around(&to)).ok_or(Error::Outside)?;
        Ok(Self { id, to, around })
    }

    /// Where it will stand in the end.
    pub(crate) fn to(&self) -> &Path {
        &self.to
    }

    /// Where it is built.
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

    /// The same folder before it holds its id, and when it no longer does. Named by that alone, so that a kill in between leaves nothing of
    /// which nobody knows the owner.
    fn unmarked(&self) -> PathBuf {
        self.to.with_file_name(format!("{}.part", self.id))
    }

    /// Makes the folder. It holds its id before it has its name.
    ///
    /// # Errors
    /// `Exists` when something has that name; `Outside` when the place can't be written.
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

    /// Whether the folder is there and holds the id.
    pub(super) fn is_there(&self) -> bool {
        self.holds_id(&self.part())
    }

    pub(super) fn work_is_there(&self) -> bool {
        exists(&self.work())
    }

    /// Gives what was built its place. Twice does no harm.
    ///
    /// # Errors
    /// `Exists` when something is there; `Outside`.
    pub(crate) fn name(&self) -> Result<()> {
        rename_new(&self.work(), &self.to)?;
        sync_folder(&self.part())?;
        sync_folder(around(&self.to))
    }

    /// Removes what was built and not finished, and then the folder. Takes away only files that a pack has; whatever else somebody put
    /// there stays, and so does a folder that doesn't hold the id.
    ///
    /// # Errors
    /// `Outside` when something of it can't be removed, or when nothing of it is there and its disk may not be there either.
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

    /// Takes the folder's name from it while it still holds the id: a kill between removing that and the folder would leave one of which
    /// nobody knows the owner. One in which somebody put something keeps its name, and is theirs from here on.
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

/// The name under which something is built that will stand at `to`.
pub(super) fn part_of(to: &Path) -> PathBuf {
    let mut part = OsString::from(to.file_name().unwrap_or_default());
    part.push(".part");
    to.with_file_name(part)
}

/// The folder that holds `path`; the current one for a bare name.
pub(crate) fn around(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => path,
    }
}

/// Something is there, be it a link to nowhere.
pub(crate) fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Makes a folder that only its owner can look into.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    regular::make_folder(path).map_err(of_a_place)
}

/// Makes a file that only its owner can read, to write it and to read what is written over.
pub(super) fn create(path: &Path) -> Result<File> {
    regular::create(path).map_err(of_a_place)
}

pub(super) fn open(path: &Path) -> Result<File> {
    File::open(path).map_err(outside)
}

/// Waits until a folder's names are on the disk, where the file system knows how to.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    match regular::sync_names(path) {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        done => done.map_err(outside),
    }
}

/// What the system tells of a folder and of the disk it is on; `None` where there is no such folder.
///
/// Only to tell a folder from which something was removed from one that stands in for a disk that isn't there. Where it differs for
/// another reason, as it does for some memory cards each time they are put in, nothing is taken for gone.
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

/// Removes a pack that isn't finished: one file, or a folder of files that have names as a pack's have.
fn remove_work(work: &Path) -> io::Result<()> {
    if is_file(work) {
        return fs::remove_file(work);
    }
    remove_files(&work.join("exhibits"), is_exhibit)?;
    remove_files(work, is_of_a_pack)
}

/// Removes a folder's files that have such names, and the folder if nothing else is in it.
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
    let names = [
        "README.txt",
        "log.json",
        "incidents.csv",
        "SHA256SUMS",
        "SHA256SUMS.minisig",
    ];
    names.contains(&name)
}

/// `AB-001.jpg`, `AB-1234.bin`.
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

/// Renames, never over something: a file that came up meanwhile isn't ours to replace.
fn rename_new(from: &Path, to: &Path) -> Result<()> {
    regular::rename_new(from, to).map_err(of_a_place)
}

/// What the system says of a place outside the vault, as the person's.
#[allow(clippy::needless_pass_by_value)] // as `map_err` gives it
pub(crate) fn outside(error: io::Error) -> Error {
    of_a_place((&error).into())
}

/// What isn't found or is full there is the place: nothing of the record's was looked for or saved.
fn of_a_place(error: Error) -> Error {
    match error {
        Error::NotFound => Error::Outside,
        Error::StorageFull => Error::OutsideFull,
        other => other,
    }
}
