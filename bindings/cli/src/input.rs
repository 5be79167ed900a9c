//! The files that the user names for reading: the one place that opens them.
//!
//! A link is followed to what it stands for. That must be a file: a pipe could have the program wait for ever, and a device could be read
//! without end. A pipe is taken only where its name can't be a slip: as `-`, or as /dev/fd/N, which is what `<(…)` of a shell gives. Some
//! files of the system's own have their reader wait as a pipe does (/proc/kmsg): these are refused by whatever name.
#![cfg_attr(
    not(test),
    expect(
        clippy::disallowed_methods,
        reason = "this is the place for files that are read"
    )
)]

use crate::exit::{Failure, OUTSIDE, Result};
use crate::messages;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::os::fd::AsFd;
use std::os::unix::fs::{FileTypeExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Opens a file, or a pipe by the number of its descriptor.
pub(crate) fn open(path: &Path) -> Result<File> {
    let failed = |e: io::Error| cannot_read(path, &e);
    let by_number = is_by_number(path);
    if !by_number {
        // Checked first, because opening a pipe or a device can affect the program at its other end.
        refuse(path, &path.metadata().map_err(failed)?)?;
    }
    let mut options = OpenOptions::new();
    let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
    options.read(true).custom_flags(flags.bits().cast_signed());
    let file = options.open(path).map_err(failed)?;
    if by_number {
        refuse_given(path, &file)?;
    } else {
        // Checked again, because the name may mean something else by now.
        refuse(path, &file.metadata().map_err(failed)?)?;
    }
    if is_file(path, &file)? {
        refuse_waiting(path, &file)?;
    } else {
        // Reading a pipe may wait.
        set(path, &file, |flags| flags - OFlags::NONBLOCK)?;
    }
    Ok(file)
}

/// Opens the program's stdin: a file, a pipe, or the terminal.
///
/// It is a copy of the descriptor, because [`std::io::Stdin`] would keep what it read in a buffer that's never wiped.
pub(crate) fn stdin() -> Result<File> {
    let path = Path::new("-");
    let stdin = io::stdin().as_fd().try_clone_to_owned();
    let stdin = stdin.map(File::from).map_err(|e| cannot_read(path, &e))?;
    refuse_given(path, &stdin)?;
    if is_file(path, &stdin)? {
        // For an ordinary file it changes nothing, even if somebody else has it open.
        set(path, &stdin, |flags| flags | OFlags::NONBLOCK)?;
        refuse_waiting(path, &stdin)?;
    }
    Ok(stdin)
}

/// Reads a whole file, at most `most` bytes.
pub(crate) fn read(path: &Path, most: usize) -> Result<Vec<u8>> {
    let bytes = begin_of(path, open(path)?, most + 1)?;
    if bytes.len() > most {
        let most = messages::size(most as u64);
        return Err(is(path, &text!("cli-why-too-long", most = &most)));
    }
    Ok(bytes)
}

/// Reads the first bytes of an open file, at most `most`.
pub(crate) fn begin_of(path: &Path, file: File, most: usize) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(most as u64)
        .read_to_end(&mut bytes)
        .map_err(|e| cannot_read(path, &e))?;
    Ok(bytes)
}

/// True if anything is there, even a link to nowhere.
pub(crate) fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Refuses what can be neither a file nor a folder with files in it.
pub(crate) fn refuse_unless_file_or_folder(path: &Path) -> Result<()> {
    let about = path.metadata().map_err(|e| cannot_read(path, &e))?;
    if about.is_dir() {
        return Ok(());
    }
    refuse_unless_file(path, &about)
}

/// Refuses what isn't a file, if anything is there. A link to nowhere is something.
pub(crate) fn refuse_unless_file_or_nothing(path: &Path) -> Result<()> {
    match path.metadata() {
        Ok(about) => refuse_unless_file(path, &about),
        Err(e) if is_nothing(&e) && !is_there(path) => Ok(()),
        Err(e) => Err(cannot_read(path, &e)),
    }
}

