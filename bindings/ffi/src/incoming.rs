//! A file on its way into the vault.

use crate::session::{Job, Session};
use crate::system::System;
use bothy_core::journal::{Attach, Staged};
use bothy_core::vault::{OpenVault, Opening};
use bothy_core::{Error, Input, Result};
use std::sync::Arc;

/// A photo, recording or document that comes in chunk by chunk from [`crate::journal::Journal::receive`]. `write` all of it, then name it
/// in `add` or `attach`, which make it part of an incident or an order, or in [`crate::drafts::Drafts::attach`], where it waits for an
/// incident. Otherwise the next unlock removes its bytes.
#[derive(uniffi::Object)]
pub struct Incoming {
    session: Arc<Session>,
    job: Job<Attach>,
}

#[uniffi::export]
impl Incoming {
    /// Writes the next bytes, at most 1 MiB a call.
    ///
    /// Errors: `StorageFull`, `Locked`, `Invalid` (attachment: more than announced, or more than 2 GB).
    pub fn write(&self, bytes: &[u8]) -> Result<()> {
        self.job.step(&self.session, |attach, vault, stop| {
            attach.write(vault, stop, bytes, &mut System)
        })
    }
}

impl Incoming {
    pub(crate) fn new(session: &Arc<Session>, job: Job<Attach>) -> Self {
        Self {
            session: Arc::clone(session),
            job,
        }
    }

    /// Checks that no lock came since it was begun.
    ///
    /// # Errors
    /// `Locked`.
    pub(crate) fn check(&self) -> Result<()> {
        self.job.stop().check()
    }

    /// Takes the file for its incident or draft.
    ///
    /// # Errors
    /// `Locked` if it came in before a lock; `Invalid` (attachment) the second time, because a file is used once.
    pub(crate) fn take(&self) -> Result<Arrived> {
        self.job.stop().check()?;
        let attach = self.job.take().ok_or(Error::Invalid {
            field: Input::Attachment,
        })?;
        Ok(Arrived {
            attach,
            opening: self.job.opening().clone(),
        })
    }
}

/// A complete file. Take it before the session is locked: a concurrent `write` locks the job first, then the session.
pub(crate) struct Arrived {
    attach: Attach,
    opening: Opening,
}

impl Arrived {
    /// Stages the file.
    ///
    /// # Errors
    /// `Locked` if it came into another opening, before a lock or in another vault: its row numbers belong there.
    pub(crate) fn finish(self, vault: &mut OpenVault) -> Result<Staged> {
        if !vault.opening().is(&self.opening) {
            return Err(Error::Locked);
        }
        vault.stop().check()?;
        self.attach.finish(vault, &mut System)
    }
}

/// Takes several files, in their order: as [`Incoming::take`] for each.
pub(crate) fn take_all(files: Vec<Arc<Incoming>>) -> Result<Vec<Arrived>> {
    files.into_iter().map(|file| file.take()).collect()
}

/// Stages several files, in their order: as [`Arrived::finish`] for each.
pub(crate) fn finish_all(arrived: Vec<Arrived>, vault: &mut OpenVault) -> Result<Vec<Staged>> {
    let files = arrived.into_iter();
    files.map(|file| file.finish(vault)).collect()
}
