//! Reads back what was written before it counts as exported.
//!
//! A worn-out or fake memory stick takes every byte and gives others back.

use super::out::open_again;
use super::written::Written;
use crate::error::{Error, Result};
use crate::store::regular;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, ErrorKind};
use std::os::unix::fs::FileExt;
use std::path::PathBuf;
use std::sync::Arc;

/// Bytes that one step reads.
const STEP: usize = 1 << 20;

/// Files being read back, the next one last.
pub(crate) struct ReadBack {
    files: Vec<(From, Written)>,
    open: Option<Reading>,
    /// The bytes read last. Their room serves every step: new room costs as much as reading.
    bytes: Vec<u8>,
}

/// The way to a file.
#[derive(Clone)]
enum From {
    Path(PathBuf),
    Document(Arc<File>),
}

/// An open file.
struct Reading {
    file: Arc<File>,
    at: u64,
    hash: Box<Sha256>,
}

impl ReadBack {
    /// Takes each file by its path, once all are on disk.
    pub(crate) fn of(files: Vec<(PathBuf, Written)>) -> Self {
        let files = files.into_iter();
        Self::all(files.map(|(path, written)| (From::Path(path), written)))
    }

    /// Takes a document that can be read too.
    pub(super) fn of_document(document: Arc<File>, written: Written) -> Self {
        Self::all([(From::Document(document), written)])
    }

    fn all(files: impl IntoIterator<Item = (From, Written)>) -> Self {
        Self {
            files: files.into_iter().collect(),
            open: None,
            bytes: Vec::new(),
        }
    }

    /// Returns the same files from the beginning.
    #[cfg(test)]
    pub(crate) fn again(&self) -> Self {
        Self::all(self.files.clone())
    }

    /// Reads at most 1 MiB more, bypassing the system's cache if possible. Returns the number of bytes, or `None` once every file proved to
    /// be as written.
    ///
    /// # Errors
    /// `Outside` if a file can't be read or differs from what was written, in length too.
    pub(crate) fn step(&mut self) -> Result<Option<u64>> {
        let Some((from, written)) = self.files.last() else {
            return Ok(None);
        };
        let reading = match &mut self.open {
            Some(open) => open,
            open => open.insert(Reading::of(from)?),
        };
        let read = reading.step(written, &mut self.bytes)?;
        if read < STEP {
            reading.end(written)?;
            self.open = None;
            self.files.pop();
        }
        Ok(Some(read as u64))
    }
}

impl Reading {
    fn of(from: &From) -> Result<Self> {
        let file = match from {
            From::Path(path) => Arc::new(open_again(path)?),
            From::Document(file) => {
                regular::read_from_disk(file);
                file.clone()
            }
        };
        Ok(Self {
            file,
            at: 0,
            hash: Box::default(),
        })
    }

    fn step(&mut self, written: &Written, bytes: &mut Vec<u8>) -> Result<usize> {
        let read = read_on(&self.file, self.at, bytes).map_err(|_| Error::Outside)?;
        if !written.undo(self.at, bytes) {
            return Err(Error::Outside);
        }
        self.hash.update(bytes);
        self.at += read as u64;
        Ok(read)
    }

    fn end(&mut self, written: &Written) -> Result<()> {
        let hash = self.hash.finalize_reset().into();
        let same = written.is(self.at, hash);
        same.then_some(()).ok_or(Error::Outside)
    }
}

/// Reads the bytes from `at` on into the same room; returns how many, and leaves just those.
fn read_on(file: &File, at: u64, bytes: &mut Vec<u8>) -> io::Result<usize> {
    bytes.resize(STEP, 0);
    let mut read = 0;
    while read < STEP {
        match file.read_at(&mut bytes[read..], at + read as u64) {
            Ok(0) => break,
            Ok(more) => read += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    bytes.truncate(read);
    Ok(read)
}
