//! Looks into the streams of a PDF: pictures, descriptions and attached files, which may be packed.

use super::effort::Effort;
use super::marks::finds;
use super::parts::Parts;
use super::told::{Properties, Reveals};
use memchr::{memchr, memchr_iter, memmem};
use std::borrow::Cow;

/// Bytes before a stream that are searched for its dictionary.
const DICTIONARY: usize = 2 << 10;
/// The most streams looked at.
const MOST: usize = 100_000;
/// The most filters of one stream.
const MOST_FILTERS: usize = 8;

pub(super) fn look(bytes: &[u8], depth: u8, told: &mut Reveals, effort: &mut Effort<'_>) {
    let named = [&b"/Info"[..], b"/Metadata", b"/ObjStm"];
    told.has(named.iter().any(|name| finds(bytes, name)), Properties::Pdf);
    if finds(bytes, b"/Encrypt") {
        told.has(true, Properties::Unread);
        return;
    }
    let mut parts = Parts::of_document(depth);
    let word = memmem::Finder::new("stream");
    let (mut from, mut streams) = (0, 0);
    while let Some(found) = word.find(&bytes[from..]) {
        let at = from + found;
        from = at + word.needle().len();
        let Some(start) = start(bytes, from).filter(|_| !bytes[..at].ends_with(b"end")) else {
            continue;
        };
        streams += 1;
        if streams > MOST || effort.is_over() {
            told.has(true, Properties::Unread);
            break;
        }
        let dictionary = Dictionary::before(bytes, at);
        let stream = Stream {
            dictionary,
            held: &bytes[start..],
            depth,
        };
        from = start + stream.look(&mut parts, told, effort);
    }
    parts.finish(told, effort);
}

/// Returns the offset of a stream's bytes, after the end of the line.
fn start(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at..)? {
        [b'\r', b'\n', ..] => Some(at + 2),
        [b'\r' | b'\n', ..] => Some(at + 1),
        _ => None,
    }
}

/// A way in which a stream is packed.
#[derive(Clone, Copy, PartialEq)]
enum Filter {
    Zlib,
    Digits,
    Ascii85,
    /// A picture as it is.
    Picture,
    Other,
}

struct Dictionary {
    filters: Vec<Filter>,
    /// True if it is a picture.
    picture: bool,
    /// True if its filters are listed elsewhere.
    elsewhere: bool,
}

impl Dictionary {
    /// Reads the one that ends before `at`.
    fn before(bytes: &[u8], at: usize) -> Self {
        let near = &bytes[at.saturating_sub(DICTIONARY)..at];
        let begins = memmem::rfind(near, b"obj").map_or(0, |found| found + 3);
        let text = &near[begins..];
        let listed = memmem::find(text, b"/Filter").map(|found| &text[found + 7..]);
        let filters: Vec<Filter> = listed.map(filters).unwrap_or_default();
        let picture = memmem::find_iter(text, b"/Image").any(|found| {
            text[..found].trim_ascii_end().ends_with(b"/Subtype")
                && !text.get(found + 6).is_some_and(u8::is_ascii_alphanumeric)
        });
        Self {
            elsewhere: listed.is_some() && filters.is_empty(),
            filters,
            picture,
        }
    }
}

/// Reads a list of filters, or a single one.
fn filters(listed: &[u8]) -> Vec<Filter> {
    let listed = listed.trim_ascii_start();
    let (listed, most) = match listed.strip_prefix(b"[") {
        Some(list) => (
            &list[..memchr(b']', list).unwrap_or(list.len())],
            MOST_FILTERS,
        ),
        None if listed.starts_with(b"/") => (listed, 1),
        None => return Vec::new(),
    };
    let names = listed.split(|c| *c == b'/').skip(1).take(most);
    names
        .map(|name| {
            let ends = name
                .iter()
                .position(|c| !c.is_ascii_alphanumeric() && *c != b'#');
            match &name[..ends.unwrap_or(name.len())] {
                b"FlateDecode" | b"Fl" => Filter::Zlib,
                b"ASCIIHexDecode" | b"AHx" => Filter::Digits,
                b"ASCII85Decode" | b"A85" => Filter::Ascii85,
                b"DCTDecode" | b"DCT" | b"JPXDecode" | b"JBIG2Decode" | b"CCITTFaxDecode"
                | b"CCF" => Filter::Picture,
                _ => Filter::Other,
            }
        })
        .collect()
}

