//! What a file is, from its content; its name is never asked.
//!
//! The rules here are for what people keep, and strict: a note that begins with "BM" or "GIF" is a note. What they don't know,
//! the crate `infer` may, from its shorter signatures.

mod office;
pub(super) mod passing;

/// Bytes at the beginning of a file that say what most are.
const BEGINNING: usize = 32 << 10;

/// What nothing else was recognised as.
const UNKNOWN: &str = "application/octet-stream";

/// Bytes at the very beginning, and what a file is that has them.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\xFF\xD8\xFF", "image/jpeg"),
    (b"\x89PNG\r\n\x1A\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"\0\0\0\x0CJXL \r\n\x87\n", "image/jxl"),
    (b"fLaC", "audio/x-flac"),
    (b"#!AMR\n", "audio/amr"),
    (b"#!AMR-WB\n", "audio/amr-wb"),
    (b"caff\0\x01\0\0", "audio/x-caf"),
    (b"ID3\x02", "audio/mpeg"),
    (b"ID3\x03", "audio/mpeg"),
    (b"ID3\x04", "audio/mpeg"),
];

/// Types of which `infer` isn't believed, since a rule here looks closer.
const OURS: &[&str] = &[
    "application/x-executable", // for two bytes of COFF; ELF has a rule here
    "audio/aac",
    "audio/amr",
    "audio/m4a",
    "audio/mpeg",
    "audio/ogg",
    "audio/opus",
    "audio/x-flac",
    "audio/x-wav",
    "image/avif",
    "image/bmp",
    "image/gif",
    "image/heif",
    "image/jpeg",
    "image/jxl",
    "image/png",
    "image/webp",
    "video/mp4",
    "video/quicktime",
    "video/webm",
    "video/x-m4v",
    "video/x-matroska",
    "video/x-msvideo",
];

/// Media type of a file that begins with these bytes; 32 KiB are plenty. `more`: there are bytes behind them.
///
/// Text in UTF-8 or with a byte order mark, which chat exports and tables are too, is text whatever letters it begins
/// with, and so is text in an older encoding of one byte a letter; text that reads as JSON is JSON, and e-mails, contacts and calendars
/// are known by their first lines. A drawing in SVG is `text/xml`: it can hold a program, so it mustn't open as a picture. An
/// empty file is unknown.
pub fn recognise(beginning: &[u8], more: bool) -> &'static str {
    if beginning.is_empty() {
        return UNKNOWN;
    }
    if beginning.starts_with(&[0xFF, 0xFE]) || beginning.starts_with(&[0xFE, 0xFF]) {
        return "text/plain"; // UTF-16
    }
    if let Some(text) = text(beginning, more) {
        return kind_of_text(text, more);
    }
    signature(beginning)
        .or_else(|| base_media(beginning))
        .or_else(|| container(beginning))
        .or_else(|| stream(beginning))
        .or_else(|| office::of(beginning))
        .or_else(|| older_text(beginning).map(|text| kind_of_text(&text, more)))
        .or_else(|| {
            infer::get(beginning)
                .map(|known| known.mime_type())
                .filter(|known| !OURS.contains(known))
        })
        .unwrap_or(UNKNOWN)
}

fn signature(bytes: &[u8]) -> Option<&'static str> {
    let known = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    known.map(|(_, media_type)| *media_type)
}

/// The ISO base media family: pictures, sound and films that differ by their brands.
fn base_media(bytes: &[u8]) -> Option<&'static str> {
    let (len, rest) = bytes.split_first_chunk::<4>()?;
    let len = u32::from_be_bytes(*len);
    let (name, rest) = rest.split_first_chunk::<4>()?;
    // QuickTime from before there were brands.
    if matches!(name, b"moov" | b"mdat" | b"wide" | b"pnot") && (len == 1 || len >= 8) {
        return Some("video/quicktime");
    }
    if name != b"ftyp" || len < 16 {
        return None;
    }
    let (major, rest) = rest.split_first_chunk::<4>()?;
    let len = usize::try_from(len).ok()?.saturating_sub(16);
    let compatible = rest.get(4..).unwrap_or_default();
    let compatible = &compatible[..compatible.len().min(len)];
    let names = |brand: &[u8; 4]| compatible.chunks_exact(4).any(|other| other == brand);
    Some(match major {
        b"avif" | b"avis" => "image/avif",
        // An image of any coding: the others say which.
        b"mif1" | b"msf1" | b"miaf" if names(b"avif") || names(b"avis") => "image/avif",
        b"mif1" | b"msf1" | b"miaf" | b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx"
        | b"hevm" | b"hevs" => "image/heif",
        b"crx " => "image/x-canon-cr3",
        b"M4A " | b"M4B " | b"M4P " => "audio/m4a",
        b"M4V " | b"M4VH" | b"M4VP" => "video/x-m4v",
        b"qt  " => "video/quicktime",
        [b'3', b'g', b'2', _] => "video/3gpp2",
        [b'3', b'g', _, _] => "video/3gpp",
        _ => "video/mp4",
    })
}

