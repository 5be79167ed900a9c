//! Another recovery code where somebody may have seen the one there was: the vault's key changes with it, so that whoever has that code and
//! an old copy of the folder can't open newer copies.
//!
//! First both slots take the new key beside the former, the code's for the new code: from then on the old code opens nothing new. Then the
//! database is put under the new key, by the next opening if this one doesn't come to it. Last the slots let go of the former.

use super::compartment::Compartment;
use super::opening::Opening;
use super::prf::DevicePrf;
use super::recovery_code::RecoveryCode;
use super::slot_trial::DerivedSecret;
use super::slots::{Purpose, SlotFile};
use super::typed;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::secret::Key;
use crate::store::Progress;
use crate::time::Now;

/// The slow half of a re-issue: the vault's own secret, typed again, and a new recovery code, both hashed.
pub struct DerivedReissue {
    opening: Opening,
    own: DerivedSecret,
    code: DerivedSecret,
    /// The vault took it: the secret was the right one, and the slots have the new key.
    begun: bool,
}

impl Opening {
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
        let typed = typed::canonical(own)?;
        let slots = SlotFile::load(self.folder())?.file;
        let own = DerivedSecret::derive_to_set(&typed, &slots, prf, entropy)?;
        let (shown, code) = self.draw_recovery_code(entropy)?;
        let derived = DerivedReissue {
            opening: self.clone(),
            own,
            code: code.secret,
            begun: false,
        };
        Ok((shown, derived))
    }
}

impl Compartment {
    /// Gives both slots a key that nobody has seen, beside the one that the database is under; the code's opens with the new code.
    ///
    /// # Errors
    /// `Locked` when it was drawn in another opening; as [`Compartment::prove_own`]; `StorageFull` when there is no room to
    /// go on.
    pub(super) fn begin_reissue(
        &mut self,
        new: &mut DerivedReissue,
        now: &Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.opening().check(&new.opening)?;
        self.prove_own(&new.own, now, entropy)?;
        self.store().has_room_to_rekey()?;
        // A change that was cut short goes on to the key that it had begun with: nobody else has that either.
        self.next_dek()
            .get_or_insert_with(|| Key::filled(|key| entropy.fill(key)));
        let secrets = [(Purpose::Secret, &new.own), (Purpose::Code, &new.code)];
        let sealed = self.seal_slots(&secrets, entropy);
        new.begun = sealed.is_ok();
        if sealed.is_err() {
            // One of the two replicas may have them. A slot without the new key must not be written over that: the next opening knows.
            self.store().stop().raise();
        }
        sealed
    }

    /// Puts the database under its new key, and lets the slots go of the former.
    ///
    /// # Errors
    /// `Locked` when it wasn't begun in this opening; as [`Compartment::put_under_new_key`].
    pub(super) fn finish_reissue(
        &mut self,
        new: &mut DerivedReissue,
        progress: Progress<'_>,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.opening().check(&new.opening)?;
        if !new.begun {
            return Err(Error::Locked);
        }
        let secrets = [(Purpose::Secret, &new.own), (Purpose::Code, &new.code)];
        self.put_under_new_key(&secrets, progress, entropy)?;
        new.begun = false;
        Ok(())
    }

    /// Puts the database under its new key, if one is waiting, and lets those slots go of the former that these open. One that was written
    /// since for another secret or code stays as it is: sealing it again would put the old one back.
    ///
    /// # Errors
    /// `StorageFull`, `Locked`: then the next opening goes on.
    fn put_under_new_key(
        &mut self,
        secrets: &[(Purpose, &DerivedSecret)],
        progress: Progress<'_>,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.rekey(progress, entropy)?;
        let slots = SlotFile::load(self.folder().path())?.file;
        let mut still = Vec::new();
        for (purpose, secret) in secrets {
            let place = self.own_slot(*purpose)?.place;
            let found = secret.try_slots(&slots, entropy);
            if found.iter().flatten().any(|found| found.place == place) {
                still.push((*purpose, *secret));
            }
        }
        self.seal_slots(&still, entropy)
    }

    /// What an opening does that finds a change of key cut short. A disk without room for it, or somebody's file in its place, is no reason
    /// to stay shut.
    ///
    /// # Errors
    /// Whatever else [`Compartment::put_under_new_key`] says.
    pub(super) fn go_on_with_reissue(
        &mut self,
        place: usize,
        secret: &DerivedSecret,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let purpose = if place == self.own_slot(Purpose::Secret)?.place {
            Purpose::Secret
        } else {
            Purpose::Code
        };
        match self.put_under_new_key(&[(purpose, secret)], &mut |_, _| {}, entropy) {
            Err(Error::StorageFull | Error::Exists) => Ok(()),
            done => done,
        }
    }
}
