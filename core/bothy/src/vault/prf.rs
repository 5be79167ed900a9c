//! The device's hardware: two keyed functions whose keys can't be copied out.

use crate::entropy::{Entropy, generate};
use crate::error::{Error, Result};
use crate::secret::Key;

/// A reason why the hardware didn't answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PrfError {
    /// It is busy; another try may succeed.
    #[error("the hardware can't answer now")]
    Busy,
    /// The key is gone for good.
    #[error("the hardware has lost its key")]
    Lost,
    /// The file that stands in for the hardware can't be read or written.
    #[error("the file of keys: {0}")]
    File(Error),
    /// Anything else.
    #[error("the hardware doesn't answer")]
    Failed,
}

impl From<PrfError> for Error {
    /// Converts to the error shown to the user.
    fn from(error: PrfError) -> Self {
        match error {
            PrfError::File(error) => error,
            PrfError::Busy | PrfError::Lost | PrfError::Failed => Self::KeyLost,
        }
    }
}

/// The phone's hardware, with one key for each database file (0 and 1): the one trait that shells implement.
///
/// `evaluate` must always give the same answer to the same input until the key is made again or forgotten.
///
/// ```
/// use bothy_core::secret::Key;
/// use bothy_core::vault::{DevicePrf, PrfError};
/// use hmac::{Hmac, KeyInit, Mac};
/// use std::cell::RefCell;
///
/// /// Keys in memory, where a phone has a chip that never gives them away.
/// struct Chip(RefCell<[Option<[u8; 32]>; 2]>);
///
/// impl DevicePrf for Chip {
///     fn create(&self, file: u8) -> Result<(), PrfError> {
///         self.0.borrow_mut()[usize::from(file)] = Some([7; 32]); // random bytes in a phone
///         Ok(())
///     }
///
///     fn evaluate(&self, file: u8, input: &[u8; 32]) -> Result<Key, PrfError> {
///         let key = self.0.borrow()[usize::from(file)].ok_or(PrfError::Lost)?;
///         let mac = Hmac::<sha2::Sha256>::new_from_slice(&key).map_err(|_| PrfError::Lost)?;
///         let answer = mac.chain_update(input).finalize().into_bytes();
///         Ok(Key::filled(|out| out.copy_from_slice(&answer)))
///     }
///
///     fn forget(&self, file: u8) -> Result<(), PrfError> {
///         self.0.borrow_mut()[usize::from(file)] = None;
///         Ok(())
///     }
/// }
/// # let chip = Chip(RefCell::default());
/// # let mut entropy = bothy_test_support::Seeded::new(1);
/// # let folder = tempfile::tempdir().map_err(|_| bothy_core::Error::Outside)?;
/// # let mut vault = bothy_core::vault::Vault::at(&folder.path().join("vault"));
/// # let (cost, now) = (bothy_test_support::small_cost(), bothy_test_support::Clock::new().tick());
/// # vault.create(b"58210946", cost, &chip, now, &mut entropy)?;
/// # vault.unlock(b"58210946", &chip, now, &mut entropy)?;
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub trait DevicePrf {
    /// Names the vault that asks, before any other call. Real hardware needn't know; keys in a file may be another vault's.
    fn serve(&self, _vault_id: &[u8; 16]) {}
    /// Makes the key of a file, replacing the previous one.
    fn create(&self, file: u8) -> std::result::Result<(), PrfError>;
    /// Evaluates the keyed function: HMAC-SHA256, or the one docs/vault-format.md names for this hardware.
    fn evaluate(&self, file: u8, input: &[u8; 32]) -> std::result::Result<Key, PrfError>;
    /// Destroys the key of a file.
    fn forget(&self, file: u8) -> std::result::Result<(), PrfError>;
}

/// The number of times that a busy or failing key is asked again.
const RETRIES: u32 = 3;

/// The result of asking one key.
pub(crate) struct Answer {
    /// The key's answer, or as many random bytes, so that the work that follows is the same.
    pub(crate) key: Key,
    /// The reason why it didn't answer.
    pub(crate) trouble: Option<PrfError>,
}

/// Asks one key, again if it is busy.
pub(crate) fn ask(
    prf: &dyn DevicePrf,
    file: u8,
    input: &[u8; 32],
    entropy: &mut dyn Entropy,
) -> Answer {
    let stand_in = Key::filled(|out| entropy.fill(out));
    let mut trouble = PrfError::Failed;
    for _ in 0..=RETRIES {
        match prf.evaluate(file, input) {
            Ok(key) => return Answer { key, trouble: None },
            Err(PrfError::Lost) => {
                trouble = PrfError::Lost;
                break;
            }
            Err(other) => trouble = other,
        }
    }
    Answer {
        key: stand_in,
        trouble: Some(trouble),
    }
}

/// Makes a key and proves that it gives the same answer twice.
pub(crate) fn make(prf: &dyn DevicePrf, file: u8, entropy: &mut dyn Entropy) -> Result<()> {
    prf.create(file)?;
    let probe = generate(entropy);
    let (first, second) = (
        ask(prf, file, &probe, entropy),
        ask(prf, file, &probe, entropy),
    );
    if let Some(trouble) = first.trouble {
        return Err(trouble.into());
    }
    let alike = first.key.bytes() == second.key.bytes();
    alike.then_some(()).ok_or(Error::KeyLost)
}

#[cfg(test)]
pub(crate) mod tests;
