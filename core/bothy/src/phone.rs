//! Phone numbers as people write and paste them.

use crate::digit::digit;
use std::ops::Range;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// Most digits of a number, by E.164.
const MOST: usize = 15;
/// Fewest digits of what is looked for as a number.
const FEWEST: usize = 5;
/// Most signs between two groups of digits: `) ` and the like.
const MOST_BETWEEN: usize = 3;
/// Groups of one number.
const MOST_GROUPS: usize = 6;

/// Returns a number as it is kept: ASCII digits, one space between groups, one plus in front at most. `None` if there is anything in it that
/// no number has.
///
/// It takes digits of any script, spaces, dashes, brackets, dots and slashes, marks that turn the direction of text, `tel:` in front, and the
/// "(0)" behind a country's code, which nobody dials and so is left off.
pub(crate) fn clean(number: &str) -> Option<String> {
    let number = number.trim_matches(|c: char| c.is_whitespace() || is_unseen(c));
    let number = number.strip_prefix("tel:").unwrap_or(number);
    let mut groups = Vec::new();
    let whole = Reader::new(number).group_all(&mut groups);
    let first = groups.first()?;
    if !whole || groups.iter().skip(1).any(|group| group.plus) {
        return None;
    }
    let plus = if first.plus { "+" } else { "" };
    let kept: Vec<_> = dialled(&groups)
        .map(|group| group.digits.as_str())
        .collect();
    Some(format!("{plus}{}", kept.join(" ")))
}

/// What a text holds that could be a phone number in more than one piece, or with a country's code in front.
pub(crate) struct Run {
    /// Where in the text it stands.
    pub(crate) range: Range<usize>,
    groups: Vec<Group>,
}

impl Run {
    /// All its digits as one word, as somebody in the UK dials them.
    pub(crate) fn joined(&self) -> Option<String> {
        joined(&self.groups)
    }

    /// The words under which it can be found: from each of its groups on, since another number may stand before it.
    pub(crate) fn forms(&self) -> Vec<String> {
        let from = |at| self.groups.get(at..).and_then(joined);
        (0..self.groups.len()).filter_map(from).collect()
    }
}

/// The numbers in a text. A year, an hour or a sum alone is none.
pub(crate) fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut reader = Reader::new(text);
    while reader.find() {
        let start = reader.at;
        let mut groups = Vec::new();
        reader.group_all(&mut groups);
        if groups.len() > 1 || groups.first().is_some_and(Group::is_abroad) {
            let range = start..groups.last().map_or(start, |group| group.end);
            runs.push(Run { range, groups });
        }
    }
    runs
}

/// Digits that stand together.
struct Group {
    digits: String,
    plus: bool,
    bracketed: bool,
    end: usize,
}

impl Group {
    /// Whether a country's code begins here.
    fn is_abroad(&self) -> bool {
        self.plus || (self.digits.starts_with("00") && self.digits.len() > 2)
    }
}

/// The groups that are dialled: without "(0)" behind a country's code.
fn dialled(groups: &[Group]) -> impl Iterator<Item = &Group> {
    let abroad = groups.first().is_some_and(Group::is_abroad);
    let left_off = move |group: &Group| abroad && group.bracketed && group.digits == "0";
    groups.iter().filter(move |group| !left_off(group))
}

fn joined(groups: &[Group]) -> Option<String> {
    let first = groups.first()?;
    if groups.len() == 1 && !first.is_abroad() {
        return None;
    }
    let mut all = String::new();
    for group in dialled(groups).take(MOST_GROUPS) {
        if all.len() + group.digits.len() > MOST && !all.is_empty() {
            break;
        }
        all.push_str(&group.digits);
    }
    if first.is_abroad() {
        let code = if first.plus { &all[..] } else { &all[2..] };
        all = match code.strip_prefix("44") {
            Some(rest) => format!("0{rest}"),
            None => code.to_owned(),
        };
    }
    (all.len() >= FEWEST).then_some(all)
}

