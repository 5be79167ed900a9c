//! Stops whatever runs on a database, from another thread.

use crate::error::{Error, Result};
use rusqlite::InterruptHandle;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A handle that asks whatever runs to stop, without waiting: a shell uses it to lock at once.
///
/// One for each opening. Once it is raised, every request to that opening returns [`Error::Locked`].
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// use bothy_core::Error;
/// use bothy_core::journal::Check;
///
/// let stop = vault.stop();
/// let mut check = Check::begin(&mut vault)?;
/// std::thread::spawn(move || stop.raise()).join().unwrap(); // the user locks meanwhile
/// let stop = vault.stop();
/// assert_eq!(check.step(&mut vault, &stop).err(), Some(Error::Locked));
/// # Ok::<(), Error>(())
/// ```
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

    /// Returns the same handle for another connection of the same opening.
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

    /// Interrupts what runs now, and refuses nothing that comes. A shell that leaves ends long work with it, and still keeps what was typed.
    pub fn interrupt(&self) {
        self.interrupt.interrupt();
    }

    /// Checks between the steps of a job.
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
