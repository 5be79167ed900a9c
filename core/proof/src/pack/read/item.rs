//! The items of log.json: heads and entries, with what is shown of each position.

use crate::commit::{self, Content};
use crate::fields;
use crate::pack::Earlier;
use crate::pack::hiding::{Showing, View};
use crate::{Hash, SignedHead, Value};
use std::io;

/// An item of log.json, in the order of the file: the head, earlier heads, entries.
pub(crate) enum Item {
    Head(SignedHead),
    Earlier(Earlier),
    Entry(Entry),
}

/// An entry from log.json.
pub(crate) struct Entry {
    pub(crate) seq: u64,
    pub(crate) body_root: Hash,
    /// The root over the positions as shown.
    pub(crate) shown_root: Hash,
    pub(crate) path: Vec<Hash>,
    /// Always 64.
    pub(super) positions: Vec<Position>,
    /// Its exhibit's file.
    pub(crate) exhibit: Option<String>,
}

pub(super) enum Position {
    Hidden(Hash),
    Shown { seed: [u8; 32], value: Value },
    Partly { salt: [u8; 32], words: Vec<Word> },
}

pub(super) enum Word {
    Hidden(Hash),
    Shown { salt: [u8; 32], word: String },
}

impl Entry {
    /// Returns what the reader sees.
    pub(crate) fn into_view(self) -> View {
        let word = |word| match word {
            Word::Hidden(_) => None,
            Word::Shown { word, .. } => Some(word),
        };
        let showing = |position| match position {
            Position::Hidden(_) => Showing::Hidden,
            Position::Shown { value, .. } => Showing::Shown(value),
            Position::Partly { words, .. } => {
                Showing::Partly(words.into_iter().map(word).collect())
            }
        };
        View::read(self.positions.into_iter().map(showing).collect())
    }
}

impl Position {
    pub(super) fn leaf(&self, at: u8) -> Hash {
        let name = fields::name(at);
        match self {
            Self::Hidden(leaf) => *leaf,
            Self::Shown { seed, value } => commit::commit(at, name, seed, value),
            Self::Partly { salt, words } => {
                let leaf = |(index, word): (u64, &Word)| match word {
                    Word::Hidden(leaf) => *leaf,
                    Word::Shown { salt, word } => commit::word_leaf(index, salt, word),
                };
                let leaves: Vec<Hash> = (0..).zip(words).map(leaf).collect();
                commit::position_leaf(at, name, salt, Content::Words(&leaves))
            }
        }
    }
}

/// A fault that stopped the reading of log.json.
#[derive(Debug)]
pub(crate) enum LogFault {
    /// The format has a later number.
    NewerVersion,
    /// Malformed by docs/evidence-format.md, from this line on.
    Malformed { line: u64 },
    /// The file under it couldn't be read.
    Io(io::Error),
}
