//! Plans on their way from one vault to another: sealed with six words, as a file or as the texts of QR codes.

use crate::plans::Plans;
use crate::session::caught;
use crate::system::System;
use bothy_core::plan::{Handed, TakeOver};
use bothy_core::transfer::{self, Joined, Slip};
use bothy_core::{Id, Result};

/// A plan that is ready to go. Show the words once, to be read aloud, and wipe them.
#[derive(uniffi::Record)]
pub struct SealedPlan {
    /// An `age` file.
    pub file: Vec<u8>,
    /// Six words with one space between, ASCII. They never go the way that the file goes.
    pub words: Vec<u8>,
}

#[uniffi::export]
impl Plans {
    /// Seals what travels of a plan: no case, no person, no incident. Takes as long as an unlock.
    ///
    /// Errors: `NotFound`, `Locked`.
    pub fn hand_over(&self, id: Id) -> Result<SealedPlan> {
        let plan = self.get(id)?;
        caught(|| {
            let sealed = transfer::seal(&plan.handed(self.now(), &mut System), &mut System)?;
            Ok(SealedPlan {
                file: sealed.file,
                words: sealed.words.expose().to_vec(),
            })
        })
    }

    /// What `take_over` would do: the plan as it would stand, which of its items are new, and whether the same was taken over before. Changes
    /// nothing. `into`: a plan that is there; else it will be a new one.
    ///
    /// Errors: `NotFound`, `Invalid` (plan: an item that couldn't stand in one, or too many), `Locked`.
    pub fn look(&self, handed: &Handed, into: Option<Id>) -> Result<TakeOver> {
        self.session()
            .with(|vault| vault.plans().look(handed, into, self.now(), &mut System))
    }

    /// Takes a plan over, and answers the ID of the plan that it is, or is in.
    ///
    /// Errors: `Exists` when the same was taken over before; as `look`; `StorageFull`.
    pub fn take_over(&self, handed: &Handed, into: Option<Id>) -> Result<Id> {
        self.session().with(|vault| {
            let mut plans = vault.plans();
            plans.take_over(handed, into, self.now(), &mut System)
        })
    }
}

/// A sealed plan as texts, one for each QR code.
///
/// Errors: `Invalid` (hand over) for one that is too long: that goes as a file.
#[uniffi::export]
pub fn hand_over_parts(file: &[u8]) -> Result<Vec<String>> {
    caught(|| transfer::parts(file))
}

/// The texts of the QR codes that were read so far, in any order, put together; or which are missing.
///
/// Errors: `Invalid` (hand over) for what isn't a part, or not one of the same plan; `NewerVersion`; `NotFound` for none.
#[uniffi::export]
#[allow(
    clippy::needless_pass_by_value,
    reason = "it crosses as a list of its own"
)]
pub fn join_parts(parts: Vec<String>) -> Result<Joined> {
    caught(|| transfer::join(&parts))
}

/// Says what keeps these from being the six words of a hand-over, for `Words::slip`; nothing if they could be. Ask it after `open_handed`
/// answered `WrongSecret`, or while they are typed.
#[uniffi::export]
pub fn words_slip(typed: &[u8]) -> Result<Option<Slip>> {
    caught(|| Ok(transfer::words_slip(typed)))
}

/// Opens a plan that was handed over, with the words as they were typed. Needs no vault, and takes as long as an unlock.
///
/// Errors: `WrongSecret`, `NewerVersion`, `Invalid` (hand over: not such a file, or cut or changed; plan: an item that couldn't stand in one).
#[uniffi::export]
pub fn open_handed(file: &[u8], words: &[u8]) -> Result<Handed> {
    caught(|| transfer::open(file, words))
}
