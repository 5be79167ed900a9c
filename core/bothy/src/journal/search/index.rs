//! The index as a table: how it stands, and what is written to it.

use super::fold;
use crate::error::Result;
use rusqlite::{Connection, Transaction};

/// Puts an incident into an index that is renewed. `number`: the entry of its first wording; `text`: as `text_of` gives it.
pub(crate) fn put(tx: &Transaction<'_>, number: u64, text: &str) -> Result<()> {
    tx.prepare_cached("INSERT INTO word (rowid, text) VALUES (?1, ?2)")?
        .execute((number, text))?;
    Ok(())
}

/// Whether the index holds nothing, or is on its way there.
pub(crate) fn is_emptied(db: &Connection) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM folding WHERE version = ''")?
        .exists([])?)
}

/// Whether the index was made by this version of the folding.
pub(crate) fn is_current(db: &Connection) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM folding WHERE version = ?1")?
        .exists([fold::version()])?)
}

/// Writes what the index holds in memory into its pages, so that the room they take is known before the commit.
pub(crate) fn flush(tx: &Transaction<'_>) -> Result<()> {
    tx.prepare_cached("INSERT INTO word (word) VALUES ('flush')")?
        .execute([])?;
    Ok(())
}
