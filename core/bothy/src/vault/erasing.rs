//! Erases content that belongs to nothing, a transaction at a time.

use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::rows::erasable::{self, CHUNK, Erasable};
use crate::rows::previews;
use crate::store::{Stop, Store};

/// The approximate bytes erased in one transaction.
const ERASE_BYTES: usize = 1 << 20;

/// Erases all content that belongs to nothing: staged and never saved, or removed and not yet gone, and small pictures without their
/// attachment. Runs after each unlock and costs
/// nothing if there is none. Works in transactions of about 1 MiB at most; stops between two.
pub(crate) fn collect(store: &mut Store, stop: &Stop, entropy: &mut dyn Entropy) -> Result<()> {
    while let Some(first) = erasable::first_loose(store.read())? {
        erase_all(store, &[first], stop, entropy)?;
    }
    let strays = previews::strays(store.read())?;
    if strays.is_empty() {
        return Ok(());
    }
    store.write_freeing(entropy, &mut |tx, _| {
        strays.iter().try_for_each(|id| previews::drop(tx, *id))
    })
}

/// Erases content that was loosened before. Works in transactions of about 1 MiB at most; stops between two, and the next unlock goes on.
///
/// # Errors
/// `Locked` if stopped, `Unfinished`: what held the content is gone by then.
pub(crate) fn erase(
    store: &mut Store,
    loose: &[(Erasable, u64)],
    stop: &Stop,
    entropy: &mut dyn Entropy,
) -> Result<()> {
    erase_all(store, loose, stop, entropy).map_err(Error::in_the_rest)
}

fn erase_all(
    store: &mut Store,
    loose: &[(Erasable, u64)],
    stop: &Stop,
    entropy: &mut dyn Entropy,
) -> Result<()> {
    let mut left = loose;
    let mut most = ERASE_BYTES;
    while !left.is_empty() {
        stop.check()?;
        match store.write_freeing(entropy, &mut |tx, _| {
            erasable::erase_some(tx, left, most, most == ERASE_BYTES)
        }) {
            // Erased bytes are overwritten, and the rollback journal holds them until then: on a full disk, erase less at a time.
            Err(Error::StorageFull) if most > CHUNK => most = CHUNK.max(most / 4),
            done => left = &left[done?..],
        }
    }
    Ok(())
}
