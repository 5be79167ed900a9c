//! The commit that a database is at, and whether that is what its seals say.

use super::migrations::Role;
use super::seals::Seal;
use crate::error::{Error, Part, Result};
use crate::rows::log_tree;
use crate::seal::sha256;
use rusqlite::{Connection, params};

/// Returns the root of an empty log; the notes have no log.
pub(super) fn empty_root(role: Role) -> [u8; 32] {
    match role {
        Role::Vault => sha256(&[]),
        Role::Notes => [0; 32],
    }
}

pub(super) fn read_seal(conn: &Connection) -> Result<Seal> {
    let sql = "SELECT number, log_size, log_root FROM generation WHERE id = ?";
    let seal = conn.query_row(sql, params![1], |row| {
        Ok(Seal {
            generation: row.get(0)?,
            log_size: row.get(1)?,
            log_root: row.get(2)?,
        })
    });
    match seal {
        Err(rusqlite::Error::QueryReturnedNoRows) => Err(Error::Damaged),
        other => Ok(other?),
    }
}

/// Returns the part that is older than the other by more than a crash leaves.
pub(super) fn rolled_back(kept: &Seal, sealed: &Seal) -> Option<Part> {
    if kept.generation < sealed.generation {
        Some(Part::Database)
    } else if kept.generation > sealed.generation + 1 {
        Some(Part::Seals)
    } else {
        None
    }
}

/// Returns whether the database is one commit ahead of its seals, as a crash leaves it.
///
/// # Errors
/// `Damaged` if it is neither that nor what was sealed.
pub(super) fn is_one_ahead(
    conn: &Connection,
    role: Role,
    kept: &Seal,
    sealed: &Seal,
) -> Result<bool> {
    if kept.generation == sealed.generation {
        return (kept == sealed).then_some(false).ok_or(Error::Damaged);
    }
    let root = match role {
        Role::Vault => log_tree::root_at(conn, sealed.log_size)?,
        Role::Notes => empty_root(role),
    };
    (root == sealed.log_root)
        .then_some(true)
        .ok_or(Error::Damaged)
}
