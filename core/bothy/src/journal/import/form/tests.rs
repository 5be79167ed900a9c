#![allow(clippy::unwrap_used)]
use super::*;

#[test]
fn what_is_no_line_of_json_is_named_for_what_it_is() {
    let name = |name: &str| name.to_owned();
    let utf16: Vec<u8> = "\u{feff}{\"kinds\":[]}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let without_mark: Vec<u8> = "{\"kinds\":[]}"
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    let cases: [(&[u8], LineFault); 24] = [
        (&utf16, LineFault::Utf16),
        (&without_mark, LineFault::Utf16),
        (b"\x1F\x8B\x08\0\0\0", LineFault::Packed),
        (b"PK\x03\x04\x14", LineFault::Packed),
        (
            b"{\"details\":\"caf\xE9\"}",
            LineFault::NotUtf8 { byte: 16 },
        ),
        (b"\x93quoted\x94", LineFault::NotUtf8 { byte: 1 }),
        // Half of a smiley, and both halves, as some programs write them.
        (
            b"{\"details\":\"\xED\xA0\xBD\"}",
            LineFault::HalfCharacter { byte: 16 },
        ),
        (
            b"{\"details\":\"\xED\xA0\xBD\xED\xB8\x80\"}",
            LineFault::HalfCharacter { byte: 16 },
        ),
        (b"[{\"kinds\":[\"other\"]}]", LineFault::Array),
        (b"  [", LineFault::Array),
        (b"date,kind,details", LineFault::Table),
        (b"2026-03-01;other;He shouted", LineFault::Table),
        (b"\"a\"\t\"b\"", LineFault::Table),
        (b"nothing", LineFault::NotJson { byte: 1 }),
        (b"{} {}", LineFault::NotJson { byte: 4 }),
        (
            b"{\"details\":\"a\",\"details\":\"b\"}",
            LineFault::Twice {
                name: name("details"),
            },
        ),
        (
            b"{\"fields\":{\"place\":\"a\",\"place\":\"b\"}}",
            LineFault::Twice {
                name: name("place"),
            },
        ),
        (
            b"{\"fields\":{\"who\":[{\"id\":\"1\",\"id\":\"2\"}]}}",
            LineFault::Twice { name: name("id") },
        ),
        (
            b"{\"fields\":{\"place\":\"a\",\"pl\\u0061ce\":\"b\"}}",
            LineFault::Twice {
                name: name("place"),
            },
        ),
        (
            b"{\"details\":\"\\ud83d\"}",
            LineFault::HalfCharacter { byte: 19 },
        ),
        (
            b"{\"details\":\"\\udc00 x\"}",
            LineFault::HalfCharacter { byte: 18 },
        ),
        (b"{\"details\":\"cut", LineFault::NotJson { byte: 15 }),
        (
            b"{\"detail\":\"a\"}",
            LineFault::Unknown {
                name: name("detail"),
            },
        ),
        (b"{\"kinds\":\"other\"}", LineFault::Form),
    ];
    for (line, wanted) in cases {
        let said = String::from_utf8_lossy(line).into_owned();
        assert_eq!(LineFault::of(line), Some(wanted), "{said}");
    }
    let long = vec![b'x'; MAX_LINE + 1];
    assert_eq!(LineFault::of(&long), Some(LineFault::TooLong));
    for fine in ["", " \t", "{}", "{\"details\":\"\\ud83d\\ude00, a; b\"}"] {
        assert_eq!(LineFault::of(fine.as_bytes()), None, "{fine}");
    }
}

#[test]
fn a_line_that_is_too_long_is_named_for_what_it_is() {
    let long = |begins: &[u8], then: &[u8]| {
        let rest = then.repeat(MAX_LINE / then.len() + 1);
        [begins, &rest].concat()
    };
    for (line, fault) in [
        (long(b"{", b"x"), LineFault::TooLong),
        (long(b"\x1F\x8B\x08\0", b"\xE9\0"), LineFault::Packed),
        (long(b"{\0", b"a\0"), LineFault::Utf16),
        (long(b"{\0\0\0", b"a\0\0\0"), LineFault::Utf32),
        (long(b"{", b"\x01"), LineFault::NoText),
    ] {
        assert_eq!(LineFault::of(&line), Some(fault));
    }
}
