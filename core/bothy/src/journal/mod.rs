//! The record: incidents and their files, saved, corrected, searched, counted and removed over a log that proves them.
//!
//! | to | use |
//! |---|---|
//! | save, correct, put away, take back, remove an incident | [`Journal::add`], [`Journal::amend`], [`Journal::put_away`], [`Journal::undo`], [`Journal::remove`] |
//! | keep what isn't saved yet, as it is typed | [`Drafts`] |
//! | read one, its history, a page of the list, what a search finds | [`Journal::get`], [`Journal::history`], [`Journal::list`] |
//! | bring a file in | [`Attach`], then [`Journal::add`], [`Journal::attach`] or [`Drafts::attach`] with what it [staged](Staged) |
//! | get a file out, proved | [`Extract`] |
//! | see what a photo says of itself, or a small picture of it | [`Look`], [`Journal::preview`] |
//! | bring in many incidents | [`Import`] |
//! | see what it shows when it is counted | [`Journal::pattern`] |
//! | prove everything | [`Check`] |
//! | go on with a vault that is partly older than the rest | [`accept_rollback`] |
//!
//! Every save is one durable transaction: its content, its entry in the log, the signed head that replaces the last, the line of the
//! list, and the index of words. The log never changes afterwards; removing destroys what entries commit to and leaves the entries.

mod attach;
pub(crate) mod backed_up;
mod body;
mod check;
mod compare;
mod draft;
mod extract;
mod facts;
mod field;
mod form;
mod happened;
mod help;
mod import;
mod kept;
mod list;
pub(crate) mod log;
mod look;
mod model;
mod name;
mod pattern;
mod proved;
mod remove;
mod rollback;
mod save;
mod search;
mod small;
mod step;
mod store;
mod undo;
mod unfinished;

pub use crate::dates::Zone;
pub use attach::{Attach, MAX_LEN, MAX_STEP, Staged};
pub use check::Check;
pub use compare::Altered;
pub use draft::{Draft, Drafts};
pub use extract::Extract;
pub use field::{Answer, Field, Value, Who};
pub use form::{FIRST_KINDS, FormGroup, FormRow, OPENING, Offered, form, kinds_offered};
pub use happened::{Happened, Moment, Period, PeriodName, Season, When};
pub use help::{Bringing, Caution, Help, SaidBeside};
pub use import::{Import, LineFault, MAX_LINE, plain_text};
pub use kept::KeptFile;
pub(crate) use kept::Readable;
pub use look::{Look, LookFor};
pub use model::{
    Attachment, Incident, Kind, Line, Page, Reason, Record, RecordCounts, Recorded, Revision,
};
pub use pattern::{FirstTime, MonthCount, NamedCount, Pattern, Stretch, Told};
pub use rollback::accept_rollback;
pub use step::Step;
pub use undo::{CanUndo, Undone};
pub use unfinished::Unfinished;

use crate::entropy::Entropy;
use crate::error::Result;
use crate::id::Id;
use crate::rows::erasable;
use crate::time::Now;
use crate::vault::{self, OpenVault, latest_wall_ms};
use log::Append;
use proved::{attachment, attachments, revision};

/// The journal of an open vault; borrows it for one call.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// use bothy_core::journal::{Field, Happened, Incident, Kind, Page, Undone, Value};
/// use std::collections::BTreeMap;
///
/// let mut incident = Incident {
///     kinds: vec![Kind::Threats],
///     happened: Happened::Day(chrono::NaiveDate::from_ymd_opt(2026, 2, 28).unwrap()),
///     fields: BTreeMap::from([(Field::details(), Value::Words("At the dor.".to_owned()))]),
/// };
/// let id = vault.journal().add(&incident, Vec::new(), clock.tick(), entropy)?;
///
/// // A correction stands beside what it corrects; true says that only spelling changed.
/// incident.fields.insert(Field::details(), Value::Words("At the door.".to_owned()));
/// assert_eq!(vault.journal().amend(id, &incident, true, clock.tick(), entropy)?, 1);
/// assert_eq!(vault.journal().history(id)?.len(), 2);
///
/// let page = Page { search: Some("door".to_owned()), ..Page::default() };
/// assert_eq!(vault.journal().list(&page)?[0].opening, "At the door.");
///
/// // Within ten minutes the last save can be taken back.
/// assert_eq!(vault.journal().undo(id, clock.tick(), entropy)?, Undone::Amendment);
/// assert_eq!(vault.journal().history(id)?.len(), 1);
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Journal<'v> {
    vault: &'v mut OpenVault,
}

