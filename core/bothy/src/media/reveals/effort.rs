//! Bounds the cost of looking at one file, whatever is packed into it.

use super::told::Reveals;
use crate::media::recognise::recognise;
use flate2::{Decompress, FlushDecompress, Status};
use std::io::Read;

/// The longest file looked at as a whole, in bytes: 64 MiB. A longer one is looked at in windows.
pub(crate) const WHOLE: usize = 64 << 20;
/// Bytes that a window shares with the one before. What shows a place is shorter, except a whole EXIF block of 64 KiB.
pub(crate) const OVERLAP: usize = 128 << 10;

/// Bytes that are enough to recognise a file.
const BEGINNING: usize = 32 << 10;
/// The deepest nesting of archives or encoded texts.
pub(super) const DEEPEST: u8 = 3;
/// The most parts of a file looked at singly, beside the files in a zip.
const MOST_PARTS: usize = 10_000;
/// Bytes unpacked between two checks whether to stop.
const STEP: usize = 64 << 10;

/// The effort still allowed for a file, over all of its parts.
pub(crate) struct Effort<'a> {
    /// Bytes that may still be unpacked or decoded.
    made: u64,
    /// Bytes that may still be read for that: parts can overlap, and packed ones can stand for nothing.
    read: u64,
    parts: usize,
    /// True if the file is seen through windows.
    windows: bool,
    look: Look,
    stop: &'a dyn Fn() -> bool,
}

/// A function that looks at a part of this media type at this depth.
type Look = fn(&[u8], &str, u8, &mut Effort<'_>) -> Reveals;

/// The result of unpacking.
pub(super) struct Unpacked {
    pub(super) bytes: Vec<u8>,
    /// True if that is all of it.
    pub(super) whole: bool,
    /// Bytes of its packed form.
    pub(super) from: usize,
}

impl<'a> Effort<'a> {
    /// Returns the effort allowed for a file of this length. `stop` is asked often whether to give up.
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

    /// Looks at a part by the type that its beginning shows.
    pub(super) fn look_into(&mut self, bytes: &[u8], depth: u8) -> Reveals {
        self.look(bytes, kind(bytes), depth)
    }

    /// Returns whether nothing more is to be unpacked.
    pub(super) fn is_over(&self) -> bool {
        self.made == 0 || self.read == 0 || self.is_stopped()
    }

    pub(super) fn is_stopped(&self) -> bool {
        (self.stop)()
    }

    /// Returns whether these bytes may be only a part of a file.
    pub(super) fn is_window(&self, depth: u8) -> bool {
        self.windows && depth == 0
    }

    /// Returns the most bytes that a part may be unpacked to. Everything around it is in memory too.
    pub(super) fn room(&self, depth: u8) -> u64 {
        self.made.min(WHOLE as u64 >> depth)
    }

    /// Counts bytes that are read for a part.
    pub(super) fn reads(&mut self, bytes: usize) {
        self.read = self.read.saturating_sub(bytes as u64);
    }

    /// Counts bytes that are about to be decoded. Returns false if they are too many.
    pub(super) fn makes(&mut self, bytes: usize) -> bool {
        let fits = self.made >= bytes as u64;
        self.made = self.made.saturating_sub(bytes as u64);
        fits && !self.is_over()
    }

    /// Counts a part that is looked at singly. Returns false if there were too many.
    pub(super) fn takes_part(&mut self) -> bool {
        let more = self.parts > 0 && !self.is_stopped();
        self.parts = self.parts.saturating_sub(1);
        more
    }

    /// Reads a part to its end, or to its most bytes.
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

    /// Unpacks what zlib packed at the beginning of these bytes, to at most `most`.
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
            // A step of input, too: input that stands for nothing could be long.
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

/// Returns the media type of a part.
pub(super) fn kind(bytes: &[u8]) -> &'static str {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    recognise(beginning, bytes.len() > BEGINNING)
}