/// Refuses what isn't a file, whatever its name, and a file that can't be read now.
fn refuse_unless_file(path: &Path, about: &Metadata) -> Result<()> {
    refuse(path, about)?;
    open(path).map(drop)
}

/// Lists the files in a folder, by name; not those that a file manager hides there, nor what is no file.
pub(crate) fn files_of(folder: &Path) -> Result<Vec<PathBuf>> {
    let failed = |e: io::Error| cannot_read(folder, &e);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if entry.path().is_file() && !hidden {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// Returns all that is in a folder, each entry after its own folder.
pub(crate) fn all_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        all.push(entry.path());
        if entry.file_type()?.is_dir() {
            all.extend(all_in(&entry.path())?);
        }
    }
    Ok(all)
}

/// Says whether nothing has such a name.
fn is_nothing(error: &io::Error) -> bool {
    use io::ErrorKind::{NotADirectory, NotFound};
    matches!(error.kind(), NotFound | NotADirectory)
}

/// Returns whether it names an open descriptor, as a shell does that gives a pipe a name.
fn is_by_number(path: &Path) -> bool {
    let Some(path) = path.to_str() else {
        return false;
    };
    let number = path
        .strip_prefix("/dev/fd/")
        .or_else(|| path.strip_prefix("/proc/self/fd/"));
    path == "/dev/stdin"
        || number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

fn refuse(path: &Path, about: &Metadata) -> Result<()> {
    let kind = about.file_type();
    if kind.is_file() {
        return Ok(());
    }
    Err(is(
        path,
        &if kind.is_dir() {
            text!("cli-why-folder")
        } else if kind.is_fifo() {
            text!("cli-why-pipe")
        } else if kind.is_socket() {
            text!("cli-why-socket")
        } else {
            text!("cli-why-device")
        },
    ))
}

/// Refuses an open descriptor of a folder, or of a device that never ends.
fn refuse_given(path: &Path, file: &File) -> Result<()> {
    let about = file.metadata().map_err(|e| cannot_read(path, &e))?;
    let kind = about.file_type();
    let ends = kind.is_fifo()
        || kind.is_socket()
        || rustix::termios::isatty(file)
        || Path::new("/dev/null")
            .metadata()
            .is_ok_and(|null| kind.is_char_device() && null.rdev() == about.rdev());
    if ends { Ok(()) } else { refuse(path, &about) }
}

fn is_file(path: &Path, file: &File) -> Result<bool> {
    let about = file.metadata().map_err(|e| cannot_read(path, &e))?;
    Ok(about.is_file())
}

/// Refuses a file whose reader would have to wait now. One in which something lies ready is read up to there, and then fails.
fn refuse_waiting(path: &Path, file: &File) -> Result<()> {
    let now = Timespec::default();
    match poll(&mut [PollFd::new(file, PollFlags::IN)], Some(&now)) {
        Ok(0) => Err(is(path, &text!("cli-why-waits"))),
        // A file that can't be polled is ready.
        _ => Ok(()),
    }
}

fn set(path: &Path, file: &File, flags: impl Fn(OFlags) -> OFlags) -> Result<()> {
    fcntl_getfl(file)
        .and_then(|now| fcntl_setfl(file, flags(now)))
        .map_err(|e| cannot_read(path, &e.into()))
}

fn cannot_read(path: &Path, error: &io::Error) -> Failure {
    Failure::outside("read", path, error)
}

fn is(path: &Path, why: &str) -> Failure {
    let path = crate::out::path(path);
    Failure::new(OUTSIDE, text!("cli-cannot-read", path = &path, why = why))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_number_of_a_descriptor_names_a_pipe() {
        for path in ["/dev/fd/0", "/dev/fd/63", "/proc/self/fd/3", "/dev/stdin"] {
            assert!(is_by_number(Path::new(path)), "{path}");
        }
        for path in ["/dev/fd/", "/dev/fd/x", "/dev/fd/../zero", "dev/fd/0", "fd"] {
            assert!(!is_by_number(Path::new(path)), "{path}");
        }
    }
}
