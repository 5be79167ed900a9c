//! A file of two keys, the desktop's stand-in for a phone's hardware.
//!
//! It is weaker, and the user is told so: anyone who copies it with the vault has what a phone would keep in its hardware.

use super::drawn;
use super::prf::{DevicePrf, PrfError};
use super::slots::SlotFile;
use crate::entropy::Entropy;
use crate::error::Error;
use crate::seal::{derive_hmac, sha256};
use crate::secret::{Key, SecretBytes};
use crate::store::regular;
use rustix::fs::OFlags;
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

const MARK_LEN: usize = 16;
const ID_LEN: usize = 16;
/// The mark and the vault's id.
const HEAD_LEN: usize = MARK_LEN + ID_LEN;
const KEY_LEN: usize = 32;
/// Mark ‖ the vault's id ‖ key 0 ‖ key 1.
const FILE_LEN: usize = HEAD_LEN + 2 * KEY_LEN;

/// A file of two keys that only its owner may read. Evaluates HMAC-SHA256 under a key.
///
/// The file names its vault. If it is missing or holds anything else, the vault that asks has lost both keys. Anything else is somebody's
/// and stays: keys are made again only if nothing is there. While a vault is being made its keys are marked as unfinished, so that what a
/// kill leaves can be told from another vault's keys.
pub struct DeviceKeyFile {
    path: PathBuf,
    entropy: Mutex<Box<dyn Entropy + Send>>,
    /// The id of the vault that asks; zeros until it is known.
    vault: Mutex<[u8; ID_LEN]>,
    /// True if this made the file and no vault owns it yet.
    begun: AtomicBool,
}

impl DeviceKeyFile {
    /// Names the file, which needn't exist yet. Draws new keys from `entropy`.
    pub fn new(path: &Path, entropy: Box<dyn Entropy + Send>) -> Self {
        Self {
            path: path.to_owned(),
            entropy: Mutex::new(entropy),
            vault: Mutex::new([0; ID_LEN]),
            begun: AtomicBool::new(false),
        }
    }

