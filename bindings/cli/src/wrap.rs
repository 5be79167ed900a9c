//! Lines that fit a terminal, whatever the script.

use std::os::fd::AsFd;

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
        if textwrap::core::display_width(content) <= columns {
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

/// Wraps running text to lines of at most [`width`] columns, each after `indent` spaces.
pub(crate) fn wrapped(text: &str, indent: usize) -> String {
    let width = width();
    filled(text, indent.min(width / 2), width)
}

/// Wraps text so that a run in its own direction continues so on the next line.
fn filled(text: &str, indent: usize, width: usize) -> String {
    let margin = " ".repeat(indent);
    // Set explicitly: the defaults depend on features that another crate may turn on, and the optimal fit may pass the width.
    let options = textwrap::Options::new(width)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .initial_indent(&margin)
        .subsequent_indent(&margin)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let mut out = String::new();
    let mut turned: Vec<(char, char)> = Vec::new();
    for (n, line) in textwrap::wrap(text, options).iter().enumerate() {
        let content = line.get(indent..).unwrap_or_default();
        if n > 0 {
            out.extend(turned.iter().rev().map(|(_, end)| *end));
            out.push('\n');
        }
        out.push_str(&margin);
        out.extend(turned.iter().map(|(begin, _)| *begin));
        out.push_str(content);
        for c in content.chars() {
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
                .all(|line| line.starts_with("          ") && line.len() <= WIDEST)
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
    fn no_line_is_wider_than_the_terminal_in_any_script() {
        let long = "http://example.org/".repeat(9);
        for text in [
            "word ".repeat(60),
            "他打了我他打了我".repeat(12),
            "درخواست ".repeat(30),
            format!("a {long} b"),
            format!("    indented {}", "word ".repeat(40)),
            "short\n\n  lines\tstay\n".to_owned(),
        ] {
            for columns in [20, 33, 80] {
                let fitted = fitted_to(&text, columns);
                let widest = fitted.lines().map(textwrap::core::display_width).max();
                assert!(widest <= Some(columns), "{columns}: {fitted}");
                let letters = |text: &str| text.split_whitespace().collect::<String>();
                assert_eq!(letters(&fitted), letters(&text));
            }
        }
        assert_eq!(fitted_to("a line\nanother\n", 20), "a line\nanother\n");
        assert_eq!(
            fitted_to("  one two three four five", 20),
            "  one two three four\n  five"
        );
    }
}
