//! Properties of older formats.
#![allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "a name of four bytes is written as b\"WAVE\""
)]

use super::made::*;
use super::told;
use crate::media::reveals::Properties;

const MAIL: &[u8] =
    b"From: amy@example.org\r\nTo: kit@example.org\r\nSubject: the door\r\n\r\nHello.\r\n";

/// Makes a RIFF file of this form.
fn riff(form: &[u8; 4], chunks: &[u8]) -> Vec<u8> {
    [&chunk(b"RIFF", &[&form[..], chunks].concat())[..], &[]].concat()
}

/// Makes an IFF file, whose numbers are big-endian.
fn iff(form: &[u8; 4], name: &[u8; 4], held: &[u8]) -> Vec<u8> {
    let common = boxed(b"COMM", &[0; 18]);
    // A box's length includes its head, a chunk's doesn't.
    let fixed = |mut chunk: Vec<u8>| {
        let len = u32::try_from(chunk.len() - 8).unwrap().to_be_bytes();
        let name: [u8; 4] = chunk[4..8].try_into().unwrap();
        chunk[..4].copy_from_slice(&name);
        chunk[4..8].copy_from_slice(&len);
        chunk
    };
    let all = [&form[..], &fixed(common), &fixed(boxed(name, held))].concat();
    fixed(boxed(b"FORM", &all))
}

/// Makes the header of a Windows film with a title, an author and other texts, then names of further ones.
fn wmv(author: &str, more: &[&str]) -> Vec<u8> {
    let object = |id: &[u8; 16], held: &[u8]| {
        let len = u64::try_from(held.len() + 24).unwrap().to_le_bytes();
        [&id[..], &len, held].concat()
    };
    let author = wide(author);
    let mut description = [0, 0, author.len(), 0, 0, 0]
        .iter()
        .skip(1)
        .flat_map(|len| u16::try_from(*len).unwrap().to_le_bytes())
        .collect::<Vec<u8>>();
    description.extend(&author);
    let mut further = u16::try_from(more.len()).unwrap().to_le_bytes().to_vec();
    for name in more {
        let name = wide(&format!("{name}\0"));
        further.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        further.extend(name);
        further.extend(b"\0\0\x04\0x\0\0\0");
    }
    let mut file = b"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C".to_vec();
    file.extend(1000_u64.to_le_bytes());
    file.extend(b"\x02\0\0\0\x01\x02");
    file.extend(object(
        b"\x33\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C",
        &description,
    ));
    file.extend(object(
        b"\x40\xA4\xD0\xD2\x07\xE3\xD2\x11\x97\xF0\x00\xA0\xC9\x5E\xA8\x50",
        &further,
    ));
    file
}

const GIF: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF";
const GIF_PIXELS: &[u8] = b",\0\0\0\0\x01\0\x01\0\0\x02\x04!\xFE\x09x\0;";

#[test]
fn what_documents_and_mails_keep_is_named() {
    assert_named(vec![
        ("a mail", MAIL.to_vec(), Properties::Office),
        (
            "a stored mail",
            ole(&["__properties_version1.0", "__substg1.0_0C1A001F"]),
            Properties::Office,
        ),
        ("a compound file", ole(&["Root Entry"]), Properties::Office),
        (
            "a locked document",
            ole(&["EncryptionInfo", "EncryptedPackage"]),
            Properties::Office,
        ),
        (
            "a locked document",
            ole(&["EncryptionInfo", "EncryptedPackage"]),
            Properties::Unread,
        ),
        (
            "a DOC",
            ole(&["Root Entry", "WordDocument", "\u{5}SummaryInformation"]),
            Properties::Office,
        ),
        (
            "RTF",
            b"{\\rtf1{\\info{\\author Amy}}Hello}".to_vec(),
            Properties::Office,
        ),
        (
            "EPUB",
            zip(&[
                ("mimetype", b"application/epub+zip"),
                (
                    "OEBPS/content.opf",
                    b"<package><dc:creator>Amy</dc:creator></package>",
                ),
            ]),
            Properties::Office,
        ),
    ]);
}

#[test]
fn what_older_pictures_sounds_and_films_keep_is_named() {
    assert_named(vec![
        (
            "a comment of a GIF",
            [GIF, b"!\xFE\x03Amy\0", GIF_PIXELS].concat(),
            Properties::PictureText,
        ),
        (
            "a comment behind pixels",
            [GIF, &GIF_PIXELS[..GIF_PIXELS.len() - 1], b"!\xFE\x03Amy\0;"].concat(),
            Properties::PictureText,
        ),
        (
            "a name in AIFF",
            iff(b"AIFF", b"NAME", b"At home"),
            Properties::Sound,
        ),
        (
            "an author in AIFF-C",
            iff(b"AIFC", b"AUTH", b"Amy!"),
            Properties::Sound,
        ),
        (
            "a broadcast's WAV",
            riff(
                b"WAVE",
                &[chunk(b"fmt ", &[0; 16]), chunk(b"bext", &[b'A'; 602])].concat(),
            ),
            Properties::Sound,
        ),
        (
            "a WAV with a list",
            riff(
                b"WAVE",
                &chunk(b"LIST", &[b"INFO", &chunk(b"IART", b"Amy\0")[..]].concat()),
            ),
            Properties::Sound,
        ),
        (
            "an AVI with a list",
            riff(
                b"AVI ",
                &chunk(
                    b"LIST",
                    &[
                        b"INFO",
                        &chunk(b"ISFT", b"Lavf\0")[..],
                        &chunk(b"IART", b"Amy\0"),
                    ]
                    .concat(),
                ),
            ),
            Properties::Film,
        ),
        ("an author in WMV", wmv("Amy", &[]), Properties::Film),
        (
            "a name in WMV",
            wmv("", &["WMFSDKVersion", "WM/Publisher"]),
            Properties::Film,
        ),
    ]);
}

