//! Reads groups of digits from a text.

use crate::digit::digit;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// The most signs between two groups of digits, such as `) `, not counting white space.
const MOST_BETWEEN: usize = 3;

/// Digits without a gap.
#[allow(
    clippy::struct_excessive_bools,
    reason = "four facts of what stands around them"
)]
pub(super) struct Group {
    pub(super) digits: String,
    pub(super) plus: bool,
    /// True if an opening bracket precedes it.
    pub(super) bracketed: bool,
    /// True if a letter directly precedes it, and if one directly follows.
    pub(super) in_word: bool,
    pub(super) touched: bool,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A reader of consecutive groups of digits.
pub(super) struct Reader<'t> {
    text: &'t str,
    pub(super) at: usize,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Moves to the next digit or plus; false at the end.
    pub(super) fn find(&mut self) -> bool {
        let found = self.rest().find(is_start);
        self.at += found.unwrap_or(self.rest().len());
        found.is_some()
    }

    /// Reads consecutive groups; true if that was the whole text.
    pub(super) fn group_all(&mut self, groups: &mut Vec<Group>) -> bool {
        let mut between = 0;
        let mut bracketed = false;
        while let Some(c) = self.rest().chars().next() {
            if is_start(c) {
                let Some(group) = self.group(bracketed) else {
                    return false;
                };
                let touched = group.touched;
                groups.push(group);
                if touched {
                    return false;
                }
                (between, bracketed) = (0, false);
                continue;
            }
            if !is_between(c) {
                return false;
            }
            if is_sign(c) {
                between += 1;
                bracketed = is_opening(c);
            }
            if between > MOST_BETWEEN {
                return false;
            }
            self.at += c.len_utf8();
        }
        true
    }

    /// Reads one group; `None` if there is no digit, after moving past.
    fn group(&mut self, bracketed: bool) -> Option<Group> {
        let before = self.text.get(..self.at).unwrap_or_default();
        let mut group = Group {
            digits: String::new(),
            plus: false,
            bracketed,
            in_word: before.ends_with(char::is_alphanumeric),
            touched: false,
            start: self.at,
            end: self.at,
        };
        let mut between = 0;
        for c in self.rest().chars() {
            if let Some(value) = digit(c) {
                group.digits.push(char::from(b'0' + value));
            } else if is_plus(c) && group.digits.is_empty() && !group.plus {
                group.plus = true;
            } else if group.digits.is_empty() && is_between(c) && between < MOST_BETWEEN {
                // Between a plus and its digits.
                between += usize::from(is_sign(c));
            } else if !is_unseen(c) {
                group.touched = c.is_alphanumeric();
                break;
            }
            self.at += c.len_utf8();
        }
        group.end = self.at;
        (!group.digits.is_empty()).then_some(group)
    }
}

/// Returns whether a number can begin with it.
pub(super) fn is_start(c: char) -> bool {
    digit(c).is_some() || is_plus(c)
}

fn is_plus(c: char) -> bool {
    matches!(c, '+' | '＋')
}

/// Returns whether this is a format character, such as a mark of direction, which is copied along with a number.
fn is_unseen(c: char) -> bool {
    c.general_category() == GeneralCategory::Format
}

/// Returns whether people put this between groups of digits.
fn is_between(c: char) -> bool {
    c.is_whitespace() || is_unseen(c) || is_sign(c)
}

fn is_sign(c: char) -> bool {
    is_bracket(c)
        || matches!(
            c.general_category(),
            GeneralCategory::DashPunctuation | GeneralCategory::ConnectorPunctuation
        )
        || matches!(
            c,
            '.' | '/' | '\\' | '|' | '~' | '\u{2212}' | '\u{B7}' | '\u{2022}' | '\u{2027}'
        )
}

fn is_opening(c: char) -> bool {
    c == '<' || c.general_category() == GeneralCategory::OpenPunctuation
}

fn is_bracket(c: char) -> bool {
    is_opening(c) || c == '>' || c.general_category() == GeneralCategory::ClosePunctuation
}

/// Returns whether this may surround a number copied out of a sentence.
pub(super) fn is_around(c: char) -> bool {
    let is_punctuation = c.general_category_group() == GeneralCategoryGroup::Punctuation;
    c.is_whitespace()
        || is_unseen(c)
        || is_bracket(c)
        || (is_punctuation && !matches!(c, '*' | '#'))
}
