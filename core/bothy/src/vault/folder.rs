//! Holds the vault's folder for one process at a time, and evens it out on entering and leaving.

use super::slots::{Loaded, SlotFile};
use super::{drawn, unfinished};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::store::{files, regular, room};
use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A folder that no other process can open meanwhile. On drop, finished journals go and all times are set alike.
pub(crate) struct Folder {
    path: PathBuf,
    lock: File,
}

impl Folder {
    /// Enters the folder of a vault.
    ///
    /// # Errors
    /// `NotFound` if there is none, or nothing of ours in it; `NoAccess`, `PathTooLong` if that can't be told; `InUse`; `Damaged` if a
    /// link, a pipe or the like has the name of one of our files, or is longer than ours can be. Then nothing was changed.
    pub(crate) fn enter(path: &Path) -> Result<Self> {
        look(path)?;
        let mut any = false;
        for name in files::ALL {
            match path.join(name).symlink_metadata() {
                Ok(_) => any = true,
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err((&error).into()),
            }
        }
        if !any {
            return Err(Error::NotFound);
        }
        Self::hold(path, || files::refuse_strangers(path))
    }

    /// Makes the folder in which a vault is built, marked as unfinished. First removes one that a kill left with that mark, whatever its
    /// mode.
    ///
    /// The mark comes before the name. A kill in between leaves a folder under a drawn name, which the next try removes, never one of
    /// unknown origin.
    ///
    /// # Errors
    /// `InUse`; `Exists` if what is there isn't known to be an unfinished vault, even an empty folder: then nothing of it was touched.
    pub(crate) fn make(path: &Path, entropy: &mut dyn Entropy) -> Result<Self> {
        if let Ok(there) = path.symlink_metadata() {
            if !there.is_dir() {
                return Err(Error::Exists);
            }
            Self::hold(path, || unfinished::empty(path))?.discard(entropy);
        }
        let is_folder = |path: &PathBuf| path.symlink_metadata().is_ok_and(|meta| meta.is_dir());
        for left in drawn::left_beside(path).into_iter().filter(is_folder) {
            // A locked one is being made now; one that can't be removed is in nobody's way.
            let _ = Self::hold(&left, || unfinished::empty_begun(&left)).map(|_| take_away(&left));
        }
        let drawn = drawn::beside(path, entropy);
        regular::make_folder(&drawn)?;
        let begun = Self::hold(&drawn, || unfinished::mark(&drawn));
        let named = begun.and_then(|mut folder| {
            regular::rename_new(&drawn, path)?;
            path.clone_into(&mut folder.path);
            regular::sync_folder(drawn::around(path))?;
            Ok(folder)
        });
        if named.is_err() {
            // Made a moment ago, so it is ours to remove.
            take_away(&drawn);
        }
        named
    }

    /// Removes a vault that this run couldn't finish, or that a kill left. What can't be removed stays marked and goes at the next try. The
    /// mark goes last, after the folder has given up the name that would be in the way.
    pub(crate) fn discard(mut self, entropy: &mut dyn Entropy) {
        let drawn = drawn::beside(&self.path, entropy);
        if unfinished::empty(&self.path).is_ok() && regular::rename_new(&self.path, &drawn).is_ok()
        {
            drawn.clone_into(&mut self.path);
            take_away(&drawn);
        }
    }

    /// Locks the folder and returns it once it is proved ours: leaving it changes it, and must not change anybody else's.
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

    /// Gives the folder its final name, durably: the last step of making a vault. The mark goes after that, or at the first opening.
    /// Otherwise a whole vault still under the other name would count as somebody's.
    pub(crate) fn rename(&mut self, to: &Path) -> Result<()> {
        files::even_times(&self.path)?;
        regular::sync_folder(&self.path)?;
        regular::rename_new(&self.path, to)?;
        to.clone_into(&mut self.path);
        regular::sync_folder(drawn::around(to))?;
        unfinished::unmark(to)?;
        files::even_times(to)?;
        regular::sync_folder(to)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the slot file, then repairs what a crash can leave. This precedes any secret, so that a wrong one does the same work.
    ///
    /// # Errors
    /// `Damaged`, `NewerVersion`; those of [`Folder::heal`].
    pub(crate) fn load_and_heal(&self, entropy: &mut dyn Entropy) -> Result<SlotFile> {
        let (slots, healed) = self.load_and_try_to_heal(entropy)?;
        healed.map(|()| slots)
    }

    /// Does the same and returns the result of healing as a value. A missing database or a full disk mustn't stop an armed secret from
    /// destroying the vault.
    ///
    /// # Errors
    /// `Damaged`, `NewerVersion` of the slot file: without it no secret can be tried.
    pub(crate) fn load_and_try_to_heal(
        &self,
        entropy: &mut dyn Entropy,
    ) -> Result<(SlotFile, Result<()>)> {
        let mut loaded = SlotFile::load(&self.path)?;
        let healed = self.heal(&mut loaded, entropy);
        Ok((loaded.file, healed))
    }

    /// Repairs what a crash can leave.
    ///
    /// # Errors
    /// `Damaged` if a database is missing or of a length that no crash leaves; `StorageFull`, `Outside`.
    fn heal(&self, loaded: &mut Loaded, entropy: &mut dyn Entropy) -> Result<()> {
        room::refuse_misfits(&self.path)?;
        files::remove_done_journals(&self.path)?;
        unfinished::unmark(&self.path)?;
        if loaded.uneven {
            loaded.file.store(&self.path)?;
        }
        room::even_sizes(&self.path, entropy)?;
        room::make_reserve(&self.path, entropy)?;
        files::even_times(&self.path)
    }
}

/// Removes a folder that contains only the mark.
fn take_away(folder: &Path) {
    if unfinished::unmark(folder).is_ok() {
        let _ = regular::remove_folder(folder);
    }
}

/// Checks that a folder is there.
///
/// # Errors
/// `NotFound` only if there is none: what can't be looked at may well be there.
pub(crate) fn look(path: &Path) -> Result<()> {
    let there = path.metadata().map_err(|e| regular::failed(&e))?;
    there.is_dir().then_some(()).ok_or(Error::NotFound)
}

impl Drop for Folder {
    /// Ignores failures: the next start does what fails here.
    fn drop(&mut self) {
        let _ = files::remove_done_journals(&self.path);
        let _ = files::even_times(&self.path);
        // Closing isn't enough: a child process that is just starting holds a copy of the file until it runs.
        let _ = self.lock.unlock();
    }
}
