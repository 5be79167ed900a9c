//! Text for a terminal: nothing in it steers the terminal.

use bothy_core::display_safe::misleads;
use std::fmt::Write as _;
use std::path::Path;

/// Makes free text safe for a terminal: shows control characters, which could move the cursor or change colours.
pub(crate) fn words(text: &str) -> String {
    visible(text, |c| c.is_control() && !matches!(c, '\n' | '\t'))
}

/// Makes it safe on one line.
pub(crate) fn one_line(text: &str) -> String {
    words(text).replace('\n', " ")
}

/// Makes a name safe on one line of a terminal: also shows line ends and the marks that turn the direction of text.
pub(crate) fn name(text: &str) -> String {
    visible(text, misleads)
}

/// Makes a file's path safe in the same way.
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

#[cfg(test)]
mod tests {
    use super::*;

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
