//! A file on its way into the vault.

use crate::session::{Job, Session};
use crate::system::System;
use bothy_core::journal::{Attach, Staged};
use bothy_core::vault::OpenVault;
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
    fn take(&self) -> Result<Arrived<'_>> {
        self.check()?;
        let attach = self.job.take().ok_or(Error::Invalid {
            field: Input::Attachment,
        })?;
        Ok(Arrived {
            job: &self.job,
            attach: Some(attach),
        })
    }
}

/// A file that is being handed over. Unless it was used, it goes back on drop: after an error its shell may try again, and loses nothing.
struct Arrived<'f> {
    job: &'f Job<Attach>,
    attach: Option<Attach>,
}

impl Arrived<'_> {
    /// Stages the file.
    ///
    /// # Errors
    /// `Locked` if it came into another opening, before a lock or in another vault: its row numbers belong there.
    fn finish(&mut self, vault: &mut OpenVault) -> Result<Staged> {
        if !vault.opening().is(self.job.opening()) {
            return Err(Error::Locked);
        }
        vault.stop().check()?;
        let attach = self.attach.as_mut().ok_or(Error::Cancelled)?;
        attach.finish(vault, &mut System)
    }
}

impl Drop for Arrived<'_> {
    fn drop(&mut self) {
        if let Some(attach) = self.attach.take() {
            self.job.put_back(attach);
        }
    }
}

/// Stages files and hands them to `work`, in their order. After an error they may be handed over again.
///
/// # Errors
/// Those of `work`; `Locked` if one came in before a lock or in another vault; `Invalid` (attachment) if one is not whole, or was used before.
pub(crate) fn hand_over<T>(
    session: &Session,
    files: &[&Incoming],
    work: impl FnOnce(&mut OpenVault, Vec<Staged>) -> Result<T>,
) -> Result<T> {
    // Before the session is locked: a file that is still being written is refused, and not waited for.
    let arrived: Result<Vec<_>> = files.iter().map(|file| file.take()).collect();
    let mut arrived = arrived?;
    let done = session.with(|vault| {
        let staged: Result<_> = arrived.iter_mut().map(|one| one.finish(vault)).collect();
        work(vault, staged?)
    })?;
    for used in &mut arrived {
        drop(used.attach.take());
    }
    Ok(done)
}

/// Does the same with one file.
pub(crate) fn hand_over_one<T>(
    session: &Session,
    file: &Incoming,
    work: impl FnOnce(&mut OpenVault, Staged) -> Result<T>,
) -> Result<T> {
    hand_over(session, &[file], |vault, mut staged| {
        work(vault, staged.pop().ok_or(Error::Cancelled)?)
    })
}
