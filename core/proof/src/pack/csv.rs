//! incidents.csv: one row an incident, for a spreadsheet. It is made only from what log.json shows, so a checker makes
//! it again and compares byte by byte.
//!
//! UTF-8 with a byte order mark (spreadsheets guess wrong without one), lines end in CR LF, rows in any order.

use super::Hiding;
use super::hiding::{Showing, View};
use crate::fields::{self, Spec, position};
use crate::{Body, Value};
use chrono::{DateTime, Datelike, SecondsFormat};
use std::io::{self, Write};

/// The mark for a hidden field or word.
const HIDDEN: &str = "[hidden]";

/// The separator between several values in one cell.
const BETWEEN: &str = "; ";

/// One incident as a row.
pub struct Row<'a> {
    /// The incident's id.
    pub subject: [u8; 16],
    /// Its created or imported entry and each amendment, ascending by number: the last one gives the words.
    pub revisions: &'a [(u64, Body)],
    /// The marks of its exhibits, in the order of their entries: "AB-001".
    pub exhibits: &'a [String],
    /// The pack's hiding.
    pub hiding: &'a Hiding,
}

/// Writes the first line: the names of the columns.
///
/// # Errors
/// Those of `out`.
pub fn csv_header(out: &mut dyn Write) -> io::Result<()> {
    let mut line = String::from("\u{feff}incident,entry,corrections,first_recorded,recorded,");
    for spec in columns() {
        line.push_str(spec.name);
        line.push(',');
    }
    line.push_str("exhibits\r\n");
    out.write_all(line.as_bytes())
}

/// Writes one row.
///
/// # Errors
/// Those of `out`.
///
/// ```
/// use bothy_proof::fields::position;
/// use bothy_proof::pack::{Hiding, Row, csv_row};
/// use bothy_proof::{Body, Value};
///
/// let mut body = Body::default();
/// body.set(position::DETAILS, Value::words("He said, \"open up\"."))?;
/// let row = Row {
///     subject: [0xab; 16],
///     revisions: &[(0, body)],
///     exhibits: &["EX-001".to_owned()],
///     hiding: &Hiding::default(),
/// };
/// let mut out = Vec::new();
/// csv_row(&mut out, &row)?;
/// assert!(out.starts_with(b"abababab") && out.ends_with(b",EX-001\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn csv_row(out: &mut dyn Write, row: &Row<'_>) -> io::Result<()> {
    let (Some((_, first)), Some((seq, last))) = (row.revisions.first(), row.revisions.last())
    else {
        return Ok(());
    };
    let first_offset = if row.hiding.hides(position::RECORDED_OFFSET) {
        &Value::Null
    } else {
        first.get(position::RECORDED_OFFSET)
    };
    let first_recorded = recorded(first.get(position::RECORDED), first_offset);
    let last = View::of(*seq, last, row.hiding);
    out.write_all(before_exhibits(row.subject, *seq, &first_recorded, &last).as_bytes())?;
    out.write_all(exhibits(row.exhibits).as_bytes())
}

/// Builds a row up to its last cell. The last revision settles it, though exhibits may still come.
pub(crate) fn before_exhibits(
    subject: [u8; 16],
    seq: u64,
    first_recorded: &str,
    last: &View,
) -> String {
    let mut line = hex::encode(subject);
    let mut cell = |text: &str| {
        line.push(',');
        push_cell(&mut line, text, false);
    };
    cell(&seq.to_string());
    cell(
        &last
            .value(position::REV)
            .as_int()
            .unwrap_or_default()
            .to_string(),
    );
    cell(first_recorded);
    cell(&recorded(
        last.value(position::RECORDED),
        last.value(position::RECORDED_OFFSET),
    ));
    for spec in columns() {
        line.push(',');
        let is_text = spec.position != position::HAPPENED;
        push_cell(&mut line, &shown(spec, last), is_text);
    }
    line.push(',');
    line
}

/// Builds the last cell of a row, and the end of its line.
pub(crate) fn exhibits(marks: &[String]) -> String {
    let mut cell = String::new();
    push_cell(&mut cell, &marks.join(BETWEEN), false);
    cell.push_str("\r\n");
    cell
}

/// Returns the fields with a column of their own: all that the user says of an incident except the private note and the
/// offset, which shares its time's column.
fn columns() -> impl Iterator<Item = &'static Spec> {
    let own = |spec: &&Spec| {
        spec.of_incident
            && ![position::PRIVATE_NOTE, position::HAPPENED_OFFSET].contains(&spec.position)
    };
    fields::ALL.iter().filter(own)
}

fn shown(spec: &Spec, entry: &View) -> String {
    match entry.get(spec.position) {
        Showing::Hidden => HIDDEN.to_owned(),
        Showing::Partly(words) => words
            .iter()
            .map(|word| {
                word.as_deref()
                    .map_or_else(|| format!("{HIDDEN} "), str::to_owned)
            })
            .collect(),
        Showing::Shown(value) if spec.position == position::HAPPENED => {
            happened(value, entry.value(position::HAPPENED_OFFSET))
        }
        Showing::Shown(value) => plain(value),
    }
}

