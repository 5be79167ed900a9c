//! Makes outside text fit to be shown on a line, with the one list of marks that have no width.
//!
//! ```
//! use bothy_core::display_safe::misleads;
//!
//! // U+202E turns what follows around: shown as it is, this would read "photo_exe.jpg".
//! let name = "photo_\u{202E}gpj.exe";
//! let shown: String = name.chars().filter(|c| !misleads(*c)).collect();
//! assert_eq!(shown, "photo_gpj.exe");
//! ```

use unicode_segmentation::UnicodeSegmentation;

/// True for a mark without width: a joiner, a mark of direction, a variation selector, a tag. Written out, since recovery codes are read
/// by it: docs/vault-format.md, "Reading words", has the same list.
pub(crate) fn has_no_width(c: char) -> bool {
    shapes(c)
        || matches!(
            c,
            '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        )
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// True for the marks without width that text needs: they shape the characters beside them, or say where a word may be cut.
fn shapes(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{034F}' | '\u{180B}'..='\u{180F}' | '\u{200C}' | '\u{200D}'
    ) || matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}')
}

/// True if a character ends a line, changes direction, or is a control or an invisible mark that no text needs. Plans that are handed
/// over hold none of them: docs/hand-over-format.md has the same list.
pub fn misleads(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || (has_no_width(c) && !shapes(c))
}

/// True if it has only spaces, and NULs that pad a text of fixed length.
pub(crate) fn is_blank(text: &[u8]) -> bool {
    text.iter().all(|c| matches!(c, 0 | b' '))
}

/// Returns as many whole graphemes as fit into `max` bytes, or characters of the first grapheme if it doesn't fit.
pub(crate) fn cut(text: &str, max: usize) -> &str {
    let fits = |ends: &mut dyn Iterator<Item = usize>| ends.take_while(|end| *end <= max).last();
    let graphemes = &mut text.grapheme_indices(true).map(|(at, g)| at + g.len());
    let characters = &mut text.char_indices().map(|(at, c)| at + c.len_utf8());
    let end = fits(graphemes).or_else(|| fits(characters)).unwrap_or(0);
    &text[..end]
}
