#![allow(clippy::unwrap_used)]

use super::super::passing::Recogniser;
use super::super::recognise;
use std::fmt::Write as _;

/// Recognises a file that goes by in pieces.
fn passing(bytes: &[u8], name: &str) -> &'static str {
    let mut recogniser = Recogniser::default();
    bytes.chunks(50_000).for_each(|part| recogniser.take(part));
    recogniser.finish(name)
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    let signs = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    let byte = |c: char| {
        let sign = signs.chars().position(|sign| sign == c);
        u8::try_from(sign.map_or(u32::from(c), |at| 0x80 + u32::try_from(at).unwrap())).unwrap()
    };
    text.chars().map(byte).collect()
}

/// Makes lines as a program packs bytes into an e-mail.
fn base64() -> String {
    (0..400).fold(String::new(), |mut lines, n| {
        let _ = writeln!(lines, "{n:A>76}\r");
        lines
    })
}

/// Texts in every alphabet, with the longest words that people type.
const TEXTS: [&str; 8] = [
    "He said he'd come at 8. I didn't open.",
    "20‰ und 30ƒ‡, sagte er. Donaudampfschifffahrtsgesellschaftskapitänswitwe",
    "Nooooooooooooooooooooooooooooooooooooooooooooooooooooooooo! Café.",
    "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ! Er schrie, und die Nachbarn riefen die Polizei.",
    "https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa is the page, naïve",
    "a|b|c\r\n1|é|2\r\n",
    "«Il m’a dit…» – non. 20 €",
    "Zürich: 5 °C, ±2",
];

#[test]
fn text_in_windows_1252_is_text_whatever_is_said_in_it() {
    for text in TEXTS {
        for end in ["", "\r\n", "\x1A", "\r\n\x1A\x1A"] {
            for times in [1, 40] {
                let bytes = windows_1252(&format!("{}{end}", text.repeat(times)));
                assert_eq!(passing(&bytes, ""), "text/plain", "{text:?} {end:?}");
                let utf8 = format!("{}{end}", text.repeat(times));
                assert_eq!(
                    passing(utf8.as_bytes(), ""),
                    "text/plain",
                    "{text:?} {end:?}"
                );
            }
        }
    }
}

#[test]
fn utf_16_is_text_with_and_without_its_mark() {
    for (text, media_type) in [
        ("He said he'd come.\r\nI didn't open.", "text/plain"),
        ("اس نے میرا فون توڑ دیا۔ بچی رو رہی تھی۔", "text/plain"),
        ("Wyrzucił moje leki, żółć", "text/plain"),
        ("昨晚他又打了我，孩子看見了。\n第二天他道歉。", "text/plain"),
        ("В 21:30 он вернулся", "text/plain"),
        ("BEGIN:VCARD\r\nVERSION:2.1\r\nN:Żak\r\n", "text/vcard"),
        ("<?xml version=\"1.0\"?><smses/>", "text/xml"),
        ("<html><body>ż", "text/html"),
    ] {
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            for mark in ["", "\u{FEFF}"] {
                for times in [1, 2000] {
                    let text = format!("{mark}{text}\n{}", "\n".repeat(times));
                    assert_eq!(passing(&utf16(&text, unit), ""), media_type, "{text}");
                }
            }
        }
    }
}

#[test]
fn letters_of_two_bytes_are_text() {
    for (encoding, bytes) in [
        // "彼は私を殴った。警察に電話した。"
        ("Shift JIS", &b"\x94\xDE\x82\xCD\x8E\x84\x82\xF0\x89\xA3\x82\xC1\x82\xBD\x81B\x8Cx\x8E@\x82\xC9\x93d\x98b\x82\xB5\x82\xBD\x81B"[..]),
        ("Shift JIS, half width", b"\x83\x81\x83\x82\r\n\xB6\xC5 \x89\xEF\x8E\xD0\x81A\x96\xBE\x93\xFA"),
        // "他又打了我，孩子看见了。我报了警。"
        ("GBK", b"\xCB\xFB\xD3\xD6\xB4\xF2\xC1\xCB\xCE\xD2\xA3\xAC\xBA\xA2\xD7\xD3\xBF\xB4\xBC\xFB\xC1\xCB\xA1\xA3\xCE\xD2\xB1\xA8\xC1\xCB\xBE\xAF\xA1\xA3"),
    ] {
        for times in [1, 3, 500] {
            assert_eq!(recognise(&bytes.repeat(times), false), "text/plain", "{encoding}");
        }
    }
}

#[test]
fn what_is_no_text_is_not_taken_for_any() {
    for bytes in [
        &[0xFF; 4000][..],
        &[0; 4000],
        &[0xA5; 4000],
        &[0x00, 0xFF].repeat(2000),
        &(0..=255).collect::<Vec<u8>>().repeat(10),
        b"\x89PNG\n",
        b"a\0b",
        &b"\x01\0\x02\0\x03\0\x04\0".repeat(50),
        // Samples of sound, 16 bits.
        &(0..4000_u16)
            .flat_map(|n| (n.wrapping_mul(n)).to_le_bytes())
            .collect::<Vec<u8>>(),
    ] {
        assert!(
            !passing(bytes, "").starts_with("text/"),
            "{:?}",
            &bytes[..3]
        );
    }
}

