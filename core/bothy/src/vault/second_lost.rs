//! Notices that the notes' hardware key was lost or replaced, so that the second secret opens nothing until it is set again.
//!
//! Once a new key is made, nothing else shows that the old one is gone. So the vault first notes it in a record, and every opening reports
//! it until the user was told. It is noted whether or not there was a second door: the vault can't know, and mustn't show.

use super::OpenVault;
use super::compartment::Compartment;
use super::key_print;
use super::prf::{DevicePrf, PrfError};
use super::slot_trial::DerivedSecret;
use super::slots::SlotFile;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::rows::records::{self, RecordKind};
use crate::store::Role;
use rusqlite::Transaction;

impl Compartment {
    /// Notes it before the key is made, even on a full disk: lack of room shuts nobody out.
    ///
    /// # Errors
    /// `StorageFull` if there is no room at all.
    pub(super) fn note_second_lost(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        self.write_second_lost(Some(true), entropy)
    }

    /// Checks what the notes' hardware key answered when the vault's secret opened. Notes a lost key once, and forgets it when the key
    /// answers again. What a full disk has no room for waits for the next opening.
    ///
    /// # Errors
    /// As any write, except `StorageFull`.
    pub(super) fn look_after_second(
        &mut self,
        derived: &DerivedSecret,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        if self.role() == Role::Notes {
            return Ok(());
        }
        let f = 1 - (self.file() & 1);
        let is_lost = derived.trouble[usize::from(f)] == Some(PrfError::Lost);
        if is_lost {
            self.set_lost(f);
        }
        let written = match (is_lost, self.second_lost()?) {
            (true, None) => self.note_second_lost(entropy),
            (false, Some(false)) => self.write_second_lost(None, entropy),
            _ => Ok(()),
        };
        match written {
            Err(Error::StorageFull) => Ok(()),
            written => written,
        }
    }

    /// Returns whether the notes' hardware key answers and isn't the one that their secret was set with.
    pub(super) fn has_notes_another_key(
        &self,
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<bool> {
        let notes = self.notes()?;
        let slots = SlotFile::load(self.folder().path())?.file;
        let answered = key_print::ask(prf, &slots.vault_id(), notes.file, entropy);
        let kept = key_print::of(&slots, &notes.dek);
        Ok(matches!((answered, kept), (Ok(answered), Some(kept)) if answered != kept))
    }

    /// Keeps the print of the notes' hardware key if it changed. The change was noted before.
    ///
    /// # Errors
    /// `StorageFull`.
    pub(super) fn keep_notes_key(
        &self,
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let notes = self.notes()?;
        let mut slots = SlotFile::load(self.folder().path())?.file;
        match key_print::ask(prf, &slots.vault_id(), notes.file, entropy) {
            Ok(print) if key_print::of(&slots, &notes.dek) != Some(print) => {
                key_print::set(&mut slots, &notes.dek, &print, entropy)?;
                slots.store(self.folder().path())
            }
            _ => Ok(()),
        }
    }

    /// Returns `Some(true)` if the key is lost and the user wasn't told, `Some(false)` if they were and it is still lost.
    fn second_lost(&self) -> Result<Option<bool>> {
        records::single(self.store().read(), RecordKind::SecondLost)
    }

    pub(super) fn is_second_lost(&self) -> Result<bool> {
        Ok(self.second_lost()? == Some(true))
    }

    fn write_second_lost(&mut self, said: Option<bool>, entropy: &mut dyn Entropy) -> Result<()> {
        let store = self.store_mut();
        store.write_freeing(entropy, &mut |tx, _| match said {
            Some(said) => records::put_single(tx, RecordKind::SecondLost, &said),
            None => drop_if_there(tx),
        })
    }
}

fn drop_if_there(tx: &Transaction<'_>) -> Result<()> {
    match records::drop_single(tx, RecordKind::SecondLost) {
        Err(Error::NotFound) => Ok(()),
        dropped => dropped,
    }
}

impl OpenVault {
    /// Returns whether the notes' hardware key was lost, or was another one at recovery. The second door, if there was one, then opens
    /// nothing until it is set again. Every opening says so until [`OpenVault::second_door_told`], or until the second secret is set or
    /// unset.
    pub fn second_door_lost(&self) -> bool {
        self.second_door_lost
    }

    /// Records that the user was told. A shell killed before it calls this tells them again.
    ///
    /// # Errors
    /// `StorageFull`, `Locked`: then the next opening says it again.
    pub fn second_door_told(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        if !self.second_door_lost {
            return Ok(());
        }
        self.second_door_lost = false;
        // Told once, however often the key says it is lost.
        let is_lost = self.opening().lost.is_some();
        self.inner
            .write_second_lost(is_lost.then_some(false), entropy)
    }
}
