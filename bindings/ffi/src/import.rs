//! Imports incidents from a file of JSON lines.

use crate::session::{Job, Session};
use crate::system::{System, now};
use bothy_core::journal::{Help, Import, Moment};
use bothy_core::{Id, Result};
use chrono::{MappedLocalTime, NaiveDateTime};
use std::sync::Arc;

/// A change of a time zone: the offset from UTC from one moment until the next entry's.
///
/// A shell takes them from its platform's rules (`ZoneRules` on Android, `TimeZone` on Apple). One offset for a whole import would be wrong
/// by an hour for half of each year. They aren't read here, because chrono silently takes UTC if it can't find a phone's rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct OffsetChange {
    /// The moment, in milliseconds since 1970-01-01T00:00Z.
    pub at_ms: i64,
    /// Minutes that local time is ahead of UTC from then on.
    pub offset_min: i16,
}

/// A running import from [`crate::journal::Journal::begin_import`]: `read` each line, and `save` if `read` says so and after the last. A
/// line is an incident: `{"kinds": ["controlling"], "happened": "2026-03-01T21:30", "details": "…", "fields": {"weapon": "no"}}`.
#[derive(uniffi::Object)]
pub struct ImportJob {
    session: Arc<Session>,
    job: Job<Import>,
    /// The changes, earliest first.
    changes: Vec<OffsetChange>,
}

#[uniffi::export]
impl ImportJob {
    /// Reads the next line, with or without its line end. An empty line only counts. Returns true when it is time to save. It touches no vault, so
    /// no lock waits for it.
    ///
    /// Errors: `Invalid` with the line's fault (line, kinds, happened, field); earlier lines stay and can be saved. `Locked`.
    pub fn read(&self, line: &[u8]) -> Result<bool> {
        self.job
            .alone(|import| import.read(line, &|local| offset(&self.changes, local)))
    }

    /// Saves all lines read, or none. Returns their IDs in order once they are on disk. A line imported before that still exists keeps its
    /// ID.
    ///
    /// Errors: `Invalid` (happened, person), `StorageFull`, `Locked`: then begin the file again from its first line.
    pub fn save(&self) -> Result<Vec<Id>> {
        self.job.step(&self.session, |import, vault, stop| {
            import.save(vault, stop, now(self.session.offset_min()), &mut System)
        })
    }

    /// Returns the help to offer for the lines saved so far, each once. Show it after the last `save`, even if a line ended the import.
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

/// Returns the possible offsets of a local time: none if summer time skips it or `changes` don't cover it, two if summer time repeats it.
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
