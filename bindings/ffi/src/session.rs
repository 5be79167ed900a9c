//! The open vault, shared by every object of the boundary, and the lock that closes it under them.

use crate::system::wall_ms;
use crate::zone::Zone;
use bothy_core::vault::{OpenNotes, OpenVault, Opened, Opening, Stop};
use bothy_core::{Bug, Error, Result};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError, Weak};
use std::time::{Duration, Instant};

/// The time that a running call has to end by itself when the user leaves, before it is interrupted: enough to save.
const PATIENCE: Duration = Duration::from_millis(50);

/// The pause before a leaving user's draft asks again for its turn.
const PAUSE: Duration = Duration::from_millis(1);

/// The state that every object holds. `open` is locked while a call works; the others only for a moment.
pub(crate) struct Session {
    open: Mutex<Option<Opened>>,
    stop: Mutex<Turn>,
    /// Held while somebody leaves and waits for a turn: what comes waits behind.
    gate: Mutex<()>,
    /// True while the user leaves: every other call is refused.
    leaving: AtomicBool,
    /// True while a file that comes in is being written, which is not interrupted.
    is_keeping: AtomicBool,
    /// The jobs that were begun and may still hold something.
    jobs: Mutex<Vec<Weak<dyn Forget>>>,
    zone: Mutex<Zone>,
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
    pub(crate) fn new(zone: Zone) -> Self {
        Self {
            open: Mutex::default(),
            stop: Mutex::default(),
            gate: Mutex::default(),
            leaving: AtomicBool::new(false),
            is_keeping: AtomicBool::new(false),
            jobs: Mutex::default(),
            zone: Mutex::new(zone),
        }
    }

    /// Returns the phone's time zone, as last set by the shell.
    pub(crate) fn zone(&self) -> Zone {
        held(&self.zone).clone()
    }

    pub(crate) fn set_zone(&self, zone: Zone) {
        *held(&self.zone) = zone;
    }

    /// Returns the minutes that local time is ahead of UTC now.
    pub(crate) fn offset_min(&self) -> i16 {
        self.zone().offset_at(wall_ms())
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

    /// Takes the open vault or notes out of the session, which is locked from here on. Its jobs are given up.
    pub(crate) fn take(&self) -> Option<Opened> {
        let mut open = held(&self.open);
        {
            let mut turn = held(&self.stop);
            turn.locks += 1;
            turn.stop = None;
        }
        let mut opened = open.take()?;
        self.forget_jobs(&mut opened);
        Some(opened)
    }

    /// Gives up every job. A panic in one drops, and so wipes, what it was about.
    fn forget_jobs(&self, opened: &mut Opened) {
        let jobs = std::mem::take(&mut *held(&self.jobs));
        let _ = caught(|| {
            for job in jobs.iter().filter_map(Weak::upgrade) {
                job.forget(opened);
            }
            Ok(())
        });
    }

    /// Replaces the `Stop` that a lock raises, after work that made another connection.
    pub(crate) fn renew_stop(&self) {
        let open = held(&self.open);
        if let Some(opened) = &*open {
            held(&self.stop).stop = Some(opened.stop());
        }
    }

    /// Stops running work, and refuses what comes until the next opening. Waits for nothing.
    pub(crate) fn raise(&self) {
        let mut turn = held(&self.stop);
        turn.locks += 1;
        if let Some(stop) = turn.stop.take() {
            stop.raise();
        }
    }

    /// Stops running work, waits until it has ended, closes and wipes. Does nothing if nothing is open.
    pub(crate) fn lock(&self) {
        self.raise();
        // Held to the end: the next unlock finds the files closed.
        let mut open = held(&self.open);
        if let Some(mut opened) = open.take() {
            self.forget_jobs(&mut opened);
            let _ = caught(|| {
                opened.lock();
                Ok(())
            });
        }
    }

    /// Does a last, short piece of work on the open vault before everything else, then locks, whatever became of it. Calls that run have a
    /// moment to end, then they are interrupted; those that wait are refused.
    ///
    /// # Errors
    /// Those of `work`; `Locked` if no vault is open.
    pub(crate) fn leave<T>(&self, work: impl FnOnce(&mut OpenVault) -> Result<T>) -> Result<T> {
        self.leaving.store(true, Ordering::SeqCst);
        let done = caught(|| work(vault(self.next_turn().as_mut().ok_or(Error::Locked)?)?));
        self.lock();
        self.leaving.store(false, Ordering::SeqCst);
        done
    }

    /// Says that a lock comes next: jobs end but for files that come in, and saves may take all the room there is.
    ///
    /// # Errors
    /// `Locked` if nothing is open.
    pub(crate) fn last_saves(&self) -> Result<()> {
        let gate = held(&self.gate);
        let mut open = self.next_turn();
        drop(gate);
        open.as_mut().ok_or(Error::Locked)?.last_saves();
        Ok(())
    }

    /// Waits for the call that runs: a job ends, and anything but a file that comes in is interrupted once it has had its time.
    fn next_turn(&self) -> MutexGuard<'_, Option<Opened>> {
        let begun = Instant::now();
        if let Some(stop) = &held(&self.stop).stop {
            stop.end();
        }
        loop {
            match self.open.try_lock() {
                Ok(open) => return open,
                Err(TryLockError::Poisoned(open)) => return open.into_inner(),
                Err(TryLockError::WouldBlock) => {}
            }
            if begun.elapsed() > PATIENCE
                && !self.is_keeping.load(Ordering::SeqCst)
                && let Some(stop) = &held(&self.stop).stop
            {
                stop.interrupt();
            }
            std::thread::sleep(PAUSE);
        }
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
        caught(|| {
            drop(held(&self.gate));
            let mut open = held(&self.open);
            if self.leaving.load(Ordering::SeqCst) {
                return Err(Error::Locked);
            }
            work(open.as_mut().ok_or(Error::Locked)?)
        })
    }