/// Reads groups of digits one after the other.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes to where a number may begin; false at the end.
    fn find(&mut self) -> bool {
        let before = self
            .text
            .get(..self.at)
            .and_then(|text| text.chars().last());
        let mut in_word = before.is_some_and(char::is_alphanumeric);
        for c in self.rest().chars() {
            if !in_word && (digit(c).is_some() || is_plus(c)) {
                return true;
            }
            in_word = c.is_alphanumeric();
            self.at += c.len_utf8();
        }
        false
    }

    /// Reads groups as long as they follow each other; true if that was the whole text.
    fn group_all(&mut self, groups: &mut Vec<Group>) -> bool {
        let mut between = 0;
        let mut bracket = false;
        while let Some(c) = self.rest().chars().next() {
            if digit(c).is_some() || is_plus(c) {
                match self.group(bracket) {
                    Some(group) => groups.push(group),
                    None => return false,
                }
                (between, bracket) = (0, false);
                continue;
            }
            if !is_unseen(c) {
                between += 1;
                if !is_between(c) || between > MOST_BETWEEN {
                    return false;
                }
                bracket = matches!(c, '(' | '（');
            }
            self.at += c.len_utf8();
        }
        true
    }

    /// One group; nothing, and gone past, where letters touch it or there is no digit.
    fn group(&mut self, bracketed: bool) -> Option<Group> {
        let mut digits = String::new();
        let mut plus = false;
        let mut touched = false;
        for c in self.rest().chars() {
            if let Some(value) = digit(c) {
                digits.push(char::from(b'0' + value));
            } else if is_plus(c) && digits.is_empty() && !plus {
                plus = true;
            } else if c.is_alphanumeric() {
                touched = true;
                break;
            } else if !is_unseen(c) {
                break;
            }
            self.at += c.len_utf8();
        }
        let end = self.at;
        (!touched && !digits.is_empty()).then_some(Group {
            digits,
            plus,
            bracketed,
            end,
        })
    }
}

fn is_plus(c: char) -> bool {
    matches!(c, '+' | '＋')
}

/// Marks that turn the direction of text, and the like: they come along when a number is copied.
fn is_unseen(c: char) -> bool {
    c.general_category() == GeneralCategory::Format
}

/// What people put between groups of digits.
fn is_between(c: char) -> bool {
    let category = c.general_category();
    matches!(
        category,
        GeneralCategory::SpaceSeparator | GeneralCategory::DashPunctuation
    ) || matches!(
        c,
        '(' | ')' | '（' | '）' | '[' | ']' | '.' | '/' | '\u{2212}' | '\u{B7}'
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_number_is_kept_the_same_however_it_was_pasted() {
        for (typed, kept) in [
            ("07700 900123", "07700 900123"),
            ("\u{202D}07700 900123\u{202C}", "07700 900123"),
            ("\u{2066}+44 7700 900123\u{2069}", "+44 7700 900123"),
            ("07700\u{A0}900\u{202F}123", "07700 900 123"),
            ("07700-900-123", "07700 900 123"),
            ("07700\u{2010}900\u{2011}123", "07700 900 123"),
            ("07700\u{2013}900\u{2212}123", "07700 900 123"),
            ("(0114) 270 1234", "0114 270 1234"),
            ("[0114] 270.1234", "0114 270 1234"),
            ("+44 (0)7700 900123", "+44 7700 900123"),
            ("+44(0)7700900123", "+44 7700900123"),
            ("0044 (0) 7700 900123", "0044 7700 900123"),
            ("(+44) 7700 900123", "+44 7700 900123"),
            ("tel:+447700900123", "+447700900123"),
            ("  ۰۷۷۰۰ ۹۰۰۱۲۳ ", "07700 900123"),
            ("０７７００　９００１２３", "07700 900123"),
            ("07700\u{200B}\u{FEFF}900123", "07700900123"),
            ("999", "999"),
        ] {
            assert_eq!(clean(typed).as_deref(), Some(kept), "{typed:?}");
        }
        for typed in [
            "",
            "Ruth",
            "07700 900123 x",
            "0770O 900123",
            "+",
            "07700, 900123",
            "07700 +900123",
            "1+1",
        ] {
            assert_eq!(clean(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn every_way_of_writing_a_number_has_one_form_in_common() {
        for text in [
            "07700 900123",
            "07700 900 123",
            "0 77 00 900 123",
            "07700-900-123",
            "\u{202A}07700\u{A0}900123\u{202C}",
            "(07700) 900123",
            "+44 7700 900123",
            "+447700900123",
            "+44 (0)7700 900123",
            "+44 (0) 7700-900-123",
            "0044 7700 900123",
            "(+44) 7700 900 123",
            "rang at 21 07700 900123 twice",
            "٠٧٧٠٠ ٩٠٠١٢٣",
        ] {
            let found = runs(text);
            let forms: Vec<_> = found.iter().flat_map(Run::forms).collect();
            assert!(
                forms.iter().any(|form| form == "07700900123"),
                "{text}: {forms:?}"
            );
        }
    }

    #[test]
    fn words_and_single_numbers_are_no_phone_numbers() {
        for text in [
            "in 2026",
            "at 21:30",
            "12th, 13",
            "A4 paper 2",
            "he rang 4, 5 or 6 times",
            "£20",
            "x07700y",
            "+",
            "1+",
        ] {
            let forms: Vec<_> = runs(text).iter().flat_map(Run::forms).collect();
            assert_eq!(forms, Vec::<String>::new(), "{text}");
        }
        assert_eq!(
            &"ring 0114 270 1234."[runs("ring 0114 270 1234.")[0].range.clone()],
            "0114 270 1234"
        );
    }
}
