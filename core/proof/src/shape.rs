//! The shapes of values: a writer must keep to them when it sets a value, and a checker tests them when one is shown.

use crate::{MAX_INT, Value, Words};
use chrono::{NaiveDate, NaiveDateTime};

/// The longest free text in a position, in bytes of UTF-8: 256 KiB, some 90 typed pages.
pub const MAX_TEXT: usize = 1 << 18;

/// The longest short text (a media type, a reader), in bytes of UTF-8.
pub const MAX_SHORT_TEXT: usize = 255;

/// The most minutes that local time can differ from UTC: 18 hours, as in RFC 3339 readers.
pub(crate) const MAX_OFFSET_MIN: i64 = 18 * 60;

/// The form of a position's value. Every shape allows null.
///
/// ```
/// use bothy_proof::fields::position::HAPPENED;
/// use bothy_proof::{Body, Value};
///
/// let text = |text: &str| Value::Text(text.to_owned());
/// let day = [("precision", text("day")), ("from", text("2026-03-01"))];
/// let day = Value::Map(day.map(|(name, value)| (name.to_owned(), value)).to_vec());
/// assert!(Body::default().set(HAPPENED, day).is_ok());
/// assert!(Body::default().set(HAPPENED, text("2026-03-01")).is_err());
/// assert!(Body::default().set(HAPPENED, Value::Null).is_ok());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Free text as words.
    Words,
    /// Free text as words or, where people are kept by id, an array of `[id of 16 bytes, relation]`.
    People,
    /// "yes", "no" or "unsure"; null if not said.
    Answer,
    /// One text of the list.
    Choice(&'static [&'static str]),
    /// An array of at least one text of the list, without duplicates, in the order the user chose.
    Choices(&'static [&'static str]),
    /// True or false.
    Flag,
    /// A number from 0.
    Count,
    /// 16 bytes.
    Id,
    /// A whole number.
    Int,
    /// Minutes ahead of UTC.
    Offset,
    /// An array of numbers of entries, ascending.
    Seqs,
    /// `{"len": bytes, "media_type": text, "sha256": 32 bytes}`.
    File,
    /// `{"precision": "exact" | "about" | "day" | "range" | "between", "from": time or day, "to": time or day, for the last two}`.
    /// A time is local, `2026-03-01T21:30`; a day is `2026-03-01`. Exact is a time and day is a day.
    Happened,
    /// Minutes ahead of UTC for `from`; for a range an array of two, null beside a day.
    Offsets,
    /// `{"reader": text, "root": 32 bytes, "size": number, "sums": SHA-256 of SHA256SUMS}`.
    Pack,
    /// `{"how": "qr" | "words" | "paper", "root": 32 bytes, "size": number}`.
    Witness,
    /// `{"jump_ms": number, "reboot": flag}`: the wall clock's move against the other one or, across boots, back.
    Clock,
    /// `{"cause": "backup" | "rollback"}` and, where known, `"key"`, `"root"` (32 bytes each) and `"size"` of what was before.
    Restored,
    /// `{"former": 32 bytes, "key": 32 bytes}`: public keys.
    KeyChange,
    /// Of an import `{"format": text}` and, if it has one, the `"line"` in the file. Of a file `{"way": "camera" | "picked" | "shared" |
    /// "imported"}` and, where known, `"place_zeroed"`: true if a system had zeroed its place before.
    Origin,
    /// `{"from": 16 bytes, the attachment's id; "how": text}`.
    DerivedFrom,
}

impl Shape {
    /// True if a position of this shape may hold `value`.
    #[must_use]
    pub(crate) fn accepts(self, value: &Value) -> bool {
        match (self, value) {
            (_, Value::Null) | (Self::Flag, Value::Bool(_)) => true,
            (Self::Words | Self::People, Value::Words(words)) => is_free_text(words),
            (Self::People, Value::Array(people)) => {
                !people.is_empty() && people.iter().all(is_person)
            }
            (Self::Answer, value) => one_of(&["yes", "no", "unsure"], value),
            (Self::Choice(list), value) => one_of(list, value),
            (Self::Choices(list), Value::Array(items)) => {
                !items.is_empty()
                    && items.iter().all(|item| one_of(list, item))
                    && (1..items.len()).all(|i| !items[..i].contains(&items[i]))
            }
            (Self::Count, value) => is_count(value),
            (Self::Id, value) => is_bytes(16, value),
            (Self::Int, value) => is_int(value),
            (Self::Offset, value) => is_offset(value),
            (Self::Seqs, Value::Array(seqs)) => {
                seqs.iter().all(is_count) && seqs.is_sorted_by(|a, b| a.as_int() < b.as_int())
            }
            (Self::Happened, value) => is_happened(value),
            (Self::Offsets, value) => is_offsets(value),
            (Self::Origin, Value::Map(entries)) => {
                has_keys(IMPORTED, entries) || has_keys(TAKEN_IN, entries)
            }
            (shape, Value::Map(entries)) => {
                shape.keys().is_some_and(|keys| has_keys(keys, entries))
            }
            _ => false,
        }
    }

