//! The content of entries and files, in rows of one size, and its erasure.
//!
//! A leaf under `vault`, which finishes interrupted erasures at unlock, and `journal`, which writes and reads. Content is only bytes here;
//! the journal knows the meaning. `store/sql/vault/0002_journal.sql` explains the one size of row.

use crate::error::{Error, Result};
use crate::id::Id;
use crate::rows::fixed::{self, FIRST, PIECE, ROWS, row};
use crate::rows::words;
use rusqlite::{Connection, OptionalExtension, Transaction};

/// Bytes of a file in one row.
pub(crate) const CHUNK: usize = 32 << 10;

/// The content that a number names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Erasable {
    /// Pieces of the entry with this number.
    Entry = 0,
    /// Chunks of the file with this number.
    File = 1,
    /// What removed words left in the index: [`WORDS`].
    Words = 2,
}

/// The index of words, of which there is one.
pub(crate) const WORDS: (Erasable, u64) = (Erasable::Words, 0);

/// Writes the content of entry `seq`.
pub(crate) fn put_entry(tx: &Transaction<'_>, seq: u64, content: &[u8]) -> Result<()> {
    let mut insert = tx.prepare_cached("INSERT INTO piece (number, bytes) VALUES (?1, ?2)")?;
    for (n, piece) in (0..).zip(fixed::cut(content)?) {
        insert.execute((row(seq, n), &piece[..]))?;
    }
    Ok(())
}

/// Returns the content of entry `seq`. `None` once it was removed.
///
/// # Errors
/// `Damaged` if a piece is missing, surplus, or not padded with zeros.
pub(crate) fn entry(db: &Connection, seq: u64) -> Result<Option<Vec<u8>>> {
    let mut read = db.prepare_cached(
        "SELECT number, bytes FROM piece WHERE number >= ?1 AND number < ?2 ORDER BY number",
    )?;
    let rows = read.query((row(seq, 0), row(seq + 1, 0)))?;
    fixed::join(rows, row(seq, 0))
}

/// Returns an unused number for a new file.
pub(crate) fn next_file(tx: &Transaction<'_>) -> Result<u64> {
    let last: Option<u64> = tx
        .prepare_cached("SELECT max(number) FROM chunk")?
        .query_row([], |row| row.get(0))?;
    Ok(last.map_or(0, |last| (last - FIRST) / ROWS + 1))
}

/// Writes chunk `n` of a file, padded with zeros. It may write it again after a commit that couldn't be sealed.
pub(crate) fn put_chunk(tx: &Transaction<'_>, file: u64, n: u64, bytes: &[u8]) -> Result<()> {
    let mut insert =
        tx.prepare_cached("INSERT OR REPLACE INTO chunk (number, bytes) VALUES (?1, ?2)")?;
    if bytes.len() == CHUNK {
        insert.execute((row(file, n), bytes))?;
    } else {
        let mut chunk = bytes.to_vec();
        chunk.resize(CHUNK, 0);
        insert.execute((row(file, n), &chunk))?;
    }
    Ok(())
}

/// Returns up to `len` bytes at `offset` of a file of `total` bytes; fewer only at its end.
///
/// # Errors
/// `Damaged` if a chunk is missing, surplus, or not padded with zeros.
pub(crate) fn file_bytes(
    db: &Connection,
    file: u64,
    total: u64,
    offset: u64,
    len: usize,
) -> Result<Vec<u8>> {
    let end = total.min(offset.saturating_add(len as u64));
    if offset >= end && total != 0 {
        return Ok(Vec::new());
    }
    let chunk = CHUNK as u64;
    let (from, to) = (offset / chunk, chunks_of(end));
    let mut out = Vec::with_capacity(len.min(usize::try_from((to - from) * chunk).unwrap_or(len)));
    let mut read = db.prepare_cached("SELECT bytes FROM chunk WHERE number = ?1")?;
    for n in from..to {
        let mut rows = read.query([row(file, n)])?;
        let found = rows.next()?.ok_or(Error::Damaged)?;
        let bytes = found.get_ref(0)?.as_blob().map_err(|_| Error::Damaged)?;
        let begin = n * chunk;
        let within =
            |at: u64| usize::try_from(at.clamp(begin, begin + chunk) - begin).unwrap_or(CHUNK);
        let filled = within(total);
        if bytes.len() != CHUNK || bytes[filled..].iter().any(|b| *b != 0) {
            return Err(Error::Damaged);
        }
        out.extend_from_slice(&bytes[within(offset)..within(end)]);
    }
    if end == total {
        let beyond = read.query([row(file, to)])?.next()?.is_some();
        if beyond {
            return Err(Error::Damaged);
        }
    }
    Ok(out)
}

/// Marks content as loose: either arriving, with its future id, or removed. The index may be so from before.
pub(crate) fn loosen(
    tx: &Transaction<'_>,
    what: Erasable,
    number: u64,
    uid: Option<Id>,
) -> Result<()> {
    let insert = if what == Erasable::Words {
        "INSERT OR IGNORE INTO loose (what, number, uid) VALUES (?1, ?2, ?3)"
    } else {
        "INSERT INTO loose (what, number, uid) VALUES (?1, ?2, ?3)"
    };
    tx.prepare_cached(insert)?
        .execute((what as u8, number, uid.map(|id| id.0)))?;
    Ok(())
}

