//! Bits as words that can be read aloud: the BIP-39 English list, eleven bits a word.

use crate::secret::SecretBytes;

/// 2,048 words, sorted, one a line: core/content/words/README.md.
const LIST: &str = include_str!("../../content/words/bip39-english.txt");
/// Bits that one word stands for.
pub(crate) const WORD_BITS: u32 = 11;

/// The word at a place of the list.
pub(crate) fn word(place: u16) -> Option<&'static str> {
    LIST.lines().nth(usize::from(place))
}

/// Words with one space between, in memory that is wiped.
pub(crate) fn phrase(words: impl Iterator<Item = &'static str> + Clone) -> SecretBytes {
    let mut phrase = SecretBytes::zeroed(words.clone().map(|word| word.len() + 1).sum());
    let mut rest = phrase.expose_mut();
    for word in words {
        let (here, after) = rest.split_at_mut(word.len() + 1);
        here[..word.len()].copy_from_slice(word.as_bytes());
        here[word.len()] = b' ';
        rest = after;
    }
    phrase.shorten_by(1);
    phrase
}

/// The place of a whole word, in upper or lower case.
///
/// Looks at every line whatever the word is: which words a code has is nobody's business.
pub(crate) fn place(word: &str) -> Option<u16> {
    let mut found = None;
    for (place, line) in (0..).zip(LIST.lines()) {
        if line.eq_ignore_ascii_case(word) {
            found = Some(place);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_word_has_one_place_and_is_found_there() {
        assert_eq!(LIST.lines().count(), 1 << WORD_BITS);
        for at in 0..1 << WORD_BITS {
            assert_eq!(place(word(at).unwrap()), Some(at));
        }
        assert_eq!(word(1 << WORD_BITS), None);
        assert_eq!(
            (place("ZOO"), place("zo"), place("")),
            (Some(2047), None, None)
        );
    }
}
