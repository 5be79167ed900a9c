//! A recovery code, as a shell gets it.

use crate::session::caught;
use bothy_core::Result;
use bothy_core::vault::{self, Slip};

/// A recovery code, shown once. The bytes are ASCII; the shell wipes its copy when the screen goes.
#[derive(uniffi::Record)]
pub struct RecoveryCode {
    /// 20 characters and 2 that check them, in groups of four.
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

/// Says what keeps this from being a recovery code, for `Words::slip`; nothing if it is one. Ask it after `recover` answered `Invalid` (code),
/// or while it is typed.
#[uniffi::export]
pub fn code_slip(typed: &[u8]) -> Result<Option<Slip>> {
    caught(|| Ok(vault::code_slip(typed)))
}
