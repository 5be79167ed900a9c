//! The log of incidents.

use crate::import::ImportJob;
use crate::incoming::{self, Incoming};
use crate::look::LookJob;
use crate::session::{Session, caught};
use crate::system::{System, now};
use crate::words::Words;
use bothy_core::journal::{
    Attach, Bringing, Caution, Help, Import, Incident, Line, Look, LookFor, Page, Pattern, Reason,
    Record, RecordCounts, Revision, SaidBeside, Undone,
};
use bothy_core::shown::{ListPage, ShownIncident, ShownWording};
use bothy_core::{Id, Now, Result};
use std::sync::Arc;

/// The log of incidents. Nothing in it is overwritten: an amendment is a new revision, and a removal leaves an entry that says so.
#[derive(uniffi::Object)]
pub struct Journal {
    session: Arc<Session>,
}

/// Returns the cautions to show before something is brought in, in order: [`crate::words::Words::caution`] has their words. Nothing keeps
/// that they were shown.
#[uniffi::export]
pub fn cautions_before(bringing: Bringing) -> Result<Vec<Caution>> {
    caught(|| Ok(bringing.cautions().to_vec()))
}

#[uniffi::export]
impl Journal {
    /// Saves an incident with its incoming files. Returns its ID once it is on disk.
    ///
    /// Errors: `Invalid` (kinds, happened, field, person, attachment), `StorageFull`, `Locked`.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "a list of objects crosses whole"
    )]
    pub fn add(&self, incident: &Incident, files: Vec<Arc<Incoming>>) -> Result<Id> {
        let files: Vec<&Incoming> = files.iter().map(AsRef::as_ref).collect();
        incoming::hand_over(&self.session, &files, |vault, staged| {
            vault
                .journal()
                .add(incident, staged, self.now(), &mut System)
        })
    }

    /// Checks what `add` would refuse, without writing: for a practice entry, which is never kept.
    ///
    /// Errors: `Invalid` (kinds, happened, field), `Locked`.
    pub fn practise(&self, incident: &Incident) -> Result<()> {
        self.session
            .with(|vault| vault.journal().practise(incident, self.now()))
    }

    /// Returns the help to offer once when saving, and to store nowhere: [`crate::words::Words::help`] has its words. `before` is the wording
    /// that an amendment replaces. It asks no vault.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "an optional record crosses whole"
    )]
    pub fn help(
        &self,
        incident: &Incident,
        before: Option<Incident>,
        beside: SaidBeside,
    ) -> Result<Vec<Help>> {
        caught(|| Ok(incident.help(before.as_ref(), beside)))
    }

    /// Adds a revision and returns its number. `spelling_only`: the user states that only spelling changed.
    ///
    /// Errors: `NotFound`; otherwise as `add`. A person named before may be removed by now.
    pub fn amend(&self, id: Id, incident: &Incident, spelling_only: bool) -> Result<u32> {
        self.session.with(|vault| {
            vault
                .journal()
                .amend(id, incident, spelling_only, self.now(), &mut System)
        })
    }

    /// Begins an incoming file. `name` is the user's name for it. `len` is its length in bytes if known: any other length is refused.
    pub fn receive(&self, name: &str, len: Option<u64>) -> Result<Arc<Incoming>> {
        let job = self
            .session
            .begin(|vault| Attach::begin(vault, name, len))?
            .kept();
        Ok(Arc::new(Incoming::new(&self.session, job)))
    }

    /// Adds an incoming file to an incident. Returns the attachment's ID.
    pub fn attach(&self, id: Id, file: &Incoming) -> Result<Id> {
        incoming::hand_over_one(&self.session, file, |vault, staged| {
            vault.journal().attach(id, staged, self.now(), &mut System)
        })
    }

    /// Puts an incident away, or brings it back. It is kept whole, but not in lists or packs.
    ///
    /// Errors: `NotFound`, `StorageFull`, `Locked`.
    pub fn put_away(&self, id: Id, away: bool) -> Result<()> {
        self.session
            .with(|vault| vault.journal().put_away(id, away, self.now(), &mut System))
    }

    /// Takes back the last save of an incident within ten minutes, and returns what it was: all of it, an amendment, or the last file. It
    /// is destroyed as by `remove`.
    ///
    /// Errors: `NotFound`; `Invalid` (undo) if the last save is older; `Locked`: a lock while erasing doesn't prevent the undo.
    pub fn undo(&self, id: Id) -> Result<Undone> {
        self.session
            .with(|vault| vault.journal().undo(id, self.now(), &mut System))
    }

    /// Destroys an incident with its revisions and files. The log keeps an entry without its content.
    pub fn remove(&self, id: Id, reason: Option<Reason>) -> Result<()> {
        self.session
            .with(|vault| vault.journal().remove(id, reason, self.now(), &mut System))
    }

    /// Returns an incident whole, as it is now.
    pub fn get(&self, id: Id) -> Result<Record> {
        self.session.with(|vault| vault.journal().get(id))
    }

    /// Returns an incident's revisions, oldest first.
    pub fn history(&self, id: Id) -> Result<Vec<Revision>> {
        self.session.with(|vault| vault.journal().history(id))
    }

    /// Returns a page of the list, the latest incident first. `search` filters it.
    ///
    /// Errors: `Invalid` (search), `NotFound` if `after` is missing, `Damaged`, `Locked`.
    pub fn list(&self, page: &Page) -> Result<Vec<Line>> {
        self.session.with(|vault| vault.journal().list(page))
    }

    /// Returns a page of the list with all its words, the latest incident first. `search` filters it.
    ///
    /// Errors: as `list`.
    pub fn page(&self, page: &Page, words: &Words) -> Result<ListPage> {
        let (lines, more) = self.session.with(|vault| vault.journal().page(page))?;
        let zone = self.session.zone();
        let zone = |local| zone.offsets(local);
        caught(|| words.locale().list_page(&lines, more, &zone))
    }

    /// Returns the number of lines from this page on, so a full page can tell how many it doesn't show.
    ///
    /// Errors: as `list`.
    pub fn count_found(&self, page: &Page) -> Result<u64> {
        self.session.with(|vault| vault.journal().count_found(page))
    }

    /// Returns the counts of the record. `Words.timeline` draws them.
    pub fn pattern(&self) -> Result<Pattern> {
        self.session
            .with(|vault| vault.journal().pattern(self.now()))
    }

    /// Returns the numbers of incidents in the list, incidents put away, and drafts.
    pub fn counts(&self) -> Result<RecordCounts> {
        self.session.with(|vault| vault.journal().counts())
    }

    /// Returns an incident with all its words, for one screen.
    ///
    /// Errors: `NotFound`, `Damaged`, `Locked`.
    pub fn shown(&self, id: Id, words: &Words) -> Result<ShownIncident> {
        let now = self.now();
        let (record, undo, people) = self.session.with(|vault| {
            let journal = vault.journal();
            let (record, undo) = (journal.get(id)?, journal.can_undo(id, now)?);
            Ok((record, undo, vault.people().list()?))
        })?;
        let zone = self.session.zone();
        let zone = |local| zone.offsets(local);
        caught(|| {
            let locale = words.locale();
            locale.shown_incident(&record, &people, undo, now, &zone)
        })
    }

    /// Returns every wording of an incident, the first one first, with what it changed, in words.
    ///
    /// Errors: as `shown`.
    pub fn changes(&self, id: Id, words: &Words) -> Result<Vec<ShownWording>> {
        let (history, people) = self
            .session
            .with(|vault| Ok((vault.journal().history(id)?, vault.people().list()?)))?;
        let zone = self.session.zone();
        let zone = |local| zone.offsets(local);
        caught(|| words.locale().shown_wordings(&history, &people, &zone))
    }

    /// Returns the number of incidents.
    pub fn count(&self) -> Result<u64> {
        self.session.with(|vault| vault.journal().count())
    }

    /// Begins to read a file's claims about itself, or to make a small picture of it.
    ///
    /// Errors: `NotFound`, `Damaged`, `Locked`.
    pub fn look(&self, attachment: Id, purpose: LookFor) -> Result<Arc<LookJob>> {
        let job = self
            .session
            .begin(|vault| Look::begin(vault, attachment, purpose))?;
        Ok(Arc::new(LookJob::new(&self.session, job)))
    }

    /// Returns at most 1 MiB of an attachment from `offset` in bytes; empty at its end.
    pub fn read(&self, attachment: Id, offset: u64) -> Result<Vec<u8>> {
        self.session
            .with(|vault| vault.journal().read(attachment, offset))
    }

    /// Begins to import incidents from a file of JSON lines. The same file given again continues where it was interrupted. A time without
    /// an offset has that of the phone's time zone on its own day; one that the zone doesn't cover is refused.
    pub fn begin_import(&self) -> Result<Arc<ImportJob>> {
        let job = self.session.begin(|_| Ok(Import::begin()))?;
        Ok(Arc::new(ImportJob::new(&self.session, job)))
    }
}

impl Journal {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }

    pub(crate) fn session(&self) -> &Arc<Session> {
        &self.session
    }

    fn now(&self) -> Now {
        now(self.session.offset_min())
    }
}
