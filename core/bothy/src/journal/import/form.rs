//! The form of a line, before its content matters: one JSON object in UTF-8, every name in it once.

use crate::journal::unfinished::Written;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fmt;

/// The longest line, in bytes: an incident has at most 1 MiB, and JSON may write its characters in several bytes.
pub const MAX_LINE: usize = 4 << 20;

/// A fault in a line's form. Bytes are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineFault {
    /// Over [`MAX_LINE`].
    TooLong,
    /// UTF-16, as some editors and spreadsheets save it.
    Utf16,
    /// Packed: gzip or zip.
    Packed,
    /// Not UTF-8 from this byte on: Latin-1, Windows-1252, or anything else.
    NotUtf8 {
        /// The place.
        byte: usize,
    },
    /// An array: all incidents in one, instead of one a line.
    Array,
    /// A row of a table, like CSV.
    Table,
    /// A name that is twice in one object, so that nobody can say which counts.
    Twice {
        /// The name.
        name: String,
    },
    /// Half of a character: a surrogate alone, like `\ud83d`.
    HalfCharacter {
        /// The place after it.
        byte: usize,
    },
    /// Not JSON, or cut short.
    NotJson {
        /// The place.
        byte: usize,
    },
    /// A name that no incident has.
    Unknown {
        /// The name.
        name: String,
    },
    /// JSON, but with a value of another type than asked for.
    Form,
}

impl LineFault {
    /// Returns the word in files and on the command line: `utf-16`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::TooLong => "too-long",
            Self::Utf16 => "utf-16",
            Self::Packed => "packed",
            Self::NotUtf8 { .. } => "not-utf-8",
            Self::Array => "array",
            Self::Table => "table",
            Self::Twice { .. } => "twice",
            Self::HalfCharacter { .. } => "half-character",
            Self::NotJson { .. } => "not-json",
            Self::Unknown { .. } => "unknown-name",
            Self::Form => "form",
        }
    }

    /// Returns the fault in a line's form; `None` if it can be read.
    #[must_use]
    pub fn of(line: &[u8]) -> Option<Self> {
        read(line).err()
    }
}

/// The names that a line may use.
const NAMES: [&str; 4] = ["kinds", "happened", "details", "fields"];

/// Reads a line; `None` for white space alone.
pub(super) fn read(line: &[u8]) -> Result<Option<Written>, LineFault> {
    if line.len() > MAX_LINE {
        return Err(LineFault::TooLong);
    }
    if line.starts_with(b"\x1F\x8B") || line.starts_with(b"PK\x03\x04") {
        return Err(LineFault::Packed);
    }
    // In UTF-16 every other byte at the beginning of JSON is zero; in UTF-8 none is.
    let beginning = &line[..line.len().min(4)];
    if beginning.starts_with(b"\xFF\xFE")
        || beginning.starts_with(b"\xFE\xFF")
        || beginning.contains(&0)
    {
        return Err(LineFault::Utf16);
    }
    let text = str::from_utf8(line).map_err(|error| LineFault::NotUtf8 {
        byte: error.valid_up_to() + 1,
    })?;
    match text.trim_ascii().chars().next() {
        None => return Ok(None),
        Some('{') => {}
        Some('[') => return Err(LineFault::Array),
        Some(_) if text.contains([',', ';', '\t']) => return Err(LineFault::Table),
        Some(_) => return Err(LineFault::NotJson { byte: 1 }),
    }
    let value = once(text)?;
    if let Value::Object(said) = &value
        && let Some(name) = said.keys().find(|name| !NAMES.contains(&name.as_str()))
    {
        return Err(LineFault::Unknown { name: name.clone() });
    }
    serde_json::from_value(value)
        .map(Some)
        .map_err(|_| LineFault::Form)
}

