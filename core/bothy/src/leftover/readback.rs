//! Reads back what was written before it counts as exported.
//!
//! A worn-out or fake memory stick takes every byte and gives others back.

use super::out::open_again;
use super::written::Written;
use crate::error::{Error, Result};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread::{self, ScopedJoinHandle};

/// Bytes that one step reads.
const STEP: usize = 1 << 20;

/// Files being read back, the next one last; as many at once as there are cores.
pub(crate) struct ReadBack {
    files: Vec<(PathBuf, Written)>,
    open: Vec<Reading>,
    cores: usize,
}

/// An open file.
struct Reading {
    file: File,
    written: Written,
    at: u64,
    /// The bytes read last, and room for the next. It serves every step: new room costs as much as reading.
    bytes: Vec<u8>,
    next: Vec<u8>,
    /// True once all of it was read, and is as written.
    ended: bool,
    hash: Box<Sha256>,
}

impl ReadBack {
    /// Takes each file by its path, once all are on disk.
    pub(crate) fn of(files: Vec<(PathBuf, Written)>) -> Self {
        Self {
            files,
            open: Vec::new(),
            cores: thread::available_parallelism().map_or(1, NonZero::get),
        }
    }

    /// Returns the same files from the beginning.
    #[cfg(test)]
    pub(crate) fn again(&self) -> Self {
        Self::of(self.files.clone())
    }

    /// Reads at most 1 MiB more of each open file, bypassing the system's cache if possible. Returns the number of bytes, or `None` once every file proved to
    /// be as written.
    ///
    /// # Errors
    /// `Outside` if a file can't be read or differs from what was written, in length too.
    pub(crate) fn step(&mut self) -> Result<Option<u64>> {
        while self.open.len() < self.cores
            && let Some((path, written)) = self.files.pop()
        {
            self.open.push(Reading::of(&path, written)?);
        }
        let read = match &mut self.open[..] {
            [] => return Ok(None),
            [only] => vec![only.step()],
            several => thread::scope(|scope| {
                let several = several.iter_mut();
                let several: Vec<_> = several.map(|one| scope.spawn(|| one.step())).collect();
                let read = several.into_iter().map(ScopedJoinHandle::join);
                read.map(|read| read.unwrap_or_else(|panic| resume_unwind(panic)))
                    .collect()
            }),
        };
        let mut bytes = 0;
        for read in read {
            bytes += read?;
        }
        self.open.retain(|reading| !reading.ended);
        Ok(Some(bytes))
    }
}

impl Reading {
    fn of(path: &Path, written: Written) -> Result<Self> {
        Ok(Self {
            file: open_again(path)?,
            written,
            at: 0,
            bytes: Vec::new(),
            next: Vec::new(),
            hash: Box::default(),
            ended: false,
        })
    }

    /// Compares what was read, and reads on meanwhile.
    fn step(&mut self) -> Result<u64> {
        let (file, next) = (&self.file, &mut self.next);
        let read = thread::scope(|scope| {
            let read = scope.spawn(|| read_on(file, next));
            self.hash.update(&self.bytes);
            read.join().unwrap_or_else(|panic| resume_unwind(panic))
        });
        let read = read.map_err(|_| Error::Outside)? as u64;
        if !self.written.undo(self.at, &mut self.next) {
            return Err(Error::Outside);
        }
        self.at += read;
        std::mem::swap(&mut self.bytes, &mut self.next);
        self.ended = read == 0;
        if self.ended && !self.written.is(self.at, self.hash.finalize_reset().into()) {
            return Err(Error::Outside);
        }
        Ok(read)
    }
}

/// Reads the next bytes into the same room; returns how many, and leaves just those.
fn read_on(mut file: &File, bytes: &mut Vec<u8>) -> io::Result<usize> {
    bytes.resize(STEP, 0);
    let mut read = 0;
    while read < STEP {
        match file.read(&mut bytes[read..]) {
            Ok(0) => break,
            Ok(more) => read += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    bytes.truncate(read);
    Ok(read)
}
