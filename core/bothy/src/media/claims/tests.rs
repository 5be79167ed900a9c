#![allow(clippy::unwrap_used, reason = "a test that can't go on stops")]

use super::*;
use crate::media::samples::{PHOTO, damaged, sample};
use proptest::prelude::*;

fn time(local: &str, offset: Option<&str>) -> ClaimedTime {
    ClaimedTime {
        local: local.to_owned(),
        offset: offset.map(str::to_owned),
    }
}

/// Tags by their numbers (CIPA DC-008).
mod tag {
    pub(super) const WIDTH: u16 = 0x0100;
    pub(super) const MAKE: u16 = 0x010F;
    pub(super) const ORIENTATION: u16 = 0x0112;
    pub(super) const GPS: u16 = 0x8825;
    pub(super) const LATITUDE_REF: u16 = 1;
    pub(super) const LATITUDE: u16 = 2;
    pub(super) const LONGITUDE_REF: u16 = 3;
    pub(super) const LONGITUDE: u16 = 4;
}

/// An entry of a directory: tag, type, count, and the value or bytes behind.
type Entry<'a> = (u16, u16, u32, &'a [u8]);

/// Makes a TIFF block with these entries in its first directory.
fn tiff(entries: &[Entry<'_>]) -> Vec<u8> {
    let mut block = b"MM\0*\0\0\0\x08".to_vec();
    block.extend(directory(8, entries));
    block
}

/// Makes a directory at byte `at` of a block.
fn directory(at: usize, entries: &[Entry<'_>]) -> Vec<u8> {
    let mut block = u16::try_from(entries.len()).unwrap().to_be_bytes().to_vec();
    let mut behind: Vec<u8> = Vec::new();
    for (tag, kind, count, value) in entries {
        block.extend([tag.to_be_bytes(), kind.to_be_bytes()].concat());
        block.extend(count.to_be_bytes());
        if let Ok(inline) = <[u8; 4]>::try_from(*value) {
            block.extend(inline);
        } else {
            let at = at + 6 + 12 * entries.len() + behind.len();
            block.extend(u32::try_from(at).unwrap().to_be_bytes());
            behind.extend(*value);
        }
    }
    block.extend([0; 4]);
    block.extend(behind);
    block
}

/// Makes fractions of TIFF.
fn fractions(all: [(u32, u32); 3]) -> Vec<u8> {
    let numbers = all.into_iter().flat_map(|(over, under)| [over, under]);
    numbers.flat_map(u32::to_be_bytes).collect()
}

#[test]
fn what_a_camera_wrote_is_read_from_every_format_that_keeps_it() {
    for file in [
        "everything.jpg",
        "everything.png",
        "everything.webp",
        "picture.avif",
        "picture.heic",
        "picture.tif",
    ] {
        let claims = claims(sample(file));
        assert_eq!(
            claims.taken,
            Some(time("2026-03-03T21:52:40", Some("+00:00"))),
            "{file}"
        );
        assert_eq!(
            claims.digitised,
            Some(time("2026-03-03T21:52:41", None)),
            "{file}"
        );
        assert_eq!(
            claims.changed,
            Some(time("2026-03-05T09:00:00", None)),
            "{file}"
        );
        assert_eq!(claims.make.as_deref(), Some("Northlight"), "{file}");
        assert_eq!(claims.model.as_deref(), Some("NL-7"), "{file}");
        assert_eq!(
            claims.software.as_deref(),
            Some("NL-7 camera 4.2"),
            "{file}"
        );
        assert_eq!(
            (claims.width, claims.height),
            (Some(64), Some(48)),
            "{file}"
        );
        let orientation = match file {
            "everything.jpg" | "everything.webp" => Some(6),
            "picture.avif" => None, // turned by a box of its own
            _ => Some(1),
        };
        assert_eq!(claims.orientation, orientation, "{file}");
        let place = claims.place.unwrap();
        assert!((place.latitude - 53.8713).abs() < 1e-6, "{file}: {place:?}");
        assert!((place.longitude + 1.9019).abs() < 1e-6, "{file}: {place:?}");
    }
}

#[test]
fn the_beginning_of_a_photograph_is_enough() {
    let whole = claims(PHOTO);
    assert_eq!(
        whole.taken,
        Some(time("2026-01-18T07:26:15", Some("+00:00")))
    );
    assert_eq!(whole.orientation, Some(6));
    assert!(whole.place.is_some());
    assert_eq!(claims(&PHOTO[..16 << 10]), whole);
    assert_eq!(claims(&PHOTO[..100]), Claims::default());
}

#[test]
fn a_file_that_says_nothing_claims_nothing() {
    for file in ["cmyk.jpg", "deep.png", "lossless.webp", "animated.gif"] {
        assert_eq!(claims(sample(file)), Claims::default(), "{file}");
    }
    for bytes in [
        &b""[..],
        b"MM\0*",
        b"MM\0*\0\0\0\x08",
        b"MM\0*\xFF\xFF\xFF\xFF",
        b"taken 2026:03:03",
    ] {
        assert_eq!(claims(bytes), Claims::default(), "{bytes:?}");
    }
}

#[test]
fn a_time_that_cannot_be_is_not_a_claim() {
    for (raw, read) in [
        ("2026:03:03 21:52:40", Some("2026-03-03T21:52:40")),
        ("2026-03-03T21:52:40", Some("2026-03-03T21:52:40")),
        ("2024:02:29 00:00:00", Some("2024-02-29T00:00:00")),
        ("2026:02:29 00:00:00", None),
        ("0000:00:00 00:00:00", None),
        ("0000:01:01 00:00:00", None),
        ("    :  :     :  :  ", None),
        ("2026:03:03 24:00:00", None),
        ("2026:03:03 21:60:40", None),
        ("2026:03:03 21:52:60", None),
        ("2026:03:03", None),
        ("2026:03:03 21:52:40Z", None),
        ("2026:+3:03 21:52:40", None),
        ("2026:03:03 21:52:4\u{664}", None),
    ] {
        assert_eq!(local_time(raw.as_bytes()).as_deref(), read, "{raw}");
    }
    for (raw, read) in [
        ("+01:00", Some("+01:00")),
        ("-03:30", Some("-03:30")),
        ("+14:00", Some("+14:00")),
        ("+14:01", None),
        ("+99:00", None),
        ("+01:60", None),
        ("01:000", None),
        ("   :  ", None),
        ("Z", None),
    ] {
        assert_eq!(utc_offset(raw.as_bytes()).as_deref(), read, "{raw}");
    }
}

#[test]
fn a_place_that_cannot_be_is_not_a_claim() {
    let moor = [(53, 1), (52, 1), (1668, 100)];
    for (what, north, latitude, east, longitude, is_place) in [
        (
            "a moor",
            b"N\0\0\0",
            moor,
            b"W\0\0\0",
            [(1, 1), (54, 1), (6, 1)],
            true,
        ),
        (
            "the pole",
            b"S\0\0\0",
            [(90, 1), (0, 1), (0, 1)],
            b"E\0\0\0",
            [(180, 1), (0, 1), (0, 1)],
            true,
        ),
        (
            "no receiver",
            b"N\0\0\0",
            [(0, 1); 3],
            b"E\0\0\0",
            [(0, 1); 3],
            false,
        ),
        (
            "over nothing",
            b"N\0\0\0",
            [(53, 0), (0, 1), (0, 1)],
            b"E\0\0\0",
            moor,
            false,
        ),
        (
            "latitude 900",
            b"N\0\0\0",
            [(900, 1), (0, 1), (0, 1)],
            b"E\0\0\0",
            moor,
            false,
        ),
        (
            "longitude 181",
            b"N\0\0\0",
            moor,
            b"E\0\0\0",
            [(181, 1), (0, 1), (0, 1)],
            false,
        ),
        (
            "400 minutes",
            b"N\0\0\0",
            [(1, 1), (400, 1), (0, 1)],
            b"E\0\0\0",
            moor,
            false,
        ),
        ("no side", b"\0\0\0\0", moor, b"E\0\0\0", moor, false),
        ("another side", b"X\0\0\0", moor, b"E\0\0\0", moor, false),
    ] {
        let mut block = tiff(&[(tag::GPS, 4, 1, &26_u32.to_be_bytes())]);
        assert_eq!(block.len(), 26);
        let gps: [Entry<'_>; 4] = [
            (tag::LATITUDE_REF, 2, 2, north),
            (tag::LATITUDE, 5, 3, &fractions(latitude)),
            (tag::LONGITUDE_REF, 2, 2, east),
            (tag::LONGITUDE, 5, 3, &fractions(longitude)),
        ];
        block.extend(directory(26, &gps));
        assert_eq!(claims(&block).place.is_some(), is_place, "{what}");
    }
}

#[test]
fn a_text_is_made_fit_to_be_shown() {
    for (raw, kept) in [
        (&b"Northlight\0\0\0"[..], Some("Northlight".to_owned())),
        (b"  spaced  \0", Some("spaced".to_owned())),
        ("\u{202E}gpj.exe\n".as_bytes(), Some("gpj.exe".to_owned())),
        (b"caf\xE9!", Some("caf\u{FFFD}!".to_owned())),
        (b"     \0", None),
        (b"\0\0\0\0\0", None),
        (&[b'x'; 5000], Some("x".repeat(255))),
        ("é".repeat(200).as_bytes(), Some("é".repeat(127))),
    ] {
        let block = tiff(&[(tag::MAKE, 2, u32::try_from(raw.len()).unwrap(), raw)]);
        assert_eq!(claims(&block).make, kept, "{raw:?}");
    }
}

#[test]
fn a_number_that_cannot_be_is_not_a_claim() {
    for (orientation, read) in [
        (0, None),
        (1, Some(1)),
        (8, Some(8)),
        (9, None),
        (257, None),
    ] {
        let value = [u16::to_be_bytes(orientation), [0; 2]].concat();
        let block = tiff(&[
            (tag::ORIENTATION, 3, 1, &value),
            (tag::WIDTH, 4, 1, &[0; 4]),
        ]);
        assert_eq!(claims(&block).orientation, read);
        assert_eq!(claims(&block).width, None);
    }
    // A value that would lie outside the block, and one of no bytes.
    let away = tiff(&[
        (tag::MAKE, 2, 1000, b"\xFF\xFF\xFF\xFF"),
        (tag::ORIENTATION, 3, 0, &[0; 4]),
    ]);
    assert_eq!(claims(&away), Claims::default());
}

#[test]
fn what_stands_behind_the_beginning_of_a_block_is_not_read() {
    let far = |bytes: usize| {
        let mut block = b"MM\0*".to_vec();
        block.extend(u32::try_from(bytes).unwrap().to_be_bytes());
        block.resize(bytes, 0);
        block.extend(directory(bytes, &[(tag::MAKE, 2, 4, b"Ace\0")]));
        claims(&block).make
    };
    assert_eq!(far(MAX_BLOCK - 100), Some("Ace".to_owned()));
    assert_eq!(far(MAX_BLOCK), None);
}

#[test]
fn directories_that_lie_over_each_other_are_no_claim() {
    // Pointers into a field where every place reads as another directory of thousands of entries.
    let mut block = b"MM\0*\0\0\0\x08\x15\xAA".to_vec();
    for at in 0..5546_u32 {
        block.extend(b"\x87\x69\0\x04\0\0\0\x01");
        block.extend((20_000 + at).to_be_bytes());
    }
    block.resize(130 << 10, 0x11);
    assert_eq!(claims(&block), Claims::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_damage_is_read_or_left(bytes in damaged()) {
        let claims = claims(&bytes);
        let texts = [claims.make, claims.model, claims.software];
        prop_assert!(texts.into_iter().flatten().all(|text| text.len() <= 255 && !text.chars().any(misleads)));
        prop_assert!(claims.place.is_none_or(|at| at.latitude.abs() <= 90.0 && at.longitude.abs() <= 180.0));
    }

    #[test]
    fn any_bytes_are_read_or_left(mut bytes in prop::collection::vec(any::<u8>(), 0..400), start in 0..5_usize) {
        let begins: [&[u8]; 5] = [b"", b"MM\0*\0\0\0\x08", b"II*\0\x08\0\0\0", b"\xFF\xD8\xFF\xE1\x01\x00Exif\0\0MM\0*\0\0\0\x08", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\x01\0meta\0\0\0\0"];
        bytes.splice(0..0, begins[start].iter().copied());
        claims(&bytes);
    }
}
