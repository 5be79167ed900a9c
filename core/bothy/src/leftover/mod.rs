//! Brings files and packs out of the vault in clear, and cleans up after a kill.
//!
//! Before the first byte, the vault notes the place and an id in a synced record. The work is built in a folder beside that place which
//! holds the id. Once it is whole, the note says so, for a pack in the transaction that writes the log's `exported` entry; only then it
//! gets its name. So a kill leaves a note, and the next opening finishes what is whole and removes the rest. docs/vault-format.md,
//! "Records"; reasons: docs/adr/0022-unfinished-packs.md.
//!
//! The note's place is bytes that the system understands: a path, or the address of a document that a phone's shell opened ([`document`]).

mod document;
mod going;
mod out;
mod readback;
mod site;
#[cfg(test)]
mod tests;
mod written;

pub use document::Target;
pub(crate) use going::Going;
pub(crate) use out::{GivenUp, MOST, Out};
pub(crate) use readback::ReadBack;
pub(crate) use site::{Site, around, exists, make_folder, outside, sync_folder};
pub use written::Sent;
pub(crate) use written::Written;

use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::rows::records::{self, RecordKind};
use crate::store::{Store, files};
use document::Document;
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

/// A pack or file that was cut short on its way out, and what an opening did about it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Leftover {
    /// Its own id, used nowhere else.
    pub id: Id,
    /// The place it was meant for.
    pub place: PathBuf,
    /// The result.
    pub became: Became,
}

/// The result for what was cut short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Became {
    /// It was whole, and has its name now.
    Finished,
    /// It wasn't whole; its remains are removed.
    Removed,
    /// Nothing of it is where it was built. If somebody moved that folder, anyone can read what is in it.
    Gone,
    /// The place isn't there or can't be written: anyone can read what lies there. The next opening tries again.
    OutOfReach,
    /// It is whole, but something else has its name. The next opening tries again.
    NameTaken,
    /// A document that isn't whole may be there, and only the shell can remove it. It does, and says so: [`crate::outgoing::removed`].
    ToRemove,
}

impl Became {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Finished,
        Self::Removed,
        Self::Gone,
        Self::OutOfReach,
        Self::NameTaken,
        Self::ToRemove,
    ];

    /// Returns the message key. The message names the place (`$place`).
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Finished => "screen-leftover-finished",
            Self::Removed => "screen-leftover-removed",
            Self::Gone => "screen-leftover-gone",
            Self::OutOfReach => "screen-leftover-out-of-reach",
            Self::NameTaken => "screen-leftover-name-taken",
            Self::ToRemove => "screen-leftover-to-remove",
        }
    }

    /// Returns whether the next opening will try again.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::OutOfReach | Self::NameTaken | Self::ToRemove)
    }
}

/// The note, a record of the vault under the id of the work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    place: Vec<u8>,
    /// Identifies the folder around it.
    around: String,
    whole: bool,
}

impl Note {
    fn of(going: &Going) -> Self {
        let (place, around) = match going {
            Going::Beside(site) => (site.to().as_os_str().as_bytes(), site.around_mark()),
            Going::Into(document) => (document.address.as_bytes(), document::AROUND),
        };
        Self {
            place: place.to_vec(),
            around: around.to_owned(),
            whole: false,
        }
    }

    fn is_document(&self) -> bool {
        self.around == document::AROUND
    }
}

/// Notes the place, then makes the folder for the work. Works on a full disk too, so that exporting can come before removing.
///
/// # Errors
/// As [`check_place`]; `Outside` if the place can't be written; `StorageFull`, `Locked`. Of a document as [`Document::of`].
pub(crate) fn begin(
    store: &mut Store,
    to: Target<'_>,
    vault: &Path,
    entropy: &mut dyn Entropy,
) -> Result<Going> {
    let id = Id::generate(entropy);
    let going = match to {
        Target::Path(to) => {
            check_place(to, vault)?;
            Going::Beside(Site::new(id, from_the_root(to)?)?)
        }
        Target::Document { file, address } => {
            Going::Into(Document::of(id, file, address, store.stop())?)
        }
    };
    let note = Note::of(&going);
    store.write_freeing(entropy, &mut |tx, _| put(tx, id, &note))?;
    let made = match &going {
        Going::Beside(site) => site.make(),
        Going::Into(_) => Ok(()),
    };
    match made {
        Ok(()) => Ok(going),
        Err(error) => {
            give_up(store, &going, entropy);
            Err(error)
        }
    }
}

