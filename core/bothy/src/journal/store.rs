//! The journal's own rows: incidents in the order of the list, attachments, and the subjects of entries.
//!
//! Writers take a transaction, readers a connection. `store/sql/vault/0002_journal.sql` describes the tables.

use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::facts::Facts;
use crate::rows::fixed::FIRST;
use crate::rows::previews;
use rusqlite::{Connection, OptionalExtension, Row, Rows, Transaction};

/// The subject under which entries about the log are filed: no incident has this id.
pub(crate) const LOG: Id = Id([0; 16]);

/// A row of `attachment`.
pub(crate) struct AttachmentRow {
    pub(crate) uid: Id,
    pub(crate) incident: Id,
    pub(crate) seq: u64,
    pub(crate) file: u64,
    pub(crate) len: u64,
}

/// Puts an incident into the list, or moves it with new facts.
pub(crate) fn put_incident(tx: &Transaction<'_>, id: Id, facts: &Facts) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO incident (number, sort, uid, facts) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (number) DO UPDATE SET sort = excluded.sort, facts = excluded.facts",
    )?
    .execute((FIRST + facts.created, facts.sort(), id.0, facts.encode()))?;
    Ok(())
}

/// Removes an incident from the list.
pub(crate) fn drop_incident(tx: &Transaction<'_>, id: Id) -> Result<()> {
    tx.prepare_cached("DELETE FROM incident WHERE uid = ?1")?
        .execute([id.0])?;
    Ok(())
}

/// Returns the list's facts about an incident.
///
/// # Errors
/// `NotFound` if there is none of this id.
pub(crate) fn facts(db: &Connection, id: Id) -> Result<Facts> {
    let facts: Vec<u8> = db
        .prepare_cached("SELECT facts FROM incident WHERE uid = ?1")?
        .query_row([id.0], |row| row.get(0))?;
    Facts::decode(&facts).ok_or(Error::Damaged)
}

/// Walks the list, newest happened first, after `after` if given, until `each` returns false.
///
/// # Errors
/// `NotFound` if `after` isn't in the list.
pub(crate) fn walk(
    db: &Connection,
    after: Option<Id>,
    each: &mut dyn FnMut(Id, Facts) -> Result<bool>,
) -> Result<()> {
    let (sort, uid) = behind(db, after)?;
    let mut read = db.prepare_cached(
        "SELECT uid, facts FROM incident WHERE (sort, uid) < (?1, ?2) ORDER BY sort DESC, uid DESC",
    )?;
    go_through(read.query((sort, uid))?, each)
}

/// Walks all incidents in the order of their rows, without the beginnings of their details. [`walk`] returns to a page for nearly each
/// of its rows; this reads it once.
pub(crate) fn walk_rows(
    db: &Connection,
    each: &mut dyn FnMut(Id, &Facts) -> Result<()>,
) -> Result<()> {
    let mut read = db.prepare_cached("SELECT uid, facts FROM incident ORDER BY number")?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let facts = row.get_ref(1)?.as_blob().ok();
        let (facts, _) = facts
            .and_then(Facts::decode_counted)
            .ok_or(Error::Damaged)?;
        each(Id(row.get(0)?), &facts)?;
    }
    Ok(())
}

/// Works like [`walk`] for incidents that the index of words finds, at most `limit` of them.
///
/// # Errors
/// As [`walk`].
pub(crate) fn walk_found(
    db: &Connection,
    query: &str,
    after: Option<Id>,
    limit: u32,
    each: &mut dyn FnMut(Id, Facts) -> Result<bool>,
) -> Result<()> {
    let (sort, uid) = behind(db, after)?;
    // The limit is in the text: bound, it makes SQLite plan the statement again each time, which takes longer than a search.
    let mut read = db.prepare_cached(&format!(
        "SELECT uid, facts FROM word JOIN incident ON number = word.rowid + ?1
         WHERE word MATCH ?2 AND (sort, uid) < (?3, ?4) ORDER BY sort DESC, uid DESC LIMIT {limit}"
    ))?;
    go_through(read.query((FIRST, query, sort, uid))?, each)
}

/// Returns the place in the list to continue from.
fn behind(db: &Connection, after: Option<Id>) -> Result<([u8; 8], [u8; 16])> {
    Ok(match after {
        Some(id) => (facts(db, id)?.sort(), id.0),
        None => ([0xFF; 8], [0xFF; 16]),
    })
}

