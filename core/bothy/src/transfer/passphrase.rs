//! The passphrase of a hand-over: six words of the BIP-39 list, 66 bits, to be read aloud.

use crate::bip39::{self, Slip, WORD_BITS, phrase, word};
use crate::entropy::Entropy;
use crate::secret::SecretBytes;
use zeroize::Zeroizing;

/// Six words have 66 bits: more than anybody can guess, at scrypt's cost for each guess.
const WORDS: usize = 6;

/// Draws the words, in lower case with one space between.
pub(super) fn generate(entropy: &mut dyn Entropy) -> SecretBytes {
    let mut random = Zeroizing::new([0; 2 * WORDS]);
    entropy.fill(&mut *random);
    let places = random
        .chunks_exact(2)
        .map(|two| u16::from_be_bytes([two[0], two[1]]) >> (u16::BITS - WORD_BITS));
    phrase(places.filter_map(word))
}

/// Returns the words in their sealed form, from any way of typing them.
///
/// # Errors
/// The [`Slip`] if they can't be six words of the list, so no attempt is needed.
pub(super) fn read(typed: &[u8]) -> Result<SecretBytes, Slip> {
    // Bytes that aren't text have no words.
    let text = std::str::from_utf8(typed).map_err(|_| Slip::words(0, WORDS, None))?;
    let places = bip39::read::<WORDS>(text)?;
    Ok(phrase(places.iter().copied().filter_map(word)))
}

/// Returns the slip in these words of a hand-over. `None` if they could be right.
pub fn words_slip(typed: &[u8]) -> Option<Slip> {
    read(typed).err()
}
