//! Incidents, attachments, and the log under them.
//!
//! | to | use |
//! |---|---|
//! | save, correct, remove an incident | [`Journal::add`], [`Journal::amend`], [`Journal::remove`] |
//! | read one, its history, a page of the list | [`Journal::get`], [`Journal::history`], [`Journal::list`] |
//! | bring a file in | [`Attach`], then [`Journal::add`] or [`Journal::attach`] with what it [staged](Staged) |
//! | get a file out, proved | [`Extract`] |
//! | prove everything | [`Check`] |
//!
//! Every save is one durable transaction: what it says, its entry in the log, the signed head that replaces the last, and the line of
//! the list. Nothing in the log is changed again; removing destroys what entries commit to and leaves the entries.

mod attach;
mod body;
mod check;
mod extract;
mod facts;
mod field;
mod happened;
pub(crate) mod log;
mod model;
mod name;
mod opening;
mod remove;
mod store;

pub use attach::{Attach, MAX_LEN, MAX_STEP, Staged};
pub use check::Check;
pub use extract::Extract;
pub use field::{Field, Value};
pub use happened::{Happened, Moment, When, Zone};
pub use model::{
    Answer, Attachment, Incident, Kind, Line, Page, Reason, Record, Recorded, Revision,
};

use crate::content;
use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::time::Now;
use crate::vault::OpenVault;
use facts::Facts;
use log::Append;
use rusqlite::{Connection, Transaction};
use store::AttachmentRow;

/// How far a job has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Step {
    /// There is more to do: `done` out of about `total`, in a unit that only the job knows.
    More {
        /// Done so far.
        done: u64,
        /// All there is to do.
        total: u64,
    },
    /// All done.
    Done,
}

/// The journal of an open vault; borrows it for one call.
pub struct Journal<'v> {
    vault: &'v mut OpenVault,
}

impl OpenVault {
    /// The journal, for one call. Here and not in `vault`, which doesn't know this room.
    pub fn journal(&mut self) -> Journal<'_> {
        Journal { vault: self }
    }
}

/// What a clock that is right can't show: before 2026-01-01, before this was written. Then "in the future" means nothing.
const EARLIEST_WALL_MS: i64 = 1_767_225_600_000;

impl Journal<'_> {
    /// Saves an incident with the files staged for it. One transaction, durable when it returns.
    ///
    /// # Errors
    /// `Invalid`: no kind or one twice; a time that can't be, or more than a day ahead of the clock; a field of another type, over 256 KiB,
    /// or all together over 1 MiB. `NotFound` if a staged file was collected by an unlock since. `StorageFull`.
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
            refuse_ahead(incident, &log, now)?;
            log.watch_clock(e)?;
            let seq = log.append(body.clone(), e)?;
            for file in &files {
                put_attachment(tx, &mut log, id, file, e)?;
            }
            let attachments = u32::try_from(files.len()).unwrap_or(u32::MAX);
            let facts = Facts::of(incident, seq, seq, 0, attachments, log.recorded());
            store::file_entry(tx, id, seq)?;
            store::put_incident(tx, id, &facts)?;
            log.finish()
        })?;
        Ok(id)
    }

    /// Saves another wording of an incident beside the ones before. Gives its number.
    ///
    /// # Errors
    /// `NotFound`; otherwise as [`Journal::add`].
    pub fn amend(
        &mut self,
        id: Id,
        incident: &Incident,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<u32> {
        incident.check()?;
        let rev = store::facts(self.vault.store().read(), id)?.rev + 1;
        let body = body::of_incident("amended", id, rev, incident)?;
        let (store, signer) = self.vault.parts();
        store.write(e, &mut |tx, e| {
            let before = store::facts(tx, id)?;
            let mut log = Append::begin(tx, signer, now)?;
            refuse_ahead(incident, &log, now)?;
            log.watch_clock(e)?;
            let seq = log.append(body.clone(), e)?;
            let facts = Facts::of(
                incident,
                before.created,
                seq,
                rev,
                before.attachments,
                log.recorded(),
            );
            store::file_entry(tx, id, seq)?;
            store::put_incident(tx, id, &facts)?;
            log.finish()
        })?;
        Ok(rev)
    }

    /// Makes a staged file part of an incident. Gives the attachment's id.
    ///
    /// # Errors
    /// `NotFound` if there is no such incident, or the file was collected by an unlock since.
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn attach(&mut self, id: Id, file: Staged, now: Now, e: &mut dyn Entropy) -> Result<Id> {
        let (store, signer) = self.vault.parts();
        store.write(e, &mut |tx, e| {
            let mut facts = store::facts(tx, id)?;
            let mut log = Append::begin(tx, signer, now)?;
            log.watch_clock(e)?;
            put_attachment(tx, &mut log, id, &file, e)?;
            facts.attachments += 1;
            store::put_incident(tx, id, &facts)?;
            log.finish()
        })?;
        Ok(file.id)
    }

    /// Removes an incident with all its wordings and files. What is left says that something was removed, never what.
    ///
    /// First the tombstone: from then on nothing of it can be read here. Then its content is erased, in transactions of about 1 MiB;
    /// what is left to erase when the vault is locked or the process killed, the next unlock erases.
    ///
    /// # Errors
    /// `NotFound`; `Locked` if it was locked while erasing (the incident is removed nevertheless).
    pub fn remove(
        &mut self,
        id: Id,
        reason: Option<Reason>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        let stop = self.vault.stop();
        let (store, signer) = self.vault.parts();
        let loose = remove::bury(store, signer, id, reason, now, e)?;
        content::erase(store, &loose, &stop, e)
    }

    /// An incident as it stands now, proved against what the log committed to.
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
        })
    }

    /// All wordings of an incident, the first one first, each proved against what the log committed to.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn history(&self, id: Id) -> Result<Vec<Revision>> {
        let db = self.vault.store().read();
        store::facts(db, id)?;
        store::filed(db, id)?
            .into_iter()
            .map(|seq| revision(db, seq))
            .collect()
    }

    /// One page of the list.
    ///
    /// # Errors
    /// `NotFound` if the incident to continue behind was removed.
    pub fn list(&self, page: &Page) -> Result<Vec<Line>> {
        let db = self.vault.store().read();
        let limit = match page.limit {
            0 => 50,
            limit => limit.min(1000) as usize,
        };
        let mut lines = Vec::new();
        store::walk(db, page.after, &mut |id, facts| {
            if wanted(page, &facts) {
                lines.push(Line {
                    id,
                    opening: opening::of(db, facts.current)?,
                    kinds: facts.kinds,
                    happened: facts.happened,
                    recorded: facts.recorded,
                    child_present: facts.child_present,
                    attachments: facts.attachments,
                    revisions: facts.rev + 1,
                });
            }
            Ok(lines.len() < limit)
        })?;
        Ok(lines)
    }

    /// Every incident, in the order of the time it happened, the oldest first.
    ///
    /// # Errors
    /// `Damaged`.
    pub(crate) fn oldest_first(&self) -> Result<Vec<Id>> {
        let mut ids = Vec::new();
        store::walk(self.vault.store().read(), None, &mut |id, _| {
            ids.push(id);
            Ok(true)
        })?;
        ids.reverse();
        Ok(ids)
    }

    /// The attachments of an incident, in the order they were attached.
    ///
    /// # Errors
    /// `Damaged`.
    pub(crate) fn attachments(&self, incident: Id) -> Result<Vec<Attachment>> {
        let db = self.vault.store().read();
        let rows = store::attachments(db, incident)?;
        rows.iter().map(|row| attachment(db, row)).collect()
    }

    /// How many incidents there are.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn count(&self) -> Result<u64> {
        store::count(self.vault.store().read())
    }

    /// The incident whose id begins so, with 6 hex digits or more.
    ///
    /// # Errors
    /// `NotFound`; `Invalid` with `Id` for several, for fewer digits, or for no hex.
    pub fn find(&self, prefix: &str) -> Result<Id> {
        let (low, high) = Id::beginning_with(prefix)?;
        only(&store::incidents_between(
            self.vault.store().read(),
            low,
            high,
        )?)
    }

    /// The attachment of this incident whose id begins so, with 6 hex digits or more.
    ///
    /// # Errors
    /// As [`Journal::find`].
    pub fn find_attachment(&self, incident: Id, prefix: &str) -> Result<Id> {
        let (low, high) = Id::beginning_with(prefix)?;
        let db = self.vault.store().read();
        only(&store::attachments_between(db, incident, low, high)?)
    }

    /// Up to 1 MiB of an attachment from `offset`; empty at its end. Its bytes are proved by [`Extract`] and [`Check`], not here.
    ///
    /// # Errors
    /// `NotFound`; `Damaged` if a part is missing.
    pub fn read(&self, attachment: Id, offset: u64) -> Result<Vec<u8>> {
        let db = self.vault.store().read();
        let row = store::attachment(db, attachment)?;
        content::file_bytes(db, row.file, row.len, offset, MAX_STEP)
    }
}

