//! Photos inside text or packed data.

use super::made::*;
use super::places::MOOR;
use super::told;
use crate::media::reveals::Properties;

/// Makes a photo that shows a place, with pixels that make it longer than the words around it.
fn photo() -> Vec<u8> {
    let mut file = jpeg_exif(&position(true, 5, &MOOR));
    file.extend((0..3000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()));
    file
}

/// An e-mail up to its content.
const MAIL: &str = concat!(
    "From: amy@example.org\r\n",
    "To: kit@example.org\r\n",
    "Subject: the door\r\n",
    "MIME-Version: 1.0\r\n",
    "Content-Type: image/jpeg\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "X-Attachment-Id: f_abcdefghijklmnopqr\r\n\r\n",
);

/// Makes texts that hold this file in runs of letters.
fn texts(file: &[u8]) -> Vec<(&'static str, String)> {
    let code = base64(file);
    let digits = hex::encode(file);
    let url = code.replace('+', "-").replace('/', "_");
    let percent = code
        .replace('+', "%2B")
        .replace('/', "%2F")
        .replace('=', "%3D");
    vec![
        (
            "a mail",
            format!("{MAIL}{}\r\n\r\n--b--\r\n", lines(&code, 76, "\r\n")),
        ),
        (
            "a mail with short lines",
            format!("{MAIL}{}\n", lines(&code, 19, "\n")),
        ),
        (
            "a contact",
            format!(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Amy\r\nPHOTO;ENCODING=b;TYPE=JPEG:{}\r\n {}\r\nEND:VCARD\r\n",
                &code[..41],
                lines(&code[41..], 74, "\r\n ")
            ),
        ),
        (
            "a calendar",
            format!(
                "BEGIN:VCALENDAR\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:{}\r\n",
                lines(&code, 70, "\r\n ")
            ),
        ),
        (
            "JSON",
            format!("{{\"a\": \"{}\"}}", code.replace('/', "\\/")),
        ),
        (
            "JSON with breaks",
            format!("{{\"a\": \"{}\"}}", lines(&code, 76, "\\n")),
        ),
        ("JSON, for addresses", format!("{{\"a\": \"{url}\"}}")),
        (
            "HTML",
            format!("<!DOCTYPE html><img src='data:image/jpeg;base64,{code}'>"),
        ),
        (
            "HTML, escaped",
            format!("<html><img src='data:image/jpeg;base64,{percent}'>"),
        ),
        (
            "SVG",
            format!(
                "<svg><image xlink:href=\"data:image/jpeg;base64,{}\"/></svg>",
                lines(&code, 76, "&#10;")
            ),
        ),
        (
            "SVG, indented",
            format!(
                "<svg><image href=\"data:image/jpeg;base64,{}\"/></svg>",
                lines(&code, 76, "\n    ")
            ),
        ),
        ("a note", format!("this is it:\n{code}\nthat was it")),
        (
            "RTF",
            format!(
                "{{\\rtf1{{\\pict\\jpegblip\\picw4\n{}}}}}",
                lines(&digits, 128, "\n")
            ),
        ),
        (
            "RTF, behind a word",
            format!(
                "{{\\rtf1{{\\pict\\jpegblip\r\n{}}}}}",
                digits.to_uppercase()
            ),
        ),
        (
            "a page in a mail",
            format!(
                "{MAIL}<img src=3D\"data:image/jpeg;base64,{}\">",
                lines(&code, 60, "=\r\n")
            ),
        ),
    ]
}

fn each(file: &[u8], of: fn(&u8) -> String) -> String {
    file.iter().map(of).collect::<Vec<_>>().concat()
}

/// Makes texts that hold this file byte by byte.
fn quoted(file: &[u8]) -> Vec<(&'static str, String)> {
    vec![
        (
            "a mail with bytes quoted",
            format!("{MAIL}{}", each(file, |byte| format!("={byte:02X}"))),
        ),
        (
            "SVG with bytes quoted",
            format!(
                "<svg><image href='data:image/jpeg,{}'/></svg>",
                each(file, |byte| format!("%{byte:02x}"))
            ),
        ),
    ]
}