/// Parses JSON with unique names in each object; `serde_json` alone would silently take the last.
fn once(text: &str) -> Result<Value, LineFault> {
    let twice = RefCell::new(None);
    let mut json = serde_json::Deserializer::from_str(text);
    let read = Once(&twice).deserialize(&mut json);
    let read = read.and_then(|value| json.end().map(|()| value));
    if let Some(name) = twice.into_inner() {
        return Err(LineFault::Twice { name });
    }
    read.map_err(|error| {
        let byte = error.column();
        let said = error.to_string();
        if said.contains("surrogate") || said.contains("hex escape") {
            LineFault::HalfCharacter { byte }
        } else {
            LineFault::NotJson { byte }
        }
    })
}

/// Reads a value, and notes a duplicate name.
#[derive(Clone, Copy)]
struct Once<'a>(&'a RefCell<Option<String>>);

impl<'de> DeserializeSeed<'de> for Once<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Once<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(flag.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            all.push(item);
        }
        Ok(Value::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut all = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            if all.contains_key(&name) {
                *self.0.borrow_mut() = Some(name);
                return Err(de::Error::custom("a name twice"));
            }
            let value = members.next_value_seed(self)?;
            all.insert(name, value);
        }
        Ok(Value::Object(all))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_no_line_of_json_is_named_for_what_it_is() {
        let name = |name: &str| name.to_owned();
        let utf16: Vec<u8> = "\u{feff}{\"kinds\":[]}"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let without_mark: Vec<u8> = "{\"kinds\":[]}"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        let cases: [(&[u8], LineFault); 21] = [
            (&utf16, LineFault::Utf16),
            (&without_mark, LineFault::Utf16),
            (b"\x1F\x8B\x08\0\0\0", LineFault::Packed),
            (b"PK\x03\x04\x14", LineFault::Packed),
            (
                b"{\"details\":\"caf\xE9\"}",
                LineFault::NotUtf8 { byte: 16 },
            ),
            (b"\x93quoted\x94", LineFault::NotUtf8 { byte: 1 }),
            (b"[{\"kinds\":[\"other\"]}]", LineFault::Array),
            (b"  [", LineFault::Array),
            (b"date,kind,details", LineFault::Table),
            (b"2026-03-01;other;He shouted", LineFault::Table),
            (b"\"a\"\t\"b\"", LineFault::Table),
            (b"nothing", LineFault::NotJson { byte: 1 }),
            (
                b"{\"details\":\"a\",\"details\":\"b\"}",
                LineFault::Twice {
                    name: name("details"),
                },
            ),
            (
                b"{\"fields\":{\"place\":\"a\",\"place\":\"b\"}}",
                LineFault::Twice {
                    name: name("place"),
                },
            ),
            (
                b"{\"fields\":{\"who\":[{\"id\":\"1\",\"id\":\"2\"}]}}",
                LineFault::Twice { name: name("id") },
            ),
            (
                b"{\"fields\":{\"place\":\"a\",\"pl\\u0061ce\":\"b\"}}",
                LineFault::Twice {
                    name: name("place"),
                },
            ),
            (
                b"{\"details\":\"\\ud83d\"}",
                LineFault::HalfCharacter { byte: 19 },
            ),
            (
                b"{\"details\":\"\\udc00 x\"}",
                LineFault::HalfCharacter { byte: 18 },
            ),
            (b"{\"details\":\"cut", LineFault::NotJson { byte: 15 }),
            (
                b"{\"detail\":\"a\"}",
                LineFault::Unknown {
                    name: name("detail"),
                },
            ),
            (b"{\"kinds\":\"other\"}", LineFault::Form),
        ];
        for (line, wanted) in cases {
            let said = String::from_utf8_lossy(line).into_owned();
            assert_eq!(LineFault::of(line), Some(wanted), "{said}");
        }
        let long = vec![b'x'; MAX_LINE + 1];
        assert_eq!(LineFault::of(&long), Some(LineFault::TooLong));
        for fine in ["", " \t", "{}", "{\"details\":\"\\ud83d\\ude00, a; b\"}"] {
            assert_eq!(LineFault::of(fine.as_bytes()), None, "{fine}");
        }
    }
}
