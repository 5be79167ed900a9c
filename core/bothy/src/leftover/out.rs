//! Writes a file outside the vault and fsyncs it as it grows.

use super::site::{create, open};
use super::written::{Writing, Written};
use crate::error::Result;
use crate::store::regular;
use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Bytes written between two fsyncs. A lock waits for at most one, however much goes out.
const SYNC_EVERY: u64 = 4 << 20;

/// A new file that only its owner can read, synced as it grows.
pub(crate) struct Out {
    file: File,
    /// The offset of the next byte.
    at: u64,
    unsynced: u64,
    writing: Writing,
    given_up: GivenUp,
    most: u64,
}

/// The longest file: the most that a zip in the form of docs/evidence-format.md can count and a checker accepts.
const MOST: u64 = u32::MAX as u64;

/// A flag raised when the file will be removed: further writes go nowhere.
///
/// `zip` writes the archive's end on drop and complains on stderr if it can't.
#[derive(Clone, Default)]
pub(crate) struct GivenUp(Arc<AtomicBool>);

impl GivenUp {
    pub(crate) fn raise(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Out {
    /// Makes the file; nothing may be there.
    pub(crate) fn create(path: &Path, given_up: &GivenUp) -> Result<Self> {
        Ok(Self {
            file: create(path)?,
            at: 0,
            unsynced: 0,
            writing: Writing::default(),
            given_up: given_up.clone(),
            most: MOST,
        })
    }

    /// Makes a file of any length.
    pub(crate) fn create_long(path: &Path, given_up: &GivenUp) -> Result<Self> {
        Ok(Self {
            most: u64::MAX,
            ..Self::create(path, given_up)?
        })
    }

    /// Fsyncs all of it, its length too. Returns what reading it back must give.
    pub(crate) fn sync(mut self) -> io::Result<Written> {
        self.file.sync_all()?;
        Ok(self.writing.end())
    }
}

/// Opens a written file to read it back, bypassing the system's cache if possible.
///
/// # Errors
/// `Outside`, or its cause.
pub(crate) fn open_again(path: &Path) -> Result<File> {
    let file = open(path)?;
    regular::read_from_disk(&file);
    Ok(file)
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.given_up.0.load(Ordering::Relaxed) {
            return Ok(bytes.len());
        }
        if self.at + bytes.len() as u64 > self.most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        // First the bytes that overwrite, then, with the next call, those that lengthen the file.
        let before = self.writing.before(&self.file, self.at, bytes)?;
        let bytes = match before.len() {
            0 => bytes,
            over => &bytes[..over],
        };
        let written = self.file.write(bytes)?;
        let before = &before[..written.min(before.len())];
        self.writing.note(self.at, &bytes[..written], before);
        self.at += written as u64;
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
        self.at = self.file.seek(to)?;
        Ok(self.at)
    }
}
