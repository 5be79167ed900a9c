//! The content of an opened backup, by place, with holes where the file is damaged or cut.
//!
//! `age` seals chunks of 64 KiB, each by itself: behind a damaged one the others can still be read.

use super::sealed::{FileByKey, NOT_A_BACKUP, Opened};
use crate::error::Result;
use crate::leftover::outside;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::os::unix::fs::FileExt;

/// Bytes of content in a chunk.
pub(super) const CHUNK: u64 = 64 << 10;
/// Bytes of a sealed chunk.
const SEALED_CHUNK: u64 = CHUNK + TAG;
/// Bytes that each chunk takes more when it is sealed.
const TAG: u64 = 16;
/// Bytes of the nonce between age's header and the first chunk.
const NONCE: u64 = 16;
/// The longest header: ours has under 300 bytes.
const MAX_HEADER: usize = 16 << 10;
/// The system's number of a block that can't be read.
const EIO: i32 = 5;

/// The content.
pub(super) struct Payload {
    opened: FileByKey,
    /// `None` behind damage: age's reader can't be used further.
    stream: Option<Opened>,
    /// The place of the next byte of `stream`.
    at: u64,
    /// The offset of the first chunk in the file.
    start: u64,
    len: u64,
    /// The place of the first damage found.
    hole: Option<u64>,
}

/// The result of a read.
pub(super) enum Found {
    /// All the bytes asked for.
    Bytes(Vec<u8>),
    /// Damage in the chunk at this place, or the end of a cut file.
    Hole,
}

impl Payload {
    pub(super) fn new(opened: FileByKey) -> Result<Self> {
        let file = opened.file();
        let file_len = file.metadata().map_err(outside)?.len();
        let start = header_len(file)? + NONCE;
        let sealed = file_len.saturating_sub(start);
        let (whole, rest) = (sealed / SEALED_CHUNK, sealed % SEALED_CHUNK);
        Ok(Self {
            opened,
            stream: None,
            at: 0,
            start,
            len: whole * CHUNK + rest.saturating_sub(TAG),
            hole: None,
        })
    }

    /// Returns the bytes of content that a file of this length holds.
    pub(super) fn len(&self) -> u64 {
        self.len
    }

    /// Returns how many bytes of the file are whole from its beginning; `None` if no damage was found.
    pub(super) fn whole_to(&self) -> Option<u64> {
        let hole = self.hole?;
        Some(self.start + hole / CHUNK * SEALED_CHUNK)
    }

    /// Reads exactly `len` bytes at `at`.
    ///
    /// # Errors
    /// `Outside`, or its cause, if the file can't be read at all.
    pub(super) fn read(&mut self, at: u64, len: usize) -> Result<Found> {
        let mut bytes = vec![0; len];
        let read = match at.checked_add(len as u64) {
            Some(end) if end <= self.len => self.try_read(at, &mut bytes)?,
            _ => Err(self.len),
        };
        Ok(match read {
            Ok(()) => Found::Bytes(bytes),
            Err(at) => {
                self.note(at);
                Found::Hole
            }
        })
    }

    /// Proves that the content ends where the file says.
    ///
    /// # Errors
    /// As [`Payload::read`].
    pub(super) fn ends(&mut self) -> Result<bool> {
        let before = self.len.saturating_sub(1);
        if matches!(self.read(before, 1)?, Found::Hole) {
            return Ok(false);
        }
        let Some(stream) = &mut self.stream else {
            return Ok(false);
        };
        let ended = matches!(stream.read(&mut [0]), Ok(0));
        self.stream = None;
        if !ended {
            self.note(self.len);
        }
        Ok(ended)
    }

    fn note(&mut self, at: u64) {
        self.hole = Some(self.hole.map_or(at, |hole| hole.min(at)));
    }

    /// Reads, or returns the place of the damage.
    fn try_read(&mut self, at: u64, bytes: &mut [u8]) -> Result<std::result::Result<(), u64>> {
        if let Err(error) = self.go_to(at)? {
            return self.is_hole(error, at);
        }
        let mut filled = 0;
        while filled < bytes.len() {
            let Some(stream) = &mut self.stream else {
                return Ok(Err(at));
            };
            match stream.read(&mut bytes[filled..]) {
                Ok(0) => return self.is_hole(ErrorKind::UnexpectedEof.into(), self.at),
                Ok(read) => {
                    filled += read;
                    self.at += read as u64;
                }
                Err(error) => return self.is_hole(error, self.at),
            }
        }
        Ok(Ok(()))
    }

    /// Brings the stream to a place.
    fn go_to(&mut self, at: u64) -> Result<io::Result<()>> {
        let fresh = self.stream.is_none();
        if !fresh && self.at == at {
            return Ok(Ok(()));
        }
        let stream = match &mut self.stream {
            Some(stream) => stream,
            none => none.insert(self.opened.stream()?),
        };
        self.at = at;
        if fresh && at == 0 {
            return Ok(Ok(()));
        }
        // At the beginning of a chunk age looks for the end of the file, which a cut one hasn't. One byte further it doesn't.
        if at.is_multiple_of(CHUNK)
            && let Err(error) = stream.seek(SeekFrom::Start(at + 1))
        {
            return Ok(Err(error));
        }
        Ok(stream.seek(SeekFrom::Start(at)).map(drop))
    }

    /// Tells damage from a file that can't be read at all.
    fn is_hole(&mut self, error: io::Error, at: u64) -> Result<std::result::Result<(), u64>> {
        self.stream = None;
        let damaged = matches!(
            error.kind(),
            ErrorKind::InvalidData | ErrorKind::UnexpectedEof
        );
        if damaged || error.raw_os_error() == Some(EIO) {
            return Ok(Err(at));
        }
        Err(outside(error))
    }
}

/// Returns the length of age's header, which ends with the line of its MAC.
fn header_len(file: &std::fs::File) -> Result<u64> {
    let mut begin = vec![0; MAX_HEADER];
    let mut filled = 0;
    while filled < begin.len() {
        match file.read_at(&mut begin[filled..], filled as u64) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(outside(error)),
        }
    }
    let mac = begin[..filled]
        .windows(5)
        .position(|part| part == b"\n--- ");
    let mac = mac.ok_or(NOT_A_BACKUP)? + 1;
    let line = begin[mac..filled].iter().position(|byte| *byte == b'\n');
    Ok((mac + line.ok_or(NOT_A_BACKUP)? + 1) as u64)
}
