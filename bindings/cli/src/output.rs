//! Files that this program itself writes outside: a device key file, sealed pictures, a demo. Core writes what goes out of a vault in
//! clear, and notes it first.
//!
//! Nothing that is there is ever replaced, and no link is followed by the last name of a path. What was begun and came to no end is taken
//! away again, if what has the name is still what was begun: somebody may have put something else there meanwhile. What was written is read
//! back from the disk and compared, byte for byte.
#![cfg_attr(
    not(test),
    expect(
        clippy::disallowed_methods,
        reason = "this is the place for files that are written"
    )
)]

use rustix::fs::{CWD, OFlags, RenameFlags, renameat_with};
use rustix::io::Errno;
use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Gives a finished file its name durably; refuses if something has that name.
pub(crate) fn publish(unfinished: &Path, name: &Path) -> io::Result<()> {
    match renameat_with(CWD, unfinished, CWD, name, RenameFlags::NOREPLACE) {
        // Some file systems of sticks and servers can't do it in one step: an empty file, ours to replace, takes the name first.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
            let taken = Begun {
                path: name.to_owned(),
                held: create(name)?,
            };
            std::fs::rename(unfinished, name).inspect_err(|_| taken.take_away())?;
        }
        renamed => renamed?,
    }
    sync_names(name)
}

/// Waits until the names beside this one are on the disk, where the file system knows how to.
fn sync_names(name: &Path) -> io::Result<()> {
    let folder = name.parent().filter(|p| !p.as_os_str().is_empty());
    match File::open(folder.unwrap_or(Path::new(".")))?.sync_all() {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        synced => synced,
    }
}

/// Removes a file that is known to be Bothy's own.
pub(crate) fn take_away(path: &Path) {
    if let Ok(begun) = Begun::of(path) {
        begun.take_away();
    }
}

/// The files that a run has made so far, to be removed if it doesn't finish.
#[derive(Default)]
pub(crate) struct Making(Vec<Begun>);

impl Making {
    /// Makes a folder.
    pub(crate) fn folder(&mut self, path: &Path) -> io::Result<()> {
        DirBuilder::new().mode(0o700).create(path)?;
        self.note(path)?;
        sync_names(path)
    }

    /// Makes a file with this content.
    pub(crate) fn file(&mut self, path: &Path, content: &[u8]) -> io::Result<()> {
        let begun = Begun {
            path: path.to_owned(),
            held: create(path)?,
        };
        let mut file = &begun.held;
        let written = file.write_all(content).and_then(|()| file.sync_all());
        self.0.push(begun);
        written?;
        sync_names(path)?;
        read_back(path, content)
    }

    /// Notes what something else has made.
    pub(crate) fn note(&mut self, path: &Path) -> io::Result<()> {
        self.0.push(Begun::of(path)?);
        Ok(())
    }

    /// Removes it all, the last first. The error that ended the run has already reported what can't be removed.
    pub(crate) fn take_away(&self) {
        for begun in self.0.iter().rev() {
            begun.take_away();
        }
    }
}

/// A file or folder that this run has made. It is held open: a removed file's number is soon another file's.
struct Begun {
    path: PathBuf,
    held: File,
}

impl Begun {
    fn of(path: &Path) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        options.read(true).custom_flags(flags.bits().cast_signed());
        Ok(Self {
            path: path.to_owned(),
            held: options.open(path)?,
        })
    }

    fn is(&self, about: &Metadata) -> bool {
        let held = self.held.metadata();
        held.is_ok_and(|held| (held.dev(), held.ino()) == (about.dev(), about.ino()))
    }

    /// Removes it if it is still the same. A folder goes only if nothing is left in it.
    fn take_away(&self) {
        let Ok(about) = self.path.symlink_metadata() else {
            return;
        };
        if !self.is(&about) {
            return;
        }
        let _ = if about.is_dir() {
            std::fs::remove_dir(&self.path)
        } else {
            std::fs::remove_file(&self.path)
        };
    }
}

/// True for a folder, not a link to one, with nothing in it.
pub(crate) fn is_empty_folder(path: &Path) -> io::Result<bool> {
    if !path.symlink_metadata()?.is_dir() {
        return Ok(false);
    }
    Ok(std::fs::read_dir(path)?.next().is_none())
}

/// Proves that the disk gives back what was written. Asked for what is on the disk, where the system can be: it would answer from memory.
fn read_back(path: &Path, content: &[u8]) -> io::Result<()> {
    let Begun { held, .. } = Begun::of(path)?;
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _ = rustix::fs::fadvise(&held, 0, None, rustix::fs::Advice::DontNeed);
    #[cfg(target_vendor = "apple")]
    let _ = rustix::fs::fcntl_nocache(&held, true);
    let mut read = Vec::new();
    held.take(content.len() as u64 + 1).read_to_end(&mut read)?;
    if read == content {
        return Ok(());
    }
    Err(io::ErrorKind::Other.into())
}

fn create(path: &Path) -> io::Result<File> {
    let mut new = OpenOptions::new();
    new.write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_read_back_must_be_what_was_written_to_its_last_byte() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("1.png");
        for (there, same) in [(&b"picture"[..], true), (b"pictUre", false)]
            .into_iter()
            .chain([(&b"pictur"[..], false), (b"pictures", false), (b"", false)])
        {
            std::fs::write(&path, there).unwrap();
            assert_eq!(read_back(&path, b"picture").is_ok(), same, "{there:?}");
        }
    }

    #[test]
    fn what_somebody_put_into_a_folder_that_failed_is_left_alone() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("pictures");
        let mut making = Making::default();
        making.folder(&folder).unwrap();
        making.file(&folder.join("1.png"), b"1").unwrap();
        making.file(&folder.join("2.png"), b"2").unwrap();
        std::fs::write(folder.join("holiday.jpg"), "theirs").unwrap();
        std::fs::remove_file(folder.join("2.png")).unwrap();
        std::fs::write(folder.join("2.png"), "theirs").unwrap();
        making.take_away();
        assert!(!folder.join("1.png").exists());
        for name in ["2.png", "holiday.jpg"] {
            assert_eq!(std::fs::read(folder.join(name)).unwrap(), b"theirs");
        }
    }
}
