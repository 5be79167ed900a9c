//! Makes the name of an attached file harmless: it is shown and put into tables, but never used as a path.

use crate::display_safe::{cut, misleads};

/// The longest name kept, in bytes of UTF-8.
const MAX: usize = 120;

/// The longest ending that is kept when a name is cut, in bytes: `.jpeg`, `.docx`, `.numbers`.
const MAX_ENDING: usize = 12;

/// The most bytes kept after an ending: ` (1)`, or a dot.
const MAX_BEHIND: usize = 12;

/// Returns the last part of a file's name, without anything that could mislead a reader or break a line. A long name loses its middle but
/// keeps its ending: without it, no computer knows how to open the file.
pub(crate) fn cleaned(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = last.chars().filter(|c| !misleads(*c)).collect();
    let trimmed = visible.trim();
    if trimmed.chars().all(|c| c == '.') {
        return String::new();
    }
    if trimmed.len() <= MAX {
        return trimmed.to_owned();
    }
    let (stem, ending) = trimmed.split_at(ending_at(trimmed).unwrap_or(trimmed.len()));
    format!("{}{ending}", cut(stem, MAX - ending.len()).trim_end())
}

/// Returns where a name's ending begins, with what a copy of the file adds: `.jpg`, `.jpg (1)`, `.jpg.`
fn ending_at(name: &str) -> Option<usize> {
    let trimmed = |name: &'_ str| {
        name.trim_end_matches(|c: char| c == '.' || c.is_whitespace())
            .len()
    };
    let mut end = trimmed(name);
    if let Some(counted) = name[..end].strip_suffix([')', ']']) {
        let number = counted.trim_end_matches(|c: char| c.is_numeric());
        if let Some(before) = number
            .strip_suffix(['(', '['])
            .filter(|_| number != counted)
        {
            end = trimmed(before);
        }
    }
    let dot = name[..end].rfind('.').filter(|dot| *dot > 0)?;
    let is_ending = (2..=MAX_ENDING).contains(&(end - dot))
        && !name[dot..end].contains(char::is_whitespace)
        && name.len() - dot <= MAX_ENDING + MAX_BEHIND;
    is_ending.then_some(dot)
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
        for (stem, letter) in [
            ("م".repeat(70), 2),
            ("字".repeat(70), 3),
            ("a".repeat(300), 1),
        ] {
            let kept = cleaned(&format!("{stem}.jpg"));
            assert_eq!(kept, format!("{}.jpg", &stem[..(116 / letter) * letter]));
        }
        for ending in [".jpg", ".jpeg", ".numbers", ".7z", ".tar.gz", ".صورة"] {
            for behind in [
                "", ".", "..", " .", " (1)", "(2)", " [10]", " (1).", " (٣)", ". ",
            ] {
                for letter in ["a", "م", "字", "👩‍👧", "word ", "v1."] {
                    let name = format!("{}{ending}{behind}", letter.repeat(200));
                    let kept = cleaned(&name);
                    let last = format!("{}{behind}", &ending[ending.rfind('.').unwrap_or(0)..]);
                    assert!(kept.ends_with(last.trim_end()), "{name}: {kept}");
                    assert!(kept.len() <= MAX, "{kept}");
                }
            }
        }
        let sentence = format!("{}. And more.", "word ".repeat(40).trim_end());
        assert!(
            !cleaned(&sentence).contains('.'),
            "an end of a sentence is no ending"
        );
        let one_endless_grapheme = format!("e{}", "\u{0301}".repeat(2000));
        assert_eq!(cleaned(&one_endless_grapheme).len(), 119);
    }
}
