//! Bits as words that can be read aloud: the BIP-39 English list, eleven bits a word.

use crate::secret::SecretBytes;
use zeroize::Zeroizing;

/// 2,048 words, sorted, one a line: core/content/words/README.md.
const LIST: &str = include_str!("../../content/words/bip39-english.txt");
/// Bits that one word stands for.
pub(crate) const WORD_BITS: u32 = 11;
/// Letters of the longest.
const LONGEST: usize = 8;

/// What is wrong with words or a code as they were typed. Holds nothing of what was typed but places and counts, so that a shell may show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Slip {
    /// Words: how many there are, and the first that isn't in the list, counted from 1.
    Words {
        /// How many were typed.
        count: u32,
        /// How many there must be.
        needed: u32,
        /// The first that the list doesn't have.
        unknown: Option<u32>,
    },
    /// Letters and digits: how many there are, and the first that no code has, counted from 1.
    Characters {
        /// How many were typed.
        count: u32,
        /// How many there must be.
        needed: u32,
        /// The first that can't be.
        unknown: Option<u32>,
    },
    /// Each could be, but together they can't: one of them is another, or two changed places.
    Check,
}

impl Slip {
    /// For so many words, where so many are needed.
    pub(crate) fn words(count: usize, needed: usize, unknown: Option<usize>) -> Self {
        Self::Words {
            count: shown(count),
            needed: shown(needed),
            unknown: unknown.map(shown),
        }
    }

    /// The same for letters and digits.
    pub(crate) fn characters(count: usize, needed: usize, unknown: Option<usize>) -> Self {
        Self::Characters {
            count: shown(count),
            needed: shown(needed),
            unknown: unknown.map(shown),
        }
    }
}

/// A count as other languages have it. Nobody types more than that.
fn shown(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

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

/// Reads so many words, however they were written down: in any case, with anything but letters between them, such as numbers, commas, quotes,
/// dashes, and any spaces. Returns their places in the list.
///
/// # Errors
/// How many there are, and which of them isn't in the list.
pub(crate) fn read<const COUNT: usize>(text: &str) -> Result<Zeroizing<[u16; COUNT]>, Slip> {
    let mut places = Zeroizing::new([0; COUNT]);
    let mut count = 0;
    let mut unknown = None;
    each_word(text, |word| {
        let at = word.and_then(place);
        if at.is_none() {
            unknown.get_or_insert(count + 1);
        }
        if let (Some(out), Some(at)) = (places.get_mut(count), at) {
            *out = at;
        }
        count += 1;
    });
    if count == COUNT && unknown.is_none() {
        return Ok(places);
    }
    Err(Slip::words(count, COUNT, unknown))
}

/// Calls for each run of letters; with nothing for one that can't be in the list. Soft hyphens and joiners that got between letters are passed over.
fn each_word(text: &str, mut call: impl FnMut(Option<&str>)) {
    let mut letters = Zeroizing::new([0; LONGEST]);
    let mut len = 0;
    let mut fits = true;
    for c in text.chars().chain([' ']) {
        match c {
            '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}' => {}
            _ if c.is_alphabetic() => {
                match letters.get_mut(len) {
                    Some(out) if c.is_ascii() => *out = c as u8,
                    _ => fits = false,
                }
                len += 1;
            }
            _ if len > 0 => {
                let word = letters.get(..len).filter(|_| fits);
                call(word.and_then(|word| std::str::from_utf8(word).ok()));
                (len, fits) = (0, true);
            }
            _ => {}
        }
    }
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

    #[test]
    fn words_are_read_however_people_write_them_down() {
        let wanted = read::<3>("abandon ability zoo").unwrap();
        for typed in [
            "ABANDON Ability zoo",
            "abandon, ability, zoo.",
            "1. abandon\n2. ability\r\n3. zoo\n",
            "1) abandon 2) ability 3) zoo",
            "(1)abandon(2)ability(3)zoo",
            "\u{201C}abandon\u{201D} \u{2018}ability\u{2019} \u{AB}zoo\u{BB}",
            "\"abandon\", 'ability', `zoo`",
            "abandon-ability-zoo",
            "abandon\u{2010}ability\u{2013}zoo \u{2014}",
            "abandon\u{A0}ability\u{3000}zoo",
            "abandon\u{200B}ability\t\tzoo",
            "\u{FEFF}\u{202A}abandon ability zoo\u{202C}",
            "aban\u{AD}don abil\u{2060}ity zoo",
            "• abandon • ability • zoo",
            "1: abandon; 2: ability; 3: zoo",
            "①abandon ٢ ability ۳ zoo",
        ] {
            assert_eq!(read::<3>(typed), Ok(wanted.clone()), "{typed:?}");
        }
    }

    #[test]
    fn the_word_that_is_not_in_the_list_is_named_by_its_number() {
        let slip = |count, unknown| Err(Slip::words(count, 3, unknown));
        assert_eq!(
            read::<3>("1. abandon, 2. abillity, 3. zoo"),
            slip(3, Some(2))
        );
        assert_eq!(read::<3>("abandon ability"), slip(2, None));
        assert_eq!(read::<3>("abandon ability zoo zo\u{f3}"), slip(4, Some(4)));
        assert_eq!(read::<3>("abandonability zoo zoo"), slip(3, Some(1)));
        assert_eq!(read::<3>(" 1. 2. "), slip(0, None));
    }
}