/// What wraps sound and pictures of several kinds.
fn container(bytes: &[u8]) -> Option<&'static str> {
    match bytes.first_chunk()? {
        b"RIFF" => match bytes.get(8..12)? {
            b"WEBP" => Some("image/webp"),
            b"WAVE" => Some("audio/x-wav"),
            b"AVI " => Some("video/x-msvideo"),
            _ => None,
        },
        b"\x1A\x45\xDF\xA3" => {
            let head = &bytes[..bytes.len().min(256)];
            // DocType: the element 4282, its length, a word.
            let webm = head.windows(7).any(|doc| doc == b"\x42\x82\x84webm");
            Some(if webm {
                "video/webm"
            } else {
                "video/x-matroska"
            })
        }
        b"OggS" => {
            // Its first packet follows a header of 27 bytes and as many lengths as the last of these says.
            let first = bytes.get(27 + usize::from(*bytes.get(26)?)..)?;
            Some(if first.starts_with(b"OpusHead") {
                "audio/opus"
            } else if first.starts_with(b"\x80theora") || first.starts_with(b"fishead\0") {
                "video/ogg"
            } else {
                "audio/ogg"
            })
        }
        b"\x7FELF" => Some("application/x-executable"),
        // Bitmap: two letters, reserved zeros, and one of the lengths that its second header can have.
        [b'B', b'M', ..] => (bytes.get(6..10)? == [0; 4]
            && matches!(
                bytes.get(14..18)?,
                [12 | 40 | 52 | 56 | 64 | 108 | 124, 0, 0, 0]
            ))
        .then_some("image/bmp"),
        _ => None,
    }
}

/// Streams of frames, which have no signature but what every frame begins with.
fn stream(bytes: &[u8]) -> Option<&'static str> {
    let every = |start: usize, step: usize, byte| {
        let frames = || bytes.iter().skip(start).step_by(step);
        frames().count() > 1 && frames().take(5).all(|first| *first == byte)
    };
    if every(0, 188, 0x47) || every(4, 192, 0x47) {
        return Some("video/mp2t");
    }
    let aac = |at: usize| {
        let [0xFF, second, third, a, b, c, ..] = *bytes.get(at..)? else {
            return None;
        };
        let len = usize::from(a & 3) << 11 | usize::from(b) << 3 | usize::from(c >> 5);
        (second & 0xF6 == 0xF0 && third >> 2 & 15 < 13 && len > 7).then_some(at + len)
    };
    let mp3 = |at: usize| Some(at + mp3_frame(bytes.get(at..)?)?);
    // A second frame must follow the first, unless the file ends before it.
    if aac(0).is_some_and(|next| next >= bytes.len() || aac(next).is_some()) {
        return Some("audio/aac");
    }
    mp3(0)
        .is_some_and(|next| next >= bytes.len() || mp3(next).is_some())
        .then_some("audio/mpeg")
}

/// Length of the frame of MPEG audio, layer III, that begins here (ISO/IEC 11172-3, 13818-3).
fn mp3_frame(bytes: &[u8]) -> Option<usize> {
    const V1: [usize; 15] = [
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
    ];
    const V2: [usize; 15] = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    let [0xFF, second, third, ..] = *bytes else {
        return None;
    };
    let (rates, samples, halved) = match second & 0xFE {
        0xFA => (V1, 144_000, 0),
        0xF2 => (V2, 72_000, 1),
        0xE2 => (V2, 72_000, 2),
        _ => return None,
    };
    let rate = *rates
        .get(usize::from(third >> 4))
        .filter(|rate| **rate > 0)?;
    let frequency = [44_100, 48_000, 32_000].get(usize::from(third >> 2 & 3))? >> halved;
    Some(samples * rate / frequency + usize::from(third >> 1 & 1))
}

