//! The small records of a vault as files of a backup: one file a kind, each an array of `{"id", "record"}` in the order of ids.
//!
//! What a record says isn't read here, except which files it holds: those have other numbers in another vault.

use super::sealed::NOT_A_BACKUP;
use crate::error::{Bug, Result};
use crate::id::Id;
use crate::notes;
use crate::rows::kept_files::StoredFile;
use crate::rows::records::{self, RecordKind};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The kinds that go into a backup, in the order of their files.
const KINDS: [RecordKind; 11] = [
    RecordKind::Person,
    RecordKind::AboutUs,
    RecordKind::Draft,
    RecordKind::SetUp,
    RecordKind::Plan,
    RecordKind::PlanVersion,
    RecordKind::Contact,
    RecordKind::Place,
    RecordKind::Risk,
    RecordKind::Directory,
    RecordKind::Order,
];

/// Returns the name of the file for a kind. `None` for what belongs to this one device: what is on its way in or out, what became of the
/// second secret, and settings; and for notes, which have a backup of their own.
fn name(kind: RecordKind) -> Option<&'static str> {
    Some(match kind {
        RecordKind::Person => "people.json",
        RecordKind::AboutUs => "about-us.json",
        RecordKind::Draft => "drafts.json",
        RecordKind::SetUp => "set-up.json",
        RecordKind::Plan => "plans.json",
        RecordKind::PlanVersion => "plan-reviews.json",
        RecordKind::Contact => "contacts.json",
        RecordKind::Place => "area.json",
        RecordKind::Risk => "risk.json",
        RecordKind::Directory => "helplines.json",
        RecordKind::Order => "orders.json",
        RecordKind::Note
        | RecordKind::Leftover
        | RecordKind::SecondLost
        | RecordKind::Restore
        | RecordKind::Restored
        | RecordKind::Settings
        | RecordKind::Preview => return None,
    })
}

/// Returns each kind with its file's name, in the order of the files.
pub(super) fn kinds() -> impl Iterator<Item = (&'static str, RecordKind)> {
    let named = |kind| name(kind).map(|name| (name, kind));
    KINDS.into_iter().filter_map(named)
}

/// A record in such a file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kept {
    pub(super) id: Id,
    pub(super) record: Value,
}

/// Returns the place of a name among these files.
pub(super) fn place(name: &str) -> Option<usize> {
    kinds().position(|(known, _)| known == name)
}

/// True for the name of such a file.
pub(super) fn is_one(name: &str) -> bool {
    place(name).is_some()
}

/// Writes the file of one kind; `None` if there are none.
///
/// # Errors
/// `Damaged`.
pub(super) fn encode(db: &Connection, kind: RecordKind) -> Result<Option<Vec<u8>>> {
    let mut kept = Vec::new();
    for (id, bytes) in records::all(db, kind)? {
        let record = serde_json::from_slice(&bytes).map_err(|_| crate::Error::Damaged)?;
        kept.push(Kept { id, record });
    }
    if kept.is_empty() {
        return Ok(None);
    }
    let mut text = serde_json::to_vec_pretty(&kept).map_err(|_| Bug::BackupRecords)?;
    text.push(b'\n');
    Ok(Some(text))
}

/// Reads such a file.
///
/// # Errors
/// `Invalid{Backup}`.
pub(super) fn decode(text: &[u8]) -> Result<Vec<Kept>> {
    let kept: Vec<Kept> = serde_json::from_slice(text).map_err(|_| NOT_A_BACKUP)?;
    let in_order = kept.windows(2).all(|two| two[0].id.0 < two[1].id.0);
    in_order.then_some(kept).ok_or(NOT_A_BACKUP)
}

/// Reads the file of the notes, each as it is kept.
///
/// # Errors
/// `Invalid{Backup}`, also for a note that nobody could have written.
pub(super) fn decode_notes(text: &[u8]) -> Result<Vec<(Id, Vec<u8>)>> {
    let kept = decode(text)?.into_iter().map(|Kept { id, record }| {
        let bytes = records::json(&record)?;
        notes::check(id, &bytes).map_err(|_| NOT_A_BACKUP)?;
        Ok((id, bytes))
    });
    kept.collect()
}

/// Returns the files that a record holds.
///
/// # Errors
/// `Invalid{Backup}`.
pub(super) fn files(record: &Value) -> Result<Vec<StoredFile>> {
    match record.get("files") {
        None => Ok(Vec::new()),
        Some(files) => Vec::deserialize(files).map_err(|_| NOT_A_BACKUP),
    }
}

/// Replaces the files that a record holds.
///
/// # Errors
/// `Internal`, but never in practice.
pub(super) fn set_files(record: &mut Value, files: &[StoredFile]) -> Result<()> {
    let files = serde_json::to_value(files).map_err(|_| Bug::BackupFiles)?;
    if let Some(held) = record.get_mut("files") {
        *held = files;
    }
    Ok(())
}
