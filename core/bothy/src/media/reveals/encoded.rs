//! Finds files inside texts, in base64, in hexadecimal digits, or escaped byte by byte.
//!
//! Searches the whole text for runs of such letters, whatever wraps them: e-mails, contacts, addresses in HTML and SVG, JSON, RTF.

use super::effort::{DEEPEST, Effort, OVERLAP};
use super::marks::finds;
use super::parts::Parts;
use super::scan::scan;
use super::told::{Properties, Reveals};
use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use memchr::{memchr_iter, memmem};
use std::borrow::Cow;
use std::ops::Range;

/// The fewest letters that are decoded. A photo with a place is longer.
const FEWEST: usize = 100;
/// The deepest indentation of a line that continues the one before.
const INDENTED: usize = 32;
/// Names before encodings that aren't read here: yEnc, PGP, objects in RTF, pictures in `PostScript`.
const OTHERS: [&[u8]; 4] = [
    b"=ybegin ",
    b"-----BEGIN PGP MESSAGE-----",
    b"\\objdata",
    b"%BeginPhotoshop",
];

/// Base64 with or without padding, and with any left-over bits.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Looks into a text at this depth.
pub(super) fn look(bytes: &[u8], depth: u8, told: &mut Reveals, effort: &mut Effort<'_>) {
    let text = &*narrow(bytes);
    let others = OTHERS.iter().any(|mark| finds(text, mark)) || has_uuencode(text);
    told.has(others, Properties::Unread);
    runs(text, depth, told, effort);
    for sign in [b'=', b'%'] {
        quoted(text, sign, told, effort);
    }
}

/// Returns a text with one byte for each letter of ASCII.
pub(super) fn narrow(bytes: &[u8]) -> Cow<'_, [u8]> {
    if !is_wide(bytes) {
        return Cow::Borrowed(bytes);
    }
    bytes.iter().copied().filter(|c| *c != 0).collect()
}

/// Returns whether a text takes two or four bytes a letter.
pub(super) fn is_wide(bytes: &[u8]) -> bool {
    let beginning = &bytes[..bytes.len().min(1024)];
    let zeros = memchr_iter(0, beginning).count();
    zeros * 3 > beginning.len()
}

fn runs(text: &[u8], depth: u8, told: &mut Reveals, effort: &mut Effort<'_>) {
    let mut parts = Parts::of_text(depth);
    let mut from = 0;
    while let Some(run) = next_run(text, from) {
        from = run.end;
        if depth >= DEEPEST || effort.is_over() {
            told.has(true, Properties::Unread);
            break;
        }
        // It goes on past a window, further than the next one reaches back.
        let is_cut = run.end == text.len() && effort.is_window(depth) && run.len() > OVERLAP;
        told.has(is_cut, Properties::Unread);
        decode(&text[run], &mut parts, told, effort);
    }
    parts.finish(told, effort);
}

/// Returns the next run of letters that is long enough.
fn next_run(text: &[u8], from: usize) -> Option<Range<usize>> {
    let mut start = from;
    let (mut at, mut letters) = (from, 0);
    while at < text.len() {
        let len = text[at..]
            .iter()
            .position(|c| !IS_LETTER[usize::from(*c)])
            .unwrap_or(text.len() - at);
        at += len;
        letters += len;
        if at == text.len() {
            break;
        }
        if let Some((len, letter)) = gap(&text[at..]).filter(|gap| letters > 0 || gap.1.is_some()) {
            at += len;
            letters += usize::from(letter.is_some());
        } else if letters >= FEWEST {
            return Some(start..at);
        } else {
            at += 1;
            (start, letters) = (at, 0);
        }
    }
    (letters >= FEWEST).then_some(start..at)
}

/// Letters of base64 in both alphabets, hexadecimal digits among them.
static IS_LETTER: [bool; 256] = {
    let mut is = [false; 256];
    let mut at: u8 = 0;
    while at < 128 {
        is[at as usize] = at.is_ascii_alphanumeric() || matches!(at, b'+' | b'/' | b'-' | b'_');
        at += 1;
    }
    is
};

