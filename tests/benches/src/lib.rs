//! Shared by the benches: random vaults, the bare SQLCipher beside them, and the ratio of the two.
//!
//! A bench takes turns: each of our times stands beside one of the peer's from the same run, so that other load falls on both.
//! Comparisons and figures: docs/performance.md.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement that can't go on says why and stops, and is for people to read"
)]

pub mod bare;
mod made;
mod source;
mod turns;

pub use made::{JPEG, Made, TEXT_WORDS, TEXTS, incident, text};
pub use source::{each_megabyte, setting};
pub use turns::{Turns, compare, high_water_kib, once, resident_kib, timed};
