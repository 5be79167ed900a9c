//! Room in the two databases, made ahead and always alike.
//!
//! Both files have the same size, one of a few classes, whatever is in them: the rest is random bytes, over which SQLite writes when it
//! needs pages. Encrypted pages and random bytes look the same, so a copy of the folder doesn't show which compartment is the fuller.

use super::files::{self, DATABASES, RESERVE};
use super::regular;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use std::fs::File;
use std::path::Path;

const MIB: u64 = 1024 * 1024;
/// The smallest database.
pub(crate) const SMALLEST: u64 = 2 * MIB;
/// From here on a class is this much larger than the one before; below, twice as large.
const STEP: u64 = 64 * MIB;
/// Bytes written between two waits for the disk. A lock waits for at most one of them, however much a class is.
const SYNC_EVERY: usize = 512 << 10;
/// The reserve's size.
const RESERVE_LEN: u64 = MIB;
/// The reserve is made again when the disk has this much room, so that it isn't taken from what a save needs.
const RESERVE_ROOM: u64 = 4 * RESERVE_LEN;

/// The smallest class that holds `len` bytes.
pub(crate) fn class(len: u64) -> u64 {
    if len <= SMALLEST {
        SMALLEST
    } else if len <= STEP {
        len.next_power_of_two()
    } else {
        len.div_ceil(STEP).saturating_mul(STEP)
    }
}

/// Brings both databases to `size` bytes and syncs them: class by class, and within one in order of their names, so that a kill leaves them
/// less than a class apart. What is already as large stays.
///
/// `go_on` is asked between pieces; when it or the disk says no, the files are as they were.
///
/// # Errors
/// `StorageFull` before anything is written when the disk has no room for both; what `go_on` says.
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

/// Takes back what a broken-off growth appended; only random bytes are past `len`.
fn cut(path: &Path, len: u64) -> Result<()> {
    if regular::length(path)?.is_some_and(|now| now > len)
        && let Some(file) = regular::open_to_write(path)?
    {
        regular::set_len(&file, len)?;
        file.sync_all().map_err(|e| regular::failed(&e))?;
    }
    Ok(())
}

/// The size that both databases should have, by what they have.
///
/// # Errors
/// `Damaged` when one is missing or smaller than any crash leaves it: then nothing may be added to what is left of it.
pub(crate) fn common_size(folder: &Path) -> Result<u64> {
    let mut largest = 0;
    for name in DATABASES {
        let len = regular::length(&folder.join(name))?;
        let whole = len.filter(|len| *len >= SMALLEST).ok_or(Error::Damaged)?;
        largest = largest.max(whole);
    }
    Ok(class(largest))
}

/// Refuses a database that is longer than any crash leaves it: the other would be filled to the same length.
///
/// A crash in the midst of a growth leaves the two less than a class apart; a copy that was put back leaves both at a class, however far
/// apart. Anything else was added by somebody. So were holes: what Bothy adds to a file it writes.
///
/// # Errors
/// `Damaged`; also where one is missing or short.
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

/// Where a file has its first hole; `None` where the file system can't tell.
fn hole(file: &File) -> Result<Option<u64>> {
    use rustix::fs::{SeekFrom, seek};
    use rustix::io::Errno;
    match seek(file, SeekFrom::Hole(0)) {
        Ok(at) => Ok(Some(at)),
        Err(Errno::INVAL | Errno::NOTSUP | Errno::NXIO) => Ok(None),
        Err(errno) => Err(regular::failed(&errno.into())),
    }
}

/// Evens out sizes after a crash. A disk too full for it is no reason to stay shut: the next start tries again.
pub(crate) fn even_sizes(folder: &Path, entropy: &mut dyn Entropy) -> Result<()> {
    match grow(folder, common_size(folder)?, entropy, &|| Ok(())) {
        Err(Error::StorageFull) => Ok(()),
        other => other,
    }
}

/// Makes the reserve, if it isn't there whole and the disk has room to spare.
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

/// Gives the reserve's room back to a disk that is full; false when it was given up before.
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
