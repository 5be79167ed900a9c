//! What Bothy's tests share: seeded chance, ticking clocks.

use bothy_core::{Entropy, Now};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Chance that can be played again: print the seed, pass it back.
pub struct Seeded(ChaCha20Rng);

impl Seeded {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(ChaCha20Rng::seed_from_u64(seed))
    }
}

impl Entropy for Seeded {
    fn fill(&mut self, out: &mut [u8]) {
        self.0.fill_bytes(out);
    }
}

/// A clock that moves on by one second each time it is read.
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

    /// The next second.
    pub fn tick(&mut self) -> Now {
        self.now.wall_ms += 1000;
        self.now.mono_ms += 1000;
        self.now
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}
