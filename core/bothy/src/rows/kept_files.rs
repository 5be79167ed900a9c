//! Files that belong to a record and not to an incident: those that wait in a draft, and the copies of an order.
//!
//! A leaf over `erasable`, whose chunks hold their bytes. The record's JSON says what each file is, under `files`; the table `draft_file`
//! says which chunks are held, by draft or order.

use crate::error::{Error, Result};
use crate::id::Id;
use crate::rows::erasable::{self, Erasable};
use crate::rows::records::{self, RecordKind};
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};

/// A file as its record's JSON has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredFile {
    pub(crate) id: [u8; 16],
    /// The number of its chunks' file.
    pub(crate) number: u64,
    pub(crate) name: String,
    pub(crate) media_type: String,
    pub(crate) len: u64,
    pub(crate) sha256: [u8; 32],
}

/// The kinds of records that hold files.
const HOLDERS: [RecordKind; 3] = [RecordKind::Draft, RecordKind::Order, RecordKind::Restored];

/// Makes an arriving file a record's, so that no unlock erases it.
///
/// # Errors
/// `NotFound` if an unlock has collected it since.
pub(crate) fn hold(tx: &Transaction<'_>, file: &StoredFile, record: Id) -> Result<()> {
    erasable::hold(tx, file.number, Id(file.id))?;
    tx.prepare_cached("INSERT INTO draft_file (file, draft) VALUES (?1, ?2)")?
        .execute((file.number, record.0))?;
    Ok(())
}

/// Takes all files of a record from it. The caller loosens them.
pub(crate) fn let_go(tx: &Transaction<'_>, record: Id) -> Result<()> {
    tx.prepare_cached("DELETE FROM draft_file WHERE draft = ?1")?
        .execute([record.0])?;
    Ok(())
}

/// Makes a file that one record holds another's.
pub(crate) fn hand_over(tx: &Transaction<'_>, number: u64, record: Id) -> Result<()> {
    tx.prepare_cached("UPDATE draft_file SET draft = ?2 WHERE file = ?1")?
        .execute((number, record.0))?;
    Ok(())
}

/// Takes one file from its record, and loosens it. Returns what to erase.
pub(crate) fn loosen(tx: &Transaction<'_>, number: u64) -> Result<(Erasable, u64)> {
    tx.prepare_cached("DELETE FROM draft_file WHERE file = ?1")?
        .execute([number])?;
    erasable::loosen(tx, Erasable::File, number, None)?;
    Ok((Erasable::File, number))
}

/// True if a record holds this file.
pub(crate) fn is_held(db: &Connection, number: u64) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM draft_file WHERE file = ?1")?
        .exists([number])?)
}

/// True if a file is noted as a record's that isn't there.
pub(crate) fn has_strays(db: &Connection) -> Result<bool> {
    let holders = HOLDERS.map(|what| what as u8);
    Ok(db
        .prepare_cached(
            "SELECT 1 FROM draft_file
             WHERE draft NOT IN (SELECT uid FROM record WHERE what IN (?1, ?2, ?3))",
        )?
        .exists(holders)?)
}

/// Returns the files of all records.
///
/// # Errors
/// `Damaged`.
pub(crate) fn all(db: &Connection) -> Result<Vec<StoredFile>> {
    of(db, &HOLDERS)
}

/// Returns the files of all records of some kinds.
///
/// # Errors
/// `Damaged`.
pub(crate) fn of(db: &Connection, kinds: &[RecordKind]) -> Result<Vec<StoredFile>> {
    #[derive(Deserialize)]
    struct Holder {
        files: Vec<StoredFile>,
    }
    let mut files = Vec::new();
    for what in kinds {
        for (_, bytes) in records::all(db, *what)? {
            let holder: Holder = serde_json::from_slice(&bytes).map_err(|_| Error::Damaged)?;
            files.extend(holder.files);
        }
    }
    Ok(files)
}