fn go_through(mut rows: Rows<'_>, each: &mut dyn FnMut(Id, Facts) -> Result<bool>) -> Result<()> {
    while let Some(row) = rows.next()? {
        let facts = row.get_ref(1)?.as_blob().ok().and_then(Facts::decode);
        if !each(Id(row.get(0)?), facts.ok_or(Error::Damaged)?)? {
            break;
        }
    }
    Ok(())
}

/// Returns the number of incidents.
pub(crate) fn count(db: &Connection) -> Result<u64> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM incident")?
        .query_row([], |row| row.get(0))?)
}

/// Returns the incident that was written first.
pub(crate) fn first(db: &Connection) -> Result<Option<Id>> {
    let sql = "SELECT uid FROM incident ORDER BY number LIMIT 1";
    let mut read = db.prepare_cached(sql)?;
    Ok(read.query_row([], |row| Ok(Id(row.get(0)?))).optional()?)
}

/// Returns up to two incidents whose ids lie between these.
pub(crate) fn incidents_between(db: &Connection, low: Id, high: Id) -> Result<Vec<Id>> {
    ids(
        db,
        "SELECT uid FROM incident WHERE uid BETWEEN ?1 AND ?2 LIMIT 2",
        (low.0, high.0),
    )
}

/// Returns up to two attachments of an incident whose ids lie between these.
pub(crate) fn attachments_between(
    db: &Connection,
    incident: Id,
    low: Id,
    high: Id,
) -> Result<Vec<Id>> {
    ids(
        db,
        "SELECT uid FROM attachment WHERE uid BETWEEN ?1 AND ?2 AND incident = ?3 LIMIT 2",
        (low.0, high.0, incident.0),
    )
}

/// Returns at most two attachments whose ids lie in this range.
pub(crate) fn files_between(db: &Connection, low: Id, high: Id) -> Result<Vec<Id>> {
    ids(
        db,
        "SELECT uid FROM attachment WHERE uid BETWEEN ?1 AND ?2 LIMIT 2",
        (low.0, high.0),
    )
}

fn ids(db: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<Vec<Id>> {
    let mut read = db.prepare_cached(sql)?;
    let rows = read.query_map(params, |row| Ok(Id(row.get(0)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Files an entry under its subject: an incident, or the log. `rev` is for a wording.
pub(crate) fn file_entry(
    tx: &Transaction<'_>,
    about: Id,
    seq: u64,
    rev: Option<u32>,
) -> Result<()> {
    tx.prepare_cached("INSERT INTO filed (about, seq, rev) VALUES (?1, ?2, ?3)")?
        .execute((about.0, seq, rev))?;
    Ok(())
}

/// Returns the entries filed under a subject, ascending.
pub(crate) fn filed(db: &Connection, about: Id) -> Result<Vec<u64>> {
    seqs(
        db,
        about,
        "SELECT seq FROM filed WHERE about = ?1 ORDER BY seq",
    )
}

/// Returns the wordings of an incident, the first one first.
pub(crate) fn wordings(db: &Connection, incident: Id) -> Result<Vec<u64>> {
    seqs(
        db,
        incident,
        "SELECT seq FROM filed WHERE about = ?1 AND rev IS NOT NULL ORDER BY seq",
    )
}

fn seqs(db: &Connection, about: Id, sql: &str) -> Result<Vec<u64>> {
    let mut read = db.prepare_cached(sql)?;
    let rows = read.query_map([about.0], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Removes an entry from this subject.
pub(crate) fn drop_entry(tx: &Transaction<'_>, about: Id, seq: u64) -> Result<()> {
    tx.prepare_cached("DELETE FROM filed WHERE about = ?1 AND seq = ?2")?
        .execute((about.0, seq))?;
    Ok(())
}

/// Removes all entries of this subject.
pub(crate) fn drop_filed(tx: &Transaction<'_>, about: Id) -> Result<()> {
    tx.prepare_cached("DELETE FROM filed WHERE about = ?1")?
        .execute([about.0])?;
    Ok(())
}

/// True if an entry is filed under this subject, as this wording.
pub(crate) fn is_filed(db: &Connection, about: Id, seq: u64, rev: Option<u32>) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM filed WHERE about = ?1 AND seq = ?2 AND rev IS ?3")?
        .exists((about.0, seq, rev))?)
}

/// Returns the number of filed entries.
pub(crate) fn count_filed(db: &Connection) -> Result<u64> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM filed")?
        .query_row([], |row| row.get(0))?)
}

/// True if the list has exactly these facts of an incident.
pub(crate) fn is_listed_so(db: &Connection, id: Id, facts: &Facts) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT 1 FROM incident WHERE number = ?1 AND sort = ?2 AND uid = ?3 AND facts = ?4",
        )?
        .exists((FIRST + facts.created, facts.sort(), id.0, facts.encode()))?)
}

