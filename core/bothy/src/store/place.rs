//! A database by its folder and key, and how it is made.

use super::files::DATABASES;
use super::generation::empty_root;
use super::migrations::Role;
use super::seals::{Cells, Seal};
use super::{connection, migrations, regular};
use crate::entropy::Entropy;
use crate::error::Result;
use crate::seal::{Label, derive_label_key};
use crate::secret::{Key, scrubbed};
use rusqlite::{Connection, Transaction};
use std::path::{Path, PathBuf};

/// A vault's database and its key.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) folder: &'a Path,
    /// The database file, 0 or 1.
    pub(crate) f: u8,
    pub(crate) vault_id: &'a [u8; 16],
    pub(crate) dek: &'a Key,
    pub(crate) role: Role,
}

impl Place<'_> {
    pub(super) fn path(&self) -> PathBuf {
        self.folder.join(DATABASES[usize::from(self.f & 1)])
    }

    pub(super) fn connect(&self) -> Result<Connection> {
        scrubbed(|| connection::open(&self.path(), &self.sqlcipher_key(), None))
    }

    pub(super) fn sqlcipher_key(&self) -> Key {
        derive_label_key(self.vault_id, self.dek, Label::Sqlcipher)
    }

    pub(super) fn cells<'a>(&'a self, key: &'a Key) -> Cells<'a> {
        Cells {
            folder: self.folder,
            f: self.f,
            vault_id: self.vault_id,
            key,
        }
    }

    pub(super) fn seals_key(&self) -> Key {
        scrubbed(|| derive_label_key(self.vault_id, self.dek, Label::Seals))
    }
}

/// Makes a database with its first content, at generation 0, and its first seal. The seals file must exist.
///
/// `fill` writes in the transaction that makes the tables. [`super::room::grow`] brings both files to size later.
pub(crate) fn create(
    place: &Place<'_>,
    entropy: &mut dyn Entropy,
    fill: &dyn Fn(&Transaction<'_>) -> Result<()>,
) -> Result<()> {
    let file = regular::create(&place.path())?;
    let mut conn = place.connect()?;
    let seal = Seal {
        generation: 0,
        log_size: 0,
        log_root: empty_root(place.role),
    };
    let tx = conn.transaction()?;
    migrations::apply(&tx, place.role)?;
    tx.execute(
        "INSERT INTO generation VALUES (1, 0, 0, ?)",
        [&seal.log_root],
    )?;
    fill(&tx)?;
    tx.commit()?;
    conn.close().map_err(|(_, e)| e)?;
    file.sync_all().map_err(|e| regular::failed(&e))?;
    place.cells(&place.seals_key()).write(&seal, entropy)
}
