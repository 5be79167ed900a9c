//! The part of the journal that a backup takes, and the journal made again from a backup's log.

use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::facts::Facts;
use crate::journal::log::{self, Append};
use crate::journal::model::Attachment;
use crate::journal::proved::{attachments as attachments_of, revision};
use crate::journal::store::AttachmentRow;
use crate::journal::{Readable, body, remove, search, store};
use crate::rows::erasable::{self, Erasable};
use bothy_proof::fields::position;
use bothy_proof::{Body, Value};
use chrono::NaiveDate;
use rusqlite::{Connection, Transaction};
use std::collections::BTreeMap;

/// Returns all incidents, in the order of their first wordings.
pub(crate) fn incidents(db: &Connection) -> Result<Vec<Id>> {
    let mut ids = Vec::new();
    store::walk_rows(db, &mut |id, _| {
        ids.push(id);
        Ok(())
    })?;
    Ok(ids)
}

/// Returns the numbers of incidents and of attached files.
pub(crate) fn counts(db: &Connection) -> Result<(u64, u64)> {
    Ok((store::count(db)?, store::attachment_totals(db)?.0))
}

/// Returns all attached files, in the order of their ids.
///
/// # Errors
/// `Damaged`.
pub(crate) fn attachments(db: &Connection) -> Result<Vec<Readable>> {
    let (mut files, mut after) = (Vec::new(), None);
    while let Some(row) = store::attachment_after(db, after)? {
        files.push(Readable::attached(db, row.uid)?);
        after = Some(row.uid);
    }
    Ok(files)
}

/// Returns when the first incident that is there was first recorded, by its clock; `None` if there is none.
pub(crate) fn first_recorded_ms(db: &Connection) -> Result<Option<i64>> {
    let Some(id) = store::first(db)? else {
        return Ok(None);
    };
    let created = store::facts(db, id)?.created;
    Ok(Some(revision(db, created)?.recorded.wall_ms))
}

/// The file of an attachment: the number of its chunks. `None` if it was lost.
pub(crate) type FileOf<'f> = &'f dyn Fn(&Attachment) -> Result<Option<u64>>;

/// A job that makes the tables beside the log again: entries in their order, then [`Rebuild::finish`].
pub(crate) struct Rebuild {
    /// The beginning of the log's id.
    log: Id,
    incidents: BTreeMap<Id, Seen>,
    /// Attached entries whose file was lost, by incident.
    lost: BTreeMap<Id, Vec<u64>>,
}

/// An incident as far as it was seen.
struct Seen {
    created: u64,
    current: u64,
    rev: u32,
    first_day: NaiveDate,
    put_away: bool,
}

impl Rebuild {
    pub(crate) fn begin(log: Id) -> Self {
        Self {
            log,
            incidents: BTreeMap::new(),
            lost: BTreeMap::new(),
        }
    }

    /// Files an entry, whose content is in its rows and proved.
    ///
    /// # Errors
    /// `Damaged` if no vault would have written it.
    pub(crate) fn entry(
        &mut self,
        tx: &Transaction<'_>,
        seq: u64,
        body: &Body,
        file_of: FileOf<'_>,
    ) -> Result<()> {
        let subject = body::id_at(body, position::SUBJECT).ok_or(Error::Damaged)?;
        match body.get(position::KIND).as_text() {
            Some("created" | "imported" | "amended") => self.wording(tx, subject, seq, body),
            Some("attached") => self.attached(tx, seq, body, file_of),
            Some("put-away") => {
                let seen = self.incidents.get_mut(&subject).ok_or(Error::Damaged)?;
                seen.put_away = body.get(position::AWAY) == &Value::Bool(true);
                store::file_entry(tx, subject, seq, None)
            }
            Some("deleted") => store::file_entry(tx, store::LOG, seq, None),
            Some(_) if subject == self.log => store::file_entry(tx, store::LOG, seq, None),
            _ => Err(Error::Damaged),
        }
    }

    fn wording(&mut self, tx: &Transaction<'_>, id: Id, seq: u64, body: &Body) -> Result<()> {
        let read = body::to_revision(seq, body)?;
        match self.incidents.get_mut(&id) {
            Some(seen) if read.rev == seen.rev + 1 => {
                (seen.current, seen.rev) = (seq, read.rev);
            }
            None if read.rev == 0 => {
                let first_day = Facts::of(&read.incident, seq, read.recorded).first_day;
                self.incidents.insert(
                    id,
                    Seen {
                        created: seq,
                        current: seq,
                        rev: 0,
                        first_day,
                        put_away: false,
                    },
                );
            }
            _ => return Err(Error::Damaged),
        }
        store::file_entry(tx, id, seq, Some(read.rev))
    }

    fn attached(
        &mut self,
        tx: &Transaction<'_>,
        seq: u64,
        body: &Body,
        file_of: FileOf<'_>,
    ) -> Result<()> {
        let attachment = body::to_attachment(seq, body)?;
        let Attachment {
            id, incident, len, ..
        } = attachment;
        if !self.incidents.contains_key(&incident) {
            return Err(Error::Damaged);
        }
        let Some(file) = file_of(&attachment)? else {
            self.lost.entry(incident).or_default().push(seq);
            return Ok(());
        };
        let row = AttachmentRow {
            uid: id,
            incident,
            seq,
            file,
            len,
        };
        store::put_attachment(tx, &row)
    }

    /// Makes the list and the index of words. Then the log says, for each incident, which files were lost.
    ///
    /// # Errors
    /// `Damaged`.
    pub(crate) fn finish(
        self,
        tx: &Transaction<'_>,
        log: &mut Append<'_>,
        e: &mut dyn crate::Entropy,
    ) -> Result<()> {
        search::renew(tx)?;
        for (id, seen) in &self.incidents {
            let newest = revision(tx, seen.current)?;
            let files = attachments_of(tx, *id)?;
            let facts = Facts {
                created: seen.created,
                rev: seen.rev,
                attachments: u32::try_from(files.len()).unwrap_or(u32::MAX),
                put_away: seen.put_away,
                first_day: seen.first_day,
                ..Facts::of(&newest.incident, seen.current, newest.recorded)
            };
            store::put_incident(tx, *id, &facts)?;
            let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
            search::put(
                tx,
                facts.created,
                &search::text_of(&newest.incident, &names),
            )?;
        }
        for (id, seqs) in self.lost {
            let gone: Vec<_> = seqs.into_iter().map(|seq| (Erasable::Entry, seq)).collect();
            for (what, seq) in &gone {
                erasable::loosen(tx, *what, *seq, None)?;
            }
            remove::append_tombstone(log, id, &gone, Some(REASON), e)?;
        }
        Ok(())
    }

    /// True if the incident is there.
    pub(crate) fn has(&self, id: Id) -> bool {
        self.incidents.contains_key(&id)
    }
}

/// The log's reason why a lost file's entry says nothing any more: a backup was damaged.
const REASON: &str = "other";

/// Notes the incident that an imported line became.
pub(crate) fn put_imported(tx: &Transaction<'_>, key: &[u8; 32], incident: Id) -> Result<()> {
    store::put_imported(tx, key, incident)
}

/// Keeps the heads that left the vault.
pub(crate) fn keep_heads(tx: &Transaction<'_>, heads: &[bothy_proof::SignedHead]) -> Result<()> {
    heads.iter().try_for_each(|head| log::keep_head(tx, head))
}
