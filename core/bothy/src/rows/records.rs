//! Small records outside the log: people, "about us", drafts, notes, steps of setting up, plans, contacts, the user's area, the
//! conversation about danger, a newer directory of helplines, leftovers of outgoing files, the mark that the second secret opens
//! nothing any more, orders, settings, and small pictures. A change overwrites them, and nothing of their old content stays.
//!
//! A leaf over `store`: a record is bytes here, in rows of one size (`store/sql/common/0002_records.sql`). Their meaning is for `people`,
//! `journal`, `plan`, `helplines`, `risk`, `orders`, `notes`, `settings`, `vault` and `leftover`. Writers take a transaction, readers a connection.

use crate::error::{Bug, Error, Result};
use crate::id::Id;
use crate::rows::fixed::{self, PIECE, row};
use rusqlite::{Connection, Transaction};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The kind of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RecordKind {
    Person = 0,
    AboutUs = 1,
    Draft = 2,
    Note = 3,
    SetUp = 4,
    Plan = 5,
    PlanVersion = 6,
    Contact = 7,
    Place = 8,
    Risk = 9,
    Directory = 10,
    Leftover = 11,
    SecondLost = 12,
    Order = 13,
    Restore = 14,
    Restored = 15,
    Settings = 16,
    Preview = 17,
}

/// The id of a record that is the only one of its kind.
const SINGLE: Id = Id([0; 16]);

/// Reads the only record of a kind from its JSON. Returns the default if there is none.
///
/// # Errors
/// `Damaged` if the JSON doesn't fit.
pub(crate) fn single<T: DeserializeOwned + Default>(
    db: &Connection,
    what: RecordKind,
) -> Result<T> {
    match get(db, what, SINGLE) {
        Err(Error::NotFound) => Ok(T::default()),
        bytes => serde_json::from_slice(&bytes?).map_err(|_| Error::Damaged),
    }
}

/// Writes the only record of a kind.
pub(crate) fn put_single(
    tx: &Transaction<'_>,
    what: RecordKind,
    value: &impl Serialize,
) -> Result<()> {
    put(tx, what, SINGLE, &json(value)?)
}

/// Removes the only record of a kind.
///
/// # Errors
/// `NotFound`.
pub(crate) fn drop_single(tx: &Transaction<'_>, what: RecordKind) -> Result<()> {
    drop(tx, what, SINGLE)
}

/// Returns a record's JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|_| Bug::RecordJson.into())
}

/// Writes a record, replacing any old one.
pub(crate) fn put(tx: &Transaction<'_>, what: RecordKind, uid: Id, bytes: &[u8]) -> Result<()> {
    let number = match number(tx, what, uid) {
        Err(Error::NotFound) => {
            let next: u64 = tx
                .prepare_cached("SELECT coalesce(max(number) + 1, 0) FROM record")?
                .query_row([], |row| row.get(0))?;
            tx.prepare_cached("INSERT INTO record (what, uid, number) VALUES (?1, ?2, ?3)")?
                .execute((what as u8, uid.0, next))?;
            next
        }
        found => found?,
    };
    let pieces = fixed::cut(bytes)?;
    let mut write =
        tx.prepare_cached("INSERT OR REPLACE INTO record_piece (number, bytes) VALUES (?1, ?2)")?;
    for (n, piece) in (row(number, 0)..).zip(&pieces) {
        write.execute((n, &piece[..]))?;
    }
    tx.prepare_cached("DELETE FROM record_piece WHERE number >= ?1 AND number < ?2")?
        .execute((row(number, pieces.len() as u64), row(number + 1, 0)))?;
    Ok(())
}

/// Reads a record.
///
/// # Errors
/// `NotFound`; `Damaged` if its pieces aren't whole.
pub(crate) fn get(db: &Connection, what: RecordKind, uid: Id) -> Result<Vec<u8>> {
    read(db, number(db, what, uid)?)
}

