//! Finds out whether a file shows a place, and which properties may say where or who.
//!
//! A photo carries its place in EXIF, XMP or IPTC, a film in boxes, and a document can hold such a photo. Every form leaves unique bytes,
//! so the whole file is searched for these, whatever its container: a second picture after the first and a film after a photo are found
//! too. Errs towards "shows a place". Forms, limits and libraries compared: docs/adr/0026-places-in-files.md.

mod archive;
mod effort;
mod encoded;
mod film;
mod gps;
mod iptc;
mod kinds;
mod marks;
mod names;
mod parts;
mod pdf;
mod png;
mod scan;
mod tags;
mod tiff;
mod told;
mod track;
mod xmp;

pub(crate) use effort::{Effort, OVERLAP, WHOLE};
pub use told::{Properties, Reveals};

use crate::media::claims::{claims, says_who};
use crate::media::container::segments;
use kinds::{
    cannot_be_looked_into, holds_comments, is_marked_up, is_plain_text, is_words, is_written,
};
use marks::finds;
use memchr::memchr;
use scan::scan;

/// The beginning of a compound file: an older office document, a stored e-mail, or a newer document that is locked.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Returns the effort allowed for a file of this length. `stop` is asked often whether to give up.
pub(crate) fn effort(len: u64, stop: &dyn Fn() -> bool) -> Effort<'_> {
    Effort::of(len, looked, stop)
}

/// Returns what a file of this media type reveals. `bytes` are the file, or a window on it. All windows on a file share one `effort`.
///
/// If it is stopped, returns only what it saw by then.
pub(crate) fn reveals(bytes: &[u8], media_type: &str, effort: &mut Effort<'_>) -> Reveals {
    let mut told = looked(bytes, media_type, 0, effort);
    told.properties.sort_unstable();
    told
}

/// Looks at a part. `depth` is the number of archives or texts around it.
fn looked(bytes: &[u8], media_type: &str, depth: u8, effort: &mut Effort<'_>) -> Reveals {
    let mut told = Reveals::default();
    if is_written(media_type) {
        told.place |= track::shows_place(&encoded::narrow(bytes), is_words(media_type));
    }
    if is_plain_text(media_type) {
        told.has(media_type == "message/rfc822", Properties::Office);
        // Text has no zeros, but what follows a text may.
        if memchr(0, bytes).is_some() && !encoded::is_wide(bytes) {
            scan(bytes, &mut told, effort);
        }
        encoded::look(bytes, depth, &mut told, effort);
        return told;
    }
    scan(bytes, &mut told, effort);
    // Anything shown to people as its place is one.
    told.place |= claims(bytes).place.is_some();
    match media_type {
        "image/jpeg" => jpeg(bytes, depth, &mut told, effort),
        "image/png" => png::look(bytes, &mut told, effort),
        "image/gif" => told.has(tags::gif_comment(bytes), Properties::PictureText),
        "image/heif" | "image/avif" => told.has(has_packed_item(bytes), Properties::Unread),
        "image/jxl" => told.has(finds(bytes, b"brob"), Properties::Unread),
        "application/pdf" => pdf::look(bytes, depth, &mut told, effort),
        "application/rtf" => told.has(finds(bytes, b"{\\info"), Properties::Office),
        "video/x-ms-wmv" => tags::asf(bytes, &mut told),
        _ if archive::is(media_type) => archive::look(bytes, depth, &mut told, effort),
        _ => {}
    }
    if is_marked_up(media_type) || holds_comments(media_type) {
        encoded::look(bytes, depth, &mut told, effort);
    }
    if media_type.starts_with("audio/") || tags::is_sound(bytes) {
        tags::sound(bytes, &mut told);
    }
    if media_type.starts_with("video/") {
        tags::film(bytes, media_type, &mut told);
    }
    if media_type.starts_with("audio/") || media_type.starts_with("video/") {
        told.has(film::has_properties(bytes), Properties::Film);
    }
    if media_type.starts_with("image/") {
        told.has(says_who(bytes), Properties::Exif);
    }
    let summary = b"S\0u\0m\0m\0a\0r\0y\0I\0n\0f\0o\0r\0m\0a\0t\0i\0o\0n\0";
    told.has(
        bytes.starts_with(COMPOUND) || finds(bytes, summary),
        Properties::Office,
    );
    told.has(
        cannot_be_looked_into(media_type) && !tags::is_sound(bytes) || is_locked(bytes),
        Properties::Unread,
    );
    told
}

/// Looks at a JPEG. Long XMP lies in several segments, which may cut a name, and can hold pictures in base64.
fn jpeg(bytes: &[u8], depth: u8, told: &mut Reveals, effort: &mut Effort<'_>) {
    const PACKET: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
    const EXTENSION: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
    /// The whole's name, the whole's length, and this part's place in it.
    const HEAD: usize = 32 + 4 + 4;
    let mut parts = Vec::new();
    for segment in segments(bytes) {
        told.has(
            segment.marker == 0xFE && !segment.held.is_empty(),
            Properties::PictureText,
        );
        if let Some(packet) = segment.held.strip_prefix(PACKET) {
            encoded::look(packet, depth, told, effort);
        }
        let part = segment.held.strip_prefix(EXTENSION);
        if let Some((head, text)) = part.and_then(|part| part.split_at_checked(HEAD)) {
            parts.push((&head[..32], &head[36..], text));
        }
    }
    // Sorts by whole, then by place, which work as bytes: both are big-endian or plain.
    parts.sort_unstable_by_key(|(whole, place, _)| (*whole, *place));
    let joined: Vec<u8> = parts.iter().flat_map(|part| part.2).copied().collect();
    let found = xmp::look(&joined);
    told.place |= found.place;
    told.has(found.present, Properties::Xmp);
    encoded::look(&joined, depth, told, effort);
}

/// Returns whether an item of a HEIF that holds XMP or the like is packed: its type, then its packing (ISO/IEC 14496-12, 8.11.6).
fn has_packed_item(bytes: &[u8]) -> bool {
    /// A name, a media type and a word.
    const LONGEST: usize = 512;
    memchr::memmem::find_iter(bytes, b"mime").any(|at| {
        let behind = &bytes[at + 4..];
        let mut texts = behind[..behind.len().min(LONGEST)].split(|c| *c == 0);
        let (_, media_type, packed) = (texts.next(), texts.next(), texts.next());
        media_type.is_some_and(|is| is.contains(&b'/'))
            && packed.is_some_and(|by| by.len() > 1 && by.iter().all(u8::is_ascii_alphanumeric))
    })
}

/// Returns whether a document has a password: it is then in a compound file.
fn is_locked(bytes: &[u8]) -> bool {
    let package = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    bytes.starts_with(COMPOUND) && finds(bytes, package)
}

#[cfg(test)]
mod tests;
