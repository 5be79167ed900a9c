//! Characters of a secret that are invisible, or that only some keyboards make.
//!
//! The table is written out so that it stays the same with every version of Unicode. Also in docs/vault-format.md, "Secrets". Reasons:
//! docs/adr/0029-secret-bytes.md. It is longer than `display_safe`'s list of marks without width, by which words are read: the edges of a
//! secret lose blanks too.

/// The first and last of each run, in order.
const UNSEEN: [(char, char); 23] = [
    ('\u{0000}', '\u{0020}'),
    ('\u{007F}', '\u{00A0}'),
    ('\u{00AD}', '\u{00AD}'),
    ('\u{034F}', '\u{034F}'),
    ('\u{061C}', '\u{061C}'),
    ('\u{115F}', '\u{1160}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{17B4}', '\u{17B5}'),
    ('\u{180B}', '\u{180F}'),
    ('\u{2000}', '\u{200F}'),
    ('\u{2028}', '\u{202F}'),
    ('\u{205F}', '\u{206F}'),
    ('\u{2800}', '\u{2800}'),
    ('\u{3000}', '\u{3000}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{FE00}', '\u{FE0F}'),
    ('\u{FEFF}', '\u{FEFF}'),
    ('\u{FFA0}', '\u{FFA0}'),
    ('\u{FFF0}', '\u{FFFC}'),
    ('\u{1BCA0}', '\u{1BCA3}'),
    ('\u{1D159}', '\u{1D159}'),
    ('\u{1D173}', '\u{1D17A}'),
    ('\u{E0000}', '\u{E0FFF}'),
];

/// Returns whether a character is invisible. Such characters at the edges aren't part of a secret.
pub(super) fn is_unseen(c: char) -> bool {
    UNSEEN
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&c))
}

/// Returns whether this is U+200C or U+200D, which shape the letters beside them and have their own keys in Urdu and Persian.
pub(super) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Returns whether a character may not stand between the first and last visible ones.
pub(super) fn is_refused_inside(c: char) -> bool {
    is_unseen(c) && c != ' ' && !is_joiner(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::display_safe::has_no_width;
    use unicode_properties::{GeneralCategory as Category, UnicodeGeneralCategory};

    #[test]
    fn every_control_space_and_format_character_is_in_the_table_but_those_that_show() {
        let shown = |c| {
            matches!(c, '\u{0600}'..='\u{0605}' | '\u{06DD}' | '\u{070F}' | '\u{0890}'..='\u{0891}'
                | '\u{08E2}' | '\u{110BD}' | '\u{110CD}' | '\u{13430}'..='\u{1345F}')
        };
        let missing = (0..=0x10_FFFF).filter_map(char::from_u32).filter(|c| {
            let unseen = matches!(
                c.general_category(),
                Category::Control
                    | Category::Format
                    | Category::SpaceSeparator
                    | Category::LineSeparator
                    | Category::ParagraphSeparator
            ) || c.is_whitespace();
            unseen && !shown(*c) && !is_unseen(*c)
        });
        assert_eq!(missing.collect::<Vec<_>>(), Vec::<char>::new());
        for c in [
            'a',
            '7',
            '٧',
            'é',
            '-',
            '!',
            'ی',
            '👩',
            '\u{301}',
            '\u{10FFFF}',
        ] {
            assert!(!is_unseen(c), "{c:?}");
        }
    }

    #[test]
    fn what_is_unseen_is_every_mark_without_width_and_every_blank() {
        let blank = |c: char| {
            c.is_control()
                || c.is_whitespace()
                || matches!(
                    c,
                    '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{2800}'
                )
                || matches!(c, '\u{3164}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFC}')
                || matches!(c, '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D159}' | '\u{1D173}'..='\u{1D17A}')
        };
        for c in '\0'..=char::MAX {
            assert_eq!(is_unseen(c), has_no_width(c) || blank(c), "{c:?}");
        }
    }
}
