//! Evidence packs: previews them, and writes them step by step.

use crate::session::{Job, Session};
use crate::system::{System, now};
use bothy_core::evidence::{Export, Leftover, PackOptions, Summary};
use bothy_core::journal::Step;
use bothy_core::{Id, Result};
use std::sync::Arc;

/// Choosing and exporting evidence packs.
#[derive(uniffi::Object)]
pub struct Evidence {
    session: Arc<Session>,
}

#[uniffi::export]
impl Evidence {
    /// Returns what a pack with these options would show and hide. Writes nothing.
    pub fn plan(&self, options: &PackOptions) -> Result<Summary> {
        self.session.with(|vault| Export::plan(vault, options))
    }

    /// Begins a pack of the log as it stands now.
    ///
    /// Errors: `Exists` if its destination is taken, `Outside` if that can't be written, `Invalid` (choice), `Locked`.
    pub fn export(&self, options: PackOptions) -> Result<Arc<ExportJob>> {
        let job = self.session.begin_writing(
            |vault| {
                let now = now(self.session.offset_min());
                Export::begin(vault, options, now, &mut System)
            },
            |job, vault| job.give_up(vault, &mut System),
        )?;
        Ok(Arc::new(ExportJob::new(&self.session, job)))
    }

    /// Returns unfinished packs and outgoing files, with what the opening did about each. Tell the user on the first screen. The next
    /// opening retries those that are `OutOfReach` or `NameTaken`. The shell deletes those that are `ToRemove`, whose place is the address
    /// of a document ([`Evidence::document_removed`]).
    ///
    /// Errors: `Locked`.
    pub fn leftovers(&self) -> Result<Vec<Leftover>> {
        self.session.with(|vault| Ok(vault.leftovers().to_vec()))
    }

    /// Stops looking for a leftover. Anything that lies there stays.
    ///
    /// Errors: `NotFound`, `Locked`.
    pub fn forget_leftover(&self, id: Id) -> Result<()> {
        self.session
            .with(|vault| vault.forget_leftovers(&[id], &mut System))
    }
}

impl Evidence {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }

    pub(crate) fn session(&self) -> &Arc<Session> {
        &self.session
    }
}

/// A pack being written. Step until `Done`. Until then nothing at its destination looks like a pack.
#[derive(uniffi::Object)]
pub struct ExportJob {
    session: Arc<Session>,
    job: Job<Export>,
}

#[uniffi::export]
impl ExportJob {
    /// Does at most 1 MiB or 10 milliseconds of the work. A failure removes what was written before it returns.
    ///
    /// Errors: `Locked` after a lock, `Cancelled` after `cancel`, `Outside`, `Damaged`.
    pub fn step(&self) -> Result<Step> {
        self.job.step(&self.session, |export, vault, stop| {
            export.step(vault, stop, now(self.session.offset_min()), &mut System)
        })
    }

    /// Gives it up and removes what was written.
    pub fn cancel(&self) {
        let Some(job) = self.job.take() else { return };
        // After a lock the job was dropped, which removes the files. The next opening removes the note.
        let _ = self.session.with(|vault| {
            job.give_up(vault, &mut System);
            Ok(())
        });
    }
}

impl ExportJob {
    pub(crate) fn new(session: &Arc<Session>, job: Job<Export>) -> Self {
        Self {
            session: Arc::clone(session),
            job,
        }
    }

    pub(crate) fn job(&self) -> &Job<Export> {
        &self.job
    }
}
