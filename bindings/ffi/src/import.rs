//! Many incidents from a file of JSON lines, line by line.

use crate::session::{Job, Session};
use crate::system::{System, now};
use bothy_core::journal::{Help, Import, Moment};
use bothy_core::{Id, Result};
use chrono::{MappedLocalTime, NaiveDateTime};
use std::sync::Arc;

/// One line of a time zone: from a moment on, until that of the next line, clocks were so far ahead of UTC.
///
/// A shell reads them off its platform's rules (`ZoneRules` on Android, `TimeZone` on Apple). One offset for all of an import would be wrong
/// by an hour for half of each year. The rules aren't read here: chrono, where it doesn't find a phone's, takes UTC without a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct OffsetChange {
    /// The moment, in milliseconds since 1970-01-01T00:00Z.
    pub at_ms: i64,
    /// Minutes that local time is ahead of UTC from then on.
    pub offset_min: i16,
}

/// An import on its way, from [`crate::journal::Journal::begin_import`]: `read` each line, `save` when `read` says so and after the last.
/// A line is an incident: `{"kinds": ["controlling"], "happened": "2026-03-01T21:30", "details": "…", "fields": {"weapon": "no"}}`.
#[derive(uniffi::Object)]
pub struct ImportJob {
    session: Arc<Session>,
    job: Job<Import>,
    /// The earliest first.
    changes: Vec<OffsetChange>,
}

#[uniffi::export]
impl ImportJob {
    /// Reads the next line, without its line end; an empty one counts and is nothing else. True when it is time to save. No lock waits
    /// for this, since it touches no vault.
    ///
    /// Errors: `Invalid` with what the line has wrong (line, kinds, happened, field); those before stay, and can be saved. `Locked`.
    pub fn read(&self, line: &[u8]) -> Result<bool> {
        self.job
            .alone(|import| import.read(line, &|local| offset(&self.changes, local)))
    }

    /// Saves the lines that were read, at once or not at all, and answers the ID of each, in their order: for one that was imported before
    /// and is still there, the one it has. They are on disk when this answers.
    ///
    /// Errors: `Invalid` (happened, person), `StorageFull`, `Locked`; after a lock the file is begun again, from its first line.
    pub fn save(&self) -> Result<Vec<Id>> {
        self.job.step(&self.session, |import, vault, stop| {
            import.save(vault, stop, now(self.session.offset_min()), &mut System)
        })
    }

    /// Returns what to offer for the lines that were saved so far, each once: show it after the last `save`, also when a line ended the import.
    ///
    /// Errors: `Locked`.
    pub fn help(&self) -> Result<Vec<Help>> {
        self.job.alone(|import| Ok(import.help()))
    }
}

impl ImportJob {
    pub(crate) fn new(
        session: &Arc<Session>,
        job: Job<Import>,
        mut changes: Vec<OffsetChange>,
    ) -> Self {
        changes.sort_by_key(|change| change.at_ms);
        Self {
            session: Arc::clone(session),
            job,
            changes,
        }
    }
}

/// The offsets that a local time may have: none where summer time skips it or `changes` don't reach, two where it repeats it.
pub(crate) fn offset(changes: &[OffsetChange], local: NaiveDateTime) -> MappedLocalTime<i16> {
    let mut fitting = (0..changes.len()).filter_map(|at| {
        let OffsetChange { at_ms, offset_min } = changes[at];
        let moment = Moment { local, offset_min }.utc_ms();
        let over = changes.get(at + 1).is_some_and(|next| next.at_ms <= moment);
        (at_ms <= moment && !over).then_some(offset_min)
    });
    match (fitting.next(), fitting.next()) {
        (None, _) => MappedLocalTime::None,
        (Some(only), None) => MappedLocalTime::Single(only),
        (Some(first), Some(second)) => MappedLocalTime::Ambiguous(first, second),
    }
}
