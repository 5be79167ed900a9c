//! Looks at an attachment, as a job: returns the file's claims about itself, or a small picture of it.
//!
//! Its bytes are read step by step; decoding, which takes longer than a lock may wait, needs no vault. Nothing is stored, and the
//! attachment stays unchanged. Formats and limits: docs/adr/0010-previews.md.

use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::proved::attachment;
use crate::journal::{Attachment, MAX_STEP, Step, store};
use crate::media::{self, Claims, NoPreview, Preview};
use crate::rows::erasable;
use crate::vault::{OpenVault, Stop};
use sha2::{Digest, Sha256};

/// The purpose of a [`Look`], which decides how much of the file to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LookFor {
    /// The file's claims about itself: for most photos, the first megabyte is enough.
    Claims,
    /// A small picture: needs the whole file.
    Preview,
}

/// The job. Its bytes are gone once it is dropped.
pub struct Look {
    attachment: Attachment,
    /// The number of bytes to read.
    wanted: u64,
    bytes: Vec<u8>,
}

impl Look {
    /// Begins with the first byte. Files that are no picture, or too large to decode, aren't read at all.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn begin(vault: &mut OpenVault, id: Id, purpose: LookFor) -> Result<Self> {
        let db = vault.store().read();
        let attachment = attachment(db, &store::attachment(db, id)?)?;
        let wanted = match (purpose, attachment.media_type.as_str()) {
            (LookFor::Claims, "image/jpeg" | "image/heif") => attachment.len.min(MAX_STEP as u64),
            (_, kind) if kind.starts_with("image/") && attachment.len <= media::MAX_FILE as u64 => {
                attachment.len
            }
            _ => 0,
        };
        Ok(Self {
            attachment,
            wanted,
            bytes: Vec::new(),
        })
    }

    /// Reads the next megabyte. A file read whole is proved against the log.
    ///
    /// # Errors
    /// `Damaged`; `NotFound` if it was removed since; `Locked` if stopped.
    pub fn step(&mut self, vault: &mut OpenVault, stop: &Stop) -> Result<Step> {
        stop.check()?;
        let done = self.bytes.len() as u64;
        if done < self.wanted {
            let db = vault.store().read();
            let row = store::attachment(db, self.attachment.id)?;
            let bytes = erasable::file_bytes(db, row.file, row.len, done, MAX_STEP)?;
            self.bytes.extend(bytes);
            return Ok(Step::More {
                done: self.bytes.len() as u64,
                total: self.wanted,
            });
        }
        let whole = done == self.attachment.len;
        if whole && Sha256::digest(&self.bytes)[..] != self.attachment.sha256 {
            return Err(Error::Damaged);
        }
        Ok(Step::Done)
    }

    /// Returns the file's claims about itself; empty if it has none that can be read.
    pub fn claims(&self) -> Claims {
        media::claims(&self.bytes)
    }

    /// Returns a picture whose longer side is at most `max_side` pixels (1 to [`media::MAX_SIDE`]), turned upright, without metadata.
    /// Takes up to a second, and up to 256 MiB.
    ///
    /// # Errors
    /// The reason why there is none.
    pub fn preview(&self, max_side: u32) -> std::result::Result<Preview, NoPreview> {
        if !self.attachment.media_type.starts_with("image/") {
            return Err(NoPreview::NotAPicture);
        }
        if self.attachment.len > media::MAX_FILE as u64 {
            return Err(NoPreview::TooLarge);
        }
        media::preview(&self.bytes, max_side)
    }
}
