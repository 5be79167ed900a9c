//! Places in texts that programs write: tracks of phones and watches, points on a map, exports of what an app knew.
//!
//! A number is a place by the name in front of it, whatever has the name: XML, JSON, an address of a map, a table. Only names and columns
//! are looked for: words that somebody typed can be read by anybody.

use super::film;
use super::marks::finds;
use memchr::{memchr_iter, memmem};

/// Bytes that only files of places have: a track of `OziExplorer`, and a page's own place.
const MARKS: [&[u8]; 3] = [b"OziExplorer", b"\"geo.position\"", b"\"ICBM\""];
/// Names that have two coordinates and nothing else.
const PAIRS: [&[u8]; 6] = [
    b"coordinates",
    b"coordinate",
    b"coords",
    b"coord",
    b"latlng",
    b"latlon",
];
/// Names that also have other numbers: these must both have a point. In feeds, shapes, contacts, addresses of maps.
const OTHER_PAIRS: [&[u8]; 15] = [
    b"geo",
    b"pos",
    b"poslist",
    b"position",
    b"point",
    b"linestring",
    b"polygon",
    b"location",
    b"loc",
    b"center",
    b"query",
    b"destination",
    b"q",
    b"ll",
    b"sll",
];
/// Bytes that may stand between a name and its number; of these, one of [`SAYS`] must.
const BETWEEN: &[u8] = b" \t\r\n\"'=:>[({\\+-";
const SAYS: &[u8] = b":=>[(\"";
/// The most bytes between the beginning of a name and its number: JSON is indented.
const REACH: usize = 240;
/// The bytes that hold a table's names of columns.
const HEAD: usize = 4096;
/// The most bytes of such a name.
const LONGEST: usize = 32;

/// Returns whether a text, one byte a letter, gives a place under a name. In plain words it must be a number that nobody writes by chance.
pub(super) fn shows_place(text: &[u8], plain: bool) -> bool {
    MARKS.iter().any(|mark| finds(text, mark))
        || lines(text).any(is_sentence)
        || has_columns(text)
        || lines(text).any(is_fix)
        || has_named_number(text, plain)
}

/// Returns whether a file of a sports watch lies in these bytes (FIT). Its points would have to be decoded, so each counts.
pub(super) fn has_fit(bytes: &[u8]) -> bool {
    memmem::find_iter(bytes, b".FIT").any(|at| {
        let head = at.checked_sub(8).map(|from| &bytes[from..at]);
        // Length of the header, version 1 or 2, version of the profile, length of the rest.
        head.is_some_and(|head| {
            matches!(head[0], 12 | 14) && matches!(head[1] >> 4, 1 | 2) && head[7] == 0
        })
    })
}

/// A number, as far as it matters here.
struct Number {
    len: usize,
    digits: usize,
    has_point: bool,
    is_zero: bool,
}

impl Number {
    /// Reads what begins with a digit.
    fn at(text: &[u8]) -> Self {
        let is_part = |c: &&u8| c.is_ascii_digit() || **c == b'.';
        let number = &text[..text.iter().take_while(is_part).count()];
        // A full stop ends a sentence.
        let number = number.strip_suffix(b".").unwrap_or(number);
        let digits = || number.iter().filter(|c| c.is_ascii_digit());
        Self {
            len: number.len(),
            digits: digits().count(),
            has_point: memchr_iter(b'.', number).count() == 1,
            is_zero: digits().all(|c| *c == b'0'),
        }
    }
}

fn has_named_number(text: &[u8], plain: bool) -> bool {
    let mut at = 0;
    while let Some(next) = text[at..].iter().position(u8::is_ascii_digit) {
        let start = at + next;
        let number = Number::at(&text[start..]);
        at = start + number.len;
        let before = &text[start.saturating_sub(REACH)..start];
        if is_place(before, &number, &text[at..], plain) {
            return true;
        }
    }
    false
}

