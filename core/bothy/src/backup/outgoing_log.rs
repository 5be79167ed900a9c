//! Proves the log as it goes out, so that what is made can be restored.

use super::log_lines::{Lines, LogProof};
use crate::error::{Error, Result};
use crate::rows::log_tree;
use rusqlite::Connection;

/// The log as it goes out, proved on the way: what is made can be restored.
pub(super) struct OutgoingLog {
    log: LogProof,
    lines: Lines,
    size: u64,
}

impl OutgoingLog {
    pub(super) fn new(log: LogProof, size: u64) -> Self {
        Self {
            log,
            lines: Lines::default(),
            size,
        }
    }

    /// Takes the next bytes of it, and the last if it `ends`.
    ///
    /// # Errors
    /// `NotFound` if something was removed meanwhile; `Damaged`.
    pub(super) fn take(&mut self, db: &Connection, piece: &[u8], ends: bool) -> Result<()> {
        let log = &mut self.log;
        let mut proved = self.lines.take(piece, &mut |line| log.take(line).map(drop));
        if ends {
            proved = proved
                .and_then(|()| self.lines.end())
                .and_then(|()| self.log.end());
        }
        // Something may have been removed since; the line that says so comes after the last of these.
        let grown = log_tree::size(db)? > self.size;
        let why = if grown {
            Error::NotFound
        } else {
            Error::Damaged
        };
        proved.map_err(|_| why)
    }
}
