//! The directories of a TIFF, which is what EXIF is kept in (TIFF 6.0; CIPA DC-008).
//!
//! Nothing is read that isn't asked for, and nothing is followed but the two pointers that are: work is bounded however the
//! directories lie over each other. docs/adr/0010-previews.md says why that is worth a reader of our own.

/// Most entries of one directory that are looked at. A camera's has 60.
const MAX_ENTRIES: usize = 1024;

/// A block of TIFF.
#[derive(Clone, Copy)]
pub(super) struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

/// One of its directories.
#[derive(Clone, Copy)]
pub(super) struct Directory<'a> {
    tiff: Tiff<'a>,
    entries: &'a [u8],
}

/// A value: its type, and the bytes of all its elements.
pub(super) struct Entry<'a> {
    tiff: Tiff<'a>,
    kind: u16,
    held: &'a [u8],
}

impl<'a> Tiff<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Option<Self> {
        let little = match bytes.first_chunk()? {
            b"II*\0" => true,
            b"MM\0*" => false,
            _ => return None,
        };
        Some(Self { bytes, little })
    }

    /// The first directory, which is about the picture itself.
    pub(super) fn first(self) -> Option<Directory<'a>> {
        self.directory(self.u32(self.bytes, 4)?)
    }

    fn directory(self, at: u32) -> Option<Directory<'a>> {
        let here = self.bytes.get(usize::try_from(at).ok()?..)?;
        let count = usize::from(self.u16(here, 0)?).min(MAX_ENTRIES);
        let entries = &here[2..];
        Some(Directory {
            tiff: self,
            // A cut one keeps the entries that are there.
            entries: entries.get(..12 * count).unwrap_or(entries),
        })
    }

    fn u16(self, bytes: &[u8], at: usize) -> Option<u16> {
        let two = *bytes.get(at..)?.first_chunk()?;
        Some(if self.little {
            u16::from_le_bytes(two)
        } else {
            u16::from_be_bytes(two)
        })
    }

    fn u32(self, bytes: &[u8], at: usize) -> Option<u32> {
        let four = *bytes.get(at..)?.first_chunk()?;
        Some(if self.little {
            u32::from_le_bytes(four)
        } else {
            u32::from_be_bytes(four)
        })
    }
}

impl<'a> Directory<'a> {
    /// The first entry with this tag whose value lies inside the block.
    pub(super) fn entry(self, tag: u16) -> Option<Entry<'a>> {
        self.entries
            .chunks_exact(12)
            .filter(|entry| self.tiff.u16(entry, 0) == Some(tag))
            .find_map(|entry| self.value(entry))
    }

    fn value(self, entry: &'a [u8]) -> Option<Entry<'a>> {
        let Self { tiff, .. } = self;
        let kind = tiff.u16(entry, 2)?;
        let size = match kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 => 4,
            5 | 10 => 8,
            _ => return None,
        };
        let len = usize::try_from(tiff.u32(entry, 4)?)
            .ok()?
            .checked_mul(size)?;
        let held = if len <= 4 {
            entry.get(8..8 + len)?
        } else {
            let at = usize::try_from(tiff.u32(entry, 8)?).ok()?;
            tiff.bytes.get(at..)?.get(..len)?
        };
        Some(Entry { tiff, kind, held })
    }

    /// The directory that this entry points at.
    pub(super) fn inner(self, tag: u16) -> Option<Directory<'a>> {
        self.tiff.directory(self.entry(tag)?.number()?)
    }
}

impl<'a> Entry<'a> {
    /// Characters up to the first NUL, in no certain encoding.
    pub(super) fn text(&self) -> Option<&'a [u8]> {
        (self.kind == 2).then(|| {
            self.held
                .split(|byte| *byte == 0)
                .next()
                .unwrap_or_default()
        })
    }

    /// A whole number: a SHORT or a LONG.
    pub(super) fn number(&self) -> Option<u32> {
        match self.kind {
            3 => self.tiff.u16(self.held, 0).map(u32::from),
            4 => self.tiff.u32(self.held, 0),
            _ => None,
        }
    }

    /// Three fractions; none of them over 0.
    pub(super) fn three_fractions(&self) -> Option<[f64; 3]> {
        if self.kind != 5 {
            return None;
        }
        let fraction = |at| {
            let (over, under) = (
                self.tiff.u32(self.held, at)?,
                self.tiff.u32(self.held, at + 4)?,
            );
            (under != 0).then(|| f64::from(over) / f64::from(under))
        };
        Some([fraction(0)?, fraction(8)?, fraction(16)?])
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn directories_that_lie_over_each_other_are_not_followed() {
        // Thousands of pointers into a field where every place reads as one more directory of thousands of entries. A reader that
        // follows them all takes a gigabyte for these 130 KiB.
        let mut block = b"MM\0*\0\0\0\x08\x15\xAA".to_vec();
        for at in 0..5546_u32 {
            block.extend(b"\x87\x69\0\x04\0\0\0\x01");
            block.extend((67_000 + at).to_be_bytes());
        }
        block.resize(130 << 10, 0x11);
        let first = Tiff::new(&block).and_then(Tiff::first).unwrap();
        assert_eq!(first.entries.len(), 12 * MAX_ENTRIES);
        let inner = first.inner(0x8769).unwrap();
        assert_eq!(inner.entries.len(), 12 * MAX_ENTRIES);
        assert!(inner.entry(0x9003).is_none());
    }

    #[test]
    fn a_block_is_read_in_either_order_of_bytes() {
        let big = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0";
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
        for block in [&big[..], &little[..]] {
            let first = Tiff::new(block).and_then(Tiff::first).unwrap();
            assert_eq!(first.entry(0x0112).unwrap().number(), Some(6));
            assert!(first.entry(0x0112).unwrap().text().is_none());
            assert!(first.entry(0x0113).is_none());
        }
    }
}
