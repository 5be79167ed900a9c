//! Lines that fit a terminal, whatever the script.

mod number;

use std::os::fd::AsFd;
use textwrap::WordSeparator;
use textwrap::core::{Word, break_words, display_width};
use textwrap::wrap_algorithms::wrap_first_fit;

/// The widest line of running text, in columns.
const WIDEST: usize = 88;
/// The narrowest readable line, whatever a terminal claims.
const NARROWEST: usize = 20;

/// Returns the columns of the terminal at `to`; `None` if it is no terminal.
fn columns(to: impl AsFd) -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(to).ok()?;
    let columns = usize::from(size.ws_col);
    (columns > 0).then(|| columns.max(NARROWEST))
}

/// Returns the widest line of running text on stdout.
pub(crate) fn width() -> usize {
    columns(std::io::stdout()).map_or(WIDEST, |columns| columns.min(WIDEST))
}

/// Fits a message to a terminal: wraps wider lines, and indents the rest as the line began.
/// Unchanged for anything else: a file keeps its lines.
pub(crate) fn fitted(text: &str, to: impl AsFd) -> String {
    columns(to).map_or_else(|| text.to_owned(), |columns| fitted_to(text, columns))
}

fn fitted_to(text: &str, columns: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let content = line.strip_suffix('\n').unwrap_or(line);
        if display_width(content) <= columns {
            out.push_str(line);
            continue;
        }
        let indent = content.chars().take_while(|c| *c == ' ').count();
        let indent = indent.min(columns / 2);
        out.push_str(&filled(content.trim_start_matches(' '), indent, columns));
        out.push_str(&line[content.len()..]);
    }
    out
}

/// Puts labels and values in two columns for `stdout`, each line after `indent` spaces: see [`in_columns`].
pub(crate) fn rows(rows: &[(String, String)], indent: usize) -> String {
    in_columns(rows, indent, columns(std::io::stdout()))
}

/// Puts labels and values in two columns, the first as wide as the widest label. A value that passes the terminal's `columns` goes on under
/// itself. Where little room is left for values, each stands under its label.
fn in_columns(rows: &[(String, String)], indent: usize, columns: Option<usize>) -> String {
    let widest = rows.iter().map(|(label, _)| display_width(label)).max();
    let at = indent + widest.unwrap_or(0) + 1;
    let margin = " ".repeat(indent);
    let mut out = String::new();
    for (label, value) in rows {
        let beside = match columns.map(|columns| columns.min(WIDEST)) {
            None => value.clone(),
            Some(columns) if columns >= at + NARROWEST => filled(value, 0, columns - at),
            Some(columns) => {
                if !label.is_empty() {
                    out.extend([&filled(label, indent, columns), "\n"]);
                }
                out.extend([&filled(value, indent + 2, columns), "\n"]);
                continue;
            }
        };
        let gap = at - indent - display_width(label);
        let line = format!(
            "{margin}{label}{:gap$}{}",
            "",
            beside.replace('\n', &format!("\n{:at$}", ""))
        );
        out.extend([line.trim_end(), "\n"]);
    }
    out
}

/// Wraps running text to lines of at most [`width`] columns, each after `indent` spaces.
pub(crate) fn wrapped(text: &str, indent: usize) -> String {
    let width = width();
    filled(text, indent.min(width / 2), width)
}

/// Wraps text so that a run in its own direction continues so on the next line.
fn filled(text: &str, indent: usize, width: usize) -> String {
    let margin = " ".repeat(indent);
    let mut out = String::new();
    let mut turned: Vec<(char, char)> = Vec::new();
    for (n, line) in lines(text, width.saturating_sub(indent)).iter().enumerate() {
        if n > 0 {
            out.extend(turned.iter().rev().map(|(_, end)| *end));
            out.push('\n');
        }
        out.push_str(&margin);
        out.extend(turned.iter().map(|(begin, _)| *begin));
        out.push_str(line);
        for c in line.chars() {
            match c {
                '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => turned.push((c, '\u{202c}')),
                '\u{2066}'..='\u{2068}' => turned.push((c, '\u{2069}')),
                '\u{202c}' | '\u{2069}' => drop(turned.pop()),
                _ => {}
            }
        }
    }
    out
}

/// Splits text into lines of at most `width` columns.
fn lines(text: &str, width: usize) -> Vec<&str> {
    let width = width.max(1);
    let columns = f64::from(u32::try_from(width).unwrap_or(u32::MAX));
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let words = break_words(words(paragraph, width), width);
        let mut rest = paragraph;
        for line in wrap_first_fit(&words, &[columns]) {
            let (line, behind) = rest.split_at(len(line));
            lines.push(line.trim_end_matches(' '));
            rest = behind;
        }
    }
    lines
}

/// Splits a line into words, with a telephone number as one of them if it fits into `width`.
fn words(line: &str, width: usize) -> Vec<Word<'_>> {
    let apart: Vec<_> = WordSeparator::AsciiSpace.find_words(line).collect();
    let (mut words, mut apart, mut rest) = (Vec::new(), apart.as_slice(), line);
    while let [first, ..] = apart {
        let count = number::words_of_one(apart);
        let (together, behind) = rest.split_at(len(&apart[..count]));
        if display_width(together.trim_end_matches(' ')) <= width {
            words.push(Word::from(together));
            (apart, rest) = (&apart[count..], behind);
        } else {
            words.push(*first);
            (apart, rest) = (&apart[1..], &rest[len(&apart[..1])..]);
        }
    }
    words
}

/// Returns the bytes that words take, with the spaces behind them.
fn len(words: &[Word<'_>]) -> usize {
    let lens = words.iter();
    lens.map(|word| word.word.len() + word.whitespace.len())
        .sum()
}

#[cfg(test)]
mod tests;
