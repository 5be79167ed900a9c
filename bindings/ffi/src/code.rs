//! A recovery code, as a shell gets it.

use bothy_core::vault;

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
