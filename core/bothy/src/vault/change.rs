//! Writing a slot again: another secret, another recovery code.

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
        let typed = typed::canonical(secret)?;
        refuse_weak(&typed)?;
        let slots = SlotFile::load(self.folder())?.file;
        Ok(Derived {
            opening: self.clone(),
            purpose: Purpose::Secret,
            secret: DerivedSecret::derive_to_set(&typed, &slots, prf, entropy)?,
        })
    }

    /// Draws a recovery code, for [`super::Opened::set_recovery_code`]. It opens nothing until it is set.
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
    /// Sets another secret for what is open.
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

    /// Seals the compartment's own secret slot for another secret. From the notes that is a try, counted before anything is written.
    ///
    /// # Errors
    /// `Locked` when it was derived in another opening, or is a code; `KeyLost` when this compartment's hardware key didn't answer;
    /// `Invalid{Secret}` when the notes have that secret already; `StorageFull`.
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

    /// Makes the recovery code of what is open, in place of the one there was.
    ///
    /// # Errors
    /// Those of [`Compartment::set_code`].
    pub(super) fn make_code(&mut self, entropy: &mut dyn Entropy) -> Result<RecoveryCode> {
        let (code, derived) = self.opening().draw_recovery_code(entropy)?;
        self.set_code(derived, entropy)?;
        Ok(code)
    }

    /// Seals the compartment's own code slot for another recovery code. No try: a code is drawn, never chosen, and only ever tried as one.
    ///
    /// # Errors
    /// `Locked` when it was derived in another opening, or is a secret; `StorageFull`.
    pub(super) fn set_code(&mut self, new: Derived, entropy: &mut dyn Entropy) -> Result<()> {
        self.check(&new, Purpose::Code)?;
        self.write_slot(Purpose::Code, new, entropy)
    }

    /// Proves that something was derived in this opening, and for this.
    ///
    /// # Errors
    /// `Locked` when it wasn't.
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
        // Only the vault may compare: from the notes, a refusal would say that there is a vault.
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

    /// Seals slots of the compartment in one write of the slot file, with what [`Compartment::plain`] says. Both replicas are durable before
    /// the database takes the new epochs.
    ///
    /// # Errors
    /// `StorageFull`.
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
        match self.role() {
            Role::Vault => self.keep_epochs(&epochs, entropy),
            Role::Notes => Ok(()),
        }
    }
}
