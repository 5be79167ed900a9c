//! Takes back a slip, within ten minutes: destroys the last save of an incident; the log's remaining lines say nothing.

use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::journal::log::{self, Append};
use crate::journal::proved::revision;
use crate::journal::search::Standing;
use crate::journal::{body, remove, search, store};
use crate::rows::erasable::{self, Erasable, WORDS};
use crate::store::Store;
use crate::time::Now;
use crate::vault::{Signer, boot_number};
use bothy_proof::fields::position;
use bothy_proof::{Malformed, Recorded};
use rusqlite::{Connection, Transaction};

/// The time within which a save can be taken back: long enough to notice a slip.
const UNDO_MS: i64 = 10 * 60 * 1000;

/// The log's reason why the content is gone.
const REASON: &str = "undone";

/// The part that [`crate::journal::Journal::undo`] took back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Undone {
    /// All of the incident: it had just been saved.
    Incident,
    /// The newest wording, and files saved with it; the wording before counts again.
    Amendment,
    /// The file attached last, or several attached at once.
    Attachment,
}

impl Undone {
    /// Returns the message key for its button, which says until when.
    pub fn key(self) -> &'static str {
        match self {
            Self::Incident => "screen-undo-incident",
            Self::Amendment => "screen-undo-correction",
            Self::Attachment => "screen-undo-file",
        }
    }
}

/// A save that can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CanUndo {
    /// The part that would be taken back.
    pub what: Undone,
    /// The end of its ten minutes by the wall clock, in milliseconds since 1970-01-01T00:00Z.
    pub until_ms: i64,
}

/// Returns what can be taken back of an incident. `None` after ten minutes.
pub(crate) fn possible(db: &Connection, id: Id, now: Now) -> Result<Option<CanUndo>> {
    let last = Save::last(db, id)?;
    let now = Recorded {
        wall_ms: now.wall_ms,
        offset_min: now.offset_min,
        mono_ms: now.mono_ms,
        boot: boot_number(db, &now)?,
    };
    Ok(is_recent(last.recorded, now).then(|| CanUndo {
        what: last.what,
        until_ms: now.wall_ms + UNDO_MS - passed(last.recorded, now),
    }))
}

/// Commits the line that takes it back. Returns what is to be erased.
pub(crate) fn bury(
    store: &mut Store,
    signer: &Signer,
    id: Id,
    now: Now,
    e: &mut dyn Entropy,
) -> Result<(Undone, Vec<(Erasable, u64)>)> {
    store.write_freeing(e, &mut |tx, e| {
        let mut log = Append::begin(tx, signer, now)?;
        let last = Save::last(tx, id)?;
        if !is_recent(last.recorded, log.recorded()) {
            return Err(Error::Invalid { field: Input::Undo });
        }
        log.watch_clock(e)?;
        let loose = match last.what {
            Undone::Incident => remove::take_out(tx, id)?,
            Undone::Amendment | Undone::Attachment => last.take_back(tx, id)?,
        };
        for (what, number) in &loose {
            erasable::loosen(tx, *what, *number, None)?;
        }
        remove::append_tombstone(&mut log, id, &loose, Some(REASON), e)?;
        log.finish()?;
        Ok((last.what, loose))
    })
}

/// The entries of one incident that were saved together: consecutive, and recorded at the same moment.
struct Save {
    what: Undone,
    recorded: Recorded,
    /// Descending.
    entries: Vec<(u64, Undone)>,
}

impl Save {
    /// Returns the save that would be taken back. Putting away isn't one: it is reversed by itself.
    fn last(db: &Connection, id: Id) -> Result<Self> {
        let mut last: Option<Self> = None;
        for seq in log::entries_of(db, id)?.into_iter().rev() {
            let body = log::content(db, seq)?.body;
            let what = match body.get(position::KIND).as_text() {
                Some("created" | "imported") => Undone::Incident,
                Some("amended") => Undone::Amendment,
                Some("attached") => Undone::Attachment,
                _ => continue,
            };
            let recorded = Recorded::of(&body).map_err(|Malformed| Error::Damaged)?;
            let save = last.get_or_insert(Self {
                what,
                recorded,
                entries: Vec::new(),
            });
            let follows = save.entries.last().is_none_or(|(next, _)| *next == seq + 1);
            if !follows || save.recorded != recorded {
                break;
            }
            save.entries.push((seq, what));
            if what != Undone::Attachment {
                save.what = what;
            }
        }
        last.ok_or(Error::Damaged)
    }

    /// Removes a wording or files from an incident that stays. Returns what is to be erased.
    fn take_back(&self, tx: &Transaction<'_>, id: Id) -> Result<Vec<(Erasable, u64)>> {
        let mut facts = store::facts(tx, id)?;
        search::take(tx, facts.created, &Standing::read(tx, id, &facts)?.text())?;
        let mut loose = vec![WORDS];
        for (seq, what) in self.entries.iter().rev() {
            loose.push((Erasable::Entry, *seq));
            if *what == Undone::Attachment {
                let uid = body::id_at(&log::content(tx, *seq)?.body, position::SUBJECT);
                let row = store::attachment(tx, uid.ok_or(Error::Damaged)?)?;
                loose.push((Erasable::File, row.file));
                store::drop_attachment(tx, row.uid)?;
                facts.attachments = facts.attachments.saturating_sub(1);
            } else {
                store::drop_entry(tx, id, *seq)?;
            }
        }
        let newest = store::wordings(tx, id)?.pop().ok_or(Error::Damaged)?;
        let newest = revision(tx, newest)?;
        let facts = facts.reworded(&newest.incident, newest.seq, newest.rev, newest.recorded);
        store::put_incident(tx, id, &facts)?;
        if !search::is_emptied(tx)? {
            search::put(tx, facts.created, &Standing::read(tx, id, &facts)?.text())?;
        }
        Ok(loose)
    }
}

/// True by the clock that counts sleep; across a restart by the wall clock, which may have been set.
fn is_recent(saved: Recorded, now: Recorded) -> bool {
    (0..=UNDO_MS).contains(&passed(saved, now))
}

fn passed(saved: Recorded, now: Recorded) -> i64 {
    if saved.boot == now.boot {
        now.mono_ms.cast_signed() - saved.mono_ms.cast_signed()
    } else {
        now.wall_ms - saved.wall_ms
    }
}
