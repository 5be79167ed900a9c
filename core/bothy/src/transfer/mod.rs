//! Hands a plan from one vault to another, such as from a worker to a person's phone.
//!
//! [`seal`] draws six words and makes a file that any `age` opens with them; [`open`] reads it. The shell carries the file, or shows it as
//! QR codes: [`parts()`] makes their texts and [`join`] joins them in any order. [`crate::plan::Plans`] takes the plan over.
//! docs/hand-over-format.md has every byte.

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
