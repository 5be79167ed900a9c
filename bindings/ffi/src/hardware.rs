//! The phone's hardware, provided by the shell.

use bothy_core::secret::Key;
use bothy_core::vault;
use std::sync::Arc;
use zeroize::Zeroizing;

/// An error of the hardware.
///
/// Core's own type again, because Python can't raise another crate's error out of a callback: each crate's module has a buffer type of its
/// own (UniFFI 0.32.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum PrfError {
    /// Busy now; Bothy asks again.
    #[error("the hardware can't answer now")]
    Busy,
    /// The key is lost for good.
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
    /// Reports any other exception from a shell's hardware as a failure. The exception's text goes no further.
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// Two keyed functions, one for each database file. Their keys never leave the phone's hardware: HMAC-SHA256 in Android's Keystore, ECDH in
/// Apple's Secure Enclave. A shell implements only this. docs/vault-format.md defines the outputs.
///
/// Bothy calls it without holding a lock, on the thread that called `Door`. An unnamed exception counts as `Failed`.
#[uniffi::export(with_foreign)]
pub trait DevicePrf: Send + Sync {
    /// Makes the key of `file` (0 or 1), replacing any old one.
    fn create(&self, file: u8) -> Result<(), PrfError>;
    /// Returns 32 bytes for 32 bytes, always the same as long as the key exists.
    fn evaluate(&self, file: u8, input: Vec<u8>) -> Result<Vec<u8>, PrfError>;
    /// Deletes the key of `file`, if any.
    fn forget(&self, file: u8) -> Result<(), PrfError>;
}

/// The shell's hardware in core's form: borrowed arrays that are wiped.
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
