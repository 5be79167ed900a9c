//! Finds places and properties in films: boxes of MP4, `QuickTime` and 3GP, and what cameras and drones write beside the pictures.

use super::marks::finds;
use super::names::is_place_key;
use memchr::memmem;

/// Marks that only places have.
const PLACES: [&[u8]; 7] = [
    b"com.apple.quicktime.location",
    b"ISO6709",
    // 3GPP's box of a location: version and flags are 0.
    b"loci\0\0\0\0",
    // Tracks and boxes of positions: GoPro's, Google's.
    b"GPMFDEVC",
    b"gpmd\0\0\0\0\0\0",
    b"camm\0\0\0\0\0\0",
    // Subtitles of drones.
    b"[latitude",
];

/// `©xyz`: a position in the form of ISO 6709 follows soon.
const XYZ: &[u8] = b"\xA9xyz";
const SOON: usize = 40;

/// The beginnings of a receiver's sentences: GPS's and others', `BeiDou`'s; and the types that give a position.
const RECEIVERS: [&[u8]; 2] = [b"$G", b"$BD"];
const POSITIONS: [&[u8]; 4] = [b"RMC,", b"GGA,", b"GLL,", b"GNS,"];

/// The beginning of a key of `QuickTime`'s metadata, after its length.
const KEY: &[u8] = b"mdta";
/// The beginning of an iTunes key without a box of its own; its name follows.
const FREE: &[u8] = b"com.apple.iTunes";
/// The longest key that is read.
const LONGEST_KEY: usize = 256;

/// Boxes of titles, people and comments.
const TEXTS: [&[u8; 4]; 16] = [
    b"\xA9nam", b"\xA9cmt", b"\xA9des", b"\xA9ART", b"\xA9aut", b"\xA9inf", b"\xA9alb", b"\xA9cpy",
    b"\xA9wrt", b"\xA9lyr", b"titl", b"dscp", b"auth", b"perf", b"albm", b"desc",
];
/// Keys of `QuickTime` that name people or hold words.
const KEYS: [&[u8]; 6] = [
    b"com.apple.quicktime.author",
    b"com.apple.quicktime.comment",
    b"com.apple.quicktime.description",
    b"com.apple.quicktime.displayname",
    b"com.apple.quicktime.title",
    b"com.apple.quicktime.artist",
];

/// Keys of others that do.
const WORDS: [&[u8]; 8] = [
    b"title",
    b"artist",
    b"author",
    b"album",
    b"comment",
    b"composer",
    b"copyright",
    b"description",
];

pub(super) fn shows_place(bytes: &[u8]) -> bool {
    PLACES.iter().any(|mark| finds(bytes, mark))
        || memmem::find_iter(bytes, XYZ).any(|at| is_position(&bytes[at + XYZ.len()..]))
        || memmem::find_iter(bytes, b"\xA9loc").any(|at| is_box(bytes, at))
        || keys(bytes).any(is_place_key)
        || has_sentences(bytes)
        || memmem::find_iter(bytes, b"GPS")
            .any(|at| is_of_dashcam(bytes, at) || is_pair(&bytes[at + 3..]))
}

fn has_sentences(bytes: &[u8]) -> bool {
    RECEIVERS
        .iter()
        .any(|mark| memmem::find_iter(bytes, *mark).any(|at| is_sentence(&bytes[at..])))
}

/// Returns whether a receiver's sentence begins here that gives a position.
pub(super) fn is_sentence(bytes: &[u8]) -> bool {
    RECEIVERS.iter().any(|mark| bytes.starts_with(mark))
        && bytes
            .get(3..7)
            .is_some_and(|kind| POSITIONS.contains(&kind))
}

/// Returns whether a block of positions begins here, as dashcams write it: a box that others leave free, and a name.
fn is_of_dashcam(bytes: &[u8], at: usize) -> bool {
    bytes[..at].ends_with(b"free") && bytes[at..].starts_with(b"GPS ")
}

/// Returns whether a number with a sign and digits comes soon, as in ISO 6709.
fn is_position(behind: &[u8]) -> bool {
    let soon = &behind[..behind.len().min(SOON)];
    let position =
        |three: &[u8]| matches!(three[0], b'+' | b'-') && three[1..].iter().all(u8::is_ascii_digit);
    soon.windows(3).any(position)
}

/// Returns whether two numbers in brackets follow, the first with a point, as drones write them after `GPS`.
fn is_pair(behind: &[u8]) -> bool {
    let head = &behind[..behind.len().min(SOON)];
    let Some(inside) = head.trim_ascii_start().strip_prefix(b"(") else {
        return false;
    };
    let mut numbers = inside.split(|c| *c == b',').map(<[u8]>::trim_ascii);
    let is_number = |text: &[u8]| {
        text.iter().any(u8::is_ascii_digit)
            && text
                .iter()
                .all(|c| c.is_ascii_digit() || matches!(c, b'+' | b'-' | b'.'))
    };
    let (first, second) = (numbers.next(), numbers.next());
    first.is_some_and(|first| is_number(first) && first.contains(&b'.'))
        && second.is_some_and(|second| second.iter().any(u8::is_ascii_digit))
}

/// Returns the keys of `QuickTime`'s metadata.
fn keys(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    memmem::find_iter(bytes, KEY).filter_map(|at| {
        let len = *bytes.get(at.checked_sub(4)?..)?.first_chunk()?;
        let len = usize::try_from(u32::from_be_bytes(len))
            .ok()?
            .checked_sub(8)?;
        let from = at + KEY.len();
        bytes
            .get(from..from.checked_add(len)?)
            .filter(|key| key.len() <= LONGEST_KEY)
    })
}

/// Returns names that iTunes and others give to what has no box of its own.
fn free_names(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    memmem::find_iter(bytes, FREE).filter_map(|at| {
        let (head, held) = bytes.get(at + FREE.len()..)?.split_first_chunk::<12>()?;
        let (len, name) = head.split_first_chunk::<4>()?;
        let len = usize::try_from(u32::from_be_bytes(*len)).ok()?;
        let held = held.get(..len.checked_sub(12)?)?;
        (name.starts_with(b"name") && held.len() <= LONGEST_KEY).then_some(held)
    })
}

/// Returns whether a free name of iTunes or others gives a place.
pub(super) fn names_place(bytes: &[u8]) -> bool {
    free_names(bytes).any(is_place_key)
}

/// Returns whether the length before a name can be a box's: more than a head, and no longer than a text.
fn is_box(bytes: &[u8], at: usize) -> bool {
    let len = at
        .checked_sub(4)
        .and_then(|from| bytes[from..].first_chunk());
    len.is_some_and(|len| (13..0x1_0000).contains(&u32::from_be_bytes(*len)))
}

/// Returns whether a film or a sound has texts.
pub(super) fn has_properties(bytes: &[u8]) -> bool {
    TEXTS
        .iter()
        .any(|text| memmem::find_iter(bytes, *text).any(|at| is_box(bytes, at)))
        || KEYS.iter().any(|key| finds(bytes, key))
        || keys(bytes).any(|key| WORDS.iter().any(|word| word.eq_ignore_ascii_case(key)))
}
