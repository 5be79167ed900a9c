//! Sets another secret or recovery code by sealing its slot again.

use super::compartment::Compartment;
use super::opening::{Derived, Opening};
use super::prf::DevicePrf;
use super::recovery_code::RecoveryCode;
use super::slot_trial::DerivedSecret;
use super::slots::{Purpose, SlotFile};
use super::strength::refuse_weak;
use super::{key_print, throttle, typed};
use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::store::Role;
use crate::time::Now;

impl Opening {
    /// Derives a secret for [`super::Opened::set_secret`], or the second one for [`super::OpenVault::arm`]. Changes nothing.
    ///
    /// # Errors
    /// `Invalid{Secret}` for a weak one; as [`super::Vault::unlock`] about the slot file.
    pub fn derive(
        &self,
        secret: &[u8],
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<Derived> {
        let typed = typed::canonical(secret)?;
        refuse_weak(&typed)?;
        let slots = SlotFile::load(self.folder())?.file;
        Ok(Derived {
            opening: self.clone(),
            purpose: Purpose::Secret,
            secret: DerivedSecret::derive_to_set(&typed, &slots, prf, entropy)?,
        })
    }

    /// Draws a recovery code for [`super::Opened::set_recovery_code`]. It opens nothing until it is set.
    ///
    /// # Errors
    /// As [`super::Vault::unlock`] about the slot file.
    pub fn draw_recovery_code(&self, entropy: &mut dyn Entropy) -> Result<(RecoveryCode, Derived)> {
        let (code, typed) = RecoveryCode::generate(entropy);
        let slots = SlotFile::load(self.folder())?.file;
        let derived = Derived {
            opening: self.clone(),
            purpose: Purpose::Code,
            secret: DerivedSecret::derive_code(&typed, &slots)?,
        };
        Ok((code, derived))
    }
}

impl Compartment {
    /// Sets another secret for the open compartment.
    ///
    /// # Errors
    /// Those of [`Opening::derive`] and of [`Compartment::set_secret`].
    pub(super) fn change_secret(
        &mut self,
        new: &[u8],
        prf: &dyn DevicePrf,
        now: &Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let new = self.opening().derive(new, prf, entropy)?;
        self.set_secret(new, now, entropy)
    }

    /// Seals the compartment's secret slot for another secret. From the notes this is a try, counted before anything is written.
    ///
    /// # Errors
    /// `Locked` if it was derived in another opening or is a code; `KeyLost` if this compartment's hardware key didn't answer;
    /// `Invalid{Secret}` if it already opens the notes; `StorageFull`.
    pub(super) fn set_secret(
        &mut self,
        new: Derived,
        now: &Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.check(&new, Purpose::Secret)?;
        if self.role() == Role::Notes {
            throttle::count_change(self.folder().path(), now)?;
        }
        self.write_slot(Purpose::Secret, new, entropy)
    }

    /// Makes a recovery code for the open compartment, replacing the previous one.
    ///
    /// # Errors
    /// Those of [`Compartment::set_code`].
    pub(super) fn make_code(&mut self, entropy: &mut dyn Entropy) -> Result<RecoveryCode> {
        let (code, derived) = self.opening().draw_recovery_code(entropy)?;
        self.set_code(derived, entropy)?;
        Ok(code)
    }

    /// Seals the compartment's code slot for another recovery code. It isn't a try: a code is drawn, never chosen, and tried only as a
    /// code.
    ///
    /// # Errors
    /// `Locked` if it was derived in another opening or is a secret; `StorageFull`.
    pub(super) fn set_code(&mut self, new: Derived, entropy: &mut dyn Entropy) -> Result<()> {
        self.check(&new, Purpose::Code)?;
        self.write_slot(Purpose::Code, new, entropy)
    }

    /// Proves that `derived` comes from this opening and serves `purpose`.
    ///
    /// # Errors
    /// `Locked` otherwise.
    pub(super) fn check(&self, derived: &Derived, purpose: Purpose) -> Result<()> {
        self.opening().check(&derived.opening)?;
        (derived.purpose == purpose)
            .then_some(())
            .ok_or(Error::Locked)
    }

    fn write_slot(
        &mut self,
        purpose: Purpose,
        new: Derived,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let secret = new.secret;
        if let Some(trouble) = secret.trouble[usize::from(self.file() & 1)] {
            return Err(trouble.into());
        }
        // Only the vault may compare: a refusal from the notes would show that there is a vault.
        if self.role() == Role::Vault {
            let slots = SlotFile::load(self.folder().path())?.file;
            if secret.opens(Role::Notes, &slots, entropy) {
                return Err(Error::Invalid {
                    field: Input::Secret,
                });
            }
        }
        self.seal_slots(&[(purpose, &secret)], entropy)
    }

    /// Seals slots of the compartment with [`Compartment::plain`], in one write of the slot file. Both replicas are durable before the
    /// database takes the new epochs.
    ///
    /// # Errors
    /// `StorageFull`, `Outside`: then the slots are as they were.
    pub(super) fn seal_slots(
        &mut self,
        secrets: &[(Purpose, &DerivedSecret)],
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let mut slots = SlotFile::load(self.folder().path())?.file;
        let mut epochs = Vec::new();
        for (purpose, secret) in secrets {
            let own = self.own_slot(*purpose)?;
            let epoch = match self.role() {
                Role::Vault => own.epoch.checked_add(1).ok_or(Error::Damaged)?,
                Role::Notes => 0,
            };
            let plain = self.plain(*purpose, epoch);
            let slot = secret.seal_slot(&slots, own.place, &plain, entropy)?;
            slots.set_slot(own.place, &slot);
            if let (Role::Notes, Some(print)) =
                (self.role(), secret.prints[usize::from(self.file() & 1)])
            {
                key_print::set(&mut slots, &plain.dek, &print, entropy)?;
            }
            epochs.push((*purpose, epoch));
        }
        slots.store(self.folder().path())?;
        if self.role() == Role::Vault {
            // The slots count from here on. If the database doesn't take the epochs now, the next opening gives them to it.
            let _ = self.keep_epochs(&epochs, entropy);
        }
        Ok(())
    }
}