/// Returns the length of what may stand between letters of a run, and the letter it stands for, if any.
fn gap(text: &[u8]) -> Option<(usize, Option<u8>)> {
    /// Escapes of addresses, XML and JSON.
    const ESCAPES: [(&[u8], Option<u8>); 22] = [
        (b"%0A", None),
        (b"%0D", None),
        (b"%09", None),
        (b"%20", None),
        (b"%2B", Some(b'+')),
        (b"%2F", Some(b'/')),
        (b"&#10;", None),
        (b"&#13;", None),
        (b"&#9;", None),
        (b"&#xA;", None),
        (b"&#xD;", None),
        (b"&#x9;", None),
        (b"&#43;", Some(b'+')),
        (b"&#x2B;", Some(b'+')),
        (b"&#47;", Some(b'/')),
        (b"&#x2F;", Some(b'/')),
        (b"\\n", None),
        (b"\\r", None),
        (b"\\t", None),
        (b"\\/", Some(b'/')),
        (b"\\u002B", Some(b'+')),
        (b"\\u002F", Some(b'/')),
    ];
    match text.first()? {
        b'\r' | b'\n' => line_break(text).map(|len| (len, None)),
        // A soft break of a quoted-printable text.
        b'=' => line_break(&text[1..]).map(|len| (1 + len, None)),
        b'%' | b'&' | b'\\' => {
            let found = ESCAPES.iter().find(|(escape, _)| {
                text.get(..escape.len())
                    .is_some_and(|begins| begins.eq_ignore_ascii_case(escape))
            });
            found.map(|(escape, letter)| (escape.len(), *letter))
        }
        _ => None,
    }
}

/// Returns the length of one break and its indentation. An empty line ends a run.
fn line_break(text: &[u8]) -> Option<usize> {
    let len = match text {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => return None,
    };
    let indented = text[len..]
        .iter()
        .take(INDENTED)
        .take_while(|c| matches!(c, b' ' | b'\t'))
        .count();
    let next = text.get(len + indented);
    (!matches!(next, Some(b'\r' | b'\n'))).then_some(len + indented)
}

/// Decodes a run and looks at the result.
fn decode(run: &[u8], parts: &mut Parts, told: &mut Reveals, effort: &mut Effort<'_>) {
    let mut letters = Vec::with_capacity(run.len());
    // The beginnings of its lines.
    let mut lines = [0; 2];
    let mut found = 0;
    let mut at = 0;
    while let Some(c) = run.get(at) {
        if IS_LETTER[usize::from(*c)] {
            letters.push(match c {
                b'-' => b'+',
                b'_' => b'/',
                c => *c,
            });
            at += 1;
            continue;
        }
        let (len, letter) = gap(&run[at..]).unwrap_or((1, None));
        at += len;
        letters.extend(letter);
        if letter.is_none() && found < lines.len() {
            lines[found] = letters.len();
            found += 1;
        }
    }
    if !take(&letters, parts, told, effort) && found > 0 && lines[0] * 2 != lines[1] {
        // The line before held only a word.
        take(&letters[lines[0]..], parts, told, effort);
    }
}

/// Decodes letters from the first on. Returns false unless the result is recognised.
fn take(letters: &[u8], parts: &mut Parts, told: &mut Reveals, effort: &mut Effort<'_>) -> bool {
    if !effort.makes(letters.len()) {
        told.has(true, Properties::Unread);
        return true;
    }
    let digits = letters.iter().take_while(|c| c.is_ascii_hexdigit()).count();
    let decoded = if digits >= FEWEST {
        hex::decode(&letters[..digits & !1]).ok()
    } else {
        // A single letter left is no byte.
        let len = letters.len() - usize::from(letters.len() % 4 == 1);
        BASE64.decode(&letters[..len]).ok()
    };
    decoded.is_some_and(|decoded| parts.take(&decoded, told, effort))
}

/// Looks at a picture whose bytes other than letters are each written as a sign and two digits.
fn quoted(text: &[u8], sign: u8, told: &mut Reveals, effort: &mut Effort<'_>) {
    // Every picture has two zeros in a row.
    if !finds(text, &[sign, b'0', b'0', sign, b'0', b'0']) {
        return;
    }
    if !effort.makes(text.len()) {
        told.has(true, Properties::Unread);
        return;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        let digit = |at: usize| char::from(*behind.get(at)?).to_digit(16);
        let byte = digit(0).zip(digit(1)).map(|(high, low)| high << 4 | low);
        match byte.and_then(|byte| u8::try_from(byte).ok()) {
            Some(byte) if *first == sign => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            _ if *first == b'=' && sign == b'=' => {
                rest = &behind[line_break(behind).unwrap_or(0)..];
            }
            _ => bytes.push(*first),
        }
    }
    let pictures = [
        &b"\xFF\xD8\xFF"[..],
        b"Exif\0\0",
        b"MM\0*",
        b"II*\0",
        b"ftyp",
    ];
    if pictures.iter().any(|mark| finds(&bytes, mark)) {
        scan(&bytes, told, effort);
    }
    told.has(finds(&bytes, b"PK\x03\x04"), Properties::Unread);
}

/// Returns whether a line begins uuencoded data: a mode and a name.
fn has_uuencode(text: &[u8]) -> bool {
    memmem::find_iter(text, b"begin ").any(|at| {
        let mode = text[at + 6..].iter().take(5);
        let mode = mode.take_while(|c| matches!(c, b'0'..=b'7')).count();
        let begins_line = at == 0 || matches!(text[at - 1], b'\n' | b'\r');
        begins_line && matches!(mode, 3 | 4) && text.get(at + 6 + mode) == Some(&b' ')
    })
}
