//! One of the two compartments, open: its database, its key, its two slots.

use super::folder::Folder;
use super::signer::Signer;
use super::slots::SlotFile;
use super::trial::{Match, Plain};
use crate::entropy::Entropy;
use crate::error::{Error, Part, Result};
use crate::secret::Key;
use crate::store::{Place, Role, Store};
use rusqlite::Connection;

/// What a slot opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Secret,
    Code,
}

impl Purpose {
    const fn name(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::Code => "code",
        }
    }
}

/// One of the compartment's own slots, as its database knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OwnSlot {
    pub(crate) place: usize,
    pub(crate) epoch: u32,
}

/// Order matters: the database closes before the folder is left.
pub(crate) struct Compartment {
    store: Store,
    dek: Key,
    role: Role,
    file: u8,
    /// The secret that opened this also destroys the vault.
    armed: bool,
    vault_id: [u8; 16],
    folder: Folder,
}

impl Compartment {
    /// Opens the database that a slot's content names.
    ///
    /// # Errors
    /// `Damaged`, `RolledBack`, `NewerVersion`; then nothing was changed.
    pub(crate) fn open(
        folder: Folder,
        slots: &SlotFile,
        found: Match,
        entropy: &mut dyn Entropy,
    ) -> Result<Self> {
        let vault_id = slots.vault_id();
        let plain = found.plain;
        let place = Place {
            folder: folder.path(),
            f: plain.file,
            vault_id: &vault_id,
            dek: &plain.dek,
            role: plain.role,
        };
        let store = Store::open(&place)?;
        let mut open = Self {
            store,
            dek: plain.dek,
            role: plain.role,
            file: plain.file,
            armed: plain.armed,
            vault_id,
            folder,
        };
        let purpose = open.check_epoch(found.place, plain.epoch)?;
        open.store.settle(entropy)?;
        if let Some(purpose) = purpose {
            open.keep_epoch(purpose, plain.epoch, entropy)?;
        }
        Ok(open)
    }

    /// Compares a slot's epoch with the last that the database kept; the purpose, when a crash kept the database back by one.
    fn check_epoch(&self, place: usize, epoch: u32) -> Result<Option<Purpose>> {
        for purpose in [Purpose::Secret, Purpose::Code] {
            let own = self.own_slot(purpose)?;
            if own.place == place {
                return match epoch.checked_sub(own.epoch) {
                    Some(0) => Ok(None),
                    Some(1) => Ok(Some(purpose)),
                    Some(_) => Err(rolled_back(Part::Database)),
                    None => Err(rolled_back(Part::SlotFile)),
                };
            }
        }
        Err(Error::Damaged)
    }

    pub(crate) fn own_slot(&self, purpose: Purpose) -> Result<OwnSlot> {
        own_slot(self.store.read(), purpose)
    }

    pub(crate) fn keep_epoch(
        &mut self,
        purpose: Purpose,
        epoch: u32,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        // On a full disk too: otherwise a crash in the middle of a change would shut her out until there is room.
        self.store.write_freeing(entropy, &mut |tx, _| {
            let sql = "UPDATE slots SET epoch = ? WHERE purpose = ?";
            tx.execute(sql, (epoch, purpose.name()))?;
            Ok(())
        })
    }

    pub(crate) fn load_signer(&self) -> Result<Signer> {
        Signer::load(self.store.read(), &self.vault_id, &self.dek)
    }

    pub(crate) fn id(&self) -> String {
        hex::encode(self.vault_id)
    }

    pub(crate) fn role(&self) -> Role {
        self.role
    }

    /// 0 or 1: the compartment's database.
    pub(crate) fn file(&self) -> u8 {
        self.file
    }

    pub(crate) fn armed(&self) -> bool {
        self.armed
    }

    pub(crate) fn disarm(&mut self) {
        self.armed = false;
    }

    /// What one of its own slots holds.
    pub(crate) fn plain(&self, epoch: u32) -> Plain {
        Plain {
            role: self.role,
            file: self.file,
            armed: self.armed,
            epoch,
            dek: self.dek.copy(),
            former_dek: Key::zeroed(),
        }
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

fn rolled_back(which: Part) -> Error {
    Error::RolledBack { which }
}
