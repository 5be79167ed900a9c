//! The recovery code.

use crate::secret::SecretBytes;

/// A recovery code on its way to the screen; wiped when it goes.
pub struct RecoveryCode {
    text: SecretBytes,
    words: SecretBytes,
}

impl RecoveryCode {
    /// `XXXX-XXXX-XXXX-XXXX-XXXX-XX`, ASCII.
    pub fn text(&self) -> &[u8] {
        self.text.expose()
    }

    /// Ten words of the BIP-39 English list, one space between, ASCII.
    pub fn words(&self) -> &[u8] {
        self.words.expose()
    }
}
