//! An open compartment, vault or notes: its database, its key and its two slots.

use super::folder::Folder;
use super::opening::Opening;
use super::signer::Signer;
use super::slot_trial::{DerivedSecret, Match, Plain};
use super::slots::{Purpose, SlotFile};
use crate::entropy::Entropy;
use crate::error::{Error, Part, Result};
use crate::secret::Key;
use crate::store::{Place, Progress, Role, Rollback, Store};
use rusqlite::{Connection, Transaction};
use std::path::Path;

/// A slot of the compartment, as its database knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OwnSlot {
    pub(crate) place: usize,
    pub(crate) epoch: u32,
}

/// An open compartment. Fields drop in order: the database closes before the folder is left.
pub(crate) struct Compartment {
    store: Store,
    /// The key that the database is under.
    dek: Key,
    /// The key that comes next, while the key is being changed.
    next_dek: Option<Key>,
    role: Role,
    file: u8,
    /// True if the compartment's secret also destroys the vault.
    armed: bool,
    /// The part that is older than the rest, until its acceptance is written down.
    rolled_back: Option<Rollback>,
    /// The epoch of the slot that opened this, if it doesn't match the database.
    epoch: Option<(Purpose, u32)>,
    vault_id: [u8; 16],
    opening: Opening,
    folder: Folder,
}

impl Compartment {
    /// Opens the database named in a slot, and resumes a change of its key that was cut short.
    ///
    /// # Errors
    /// `Damaged`, `RolledBack`, `NewerVersion`: then nothing was changed.
    pub(crate) fn open_with(
        derived: &DerivedSecret,
        folder: Folder,
        slots: &SlotFile,
        found: Match,
        entropy: &mut dyn Entropy,
    ) -> Result<Self> {
        let (place, changing) = (found.place, found.plain.former_dek.is_some());
        let mut open = Self::open(folder, slots, found)?;
        if let Some(Rollback { which, .. }) = open.rolled_back {
            return Err(Error::RolledBack { which });
        }
        open.settle(entropy)?;
        if changing {
            open.go_on_with_reissue(place, derived, entropy)?;
        }
        Ok(open)
    }

    /// Does the same for a compartment that is partly older than the rest; [`Compartment::write_down`] accepts it. A change of key waits.
    ///
    /// # Errors
    /// `Damaged`, `NewerVersion`: then nothing was changed.
    pub(crate) fn open_older(
        folder: Folder,
        slots: &SlotFile,
        found: Match,
        entropy: &mut dyn Entropy,
    ) -> Result<Self> {
        let mut open = Self::open(folder, slots, found)?;
        open.settle(entropy)?;
        Ok(open)
    }

    /// Opens without writing.
    fn open(folder: Folder, slots: &SlotFile, found: Match) -> Result<Self> {
        let vault_id = slots.vault_id();
        let plain = found.plain;
        let (opened, dek, next_dek) = open_store(folder.path(), &vault_id, &plain)?;
        let (store, rolled_back) = opened;
        let mut open = Self {
            store,
            dek,
            next_dek,
            rolled_back,
            epoch: None,
            role: plain.role,
            file: plain.file,
            armed: plain.armed,
            vault_id,
            opening: Opening::new(folder.path()),
            folder,
        };
        open.check_epoch(found.place, plain.epoch)?;
        Ok(open)
    }

    /// Finishes an opening by storing what a crash held back.
    fn settle(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        self.store.settle(entropy)?;
        match self.epoch {
            Some(epoch) if self.rolled_back.is_none() => {
                self.epoch = None;
                self.keep_epochs(&[epoch], entropy)
            }
            _ => Ok(()),
        }
    }

    /// Returns the part that is older than the rest.
    pub(crate) fn rolled_back(&self) -> Option<Rollback> {
        self.rolled_back
    }

