//! Free text as words, so that a name inside it can be hidden and the rest still checked.
//!
//! Only a writer splits. A checker takes the words as the pack lists them: they include their white space, so joined they
//! are the text, byte for byte.

use std::fmt;
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

/// Free text as its words, each of which can be hidden alone. Kept in one piece: an entry has hundreds of them.
///
/// ```
/// use bothy_proof::Words;
///
/// let words = Words::split("Open up!\nThen 我 left.");
/// assert_eq!(words.iter().collect::<Vec<_>>(), ["Open ", "up!\n", "Then ", "我 ", "left."]);
/// assert_eq!(words.text(), "Open up!\nThen 我 left.");
/// assert_eq!((words.len(), words.get(1)), (5, Some("up!\n")));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Words {
    text: String,
    /// The end of each word in the text, in bytes.
    ends: Vec<usize>,
}

impl Words {
    /// Splits free text as docs/log-format.md says. Empty text has no words.
    ///
    /// A word is a run without white space and the white space after it. Leading white space is a word of its own, and so is each
    /// grapheme of a script that sets no spaces.
    #[must_use]
    pub fn split(text: &str) -> Self {
        let mut ends = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let run = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let (run, after) = rest.split_at(run);
            let space = after.find(|c: char| !c.is_whitespace());
            split_run(at, run, &mut ends);
            at += run.len() + space.unwrap_or(after.len());
            match ends.last_mut() {
                Some(last) if !run.is_empty() => *last = at,
                _ => ends.push(at),
            }
        }
        Self {
            text: text.to_owned(),
            ends,
        }
    }

    /// Adds a word at the end.
    pub fn push(&mut self, word: &str) {
        self.text.push_str(word);
        self.ends.push(self.text.len());
    }

    /// Returns the number of words.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True if there is no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Returns a word by its number, from 0.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let begin = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(begin..end)
    }

    /// Returns the words in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|number| self.get(number))
    }

    /// Returns the free text: the words joined.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl<S: AsRef<str>> FromIterator<S> for Words {
    fn from_iter<I: IntoIterator<Item = S>>(list: I) -> Self {
        let mut words = Self::default();
        for word in list {
            words.push(word.as_ref());
        }
        words
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Splits a run without white space that begins at `begin`: each grapheme of a script that sets no spaces alone, all others together.
fn split_run(begin: usize, run: &str, ends: &mut Vec<usize>) {
    let mut open = false;
    for (at, grapheme) in run.grapheme_indices(true) {
        let end = begin + at + grapheme.len();
        let alone = grapheme.chars().next().is_some_and(sets_no_spaces);
        match ends.last_mut() {
            Some(last) if open && !alone => *last = end,
            _ => ends.push(end),
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
