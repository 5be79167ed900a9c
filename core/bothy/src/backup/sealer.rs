//! Seals and writes on another core, while the next bytes are read from the vault.

use super::sealed::Sealing;
use crate::error::{Error, Result};
use crate::leftover::{Written, outside};
use crate::secret::scrubbed;
use std::io::{self, Write};
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{Builder, JoinHandle};

/// A file being sealed. Dropped, it ends once what it was given is sealed: at most 2 MiB.
pub(super) struct Sealer {
    /// `None` once nothing more comes.
    bytes: Option<SyncSender<Vec<u8>>>,
    sealing: Option<JoinHandle<io::Result<Sealing>>>,
}

impl Sealer {
    /// Begins.
    ///
    /// # Errors
    /// The system's, if it has no thread left.
    pub(super) fn of(sealing: Sealing) -> Result<Self> {
        let (bytes, given) = sync_channel(1);
        let sealing = Builder::new()
            .spawn(move || seal(sealing, given))
            .map_err(outside)?;
        Ok(Self {
            bytes: Some(bytes),
            sealing: Some(sealing),
        })
    }

    /// Takes the next bytes, and waits while others are in front of them. What fails may be told with bytes that come later.
    ///
    /// # Errors
    /// `Outside`, or its cause.
    pub(super) fn take(&mut self, bytes: Vec<u8>) -> Result<()> {
        let taken = self.bytes.as_ref().map(|to| to.send(bytes));
        match taken {
            Some(Ok(())) => Ok(()),
            // It ended early, so there was an error.
            _ => self.end().and(Err(Error::Outside)),
        }
    }

    /// Returns what reading the file back must give, once all of it is on the disk.
    ///
    /// # Errors
    /// As [`Sealer::take`].
    pub(super) fn finish(mut self) -> Result<Written> {
        let out = self.end()?.finish().map_err(outside)?;
        out.sync().map_err(outside)
    }

    /// Waits for what it was given.
    fn end(&mut self) -> Result<Sealing> {
        self.bytes = None;
        let sealing = self.sealing.take().ok_or(Error::Cancelled)?;
        let sealing = sealing.join().unwrap_or_else(|panic| resume_unwind(panic));
        sealing.map_err(outside)
    }
}

impl Drop for Sealer {
    /// Waits, so that no words are in memory behind it.
    fn drop(&mut self) {
        let _ = self.end();
    }
}

/// Seals what comes, until nothing more does. A thread's stack outlives it, with the copies of key and bytes that the cipher leaves there.
fn seal(mut sealing: Sealing, given: Receiver<Vec<u8>>) -> io::Result<Sealing> {
    for bytes in given {
        scrubbed(|| sealing.write_all(&bytes))?;
    }
    Ok(sealing)
}
