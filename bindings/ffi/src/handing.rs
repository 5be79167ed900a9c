//! Hands plans from one vault to another: sealed with six words, as a file or as the texts of QR codes.

use crate::descriptor::copied;
use crate::plans::Plans;
use crate::session::{caught, held};
use crate::system::System;
use bothy_core::incoming::{Piece, Source};
use bothy_core::plan::{Handed, TakeOver};
use bothy_core::transfer::{self, Gathered, Joined, Slip};
use bothy_core::{Error, Id, Result};
use std::sync::Mutex;

/// The most readings in which nothing comes of a picked document: 10 seconds.
const MAX_WAITS: u32 = 200;

/// A sealed plan. Show the words once, to be read aloud, and wipe them.
#[derive(uniffi::Record)]
pub struct SealedPlan {
    /// An `age` file.
    pub file: Vec<u8>,
    /// Six words with one space between, in ASCII. They never travel with the file.
    pub words: Vec<u8>,
}

#[uniffi::export]
impl Plans {
    /// Seals the parts of a plan that travel: no case, person or incident. Takes as long as an unlock.
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

    /// Returns the result that `take_over` would have: the plan, its new items, and if this handing over was taken before. Changes nothing.
    /// `into` is an existing plan; `None` makes a new one.
    ///
    /// Errors: `NotFound`, `Invalid` (plan: an item that a plan can't hold, or too many), `Locked`.
    pub fn look(&self, handed: &Handed, into: Option<Id>) -> Result<TakeOver> {
        self.session()
            .with(|vault| vault.plans().look(handed, into, self.now(), &mut System))
    }

    /// Takes a plan over. Returns the ID of the new or extended plan.
    ///
    /// Errors: `Exists` if this handing over was taken before; as `look`; `StorageFull`.
    pub fn take_over(&self, handed: &Handed, into: Option<Id>) -> Result<Id> {
        self.session().with(|vault| {
            let mut plans = vault.plans();
            plans.take_over(handed, into, self.now(), &mut System)
        })
    }
}

/// Returns the texts of QR codes for a sealed plan.
///
/// Errors: `Invalid` (hand over) if it is too long: hand it over as a file.
#[uniffi::export]
pub fn hand_over_parts(file: &[u8]) -> Result<Vec<String>> {
    caught(|| transfer::parts(file))
}

/// Draws the text of a part as a QR code, in a PNG to show on the screen.
///
/// Errors: `Invalid` (hand over) for a text that no code has room for.
#[uniffi::export]
pub fn draw_code(part: &str) -> Result<Vec<u8>> {
    caught(|| transfer::draw_code(part))
}

/// A handed-over plan that comes in: as its file, or as pictures of its QR codes, in any order. Needs no vault. Nothing of a picture is kept
/// but the texts of its codes.
#[derive(Default, uniffi::Object)]
pub struct HandedIn {
    gathered: Mutex<Gathered>,
}

#[uniffi::export]
impl HandedIn {
    /// Begins without any part.
    #[uniffi::constructor]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a photo of codes: JPEG, PNG, GIF or WebP. Returns the file or the missing numbers. Takes up to seconds: don't call it on the
    /// screen's thread.
    ///
    /// Errors: `NotFound` if it has no code that can be read; `Invalid` (hand over) for a code of anything else or of another plan, or over
    /// 32 MiB; `NewerVersion`. What came before stays.
    pub fn take(&self, photo: &[u8]) -> Result<Joined> {
        caught(|| held(&self.gathered).take(photo))
    }

    /// Takes the file or a picture that a picker hands over as a descriptor, read from where it stands. It is copied: close the shell's own
    /// after this call.
    ///
    /// Errors: as `take`; `Outside`, or its cause, if it can't be read, or if nothing comes for 10 seconds.
    pub fn take_from(&self, descriptor: i32) -> Result<Joined> {
        caught(|| held(&self.gathered).take(&all_of(descriptor)?))
    }
}

/// Reads a document, up to the first bytes that are too many.
fn all_of(descriptor: i32) -> Result<Vec<u8>> {
    let mut source = Source::of(copied(descriptor)?, None)?;
    let (mut all, mut waits) = (Vec::new(), 0);
    while all.len() <= Gathered::MAX_FILE {
        match source.read()? {
            Piece::Bytes(more) => {
                all.extend(more);
                waits = 0;
            }
            Piece::Later if waits < MAX_WAITS => waits += 1,
            Piece::Later => return Err(Error::Outside),
            Piece::End => break,
        }
    }
    Ok(all)
}

/// Joins the texts of the QR codes read so far, in any order. Returns the file or the missing numbers.
///
/// Errors: `Invalid` (hand over) for a wrong part, or one of another plan; `NewerVersion`; `NotFound` for no parts.
#[uniffi::export]
#[allow(
    clippy::needless_pass_by_value,
    reason = "it crosses as a list of its own"
)]
pub fn join_parts(parts: Vec<String>) -> Result<Joined> {
    caught(|| transfer::join(&parts))
}

/// Returns the slip in these words of a hand-over, for `Words::slip`. `None` if they could be right. Call it after `open_handed` returned
/// `WrongSecret`, or during typing.
#[uniffi::export]
pub fn words_slip(typed: &[u8]) -> Result<Option<Slip>> {
    caught(|| Ok(transfer::words_slip(typed)))
}

/// Opens a handed-over plan with its words as typed. Needs no vault, and takes as long as an unlock.
///
/// Errors: `WrongSecret`, `NewerVersion`, `Invalid` (hand over: not such a file, or cut or changed; plan: an item that a plan can't hold).
#[uniffi::export]
pub fn open_handed(file: &[u8], words: &[u8]) -> Result<Handed> {
    caught(|| transfer::open(file, words))
}
