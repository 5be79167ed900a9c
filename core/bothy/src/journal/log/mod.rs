//! The log under the journal: every save appends one entry, and the signed head that follows replaces the last.

use crate::entropy::Entropy;
use crate::error::Result;
use crate::id::Id;
use crate::time::Now;
use crate::vault::OpenVault;
use bothy_proof::{Body, Hash, SignedHead};
use rusqlite::Connection;

/// The content of one entry: what a pack can show of it.
pub(crate) struct Content {
    pub(crate) seq: u64,
    pub(crate) seed: [u8; 32],
    pub(crate) body: Body,
}

/// Entries in the log.
pub(crate) fn size(db: &Connection) -> Result<u64> {
    todo!()
}

/// The bytes of `entry(seq)`: CBOR [1, seq, body_root]. There for every seq below `size`, removed content or not.
pub(crate) fn entry(db: &Connection, seq: u64) -> Result<Vec<u8>> {
    todo!()
}

/// The content of an entry, proved against its `body_root`. NotFound when it was removed, Damaged when it isn't what was committed.
pub(crate) fn content(db: &Connection, seq: u64) -> Result<Content> {
    todo!()
}

/// Every entry of an incident (created, amended, attached …), ascending; the incident's current content and files only.
pub(crate) fn entries_of(db: &Connection, incident: Id) -> Result<Vec<u64>> {
    todo!()
}

/// Every entry that is about the log and no incident (clock-jumped, exported, deleted …), ascending.
pub(crate) fn entries_of_log(db: &Connection) -> Result<Vec<u64>> {
    todo!()
}

/// Inclusion proof of entry `seq` in the log of `size` entries.
pub(crate) fn inclusion(db: &Connection, seq: u64, size: u64) -> Result<Vec<Hash>> {
    todo!()
}

/// Consistency proof that the log of `new` entries begins with the log of `old`.
pub(crate) fn consistency(db: &Connection, old: u64, new: u64) -> Result<Vec<Hash>> {
    todo!()
}

/// Signs a head over the log as it stands; for the beginning of an export. Invalid{Choice} when the log is empty.
pub(crate) fn sign_head(
    vault: &mut OpenVault,
    now: Now,
    entropy: &mut dyn Entropy,
) -> Result<SignedHead> {
    todo!()
}

/// Appends the `exported` entry once a pack is complete and synced, and keeps its head. Returns its seq.
///
/// `reader` is the id of who will read it; `sums` the SHA-256 of `SHA256SUMS`.
pub(crate) fn append_exported(
    vault: &mut OpenVault,
    head: &SignedHead,
    reader: &str,
    sums: [u8; 32],
    now: Now,
    entropy: &mut dyn Entropy,
) -> Result<u64> {
    todo!()
}