/// Asserts that each of these files has properties of this kind, and no place.
fn assert_named(files: Vec<(&str, Vec<u8>, Properties)>) {
    for (what, file, kind) in files {
        let told = told(&file);
        assert!(told.properties.contains(&kind), "{what}: {told:?}");
        assert!(!told.place, "{what}");
    }
}

#[test]
fn older_formats_without_them_say_nothing() {
    for (what, file) in [
        (
            "GIF",
            [GIF, b"!\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0", GIF_PIXELS].concat(),
        ),
        ("AIFF", iff(b"AIFF", b"SSND", &[1; 30])),
        (
            "AVI",
            riff(
                b"AVI ",
                &chunk(b"LIST", &[b"INFO", &chunk(b"ISFT", b"Lavf\0")[..]].concat()),
            ),
        ),
        (
            "WAV",
            riff(
                b"WAVE",
                &[chunk(b"fmt ", &[0; 16]), chunk(b"data", &[1; 64])].concat(),
            ),
        ),
        (
            "WMV",
            wmv(
                "",
                &[
                    "WMFSDKVersion",
                    "WMFSDKNeeded",
                    "IsVBR",
                    "WM/EncodingSettings",
                ],
            ),
        ),
        (
            "DOCX",
            zip(&[
                ("[Content_Types].xml", b"<a/>"),
                ("word/document.xml", b"<w/>"),
            ]),
        ),
        ("RTF", b"{\\rtf1 Hello}".to_vec()),
    ] {
        let told = told(&file);
        assert!(
            !told.place && told.properties.is_empty(),
            "{what}: {told:?}"
        );
    }
}

/// Makes a TIFF with IPTC of this type in its tag.
fn tagged(big_endian: bool, kind: u16, block: &[u8]) -> Vec<u8> {
    let size = if kind == 4 { 4 } else { 1 };
    let mut block = block.to_vec();
    block.resize(block.len().next_multiple_of(4), 0);
    let count = u32::try_from(block.len() / size).unwrap();
    let header = if big_endian {
        b"MM\0*\0\0\0\x08"
    } else {
        b"II*\0\x08\0\0\0"
    };
    [
        &header[..],
        &directory(big_endian, 8, &[(0x83BB, kind, count, block)]),
    ]
    .concat()
}

#[test]
fn iptc_in_a_tag_is_seen_without_a_version() {
    for big_endian in [true, false] {
        for kind in [1, 4, 7] {
            let block = iptc(&[(2, 90, "Leeds")]);
            assert!(told(&tagged(big_endian, kind, &block)).place, "{kind}");
            let named = told(&tagged(big_endian, kind, &iptc(&[(2, 120, "A door")])));
            assert!(!named.place);
            assert!(named.properties.contains(&Properties::Iptc), "{kind}");
        }
        let mut turned = tagged(
            big_endian,
            4,
            &iptc(&[(2, 120, "A door"), (2, 90, "Leeds")]),
        );
        let begins = at(&turned, b"\x1C\x02\x78");
        for four in turned[begins..].chunks_exact_mut(4) {
            four.reverse();
        }
        assert!(told(&turned).place, "in words of the other order");
    }
    let bare = [b"BM", &iptc(&[(2, 120, "A door"), (2, 90, "Leeds")])[..]].concat();
    assert!(told(&bare).place, "in a file of another kind");
}

#[test]
fn a_packed_description_in_a_heic_is_named() {
    let item = |rest: &[u8]| boxed(b"infe", &[b"\x02\0\0\0\0\x02\0\0mime", rest].concat());
    let file = |rest: &[u8]| {
        let meta = [
            b"\0\0\0\0",
            &boxed(
                b"iinf",
                &[&[0, 0, 0, 0, 0, 2], &item(rest)[..], &item(rest)].concat(),
            )[..],
        ]
        .concat();
        [
            boxed(b"ftyp", b"heic\0\0\0\0mif1heic"),
            boxed(b"meta", &meta),
        ]
        .concat()
    };
    for rest in [
        &b"\0application/rdf+xml\0deflate\0"[..],
        b"name\0application/rdf+xml\0gzip\0",
    ] {
        assert!(told(&file(rest)).properties.contains(&Properties::Unread));
    }
    for rest in [
        &b"\0application/rdf+xml\0"[..],
        b"\0application/rdf+xml\0\0",
    ] {
        assert!(told(&file(rest)).properties.is_empty());
    }
}
