//! Pointers to a GPS directory, of every type and count that a reader follows.

use super::made::*;
use super::places::MOOR;
use super::told;
use crate::media::claims::claims;
use proptest::prelude::*;

/// BYTE, SHORT and LONG, which the library follows; SBYTE, UNDEFINED, SSHORT, SLONG and IFD, which others do.
const KINDS: [u16; 8] = [1, 3, 4, 6, 7, 8, 9, 13];

proptest! {
    #[test]
    fn a_place_that_is_shown_is_seen_behind_every_pointer(
        kind in prop::sample::select(&KINDS[..]),
        count in 1_u32..60,
        big_endian: bool,
    ) {
        let moor: Vec<u8> = MOOR
            .iter()
            .flat_map(|(over, under)| [*over, *under])
            .flat_map(|n: i32| if big_endian { n.to_be_bytes() } else { n.to_le_bytes() })
            .collect();
        let block = exif_pointed(
            big_endian,
            (kind, count),
            &[
                (1, 2, 2, b"N\0".to_vec()),
                (2, 5, 3, moor.clone()),
                (3, 2, 2, b"W\0".to_vec()),
                (4, 5, 3, moor),
            ],
        );
        for (container, file) in [
            ("JPEG", jpeg_exif(&block)),
            ("PNG", png(&[(b"eXIf", block.clone())])),
            ("TIFF", block.clone()),
        ] {
            let shown = claims(&file).place.is_some();
            prop_assert_eq!(shown, matches!(kind, 1 | 3 | 4), "{}", container);
            prop_assert!(told(&file).place, "{}", container);
        }
        // The library doesn't read these: a second picture, a picture in a document.
        prop_assert!(told(&[jpeg(&[]), jpeg_exif(&block)].concat()).place);
        prop_assert!(told(&[b"%PDF-1.4\n", &jpeg_exif(&block)[..]].concat()).place);
    }
}

#[test]
fn a_pointer_to_nothing_that_says_where_is_no_place() {
    for kind in KINDS {
        for count in [1, 2, 5] {
            let version = exif_pointed(true, (kind, count), &[(0, 1, 4, vec![2, 3, 0, 0])]);
            assert!(!told(&jpeg_exif(&version)).place, "{kind} {count}");
        }
    }
}

#[test]
fn a_pointer_of_a_big_tiff_counts_as_a_place() {
    let pointer = b"\x01\0\0\0\0\0\0\0\x25\x88\x12\0\x01\0\0\0\0\0\0\0\x40\0\0\0\0\0\0\0";
    let little = [b"II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0", &pointer[..]].concat();
    assert!(told(&little).place);
    let pointer = b"\0\0\0\0\0\0\0\x01\x88\x25\0\x12\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\x40";
    let big = [b"MM\0+\0\x08\0\0\0\0\0\0\0\0\0\x10", &pointer[..]].concat();
    assert!(told(&big).place);
}
