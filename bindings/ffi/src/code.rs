//! A recovery code in a shell's form.

use crate::session::caught;
use bothy_core::Result;
use bothy_core::vault::{self, Slip};

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

/// Returns the slip in a recovery code, for `Words::slip`. `None` if it is one. Call it after `recover` returned `Invalid` (code), or
/// during typing.
#[uniffi::export]
pub fn code_slip(typed: &[u8]) -> Result<Option<Slip>> {
    caught(|| Ok(vault::code_slip(typed)))
}
