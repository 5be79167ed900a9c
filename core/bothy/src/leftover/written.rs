//! A digest of what was written to a file, for comparing the file byte for byte later.
//!
//! A hash stands for the bytes, so no content stays in memory. A zip goes back to write each file's length into its header, so overwritten
//! bytes are kept beside the hash, as they were and as they are.

use bothy_proof::Hash;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, ErrorKind};
use std::os::unix::fs::FileExt;

/// A file that is being written.
#[derive(Default)]
pub(super) struct Writing {
    /// The hash of each byte as first written. Boxed, like every hash of what goes out: otherwise its last bytes would stay on the stack
    /// when it moves.
    hash: Box<Sha256>,
    len: u64,
    /// The overwrites, in order.
    over: Vec<Over>,
}

/// Bytes that replaced others.
#[derive(Debug, Clone)]
struct Over {
    at: u64,
    before: Vec<u8>,
    after: Vec<u8>,
}

/// A file that is whole.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    hash: Hash,
    len: u64,
    over: Vec<Over>,
}

/// The result for a file that is out, by which it can be compared again later.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Sent {
    /// Its length in bytes.
    pub bytes: u64,
    /// The SHA-256 of what was written.
    pub sha256: Hash,
    /// True if it was read back and is as it was written. A pipe and most documents in a cloud can't be read back: say so, and offer to
    /// open it for reading and compare it ([`crate::outgoing::Comparison`]).
    pub checked: bool,
}

impl Writing {
    /// Returns the bytes that a write of this many at `at` replaces: none at the end, and no more than there are.
    ///
    /// # Errors
    /// `Unsupported` for an offset past the end; what the system says.
    pub(super) fn before(&self, file: &File, at: u64, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let rest = self.len.checked_sub(at).ok_or(ErrorKind::Unsupported)?;
        let most = bytes.len().min(usize::try_from(rest).unwrap_or(usize::MAX));
        let mut before = vec![0; most];
        file.read_exact_at(&mut before, at)?;
        Ok(before)
    }

    /// Notes what was written at `at`, and what it replaced.
    pub(super) fn note(&mut self, at: u64, bytes: &[u8], before: &[u8]) {
        if at == self.len {
            self.hash.update(bytes);
            self.len += bytes.len() as u64;
            return;
        }
        match self.over.last_mut() {
            Some(last) if last.at + last.after.len() as u64 == at => {
                last.before.extend(before);
                last.after.extend(bytes);
            }
            _ => self.over.push(Over {
                at,
                before: before.to_vec(),
                after: bytes.to_vec(),
            }),
        }
    }

    /// Ends the file: nothing more is written to it.
    pub(super) fn end(&mut self) -> Written {
        Written {
            hash: self.hash.finalize_reset().into(),
            len: self.len,
            over: std::mem::take(&mut self.over),
        }
    }
}

impl Over {
    /// Puts back into `bytes`, read at `from`, what was there before. Returns false unless they held the replacement.
    fn undo(&self, from: u64, bytes: &mut [u8]) -> bool {
        let (to, end) = (from + bytes.len() as u64, self.at + self.after.len() as u64);
        let (first, last) = (self.at.max(from), end.min(to));
        if first >= last {
            return true;
        }
        let part = |start: u64| {
            let at = |place: u64| usize::try_from(place - start).unwrap_or(usize::MAX);
            at(first)..at(last)
        };
        let Some(read) = bytes.get_mut(part(from)) else {
            return false;
        };
        let same = self.after.get(part(self.at)) == Some(&*read);
        if let Some(before) = self.before.get(part(self.at)) {
            read.copy_from_slice(before);
        }
        same
    }
}

impl Written {
    /// Returns what it is compared by later, as if it had been read back. Only a file of which nothing was overwritten has the hash.
    pub(super) fn sent(&self) -> Sent {
        Sent {
            bytes: self.len,
            sha256: self.hash,
            checked: true,
        }
    }

    /// Returns the file's SHA-256 if nothing of it was overwritten.
    pub(crate) fn hash(&self) -> Option<Hash> {
        self.over.is_empty().then_some(self.hash)
    }

    /// Puts back into `bytes`, read at `from`, what was first written. Returns false unless they held the replacements, or if the file is
    /// too long.
    pub(super) fn undo(&self, from: u64, bytes: &mut [u8]) -> bool {
        // The last first, because they may overlap.
        let mut over = self.over.iter().rev();
        from + bytes.len() as u64 <= self.len && over.all(|over| over.undo(from, bytes))
    }

    /// Compares the length, and the hash of each byte as first written.
    pub(super) fn is(&self, len: u64, hash: Hash) -> bool {
        len == self.len && hash == self.hash
    }
}
