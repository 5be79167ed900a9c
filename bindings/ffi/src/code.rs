//! A recovery code in a shell's form.

use crate::session::{Job, Session, caught};
use crate::system::System;
use bothy_core::vault::{self, Derived, Slip};
use bothy_core::{Error, Result};
use std::sync::Arc;

/// A recovery code, shown once. The bytes are ASCII; the shell wipes its copy when the screen goes.
#[derive(uniffi::Record)]
pub struct RecoveryCode {
    /// 20 characters and 2 check characters, in groups of four.
    pub text: Vec<u8>,
    /// The same as ten words with one space between.
    pub words: Vec<u8>,
}

impl From<&vault::RecoveryCode> for RecoveryCode {
    fn from(code: &vault::RecoveryCode) -> Self {
        Self {
            text: code.text().to_vec(),
            words: code.words().to_vec(),
        }
    }
}

/// A recovery code that was drawn and isn't set yet: show it, then `set` it at once. One that nobody saw replaces no other.
#[derive(uniffi::Object)]
pub struct DrawnCode {
    session: Arc<Session>,
    code: vault::RecoveryCode,
    derived: Job<Option<Derived>>,
}

#[uniffi::export]
impl DrawnCode {
    /// Returns the code. It opens nothing before `set`.
    pub fn code(&self) -> Result<RecoveryCode> {
        caught(|| Ok((&self.code).into()))
    }

    /// Makes it the recovery code of what is open, in place of any other.
    ///
    /// Errors: `Cancelled` the second time; `StorageFull`; `Locked`: a lock since it was drawn wins.
    pub fn set(&self) -> Result<()> {
        self.derived
            .step_in_either(&self.session, |derived, opened, _| {
                let derived = derived.take().ok_or(Error::Cancelled)?;
                opened.set_recovery_code(derived, &mut System)
            })
    }
}

impl DrawnCode {
    pub(crate) fn new(
        session: &Arc<Session>,
        code: vault::RecoveryCode,
        derived: Derived,
    ) -> Result<Self> {
        let derived = session.begin_in_either(|_| Ok(Some(derived)), |state, _| drop(state))?;
        Ok(Self {
            session: Arc::clone(session),
            code,
            derived: derived.kept(),
        })
    }
}

/// Returns the slip in a recovery code, for `Words::slip`. `None` if it is one. Call it after `recover` returned `Invalid` (code), or
/// during typing.
#[uniffi::export]
pub fn code_slip(typed: &[u8]) -> Result<Option<Slip>> {
    caught(|| Ok(vault::code_slip(typed)))
}
