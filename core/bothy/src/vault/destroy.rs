//! Destroys a compartment: overwrites its slots, then has the hardware forget its key, so that neither its secret nor an older slot file
//! opens it. A recovery code still opens a copy of the folder made before.
//!
//! The user destroys the open compartment, or the armed second secret destroys the vault before anything is opened. After a kill at any
//! point the next opening finishes the work, because the flag goes last.

use super::arming;
use super::compartment::Compartment;
use super::opening::Derived;
use super::prf::{self, DevicePrf, PrfError};
use super::slot_trial::{DerivedSecret, Match, Plain};
use super::slots::{COUNT, Purpose, SlotFile};
use crate::entropy::{Entropy, generate};
use crate::error::{Error, Result};
use crate::store::Role;
use std::path::Path;

impl Compartment {
    /// Destroys this compartment. Its database stays, under a key that no longer exists.
    ///
    /// # Errors
    /// `StorageFull`, `Outside`: then nothing was done; `NotForgotten` if the hardware may still have its key: then the slots are gone, and
    /// only an earlier copy of the folder can be opened.
    pub(super) fn destroy(self, prf: &dyn DevicePrf, entropy: &mut dyn Entropy) -> Result<()> {
        let mut slots = SlotFile::load(self.folder().path())?.file;
        for purpose in [Purpose::Secret, Purpose::Code] {
            slots.set_slot(self.own_slot(purpose)?.place, &generate(entropy));
        }
        slots.store(self.folder().path())?;
        prf.serve(&slots.vault_id());
        forget(self.file(), prf, entropy).map_err(|_| Error::NotForgotten)
    }

    /// Arms or disarms the second secret, which must be given: an armed one destroys the vault.
    ///
    /// # Errors
    /// `Locked` if it was derived in another opening or is a code; `WrongSecret` if it doesn't open the notes; `StorageFull`.
    pub(super) fn arm(
        &self,
        second: &Derived,
        armed: bool,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.check(second, Purpose::Secret)?;
        let second = &second.secret;
        let mut slots = SlotFile::load(self.folder().path())?.file;
        let notes = |found: &Match| found.plain.role == Role::Notes;
        let matches = second.try_slots(&slots, entropy);
        let found = matches.into_iter().flatten().find(notes);
        let Match { place, plain } = found.ok_or(Error::WrongSecret)?;
        let plain = Plain { armed, ..plain };
        let slot = second.seal_slot(&slots, place, &plain, entropy)?;
        slots.set_slot(place, &slot);
        if armed {
            arming::set(&mut slots, &plain.dek, self.notes()?.code_place, entropy)?;
        } else {
            arming::clear(&mut slots, entropy);
        }
        slots.store(self.folder().path())
    }
}

/// Destroys the vault because the armed second secret opened the notes. Each opening repeats this until all is done; `found`, which
/// `second` opened, is then no longer armed.
///
/// Needs no database. The notes' own two slots are the one that opened and the one that the arming cell names. All others go, because
/// nothing here shows which are the vault's. Hardware that won't forget yet is no error: the flag stays for the next opening.
///
/// # Errors
/// `StorageFull`, `Outside` if the slots couldn't be written.
pub(super) fn destroy_vault(
    folder: &Path,
    second: &DerivedSecret,
    found: &mut Match,
    prf: &dyn DevicePrf,
    entropy: &mut dyn Entropy,
) -> Result<()> {
    let mut slots = SlotFile::load(folder)?.file;
    let own = [
        Some(found.place),
        arming::code_place(&slots, &found.plain.dek),
    ];
    for place in (0..COUNT).filter(|place| !own.contains(&Some(*place))) {
        slots.set_slot(place, &generate(entropy));
    }
    // Slots that the disk doesn't take are no reason for the hardware to keep its key.
    let written = slots.store(folder);
    let forgotten = forget(1 - (found.plain.file & 1), prf, entropy);
    written?;
    if forgotten.is_err() {
        return Ok(());
    }
    found.plain.armed = false;
    let slot = second.seal_slot(&slots, found.place, &found.plain, entropy)?;
    slots.set_slot(found.place, &slot);
    arming::clear(&mut slots, entropy);
    slots.store(folder)
}

/// Has the hardware forget a key and make another, so that nothing shows that one is missing.
fn forget(file: u8, prf: &dyn DevicePrf, entropy: &mut dyn Entropy) -> Result<()> {
    match prf.forget(file) {
        Ok(()) | Err(PrfError::Lost) => prf::make(prf, file, entropy),
        Err(trouble) => Err(trouble.into()),
    }
}
