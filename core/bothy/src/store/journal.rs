//! Recognises SQLite's rollback journals: which are ours, and which SQLite has finished with.
//!
//! SQLite treats any file of that name as its own. It deletes one that doesn't begin like its journals, overwrites one that begins with
//! zeros, and deletes any file that a journal names in its last bytes. So anything not known to be ours is refused before SQLite sees it.
//! Ours never names another file: each connection has one database.

use super::connection::PAGE_SIZE;
use super::regular::{self, failed};
use crate::error::{Error, Result};
use std::fs::File;
use std::io::Read;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

/// The beginning of a synced journal, and the end of one that names another file.
const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
/// Bytes of zeros that begin an unsynced one, in place of the magic and the number of records.
const UNSYNCED: usize = 12;
/// Bytes of the header that mean anything: the 12, a nonce, the database's pages, the sector size and the page size. A finished journal has
/// zeros there.
const HEADER: usize = 28;
/// The least size of a sector, to which zeros fill the header.
const SECTOR: u64 = 512;
/// Bytes of a page's number, which begins a record.
const NUMBER: u64 = 4;
/// Bytes of a page's checksum, which ends it.
const SUM: u64 = 4;
/// Bytes of a record: a number, a page's former content, a checksum.
const RECORD: u64 = NUMBER + PAGE_SIZE + SUM;
/// Bytes from where a sector or a page starts within which its data begins, if it was written.
const SOON: u64 = 16;
/// The number above any page's: pages count from 1, and no database has 64 GiB.
const PAGES: u32 = 1 << 24;

/// Returns the name of a database's journal.
pub(super) fn name(database: &str) -> String {
    format!("{database}-journal")
}

pub(super) fn path(folder: &Path, database: &str) -> PathBuf {
    folder.join(name(database))
}

/// Refuses a journal that SQLite wouldn't have left beside this database.
///
/// # Errors
/// `Damaged`.
pub(super) fn refuse_foreign(folder: &Path, database: &str) -> Result<()> {
    let Some(file) = regular::open(&path(folder, database))? else {
        return Ok(());
    };
    let len = length(&file)?;
    let header = begin(&file, len.min(SECTOR))?;
    let said = &header[..header.len().min(HEADER)];
    let ours = if said.iter().all(|byte| *byte == 0) {
        holds_pages(&file)?
    } else {
        let sound = begins(said) && header[said.len()..].iter().all(|byte| *byte == 0);
        let names_a_file = len > SECTOR && end(&file, len)? == MAGIC;
        sound && !names_a_file
    };
    ours.then_some(()).ok_or(Error::Damaged)
}

/// Returns whether SQLite has finished with a database's journal: it begins with zeros, and what follows are pages of this database.
pub(super) fn is_done(folder: &Path, database: &str) -> Result<bool> {
    match regular::open(&path(folder, database))? {
        Some(file) => holds_pages(&file),
        None => Ok(false),
    }
}

/// Returns whether a header, possibly cut short, is one of SQLite's.
fn begins(header: &[u8]) -> bool {
    let (magic, rest) = header.split_at(header.len().min(UNSYNCED));
    let unsynced = magic.iter().all(|byte| *byte == 0);
    let synced = magic.iter().zip(MAGIC).all(|(is, be)| *is == be);
    let sizes = rest.get(8..).unwrap_or_default();
    let number = |at: usize| {
        let bytes = sizes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(bytes))
    };
    let sector =
        number(0).is_none_or(|sector| sector.is_power_of_two() && (512..=65_536).contains(&sector));
    let page = number(4).is_none_or(|page| u64::from(page) == PAGE_SIZE);
    (unsynced || synced) && sector && page
}

/// Returns whether a file is all zeros, or zeros and then records of pages. A power cut can hold any write or sector back, and end the file
/// after any write, so the first that isn't zeros may be any part of any record.
fn holds_pages(file: &File) -> Result<bool> {
    let len = length(file)?;
    let zeros = count_zeros(file)?;
    if zeros == len {
        return Ok(true);
    }
    let Some(into) = zeros.checked_sub(SECTOR) else {
        return Ok(false);
    };
    if into >= NUMBER {
        let near_a_record = (into + SUM) % RECORD < SUM + NUMBER + SOON;
        return Ok(into % SECTOR < SOON || near_a_record);
    }
    let mut number = [0; 4];
    let read = file.read_at(&mut number, SECTOR);
    read.map_err(|e| failed(&e))?;
    Ok(u32::from_be_bytes(number) < PAGES)
}

/// Counts the zeros at the start of a file.
fn count_zeros(file: &File) -> Result<u64> {
    let (mut file, mut chunk, mut zeros) = (file, vec![0; 64 * 1024], 0);
    loop {
        let read = file.read(&mut chunk).map_err(|e| failed(&e))?;
        let first = chunk[..read].iter().position(|byte| *byte != 0);
        zeros += first.unwrap_or(read) as u64;
        if read == 0 || first.is_some() {
            return Ok(zeros);
        }
    }
}

fn length(file: &File) -> Result<u64> {
    Ok(file.metadata().map_err(|e| failed(&e))?.len())
}

fn begin(file: &File, len: u64) -> Result<Vec<u8>> {
    let mut bytes = vec![0; usize::try_from(len).unwrap_or(0)];
    let read = file.read_exact_at(&mut bytes, 0);
    read.map(|()| bytes).map_err(|e| failed(&e))
}

fn end(file: &File, len: u64) -> Result<[u8; 8]> {
    let mut bytes = [0; 8];
    let read = file.read_exact_at(&mut bytes, len - 8);
    read.map(|()| bytes).map_err(|e| failed(&e))
}
