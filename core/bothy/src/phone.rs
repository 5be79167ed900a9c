//! Phone numbers as people write and paste them.

mod reader;

use reader::{Group, Reader, is_around, is_start};
use std::ops::Range;

/// Most digits of a number, by E.164.
const MOST: usize = 15;
/// Fewest digits of what is looked for as a number.
const FEWEST: usize = 5;
/// What is dialled for abroad, where no plus stands for it.
const ABROAD: &str = "00";
/// The UK's code.
const HOME: &str = "44";
/// Fewest digits of a number that begins with the UK's code and nothing that says so. A number that is dialled without any code has
/// fewer.
const FEWEST_WITH_CODE: usize = 9;
/// Words that stand in front of a number.
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

/// Returns a number as it is kept: ASCII digits, one space between groups, one plus in front at most. `None` if there is anything in it that
/// no number has, or more digits than a number has.
///
/// It takes digits of any script, white space, dashes, brackets, dots and slashes, marks that turn the direction of text, quotation marks
/// and brackets around it, and `tel:` and the like in front. The 0 behind a country's code, which nobody dials, is left out: a bracketed
/// one, and any behind the UK's code.
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

/// Takes the digit at this place out of its group.
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

/// What is said before a number: without "Tel:" and its like.
pub(crate) fn before(text: &str) -> &str {
    match without_label(text) {
        (rest, true) => rest,
        (_, false) => text,
    }
}

/// What stands before a number without the word for it; true if there was one, with a colon or full stop.
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

/// What a text holds that could be a phone number: groups of digits that follow each other, or one that begins as a number does.
pub(crate) struct Run {
    /// Where in the text it stands.
    pub(crate) range: Range<usize>,
    groups: Vec<Group>,
}

impl Run {
    /// The words to look for: its digits in one piece, without 0, 44, +44 or 0044 in front. There are two where 44 may be a code or not.
    pub(crate) fn asked(&self) -> Vec<String> {
        joined(&self.groups)
    }

    /// The words under which it can be found: from each of its groups on, since another number may stand before it.
    pub(crate) fn forms(&self) -> Vec<String> {
        let from = |at| self.groups.get(at..).map(joined).unwrap_or_default();
        (0..self.groups.len()).flat_map(from).collect()
    }
}

/// The words to look for where a text is one number and nothing else.
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

/// The numbers in a text, those that letters touch too. A year, an hour or a sum alone is none.
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

/// The numbers in a text that no letter touches: those that are looked for.
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

/// Whether a plus stands in front, and the groups that are dialled: without "(0)" behind a country's code.
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

/// Where what follows the UK's code begins in these digits.
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
    // Of a long run no more than a number can have, with a bracketed 0 in it.
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
