//! Kinds of files that are looked into in the same way.

/// Texts say what they say: they have no properties that somebody couldn't see.
pub(super) fn is_plain_text(media_type: &str) -> bool {
    matches!(
        media_type,
        "text/plain" | "text/calendar" | "text/vcard" | "message/rfc822" | "application/json"
    )
}

/// What was packed in a file and isn't known, one behind the other.
pub(super) const JOINED: &str = "multipart/mixed";

/// Texts with more to them than words, which can hold pictures, and what may be such a text.
pub(super) fn is_marked_up(media_type: &str) -> bool {
    matches!(
        media_type,
        JOINED
            | "text/html"
            | "text/xml"
            | "text/x-shellscript"
            | "application/rtf"
            | "application/postscript"
    )
}

/// Sounds and films whose covers are written in base64.
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
