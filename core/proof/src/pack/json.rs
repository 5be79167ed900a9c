//! The lossless JSON of a position's value: bytes as `{"$hex": "…"}`, words as `{"$words": ["He ", "said."]}`.
//!
//! Every other map has names without `$`, each once. Numbers are whole and within 2^53 − 1.

use super::hex;
use crate::{MAX_INT, Value, Words};
use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserializer, Serialize, Serializer};
use std::cell::Cell;
use std::fmt;

const HEX: &str = "$hex";
pub(crate) const WORDS: &str = "$words";

/// A value being written.
pub(crate) struct Out<'a>(pub(crate) &'a Value);

impl Serialize for Out<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(flag) => serializer.serialize_bool(*flag),
            Value::Int(n) => serializer.serialize_i64(*n),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Bytes(bytes) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(HEX, &::hex::encode(bytes))?;
                map.end()
            }
            Value::Words(words) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(WORDS, &Listed(words))?;
                map.end()
            }
            Value::Array(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    seq.serialize_element(&Out(item))?;
                }
                seq.end()
            }
            Value::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, &Out(value))?;
                }
                map.end()
            }
        }
    }
}

/// The words of free text as an array.
struct Listed<'a>(&'a Words);

impl Serialize for Listed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter())
    }
}

/// The number of values that may still be read: in memory one takes many times its two bytes of JSON.
///
/// It counts values, also those in arrays and objects, names of members, and words.
pub(crate) struct Budget(Cell<u32>);

impl Budget {
    pub(crate) fn new(most: u32) -> Self {
        Self(Cell::new(most))
    }

    pub(crate) fn spend<E: de::Error>(&self) -> Result<(), E> {
        let left = self.0.get().checked_sub(1);
        self.0
            .set(left.ok_or_else(|| E::custom("too many values"))?);
        Ok(())
    }
}

/// The deepest nesting of arrays and maps; no shape needs more than 3.
const MAX_DEPTH: u8 = 16;

/// A value being read, which may nest `depth` more levels.
#[derive(Clone, Copy)]
pub(crate) struct AnyValue<'a> {
    depth: u8,
    budget: &'a Budget,
}

impl<'a> AnyValue<'a> {
    pub(crate) fn within_budget(budget: &'a Budget) -> Self {
        Self {
            depth: MAX_DEPTH,
            budget,
        }
    }

    fn within<E: de::Error>(self) -> Result<Self, E> {
        let depth = self.depth.checked_sub(1);
        let depth = depth.ok_or_else(|| E::custom("nested too deep"))?;
        Ok(Self { depth, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for AnyValue<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.budget.spend()?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnyValue<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null, true, false, a whole number, text, an array or a map")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E: de::Error>(self, n: i64) -> Result<Value, E> {
        if n.unsigned_abs() > MAX_INT.unsigned_abs() {
            return Err(E::invalid_value(de::Unexpected::Signed(n), &self));
        }
        Ok(Value::Int(n))
    }

    fn visit_u64<E: de::Error>(self, n: u64) -> Result<Value, E> {
        match i64::try_from(n) {
            Ok(n) => self.visit_i64(n),
            Err(_) => Err(E::invalid_value(de::Unexpected::Unsigned(n), &self)),
        }
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        let within = self.within()?;
        while let Some(item) = seq.next_element_seed(within)? {
            items.push(item);
        }
        // A vector grows to four first; for many short arrays that would be most of the memory.
        items.shrink_to_fit();
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let first = map.next_key()?;
        self.members(first, map)
    }
}

impl AnyValue<'_> {
    /// Reads the members of an object, after the first name.
    pub(crate) fn members<'de, A: MapAccess<'de>>(
        self,
        first: Option<String>,
        mut map: A,
    ) -> Result<Value, A::Error> {
        let mut entries: Vec<(String, Value)> = Vec::new();
        let mut next = first;
        while let Some(key) = next {
            match key.as_str() {
                HEX | WORDS if !entries.is_empty() => {
                    return Err(de::Error::custom("more than one name"));
                }
                HEX => {
                    let bytes = hex::decode(&map.next_value::<String>()?);
                    let bytes = bytes.ok_or_else(|| de::Error::custom("not lower-case hex"))?;
                    return last(&mut map, Value::Bytes(bytes));
                }
                WORDS => {
                    let SomeWords::All(words) = map.next_value_seed(SomeWordsIn(self.budget))?
                    else {
                        return Err(de::Error::custom("a word hidden"));
                    };
                    return last(&mut map, Value::Words(words));
                }
                key if key.starts_with('$') => return Err(de::Error::custom("unknown $ name")),
                _ => {}
            }
            // The shape allows few names and refuses a long map, so a list will do.
            if entries.len() >= MAX_NAMES || entries.iter().any(|(name, _)| *name == key) {
                return Err(de::Error::custom("a name twice, or too many"));
            }
            self.budget.spend()?;
            let value = map.next_value_seed(self.within()?)?;
            entries.push((key, value));
            next = map.next_key()?;
        }
        self.within::<A::Error>()?;
        entries.shrink_to_fit();
        Ok(Value::Map(entries))
    }
}

/// Words that were read: all of them, or those that aren't hidden.
pub(crate) enum SomeWords {
    All(Words),
    Partly(Vec<Option<String>>),
}

impl SomeWords {
    fn push(&mut self, word: &str) {
        match self {
            Self::All(words) => words.push(word),
            Self::Partly(words) => words.push(Some(word.to_owned())),
        }
    }

    /// Adds a hidden word.
    fn hide(&mut self) {
        if let Self::All(words) = self {
            let words = words.iter().map(|word| Some(word.to_owned()));
            *self = Self::Partly(words.collect());
        }
        if let Self::Partly(words) = self {
            words.push(None);
        }
    }
}

/// Words being read; null stands for a hidden one.
pub(crate) struct SomeWordsIn<'a>(pub(crate) &'a Budget);

impl<'de> DeserializeSeed<'de> for SomeWordsIn<'_> {
    type Value = SomeWords;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<SomeWords, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for SomeWordsIn<'_> {
    type Value = SomeWords;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of texts")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<SomeWords, A::Error> {
        let mut words = SomeWords::All(Words::default());
        while seq.next_element_seed(WordIn(&mut words))?.is_some() {
            self.0.spend()?;
        }
        Ok(words)
    }
}

/// A word being read, which goes where the others are.
struct WordIn<'a>(&'a mut SomeWords);

impl<'de> DeserializeSeed<'de> for WordIn<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for WordIn<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word or null")
    }

    fn visit_str<E>(self, word: &str) -> Result<(), E> {
        self.0.push(word);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.0.hide();
        Ok(())
    }
}

/// More names than any shape has.
const MAX_NAMES: usize = 64;

fn last<'de, A: MapAccess<'de>>(map: &mut A, value: Value) -> Result<Value, A::Error> {
    match map.next_key::<de::IgnoredAny>()? {
        None => Ok(value),
        Some(_) => Err(de::Error::custom("more than one name")),
    }
}
