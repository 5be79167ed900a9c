//! Writes the payload of a backup: files one after the other, sealed on another core as they go.

use super::contents::{AGAIN, CONTENTS, END};
use super::sealed::Lock;
use super::sealer::Sealer;
use super::tar;
use crate::error::{Error, Result};
use crate::journal::MAX_STEP;
use crate::leftover::{Out, Written};

/// A payload being written.
pub(super) struct Writer {
    sealer: Option<Sealer>,
    /// Bytes of content written.
    written: u64,
    /// Bytes of content in all, what fills it up included.
    total: u64,
    /// The list, to stand again at the end.
    list: Vec<u8>,
}

impl Writer {
    /// Begins the file, with its list.
    ///
    /// # Errors
    /// `Outside`, or its cause.
    pub(super) fn begin(out: Out, lock: &Lock, list: Vec<u8>, total: u64) -> Result<Self> {
        let mut writer = Self {
            sealer: Some(Sealer::of(lock.seal(out)?)?),
            written: 0,
            total,
            list: Vec::new(),
        };
        writer.whole(CONTENTS, &list)?;
        writer.list = list;
        Ok(writer)
    }

    /// Returns the bytes written so far.
    pub(super) fn written(&self) -> u64 {
        self.written
    }

    /// Begins a file.
    ///
    /// # Errors
    /// `Outside`, or its cause.
    pub(super) fn header(&mut self, name: &str, len: u64) -> Result<()> {
        self.put(tar::header(name, len).to_vec())
    }

    /// Writes the next bytes.
    ///
    /// # Errors
    /// As [`Writer::header`].
    pub(super) fn put(&mut self, bytes: Vec<u8>) -> Result<()> {
        let sealer = self.sealer.as_mut().ok_or(Error::Cancelled)?;
        self.written += bytes.len() as u64;
        sealer.take(bytes)
    }

    /// Ends a file of so many bytes.
    ///
    /// # Errors
    /// As [`Writer::header`].
    pub(super) fn end_file(&mut self, len: u64) -> Result<()> {
        self.zeros(tar::filled(len) - len)
    }

    /// Writes the list again, and the end of the tar.
    ///
    /// # Errors
    /// As [`Writer::header`].
    pub(super) fn end(&mut self) -> Result<()> {
        let list = std::mem::take(&mut self.list);
        self.whole(AGAIN, &list)?;
        self.zeros(END)
    }

    /// Writes at most 1 MiB of what fills it up. Returns what reading it back must give, once all of it is on the disk.
    ///
    /// # Errors
    /// As [`Writer::header`].
    pub(super) fn fill(&mut self) -> Result<Option<Written>> {
        let left = self.total.saturating_sub(self.written);
        if left > 0 {
            self.zeros(left.min(MAX_STEP as u64))?;
            return Ok(None);
        }
        let sealer = self.sealer.take().ok_or(Error::Cancelled)?;
        sealer.finish().map(Some)
    }

    fn whole(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let len = bytes.len() as u64;
        self.header(name, len)?;
        self.put(bytes.to_vec())?;
        self.end_file(len)
    }

    fn zeros(&mut self, len: u64) -> Result<()> {
        self.put(vec![0; usize::try_from(len).unwrap_or(MAX_STEP)])
    }
}
