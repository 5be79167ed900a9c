//! The open vault, shared by every object of the boundary, and the lock that closes it under them.

use bothy_core::vault::{OpenNotes, OpenVault, Opened, Opening, Stop};
use bothy_core::{Bug, Error, Result};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicI16, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The state that every object holds. `open` is locked while a call works; `stop` only to raise, clone or replace.
#[derive(Default)]
pub(crate) struct Session {
    open: Mutex<Option<Opened>>,
    stop: Mutex<Turn>,
    /// Minutes that local time is ahead of UTC, as last set by the shell.
    offset_min: AtomicI16,
}

/// The time between two locks.
#[derive(Default)]
struct Turn {
    /// Locks so far.
    locks: u64,
    /// Raised by the lock that ends this turn. `None` while nothing is open.
    stop: Option<Stop>,
}

impl Session {
    pub(crate) fn new(offset_min: i16) -> Self {
        Self {
            offset_min: AtomicI16::new(offset_min),
            ..Self::default()
        }
    }

    pub(crate) fn offset_min(&self) -> i16 {
        self.offset_min.load(Ordering::Relaxed)
    }

    pub(crate) fn set_offset(&self, offset_min: i16) {
        self.offset_min.store(offset_min, Ordering::Relaxed);
    }

    /// Opens with `work`, which takes as long as a derivation and so runs without a mutex.
    ///
    /// # Errors
    /// Those of `work`; `InUse` if something is open; `Locked` if a lock came in the meantime, which closes what was opened.
    pub(crate) fn open(&self, work: impl FnOnce() -> Result<Opened>) -> Result<()> {
        let locks = held(&self.stop).locks;
        if held(&self.open).is_some() {
            return Err(Error::InUse);
        }
        let opened = caught(work)?;
        let mut open = held(&self.open);
        let mut turn = held(&self.stop);
        if turn.locks != locks {
            return Err(Error::Locked);
        }
        if open.is_some() {
            return Err(Error::InUse);
        }
        turn.stop = Some(opened.stop());
        *open = Some(opened);
        Ok(())
    }

    /// Takes the open vault or notes out of the session, which is locked from here on.
    pub(crate) fn take(&self) -> Option<Opened> {
        let mut open = held(&self.open);
        let mut turn = held(&self.stop);
        turn.locks += 1;
        turn.stop = None;
        open.take()
    }

    /// Replaces the `Stop` that a lock raises, after work that made another connection.
    pub(crate) fn renew_stop(&self) {
        let open = held(&self.open);
        if let Some(opened) = &*open {
            held(&self.stop).stop = Some(opened.stop());
        }
    }

    /// Stops running work, closes and wipes. Does nothing if nothing is open.
    pub(crate) fn lock(&self) {
        let stop = {
            let mut turn = held(&self.stop);
            turn.locks += 1;
            turn.stop.take()
        };
        if let Some(stop) = stop {
            stop.raise();
        }
        // The guard lives to the end of the statement: the next unlock finds the files closed.
        let closed = caught(|| {
            if let Some(opened) = held(&self.open).take() {
                opened.lock();
            }
            Ok(())
        });
        // A panic while closing dropped, and so wiped, the open vault.
        let _ = closed;
    }

    /// Works on the open vault, or returns `Locked`.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut OpenVault) -> Result<T>) -> Result<T> {
        self.with_either(|opened| work(vault(opened)?))
    }

    /// Works on the open notes, or returns `Locked`.
    pub(crate) fn with_notes<T>(
        &self,
        work: impl FnOnce(&mut OpenNotes) -> Result<T>,
    ) -> Result<T> {
        self.with_either(|opened| match opened {
            Opened::Notes(notes) => work(notes),
            Opened::Vault(_) => Err(Error::Locked),
        })
    }

    /// Works on the open vault or notes, or returns `Locked`.
    pub(crate) fn with_either<T>(&self, work: impl FnOnce(&mut Opened) -> Result<T>) -> Result<T> {
        caught(|| work(held(&self.open).as_mut().ok_or(Error::Locked)?))
    }

    /// Begins a job with `work` on the open vault, and the `Stop` that a lock raises for it.
    pub(crate) fn begin<T>(
        &self,
        work: impl FnOnce(&mut OpenVault) -> Result<T>,
    ) -> Result<Job<T>> {
        self.begin_in_either(|opened| work(vault(opened)?))
    }

    /// Does the same with the open vault or notes.
    pub(crate) fn begin_in_either<T>(
        &self,
        work: impl FnOnce(&mut Opened) -> Result<T>,
    ) -> Result<Job<T>> {
        self.with_either(|opened| {
            Ok(Job {
                opening: opened.opening(),
                stop: opened.stop(),
                state: Mutex::new(Some(work(opened)?)),
            })
        })
    }
}

/// A long job between its steps. It belongs to one opening: after a lock it returns `Locked`, even if something is open again.
pub(crate) struct Job<T> {
    opening: Opening,
    stop: Stop,
    /// `None` once locked, given up or handed on. Its drop removes what it had written.
    state: Mutex<Option<T>>,
}

impl<T> Job<T> {
    /// Does one step. If a lock ends it, this removes what it had written before it returns.
    ///
    /// # Errors
    /// Those of `work`; `Locked` after a lock; `Cancelled` if its state was taken.
    pub(crate) fn step<R>(
        &self,
        session: &Session,
        work: impl FnOnce(&mut T, &mut OpenVault, &Stop) -> Result<R>,
    ) -> Result<R> {
        self.step_in_either(session, |state, opened, stop| {
            work(state, vault(opened)?, stop)
        })
    }

    /// Does the same with the open vault or notes.
    ///
    /// # Errors
    /// As [`Job::step`].
    pub(crate) fn step_in_either<R>(
        &self,
        session: &Session,
        work: impl FnOnce(&mut T, &mut Opened, &Stop) -> Result<R>,
    ) -> Result<R> {
        self.alone(|state| {
            session.with_either(|opened| {
                // Checked again while holding it, so that no lock can come between.
                self.stop.check()?;
                work(state, opened, &self.stop)
            })
        })
    }

    /// Does a step without the vault, which therefore delays no lock.
    ///
    /// # Errors
    /// As [`Job::step`].
    pub(crate) fn alone<R>(&self, work: impl FnOnce(&mut T) -> Result<R>) -> Result<R> {
        let mut state = held(&self.state);
        let done = caught(|| {
            self.stop.check()?;
            work(state.as_mut().ok_or(Error::Cancelled)?)
        });
        // Core cleans up at its own ends. These two errors can arise outside it or in its midst.
        if matches!(done, Err(Error::Locked | Error::Internal { .. })) {
            drop(state.take());
        }
        done
    }

    /// Takes the state for the last step. `None` if it ended before. Afterwards the job returns `Cancelled`.
    pub(crate) fn take(&self) -> Option<T> {
        held(&self.state).take()
    }

    /// Returns the `Stop` of the job's opening.
    pub(crate) fn stop(&self) -> &Stop {
        &self.stop
    }

    /// Returns the job's opening.
    pub(crate) fn opening(&self) -> &Opening {
        &self.opening
    }
}

/// Returns the open vault.
///
/// # Errors
/// `Locked` if the notes are open.
fn vault(opened: &mut Opened) -> Result<&mut OpenVault> {
    match opened {
        Opened::Vault(vault) => Ok(vault),
        Opened::Notes(_) => Err(Error::Locked),
    }
}

/// Locks a mutex and ignores poison: the panic was caught at its place, and its drop rolled back any open transaction.
pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs `work`, and turns a panic into an error that carries no data.
pub(crate) fn caught<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Bug::Panicked.into()))
}
