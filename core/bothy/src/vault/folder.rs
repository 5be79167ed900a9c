//! The folder of a vault: held by one process at a time, and evened out whenever it is opened or left.

use super::slots::{Loaded, SlotFile};
use super::unfinished;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::store::{files, regular, room};
use std::fs::{File, TryLockError};
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
    /// `NotFound` when there is none, or nothing of ours in it; `NoAccess`, `PathTooLong` where that can't be told; `InUse`; `Damaged` when
    /// what is there under the name of a file of ours is a link, a pipe or the like, or longer than ours ever is. Then nothing was changed.
    pub(crate) fn enter(path: &Path) -> Result<Self> {
        look(path)?;
        let ours = |name| path.join(name).symlink_metadata().is_ok();
        if !files::ALL.into_iter().any(ours) {
            return Err(Error::NotFound);
        }
        Self::hold(path, || {
            files::refuse_strangers(path)?;
            room::refuse_holes(path)
        })
    }

    /// Makes the folder in which a vault is built, and marks it as unfinished; one that a kill left so marked is emptied first.
    ///
    /// # Errors
    /// `InUse`; `Exists` when what is there isn't known to be an unfinished vault, and then nothing of it was touched.
    pub(crate) fn make(path: &Path) -> Result<Self> {
        match regular::make_folder(path) {
            Ok(()) | Err(Error::Exists) => {}
            Err(error) => return Err(error),
        }
        let is_folder = path.symlink_metadata().is_ok_and(|meta| meta.is_dir());
        if !is_folder {
            return Err(Error::Exists);
        }
        Self::hold(path, || {
            unfinished::empty(path)?;
            unfinished::mark(path)
        })
    }

    /// Takes away a vault that this run began and couldn't finish. What can't be removed is still marked, and so is at the next try.
    pub(crate) fn discard(self) {
        if unfinished::empty(&self.path).is_ok() && unfinished::unmark(&self.path).is_ok() {
            let _ = regular::remove_folder(&self.path);
        }
    }

    /// Locks the folder, and gives it only once it is proved to be ours: what it does when it is left is for nobody else's.
    fn hold(path: &Path, prove: impl FnOnce() -> Result<()>) -> Result<Self> {
        let lock = regular::open_folder(path)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::InUse),
            Err(TryLockError::Error(e)) => return Err(regular::failed(&e)),
        }
        if let Err(error) = prove() {
            let _ = lock.unlock();
            return Err(error);
        }
        Ok(Self {
            path: path.to_owned(),
            lock,
        })
    }

    /// Gives the folder its final name, durably: the last step of making a vault. The mark goes after that, or at the first opening:
    /// a whole vault that isn't where it should be would else be taken for somebody's.
    pub(crate) fn rename(&mut self, to: &Path) -> Result<()> {
        files::even_times(&self.path)?;
        regular::sync_folder(&self.path)?;
        regular::rename_new(&self.path, to)?;
        to.clone_into(&mut self.path);
        let around = to.parent().filter(|path| !path.as_os_str().is_empty());
        regular::sync_folder(around.unwrap_or(Path::new(".")))?;
        unfinished::unmark(to)?;
        files::even_times(to)?;
        regular::sync_folder(to)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the slot file, then heals what a crash can leave: before any secret is looked at, so that a wrong one does the same.
    ///
    /// # Errors
    /// `Damaged`, `NewerVersion`; what [`Folder::heal`] says.
    pub(crate) fn load_and_heal(&self, entropy: &mut dyn Entropy) -> Result<SlotFile> {
        let (slots, healed) = self.load_and_try_to_heal(entropy)?;
        healed.map(|()| slots)
    }

    /// The same, with what came of healing as a value. An armed secret destroys whatever became of the rest: a database that is gone, or a
    /// disk without room, mustn't keep it from that.
    ///
    /// # Errors
    /// `Damaged`, `NewerVersion` of the slot file: without that no secret can be looked at.
    pub(crate) fn load_and_try_to_heal(
        &self,
        entropy: &mut dyn Entropy,
    ) -> Result<(SlotFile, Result<()>)> {
        let mut loaded = SlotFile::load(&self.path)?;
        let healed = self.heal(&mut loaded, entropy);
        Ok((loaded.file, healed))
    }

    /// Heals what a crash can leave.
    ///
    /// # Errors
    /// `Damaged` when a database is missing or of a length that no crash leaves; `StorageFull`, `Outside`.
    fn heal(&self, loaded: &mut Loaded, entropy: &mut dyn Entropy) -> Result<()> {
        files::remove_leftovers(&self.path, loaded.file.header())?;
        unfinished::unmark(&self.path)?;
        if loaded.uneven {
            loaded.file.store(&self.path)?;
        }
        room::even_sizes(&self.path, entropy)?;
        room::make_reserve(&self.path, entropy)?;
        files::even_times(&self.path)
    }
}

/// Looks whether there is a folder.
///
/// # Errors
/// `NotFound` only where there is none: what can't be looked at may well be there.
pub(crate) fn look(path: &Path) -> Result<()> {
    let there = path.metadata().map_err(|e| regular::failed(&e))?;
    there.is_dir().then_some(()).ok_or(Error::NotFound)
}

impl Drop for Folder {
    /// What fails here is done by the next start.
    fn drop(&mut self) {
        let _ = files::remove_done_journals(&self.path);
        let _ = files::even_times(&self.path);
        // Closing isn't enough: a child process that is just being started holds a copy of the file until it runs.
        let _ = self.lock.unlock();
    }
}
