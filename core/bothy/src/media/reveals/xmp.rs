//! Places in XMP, by the names of its properties. Prefixes of XML are anybody's choice; names aren't.

use super::told::Found;
use memchr::{memchr_iter, memmem};

/// What every packet of XMP names: the namespace of RDF.
const RDF: &[u8] = b"http://www.w3.org/1999/02/22-rdf-syntax-ns#";
/// Bytes in front of that name in which a packet may have begun.
const BEFORE: usize = 4 << 10;

/// Properties that give a place, in lower case: EXIF's in XMP, Photoshop's, IPTC's core and extension, DJI's, Dublin Core's.
const PLACES: &[&[u8]] = &[
    b"gpslatitude",
    b"gpslongitude",
    b"gpslongtitude", // as some drones spell it
    b"gpsdestlatitude",
    b"gpsdestlongitude",
    b"gpsareainformation",
    b"gpsposition",
    b"gpscoordinates",
    b"latitude",
    b"longitude",
    b"city",
    b"state",
    b"country",
    b"countrycode",
    b"countryname",
    b"provincestate",
    b"location",
    b"locationcreated",
    b"locationshown",
    b"locationname",
    b"locationid",
    b"sublocation",
    b"shotlocation",
    b"worldregion",
    b"coverage",
    // Where its author can be reached.
    b"ciadrextadr",
    b"ciadrcity",
    b"ciadrregion",
    b"ciadrpcode",
    b"ciadrctry",
];
const LONGEST: usize = 18;

/// The same in UTF-16, of either order.
const WIDE: &[u8] = b"2\x002\0-\0r\0d\0f\0-";

pub(super) fn look(bytes: &[u8]) -> Found {
    if memmem::find(bytes, WIDE).is_some() {
        let narrow: Vec<u8> = bytes.iter().filter(|byte| **byte != 0).copied().collect();
        let place = look(&narrow).place;
        return Found {
            present: true,
            place,
        };
    }
    let Some(at) = memmem::find(bytes, RDF) else {
        return Found::default();
    };
    let packet = &bytes[at.saturating_sub(BEFORE)..];
    let place = memchr_iter(b':', packet).any(|colon| is_place(packet, colon));
    Found {
        present: true,
        place,
    }
}

/// Whether a property behind this colon gives a place, and isn't empty.
fn is_place(packet: &[u8], colon: usize) -> bool {
    let behind = &packet[colon + 1..];
    let len = behind
        .iter()
        .take(LONGEST + 1)
        .take_while(|c| c.is_ascii_alphanumeric())
        .count();
    let name = behind[..len].to_ascii_lowercase();
    if !PLACES.contains(&name.as_slice()) {
        return false;
    }
    // A closing tag says nothing.
    let prefix = packet[..colon]
        .iter()
        .rev()
        .take(64)
        .find(|c| !(c.is_ascii_alphanumeric() || matches!(c, b'_' | b'-' | b'.')));
    if prefix == Some(&b'/') {
        return false;
    }
    has_value(behind[len..].trim_ascii_start())
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
    let Some(end) = rest.iter().position(|c| *c == b'>') else {
        return false;
    };
    let (attributes, inside) = rest.split_at(end);
    if !attributes
        .iter()
        .all(|c| c.is_ascii_graphic() || c.is_ascii_whitespace())
    {
        return false;
    }
    if attributes.ends_with(b"/") {
        // Without a tag inside, only its attributes can say something.
        return memmem::find(attributes, b":").is_some();
    }
    !inside[1..].trim_ascii_start().starts_with(b"</")
}
