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
    /// Long work ends; what is typed may still be kept.
    ending: Arc<AtomicBool>,
    interrupt: Arc<InterruptHandle>,
}

impl Stop {
    pub(super) fn new(interrupt: InterruptHandle) -> Self {
        Self {
            raised: Arc::default(),
            ending: Arc::default(),
            interrupt: Arc::new(interrupt),
        }
    }

    /// Returns the same handle for another connection of the same opening.
    pub(super) fn over(&self, interrupt: InterruptHandle) -> Self {
        Self {
            raised: Arc::clone(&self.raised),
            ending: Arc::clone(&self.ending),
            interrupt: Arc::new(interrupt),
        }
    }

    /// Stops what runs now and refuses what comes. Harmless after the vault is locked.
    pub fn raise(&self) {
        self.raised.store(true, Ordering::SeqCst);
        self.interrupt.interrupt();
    }

    /// Says that a lock comes next. Jobs that write something outside end; what is typed may still be kept.
    pub fn end(&self) {
        self.ending.store(true, Ordering::SeqCst);
    }

    /// Interrupts the statement that runs now, and refuses nothing that comes.
    pub fn interrupt(&self) {
        self.interrupt.interrupt();
    }

    /// Checks within work that isn't kept once a lock comes.
    ///
    /// # Errors
    /// `Locked` once it was raised, or a lock comes next.
    pub fn check_end(&self) -> Result<()> {
        if self.ending.load(Ordering::SeqCst) {
            return Err(Error::Locked);
        }
        self.check()
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
