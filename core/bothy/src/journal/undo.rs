//! Taking back a slip, within ten minutes: what was saved last of an incident is destroyed, and what stays in the log says nothing.

use crate::content::{self, What};
use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::journal::log::{self, Append};
use crate::journal::save::Standing;
use crate::journal::{body, remove, revision, search, store};
use crate::store::Store;
use crate::time::Now;
use crate::vault::Signer;
use bothy_proof::Recorded;
use bothy_proof::fields::position;
use rusqlite::{Connection, Transaction};

/// How long a save can be taken back (facts on corrections: a tap within ten minutes).
const UNDO_MS: i64 = 10 * 60 * 1000;

/// Why the content is gone, in the log.
const REASON: &str = "undone";

/// What [`crate::journal::Journal::undo`] took back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Undone {
    /// All of the incident: it had just been saved.
    Incident,
    /// The newest wording; the one before stands again.
    Amendment,
    /// The file attached last.
    Attachment,
}

/// Commits the line that takes it back. Gives what is to be erased.
pub(crate) fn bury(
    store: &mut Store,
    signer: &Signer,
    id: Id,
    now: Now,
    e: &mut dyn Entropy,
) -> Result<(Undone, Vec<(What, u64)>)> {
    store.write_freeing(e, &mut |tx, e| {
        let mut log = Append::begin(tx, signer, now)?;
        let last = last_save(tx, id)?;
        if !is_recent(last.recorded, log.recorded()) {
            return Err(Error::Invalid { field: Input::Undo });
        }
        log.watch_clock(e)?;
        let loose = match last.what {
            Undone::Incident => remove::take_out(tx, id)?,
            Undone::Amendment => vec![take_back_wording(tx, id, last.seq)?],
            Undone::Attachment => take_back_file(tx, id, last.seq)?,
        };
        for (what, number) in &loose {
            content::loosen(tx, *what, *number, None)?;
        }
        remove::append_tombstone(&mut log, id, &loose, Some(REASON), e)?;
        log.finish()?;
        Ok((last.what, loose))
    })
}

struct Save {
    what: Undone,
    seq: u64,
    recorded: Recorded,
}

/// The save that would be taken back. Putting away isn't one: that is turned round by itself.
fn last_save(db: &Connection, id: Id) -> Result<Save> {
    let mut last: Option<Save> = None;
    let mut next = 0;
    for seq in log::entries_of(db, id)?.into_iter().rev() {
        let Some(save) = read_save(db, seq)? else {
            continue;
        };
        let Some(newest) = &last else {
            next = seq;
            last = Some(save);
            continue;
        };
        // Files that came with the incident follow it at the same moment, and go with it.
        let together = newest.what == Undone::Attachment
            && save.what != Undone::Amendment
            && seq + 1 == next
            && save.recorded == newest.recorded;
        if !together {
            break;
        }
        if save.what == Undone::Incident {
            return Ok(save);
        }
        next = seq;
    }
    last.ok_or(Error::Damaged)
}

fn read_save(db: &Connection, seq: u64) -> Result<Option<Save>> {
    let body = log::content(db, seq)?.body;
    let what = match body.get(position::KIND).as_text() {
        Some("created" | "imported") => Undone::Incident,
        Some("amended") => Undone::Amendment,
        Some("attached") => Undone::Attachment,
        _ => return Ok(None),
    };
    Ok(Some(Save {
        what,
        seq,
        recorded: Recorded::from_value(body.get(position::RECORDED)).map_err(|_| Error::Damaged)?,
    }))
}

/// By the clock that counts sleep; across a restart by the wall clock, which may have been set.
fn is_recent(saved: Recorded, now: Recorded) -> bool {
    let passed = if saved.boot == now.boot {
        now.mono_ms.cast_signed() - saved.mono_ms.cast_signed()
    } else {
        now.wall_ms - saved.wall_ms
    };
    (0..=UNDO_MS).contains(&passed)
}

fn take_back_wording(tx: &Transaction<'_>, id: Id, seq: u64) -> Result<(What, u64)> {
    let facts = store::facts(tx, id)?;
    let standing = Standing::read(tx, id, &facts)?;
    search::take(tx, facts.created, &standing.text())?;
    store::drop_entry(tx, id, seq)?;
    let before = store::wordings(tx, id)?.pop().ok_or(Error::Damaged)?;
    let before = revision(tx, before)?;
    let (incident, recorded) = (before.incident, before.recorded);
    store::put_incident(
        tx,
        id,
        &facts.reworded(&incident, before.seq, before.rev, recorded),
    )?;
    let standing = Standing {
        incident,
        ..standing
    };
    search::put(tx, facts.created, &standing.text())?;
    Ok((What::Entry, seq))
}

fn take_back_file(tx: &Transaction<'_>, id: Id, seq: u64) -> Result<Vec<(What, u64)>> {
    let mut facts = store::facts(tx, id)?;
    let mut standing = Standing::read(tx, id, &facts)?;
    search::take(tx, facts.created, &standing.text())?;
    let uid = body::id_at(&log::content(tx, seq)?.body, position::SUBJECT).ok_or(Error::Damaged)?;
    let file = store::attachment(tx, uid)?.file;
    store::drop_attachment(tx, uid)?;
    facts.attachments = facts.attachments.saturating_sub(1);
    store::put_incident(tx, id, &facts)?;
    standing.names.pop();
    search::put(tx, facts.created, &standing.text())?;
    Ok(vec![(What::Entry, seq), (What::File, file)])
}
