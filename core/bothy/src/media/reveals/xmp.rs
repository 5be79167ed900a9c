//! Places in XMP, by the names of its properties. Prefixes of XML are anybody's choice; names aren't.

use super::names::{LONGEST, SHORTEST, is_place};
use super::told::Found;
use memchr::{memchr, memchr2_iter, memmem};

/// What every packet of XMP names: the end of the namespace of RDF.
const RDF: &[u8] = b"/22-rdf-syntax-ns";
/// Bytes in front of that name in which a packet may have begun.
const BEFORE: usize = 4 << 10;
/// Most bytes in which the end of a tag is looked for; one without an end there counts as a value.
const LONGEST_TAG: usize = 4 << 10;
/// A part of it in UTF-16 and in UTF-32, of either order.
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

/// Whether a packet gives a place; `None` without one.
fn has_place(bytes: &[u8]) -> Option<bool> {
    let at = memmem::find(bytes, RDF)?;
    let packet = &bytes[at.saturating_sub(BEFORE)..];
    Some(memchr2_iter(b':', b'<', packet).any(|sign| gives_place(packet, sign)))
}

/// Whether a property behind this colon, or of the default namespace behind this sign, gives a place, and isn't empty.
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
        // Only elements are of the default namespace; a prefix may be called like a place.
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

/// Whether what follows a name is a value: an attribute's, or an element's.
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
        // Without a tag inside, only its attributes can say something.
        return memchr(b':', attributes).is_some();
    }
    match inside.split_first() {
        Some((_, inside)) if end.is_some() => !inside.trim_ascii_start().starts_with(b"</"),
        // One that is cut, or longer than that.
        _ => head.len() == LONGEST_TAG,
    }
}
