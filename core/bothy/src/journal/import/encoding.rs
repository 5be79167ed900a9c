//! Finds out what bytes are that should be text in UTF-8.

use super::fault::LineFault;
use crate::media;

/// Bytes at the beginning that show what the rest is.
const BEGINNING: usize = 32 << 10;

/// Archives and packed files that the crate `infer` knows.
const PACKED: [&str; 17] = [
    "application/gzip",
    "application/vnd.bzip3",
    "application/vnd.debian.binary-package",
    "application/vnd.ms-cab-compressed",
    "application/vnd.rar",
    "application/x-7z-compressed",
    "application/x-bzip2",
    "application/x-compress",
    "application/x-cpio",
    "application/x-lz4",
    "application/x-lzip",
    "application/x-par2",
    "application/x-rpm",
    "application/x-tar",
    "application/x-unix-archive",
    "application/x-xz",
    "application/zstd",
];

/// Others, by their first bytes: gzip, zip and what is built on it, bare LZMA, LZO, older LZ4, Snappy, LRZIP.
const SIGNATURES: [&[u8]; 9] = [
    b"\x1F\x8B",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"PK\x07\x08",
    b"\x5D\0\0",
    b"\x89LZO\0",
    b"\x02\x21\x4C\x18",
    b"\xFF\x06\0\0sNaPpY",
    b"LRZI\0",
];

/// Returns bytes as the text that they are in UTF-8, without the byte order mark that some programs put first.
///
/// # Errors
/// What they are instead: `Utf16`, `Utf32`, `Packed`, `NoText`, `HalfCharacter`, or `NotUtf8`.
pub fn plain_text(bytes: &[u8]) -> Result<&str, LineFault> {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    if let Some(fault) = other_than_text(beginning) {
        return Err(fault);
    }
    match str::from_utf8(bytes) {
        Ok(text) if text.contains('\0') => Err(LineFault::NoText),
        Ok(text) => Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Err(_) if controls(beginning) > 0 => Err(LineFault::NoText),
        Err(error) if is_surrogate(&bytes[error.valid_up_to()..]) => {
            Err(LineFault::HalfCharacter {
                byte: error.valid_up_to() + 4,
            })
        }
        Err(error) => Err(LineFault::NotUtf8 {
            byte: error.valid_up_to() + 1,
        }),
    }
}

/// Returns whether these bytes begin with a surrogate, written as if it were a character: some programs make two of one outside the first plane.
fn is_surrogate(bytes: &[u8]) -> bool {
    matches!(bytes, [0xED, 0xA0..=0xBF, 0x80..=0xBF, ..])
}

/// Recognises text in another encoding, or something packed.
pub(super) fn other_than_text(beginning: &[u8]) -> Option<LineFault> {
    if is_packed(beginning) {
        Some(LineFault::Packed)
    } else if is_utf32(beginning) {
        Some(LineFault::Utf32)
    } else if is_utf16(beginning) {
        Some(LineFault::Utf16)
    } else {
        None
    }
}

/// Returns whether bytes that follow a text show that it is none.
pub(super) fn is_no_text(behind: &[u8]) -> bool {
    /// The fewest bytes that show anything.
    const FEWEST: usize = 64;
    let beginning = &behind[..behind.len().min(BEGINNING)];
    beginning.len() >= FEWEST && controls(beginning) * 20 > beginning.len()
}

/// Counts the bytes that no text has.
pub(super) fn controls(bytes: &[u8]) -> usize {
    let is_control = |byte: &&u8| byte.is_ascii_control() && !matches!(byte, 0x09..=0x0D | 0x1B);
    bytes.iter().filter(is_control).count()
}

fn is_packed(beginning: &[u8]) -> bool {
    let is_text = str::from_utf8(beginning).is_ok() && controls(beginning) == 0;
    let known = || infer::get(beginning).map(|known| known.mime_type());
    !is_text
        && (SIGNATURES.iter().any(|first| beginning.starts_with(first))
            || known().is_some_and(|known| PACKED.contains(&known)))
}

/// Recognises UTF-16 by its mark, or by zeros that alternate with apparent text. Text to be read here begins with an ASCII letter or sign.
fn is_utf16(beginning: &[u8]) -> bool {
    if beginning.starts_with(b"\xFF\xFE") || beginning.starts_with(b"\xFE\xFF") {
        return true;
    }
    let is_first = |byte: u8| byte != 0 && byte.is_ascii();
    matches!(*beginning, [first, 0, _, _, ..] | [0, first, _, _, ..] if is_first(first))
        && media::utf16(beginning).is_some()
}

fn is_utf32(beginning: &[u8]) -> bool {
    if beginning.starts_with(b"\xFF\xFE\0\0") || beginning.starts_with(b"\0\0\xFE\xFF") {
        return true;
    }
    let units = beginning.as_chunks().0;
    let is_text = |unit: fn([u8; 4]) -> u32| {
        let written = |c: char| !c.is_control() || c.is_ascii_whitespace();
        units
            .iter()
            .all(|one| char::from_u32(unit(*one)).is_some_and(written))
    };
    let is_first = |byte: u8| byte != 0 && byte.is_ascii();
    matches!(*beginning, [first, 0, 0, 0, ..] | [0, 0, 0, first, ..] if is_first(first))
        && (is_text(u32::from_le_bytes) || is_text(u32::from_be_bytes))
}

#[cfg(test)]
mod tests;
