//! Reads phone numbers as people write and paste them, for keeping and for search.

mod reader;

use reader::{Group, Reader, is_around, is_start};
use std::ops::Range;

/// The most digits of a number, by E.164.
const MOST: usize = 15;
/// The fewest digits of a number to search for.
const FEWEST: usize = 5;
/// The digits dialled for abroad instead of a plus.
const ABROAD: &str = "00";
/// The UK's code.
const HOME: &str = "44";
/// The fewest digits of a number that begins with the UK's code without a plus or 00. A number dialled without any code has fewer.
const FEWEST_WITH_CODE: usize = 9;
/// Words that stand before a number.
const LABELS: [&str; 12] = [
    "tel",
    "telephone",
    "phone",
    "ph",
    "mobile",
    "mob",
    "cell",
    "sms",
    "callto",
    "whatsapp",
    "t",
    "m",
];

/// Returns a number as it is kept: ASCII digits, single spaces between groups, at most one plus first. `None` if it contains anything that
/// no number has, or too many digits.
///
/// Takes digits of any script, white space, dashes, brackets, dots, slashes, marks that turn the direction of text, quotation marks and
/// brackets around it, and `tel:` and the like before it. Drops the 0 after a country's code, which nobody dials: a bracketed one, and any
/// after the UK's code.
pub(crate) fn clean(number: &str) -> Option<String> {
    let number = number.trim_end_matches(is_around);
    let (before, number) = number.split_at(number.find(is_start)?);
    let mut groups = Vec::new();
    let whole = Reader::new(number).group_all(&mut groups);
    let begins = without_label(before).0.chars().all(is_around);
    if !begins || !whole || groups.iter().skip(1).any(|group| group.plus) {
        return None;
    }
    let (plus, digits) = dialled(&groups);
    let mut kept: Vec<_> = digits.into_iter().map(str::to_owned).collect();
    let digits = kept.concat();
    if let Some(at) = behind_home(plus, &digits)
        && digits[at..].starts_with('0')
    {
        take_out(&mut kept, at);
    }
    let digits = kept.concat();
    let abroad = digits.strip_prefix(ABROAD);
    let plus = if plus && abroad.is_none() { "+" } else { "" };
    let many = abroad.unwrap_or(&digits).len();
    (many <= MOST).then(|| format!("{plus}{}", kept.join(" ")))
}

/// Removes the digit at this place from its group.
fn take_out(groups: &mut Vec<String>, mut at: usize) {
    for group in groups.iter_mut() {
        if at < group.len() {
            group.remove(at);
            break;
        }
        at -= group.len();
    }
    groups.retain(|group| !group.is_empty());
}

/// Returns the text before a number, without "Tel:" and the like.
pub(crate) fn before(text: &str) -> &str {
    match without_label(text) {
        (rest, true) => rest,
        (_, false) => text,
    }
}

/// Removes the word for a number before it; true if there was one, with a colon or full stop.
fn without_label(before: &str) -> (&str, bool) {
    let is_point = |c| matches!(c, ':' | '：' | '.');
    let label = before.trim_end_matches(|c| is_around(c) && !is_point(c));
    let word = label.trim_end_matches(is_point);
    let rest = word.trim_end_matches(char::is_alphanumeric);
    let is_known = |known: &&str| word[rest.len()..].eq_ignore_ascii_case(known);
    if LABELS.iter().any(is_known) {
        (rest, word.len() < label.len())
    } else {
        (before, false)
    }
}

/// A possible phone number in a text: consecutive groups of digits, or one that begins as a number does.
pub(crate) struct Run {
    /// Its place in the text.
    pub(crate) range: Range<usize>,
    groups: Vec<Group>,
}

impl Run {
    /// Returns the words to search for: its digits in one piece, without 0, 44, +44 or 0044 first. There are two if 44 may or may not be a
    /// code.
    pub(crate) fn asked(&self) -> Vec<String> {
        joined(&self.groups)
    }

