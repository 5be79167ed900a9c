//! The schema of the databases, as numbered SQL files.
//!
//! `user_version` counts the files of its role's list that a database has applied. A released file is never edited: a change is a new file
//! at the end.

use crate::error::{Error, Result};
use rusqlite::{Connection, Transaction};

/// The sort of a compartment, which chooses its migrations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The journal and everything that must not be found.
    Vault,
    /// The harmless notes behind the second door.
    Notes,
}

const GENERATION: &str = include_str!("sql/common/0001_generation_and_slots.sql");
const RECORDS: &str = include_str!("sql/common/0002_records.sql");

/// Migrations common to both, then the role's own.
const VAULT: &[&str] = &[
    GENERATION,
    RECORDS,
    include_str!("sql/vault/0001_keys_and_clock.sql"),
    include_str!("sql/vault/0002_journal.sql"),
    include_str!("sql/vault/0003_words.sql"),
    include_str!("sql/vault/0004_records.sql"),
    include_str!("sql/vault/0005_order_by_instant.sql"),
];
const NOTES: &[&str] = &[GENERATION, RECORDS];

fn list(role: Role) -> &'static [&'static str] {
    match role {
        Role::Vault => VAULT,
        Role::Notes => NOTES,
    }
}

/// Returns the number of migrations to come.
///
/// # Errors
/// `NewerVersion` if the database has applied more than this version of Bothy knows.
pub(super) fn pending(conn: &Connection, role: Role) -> Result<usize> {
    let seen: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let seen = usize::try_from(seen).map_err(|_| Error::NewerVersion)?;
    list(role)
        .len()
        .checked_sub(seen)
        .ok_or(Error::NewerVersion)
}

/// Applies the migrations to come, in the caller's transaction.
pub(super) fn apply(tx: &Transaction<'_>, role: Role) -> Result<()> {
    let pending = pending(tx, role)?;
    let all = list(role);
    for sql in &all[all.len() - pending..] {
        tx.execute_batch(sql)?;
    }
    tx.pragma_update(None, "user_version", all.len())?;
    Ok(())
}
