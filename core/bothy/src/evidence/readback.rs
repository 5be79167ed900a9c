//! Reads a pack back and compares it with what was written, before the log says that it went out.
//!
//! A memory stick that is worn out, or smaller than it claims, takes every byte and returns others.

use super::container::Container;
use crate::error::{Error, Result};
use bothy_proof::Hash;
use sha2::{Digest, Sha256};
use std::io::Read;

/// The bytes that one step reads.
const STEP: usize = 1 << 20;

/// The files still to be read back, the next one last.
pub(super) struct ReadBack {
    files: Vec<(String, Hash)>,
    open: Option<(Box<dyn Read + Send>, Sha256)>,
}

impl ReadBack {
    pub(super) fn of(files: Vec<(String, Hash)>) -> Self {
        Self { files, open: None }
    }

    /// Reads at most 1 MiB more; returns the number of bytes, or `None` once every file is as written.
    ///
    /// # Errors
    /// `Outside` if a file can't be read, or isn't what was written.
    pub(super) fn step(&mut self, pack: &mut Container) -> Result<Option<u64>> {
        let Some((path, hash)) = self.files.last() else {
            return Ok(None);
        };
        let (reader, sum) = match &mut self.open {
            Some(open) => open,
            open => open.insert((pack.reader(path)?, Sha256::new())),
        };
        let mut bytes = Vec::new();
        let read = reader.take(STEP as u64).read_to_end(&mut bytes);
        let read = read.map_err(|_| Error::Outside)?;
        sum.update(&bytes);
        if read < STEP {
            if Hash::from(sum.clone().finalize()) != *hash {
                return Err(Error::Outside);
            }
            self.open = None;
            self.files.pop();
        }
        Ok(Some(read as u64))
    }
}
