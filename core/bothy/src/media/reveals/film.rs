//! Places and properties in films: boxes of MP4, `QuickTime` and 3GP, and what cameras and drones write beside the pictures.

use memchr::memmem;

/// What only a place is written with.
const PLACES: [&[u8]; 11] = [
    b"com.apple.quicktime.location",
    b"ISO6709",
    // 3GPP's box of a location: version and flags are 0.
    b"loci\0\0\0\0",
    // Tracks and boxes of positions: GoPro's, Google's.
    b"GPMFDEVC",
    b"gpmd\0\0\0\0\0\0",
    b"camm\0\0\0\0\0\0",
    // Subtitles of drones, and sentences of receivers in dashcams.
    b"[latitude",
    b"$GPRMC,",
    b"$GNRMC,",
    b"$GPGGA,",
    b"$GNGGA,",
];

/// `©xyz`: a position as ISO 6709 has it follows, soon.
const XYZ: &[u8] = b"\xA9xyz";
const SOON: usize = 40;

/// Boxes of titles, people and comments.
const TEXTS: [&[u8; 4]; 16] = [
    b"\xA9nam", b"\xA9cmt", b"\xA9des", b"\xA9ART", b"\xA9aut", b"\xA9inf", b"\xA9alb", b"\xA9cpy",
    b"\xA9wrt", b"\xA9lyr", b"titl", b"dscp", b"auth", b"perf", b"albm", b"desc",
];
/// Keys of `QuickTime` that name people or say something in words.
const KEYS: [&[u8]; 6] = [
    b"com.apple.quicktime.author",
    b"com.apple.quicktime.comment",
    b"com.apple.quicktime.description",
    b"com.apple.quicktime.displayname",
    b"com.apple.quicktime.title",
    b"com.apple.quicktime.artist",
];

pub(super) fn shows_place(bytes: &[u8]) -> bool {
    PLACES
        .iter()
        .any(|mark| memmem::find(bytes, mark).is_some())
        || memmem::find_iter(bytes, XYZ).any(|at| {
            let from = at + XYZ.len();
            let soon = &bytes[from..bytes.len().min(from + SOON)];
            let position = |three: &[u8]| {
                matches!(three[0], b'+' | b'-') && three[1..].iter().all(u8::is_ascii_digit)
            };
            soon.windows(3).any(position)
        })
}

/// Tells whether a film or a sound has texts of its own.
pub(super) fn has_properties(bytes: &[u8]) -> bool {
    let is_box = |at: usize| {
        // Its length stands in front: more than a head, and no longer than a text is.
        let len = at
            .checked_sub(4)
            .and_then(|from| bytes[from..].first_chunk());
        len.is_some_and(|len| (13..0x1_0000).contains(&u32::from_be_bytes(*len)))
    };
    TEXTS
        .iter()
        .any(|text| memmem::find_iter(bytes, *text).any(is_box))
        || KEYS.iter().any(|key| memmem::find(bytes, key).is_some())
}
