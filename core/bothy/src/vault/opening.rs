//! The slow half of a change: hashing what was typed, and asking the hardware.
//!
//! It takes about a second, and a lock must not wait for it. So a shell derives beside the open vault and hands the result over once it
//! holds the vault. In between anything may have happened: a lock, a recovery, the notes opened instead. Each result therefore carries the
//! opening that it was derived in, and no other takes it.

use super::slot_trial::DerivedSecret;
use super::slots::Purpose;
use crate::error::{Error, Result};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One opening of one compartment, until it is locked. Knows the folder and no key; what is derived with it is taken by that opening alone.
#[derive(Clone)]
pub struct Opening {
    /// No two openings of a process share it.
    id: Arc<()>,
    folder: PathBuf,
    /// In the vault, the notes' hardware key where it was lost by the time of the opening.
    pub(super) lost: Option<u8>,
}

/// A new secret or recovery code after the slow half. Wiped when it goes.
pub struct Derived {
    pub(super) opening: Opening,
    /// A secret is never set as a code, nor a code as a secret.
    pub(super) purpose: Purpose,
    pub(super) secret: DerivedSecret,
}

impl Opening {
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            id: Arc::new(()),
            folder: folder.to_owned(),
            lost: None,
        }
    }

    /// Proves that something was derived in this opening.
    ///
    /// # Errors
    /// `Locked` when it was another one.
    pub(super) fn check(&self, derived_in: &Self) -> Result<()> {
        if self.is(derived_in) {
            Ok(())
        } else {
            Err(Error::Locked)
        }
    }

    /// Whether both are the same opening.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.id, &other.id)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}
