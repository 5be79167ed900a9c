//! A plain notebook behind the second secret: titles, text, lists to tick off, search. Nothing in it hints that another door exists.

mod model;

pub use model::{Item, MAX_ITEMS, MAX_LINE, MAX_TEXT, Note, Order, Written};

use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use crate::time::Now;
use crate::vault::OpenNotes;
use std::cmp::Reverse;

/// The notes; borrows the open notebook for one call.
pub struct Notes<'n> {
    store: &'n mut Store,
}

impl OpenNotes {
    /// Returns the notes for one call. It stands here because `vault` doesn't know this room.
    pub fn notes(&mut self) -> Notes<'_> {
        Notes {
            store: self.store_mut(),
        }
    }
}

/// Proves that bytes are a note as it is kept.
///
/// # Errors
/// `Damaged`; `Invalid{Note}` if nobody could have written it.
pub(crate) fn check(id: Id, bytes: &[u8]) -> Result<()> {
    model::decode(id, bytes)?.written.check()
}

impl Notes<'_> {
    /// Stores a new note.
    ///
    /// # Errors
    /// `Invalid{Note}`: see [`Written`]; `StorageFull`.
    pub fn add(&mut self, written: Written, now: Now, e: &mut dyn Entropy) -> Result<Id> {
        written.check()?;
        let note = Note {
            id: Id::generate(e),
            written,
            made_ms: now.wall_ms,
            changed_ms: now.wall_ms,
        };
        self.put(&note, e)?;
        Ok(note.id)
    }

    /// Replaces a note; nothing of its old content stays.
    ///
    /// # Errors
    /// `NotFound`; as [`Notes::add`].
    pub fn edit(&mut self, id: Id, written: Written, now: Now, e: &mut dyn Entropy) -> Result<()> {
        written.check()?;
        let note = Note {
            written,
            changed_ms: now.wall_ms,
            ..self.get(id)?
        };
        self.put(&note, e)
    }

    /// Sets or clears the tick of a list's item, counted from 0.
    ///
    /// # Errors
    /// `NotFound` for an unknown note or item; `StorageFull`.
    pub fn tick(
        &mut self,
        id: Id,
        line: usize,
        done: bool,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        let mut note = self.get(id)?;
        let item = note.written.items.get_mut(line);
        item.ok_or(Error::NotFound)?.done = done;
        note.changed_ms = now.wall_ms;
        self.put(&note, e)
    }

    /// Pins or unpins a note. Its time of change stays.
    ///
    /// # Errors
    /// `NotFound`; `StorageFull`.
    pub fn pin(&mut self, id: Id, pinned: bool, e: &mut dyn Entropy) -> Result<()> {
        let mut note = self.get(id)?;
        note.written.pinned = pinned;
        self.put(&note, e)
    }

    /// Removes a note for good.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn remove(&mut self, id: Id, e: &mut dyn Entropy) -> Result<()> {
        self.store
            .write_freeing(e, &mut |tx, _| records::drop(tx, RecordKind::Note, id))
    }

    /// Returns one note.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn get(&self, id: Id) -> Result<Note> {
        model::decode(id, &records::get(self.store.read(), RecordKind::Note, id)?)
    }

    /// Returns the notes that contain all these words, in any order and case. No words return all notes. Pinned ones come first.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn list(&self, words: &str, order: Order) -> Result<Vec<Note>> {
        let mut notes = Vec::new();
        for (id, bytes) in records::all(self.store.read(), RecordKind::Note)? {
            let note = model::decode(id, &bytes)?;
            if note.written.holds(words) {
                notes.push(note);
            }
        }
        let unpinned = |note: &Note| !note.written.pinned;
        match order {
            Order::Changed => notes.sort_by_key(|n| (unpinned(n), Reverse(n.changed_ms), n.id)),
            Order::Made => notes.sort_by_key(|n| (unpinned(n), Reverse(n.made_ms), n.id)),
            Order::Title => {
                notes.sort_by_cached_key(|n| (unpinned(n), n.heading().to_lowercase(), n.id));
            }
        }
        Ok(notes)
    }

    /// Returns the note whose id begins with this prefix of at least 6 hex digits.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Id}` for several matches, fewer digits, or anything but hex.
    pub fn find(&self, prefix: &str) -> Result<Id> {
        records::find(self.store.read(), RecordKind::Note, prefix)
    }

    fn put(&mut self, note: &Note, e: &mut dyn Entropy) -> Result<()> {
        let bytes = model::encode(note)?;
        self.store.write(e, &mut |tx, _| {
            records::put(tx, RecordKind::Note, note.id, &bytes)
        })
    }
}
