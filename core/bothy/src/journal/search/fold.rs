//! Folds words for search, so that every way of writing them gives the same.
//!
//! Both the index and queries use it: "zolc" finds "Żółć" and "dont" finds "Don't". docs/adr/0009-search.md lists what it can't do. Any
//! change, a newer Unicode included, changes [`version`], and the index is rebuilt.

use crate::digit::digit;
use bothy_proof::sets_no_spaces;
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};
use unicode_script::{Script, UnicodeScript};

/// Raised with every change of the rules below, or of those of phone numbers.
const RULES: u32 = 3;

/// The most bytes of a word; a longer one is split. FTS5 silently cuts words at 32,768 bytes, so none may come near.
const LONGEST: usize = 1000;

/// Returns the version of the folding: its rules and its tables of Unicode.
pub(crate) fn version() -> String {
    format!(
        "{RULES} {:?} {:?} {:?} {:?}",
        unicode_normalization::UNICODE_VERSION,
        unicode_properties::UNICODE_VERSION,
        unicode_script::UNICODE_VERSION,
        // For `is_alphanumeric` and `to_lowercase`, whose tables change with the compiler.
        char::UNICODE_VERSION,
    )
}

/// Returns the folded words of a text, in order, with only letters, digits and their marks.
///
/// Decomposes for compatibility (NFKD) and lowers case. Drops accents, vowel points and apostrophes. Replaces letters that don't decompose
/// by table, makes Urdu and Arabic forms of a letter one, and writes digits of any script as 0 to 9. Every character of Han, Kana and the
/// South-East Asian scripts without spaces is a word. Elsewhere anything but a letter, digit or mark separates words. A word over 1,000
/// bytes is split, from its beginning, into pieces of at most that.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Words::default();
    for c in text.nfkd() {
        if is_left_out(c) {
            continue;
        }
        if c.general_category_group() == GeneralCategoryGroup::Mark {
            words.mark(c);
        } else if let Some(value) = digit(c) {
            words.push(char::from(b'0' + value));
        } else if let Some(letters) = by_table(c) {
            letters.chars().for_each(|letter| words.push(letter));
        } else if c.is_alphanumeric() && sets_no_spaces(c) {
            words.end();
            words.push(c);
            words.alone = true;
        } else if c.is_alphanumeric() {
            // The decomposition of its lower case has no accents either.
            c.to_lowercase()
                .nfkd()
                .filter(|c| !is_left_out(*c))
                .for_each(|c| words.push(c));
        } else {
            words.end();
        }
    }
    words.end();
    words.whole
}

#[derive(Default)]
struct Words {
    whole: Vec<String>,
    open: String,
    /// True if the open word takes marks but no more letters.
    alone: bool,
}

impl Words {
    fn push(&mut self, c: char) {
        if self.alone {
            self.end();
        }
        self.lengthen(c);
    }

    /// Adds a mark that is a letter of its script to the word before it.
    fn mark(&mut self, mark: char) {
        if !self.open.is_empty() {
            self.lengthen(mark);
        }
    }

    fn lengthen(&mut self, c: char) {
        if self.open.len() + c.len_utf8() > LONGEST {
            self.whole.push(std::mem::take(&mut self.open));
        }
        self.open.push(c);
    }

    fn end(&mut self) {
        self.alone = false;
        if !self.open.is_empty() {
            self.whole.push(std::mem::take(&mut self.open));
        }
    }
}

/// Returns whether folding drops a character: accents, vowel points, apostrophes, and characters without a shape. Marks that are letters of
/// their script stay, except the nukta dots that only tell borrowed sounds apart.
fn is_left_out(c: char) -> bool {
    match c.general_category() {
        GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark => {
            matches!(
                c,
                '\u{093C}' | '\u{09BC}' | '\u{0A3C}' | '\u{0ABC}' | '\u{0B3C}'
            ) || matches!(
                c.script(),
                Script::Inherited
                    | Script::Common
                    | Script::Latin
                    | Script::Greek
                    | Script::Cyrillic
                    | Script::Arabic
                    | Script::Hebrew
                    | Script::Syriac
            )
        }
        GeneralCategory::Format => true,
        // Apostrophes; tatweel, which only lengthens a word.
        _ => matches!(
            c,
            '\'' | '\u{2019}' | '\u{2018}' | '\u{02BC}' | '\u{02BB}' | '\u{0640}'
        ),
    }
}

