//! The GPS directory of EXIF, wherever a block of EXIF lies.

use crate::display_safe::is_blank;
use memchr::memmem;

/// How a directory says that a GPS directory lies elsewhere (tag 0x8825, one LONG or one IFD), big-endian then little-endian.
const POINTERS: [(&[u8; 8], bool); 4] = [
    (b"\x88\x25\0\x04\0\0\0\x01", true),
    (b"\x88\x25\0\x0D\0\0\0\x01", true),
    (b"\x25\x88\x04\0\x01\0\0\0", false),
    (b"\x25\x88\x0D\0\x01\0\0\0", false),
];
/// How far in front of such a pointer the block may begin that it counts from.
const BEFORE: usize = 64 << 10;
/// Most beginnings that are tried for one pointer, and most pointers that are looked at; over that it counts as a place.
const MOST_BEGINNINGS: usize = 16;
const MOST_POINTERS: usize = 1000;
/// Most entries that a GPS directory can have: CIPA DC-008 has 32 tags.
const MOST_ENTRIES: u16 = 64;

/// Tells whether any GPS directory in the bytes gives a place. One that can't be followed counts as if it did.
pub(super) fn shows_place(bytes: &[u8]) -> bool {
    let mut looked_at = 0;
    POINTERS.iter().any(|(mark, big_endian)| {
        memmem::find_iter(bytes, *mark).any(|at| {
            looked_at += 1;
            looked_at > MOST_POINTERS
                || Block {
                    bytes,
                    big_endian: *big_endian,
                }
                .pointed(at)
        })
    })
}

struct Block<'a> {
    bytes: &'a [u8],
    big_endian: bool,
}

impl Block<'_> {
    /// Follows the pointer at `at`.
    fn pointed(&self, at: usize) -> bool {
        let Some(offset) = self.u32(at + 8) else {
            return true;
        };
        let header: &[u8] = if self.big_endian { b"MM\0*" } else { b"II*\0" };
        let from = at.saturating_sub(BEFORE);
        let near = memmem::rfind_iter(&self.bytes[from..at], header).map(|found| from + found);
        // A TIFF may have its directory at its end.
        let first = self.bytes.starts_with(header).then_some(0);
        let mut readable = false;
        for start in first.into_iter().chain(near.take(MOST_BEGINNINGS)) {
            match self.directory(start, offset) {
                Some(true) => return true,
                Some(false) => readable = true,
                None => {}
            }
        }
        !readable
    }

    /// Whether the directory gives a place; `None` where none can be.
    fn directory(&self, start: usize, offset: u32) -> Option<bool> {
        let at = start.checked_add(usize::try_from(offset).ok()?)?;
        let count = self.u16(at).filter(|count| *count <= MOST_ENTRIES)?;
        let mut shows = false;
        for entry in 0..usize::from(count) {
            let at = at + 2 + 12 * entry;
            let (tag, kind) = (self.u16(at)?, self.u16(at + 2)?);
            let (values, value) = (self.u32(at + 4)?, self.u32(at + 8)?);
            let size = match kind {
                1 | 2 | 6 | 7 => 1,
                3 | 8 => 2,
                4 | 9 | 11 | 13 => 4,
                5 | 10 | 12 => 8,
                _ => return None,
            };
            if tag > 0x1F {
                return None;
            }
            let len = usize::try_from(values).ok()?.checked_mul(size)?;
            let held = if len <= 4 {
                self.bytes.get(at + 8..at + 8 + len)?
            } else {
                let from = start.checked_add(usize::try_from(value).ok()?)?;
                match self.bytes.get(from..from.checked_add(len)?) {
                    Some(held) => held,
                    None => return Some(true),
                }
            };
            shows |= match (tag, kind) {
                // Latitude and longitude, of the camera and of what it looks at.
                (2 | 4 | 0x14 | 0x16, 5 | 10) => any_over(held),
                (2 | 4 | 0x14 | 0x16, 2) => held.iter().any(|c| matches!(c, b'1'..=b'9')),
                (2 | 4 | 0x14 | 0x16, _) => held.iter().any(|byte| *byte != 0),
                // The name of an area, behind eight bytes that say its encoding.
                (0x1C, _) => !is_blank(held.get(8..).unwrap_or_default()),
                _ => false,
            };
        }
        Some(shows)
    }

    fn u16(&self, at: usize) -> Option<u16> {
        let two = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.big_endian {
            u16::from_be_bytes(two)
        } else {
            u16::from_le_bytes(two)
        })
    }

    fn u32(&self, at: usize) -> Option<u32> {
        let four = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.big_endian {
            u32::from_be_bytes(four)
        } else {
            u32::from_le_bytes(four)
        })
    }
}

/// Whether one of these fractions isn't 0.
fn any_over(fractions: &[u8]) -> bool {
    fractions
        .chunks_exact(8)
        .any(|fraction| fraction[..4] != [0; 4])
}
