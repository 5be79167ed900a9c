//! Recognises kinds of text, and text in encodings other than UTF-8.

use super::mail;
use std::collections::BTreeSet;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};
use unicode_script::{Script, UnicodeScript};

/// The last byte of a text, by a custom of DOS.
const END_OF_TEXT: u8 = 0x1A;

/// Strips the DOS mark that a text ends.
pub(super) fn without_end(beginning: &[u8], more: bool) -> &[u8] {
    let mut text = beginning;
    while !more && let [rest @ .., END_OF_TEXT] = text {
        text = rest;
    }
    text
}

/// Strips the mark of UTF-8 at the beginning.
pub(super) fn without_mark(beginning: &[u8]) -> &[u8] {
    beginning.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(beginning)
}

/// Returns the bytes as text if they are UTF-8 without control characters except white space. The last character may be cut if there is
/// more.
pub(super) fn utf8(beginning: &[u8], more: bool) -> Option<&str> {
    let text = match str::from_utf8(beginning) {
        Ok(text) => text,
        Err(error) if more && error.error_len().is_none() => {
            str::from_utf8(&beginning[..error.valid_up_to()]).ok()?
        }
        Err(_) => return None,
    };
    // Escapes change alphabets in e-mails from Japan, and colours in a terminal's output.
    let is_text = |c: char| !c.is_control() || is_space(c) || matches!(c, '\u{1B}' | '\u{85}');
    (!text.is_empty() && text.chars().all(is_text)).then_some(text)
}

fn is_space(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{0B}' | '\u{0C}')
}

/// Returns the bytes as text if they begin with the mark of UTF-16, whatever follows.
pub(super) fn marked_utf16(beginning: &[u8]) -> Option<String> {
    let unit = match beginning {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return None,
    };
    let units = beginning.as_chunks().0.iter().map(|pair| unit(*pair));
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    Some(text.collect())
}

/// Returns the bytes as text in UTF-16 without its mark, if they can hardly be anything else: letters, signs and white space of at most
/// three scripts, with an ASCII sign among them.
pub(crate) fn utf16(beginning: &[u8]) -> Option<String> {
    let pairs = beginning.as_chunks().0;
    let read = |unit: fn([u8; 2]) -> u16| {
        let mut text = String::new();
        let mut ascii = 0;
        let mut scripts = BTreeSet::new();
        for c in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
            let Ok(c) = c else {
                // The last character may be cut.
                break;
            };
            if !is_written(c) {
                return None;
            }
            ascii += usize::from(c.is_ascii());
            if !matches!(c.script(), Script::Common | Script::Inherited) {
                scripts.insert(c.script().short_name());
            }
            text.push(c);
        }
        let whole = text.encode_utf16().count() + 1 >= pairs.len();
        (whole && ascii > 0 && scripts.len() <= 3).then_some((ascii, text))
    };
    let both = [read(u16::from_le_bytes), read(u16::from_be_bytes)];
    let likely = both.into_iter().flatten().max_by_key(|(ascii, _)| *ascii);
    likely.map(|(_, text)| text)
}

fn is_written(c: char) -> bool {
    is_space(c)
        || c.general_category_group() != GeneralCategoryGroup::Other
        || c.general_category() == GeneralCategory::Format
}

/// Returns the bytes as text if they can be an older encoding: without control characters, and either words of one byte a letter
/// (Windows-1252 and similar) or pairs of bytes (Shift JIS, GBK, Big5, EUC-KR). Reads each byte as Latin-1, which is enough for [`kind`].
pub(super) fn older(beginning: &[u8]) -> Option<String> {
    let is_text = |byte: &u8| !byte.is_ascii_control() || is_space(char::from(*byte));
    let can_be = beginning.iter().all(is_text) && (are_words(beginning) || are_pairs(beginning));
    can_be.then(|| latin1(beginning))
}

