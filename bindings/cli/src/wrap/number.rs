//! Telephone numbers in running text, which no line end divides.

use textwrap::core::Word;

/// The numbers for emergencies, and what a caller who can't speak presses on a mobile.
const EMERGENCY: [&str; 2] = ["999", "112"];
const SILENT: &str = "55";

/// Returns how many words, from the first, make one number: "0808 2000 247", "020 - 7008 0151", "999 then 55". 1 for any other word.
pub(super) fn words_of_one(words: &[Word<'_>]) -> usize {
    if let [first, between, last, ..] = words
        && first.whitespace == " "
        && between.whitespace == " "
        && EMERGENCY.contains(&bare(first))
        && bare(last) == SILENT
    {
        return 3;
    }
    let mut whole = 1;
    for (pair, count) in words.windows(2).zip(2..) {
        let [before, word] = pair else { break };
        if before.whitespace != " " || !goes_on(before) || !is_part(word) {
            break;
        }
        if has_digit(word) {
            whole = count;
        }
    }
    if words.first().is_some_and(|first| has_digit(first)) {
        whole
    } else {
        1
    }
}

/// True for digits and what people write between them.
fn is_part(word: &str) -> bool {
    let bare = bare(word);
    !bare.is_empty() && bare.chars().all(|c| c.is_numeric() || is_between(c))
}

fn has_digit(word: &str) -> bool {
    word.chars().any(char::is_numeric)
}

/// True if no punctuation ends a part, so that the next word may belong to it.
fn goes_on(word: &str) -> bool {
    let behind = word.chars().rev().take_while(|c| is_mark(*c));
    let mut behind =
        behind.filter(|c| !matches!(c, ')' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}'));
    is_part(word) && behind.next().is_none()
}

/// Returns a word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(is_mark)
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && (!is_between(c) || matches!(c, '(' | ')'))
}

fn is_between(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2014}' | '+' | '(' | ')')
}
