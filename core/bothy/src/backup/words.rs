//! The passphrase of a backup: six drawn words, and a seventh that checks them.
//!
//! `age` can't tell a wrong passphrase from a damaged header. With the seventh word a mistyped passphrase is found before the file is asked.

use crate::bip39::{self, Slip, WORD_BITS, is_offered, phrase, word};
use crate::entropy::Entropy;
use crate::seal::sha256;
use crate::secret::SecretBytes;
use zeroize::Zeroizing;

/// Drawn words: 65.8 bits, as in docs/hand-over-format.md.
const DRAWN: usize = 6;
/// Words in all.
const WORDS: usize = DRAWN + 1;

/// Draws a passphrase, in lower case with one space between.
pub(super) fn generate(entropy: &mut dyn Entropy) -> SecretBytes {
    loop {
        let drawn = bip39::draw::<DRAWN>(entropy);
        let check = check(&drawn);
        // The seventh depends on the others, so all are drawn again.
        if is_offered(check) {
            return phrase(drawn.iter().copied().chain([check]).filter_map(word));
        }
    }
}

/// Returns the words in their sealed form, from any way of typing them.
///
/// # Errors
/// The [`Slip`]: another number of words, one that isn't in the list, or a seventh that doesn't fit the others.
pub(super) fn read(typed: &[u8]) -> Result<SecretBytes, Slip> {
    // Bytes that aren't text have no words.
    let text = std::str::from_utf8(typed).map_err(|_| Slip::words(0, WORDS, None))?;
    let places = bip39::read::<WORDS>(text)?;
    let drawn = Zeroizing::new(std::array::from_fn(|n| places[n]));
    if check(&drawn) != places[DRAWN] {
        return Err(Slip::Check);
    }
    Ok(phrase(places.iter().copied().filter_map(word)))
}

/// Returns the slip in these words of a backup. `None` if they could be right.
pub fn words_slip(typed: &[u8]) -> Option<Slip> {
    read(typed).err()
}

/// Returns the place of the seventh word: the first 11 bits of a hash over the places of the six.
fn check(drawn: &[u16; DRAWN]) -> u16 {
    let mut bytes = Zeroizing::new([0; 2 * DRAWN]);
    for (out, place) in bytes.chunks_mut(2).zip(drawn) {
        out.copy_from_slice(&place.to_be_bytes());
    }
    let sum = sha256(&[b"bothy/v1/backup-words", &*bytes]);
    u16::from_be_bytes([sum[0], sum[1]]) >> (u16::BITS - WORD_BITS)
}