pub(super) fn latin1(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// Returns whether these can be words: separated, and mostly no longer than words are.
fn are_words(bytes: &[u8]) -> bool {
    /// The most letters in a row without white space or an ASCII sign. Mostly ASCII runs can be longer: packed for e-mail, or an address.
    const LONGEST: usize = 40;
    let words = bytes.split(|byte| byte.is_ascii_whitespace() || byte.is_ascii_punctuation());
    let high = |word: &[u8]| word.iter().filter(|byte| !byte.is_ascii()).count();
    let too_long = |word: &&[u8]| word.len() > LONGEST && high(word) * 2 > word.len();
    let unlikely: usize = words.clone().filter(too_long).map(<[u8]>::len).sum();
    // Signatures begin so, and no text does.
    !matches!(bytes.first(), Some(0x83 | 0x87..=0x89))
        && unlikely * 2 < bytes.len()
        && (words.count() > 1 || high(bytes) * 2 < bytes.len())
}

/// Returns whether another byte follows every byte that isn't ASCII, as in a two-byte letter.
fn are_pairs(bytes: &[u8]) -> bool {
    /// The fewest different bytes: filling is no text.
    const FEWEST: usize = 8;
    let pairs = |is_alone: fn(u8) -> bool| {
        let mut rest = bytes;
        while let [first, behind @ ..] = rest {
            rest = behind;
            if first.is_ascii() || is_alone(*first) {
                continue;
            }
            // The last may be cut.
            if let Some((second, behind)) = rest.split_first() {
                if *second < 0x40 || matches!(second, 0x7F | 0xFF) {
                    return false;
                }
                rest = behind;
            }
        }
        true
    };
    let different: BTreeSet<_> = bytes.iter().collect();
    // Shift JIS has one-byte letters too.
    let shift_jis = |byte| matches!(byte, 0xA1..=0xDF);
    different.len() >= FEWEST
        && !bytes.iter().any(|byte| matches!(byte, 0x80 | 0xFF))
        && (pairs(|_| false) || pairs(shift_jis))
}

/// Returns the type of a text. Text that programs act on, or open in their own way, has its own type.
pub(super) fn kind(text: &str, more: bool) -> &'static str {
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    for (signature, media_type) in [
        ("%PDF-", "application/pdf"),
        ("%!PS", "application/postscript"),
        (r"{\rtf", "application/rtf"),
        ("-----BEGIN CERTIFICATE-----", "application/x-x509-ca-cert"),
        ("#!", "text/x-shellscript"),
    ] {
        if start.starts_with(signature) {
            return media_type;
        }
    }
    if let Some(known) = by_its_lines(start, more) {
        return known;
    }
    if is_json(start, more) {
        return "application/json";
    }
    markup(start).unwrap_or_else(|| {
        match infer::get(start.as_bytes()).map(|known| known.mime_type()) {
            Some("text/html") => "text/html",
            _ => "text/plain",
        }
    })
}

/// Recognises by its first lines, whatever bytes come later: a contact, a calendar, an e-mail.
pub(super) fn by_its_lines(text: &str, more: bool) -> Option<&'static str> {
    if begins(text, "BEGIN:VCARD") {
        return Some("text/vcard");
    }
    if begins(text, "BEGIN:VCALENDAR") {
        return Some("text/calendar");
    }
    mail::is_mail(text, more).then_some("message/rfc822")
}

fn begins(text: &str, word: &str) -> bool {
    text.as_bytes()
        .get(..word.len())
        .is_some_and(|found| found.eq_ignore_ascii_case(word.as_bytes()))
}

/// Recognises markup by its first element.
fn markup(start: &str) -> Option<&'static str> {
    if is_tag(start, "<!doctype html") || is_tag(start, "<html") {
        return Some("text/html");
    }
    let is_xml = ["<?xml", "<svg", "<!doctype svg"];
    let is_xml = is_xml.into_iter().any(|tag| is_tag(start, tag));
    let element = first_element(start);
    if is_tag(element, "<gpx") {
        Some("application/gpx+xml")
    } else if is_tag(element, "<kml") {
        Some("application/vnd.google-earth.kml+xml")
    } else {
        is_xml.then_some("text/xml")
    }
}

fn is_tag(text: &str, tag: &str) -> bool {
    let behind = text.get(tag.len()..).and_then(|rest| rest.chars().next());
    begins(text, tag) && behind.is_none_or(|c| c.is_whitespace() || matches!(c, '>' | '/'))
}

/// Returns the text from its first element on, past a declaration, instructions and comments.
fn first_element(mut text: &str) -> &str {
    loop {
        let end = if text.starts_with("<?") {
            "?>"
        } else if text.starts_with("<!--") {
            "-->"
        } else if text.starts_with("<!") {
            ">"
        } else {
            return text;
        };
        text = text
            .split_once(end)
            .map_or("", |(_, rest)| rest.trim_start());
    }
}

/// Returns whether it is an object or array of JSON, as far as it is visible.
fn is_json(text: &str, more: bool) -> bool {
    if !text.starts_with(['{', '[']) {
        return false;
    }
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => true,
        Err(error) => more && error.is_eof(),
    }
}

#[cfg(test)]
mod tests;
