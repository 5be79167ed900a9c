//! Counters of a vault, and the lines that it imported: rows that no record holds.

use super::contents::Hex;
use super::sealed::NOT_A_BACKUP;
use crate::error::{Error, Result};
use crate::id::Id;
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};

/// Letters given to people, and the clocks as the log last saw them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Counters {
    /// Letters given to children, and to all others.
    pub(super) letters: Letters,
    pub(super) clock: Clock,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Letters {
    children: u32,
    others: u32,
}

/// The reading at the last save. The boot is only numbered: another phone has other ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clock {
    boots: u32,
    wall_ms: i64,
    latest_ms: i64,
}

/// A line that was imported: its key, and the incident that it became.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Imported {
    pub(super) key: Hex,
    pub(super) incident: Id,
}

impl Counters {
    pub(super) fn read(db: &Connection) -> Result<Self> {
        let given = |child: u8| {
            db.prepare_cached("SELECT given FROM letter WHERE child = ?1")?
                .query_row([child], |row| row.get(0))
        };
        let clock = db.query_row(
            "SELECT number, wall_ms, latest_ms FROM clock WHERE id = 1",
            [],
            |row| {
                Ok(Clock {
                    boots: row.get(0)?,
                    wall_ms: row.get(1)?,
                    latest_ms: row.get(2)?,
                })
            },
        )?;
        Ok(Self {
            letters: Letters {
                children: given(1)?,
                others: given(0)?,
            },
            clock,
        })
    }

    /// Reads them from a backup.
    ///
    /// # Errors
    /// `Invalid{Backup}`.
    pub(super) fn decode(text: &[u8]) -> Result<Self> {
        let read: Self = serde_json::from_slice(text).map_err(|_| NOT_A_BACKUP)?;
        let believable = read.clock.boots < 1 << 30;
        believable.then_some(read).ok_or(NOT_A_BACKUP)
    }

    /// Writes them into a vault that has saved nothing yet. Its own boot is another one, so that the next save takes the next number.
    pub(super) fn put(&self, tx: &Transaction<'_>) -> Result<()> {
        for (child, given) in [(1, self.letters.children), (0, self.letters.others)] {
            tx.execute(
                "UPDATE letter SET given = ?1 WHERE child = ?2",
                (given, child),
            )?;
        }
        let Clock {
            boots,
            wall_ms,
            latest_ms,
        } = self.clock;
        tx.execute(
            "UPDATE clock SET number = ?, boot = zeroblob(16), wall_ms = ?, latest_ms = ?, mono_ms = 0 WHERE id = 1",
            (boots, wall_ms, latest_ms),
        )?;
        Ok(())
    }
}

/// Writes the lines that were imported; `None` if there are none.
pub(super) fn imports(db: &Connection) -> Result<Option<Vec<u8>>> {
    let mut read = db.prepare_cached("SELECT key, incident FROM imported ORDER BY key")?;
    let rows = read.query_map([], |row| {
        Ok(Imported {
            key: Hex(row.get(0)?),
            incident: Id(row.get(1)?),
        })
    })?;
    let all: Vec<_> = rows.collect::<rusqlite::Result<_>>()?;
    if all.is_empty() {
        return Ok(None);
    }
    let mut text = serde_json::to_vec_pretty(&all).map_err(|_| Error::Damaged)?;
    text.push(b'\n');
    Ok(Some(text))
}

/// Reads them.
///
/// # Errors
/// `Invalid{Backup}`.
pub(super) fn decode_imports(text: &[u8]) -> Result<Vec<Imported>> {
    let all: Vec<Imported> = serde_json::from_slice(text).map_err(|_| NOT_A_BACKUP)?;
    let in_order = all.windows(2).all(|two| two[0].key.0 < two[1].key.0);
    in_order.then_some(all).ok_or(NOT_A_BACKUP)
}