/// The bytes as text, if they are UTF-8 without control characters but white space; the last character may be cut if there is more.
fn text(beginning: &[u8], more: bool) -> Option<&str> {
    let text = match str::from_utf8(beginning) {
        Ok(text) => text,
        Err(error) if more && error.error_len().is_none() => {
            str::from_utf8(&beginning[..error.valid_up_to()]).ok()?
        }
        Err(_) => return None,
    };
    let is_text = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{0C}');
    text.chars().all(is_text).then_some(text)
}

/// The bytes as text in an encoding of one byte a letter (Windows-1252 and its like), if they can be: no control characters, and spaces
/// between words. Each byte is taken for the letter of Latin-1, which is right for all that [`kind_of_text`] asks.
fn older_text(beginning: &[u8]) -> Option<String> {
    /// Most letters in a row without white space or a sign of ASCII.
    const LONGEST_WORD: usize = 40;
    // Per mille and the like stand in signatures, and in no text.
    let is_text = |byte: u8| {
        !(byte.is_ascii_control() || matches!(byte, 0x83 | 0x87..=0x89))
            || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C)
    };
    let words = beginning.split(|byte| byte.is_ascii_whitespace() || byte.is_ascii_punctuation());
    let high = beginning.iter().filter(|byte| !byte.is_ascii()).count();
    let are_words = words.clone().all(|word| word.len() <= LONGEST_WORD)
        && (words.count() > 1 || high * 2 < beginning.len());
    (are_words && beginning.iter().copied().all(is_text))
        .then(|| beginning.iter().copied().map(char::from).collect())
}

/// Whether it begins as a stored e-mail does: lines of a header, some of which every e-mail has (RFC 5322).
fn is_mail(text: &str) -> bool {
    const FROM: [&str; 5] = [
        "from",
        "return-path",
        "received",
        "delivered-to",
        "x-original-to",
    ];
    const OTHERS: [&str; 5] = ["date", "subject", "to", "message-id", "mime-version"];
    let mut names = Vec::new();
    for line in text.lines().take(200) {
        if line.is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) && !names.is_empty() {
            continue; // the line before goes on
        }
        let Some((name, _)) = line.split_once(':') else {
            return false;
        };
        if name.is_empty() || !name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-') {
            return false;
        }
        names.push(name.to_ascii_lowercase());
    }
    let has = |known: &[&str]| {
        known
            .iter()
            .filter(|one| names.iter().any(|name| name == *one))
            .count()
    };
    has(&FROM) > 0 && has(&OTHERS) > 1
}

/// Which text: what programs act on, or open in a way of their own, has a name.
fn kind_of_text(text: &str, more: bool) -> &'static str {
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    for (signature, media_type) in [
        ("%PDF-", "application/pdf"),
        ("%!PS", "application/postscript"),
        (r"{\rtf", "application/rtf"),
        ("-----BEGIN CERTIFICATE-----", "application/x-x509-ca-cert"),
        ("#!", "text/x-shellscript"),
    ] {
        if start.starts_with(signature) {
            return media_type;
        }
    }
    let begins = |word: &str| {
        start
            .get(..word.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(word))
    };
    if begins("BEGIN:VCARD") {
        return "text/vcard";
    }
    if begins("BEGIN:VCALENDAR") {
        return "text/calendar";
    }
    if is_mail(start) {
        return "message/rfc822";
    }
    if is_json(start, more) {
        return "application/json";
    }
    match markup(start) {
        Some("html") => "text/html",
        Some(_) => "text/xml",
        None => match infer::get(start.as_bytes()).map(|known| known.mime_type()) {
            Some("text/html") => "text/html",
            _ => "text/plain",
        },
    }
}

/// The first word of a file that begins with a tag of XML, SVG or HTML.
fn markup(start: &str) -> Option<&'static str> {
    let is = |word: &str| {
        let Some((begins, rest)) = start.split_at_checked(word.len()) else {
            return false;
        };
        let ends = rest.chars().next();
        begins.eq_ignore_ascii_case(word)
            && ends.is_none_or(|c| c.is_whitespace() || matches!(c, '>' | '/'))
    };
    if is("<!doctype html") || is("<html") {
        return Some("html");
    }
    ["<?xml", "<svg", "<!doctype svg"]
        .into_iter()
        .any(is)
        .then_some("xml")
}

/// Whether it is an object or array of JSON, as far as it can be seen.
fn is_json(text: &str, more: bool) -> bool {
    if !text.starts_with(['{', '[']) {
        return false;
    }
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => true,
        Err(error) => more && error.is_eof(),
    }
}

#[cfg(test)]
mod tests;
