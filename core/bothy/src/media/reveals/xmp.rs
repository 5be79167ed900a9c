//! Finds places in XMP by the names of its properties. XML's prefixes are freely chosen; names aren't.

use super::names::{LONGEST, SHORTEST, is_place};
use super::told::Found;
use memchr::{memchr, memchr2_iter, memmem};

/// The end of RDF's namespace, in every packet of XMP.
const RDF: &[u8] = b"/22-rdf-syntax-ns";
/// Bytes before that name in which a packet may have begun.
const BEFORE: usize = 4 << 10;
/// The most bytes searched for the end of a tag; without an end there it counts as a value.
const LONGEST_TAG: usize = 4 << 10;
/// A part of it in UTF-16 and UTF-32, of either byte order.
const WIDE: [&[u8]; 2] = [
    b"2\x002\0-\0r\0d\0f\0-",
    b"2\0\0\x002\0\0\0-\0\0\0r\0\0\0d\0\0\0f\0\0\0-",
];

pub(super) fn look(bytes: &[u8]) -> Found {
    if WIDE.iter().any(|wide| memmem::find(bytes, wide).is_some()) {
        let narrow: Vec<u8> = bytes.iter().filter(|byte| **byte != 0).copied().collect();
        return Found {
            present: true,
            place: has_place(&narrow) == Some(true) || has_place(bytes) == Some(true),
        };
    }
    let place = has_place(bytes);
    Found {
        present: place.is_some(),
        place: place == Some(true),
    }
}

/// Returns whether a packet gives a place; `None` without one.
fn has_place(bytes: &[u8]) -> Option<bool> {
    let at = memmem::find(bytes, RDF)?;
    let packet = &bytes[at.saturating_sub(BEFORE)..];
    Some(memchr2_iter(b':', b'<', packet).any(|sign| gives_place(packet, sign)))
}

/// Returns whether the property after this colon, or of the default namespace after this `<`, gives a place and isn't empty.
fn gives_place(packet: &[u8], sign: usize) -> bool {
    let behind = &packet[sign + 1..];
    let len = behind
        .iter()
        .take(LONGEST + 1)
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'-' | b'.'))
        .count();
    let (name, behind) = behind.split_at(len);
    if name.len() < SHORTEST || !is_place(name) {
        return false;
    }
    if packet[sign] == b'<' {
        // Only elements have the default namespace; a prefix may be named like a place.
        let ends = behind.first();
        return ends.is_some_and(|c| c.is_ascii_whitespace() || matches!(c, b'>' | b'/'))
            && has_value(behind.trim_ascii_start());
    }
    // A closing tag says nothing.
    let prefix = packet[..sign]
        .iter()
        .rev()
        .take(64)
        .find(|c| !(c.is_ascii_alphanumeric() || matches!(c, b'_' | b'-' | b'.')));
    prefix != Some(&b'/') && has_value(behind.trim_ascii_start())
}

/// Returns whether a value follows a name, in an attribute or an element.
fn has_value(rest: &[u8]) -> bool {
    if let Some(value) = rest.strip_prefix(b"=") {
        let mut value = value.trim_ascii_start().iter();
        return match value.next() {
            Some(quote @ (b'"' | b'\'')) => value.find(|c| !c.is_ascii_whitespace()) != Some(quote),
            _ => false,
        };
    }
    let head = &rest[..rest.len().min(LONGEST_TAG)];
    let end = memchr(b'>', head);
    let (attributes, inside) = rest.split_at(end.unwrap_or(head.len()));
    if !attributes
        .iter()
        .all(|c| c.is_ascii_graphic() || c.is_ascii_whitespace())
    {
        return false;
    }
    if attributes.ends_with(b"/") {
        // Without content, only its attributes can say something.
        return memchr(b':', attributes).is_some();
    }
    match inside.split_first() {
        Some((_, inside)) if end.is_some() => !inside.trim_ascii_start().starts_with(b"</"),
        // A cut tag, or a longer one.
        _ => head.len() == LONGEST_TAG,
    }
}
