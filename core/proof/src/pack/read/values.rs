//! The values of an entry in log.json, by the names of their positions.

use crate::Value;
use crate::fields::{self, POSITIONS};
use crate::pack::hex::Hex;
use crate::pack::json::{AnyValue, Budget, SomeWords, SomeWordsIn, WORDS};
use serde::Deserialize;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The showing of a position in an entry.
pub(super) enum ValueIn {
    Whole(Value),
    /// Words of which some are hidden, and the opening of those shown.
    Partly {
        words: Vec<Option<String>>,
        salt: [u8; 32],
        nodes: Vec<[u8; 32]>,
    },
}

/// Values by position; no nulls, no duplicates.
pub(super) struct Values(pub(super) Vec<(u8, ValueIn)>);

/// Values being read.
pub(super) struct ValuesIn<'a>(pub(super) &'a Budget);

impl<'de> DeserializeSeed<'de> for ValuesIn<'_> {
    type Value = Values;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Values, D::Error> {
        self.0.spend()?;
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for ValuesIn<'_> {
    type Value = Values;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("values by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Values, A::Error> {
        let mut seen = [false; POSITIONS as usize];
        let mut values = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            let spec = fields::named(&name).ok_or_else(|| de::Error::custom("an unknown name"))?;
            if std::mem::replace(&mut seen[usize::from(spec.position)], true) {
                return Err(de::Error::custom("a name twice"));
            }
            self.0.spend()?;
            let value = map.next_value_seed(OneIn(self.0))?;
            if matches!(value, ValueIn::Whole(Value::Null)) {
                return Err(de::Error::custom("null"));
            }
            values.push((spec.position, value));
        }
        Ok(Values(values))
    }
}

/// A position's value being read: any value, or words of which some are hidden.
struct OneIn<'a>(&'a Budget);

impl<'a> OneIn<'a> {
    fn any(&self) -> AnyValue<'a> {
        AnyValue::within_budget(self.0)
    }
}

impl<'de> DeserializeSeed<'de> for OneIn<'_> {
    type Value = ValueIn;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<ValueIn, D::Error> {
        self.0.spend()?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for OneIn<'_> {
    type Value = ValueIn;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.any().expecting(f)
    }

    fn visit_unit<E: de::Error>(self) -> Result<ValueIn, E> {
        self.any().visit_unit().map(ValueIn::Whole)
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<ValueIn, E> {
        self.any().visit_bool(flag).map(ValueIn::Whole)
    }

    fn visit_i64<E: de::Error>(self, n: i64) -> Result<ValueIn, E> {
        self.any().visit_i64(n).map(ValueIn::Whole)
    }

    fn visit_u64<E: de::Error>(self, n: u64) -> Result<ValueIn, E> {
        self.any().visit_u64(n).map(ValueIn::Whole)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<ValueIn, E> {
        self.any().visit_str(text).map(ValueIn::Whole)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<ValueIn, A::Error> {
        self.any().visit_seq(seq).map(ValueIn::Whole)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ValueIn, A::Error> {
        let first = map.next_key::<String>()?;
        if first.as_deref() != Some(WORDS) {
            return self.any().members(first, map).map(ValueIn::Whole);
        }
        let words = map.next_value_seed(SomeWordsIn(self.0))?;
        let next = map.next_key::<String>()?;
        let words = match (words, next.as_deref()) {
            (SomeWords::All(words), None) => return Ok(ValueIn::Whole(Value::Words(words))),
            (SomeWords::Partly(words), Some("salt")) => words,
            _ => return Err(de::Error::custom("not words, nor words and their opening")),
        };
        let Hex(salt) = map.next_value()?;
        if map.next_key::<String>()?.as_deref() != Some("nodes") {
            return Err(de::Error::custom("no opening"));
        }
        let nodes: Vec<Hex<32>> = map.next_value()?;
        match map.next_key::<de::IgnoredAny>()? {
            Some(_) => Err(de::Error::custom("an unknown name")),
            None => Ok(ValueIn::Partly {
                words,
                salt,
                nodes: nodes.into_iter().map(|Hex(node)| node).collect(),
            }),
        }
    }
}

/// The positions that are hidden whole, by their names: at least one, in the order of their numbers.
#[derive(Default)]
pub(super) struct Hidden(pub(super) Vec<u8>);

impl<'de> Deserialize<'de> for Hidden {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(HiddenVisitor)
    }
}

/// A visitor of those names; as each is looked up at once, a long list takes no room.
struct HiddenVisitor;

impl<'de> Visitor<'de> for HiddenVisitor {
    type Value = Hidden;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of names")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Hidden, A::Error> {
        let mut positions = Vec::new();
        while let Some(name) = seq.next_element::<String>()? {
            let spec = fields::named(&name).ok_or_else(|| de::Error::custom("an unknown name"))?;
            if positions.last().is_some_and(|last| *last >= spec.position) {
                return Err(de::Error::custom("not in order"));
            }
            positions.push(spec.position);
        }
        if positions.is_empty() {
            return Err(de::Error::custom("nothing hidden"));
        }
        Ok(Hidden(positions))
    }
}

/// Takes a member, which may appear once.
pub(super) fn once<T, E: de::Error>(member: &mut Option<T>, value: T) -> Result<(), E> {
    match member.replace(value) {
        None => Ok(()),
        Some(_) => Err(E::custom("a name twice")),
    }
}