/// Adds an attachment.
pub(crate) fn put_attachment(tx: &Transaction<'_>, row: &AttachmentRow) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO attachment (uid, incident, seq, file, len) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((row.uid.0, row.incident.0, row.seq, row.file, row.len))?;
    Ok(())
}

/// Returns the attachments of an incident, in the order they were attached.
pub(crate) fn attachments(db: &Connection, incident: Id) -> Result<Vec<AttachmentRow>> {
    let mut read = db.prepare_cached(
        "SELECT uid, incident, seq, file, len FROM attachment WHERE incident = ?1 ORDER BY seq",
    )?;
    let rows = read.query_map([incident.0], attachment_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Returns one attachment.
///
/// # Errors
/// `NotFound` if there is none of this id.
pub(crate) fn attachment(db: &Connection, uid: Id) -> Result<AttachmentRow> {
    Ok(db
        .prepare_cached("SELECT uid, incident, seq, file, len FROM attachment WHERE uid = ?1")?
        .query_row([uid.0], attachment_row)?)
}

/// Returns the first attachment whose id is above this one.
pub(crate) fn attachment_after(db: &Connection, uid: Option<Id>) -> Result<Option<AttachmentRow>> {
    let above = uid.map_or(Vec::new(), |id| id.0.to_vec());
    Ok(db
        .prepare_cached("SELECT uid, incident, seq, file, len FROM attachment WHERE uid > ?1 ORDER BY uid LIMIT 1")?
        .query_row([above], attachment_row)
        .optional()?)
}

/// Returns the length in bytes of the attachment whose chunks have this number, if there is one.
pub(crate) fn attachment_len(db: &Connection, file: u64) -> Result<Option<u64>> {
    Ok(db
        .prepare_cached("SELECT len FROM attachment WHERE file = ?1")?
        .query_row([file], |row| row.get(0))
        .optional()?)
}

/// Returns the number of attachments, and their bytes together.
pub(crate) fn attachment_totals(db: &Connection) -> Result<(u64, u64)> {
    Ok(db
        .prepare_cached("SELECT count(*), coalesce(sum(len), 0) FROM attachment")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Removes one attachment, and its small picture.
pub(crate) fn drop_attachment(tx: &Transaction<'_>, uid: Id) -> Result<()> {
    previews::drop(tx, uid)?;
    tx.prepare_cached("DELETE FROM attachment WHERE uid = ?1")?
        .execute([uid.0])?;
    Ok(())
}

/// Removes the attachments of an incident, and their small pictures.
pub(crate) fn drop_attachments(tx: &Transaction<'_>, incident: Id) -> Result<()> {
    for file in attachments(tx, incident)? {
        previews::drop(tx, file.uid)?;
    }
    tx.prepare_cached("DELETE FROM attachment WHERE incident = ?1")?
        .execute([incident.0])?;
    Ok(())
}

/// Notes the incident that a line became.
pub(crate) fn put_imported(tx: &Transaction<'_>, key: &[u8; 32], incident: Id) -> Result<()> {
    tx.prepare_cached("INSERT INTO imported (key, incident) VALUES (?1, ?2)")?
        .execute((key, incident.0))?;
    Ok(())
}

/// Returns the incident that a line became, if it was imported.
pub(crate) fn imported(db: &Connection, key: &[u8; 32]) -> Result<Option<Id>> {
    Ok(db
        .prepare_cached("SELECT incident FROM imported WHERE key = ?1")?
        .query_row([key], |row| Ok(Id(row.get(0)?)))
        .optional()?)
}

/// Forgets the line that an incident came from.
pub(crate) fn drop_imported(tx: &Transaction<'_>, incident: Id) -> Result<()> {
    tx.prepare_cached("DELETE FROM imported WHERE incident = ?1")?
        .execute([incident.0])?;
    Ok(())
}

/// True if a line is noted as an incident's that isn't there.
pub(crate) fn has_stray_lines(db: &Connection) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM imported WHERE incident NOT IN (SELECT uid FROM incident)")?
        .exists([])?)
}

fn attachment_row(row: &Row<'_>) -> rusqlite::Result<AttachmentRow> {
    Ok(AttachmentRow {
        uid: Id(row.get(0)?),
        incident: Id(row.get(1)?),
        seq: row.get(2)?,
        file: row.get(3)?,
        len: row.get(4)?,
    })
}
