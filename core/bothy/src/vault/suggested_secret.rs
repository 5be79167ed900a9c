//! Draws a strong secret to suggest before the user chooses a weak one.

use super::strength::refuse_weak;
use super::typed::{Kind, Typed};
use crate::bip39::{draw, phrase, word};
use crate::entropy::{Entropy, generate_below};
use crate::secret::SecretBytes;

/// Digits of a suggested PIN: years of guessing, given the hardware's keys and the waits.
const DIGITS: usize = 8;
/// Words of a suggested passphrase: 43.9 bits (docs/vault-format.md).
const WORDS: usize = 4;

/// A suggested PIN and passphrase. Neither opens anything until it is set. Wiped on drop.
///
/// ```
/// # let entropy = &mut bothy_test_support::Seeded::new(1);
/// let suggested = bothy_core::vault::SuggestedSecret::draw(entropy);
/// assert_eq!(suggested.pin().len(), 8);
/// assert_eq!(suggested.words().split(|byte| *byte == b' ').count(), 4);
/// ```
pub struct SuggestedSecret {
    pin: SecretBytes,
    words: SecretBytes,
}

impl SuggestedSecret {
    /// Draws both, never weak ones.
    pub fn draw(entropy: &mut dyn Entropy) -> Self {
        Self {
            pin: draw_pin(entropy),
            words: draw_words(entropy),
        }
    }

    /// Returns eight digits, ASCII. A shell shows them in groups and takes them without.
    pub fn pin(&self) -> &[u8] {
        self.pin.expose()
    }

    /// Returns four words of the BIP-39 English list, with single spaces, ASCII.
    pub fn words(&self) -> &[u8] {
        self.words.expose()
    }
}

fn draw_pin(entropy: &mut dyn Entropy) -> SecretBytes {
    loop {
        let mut typed = Typed {
            kind: Kind::Pin,
            bytes: SecretBytes::zeroed(DIGITS),
        };
        for digit in typed.bytes.expose_mut() {
            *digit = b'0' + generate_below(10, entropy);
        }
        if refuse_weak(&typed).is_ok() {
            return typed.bytes;
        }
    }
}

fn draw_words(entropy: &mut dyn Entropy) -> SecretBytes {
    let places = draw::<WORDS>(entropy);
    phrase(places.iter().copied().filter_map(word))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::typed;
    use super::*;
    use crate::entropy::tests::Chance;
    use std::collections::BTreeSet;

    #[test]
    fn what_is_offered_is_never_refused_and_never_the_same() {
        let mut chance = Chance::new(7);
        let mut seen = BTreeSet::new();
        for _ in 0..2000 {
            let offer = SuggestedSecret::draw(&mut chance);
            for secret in [offer.pin(), offer.words()] {
                let typed = typed::canonical(secret).unwrap();
                refuse_weak(&typed).unwrap();
                assert!(seen.insert(secret.to_vec()));
            }
            assert_eq!(offer.pin().len(), 8);
            let words = std::str::from_utf8(offer.words()).unwrap();
            assert_eq!(words.split(' ').count(), 4);
        }
    }

    #[test]
    fn a_weak_draw_is_drawn_again() {
        struct Ones(u32);
        impl Entropy for Ones {
            fn fill(&mut self, out: &mut [u8]) {
                self.0 += 1;
                out.fill(if self.0 <= 8 {
                    1
                } else {
                    u8::try_from(self.0 * 7 % 251).unwrap()
                });
            }
        }
        let pin = draw_pin(&mut Ones(0));
        assert_ne!(pin.expose(), b"11111111");
    }
}
