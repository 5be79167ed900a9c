//! A file written in clear to a place outside the vault that the user chose: an attachment, a printed plan, a picture.
//!
//! It goes out as a pack does: noted in the vault before its first byte, built beside its place, read back, and named last. The next
//! opening finishes or removes whatever a kill leaves: docs/adr/0022-unfinished-packs.md. Into a document that a phone's shell has opened
//! it is written straight: docs/adr/0038-descriptors.md.

mod compare;
mod file;
mod send;

pub use crate::leftover::{Sent, Target};
pub use compare::Comparison;
pub use file::Outgoing;
pub use send::{Send, What};

use crate::entropy::Entropy;
use crate::error::Result;
use crate::leftover;
use crate::vault::OpenVault;
use std::path::Path;

/// Refuses a place where nothing may be written, for files written without a note because they are sealed.
///
/// # Errors
/// As [`Outgoing::begin`], except `StorageFull` and `Locked`.
pub fn check_place(vault: &OpenVault, to: &Path) -> Result<()> {
    leftover::check_place(to, vault.folder())
}

/// Refuses a place in any vault's folder, for what is written without opening one.
///
/// # Errors
/// `Invalid{Choice}`; `Outside`, or its cause, when there is no folder for it.
pub fn refuse_in_vaults(to: &Path) -> Result<()> {
    leftover::refuse_in_vaults(to)
}

/// Forgets a document that was begun and isn't whole, once the shell has removed it, or found that it is gone. Returns false if it wasn't
/// noted.
///
/// # Errors
/// `StorageFull`, `Damaged`.
pub fn removed(vault: &mut OpenVault, address: &str, e: &mut dyn Entropy) -> Result<bool> {
    vault.forget_document(address, e)
}
