//! The evidence pack: what goes in, what stays hidden, and writing it to a folder or a zip.
//!
//! A pack is made from the log as it stood at [`Export::begin`]: what is saved while it is being written isn't in it. It shows some
//! incidents whole, every revision of them, and the log's own lines: clocks that jumped, a key that changed, that something was
//! removed. It never shows a private note, a slip that was taken back, or to whom another pack was given. docs/evidence-format.md has
//! the format, [`bothy_proof::pack`] writes and checks its parts.

mod container;
mod export;
mod marks;
mod options;
mod readme;
mod revealing;
mod selection;
#[cfg(test)]
mod tests;

pub use crate::leftover::{Became, Leftover};
pub use export::Export;
pub use options::{Destination, Gap, PackOptions, Reader, Revealing, Summary};
