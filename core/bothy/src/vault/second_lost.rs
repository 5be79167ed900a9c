//! That a recovery made a new hardware key for the notes, so that the second secret opens nothing until it is set again.
//!
//! Once the key is made, nothing outside shows that another one is gone. So the vault notes it first, in a record of its own, and every
//! opening says so until the person was told. It is noted whether or not there was a second door: the vault can't know, and mustn't show.

use super::OpenVault;
use super::compartment::Compartment;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::rows::records::{self, RecordKind};

impl Compartment {
    /// Notes it, before the key is made. On a full disk too: nobody is kept out for want of room.
    ///
    /// # Errors
    /// `StorageFull` when there is no room at all.
    pub(super) fn note_second_lost(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        self.store_mut().write_freeing(entropy, &mut |tx, _| {
            records::put_single(tx, RecordKind::SecondLost, &true)
        })
    }

    pub(super) fn is_second_lost(&self) -> Result<bool> {
        records::single(self.store().read(), RecordKind::SecondLost)
    }
}

impl OpenVault {
    /// Whether a recovery had to make a new hardware key for the notes: then the second door, if there was one, opens nothing until it is set
    /// again. Every opening says so until [`OpenVault::second_door_told`], or until the second secret is set or unset.
    pub fn second_door_lost(&self) -> bool {
        self.second_door_lost
    }

    /// The person was told. A shell that is killed before it calls this tells it once more.
    ///
    /// # Errors
    /// `StorageFull`, `Locked`: then the next opening says it again.
    pub fn second_door_told(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        if !self.second_door_lost {
            return Ok(());
        }
        self.second_door_lost = false;
        let dropped = self.store_mut().write_freeing(entropy, &mut |tx, _| {
            records::drop_single(tx, RecordKind::SecondLost)
        });
        match dropped {
            Err(Error::NotFound) => Ok(()),
            dropped => dropped,
        }
    }
}
