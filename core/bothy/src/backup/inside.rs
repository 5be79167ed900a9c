//! The open vault or the open notes, of which a backup is made or into which one is restored.

use super::contents::Holds;
use crate::error::{Error, Result};
use crate::store::Store;
use crate::vault::{OpenNotes, OpenVault, Opened};
use std::path::Path;

/// The open vault or the open notes, for one call. Each makes and takes its own backups, and knows nothing of the other's.
pub enum Inside<'o> {
    /// The vault.
    Vault(&'o mut OpenVault),
    /// The notes.
    Notes(&'o mut OpenNotes),
}

impl<'o> From<&'o mut OpenVault> for Inside<'o> {
    fn from(open: &'o mut OpenVault) -> Self {
        Self::Vault(open)
    }
}

impl<'o> From<&'o mut OpenNotes> for Inside<'o> {
    fn from(open: &'o mut OpenNotes) -> Self {
        Self::Notes(open)
    }
}

impl<'o> From<&'o mut Opened> for Inside<'o> {
    fn from(open: &'o mut Opened) -> Self {
        match open {
            Opened::Vault(open) => Self::Vault(open),
            Opened::Notes(open) => Self::Notes(open),
        }
    }
}

impl Inside<'_> {
    pub(super) fn holds(&self) -> Holds {
        match self {
            Self::Vault(_) => Holds::Record,
            Self::Notes(_) => Holds::Notes,
        }
    }

    pub(super) fn store(&self) -> &Store {
        match self {
            Self::Vault(open) => open.store(),
            Self::Notes(open) => open.store(),
        }
    }

    pub(super) fn store_mut(&mut self) -> &mut Store {
        match self {
            Self::Vault(open) => open.store_mut(),
            Self::Notes(open) => open.store_mut(),
        }
    }

    pub(super) fn folder(&self) -> &Path {
        match self {
            Self::Vault(open) => open.folder(),
            Self::Notes(open) => open.folder(),
        }
    }

    /// Connects to the database again, which a damaged page has ended.
    ///
    /// # Errors
    /// As opening it.
    pub(super) fn reconnect(&mut self) -> Result<()> {
        match self {
            Self::Vault(open) => open.reconnect(),
            Self::Notes(open) => open.reconnect(),
        }
    }

    /// Returns the vault, for a part that only it has.
    ///
    /// # Errors
    /// `Locked` for the notes.
    pub(super) fn vault(&mut self) -> Result<&mut OpenVault> {
        match self {
            Self::Vault(open) => Ok(open),
            Self::Notes(_) => Err(Error::Locked),
        }
    }
}