    /// Accepts the older part, with `work` in the same transaction. From then on it opens normally.
    ///
    /// # Errors
    /// Those of `work`; `StorageFull`.
    pub(crate) fn write_down(
        &mut self,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &mut dyn Entropy) -> Result<()>,
    ) -> Result<()> {
        let epoch = self.epoch;
        self.store.write_down(entropy, &mut |tx, entropy| {
            if let Some(epoch) = epoch {
                keep_epochs(tx, &[epoch])?;
            }
            work(tx, entropy)
        })?;
        (self.rolled_back, self.epoch) = (None, None);
        Ok(())
    }

    /// Compares a slot's epoch with the last that the database kept. A slot one ahead is the trace of a crash before the database was
    /// written.
    fn check_epoch(&mut self, place: usize, epoch: u32) -> Result<()> {
        for purpose in [Purpose::Secret, Purpose::Code] {
            let own = self.own_slot(purpose)?;
            if own.place != place {
                continue;
            }
            let older = match epoch.checked_sub(own.epoch) {
                Some(0) => return Ok(()),
                Some(1) => None,
                Some(_) => Some(Part::Database),
                None => Some(Part::SlotFile),
            };
            self.epoch = Some((purpose, epoch));
            if let (Some(which), None) = (older, &self.rolled_back) {
                let sealed = self.store.seal();
                self.store.hold(0);
                self.rolled_back = Some(Rollback { which, sealed });
            }
            return Ok(());
        }
        Err(Error::Damaged)
    }

    pub(crate) fn own_slot(&self, purpose: Purpose) -> Result<OwnSlot> {
        own_slot(self.store.read(), purpose)
    }

    pub(crate) fn keep_epochs(
        &mut self,
        epochs: &[(Purpose, u32)],
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        // On a full disk too: otherwise a crash in the middle of a change would shut the user out until there is room.
        self.store
            .write_freeing(entropy, &mut |tx, _| keep_epochs(tx, epochs))
    }

    pub(crate) fn load_signer(&self) -> Result<Signer> {
        Signer::load(self.store.read(), &self.vault_id, &self.dek)
    }

    /// Takes on another log with this signer, in the transaction of `work`.
    pub(crate) fn adopt_log<T>(
        &mut self,
        signer: &Signer,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &mut dyn Entropy) -> Result<T>,
    ) -> Result<T> {
        let sealed = signer.seal(&self.vault_id, &self.dek, entropy)?;
        self.store.write(entropy, &mut |tx, entropy| {
            tx.execute(
                "UPDATE signing_key SET log_id = ?, sealed = ?",
                (signer.log_id(), &sealed),
            )?;
            work(tx, entropy)
        })
    }

    pub(crate) fn id(&self) -> String {
        hex::encode(self.vault_id)
    }

    pub(crate) fn opening(&self) -> Opening {
        self.opening.clone()
    }

    /// Notes that the other compartment's hardware key was lost when this was opened.
    pub(super) fn set_lost(&mut self, f: u8) {
        self.opening.lost = Some(f);
    }

    pub(crate) fn role(&self) -> Role {
        self.role
    }

    /// Returns the number of the compartment's database, 0 or 1.
    pub(crate) fn file(&self) -> u8 {
        self.file
    }

    /// Returns the content for one of its slots. A code never destroys: it is there to be handed over.
    pub(crate) fn plain(&self, purpose: Purpose, epoch: u32) -> Plain {
        Plain {
            role: self.role,
            file: self.file,
            armed: self.armed && purpose == Purpose::Secret,
            epoch,
            dek: self.next_dek.as_ref().unwrap_or(&self.dek).copy(),
            former_dek: self.next_dek.as_ref().map(|_| self.dek.copy()),
        }
    }

    pub(crate) fn next_dek(&mut self) -> &mut Option<Key> {
        &mut self.next_dek
    }

    /// Connects to the database again.
    ///
    /// # Errors
    /// As [`Store::reconnect`].
    pub(crate) fn reconnect(&mut self) -> Result<()> {
        let (folder, id) = (self.folder.path(), &self.vault_id);
        let place = place(folder, id, self.file, self.role, &self.dek);
        self.store.reconnect(&place)
    }

    /// Puts the database and what is sealed beside it under the next key, or ends a change that was cut short after that.
    ///
    /// # Errors
    /// `StorageFull`, `Locked`: then nothing was changed.
    pub(crate) fn rekey(
        &mut self,
        progress: Progress<'_>,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let (folder, id) = (self.folder.path(), &self.vault_id);
        let to = |dek| place(folder, id, self.file, self.role, dek);
        let Some(next) = &self.next_dek else {
            return self.store.end_rekey(&to(&self.dek), progress);
        };
        let signer = self.load_signer()?;
        let sealed = signer.seal(&self.vault_id, next, entropy)?;
        let to = to(next);
        self.store.rekey(&to, entropy, progress, &|tx| {
            tx.execute("UPDATE signing_key SET sealed = ?", [&sealed])?;
            Ok(())
        })?;
        self.dek = next.copy();
        self.next_dek = None;
        Ok(())
    }

    pub(crate) fn folder(&self) -> &Folder {
        &self.folder
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    pub(crate) fn store_mut(&mut self) -> &mut Store {
        &mut self.store
    }
}

fn keep_epochs(tx: &Transaction<'_>, epochs: &[(Purpose, u32)]) -> Result<()> {
    let mut keep = tx.prepare("UPDATE slots SET epoch = ? WHERE purpose = ?")?;
    for (purpose, epoch) in epochs {
        keep.execute((epoch, purpose.name()))?;
    }
    Ok(())
}

/// A store, and the part that is older than the rest.
type Found = (Store, Option<Rollback>);

/// Opens the database named in a slot. Returns the store, the key it is under, and the next key if it is still under the former.
///
/// During a change of key only the file itself shows which of the two it is under.
fn open_store(
    folder: &Path,
    vault_id: &[u8; 16],
    plain: &Plain,
) -> Result<(Found, Key, Option<Key>)> {
    let by = |dek| place(folder, vault_id, plain.file, plain.role, dek);
    let Some(former) = &plain.former_dek else {
        let store = Store::open(&by(&plain.dek), None)?;
        return Ok((store, plain.dek.copy(), None));
    };
    match Store::open(&by(&plain.dek), Some(&by(former))) {
        Err(Error::Damaged) => {
            let store = Store::open(&by(former), None)?;
            Ok((store, former.copy(), Some(plain.dek.copy())))
        }
        opened => Ok((opened?, plain.dek.copy(), None)),
    }
}

fn place<'a>(
    folder: &'a Path,
    vault_id: &'a [u8; 16],
    f: u8,
    role: Role,
    dek: &'a Key,
) -> Place<'a> {
    Place {
        folder,
        f,
        vault_id,
        dek,
        role,
    }
}

fn own_slot(conn: &Connection, purpose: Purpose) -> Result<OwnSlot> {
    let sql = "SELECT place, epoch FROM slots WHERE purpose = ?";
    let row = conn.query_row(sql, [purpose.name()], |row| {
        Ok(OwnSlot {
            place: row.get(0)?,
            epoch: row.get(1)?,
        })
    });
    match row {
        Err(rusqlite::Error::QueryReturnedNoRows) => Err(Error::Damaged),
        other => Ok(other?),
    }
}