#[test]
fn a_photo_in_a_text_is_seen() {
    for (form, text) in texts(&photo()).into_iter().chain(quoted(&photo())) {
        assert!(told(text.as_bytes()).place, "{form}");
        let wide = [b"\xFF\xFE", &wide(&text)[..]].concat();
        assert!(told(&wide).place, "{form} in UTF-16");
        let zip = zip(&[("a", text.as_bytes())]);
        assert!(told(&zip).place, "{form} in a zip");
    }
    let document = zip(&[("word/media/1.jpg", &photo())]);
    for (form, text) in texts(&document) {
        assert!(told(text.as_bytes()).place, "a document in {form}");
    }
    let comment = format!("METADATA_BLOCK_PICTURE={}", base64(&photo()));
    let opus = [
        &b"OggS\0\x02\0\0\0\0\0\0\0\0aaaa\0\0\0\0bbbb\x01\x13OpusHead OpusTags"[..],
        comment.as_bytes(),
    ]
    .concat();
    assert!(told(&opus).place, "the cover of a song");
    let depth = format!("GImage:Data='{}'>", base64(&photo()));
    assert!(
        told(&jpeg_extended(&xmp(&depth), "Data")).place,
        "a photo in XMP"
    );
}

#[test]
fn bytes_behind_a_text_are_looked_at() {
    let mut file = b"A note about the door.\n".repeat(2000);
    file.extend(photo());
    assert!(told(&file).place);
}

#[test]
fn a_photo_without_a_place_in_a_text_is_none() {
    let plain = jpeg_exif(&exif(true, &[(0, 1, 4, vec![2, 3, 0, 0])]));
    for (form, text) in texts(&plain).into_iter().chain(quoted(&plain)) {
        let told = told(text.as_bytes());
        assert!(!told.place, "{form}");
        assert!(
            !told.properties.contains(&Properties::Unread),
            "{form}: {told:?}"
        );
    }
}

#[test]
fn an_ordinary_text_says_nothing() {
    let words =
        "She said exif:GPSLatitude and $GPRMC, twice; it was at \u{00A9}xyz +53.\n".repeat(500);
    let hash = hex::encode([0xA5; 32]);
    let keys: Vec<_> = (0..500).map(|n| format!("{n:064x}\n")).collect();
    let keys = keys.concat();
    for text in [
        words.clone(),
        format!("BEGIN:VCARD\r\nFN:Amy\r\nNOTE:{words}END:VCARD\r\n"),
        format!("{{\"hash\": \"{hash}\", \"words\": [\"a=00\", \"b%00\"]}}"),
        format!(
            "https://example.org/{}?a=0012&b=%00\n",
            "abcdefghij".repeat(40)
        ),
        keys,
        "internationalisation\n".repeat(300),
        "-".repeat(4000),
    ] {
        let told = told(text.as_bytes());
        assert!(
            !told.place && told.properties.is_empty(),
            "{told:?}: {text:.60}"
        );
    }
}

#[test]
fn what_is_encoded_in_a_way_that_is_not_read_is_named() {
    for (form, text) in [
        (
            "uuencode",
            "look\nbegin 644 door.jpg\nM_]C_X  02D9)1@ ! 0$ 8 !@  #_\n",
        ),
        ("yEnc", "=ybegin line=128 size=123 name=door.jpg\nabc\n"),
        (
            "PGP",
            "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n",
        ),
        (
            "an object in RTF",
            "{\\rtf1{\\object{\\*\\objdata 01050000020000}}}",
        ),
    ] {
        let told = told(text.as_bytes());
        assert!(
            told.properties.contains(&Properties::Unread),
            "{form}: {told:?}"
        );
    }
}

/// Makes a PDF with one stream and no info.
fn pdf(dictionary: &str, stream: &[u8]) -> Vec<u8> {
    let head = format!(
        "%PDF-1.4\n1 0 obj\n<< {dictionary} /Length {} >>\nstream\r\n",
        stream.len()
    );
    [head.as_bytes(), stream, b"\nendstream\nendobj\n%%EOF"].concat()
}

