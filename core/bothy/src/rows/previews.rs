//! Small pictures of attachments, kept so that a list needn't decode its photos each time. At most 128, and 4 MiB; the one kept first goes first.
//!
//! A leaf over `records`: a picture is bytes here, under the id of its attachment, and goes with that.

use crate::error::Result;
use crate::id::Id;
use crate::rows::fixed::{PIECE, row};
use crate::rows::records::{self, RecordKind};
use rusqlite::{Connection, Transaction};

/// The most pictures.
const MOST: usize = 128;

/// The most rows of all of them together.
const MOST_ROWS: u64 = (4 << 20) / PIECE as u64;

/// Keeps a picture, replacing any old one of this attachment.
pub(crate) fn put(tx: &Transaction<'_>, attachment: Id, bytes: &[u8]) -> Result<()> {
    drop(tx, attachment)?;
    records::put(tx, RecordKind::Preview, attachment, bytes)?;
    // Numbers are given in order, so the first is the oldest.
    let kept = sizes(tx)?;
    let (mut count, mut rows) = (kept.len(), kept.iter().map(|(_, rows)| rows).sum::<u64>());
    for (id, its_rows) in kept {
        if count <= MOST && rows <= MOST_ROWS {
            break;
        }
        drop(tx, id)?;
        count -= 1;
        rows -= its_rows;
    }
    Ok(())
}

/// Returns the picture of an attachment, if it is kept.
///
/// # Errors
/// `Damaged`.
pub(crate) fn get(db: &Connection, attachment: Id) -> Result<Option<Vec<u8>>> {
    if records::exists(db, RecordKind::Preview, attachment)? {
        records::get(db, RecordKind::Preview, attachment).map(Some)
    } else {
        Ok(None)
    }
}

/// Removes the picture of an attachment, if it is kept.
pub(crate) fn drop(tx: &Transaction<'_>, attachment: Id) -> Result<()> {
    if records::exists(tx, RecordKind::Preview, attachment)? {
        records::drop(tx, RecordKind::Preview, attachment)?;
    }
    Ok(())
}

/// Returns the attachments that have a picture here and aren't there. An earlier version removes an attachment and knows of no picture.
pub(crate) fn strays(db: &Connection) -> Result<Vec<Id>> {
    let mut read = db.prepare_cached(
        "SELECT uid FROM record WHERE what = ?1 AND uid NOT IN (SELECT uid FROM attachment)",
    )?;
    let ids = read.query_map([RecordKind::Preview as u8], |row| Ok(Id(row.get(0)?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Returns the pictures in the order in which they were kept, with the rows of each.
fn sizes(db: &Connection) -> Result<Vec<(Id, u64)>> {
    let mut read =
        db.prepare_cached("SELECT uid, number FROM record WHERE what = ?1 ORDER BY number")?;
    let mut count =
        db.prepare_cached("SELECT count(*) FROM record_piece WHERE number >= ?1 AND number < ?2")?;
    let kept = read.query_map([RecordKind::Preview as u8], |row| {
        Ok((Id(row.get(0)?), row.get::<_, u64>(1)?))
    })?;
    let mut sizes = Vec::new();
    for kept in kept {
        let (id, number) = kept?;
        let rows = count.query_row((row(number, 0), row(number + 1, 0)), |row| row.get(0))?;
        sizes.push((id, rows));
    }
    Ok(sizes)
}