/// Formats a value as plain text, several joined by [`BETWEEN`]; for a person kept by id, the relation.
fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Words(words) => words.text().to_owned(),
        Value::Array(items) => {
            let one =
                |item: &Value| plain(item.as_array().and_then(<[Value]>::last).unwrap_or(item));
            items.iter().map(one).collect::<Vec<_>>().join(BETWEEN)
        }
        _ => String::new(),
    }
}

/// Formats `2026-03-01T21:30+00:00`, `about 2026-03-01`, `2026-03-01`, or two of them joined by `..`. Two are for what lasted or, after
/// `about `, for what happened once. A hidden offset is left out.
fn happened(value: &Value, offset: &Value) -> String {
    let text = |name| value.get(name).and_then(Value::as_text).unwrap_or_default();
    let (of_from, of_to) = match offset.as_array() {
        Some([from, to]) => (from, to),
        _ => (offset, offset),
    };
    let with = |time: &str, offset: &Value| match offset.as_int() {
        Some(minutes) if time.contains('T') => format!("{time}{}", offset_text(minutes)),
        _ => time.to_owned(),
    };
    let from = with(text("from"), of_from);
    match text("precision") {
        "about" => format!("about {from}"),
        "range" => format!("{from}..{}", with(text("to"), of_to)),
        "between" => format!("about {from}..{}", with(text("to"), of_to)),
        _ => from,
    }
}

fn offset_text(minutes: i64) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Formats RFC 3339 to the second: in the phone's local time, or in UTC if its offset isn't shown; outside the years 1 to 9999, the
/// milliseconds.
pub(crate) fn recorded(wall_ms: &Value, offset: &Value) -> String {
    wall_ms
        .as_int()
        .map_or_else(String::new, |wall_ms| local(wall_ms, offset.as_int()))
}

/// Formats like [`recorded`], from values already read.
pub(crate) fn local(wall_ms: i64, offset: Option<i64>) -> String {
    let local = DateTime::from_timestamp_millis(wall_ms + offset.unwrap_or_default() * 60_000);
    match local {
        Some(local) if (1..=9999).contains(&local.year()) => {
            let time = local.to_rfc3339_opts(SecondsFormat::Secs, true);
            match offset {
                Some(minutes) => format!("{}{}", time.trim_end_matches('Z'), offset_text(minutes)),
                None => time,
            }
        }
        _ => wall_ms.to_string(),
    }
}

/// Appends one cell: apostrophes before what a spreadsheet would take for a formula, quotes where RFC 4180 wants them or another
/// separator than the comma would split the cell.
///
/// If `;` or TAB separates, a quote inside such a cell means nothing. So a cell also begins after each of these and after a line break.
///
/// `is_text`: typed or chosen by somebody, so it stays as it is even if it looks like a number.
fn push_cell(line: &mut String, text: &str, is_text: bool) {
    let parts = |b: u8| matches!(b, b';' | b'\t' | b'\r' | b'\n');
    let quoted = text.bytes().any(|b| parts(b) || matches!(b, b'"' | b','));
    if quoted {
        line.push('"');
    }
    let begins_badly = text.starts_with(['\t', '\r', '\n']) || is_formula(text);
    if begins_badly || (is_text && looks_like_a_number(text)) {
        line.push('\'');
    }
    if !quoted {
        return line.push_str(text);
    }
    for (n, cell) in text.split_inclusive([';', '\t', '\r', '\n']).enumerate() {
        if n > 0 && is_formula(cell) {
            line.push('\'');
        }
        line.push_str(&cell.replace('"', "\"\""));
    }
    line.push('"');
}

/// True if it begins like a formula, spaces and quotes apart, in usual or wide letters.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches([' ', '\u{a0}', '"'])
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// True if a spreadsheet would display it changed: leading zeros, `2/3`, `1E5`, twenty digits, `£007`, `12:30 pm`, and its own words.
fn looks_like_a_number(text: &str) -> bool {
    const WORDS: [&str; 9] = [
        "true", "false", "#n/a", "#name?", "#null!", "#num!", "#ref!", "#value!", "#div/0!",
    ];
    let is_word = || WORDS.iter().any(|word| text.eq_ignore_ascii_case(word));
    let stands_in_numbers = |c| is_digit(c) || is_sign(c);
    (text.chars().all(stands_in_numbers) && text.contains(is_digit)) || is_word()
}

/// True for the digits of scripts in which people count, and wide ones.
fn is_digit(c: char) -> bool {
    const ZEROS: [u32; 14] = [
        0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
        0xff10,
    ];
    let c = u32::from(c);
    ZEROS.iter().any(|zero| (*zero..zero + 10).contains(&c))
}

/// True for signs beside digits in numbers, sums of money, fractions, dates and times.
fn is_sign(c: char) -> bool {
    " .,/:'-+%()$AEMPaemp".contains(c)
        || matches!(
            c,
            '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2019}' | '\u{2212}'
        )
        || matches!(c, '\u{66a}'..='\u{66c}' | '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20cf}')
        || matches!(
            c,
            '\u{ff04}' | '\u{ffe0}' | '\u{ffe1}' | '\u{ffe5}' | '\u{ffe6}'
        )
}
