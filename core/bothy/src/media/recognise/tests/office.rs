//! Documents of office programs, which are known only once all of them has passed.

use super::*;
use crate::media::recognise::passing::Recogniser;

/// Recognises a file that goes by in parts.
fn passing(bytes: &[u8], step: usize) -> &'static str {
    let mut recogniser = Recogniser::default();
    for part in bytes.chunks(step) {
        recogniser.take(part);
    }
    recogniser.finish("")
}

/// Makes a compound file whose directory lies behind this many bytes.
fn compound(streams: &[&str], behind: usize) -> Vec<u8> {
    let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    file.resize(512 + behind, 0);
    for name in streams {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(128, 0);
        file.extend(entry);
    }
    file
}

/// Makes a zip as a streaming writer does: lengths follow each file.
fn streamed(names: &[&str], len: usize) -> Vec<u8> {
    let mut file = Vec::new();
    for name in names {
        file.extend(b"PK\x03\x04\x14\0\x08\0\x08\0\0\0\0\0");
        file.extend([0; 12]);
        file.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        file.extend([0, 0]);
        file.extend(name.as_bytes());
        file.extend(vec![0x55; len]);
        file.extend(b"PK\x07\x08");
        file.extend([0; 12]);
    }
    file
}

#[test]
fn office_documents_are_known_however_long_and_however_they_were_written() {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    let types = "[Content_Types].xml";
    for len in [0, 40_000, 3 << 20] {
        for (what, bytes, media_type) in [
            (
                ".doc",
                compound(&["Root Entry", "1Table", "WordDocument"], len),
                "application/msword",
            ),
            (
                ".xls",
                compound(&["Root Entry", "Workbook"], len),
                "application/vnd.ms-excel",
            ),
            (
                ".xls of 1995",
                compound(&["Root Entry", "Book"], len),
                "application/vnd.ms-excel",
            ),
            (
                ".ppt",
                compound(&["PowerPoint Document"], len),
                "application/vnd.ms-powerpoint",
            ),
            (
                ".doc with a sheet",
                compound(&["WordDocument", "Workbook"], len),
                "application/msword",
            ),
            (
                ".msg",
                compound(&["Root Entry", "__properties_version1.0"], len),
                "application/vnd.ms-outlook",
            ),
            (
                ".msg with a .doc",
                compound(&["WordDocument", "__properties_version1.0"], len),
                "application/vnd.ms-outlook",
            ),
            (
                ".docx",
                streamed(
                    &[
                        types,
                        "_rels/.rels",
                        "docProps/app.xml",
                        "word/document.xml",
                    ],
                    len,
                ),
                word,
            ),
            (
                ".docx, rels first",
                streamed(&["_rels/.rels", "word/document.xml"], len),
                word,
            ),
            (
                ".docx of Word online",
                streamed(&[types, "word/document2.xml"], len),
                word,
            ),
            (".xlsx", streamed(&[types, "xl/workbook.xml"], len), sheet),
            (
                ".pptx",
                streamed(&["docProps/core.xml", "ppt/presentation.xml"], len),
                slides,
            ),
            (
                "a zip of others",
                streamed(&["photo.jpg", "word/document.xml"], len),
                "application/zip",
            ),
        ] {
            for step in [1 << 20, 1000, 97] {
                assert_eq!(
                    passing(&bytes, step),
                    media_type,
                    "{what}, {len} bytes, by {step}"
                );
            }
        }
    }
    assert_eq!(passing(b"", 1), UNKNOWN);
    assert_eq!(passing(PHOTO, 100), "image/jpeg");
}

#[test]
fn documents_that_say_their_type_first_are_known_by_it() {
    let odt = |kind: &str| {
        let mut file = streamed(&["mimetype"], 0);
        file.truncate(38);
        [
            &file[..],
            b"application/vnd.oasis.opendocument.",
            kind.as_bytes(),
            b"PK\x07\x08",
        ]
        .concat()
    };
    for (kind, media_type) in [
        ("text", "application/vnd.oasis.opendocument.text"),
        (
            "spreadsheet",
            "application/vnd.oasis.opendocument.spreadsheet",
        ),
    ] {
        assert_eq!(passing(&odt(kind), 1 << 20), media_type);
    }
}
