//! The log of incidents.

use crate::incoming::Incoming;
use crate::session::Session;
use crate::system::{System, now};
use bothy_core::journal::{Attach, Incident, Line, Page, Reason, Record, Revision};
use bothy_core::{Id, Now, Result};
use std::sync::Arc;

/// The log of incidents. Nothing in it is overwritten: an amendment is a new revision, a removal leaves a line that says so.
#[derive(uniffi::Object)]
pub struct Journal {
    session: Arc<Session>,
}

#[uniffi::export]
impl Journal {
    /// Saves an incident with the files that came in for it. It is on disk when this answers its ID.
    ///
    /// Errors: `Invalid` (kinds, happened, field, attachment), `StorageFull`, `Locked`.
    pub fn add(&self, incident: &Incident, files: Vec<Arc<Incoming>>) -> Result<Id> {
        let arrived = files
            .into_iter()
            .map(|file| file.take())
            .collect::<Result<Vec<_>>>()?;
        self.session.with(|vault| {
            let staged = arrived
                .into_iter()
                .map(|file| file.finish(vault))
                .collect::<Result<Vec<_>>>()?;
            vault
                .journal()
                .add(incident, staged, self.now(), &mut System)
        })
    }

    /// Saves another revision beside those before, and answers its number. `spelling_only`: nothing of what it means is other.
    pub fn amend(&self, id: Id, incident: &Incident, spelling_only: bool) -> Result<u32> {
        self.session.with(|vault| {
            vault
                .journal()
                .amend(id, incident, spelling_only, self.now(), &mut System)
        })
    }

    /// Opens a way in for a file. `name` is what the person knows it by, `len` its length in bytes when it's known: another is refused.
    pub fn receive(&self, name: &str, len: Option<u64>) -> Result<Arc<Incoming>> {
        let job = self
            .session
            .begin(|vault| Attach::begin(vault, name, len))?;
        Ok(Arc::new(Incoming::new(&self.session, job)))
    }

    /// Makes a file that came in part of an incident; answers the attachment's ID.
    pub fn attach(&self, id: Id, file: &Incoming) -> Result<Id> {
        let arrived = file.take()?;
        self.session.with(|vault| {
            let staged = arrived.finish(vault)?;
            vault.journal().attach(id, staged, self.now(), &mut System)
        })
    }

    /// Destroys an incident with its revisions and files; a line that says nothing of it stays in the log.
    pub fn remove(&self, id: Id, reason: Option<Reason>) -> Result<()> {
        self.session
            .with(|vault| vault.journal().remove(id, reason, self.now(), &mut System))
    }

    /// One incident whole, as it stands now.
    pub fn get(&self, id: Id) -> Result<Record> {
        self.session.with(|vault| vault.journal().get(id))
    }

    /// Every revision of an incident, the first one first.
    pub fn history(&self, id: Id) -> Result<Vec<Revision>> {
        self.session.with(|vault| vault.journal().history(id))
    }

    /// A page of the list, what happened last first.
    pub fn list(&self, page: &Page) -> Result<Vec<Line>> {
        self.session.with(|vault| vault.journal().list(page))
    }

    /// How many incidents there are.
    pub fn count(&self) -> Result<u64> {
        self.session.with(|vault| vault.journal().count())
    }

    /// At most 1 MiB of an attachment from `offset` in bytes; empty at its end.
    pub fn read(&self, attachment: Id, offset: u64) -> Result<Vec<u8>> {
        self.session
            .with(|vault| vault.journal().read(attachment, offset))
    }
}

impl Journal {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }

    fn now(&self) -> Now {
        now(self.session.offset_min())
    }
}
