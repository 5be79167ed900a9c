//! Writes a file outside the vault and fsyncs it as it grows.

use super::document::{Document, synced};
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

/// A new file that only its owner can read, or a document; synced as it grows.
pub(crate) struct Out {
    to: To,
    /// The offset of the next byte.
    at: u64,
    unsynced: u64,
    writing: Writing,
    given_up: GivenUp,
    most: u64,
}

enum To {
    File(File),
    Document(Document),
}

/// The longest file but for backups: the most that a zip in the form of docs/evidence-format.md can count and a checker accepts.
pub(crate) const MOST: u64 = u32::MAX as u64;

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
    /// Makes the file, of at most so many bytes; nothing may be there.
    pub(crate) fn create(path: &Path, given_up: &GivenUp, most: u64) -> Result<Self> {
        Ok(Self::to(To::File(create(path)?), given_up, most))
    }

    /// Begins to write a document, from its beginning to its end.
    pub(super) fn into_document(document: Document, given_up: &GivenUp, most: u64) -> Self {
        Self::to(To::Document(document), given_up, most)
    }

    fn to(to: To, given_up: &GivenUp, most: u64) -> Self {
        Self {
            to,
            at: 0,
            unsynced: 0,
            writing: Writing::default(),
            given_up: given_up.clone(),
            most,
        }
    }

    /// Fsyncs all of it, its length too. Returns what reading it back must give.
    pub(crate) fn sync(mut self) -> io::Result<Written> {
        match &self.to {
            To::File(file) => file.sync_all()?,
            To::Document(document) => synced(document.file.sync_all())?,
        }
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
        let before = match &self.to {
            To::File(file) => self.writing.before(file, self.at, bytes)?,
            To::Document(_) => Vec::new(),
        };
        let bytes = match before.len() {
            0 => bytes,
            over => &bytes[..over],
        };
        let written = match &mut self.to {
            To::File(file) => file.write(bytes)?,
            To::Document(document) => document.write(bytes)?,
        };
        let before = &before[..written.min(before.len())];
        self.writing.note(self.at, &bytes[..written], before);
        self.at += written as u64;
        self.unsynced += written as u64;
        if self.unsynced >= SYNC_EVERY {
            match &self.to {
                To::File(file) => file.sync_data()?,
                To::Document(document) => synced(document.file.sync_data())?,
            }
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
        let To::File(file) = &mut self.to else {
            return Err(io::ErrorKind::NotSeekable.into());
        };
        self.at = file.seek(to)?;
        Ok(self.at)
    }
}
