//! Bounds on what looking at one file may cost, whatever is packed into it.

use super::told::Reveals;
use crate::media::recognise::recognise;
use flate2::{Decompress, FlushDecompress, Status};
use std::io::Read;

/// Longest file that is looked at as a whole, in bytes: 64 MiB. A longer one is looked at in windows.
pub(crate) const WHOLE: usize = 64 << 20;
/// Bytes that a window has in common with the one before: what tells of a place is shorter, but for a whole EXIF block of 64 KiB.
pub(crate) const OVERLAP: usize = 128 << 10;

/// Bytes that say what a file is.
const BEGINNING: usize = 32 << 10;
/// Most archives or encoded texts that lie in one another.
pub(super) const DEEPEST: u8 = 3;
/// Most parts of a file that are looked at one by one, beside the files in a zip.
const MOST_PARTS: usize = 10_000;
/// How much is unpacked between two looks at whether to stop.
const STEP: usize = 64 << 10;

/// What may still be spent on a file, over all of its parts.
pub(crate) struct Effort<'a> {
    /// Bytes that may still be unpacked or decoded.
    made: u64,
    /// Bytes that may still be read for it: parts can lie over each other, and packed ones can stand for nothing.
    read: u64,
    parts: usize,
    /// Whether the file is seen through windows.
    windows: bool,
    look: Look,
    stop: &'a dyn Fn() -> bool,
}

/// Looks at a part of this media type, which lies in so many.
type Look = fn(&[u8], &str, u8, &mut Effort<'_>) -> Reveals;

/// What was unpacked.
pub(super) struct Unpacked {
    pub(super) bytes: Vec<u8>,
    /// Whether that is all of it.
    pub(super) whole: bool,
    /// Bytes that it was packed into.
    pub(super) from: usize,
}

impl<'a> Effort<'a> {
    /// Returns what a file of this length may cost; `stop` is asked often whether to give up.
    pub(super) fn of(len: u64, look: Look, stop: &'a dyn Fn() -> bool) -> Self {
        let made = len.max(WHOLE as u64);
        Self {
            made,
            read: made.saturating_mul(4),
            parts: MOST_PARTS,
            windows: len > WHOLE as u64,
            look,
            stop,
        }
    }

    /// Looks at a part whose media type is known.
    pub(super) fn look(&mut self, bytes: &[u8], media_type: &str, depth: u8) -> Reveals {
        (self.look)(bytes, media_type, depth, self)
    }

    /// Looks at a part for what its beginning says that it is.
    pub(super) fn look_into(&mut self, bytes: &[u8], depth: u8) -> Reveals {
        self.look(bytes, kind(bytes), depth)
    }

    /// Tells whether nothing more is to be unpacked.
    pub(super) fn is_over(&self) -> bool {
        self.made == 0 || self.read == 0 || self.is_stopped()
    }

    pub(super) fn is_stopped(&self) -> bool {
        (self.stop)()
    }

    /// Tells whether these bytes may be only a part of a file.
    pub(super) fn is_window(&self, depth: u8) -> bool {
        self.windows && depth == 0
    }

    /// Most bytes that a part may be unpacked to. All that a part lies in is in memory with it.
    pub(super) fn room(&self, depth: u8) -> u64 {
        self.made.min(WHOLE as u64 >> depth)
    }

    /// Counts bytes that are read for a part.
    pub(super) fn reads(&mut self, bytes: usize) {
        self.read = self.read.saturating_sub(bytes as u64);
    }

    /// Counts bytes that are about to be decoded. `false` when they are too many.
    pub(super) fn makes(&mut self, bytes: usize) -> bool {
        let fits = self.made >= bytes as u64;
        self.made = self.made.saturating_sub(bytes as u64);
        fits && !self.is_over()
    }

    /// Counts a part that is looked at by itself. `false` when there were too many.
    pub(super) fn takes_part(&mut self) -> bool {
        let more = self.parts > 0 && !self.is_stopped();
        self.parts = self.parts.saturating_sub(1);
        more
    }

    /// Reads a part to its end, or to as many bytes as it may have.
    pub(super) fn unpack(&mut self, mut source: impl Read, depth: u8) -> Unpacked {
        let most = self.room(depth);
        let mut bytes = Vec::new();
        let mut step = vec![0; STEP];
        let whole = loop {
            if self.is_stopped() {
                break false;
            }
            match source.read(&mut step) {
                Ok(0) => break true,
                Ok(len) if (bytes.len() + len) as u64 <= most => {
                    bytes.extend_from_slice(&step[..len]);
                }
                _ => break false,
            }
        };
        self.made = self.made.saturating_sub(bytes.len() as u64);
        Unpacked {
            bytes,
            whole,
            from: 0,
        }
    }

    /// Unpacks what zlib packed at the beginning of these bytes, to at most so many.
    pub(super) fn inflate(&mut self, packed: &[u8], most: u64) -> Unpacked {
        let most = most.min(self.made);
        let mut zlib = Decompress::new(true);
        let mut bytes: Vec<u8> = Vec::new();
        let mut step = vec![0; STEP];
        let mut from = 0;
        let whole = loop {
            if self.is_stopped() {
                break false;
            }
            // A step of input, too: what stands for nothing could be long.
            let rest = &packed[from..];
            let rest = &rest[..rest.len().min(STEP)];
            let (read, made) = (zlib.total_in(), zlib.total_out());
            let status = zlib.decompress(rest, &mut step, FlushDecompress::None);
            let len = |now: u64, before: u64| usize::try_from(now - before).unwrap_or(0);
            let (read, made) = (len(zlib.total_in(), read), len(zlib.total_out(), made));
            from += read;
            bytes.extend_from_slice(&step[..made]);
            if bytes.len() as u64 > most {
                break false;
            }
            match status {
                Ok(Status::StreamEnd) => break true,
                Ok(_) if read + made > 0 => {}
                _ => break false,
            }
        };
        self.reads(from);
        self.made = self.made.saturating_sub(bytes.len() as u64);
        Unpacked { bytes, whole, from }
    }
}

/// The media type of a part.
pub(super) fn kind(bytes: &[u8]) -> &'static str {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    recognise(beginning, bytes.len() > BEGINNING)
}
