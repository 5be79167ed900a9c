//! Ctrl-C and the polite signals: they ask a running job to stop; it cleans up, and the exit code is 130.
//!
//! A thread waits for signals. If nothing needs cleaning up, it ends the process at once. Inside [`Interrupt::hold`] it raises the
//! vault's [`Stop`] and lets the job end by itself. A second signal always ends the process: the vault survives that too.

use crate::exit::{Failure, INTERRUPTED, Result};
use bothy_core::Error;
use bothy_core::vault::Stop;
use rustix::termios::{OptionalActions, Termios, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::low_level::pipe;
use std::fs::File;
use std::io::{self, PipeReader, Read};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::sync::{Arc, Mutex, PoisonError};

/// The state that the signal thread and the command share.
#[derive(Clone, Default)]
pub(crate) struct Interrupt(Arc<Shared>);

#[derive(Default)]
struct Shared {
    asked: AtomicBool,
    held: AtomicU32,
    stop: Mutex<Option<Stop>>,
    terminal: Mutex<Option<(File, Termios)>>,
}

impl Interrupt {
    /// Starts to listen.
    pub(crate) fn watch() -> Result<Self> {
        let interrupt = Self::default();
        let shared = Arc::clone(&interrupt.0);
        let failed = |_| Failure::new(crate::exit::INTERNAL, text!("cli-no-signals"));
        let mut signals = signals().map_err(failed)?;
        std::thread::spawn(move || {
            while signals.read_exact(&mut [0]).is_ok() {
                shared.answer();
            }
        });
        Ok(interrupt)
    }

    /// Lets a signal raise this too.
    pub(crate) fn stops(&self, stop: Stop) {
        *lock(&self.0.stop) = Some(stop);
    }

    /// True if a signal came.
    pub(crate) fn asked(&self) -> bool {
        self.0.asked.load(SeqCst)
    }

    /// Fails once a signal came.
    pub(crate) fn check(&self) -> Result<()> {
        if self.asked() {
            return Err(Error::Cancelled.into());
        }
        Ok(())
    }

    /// Runs work that must clean up after itself: a signal lets it come to its own end. Doesn't begin once one came.
    pub(crate) fn hold<T, E: From<Error>>(
        &self,
        work: impl FnOnce() -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.0.held.fetch_add(1, SeqCst);
        let done = if self.asked() {
            Err(Error::Cancelled.into())
        } else {
            work()
        };
        self.0.held.fetch_sub(1, SeqCst);
        done
    }

    /// Waits for a person in the midst of such work. Nothing needs cleaning up meanwhile, so a signal ends the process.
    pub(crate) fn let_go<T>(&self, wait: impl FnOnce() -> T) -> T {
        let held = self.0.held.swap(0, SeqCst);
        let done = wait();
        self.0.held.store(held, SeqCst);
        done
    }

    /// Keeps the terminal's state, to be restored whatever happens; `None` once it is.
    pub(crate) fn terminal(&self, was: Option<(File, Termios)>) {
        *lock(&self.0.terminal) = was;
    }
}

impl Shared {
    /// Handles one signal. It raises `asked` before it looks at `held`, and `hold` does it the other way round, so there is no race.
    fn answer(&self) {
        let again = self.asked.swap(true, SeqCst);
        if let Some(stop) = lock(&self.stop).as_ref() {
            stop.raise();
        }
        if !again && self.held.load(SeqCst) > 0 {
            return;
        }
        if let Some((terminal, was)) = lock(&self.terminal).take() {
            let _ = tcsetattr(&terminal, OptionalActions::Now, &was);
        }
        std::process::exit(i32::from(INTERRUPTED));
    }
}

/// Returns a pipe with a byte for each signal. The crate's own iterator would make a pair of sockets: this program makes none.
fn signals() -> io::Result<PipeReader> {
    let (signals, wake) = io::pipe()?;
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        pipe::register(signal, wake.try_clone()?)?;
    }
    Ok(signals)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
