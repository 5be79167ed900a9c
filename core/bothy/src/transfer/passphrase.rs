//! The passphrase of a hand-over: six words of the BIP-39 list, 65.8 bits, to be read aloud.

use crate::bip39::{self, Slip, phrase, word};
use crate::entropy::Entropy;
use crate::secret::SecretBytes;

/// Six words have 65.8 bits (docs/hand-over-format.md): more than anybody can guess, at scrypt's cost for each guess.
const WORDS: usize = 6;

/// Draws the words, in lower case with one space between.
pub(super) fn generate(entropy: &mut dyn Entropy) -> SecretBytes {
    let places = bip39::draw::<WORDS>(entropy);
    phrase(places.iter().copied().filter_map(word))
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
