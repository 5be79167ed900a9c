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

/// Returns a number below `bound`, which is at least 1, each as likely as any other.
pub(crate) fn generate_below(bound: u8, entropy: &mut dyn Entropy) -> u8 {
    // Bytes from here on would favour some numbers, and are drawn again.
    let uneven = 256 - 256 % u16::from(bound);
    loop {
        let [byte] = generate(entropy);
        if u16::from(byte) < uneven {
            return byte % bound;
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
