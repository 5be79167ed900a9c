//! What a file is, from its content; its name is never asked.

/// What nothing else was recognised as.
const UNKNOWN: &str = "application/octet-stream";

/// Media type of a file that begins with these bytes. `more`: there are bytes behind them.
///
/// Formats with a signature by `infer`; then text in UTF-8 or with a byte order mark, which chat exports, e-mails and tables are
/// too; text that reads as JSON is JSON. An empty file is unknown.
pub(crate) fn recognise(beginning: &[u8], more: bool) -> &'static str {
    if beginning.is_empty() {
        return UNKNOWN;
    }
    if let Some(known) = infer::get(beginning) {
        return known.mime_type();
    }
    if beginning.starts_with(&[0xFF, 0xFE]) || beginning.starts_with(&[0xFE, 0xFF]) {
        return "text/plain"; // UTF-16
    }
    match text(beginning, more) {
        Some(text) if is_json(text, more) => "application/json",
        Some(_) => "text/plain",
        None => UNKNOWN,
    }
}

/// The bytes as text, if they are UTF-8 without control characters but white space; the last character may be cut if there is more.
fn text(beginning: &[u8], more: bool) -> Option<&str> {
    let text = match str::from_utf8(beginning) {
        Ok(text) => text,
        Err(error) if more && error.error_len().is_none() => {
            str::from_utf8(&beginning[..error.valid_up_to()]).ok()?
        }
        Err(_) => return None,
    };
    let is_text = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{0C}');
    text.chars().all(is_text).then_some(text)
}

/// Whether it is an object or array of JSON, as far as it can be seen.
fn is_json(text: &str, more: bool) -> bool {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if !text.starts_with(['{', '[']) {
        return false;
    }
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => true,
        Err(error) => more && error.is_eof(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_content_says() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        let whatsapp = "\u{200E}[01/03/2026, 21:30:15] Sam: \u{200E}image omitted\r\n".as_bytes();
        for (bytes, media_type) in [
            (&b""[..], UNKNOWN),
            (png, "image/png"),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "image/jpeg"),
            (b"%PDF-1.7\n", "application/pdf"),
            (whatsapp, "text/plain"),
            (b"\xFF\xFEh\0i\0", "text/plain"),
            (b"{\"messages\": []}", "application/json"),
            (b" [1, 2]\n", "application/json"),
            (b"[01/03/2026, 21:30:15] Sam: hello", "text/plain"),
            (b"{not json", "text/plain"),
            (b"caf\xE9", UNKNOWN),
            (b"zeros\0\0", UNKNOWN),
            (&[0xA5; 40], UNKNOWN),
        ] {
            assert_eq!(recognise(bytes, false), media_type, "{bytes:?}");
        }
    }

    #[test]
    fn a_beginning_may_be_cut_anywhere() {
        assert_eq!(
            recognise("ein Fuß".as_bytes().split_at(7).0, true),
            "text/plain"
        );
        assert_eq!(
            recognise("ein Fuß".as_bytes().split_at(7).0, false),
            UNKNOWN
        );
        assert_eq!(
            recognise(b"{\"chats\": [{\"text\": \"hel", true),
            "application/json"
        );
        assert_eq!(
            recognise(b"{\"chats\": [{\"text\": \"hel", false),
            "text/plain"
        );
    }
}
