//! The files of a vault's folder: their fixed names, and what every one of them has in common.
//!
//! A copy of the folder must not show which of the two compartments was used, so whatever is done to one file's size or times is done to
//! all. Nothing here needs a key.

use crate::entropy::Entropy;
use crate::error::{Error, Result};
use std::fs::{File, FileTimes, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::Path;

/// The two databases, f = 0 and 1. Which is the vault's was chosen by a coin.
pub(crate) const DATABASES: [&str; 2] = ["0.dat", "1.dat"];
/// The two identical replicas of the slot file.
pub(crate) const SLOTS: [&str; 2] = ["2.dat", "3.dat"];
/// The seals of both databases.
pub(crate) const SEALS: &str = "4.dat";
/// Room kept for the day the disk is full.
pub(crate) const RESERVE: &str = "5.dat";
/// The count of wrong secrets.
pub(crate) const THROTTLE: &str = "6.dat";

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

/// Beside a file while it is written anew: `2.dat.new`.
const NEW: &str = "new";
/// Beside a database while SQLite writes to it: `0.dat-journal`.
const JOURNAL: &str = "-journal";
/// A journal whose first bytes are zero has been committed: SQLite itself never reads it again.
const JOURNAL_HEADER: u64 = 28;

/// An error of the system, as the person's.
pub(crate) fn failed(error: &std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::StorageFull,
        ErrorKind::NotFound => Error::NotFound,
        ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty => Error::Exists,
        _ => Error::Outside,
    }
}

/// Makes a folder that only its owner may look into.
pub(crate) fn make_folder(path: &Path) -> std::io::Result<()> {
    std::fs::DirBuilder::new().mode(0o700).create(path)
}

/// Opens a file of the vault for writing, making it if there is none, readable by its owner only. What is there stays.
pub(crate) fn open_for_writing(path: &Path) -> std::io::Result<File> {
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(path)
}

/// The name of a file while it is written anew.
pub(crate) fn beside(name: &str) -> String {
    format!("{name}.{NEW}")
}

/// Writes a small file whole: the new one is synced before it takes the old one's name, and the name before this returns.
pub(crate) fn replace(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let new = folder.join(beside(name));
    let write = || {
        let mut file = open_for_writing(&new)?;
        file.set_len(0)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&new, folder.join(name))?;
        sync_folder(folder)
    };
    write().map_err(|e| failed(&e))
}

/// Writes a small file over what is there, synced: no name changes, and no room is needed if it was as long before.
pub(crate) fn overwrite(path: &Path, bytes: &[u8]) -> Result<()> {
    let write = || {
        let mut file = open_for_writing(path)?;
        file.write_all(bytes)?;
        file.set_len(bytes.len() as u64)?;
        file.sync_all()
    };
    write().map_err(|e| failed(&e))
}

/// Makes the names in a folder durable.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Reads a small file of exactly `N` bytes; `None` when it is missing or of another length.
pub(crate) fn read_exact<const N: usize>(path: &Path) -> Result<Option<Box<[u8; N]>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(failed(&e)),
    };
    let mut bytes = Vec::with_capacity(N + 1);
    file.take(N as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| failed(&e))?;
    Ok(bytes.into_boxed_slice().try_into().ok())
}

/// Writes random bytes over `range` of an open file.
pub(crate) fn fill_random(
    file: &File,
    range: std::ops::Range<u64>,
    entropy: &mut dyn Entropy,
    go_on: &dyn Fn() -> Result<()>,
) -> Result<()> {
    use std::os::unix::fs::FileExt;
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

/// Bytes that a process without privileges can still write to the disk under `folder`.
pub(crate) fn free_space(folder: &Path) -> Result<u64> {
    let disk = rustix::fs::statvfs(folder).map_err(|e| failed(&e.into()))?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}

/// Removes what a kill can leave behind and what is of no more use: half-written files, and journals that SQLite has done with.
///
/// Any other journal holds what a broken-off transaction must put back, and is never touched.
pub(crate) fn remove_leftovers(folder: &Path) -> Result<()> {
    for name in ALL {
        remove(&folder.join(beside(name)))?;
    }
    for name in DATABASES {
        let path = folder.join(format!("{name}{JOURNAL}"));
        if journal_is_done(&path)? {
            remove(&path)?;
        }
    }
    Ok(())
}

/// Removes every file of ours from a folder in which a vault was being built.
///
/// # Errors
/// `Exists` when something else is there too.
pub(crate) fn remove_all(folder: &Path) -> Result<()> {
    for name in ALL {
        remove(&folder.join(beside(name)))?;
        remove(&folder.join(format!("{name}{JOURNAL}")))?;
        remove(&folder.join(name))?;
    }
    let mut rest = std::fs::read_dir(folder).map_err(|e| failed(&e))?;
    rest.next().is_none().then_some(()).ok_or(Error::Exists)
}

fn journal_is_done(path: &Path) -> Result<bool> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(false),
        Err(e) => return Err(failed(&e)),
    };
    let mut header = Vec::new();
    file.take(JOURNAL_HEADER)
        .read_to_end(&mut header)
        .map_err(|e| failed(&e))?;
    Ok(header.iter().all(|byte| *byte == 0))
}

/// Removes a file; that there is none is fine.
pub(crate) fn remove(path: &Path) -> Result<()> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(failed(&e)),
        _ => Ok(()),
    }
}

/// Gives all files, and the folder, the time of the one written last. Nothing is synced: a crash leaves times to the next start.
///
/// The folder's own time is that of the last journal. Slots are written without one, so a folder older than its files would show that.
pub(crate) fn even_times(folder: &Path) -> Result<()> {
    let mut last = std::time::SystemTime::UNIX_EPOCH;
    let mut there = Vec::new();
    for name in ALL {
        let path = folder.join(name);
        match path.metadata() {
            Ok(meta) => {
                last = last.max(meta.modified().map_err(|e| failed(&e))?);
                there.push(path);
            }
            Err(e) if e.kind() == ErrorKind::NotFound => {}
            Err(e) => return Err(failed(&e)),
        }
    }
    let times = FileTimes::new().set_accessed(last).set_modified(last);
    there.push(folder.to_owned());
    // Twice. Linux stamps the change of a file that was changed a moment ago, and looked at since, more finely than that of others: the
    // first round would leave milliseconds between those that were written last and the rest. In the second nothing was.
    for path in there.iter().chain(&there) {
        File::open(path)
            .and_then(|file| file.set_times(times))
            .map_err(|e| failed(&e))?;
    }
    Ok(())
}

/// Length of a file in bytes; `None` when there is none.
pub(crate) fn length(path: &Path) -> Result<Option<u64>> {
    match path.metadata() {
        Ok(meta) => Ok(Some(meta.size())),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(failed(&e)),
    }
}
