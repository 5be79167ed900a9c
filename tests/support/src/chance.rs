//! Chance and clocks that can be played again.

use bothy_core::{Entropy, Now};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Chance that can be replayed: print the seed, pass it back.
pub struct Seeded(ChaCha20Rng);

impl Seeded {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(ChaCha20Rng::seed_from_u64(seed))
    }

    /// Returns a number from 0 to `below` − 1.
    ///
    /// # Panics
    /// If `below` is 0.
    pub fn below(&mut self, below: u64) -> u64 {
        self.0.next_u64() % below
    }

    /// Returns a number from 0 to `len` − 1: a place in a list.
    ///
    /// # Panics
    /// If `len` is 0.
    pub fn index(&mut self, len: usize) -> usize {
        usize::try_from(self.below(len as u64)).expect("below a length")
    }

    /// Returns one of these.
    ///
    /// # Panics
    /// If there is none.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.index(from.len())]
    }

    /// Returns `len` random bytes.
    pub fn bytes(&mut self, len: usize) -> Vec<u8> {
        let mut out = vec![0; len];
        self.fill(&mut out);
        out
    }
}

impl Entropy for Seeded {
    fn fill(&mut self, out: &mut [u8]) {
        self.0.fill_bytes(out);
    }
}

/// Returns the seed of this run: `BOTHY_SEED` if set, otherwise `usual`. Prints it, so that a failure can be replayed.
///
/// # Panics
/// If `BOTHY_SEED` is not a number.
pub fn seed(usual: u64) -> u64 {
    let seed = std::env::var("BOTHY_SEED")
        .map_or(usual, |text| text.parse().expect("BOTHY_SEED is a number"));
    eprintln!("seed {seed} (play again with BOTHY_SEED={seed})");
    seed
}

/// Returns the amount of a long test to do, by `BOTHY_TESTS` (`tests/run` sets it): quick unless that is `full` or `long`.
pub fn amount(quick: u64, full: u64, long: u64) -> u64 {
    match std::env::var("BOTHY_TESTS").as_deref() {
        Ok("full") => full,
        Ok("long") => long,
        _ => quick,
    }
}

/// A clock that advances by one second at each reading.
pub struct Clock {
    now: Now,
}

impl Clock {
    /// Starts at 2026-03-01T12:00Z, one minute after boot.
    pub fn new() -> Self {
        Self {
            now: Now {
                wall_ms: 1_772_366_400_000,
                offset_min: 0,
                mono_ms: 60_000,
                boot: [7; 16],
            },
        }
    }

    /// Returns the next second.
    pub fn tick(&mut self) -> Now {
        self.skip(1)
    }

    /// Sets the wall clock ahead, or back, while no time passes.
    pub fn set_ahead(&mut self, seconds: i64) {
        self.now.wall_ms += seconds * 1000;
    }

    /// Returns the time `seconds` later.
    pub fn skip(&mut self, seconds: u32) -> Now {
        self.now.wall_ms += i64::from(seconds) * 1000;
        self.now.mono_ms += u64::from(seconds) * 1000;
        self.now
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}
