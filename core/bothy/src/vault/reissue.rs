//! Another recovery code where somebody may have seen the one there was: the vault's key changes with it, so that whoever has that code and
//! an old copy of the folder can't open newer copies.
//!
//! First both slots take the new key beside the former, the code's for the new code: from then on the old code opens nothing new. Then the
//! database is put under the new key, by the next opening if this one doesn't come to it. Last the slots let go of the former.

use super::code::RecoveryCode;
use super::compartment::{Compartment, Purpose};
use super::prf::DevicePrf;
use super::slots::SlotFile;
use super::trial::Knock;
use super::{change, typed};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::secret::Key;
use crate::store::{Progress, Role};
use std::path::Path;

/// The slow half of a re-issue: the vault's own secret, typed again, and a new recovery code, both hashed.
pub struct DerivedReissue {
    own: Knock,
    code: Knock,
}

impl DerivedReissue {
    pub(super) fn knocks(&self) -> [(Purpose, &Knock); 2] {
        [(Purpose::Secret, &self.own), (Purpose::Code, &self.code)]
    }
}

pub(super) fn draw(
    folder: &Path,
    own: &[u8],
    prf: &dyn DevicePrf,
    entropy: &mut dyn Entropy,
) -> Result<(RecoveryCode, DerivedReissue)> {
    let typed = typed::canonical(own)?;
    let slots = SlotFile::load(folder)?.file;
    let own = Knock::derive_to_set(&typed, &slots, prf, entropy)?;
    let (shown, code) = change::draw_code(folder, entropy)?;
    Ok((shown, DerivedReissue { own, code: code.0 }))
}

impl Compartment {
    /// Gives both slots a key that nobody has seen, beside the one that the database is under; the code's opens with the new code.
    ///
    /// # Errors
    /// `WrongSecret` when what was typed as the vault's own secret isn't; `StorageFull` when there is no room to go on.
    pub(super) fn begin_reissue(
        &mut self,
        new: &DerivedReissue,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let slots = SlotFile::load(self.folder().path())?.file;
        if !new.own.opens(Role::Vault, &slots, entropy) {
            return Err(Error::WrongSecret);
        }
        if self.next_dek().is_none() {
            self.store().nothing_in_the_way_of_rekey()?;
        }
        self.store().has_room_to_rekey()?;
        // A change that was cut short goes on to the key that it had begun with: nobody else has that either.
        self.next_dek()
            .get_or_insert_with(|| Key::filled(|key| entropy.fill(key)));
        let sealed = self.seal_slots(&new.knocks(), entropy);
        if sealed.is_err() {
            // One of the two replicas may have them. A slot without the new key must not be written over that: the next opening knows.
            self.store().stop().raise();
        }
        sealed
    }

    /// Puts the database under its new key, if one is waiting, and lets the slots go of the former.
    ///
    /// # Errors
    /// `StorageFull`, `Locked`: then the next opening goes on.
    pub(super) fn finish_reissue(
        &mut self,
        knocks: &[(Purpose, &Knock)],
        progress: Progress<'_>,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.rekey(progress, entropy)?;
        self.seal_slots(knocks, entropy)
    }

    /// What an opening does that finds a change of key cut short. A disk without room for it is no reason to stay shut.
    ///
    /// # Errors
    /// Whatever else [`Compartment::finish_reissue`] says.
    pub(super) fn go_on_with_reissue(
        &mut self,
        place: usize,
        knock: &Knock,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let purpose = if place == self.own_slot(Purpose::Secret)?.place {
            Purpose::Secret
        } else {
            Purpose::Code
        };
        match self.finish_reissue(&[(purpose, knock)], &mut |_, _| {}, entropy) {
            Err(Error::StorageFull) => Ok(()),
            done => done,
        }
    }
}
