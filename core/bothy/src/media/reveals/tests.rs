//! Tests what files reveal of where and who, and that nothing more is claimed.
#![allow(clippy::unwrap_used, reason = "a test that can't go on stops")]

mod archives;
mod encoded;
mod films;
mod made;
mod named;
mod places;
mod pointers;
mod tracks;

use super::{Properties, Reveals, effort};
use crate::media::claims::claims;
use crate::media::samples::{ALL, PHOTO, damaged, sample};
use made::*;
use proptest::prelude::*;

/// Returns what the file reveals, recognised by its beginning as a pack does.
fn told(bytes: &[u8]) -> Reveals {
    effort(bytes.len() as u64, &|| false).look_into(bytes, 0)
}

#[test]
fn what_may_say_where_or_who_is_named_by_its_kind() {
    // The artist, in a directory of one entry.
    let artist = [
        b"MM\0*\0\0\0\x08\0\x01\x01\x3B\0\x02\0\0\0\x04",
        &b"Amy\0"[..],
        &[0; 4],
    ]
    .concat();
    for (what, file, kind) in [
        (
            "a comment of ID3",
            b"ID3\x03\0\0\0\0\0\x20COMM\0\0\0\x10\0\0\0eng\0at home\0\0".to_vec(),
            Properties::Sound,
        ),
        (
            "an object of ID3",
            b"ID3\x04\0\0\0\0\0\x20GEOB\0\0\0\x10\0\0\0text/x\0a\0b\0".to_vec(),
            Properties::Sound,
        ),
        (
            "Opus",
            b"OggS\0\x02\0\0\0\0\0\0\0\0aaaa\0\0\0\0bbbb\x01\x13OpusHead OpusTags".to_vec(),
            Properties::Sound,
        ),
        (
            "info of a PDF",
            b"%PDF-1.4\ntrailer << /Info 5 0 R >>".to_vec(),
            Properties::Pdf,
        ),
        (
            "XMP of a PDF",
            b"%PDF-1.7\n<< /Metadata 5 0 R >>".to_vec(),
            Properties::Pdf,
        ),
        (
            "a DOCX",
            zip(&[
                ("[Content_Types].xml", b"x"),
                ("docProps/core.xml", b"<a/>"),
                ("word/document.xml", b"x"),
            ]),
            Properties::Office,
        ),
        (
            "an ODT",
            zip(&[
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("meta.xml", b"<a/>"),
            ]),
            Properties::Office,
        ),
        (
            "archives in archives",
            zip(&[("a", &zip(&[("b", &zip(&[("c", &zip(&[("d", b"e")]))]))]))]),
            Properties::Unread,
        ),
        (
            "a film's title",
            film(b"mp42", &boxed(b"\xA9nam", b"\0\x07\x15\xC7At home")),
            Properties::Film,
        ),
        ("a camera's owner", jpeg_exif(&artist), Properties::Exif),
        (
            "XMP without a place",
            jpeg_xmp(&xmp("dc:creator='Amy'>")),
            Properties::Xmp,
        ),
        (
            "a caption",
            jpeg(&[(0xED, photoshop(&iptc(&[(2, 120, "Amy's door")])))]),
            Properties::Iptc,
        ),
        (
            "a comment of a JPEG",
            jpeg(&[(0xFE, b"by Amy".to_vec())]),
            Properties::PictureText,
        ),
        (
            "a text of a PNG",
            png(&[(b"tEXt", b"Author\0Amy".to_vec())]),
            Properties::PictureText,
        ),
        (
            "bytes of no known kind",
            vec![0xA5; 300],
            Properties::Unread,
        ),
    ] {
        let told = told(&file);
        assert!(told.properties.contains(&kind), "{what}: {told:?}");
        assert!(!told.place, "{what}");
    }
}

