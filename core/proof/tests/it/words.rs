//! Splitting free text.

use bothy_proof::Value;
use proptest::prelude::*;

pub(crate) fn split_words(text: &str) -> Vec<String> {
    match Value::words(text) {
        Value::Words(words) => words.iter().map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

#[track_caller]
fn splits(text: &str, words: &[&str]) {
    assert_eq!(split_words(text), words);
    assert_eq!(words.concat(), text);
}

#[test]
fn white_space_belongs_to_the_word_before_it_and_at_the_beginning_stands_alone() {
    splits("", &[]);
    splits("  ", &["  "]);
    splits("He said", &["He ", "said"]);
    splits("\r\n\tHe  said.\n", &["\r\n\t", "He  ", "said.\n"]);
    // A no-break space is White_Space; a zero-width space isn't.
    splits("a\u{a0}b\u{200b}c", &["a\u{a0}", "b\u{200b}c"]);
}

#[test]
fn scripts_that_set_no_spaces_give_a_word_for_each_grapheme() {
    splits("他打了我 twice", &["他", "打", "了", "我 ", "twice"]);
    splits("警察999番へ。", &["警", "察", "999", "番", "へ", "。"]);
    // The prolonged sound mark has no script of its own.
    splits("コーヒー", &["コ", "ー", "ヒ", "ー"]);
    // Thai: a vowel sign stays with its letter.
    splits("กำลัง", &["กำ", "ลั", "ง"]);
    splits("Żółć اردو میں", &["Żółć ", "اردو ", "میں"]);
}

#[test]
fn a_mark_after_white_space_begins_a_new_word() {
    splits("a \u{301}b", &["a ", "\u{301}b"]);
}

#[test]
fn empty_text_is_null() {
    assert_eq!(Value::words(""), Value::Null);
}

proptest! {
    #[test]
    fn words_joined_give_the_text_back_and_none_is_empty(text in r"(\PC|[ \n\t\u{3000}一-龥ก-ฮ]){0,80}") {
        let words = split_words(&text);
        prop_assert_eq!(words.concat(), text);
        prop_assert!(words.iter().all(|word| !word.is_empty()));
    }

    /// Words don't depend on their surroundings, so replacing one moves no other.
    #[test]
    fn the_split_of_a_text_is_the_split_of_its_parts_at_white_space(a in r"\PC{0,30}", b in r"[^\s]\PC{0,30}") {
        let both = split_words(&format!("{a} {b}"));
        let apart = [split_words(&format!("{a} ")), split_words(&b)].concat();
        prop_assert_eq!(both, apart);
    }
}
