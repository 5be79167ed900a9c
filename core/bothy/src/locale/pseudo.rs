//! Languages that nobody speaks, to see what a translation would break: longer words with accents, and words that run the other way.
//! Not in a phone's library.

use super::{Bundle, Direction, Language};
use std::borrow::Cow;
use unic_langid::LanguageIdentifier;

/// A language made of the English words. The tags are those of Android's and CLDR's own.
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
        change: |words| format!("\u{202e}{words}\u{202c}").into(),
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

    pub(super) fn words(&self, mut english: Bundle) -> Bundle {
        english.set_transform(Some(self.change));
        english
    }
}
