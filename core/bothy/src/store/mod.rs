//! One connection to one SQLCipher file.

use crate::entropy::Entropy;
use crate::error::Result;
use crate::secret::Key;
use rusqlite::{Connection, InterruptHandle, Transaction};
use std::path::Path;

/// What the compartment holds; chooses the migrations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Vault,
    Notes,
}

/// An open compartment: the connection, its seals cell, the room ahead in both files.
pub struct Store {/* private */}

impl Store {
    /// Opens file `f` (0 or 1) of `folder` in the order of docs/vault-format.md; checks seals; migrates.
    pub(crate) fn open(
        folder: &Path,
        f: u8,
        vault_id: &[u8; 16],
        dek: &Key,
        role: Role,
        entropy: &mut dyn Entropy,
    ) -> Result<Self> {
        todo!()
    }
    /// Makes file `f`: schema, generation 0, room, seals cell.
    pub(crate) fn create(
        folder: &Path,
        f: u8,
        vault_id: &[u8; 16],
        dek: &Key,
        role: Role,
        entropy: &mut dyn Entropy,
    ) -> Result<Self> {
        todo!()
    }

    /// For reading. One connection, so a read sees every commit.
    pub(crate) fn read(&self) -> &Connection {
        todo!()
    }

    /// One durable transaction: work, generation + 1, COMMIT, seals cell, fdatasync; only then answers.
    ///
    /// `max_page_count` is held at the room there is in the file; when the work needs more, it is rolled back, both files grow by a
    /// class, and `work` runs AGAIN from the start: it must not change anything outside the transaction.
    pub(crate) fn write<T>(
        &mut self,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &mut dyn Entropy) -> Result<T>,
    ) -> Result<T> {
        todo!()
    }

    /// Stops a running statement from another thread.
    pub(crate) fn interrupt_handle(&self) -> InterruptHandle {
        todo!()
    }
}

/// SQLite's errors as the person's: NOTADB and CORRUPT → Damaged, FULL → StorageFull, INTERRUPT → Locked, BUSY → InUse, no row → NotFound, else Internal.
impl From<rusqlite::Error> for crate::Error {
    fn from(e: rusqlite::Error) -> Self {
        todo!()
    }
}
