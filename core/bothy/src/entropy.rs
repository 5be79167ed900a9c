//! Randomness as an argument: the system's in a shell, seeded in tests.

/// A source of random bytes fit for keys.
///
/// A source without randomness must not return: a weak key is worse than a crash.
pub trait Entropy {
    /// Fills `out` with random bytes.
    fn fill(&mut self, out: &mut [u8]);
}

/// Returns random bytes of a fixed length.
pub(crate) fn generate<const N: usize>(entropy: &mut dyn Entropy) -> [u8; N] {
    let mut out = [0; N];
    entropy.fill(&mut out);
    out
}

#[cfg(test)]
pub(crate) mod tests;
