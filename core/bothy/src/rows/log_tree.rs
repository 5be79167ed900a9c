//! The Merkle tree of the log, as rows of the vault's database.
//!
//! A leaf under `vault` (which proves after a crash that the log it finds begins with the log it sealed) and `journal` (which appends).

use crate::error::{Error, Result};
use bothy_proof::{Hash, tree};
use rusqlite::{Connection, OptionalExtension, Transaction};

/// How many entries the log has.
pub(crate) fn size(db: &Connection) -> Result<u64> {
    Ok(db
        .prepare_cached("SELECT coalesce(max(seq) + 1, 0) FROM entry")?
        .query_row([], |row| row.get(0))?)
}

/// RFC 6962 root over the first `size` leaves; SHA-256("") for none.
///
/// # Errors
/// `Damaged` when there are fewer leaves, or a row of the tree is missing.
pub(crate) fn root_at(db: &Connection, size: u64) -> Result<Hash> {
    tree::root(size, &mut |level, index| node(db, level, index))
}

/// The bytes of entry `seq`.
///
/// # Errors
/// `NotFound` past the end of the log.
pub(crate) fn entry(db: &Connection, seq: u64) -> Result<Vec<u8>> {
    Ok(db
        .prepare_cached("SELECT entry FROM entry WHERE seq = ?1")?
        .query_row([seq], |row| row.get(0))?)
}

/// Appends one entry and the subtrees it completes.
pub(crate) fn append(tx: &Transaction<'_>, seq: u64, body_root: &Hash) -> Result<()> {
    let entry = bothy_proof::encode_entry(seq, body_root);
    tx.prepare_cached("INSERT INTO entry (seq, entry) VALUES (?1, ?2)")?
        .execute((seq, &entry))?;
    let leaf = bothy_proof::leaf_hash(&entry);
    let added = tree::append(seq, leaf, &mut |level, index| node(tx, level, index))?;
    let mut insert = tx.prepare_cached("INSERT INTO node (number, hash) VALUES (?1, ?2)")?;
    for (level, index, hash) in added {
        insert.execute((number(level, index), hash))?;
    }
    Ok(())
}

/// Writes down how long the log is and its root, for the seals of the transaction that made it so.
pub(crate) fn note(tx: &Transaction<'_>, size: u64, root: &Hash) -> Result<()> {
    tx.prepare_cached("UPDATE generation SET log_size = ?1, log_root = ?2 WHERE id = 1")?
        .execute((size, root))?;
    Ok(())
}

/// What [`note`] wrote down.
pub(crate) fn noted(db: &Connection) -> Result<(u64, Hash)> {
    Ok(db
        .prepare_cached("SELECT log_size, log_root FROM generation WHERE id = 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// The hash of one complete subtree.
///
/// # Errors
/// `Damaged` when it isn't there: nobody asks for one that isn't complete.
pub(crate) fn node(db: &Connection, level: u8, index: u64) -> Result<Hash> {
    db.prepare_cached("SELECT hash FROM node WHERE number = ?1")?
        .query_row([number(level, index)], |row| row.get(0))
        .optional()?
        .ok_or(Error::Damaged)
}

/// How many subtrees the first `size` entries complete: the length of the table `node`.
pub(crate) fn nodes(size: u64) -> u64 {
    2 * size - u64::from(size.count_ones())
}

/// How many subtrees are kept.
pub(crate) fn count_nodes(db: &Connection) -> Result<u64> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM node")?
        .query_row([], |row| row.get(0))?)
}

/// Where a subtree stands in the order of completion.
fn number(level: u8, index: u64) -> u64 {
    let last_leaf = ((index + 1) << level) - 1;
    nodes(last_leaf) + u64::from(level)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn subtrees_are_numbered_in_the_order_they_are_completed() {
        let mut next = 0;
        for seq in 0..1000 {
            let added = tree::append(seq, [0; 32], &mut |_, _| Ok::<_, ()>([0; 32])).unwrap();
            for (level, index, _) in added {
                assert_eq!(number(level, index), next);
                next += 1;
            }
            assert_eq!(nodes(seq + 1), next);
        }
    }
}
