//! Turns bits into words that can be read aloud: the BIP-39 English list, eleven bits a word.

mod draw;
mod list;
mod spelt;

use crate::secret::SecretBytes;
use zeroize::Zeroizing;

pub(crate) use draw::{draw, is_offered};
pub(crate) use list::{WORD_BITS, word};
pub(crate) use spelt::one_letter;

/// A mistake in typed words or a typed code. Holds only places and counts of the typed text, so a shell may show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Slip {
    /// Words: their number, and the first that isn't in the list.
    Words {
        /// The number typed.
        count: u32,
        /// The number required.
        needed: u32,
        /// The first unknown word, counted from 1.
        unknown: Option<u32>,
    },
    /// Letters and digits: their number, and the first that no code has.
    Characters {
        /// The number typed.
        count: u32,
        /// The number required.
        needed: u32,
        /// The first impossible character, counted from 1.
        unknown: Option<u32>,
    },
    /// Each is possible, but the checksum is wrong: one is mistyped, or two changed places.
    Check,
}

impl Slip {
    /// Returns the slip for `count` words if `needed` are required.
    pub(crate) fn words(count: usize, needed: usize, unknown: Option<usize>) -> Self {
        Self::Words {
            count: shown(count),
            needed: shown(needed),
            unknown: unknown.map(shown),
        }
    }

    /// Returns the same for letters and digits.
    pub(crate) fn characters(count: usize, needed: usize, unknown: Option<usize>) -> Self {
        Self::Characters {
            count: shown(count),
            needed: shown(needed),
            unknown: unknown.map(shown),
        }
    }
}

/// Returns a count in the type that crosses to other languages. Nobody types more than that.
fn shown(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Joins words with one space between, in memory that is wiped.
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

/// Reads `COUNT` words as people write them: in any case and width, with numbers, ordinals, commas, quotes, dashes or spaces between.
/// Returns their places in the list.
///
/// # Errors
/// The number of words, and the first that isn't in the list.
pub(crate) fn read<const COUNT: usize>(text: &str) -> Result<Zeroizing<[u16; COUNT]>, Slip> {
    let mut places = Zeroizing::new([0; COUNT]);
    let mut count = 0;
    let mut unknown = None;
    spelt::each_word(text, |at| {
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::list::{LIST, place};
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
            // ordinals, and other marks of a list
            "1st abandon 2nd ability 3rd zoo",
            "1ST abandon, 2ND ability, 3RD zoo",
            "1\u{2E2}\u{1D57} abandon 2\u{207F}\u{1D48} ability 3\u{2B3}\u{1D48} zoo",
            "1\u{BA} abandon 2\u{BA} ability 3\u{AA} zoo",
            "1.\u{BA} abandon 2.\u{BA} ability 3.\u{AA} zoo",
            "1er abandon 2e ability 3\u{E8}me zoo",
            "\u{661}th abandon \u{FF12}nd ability ③rd zoo",
            "\u{2160} abandon \u{2161} ability \u{2172} zoo",
            "\u{2160}. abandon\n\u{2161}. ability\n\u{2162}. zoo",
            "I. abandon\nII. ability\nIII. zoo",
            "(i) abandon (ii) ability (iii) zoo",
            "a) abandon b) ability c) zoo",
            "A. abandon B. ability C. zoo",
            "No. 1 abandon \u{2116}2 ability #3 zoo",
            // other forms of the same letters
            "ａｂａｎｄｏｎ ＡＢＩＬＩＴＹ ｚｏｏ",
            "１．ａｂａｎｄｏｎ　２．ａｂｉｌｉｔｙ　３．ｚｏｏ",
            "𝐚𝐛𝐚𝐧𝐝𝐨𝐧 𝓪𝓫𝓲𝓵𝓲𝓽𝔂 ⓩⓞⓞ",
            // invisible marks, between letters or between words
            "aban\u{200B}don abil\u{200B}i\u{200B}ty zoo",
            "a\u{200B}b\u{200B}a\u{200B}n\u{200B}d\u{200B}o\u{200B}n\u{200B} ability\u{200B}\u{200B}zoo",
            "abandon\u{200B}ability\u{200B}zoo",
            "abandon\u{200E} abi\u{200F}lity z\u{2064}oo",
            "aban\u{FE0F}don abili\u{34F}ty zo\u{180E}o",
        ] {
            assert_eq!(read::<3>(typed), Ok(wanted.clone()), "{typed:?}");
        }
    }

    #[test]
    fn a_word_that_is_two_others_is_one_unless_a_space_stands_between() {
        let [artwork, art, work] = ["artwork", "art", "work"].map(|word| place(word).unwrap());
        for joined in ["artwork", "art\u{AD}work", "a\u{200D}rt\u{2060}work"] {
            assert_eq!(read::<1>(joined).as_deref(), Ok(&[artwork]), "{joined:?}");
        }
        for parted in ["art work", "art\u{200B}work", "art-work"] {
            assert_eq!(read::<2>(parted).as_deref(), Ok(&[art, work]), "{parted:?}");
        }
    }

    #[test]
    fn words_are_counted_however_long_the_text_is() {
        let gap = " ".repeat(5_000);
        let text = format!("abandon{gap}ability{gap}zoo{gap}");
        assert!(read::<3>(&text).is_ok());
        let many = "zoo ".repeat(5_000);
        assert_eq!(read::<3>(&many), Err(Slip::words(5_000, 3, None)));
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
        assert_eq!(read::<3>("1st abandon 2nd abillity"), slip(2, Some(2)));
        assert_eq!(read::<3>("aban\u{200B}dom ability zoo"), slip(3, Some(1)));
        assert_eq!(read::<3>("abandon ability st"), slip(3, Some(3)));
    }
}
