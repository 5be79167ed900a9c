//! Follows the GPS directory of EXIF, wherever its block lies.

use super::tiff::{Block, Entry, entries, size};
use crate::display_safe::is_blank;
use memchr::memmem;

/// The tag that points to it. Most write one LONG or IFD; readers follow any integer, and the first of several.
const POINTER: u16 = 0x8825;
/// The same in a `BigTIFF`: one value of four or eight bytes. Such a directory isn't followed.
const BIG_POINTERS: [&[u8]; 6] = [
    b"\x88\x25\0\x10\0\0\0\0\0\0\0\x01",
    b"\x88\x25\0\x12\0\0\0\0\0\0\0\x01",
    b"\x88\x25\0\x0D\0\0\0\0\0\0\0\x01",
    b"\x25\x88\x10\0\x01\0\0\0\0\0\0\0",
    b"\x25\x88\x12\0\x01\0\0\0\0\0\0\0",
    b"\x25\x88\x0D\0\x01\0\0\0\0\0\0\0",
];
/// The beginnings of a `BigTIFF`.
const BIG: [&[u8]; 2] = [b"MM\0+\0\x08\0\0", b"II+\0\x08\0\0\0"];
/// The most pointers looked at; more count as a place.
const MOST_POINTERS: usize = 1000;
/// The most entries of a GPS directory: CIPA DC-008 has 32 tags.
const MOST_ENTRIES: u16 = 64;

/// Returns whether any GPS directory in the bytes gives a place. One that can't be followed counts as a place.
pub(super) fn shows_place(bytes: &[u8]) -> bool {
    entries(bytes, POINTER)
        .enumerate()
        .any(|(number, pointer)| number >= MOST_POINTERS || points_to_place(pointer))
        || is_big(bytes)
}

/// Returns whether it is a `BigTIFF` with such a pointer.
fn is_big(bytes: &[u8]) -> bool {
    BIG.iter().any(|start| bytes.starts_with(start))
        && BIG_POINTERS
            .iter()
            .any(|pointer| memmem::find(bytes, pointer).is_some())
}

fn points_to_place(pointer: Entry<'_>) -> bool {
    let mut readable = false;
    for start in pointer.starts() {
        for offset in offsets(pointer, start) {
            match directory(pointer.block(), start, offset) {
                Some(true) => return true,
                Some(false) => readable = true,
                None => {}
            }
        }
    }
    !readable
}

/// Returns the possible offsets of the directory from the beginning of the block.
fn offsets(pointer: Entry<'_>, start: usize) -> impl Iterator<Item = usize> {
    let held = pointer.held(start).unwrap_or_default();
    let values = Block {
        bytes: held,
        big_endian: pointer.block().big_endian,
    };
    let first = match pointer.size {
        1 => held.first().copied().map(usize::from),
        2 => values.u16(0).map(usize::from),
        _ => values
            .u32(0)
            .and_then(|offset| usize::try_from(offset).ok()),
    };
    // Some readers take four bytes as one number.
    let four = (pointer.size == 1).then(|| values.u32(0)).flatten();
    let four = four.and_then(|offset| usize::try_from(offset).ok());
    first.into_iter().chain(four)
}

/// Returns whether the directory gives a place; `None` if none can be there.
fn directory(block: Block<'_>, start: usize, offset: usize) -> Option<bool> {
    let at = start.checked_add(offset)?;
    let count = block.u16(at).filter(|count| *count <= MOST_ENTRIES)?;
    let mut can_be = true;
    for entry in 0..usize::from(count) {
        match gives_place(block, start, at + 2 + 12 * entry) {
            Some(true) => return Some(true),
            Some(false) => {}
            None => can_be = false,
        }
    }
    can_be.then_some(false)
}

/// Returns whether the entry at `at` gives a place; `None` if it can't be in a GPS directory.
fn gives_place(block: Block<'_>, start: usize, at: usize) -> Option<bool> {
    let (tag, kind) = (block.u16(at)?, block.u16(at + 2)?);
    let (values, value) = (block.u32(at + 4)?, block.u32(at + 8)?);
    if tag > 0x1F {
        return None;
    }
    let len = usize::try_from(values).ok()?.checked_mul(size(kind)?)?;
    let held = if len <= 4 {
        block.bytes.get(at + 8..at + 8 + len)?
    } else {
        let from = start.checked_add(usize::try_from(value).ok()?)?;
        match block.bytes.get(from..from.checked_add(len)?) {
            Some(held) => held,
            None => return Some(true),
        }
    };
    Some(match (tag, kind) {
        // Latitude and longitude, of the camera and of its subject.
        (2 | 4 | 0x14 | 0x16, 5 | 10) => any_over(held),
        (2 | 4 | 0x14 | 0x16, 2) => held.iter().any(|c| matches!(c, b'1'..=b'9')),
        (2 | 4 | 0x14 | 0x16, _) => held.iter().any(|byte| *byte != 0),
        // The name of an area, after eight bytes of encoding.
        (0x1C, _) => !is_blank(held.get(8..).unwrap_or_default()),
        _ => false,
    })
}

/// Returns whether one of these fractions isn't 0.
fn any_over(fractions: &[u8]) -> bool {
    fractions
        .chunks_exact(8)
        .any(|fraction| fraction[..4] != [0; 4])
}
