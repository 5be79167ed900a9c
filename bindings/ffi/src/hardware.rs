//! The phone's hardware, as the shell lends it.

use bothy_core::secret::Key;
use bothy_core::vault::PrfError;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Two keyed functions, one a database file, whose keys never leave the phone's hardware: HMAC-SHA256 in Android's Keystore, ECDH in
/// Apple's Secure Enclave. The one thing that a shell implements. docs/vault-format.md says what each answers.
///
/// It is called without any lock of Bothy's held, on the thread that called `Door`. An exception it doesn't name counts as `Failed`.
#[uniffi::export(with_foreign)]
pub trait DevicePrf: Send + Sync {
    /// Makes the key of `file` (0 or 1), in place of one that may be there.
    fn create(&self, file: u8) -> Result<(), PrfError>;
    /// Answers 32 bytes for 32 bytes, always the same while the key stands.
    fn evaluate(&self, file: u8, input: Vec<u8>) -> Result<Vec<u8>, PrfError>;
    /// Deletes the key of `file`, if there is one.
    fn forget(&self, file: u8) -> Result<(), PrfError>;
}

/// The shell's hardware as core wants it: borrowed arrays, wiped.
pub(crate) struct Hardware(pub(crate) Arc<dyn DevicePrf>);

impl bothy_core::vault::DevicePrf for Hardware {
    fn create(&self, file: u8) -> Result<(), PrfError> {
        self.0.create(file)
    }

    fn evaluate(&self, file: u8, input: &[u8; 32]) -> Result<Key, PrfError> {
        let answer = Zeroizing::new(self.0.evaluate(file, input.to_vec())?);
        if answer.len() != 32 {
            return Err(PrfError::Failed);
        }
        Ok(Key::filled(|key| key.copy_from_slice(&answer)))
    }

    fn forget(&self, file: u8) -> Result<(), PrfError> {
        self.0.forget(file)
    }
}
