//! Seeded randomness and amounts of work for tests.
#![allow(clippy::print_stderr, reason = "a failure is repeated from its seed")]

use super::{Entropy, generate_below};
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

/// Entropy that counts on from its number: 0, 1, 2 … 255, 0 …
pub(crate) struct Counting(pub(crate) u8);

impl Entropy for Counting {
    fn fill(&mut self, out: &mut [u8]) {
        for byte in out {
            *byte = self.0;
            self.0 = self.0.wrapping_add(1);
        }
    }
}

#[test]
fn every_number_below_a_bound_is_as_likely_as_any_other() {
    for bound in 1..=u8::MAX {
        let mut every = Counting(0);
        let each = 256 / u32::from(bound);
        let mut drawn = vec![0; bound.into()];
        for _ in 0..each * u32::from(bound) {
            drawn[usize::from(generate_below(bound, &mut every))] += 1;
        }
        assert_eq!(drawn, vec![each; bound.into()], "below {bound}");
        // The bytes that are left over give no number: the next one comes from the next 0.
        generate_below(bound, &mut every);
        assert_eq!(every.0, 1, "below {bound}");
    }
}
