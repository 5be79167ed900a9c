//! The unsaved drafts.

use crate::incoming::{self, Incoming};
use crate::session::Session;
use crate::system::{System, now};
use bothy_core::journal::{Draft, Unfinished};
use bothy_core::{Id, Now, Result};
use std::sync::Arc;

/// Drafts, stored as the user types. They survive a lock, a quick exit, a kill and a flat battery. None is in the log until it is saved.
#[derive(uniffi::Object)]
pub struct Drafts {
    session: Arc<Session>,
}

#[uniffi::export]
impl Drafts {
    /// Begins a draft of a new incident or an amendment. Returns its ID once it is on disk.
    ///
    /// Errors: `NotFound` (the incident to amend), `InvalidField`, `StorageFull`, `Locked`.
    pub fn begin(&self, amends: Option<Id>, said: &Unfinished) -> Result<Id> {
        self.session
            .with(|vault| vault.drafts().begin(amends, said, self.now(), &mut System))
    }

    /// Replaces a draft's content; its files stay. Returns once it is on disk: nothing typed before can be lost.
    ///
    /// Errors: `NotFound` if it was saved or discarded, `InvalidField`, `StorageFull`, `Locked`.
    pub fn keep(&self, id: Id, said: &Unfinished) -> Result<()> {
        self.session
            .with(|vault| vault.drafts().keep(id, said, self.now(), &mut System))
    }

    /// Adds an incoming file to a draft. Returns the attachment's future ID.
    ///
    /// Errors: `NotFound`, `Invalid` (attachment: not whole, or used before), `StorageFull`, `Locked`.
    pub fn attach(&self, id: Id, file: &Incoming) -> Result<Id> {
        incoming::hand_over_one(&self.session, file, |vault, staged| {
            vault.drafts().attach(id, staged, &mut System)
        })
    }

    /// Returns all drafts, the last changed first.
    pub fn list(&self) -> Result<Vec<Draft>> {
        self.session.with(|vault| vault.drafts().list())
    }

    /// Returns one draft.
    pub fn get(&self, id: Id) -> Result<Draft> {
        self.session.with(|vault| vault.drafts().get(id))
    }

    /// Saves a draft and its files as an incident or an amendment, and removes the draft. Returns the incident's ID. After an error the
    /// draft is unchanged.
    ///
    /// Errors: `Invalid` (kinds or happened, if still missing; otherwise as `Journal.add`), `NotFound`, `StorageFull`, `Locked`.
    pub fn save(&self, id: Id) -> Result<Id> {
        self.session
            .with(|vault| vault.drafts().save(id, self.now(), &mut System))
    }

    /// Discards a draft with its files.
    ///
    /// Errors: `NotFound`; `Locked`: a lock while erasing a large file doesn't bring the draft back.
    pub fn discard(&self, id: Id) -> Result<()> {
        self.session
            .with(|vault| vault.drafts().discard(id, &mut System))
    }
}

impl Drafts {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }

    fn now(&self) -> Now {
        now(self.session.offset_min())
    }
}