#[test]
fn a_file_without_a_place_is_not_said_to_show_one() {
    for (what, file) in [
        (
            "only a version",
            jpeg_exif(&exif(true, &[(0, 1, 4, vec![2, 3, 0, 0])])),
        ),
        (
            "zeros of a receiver that doesn't know",
            jpeg_exif(&position(true, 5, &[(0, 1); 3])),
        ),
        (
            "an area without a name",
            jpeg_exif(&exif(false, &[(0x1C, 7, 12, b"ASCII\0\0\0    ".to_vec())])),
        ),
        (
            "an empty city",
            jpeg_xmp(&xmp(
                "photoshop:City=''><photoshop:State/><photoshop:Country></photoshop:Country>",
            )),
        ),
        (
            "closing tags",
            jpeg_xmp(&xmp(
                "><photoshop:City></photoshop:City> <dc:title>x</dc:title>",
            )),
        ),
        (
            "a closing tag of the default namespace, and a prefix that is called as a place",
            jpeg_xmp(&xmp("></GPSLatitude><location:note>x</location:note>")),
        ),
        (
            "a name that goes on",
            jpeg_xmp(&xmp("x:CityLights='on' x:Locations='3'>")),
        ),
        (
            "a caption",
            jpeg(&[(
                0xED,
                photoshop(&iptc(&[
                    (2, 0, "\0\x04"),
                    (2, 120, "A door"),
                    (2, 90, "  "),
                ])),
            )]),
        ),
        (
            "a film",
            film(b"mp42", &boxed(b"\xA9too", b"\0\x04\x15\xC7Lavf")),
        ),
        (
            "a note about GPSLatitude",
            b"exif:GPSLatitude='53' and \xC2\xA9xyz +53".to_vec(),
        ),
    ] {
        assert!(!told(&file).place, "{what}");
    }
    for (file, bytes) in ALL {
        let shows = claims(bytes).place.is_some();
        assert_eq!(told(bytes).place, shows, "{file}");
    }
    assert!(told(PHOTO).place);
    assert!(!told(sample("cmyk.jpg")).place);
}

#[test]
fn ordinary_files_are_looked_into_whole() {
    for (what, file) in [
        (
            "a letter",
            &include_bytes!("../../../../../tests/fixtures/school-letter.pdf")[..],
        ),
        (
            "a chat",
            include_bytes!("../../../../../tests/fixtures/chat-export.txt"),
        ),
        (
            "a note",
            include_bytes!("../../../../../tests/fixtures/spoken-note.m4a"),
        ),
        (
            "a picture",
            include_bytes!("../../../../../tests/fixtures/screenshot.png"),
        ),
        ("a photo", PHOTO),
    ] {
        let told = told(file);
        assert_eq!(told.place, claims(file).place.is_some(), "{what}");
        assert!(!told.properties.contains(&Properties::Unread), "{what}");
    }
    let chat = include_bytes!("../../../../../tests/fixtures/chat-export.txt");
    assert_eq!(told(chat), Reveals::default());
}

#[test]
fn a_look_that_is_stopped_ends() {
    let file = zip(&[("a", &vec![0; 60 << 20])]);
    let told = effort(file.len() as u64, &|| true).look_into(&file, 0);
    assert_eq!(told.properties, [Properties::Unread]);
}

#[test]
fn what_is_unpacked_is_bounded() {
    let bomb = packed(&vec![b' '; 20 << 20]);
    let file = png(&[(b"zTXt", [b"Comment\0\0", &bomb[..]].concat())]);
    assert!(told(&file).properties.contains(&Properties::Unread));
    let zeros = vec![0; 70 << 20];
    let zip = zip(&[("a", &zeros), ("b", b"x")]);
    assert!(zip.len() < 1 << 20);
    assert!(told(&zip).properties.contains(&Properties::Unread));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn whatever_damage_a_place_that_is_shown_is_seen(bytes in damaged()) {
        let shown = claims(&bytes).place.is_some();
        prop_assert!(told(&bytes).place >= shown);
    }

    #[test]
    fn bytes_by_chance_show_no_place(bytes in prop::collection::vec(any::<u8>(), 0..4000)) {
        prop_assert!(!told(&bytes).place);
    }
}
