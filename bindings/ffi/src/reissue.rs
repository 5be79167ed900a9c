//! Another recovery code where somebody may have seen the one there was; the vault's key changes with it.

use crate::code::RecoveryCode;
use crate::session::{Session, held};
use crate::system::{System, now};
use bothy_core::Result;
use bothy_core::vault::{self, DerivedReissue};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// A re-issue under way: show the code, begin when it is kept, then finish. Belongs to the opening that it was drawn in.
#[derive(uniffi::Object)]
pub struct Reissue {
    session: Arc<Session>,
    code: vault::RecoveryCode,
    derived: Mutex<DerivedReissue>,
    done: AtomicU64,
    total: AtomicU64,
}

#[uniffi::export]
impl Reissue {
    /// The new code. It opens nothing before `begin`.
    pub fn code(&self) -> RecoveryCode {
        (&self.code).into()
    }

    /// From here on this code opens and the one before doesn't. What is left, `finish` does, or else the next opening.
    ///
    /// Errors: `WrongSecret` when what was typed as the vault's own secret isn't, which counts as a try; `TryLater` after too many; `KeyLost`;
    /// `StorageFull` when the phone doesn't have room for the vault once more; `Locked`.
    pub fn begin(&self) -> Result<()> {
        let now = now(self.session.offset_min());
        self.session
            .with(|vault| vault.begin_reissue(&mut held(&self.derived), now, &mut System))
    }

    /// Puts the vault under its new key, once `begin` was done. Copies all of it; a lock stops it, and the next opening goes on.
    ///
    /// Errors: `StorageFull`; `Locked`, without a `begin` that was done too.
    pub fn finish(&self) -> Result<()> {
        let mut progress = |done, total| {
            self.total.store(total, Ordering::Relaxed);
            self.done.store(done, Ordering::Relaxed);
        };
        self.session.with(|vault| {
            vault.finish_reissue(&mut held(&self.derived), &mut progress, &mut System)
        })?;
        self.session.renew_stop();
        Ok(())
    }

    /// How far `finish` has come, from 0 to 1, for a bar; from any thread.
    #[allow(clippy::cast_precision_loss, reason = "it is for a bar")]
    pub fn progress(&self) -> f64 {
        let total = self.total.load(Ordering::Relaxed).max(1);
        self.done.load(Ordering::Relaxed) as f64 / total as f64
    }
}

impl Reissue {
    pub(crate) fn new(
        session: &Arc<Session>,
        code: vault::RecoveryCode,
        derived: DerivedReissue,
    ) -> Self {
        Self {
            session: Arc::clone(session),
            code,
            derived: Mutex::new(derived),
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
        }
    }
}
