//! The words that a hand-over is sealed with: six of the BIP-39 list, 66 bits, to be read aloud.

use crate::bip39::{self, Slip, WORD_BITS, phrase, word};
use crate::entropy::Entropy;
use crate::secret::SecretBytes;
use zeroize::Zeroizing;

/// 66 bits in all: more than anybody guesses at, each guess at the cost of scrypt.
const WORDS: usize = 6;

/// Draws the words: lower case, one space between.
pub(super) fn generate(entropy: &mut dyn Entropy) -> SecretBytes {
    let mut random = Zeroizing::new([0; 2 * WORDS]);
    entropy.fill(&mut *random);
    let places = random
        .chunks_exact(2)
        .map(|two| u16::from_be_bytes([two[0], two[1]]) >> (u16::BITS - WORD_BITS));
    phrase(places.filter_map(word))
}

/// The words as they were sealed with, from how they were typed or written down.
///
/// # Errors
/// When they can't be six words of the list: then nothing need be tried.
pub(super) fn read(typed: &[u8]) -> Result<SecretBytes, Slip> {
    // What isn't text has no words.
    let text = std::str::from_utf8(typed).map_err(|_| Slip::words(0, WORDS, None))?;
    let places = bip39::read::<WORDS>(text)?;
    Ok(phrase(places.iter().copied().filter_map(word)))
}

/// What keeps these from being the six words of a hand-over; `None` if they could be.
pub fn words_slip(typed: &[u8]) -> Option<Slip> {
    read(typed).err()
}
