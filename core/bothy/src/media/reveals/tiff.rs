//! Finds entries of TIFF directories, which EXIF has too, wherever their block lies.

use memchr::memmem;

/// The greatest distance from the beginning of a block to an entry that counts from it.
const BEFORE: usize = 64 << 10;
/// The most beginnings tried for one entry.
const MOST_BEGINNINGS: usize = 16;

/// Bytes that contain blocks of TIFF, and their byte order.
#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) big_endian: bool,
}

/// An entry of a directory.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    block: Block<'a>,
    at: usize,
    /// Bytes of one of its values.
    pub(super) size: usize,
    count: usize,
}

/// Finds what may be an entry with this tag: numbers or bytes, of any size up to four and any count that fits into a block.
pub(super) fn entries(bytes: &[u8], tag: u16) -> impl Iterator<Item = Entry<'_>> {
    [true, false].into_iter().flat_map(move |big_endian| {
        let block = Block { bytes, big_endian };
        let mark = if big_endian {
            tag.to_be_bytes()
        } else {
            tag.to_le_bytes()
        };
        let finder = memmem::Finder::new(&mark).into_owned();
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + finder.find(bytes.get(from..)?)?;
            from = at + 1;
            Some(at)
        })
        .filter_map(move |at| block.entry(at))
    })
}

impl<'a> Block<'a> {
    /// Returns the entry here, unless there can be none.
    fn entry(self, at: usize) -> Option<Entry<'a>> {
        let size = size(self.u16(at + 2)?).filter(|size| *size <= 4)?;
        let count = self.u32(at + 4)?;
        // Longer ones are chance: a block has at most 64 KiB.
        (1..=0xFFFF).contains(&count).then_some(Entry {
            block: self,
            at,
            size,
            count: usize::try_from(count).ok()?,
        })
    }

    pub(super) fn u16(self, at: usize) -> Option<u16> {
        let two = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.big_endian {
            u16::from_be_bytes(two)
        } else {
            u16::from_le_bytes(two)
        })
    }

    pub(super) fn u32(self, at: usize) -> Option<u32> {
        let four = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.big_endian {
            u32::from_be_bytes(four)
        } else {
            u32::from_le_bytes(four)
        })
    }
}

impl<'a> Entry<'a> {
    pub(super) fn block(self) -> Block<'a> {
        self.block
    }

    /// Returns the possible beginnings of the block, nearest first.
    pub(super) fn starts(self) -> impl Iterator<Item = usize> {
        let bytes = self.block.bytes;
        let header: &[u8] = if self.block.big_endian {
            b"MM\0*"
        } else {
            b"II*\0"
        };
        let from = self.at.saturating_sub(BEFORE);
        // A TIFF may have its directory at its end.
        let first = bytes.starts_with(header).then_some(0);
        let near = memmem::rfind_iter(&bytes[from..self.at], header).map(move |found| from + found);
        first.into_iter().chain(near.take(MOST_BEGINNINGS))
    }

    /// Returns the values, for a block that begins at `start`.
    pub(super) fn held(self, start: usize) -> Option<&'a [u8]> {
        let len = self.size * self.count;
        let value = self.at + 8;
        let from = if len <= 4 {
            value
        } else {
            start.checked_add(usize::try_from(self.block.u32(value)?).ok()?)?
        };
        self.block.bytes.get(from..from.checked_add(len)?)
    }
}

/// Returns the bytes of one value of this type.
pub(super) fn size(kind: u16) -> Option<usize> {
    match kind {
        1 | 2 | 6 | 7 => Some(1),
        3 | 8 => Some(2),
        4 | 9 | 11 | 13 => Some(4),
        5 | 10 | 12 => Some(8),
        _ => None,
    }
}
