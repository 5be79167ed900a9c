//! Places in IPTC-IIM: data sets one behind the other, each with its number and length.

use super::told::Found;
use crate::display_safe::is_blank;
use memchr::memmem;

/// How a block of them begins: version of the record, or its character set; and how Photoshop announces one.
const BEGINS: [&[u8]; 2] = [b"\x1C\x02\0\0\x02", b"\x1C\x01\x5A\0"];
const PHOTOSHOP: &[u8] = b"8BIM\x04\x04";

/// Data sets of record 2 that give a place: content location, city, sublocation, province, country.
const PLACES: [u8; 7] = [26, 27, 90, 92, 95, 100, 101];
/// Most blocks that are walked; over that it counts as a place.
const MOST: usize = 1000;

pub(super) fn look(bytes: &[u8]) -> Found {
    let mut found = Found::default();
    let announced = memmem::find_iter(bytes, PHOTOSHOP).filter_map(|at| {
        // A name with its length in front, padded to an even length, then the block's length.
        let name = usize::from(*bytes.get(at + PHOTOSHOP.len())?);
        Some(at + PHOTOSHOP.len() + (1 + name).next_multiple_of(2) + 4)
    });
    let begun = BEGINS
        .iter()
        .flat_map(|mark| memmem::find_iter(bytes, *mark));
    for (count, at) in announced.chain(begun).enumerate() {
        let (sets, place) = walk(bytes.get(at..).unwrap_or_default());
        found.present |= sets > 0;
        found.place |= place || count > MOST;
        if found.place {
            break;
        }
    }
    found
}

/// How many data sets there are, and whether one gives a place.
fn walk(mut bytes: &[u8]) -> (usize, bool) {
    let mut sets = 0;
    while let [0x1C, record, number, high, low, behind @ ..] = bytes {
        let len = usize::from(u16::from_be_bytes([*high, *low]));
        // An extended length, which no text of a place has, ends the walk.
        let Some((held, rest)) = behind.split_at_checked(len).filter(|_| len < 0x8000) else {
            break;
        };
        sets += 1;
        if *record == 2 && PLACES.contains(number) && !is_blank(held) {
            return (sets, true);
        }
        bytes = rest;
    }
    (sets, false)
}