/// Returns whether a number is a place, by what stands in front of it and behind it.
fn is_place(before: &[u8], number: &Number, behind: &[u8], plain: bool) -> bool {
    let Some((name, between)) = name(before) else {
        return false;
    };
    let lower = name.to_ascii_lowercase();
    let words = || lower.split(|c| !c.is_ascii_alphanumeric());
    let last = words().next_back().unwrap_or_default();
    let is_exact = number.has_point || number.digits > 4;
    if finds(&lower, b"latitude") {
        return (is_exact || !plain) && !number.is_zero;
    }
    if name.ends_with(b"Lat") || words().any(|word| matches!(word, b"lat" | b"mlat")) {
        // "Lat" are years in Polish.
        let is_quoted = between.iter().any(|c| matches!(c, b'"' | b'\''));
        return (is_exact || (is_quoted && !plain)) && !number.is_zero;
    }
    let is_pair = PAIRS.contains(&last);
    if !is_pair && !OTHER_PAIRS.contains(&last) {
        return false;
    }
    let Some(second) = second(behind) else {
        return false;
    };
    let are_exact = number.has_point && second.has_point;
    ((is_pair && !plain) || are_exact) && !(number.is_zero && second.is_zero)
}

/// Returns the name in front of a number, and what stands between the two.
fn name(before: &[u8]) -> Option<(&[u8], &[u8])> {
    let len = before.iter().rposition(|c| !BETWEEN.contains(c))? + 1;
    let (mut named, between) = before.split_at(len);
    if !between.iter().any(|c| SAYS.contains(c)) {
        return None;
    }
    if between.contains(&b'>') {
        // An element, behind its attributes.
        let from = named.iter().rposition(|c| *c == b'<')?;
        let element = &named[from + 1..];
        let ended = element.iter().position(u8::is_ascii_whitespace);
        return Some((&element[..ended.unwrap_or(element.len())], between));
    }
    // A sign of an e-mail's text for "=".
    named = named.strip_suffix(b"=3D").unwrap_or(named);
    let is_name = |c: &u8| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'.' | b':' | b'-');
    let from = named
        .iter()
        .rposition(|c| !is_name(c))
        .map_or(0, |at| at + 1);
    Some((&named[from..], between))
}

/// Returns the second number of two, soon behind the first.
fn second(behind: &[u8]) -> Option<Number> {
    const FARTHEST: usize = 40;
    let soon = &behind[..behind.len().min(FARTHEST)];
    let escaped = soon.strip_prefix(b"%2C").or(soon.strip_prefix(b"%2c"));
    let rest = escaped.unwrap_or(soon);
    // The sign of degrees isn't ASCII.
    let is_between = |c: &&u8| c.is_ascii_whitespace() || !c.is_ascii() || b",;\\\"'+-".contains(c);
    let between = rest.iter().take_while(is_between).count();
    let rest = &rest[between..];
    let is_second = between > 0 || escaped.is_some();
    (is_second && rest.first().is_some_and(u8::is_ascii_digit)).then(|| Number::at(rest))
}

fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|c| matches!(c, b'\r' | b'\n'))
}

/// Returns whether this is a sentence of a receiver that gives a position, and no word about one.
fn is_sentence(line: &[u8]) -> bool {
    let fields = || line.split(|c| *c == b',');
    film::is_sentence(line) && fields().any(|field| matches!(field, b"N" | b"S"))
}

/// Returns whether a line at the beginning names columns of both coordinates.
fn has_columns(text: &[u8]) -> bool {
    let head = &text[..text.len().min(HEAD)];
    lines(head).any(|line| {
        let has = |names: &[&[u8]]| {
            let mut columns = line.split(|c| matches!(c, b',' | b';' | b'\t' | b'|'));
            columns.any(|column| {
                let is_value = column
                    .iter()
                    .any(|c| matches!(c, b':' | b'=' | b'<' | b'{'));
                let mut words = column.split(|c| !c.is_ascii_alphabetic());
                let is_name =
                    |word: &[u8]| names.iter().any(|name| name.eq_ignore_ascii_case(word));
                !is_value && column.len() <= LONGEST && words.any(is_name)
            })
        };
        has(&[b"lat", b"latitude"]) && has(&[b"lon", b"lng", b"long", b"longitude"])
    })
}

/// Returns whether a point of a glider's recorder begins here (IGC): the time, then where it was.
fn is_fix(line: &[u8]) -> bool {
    const FORM: &[u8] = b"B0000000000000N00000000E";
    line.len() >= FORM.len()
        && line.iter().zip(FORM).all(|(c, form)| match form {
            b'0' => c.is_ascii_digit(),
            b'N' => matches!(c, b'N' | b'S'),
            b'E' => matches!(c, b'E' | b'W'),
            form => c == form,
        })
}
