//! Looks into zip files: office documents, e-books, archives. The files inside are treated like others.

use super::effort::{DEEPEST, Effort};
use super::marks::finds;
use super::told::{Properties, Reveals};
use memchr::memmem;
use std::io::Cursor;
use zip::ZipArchive;

/// The most files looked at. If there are more, none is: each directory record takes many times its length in memory.
const MOST_FILES: usize = 2000;
/// The beginning of a file's record in the directory.
const RECORD: &[u8] = b"PK\x01\x02";

/// Returns whether files of this type are zip files.
pub(super) fn is(media_type: &str) -> bool {
    media_type == "application/zip"
        || media_type == "application/epub+zip"
        || media_type.starts_with("application/vnd.openxmlformats-officedocument.")
        || media_type.starts_with("application/vnd.oasis.opendocument.")
}

pub(super) fn look(bytes: &[u8], depth: u8, told: &mut Reveals, effort: &mut Effort<'_>) {
    let properties = [&b"docProps/"[..], b"meta.xml", b"content.opf"];
    told.has(
        properties.iter().any(|name| finds(bytes, name)),
        Properties::Office,
    );
    if depth >= DEEPEST || memmem::find_iter(bytes, RECORD).nth(MOST_FILES).is_some() {
        told.has(true, Properties::Unread);
        return;
    }
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else {
        told.has(true, Properties::Unread);
        return;
    };
    for number in 0..zip.len() {
        if effort.is_over() {
            told.has(true, Properties::Unread);
            return;
        }
        let is_read = entry(&mut zip, number, depth, told, effort);
        told.has(is_read != Some(true), Properties::Unread);
    }
}

/// Looks at one file; `false` or `None` if not all of it could be looked at.
fn entry(
    zip: &mut ZipArchive<Cursor<&[u8]>>,
    number: usize,
    depth: u8,
    told: &mut Reveals,
    effort: &mut Effort<'_>,
) -> Option<bool> {
    let file = zip.by_index(number).ok()?;
    // Files can overlap, and one that is too long leaves nothing for the others.
    effort.reads(usize::try_from(file.compressed_size()).ok()?);
    if file.size() > effort.room(depth) {
        return Some(false);
    }
    let held = effort.unpack(file, depth);
    if !held.bytes.is_empty() {
        told.add(effort.look_into(&held.bytes, depth + 1));
    }
    Some(held.whole)
}
