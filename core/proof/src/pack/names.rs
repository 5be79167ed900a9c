//! The files of a pack, the name of its format, and the lines of SHA256SUMS.

use super::hex;
use crate::Hash;
use std::collections::BTreeMap;

/// The explanation for the reader.
pub const README: &str = "README.txt";
/// The list of all other files with their SHA-256.
pub const SUMS: &str = "SHA256SUMS";
/// The signature over the list.
pub const SIGNATURE: &str = "SHA256SUMS.minisig";
/// The file of entries, proofs and heads.
pub const LOG: &str = "log.json";
/// The longest name in a pack, in bytes, with its folders.
pub(crate) const MAX_NAME: usize = 255;
/// The head as other programs read it.
pub const CHECKPOINT: &str = "checkpoint.txt";
/// The format that log.json names. A higher number after the stroke means a newer version.
pub(crate) const FORMAT: &str = "bothy-log/2";
/// The format of the drafts from before the first release.
pub(crate) const DRAFT: &str = "bothy-log/1";
/// The table of incidents, one a row.
pub const TABLE: &str = "incidents.csv";

/// The files that every pack has.
pub const FILES: [&str; 6] = [README, TABLE, LOG, CHECKPOINT, SUMS, SIGNATURE];

/// Formats a line of SHA256SUMS, as `sha256sum -c` reads it.
#[must_use]
pub fn sums_line(sha256: &Hash, path: &str) -> String {
    format!("{}  {path}\n", ::hex::encode(sha256))
}

/// A fault that makes SHA256SUMS unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ListFault {
    /// A line isn't 64 lower-case hex digits, two spaces and a name that a pack may use.
    Form,
    /// A name appears twice.
    Twice,
    /// Its lines end in CR LF, as some programs and transfers make them.
    LineEnds,
}

/// Reads SHA256SUMS: name → SHA-256.
pub(crate) fn read_sums(list: &str) -> Result<BTreeMap<String, Hash>, ListFault> {
    if list.contains("\r\n") {
        return Err(ListFault::LineEnds);
    }
    let mut sums = BTreeMap::new();
    let lines = list.strip_suffix('\n').ok_or(ListFault::Form)?;
    for line in lines.split('\n') {
        let (sum, name) = line.split_once("  ").ok_or(ListFault::Form)?;
        let sum = hex::fixed(sum).ok_or(ListFault::Form)?;
        if !is_plain(name) || name == SUMS || name == SIGNATURE {
            return Err(ListFault::Form);
        }
        if sums.insert(name.to_owned(), sum).is_some() {
            return Err(ListFault::Twice);
        }
    }
    Ok(sums)
}

/// True if a pack may use the name: every system keeps it, and no part of it begins with a dot.
pub(crate) fn is_plain(name: &str) -> bool {
    is_kept_everywhere(name.as_bytes()) && !name.split('/').any(|part| part.starts_with('.'))
}

/// True if every system keeps a file under this name and confuses it with no other. Such a name has at most 255 bytes, in parts joined by
/// `/`, of ASCII letters, digits, `.`, `_` and `-`. No part ends with a dot, which Windows drops, or is a device of Windows.
pub(crate) fn is_kept_everywhere(name: &[u8]) -> bool {
    let plain = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
    let kept = |part: &[u8]| {
        !part.is_empty() && part.iter().all(plain) && !part.ends_with(b".") && !is_device(part)
    };
    name.len() <= MAX_NAME && name.split(|b| *b == b'/').all(kept)
}

/// True if Windows takes a part of a name for a device, whatever its extension: `con.txt` is the console.
fn is_device(part: &[u8]) -> bool {
    let stem = part.split(|b| *b == b'.').next().unwrap_or_default();
    match stem.to_ascii_uppercase().as_slice() {
        b"CON" | b"PRN" | b"AUX" | b"NUL" => true,
        [b'C', b'O', b'M', n] | [b'L', b'P', b'T', n] => n.is_ascii_digit(),
        _ => false,
    }
}

/// Folders that systems and programs leave in folders, in lower case.
const LITTER_FOLDERS: [&str; 21] = [
    "__macosx",
    "#recycle",
    "$recycle.bin",
    ".@__thumb",
    ".appledb",
    ".appledesktop",
    ".appledouble",
    ".documentrevisions-v100",
    ".fseventsd",
    ".spotlight-v100",
    ".stfolder",
    ".stversions",
    ".temporaryitems",
    ".trash",
    ".trashes",
    "@eadir",
    "@recycle",
    "lost+found",
    "network trash folder",
    "system volume information",
    "temporary items",
];
const LITTER: [&str; 13] = [
    ".apdisk",
    ".com.apple.timemachine.donotpresent",
    ".directory",
    ".dropbox",
    ".ds_store",
    ".localized",
    ".metadata_never_index",
    ".volumeicon.icns",
    "desktop.ini",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "icon\r",
    "thumbs.db",
];
const LITTER_BEGINS: [&str; 6] = [
    "._",
    ".fuse_hidden",
    ".goutputstream-",
    ".nfs",
    ".smbdelete",
    "~$",
];
/// The endings of streams that Windows and Macs keep beside a file; on another disk they become files.
const LITTER_ENDS: [&str; 6] = [
    ":afp_afpinfo",
    ":afp_resource",
    ":com.apple.quarantine",
    ":encryptable",
    ":smartscreen",
    ":zone.identifier",
];

/// True for a file that systems and programs leave in folders. It is no part of a pack, and no harm to it.
pub(crate) fn is_litter(name: &[u8]) -> bool {
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    let (folders, file) = name.rsplit_once('/').unwrap_or(("", &name));
    let is_folder = |part: &str| LITTER_FOLDERS.contains(&part) || part.starts_with(".trash-");
    folders.split('/').any(is_folder)
        || LITTER.contains(&file)
        || LITTER_BEGINS.iter().any(|begins| file.starts_with(begins))
        || (file.starts_with(".~lock.") && file.ends_with('#'))
        || LITTER_ENDS.iter().any(|ends| file.ends_with(ends))
}

/// Returns the mark of an exhibit from its file: `AB-001` of `exhibits/AB-001.jpg`; `None` for other names.
pub(crate) fn mark(path: &str) -> Option<&str> {
    let file = path.strip_prefix("exhibits/")?;
    let (mark, extension) = match file.split_once('.') {
        Some((mark, extension)) => (mark, Some(extension)),
        None => (file, None),
    };
    let (letters, number) = mark.split_once('-')?;
    let within = |text: &str, least, most, is: fn(&u8) -> bool| {
        (least..=most).contains(&text.len()) && text.as_bytes().iter().all(is)
    };
    let good = within(letters, 1, 8, u8::is_ascii_uppercase)
        && within(number, 3, 6, u8::is_ascii_digit)
        && extension
            .is_none_or(|e| within(e, 1, 8, |b| b.is_ascii_lowercase() || b.is_ascii_digit()));
    good.then_some(mark)
}
