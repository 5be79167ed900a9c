//! One open file on its way in, as a shell hands it over: a document, a photo, a pipe.
//!
//! A phone's pickers give no path but an open file, which somebody else may be writing, cutting or feeding meanwhile. Reading needs no
//! vault, so a slow one delays no lock.

use crate::error::{Error, Input, Result};
use crate::journal::MAX_STEP;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read, Seek};
use std::os::unix::fs::MetadataExt;

/// The time for which a reading waits for the first byte, in nanoseconds: 50 ms.
const WAIT: i64 = 50_000_000;

/// The time for which it waits for more, once it has something: 5 ms.
const WAIT_FOR_MORE: i64 = 5_000_000;

/// The most readings of one step. A pipe gives at most 64 KiB at once.
const READINGS: usize = 32;

const CHANGED: Error = Error::Invalid {
    field: Input::Attachment,
};

/// A file being read, from where it stands to its end.
///
/// ```
/// use bothy_core::incoming::{Piece, Source};
///
/// let (given, mut giver) = std::io::pipe()?;
/// std::io::Write::write_all(&mut giver, b"a few bytes")?;
/// drop(giver);
/// let mut source = Source::of(std::os::fd::OwnedFd::from(given).into(), None).unwrap();
/// assert_eq!(source.read(), Ok(Piece::Bytes(b"a few bytes".to_vec())));
/// assert_eq!(source.read(), Ok(Piece::End));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Source {
    file: File,
    /// The state of a regular file when it was handed over.
    was: Option<State>,
    /// The bytes to come, if that is known.
    len: Option<u64>,
    taken: u64,
}

/// The result of one reading.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece {
    /// The next bytes, at most 1 MiB, never none.
    Bytes(Vec<u8>),
    /// Nothing yet: whatever feeds it is slow.
    Later,
    /// All of it was read.
    End,
}

/// The signs by which a file that changed is told.
#[derive(Debug, PartialEq, Eq)]
struct State {
    len: u64,
    changed: (i64, i64),
}

impl Source {
    /// Takes an open file. `len` is its length in bytes, if its sender promises one; a picker's guess is no promise.
    ///
    /// # Errors
    /// `Outside` for a folder; `Invalid{Attachment}` if it is promised longer or shorter than the file is.
    pub fn of(mut file: File, len: Option<u64>) -> Result<Self> {
        let about = file.metadata().map_err(|error| Error::from(&error))?;
        if about.is_dir() {
            return Err(Error::Outside);
        }
        let was = about.is_file().then(|| State::of(&about));
        // One of no length may be made as it is read.
        let regular = was.as_ref().filter(|was| was.len > 0).map(|was| was.len);
        let begins = match regular {
            Some(_) => file
                .stream_position()
                .map_err(|error| Error::from(&error))?,
            None => 0,
        };
        let rest = regular.map(|regular| regular.saturating_sub(begins));
        if rest.is_some() && len.is_some() && rest != len {
            return Err(CHANGED);
        }
        Ok(Self {
            file,
            was,
            len: len.or(rest),
            taken: 0,
        })
    }

    /// Returns the bytes that there should be, if that is known.
    pub fn total(&self) -> Option<u64> {
        self.len
    }

    /// Returns the bytes read so far.
    pub fn taken(&self) -> u64 {
        self.taken
    }

    /// Reads at most 1 MiB. Waits 50 ms for a slow one, but for a disk or a network that holds up the system itself.
    ///
    /// # Errors
    /// `Invalid{Attachment}` if there is more or less than there should be, or if it was written to while it was read; `Outside`, or its
    /// cause, if it can't be read.
    pub fn read(&mut self) -> Result<Piece> {
        let mut bytes = Vec::new();
        let ended = self.fill(&mut bytes).map_err(|error| Error::from(&error))?;
        self.taken += bytes.len() as u64;
        if self.len.is_some_and(|len| self.taken > len) {
            return Err(CHANGED);
        }
        Ok(match (ended, bytes.is_empty()) {
            (_, false) => Piece::Bytes(bytes),
            (false, true) => Piece::Later,
            (true, true) => {
                self.is_as_it_was()?;
                Piece::End
            }
        })
    }

    /// Reads what is there, up to 1 MiB. Returns true at the end.
    fn fill(&mut self, bytes: &mut Vec<u8>) -> io::Result<bool> {
        bytes.resize(MAX_STEP, 0);
        let (mut read, mut ended) = (0, false);
        for _ in 0..READINGS {
            let wait = if read == 0 { WAIT } else { WAIT_FOR_MORE };
            if read == MAX_STEP || !self.is_ready(wait)? {
                break;
            }
            match self.file.read(&mut bytes[read..]) {
                Ok(0) => {
                    ended = true;
                    break;
                }
                Ok(more) => read += more,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) if error.kind() == ErrorKind::WouldBlock => break,
                Err(error) => return Err(error),
            }
        }
        bytes.truncate(read);
        Ok(ended)
    }

    fn is_ready(&self, nanoseconds: i64) -> io::Result<bool> {
        if self.was.is_some() {
            return Ok(true);
        }
        let mut descriptors = [PollFd::new(&self.file, PollFlags::IN)];
        let wait = Timespec {
            tv_sec: 0,
            tv_nsec: nanoseconds,
        };
        match poll(&mut descriptors, Some(&wait)) {
            Ok(ready) => Ok(ready > 0),
            Err(Errno::INTR) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    fn is_as_it_was(&self) -> Result<()> {
        let now = self.file.metadata().map_err(|error| Error::from(&error))?;
        let same = self.was.as_ref().is_none_or(|was| *was == State::of(&now));
        let whole = self.len.is_none_or(|len| len == self.taken);
        (same && whole).then_some(()).ok_or(CHANGED)
    }
}

impl State {
    fn of(about: &Metadata) -> Self {
        Self {
            len: about.len(),
            changed: (about.mtime(), about.mtime_nsec()),
        }
    }
}

#[cfg(test)]
mod tests;
