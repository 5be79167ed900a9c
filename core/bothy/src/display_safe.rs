//! Makes outside text fit to be shown on a line, with the one list of misleading characters.

use unicode_segmentation::UnicodeSegmentation;

/// True if a character changes the direction of the text around it.
fn turns(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// True if a character ends a line, changes direction, or is a control or an invisible mark. Joiners, which some scripts need, are none of
/// these.
pub fn misleads(c: char) -> bool {
    c.is_control()
        || turns(c)
        || matches!(c, '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{FEFF}')
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
