//! Removing an incident: the tombstone, committed before anything is erased.

use crate::content::{self, What};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::log::{self, Append};
use crate::journal::{Reason, store};
use crate::store::Store;
use crate::time::Now;
use crate::vault::Signer;
use bothy_proof::fields::position;
use bothy_proof::{Body, Malformed, Value};

/// Commits the tombstone: from then on nothing of the incident can be read. Gives what is to be erased.
pub(crate) fn bury(
    store: &mut Store,
    signer: &Signer,
    id: Id,
    reason: Option<Reason>,
    now: Now,
    e: &mut dyn Entropy,
) -> Result<Vec<(What, u64)>> {
    store.write_freeing(e, &mut |tx, e| {
        let targets = log::entries_of(tx, id)?;
        let files = store::attachments(tx, id)?;
        let entries = targets.iter().map(|seq| (What::Entry, *seq));
        let files = files.iter().map(|row| (What::File, row.file));
        let loose: Vec<_> = entries.chain(files).collect();
        for (what, number) in &loose {
            content::loosen(tx, *what, *number, None)?;
        }
        store::drop_incident(tx, id)?;
        store::drop_filed(tx, id)?;
        store::drop_attachments(tx, id)?;
        let mut log = Append::begin(tx, signer, now)?;
        log.watch_clock(e)?;
        let seq = log.append(tombstone(id, &targets, reason)?, e)?;
        store::file_entry(tx, store::LOG, seq)?;
        log.finish()?;
        Ok(loose)
    })
}

/// The body of a `deleted` entry.
fn tombstone(id: Id, targets: &[u64], reason: Option<Reason>) -> Result<Body> {
    let mut body = Body::default();
    let targets = targets.iter().map(|seq| Value::Int(seq.cast_signed()));
    let reason = reason.map_or(Value::Null, |reason| Value::Text(reason.id().to_owned()));
    for (at, value) in [
        (position::KIND, Value::Text("deleted".to_owned())),
        (position::SUBJECT, Value::Bytes(id.0.to_vec())),
        (position::TARGETS, Value::Array(targets.collect())),
        (position::REASON, reason),
    ] {
        body.set(at, value)
            .map_err(|Malformed| Error::Internal { code: 302 })?;
    }
    Ok(body)
}
