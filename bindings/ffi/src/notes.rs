//! The notes, behind the second secret.

use crate::session::Session;
use crate::system::{System, now};
use bothy_core::notes::{Note, Order, Written};
use bothy_core::{Error, Id, Result};
use std::sync::Arc;

/// A plain notebook. Returns `Locked` unless the notes are open.
#[derive(uniffi::Object)]
pub struct Notes {
    session: Arc<Session>,
}

#[uniffi::export]
impl Notes {
    /// Stores a new note. Returns its ID.
    ///
    /// Errors: `Invalid` (note), `StorageFull`, `Locked`.
    pub fn add(&self, written: Written) -> Result<Id> {
        let now = now(self.session.offset_min());
        self.session
            .with_notes(|open| open.notes().add(written, now, &mut System))
    }

    /// Replaces a note; nothing of its old content stays.
    ///
    /// Errors: `NotFound`, `Invalid` (note), `StorageFull`, `Locked`.
    pub fn edit(&self, id: Id, written: Written) -> Result<()> {
        let now = now(self.session.offset_min());
        self.session
            .with_notes(|open| open.notes().edit(id, written, now, &mut System))
    }

    /// Sets or clears the tick of a list's item, counted from 0.
    ///
    /// Errors: `NotFound`, `StorageFull`, `Locked`.
    pub fn tick(&self, id: Id, line: u32, done: bool) -> Result<()> {
        let now = now(self.session.offset_min());
        let line = usize::try_from(line).map_err(|_| Error::NotFound)?;
        self.session
            .with_notes(|open| open.notes().tick(id, line, done, now, &mut System))
    }

    /// Pins or unpins a note.
    ///
    /// Errors: `NotFound`, `StorageFull`, `Locked`.
    pub fn pin(&self, id: Id, pinned: bool) -> Result<()> {
        self.session
            .with_notes(|open| open.notes().pin(id, pinned, &mut System))
    }

    /// Removes a note for good.
    ///
    /// Errors: `NotFound`, `Locked`.
    pub fn remove(&self, id: Id) -> Result<()> {
        self.session
            .with_notes(|open| open.notes().remove(id, &mut System))
    }

    /// Returns one note.
    ///
    /// Errors: `NotFound`, `Locked`.
    pub fn get(&self, id: Id) -> Result<Note> {
        self.session.with_notes(|open| open.notes().get(id))
    }

    /// Returns the notes that contain all these words, in any order and case. No words return all notes. Pinned ones come first.
    ///
    /// Errors: `Locked`.
    pub fn list(&self, words: &str, order: Order) -> Result<Vec<Note>> {
        self.session
            .with_notes(|open| open.notes().list(words, order))
    }
}

impl Notes {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }
}
