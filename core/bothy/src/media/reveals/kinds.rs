//! Groups media types by how they are looked into.

/// Returns whether this is plain text, which has no hidden properties.
pub(super) fn is_plain_text(media_type: &str) -> bool {
    matches!(
        media_type,
        "text/plain" | "text/calendar" | "text/vcard" | "message/rfc822" | "application/json"
    )
}

/// Returns whether somebody may have written about places in such a text.
pub(super) fn is_words(media_type: &str) -> bool {
    is_plain_text(media_type) && media_type != "application/json"
}

/// Returns whether a program may have written it as names and numbers. What can't be recognised may be that, too.
pub(super) fn is_written(media_type: &str) -> bool {
    is_plain_text(media_type)
        || matches!(
            media_type,
            "text/html"
                | "text/xml"
                | "application/gpx+xml"
                | "application/vnd.google-earth.kml+xml"
                | "application/octet-stream"
        )
}

/// Unrecognised parts unpacked from a file, joined.
pub(super) const JOINED: &str = "multipart/mixed";

/// Returns whether this is text with more than words, which can hold pictures, or may be such a text.
pub(super) fn is_marked_up(media_type: &str) -> bool {
    matches!(
        media_type,
        JOINED
            | "text/html"
            | "text/xml"
            | "application/gpx+xml"
            | "application/vnd.google-earth.kml+xml"
            | "text/x-shellscript"
            | "application/rtf"
            | "application/postscript"
    )
}

/// Returns whether this is sound or film with its cover in base64.
pub(super) fn holds_comments(media_type: &str) -> bool {
    matches!(
        media_type,
        "audio/ogg" | "audio/opus" | "audio/x-flac" | "video/ogg"
    )
}

pub(super) fn cannot_be_looked_into(media_type: &str) -> bool {
    matches!(
        media_type,
        "application/octet-stream"
            | "application/gzip"
            | "application/vnd.rar"
            | "application/x-7z-compressed"
            | "application/x-bzip2"
            | "application/x-tar"
            | "application/zstd"
            | "application/x-xz"
    )
}
