//! A whole file in the vault, and where its bytes are: attached to an incident, or held by a record.

use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::proved::attachment;
use crate::journal::{Attachment, MAX_STEP, store};
use crate::rows::erasable;
use crate::rows::kept_files::{self, StoredFile};
use rusqlite::Connection;

/// A file: attached to an incident, waiting in a draft, or a copy of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct KeptFile {
    /// Its permanent id. An attachment made from a draft keeps it.
    pub id: Id,
    /// The user's name of the file, cleaned; maybe empty.
    pub name: String,
    /// The media type, recognised from its content.
    pub media_type: String,
    /// Its length in bytes.
    pub len: u64,
    /// The SHA-256 of the bytes.
    pub sha256: [u8; 32],
}

impl KeptFile {
    pub(crate) fn of(stored: &StoredFile) -> Self {
        Self {
            id: Id(stored.id),
            name: stored.name.clone(),
            media_type: stored.media_type.clone(),
            len: stored.len,
            sha256: stored.sha256,
        }
    }
}

impl From<Attachment> for KeptFile {
    fn from(of: Attachment) -> Self {
        Self {
            id: of.id,
            name: of.name,
            media_type: of.media_type,
            len: of.len,
            sha256: of.sha256,
        }
    }
}

/// A file to be read in steps.
pub(crate) struct Readable {
    pub(crate) file: KeptFile,
    /// The number of its chunks if a record holds it. An attachment is found by its id.
    held: Option<u64>,
}

impl Readable {
    /// Finds an attachment.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub(crate) fn attached(db: &Connection, id: Id) -> Result<Self> {
        Ok(Self {
            file: attachment(db, &store::attachment(db, id)?)?.into(),
            held: None,
        })
    }

    /// Takes a file that a record holds.
    pub(crate) fn held(stored: &StoredFile) -> Self {
        Self {
            file: KeptFile::of(stored),
            held: Some(stored.number),
        }
    }

    /// True for an attachment.
    pub(crate) fn is_attached(&self) -> bool {
        self.held.is_none()
    }

    /// Returns at most [`MAX_STEP`] bytes at this offset.
    ///
    /// # Errors
    /// `NotFound` if it was removed since; `Damaged`.
    pub(crate) fn bytes(&self, db: &Connection, offset: u64) -> Result<Vec<u8>> {
        let number = match self.held {
            None => store::attachment(db, self.file.id)?.file,
            Some(number) if kept_files::is_held(db, number)? => number,
            Some(_) => return Err(Error::NotFound),
        };
        erasable::file_bytes(db, number, self.file.len, offset, MAX_STEP)
    }
}
