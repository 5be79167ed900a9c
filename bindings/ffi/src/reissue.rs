//! The replacement of a recovery code that somebody may have seen; the vault's key changes too.

use crate::code::RecoveryCode;
use crate::session::{Job, Session, caught};
use crate::system::{System, now};
use bothy_core::vault::{self, DerivedReissue, OpenVault};
use bothy_core::{Error, Result};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A running re-issue: show the code, `begin` once it is kept, then `finish`. Belongs to the opening that drew it.
#[derive(uniffi::Object)]
pub struct Reissue {
    session: Arc<Session>,
    code: vault::RecoveryCode,
    derived: Job<DerivedReissue>,
    done: AtomicU64,
    total: AtomicU64,
}

#[uniffi::export]
impl Reissue {
    /// Returns the new code. It opens nothing before `begin`.
    pub fn code(&self) -> Result<RecoveryCode> {
        caught(|| Ok((&self.code).into()))
    }

    /// Makes the new code open the vault and the old one fail. `finish` does the rest, or otherwise the next opening.
    ///
    /// Errors: `WrongSecret` if `own` was wrong, which counts as a try; `TryLater` after too many; `KeyLost`; `StorageFull` if the phone
    /// has no room for a second copy of the vault; `Locked`.
    pub fn begin(&self) -> Result<()> {
        let now = now(self.session.offset_min());
        self.step(|derived, vault| vault.begin_reissue(derived, now, &mut System))
    }

    /// Encrypts the vault with its new key after `begin`. Copies all of it. A lock stops it, and the next opening continues.
    ///
    /// Errors: `Unfinished` if the next opening must do the rest; `Locked`, also without a completed `begin`.
    pub fn finish(&self) -> Result<()> {
        let mut progress = |done, total| {
            self.total.store(total, Ordering::Relaxed);
            self.done.store(done, Ordering::Relaxed);
        };
        self.step(|derived, vault| vault.finish_reissue(derived, &mut progress, &mut System))?;
        self.session.renew_stop();
        Ok(())
    }

    /// Returns the progress of `finish` from 0 to 1, for a bar. Any thread may call it.
    #[allow(clippy::cast_precision_loss, reason = "it is for a bar")]
    pub fn progress(&self) -> f64 {
        let total = self.total.load(Ordering::Relaxed).max(1);
        self.done.load(Ordering::Relaxed) as f64 / total as f64
    }
}

impl Reissue {
    /// Works with what was derived. Once that was wiped, it is as after any lock.
    fn step(
        &self,
        work: impl FnOnce(&mut DerivedReissue, &mut OpenVault) -> Result<()>,
    ) -> Result<()> {
        let done = self
            .derived
            .step(&self.session, |derived, vault, _| work(derived, vault));
        done.map_err(|error| match error {
            Error::Cancelled => Error::Locked,
            other => other,
        })
    }

    pub(crate) fn new(
        session: &Arc<Session>,
        code: vault::RecoveryCode,
        derived: DerivedReissue,
    ) -> Result<Self> {
        // A job: a lock wipes what was derived, also if a shell still holds this.
        let derived = session.begin(|_| Ok(derived))?;
        Ok(Self {
            session: Arc::clone(session),
            code,
            derived,
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
        })
    }
}
