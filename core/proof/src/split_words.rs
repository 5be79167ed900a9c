//! Free text as words, so that a name inside it can be hidden and the rest still checked.
//!
//! Only a writer splits. A checker takes the words as the pack lists them: they include their white space, so joined they
//! are the text, byte for byte.

use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

/// Splits free text as docs/log-format.md says; the words joined are the text.
///
/// A word is a run without white space and the white space after it. Leading white space is a word of its own, and so is
/// each grapheme of a script that sets no spaces. Empty text has no words.
#[must_use]
pub(crate) fn split_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let run = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (run, after) = rest.split_at(run);
        let space = after
            .find(|c: char| !c.is_whitespace())
            .unwrap_or(after.len());
        let (space, after) = after.split_at(space);
        split_run(run, &mut words);
        match words.last_mut() {
            Some(last) if !run.is_empty() => last.push_str(space),
            _ => words.push(space.to_owned()),
        }
        rest = after;
    }
    words
}

/// Splits a run without white space: each grapheme of a script that sets no spaces alone, all others together.
fn split_run(run: &str, words: &mut Vec<String>) {
    let mut open = false;
    for grapheme in run.graphemes(true) {
        let alone = grapheme.chars().next().is_some_and(sets_no_spaces);
        match words.last_mut() {
            Some(last) if open && !alone => last.push_str(grapheme),
            _ => words.push(grapheme.to_owned()),
        }
        open = !alone;
    }
}

/// True for a script that sets no spaces between words: Han, Kana, and those of mainland South-East Asia.
#[must_use]
pub fn sets_no_spaces(first: char) -> bool {
    matches!(
        first.script(),
        Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Thai
            | Script::Lao
            | Script::Khmer
            | Script::Myanmar
    )
}
