//! The folder of a vault: held by one process at a time, and evened out whenever it is opened or left.

use super::slots::{Loaded, SlotFile};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::store::files;
use crate::store::room;
use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A folder that no other process can open meanwhile. When it is left, finished journals go and all times are set alike.
pub(crate) struct Folder {
    path: PathBuf,
    lock: File,
}

impl Folder {
    /// Enters the folder of a vault.
    ///
    /// # Errors
    /// `NotFound` when there is none, or nothing of ours in it; `InUse`.
    pub(crate) fn enter(path: &Path) -> Result<Self> {
        let ours = files::ALL.iter().any(|name| path.join(name).exists());
        if ours {
            Self::hold(path)
        } else {
            Err(Error::NotFound)
        }
    }

    /// Makes the folder in which a vault is built; one that a kill left is emptied first.
    ///
    /// # Errors
    /// `InUse`; `Exists` when there is something else in it.
    pub(crate) fn make(path: &Path) -> Result<Self> {
        match files::make_folder(path) {
            Err(e) if e.kind() != ErrorKind::AlreadyExists => return Err(files::failed(&e)),
            _ => {}
        }
        let folder = Self::hold(path)?;
        files::remove_all(path)?;
        Ok(folder)
    }

    fn hold(path: &Path) -> Result<Self> {
        let lock = File::open(path).map_err(|e| files::failed(&e))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::InUse),
            Err(TryLockError::Error(e)) => return Err(files::failed(&e)),
        }
        Ok(Self {
            path: path.to_owned(),
            lock,
        })
    }

    /// Gives the folder its final name, durably: the last step of making a vault.
    pub(crate) fn rename(mut self, to: &Path) -> Result<()> {
        files::even_times(&self.path)?;
        files::sync_folder(&self.path).map_err(|e| files::failed(&e))?;
        std::fs::rename(&self.path, to).map_err(|e| files::failed(&e))?;
        to.clone_into(&mut self.path);
        let around = to.parent().filter(|path| !path.as_os_str().is_empty());
        files::sync_folder(around.unwrap_or(Path::new("."))).map_err(|e| files::failed(&e))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the slot file, then heals what a crash can leave: before any secret is looked at, so that a wrong one does the same.
    ///
    /// # Errors
    /// `Damaged`, `NewerVersion`; then nothing was changed.
    pub(crate) fn load_and_heal(&self, entropy: &mut dyn Entropy) -> Result<SlotFile> {
        let Loaded { mut file, uneven } = SlotFile::load(&self.path)?;
        if uneven {
            file.store(&self.path)?;
        }
        files::remove_leftovers(&self.path)?;
        room::even_sizes(&self.path, entropy)?;
        room::make_reserve(&self.path, entropy)?;
        files::even_times(&self.path)?;
        Ok(file)
    }
}

impl Drop for Folder {
    /// What fails here is done by the next start.
    fn drop(&mut self) {
        let _ = files::remove_leftovers(&self.path);
        let _ = files::even_times(&self.path);
        // Closing isn't enough: a child process that is just being started holds a copy of the file until it runs.
        let _ = self.lock.unlock();
    }
}
