//! Brings files and packs out of the vault in clear, and cleans up after a kill.
//!
//! Before the first byte, the vault notes the place and an id in a synced record. The work is built in a folder beside that place which
//! holds the id. Once it is whole, the note says so, for a pack in the transaction that writes the log's `exported` entry; only then it
//! gets its name. So a kill leaves a note, and the next opening finishes what is whole and removes the rest. docs/vault-format.md,
//! "Records"; reasons: docs/adr/0022-unfinished-packs.md.
//!
//! The note's place is bytes that the system understands: a path here; a phone can note its own kind of address.

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
use crate::store::{Store, files};
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
}

impl Became {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Finished,
        Self::Removed,
        Self::Gone,
        Self::OutOfReach,
        Self::NameTaken,
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
        }
    }

    /// Returns whether the next opening will try again.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::OutOfReach | Self::NameTaken)
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

/// Notes the place, then makes the folder for the work. Works on a full disk too, so that exporting can come before removing.
///
/// # Errors
/// As [`check_place`]; `Outside` if the place can't be written; `StorageFull`, `Locked`.
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

/// Notes that it is whole: for a pack, in the transaction that logs the export.
pub(crate) fn set_whole(tx: &Transaction<'_>, site: &Site) -> Result<()> {
    let note = Note {
        whole: true,
        ..read(&records::get(tx, RecordKind::Leftover, site.id())?)?
    };
    put(tx, site, &note)
}

/// Returns whether the note says that it is whole.
///
/// # Errors
/// `NotFound` if it was never noted; `Locked`.
pub(crate) fn is_whole(db: &Connection, site: &Site) -> Result<bool> {
    Ok(read(&records::get(db, RecordKind::Leftover, site.id())?)?.whole)
}

/// Notes that a file is whole, and gives it its name. `kept` becomes true from the moment on from which it can't be given up.
///
/// # Errors
/// `Exists` if something is there by now; as any write; as [`finish`].
pub(crate) fn bring_out(
    store: &mut Store,
    site: &Site,
    kept: &mut bool,
    entropy: &mut dyn Entropy,
) -> Result<()> {
    if exists(site.to()) {
        return Err(Error::Exists);
    }
    let noted = store.write_freeing(entropy, &mut |tx, _| set_whole(tx, site));
    if let Err(error) = noted {
        // A commit that couldn't be sealed still counts.
        let whole = is_whole(store.read(), site);
        *kept = whole != Ok(false);
        if whole != Ok(true) {
            return Err(error);
        }
    }
    *kept = true;
    finish(store, site, entropy)
}

/// Gives a whole file or pack its name.
///
/// # Errors
/// `Exists` if something has it now; `Outside` if the place is gone: the next opening tries again.
pub(crate) fn finish(store: &mut Store, site: &Site, entropy: &mut dyn Entropy) -> Result<()> {
    site.name()?;
    // It has its name and its note. The next opening tidies what can't be tidied now.
    if site.remove().is_ok() {
        let _ = forget(store, &[site.id()], entropy);
    }
    Ok(())
}

/// Removes unfinished work and its note. The next opening does and reports what fails here, because the failed job has its own error to
/// return.
pub(crate) fn give_up(store: &mut Store, site: &Site, entropy: &mut dyn Entropy) {
    if site.remove().is_ok() {
        let _ = forget(store, &[site.id()], entropy);
    }
}

/// Finishes or removes what was cut short. Runs at each opening of `vault` and costs nothing if there is none.
///
/// # Errors
/// `Damaged` for a malformed note. A note that can't be removed for lack of room stays for the next opening.
pub(crate) fn settle(store: &mut Store, entropy: &mut dyn Entropy) -> Result<Vec<Leftover>> {
    let mut found = Vec::new();
    for (id, note) in notes(store.read())? {
        let place = PathBuf::from(OsString::from_vec(note.place.clone()));
        let site = Site::noted(id, place.clone(), note.around);
        let became = settle_one(&site, note.whole);
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
    store.write_though_stopped(entropy, &mut |tx, _| {
        ids.iter()
            .try_for_each(|id| records::drop(tx, RecordKind::Leftover, *id))
    })
}

fn put(tx: &Transaction<'_>, site: &Site, note: &Note) -> Result<()> {
    records::put(tx, RecordKind::Leftover, site.id(), &records::json(note)?)
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
