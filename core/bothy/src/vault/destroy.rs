//! Destroying a compartment: its slots are overwritten, then the hardware forgets its key, so that neither its secret nor an older slot file
//! opens it again. A recovery code still opens a copy of the folder that was made before: that is the limit.
//!
//! By hand, from the compartment itself; or, where the vault armed the second secret, by whoever types that. The order is such that a kill
//! anywhere leaves something for the next opening to finish: the flag goes last.

use super::compartment::{Compartment, Purpose};
use super::prf::{self, DevicePrf, PrfError};
use super::opening::Derived;
use super::slots::{COUNT, SlotFile};
use super::trial::{Knock, Match, Plain};
use crate::entropy::{Entropy, generate};
use crate::error::{Error, Result};
use crate::store::Role;

use std::path::Path;
impl Compartment {
    /// Destroys this compartment. Its database stays where it is, under a key that is nowhere any more.
    ///
    /// # Errors
    /// `StorageFull`, `Outside`: then nothing was done; `KeyLost` when the hardware wouldn't forget: then the slots are gone, and only a
    /// copy of the folder made before could be opened.
    pub(super) fn destroy(self, prf: &dyn DevicePrf, entropy: &mut dyn Entropy) -> Result<()> {
        let mut slots = SlotFile::load(self.folder().path())?.file;
        for purpose in [Purpose::Secret, Purpose::Code] {
            slots.set_slot(self.own_slot(purpose)?.place, &generate(entropy));
        }
        slots.store(self.folder().path())?;
        forget(self.file(), prf, entropy)
    }

    /// What an armed second secret does once the notes are open, the same again at each opening until all of it is done. The notes know no
    /// slot but their own two, so all others go. Hardware that won't forget yet is no error: the flag stays for the next time.
    ///
    /// # Errors
    /// `StorageFull`, `Outside` when the slots couldn't be written.
    pub(super) fn destroy_other(
        &mut self,
        second: &Knock,
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let mut slots = SlotFile::load(self.folder().path())?.file;
        let own = [
            self.own_slot(Purpose::Secret)?.place,
            self.own_slot(Purpose::Code)?.place,
        ];
        for place in (0..COUNT).filter(|place| !own.contains(place)) {
            slots.set_slot(place, &generate(entropy));
        }
        slots.store(self.folder().path())?;
        if forget(1 - (self.file() & 1), prf, entropy).is_err() {
            return Ok(());
        }
        self.disarm();
        let slot = second.seal_slot(&slots, own[0], &self.plain(0), entropy)?;
        slots.set_slot(own[0], &slot);
        slots.store(self.folder().path())
    }

    /// Sets or takes away that the second secret destroys the vault. The second secret itself must be given.
    ///
    /// # Errors
    /// `WrongSecret` when what was given doesn't open the notes; `StorageFull`.
    pub(super) fn arm(&self, second: &Knock, armed: bool, entropy: &mut dyn Entropy) -> Result<()> {
        let mut slots = SlotFile::load(self.folder().path())?.file;
        let notes = |found: &Match| found.plain.role == Role::Notes;
        let matches = second.try_slots(&slots, entropy);
        let found = matches.into_iter().flatten().find(notes);
        let Match { place, plain } = found.ok_or(Error::WrongSecret)?;
        let plain = Plain { armed, ..plain };
        let slot = second.seal_slot(&slots, place, &plain, entropy)?;
        slots.set_slot(place, &slot);
        slots.store(self.folder().path())
    }
}

/// The hardware forgets a key, and makes another, so that nothing shows that one is missing.
fn forget(file: u8, prf: &dyn DevicePrf, entropy: &mut dyn Entropy) -> Result<()> {
    match prf.forget(file) {
        Ok(()) | Err(PrfError::Lost) => prf::make(prf, file, entropy),
        Err(_) => Err(Error::KeyLost),
    }
}
