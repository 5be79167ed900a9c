//! Create, unlock, lock, change secret, recovery.

use crate::entropy::Entropy;
use crate::error::Result;
use crate::journal::Journal;
use crate::secret::{Key, SecretBytes};
use crate::store::Store;
use crate::time::Now;
use std::path::{Path, PathBuf};

/// Cost of one opening. Bindings measure it on the phone and pass it; stored in the slot file, never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /** KiB */
    pub memory_kib: u32,
    pub passes: u32,
    /** answers come at this or its next multiple */
    pub deadline_ms: u32,
}

/// Why the hardware did not answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrfError {
    Busy,
    Lost,
    Failed,
}

/// The phone's hardware: two keyed functions that can't be copied. The one trait that shells implement.
pub trait DevicePrf {
    fn create(&self, file: u8) -> std::result::Result<(), PrfError>;
    fn evaluate(&self, file: u8, input: &[u8; 32]) -> std::result::Result<Key, PrfError>;
    fn forget(&self, file: u8) -> std::result::Result<(), PrfError>;
}

/// The desktop's stand-in: one file of 64 bytes, key 0 ‖ key 1, mode 0600 (`vault/desktop.rs`).
pub struct DeviceKeyFile {
    path: PathBuf,
}
impl DeviceKeyFile {
    /// `entropy` is boxed inside since `create` draws keys.
    pub fn new(path: &Path, entropy: Box<dyn Entropy + Send>) -> Self {
        todo!()
    }
}
impl DevicePrf for DeviceKeyFile {
    fn create(&self, file: u8) -> std::result::Result<(), PrfError> {
        todo!()
    }
    fn evaluate(&self, file: u8, input: &[u8; 32]) -> std::result::Result<Key, PrfError> {
        todo!()
    }
    fn forget(&self, file: u8) -> std::result::Result<(), PrfError> {
        todo!()
    }
}

/// A folder that is, or will be, a vault. Knows no secret.
pub struct Vault {
    folder: PathBuf,
}

/// What an unlock opened.
pub enum Opened {
    Vault(OpenVault),
    Notes(OpenNotes),
}

/// The open vault. Send, not Sync, not Clone; drop closes and wipes.
pub struct OpenVault {/* store: Store, keys: Keys, lock on the folder, epoch … */}
pub struct OpenNotes {/* same, for the notes */}

impl Vault {
    pub fn at(folder: &Path) -> Self {
        todo!()
    }
    /// Built in a sibling folder `<name>.new`, renamed last. Errors: Exists, Invalid{Secret|Cost}, StorageFull. Returns the vault_id in lower-case hex.
    pub fn create(
        &self,
        secret: &[u8],
        cost: Cost,
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<String> {
        todo!()
    }
    pub fn unlock(
        &self,
        secret: &[u8],
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<Opened> {
        todo!()
    }
    /// The recovery code opens, makes lost hardware keys again, and sets `new_secret` before it returns.
    pub fn recover(
        &self,
        code: &[u8],
        new_secret: &[u8],
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<Opened> {
        todo!()
    }
}

impl OpenVault {
    pub fn id(&self) -> String {
        todo!()
    }
    pub fn journal(&mut self) -> Journal<'_> {
        todo!()
    }
    pub fn change_secret(
        &mut self,
        new: &[u8],
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        todo!()
    }
    /// Makes (or makes anew) the recovery code: 20 + 2 Crockford characters, shown once. `words` gives the same as 10 words.
    pub fn make_recovery_code(&mut self, entropy: &mut dyn Entropy) -> Result<RecoveryCode> {
        todo!()
    }
    /// Pages, rows, seals: what the store itself can prove. `journal.check` proves the log.
    pub fn check_store(&mut self, stop: &Stop) -> Result<()> {
        todo!()
    }
    /// Raised from another thread to stop whatever runs.
    pub fn stop(&self) -> Stop {
        todo!()
    }
    /// Idempotent at the boundary: closes, wipes, evens out the files.
    pub fn lock(self) {
        todo!()
    }
}

/// A recovery code on its way to the screen; wiped when it goes.
pub struct RecoveryCode {
    text: SecretBytes,
    words: SecretBytes,
}
impl RecoveryCode {
    /// `XXXX-XXXX-XXXX-XXXX-XXXX-XX`, ASCII.
    pub fn text(&self) -> &[u8] {
        todo!()
    }
    /// Ten words of the BIP-39 English list, one space between, ASCII.
    pub fn words(&self) -> &[u8] {
        todo!()
    }
}

/// Asks whatever runs to stop: an epoch and SQLite's interrupt handle. Clone, Send, Sync.
#[derive(Clone)]
pub struct Stop {/* Arc<AtomicBool or epoch>, Arc<InterruptHandle> */}
impl Stop {
    /// After this every step of a running job answers Locked.
    pub fn raise(&self) {
        todo!()
    }
    /// For jobs: Err(Locked) once raised.
    pub fn check(&self) -> Result<()> {
        todo!()
    }
}
