#![allow(clippy::unwrap_used)]

use super::*;
use crate::entropy::Entropy;
use crate::entropy::tests::Chance;
use crate::media::samples::ALL;

/// Returns the `LineFault` of a file's first line that isn't empty.
fn named(file: &[u8]) -> Option<LineFault> {
    let mut rest = file;
    loop {
        let end = rest
            .iter()
            .position(|byte| *byte == b'\n')
            .unwrap_or(rest.len());
        let (line, behind) = rest.split_at(end);
        let fault = LineFault::before(line, behind);
        if fault.is_some() || behind.is_empty() {
            return fault;
        }
        rest = &behind[1..];
    }
}

const LINES: [&str; 5] = [
    r#"{"kinds":["other"],"happened":"2026-02-01","details":"Good."}"#,
    r#"{"details":"اس نے میرا فون توڑ دیا۔"}"#,
    r#"{"details":"昨晚他又打了我，孩子看見了。"}"#,
    "{}",
    "date,kind,details",
];

#[test]
fn text_in_another_encoding_is_named() {
    for line in LINES {
        for end in ["", "\n", "\r\n", "\r\n{}"] {
            let text = format!("{line}{end}");
            for mark in ["", "\u{FEFF}"] {
                let text = format!("{mark}{text}");
                let utf16: [Vec<u8>; 2] = [u16::to_le_bytes, u16::to_be_bytes]
                    .map(|unit| text.encode_utf16().flat_map(unit).collect());
                let utf32: [Vec<u8>; 2] = [u32::to_le_bytes, u32::to_be_bytes]
                    .map(|unit| text.chars().map(u32::from).flat_map(unit).collect());
                for (files, fault) in [(utf16, LineFault::Utf16), (utf32, LineFault::Utf32)] {
                    for file in files {
                        assert_eq!(named(&file).as_ref(), Some(&fault), "{text:?}");
                        assert_eq!(plain_text(&file).as_ref(), Err(&fault), "{text:?}");
                    }
                }
                let plain = plain_text(text.as_bytes());
                assert_eq!(plain.as_deref(), Ok(text.trim_start_matches('\u{FEFF}')));
            }
        }
    }
    for word in ["caf\u{E9}", "\u{93}no\u{94}", "Za\u{BF}\u{F3}\u{B3}\u{E6}"] {
        let latin1: Vec<u8> = word.chars().map(|c| u8::try_from(c).unwrap()).collect();
        let byte = 1 + latin1.iter().position(|byte| !byte.is_ascii()).unwrap();
        assert_eq!(named(&latin1), Some(LineFault::NotUtf8 { byte }));
        assert_eq!(plain_text(&latin1), Err(LineFault::NotUtf8 { byte }));
    }
}

/// The beginnings of packed files and archives.
const BEGINNINGS: [(&str, &[u8]); 20] = [
    ("gzip", b"\x1F\x8B\x08\0\0\0\0\0\0\x03"),
    ("zip", b"PK\x03\x04\x14\0\0\0\x08\0"),
    ("zip, version 1.0", b"PK\x03\x04\x0A\0\0\0\0\0"),
    ("empty zip", b"PK\x05\x06\0\0\0\0\0\0"),
    ("spanned zip", b"PK\x07\x08PK\x03\x04\x14\0"),
    ("bzip2", b"BZh91AY&SY\x9A\x01"),
    ("xz", b"\xFD7zXZ\0\0\x04\xE6\xD6"),
    ("xz with SHA-256", b"\xFD7zXZ\0\0\x0A\xE1\xFB"),
    ("LZMA", b"\x5D\0\0\x80\0\xFF\xFF\xFF\xFF\xFF"),
    ("LZMA, length", b"\x5D\0\0\x01\0\x05\0\0\0\0"),
    ("zstd", b"\x28\xB5\x2F\xFD\x04\x58"),
    ("7z", b"7z\xBC\xAF\x27\x1C\0\x04"),
    ("RAR 4", b"Rar!\x1A\x07\0\xCF\x90\x73"),
    ("RAR 5", b"Rar!\x1A\x07\x01\0\x33\x92"),
    ("LZ4", b"\x04\x22\x4D\x18\x64\x40"),
    ("older LZ4", b"\x02\x21\x4C\x18\x10\0"),
    ("compress", b"\x1F\x9D\x90\x61"),
    ("lzip", b"LZIP\x01\x0C\0"),
    ("cab", b"MSCF\0\0\0\0\x2C"),
    ("snappy", b"\xFF\x06\0\0sNaPpY"),
];

#[test]
fn what_is_packed_is_named_so_whatever_follows() {
    let mut chance = Chance::new(75);
    for (what, beginning) in BEGINNINGS {
        for len in [0, 10, 500, 40_000] {
            let mut rest = vec![0; len];
            chance.fill(&mut rest);
            for rest in [
                rest,
                b",;\t words, of a file".repeat(len / 20),
                vec![0; len],
            ] {
                let file = [beginning, &rest].concat();
                assert_eq!(named(&file), Some(LineFault::Packed), "{what}, {len}");
                assert_eq!(plain_text(&file), Err(LineFault::Packed), "{what}, {len}");
            }
        }
    }
    let mut tar = vec![0; 1024];
    tar[..9].copy_from_slice(b"lines.txt");
    tar[257..263].copy_from_slice(b"ustar\0");
    assert_eq!(named(&tar), Some(LineFault::Packed));
}

#[test]
fn what_is_no_text_at_all_is_named_so() {
    for (name, bytes) in ALL {
        assert_eq!(named(bytes), Some(LineFault::NoText), "{name}");
        assert_eq!(plain_text(bytes), Err(LineFault::NoText), "{name}");
    }
    let mut chance = Chance::new(76);
    for n in 0..500 {
        let mut bytes = vec![0; 3000];
        chance.fill(&mut bytes);
        assert_eq!(named(&bytes), Some(LineFault::NoText), "{n}");
        assert_eq!(plain_text(&bytes), Err(LineFault::NoText), "{n}");
    }
    for len in [1, 2, 3, 4, 8, 1000, super::super::MAX_LINE + 1] {
        assert_eq!(named(&vec![0; len]), Some(LineFault::NoText), "{len}");
        assert_eq!(plain_text(&vec![0; len]), Err(LineFault::NoText), "{len}");
    }
    let compound = [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], &[0; 600]].concat();
    assert_eq!(named(&compound), Some(LineFault::NoText));
    // Text with a stray character is text.
    assert_eq!(plain_text(b"a\x07b"), Ok("a\x07b"));
}
