//! Zip files: office documents, e-books, archives. The files inside are looked at like others.

use super::scan::finds;
use super::told::{Properties, Reveals};
use memchr::memmem;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Most files that are looked at, and most bytes that all of them are unpacked to. What is over that is said to be unread.
const MOST_FILES: usize = 2000;
const MOST_BYTES: u64 = 64 << 20;
/// How a file's record in the directory begins.
const RECORD: &[u8] = b"PK\x01\x02";

/// Whether files of this type are zip files.
pub(super) fn is(media_type: &str) -> bool {
    media_type == "application/zip"
        || media_type == "application/epub+zip"
        || media_type.starts_with("application/vnd.openxmlformats-officedocument.")
        || media_type.starts_with("application/vnd.oasis.opendocument.")
}

/// Looks at a file inside an archive, which lies in so many.
type Inside = fn(&[u8], u8) -> Reveals;

pub(super) fn look(bytes: &[u8], depth: u8, inside: Inside, told: &mut Reveals) {
    let properties = [&b"docProps/"[..], b"meta.xml", b"content.opf"];
    told.has(
        properties.iter().any(|name| finds(bytes, name)),
        Properties::Office,
    );
    // One archive in another is left: what both unpack to would have to be bounded together.
    if depth > 0 || entries(bytes, depth, inside, told).is_none() {
        told.has(true, Properties::Unread);
    }
}

/// Looks at each file; `None` when one can't be looked at.
fn entries(bytes: &[u8], depth: u8, inside: Inside, told: &mut Reveals) -> Option<()> {
    // Counted before it is read: each record takes many times its length in memory.
    if memmem::find_iter(bytes, RECORD).nth(MOST_FILES).is_some() {
        return None;
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut left = MOST_BYTES;
    for number in 0..zip.len() {
        let mut file = zip.by_index(number).ok()?;
        let mut held = Vec::new();
        (&mut file).take(left).read_to_end(&mut held).ok()?;
        left = left
            .checked_sub(held.len() as u64)
            .filter(|left| *left > 0)?;
        told.add(inside(&held, depth + 1));
    }
    Some(())
}
