//! Reads the state of the index table and writes to it.

use super::fold;
use crate::error::Result;
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
