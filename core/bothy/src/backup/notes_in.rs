//! The notes of a backup on their way in: read whole, proved, and written in one transaction.

use super::bring_in::RestoreDone;
use super::contents::{Contents, Holds};
use super::records;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::rows::records as rows;
use crate::rows::records::RecordKind;
use crate::store::Store;
use rusqlite::Connection;

/// Their file, as far as it came.
#[derive(Default)]
pub(super) struct NotesIn(Vec<u8>);

impl NotesIn {
    pub(super) fn take(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }
}

/// Refuses notes in which anything was written.
///
/// # Errors
/// `Exists`.
pub(super) fn refuse_unless_empty(db: &Connection) -> Result<()> {
    let used = rows::any_but(db, &[RecordKind::Leftover])?;
    if used { Err(Error::Exists) } else { Ok(()) }
}

/// Writes them.
///
/// # Errors
/// `Invalid{Backup}` if they aren't notes; `Exists` if something was written meanwhile; `StorageFull`, `Locked`. The notes are still empty
/// then.
pub(super) fn bring_in(
    store: &mut Store,
    contents: &Contents,
    came: &NotesIn,
    e: &mut dyn Entropy,
) -> Result<RestoreDone> {
    let notes = match came.0.as_slice() {
        [] => Vec::new(),
        text => records::decode_notes(text)?,
    };
    store.write(e, &mut |tx, _| {
        refuse_unless_empty(tx)?;
        for (id, note) in &notes {
            rows::put(tx, RecordKind::Note, *id, note)?;
        }
        Ok(())
    })?;
    Ok(RestoreDone {
        holds: Holds::Notes,
        entries: notes.len() as u64,
        incidents: 0,
        files: 0,
        lost: Vec::new(),
        made_ms: contents.made_ms,
    })
}
