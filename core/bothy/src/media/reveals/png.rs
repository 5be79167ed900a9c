//! Looks at the texts of a PNG, which may be packed, or hold another form's block in hexadecimal digits.

use super::effort::Effort;
use super::names::is_place_key;
use super::scan::scan;
use super::told::{Properties, Reveals};
use crate::display_safe::is_blank;

/// The most bytes that one packed text, or all of one file, is unpacked to.
const MOST: u64 = 8 << 20;
/// Keys of texts that only name the program that wrote the file, and the time.
const HARMLESS: [&[u8]; 4] = [
    b"Software",
    b"date:create",
    b"date:modify",
    b"date:timestamp",
];

pub(super) fn look(bytes: &[u8], told: &mut Reveals, effort: &mut Effort<'_>) {
    let mut left = MOST;
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let Some((name, held, behind)) = chunk(rest) {
        rest = behind;
        // Packed EXIF, from a draft.
        told.has(name == b"zxIf", Properties::Unread);
        if !matches!(name, b"tEXt" | b"zTXt" | b"iTXt") {
            continue;
        }
        let Some(text) = text(*name, held, &mut left, effort) else {
            told.has(true, Properties::Unread);
            continue;
        };
        let key = held.split(|byte| *byte == 0).next().unwrap_or_default();
        let is_xmp = key == b"XML:com.adobe.xmp";
        told.has(!is_xmp && !HARMLESS.contains(&key), Properties::PictureText);
        told.place |= is_place_key(key) && !is_blank(&text);
        scan(&text, told, effort);
        if key.starts_with(b"Raw profile type") {
            scan(&digits(&text), told, effort);
        }
    }
}

/// Returns the name and content of the first chunk, and what follows it.
fn chunk(bytes: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (len, rest) = bytes.split_first_chunk::<4>()?;
    let (name, rest) = rest.split_first_chunk::<4>()?;
    let len = usize::try_from(u32::from_be_bytes(*len)).ok()?;
    let held = rest.get(..len)?;
    Some((
        name,
        held,
        rest.get(len.checked_add(4)?..).unwrap_or_default(),
    ))
}

/// Returns the text of such a chunk, unpacked; `None` if it can't be, or is too long.
fn text(name: [u8; 4], held: &[u8], left: &mut u64, effort: &mut Effort<'_>) -> Option<Vec<u8>> {
    let key = held.iter().position(|byte| *byte == 0)?;
    let behind = &held[key + 1..];
    let (packed, text) = match &name {
        b"zTXt" => (true, behind.get(1..)?),
        b"iTXt" => {
            let packed = *behind.first()? != 0;
            // After the method come a language and a translated key, each ended by 0.
            let mut parts = behind.get(2..)?.splitn(3, |byte| *byte == 0);
            (packed, parts.nth(2)?)
        }
        _ => (false, behind),
    };
    if !packed {
        return Some(text.to_vec());
    }
    let unpacked = effort.inflate(text, *left);
    *left = left.saturating_sub(unpacked.bytes.len() as u64);
    unpacked.whole.then_some(unpacked.bytes)
}

/// Returns the bytes of a text of hexadecimal digits as `ImageMagick` writes them: after a line with a name and one with a length.
fn digits(text: &[u8]) -> Vec<u8> {
    let lines = text
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty());
    let digits: Vec<u8> = lines
        .skip(2)
        .flatten()
        .filter_map(|digit| char::from(*digit).to_digit(16))
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    digits
        .chunks_exact(2)
        .map(|two| two[0] << 4 | two[1])
        .collect()
}
