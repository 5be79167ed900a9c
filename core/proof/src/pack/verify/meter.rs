//! Reads a pack's files: counts for the caller, hashes, and stops if the caller asks.

use crate::Hash;
use crate::pack::container::Container;
use crate::pack::report::{Place, Problem, Unreadable};
use sha2::{Digest, Sha256};
use std::io::{self, BufRead, BufReader, Read};
use std::sync::mpsc::{Receiver, Sender};

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
    /// The bytes that are read beside, on another core. Once it is gone, that reading stops.
    beside: Receiver<u64>,
    stopped: bool,
}

impl<'a> Meter<'a> {
    pub(super) fn new(
        container: &Container,
        beside: Receiver<u64>,
        progress: &'a mut dyn FnMut(Progress) -> bool,
    ) -> Self {
        let total = container.files().values().sum();
        Self {
            progress,
            at: Progress { done: 0, total },
            beside,
            stopped: false,
        }
    }

    /// Counts bytes that were read; returns false if the caller asks to stop.
    fn count(&mut self, bytes: u64) -> bool {
        self.at.done += bytes + self.beside.try_iter().sum::<u64>();
        self.stopped |= !(self.progress)(self.at);
        !self.stopped
    }

    /// Counts until all that is read beside was read.
    pub(super) fn wait(&mut self) -> Result<(), Unreadable> {
        while let Ok(bytes) = self.beside.recv() {
            if !self.count(bytes) {
                return Err(Unreadable::Cancelled);
            }
        }
        Ok(())
    }
}

/// Returns the fault of a failed read that nobody stopped: the machine's, or a file's in the pack.
fn fault(error: &io::Error, name: &str) -> Unreadable {
    if error.raw_os_error().is_some() {
        return Unreadable::Outside;
    }
    Unreadable::Malformed {
        problem: Problem::Cut,
        at: Place::File(name.to_owned()),
    }
}

/// A file being read: hashed, measured, counted. `count` returns false to stop.
struct Hashed<R, C> {
    input: R,
    hasher: Sha256,
    len: u64,
    count: C,
}

impl<R: Read, C: FnMut(u64) -> bool> Hashed<R, C> {
    fn new(input: R, count: C) -> Self {
        Self {
            input,
            hasher: Sha256::new(),
            len: 0,
            count,
        }
    }

    /// Reads the rest; returns the SHA-256 and length of the whole.
    fn finish(mut self) -> io::Result<(Hash, u64)> {
        let mut buffer = vec![0; 1 << 18];
        while self.read(&mut buffer)? > 0 {}
        Ok((self.hasher.finalize().into(), self.len))
    }
}

impl<R: Read, C: FnMut(u64) -> bool> Read for Hashed<R, C> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let most = out.len().min(1 << 20);
        let n = self.input.read(&mut out[..most])?;
        self.hasher.update(&out[..n]);
        self.len += n as u64;
        if (self.count)(n as u64) {
            return Ok(n);
        }
        Err(io::ErrorKind::Other.into())
    }
}

/// Returns a file's SHA-256 and length. Each number of bytes read goes to `told`; if nobody takes it, the reading stops.
pub(super) fn sum(
    container: &Container,
    name: &str,
    told: &Sender<u64>,
) -> Result<(Hash, u64), Unreadable> {
    let file = Hashed::new(container.read(name)?, |n| told.send(n).is_ok());
    file.finish().map_err(|error| fault(&error, name))
}

/// Reads a file with `read`, then to its end; returns its SHA-256.
pub(super) fn through<T>(
    container: &Container,
    meter: &mut Meter<'_>,
    name: &str,
    read: impl FnOnce(&mut dyn BufRead) -> io::Result<T>,
) -> Result<(T, Hash, u64), Unreadable> {
    let file = Hashed::new(container.read(name)?, |n| meter.count(n));
    let mut file = BufReader::with_capacity(1 << 18, file);
    let done = read(&mut file).and_then(|value| {
        let (hash, len) = file.into_inner().finish()?;
        Ok((value, hash, len))
    });
    done.map_err(|error| {
        if meter.stopped {
            Unreadable::Cancelled
        } else {
            fault(&error, name)
        }
    })
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