impl OpenVault {
    /// Returns the journal, for one call. Defined here since `vault` doesn't know this room.
    pub fn journal(&mut self) -> Journal<'_> {
        Journal { vault: self }
    }
}

impl Journal<'_> {
    /// Saves an incident with the files staged for it. One transaction, durable on return.
    ///
    /// # Errors
    /// `Invalid`: no kind or a duplicate one; an impossible time, or one more than a day ahead of the clock; all fields together over 1 MiB;
    /// a person that isn't kept. `InvalidField`: a value of another type or over 256 KiB. `NotFound` if an unlock has collected a staged file since.
    /// `StorageFull`.
    #[allow(clippy::needless_pass_by_value)] // a staged file belongs to one incident only
    pub fn add(
        &mut self,
        incident: &Incident,
        files: Vec<Staged>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Id> {
        incident.check()?;
        let id = Id::generate(e);
        let body = body::of_incident("created", id, 0, incident)?;
        let (store, signer) = self.vault.parts();
        store.write(e, &mut |tx, e| {
            let mut log = Append::begin(tx, signer, now)?;
            save::create(tx, &mut log, id, (incident, body.clone()), &files, now, e)?;
            log.finish()
        })?;
        Ok(id)
    }

    /// Refuses what [`Journal::add`] would, and writes nothing: for a practice entry, which is never logged and never kept.
    ///
    /// # Errors
    /// `Invalid` and `InvalidField`, as [`Journal::add`]; accepts a time that is ahead of the clock.
    pub fn practise(&self, incident: &Incident, now: Now) -> Result<()> {
        incident.check()?;
        let latest = latest_wall_ms(self.vault.store().read(), &now)?;
        save::refuse_ahead(incident, latest, now)?;
        body::of_incident("created", store::LOG, 0, incident)?;
        Ok(())
    }

    /// Saves another wording of an incident beside those before. `spelling_only`: the user states that only spelling changed.
    /// Returns the revision number.
    ///
    /// # Errors
    /// `NotFound`; otherwise as [`Journal::add`]. A person named before needn't be kept any more.
    pub fn amend(
        &mut self,
        id: Id,
        incident: &Incident,
        spelling_only: bool,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<u32> {
        self.amend_with(id, incident, spelling_only, Vec::new(), now, e)
    }

    /// Saves another wording as [`Journal::amend`] does, and makes staged files part of the incident, in one transaction: all of it, or
    /// nothing.
    ///
    /// # Errors
    /// As [`Journal::amend`]; `NotFound` also if an unlock has collected a staged file since.
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn amend_with(
        &mut self,
        id: Id,
        incident: &Incident,
        spelling_only: bool,
        files: Vec<Staged>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<u32> {
        incident.check()?;
        let (store, signer) = self.vault.parts();
        store.write(e, &mut |tx, e| {
            let mut log = Append::begin(tx, signer, now)?;
            let rev = save::amend(tx, &mut log, id, (incident, spelling_only), now, e)?;
            for file in &files {
                save::attach(tx, &mut log, id, file, e)?;
            }
            log.finish()?;
            Ok(rev)
        })
    }

    /// Makes a staged file part of an incident. Returns the attachment's id.
    ///
    /// # Errors
    /// As [`Journal::attach_all`].
    pub fn attach(&mut self, id: Id, file: Staged, now: Now, e: &mut dyn Entropy) -> Result<Id> {
        let attached = file.id;
        self.attach_all(id, vec![file], now, e)?;
        Ok(attached)
    }

    /// Makes staged files part of an incident, in one transaction: all of them, or none. Their bytes are there, so it may take the room that
    /// is set aside for a full disk.
    ///
    /// # Errors
    /// `NotFound` if there is no such incident, or an unlock has collected a file since; `StorageFull`.
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn attach_all(
        &mut self,
        id: Id,
        files: Vec<Staged>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        let (store, signer) = self.vault.parts();
        store.write_freeing(e, &mut |tx, e| {
            let mut log = Append::begin(tx, signer, now)?;
            log.watch_clock(e)?;
            for file in &files {
                save::attach(tx, &mut log, id, file, e)?;
            }
            log.finish().map(|_| ())
        })
    }

    /// Hides an incident from lists, or brings it back. It is kept whole, and stays out of packs while it is away. Writes nothing if it
    /// already is as asked.
    ///
    /// # Errors
    /// `NotFound`; `StorageFull`.
    pub fn put_away(&mut self, id: Id, away: bool, now: Now, e: &mut dyn Entropy) -> Result<()> {
        if store::facts(self.vault.store().read(), id)?.put_away == away {
            return Ok(());
        }
        let (store, signer) = self.vault.parts();
        store.write(e, &mut |tx, e| {
            let mut facts = store::facts(tx, id)?;
            let mut log = Append::begin(tx, signer, now)?;
            log.watch_clock(e)?;
            let seq = log.append(body::of_putting_away(id, away)?, e)?;
            store::file_entry(tx, id, seq, None)?;
            facts.put_away = away;
            store::put_incident(tx, id, &facts)?;
            log.finish()
        })?;
        Ok(())
    }

    /// Takes back the last save of an incident, within ten minutes: all of it, an amendment, or the file attached last. The content
    /// is destroyed as by [`Journal::remove`]; the lines that stay in the log say nothing and are in no pack.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Undo}` if the last save is more than ten minutes old; `Locked` if locked while erasing,
    /// `Unfinished` if there is no room for that (it is taken back nevertheless).
    pub fn undo(&mut self, id: Id, now: Now, e: &mut dyn Entropy) -> Result<Undone> {
        let stop = self.vault.stop();
        let (store, signer) = self.vault.parts();
        let (undone, loose) = search::make_way(store, &stop, e, &mut |store, e| {
            undo::bury(store, signer, id, now, e)
        })?;
        vault::erase(store, &loose, &stop, e)?;
        Ok(undone)
    }

    /// Returns what [`Journal::undo`] would take back of an incident, and until when. `None` after ten minutes.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn can_undo(&self, id: Id, now: Now) -> Result<Option<CanUndo>> {
        let db = self.vault.store().read();
        store::facts(db, id)?;
        undo::possible(db, id, now)
    }

    /// Removes an incident with all its wordings and files. The rest says that something was removed, never what.
    ///
    /// The tombstone comes first: from then on nothing of it can be read here. Then its content is erased, in transactions of about 1 MiB.
    /// If the vault is locked or the process killed, the next unlock erases the rest.
    ///
    /// # Errors
    /// `NotFound`; `Locked` if locked while erasing, `Unfinished` if there is no room for that (the incident is removed nevertheless).
    pub fn remove(
        &mut self,
        id: Id,
        reason: Option<Reason>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        let stop = self.vault.stop();
        let (store, signer) = self.vault.parts();
        let reason = reason.map(Reason::id);
        let loose = search::make_way(store, &stop, e, &mut |store, e| {
            remove::bury(store, signer, id, reason, now, e)
        })?;
        vault::erase(store, &loose, &stop, e)
    }

    /// Returns an incident as it is now, proved against what the log committed to.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn get(&self, id: Id) -> Result<Record> {
        let db = self.vault.store().read();
        let facts = store::facts(db, id)?;
        let current = revision(db, facts.current)?;
        let first_recorded = if facts.created == facts.current {
            current.recorded
        } else {
            revision(db, facts.created)?.recorded
        };
        Ok(Record {
            id,
            current,
            revisions: facts.rev + 1,
            first_recorded,
            attachments: self.attachments(id)?,
            put_away: facts.put_away,
        })
    }

    /// Returns all wordings of an incident, the first one first, each proved against what the log committed to.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn history(&self, id: Id) -> Result<Vec<Revision>> {
        let db = self.vault.store().read();
        store::facts(db, id)?;
        store::wordings(db, id)?
            .into_iter()
            .map(|seq| revision(db, seq))
            .collect()
    }

    /// Returns every incident that isn't put away, by the time it happened, the oldest first; and those that are put away.
    ///
    /// # Errors
    /// `Damaged`.
    pub(crate) fn oldest_first(&self) -> Result<(Vec<Id>, Vec<Id>)> {
        let (mut ids, mut away) = (Vec::new(), Vec::new());
        store::walk(self.vault.store().read(), None, &mut |id, facts| {
            if facts.put_away { &mut away } else { &mut ids }.push(id);
            Ok(true)
        })?;
        ids.reverse();
        Ok((ids, away))
    }

    /// Returns the attachments of an incident, in the order they were attached.
    ///
    /// # Errors
    /// `Damaged`.
    pub(crate) fn attachments(&self, incident: Id) -> Result<Vec<Attachment>> {
        attachments(self.vault.store().read(), incident)
    }

    /// Counts the record as it is now.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn pattern(&self, now: Now) -> Result<Pattern> {
        pattern::of(self.vault.store().read(), now)
    }

    /// Returns the number of incidents.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn count(&self) -> Result<u64> {
        store::count(self.vault.store().read())
    }

    /// Finds the incident whose id begins so, with 6 hex digits or more.
    ///
    /// # Errors
    /// `NotFound`; `Invalid` with `Id` for several, for fewer digits, or for no hex.
    pub fn find(&self, prefix: &str) -> Result<Id> {
        let (low, high) = Id::beginning_with(prefix)?;
        Id::only(&store::incidents_between(
            self.vault.store().read(),
            low,
            high,
        )?)
    }

    /// Finds the attachment of this incident whose id begins so, with 6 hex digits or more.
    ///
    /// # Errors
    /// As [`Journal::find`].
    pub fn find_attachment(&self, incident: Id, prefix: &str) -> Result<Id> {
        let (low, high) = Id::beginning_with(prefix)?;
        let db = self.vault.store().read();
        Id::only(&store::attachments_between(db, incident, low, high)?)
    }

    /// Finds the files that an id's first 6 hex digits or more mean: one file, or all files of one incident.
    ///
    /// # Errors
    /// As [`Journal::find`].
    pub fn find_files(&self, prefix: &str) -> Result<Vec<Id>> {
        let (low, high) = Id::beginning_with(prefix)?;
        let db = self.vault.store().read();
        let files = store::files_between(db, low, high)?;
        let incidents = store::incidents_between(db, low, high)?;
        let found = Id::only(&[&files[..], &incidents].concat())?;
        if files.contains(&found) {
            return Ok(files);
        }
        let files = attachments(db, found)?;
        Ok(files.into_iter().map(|file| file.id).collect())
    }

    /// Returns the times of all exports, by the phone's clocks.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn exports(&self) -> Result<Vec<Recorded>> {
        log::exports(self.vault.store().read())
    }

    /// Returns the attachment with this id.
    ///
    /// # Errors
    /// `NotFound`; `Damaged`.
    pub(crate) fn attachment(&self, id: Id) -> Result<Attachment> {
        let db = self.vault.store().read();
        attachment(db, &store::attachment(db, id)?)
    }

    /// Returns up to 1 MiB of an attachment from `offset`; empty at its end. [`Extract`] and [`Check`] prove its bytes, not this.
    ///
    /// # Errors
    /// `NotFound`; `Damaged` if a part is missing.
    pub fn read(&self, attachment: Id, offset: u64) -> Result<Vec<u8>> {
        self.read_part(attachment, offset, MAX_STEP)
    }

    /// Returns as [`Journal::read`], and not more than `most` bytes, for a player that asks for them as it goes.
    ///
    /// # Errors
    /// As [`Journal::read`].
    pub fn read_part(&self, attachment: Id, offset: u64, most: usize) -> Result<Vec<u8>> {
        let db = self.vault.store().read();
        let row = store::attachment(db, attachment)?;
        erasable::file_bytes(db, row.file, row.len, offset, most.min(MAX_STEP))
    }
}

#[cfg(test)]
pub(crate) mod tests;
