//! The removal of an incident: the tombstone, committed before anything is erased.

use crate::entropy::Entropy;
use crate::error::Result;
use crate::id::Id;
use crate::journal::log::{self, Append};
use crate::journal::search::Standing;
use crate::journal::{body, draft, search, store};
use crate::rows::erasable::{self, Erasable, WORDS};
use crate::store::Store;
use crate::time::Now;
use crate::vault::Signer;
use rusqlite::Transaction;

/// Commits the tombstone: from then on nothing of the incident can be read. Returns what is to be erased.
pub(crate) fn bury(
    store: &mut Store,
    signer: &Signer,
    id: Id,
    reason: Option<&str>,
    now: Now,
    e: &mut dyn Entropy,
) -> Result<Vec<(Erasable, u64)>> {
    store.write_freeing(e, &mut |tx, e| {
        let loose = take_out(tx, id)?;
        for (what, number) in &loose {
            erasable::loosen(tx, *what, *number, None)?;
        }
        let mut log = Append::begin(tx, signer, now)?;
        log.watch_clock(e)?;
        append_tombstone(&mut log, id, &loose, reason, e)?;
        log.finish()?;
        Ok(loose)
    })
}

/// Removes an incident from every table, with the drafts that would correct it. Returns what is left to erase, the index's rows first.
pub(crate) fn take_out(tx: &Transaction<'_>, id: Id) -> Result<Vec<(Erasable, u64)>> {
    let entries = log::entries_of(tx, id)?;
    let files = store::attachments(tx, id)?;
    let facts = store::facts(tx, id)?;
    search::take(tx, facts.created, &Standing::read(tx, id, &facts)?.text())?;
    store::drop_incident(tx, id)?;
    store::drop_filed(tx, id)?;
    store::drop_attachments(tx, id)?;
    store::drop_imported(tx, id)?;
    let begun = draft::drop_of(tx, id)?;
    let entries = entries.into_iter().map(|seq| (Erasable::Entry, seq));
    let files = files.iter().map(|row| row.file).chain(begun);
    Ok([WORDS]
        .into_iter()
        .chain(entries)
        .chain(files.map(|file| (Erasable::File, file)))
        .collect())
}

/// Appends the line that says which entries' content is destroyed, and nothing else.
pub(crate) fn append_tombstone(
    log: &mut Append<'_>,
    id: Id,
    loose: &[(Erasable, u64)],
    reason: Option<&str>,
    e: &mut dyn Entropy,
) -> Result<()> {
    let entries = loose.iter().filter(|(what, _)| *what == Erasable::Entry);
    let targets = entries.map(|(_, seq)| *seq);
    let body = body::of_deletion(id, targets, reason)?;
    let seq = log.append(body, e)?;
    store::file_entry(log.transaction(), store::LOG, seq, None)
}
