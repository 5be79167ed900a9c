//! Finds texts of sounds and films, and of older or simpler pictures, and places among them.

use super::film::names_place;
use super::marks::finds;
use super::names::is_place_key;
use super::told::{Properties, Reveals};
use crate::media::container::chunks;
use memchr::{memchr_iter, memmem};

/// The longest name of a comment or tag that is read.
const LONGEST_KEY: usize = 64;

/// Looks at a sound.
pub(super) fn sound(bytes: &[u8], told: &mut Reveals) {
    let tagged = bytes.starts_with(b"ID3")
        || bytes
            .len()
            .checked_sub(128)
            .is_some_and(|at| bytes[at..].starts_with(b"TAG"))
        || [&b"APETAGEX"[..], b"OpusTags", b"\x03vorbis"]
            .iter()
            .any(|mark| finds(bytes, mark))
        || bytes.starts_with(b"fLaC")
        || finds(bytes, b"ID3\x03\0")
        || finds(bytes, b"ID3\x04\0")
        || lists_texts(bytes)
        || wave_texts(bytes);
    told.has(tagged, Properties::Sound);
    told.place |= comments(bytes).any(is_place_comment) || names_place(bytes);
}

/// Looks at a film.
pub(super) fn film(bytes: &[u8], media_type: &str, told: &mut Reveals) {
    told.place |= names_place(bytes);
    told.has(lists_texts(bytes), Properties::Film);
    // QuickTime can pack all its metadata.
    told.has(finds(bytes, b"cmvd\0\0"), Properties::Unread);
    match media_type {
        "video/x-matroska" | "video/webm" => matroska(bytes, told),
        "video/ogg" => {
            told.place |= comments(bytes).any(is_place_comment);
            let says = |comment: Comment<'_>| {
                comment.framed && !comment.key.eq_ignore_ascii_case(b"encoder")
            };
            told.has(comments(bytes).any(says), Properties::Film);
        }
        _ => {}
    }
}

/// The name of a comment of Ogg or FLAC.
#[derive(Clone, Copy)]
struct Comment<'a> {
    key: &'a [u8],
    /// True if the comment's length precedes it.
    framed: bool,
}

/// Returns the names before "=", as in comments of Ogg and FLAC.
fn comments(bytes: &[u8]) -> impl Iterator<Item = Comment<'_>> {
    memchr_iter(b'=', bytes).map(move |at| {
        let before = &bytes[at.saturating_sub(LONGEST_KEY)..at];
        let len = before
            .iter()
            .rev()
            .take_while(|c| matches!(c, b' '..=b'}') && **c != b'=')
            .count();
        let key = &before[before.len() - len..];
        let length = (at - len)
            .checked_sub(4)
            .and_then(|from| bytes[from..].first_chunk());
        let length = length.and_then(|length| usize::try_from(u32::from_le_bytes(*length)).ok());
        let framed = length.is_some_and(|length| len > 0 && (len..1 << 24).contains(&length));
        Comment { key, framed }
    })
}

fn is_place_comment(comment: Comment<'_>) -> bool {
    let last = comment.key.rsplit(|c| !c.is_ascii_alphanumeric()).next();
    comment.framed && is_place_key(comment.key)
        || last.is_some_and(|last| last.eq_ignore_ascii_case(b"location"))
}

/// Returns whether a RIFF list in a WAV or AVI has texts beside the name of a program.
fn lists_texts(bytes: &[u8]) -> bool {
    memmem::find_iter(bytes, b"INFO").any(|at| {
        let Some(from) = at
            .checked_sub(8)
            .filter(|from| bytes[*from..].starts_with(b"LIST"))
        else {
            return false;
        };
        let Some((_, list)) = chunks(&bytes[from..]).next() else {
            return false;
        };
        let mut texts = chunks(list.get(4..).unwrap_or_default()).take(100);
        texts.any(|(name, held)| name != *b"ISFT" && held.iter().any(|c| !matches!(c, 0 | b' ')))
    })
}

