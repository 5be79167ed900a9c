//! The fields and words that a pack hides, and how each position then looks to its reader.

use crate::fields::{self, position};
use crate::{Body, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The fields and words that one pack hides. The same for the whole pack, so that its shape reveals nothing of a single entry.
///
/// ```
/// use bothy_proof::fields::position;
/// use bothy_proof::pack::Hiding;
///
/// let mut hiding = Hiding::default();
/// hiding.hide(position::PLACE);
/// hiding.words.insert((4, position::DETAILS), [2, 3].into()); // two words of entry 4
/// assert!(hiding.hides(position::PLACE));
/// // No pack shows a private note, and each shows the kinds of its entries.
/// assert!(hiding.hides(position::PRIVATE_NOTE) && !hiding.hides(position::KIND));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hiding {
    /// Bit i for position i: shown as a commitment only, in every entry, even where it is empty.
    /// Kind, subject, rev and recorded are always shown; the private note never is.
    pub positions: u128,
    /// Words hidden inside shown free text: by entry and position, counted from 0.
    pub words: BTreeMap<(u64, u8), BTreeSet<usize>>,
}

impl Hiding {
    /// Hides a position in every entry.
    pub fn hide(&mut self, position: u8) {
        self.positions |= 1_u128.checked_shl(position.into()).unwrap_or(0);
    }

    /// True if a position shows its commitment only.
    #[must_use]
    pub fn hides(&self, at: u8) -> bool {
        let chosen = self
            .positions
            .checked_shr(at.into())
            .is_some_and(|bits| bits & 1 == 1);
        // What has no name is null, and that is no secret.
        let can_be = fields::at(at).is_some() && !position::ALWAYS_SHOWN.contains(&at);
        at == position::PRIVATE_NOTE || (chosen && can_be)
    }

    /// Returns the words hidden in a position of an entry; `None` if all of it is shown.
    pub(crate) fn words_in(&self, seq: u64, position: u8) -> Option<&BTreeSet<usize>> {
        self.words
            .get(&(seq, position))
            .filter(|words| !words.is_empty())
    }
}

/// A position as the pack's reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Showing {
    /// The commitment only.
    Hidden,
    /// The whole value; null means "nothing was said".
    Shown(Value),
    /// Free text with some words hidden.
    Partly(Vec<Option<String>>),
}

/// The positions of an entry as a pack shows them.
pub(crate) struct View(Vec<Showing>);

impl View {
    /// Builds the view from what a reader found.
    pub(crate) fn read(positions: Vec<Showing>) -> Self {
        Self(positions)
    }

    /// Builds the view that a writer chooses.
    pub(crate) fn of(seq: u64, body: &Body, hiding: &Hiding) -> Self {
        let showing = |at| {
            let value = body.get(at);
            match (value, hiding.words_in(seq, at)) {
                _ if hiding.hides(at) => Showing::Hidden,
                (Value::Words(words), Some(hidden)) => Showing::Partly(
                    (0..)
                        .zip(words.iter())
                        .map(|(i, word)| (!hidden.contains(&i)).then(|| word.to_owned()))
                        .collect(),
                ),
                (value, _) => Showing::Shown(value.clone()),
            }
        };
        Self((0..fields::POSITIONS).map(showing).collect())
    }

    /// Returns a position's showing.
    pub(crate) fn get(&self, position: u8) -> &Showing {
        self.0
            .get(usize::from(position))
            .unwrap_or(&Showing::Hidden)
    }

    /// Clears what a position shows to null.
    pub(crate) fn clear(&mut self, position: u8) {
        if let Some(showing) = self.0.get_mut(usize::from(position)) {
            *showing = Showing::Shown(Value::Null);
        }
    }

    /// Returns the value shown of a position; null if it is hidden or only partly shown.
    pub(crate) fn value(&self, position: u8) -> &Value {
        match self.get(position) {
            Showing::Shown(value) => value,
            _ => &Value::Null,
        }
    }
}
