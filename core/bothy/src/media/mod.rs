//! Examines files: recognises their type, reads their claims, finds places they show, and makes previews.
//!
//! Works only on bytes: no vault, no clock, no file access. The bytes may come from somebody who wants this to fail, so work and memory are
//! bounded, and nothing here changes them. Formats and libraries: docs/adr/0010-previews.md.

mod claims;
mod container;
mod endings;
mod preview;
mod recognise;
mod reveals;

pub use claims::{ClaimedPlace, ClaimedTime, Claims, claims};
#[cfg(test)]
pub(crate) use endings::ENDINGS;
pub(crate) use endings::ending;
pub use preview::{
    MAX_FILE, MAX_SIDE, NoPreview, Preview, Shades, preview, preview_of_pixels, shades,
};
pub(crate) use recognise::passing::Recogniser;
pub(crate) use recognise::{recognise, utf16};
pub(crate) use reveals::{OVERLAP, WHOLE, effort, reveals};
pub use reveals::{Properties, Reveals};

/// Files in real formats, shared by the tests here.
#[cfg(test)]
pub(crate) mod samples;
