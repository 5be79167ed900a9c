//! Writes the files of a backup, each read once more and proved to be as it was measured.

use super::contents::LOG;
use super::inside::Inside;
use super::outgoing_log::OutgoingLog;
use super::parts::Part;
use super::writer::Writer;
use crate::error::{Error, Result};
use crate::leftover::Written;
use sha2::{Digest, Sha256};

/// The file of a backup being written.
pub(super) struct Writing {
    writer: Writer,
    parts: Vec<Part>,
    /// The proof of the log, if it has one.
    log: Option<OutgoingLog>,
    /// The part being written, the bytes of it so far, their hash, and the place to read on from.
    next: usize,
    len: u64,
    hash: Box<Sha256>,
    cursor: u64,
    /// True once all parts are written, and what fills it up follows.
    filling: bool,
}

impl Writing {
    pub(super) fn new(writer: Writer, parts: Vec<Part>, log: Option<OutgoingLog>) -> Self {
        Self {
            writer,
            parts,
            log,
            next: 0,
            len: 0,
            hash: Box::default(),
            cursor: 0,
            filling: false,
        }
    }

    /// Returns the bytes of content written so far.
    pub(super) fn written(&self) -> u64 {
        self.writer.written()
    }

    /// Returns the name of the part being written.
    pub(super) fn at(&self) -> Option<&str> {
        self.parts.get(self.next).map(|part| part.name.as_str())
    }

    /// Writes at most 1 MiB more. Returns what reading it back must give, once all of it is on the disk.
    ///
    /// # Errors
    /// `Damaged`; `NotFound` if something was removed meanwhile; `Outside`, or its cause; `Locked`.
    pub(super) fn step(&mut self, inside: &mut Inside<'_>) -> Result<Option<Written>> {
        if self.filling {
            return self.writer.fill();
        }
        let Some(part) = self.parts.get(self.next) else {
            self.writer.end()?;
            self.filling = true;
            return Ok(None);
        };
        let (wanted, sha256) = part.measured.ok_or(Error::Cancelled)?;
        if self.len == 0 && self.cursor == 0 {
            self.writer.header(&part.name, wanted)?;
        }
        let piece = part.read(inside, &mut self.cursor)?;
        self.len += piece.len() as u64;
        let ends = piece.is_empty() || self.len == wanted;
        self.hash.update(&piece);
        if part.name == LOG
            && let Some(log) = &mut self.log
        {
            log.take(inside.store().read(), &piece, ends)?;
        }
        self.writer.put(piece)?;
        if !ends {
            return Ok(None);
        }
        if self.len != wanted || self.hash.finalize_reset()[..] != sha256 {
            return Err(part.when_it_differs());
        }
        self.writer.end_file(wanted)?;
        (self.next, self.len, self.cursor) = (self.next + 1, 0, 0);
        Ok(None)
    }
}
