//! Recognises a file by its content, never by its name.
//!
//! The rules here are strict and cover what people keep: a note that begins with "BM" or "GIF" is a note. The crate `infer` may recognise
//! the rest, from its shorter signatures.

mod mail;
mod office;
pub(super) mod passing;
mod text;

pub(crate) use text::utf16;

/// Bytes at the beginning of a file that are enough to recognise most.
const BEGINNING: usize = 32 << 10;

/// The type of anything not recognised.
const UNKNOWN: &str = "application/octet-stream";

/// The first bytes of files, and their types.
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

/// Types for which a rule here looks closer than `infer`, which isn't believed.
const OURS: &[&str] = &[
    "application/x-executable", // matches two bytes of COFF; ELF has a rule here
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

/// Returns the media type of a file that begins with these bytes; 32 KiB are plenty. `more` means that bytes follow.
///
/// Text in UTF-8, UTF-16 or an older encoding is text whatever letters it begins with, chat exports and tables too. JSON is recognised by
/// parsing; e-mails, contacts and calendars by their first lines. An SVG is `text/xml`: it can hold a program, so it mustn't open as a
/// picture. An empty file is unknown.
pub(crate) fn recognise(beginning: &[u8], more: bool) -> &'static str {
    if beginning.is_empty() {
        return UNKNOWN;
    }
    if let Some(text) = text::marked_utf16(beginning) {
        return text::kind(&text, more);
    }
    let written = text::without_end(beginning, more);
    if let Some(text) = text::utf8(written, more) {
        return text::kind(text, more);
    }
    signature(beginning)
        .or_else(|| base_media(beginning))
        .or_else(|| container(beginning))
        .or_else(|| stream(beginning))
        .or_else(|| office::of(beginning))
        .or_else(|| text::by_its_lines(&text::latin1(text::without_mark(written)), more))
        .or_else(|| text::older(written).map(|text| text::kind(&text, more)))
        .or_else(|| {
            infer::get(beginning)
                .map(|known| known.mime_type())
                .filter(|known| !OURS.contains(known))
        })
        .or_else(|| {
            // Two or three letters with zeros can be anything.
            let may_be = written.len() >= 8 && (more || written.len().is_multiple_of(2));
            let text = may_be.then(|| text::utf16(written)).flatten();
            text.map(|text| text::kind(&text, more))
        })
        .unwrap_or(UNKNOWN)
}

fn signature(bytes: &[u8]) -> Option<&'static str> {
    let known = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    known.map(|(_, media_type)| *media_type)
}

/// Recognises the ISO base media family: pictures, sound and films that differ by their brands.
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
        // An image of any coding: the other brands tell.
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

/// Recognises containers of several kinds of sound and pictures.
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
            // The first packet follows a header of 27 bytes and as many lengths as the header's last byte gives.
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
        // Bitmap: two letters, reserved zeros, and one of its second header's possible lengths.
        [b'B', b'M', ..] => (bytes.get(6..10)? == [0; 4]
            && matches!(
                bytes.get(14..18)?,
                [12 | 40 | 52 | 56 | 64 | 108 | 124, 0, 0, 0]
            ))
        .then_some("image/bmp"),
        _ => None,
    }
}

/// Recognises streams of frames, whose only signature is each frame's beginning.
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

/// Returns the length of the MPEG audio layer III frame that begins here (ISO/IEC 11172-3, 13818-3).
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

#[cfg(test)]
mod tests;
