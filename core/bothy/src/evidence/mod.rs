//! Exports an evidence pack: chooses what goes in, hides what stays out, and writes a folder or a zip.
//!
//! A pack is made from the log at [`Export::begin`]; later saves aren't in it. It shows each incident whole, with every revision,
//! and the log's own lines: clocks that jumped, a key that changed, that something was removed. It never shows a private note, a
//! slip that was taken back, or who was given another pack. docs/evidence-format.md has the format, [`bothy_proof::pack`] writes
//! and checks its parts.

mod container;
mod export;
mod marks;
mod options;
mod readme;
mod revealing;
mod selection;
mod streamed;
#[cfg(test)]
mod tests;

pub use crate::leftover::{Became, Leftover};
pub use export::Export;
pub use options::{Destination, Gap, PackOptions, Reader, Revealing, Summary};
