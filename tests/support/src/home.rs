//! A made-up home: a temporary folder with a vault, its hardware, its clock and its chance.

use crate::{Clock, MemoryPrf, Seeded};
use bothy_core::vault::{Cost, OpenNotes, OpenVault, Opened, Vault};
use bothy_core::{Error, Result};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Returns Argon2id at its smallest, for tests only: no test is about how long it takes.
pub fn small_cost() -> Cost {
    Cost {
        memory_kib: 8,
        passes: 1,
        deadline_ms: 10,
    }
}

/// The PIN of every [`Home`].
pub const PIN: &[u8] = b"83620471";

/// A temporary folder with a vault made at [`small_cost`]. Removed on drop.
pub struct Home {
    place: TempDir,
    /// The phone's hardware, in memory.
    pub prf: MemoryPrf,
    /// The clock: one second on at each tick.
    pub clock: Clock,
    /// The chance of this home.
    pub chance: Seeded,
}

impl Home {
    /// Makes a folder without a vault yet.
    ///
    /// # Panics
    /// If there is no room for a temporary folder.
    pub fn empty(seed: u64) -> Self {
        Self {
            place: tempfile::Builder::new()
                .prefix("bothy-test-")
                .tempdir()
                .expect("a temporary folder"),
            prf: MemoryPrf::new(),
            clock: Clock::new(),
            chance: Seeded::new(seed),
        }
    }

    /// Makes a folder with a locked vault whose secret is [`PIN`].
    ///
    /// # Panics
    /// If the vault can't be made.
    pub fn new(seed: u64) -> Self {
        Self::with_secret(seed, PIN)
    }

    /// Makes a folder with a locked vault that another secret opens.
    ///
    /// # Panics
    /// If the vault can't be made.
    pub fn with_secret(seed: u64, secret: &[u8]) -> Self {
        let mut home = Self::empty(seed);
        let now = home.clock.tick();
        home.vault()
            .create(secret, small_cost(), &home.prf, now, &mut home.chance)
            .expect("a new vault");
        home
    }

    /// Returns the folder around the vault's: room for packs, copies and files to attach.
    pub fn outside(&self) -> &Path {
        self.place.path()
    }

    /// Returns the vault's folder.
    pub fn folder(&self) -> PathBuf {
        self.place.path().join("vault")
    }

    /// Returns the vault, locked.
    pub fn vault(&self) -> Vault {
        Vault::at(&self.folder())
    }

    /// Tries a secret.
    ///
    /// # Errors
    /// As [`Vault::unlock`].
    pub fn try_unlock(&mut self, secret: &[u8]) -> Result<Opened> {
        let now = self.clock.tick();
        unless_busy(|| {
            self.vault()
                .unlock(secret, &self.prf, now, &mut self.chance)
        })
    }

    /// Opens with [`PIN`].
    ///
    /// # Panics
    /// If that doesn't open the vault.
    pub fn unlock(&mut self) -> OpenVault {
        self.unlock_by(PIN)
    }

    /// Opens the notes.
    ///
    /// # Panics
    /// If the secret opens something else.
    pub fn unlock_notes(&mut self, secret: &[u8]) -> OpenNotes {
        match self.try_unlock(secret).expect("the secret opens") {
            Opened::Notes(open) => open,
            Opened::Vault(_) => panic!("the secret opened the vault"),
        }
    }

    /// Opens with another secret.
    ///
    /// # Panics
    /// If that doesn't open the vault.
    pub fn unlock_by(&mut self, secret: &[u8]) -> OpenVault {
        match self.try_unlock(secret).expect("the secret opens") {
            Opened::Vault(open) => open,
            Opened::Notes(_) => panic!("the secret opened the notes"),
        }
    }
}

/// Tries again for half a second while the vault is in use.
///
/// A process that another test starts has, until its exec, all that this one had open, including a lock that was released.
///
/// # Errors
/// The last error of `open`.
pub fn unless_busy<T>(mut open: impl FnMut() -> Result<T>) -> Result<T> {
    for _ in 0..50 {
        match open() {
            Err(Error::InUse) => std::thread::sleep(std::time::Duration::from_millis(10)),
            answer => return answer,
        }
    }
    open()
}

/// Copies a folder and its content, for tests that work on a stolen copy.
///
/// # Panics
/// If a file can't be read or written.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir(to).expect("a new folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("a file");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a kind of file").is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
