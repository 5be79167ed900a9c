//! What goes out of the vault in clear, and what a kill leaves of it.
//!
//! Before the first byte the vault notes, as a record and synced, where a pack or a file will stand and an id. It is built in a folder
//! beside that place which holds the id. Once it is whole, the note says so, for a pack in the transaction that writes the log's
//! `exported` entry; only then it gets its name. So a kill at any moment leaves a note, and the next opening does the rest: what is whole
//! is finished, anything else is removed. docs/vault-format.md, "Records"; why: docs/adr/0022-unfinished-packs.md.
//!
//! The note's place is bytes that this system understands. Here they are a path; a phone's own kind of address can be noted the same way.

mod out;
mod readback;
mod site;
#[cfg(test)]
mod tests;
mod written;

pub(crate) use out::{GivenUp, Out};
pub(crate) use readback::ReadBack;
pub(crate) use site::{Site, around, exists, make_folder, outside, sync_folder};
pub(crate) use written::Written;

use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

/// A pack or a file on its way out that was cut short, and what an opening did about it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Leftover {
    /// Its own id, which stands nowhere else.
    pub id: Id,
    /// Where it was to stand.
    pub place: PathBuf,
    /// What became of it.
    pub became: Became,
}

/// What became of what was cut short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Became {
    /// It was whole, and has its name now.
    Finished,
    /// It wasn't whole; what there was of it is removed.
    Removed,
    /// Nothing of it is where it was built. If somebody moved that folder, what is in it can be read by anyone.
    Gone,
    /// The place isn't there, or can't be written: what lies there can be read by anyone. The next opening tries again.
    OutOfReach,
    /// It is whole, but something else has its name. The next opening tries again.
    NameTaken,
}

impl Became {
    /// Whether the next opening will try again.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::OutOfReach | Self::NameTaken)
    }
}

/// The note, a record of the vault under the id of what is built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    place: Vec<u8>,
    /// How the folder around it is known again.
    around: String,
    whole: bool,
}

/// Notes where something will stand, then makes the folder in which it is built. On a full disk too: what is brought out can be removed.
///
/// # Errors
/// As [`check_place`]; `Outside` when the place can't be written; `StorageFull`, `Locked`.
pub(crate) fn begin(
    store: &mut Store,
    to: &Path,
    vault: &Path,
    entropy: &mut dyn Entropy,
) -> Result<Site> {
    check_place(to, vault)?;
    let to = from_the_root(to)?;
    let site = Site::new(Id::generate(entropy), to)?;
    let note = Note {
        place: site.to().as_os_str().as_bytes().to_vec(),
        around: site.around_mark().to_owned(),
        whole: false,
    };
    store.write_freeing(entropy, &mut |tx, _| put(tx, &site, &note))?;
    match site.make() {
        Ok(()) => Ok(site),
        Err(error) => {
            give_up(store, &site, entropy);
            Err(error)
        }
    }
}

/// Refuses a place without a name, or in the folder `vault`: what goes out is in clear, and every copy of a vault must look alike. Refuses
/// one too where something is already, or where it would be built.
///
/// # Errors
/// `Invalid{Choice}`; `Exists`; `Outside` when there is no folder for it.
pub(crate) fn check_place(to: &Path, vault: &Path) -> Result<()> {
    let refused = Error::Invalid {
        field: Input::Choice,
    };
    if to.file_name().is_none() {
        return Err(refused);
    }
    let folder = around(to).canonicalize().map_err(outside)?;
    if folder.starts_with(vault.canonicalize().map_err(outside)?) {
        return Err(refused);
    }
    if exists(to) || exists(&site::part_of(to)) {
        return Err(Error::Exists);
    }
    Ok(())
}

/// Says in the note that it is whole: for a pack, part of the transaction that says in the log that it went out.
pub(crate) fn set_whole(tx: &Transaction<'_>, site: &Site) -> Result<()> {
    let note = Note {
        whole: true,
        ..read(&records::get(tx, RecordKind::Leftover, site.id())?)?
    };
    put(tx, site, &note)
}

/// Whether the note says that it is whole.
///
/// # Errors
/// `NotFound` when it was never noted; `Locked`.
pub(crate) fn is_whole(db: &Connection, site: &Site) -> Result<bool> {
    Ok(read(&records::get(db, RecordKind::Leftover, site.id())?)?.whole)
}

/// Gives what is whole its name.
///
/// # Errors
/// `Exists` when something came up there, `Outside` when the place is gone: the next opening tries again.
pub(crate) fn finish(store: &mut Store, site: &Site, entropy: &mut dyn Entropy) -> Result<()> {
    site.name()?;
    // It is there, and noted as whole. What can't be tidied now, the next opening does.
    if site.remove().is_ok() {
        let _ = forget(store, site.id(), entropy);
    }
    Ok(())
}

/// Removes what there is of something that won't be finished, and its note. What can't be done now, the next opening does, and says so: a job
/// that fails has its own error to tell.
pub(crate) fn give_up(store: &mut Store, site: &Site, entropy: &mut dyn Entropy) {
    if site.remove().is_ok() {
        let _ = forget(store, site.id(), entropy);
    }
}

/// Finishes or removes what was cut short. For `vault`, at each opening; costs nothing when there is none.
///
/// # Errors
/// `Damaged` for a note that isn't one. A note that can't be taken away for want of room stays for the next opening.
pub(crate) fn settle(store: &mut Store, entropy: &mut dyn Entropy) -> Result<Vec<Leftover>> {
    let mut found = Vec::new();
    for (id, note) in notes(store.read())? {
        let place = PathBuf::from(OsString::from_vec(note.place.clone()));
        let site = Site::noted(id, place.clone(), note.around);
        let became = settle_one(&site, note.whole);
        if !became.is_open() {
            match forget(store, id, entropy) {
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

/// Takes a note away.
///
/// # Errors
/// `NotFound`.
pub(crate) fn forget(store: &mut Store, id: Id, entropy: &mut dyn Entropy) -> Result<()> {
    store.write_though_stopped(entropy, &mut |tx, _| {
        records::drop(tx, RecordKind::Leftover, id)
    })
}

fn put(tx: &Transaction<'_>, site: &Site, note: &Note) -> Result<()> {
    records::put(tx, RecordKind::Leftover, site.id(), &records::json(note)?)
}

fn read(bytes: &[u8]) -> Result<Note> {
    serde_json::from_slice(bytes).map_err(|_| Error::Damaged)
}

/// The same place, whatever folder the next opening is called from.
fn from_the_root(to: &Path) -> Result<PathBuf> {
    let name = to.file_name().ok_or(Error::Invalid {
        field: Input::Choice,
    })?;
    Ok(around(to).canonicalize().map_err(outside)?.join(name))
}
