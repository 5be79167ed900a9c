//! Data on its way to stdout: text for people or one JSON document, never both.

use crate::exit::{Failure, Result};
use serde_json::Value;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

/// Where a command's answer goes.
#[derive(Clone, Copy)]
pub(crate) struct Out {
    json: bool,
}

impl Out {
    pub(crate) fn new(json: bool) -> Self {
        Self { json }
    }

    /// Whether the answer is JSON, and text would spoil it.
    pub(crate) fn is_json(self) -> bool {
        self.json
    }

    /// Prints the answer: as JSON if asked for, else as text. Only the one that's needed is made.
    pub(crate) fn answer(
        self,
        json: impl FnOnce() -> Value,
        text: impl FnOnce() -> String,
    ) -> Result<()> {
        let mut answer = if self.json {
            json().to_string()
        } else {
            text()
        };
        if !answer.is_empty() && !answer.ends_with('\n') {
            answer.push('\n');
        }
        write(answer.as_bytes())
    }
}

/// Writes data to stdout and sees that it arrived.
pub(crate) fn write(bytes: &[u8]) -> Result<()> {
    let mut stdout = std::io::stdout().lock();
    stdout
        .write_all(bytes)
        .and_then(|()| stdout.flush())
        .map_err(|e| Failure::stdout(&e))
}

/// Free text made safe for a terminal: control characters, which could move the cursor or change colours, become visible.
pub(crate) fn words(text: &str) -> String {
    visible(text, |c| c.is_control() && !matches!(c, '\n' | '\t'))
}

/// The same on one line.
pub(crate) fn one_line(text: &str) -> String {
    words(text).replace('\n', " ")
}

/// A name made safe for one line of a terminal: line ends and the marks that turn the direction of text become visible too.
pub(crate) fn name(text: &str) -> String {
    visible(text, |c| {
        c.is_control()
            || matches!(
                c,
                '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
            )
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}

/// A path of a file, made safe in the same way.
pub(crate) fn path(path: &Path) -> String {
    name(&path.to_string_lossy())
}

fn visible(text: &str, hidden: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if hidden(c) {
            // Writing to a String can't fail.
            let _ = write!(out, "{}", c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

/// Widest line of running text, in characters.
pub(crate) const WIDTH: usize = 88;

/// Running text in lines of at most [`WIDTH`], each behind `indent` spaces. What runs in its own direction goes on doing so on the next line.
pub(crate) fn wrapped(text: &str, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let mut out = margin.clone();
    let mut column = indent;
    let mut turned = Vec::new();
    for word in text.split(' ') {
        let len = word.chars().count();
        if column > indent && column + 1 + len > WIDTH {
            out.extend(turned.iter().rev().map(|(_, end)| *end));
            out.push('\n');
            out.push_str(&margin);
            out.extend(turned.iter().map(|(begin, _)| *begin));
            column = indent;
        } else if column > indent {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += len;
        for c in word.chars() {
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn running_text_stays_within_its_margins() {
        let text = wrapped(&"word ".repeat(40), 10);
        assert!(text.lines().count() > 2);
        assert!(
            text.lines()
                .all(|line| line.starts_with("          ") && line.len() <= WIDTH)
        );
        assert_eq!(wrapped("a b", 2), "  a b");
    }

    #[test]
    fn what_runs_in_its_own_direction_does_so_on_every_line() {
        let text = wrapped(&format!("a \u{2068}{}\u{2069} b", "word ".repeat(40)), 0);
        let lines: Vec<_> = text.lines().collect();
        let (last, whole) = lines.split_last().unwrap();
        assert!(whole.len() > 1 && last.ends_with("\u{2069} b"));
        assert!(whole.iter().all(|line| line.ends_with('\u{2069}')));
        assert!(lines[1..].iter().all(|line| line.starts_with('\u{2068}')));
    }

    #[test]
    fn what_could_steer_a_terminal_is_shown_instead() {
        assert_eq!(
            words("a\u{1b}[31m\nb\tc\u{9b}"),
            "a\\u{1b}[31m\nb\tc\\u{9b}"
        );
        assert_eq!(name("gpj.\u{202e}exe\n"), "gpj.\\u{202e}exe\\u{a}");
        assert_eq!(name("Żółć 打了 👩‍👧.jpg"), "Żółć 打了 👩‍👧.jpg");
    }
}
