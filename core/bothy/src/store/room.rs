//! Makes room in the two databases ahead of need and keeps their sizes equal.
//!
//! Both files have the same size, one of a few classes. The unused part is random bytes, which SQLite overwrites when it needs pages.
//! Encrypted pages and random bytes look the same, so a copy of the folder doesn't show which compartment is fuller.

use super::files::{self, DATABASES, RESERVE};
use super::regular;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use std::fs::File;
use std::path::Path;

const MIB: u64 = 1024 * 1024;
/// The size of the smallest database.
pub(crate) const SMALLEST: u64 = 2 * MIB;
/// The size from which classes grow by this much; below, they double.
const STEP: u64 = 64 * MIB;
/// Bytes written between two fsyncs. A lock waits for at most one, however large the class.
const SYNC_EVERY: usize = 512 << 10;
/// The reserve's size.
const RESERVE_LEN: u64 = MIB;
/// The free disk space from which the reserve is made again, so that it takes nothing that a save needs.
const RESERVE_ROOM: u64 = 4 * RESERVE_LEN;

/// Returns the smallest class that holds `len` bytes.
pub(crate) fn class(len: u64) -> u64 {
    if len <= SMALLEST {
        SMALLEST
    } else if len <= STEP {
        len.next_power_of_two()
    } else {
        len.div_ceil(STEP).saturating_mul(STEP)
    }
}

/// Brings both databases to `size` bytes and fsyncs them, class by class and in order of their names, so that a kill leaves them less than
/// a class apart. A file that is already as large stays.
///
/// Calls `go_on` between pieces. If it or the disk refuses, both files go back to their former size.
///
/// # Errors
/// `StorageFull` before anything is written if the disk lacks room for both; those of `go_on`.
pub(crate) fn grow(
    folder: &Path,
    size: u64,
    entropy: &mut dyn Entropy,
    go_on: &dyn Fn() -> Result<()>,
) -> Result<()> {
    let former = lengths(folder)?;
    let needed = former.iter().map(|len| size.saturating_sub(*len)).sum();
    if files::free_space(folder)? < needed {
        return Err(Error::StorageFull);
    }
    let steps: Vec<u64> = std::iter::successors(Some(former[0].min(former[1])), |at| {
        (*at < size).then(|| class(at + 1).min(size))
    })
    .collect();
    let grown = steps.windows(2).try_for_each(|step| {
        DATABASES.iter().zip(former).try_for_each(|(name, len)| {
            let range = len.max(step[0])..step[1];
            extend(&folder.join(name), range, entropy, go_on)
        })
    });
    if grown.is_err() {
        for step in steps.iter().rev() {
            for (name, len) in DATABASES.iter().zip(former) {
                cut(&folder.join(name), len.max(*step))?;
            }
        }
    }
    grown
}

fn lengths(folder: &Path) -> Result<[u64; 2]> {
    let mut lens = [0; 2];
    for (name, len) in DATABASES.iter().zip(&mut lens) {
        *len = regular::length(&folder.join(name))?.ok_or(Error::Damaged)?;
    }
    Ok(lens)
}

fn extend(
    path: &Path,
    range: std::ops::Range<u64>,
    entropy: &mut dyn Entropy,
    go_on: &dyn Fn() -> Result<()>,
) -> Result<()> {
    if range.is_empty() {
        return Ok(());
    }
    let file = regular::open_to_write(path)?.ok_or(Error::Damaged)?;
    for from in range.clone().step_by(SYNC_EVERY) {
        let to = range.end.min(from + SYNC_EVERY as u64);
        files::fill_random(&file, from..to, entropy, go_on)?;
        file.sync_data().map_err(|e| regular::failed(&e))?;
    }
    file.sync_all().map_err(|e| regular::failed(&e))
}

/// Removes what an interrupted growth appended; only random bytes are past `len`.
fn cut(path: &Path, len: u64) -> Result<()> {
    if regular::length(path)?.is_some_and(|now| now > len)
        && let Some(file) = regular::open_to_write(path)?
    {
        regular::set_len(&file, len)?;
        file.sync_all().map_err(|e| regular::failed(&e))?;
    }
    Ok(())
}

