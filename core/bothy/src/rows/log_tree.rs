//! The Merkle tree of the log, as rows of the vault's database.
//!
//! A leaf under `vault`, which proves after a crash that the log begins with the sealed log, and `journal`, which appends.

use crate::error::{Error, Result};
use bothy_proof::{Hash, tree};
use rusqlite::{Connection, OptionalExtension, Transaction};

/// Returns the number of entries.
pub(crate) fn size(db: &Connection) -> Result<u64> {
    Ok(db
        .prepare_cached("SELECT coalesce(max(seq) + 1, 0) FROM entry")?
        .query_row([], |row| row.get(0))?)
}

/// Returns the RFC 6962 root of the first `size` leaves, which is SHA-256("") for none.
///
/// # Errors
/// `Damaged` if there are fewer leaves, or a row of the tree is missing.
pub(crate) fn root_at(db: &Connection, size: u64) -> Result<Hash> {
    tree::root(size, &mut |level, index| node(db, level, index))
}

/// Returns the bytes of entry `seq`.
///
/// # Errors
/// `NotFound` past the end of the log.
pub(crate) fn entry(db: &Connection, seq: u64) -> Result<Vec<u8>> {
    Ok(db
        .prepare_cached("SELECT entry FROM entry WHERE seq = ?1")?
        .query_row([seq], |row| row.get(0))?)
}

/// True if the log was begun by a draft from before the first release.
pub(crate) fn is_draft(db: &Connection) -> Result<bool> {
    let first: Option<Vec<u8>> = db
        .prepare_cached("SELECT entry FROM entry WHERE seq = 0")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(first.is_some_and(|entry| bothy_proof::is_draft(&entry)))
}

/// Appends an entry and the subtrees that it completes.
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

/// Stores the log's size and root, for the seals of the current transaction.
pub(crate) fn note(tx: &Transaction<'_>, size: u64, root: &Hash) -> Result<()> {
    tx.prepare_cached("UPDATE generation SET log_size = ?1, log_root = ?2 WHERE id = 1")?
        .execute((size, root))?;
    Ok(())
}

/// Returns the size and root that [`note`] stored.
pub(crate) fn noted(db: &Connection) -> Result<(u64, Hash)> {
    Ok(db
        .prepare_cached("SELECT log_size, log_root FROM generation WHERE id = 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Returns the hash of a complete subtree.
///
/// # Errors
/// `Damaged` if it is missing: callers only ask for complete ones.
pub(crate) fn node(db: &Connection, level: u8, index: u64) -> Result<Hash> {
    db.prepare_cached("SELECT hash FROM node WHERE number = ?1")?
        .query_row([number(level, index)], |row| row.get(0))
        .optional()?
        .ok_or(Error::Damaged)
}

/// Returns the number of subtrees that the first `size` entries complete: the rows of table `node`.
pub(crate) fn nodes(size: u64) -> u64 {
    2 * size - u64::from(size.count_ones())
}

/// Returns the number of stored subtrees.
pub(crate) fn count_nodes(db: &Connection) -> Result<u64> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM node")?
        .query_row([], |row| row.get(0))?)
}

/// Returns a subtree's place in the order of completion.
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
