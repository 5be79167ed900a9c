//! From one vault to another: a plan, handed over by a worker to somebody's phone.
//!
//! [`seal`] makes bytes that any `age` opens with six words, and draws the words; [`open`] reads them. What carries the bytes is up to the shell: a file,
//! or QR codes, whose texts [`parts()`] makes and [`join`] puts together in any order. What then is done with a plan is for
//! [`crate::plan::Plans`]. Byte for byte in docs/hand-over-format.md.

mod message;
mod parts;
mod passphrase;
mod sealed;
#[cfg(test)]
mod tests;

pub use crate::bip39::Slip;
pub use parts::{Joined, MAX_PARTS, join, parts};
pub use passphrase::words_slip;
pub use sealed::{Sealed, open, seal};
