//! The desktop's stand-in for a phone's hardware: a file of two keys.
//!
//! Weaker, and said to be: whoever copies the file along with the vault has what a phone would keep in its hardware.

use super::prf::{DevicePrf, PrfError};
use crate::entropy::Entropy;
use crate::error::Error;
use crate::seal::{derive_hmac, sha256};
use crate::secret::{Key, SecretBytes};
use rustix::fs::OFlags;
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Key 0 ‖ key 1.
const FILE_LEN: usize = 64;
const KEY_LEN: usize = 32;
/// Behind the keys until the vault stands that they are made for.
const MARK_LEN: usize = 32;

/// A file of 64 bytes, key 0 ‖ key 1, that only its owner may read. The answer is HMAC-SHA256 under the key.
///
/// A missing file, or one of another length, has lost both keys. Keys are made again only where there is no file, or an empty one: what has
/// another length is somebody's, and stays. While the vault is being made a mark follows the keys, so that what a kill leaves can be told
/// from the keys of another vault.
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

    /// Makes the file with its mark. One that a kill left, marked or empty, is taken over.
    ///
    /// # Errors
    /// `AlreadyExists` when anything else is there; what the system says.
    pub fn begin(&self) -> io::Result<()> {
        match open(&self.path, OpenOptions::new().read(true)) {
            Ok(file) if is_marked(&file)? => return Ok(()),
            Ok(file) if file.metadata()?.len() == 0 => {}
            Ok(_) => return Err(ErrorKind::AlreadyExists.into()),
            Err(e) if e.kind() == ErrorKind::NotFound => {}
            Err(e) => return Err(e),
        }
        let mut keys = SecretBytes::zeroed(FILE_LEN + MARK_LEN);
        self.fill(&mut keys.expose_mut()[..FILE_LEN]);
        keys.expose_mut()[FILE_LEN..].copy_from_slice(&mark());
        self.write_new(keys.expose())
    }

    /// Whether somebody's file lies where keys would be made: one that isn't empty and has no keys in it.
    pub fn is_in_the_way(path: &Path) -> bool {
        match open(path, OpenOptions::new().read(true)) {
            Err(e) => e.kind() != ErrorKind::NotFound,
            Ok(file) => {
                let len = file.metadata().map_or(u64::MAX, |about| about.len());
                let keys = len == FILE_LEN as u64 || is_marked(&file).unwrap_or(false);
                len > 0 && !keys
            }
        }
    }

    /// Whether this is a file that [`DeviceKeyFile::begin`] made and [`DeviceKeyFile::finish`] never came to.
    pub fn is_unfinished(path: &Path) -> bool {
        open(path, OpenOptions::new().read(true))
            .is_ok_and(|file| is_marked(&file).unwrap_or(false))
    }

    /// Takes the mark away; a file without one stays as it is.
    ///
    /// # Errors
    /// What the system says.
    pub fn finish(path: &Path) -> io::Result<()> {
        let file = open(path, OpenOptions::new().read(true).write(true))?;
        if is_marked(&file)? {
            file.set_len(FILE_LEN as u64)?;
            file.sync_all()?;
        }
        Ok(())
    }

    fn fill(&self, out: &mut [u8]) {
        self.entropy
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .fill(out);
    }

    fn read(&self) -> Result<SecretBytes, PrfError> {
        let file = match open(&self.path, OpenOptions::new().read(true)) {
            Ok(file) => file,
            Err(e) if e.kind() == ErrorKind::NotFound => return Err(PrfError::Lost),
            Err(e) => return Err(PrfError::File((&e).into())),
        };
        let marked = is_marked(&file).map_err(|e| PrfError::File((&e).into()))?;
        // One more than there should be, so that a longer file shows.
        let mut bytes = SecretBytes::zeroed(FILE_LEN + 1);
        let mut len = 0;
        let mut file = file.take(FILE_LEN as u64 + 1);
        loop {
            match file.read(&mut bytes.expose_mut()[len..]) {
                Ok(0) => break,
                Ok(read) => len += read,
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => return Err(PrfError::File((&e).into())),
            }
        }
        (len == FILE_LEN || marked)
            .then_some(bytes)
            .ok_or(PrfError::Lost)
    }

    /// Overwrites one key in place with random bytes. Where there is no file a new one is made, both keys random.
    fn overwrite(&self, file: u8) -> Result<(), PrfError> {
        let range = key_range(file)?;
        let written = match self.read() {
            Ok(mut bytes) => {
                self.fill(&mut bytes.expose_mut()[range]);
                open(&self.path, OpenOptions::new().write(true)).and_then(|file| {
                    file.write_all_at(&bytes.expose()[..FILE_LEN], 0)?;
                    file.sync_all()
                })
            }
            Err(PrfError::Lost) => {
                let mut both = SecretBytes::zeroed(FILE_LEN);
                self.fill(both.expose_mut());
                self.write_new(both.expose())
            }
            Err(error) => return Err(error),
        };
        written.map_err(|e| {
            PrfError::File(match Error::from(&e) {
                // No folder for it: no vault was looked for here.
                Error::NotFound => Error::Outside,
                other => other,
            })
        })
    }

    /// Writes a file that wasn't there, or that was empty. Never through a link that leads nowhere, and over nothing.
    fn write_new(&self, bytes: &[u8]) -> io::Result<()> {
        let file = match create(&self.path) {
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {
                let file = open(&self.path, OpenOptions::new().write(true))?;
                if file.metadata()?.len() > 0 {
                    return Err(e);
                }
                file
            }
            created => created?,
        };
        file.write_all_at(bytes, 0)?;
        file.sync_all()
    }
}

/// Opens the file, by way of a link too: somebody may keep it on a stick. A pipe, a folder or a device is no key file.
#[cfg_attr(
    not(test),
    expect(
        clippy::disallowed_methods,
        reason = "no file of a vault: its owner says where it lies"
    )
)]
fn open(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    // Looked at first, because opening a device can do something.
    if !path.metadata()?.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    options.custom_flags(OFlags::NONBLOCK.bits().cast_signed());
    let file = options.open(path)?;
    if !file.metadata()?.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    Ok(file)
}

#[cfg_attr(not(test), expect(clippy::disallowed_methods, reason = "as `open`"))]
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600).open(path)
}

fn mark() -> [u8; MARK_LEN] {
    sha256(&[b"bothy/v1/unfinished-device-key"])
}

fn is_marked(file: &File) -> io::Result<bool> {
    let mut end = [0; MARK_LEN];
    if file.metadata()?.len() != (FILE_LEN + MARK_LEN) as u64 {
        return Ok(false);
    }
    file.read_exact_at(&mut end, FILE_LEN as u64)?;
    Ok(end == mark())
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