fn refuse_ahead(incident: &Incident, log: &Append<'_>, now: Now) -> Result<()> {
    let wall_ms = log.latest_wall_ms();
    if wall_ms < EARLIEST_WALL_MS {
        return Ok(());
    }
    incident.happened.check_not_ahead(Now { wall_ms, ..now })
}

/// One staged file becomes an attachment, with its entry.
fn put_attachment(
    tx: &Transaction<'_>,
    log: &mut Append<'_>,
    incident: Id,
    file: &Staged,
    e: &mut dyn Entropy,
) -> Result<()> {
    content::hold(tx, file.file, file.id)?;
    let seq = log.append(body::of_attachment(incident, file)?, e)?;
    store::put_attachment(
        tx,
        &AttachmentRow {
            uid: file.id,
            incident,
            seq,
            file: file.file,
            len: file.len,
        },
    )
}

/// The wording of one entry; what the list leads to must be there.
fn revision(db: &Connection, seq: u64) -> Result<Revision> {
    body::to_revision(seq, &log::content(db, seq).map_err(missing)?.body)
}

fn attachment(db: &Connection, row: &AttachmentRow) -> Result<Attachment> {
    let body = log::content(db, row.seq).map_err(missing)?.body;
    let attachment = body::to_attachment(row.seq, &body)?;
    let same =
        (attachment.id, attachment.incident, attachment.len) == (row.uid, row.incident, row.len);
    if same {
        Ok(attachment)
    } else {
        Err(Error::Damaged)
    }
}

/// A row led here: that nothing is here is damage.
fn missing(error: Error) -> Error {
    if error == Error::NotFound {
        Error::Damaged
    } else {
        error
    }
}

fn wanted(page: &Page, facts: &Facts) -> bool {
    let (from, to) = facts.happened.ends();
    page.kind.is_none_or(|kind| facts.kinds.contains(&kind))
        && page
            .child
            .is_none_or(|child| facts.child_present == Some(child))
        && page.from.is_none_or(|day| to.day() >= day)
        && page.to.is_none_or(|day| from.day() <= day)
}

fn only(found: &[Id]) -> Result<Id> {
    match found {
        [] => Err(Error::NotFound),
        [id] => Ok(*id),
        _ => Err(Error::Invalid { field: Input::Id }),
    }
}

#[cfg(test)]
mod tests;
