//! What a pack hides of the entries it shows, and how a position then looks to its reader.

use std::collections::{BTreeMap, BTreeSet};

use crate::fields::{self, position};
use crate::{Body, Value};

/// What one pack hides. The same for the whole pack, so that its shape says nothing about a single entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hiding {
    /// Bit i for position i: shown as its commitment only, in every entry, whether something stands there or not.
    /// Kind, subject, rev and recorded are shown whatever stands here; the private note never is.
    pub positions: u64,
    /// Words hidden inside free text that is shown: by entry and position, which words, counted from 0.
    pub words: BTreeMap<(u64, u8), BTreeSet<usize>>,
}

impl Hiding {
    /// Hides a position in every entry.
    pub fn hide(&mut self, position: u8) {
        self.positions |= 1_u64.checked_shl(position.into()).unwrap_or(0);
    }

    /// Whether a position shows its commitment only.
    #[must_use]
    pub fn hides(&self, at: u8) -> bool {
        let chosen = self.positions >> u32::from(at.min(63)) & 1 == 1;
        at == position::PRIVATE_NOTE || (chosen && !position::ALWAYS_SHOWN.contains(&at))
    }

    /// The words hidden in a position of an entry; `None` if all of it is shown.
    pub(crate) fn words_in(&self, seq: u64, position: u8) -> Option<&BTreeSet<usize>> {
        self.words
            .get(&(seq, position))
            .filter(|words| !words.is_empty())
    }
}

/// How a position looks to whoever reads the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Showing {
    /// Its commitment only.
    Hidden,
    /// All of it; null is "nothing was said".
    Shown(Value),
    /// Free text with some words hidden.
    Partly(Vec<Option<String>>),
}

/// The 64 positions of an entry as a pack shows them.
pub(crate) struct View(Vec<Showing>);

impl View {
    /// As a reader finds them.
    pub(crate) fn read(positions: Vec<Showing>) -> Self {
        Self(positions)
    }

    /// As a writer chooses them.
    pub(crate) fn of(seq: u64, body: &Body, hiding: &Hiding) -> Self {
        let showing = |at| {
            let value = body.get(at);
            match (value, hiding.words_in(seq, at)) {
                _ if hiding.hides(at) => Showing::Hidden,
                (Value::Words(words), Some(hidden)) => Showing::Partly(
                    (0..)
                        .zip(words)
                        .map(|(i, word)| (!hidden.contains(&i)).then(|| word.clone()))
                        .collect(),
                ),
                (value, _) => Showing::Shown(value.clone()),
            }
        };
        Self((0..fields::POSITIONS).map(showing).collect())
    }

    /// How a position looks.
    pub(crate) fn get(&self, position: u8) -> &Showing {
        self.0
            .get(usize::from(position))
            .unwrap_or(&Showing::Hidden)
    }

    /// Takes what is shown of a position for nothing.
    pub(crate) fn clear(&mut self, position: u8) {
        if let Some(showing) = self.0.get_mut(usize::from(position)) {
            *showing = Showing::Shown(Value::Null);
        }
    }

    /// What is shown of a position; null where it is hidden or not shown whole.
    pub(crate) fn value(&self, position: u8) -> &Value {
        match self.get(position) {
            Showing::Shown(value) => value,
            _ => &Value::Null,
        }
    }
}