/// Returns the size that both databases should have, from their present sizes.
///
/// # Errors
/// `Damaged` if one is missing or smaller than a crash leaves it: then nothing may be added to its remains.
pub(crate) fn common_size(folder: &Path) -> Result<u64> {
    let mut largest = 0;
    for name in DATABASES {
        let len = regular::length(&folder.join(name))?;
        let whole = len.filter(|len| *len >= SMALLEST).ok_or(Error::Damaged)?;
        largest = largest.max(whole);
    }
    Ok(class(largest))
}

/// Refuses a database longer than a crash leaves it, to whose length the other would be filled.
///
/// A crash during growth leaves the two less than a class apart. Restoring a copy leaves both at a class, however far apart. Anything else
/// was added by somebody. So were holes: Bothy writes what it adds to a file.
///
/// # Errors
/// `Damaged`, also if one is missing or short.
pub(crate) fn refuse_misfits(folder: &Path) -> Result<()> {
    common_size(folder)?;
    let lens = lengths(folder)?;
    let (shorter, longer) = (lens[0].min(lens[1]), lens[0].max(lens[1]));
    let next = class(shorter + 1);
    if longer > next && longer != class(longer) {
        return Err(Error::Damaged);
    }
    let crash = class(class(shorter) + 1);
    for (name, len) in DATABASES.iter().zip(lens) {
        if len > crash
            && let Some(file) = regular::open(&folder.join(name))?
            && hole(&file)?.is_some_and(|at| at < len - SYNC_EVERY as u64)
        {
            return Err(Error::Damaged);
        }
    }
    Ok(())
}

/// Returns the offset of a file's first hole; `None` if the file system can't tell.
fn hole(file: &File) -> Result<Option<u64>> {
    use rustix::fs::{SeekFrom, seek};
    use rustix::io::Errno;
    match seek(file, SeekFrom::Hole(0)) {
        Ok(at) => Ok(Some(at)),
        Err(Errno::INVAL | Errno::NOTSUP | Errno::NXIO) => Ok(None),
        Err(errno) => Err(regular::failed(&errno.into())),
    }
}

/// Evens out sizes after a crash. A full disk doesn't stop an opening: the next start tries again.
pub(crate) fn even_sizes(folder: &Path, entropy: &mut dyn Entropy) -> Result<()> {
    match grow(folder, common_size(folder)?, entropy, &|| Ok(())) {
        Err(Error::StorageFull) => Ok(()),
        other => other,
    }
}

/// Makes the reserve, unless it is whole or the disk has no room to spare.
pub(crate) fn make_reserve(folder: &Path, entropy: &mut dyn Entropy) -> Result<()> {
    let path = folder.join(RESERVE);
    if regular::length(&path)? == Some(RESERVE_LEN) || files::free_space(folder)? < RESERVE_ROOM {
        return Ok(());
    }
    let file = regular::open_or_create(&path)?;
    files::fill_random(&file, 0..RESERVE_LEN, entropy, &|| Ok(()))?;
    regular::set_len(&file, RESERVE_LEN)?;
    file.sync_all().map_err(|e| regular::failed(&e))
}

/// Frees the reserve's room on a full disk; false if that was done before.
pub(crate) fn give_up_reserve(folder: &Path) -> Result<bool> {
    let path = folder.join(RESERVE);
    if regular::length(&path)?.is_none_or(|len| len == 0) {
        return Ok(false);
    }
    let Some(file) = regular::open_to_write(&path)? else {
        return Ok(false);
    };
    regular::set_len(&file, 0)?;
    file.sync_all().map_err(|e| regular::failed(&e))?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_doubles_to_64_mib_and_then_goes_on_by_64() {
        let classes: Vec<u64> = [0, 2, 3, 4, 5, 33, 64, 65, 128, 129, 200]
            .into_iter()
            .map(|mib| class(mib * MIB) / MIB)
            .collect();
        assert_eq!(classes, [2, 2, 4, 4, 8, 64, 64, 128, 128, 192, 256]);
        assert_eq!(class(2 * MIB + 1), 4 * MIB);
        assert_eq!(class(64 * MIB + 1), 128 * MIB);
    }
}
