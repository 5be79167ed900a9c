//! Finds places in IPTC-IIM: consecutive data sets, each with a number and a length.

use super::tiff;
use super::told::Found;
use crate::display_safe::is_blank;
use memchr::memmem;

/// The beginning of a data set of record 2, and the data set that gives the character set of those after it.
const SET: &[u8] = b"\x1C\x02";
const CHARACTERS: &[u8] = b"\x1C\x01\x5A\0";
/// The announcement of a block by Photoshop, and in a directory of TIFF.
const PHOTOSHOP: &[u8] = b"8BIM\x04\x04";
const TAG: u16 = 0x83BB;

/// Data sets of record 2 that give a place: content location, city, sublocation, province, country.
const PLACES: [u8; 7] = [26, 27, 90, 92, 95, 100, 101];
/// The most blocks walked; more count as a place.
const MOST: usize = 1000;
/// The most bytes of an announced block; longer ones are found by their data sets.
const LONGEST: usize = 64 << 10;

pub(super) fn look(bytes: &[u8]) -> Found {
    let mut found = anywhere(bytes);
    if found.place {
        return found;
    }
    let photoshop = memmem::find_iter(bytes, PHOTOSHOP).filter_map(|at| {
        // A name with its length first, padded to an even length, then the block's length.
        let name = usize::from(*bytes.get(at + PHOTOSHOP.len())?);
        bytes.get(at + PHOTOSHOP.len() + (1 + name).next_multiple_of(2) + 4..)
    });
    let characters = memmem::find_iter(bytes, CHARACTERS).map(|at| &bytes[at..]);
    let entries: Vec<_> = tiff::entries(bytes, TAG).take(MOST).collect();
    found.place |= entries.len() == MOST;
    let tagged = entries
        .into_iter()
        .flat_map(|entry| entry.starts().filter_map(move |start| entry.held(start)));
    let blocks = photoshop.chain(characters).chain(tagged);
    for (count, block) in blocks.enumerate() {
        let block = &block[..block.len().min(LONGEST)];
        let mut walked = walk(block);
        if walked.sets == 0 {
            walked = walk(&turned(block));
        }
        found.present |= walked.sets > 0;
        found.place |= walked.place || count > MOST;
        if found.place {
            break;
        }
    }
    found
}

/// Looks for two or more consecutive data sets, or a version: a single one may be chance.
fn anywhere(bytes: &[u8]) -> Found {
    let mut found = Found::default();
    let mut from = 0;
    for at in memmem::find_iter(bytes, SET) {
        if at < from {
            continue;
        }
        let block = &bytes[at..];
        let walked = walk(block);
        if walked.sets > 1 || walked.sets == 1 && block.starts_with(b"\x1C\x02\0\0\x02") {
            found.present = true;
            found.place |= walked.place;
            from = at + walked.len;
        }
    }
    found
}

/// Reverses a block that some write into a tag as four-byte numbers of the other byte order.
fn turned(block: &[u8]) -> Vec<u8> {
    if block.get(2) != Some(&2) && block.get(3) != Some(&0x1C) {
        return Vec::new();
    }
    let fours = block.chunks_exact(4);
    fours.flat_map(|four| four.iter().rev().copied()).collect()
}

#[derive(Default)]
struct Walked {
    /// The number of data sets.
    sets: usize,
    /// True if one gives a place.
    place: bool,
    /// Their bytes.
    len: usize,
}

fn walk(bytes: &[u8]) -> Walked {
    let mut walked = Walked::default();
    let mut rest = bytes;
    while let [0x1C, record @ 1..=9, number, high, low, behind @ ..] = rest {
        let len = usize::from(u16::from_be_bytes([*high, *low]));
        // An extended length, which no text of a place has, ends the walk.
        let Some((held, more)) = behind.split_at_checked(len).filter(|_| len < 0x8000) else {
            break;
        };
        walked.sets += 1;
        walked.place |= *record == 2 && PLACES.contains(number) && !is_blank(held);
        rest = more;
    }
    walked.len = bytes.len() - rest.len();
    walked
}
