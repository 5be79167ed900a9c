//! Reads back what was written before it counts as exported.
//!
//! A worn-out or fake memory stick takes every byte and gives others back.

use super::out::open_again;
use super::written::Written;
use crate::error::{Error, Result};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Bytes that one step reads.
const STEP: u64 = 1 << 20;

/// Files being read back, the next one last.
pub(crate) struct ReadBack {
    files: Vec<(PathBuf, Written)>,
    open: Option<Reading>,
}

/// An open file.
struct Reading {
    file: File,
    at: u64,
    hash: Box<Sha256>,
}

impl ReadBack {
    /// Takes each file by its path, once all are on disk.
    pub(crate) fn of(files: Vec<(PathBuf, Written)>) -> Self {
        Self { files, open: None }
    }

    /// Returns the same files from the beginning.
    #[cfg(test)]
    pub(crate) fn again(&self) -> Self {
        Self::of(self.files.clone())
    }

    /// Reads at most 1 MiB more, bypassing the system's cache if possible. Returns the number of bytes, or `None` once every file proved to
    /// be as written.
    ///
    /// # Errors
    /// `Outside` if a file can't be read or differs from what was written, in length too.
    pub(crate) fn step(&mut self) -> Result<Option<u64>> {
        let Some((path, written)) = self.files.last() else {
            return Ok(None);
        };
        let reading = match &mut self.open {
            Some(open) => open,
            open => open.insert(Reading::of(path)?),
        };
        let read = reading.step(written)?;
        if read < STEP {
            reading.end(written)?;
            self.open = None;
            self.files.pop();
        }
        Ok(Some(read))
    }
}

impl Reading {
    fn of(path: &Path) -> Result<Self> {
        Ok(Self {
            file: open_again(path)?,
            at: 0,
            hash: Box::default(),
        })
    }

    fn step(&mut self, written: &Written) -> Result<u64> {
        let mut bytes = Vec::new();
        let read = (&self.file).take(STEP).read_to_end(&mut bytes);
        let read = read.map_err(|_| Error::Outside)? as u64;
        if !written.undo(self.at, &mut bytes) {
            return Err(Error::Outside);
        }
        self.hash.update(&bytes);
        self.at += read;
        Ok(read)
    }

    fn end(&mut self, written: &Written) -> Result<()> {
        let hash = self.hash.finalize_reset().into();
        let same = written.is(self.at, hash);
        same.then_some(()).ok_or(Error::Outside)
    }
}
