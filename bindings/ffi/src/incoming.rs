//! A file on its way into the vault.

use crate::session::{Job, Session};
use crate::system::System;
use bothy_core::journal::{Attach, Staged};
use bothy_core::vault::{OpenVault, Opening};
use bothy_core::{Error, Input, Result};
use std::sync::Arc;

/// A photo, a recording, a document, taken in chunk by chunk: from [`crate::journal::Journal::receive`], then `write` to its end, then
/// named in `add` or `attach`, which make it part of an incident, or in [`crate::drafts::Drafts::attach`], where it waits for one. If none of
/// that happens its bytes go at the next unlock.
#[derive(uniffi::Object)]
pub struct Incoming {
    session: Arc<Session>,
    job: Job<Attach>,
}

#[uniffi::export]
impl Incoming {
    /// The next bytes, at most 1 MiB a call.
    ///
    /// Errors: `StorageFull`, `Locked`, `Invalid` (attachment: more than was said, or more than 2 GB).
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

    /// Takes the bytes for the incident or the draft that they belong to.
    ///
    /// # Errors
    /// `Locked` when they came in before a lock; `Invalid` (attachment) the second time: a file is used once.
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

/// A file whose last byte has come. Taken before the session is held: a `write` beside it holds the two the other way round.
pub(crate) struct Arrived {
    attach: Attach,
    opening: Opening,
}

impl Arrived {
    /// Returns its bytes, staged.
    ///
    /// # Errors
    /// `Locked` when they came into another opening: before a lock, or into another vault. Their numbers are of that one.
    pub(crate) fn finish(self, vault: &mut OpenVault) -> Result<Staged> {
        if !vault.opening().is(&self.opening) {
            return Err(Error::Locked);
        }
        vault.stop().check()?;
        self.attach.finish(vault, &mut System)
    }
}