/// Returns whether a WAV has broadcast chunks, or an AIFF texts.
fn wave_texts(bytes: &[u8]) -> bool {
    const WAVE: [&[u8; 4]; 7] = [
        b"bext", b"iXML", b"axml", b"cart", b"id3 ", b"ID3 ", b"_PMX",
    ];
    const AIFF: [&[u8; 4]; 6] = [b"NAME", b"AUTH", b"ANNO", b"COMT", b"(c) ", b"ID3 "];
    let form = bytes.get(8..12);
    let held = bytes.get(12..).unwrap_or_default();
    match (bytes.first_chunk(), form) {
        (Some(b"RIFF" | b"RF64" | b"BW64"), Some(b"WAVE")) => {
            chunks(held).any(|(name, _)| WAVE.contains(&&name))
        }
        (Some(b"FORM"), Some(b"AIFF" | b"AIFC")) => {
            big_chunks(held).any(|(name, held)| AIFF.contains(&&name) && !held.is_empty())
        }
        _ => false,
    }
}

/// Walks chunks of IFF, which are like RIFF's with big-endian lengths.
fn big_chunks(bytes: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (name, behind) = rest.split_first_chunk::<4>()?;
        let (len, behind) = behind.split_first_chunk::<4>()?;
        let len = usize::try_from(u32::from_be_bytes(*len)).ok()?;
        let held = behind.get(..len).unwrap_or(behind);
        rest = behind.get(len.checked_add(len % 2)?..).unwrap_or_default();
        Some((*name, held))
    })
}

/// Returns whether this is an AIFF, also with compressed sound, which few programs know.
pub(super) fn is_sound(bytes: &[u8]) -> bool {
    bytes.starts_with(b"FORM") && matches!(bytes.get(8..12), Some(b"AIFF" | b"AIFC"))
}

/// Reads a number of EBML after an element's name, and returns what follows.
fn ebml_number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let first = *bytes.first()?;
    let width = usize::try_from(first.leading_zeros()).ok()? + 1;
    let (number, rest) = bytes.split_at_checked(width).filter(|_| width <= 8)?;
    let mut number = number.iter().map(|byte| usize::from(*byte));
    let first = number.next()? & (0x7F >> (width - 1));
    let number = number.try_fold(first, |all, byte| Some(all.checked_mul(256)? | byte))?;
    Some((number, rest))
}

fn matroska(bytes: &[u8], told: &mut Reveals) {
    /// The name of a tag, and what can follow it.
    const NAME: &[u8] = b"\x45\xA3";
    const FOLLOWS: [&[u8]; 6] = [
        b"\x44\x87",
        b"\x44\x7A",
        b"\x44\x7B",
        b"\x44\x84",
        b"\x44\x85",
        b"\x67\xC8",
    ];
    /// Tags that only programs write.
    const HARMLESS: [&[u8]; 13] = [
        b"ENCODER",
        b"ENCODER_OPTIONS",
        b"DURATION",
        b"BPS",
        b"NUMBER_OF_FRAMES",
        b"NUMBER_OF_BYTES",
        b"MAJOR_BRAND",
        b"MINOR_VERSION",
        b"COMPATIBLE_BRANDS",
        b"HANDLER_NAME",
        b"VENDOR_ID",
        b"LANGUAGE",
        b"CREATION_TIME",
    ];
    for at in memmem::find_iter(bytes, NAME) {
        let name = ebml_number(&bytes[at + NAME.len()..]);
        let name = name.filter(|(len, _)| (3..=LONGEST_KEY).contains(len));
        let Some((name, behind)) = name.and_then(|(len, rest)| rest.split_at_checked(len)) else {
            continue;
        };
        let is_tag = FOLLOWS.iter().any(|mark| behind.starts_with(mark));
        told.place |= is_place_key(name) && (is_tag || name.len() > 4);
        let harmless = name.starts_with(b"_STATISTICS")
            || HARMLESS.iter().any(|word| word.eq_ignore_ascii_case(name));
        told.has(is_tag && !harmless, Properties::Film);
    }
    told.has(has_title(bytes), Properties::Film);
}

