//! What was begun and not saved.

use crate::incoming::Incoming;
use crate::session::Session;
use crate::system::{System, now};
use bothy_core::journal::{Draft, Unfinished};
use bothy_core::{Id, Now, Result};
use std::sync::Arc;

/// Drafts, kept as they are typed. They survive a lock, a quick exit, a kill and a flat battery; none is part of the log until it is saved.
#[derive(uniffi::Object)]
pub struct Drafts {
    session: Arc<Session>,
}

#[uniffi::export]
impl Drafts {
    /// Begins a draft, of a new incident or of an amendment, and answers its ID. It is on disk then.
    ///
    /// Errors: `NotFound` (the incident to amend), `Invalid` (field), `StorageFull`, `Locked`.
    pub fn begin(&self, amends: Option<Id>, said: &Unfinished) -> Result<Id> {
        self.session
            .with(|vault| vault.drafts().begin(amends, said, self.now(), &mut System))
    }

    /// Keeps what stands in a draft now, in place of what stood in it; its files stay. On disk when it answers: nothing of what was
    /// typed before it is lost, whatever comes after.
    ///
    /// Errors: `NotFound` once it was saved or discarded, `Invalid` (field), `StorageFull`, `Locked`.
    pub fn keep(&self, id: Id, said: &Unfinished) -> Result<()> {
        self.session
            .with(|vault| vault.drafts().keep(id, said, self.now(), &mut System))
    }

    /// Lets a file that came in wait in a draft; answers the ID that the attachment will have.
    ///
    /// Errors: `NotFound`, `Invalid` (attachment: not whole, or used before), `StorageFull`, `Locked`.
    pub fn attach(&self, id: Id, file: &Incoming) -> Result<Id> {
        let arrived = file.take()?;
        self.session.with(|vault| {
            let staged = arrived.finish(vault)?;
            vault.drafts().attach(id, staged, &mut System)
        })
    }

    /// Everything that was begun, the one kept last first.
    pub fn list(&self) -> Result<Vec<Draft>> {
        self.session.with(|vault| vault.drafts().list())
    }

    /// One draft.
    pub fn get(&self, id: Id) -> Result<Draft> {
        self.session.with(|vault| vault.drafts().get(id))
    }

    /// Saves it, with its files, as the incident or the amendment that it is, and answers the incident's ID. The draft is gone then;
    /// after an error it is as it was.
    ///
    /// Errors: `Invalid` (kinds or happened, when one is still missing; otherwise as `Journal.add`), `NotFound`, `StorageFull`, `Locked`.
    pub fn save(&self, id: Id) -> Result<Id> {
        self.session
            .with(|vault| vault.drafts().save(id, self.now(), &mut System))
    }

    /// Throws it away, with its files.
    ///
    /// Errors: `NotFound`; `Locked`, if while erasing a large file, then it is gone nevertheless.
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
