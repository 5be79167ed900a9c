//! The parts of every save within its one transaction: entries, the line of the list, the index of words, the signed head.

use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::journal::facts::Facts;
use crate::journal::log::Append;
use crate::journal::search::Standing;
use crate::journal::store::AttachmentRow;
use crate::journal::{Incident, Staged, body, search, store};
use crate::people;
use crate::rows::erasable;
use crate::time::Now;
use bothy_proof::Body;
use rusqlite::{Connection, Transaction};
use std::collections::BTreeSet;

/// Saves a first wording with its files: an incident in the list.
pub(crate) fn create(
    tx: &Transaction<'_>,
    log: &mut Append<'_>,
    id: Id,
    (incident, body): (&Incident, Body),
    files: &[Staged],
    now: Now,
    e: &mut dyn Entropy,
) -> Result<()> {
    refuse_ahead(incident, log.latest_wall_ms(), now)?;
    refuse_strangers(tx, incident, &BTreeSet::new())?;
    search::renew(tx)?;
    log.watch_clock(e)?;
    let seq = log.append(body, e)?;
    for file in files {
        put_attachment(tx, log, id, file, e)?;
    }
    let mut facts = Facts::of(incident, seq, log.recorded());
    facts.attachments = u32::try_from(files.len()).unwrap_or(u32::MAX);
    store::file_entry(tx, id, seq, Some(0))?;
    store::put_incident(tx, id, &facts)?;
    let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    search::put(tx, seq, &search::text_of(incident, &names))
}

/// Saves another wording beside those before.
pub(crate) fn amend(
    tx: &Transaction<'_>,
    log: &mut Append<'_>,
    id: Id,
    (incident, spelling_only): (&Incident, bool),
    now: Now,
    e: &mut dyn Entropy,
) -> Result<u32> {
    let before = store::facts(tx, id)?;
    let standing = Standing::read(tx, id, &before)?;
    refuse_ahead(incident, log.latest_wall_ms(), now)?;
    refuse_strangers(tx, incident, &standing.incident.people())?;
    let rev = before.rev + 1;
    let body = body::of_amendment(id, rev, incident, spelling_only)?;
    log.watch_clock(e)?;
    let seq = log.append(body, e)?;
    search::renew(tx)?;
    search::take(tx, before.created, &standing.text())?;
    store::file_entry(tx, id, seq, Some(rev))?;
    store::put_incident(tx, id, &before.reworded(incident, seq, rev, log.recorded()))?;
    let standing = Standing {
        incident: incident.clone(),
        ..standing
    };
    search::put(tx, before.created, &standing.text())?;
    Ok(rev)
}

/// Makes a staged file part of an existing incident.
pub(crate) fn attach(
    tx: &Transaction<'_>,
    log: &mut Append<'_>,
    id: Id,
    file: &Staged,
    e: &mut dyn Entropy,
) -> Result<()> {
    let mut facts = store::facts(tx, id)?;
    let mut standing = Standing::read(tx, id, &facts)?;
    search::renew(tx)?;
    search::take(tx, facts.created, &standing.text())?;
    put_attachment(tx, log, id, file, e)?;
    facts.attachments += 1;
    store::put_incident(tx, id, &facts)?;
    standing.names.push(file.name.clone());
    search::put(tx, facts.created, &standing.text())
}

/// Makes a staged file an attachment, with its entry.
fn put_attachment(
    tx: &Transaction<'_>,
    log: &mut Append<'_>,
    incident: Id,
    file: &Staged,
    e: &mut dyn Entropy,
) -> Result<()> {
    erasable::hold(tx, file.file, file.id)?;
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

/// Refuses a time that is ahead; `wall_ms` is the latest that the wall clock ever showed.
pub(crate) fn refuse_ahead(incident: &Incident, wall_ms: i64, now: Now) -> Result<()> {
    let now = Now { wall_ms, ..now };
    if !now.is_believable() {
        return Ok(());
    }
    incident.happened.check_not_ahead(now)
}

/// Refuses people that are neither kept nor named already: after a person is removed, incidents that name them can still be corrected.
fn refuse_strangers(db: &Connection, incident: &Incident, named: &BTreeSet<Id>) -> Result<()> {
    for id in incident.people() {
        if !named.contains(&id) && !people::exists(db, id)? {
            return Err(Error::Invalid {
                field: Input::Person,
            });
        }
    }
    Ok(())
}