    /// Returns the words under which it is found: from each of its groups on, because another number may stand before it.
    pub(crate) fn forms(&self) -> Vec<String> {
        let from = |at| self.groups.get(at..).map(joined).unwrap_or_default();
        (0..self.groups.len()).flat_map(from).collect()
    }
}

/// Returns the words to search for if a text is one number and nothing else.
pub(crate) fn whole(text: &str) -> Vec<String> {
    match &runs_apart(text)[..] {
        [run]
            if text[..run.range.start]
                .chars()
                .chain(text[run.range.end..].chars())
                .all(is_around) =>
        {
            run.asked()
        }
        _ => Vec::new(),
    }
}

/// Returns the numbers in a text, including those that letters touch. A lone year, hour or sum is none.
pub(crate) fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut reader = Reader::new(text);
    while reader.find() {
        let mut groups = Vec::new();
        reader.group_all(&mut groups);
        runs.extend(run(groups));
    }
    runs
}

/// Returns the numbers in a text that no letter touches: those to search for.
pub(crate) fn runs_apart(text: &str) -> Vec<Run> {
    let apart = |mut run: Run| {
        run.groups.retain(|group| !group.in_word && !group.touched);
        self::run(run.groups)
    };
    runs(text).into_iter().filter_map(apart).collect()
}

fn run(groups: Vec<Group>) -> Option<Run> {
    let (first, last) = (groups.first()?, groups.last()?);
    let range = first.start..last.end;
    (groups.len() > 1 || first.begins_as_number()).then_some(Run { range, groups })
}

impl Group {
    fn begins_as_number(&self) -> bool {
        self.plus
            || self.in_word
            || self.digits.starts_with('0')
            || self.digits.starts_with(HOME)
            || self.digits.len() >= FEWEST_WITH_CODE
    }
}

/// Returns whether a plus comes first, and the groups that are dialled: without "(0)" after a country's code.
fn dialled(groups: &[Group]) -> (bool, Vec<&str>) {
    let plus = groups.first().is_some_and(|group| group.plus);
    let mut digits = Vec::new();
    let mut abroad = plus;
    for group in groups {
        if abroad && group.bracketed && group.digits == "0" && !digits.is_empty() {
            continue;
        }
        digits.push(group.digits.as_str());
        abroad |= digits[0].starts_with(ABROAD);
    }
    (plus, digits)
}

/// Returns where the digits after the UK's code begin.
fn behind_home(plus: bool, digits: &str) -> Option<usize> {
    let code = if digits.starts_with(ABROAD) {
        ABROAD.len()
    } else if plus || digits.len() >= FEWEST_WITH_CODE {
        0
    } else {
        return None;
    };
    let is_home = digits.get(code..)?.starts_with(HOME);
    is_home.then_some(code + HOME.len())
}

fn joined(groups: &[Group]) -> Vec<String> {
    // Of a long run, no more groups than a number can have, with a bracketed 0 among them.
    let most = groups.iter().take(ABROAD.len() + MOST + 1);
    let goes_on = most.skip(1).take_while(|group| !group.plus).count();
    let (plus, groups) = dialled(&groups[..groups.len().min(1 + goes_on)]);
    let mut digits = String::new();
    for group in groups {
        let most = MOST
            + if digits.starts_with(ABROAD) {
                ABROAD.len()
            } else {
                0
            };
        if digits.len() + group.len() > most {
            break;
        }
        digits.push_str(group);
    }
    if digits.len() < FEWEST {
        return Vec::new();
    }
    let home = behind_home(plus, &digits).map(|at| &digits[at..]);
    let abroad = digits.strip_prefix(ABROAD);
    let found = match (home, abroad) {
        (Some(home), None) if !plus => [Some(&digits[..]), Some(home)],
        (Some(home), _) => [Some(home), None],
        (None, Some(abroad)) => [Some(abroad), None],
        (None, None) => [Some(&digits[..]), None],
    };
    let words = found.into_iter().flatten();
    let words = words.map(|word| word.trim_start_matches('0').to_owned());
    words.filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
pub(crate) mod tests;
