//! The second door, the secret that opens the notes. Only the vault sets, changes and unsets it, each by one write of the slot file that
//! looks the same.

use super::choosing::check_second;
use super::compartment::Compartment;
use super::opening::Opening;
use super::prf::{DevicePrf, PrfError};
use super::slot_trial::{DerivedSecret, Plain};
use super::slots::SlotFile;
use super::{arming, key_print, prf, throttle, typed};
use crate::entropy::{Entropy, generate};
use crate::error::{Error, Input, Result};
use crate::secret::Key;
use crate::store::Role;
use crate::time::Now;
use rusqlite::types::FromSqlError;

const SECRET: Error = Error::Invalid {
    field: Input::Secret,
};

/// The slow half of setting the second secret: the vault's own, typed again, and the new one, both hashed and put to the hardware.
pub struct DerivedSecond {
    opening: Opening,
    own: DerivedSecret,
    second: DerivedSecret,
}

impl Opening {
    /// Derives for [`super::OpenVault::set_second`]. `own` is the vault's secret, asked for again. Changes nothing, except that it makes
    /// the notes' hardware key again if it was lost at this opening: nothing opens with the lost key, and the vault has noted it.
    ///
    /// # Errors
    /// `Invalid{Secret}` if the second secret is weak, reads as a recovery code, or one of the two begins with the other; otherwise as
    /// [`Opening::derive`].
    pub fn derive_second(
        &self,
        own: &[u8],
        second: &[u8],
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<DerivedSecond> {
        check_second(own, second)?;
        let (own, typed) = (typed::canonical(own)?, typed::canonical(second)?);
        let slots = SlotFile::load(self.folder())?.file;
        let own = DerivedSecret::derive(&own, &slots, prf, entropy)?;
        let mut second = DerivedSecret::derive_to_set(&typed, &slots, prf, entropy)?;
        if let Some(f) = self.lost
            && second.trouble[usize::from(f & 1)] == Some(PrfError::Lost)
        {
            prf::make(prf, f, entropy)?;
            second = DerivedSecret::derive_to_set(&typed, &slots, prf, entropy)?;
        }
        Ok(DerivedSecond {
            opening: self.clone(),
            own,
            second,
        })
    }
}

/// The notes' place and key, as the vault keeps them.
pub(super) struct Notes {
    pub(super) file: u8,
    secret_place: usize,
    pub(super) code_place: usize,
    pub(super) dek: Key,
}

impl Compartment {
    /// Sets the notes' secret and replaces the previous one. It destroys nothing until it is armed.
    ///
    /// # Errors
    /// `Locked` if it was derived in another opening; as [`Compartment::prove_own`]; `Invalid{Secret}` if the second opens the vault;
    /// `KeyLost` if the notes' hardware key didn't answer.
    pub(super) fn set_second(
        &self,
        new: &DerivedSecond,
        now: &Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.opening().check(&new.opening)?;
        self.prove_own(&new.own, now, entropy)?;
        let mut slots = SlotFile::load(self.folder().path())?.file;
        if new.second.opens(Role::Vault, &slots, entropy) {
            return Err(SECRET);
        }
        let notes = self.notes()?;
        if let Some(trouble) = new.second.trouble[usize::from(notes.file & 1)] {
            return Err(trouble.into());
        }
        let plain = Plain {
            role: Role::Notes,
            file: notes.file,
            armed: false,
            epoch: 0,
            dek: notes.dek.copy(),
            former_dek: None,
        };
        let slot = new
            .second
            .seal_slot(&slots, notes.secret_place, &plain, entropy)?;
        slots.set_slot(notes.secret_place, &slot);
        arming::clear(&mut slots, entropy);
        if let Some(print) = new.second.prints[usize::from(notes.file & 1)] {
            key_print::set(&mut slots, &notes.dek, &print, entropy)?;
        }
        slots.store(self.folder().path())
    }

    /// Proves that `own` is the vault's own secret. Counts as a try.
    ///
    /// # Errors
    /// `KeyLost` if the vault's hardware key didn't answer; `TryLater` during a wait, whatever was typed; `WrongSecret` if it isn't the
    /// vault's.
    pub(super) fn prove_own(
        &self,
        own: &DerivedSecret,
        now: &Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        if let Some(trouble) = own.trouble[usize::from(self.file() & 1)] {
            return Err(trouble.into());
        }
        let folder = self.folder().path();
        throttle::count_own(folder, now)?;
        if !own.opens(Role::Vault, &SlotFile::load(folder)?.file, entropy) {
            return Err(Error::WrongSecret);
        }
        throttle::forgive_own(folder, now)
    }

    /// Shuts the notes to both their secret and their code. Their content stays for a secret set later.
    pub(super) fn unset_second(&self, entropy: &mut dyn Entropy) -> Result<()> {
        let mut slots = SlotFile::load(self.folder().path())?.file;
        let notes = self.notes()?;
        for place in [notes.secret_place, notes.code_place] {
            slots.set_slot(place, &generate(entropy));
        }
        arming::clear(&mut slots, entropy);
        slots.store(self.folder().path())
    }

    pub(super) fn notes(&self) -> Result<Notes> {
        let sql = "SELECT file, secret_place, code_place, dek FROM notes WHERE id = 1";
        let row = self.store().read().query_row(sql, [], |row| {
            let bytes: &[u8; 32] = row
                .get_ref(3)?
                .as_blob()?
                .try_into()
                .map_err(FromSqlError::other)?;
            let dek = Key::filled(|key| key.copy_from_slice(bytes));
            Ok(Notes {
                file: row.get(0)?,
                secret_place: row.get(1)?,
                code_place: row.get(2)?,
                dek,
            })
        });
        match row {
            Err(rusqlite::Error::QueryReturnedNoRows) => Err(Error::Damaged),
            other => Ok(other?),
        }
    }
}