/// Refuses a place without a name, in the folder `vault` or any other vault's, or already taken, itself or its `.part`. Exports are in
/// clear, and every copy of a vault must look alike.
///
/// # Errors
/// `Invalid{Choice}`; `Exists`; `Outside` if there is no folder for it.
pub(crate) fn check_place(to: &Path, vault: &Path) -> Result<()> {
    let refused = Error::Invalid {
        field: Input::Choice,
    };
    if to.file_name().is_none() {
        return Err(refused);
    }
    let folder = around(to).canonicalize().map_err(outside)?;
    if folder.starts_with(vault.canonicalize().map_err(outside)?) || lies_in_vault(&folder) {
        return Err(refused);
    }
    if exists(to) || exists(&site::part_of(to)) {
        return Err(Error::Exists);
    }
    Ok(())
}

/// Refuses a place that is a vault's folder or lies in one, whichever vault.
///
/// # Errors
/// `Invalid{Choice}`; `Outside` if there is no folder for it.
pub(crate) fn refuse_in_vaults(to: &Path) -> Result<()> {
    let folder = around(to).canonicalize().map_err(outside)?;
    if lies_in_vault(&folder) || to.canonicalize().is_ok_and(|to| lies_in_vault(&to)) {
        return Err(Error::Invalid {
            field: Input::Choice,
        });
    }
    Ok(())
}

/// True for a vault's folder and all in it. `folder` has no links in it.
fn lies_in_vault(folder: &Path) -> bool {
    folder.ancestors().any(files::are_in)
}

/// Notes that it is whole: for a pack, in the transaction that logs the export. A document is where it belongs, so its note goes.
pub(crate) fn set_whole(tx: &Transaction<'_>, going: &Going) -> Result<()> {
    let id = going.id();
    if matches!(going, Going::Into(_)) {
        return records::drop(tx, RecordKind::Leftover, id);
    }
    let note = Note {
        whole: true,
        ..read(&records::get(tx, RecordKind::Leftover, id)?)?
    };
    put(tx, id, &note)
}

/// Returns whether the note says that it is whole.
///
/// # Errors
/// `NotFound` if it was never noted; `Locked`.
pub(crate) fn is_whole(db: &Connection, going: &Going) -> Result<bool> {
    let id = going.id();
    if matches!(going, Going::Into(_)) {
        return Ok(!records::exists(db, RecordKind::Leftover, id)?);
    }
    Ok(read(&records::get(db, RecordKind::Leftover, id)?)?.whole)
}

/// Notes that a file is whole, and gives it its name. `kept` becomes true from the moment on from which it can't be given up.
///
/// # Errors
/// `Exists` if something is there by now; as any write; as [`finish`].
pub(crate) fn bring_out(
    store: &mut Store,
    going: &Going,
    kept: &mut bool,
    entropy: &mut dyn Entropy,
) -> Result<()> {
    going.check_free()?;
    let noted = store.write_freeing(entropy, &mut |tx, _| set_whole(tx, going));
    if let Err(error) = noted {
        // A commit that couldn't be sealed still counts.
        let whole = is_whole(store.read(), going);
        *kept = whole != Ok(false);
        if whole != Ok(true) {
            return Err(error);
        }
    }
    *kept = true;
    finish(store, going, entropy)
}

