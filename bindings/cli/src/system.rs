//! The system's randomness.

use bothy_core::Entropy;

/// The system's randomness.
pub(crate) struct System;

impl Entropy for System {
    fn fill(&mut self, out: &mut [u8]) {
        // A weak key is worse than a crash.
        if getrandom::fill(out).is_err() {
            std::process::abort();
        }
    }
}
