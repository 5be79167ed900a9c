//! The log under the journal: every save appends entries to it, and a newly signed head replaces the last.
//!
//! Entries never change. Their content can be shown later ([`content()`]) or destroyed. Formats: docs/log-format.md.

mod append;

pub(crate) use append::{Append, subject_of_log};

use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::store;
use crate::rows::{erasable, log_tree};
use crate::time::Now;
use crate::vault::OpenVault;
use bothy_proof::fields::position;
use bothy_proof::{Body, Hash, Malformed, Recorded, SignedHead, Value};
use rusqlite::{Connection, Transaction};

pub(crate) use log_tree::{entry, node, size};

/// The content of one entry: what a pack can show of it.
pub(crate) struct Content {
    /// The seed, which can open every position of the entry.
    pub(crate) seed: [u8; 32],
    pub(crate) body: Body,
    /// The bytes that seed and body take in the vault.
    pub(crate) len: usize,
}

/// The content of one entry as the vault keeps it.
pub(crate) struct Stored(Vec<u8>);

impl Stored {
    /// Returns the bytes that it takes.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Reads it, unproved.
    ///
    /// # Errors
    /// `Damaged` if it is no content.
    pub(crate) fn read(&self) -> Result<Content> {
        let (seed, encoded) = self.0.split_first_chunk().ok_or(Error::Damaged)?;
        let body = Body::decode(encoded).map_err(|_| Error::Damaged)?;
        Ok(Content {
            seed: *seed,
            body,
            len: self.len(),
        })
    }
}

/// Returns the content of an entry, proved against its `body_root`.
///
/// # Errors
/// `NotFound` if it was removed, `Damaged` if it isn't what was committed to.
pub(crate) fn content(db: &Connection, seq: u64) -> Result<Content> {
    let content = unproved(db, seq)?;
    prove(db, seq, &content.body.root(&content.seed))?;
    Ok(content)
}

/// Checks that entry `seq` commits to this root.
///
/// # Errors
/// `Damaged` if it doesn't.
pub(crate) fn prove(db: &Connection, seq: u64, body_root: &Hash) -> Result<()> {
    if bothy_proof::decode_entry(&entry(db, seq)?) == Ok((seq, *body_root)) {
        Ok(())
    } else {
        Err(Error::Damaged)
    }
}

/// Returns the stored content of an entry unproved, for callers that compute its root and [`prove`] it, or have.
///
/// # Errors
/// `NotFound` if it was removed, `Damaged` if it is no content.
pub(crate) fn unproved(db: &Connection, seq: u64) -> Result<Content> {
    stored(db, seq)?.read()
}

/// Returns the content of an entry, to be read on another core.
///
/// # Errors
/// `NotFound` if it was removed.
pub(crate) fn stored(db: &Connection, seq: u64) -> Result<Stored> {
    erasable::entry(db, seq)?.map(Stored).ok_or(Error::NotFound)
}

/// Returns every entry of an incident (created, amended, put-away, attached …), ascending.
///
/// # Errors
/// `NotFound` if there is no such incident, or no longer.
pub(crate) fn entries_of(db: &Connection, incident: Id) -> Result<Vec<u64>> {
    with_files(db, incident, store::filed(db, incident)?)
}

/// Returns the entries of an incident that a pack shows: every wording and file, not putting away and bringing back.
///
/// # Errors
/// As [`entries_of`].
pub(crate) fn shown_entries_of(db: &Connection, incident: Id) -> Result<Vec<u64>> {
    with_files(db, incident, store::wordings(db, incident)?)
}

fn with_files(db: &Connection, incident: Id, mut seqs: Vec<u64>) -> Result<Vec<u64>> {
    if seqs.is_empty() {
        return Err(Error::NotFound);
    }
    let attached = store::attachments(db, incident)?;
    seqs.extend(attached.iter().map(|row| row.seq));
    seqs.sort_unstable();
    Ok(seqs)
}

/// Returns every entry about the log, or about an incident that is gone (clock-jumped, exported, deleted …), ascending.
pub(crate) fn entries_of_log(db: &Connection) -> Result<Vec<u64>> {
    store::filed(db, store::LOG)
}

/// Returns the times of all `exported` entries.
///
/// # Errors
/// `Damaged`.
pub(crate) fn exports(db: &Connection) -> Result<Vec<Recorded>> {
    let mut times = Vec::new();
    for seq in entries_of_log(db)? {
        let body = content(db, seq)?.body;
        if body.get(position::KIND).as_text() == Some("exported") {
            let recorded = Recorded::of(&body);
            times.push(recorded.map_err(|Malformed| Error::Damaged)?);
        }
    }
    Ok(times)
}

/// Signs a head over the current log, to begin an export.
///
/// # Errors
/// `Invalid` with `Choice` if the log is empty.
pub(crate) fn sign_head(
    vault: &mut OpenVault,
    now: Now,
    entropy: &mut dyn Entropy,
) -> Result<SignedHead> {
    let (store, signer) = vault.parts();
    store.write(entropy, &mut |tx, entropy| {
        let mut log = Append::begin(tx, signer, now)?;
        if size(tx)? == 0 {
            return Err(Error::Invalid {
                field: crate::error::Input::Choice,
            });
        }
        log.watch_clock(entropy)?;
        log.finish()
    })
}

/// Appends the `exported` entry once a pack is complete and synced, and keeps its head. Returns the entry's number.
///
/// `reader` is the reader's id, at most 255 bytes; `sums` the SHA-256 of `SHA256SUMS`; `also` is done in the same transaction.
pub(crate) fn append_exported(
    vault: &mut OpenVault,
    head: &SignedHead,
    reader: &str,
    sums: [u8; 32],
    also: &dyn Fn(&Transaction<'_>) -> Result<()>,
    now: Now,
    entropy: &mut dyn Entropy,
) -> Result<u64> {
    let (store, signer) = vault.parts();
    let pack = Value::Map(vec![
        ("reader".to_owned(), Value::Text(reader.to_owned())),
        ("root".to_owned(), Value::Bytes(head.head.root.to_vec())),
        ("size".to_owned(), Value::Int(head.head.size.cast_signed())),
        ("sums".to_owned(), Value::Bytes(sums.to_vec())),
    ]);
    store.write(entropy, &mut |tx, entropy| {
        let mut log = Append::begin(tx, signer, now)?;
        log.watch_clock(entropy)?;
        let seq = log.append_about_log("exported", &[(position::PACK, pack.clone())], entropy)?;
        keep_head(tx, head)?;
        log.finish()?;
        also(tx)?;
        Ok(seq)
    })
}

/// Returns all heads: number 0, the newest, first, then those that went out of the vault. Doesn't check their signatures.
///
/// # Errors
/// `Damaged` if one is no head.
pub(crate) fn heads(db: &Connection) -> Result<Vec<(u64, SignedHead)>> {
    let mut read = db.prepare_cached("SELECT number, head FROM head ORDER BY number")?;
    let mut rows = read.query([])?;
    let mut heads = Vec::new();
    while let Some(row) = rows.next()? {
        let bytes = row.get_ref(1)?.as_blob().map_err(|_| Error::Damaged)?;
        let head = SignedHead::decode(bytes).map_err(|_| Error::Damaged)?;
        heads.push((row.get(0)?, head));
    }
    Ok(heads)
}

/// Keeps a head that went out of the vault.
pub(crate) fn keep_head(db: &Connection, head: &SignedHead) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO head (number, head) SELECT coalesce(max(number), 0) + 1, ?1 FROM head",
    )?
    .execute([head.encode()])?;
    Ok(())
}
