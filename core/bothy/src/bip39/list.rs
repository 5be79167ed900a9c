//! The list itself, and what stands where in it.

/// 2,048 words, sorted, one a line: core/content/words/README.md.
pub(super) const LIST: &str = include_str!("../../../content/words/bip39-english.txt");

/// The word at a place of the list.
pub(crate) fn word(place: u16) -> Option<&'static str> {
    LIST.lines().nth(usize::from(place))
}

/// The place of a whole word, in upper or lower case.
///
/// Looks at every line whatever the word is: which words a code has is nobody's business.
pub(super) fn place(word: &str) -> Option<u16> {
    let mut found = None;
    for (place, line) in (0..).zip(LIST.lines()) {
        if line.eq_ignore_ascii_case(word) {
            found = Some(place);
        }
    }
    found
}
