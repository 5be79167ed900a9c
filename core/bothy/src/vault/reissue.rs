//! Replaces a recovery code that somebody may have seen, together with the vault's key, so that the old code and an old copy of the folder
//! don't open newer copies.
//!
//! First both slots take the new key beside the former, the code slot for the new code: from then on the old code opens nothing new. Then
//! the database is put under the new key, by the next opening if this one is cut short. Last the slots drop the former key.

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
    /// True once the secret was proved right and the slots have the new key.
    begun: bool,
}

impl Opening {
    /// Draws a recovery code for a re-issue that also changes the vault's key, for [`super::OpenVault::begin_reissue`]. `own` is the
    /// vault's secret, asked for again. Changes nothing; show the code and go on once the user has kept it.
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
    /// Gives both slots a key that nobody has seen, beside the database's present one. The code slot opens with the new code.
    ///
    /// # Errors
    /// `Locked` if it was drawn in another opening; as [`Compartment::prove_own`]; `StorageFull` if there is no room to go on.
    pub(super) fn begin_reissue(
        &mut self,
        new: &mut DerivedReissue,
        now: &Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.opening().check(&new.opening)?;
        self.prove_own(&new.own, now, entropy)?;
        self.store().has_room_to_rekey()?;
        // A change that was cut short goes on to the key it began with, which nobody else has either.
        self.next_dek()
            .get_or_insert_with(|| Key::filled(|key| entropy.fill(key)));
        let secrets = [(Purpose::Secret, &new.own), (Purpose::Code, &new.code)];
        let sealed = self.seal_slots(&secrets, entropy);
        new.begun = sealed.is_ok();
        if sealed.is_err() {
            // One of the two replicas may have them. A slot without the new key must not overwrite that; the next opening settles it.
            self.store().stop().raise();
        }
        sealed
    }

    /// Puts the database under its new key and has the slots drop the former.
    ///
    /// # Errors
    /// `Locked` if it wasn't begun in this opening, or if it was stopped; `Unfinished`: then the next opening goes on.
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
        self.put_under_new_key(&secrets, progress, entropy)
            .map_err(Error::in_the_rest)?;
        new.begun = false;
        Ok(())
    }

    /// Puts the database under its new key, if one is waiting, and has the slots that these secrets open drop the former. A slot written
    /// since for another secret or code stays: sealing it again would put the old one back.
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

    /// Resumes a change of key that was cut short. Opening doesn't fail because the disk lacks room or doesn't keep what is written, or
    /// because somebody's file is in the way.
    ///
    /// # Errors
    /// The other errors of [`Compartment::put_under_new_key`].
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
            Err(Error::StorageFull | Error::Outside | Error::Exists) => Ok(()),
            done => done,
        }
    }
}