/// Headers of e-mails as programs write them, without the last line.
const HEADERS: [&str; 9] = [
    "Return-Path: <a@b.c>\nReceived: from x\n\tby y\nDate: Tue\nSubject: hello\n",
    "From: Sam <s@x.y>\nTo: me\nSubject: =?utf-8?B?eA==?=\n",
    "From sam@x.y Tue Mar  3 21:30:00 2026\nFrom: Sam <s@x.y>\nTo: me\nSubject: hello\n",
    ">From sam Tue Mar  3\nReceived: from x\nDate: Tue\nMessage-ID: <1>\n",
    "X-Spam_score: 0.1\nX-Spam_bar: /\nEnvelope-to: a@b.c\nFrom: Sam\nTo: me\nDate: Tue\n",
    "X-A!#$%&'*+-/=?^_`{|}~.9: 1\nFrom: Sam\nTo: me\nDate: Tue\n",
    // Not sent.
    "X-Unsent: 1\nTo: me\nSubject: hello\n",
    "Subject: hello\nDate: Tue\nMessage-ID: <1>\nMIME-Version: 1.0\n",
    // Without a sender, and without what programs write.
    "To: me\nSubject: hello\nDate: Tue\nContent-Type: text/plain\n",
];

#[test]
fn an_e_mail_is_known_by_any_header_and_whatever_it_carries() {
    let long = format!("X-Long: {}\n", "a folded line\n ".repeat(3000));
    let attached = base64();
    for header in HEADERS {
        for between in ["", long.as_str()] {
            for first in [false, true] {
                if first && header.starts_with(['F', '>']) {
                    continue; // an envelope precedes everything
                }
                for (body, what) in [
                    (&b"He wrote"[..], "ASCII"),
                    ("Café".as_bytes(), "UTF-8"),
                    (b"caf\xE9", "Latin-1"),
                    (
                        &[b"caf\xE9\r\n\r\n", attached.as_bytes()].concat(),
                        "Latin-1, with a file",
                    ),
                    (b"\x1B$B$3\x1B(B", "ISO-2022-JP"),
                    (b"\x00\x01\xFF\xFE", "binary"),
                    (b"", "nothing"),
                ] {
                    for ends in ["\n", "\r\n"] {
                        let head = if first {
                            format!("{between}{header}\n")
                        } else {
                            format!("{header}{between}\n")
                        };
                        let mut bytes = head.replace('\n', ends).into_bytes();
                        bytes.extend(body);
                        assert_eq!(passing(&bytes, ""), "message/rfc822", "{what}: {header}");
                    }
                }
            }
        }
    }
    // A header whose end is too far behind to be looked at.
    let endless = format!(
        "Received: from x\nX-Long: {}",
        "a folded line\n ".repeat(40_000)
    );
    assert_eq!(passing(endless.as_bytes(), ""), "message/rfc822");
    for note in [
        "Sam: From now on\nTo: you\n",
        "From: Sam\nand then he left\nTo: Date: Subject:",
        "Subject: him\nHe came at 8.",
        "Me: hello\nSam: no\n",
    ] {
        for times in [1, 4000] {
            assert_eq!(
                passing(note.repeat(times).as_bytes(), ""),
                "text/plain",
                "{note}"
            );
        }
    }
}

#[test]
fn contacts_and_calendars_are_known_whatever_they_carry() {
    for (begin, media_type) in [
        ("BEGIN:VCARD\r\nVERSION:2.1\r\n", "text/vcard"),
        ("begin:vcalendar\r\nversion:2.0\r\n", "text/calendar"),
    ] {
        for mark in [&b""[..], b"\xEF\xBB\xBF"] {
            for name in ["Ren\u{E9}", "ŻÓŁĆ"] {
                for bytes in [name.as_bytes().to_vec(), vec![b'R', 0xE9]] {
                    let photo = format!("\r\nPHOTO;ENCODING=BASE64:{}", base64());
                    let file = [mark, begin.as_bytes(), b"FN:", &bytes, photo.as_bytes()].concat();
                    assert_eq!(passing(&file, ""), media_type, "{name}");
                }
            }
        }
    }
}

#[test]
fn xml_is_known_by_its_first_element() {
    for (element, media_type) in [
        ("<gpx version=\"1.1\">", "application/gpx+xml"),
        (
            "<kml xmlns=\"http://www.opengis.net/kml/2.2\">",
            "application/vnd.google-earth.kml+xml",
        ),
        ("<smses count=\"3\">", "text/xml"),
        ("<svg>", "text/xml"),
    ] {
        for before in [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<?xml version=\"1.0\"?><!-- made by a phone -->\n<?xml-stylesheet href=\"a\"?>\n",
            "\u{FEFF}<?xml version='1.0'?>\n<!DOCTYPE x>\n",
        ] {
            let file = format!("{before}{element}<a>ż</a>");
            assert_eq!(passing(file.as_bytes(), ""), media_type, "{file}");
        }
    }
}

#[test]
fn an_encrypted_document_is_what_its_name_says() {
    let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    file.resize(70_000, 0);
    file.extend(utf16("EncryptedPackage\0", u16::to_le_bytes));
    let office = "application/vnd.openxmlformats-officedocument.";
    for (name, kind) in [
        ("letter.docx", "wordprocessingml.document"),
        ("", "wordprocessingml.document"),
        ("letter.exe", "wordprocessingml.document"),
        ("Money.XLSX", "spreadsheetml.sheet"),
        ("talk.pptx", "presentationml.presentation"),
    ] {
        assert_eq!(passing(&file, name), format!("{office}{kind}"), "{name}");
    }
    assert_eq!(passing(b"note", "note.xlsx"), "text/plain");
}
