//! Create, unlock, lock, change secret, recovery.

use crate::entropy::Entropy;
use crate::error::Result;
use crate::secret::{Key, SecretBytes};
use crate::store::Store;
use crate::time::Now;
use std::path::{Path, PathBuf};

/// Cost of one opening. Bindings measure it on the phone and pass it; stored in the slot file, never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Cost {
    /** KiB */
    pub memory_kib: u32,
    pub passes: u32,
    /** answers come at this or its next multiple */
    pub deadline_ms: u32,
}

/// Why the hardware did not answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
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

/// For the rooms inside: the database, and the key that signs heads.
impl OpenVault {
    pub(crate) fn store(&self) -> &Store {
        todo!()
    }
    pub(crate) fn store_mut(&mut self) -> &mut Store {
        todo!()
    }
    pub(crate) fn signer(&self) -> &Signer {
        todo!()
    }
    /// Both at once: a transaction that signs the head it makes.
    pub(crate) fn parts(&mut self) -> (&mut Store, &Signer) {
        todo!()
    }
}

/// The key that signs heads of this vault's log; wiped when it goes.
pub(crate) struct Signer {/* log_id, Box<SigningKey> */}
impl Signer {
    /// Names the log, in every head.
    pub(crate) fn log_id(&self) -> [u8; 32] {
        todo!()
    }
    pub(crate) fn public_key(&self) -> [u8; 32] {
        todo!()
    }
    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        todo!()
    }
}

/// The clock as the vault last saw it, and the vault's own number of this boot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Boot {
    /// Counts the boots that this vault has seen, from 1; stands in entries for the phone's boot id.
    pub(crate) number: u64,
    /// The reading before this one: its number, wall clock and monotonic clock in milliseconds. None at the first.
    pub(crate) before: Option<(u64, i64, u64)>,
}

/// Reads and keeps the clock, in the transaction that saves something; raises the boot number when `now.boot` is another.
pub(crate) fn note_clock(tx: &rusqlite::Transaction<'_>, now: &Now) -> Result<Boot> {
    todo!()
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

/// For a shell, which locks whatever is open.
impl Opened {
    /// Raised from another thread to stop whatever runs.
    pub fn stop(&self) -> Stop {
        todo!()
    }
    /// Closes, wipes, evens out the files.
    pub fn lock(self) {
        todo!()
    }
}

impl std::fmt::Display for PrfError {
    /// For `?` and test output only.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for PrfError {}
