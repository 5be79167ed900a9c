//! The slow half of a change: hashing what was typed, and asking the hardware.
//!
//! It takes about a second, and a lock must not wait for it. So a shell derives beside the open vault and hands the result over once it
//! holds the vault. In between anything may have happened: a lock, a recovery, the notes opened instead. Each result therefore carries the
//! opening that it was derived in, and no other takes it.

use super::compartment::Purpose;
use super::prf::DevicePrf;
use super::trial::Knock;
use super::{DerivedReissue, DerivedSecond, RecoveryCode, change, reissue, second};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One opening of one compartment, until it is locked. Knows the folder and no key; what is derived with it is taken by that opening alone.
#[derive(Clone)]
pub struct Opening {
    /// No two openings of a process share it.
    id: Arc<()>,
    folder: PathBuf,
}

/// A new secret or recovery code after the slow half. Wiped when it goes.
pub struct Derived {
    pub(super) opening: Opening,
    /// A secret is never set as a code, nor a code as a secret.
    pub(super) purpose: Purpose,
    pub(super) knock: Knock,
}

impl Opening {
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            id: Arc::new(()),
            folder: folder.to_owned(),
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

    /// Derives a secret: for [`super::Opened::set_secret`], or the second one for [`super::OpenVault::arm`]. Changes nothing.
    ///
    /// # Errors
    /// `Invalid{Secret}` when it is weak; as [`super::Vault::unlock`] about the slot file.
    pub fn derive(
        &self,
        secret: &[u8],
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<Derived> {
        change::derive(self, secret, prf, entropy)
    }

    /// Derives for [`super::OpenVault::set_second`]. `own`: the vault's secret, asked for again. Changes nothing.
    ///
    /// # Errors
    /// `Invalid{Secret}` when the second secret is weak, reads as a recovery code, or begins as `own` does; otherwise as [`Opening::derive`].
    pub fn derive_second(
        &self,
        own: &[u8],
        second: &[u8],
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<DerivedSecond> {
        second::derive(self, own, second, prf, entropy)
    }

    /// Draws a recovery code, for [`super::Opened::set_recovery_code`]. It opens nothing until it is set.
    ///
    /// # Errors
    /// As [`super::Vault::unlock`] about the slot file.
    pub fn draw_recovery_code(&self, entropy: &mut dyn Entropy) -> Result<(RecoveryCode, Derived)> {
        change::draw_code(self, entropy)
    }

    /// Draws a recovery code for a re-issue that changes the vault's key too, for [`super::OpenVault::begin_reissue`]. `own`: the vault's
    /// secret, asked for again. Changes nothing; show the code, and go on when it is kept.
    ///
    /// # Errors
    /// `Invalid{Secret}` for an empty one; as [`super::Vault::unlock`] about the slot file.
    pub fn draw_reissue(
        &self,
        own: &[u8],
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<(RecoveryCode, DerivedReissue)> {
        reissue::draw(self, own, prf, entropy)
    }
}
