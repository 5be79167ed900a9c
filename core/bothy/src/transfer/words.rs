//! The words that a hand-over is sealed with: six of the BIP-39 list, 66 bits, to be read aloud.

use crate::entropy::Entropy;
use crate::secret::SecretBytes;
use crate::words::{WORD_BITS, phrase, place, word};
use zeroize::Zeroizing;

/// 66 bits in all: more than anybody guesses at, each guess at the cost of scrypt.
const WORDS: usize = 6;
/// Longest text that is looked at, in bytes; six words have 53 at most.
const MAX_TYPED: usize = 1024;

/// Draws the words: lower case, one space between.
pub(super) fn generate(entropy: &mut dyn Entropy) -> SecretBytes {
    let mut random = Zeroizing::new([0; 2 * WORDS]);
    entropy.fill(&mut *random);
    let places = random
        .chunks_exact(2)
        .map(|two| u16::from_be_bytes([two[0], two[1]]) >> (u16::BITS - WORD_BITS));
    phrase(places.filter_map(word))
}

/// The words as they were sealed with, from how they were typed: in any case, with white space or hyphens between. `None` when they can't be
/// six words of the list: then nothing need be tried.
pub(super) fn read(typed: &[u8]) -> Option<SecretBytes> {
    let text = std::str::from_utf8(typed.get(..MAX_TYPED.min(typed.len()))?).ok()?;
    let typed = || text.split(|c: char| c.is_whitespace() || c == '-');
    let mut places = Zeroizing::new([0; WORDS]);
    let mut count = 0;
    for one in typed().filter(|one| !one.is_empty()) {
        *places.get_mut(count)? = place(one)?;
        count += 1;
    }
    (count == WORDS).then(|| phrase(places.iter().copied().filter_map(word)))
}
