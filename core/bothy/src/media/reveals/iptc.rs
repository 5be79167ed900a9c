//! Places in IPTC-IIM: data sets one behind the other, each with its number and length.

use super::tiff;
use super::told::Found;
use crate::display_safe::is_blank;
use memchr::memmem;

/// How a data set of record 2 begins, and the one that says the character set of those behind it.
const SET: &[u8] = b"\x1C\x02";
const CHARACTERS: &[u8] = b"\x1C\x01\x5A\0";
/// How Photoshop announces a block, and a directory of TIFF.
const PHOTOSHOP: &[u8] = b"8BIM\x04\x04";
const TAG: u16 = 0x83BB;

/// Data sets of record 2 that give a place: content location, city, sublocation, province, country.
const PLACES: [u8; 7] = [26, 27, 90, 92, 95, 100, 101];
/// Most blocks that are walked; over that it counts as a place.
const MOST: usize = 1000;
/// Most bytes of one that is announced; longer ones are found by their data sets.
const LONGEST: usize = 64 << 10;

pub(super) fn look(bytes: &[u8]) -> Found {
    let mut found = anywhere(bytes);
    if found.place {
        return found;
    }
    let photoshop = memmem::find_iter(bytes, PHOTOSHOP).filter_map(|at| {
        // A name with its length in front, padded to an even length, then the block's length.
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

/// Looks for two data sets or more, one behind the other, or a version: one alone may be there by chance.
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

/// The beginning of a block as some write it into a tag: in numbers of four bytes, of the other order.
fn turned(block: &[u8]) -> Vec<u8> {
    if block.get(2) != Some(&2) && block.get(3) != Some(&0x1C) {
        return Vec::new();
    }
    let fours = block.chunks_exact(4);
    fours.flat_map(|four| four.iter().rev().copied()).collect()
}

#[derive(Default)]
struct Walked {
    /// How many data sets there are.
    sets: usize,
    /// Whether one gives a place.
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
