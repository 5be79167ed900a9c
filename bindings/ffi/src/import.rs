//! Imports incidents from a file of JSON lines.

use crate::session::{Job, Session};
use crate::system::{System, now};
use crate::zone::Zone;
use bothy_core::journal::{Help, Import};
use bothy_core::{Id, Result};
use std::sync::Arc;

/// A running import from [`crate::journal::Journal::begin_import`]: `read` each line, and `save` if `read` says so and after the last. A
/// line is an incident: `{"kinds": ["controlling"], "happened": "2026-03-01T21:30", "details": "…", "fields": {"weapon": "no"}}`.
#[derive(uniffi::Object)]
pub struct ImportJob {
    session: Arc<Session>,
    job: Job<Import>,
    /// The phone's time zone as the import began.
    zone: Zone,
}

#[uniffi::export]
impl ImportJob {
    /// Reads the next line, with or without its line end. An empty line only counts. Returns true when it is time to save. It touches no vault, so
    /// no lock waits for it.
    ///
    /// Errors: `Invalid` with the line's fault (line, kinds, happened, field); earlier lines stay and can be saved. `Locked`.
    pub fn read(&self, line: &[u8]) -> Result<bool> {
        self.job
            .alone(|import| import.read(line, &|local| self.zone.offsets(local)))
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
    pub(crate) fn new(session: &Arc<Session>, job: Job<Import>) -> Self {
        Self {
            session: Arc::clone(session),
            job,
            zone: session.zone(),
        }
    }
}
