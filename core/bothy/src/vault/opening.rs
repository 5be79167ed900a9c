//! Derives new secrets and codes, the slow half of a change: hashing what was typed and asking the hardware.
//!
//! It takes about a second, and a lock must not wait for it. So a shell derives without holding the vault and hands over the result
//! afterwards. In between anything may have happened: a lock, a recovery, the notes opened instead. Each result therefore carries its
//! opening, and no other takes it.

use super::slot_trial::DerivedSecret;
use super::slots::Purpose;
use crate::error::{Error, Result};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A token for one opening of a compartment, until it is locked. Knows the folder and no key. Only that opening takes what is derived with
/// it.
#[derive(Clone)]
pub struct Opening {
    /// Unique among the openings of a process.
    id: Arc<()>,
    folder: PathBuf,
    /// In the vault, the number of the notes' hardware key if it was lost when this was opened.
    pub(super) lost: Option<u8>,
}

/// A new secret or recovery code after the slow half. Wiped on drop.
pub struct Derived {
    pub(super) opening: Opening,
    /// The slot it is for: a secret is never set as a code, nor a code as a secret.
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
    /// `Locked` otherwise.
    pub(super) fn check(&self, derived_in: &Self) -> Result<()> {
        if self.is(derived_in) {
            Ok(())
        } else {
            Err(Error::Locked)
        }
    }

    /// Returns whether both are the same opening.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.id, &other.id)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}
