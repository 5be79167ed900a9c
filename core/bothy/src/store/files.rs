//! The files of a vault's folder: their fixed names, sizes and times.
//!
//! A copy of the folder must not show which compartment was used, so a change to one file's size or times is made to all. Nothing here
//! needs a key.

use super::journal;
use super::regular::{self, failed};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use std::fs::{File, FileTimes};
use std::io::{Read, Write};
use std::os::unix::fs::FileExt;
use std::path::Path;

/// The two databases, f = 0 and 1. A coin chose the vault's.
pub(crate) const DATABASES: [&str; 2] = ["0.dat", "1.dat"];
/// The two identical replicas of the slot file.
pub(crate) const SLOTS: [&str; 2] = ["2.dat", "3.dat"];
/// The seals of both databases.
pub(crate) const SEALS: &str = "4.dat";
/// Room reserved for a full disk.
pub(crate) const RESERVE: &str = "5.dat";
/// The count of wrong secrets.
pub(crate) const THROTTLE: &str = "6.dat";

/// The mark of a vault that is being made.
pub(crate) const UNFINISHED: &str = "7.dat";

/// Every file of a locked vault.
pub(crate) const ALL: [&str; 7] = [
    DATABASES[0],
    DATABASES[1],
    SLOTS[0],
    SLOTS[1],
    SEALS,
    RESERVE,
    THROTTLE,
];

/// True for a folder with a vault's files in it: a database and a slot file, whatever is in them.
pub(crate) fn are_in(folder: &Path) -> bool {
    let is_file = |name: &str| {
        folder
            .join(name)
            .symlink_metadata()
            .is_ok_and(|about| about.is_file())
    };
    DATABASES.into_iter().any(is_file) && SLOTS.into_iter().any(is_file)
}

/// Bytes of a slot file.
const LONGEST_SLOTS: u64 = 2048;

/// The most bytes of each of [`ALL`]; `None` for the databases, which [`super::room`] compares with each other.
const LONGEST: [Option<u64>; 7] = [
    None,
    None,
    Some(LONGEST_SLOTS),
    Some(LONGEST_SLOTS),
    Some(16 * 1024),
    Some(1024 * 1024),
    Some(64),
];

/// Endings of SQLite's other kinds of journal, which Bothy never uses.
const OTHER_JOURNALS: [&str; 2] = ["-wal", "-shm"];
/// Refuses a folder in which a file of the vault is anything but a regular file with one name, or is longer than the vault makes it.
///
/// This precedes every write. Somebody else may have put the folder together, and writing through a link, or into a file that shares a name
/// with ours, would destroy their data.
///
/// # Errors
/// `Damaged`.
pub(crate) fn refuse_strangers(folder: &Path) -> Result<()> {
    for (name, longest) in ALL.iter().zip(LONGEST) {
        let len = regular::length(&folder.join(name))?;
        let (Some(len), Some(longest)) = (len, longest) else {
            continue;
        };
        if len > longest {
            return Err(Error::Damaged);
        }
    }
    regular::length(&folder.join(UNFINISHED))?;
    for name in DATABASES {
        journal::refuse_foreign(folder, name)?;
    }
    for name in DATABASES {
        for other in OTHER_JOURNALS {
            let there = folder.join(format!("{name}{other}")).symlink_metadata();
            if there.is_ok() {
                return Err(Error::Damaged);
            }
        }
    }
    Ok(())
}

/// Overwrites a small file in place and fsyncs. No name changes, and no room is needed unless it grows. Makes a missing file.
pub(crate) fn overwrite(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = regular::open_or_create(path)?;
    file.write_all(bytes).map_err(|e| failed(&e))?;
    regular::set_len(&file, bytes.len() as u64)?;
    file.sync_all().map_err(|e| failed(&e))
}

/// Reads a small file of exactly `N` bytes; `None` if it is missing or of another length.
pub(crate) fn read_exact<const N: usize>(path: &Path) -> Result<Option<Box<[u8; N]>>> {
    Ok(begin_of(path, N as u64 + 1)?.and_then(exact))
}

/// Reads the same from the disk rather than from memory.
pub(crate) fn read_back<const N: usize>(path: &Path) -> Result<Option<Box<[u8; N]>>> {
    let Some(file) = regular::open(path)? else {
        return Ok(None);
    };
    regular::read_from_disk(&file);
    Ok(exact(begin(file, N as u64 + 1)?))
}

fn exact<const N: usize>(bytes: Vec<u8>) -> Option<Box<[u8; N]>> {
    bytes.into_boxed_slice().try_into().ok()
}

/// Reads at most `most` bytes from the start of a file; `None` if it is missing.
pub(crate) fn begin_of(path: &Path, most: u64) -> Result<Option<Vec<u8>>> {
    let file = regular::open(path)?;
    file.map(|file| begin(file, most)).transpose()
}

fn begin(file: File, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = file.take(most).read_to_end(&mut bytes);
    read.map_err(|e| failed(&e))?;
    Ok(bytes)
}

/// Writes random bytes over `range` of an open file.
pub(crate) fn fill_random(
    file: &File,
    range: std::ops::Range<u64>,
    entropy: &mut dyn Entropy,
    go_on: &dyn Fn() -> Result<()>,
) -> Result<()> {
    let mut chunk = vec![0; 256 * 1024];
    let mut at = range.start;
    while at < range.end {
        go_on()?;
        let len = chunk
            .len()
            .min(usize::try_from(range.end - at).unwrap_or(chunk.len()));
        entropy.fill(&mut chunk[..len]);
        file.write_all_at(&chunk[..len], at)
            .map_err(|e| failed(&e))?;
        at += len as u64;
    }
    Ok(())
}

/// Returns the bytes that an unprivileged process can still write to the disk under `folder`.
pub(crate) fn free_space(folder: &Path) -> Result<u64> {
    let disk = rustix::fs::statvfs(folder).map_err(|e| failed(&e.into()))?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}

/// Removes the journals that SQLite has finished with. Any other holds what an interrupted transaction must put back.
pub(crate) fn remove_done_journals(folder: &Path) -> Result<()> {
    for name in DATABASES {
        if journal::is_done(folder, name)? {
            regular::remove(&journal::path(folder, name))?;
        }
    }
    Ok(())
}

/// Returns whether a file of a vault being made can have this name: one of [`ALL`], or a journal.
pub(crate) fn may_be_ours(name: &std::ffi::OsStr) -> bool {
    ALL.iter()
        .any(|ours| name == *ours || name == journal::name(ours).as_str())
}

/// Gives all files and the folder the time of the last write. Doesn't fsync: after a crash the next start sets times.
///
/// The folder's own time is that of the last journal. Slots are written without one, so a folder older than its files would show that.
pub(crate) fn even_times(folder: &Path) -> Result<()> {
    let mut last = std::time::SystemTime::UNIX_EPOCH;
    let mut there = Vec::new();
    for name in ALL {
        if let Some(file) = regular::open(&folder.join(name))? {
            let written = file.metadata().and_then(|meta| meta.modified());
            last = last.max(written.map_err(|e| failed(&e))?);
            there.push(file);
        }
    }
    let times = FileTimes::new().set_accessed(last).set_modified(last);
    there.push(regular::open_folder(folder)?);
    // Twice. Linux stamps the ctime of a file that was changed a moment ago, and read since, more finely than others. The first round would
    // leave milliseconds between the files written last and the rest.
    for file in there.iter().chain(&there) {
        file.set_times(times).map_err(|e| failed(&e))?;
    }
    Ok(())
}