    /// Begins a job with `work` on the open vault, and the `Stop` that a lock raises for it.
    pub(crate) fn begin<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut OpenVault) -> Result<T>,
    ) -> Result<Job<T>> {
        self.begin_in_either(|opened| work(vault(opened)?), |state, _| drop(state))
    }

    /// Begins a job that writes something outside. If a lock ends it between two steps, `give_up` removes what it had written.
    pub(crate) fn begin_writing<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut OpenVault) -> Result<T>,
        give_up: fn(T, &mut OpenVault),
    ) -> Result<Job<T>> {
        self.begin_in_either(
            |opened| work(vault(opened)?),
            move |state, opened| {
                if let Opened::Vault(vault) = opened {
                    give_up(state, vault);
                }
            },
        )
    }

    /// Does the same with the open vault or notes.
    pub(crate) fn begin_in_either<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Opened) -> Result<T>,
        give_up: impl Fn(T, &mut Opened) + Send + Sync + 'static,
    ) -> Result<Job<T>> {
        self.with_either(|opened| {
            let between = Arc::new(Between {
                state: Mutex::new(Some(work(opened)?)),
                give_up: Box::new(give_up),
            });
            let kept: Arc<dyn Forget> = between.clone();
            let mut jobs = held(&self.jobs);
            jobs.retain(|job| job.strong_count() > 0);
            jobs.push(Arc::downgrade(&kept));
            Ok(Job {
                opening: opened.opening(),
                stop: opened.stop(),
                is_kept: false,
                between,
            })
        })
    }
}

/// Ends a job that is in the way of a lock.
type GiveUp<T> = dyn Fn(T, &mut Opened) + Send + Sync;

/// The state of a job between its steps: words, keys, bytes read ahead.
struct Between<T> {
    /// `None` once locked, given up or handed on. Its drop removes the files that it had written.
    state: Mutex<Option<T>>,
    /// Removes them, and the vault's note of them.
    give_up: Box<GiveUp<T>>,
}

/// A job's state, whatever its type.
trait Forget: Send + Sync {
    /// Gives the job up, unless a step without the vault is running: that drops the state when it ends.
    fn forget(&self, opened: &mut Opened);
}

impl<T: Send> Forget for Between<T> {
    fn forget(&self, opened: &mut Opened) {
        let state = match self.state.try_lock() {
            Ok(mut state) => state.take(),
            Err(TryLockError::Poisoned(state)) => state.into_inner().take(),
            Err(TryLockError::WouldBlock) => None,
        };
        if let Some(state) = state {
            (self.give_up)(state, opened);
        }
    }
}

/// A long job between its steps. It belongs to one opening: after a lock it returns `Locked`, even if something is open again.
pub(crate) struct Job<T> {
    opening: Opening,
    stop: Stop,
    /// True if it goes on until the lock itself.
    is_kept: bool,
    between: Arc<Between<T>>,
}

impl<T: Send> Job<T> {
    /// Returns a job that goes on until the lock itself, though the user leaves: what it writes is to be kept.
    pub(crate) fn kept(mut self) -> Self {
        self.is_kept = true;
        self
    }

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
        // The vault first, as a lock does: so a lock finds the state free.
        session.with_either(|opened| {
            session.is_keeping.store(self.is_kept, Ordering::SeqCst);
            let done = self.alone(|state| work(state, opened, &self.stop));
            session.is_keeping.store(false, Ordering::SeqCst);
            done
        })
    }

    /// Does a step without the vault, which therefore delays no lock.
    ///
    /// # Errors
    /// As [`Job::step`].
    pub(crate) fn alone<R>(&self, work: impl FnOnce(&mut T) -> Result<R>) -> Result<R> {
        let mut state = held(&self.between.state);
        let done = caught(|| {
            if self.is_kept {
                self.stop.check()?;
            } else {
                self.stop.check_end()?;
            }
            work(state.as_mut().ok_or(Error::Cancelled)?)
        });
        // Core cleans up at its own ends. These two errors can arise outside it or in its midst. What is to be kept was only interrupted.
        let goes_on = self.is_kept && self.stop.check().is_ok();
        if matches!(done, Err(Error::Locked)) && !goes_on
            || matches!(done, Err(Error::Internal { .. }))
        {
            drop(state.take());
        }
        drop(state);
        // A lock that came during the step found it busy. One that comes from here on finds it free.
        if self.stop.check().is_err() {
            drop(self.take());
        }
        done
    }

    /// Takes the state for the last step. `None` if it ended before. Afterwards the job returns `Cancelled`.
    pub(crate) fn take(&self) -> Option<T> {
        held(&self.between.state).take()
    }

    /// Puts the state back that was taken, since the last step failed. A lock that came meanwhile drops it.
    pub(crate) fn put_back(&self, state: T) {
        *held(&self.between.state) = Some(state);
        if self.stop.check().is_err() {
            drop(self.take());
        }
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
