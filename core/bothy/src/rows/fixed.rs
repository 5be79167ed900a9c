//! Stores bytes of any length in rows of one size, so that nothing of a removed text stays (`store/sql/vault/0002_journal.sql`).

use crate::error::{Bug, Error, Result};
use rusqlite::Rows;

/// Bytes in one row: four rows fill a page of 4 KiB.
pub(crate) const PIECE: usize = 992;

/// Most rows of one thing.
pub(crate) const ROWS: u64 = 1 << 20;

/// `SQLite` writes every number from here to 2^56 in 8 bytes, so rows have one size.
pub(crate) const FIRST: u64 = 1 << 50;

/// Returns the number of row `n` of thing `number`.
pub(crate) fn row(number: u64, n: u64) -> u64 {
    FIRST + number * ROWS + n
}

/// Cuts into rows: u32 length, big-endian ‖ the bytes, then zeros.
///
/// # Errors
/// `Internal` for more bytes than rows can hold; nothing makes that many.
pub(crate) fn cut(bytes: &[u8]) -> Result<Vec<[u8; PIECE]>> {
    let len = u32::try_from(bytes.len()).map_err(|_| Bug::RowsLength)?;
    let framed = [&len.to_be_bytes(), bytes].concat();
    let pieces = framed.chunks(PIECE).map(|part| {
        let mut piece = [0; PIECE];
        piece[..part.len()].copy_from_slice(part);
        piece
    });
    Ok(pieces.collect())
}

/// Joins the input of [`cut`] from rows of (number, piece) that begin with `next`. `None` for no row.
///
/// # Errors
/// `Damaged` if a piece is missing, surplus, or not padded with zeros.
pub(crate) fn join(mut rows: Rows<'_>, mut next: u64) -> Result<Option<Vec<u8>>> {
    let mut framed = Vec::new();
    while let Some(piece) = rows.next()? {
        if piece.get::<_, u64>(0)? != next {
            return Err(Error::Damaged);
        }
        framed.extend_from_slice(piece.get_ref(1)?.as_blob().map_err(|_| Error::Damaged)?);
        next += 1;
    }
    if framed.is_empty() {
        return Ok(None);
    }
    let (len, _) = framed.split_first_chunk().ok_or(Error::Damaged)?;
    let end = 4 + u32::from_be_bytes(*len) as usize;
    if framed.len() != end.next_multiple_of(PIECE) || framed[end..].iter().any(|b| *b != 0) {
        return Err(Error::Damaged);
    }
    framed.truncate(end);
    framed.drain(..4);
    Ok(Some(framed))
}
