//! Extracts a file, as a job: its bytes in order, proved at the end against the SHA-256 in the log, or in the record that holds it.

use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::{KeptFile, Readable};
use crate::vault::{OpenVault, Stop};
use sha2::{Digest, Sha256};

/// A job that returns the bytes of an attachment or of an order's copy, 1 MiB at a time.
pub struct Extract {
    from: Readable,
    offset: u64,
    hash: Sha256,
}

impl Extract {
    /// Begins at the first byte of an attachment.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn begin(vault: &mut OpenVault, id: Id) -> Result<Self> {
        Ok(Self::of(Readable::attached(vault.store().read(), id)?))
    }

    pub(crate) fn of(from: Readable) -> Self {
        Self {
            from,
            offset: 0,
            hash: Sha256::new(),
        }
    }

    /// Returns the file being read.
    pub fn file(&self) -> &KeptFile {
        &self.from.file
    }

    /// Returns the next bytes, at most 1 MiB; `None` at the end, once all of them are proved.
    ///
    /// # Errors
    /// `Damaged` if anything is missing or differs from what was attached: then no returned byte may be trusted. `NotFound` if it was
    /// removed since, `Locked` if stopped.
    pub fn step(&mut self, vault: &mut OpenVault, stop: &Stop) -> Result<Option<Vec<u8>>> {
        stop.check()?;
        let bytes = self.from.bytes(vault.store().read(), self.offset)?;
        if bytes.is_empty() {
            let proved = self.hash.clone().finalize()[..] == self.from.file.sha256;
            return if proved {
                Ok(None)
            } else {
                Err(Error::Damaged)
            };
        }
        self.hash.update(&bytes);
        self.offset += bytes.len() as u64;
        Ok(Some(bytes))
    }
}
