//! The name of an attached file, made harmless: it is shown and put into tables, and never used as a path.

use crate::text::{cut, misleads};

/// Longest name kept, in bytes of UTF-8.
const MAX: usize = 120;

/// What is kept of a file's name: its last part, without what could mislead a reader or break a line.
pub(crate) fn cleaned(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = last.chars().filter(|c| !misleads(*c)).collect();
    let trimmed = visible.trim();
    if trimmed.chars().all(|c| c == '.') {
        return String::new();
    }
    cut(trimmed, MAX).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_only_what_can_be_shown() {
        for (given, kept) in [
            ("photo.jpg", "photo.jpg"),
            ("../../etc/passwd", "passwd"),
            (r"C:\Users\me\scan 1.pdf", "scan 1.pdf"),
            ("..", ""),
            ("", ""),
            ("a/", ""),
            ("in\0voice\n.pdf", "invoice.pdf"),
            ("\u{202E}gpj.exe", "gpj.exe"),
            ("  spaced  ", "spaced"),
            ("صورة.jpg", "صورة.jpg"),
            ("👩‍👧.png", "👩‍👧.png"),
        ] {
            assert_eq!(cleaned(given), kept, "{given:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_graphemes() {
        let family = "👩‍👩‍👧‍👦";
        let kept = cleaned(&family.repeat(164));
        assert_eq!(kept, family.repeat(120 / family.len()));
        let one_endless_grapheme = format!("e{}", "\u{0301}".repeat(2000));
        assert_eq!(cleaned(&one_endless_grapheme).len(), 119);
    }
}
