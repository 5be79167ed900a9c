//! Seeded randomness and amounts of work for tests.
#![allow(clippy::print_stderr, reason = "a failure is repeated from its seed")]

use super::Entropy;
use sha2::{Digest, Sha256};

/// Returns the amount of a long test, by `BOTHY_TESTS`. `bothy_test_support` has the same, but using it would link this crate twice.
pub(crate) fn amount<T>(quick: T, full: T, long: T) -> T {
    match std::env::var("BOTHY_TESTS").as_deref() {
        Ok("full") => full,
        Ok("long") => long,
        _ => quick,
    }
}

/// Randomness that repeats for the same seed: SHA-256 of a counter.
pub(crate) struct Chance(u64, u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        eprintln!("seed {seed}");
        Self(seed, 0)
    }

    pub(crate) fn below(&mut self, below: usize) -> usize {
        let mut bytes = [0; 4];
        self.fill(&mut bytes);
        u32::from_be_bytes(bytes) as usize % below
    }
}

impl Entropy for Chance {
    fn fill(&mut self, out: &mut [u8]) {
        for part in out.chunks_mut(32) {
            self.1 += 1;
            let block = Sha256::digest([self.0.to_be_bytes(), self.1.to_be_bytes()].concat());
            part.copy_from_slice(&block[..part.len()]);
        }
    }
}
