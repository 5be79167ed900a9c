//! The name of an exhibit in a pack: its mark and an ending that fits its type.
//!
//! It is never the phone's own name for the file, which may hold a date or a place.

use crate::error::{Error, Input, Result};

/// Endings of what people keep: pictures, sound, video, letters, exports. Every other type that `media` recognises, programs among
/// them, is `bin`, so that nothing starts when it is opened.
pub(super) const ENDINGS: &[(&str, &str)] = &[
    ("application/dicom", "dcm"),
    ("application/epub+zip", "epub"),
    ("application/gpx+xml", "gpx"),
    ("application/gzip", "gz"),
    ("application/json", "json"),
    ("application/msword", "doc"),
    ("application/pdf", "pdf"),
    ("application/rtf", "rtf"),
    ("application/vnd.google-earth.kml+xml", "kml"),
    ("application/vnd.ms-excel", "xls"),
    ("application/vnd.ms-outlook", "msg"),
    ("application/vnd.ms-powerpoint", "ppt"),
    ("application/vnd.oasis.opendocument.presentation", "odp"),
    ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ("application/vnd.oasis.opendocument.text", "odt"),
    (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "pptx",
    ),
    (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
    ),
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx",
    ),
    ("application/vnd.rar", "rar"),
    ("application/x-7z-compressed", "7z"),
    ("application/x-bzip2", "bz2"),
    ("application/x-tar", "tar"),
    ("application/x-xz", "xz"),
    ("application/zip", "zip"),
    ("audio/aac", "aac"),
    ("audio/amr", "amr"),
    ("audio/amr-wb", "awb"),
    ("audio/m4a", "m4a"),
    ("audio/midi", "mid"),
    ("audio/mpeg", "mp3"),
    ("audio/ogg", "ogg"),
    ("audio/opus", "opus"),
    ("audio/x-aiff", "aiff"),
    ("audio/x-caf", "caf"),
    ("audio/x-flac", "flac"),
    ("audio/x-wav", "wav"),
    ("image/avif", "avif"),
    ("image/bmp", "bmp"),
    ("image/gif", "gif"),
    ("image/heif", "heic"),
    ("image/jp2", "jp2"),
    ("image/jpeg", "jpg"),
    ("image/jxl", "jxl"),
    ("image/png", "png"),
    ("image/tiff", "tif"),
    ("image/vnd.adobe.photoshop", "psd"),
    ("image/webp", "webp"),
    ("image/x-canon-cr2", "cr2"),
    ("image/x-canon-cr3", "cr3"),
    ("message/rfc822", "eml"),
    ("text/calendar", "ics"),
    ("text/html", "html"),
    ("text/plain", "txt"),
    ("text/vcard", "vcf"),
    ("text/xml", "xml"),
    ("video/3gpp", "3gp"),
    ("video/3gpp2", "3g2"),
    ("video/mp2t", "ts"),
    ("video/mp4", "mp4"),
    ("video/mpeg", "mpg"),
    ("video/ogg", "ogv"),
    ("video/quicktime", "mov"),
    ("video/webm", "webm"),
    ("video/x-flv", "flv"),
    ("video/x-m4v", "m4v"),
    ("video/x-matroska", "mkv"),
    ("video/x-ms-wmv", "wmv"),
    ("video/x-msvideo", "avi"),
];

/// Returns the letters before the number: two capitals, "EX" if none were given.
///
/// # Errors
/// `Invalid{Choice}` for anything but two letters A to Z.
pub(super) fn initials(given: &str) -> Result<&str> {
    match given.as_bytes() {
        [] => Ok("EX"),
        [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(given),
        _ => Err(Error::Invalid {
            field: Input::Choice,
        }),
    }
}

/// Formats the mark of exhibit `number`, counted from 1: `AB-001`. Numbers over 999 take the digits they need.
pub(super) fn mark(initials: &str, number: usize) -> String {
    format!("{initials}-{number:03}")
}

/// Returns the path of an exhibit in the pack: `exhibits/AB-001.jpg`.
pub(super) fn path(mark: &str, media_type: &str) -> String {
    let ending = ENDINGS
        .iter()
        .find(|(known, _)| *known == media_type)
        .map_or("bin", |(_, ending)| ending);
    format!("exhibits/{mark}.{ending}")
}