    /// Returns the names in a map of this shape, whether each is required, and the shape of its value.
    fn keys(self) -> Option<&'static [Key]> {
        Some(match self {
            Self::File => &[
                ("len", true, is_count),
                ("media_type", true, is_short_text),
                ("sha256", true, is_hash),
            ],
            Self::Pack => &[
                ("reader", true, is_short_text),
                ("root", true, is_hash),
                ("size", true, is_count),
                ("sums", true, is_hash),
            ],
            Self::Witness => &[
                ("how", true, is_witness_way),
                ("root", true, is_hash),
                ("size", true, is_count),
            ],
            Self::Clock => &[("jump_ms", true, is_int), ("reboot", true, is_flag)],
            Self::Restored => &[
                ("cause", true, is_restore_cause),
                ("key", false, is_hash),
                ("root", false, is_hash),
                ("size", false, is_count),
            ],
            Self::KeyChange => &[("former", true, is_hash), ("key", true, is_hash)],
            Self::DerivedFrom => &[("from", true, is_id), ("how", true, is_short_text)],
            _ => return None,
        })
    }
}

/// The origin of an imported incident.
const IMPORTED: &[Key] = &[("format", true, is_short_text), ("line", false, is_count)];
/// The origin of a file.
const TAKEN_IN: &[Key] = &[("way", true, is_way_in), ("place_zeroed", false, is_flag)];

type Key = (&'static str, bool, fn(&Value) -> bool);

fn has_keys(keys: &[Key], entries: &[(String, Value)]) -> bool {
    let allowed =
        |(name, value): &(String, Value)| keys.iter().any(|(key, _, is)| key == name && is(value));
    let present = |key: &str| entries.iter().filter(|(name, _)| name == key).count();
    entries.iter().all(allowed)
        && keys
            .iter()
            .all(|(key, needed, _)| matches!((present(key), needed), (1, _) | (0, false)))
}

fn one_of(list: &[&str], value: &Value) -> bool {
    value.as_text().is_some_and(|text| list.contains(&text))
}

fn is_witness_way(value: &Value) -> bool {
    one_of(&["qr", "words", "paper"], value)
}

fn is_way_in(value: &Value) -> bool {
    one_of(&["camera", "picked", "shared", "imported"], value)
}

fn is_restore_cause(value: &Value) -> bool {
    one_of(&["backup", "rollback"], value)
}

fn is_int(value: &Value) -> bool {
    value
        .as_int()
        .is_some_and(|n| n.unsigned_abs() <= MAX_INT.unsigned_abs())
}

fn is_count(value: &Value) -> bool {
    is_int(value) && value.as_int() >= Some(0)
}

fn is_flag(value: &Value) -> bool {
    matches!(value, Value::Bool(_))
}

fn is_bytes(len: usize, value: &Value) -> bool {
    value.as_bytes().is_some_and(|bytes| bytes.len() == len)
}

fn is_hash(value: &Value) -> bool {
    is_bytes(32, value)
}

fn is_id(value: &Value) -> bool {
    is_bytes(16, value)
}

fn is_short_text(value: &Value) -> bool {
    value
        .as_text()
        .is_some_and(|text| (1..=MAX_SHORT_TEXT).contains(&text.len()))
}

fn is_free_text(words: &Words) -> bool {
    !words.is_empty() && words.iter().all(|word| !word.is_empty()) && words.text().len() <= MAX_TEXT
}

fn is_person(value: &Value) -> bool {
    matches!(value.as_array(), Some([id, relation]) if is_id(id) && is_short_text(relation))
}

fn is_offset(value: &Value) -> bool {
    value
        .as_int()
        .is_some_and(|n| (-MAX_OFFSET_MIN..=MAX_OFFSET_MIN).contains(&n))
}

fn is_offsets(value: &Value) -> bool {
    let one = |v: &Value| *v == Value::Null || is_offset(v);
    match value.as_array() {
        Some([from, to]) => one(from) && one(to) && (is_offset(from) || is_offset(to)),
        Some(_) => false,
        None => is_offset(value),
    }
}

fn is_happened(value: &Value) -> bool {
    let Value::Map(entries) = value else {
        return false;
    };
    let text = |name| value.get(name).and_then(Value::as_text);
    let (Some(precision), Some(from)) = (text("precision"), text("from")) else {
        return false;
    };
    match (precision, entries.len(), text("to")) {
        ("exact", 2, None) => is_time(from),
        ("day", 2, None) => is_day(from),
        ("about", 2, None) => is_time(from) || is_day(from),
        ("range" | "between", 3, Some(to)) => {
            (is_time(from) || is_day(from)) && (is_time(to) || is_day(to))
        }
        _ => false,
    }
}

/// True for `2026-03-01T21:30`, a time that the calendar has, in years 1 to 9999.
fn is_time(text: &str) -> bool {
    text.len() == 16
        && is_day(text.get(..10).unwrap_or_default())
        && NaiveDateTime::parse_from_str(text, TIME)
            .is_ok_and(|time| time.format(TIME).to_string() == text)
}

/// True for `2026-03-01`, a day that the calendar has, in years 1 to 9999.
fn is_day(text: &str) -> bool {
    text.len() == 10
        && !text.starts_with("0000")
        && NaiveDate::parse_from_str(text, DAY).is_ok_and(|day| day.format(DAY).to_string() == text)
}

const TIME: &str = "%Y-%m-%dT%H:%M";
const DAY: &str = "%Y-%m-%d";
