//! Recognises office documents, packages that show their type only somewhere inside.

use memchr::memmem;

const MSG: &str = "application/vnd.ms-outlook";
const DOC: &str = "application/msword";
const XLS: &str = "application/vnd.ms-excel";
const PPT: &str = "application/vnd.ms-powerpoint";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PPTX: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/// The longest mark, in bytes.
pub(super) const LONGEST: usize = 46;

/// Names of streams in a compound file, in UTF-16: [MS-CFB], and [MS-OXMSG] for a stored e-mail.
const STREAMS: [(&[u8], &str); 6] = [
    (
        b"_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0v\0e\0r\0s\0i\0o\0n\x001\0.\x000\0",
        MSG,
    ),
    (b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0\0\0", DOC),
    (
        b"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0m\0e\0n\0t\0",
        PPT,
    ),
    (b"W\0o\0r\0k\0b\0o\0o\0k\0\0\0", XLS),
    (b"B\0o\0o\0k\0\0\0", XLS),
    // A newer document with a password; nothing in it shows which kind.
    (b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", DOCX),
];
/// The main part of a package of Office Open XML.
const PARTS: [(&[u8], &str); 3] = [
    (b"word/document", DOCX),
    (b"xl/workbook", XLSX),
    (b"ppt/presentation", PPTX),
];
/// Possible names of such a package's first file.
const FIRST: [&[u8]; 7] = [
    b"[Content_Types].xml",
    b"_rels/",
    b"docProps/",
    b"customXml/",
    b"word/",
    b"xl/",
    b"ppt/",
];
/// Types that a package's first file can name: OASIS's documents, and books.
const TYPES: [&str; 4] = [
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
    "application/epub+zip",
];

/// Marks to look for in a package, each with a type.
pub(super) type Marks = &'static [(&'static [u8], &'static str)];

/// The beginning of a compound file.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Corrects the type of an encrypted package by its file's name, which tells a sheet or slides from a document.
pub(super) fn told_by_name(is: &'static str, beginning: &[u8], name: &str) -> &'static str {
    if is != DOCX || !beginning.starts_with(COMPOUND) {
        return is;
    }
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("xlsx" | "xlsm" | "xlsb") => XLSX,
        Some("pptx" | "pptm" | "ppsx") => PPTX,
        _ => DOCX,
    }
}

/// Returns the marks to look for in a file that begins so; `None` if it is no such package.
pub(super) fn marks(beginning: &[u8]) -> Option<Marks> {
    if beginning.starts_with(COMPOUND) {
        return Some(&STREAMS);
    }
    let (name, _) = first_file(beginning)?;
    FIRST
        .iter()
        .any(|first| name.starts_with(first))
        .then_some(&PARTS)
}

/// Returns the type of the first mark in these bytes. A stored e-mail wins, because it may hold documents.
pub(super) fn first_of(marks: Marks, bytes: &[u8]) -> Option<&'static str> {
    let found = marks
        .iter()
        .filter_map(|(mark, is)| Some((memmem::find(bytes, mark)?, *is)));
    let first = found.min_by_key(|(at, is)| (*is != MSG, *at));
    first.map(|(_, is)| is)
}

/// Chooses between two types found one after the other.
pub(super) fn stronger(
    first: Option<&'static str>,
    then: Option<&'static str>,
) -> Option<&'static str> {
    match then {
        Some(MSG) => then,
        _ => first.or(then),
    }
}

/// Recognises a file by its beginning, as far as possible.
pub(super) fn of(beginning: &[u8]) -> Option<&'static str> {
    if let Some((b"mimetype", content)) = first_file(beginning) {
        // A template or a drawing begins like a document and goes on.
        let is = |known: &&&str| {
            let rest = content.strip_prefix(known.as_bytes());
            rest.is_some_and(|rest| !rest.starts_with(b"-"))
        };
        return TYPES.iter().find(is).copied();
    }
    first_of(marks(beginning)?, beginning)
}

/// Returns the name and content of a zip's first file.
fn first_file(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let head = bytes.strip_prefix(b"PK\x03\x04")?;
    let len = |at: usize| {
        Some(usize::from(u16::from_le_bytes(
            *head.get(at..)?.first_chunk()?,
        )))
    };
    let (name, rest) = head.get(26..)?.split_at_checked(len(22)?)?;
    Some((name, rest.get(len(24)?..).unwrap_or_default()))
}
