//! The log of incidents.

use crate::import::{ImportJob, OffsetChange};
use crate::incoming::Incoming;
use crate::look::LookJob;
use crate::session::Session;
use crate::system::{System, now};
use bothy_core::journal::{
    Attach, Help, Import, Incident, Line, Look, LookFor, Page, Pattern, Reason, Record, Revision,
    Undone,
};
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
    /// Errors: `Invalid` (kinds, happened, field, person, attachment), `StorageFull`, `Locked`.
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

    /// What `add` would refuse, without writing anything: for a practice entry, which is never kept.
    ///
    /// Errors: `Invalid` (kinds, happened, field), `Locked`.
    pub fn practise(&self, incident: &Incident) -> Result<()> {
        self.session
            .with(|vault| vault.journal().practise(incident, self.now()))
    }

    /// What to offer at the moment of saving, once, and to keep nowhere. Asks no vault, and so never fails.
    pub fn help(&self, incident: &Incident) -> Vec<Help> {
        incident.help()
    }

    /// Saves another wording beside those before, and answers its number. `spelling_only`: as she says, nothing of what it means is other.
    ///
    /// Errors: `NotFound`; otherwise as `add`. A person that was named before needn't be kept any more.
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

    /// Hides an incident from the list, or brings it back. It is kept whole, and stays out of packs while it is away.
    ///
    /// Errors: `NotFound`, `StorageFull`, `Locked`.
    pub fn put_away(&self, id: Id, away: bool) -> Result<()> {
        self.session
            .with(|vault| vault.journal().put_away(id, away, self.now(), &mut System))
    }

    /// Takes back what was saved last of an incident, within ten minutes, and answers what that was: all of it, an amendment, or the file
    /// attached last. It is destroyed as by `remove`.
    ///
    /// Errors: `NotFound`; `Invalid` (undo) when the last save is older; `Locked`, if while erasing, then it is taken back nevertheless.
    pub fn undo(&self, id: Id) -> Result<Undone> {
        self.session
            .with(|vault| vault.journal().undo(id, self.now(), &mut System))
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

    /// A page of the list, what happened last first; with `search`, of what it finds.
    ///
    /// Errors: `Invalid` (search), `NotFound` when `after` isn't there, `Damaged`, `Locked`.
    pub fn list(&self, page: &Page) -> Result<Vec<Line>> {
        self.session.with(|vault| vault.journal().list(page))
    }

    /// How many lines there are in all pages from this one on: a page that is full says how many it doesn't show.
    ///
    /// Errors: as `list`.
    pub fn count_found(&self, page: &Page) -> Result<u64> {
        self.session.with(|vault| vault.journal().count_found(page))
    }

    /// What the record shows when it is counted. `Words.timeline` draws it.
    pub fn pattern(&self) -> Result<Pattern> {
        self.session
            .with(|vault| vault.journal().pattern(self.now()))
    }

    /// How many incidents there are.
    pub fn count(&self) -> Result<u64> {
        self.session.with(|vault| vault.journal().count())
    }

    /// Begins to look at a file: at what it says of itself, or to make a small picture of it.
    ///
    /// Errors: `NotFound`, `Damaged`, `Locked`.
    pub fn look(&self, attachment: Id, purpose: LookFor) -> Result<Arc<LookJob>> {
        let job = self
            .session
            .begin(|vault| Look::begin(vault, attachment, purpose))?;
        Ok(Arc::new(LookJob::new(&self.session, job)))
    }

    /// At most 1 MiB of an attachment from `offset` in bytes; empty at its end.
    pub fn read(&self, attachment: Id, offset: u64) -> Result<Vec<u8>> {
        self.session
            .with(|vault| vault.journal().read(attachment, offset))
    }

    /// Begins to bring in incidents from a file of JSON lines. The same file given again goes on where it was cut short.
    ///
    /// `changes` is the phone's time zone, for times that are written without an offset: one entry for every time that its clocks changed,
    /// from the first day that may be meant until tomorrow. Where it is empty, or doesn't reach, such a time is refused.
    pub fn begin_import(&self, changes: Vec<OffsetChange>) -> Result<Arc<ImportJob>> {
        let job = self.session.begin(|_| Ok(Import::begin()))?;
        Ok(Arc::new(ImportJob::new(&self.session, job, changes)))
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