/// Returns whether a Matroska film's description of itself has a title.
fn has_title(bytes: &[u8]) -> bool {
    const INFO: &[u8] = b"\x15\x49\xA9\x66";
    const TITLE: &[u8] = b"\x7B\xA9";
    let Some(at) = memmem::find(bytes, INFO) else {
        return false;
    };
    let info = ebml_number(&bytes[at + INFO.len()..]);
    let mut rest = info.map_or(&[][..], |(len, rest)| &rest[..rest.len().min(len)]);
    for _ in 0..100 {
        // Names of elements are as wide as numbers.
        let Some((_, behind)) = ebml_number(rest) else {
            return false;
        };
        let name = &rest[..rest.len() - behind.len()];
        let Some((len, held)) = ebml_number(behind) else {
            return false;
        };
        if name == TITLE {
            return len > 0;
        }
        rest = held.get(len..).unwrap_or_default();
    }
    false
}

/// Returns whether a GIF has a comment between its pictures.
pub(super) fn gif_comment(bytes: &[u8]) -> bool {
    let table = |flags: u8| {
        if flags & 0x80 == 0 {
            0
        } else {
            3 << ((flags & 7) + 1)
        }
    };
    let walk = || -> Option<bool> {
        let mut at = 13 + table(*bytes.get(10)?);
        loop {
            at = match bytes.get(at)? {
                0x21 => {
                    let comment = bytes.get(at + 1)? == &0xFE && bytes.get(at + 2)? != &0;
                    if comment {
                        return Some(true);
                    }
                    at + 2
                }
                0x2C => at + 11 + table(*bytes.get(at + 9)?),
                _ => return None,
            };
            // Blocks, each with its length first, until an empty one.
            loop {
                let len = usize::from(*bytes.get(at)?);
                at += 1 + len;
                if len == 0 {
                    break;
                }
            }
        }
    };
    bytes.starts_with(b"GIF8") && walk() == Some(true)
}

/// Looks at a Windows Media film or sound: its title, author and anything else with a name.
pub(super) fn asf(bytes: &[u8], told: &mut Reveals) {
    const DESCRIPTION: &[u8] = b"\x33\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C";
    const EXTENDED: &[u8] = b"\x40\xA4\xD0\xD2\x07\xE3\xD2\x11\x97\xF0\x00\xA0\xC9\x5E\xA8\x50";
    /// The bytes of the id and the length after it.
    const HEAD: usize = 16 + 8;
    let number = |bytes: &[u8], at: usize| {
        let two = bytes.get(at..)?.first_chunk()?;
        Some(usize::from(u16::from_le_bytes(*two)))
    };
    if let Some(at) = memmem::find(bytes, DESCRIPTION) {
        let held = bytes.get(at + HEAD..).unwrap_or_default();
        let len: usize = (0..5).filter_map(|text| number(held, 2 * text)).sum();
        let texts = held.get(10..).unwrap_or_default();
        let says = texts.iter().take(len).any(|c| *c != 0);
        told.has(says, Properties::Film);
    }
    if let Some(at) = memmem::find(bytes, EXTENDED) {
        let mut rest = bytes.get(at + HEAD..).unwrap_or_default();
        let count = number(rest, 0).unwrap_or_default();
        rest = rest.get(2..).unwrap_or_default();
        for _ in 0..count {
            // Each has its length first: the name, then a type and the value.
            let named = || {
                let (name, behind) = rest.get(2..)?.split_at_checked(number(rest, 0)?)?;
                Some((name, behind.get(4 + number(behind, 2)?..)?))
            };
            let Some((name, behind)) = named() else {
                break;
            };
            rest = behind;
            let name: Vec<u8> = name.iter().copied().filter(|c| *c != 0).collect();
            told.place |= is_place_key(&name);
            told.has(!is_of_encoder(&name), Properties::Film);
        }
    }
}

/// Returns whether only a program that encodes films writes this.
fn is_of_encoder(name: &[u8]) -> bool {
    [
        &b"WMFSDK"[..],
        b"IsVBR",
        b"WM/Encod",
        b"DeviceConformance",
        b"Buffer",
        b"VBR",
    ]
    .iter()
    .any(|begins| name.starts_with(begins))
}
