//! Reads the state of the index table and writes to it.

use super::fold;
use crate::error::Result;
use rusqlite::types::Value;
use rusqlite::{Connection, Transaction};

/// Puts an incident into a renewed index. `number` is the entry of its first wording; `text` comes from `text_of`.
pub(crate) fn put(tx: &Transaction<'_>, number: u64, text: &str) -> Result<()> {
    tx.prepare_cached("INSERT INTO word (rowid, text) VALUES (?1, ?2)")?
        .execute((number, text))?;
    Ok(())
}

/// Returns whether the index is empty or being emptied.
pub(crate) fn is_emptied(db: &Connection) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM folding WHERE version = ''")?
        .exists([])?)
}

/// Returns whether this version of the folding made the index.
pub(crate) fn is_current(db: &Connection) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM folding WHERE version = ?1")?
        .exists([fold::version()])?)
}

/// Writes the index's pending changes into its pages, so that their room is known before the commit.
pub(crate) fn flush(tx: &Transaction<'_>) -> Result<()> {
    tx.prepare_cached("INSERT INTO word (word) VALUES ('flush')")?
        .execute([])?;
    Ok(())
}

/// Writes the index's rows again, all of them and in their order. They have many sizes, so what was taken out of them may still lie in the
/// room between the rows of a page. A page that loses its last row is cleared, and what is appended leaves nothing behind.
pub(crate) fn rewrite(tx: &Transaction<'_>) -> Result<()> {
    flush(tx)?;
    let blocks: Vec<(i64, Vec<u8>)> = tx
        .prepare_cached("SELECT id, block FROM word_data ORDER BY id")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    tx.execute("DELETE FROM word_data", [])?;
    for block in &blocks {
        tx.prepare_cached("INSERT INTO word_data (id, block) VALUES (?1, ?2)")?
            .execute((block.0, &block.1))?;
    }
    let places: Vec<(i64, Value, i64)> = tx
        .prepare_cached("SELECT segid, term, pgno FROM word_idx ORDER BY segid, term")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    tx.execute("DELETE FROM word_idx", [])?;
    for (segment, term, page) in &places {
        tx.prepare_cached("INSERT INTO word_idx (segid, term, pgno) VALUES (?1, ?2, ?3)")?
            .execute((segment, term, page))?;
    }
    Ok(())
}
