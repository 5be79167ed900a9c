//! Measures the files of a backup before the first is written: how long each is, its hash and, if asked, whether it can be read at all.

use super::inside::Inside;
use super::parts::Part;
use crate::error::{Error, Result};
use sha2::{Digest, Sha256};

/// The files being measured.
pub(super) struct Measuring {
    parts: Vec<Part>,
    /// True if somebody's own files are read too, and left out if they are damaged.
    without_damaged: bool,
    lost: Vec<String>,
    /// The file being measured, the bytes of it so far, their hash, and the place to read on from.
    next: usize,
    len: u64,
    hash: Box<Sha256>,
    cursor: u64,
}

impl Measuring {
    pub(super) fn new(parts: Vec<Part>, without_damaged: bool) -> Self {
        Self {
            parts,
            without_damaged,
            lost: Vec::new(),
            next: 0,
            len: 0,
            hash: Box::default(),
            cursor: 0,
        }
    }

    /// Returns about how many bytes this and writing have to read.
    pub(super) fn work(&self) -> u64 {
        let passes = if self.without_damaged { 3 } else { 2 };
        let known = self.parts.iter().filter_map(|part| part.measured);
        let bytes: u64 = known.map(|(len, _)| len).sum();
        let lines: u64 = self.parts.iter().map(Part::weight).sum();
        3 * lines + passes * bytes
    }

    /// Returns the name of the file being measured.
    pub(super) fn at(&self) -> Option<&str> {
        self.parts.get(self.next).map(|part| part.name.as_str())
    }

    /// Reads at most 1 MiB more, and returns how many bytes; `None` once all files are measured.
    ///
    /// # Errors
    /// `Damaged` for all but somebody's own file; `NotFound` if something was removed meanwhile; `Locked`.
    pub(super) fn step(&mut self, inside: &mut Inside<'_>) -> Result<Option<u64>> {
        let Some(part) = self.parts.get(self.next) else {
            return Ok(None);
        };
        let spare = self.without_damaged && part.is_own();
        if part.measured.is_some() && !spare {
            self.next += 1;
            return Ok(Some(0));
        }
        let piece = match part.read(inside, &mut self.cursor) {
            Err(Error::Damaged) if spare => {
                self.leave_out();
                inside.reconnect()?;
                return Ok(Some(0));
            }
            piece => piece?,
        };
        self.hash.update(&piece);
        self.len += piece.len() as u64;
        if piece.is_empty() || part.measured.is_some_and(|(len, _)| len == self.len) {
            let found = (self.len, self.hash.finalize_reset().into());
            let said = self.parts[self.next].measured.replace(found);
            if said.is_some_and(|said| said != found) {
                self.leave_out();
            } else {
                self.next += 1;
                (self.len, self.cursor) = (0, 0);
            }
        }
        Ok(Some(piece.len() as u64))
    }

    /// Leaves out the file being measured.
    fn leave_out(&mut self) {
        let part = self.parts.remove(self.next);
        self.lost.push(part.name);
        self.hash.reset();
        (self.len, self.cursor) = (0, 0);
    }

    /// Returns the files, all measured, and the names of those that were left out.
    pub(super) fn done(self) -> (Vec<Part>, Vec<String>) {
        (self.parts, self.lost)
    }
}
