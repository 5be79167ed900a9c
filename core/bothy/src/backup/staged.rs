//! Files that a restore has brought into a vault so far, each whole, with a note of the backup that they came from. Nothing else in the vault
//! knows them, and until the last transaction the vault is as empty as before.

use super::contents::Contents;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::Staged;
use crate::rows::erasable::{self, Erasable};
use crate::rows::kept_files::{self, StoredFile};
use crate::rows::log_tree;
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Kinds of records that a vault may have and still be empty: choices of setting up, a list of helplines, and what belongs to this device.
const BESIDE: [RecordKind; 7] = [
    RecordKind::SetUp,
    RecordKind::Place,
    RecordKind::Directory,
    RecordKind::Leftover,
    RecordKind::SecondLost,
    RecordKind::Restore,
    RecordKind::Restored,
];

/// The note of a restore that isn't finished: which backup it is of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Note {
    /// `None` if no restore was begun.
    pub(super) backup: Option<Id>,
    pub(super) made_ms: i64,
}

/// A file of the backup that is whole in the vault, as its own record.
#[derive(Serialize, Deserialize)]
struct Restored {
    files: [StoredFile; 1],
}

/// Refuses a vault in which anything was written.
///
/// # Errors
/// `Exists`.
pub(super) fn refuse_unless_empty(db: &Connection) -> Result<()> {
    let used = log_tree::size(db)? > 0 || records::any_but(db, &BESIDE)?;
    if used { Err(Error::Exists) } else { Ok(()) }
}

/// Returns the note.
pub(super) fn note(db: &Connection) -> Result<Note> {
    records::single(db, RecordKind::Restore)
}

/// Notes which backup is being restored. Lets go of what came from another one.
pub(super) fn begin(store: &mut Store, contents: &Contents, e: &mut dyn Entropy) -> Result<()> {
    let note = note(store.read())?;
    let listed = |name: &String, file: &StoredFile| {
        let found = contents.files.iter().find(|listed| listed.name == *name);
        found.is_some_and(|listed| (listed.len, listed.sha256.0) == (file.len, file.sha256))
    };
    // An id alone proves nothing: what came in must be what this list says.
    let same = note.backup == Some(contents.id)
        && files(store.read())?
            .iter()
            .all(|(name, file)| listed(name, file));
    if same {
        return Ok(());
    }
    let new = Note {
        backup: Some(contents.id),
        made_ms: contents.made_ms,
    };
    store.write(e, &mut |tx, _| {
        let_go(tx, &BTreeSet::new())?;
        records::put_single(tx, RecordKind::Restore, &new)
    })
}

/// Forgets it, with all that came so far. Returns whether there was any.
pub(super) fn give_up(store: &mut Store, e: &mut dyn Entropy) -> Result<bool> {
    if note(store.read())?.backup.is_none() {
        return Ok(false);
    }
    store.write_freeing(e, &mut |tx, _| {
        let_go(tx, &BTreeSet::new())?;
        records::drop_single(tx, RecordKind::Restore)
    })?;
    Ok(true)
}

/// Keeps a file that came whole, under its name in the backup.
pub(super) fn keep(
    store: &mut Store,
    name: &str,
    staged: &Staged,
    e: &mut dyn Entropy,
) -> Result<()> {
    let id = staged.id();
    let file = StoredFile {
        name: name.to_owned(),
        ..staged.stored()
    };
    let record = Restored { files: [file] };
    let json = records::json(&record)?;
    store.write(e, &mut |tx, _| {
        kept_files::hold(tx, &record.files[0], id)?;
        records::put(tx, RecordKind::Restored, id, &json)
    })
}

/// Returns the files that came whole, by their names in the backup.
///
/// # Errors
/// `Damaged`.
pub(super) fn files(db: &Connection) -> Result<BTreeMap<String, StoredFile>> {
    let mut files = BTreeMap::new();
    for (_, json) in records::all(db, RecordKind::Restored)? {
        let Restored { files: [file] } =
            serde_json::from_slice(&json).map_err(|_| Error::Damaged)?;
        files.insert(file.name.clone(), file);
    }
    Ok(files)
}

/// Takes all files out of their records. Those that aren't in `taken`, and that nothing else holds by then, are erased.
fn let_go(tx: &Transaction<'_>, taken: &BTreeSet<u64>) -> Result<()> {
    for (id, json) in records::all(tx, RecordKind::Restored)? {
        let Restored { files: [file] } =
            serde_json::from_slice(&json).map_err(|_| Error::Damaged)?;
        kept_files::let_go(tx, id)?;
        if !taken.contains(&file.number) {
            erasable::loosen(tx, Erasable::File, file.number, None)?;
        }
        records::drop(tx, RecordKind::Restored, id)?;
    }
    Ok(())
}

/// Ends a restore: hands over the files whose numbers are in `taken`, and lets go of the rest.
pub(super) fn end(tx: &Transaction<'_>, taken: &BTreeSet<u64>) -> Result<()> {
    let_go(tx, taken)?;
    records::drop_single(tx, RecordKind::Restore)
}