struct Stream<'a> {
    dictionary: Dictionary,
    /// The file from the stream's first byte on.
    held: &'a [u8],
    depth: u8,
}

impl Stream<'_> {
    /// Looks at it. Returns how many bytes are certainly its own.
    fn look(&self, parts: &mut Parts, told: &mut Reveals, effort: &mut Effort<'_>) -> usize {
        let mut held = Cow::Borrowed(self.held);
        let mut own = 0;
        for (number, filter) in self.dictionary.filters.iter().enumerate() {
            // Pixels themselves show nothing.
            let is_last = number + 1 == self.dictionary.filters.len();
            if self.dictionary.picture && is_last {
                break;
            }
            let (unpacked, from) = match filter {
                Filter::Zlib => {
                    let unpacked = effort.inflate(&held, effort.room(self.depth));
                    told.has(!unpacked.whole, Properties::Unread);
                    (unpacked.bytes, unpacked.from)
                }
                Filter::Digits | Filter::Ascii85 => {
                    let end = if *filter == Filter::Digits {
                        b'>'
                    } else {
                        b'~'
                    };
                    let len = memchr(end, &held).unwrap_or(held.len());
                    effort.reads(len);
                    let zeros = memchr_iter(b'z', &held[..len]).count();
                    if !effort.makes(len + 4 * zeros) {
                        told.has(true, Properties::Unread);
                        return own;
                    }
                    let decoded = match filter {
                        Filter::Digits => digits(&held[..len]),
                        _ => ascii85(&held[..len]),
                    };
                    (decoded, len)
                }
                Filter::Picture => break,
                Filter::Other => {
                    told.has(true, Properties::Unread);
                    break;
                }
            };
            own = if number == 0 { from } else { own };
            held = Cow::Owned(unpacked);
        }
        if let Cow::Owned(held) = held {
            parts.take(&held, told, effort);
        } else if self.dictionary.elsewhere {
            let unpacked = effort.inflate(self.held, effort.room(self.depth));
            told.has(!unpacked.whole, Properties::Unread);
            parts.take(&unpacked.bytes, told, effort);
        } else if self.held.starts_with(b"PK\x03\x04") {
            // An attached document. What isn't packed is looked at where it lies.
            let len = memmem::find(self.held, b"endstream").unwrap_or(self.held.len());
            effort.reads(len);
            parts.take(&self.held[..len], told, effort);
            own = len;
        }
        own
    }
}

/// Returns the bytes of hexadecimal digits.
fn digits(text: &[u8]) -> Vec<u8> {
    let mut digits: Vec<u8> = text.iter().copied().filter(u8::is_ascii_hexdigit).collect();
    digits.truncate(digits.len() & !1);
    hex::decode(digits).unwrap_or_default()
}

/// Decodes five letters to four bytes (ISO 32000-2, 7.4.3).
fn ascii85(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let (mut number, mut letters) = (0_u32, 0);
    for letter in text {
        match letter {
            b'z' if letters == 0 => bytes.extend([0; 4]),
            b'!'..=b'u' => {
                number = number
                    .wrapping_mul(85)
                    .wrapping_add(u32::from(letter - b'!'));
                letters += 1;
            }
            _ => {}
        }
        if letters == 5 {
            bytes.extend(number.to_be_bytes());
            (number, letters) = (0, 0);
        }
    }
    if letters > 1 {
        for _ in letters..5 {
            number = number.wrapping_mul(85).wrapping_add(84);
        }
        bytes.extend(&number.to_be_bytes()[..letters - 1]);
    }
    bytes
}
