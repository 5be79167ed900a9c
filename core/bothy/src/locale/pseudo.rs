//! Pseudo-locales, which show how a translation could break things: longer words with accents, and text from right to left. Not in a
//! phone's library.

use super::{Bundles, Direction, Language};
use std::borrow::Cow;
use unic_langid::LanguageIdentifier;

/// A pseudo-locale made from the English words. The tags are Android's and CLDR's.
pub(super) struct Pseudo {
    tag: &'static str,
    name: &'static str,
    direction: Direction,
    change: fn(&str) -> Cow<'_, str>,
}

pub(super) const LANGUAGES: [Pseudo; 2] = [
    Pseudo {
        tag: "en-XA",
        name: "[long, accented]",
        direction: Direction::LeftToRight,
        change: |words| fluent_pseudo::transform(words, false, true),
    },
    Pseudo {
        tag: "ar-XB",
        name: "[mirrored]",
        direction: Direction::RightToLeft,
        change: |words| mirrored(words).into(),
    },
];

impl Pseudo {
    pub(super) fn is(&self, asked: &LanguageIdentifier) -> bool {
        *asked == self.tag
    }

    pub(super) fn language(&self) -> Language {
        Language {
            tag: self.tag.to_owned(),
            name: self.name.to_owned(),
            direction: self.direction,
            reviewed: false,
        }
    }

    pub(super) fn bundles(&self, english: Bundles) -> Bundles {
        english.changed_by(self.change)
    }
}

/// Wraps each line in marks that make it run from right to left: a line's end would cancel them.
fn mirrored(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for line in words.split_inclusive('\n') {
        let text = line.trim_end_matches('\n');
        if !text.is_empty() {
            out.extend(["\u{202e}", text, "\u{202c}"]);
        }
        out.push_str(&line[text.len()..]);
    }
    out
}
