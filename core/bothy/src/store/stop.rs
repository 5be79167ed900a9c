//! Asking whatever runs on a database to stop, from another thread.

use crate::error::{Error, Result};
use rusqlite::InterruptHandle;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Asks whatever runs to stop, without waiting for it: how a shell locks at once.
///
/// One for each opening. Once raised it stays so, and everything that is asked of that opening answers [`Error::Locked`].
#[derive(Clone)]
pub struct Stop {
    raised: Arc<AtomicBool>,
    interrupt: Arc<InterruptHandle>,
}

impl Stop {
    pub(super) fn new(interrupt: InterruptHandle) -> Self {
        Self {
            raised: Arc::default(),
            interrupt: Arc::new(interrupt),
        }
    }

    /// The same for another connection of the same opening: raised or not, as this one is.
    pub(super) fn over(&self, interrupt: InterruptHandle) -> Self {
        Self {
            raised: Arc::clone(&self.raised),
            interrupt: Arc::new(interrupt),
        }
    }

    /// Stops what runs now and refuses what comes. Harmless after the vault is locked.
    pub fn raise(&self) {
        self.raised.store(true, Ordering::SeqCst);
        self.interrupt.interrupt();
    }

    /// For jobs, between steps.
    ///
    /// # Errors
    /// `Locked` once it was raised.
    pub fn check(&self) -> Result<()> {
        if self.raised.load(Ordering::SeqCst) {
            Err(Error::Locked)
        } else {
            Ok(())
        }
    }
}
