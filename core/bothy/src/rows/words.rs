//! The rows in which FTS5 keeps the index of words, and their erasure. What they mean is FTS5's alone.
//!
//! They have many sizes, so what was taken out of one may still lie in the room between the rows of a page, in spite of `secure_delete`. A
//! page that loses its last row is cleared, and what is appended leaves nothing behind.

use crate::error::Result;
use rusqlite::Transaction;
use rusqlite::types::Value;

/// The last of the index's own rows, which describe it; FTS5 numbers its content from here on.
pub(crate) const LAST_OF_ITS_OWN: u64 = 10;

/// Rows removed at once: with their pages, far less than the reserve holds.
const ROWS_AT_ONCE: u64 = 16;

/// Writes all rows again, in their order.
pub(crate) fn rewrite(tx: &Transaction<'_>) -> Result<()> {
    let blocks: Vec<(i64, Vec<u8>)> = tx
        .prepare_cached("SELECT id, block FROM word_data ORDER BY id")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let places: Vec<(i64, Value, i64)> = tx
        .prepare_cached("SELECT segid, term, pgno FROM word_idx ORDER BY segid, term")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    // Row by row: without a condition SQLite clears a table in one go, and a lock waits for it.
    tx.execute("DELETE FROM word_data WHERE id > 0", [])?;
    tx.execute("DELETE FROM word_idx WHERE segid > 0", [])?;
    for (id, block) in &blocks {
        tx.prepare_cached("INSERT INTO word_data (id, block) VALUES (?1, ?2)")?
            .execute((id, block))?;
    }
    for (segment, term, page) in &places {
        tx.prepare_cached("INSERT INTO word_idx (segid, term, pgno) VALUES (?1, ?2, ?3)")?
            .execute((segment, term, page))?;
    }
    Ok(())
}

/// Marks the index as emptied and removes some of its rows. Returns whether it is empty; the next save with enough room makes it again.
pub(crate) fn empty_some(tx: &Transaction<'_>) -> Result<bool> {
    tx.execute("UPDATE folding SET version = '' WHERE version <> ''", [])?;
    let pages =
        "DELETE FROM word_data WHERE id IN (SELECT id FROM word_data WHERE id > ?1 LIMIT ?2)";
    let places =
        "DELETE FROM word_idx WHERE (segid, term) IN (SELECT segid, term FROM word_idx LIMIT ?1)";
    let gone =
        tx.execute(pages, (LAST_OF_ITS_OWN, ROWS_AT_ONCE))? + tx.execute(places, [ROWS_AT_ONCE])?;
    if gone == 0 {
        tx.execute("INSERT INTO word (word) VALUES ('delete-all')", [])?;
    }
    Ok(gone == 0)
}
