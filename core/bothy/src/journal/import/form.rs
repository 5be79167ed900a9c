//! Checks the form of a line, before its content: one JSON object in UTF-8, with every name once.

use super::encoding::{controls, is_no_text, other_than_text, plain_text};
use super::fault::LineFault;
use crate::journal::unfinished::Written;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fmt;

/// The longest line, in bytes: an incident has at most 1 MiB, and JSON may write its characters in several bytes.
pub const MAX_LINE: usize = 4 << 20;

impl LineFault {
    /// Returns what is wrong with the form of a line; `None` if it can be read.
    #[must_use]
    pub fn of(line: &[u8]) -> Option<Self> {
        read(line).err()
    }

    /// Returns the same as [`LineFault::of`], for a line that these bytes follow in a file. They may show that it is no text if the line is
    /// too short to.
    #[must_use]
    pub fn before(line: &[u8], behind: &[u8]) -> Option<Self> {
        let fault = Self::of(line)?;
        let may_be = matches!(
            fault,
            Self::NotUtf8 { .. } | Self::Array | Self::Table | Self::NotJson { .. }
        );
        Some(if may_be && is_no_text(behind) {
            Self::NoText
        } else {
            fault
        })
    }
}

/// Bytes of an overlong line by which it is recognised.
const BEGINNING: usize = 32 << 10;

/// The names that a line may have.
const NAMES: [&str; 4] = ["kinds", "happened", "details", "fields"];

/// Reads a line; `None` for white space alone.
pub(super) fn read(line: &[u8]) -> Result<Option<Written>, LineFault> {
    if line.len() > MAX_LINE {
        let beginning = &line[..line.len().min(BEGINNING)];
        return Err(
            other_than_text(beginning).unwrap_or(if controls(beginning) > 0 {
                LineFault::NoText
            } else {
                LineFault::TooLong
            }),
        );
    }
    // A byte order mark before any line but the first is part of it.
    let text = match plain_text(line) {
        Ok(text) if text.len() < line.len() => return Err(LineFault::NotJson { byte: 1 }),
        Ok(text) => text,
        Err(LineFault::NoText) if is_json_so_far(line) => str::from_utf8(line).unwrap_or_default(),
        Err(fault) => return Err(fault),
    };
    match text.trim_ascii().chars().next() {
        None => return Ok(None),
        Some('{') => {}
        Some('[') => return Err(LineFault::Array),
        Some(_) if controls(line) > 0 => return Err(LineFault::NoText),
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

/// Returns whether this begins like an object, in UTF-8: then a zero in it is a fault at its place.
fn is_json_so_far(line: &[u8]) -> bool {
    line.trim_ascii_start().starts_with(b"{") && str::from_utf8(line).is_ok()
}

/// Parses JSON and refuses a name that stands twice in its object: `serde_json` alone would silently take the last.
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
        if said.contains("hex escape") {
            LineFault::HalfCharacter { byte }
        } else {
            LineFault::NotJson { byte }
        }
    })
}

/// A reader of one value that notes a duplicate name.
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
mod tests;
