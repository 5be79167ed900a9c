//! The list of words, and its places.

/// 2,048 sorted words, one a line: core/content/words/README.md.
pub(super) const LIST: &str = include_str!("../../../content/words/bip39-english.txt");

/// Bits of one word.
pub(crate) const WORD_BITS: u32 = 11;

/// Returns the word at a place.
pub(crate) fn word(place: u16) -> Option<&'static str> {
    LIST.lines().nth(usize::from(place))
}

/// Returns the place of a whole word, in upper or lower case.
///
/// Scans every line for every word, so that timing doesn't reveal a code's words.
pub(super) fn place(word: &str) -> Option<u16> {
    let mut found = None;
    for (place, line) in (0..).zip(LIST.lines()) {
        if line.eq_ignore_ascii_case(word) {
            found = Some(place);
        }
    }
    found
}
