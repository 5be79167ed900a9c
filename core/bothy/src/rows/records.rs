//! Small records that are no entries of the log: people, "about us", drafts, the notes' notes, what is
//! still to be set up, plans, who she can ring, what was said of danger, a newer directory of helplines,
//! what is on its way out, and that the second secret opens nothing any more. Written over when they change, and nothing of what they said before stays.
//!
//! A leaf over `store`: here a record is bytes, in rows of one size (`store/sql/common/0002_records.sql`); what they mean is for
//! `people`, `journal`, `plan`, `helplines`, `risk`, `notes`, `vault` and `leftover`. Writers take a transaction, readers a connection.

use crate::error::{Bug, Error, Result};
use crate::id::Id;
use crate::rows::fixed::{self, PIECE, row};
use rusqlite::{Connection, Transaction};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a record is about.
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
}

/// The id of a record of which there is one.
const SINGLE: Id = Id([0; 16]);

/// The one record of a sort, from its JSON; what there is before the first is the default.
///
/// # Errors
/// `Damaged` if it isn't that.
pub(crate) fn single<T: DeserializeOwned + Default>(
    db: &Connection,
    what: RecordKind,
) -> Result<T> {
    match get(db, what, SINGLE) {
        Err(Error::NotFound) => Ok(T::default()),
        bytes => serde_json::from_slice(&bytes?).map_err(|_| Error::Damaged),
    }
}

/// Writes the one record of a sort.
pub(crate) fn put_single(
    tx: &Transaction<'_>,
    what: RecordKind,
    value: &impl Serialize,
) -> Result<()> {
    put(tx, what, SINGLE, &json(value)?)
}

/// Takes the one record of a sort away.
///
/// # Errors
/// `NotFound`.
pub(crate) fn drop_single(tx: &Transaction<'_>, what: RecordKind) -> Result<()> {
    drop(tx, what, SINGLE)
}

/// A record's JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|_| Bug::RecordJson.into())
}

/// Writes a record, in place of one that may be there.
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

/// A record.
///
/// # Errors
/// `NotFound`; `Damaged` if its pieces aren't whole.
pub(crate) fn get(db: &Connection, what: RecordKind, uid: Id) -> Result<Vec<u8>> {
    read(db, number(db, what, uid)?)
}

/// All records of a sort, in the order of their ids.
///
/// # Errors
/// `Damaged` if pieces of one aren't whole.
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

/// The record of a sort whose id begins so, with 6 hex digits or more.
///
/// # Errors
/// `NotFound`; `Invalid{Id}` for several, for fewer digits, or for no hex.
pub(crate) fn find(db: &Connection, what: RecordKind, prefix: &str) -> Result<Id> {
    let (low, high) = Id::beginning_with(prefix)?;
    let mut read =
        db.prepare_cached("SELECT uid FROM record WHERE what = ?1 AND uid BETWEEN ?2 AND ?3")?;
    let ids = read.query_map((what as u8, low.0, high.0), |row| Ok(Id(row.get(0)?)))?;
    Id::only(&ids.collect::<rusqlite::Result<Vec<_>>>()?)
}

/// Whether there is such a record.
pub(crate) fn exists(db: &Connection, what: RecordKind, uid: Id) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM record WHERE what = ?1 AND uid = ?2")?
        .exists((what as u8, uid.0))?)
}

/// Takes a record away.
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

/// Proves that every piece belongs to a record, and that every record is whole.
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
