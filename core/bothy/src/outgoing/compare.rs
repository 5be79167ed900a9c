//! Compares a document that went out unchecked with what was written, once it can be opened for reading. Needs no vault.

use crate::error::{Error, Result};
use crate::incoming::{Piece, Source};
use crate::journal::Step;
use crate::leftover::Sent;
use sha2::{Digest, Sha256};
use std::fs::File;

/// A document being compared.
pub struct Comparison {
    source: Source,
    sent: Sent,
    hash: Box<Sha256>,
    /// The result, once it is known.
    same: Option<bool>,
}

impl Comparison {
    /// Begins with an open document, from where it stands.
    ///
    /// # Errors
    /// `Outside` if it isn't a file.
    pub fn begin(file: File, sent: Sent) -> Result<Self> {
        Ok(Self {
            source: Source::of(file, None)?,
            sent,
            hash: Box::default(),
            same: None,
        })
    }

    /// Reads at most 1 MiB more.
    ///
    /// # Errors
    /// `Outside`, or its cause, if it can't be read; `Invalid{Attachment}` if it changes meanwhile.
    pub fn step(&mut self) -> Result<Step> {
        if self.same.is_none() {
            match self.source.read()? {
                Piece::Bytes(bytes) => self.hash.update(&bytes),
                Piece::Later => {}
                Piece::End => {
                    let hash: [u8; 32] = self.hash.finalize_reset().into();
                    self.same =
                        Some((self.source.taken(), hash) == (self.sent.bytes, self.sent.sha256));
                }
            }
            if self.source.taken() > self.sent.bytes {
                self.same = Some(false);
            }
        }
        Ok(match self.same {
            Some(_) => Step::Done,
            None => Step::More {
                done: self.source.taken(),
                total: self.sent.bytes,
            },
        })
    }

    /// Returns true if it is byte for byte what was written.
    ///
    /// # Errors
    /// `Cancelled` before the last step.
    pub fn is_same(&self) -> Result<bool> {
        self.same.ok_or(Error::Cancelled)
    }
}