#[test]
fn a_photo_or_a_description_that_is_packed_in_a_pdf_is_seen() {
    let photo = photo();
    let digits = format!("{}>", hex::encode_upper(&photo));
    let zipped = packed(&photo);
    let document = zip(&[("word/media/1.jpg", &photo)]);
    for (dictionary, stream) in [
        (
            "/Subtype /Image /Filter [/FlateDecode /DCTDecode]",
            zipped.clone(),
        ),
        ("/Subtype/Image/Filter[/Fl/DCT]", zipped.clone()),
        (
            "/Subtype /Image /Filter [/ASCIIHexDecode /DCTDecode]",
            lines(&digits, 80, "\n").into_bytes(),
        ),
        (
            "/Subtype /Image /Filter [/AHx /Fl /DCT]",
            hex::encode(&zipped).into_bytes(),
        ),
        (
            "/Subtype /Image /Filter [/ASCII85Decode /DCTDecode]",
            ascii85(&photo),
        ),
        (
            "/Subtype /Image /Filter [/ASCII85Decode /FlateDecode /DCTDecode]",
            ascii85(&zipped),
        ),
        ("/Type /EmbeddedFile /Filter /FlateDecode", zipped.clone()),
        (
            "/Type /EmbeddedFile /Filter /FlateDecode",
            packed(&document),
        ),
        ("/Type /EmbeddedFile", document),
        (
            "/Type /Metadata /Subtype /XML /Filter /FlateDecode",
            packed(xmp("photoshop:City='Leeds'>").as_bytes()),
        ),
        ("/Filter 7 0 R", zipped.clone()),
    ] {
        assert!(told(&pdf(dictionary, &stream)).place, "{dictionary}");
    }
}

/// Encodes as PDF does, without its short form of zeros.
fn ascii85(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for four in bytes.chunks(4) {
        let mut whole = [0; 4];
        whole[..four.len()].copy_from_slice(four);
        let mut n = u32::from_be_bytes(whole);
        let mut five = [0; 5];
        for digit in five.iter_mut().rev() {
            *digit = b'!' + u8::try_from(n % 85).unwrap();
            n /= 85;
        }
        out.extend(&five[..=four.len()]);
    }
    out.extend(b"~>");
    out
}

#[test]
fn an_ordinary_pdf_says_nothing() {
    let words = packed(&b"BT /F1 12 Tf (at the door) Tj ET\n".repeat(300));
    let font: Vec<u8> = (0..20_000_u32)
        .map(|n| ((n * n) >> 7).to_le_bytes()[0])
        .collect();
    for (dictionary, stream) in [
        ("/Filter /FlateDecode", words.clone()),
        ("/Filter [/ASCII85Decode /FlateDecode]", ascii85(&words)),
        ("/Subtype /Type1C /Filter /FlateDecode", packed(&font)),
        ("/Subtype /Image /Filter /FlateDecode", packed(&font)),
        ("/Subtype /Image /Filter /DCTDecode", jpeg(&[])),
        ("/Subtype /Image /Filter /LZWDecode", font.clone()),
        ("", b"BT (plain) Tj ET".to_vec()),
    ] {
        let told = told(&pdf(dictionary, &stream));
        assert!(
            !told.place && told.properties.is_empty(),
            "{dictionary}: {told:?}"
        );
    }
}

#[test]
fn what_a_pdf_packs_in_another_way_or_cut_is_named() {
    let zipped = packed(&photo());
    for (dictionary, stream) in [
        ("/Subtype /Image /Filter [/LZWDecode /DCTDecode]", photo()),
        ("/Type /EmbeddedFile /Filter /RunLengthDecode", photo()),
        ("/Filter /FlateDecode", zipped[..zipped.len() / 2].to_vec()),
        ("/Filter /FlateDecode", packed(&vec![b' '; 70 << 20])),
    ] {
        let told = told(&pdf(dictionary, &stream));
        assert!(
            told.properties.contains(&Properties::Unread),
            "{dictionary}: {told:?}"
        );
    }
}