/// Gives a whole file or pack its name.
///
/// # Errors
/// `Exists` if something has it now; `Outside` if the place is gone: the next opening tries again.
pub(crate) fn finish(store: &mut Store, going: &Going, entropy: &mut dyn Entropy) -> Result<()> {
    let Going::Beside(site) = going else {
        return Ok(());
    };
    site.name()?;
    // It has its name and its note. The next opening tidies what can't be tidied now.
    if site.remove().is_ok() {
        let _ = forget(store, &[site.id()], entropy);
    }
    Ok(())
}

/// Removes unfinished work and its note. The next opening does and reports what fails here, because the failed job has its own error to
/// return. A document's note stays until the shell has removed it ([`removed`]).
pub(crate) fn give_up(store: &mut Store, going: &Going, entropy: &mut dyn Entropy) {
    if going.remove().is_ok() {
        let _ = forget(store, &[going.id()], entropy);
    }
}

/// Forgets a document that the shell has removed. Returns the ids of its notes; none if it had none.
///
/// # Errors
/// `Damaged` for a malformed note; `StorageFull`.
pub(crate) fn removed(
    store: &mut Store,
    address: &str,
    entropy: &mut dyn Entropy,
) -> Result<Vec<Id>> {
    let notes = notes(store.read())?.into_iter();
    let of_it = notes.filter(|(_, note)| note.is_document() && note.place == address.as_bytes());
    let ids: Vec<_> = of_it.map(|(id, _)| id).collect();
    forget(store, &ids, entropy)?;
    Ok(ids)
}

/// Finishes or removes what was cut short. Runs at each opening of `vault` and costs nothing if there is none.
///
/// # Errors
/// `Damaged` for a malformed note. A note that can't be removed for lack of room stays for the next opening.
pub(crate) fn settle(store: &mut Store, entropy: &mut dyn Entropy) -> Result<Vec<Leftover>> {
    let mut found = Vec::new();
    for (id, note) in notes(store.read())? {
        let place = PathBuf::from(OsString::from_vec(note.place.clone()));
        let became = if note.is_document() {
            Became::ToRemove
        } else {
            settle_one(&Site::noted(id, place.clone(), note.around), note.whole)
        };
        if !became.is_open() {
            match forget(store, &[id], entropy) {
                Ok(()) | Err(Error::StorageFull) => {}
                Err(error) => return Err(error),
            }
        }
        found.push(Leftover { id, place, became });
    }
    Ok(found)
}

fn settle_one(site: &Site, whole: bool) -> Became {
    let there = site.is_there();
    if there && whole && site.work_is_there() {
        match site.name() {
            Ok(()) => {}
            Err(Error::Exists) => return Became::NameTaken,
            Err(_) => return Became::OutOfReach,
        }
    }
    if site.remove().is_err() {
        return Became::OutOfReach;
    }
    match (whole, there) {
        (true, _) if exists(site.to()) => Became::Finished,
        (false, true) => Became::Removed,
        _ => Became::Gone,
    }
}

fn notes(db: &Connection) -> Result<Vec<(Id, Note)>> {
    let all = records::all(db, RecordKind::Leftover)?;
    all.into_iter()
        .map(|(id, bytes)| Ok((id, read(&bytes)?)))
        .collect()
}

/// Removes notes, all of them or none.
///
/// # Errors
/// `NotFound`.
pub(crate) fn forget(store: &mut Store, ids: &[Id], entropy: &mut dyn Entropy) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    store.write_though_stopped(entropy, &mut |tx, _| {
        ids.iter()
            .try_for_each(|id| records::drop(tx, RecordKind::Leftover, *id))
    })
}

fn put(tx: &Transaction<'_>, id: Id, note: &Note) -> Result<()> {
    records::put(tx, RecordKind::Leftover, id, &records::json(note)?)
}

fn read(bytes: &[u8]) -> Result<Note> {
    serde_json::from_slice(bytes).map_err(|_| Error::Damaged)
}

/// Returns the absolute path, valid from any working directory.
fn from_the_root(to: &Path) -> Result<PathBuf> {
    let name = to.file_name().ok_or(Error::Invalid {
        field: Input::Choice,
    })?;
    Ok(around(to).canonicalize().map_err(outside)?.join(name))
}
