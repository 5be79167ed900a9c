//! Extracts a file, as a job: its bytes in order, proved at the end against the SHA-256 in the log.

use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::proved::attachment;
use crate::journal::{Attachment, MAX_STEP, store};
use crate::rows::erasable;
use crate::vault::{OpenVault, Stop};
use sha2::{Digest, Sha256};

/// A job that returns the bytes of an attachment, 1 MiB at a time.
pub struct Extract {
    attachment: Attachment,
    offset: u64,
    hash: Sha256,
}

impl Extract {
    /// Begins at the first byte.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn begin(vault: &mut OpenVault, id: Id) -> Result<Self> {
        let db = vault.store().read();
        let row = store::attachment(db, id)?;
        Ok(Self {
            attachment: attachment(db, &row)?,
            offset: 0,
            hash: Sha256::new(),
        })
    }

    /// Returns the attachment being read.
    pub fn attachment(&self) -> &Attachment {
        &self.attachment
    }

    /// Returns the next bytes, at most 1 MiB; `None` at the end, once all of them are proved.
    ///
    /// # Errors
    /// `Damaged` if anything is missing or differs from what was attached: then no returned byte may be trusted. `NotFound` if it was
    /// removed since, `Locked` if stopped.
    pub fn step(&mut self, vault: &mut OpenVault, stop: &Stop) -> Result<Option<Vec<u8>>> {
        stop.check()?;
        let db = vault.store().read();
        let row = store::attachment(db, self.attachment.id)?;
        let bytes = erasable::file_bytes(db, row.file, row.len, self.offset, MAX_STEP)?;
        if bytes.is_empty() {
            let proved = self.hash.clone().finalize()[..] == self.attachment.sha256;
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