/// Replaces letters that don't decompose with what most people would type, and unites forms of one letter in the Arabic script.
fn by_table(c: char) -> Option<&'static str> {
    Some(match c {
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' | 'ɗ' | 'Ɗ' => "d",
        'ø' | 'Ø' => "o",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        'ħ' | 'Ħ' => "h",
        'ŧ' | 'Ŧ' => "t",
        'ı' => "i",
        'ŋ' | 'Ŋ' => "n",
        'ə' | 'Ə' => "e",
        'ɓ' | 'Ɓ' => "b",
        'ƙ' | 'Ƙ' => "k",
        'ƴ' | 'Ƴ' => "y",
        'ς' => "σ",
        'ґ' | 'Ґ' => "г",
        'ٱ' => "ا",
        'ى' | 'ی' | 'ې' | 'ۍ' => "ي",
        'ک' | 'ڪ' => "ك",
        'ہ' | 'ھ' | 'ة' | 'ۃ' | 'ە' => "ه",
        'ګ' => "گ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn folds(text: &str, folded: &str) {
        assert_eq!(words(text).join(" "), folded, "{text}");
    }

    #[test]
    fn words_are_the_same_however_they_are_written() {
        folds("Żółć", "zolc");
        folds(
            "Đặng Ørsted STRASSE Straße Æther",
            "dang orsted strasse strasse aether",
        );
        folds("Don't DON’T dont", "dont dont dont");
        folds("İstanbul ılık IŞIK", "istanbul ilik isik");
        folds("ｆｕｌｌｗｉｄｔｈ ①２３ ﬁnd", "fullwidth 123 find");
        folds("Ὀδυσσεύς", "οδυσσευσ");
        folds("Ёлка Йод", "елка иод");
    }

    #[test]
    fn punctuation_parts_words_and_leaves_nothing() {
        folds(
            "  non-molestation, order; (21:30)…",
            "non molestation order 21 30",
        );
        folds("!?… — «»", "");
        folds("a\u{E000}b\0c\nd", "a b c d");
    }

    #[test]
    fn urdu_and_arabic_forms_of_a_letter_are_one() {
        // Urdu yeh, kaf and heh against the Arabic ones; hamza and vowel points; tatweel; digits.
        folds("یہ", "يه");
        folds("كِتَابٌ کتاب", "كتاب كتاب");
        folds("أحمد إحمد احمد", "احمد احمد احمد");
        folds("مـــحمد", "محمد");
        folds("۱۲۳ ١٢٣", "123 123");
        folds("مدرسة مدرسہ", "مدرسه مدرسه");
    }

    #[test]
    fn scripts_without_spaces_are_single_characters() {
        folds("他打了我", "他 打 了 我");
        folds("他Sam打", "他 sam 打");
        folds("ﾊﾞｶ ばか", "ハ カ は か");
        folds("ผู้หญิง", "ผู้ ห ญิ ง");
    }

    #[test]
    fn marks_that_are_letters_stay() {
        folds("किताब", "किताब");
        folds("ज़मीन जमीन", "जमीन जमीन");
        folds("বাড়ি", "বাডি");
    }

    #[test]
    fn folding_what_is_folded_changes_nothing() {
        for text in [
            "Żółć Straße",
            "یہ کتاب",
            "他打了我",
            "किताब ज़मीन",
            "ﬁ①Ⅷ",
            "Ὀδυσσεύς",
        ] {
            let once = words(text).join(" ");
            assert_eq!(words(&once).join(" "), once);
        }
    }
}
