//! Tells whether a file shows where it was made, and which properties it has that may say where or who.
//!
//! A photo carries its place in EXIF, XMP or IPTC; a film in boxes; a document can hold such a photo. Every form leaves bytes that nothing
//! else has, so these are looked for in the whole file, whatever its container: a second picture behind the first and a film behind a photo
//! are found too. It errs towards "shows a place". Forms, limits and the libraries compared: docs/adr/0026-places-in-files.md.

mod archive;
mod film;
mod gps;
mod iptc;
mod png;
mod scan;
mod told;
mod xmp;

pub use told::{Properties, Reveals};

use crate::media::claims::says_who;
use crate::media::container::segments;
use crate::media::recognise::recognise;
use scan::{finds, scan};

/// Longest file that is looked at as a whole, in bytes: 64 MiB. A longer one is looked at in windows.
pub(crate) const WHOLE: usize = 64 << 20;
/// Bytes that a window has in common with the one before: what tells of a place is shorter, but for a whole EXIF block of 64 KiB.
pub(crate) const OVERLAP: usize = 128 << 10;

/// Bytes that say what a file is.
const BEGINNING: usize = 32 << 10;

/// Returns what a file of this media type tells; `bytes` are the file, or a window on it.
pub fn reveals(bytes: &[u8], media_type: &str) -> Reveals {
    let mut told = looked(bytes, media_type, 0);
    told.properties.sort_unstable();
    told
}

/// `depth`: how many archives it lies in.
fn looked(bytes: &[u8], media_type: &str, depth: u8) -> Reveals {
    let mut told = Reveals::default();
    if is_plain_text(media_type) {
        return told;
    }
    scan(bytes, &mut told);
    match media_type {
        "image/jpeg" => jpeg(bytes, &mut told),
        "image/png" => png::look(bytes, &mut told),
        "application/pdf" => pdf(bytes, &mut told),
        "application/rtf" => told.has(finds(bytes, b"{\\info"), Properties::Office),
        "image/jxl" => told.has(finds(bytes, b"brob"), Properties::Unread),
        "video/x-matroska" | "video/webm" => told.place |= finds(bytes, b"LOCATION"),
        _ if archive::is(media_type) => archive::look(bytes, depth, inside, &mut told),
        _ => {}
    }
    if media_type.starts_with("audio/") {
        sound(bytes, &mut told);
    }
    if media_type.starts_with("audio/") || media_type.starts_with("video/") {
        told.has(film::has_properties(bytes), Properties::Film);
    }
    if media_type.starts_with("image/") {
        told.has(says_who(bytes), Properties::Exif);
    }
    let ole = b"S\0u\0m\0m\0a\0r\0y\0I\0n\0f\0o\0r\0m\0a\0t\0i\0o\0n\0";
    told.has(finds(bytes, ole), Properties::Office);
    told.has(cannot_be_looked_into(media_type), Properties::Unread);
    told
}

/// XMP that is longer than a segment lies in several, and a name may be cut where one ends.
fn jpeg(bytes: &[u8], told: &mut Reveals) {
    const EXTENSION: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
    /// Name of the whole, length of the whole, place of this part in it.
    const HEAD: usize = 32 + 4 + 4;
    let mut parts = Vec::new();
    for segment in segments(bytes) {
        told.has(
            segment.marker == 0xFE && !segment.held.is_empty(),
            Properties::PictureText,
        );
        let part = segment.held.strip_prefix(EXTENSION);
        if let Some((head, text)) = part.and_then(|part| part.split_at_checked(HEAD)) {
            parts.push((&head[..32], &head[36..], text));
        }
    }
    // By the whole that they are of, then by their place: both are big-endian or plain bytes, and sort as they lie.
    parts.sort_unstable_by_key(|(whole, place, _)| (*whole, *place));
    let joined: Vec<u8> = parts.iter().flat_map(|part| part.2).copied().collect();
    let found = xmp::look(&joined);
    told.place |= found.place;
    told.has(found.present, Properties::Xmp);
}

fn pdf(bytes: &[u8], told: &mut Reveals) {
    let named = [&b"/Info"[..], b"/Metadata", b"/ObjStm"];
    told.has(named.iter().any(|name| finds(bytes, name)), Properties::Pdf);
    told.has(finds(bytes, b"/Encrypt"), Properties::Unread);
}

fn sound(bytes: &[u8], told: &mut Reveals) {
    let tagged = bytes.starts_with(b"ID3")
        || bytes
            .len()
            .checked_sub(128)
            .is_some_and(|at| bytes[at..].starts_with(b"TAG"))
        || [&b"APETAGEX"[..], b"OpusTags", b"\x03vorbis", b"INFOI"]
            .iter()
            .any(|mark| finds(bytes, mark))
        || bytes.starts_with(b"fLaC")
        || finds(bytes, b"ID3\x03\0")
        || finds(bytes, b"ID3\x04\0");
    told.has(tagged, Properties::Sound);
    told.place |= [&b"LOCATION="[..], b"Location=", b"location="]
        .iter()
        .any(|mark| finds(bytes, mark));
}

/// Texts say what they say: they have no properties that somebody couldn't see.
fn is_plain_text(media_type: &str) -> bool {
    matches!(
        media_type,
        "text/plain" | "text/calendar" | "text/vcard" | "message/rfc822" | "application/json"
    )
}

fn cannot_be_looked_into(media_type: &str) -> bool {
    matches!(
        media_type,
        "application/octet-stream"
            | "application/gzip"
            | "application/vnd.rar"
            | "application/x-7z-compressed"
            | "application/x-bzip2"
            | "application/x-tar"
            | "application/zstd"
            | "application/x-xz"
    )
}

/// A file inside another one.
fn inside(bytes: &[u8], depth: u8) -> Reveals {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    looked(bytes, recognise(beginning, bytes.len() > BEGINNING), depth)
}

#[cfg(test)]
mod tests;
