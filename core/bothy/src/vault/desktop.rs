//! The desktop's stand-in for a phone's hardware: a file of two keys.
//!
//! Weaker, and said to be: whoever copies the file along with the vault has what a phone would keep in its hardware.

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
/// What it is, and whose.
const HEAD_LEN: usize = MARK_LEN + ID_LEN;
const KEY_LEN: usize = 32;
/// Mark ‖ the vault's id ‖ key 0 ‖ key 1.
const FILE_LEN: usize = HEAD_LEN + 2 * KEY_LEN;

/// A file of two keys that only its owner may read. The answer is HMAC-SHA256 under the key.
///
/// It says whose keys it holds. One that is missing, or holds anything else, has lost both keys of the vault that asks; and what holds
/// anything else is somebody's, and stays. Keys are made again only where nothing is. While a vault is being made its keys are marked as
/// unfinished, so that what a kill leaves can be told from the keys of another vault.
pub struct DeviceKeyFile {
    path: PathBuf,
    entropy: Mutex<Box<dyn Entropy + Send>>,
    /// The vault that asks; zeros until it says so.
    vault: Mutex<[u8; ID_LEN]>,
    /// The file is being made by this, and is nobody's yet.
    begun: AtomicBool,
}

impl DeviceKeyFile {
    /// Names the file, which needn't be there yet; new keys are drawn from `entropy`.
    pub fn new(path: &Path, entropy: Box<dyn Entropy + Send>) -> Self {
        Self {
            path: path.to_owned(),
            entropy: Mutex::new(entropy),
            vault: Mutex::new([0; ID_LEN]),
            begun: AtomicBool::new(false),
        }
    }

    /// Makes the file, marked as unfinished. One that a kill left so marked is taken over, if nobody else can read it.
    ///
    /// # Errors
    /// `AlreadyExists` when anything else is there; what the system says.
    pub fn begin(&self) -> io::Result<()> {
        match Marked::of(&self.path) {
            Some(marked) if marked.is_unfinished() && marked.is_private => {}
            _ => self.place(Mark::Unfinished)?,
        }
        self.begun.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Whether something lies where the keys of the vault in `vault` would be made, and isn't known to be those keys.
    pub fn is_in_the_way(path: &Path, vault: &Path) -> bool {
        if path.symlink_metadata().is_err() {
            return false;
        }
        // What is wrong with the slot file is for the opening to say.
        let Some(id) = id_of(vault) else {
            return false;
        };
        let head = open(path, OpenOptions::new().read(true)).and_then(|file| Head::read(&file));
        !head.is_ok_and(|head| head.is_some_and(|head| head.vault == id))
    }

    /// Whether this is a file that [`DeviceKeyFile::begin`] made and [`DeviceKeyFile::finish`] never came to.
    pub fn is_unfinished(path: &Path) -> bool {
        Marked::of(path).is_some_and(|marked| marked.is_unfinished())
    }

    /// Whether it is that, and its keys were made for the vault in `vault`.
    pub fn is_unfinished_for(path: &Path, vault: &Path) -> bool {
        let marked = Marked::of(path).filter(Marked::is_unfinished);
        marked.is_some_and(|marked| Some(marked.head.vault) == id_of(vault))
    }

    /// Marks unfinished keys as those of their vault; a file that isn't marked as unfinished stays as it is.
    ///
    /// # Errors
    /// What the system says.
    pub fn finish(path: &Path) -> io::Result<()> {
        match Marked::of(path).filter(Marked::is_unfinished) {
            Some(_) => {
                let file = open(path, OpenOptions::new().write(true))?;
                file.write_all_at(&Mark::Whole.bytes(), 0)?;
                file.sync_all()
            }
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

    /// Reads the file, if it holds the keys of the vault that asks.
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

    /// Overwrites one key in place with random bytes. Where nothing is a file is made, both keys random.
    fn overwrite(&self, file: u8) -> Result<(), PrfError> {
        let range = key_range(file)?;
        let written = match self.read() {
            Ok(mut bytes) => {
                self.fill(&mut bytes.expose_mut()[range]);
                // Keys that are begun become those of the vault that asks for them.
                bytes.expose_mut()[MARK_LEN..HEAD_LEN].copy_from_slice(&self.vault());
                open(&self.path, OpenOptions::new().write(true)).and_then(|file| {
                    file.write_all_at(bytes.expose(), 0)?;
                    file.sync_all()
                })
            }
            Err(PrfError::Lost) if self.begun.load(Ordering::Relaxed) => {
                self.place(Mark::Unfinished)
            }
            Err(PrfError::Lost) => self.place(Mark::Whole),
            Err(error) => return Err(error),
        };
        written.map_err(|e| {
            PrfError::File(match (&e).into() {
                // What isn't found is the folder that the file would be in, and not a vault.
                Error::NotFound => Error::Outside,
                error => error,
            })
        })
    }

    /// Makes the file with two new keys, under a name that nothing has until it is whole. So a kill never leaves half a file under its
    /// own name, of which nobody could tell whose it is.
    ///
    /// # Errors
    /// `AlreadyExists` when anything has the name, be it an empty file or a link to nowhere.
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
        // Whoever finds it locked leaves it alone. Some file systems can't say so.
        let _ = file.try_lock();
        file.write_all_at(bytes.expose(), 0)
            .and_then(|()| file.sync_all())
            .and_then(|()| regular::try_rename_new(&drawn, &self.path))
            // Made a moment ago, so it is ours to take away.
            .inspect_err(|_| remove(&drawn))?;
        match regular::sync_names(drawn::around(&self.path)) {
            // Not every file system knows how.
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
    /// `None` for anything that isn't a key file.
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

/// A key file that lies where it was made: no link leads there, and it has no second name.
struct Marked {
    head: Head,
    /// Only its owner may read it. Some memory sticks can't say so of any file.
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

/// The id of the vault in a folder.
fn id_of(vault: &Path) -> Option<[u8; ID_LEN]> {
    SlotFile::load(vault)
        .ok()
        .map(|loaded| loaded.file.vault_id())
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

#[cfg_attr(not(test), expect(clippy::disallowed_methods, reason = "as `open`"))]
fn remove(drawn: &Path) {
    let _ = std::fs::remove_file(drawn);
}

/// Removes what a kill left under a drawn name, if it is empty or begins like a key file, and nobody makes it right now.
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
        // Forgetting what isn't there is done already.
        match self.read() {
            Err(PrfError::Lost) => Ok(()),
            _ => self.overwrite(file),
        }
    }
}
