//! Looks at an attachment or at an order's copy, as a job: returns the file's claims about itself, or a small picture of it.
//!
//! Its bytes are read step by step; decoding, which takes longer than a lock may wait, needs no vault. The file stays unchanged, and only
//! a small picture is kept. Formats and limits: docs/adr/0010-previews.md.

use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::{MAX_STEP, Readable, Step};
use crate::media::{self, Claims, NoPreview, Preview};
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
    from: Readable,
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
        let from = Readable::attached(vault.store().read(), id)?;
        Ok(Self::of(from, purpose))
    }

    pub(crate) fn of(from: Readable, purpose: LookFor) -> Self {
        let file = &from.file;
        let wanted = match (purpose, file.media_type.as_str()) {
            (LookFor::Claims, "image/jpeg" | "image/heif") => file.len.min(MAX_STEP as u64),
            (_, kind) if kind.starts_with("image/") && file.len <= media::MAX_FILE as u64 => {
                file.len
            }
            _ => 0,
        };
        Self {
            from,
            wanted,
            bytes: Vec::new(),
        }
    }

    /// Returns the attachment that is looked at; `None` for an order's copy.
    pub(crate) fn attachment(&self) -> Option<Id> {
        self.from.is_attached().then_some(self.from.file.id)
    }

    /// Reads the next megabyte. A file read whole is proved.
    ///
    /// # Errors
    /// `Damaged`; `NotFound` if it was removed since; `Locked` if stopped.
    pub fn step(&mut self, vault: &mut OpenVault, stop: &Stop) -> Result<Step> {
        stop.check()?;
        let done = self.bytes.len() as u64;
        if done < self.wanted {
            let bytes = self.from.bytes(vault.store().read(), done)?;
            self.bytes.extend(bytes);
            return Ok(Step::More {
                done: self.bytes.len() as u64,
                total: self.wanted,
            });
        }
        let whole = done == self.from.file.len;
        if whole && Sha256::digest(&self.bytes)[..] != self.from.file.sha256 {
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
        if !self.from.file.media_type.starts_with("image/") {
            return Err(NoPreview::NotAPicture);
        }
        if self.from.file.len > media::MAX_FILE as u64 {
            return Err(NoPreview::TooLarge);
        }
        media::preview(&self.bytes, max_side)
    }
}
