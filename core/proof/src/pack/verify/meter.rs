//! Reads a pack's files: counts for the caller, hashes, and stops if the caller asks.

use crate::Hash;
use crate::pack::container::Container;
use crate::pack::report::{Place, Problem, Unreadable};
use sha2::{Digest, Sha256};
use std::io::{self, BufRead, BufReader, Read};

/// The progress of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read.
    pub done: u64,
    /// Bytes in the pack.
    pub total: u64,
}

/// Counts bytes for the caller, and stops when asked to.
pub(super) struct Meter<'a> {
    progress: &'a mut dyn FnMut(Progress) -> bool,
    at: Progress,
    stopped: bool,
}

impl<'a> Meter<'a> {
    pub(super) fn new(
        container: &Container,
        progress: &'a mut dyn FnMut(Progress) -> bool,
    ) -> Self {
        let total = container.files().values().sum();
        Self {
            progress,
            at: Progress { done: 0, total },
            stopped: false,
        }
    }

    /// Returns the fault of a failed read: the caller's stop, the machine's, or a file's in the pack.
    pub(super) fn fault(&self, error: &io::Error, name: &str) -> Unreadable {
        if self.stopped {
            Unreadable::Cancelled
        } else if error.raw_os_error().is_some() {
            Unreadable::Outside
        } else {
            Unreadable::Malformed {
                problem: Problem::Cut,
                at: Place::File(name.to_owned()),
            }
        }
    }
}

/// A file being read: hashed, measured, counted.
pub(super) struct Hashed<'m, 'a, R> {
    input: R,
    hasher: Sha256,
    len: u64,
    meter: &'m mut Meter<'a>,
}

impl<'m, 'a, R: Read> Hashed<'m, 'a, R> {
    pub(super) fn new(input: R, meter: &'m mut Meter<'a>) -> Self {
        Self {
            input,
            hasher: Sha256::new(),
            len: 0,
            meter,
        }
    }

    /// Reads the rest; returns the SHA-256 and length of the whole.
    fn finish(mut self) -> io::Result<(Hash, u64)> {
        let mut buffer = vec![0; 1 << 18];
        while self.read(&mut buffer)? > 0 {}
        Ok((self.hasher.finalize().into(), self.len))
    }
}

impl<R: Read> Read for Hashed<'_, '_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let most = out.len().min(1 << 20);
        let n = self.input.read(&mut out[..most])?;
        self.hasher.update(&out[..n]);
        self.len += n as u64;
        self.meter.at.done += n as u64;
        if (self.meter.progress)(self.meter.at) {
            return Ok(n);
        }
        self.meter.stopped = true;
        Err(io::ErrorKind::Other.into())
    }
}

/// Reads a file with `read`, then to its end; returns its SHA-256.
pub(super) fn through<T>(
    container: &Container,
    meter: &mut Meter<'_>,
    name: &str,
    read: impl FnOnce(&mut dyn BufRead) -> io::Result<T>,
) -> Result<(T, Hash, u64), Unreadable> {
    let file = Hashed::new(container.read(name)?, meter);
    let mut file = BufReader::with_capacity(1 << 18, file);
    let done = read(&mut file).and_then(|value| {
        let (hash, len) = file.into_inner().finish()?;
        Ok((value, hash, len))
    });
    done.map_err(|error| meter.fault(&error, name))
}

/// Reads a small file whole, with its SHA-256; `None` if it isn't there.
pub(super) fn small(
    container: &Container,
    meter: &mut Meter<'_>,
    name: &str,
    most: u64,
) -> Result<Option<(Vec<u8>, Hash)>, Unreadable> {
    match container.files().get(name) {
        None => Ok(None),
        Some(len) if *len > most => Err(Unreadable::Malformed {
            problem: Problem::TooLarge,
            at: Place::File(name.to_owned()),
        }),
        Some(_) => {
            let read = |file: &mut dyn BufRead| {
                let mut bytes = Vec::new();
                file.take(most).read_to_end(&mut bytes)?;
                Ok(bytes)
            };
            let (bytes, hash, _) = through(container, meter, name, read)?;
            Ok(Some((bytes, hash)))
        }
    }
}
