//! What a file is, what it says of itself, and a small picture of it to look at.
//!
//! Arithmetic over bytes: no vault, no clock, no file. The bytes came from anywhere, maybe from someone who wants this to fail, so
//! all of it is bounded in work and memory, and nothing here changes them. Which formats and which libraries:
//! docs/adr/0010-previews.md.

mod claims;
mod container;
mod preview;
mod recognise;

pub use claims::{ClaimedPlace, ClaimedTime, Claims, claims};
pub use preview::{MAX_FILE, MAX_SIDE, NoPreview, Preview, preview};
pub use recognise::recognise;

/// Files in real formats that the tests here share.
#[cfg(test)]
mod samples;