/// Returns all records of a kind, by id.
///
/// # Errors
/// `Damaged` if a record's pieces aren't whole.
pub(crate) fn all(db: &Connection, what: RecordKind) -> Result<Vec<(Id, Vec<u8>)>> {
    let mut read_ids =
        db.prepare_cached("SELECT uid, number FROM record WHERE what = ?1 ORDER BY uid")?;
    let rows = read_ids.query_map([what as u8], |row| {
        Ok((Id(row.get(0)?), row.get::<_, u64>(1)?))
    })?;
    rows.map(|row| {
        let (uid, number) = row?;
        Ok((uid, read(db, number)?))
    })
    .collect()
}

/// Returns the record of a kind whose id begins with this prefix of at least 6 hex digits.
///
/// # Errors
/// `NotFound`; `Invalid{Id}` for several matches, fewer digits, or anything but hex.
pub(crate) fn find(db: &Connection, what: RecordKind, prefix: &str) -> Result<Id> {
    let (low, high) = Id::beginning_with(prefix)?;
    let mut read =
        db.prepare_cached("SELECT uid FROM record WHERE what = ?1 AND uid BETWEEN ?2 AND ?3")?;
    let ids = read.query_map((what as u8, low.0, high.0), |row| Ok(Id(row.get(0)?)))?;
    Id::only(&ids.collect::<rusqlite::Result<Vec<_>>>()?)
}

/// True if the record exists.
pub(crate) fn exists(db: &Connection, what: RecordKind, uid: Id) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM record WHERE what = ?1 AND uid = ?2")?
        .exists((what as u8, uid.0))?)
}

/// True if there is a record of any kind but these.
pub(crate) fn any_but(db: &Connection, kinds: &[RecordKind]) -> Result<bool> {
    let mut read = db.prepare_cached("SELECT DISTINCT what FROM record")?;
    let found = read.query_map([], |row| row.get::<_, u8>(0))?;
    for what in found {
        let what = what?;
        if kinds.iter().all(|kind| *kind as u8 != what) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Removes a record.
///
/// # Errors
/// `NotFound`.
pub(crate) fn drop(tx: &Transaction<'_>, what: RecordKind, uid: Id) -> Result<()> {
    let number = number(tx, what, uid)?;
    tx.prepare_cached("DELETE FROM record_piece WHERE number >= ?1 AND number < ?2")?
        .execute((row(number, 0), row(number + 1, 0)))?;
    tx.prepare_cached("DELETE FROM record WHERE what = ?1 AND uid = ?2")?
        .execute((what as u8, uid.0))?;
    Ok(())
}

/// Checks that every piece belongs to a record, and that every record is whole.
///
/// # Errors
/// `Damaged`.
pub(crate) fn check(db: &Connection) -> Result<()> {
    let mut numbers = db.prepare_cached("SELECT number FROM record")?;
    let mut pieces = 0;
    for number in numbers.query_map([], |row| row.get(0))? {
        pieces += (4 + read(db, number?)?.len()).div_ceil(PIECE);
    }
    let there: usize = db
        .prepare_cached("SELECT count(*) FROM record_piece")?
        .query_row([], |row| row.get(0))?;
    if there == pieces {
        Ok(())
    } else {
        Err(Error::Damaged)
    }
}

fn number(db: &Connection, what: RecordKind, uid: Id) -> Result<u64> {
    Ok(db
        .prepare_cached("SELECT number FROM record WHERE what = ?1 AND uid = ?2")?
        .query_row((what as u8, uid.0), |row| row.get(0))?)
}

fn read(db: &Connection, number: u64) -> Result<Vec<u8>> {
    let mut read = db.prepare_cached(
        "SELECT number, bytes FROM record_piece WHERE number >= ?1 AND number < ?2 ORDER BY number",
    )?;
    let rows = read.query((row(number, 0), row(number + 1, 0)))?;
    fixed::join(rows, row(number, 0))?.ok_or(Error::Damaged)
}