    /// Makes the file, marked as unfinished. Takes over one that a kill left, if nobody else can read it.
    ///
    /// # Errors
    /// `AlreadyExists` if anything else is there; what the system says.
    pub fn begin(&self) -> io::Result<()> {
        match Marked::of(&self.path) {
            Some(marked) if marked.is_unfinished() && marked.is_private => {}
            _ => self.place(Mark::Unfinished)?,
        }
        self.begun.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Returns whether something other than the keys of the vault in `vault` is where they would be made.
    pub fn is_in_the_way(path: &Path, vault: &Path) -> bool {
        if path.symlink_metadata().is_err() {
            return false;
        }
        // Opening reports what is wrong with the slot file.
        let Some(id) = id_of(vault) else {
            return false;
        };
        let head = open(path, OpenOptions::new().read(true)).and_then(|file| Head::read(&file));
        !head.is_ok_and(|head| head.is_some_and(|head| head.vault == id))
    }

    /// Returns whether this file was made by [`DeviceKeyFile::begin`] and never finished by [`DeviceKeyFile::finish`].
    pub fn is_unfinished(path: &Path) -> bool {
        Marked::of(path).is_some_and(|marked| marked.is_unfinished())
    }

    /// Returns whether it is unfinished and its keys were made for the vault in `vault`.
    pub fn is_unfinished_for(path: &Path, vault: &Path) -> bool {
        let marked = Marked::of(path).filter(Marked::is_unfinished);
        marked.is_some_and(|marked| Some(marked.head.vault) == id_of(vault))
    }

    /// Marks unfinished keys as finished. Leaves any other file as it is.
    ///
    /// # Errors
    /// What the system says.
    pub fn finish(path: &Path) -> io::Result<()> {
        match Marked::of(path).filter(Marked::is_unfinished) {
            Some(_) => write_over(path, &Mark::Whole.bytes()),
            None => Ok(()),
        }
    }

    fn fill(&self, out: &mut [u8]) {
        self.entropy
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .fill(out);
    }

    fn vault(&self) -> [u8; ID_LEN] {
        *self.vault.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads the file if it holds the keys of the vault that asks.
    fn read(&self) -> Result<SecretBytes, PrfError> {
        let failed = |e: io::Error| PrfError::File((&e).into());
        let file = match open(&self.path, OpenOptions::new().read(true)) {
            Ok(file) => file,
            Err(e) if e.kind() == ErrorKind::NotFound => return Err(PrfError::Lost),
            Err(e) => return Err(failed(e)),
        };
        let head = Head::read(&file).map_err(failed)?.ok_or(PrfError::Lost)?;
        let begun = self.begun.load(Ordering::Relaxed) && head.mark == Mark::Unfinished;
        if !begun && head.vault != self.vault() {
            return Err(PrfError::Lost);
        }
        let mut bytes = SecretBytes::zeroed(FILE_LEN);
        file.read_exact_at(bytes.expose_mut(), 0).map_err(failed)?;
        Ok(bytes)
    }

    /// Overwrites one key in place with random bytes. If nothing is there, makes a file with two random keys.
    fn overwrite(&self, file: u8) -> Result<(), PrfError> {
        let range = key_range(file)?;
        let written = match self.read() {
            Ok(mut bytes) => {
                self.fill(&mut bytes.expose_mut()[range]);
                // Begun keys become those of the vault that asks for them.
                bytes.expose_mut()[MARK_LEN..HEAD_LEN].copy_from_slice(&self.vault());
                write_over(&self.path, bytes.expose())
            }
            Err(PrfError::Lost) if self.begun.load(Ordering::Relaxed) => {
                self.place(Mark::Unfinished)
            }
            Err(PrfError::Lost) => self.place(Mark::Whole),
            Err(error) => return Err(error),
        };
        written.map_err(|e| {
            PrfError::File(match (&e).into() {
                // The missing thing is the file's folder, not a vault.
                Error::NotFound => Error::Outside,
                error => error,
            })
        })
    }

    /// Makes the file with two new keys under a drawn name, and renames it once it is whole. So a kill never leaves half a file under its
    /// own name, which nobody could attribute.
    ///
    /// # Errors
    /// `AlreadyExists` if anything has the name, even an empty file or a dangling link.
    fn place(&self, mark: Mark) -> io::Result<()> {
        let mut bytes = SecretBytes::zeroed(FILE_LEN);
        let (head, keys) = bytes.expose_mut().split_at_mut(HEAD_LEN);
        head[..MARK_LEN].copy_from_slice(&mark.bytes());
        head[MARK_LEN..].copy_from_slice(&self.vault());
        self.fill(keys);
        for left in drawn::left_beside(&self.path) {
            remove_begun(&left);
        }
        let drawn = {
            let mut entropy = self.entropy.lock().unwrap_or_else(PoisonError::into_inner);
            drawn::beside(&self.path, &mut **entropy)
        };
        let file = create(&drawn)?;
        // Others leave a locked file alone. Some file systems can't lock.
        let _ = file.try_lock();
        file.write_all_at(bytes.expose(), 0)
            .and_then(|()| file.sync_all())
            .and_then(|()| read_back(&drawn, bytes.expose()))
            .and_then(|()| regular::try_rename_new(&drawn, &self.path))
            // Made a moment ago, so it is ours to remove.
            .inspect_err(|_| remove(&drawn))?;
        match regular::sync_names(drawn::around(&self.path)) {
            // Some file systems can't sync names.
            Err(e) if e.kind() == ErrorKind::InvalidInput => Ok(()),
            synced => synced,
        }
    }
}

/// The first bytes of a key file.
struct Head {
    mark: Mark,
    vault: [u8; ID_LEN],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Whole,
    Unfinished,
}

impl Mark {
    fn bytes(self) -> [u8; MARK_LEN] {
        let sum = sha256(&[match self {
            Self::Whole => b"bothy/v1/device-key",
            Self::Unfinished => b"bothy/v1/unfinished-device-key",
        }]);
        let mut mark = [0; MARK_LEN];
        mark.copy_from_slice(&sum[..MARK_LEN]);
        mark
    }
}

impl Head {
    /// Returns `None` for anything that isn't a key file.
    fn read(file: &File) -> io::Result<Option<Self>> {
        if file.metadata()?.len() != FILE_LEN as u64 {
            return Ok(None);
        }
        let (mut mark, mut vault) = ([0; MARK_LEN], [0; ID_LEN]);
        file.read_exact_at(&mut mark, 0)?;
        file.read_exact_at(&mut vault, MARK_LEN as u64)?;
        let known = [Mark::Whole, Mark::Unfinished];
        let mark = known.into_iter().find(|known| known.bytes() == mark);
        Ok(mark.map(|mark| Self { mark, vault }))
    }
}

/// A key file under its own name: neither a link nor a file with a second name.
struct Marked {
    head: Head,
    /// True if only its owner may read it. Some memory sticks can't say so of any file.
    is_private: bool,
}

impl Marked {
    fn of(path: &Path) -> Option<Self> {
        let named = path.symlink_metadata().ok()?;
        if !named.is_file() || named.nlink() != 1 {
            return None;
        }
        let file = open(path, OpenOptions::new().read(true)).ok()?;
        let held = file.metadata().ok()?;
        let same = (held.dev(), held.ino()) == (named.dev(), named.ino());
        let head = Head::read(&file).ok()?.filter(|_| same)?;
        let others = held.mode() & 0o077;
        let is_private = others == 0;
        Some(Self { head, is_private })
    }

    fn is_unfinished(&self) -> bool {
        self.head.mark == Mark::Unfinished
    }
}

/// Returns the id of the vault in a folder.
fn id_of(vault: &Path) -> Option<[u8; ID_LEN]> {
    SlotFile::load(vault)
        .ok()
        .map(|loaded| loaded.file.vault_id())
}

/// Opens the file, following links: the user may keep it on a stick. A pipe, folder or device is no key file.
#[cfg_attr(
    not(test),
    expect(
        clippy::disallowed_methods,
        reason = "no file of a vault: its owner says where it lies"
    )
)]
fn open(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    // Checked first, because opening a device can have effects.
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

/// Writes over the beginning of a file, and reads it back.
fn write_over(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let file = open(path, OpenOptions::new().write(true))?;
    file.write_all_at(bytes, 0)?;
    file.sync_all()?;
    read_back(path, bytes)
}

/// Proves that the disk returns what was written: keys that it keeps wrongly open nothing tomorrow.
///
/// # Errors
/// `Other` if it returns something else; what the system says.
fn read_back(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let file = open(path, OpenOptions::new().read(true))?;
    regular::read_from_disk(&file);
    let mut read = SecretBytes::zeroed(bytes.len());
    match file.read_exact_at(read.expose_mut(), 0) {
        Err(e) if e.kind() != ErrorKind::UnexpectedEof => Err(e),
        Ok(()) if read.expose() == bytes => Ok(()),
        _ => Err(ErrorKind::Other.into()),
    }
}

#[cfg_attr(not(test), expect(clippy::disallowed_methods, reason = "as `open`"))]
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600).open(path)
}

