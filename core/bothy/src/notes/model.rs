//! The types of a note. No I/O.

use crate::error::{Bug, Error, Input, Result};
use crate::id::Id;
use crate::phone::{self, Run};
use serde::{Deserialize, Serialize};

/// Longest text, in bytes of UTF-8: 256 KiB, as in the record.
pub use bothy_proof::MAX_TEXT;

/// Longest title and longest list item, in bytes of UTF-8.
pub const MAX_LINE: usize = 1024;
/// Most items of a list.
pub const MAX_ITEMS: usize = 1000;
/// Most characters of a text in the list of notes.
const BEGINNING: usize = 80;

/// A note's content. It needs a title, a text or an item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Written {
    /// One line of at most 1,024 bytes; may be empty.
    pub title: String,
    /// At most 256 KiB; may be empty.
    pub text: String,
    /// A list to tick off, at most 1,000 items.
    pub items: Vec<Item>,
    /// True if listed before unpinned notes.
    pub pinned: bool,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Item {
    /// At most 1,024 bytes, never empty.
    pub text: String,
    /// True if ticked off.
    pub done: bool,
}

impl Written {
    pub(super) fn check(&self) -> Result<()> {
        let line = |text: &str| text.len() <= MAX_LINE && !text.chars().any(char::is_control);
        let item = |item: &Item| line(&item.text) && !item.text.trim().is_empty();
        let something =
            !self.title.trim().is_empty() || !self.text.trim().is_empty() || !self.items.is_empty();
        let fits = line(&self.title)
            && self.text.len() <= MAX_TEXT
            && self.items.len() <= MAX_ITEMS
            && self.items.iter().all(item);
        if something && fits {
            Ok(())
        } else {
            Err(Error::Invalid { field: Input::Note })
        }
    }

    /// True if every word occurs in it. Capitals don't matter, nor does the spacing of phone numbers.
    pub(super) fn holds(&self, words: &str) -> bool {
        let items = self.items.iter().map(|item| item.text.as_str());
        let all = [self.title.as_str(), self.text.as_str()]
            .into_iter()
            .chain(items)
            .collect::<Vec<_>>()
            .join("\n")
            .to_lowercase();
        let numbers: Vec<_> = phone::runs(&all).iter().flat_map(Run::forms).collect();
        let holds = |word: &str| {
            all.contains(word) || numbers.iter().any(|number| number.starts_with(word))
        };
        let words = words.to_lowercase();
        let mut at = 0;
        for run in phone::runs_apart(&words) {
            let number = run.asked().iter().any(|number| holds(number));
            let mut parts = words[run.range.clone()].split_whitespace();
            let before = phone::before(&words[at..run.range.start]);
            if !(before.split_whitespace().all(holds) && (number || parts.all(holds))) {
                return false;
            }
            at = run.range.end;
        }
        words[at..].split_whitespace().all(holds)
    }
}

/// A stored note.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Note {
    /// A name that lasts as long as the note.
    pub id: Id,
    /// Its content.
    pub written: Written,
    /// The time it was made, in milliseconds since 1970-01-01T00:00Z by the phone's clock.
    pub made_ms: i64,
    /// The time of the last change, likewise.
    pub changed_ms: i64,
}

impl Note {
    /// Returns its line in the list of notes: the title, otherwise the first line of the text or list.
    #[must_use]
    pub fn heading(&self) -> String {
        let Written {
            title, text, items, ..
        } = &self.written;
        let first = |text: &str| {
            let line = text.lines().find(|line| !line.trim().is_empty());
            line.map(|line| line.trim().chars().take(BEGINNING).collect::<String>())
        };
        first(title)
            .or_else(|| first(text))
            .or_else(|| items.first().and_then(|item| first(&item.text)))
            .unwrap_or_default()
    }
}

/// The order of notes. Pinned ones always come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Order {
    /// Last changed first.
    #[default]
    Changed,
    /// Last made first.
    Made,
    /// By heading, A to Z.
    Title,
}

/// A note as stored.
#[derive(Serialize, Deserialize)]
struct Stored {
    #[serde(flatten)]
    written: Written,
    made_ms: i64,
    changed_ms: i64,
}

pub(super) fn encode(note: &Note) -> Result<Vec<u8>> {
    let stored = Stored {
        written: note.written.clone(),
        made_ms: note.made_ms,
        changed_ms: note.changed_ms,
    };
    serde_json::to_vec(&stored).map_err(|_| Bug::NoteJson.into())
}

pub(super) fn decode(id: Id, bytes: &[u8]) -> Result<Note> {
    let stored: Stored = serde_json::from_slice(bytes).map_err(|_| Error::Damaged)?;
    Ok(Note {
        id,
        written: stored.written,
        made_ms: stored.made_ms,
        changed_ms: stored.changed_ms,
    })
}
