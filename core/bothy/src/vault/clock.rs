//! Keeps the clock as the vault last saw it, and numbers the boots.
//!
//! Entries of the log carry that number. The system's own boot id could also be in other files on the phone.

use crate::error::{Error, Result};
use crate::time::Now;
use rusqlite::{Connection, OptionalExtension, Transaction};

/// The result of [`note`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Boot {
    /// The number of boots this vault has seen, from 1. Entries carry it instead of the phone's boot id.
    pub(crate) number: u64,
    /// The reading before this one; `None` at the first.
    pub(crate) before: Option<Reading>,
    /// The latest wall clock ever read, this reading included: milliseconds since 1970-01-01T00:00Z.
    pub(crate) latest_ms: i64,
}

/// A reading of the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The vault's number for the boot.
    pub(crate) number: u64,
    /// Milliseconds since 1970-01-01T00:00Z.
    pub(crate) wall_ms: i64,
    /// Milliseconds since that boot, sleep included.
    pub(crate) mono_ms: u64,
}

/// Returns the latest wall clock ever read, from what [`note`] kept and `now`. Changes nothing.
pub(crate) fn latest_ms(db: &Connection, now: &Now) -> Result<i64> {
    let kept = "SELECT latest_ms FROM clock WHERE id = 1 AND number > 0";
    let kept: Option<i64> = db.query_row(kept, [], |row| row.get(0)).optional()?;
    Ok(kept.map_or(now.wall_ms, |kept| kept.max(now.wall_ms)))
}

/// Returns the vault's number for the boot of `now`, which [`note`] would note. Changes nothing.
pub(crate) fn boot_number(db: &Connection, now: &Now) -> Result<u64> {
    let kept = "SELECT number, boot FROM clock WHERE id = 1";
    let (number, boot): (u64, [u8; 16]) =
        db.query_row(kept, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let same = number > 0 && boot == now.boot;
    Ok(if same { number } else { number + 1 })
}

/// Reads and keeps the clock, in the transaction that saves something. Raises the number if `now.boot` has changed.
pub(crate) fn note(tx: &Transaction<'_>, now: &Now) -> Result<Boot> {
    let last = tx.query_row(
        "SELECT number, wall_ms, mono_ms, boot, latest_ms FROM clock WHERE id = 1",
        [],
        |row| {
            let reading = Reading {
                number: row.get(0)?,
                wall_ms: row.get(1)?,
                mono_ms: row.get(2)?,
            };
            Ok((reading, row.get::<_, [u8; 16]>(3)?, row.get::<_, i64>(4)?))
        },
    );
    let (last, boot, latest_ms) = match last {
        Err(rusqlite::Error::QueryReturnedNoRows) => return Err(Error::Damaged),
        other => other?,
    };
    let before = (last.number > 0).then_some(last);
    let number = if before.is_some() && boot == now.boot {
        last.number
    } else {
        last.number + 1
    };
    let latest_ms = match before {
        Some(_) => latest_ms.max(now.wall_ms),
        None => now.wall_ms,
    };
    // However wrong the clock is, saving works.
    let mono_ms = i64::try_from(now.mono_ms).unwrap_or(i64::MAX);
    tx.execute(
        "UPDATE clock SET number = ?, boot = ?, wall_ms = ?, mono_ms = ?, latest_ms = ? WHERE id = 1",
        (number, now.boot, now.wall_ms, mono_ms, latest_ms),
    )?;
    Ok(Boot {
        number,
        before,
        latest_ms,
    })
}
