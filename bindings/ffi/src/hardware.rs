//! The phone's hardware, as the shell lends it.

use bothy_core::secret::Key;
use bothy_core::vault;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Why the hardware didn't answer.
///
/// Core's own type again, because Python can't raise one of another crate's out of a callback (UniFFI 0.32.2: each crate's module has a
/// buffer type of its own).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum PrfError {
    /// Not now; it is asked again.
    #[error("the hardware can't answer now")]
    Busy,
    /// The key is gone for good.
    #[error("the hardware has lost its key")]
    Lost,
    /// Anything else.
    #[error("the hardware doesn't answer")]
    Failed,
}

impl From<PrfError> for vault::PrfError {
    fn from(error: PrfError) -> Self {
        match error {
            PrfError::Busy => Self::Busy,
            PrfError::Lost => Self::Lost,
            PrfError::Failed => Self::Failed,
        }
    }
}

impl From<uniffi::UnexpectedUniFFICallbackError> for PrfError {
    /// Whatever else a shell's hardware throws, it didn't answer. What it said goes no further.
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

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

impl vault::DevicePrf for Hardware {
    fn create(&self, file: u8) -> Result<(), vault::PrfError> {
        Ok(self.0.create(file)?)
    }

    fn evaluate(&self, file: u8, input: &[u8; 32]) -> Result<Key, vault::PrfError> {
        let answer = Zeroizing::new(self.0.evaluate(file, input.to_vec())?);
        if answer.len() != 32 {
            return Err(vault::PrfError::Failed);
        }
        Ok(Key::filled(|key| key.copy_from_slice(&answer)))
    }

    fn forget(&self, file: u8) -> Result<(), vault::PrfError> {
        Ok(self.0.forget(file)?)
    }
}
