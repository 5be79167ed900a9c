//! The desktop's stand-in for a phone's hardware: a file of two keys.
//!
//! Weaker, and said to be: whoever copies the file along with the vault has what a phone would keep in its hardware.

use super::prf::{DevicePrf, PrfError};
use crate::entropy::Entropy;
use crate::seal::derive_hmac;
use crate::secret::{Key, SecretBytes};
use crate::store::files;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Key 0 ‖ key 1.
const FILE_LEN: usize = 64;
const KEY_LEN: usize = 32;

/// A file of 64 bytes, key 0 ‖ key 1, that only its owner may read. The answer is HMAC-SHA256 under the key.
///
/// A missing file, or one of another length, has lost both keys.
pub struct DeviceKeyFile {
    path: PathBuf,
    entropy: Mutex<Box<dyn Entropy + Send>>,
}

impl DeviceKeyFile {
    /// Names the file, which needn't be there yet; new keys are drawn from `entropy`.
    pub fn new(path: &Path, entropy: Box<dyn Entropy + Send>) -> Self {
        Self {
            path: path.to_owned(),
            entropy: Mutex::new(entropy),
        }
    }

    fn fill(&self, out: &mut [u8]) {
        self.entropy
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .fill(out);
    }

    fn read(&self) -> Result<SecretBytes, PrfError> {
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(e) if e.kind() == ErrorKind::NotFound => return Err(PrfError::Lost),
            Err(_) => return Err(PrfError::Failed),
        };
        // One more than there should be, so that a longer file shows.
        let mut bytes = SecretBytes::zeroed(FILE_LEN + 1);
        let mut len = 0;
        let mut file = file.take(FILE_LEN as u64 + 1);
        loop {
            match file.read(&mut bytes.expose_mut()[len..]) {
                Ok(0) => break,
                Ok(read) => len += read,
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(_) => return Err(PrfError::Failed),
            }
        }
        (len == FILE_LEN).then_some(bytes).ok_or(PrfError::Lost)
    }

    /// Overwrites one key in place with random bytes; a file that isn't one becomes a new one, both keys random.
    fn overwrite(&self, file: u8) -> Result<(), PrfError> {
        let range = key_range(file)?;
        let mut bytes = match self.read() {
            Err(PrfError::Lost) => {
                let mut both = SecretBytes::zeroed(FILE_LEN);
                self.fill(both.expose_mut());
                both
            }
            other => other?,
        };
        self.fill(&mut bytes.expose_mut()[range]);
        let write = || {
            let file = files::open_for_writing(&self.path)?;
            file.write_all_at(&bytes.expose()[..FILE_LEN], 0)?;
            file.set_len(FILE_LEN as u64)?;
            file.sync_all()
        };
        write().map_err(|_| PrfError::Failed)
    }
}

fn key_range(file: u8) -> Result<std::ops::Range<usize>, PrfError> {
    match file {
        0 => Ok(0..KEY_LEN),
        1 => Ok(KEY_LEN..FILE_LEN),
        _ => Err(PrfError::Failed),
    }
}

impl DevicePrf for DeviceKeyFile {
    fn create(&self, file: u8) -> Result<(), PrfError> {
        self.overwrite(file)
    }

    fn evaluate(&self, file: u8, input: &[u8; 32]) -> Result<Key, PrfError> {
        let keys = self.read()?;
        Ok(derive_hmac(&keys.expose()[key_range(file)?], &[input]))
    }

    fn forget(&self, file: u8) -> Result<(), PrfError> {
        key_range(file)?;
        // Forgetting what isn't there is done already.
        match self.read() {
            Err(PrfError::Lost) => Ok(()),
            _ => self.overwrite(file),
        }
    }
}
