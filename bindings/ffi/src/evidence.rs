//! Evidence packs: what would go in, and writing one step by step.

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
    /// What a pack with these options would show and hide; writes nothing.
    pub fn plan(&self, options: &PackOptions) -> Result<Summary> {
        self.session.with(|vault| Export::plan(vault, options))
    }

    /// Begins a pack of the log as it stands now.
    ///
    /// Errors: `Exists` when something is at its destination, `Outside` when that can't be written, `Invalid` (choice), `Locked`.
    pub fn export(&self, options: PackOptions) -> Result<Arc<ExportJob>> {
        let job = self.session.begin(|vault| {
            Export::begin(vault, options, now(self.session.offset_min()), &mut System)
        })?;
        Ok(Arc::new(ExportJob {
            session: Arc::clone(&self.session),
            job,
        }))
    }

    /// Packs, and files on their way out, that were cut short, and what the opening did about each: tell it on the first screen. Those that are `OutOfReach` or
    /// `NameTaken` are tried again at the next opening.
    ///
    /// Errors: `Locked`.
    pub fn leftovers(&self) -> Result<Vec<Leftover>> {
        self.session.with(|vault| Ok(vault.leftovers().to_vec()))
    }

    /// Stops looking for one of those. Whatever lies there stays.
    ///
    /// Errors: `NotFound`, `Locked`.
    pub fn forget_leftover(&self, id: Id) -> Result<()> {
        self.session
            .with(|vault| vault.forget_leftover(id, &mut System))
    }
}

impl Evidence {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }
}

/// A pack being written. Step until `Done`; until then there is nothing at its destination that could be taken for a pack.
#[derive(uniffi::Object)]
pub struct ExportJob {
    session: Arc<Session>,
    job: Job<Export>,
}

#[uniffi::export]
impl ExportJob {
    /// At most 1 MiB, or 10 milliseconds, of the work. When it fails, what was written is removed before it answers.
    ///
    /// Errors: `Locked` after a lock, `Cancelled` after `cancel`, `Outside`, `Damaged`.
    pub fn step(&self) -> Result<Step> {
        self.job.step(&self.session, |export, vault, stop| {
            export.step(vault, stop, now(self.session.offset_min()), &mut System)
        })
    }

    /// Gives it up, and removes what was written.
    pub fn cancel(&self) {
        let Some(job) = self.job.take() else { return };
        // After a lock the job was dropped, which removes the files; the next opening takes the note away.
        let _ = self.session.with(|vault| {
            job.give_up(vault, &mut System);
            Ok(())
        });
    }
}