/// True if file `number` is arriving under this id.
pub(crate) fn is_loose(db: &Connection, number: u64, uid: Id) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM loose WHERE what = ?1 AND number = ?2 AND uid = ?3")?
        .exists((Erasable::File as u8, number, uid.0))?)
}

/// True if file `number` is loose: arriving, or being erased.
pub(crate) fn is_file_loose(db: &Connection, number: u64) -> Result<bool> {
    is_in_loose(db, Erasable::File, number)
}

/// True if the content of entry `seq` was removed but isn't fully erased.
pub(crate) fn is_being_erased(db: &Connection, seq: u64) -> Result<bool> {
    is_in_loose(db, Erasable::Entry, seq)
}

fn is_in_loose(db: &Connection, what: Erasable, number: u64) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM loose WHERE what = ?1 AND number = ?2")?
        .exists((what as u8, number))?)
}

/// Returns the highest entry that has content.
pub(crate) fn last_entry(db: &Connection) -> Result<Option<u64>> {
    let last: Option<u64> = db
        .prepare_cached("SELECT max(number) FROM piece")?
        .query_row([], |row| row.get(0))?;
    last.map(|number| {
        number
            .checked_sub(FIRST)
            .map(|row| row / ROWS)
            .ok_or(Error::Damaged)
    })
    .transpose()
}

/// Returns the first file from `from` on that has chunks, and their number.
pub(crate) fn next_file_with_chunks(db: &Connection, from: u64) -> Result<Option<(u64, u64)>> {
    let first: Option<u64> = db
        .prepare_cached("SELECT min(number) FROM chunk WHERE number >= ?1")?
        .query_row([if from == 0 { 0 } else { row(from, 0) }], |row| row.get(0))?;
    let Some(first) = first else {
        return Ok(None);
    };
    let file = first.checked_sub(FIRST).ok_or(Error::Damaged)? / ROWS;
    let chunks = db
        .prepare_cached("SELECT count(*) FROM chunk WHERE number >= ?1 AND number < ?2")?
        .query_row((row(file, 0), row(file + 1, 0)), |row| row.get(0))?;
    Ok(Some((file, chunks)))
}

/// Returns the number of chunks of a file of `len` bytes.
pub(crate) fn chunks_of(len: u64) -> u64 {
    len.div_ceil(CHUNK as u64).max(1)
}

/// Makes file `number` belong to something: it is no longer loose.
///
/// # Errors
/// `NotFound` if it isn't arriving under this id: its chunks were collected.
pub(crate) fn hold(tx: &Transaction<'_>, number: u64, uid: Id) -> Result<()> {
    let held = tx
        .prepare_cached("DELETE FROM loose WHERE what = ?1 AND number = ?2 AND uid = ?3")?
        .execute((Erasable::File as u8, number, uid.0))?;
    if held == 1 {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

/// Returns the first loose content.
pub(crate) fn first_loose(db: &Connection) -> Result<Option<(Erasable, u64)>> {
    let mut read = db.prepare_cached("SELECT number FROM loose WHERE what = ?1 LIMIT 1")?;
    for what in [Erasable::Entry, Erasable::File, Erasable::Words] {
        let first = read.query_row([what as u8], |row| row.get(0)).optional()?;
        if let Some(number) = first {
            return Ok(Some((what, number)));
        }
    }
    Ok(None)
}

/// Erases about `most` bytes, at least [`CHUNK`]. Returns the number of `loose` that are gone. The index's rows are written again in one go
/// if `is_roomy`; otherwise they are removed, some at a time.
pub(crate) fn erase_some(
    tx: &Transaction<'_>,
    loose: &[(Erasable, u64)],
    most: usize,
    is_roomy: bool,
) -> Result<usize> {
    let mut room = most;
    for (done, (what, number)) in loose.iter().enumerate() {
        let (first, delete, size) = match what {
            Erasable::Entry => (
                "SELECT min(number) FROM piece WHERE number >= ?1 AND number < ?2",
                "DELETE FROM piece WHERE number >= ?1 AND number < ?2",
                PIECE,
            ),
            Erasable::File => (
                "SELECT min(number) FROM chunk WHERE number >= ?1 AND number < ?2",
                "DELETE FROM chunk WHERE number >= ?1 AND number < ?2",
                CHUNK,
            ),
            Erasable::Words => {
                if is_roomy {
                    words::rewrite(tx)?;
                } else if !words::empty_some(tx)? {
                    return Ok(done);
                }
                forget(tx, *what, *number)?;
                return Ok(done + 1);
            }
        };
        let end = row(number + 1, 0);
        loop {
            let from: Option<u64> = tx
                .prepare_cached(first)?
                .query_row((row(*number, 0), end), |row| row.get(0))?;
            let Some(from) = from else { break };
            if room < size {
                return Ok(done);
            }
            let to = end.min(from + (room / size) as u64);
            room -= size * tx.prepare_cached(delete)?.execute((from, to))?;
        }
        forget(tx, *what, *number)?;
        room = room.saturating_sub(PIECE);
        if room == 0 {
            return Ok(done + 1);
        }
    }
    Ok(loose.len())
}

/// Ends what [`loosen`] began: the content is gone.
fn forget(tx: &Transaction<'_>, what: Erasable, number: u64) -> Result<()> {
    tx.prepare_cached("DELETE FROM loose WHERE what = ?1 AND number = ?2")?
        .execute((what as u8, number))?;
    Ok(())
}