#[cfg_attr(not(test), expect(clippy::disallowed_methods, reason = "as `open`"))]
fn remove(drawn: &Path) {
    let _ = std::fs::remove_file(drawn);
}

/// Removes what a kill left under a drawn name, if it is empty or begins like a key file and nobody is making it now.
fn remove_begun(left: &Path) {
    let Ok(file) = open(left, OpenOptions::new().read(true)) else {
        return;
    };
    let mut begun = Vec::new();
    let read = (&file).take(MARK_LEN as u64).read_to_end(&mut begun);
    let marks = [Mark::Whole.bytes(), Mark::Unfinished.bytes()];
    let ours = read.is_ok() && marks.iter().any(|mark| mark.starts_with(&begun));
    let alone = left
        .symlink_metadata()
        .is_ok_and(|named| named.is_file() && named.nlink() == 1);
    if ours && alone && file.try_lock().is_ok() {
        remove(left);
    }
}

fn key_range(file: u8) -> Result<std::ops::Range<usize>, PrfError> {
    let first = HEAD_LEN..HEAD_LEN + KEY_LEN;
    match file {
        0 => Ok(first),
        1 => Ok(first.end..FILE_LEN),
        _ => Err(PrfError::Failed),
    }
}

impl DevicePrf for DeviceKeyFile {
    fn serve(&self, vault_id: &[u8; 16]) {
        *self.vault.lock().unwrap_or_else(PoisonError::into_inner) = *vault_id;
    }

    fn create(&self, file: u8) -> Result<(), PrfError> {
        self.overwrite(file)
    }

    fn evaluate(&self, file: u8, input: &[u8; 32]) -> Result<Key, PrfError> {
        let keys = self.read()?;
        Ok(derive_hmac(&keys.expose()[key_range(file)?], &[input]))
    }

    fn forget(&self, file: u8) -> Result<(), PrfError> {
        key_range(file)?;
        // Forgetting what isn't there needs nothing done.
        match self.read() {
            Err(PrfError::Lost) => Ok(()),
            _ => self.overwrite(file),
        }
    }
}
