//! A file of a pack on its way to the disk.

use std::fs::{File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Bytes written between two waits for the disk. A lock waits for at most one of them, whatever a pack holds.
const SYNC_EVERY: u64 = 4 << 20;

/// A new file that only its owner can read, brought to the disk as it grows.
pub(super) struct Out {
    file: File,
    unsynced: u64,
    written: u64,
    given_up: GivenUp,
}

/// Longest file: what a zip in the form of docs/evidence-format.md can count, and a checker takes.
const MOST: u64 = u32::MAX as u64;

/// Raised when the file will be removed: from then on, what is written to it goes nowhere.
///
/// `zip` writes the archive's end when it is dropped, and complains on stderr when it can't.
#[derive(Clone, Default)]
pub(super) struct GivenUp(Arc<AtomicBool>);

impl GivenUp {
    pub(super) fn raise(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Out {
    /// Makes the file; nothing may be there.
    pub(super) fn create(path: &Path, given_up: &GivenUp) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(Self {
            file: options.open(path)?,
            unsynced: 0,
            written: 0,
            given_up: given_up.clone(),
        })
    }

    /// Waits until all of it, its length too, is on the disk.
    pub(super) fn sync(&self) -> io::Result<()> {
        self.file.sync_all()
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.given_up.0.load(Ordering::Relaxed) {
            return Ok(bytes.len());
        }
        if self.written + bytes.len() as u64 > MOST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let written = self.file.write(bytes)?;
        self.written += written as u64;
        self.unsynced += written as u64;
        if self.unsynced >= SYNC_EVERY {
            self.file.sync_data()?;
            self.unsynced = 0;
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for Out {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}
