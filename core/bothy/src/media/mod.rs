//! What a file is, what it says of itself, whether that shows a place, and a small picture of it to look at.
//!
//! Arithmetic over bytes: no vault, no clock, no file. The bytes came from anywhere, maybe from someone who wants this to fail, so
//! all of it is bounded in work and memory, and nothing here changes them. Which formats and which libraries:
//! docs/adr/0010-previews.md.

mod claims;
mod container;
mod preview;
mod recognise;
mod reveals;

pub use claims::{ClaimedPlace, ClaimedTime, Claims, claims};
pub use preview::{MAX_FILE, MAX_SIDE, NoPreview, Preview, Shades, preview, shades};
pub(crate) use recognise::passing::Recogniser;
pub use recognise::recognise;
pub(crate) use recognise::utf16;
pub(crate) use reveals::{OVERLAP, WHOLE, effort, reveals};
pub use reveals::{Properties, Reveals};

/// Files in real formats that the tests here share.
#[cfg(test)]
pub(crate) mod samples;
