//! The things in log.json as JSON has them, and how each becomes one of ours or is refused.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Entry, Item, Position, Word};
use crate::commit::EntryKey;
use crate::fields::{self, POSITIONS};
use crate::pack::hex::{self, Hex};
use crate::pack::json::In;
use crate::pack::{Earlier, names};
use crate::{Hash, Head, MAX_INT, Recorded, SignedHead, Value, tree};

/// Longest proof: a tree of 2^53 leaves has no longer one.
const MAX_PATH: usize = 128;

/// What is wrong with a thing that is JSON and yet not one of ours.
pub(super) type Fault = &'static str;

pub(super) fn earlier(raw: HeadIn) -> Result<Item, Fault> {
    let path = hashes(raw.path.as_deref().ok_or("no path")?)?;
    Ok(Item::Earlier(Earlier {
        head: raw.signed()?,
        path,
    }))
}

pub(super) fn entry(raw: EntryIn) -> Result<Item, Fault> {
    let positions = match (raw.seed, raw.values, raw.positions) {
        (Some(Hex(seed)), Some(values), None) => whole(&seed, values),
        (None, None, Some(positions)) if positions.len() == usize::from(POSITIONS) => positions,
        _ => return Err("seed and values, or 64 positions"),
    };
    if raw
        .exhibit
        .as_deref()
        .is_some_and(|path| names::mark(path).is_none())
    {
        return Err("not the name of an exhibit");
    }
    let leaves: Vec<Hash> = (0..)
        .zip(&positions)
        .map(|(at, position)| position.leaf(at))
        .collect();
    Ok(Item::Entry(Entry {
        seq: number(raw.seq)?,
        body_root: raw.body_root.0,
        shown_root: tree::root_of(&leaves),
        path: hashes(&raw.path)?,
        positions,
        exhibit: raw.exhibit,
    }))
}

/// The positions of an entry that is shown whole.
fn whole(seed: &[u8; 32], Values(mut values): Values) -> Vec<Position> {
    let key = EntryKey::new(seed);
    let position = |at| {
        let value = values.iter_mut().find(|(named, _)| *named == at);
        let value = value.map_or(Value::Null, |(_, value)| {
            std::mem::replace(value, Value::Null)
        });
        Position::Shown {
            seed: *key.position_seed(at),
            value,
        }
    };
    (0..POSITIONS).map(position).collect()
}

fn hashes(path: &[Hex<32>]) -> Result<Vec<Hash>, Fault> {
    if path.len() > MAX_PATH {
        return Err("a proof too long");
    }
    Ok(path.iter().map(|Hex(hash)| *hash).collect())
}

fn number(n: u64) -> Result<u64, Fault> {
    if n > MAX_INT.cast_unsigned() {
        Err("past 2^53 - 1")
    } else {
        Ok(n)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HeadIn {
    log_id: Hex<32>,
    public_key: Hex<32>,
    size: u64,
    root: Hex<32>,
    recorded: In,
    signature: Hex<64>,
    #[serde(default, deserialize_with = "there")]
    pub(super) path: Option<Vec<Hex<32>>>,
}

impl HeadIn {
    pub(super) fn signed(self) -> Result<SignedHead, Fault> {
        let size = number(self.size)?;
        let recorded = Recorded::from_value(&self.recorded.0).map_err(|_| "no such time")?;
        if size == 0 {
            return Err("an empty log");
        }
        let head = Head {
            log_id: self.log_id.0,
            public_key: self.public_key.0,
            size,
            root: self.root.0,
            recorded,
        };
        Ok(SignedHead {
            head,
            signature: self.signature.0,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryIn {
    seq: u64,
    body_root: Hex<32>,
    path: Vec<Hex<32>>,
    #[serde(default, deserialize_with = "there")]
    seed: Option<Hex<32>>,
    #[serde(default, deserialize_with = "there")]
    values: Option<Values>,
    #[serde(default, deserialize_with = "there")]
    positions: Option<Vec<Position>>,
    #[serde(default, deserialize_with = "there")]
    exhibit: Option<String>,
}

/// A member that may be left out, but isn't null where it stands.
fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Values by the names of their positions; none null, none twice.
struct Values(Vec<(u8, Value)>);

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let In(values) = In::deserialize(deserializer)?;
        let Value::Map(values) = values else {
            return Err(de::Error::custom("values by name"));
        };
        let at = |(name, value): (String, Value)| {
            let spec = fields::named(&name).filter(|_| value != Value::Null);
            spec.map(|spec| (spec.position, value))
        };
        let values: Option<Vec<_>> = values.into_iter().map(at).collect();
        values
            .map(Self)
            .ok_or_else(|| de::Error::custom("an unknown name, or null"))
    }
}

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PositionVisitor)
    }
}

struct PositionVisitor;

impl<'de> Visitor<'de> for PositionVisitor {
    type Value = Position;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a hash, [seed, value], or {salt, words}")
    }

    fn visit_str<E: de::Error>(self, digits: &str) -> Result<Position, E> {
        let leaf = hex::fixed(digits);
        leaf.map(Position::Hidden)
            .ok_or_else(|| E::custom("not a hash"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Position, A::Error> {
        match (
            seq.next_element()?,
            seq.next_element()?,
            seq.next_element::<de::IgnoredAny>()?,
        ) {
            (Some(Hex(seed)), Some(In(value)), None) => Ok(Position::Shown { seed, value }),
            _ => Err(de::Error::invalid_length(0, &self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Position, A::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Partly {
            salt: Hex<32>,
            words: Vec<Word>,
        }
        let Partly { salt, words } =
            Partly::deserialize(de::value::MapAccessDeserializer::new(map))?;
        if words.is_empty() {
            return Err(de::Error::custom("no words"));
        }
        Ok(Position::Partly {
            salt: salt.0,
            words,
        })
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WordVisitor)
    }
}

struct WordVisitor;

impl<'de> Visitor<'de> for WordVisitor {
    type Value = Word;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a hash, or [salt, word]")
    }

    fn visit_str<E: de::Error>(self, digits: &str) -> Result<Word, E> {
        hex::fixed(digits)
            .map(Word::Hidden)
            .ok_or_else(|| E::custom("not a hash"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Word, A::Error> {
        match (
            seq.next_element()?,
            seq.next_element()?,
            seq.next_element::<de::IgnoredAny>()?,
        ) {
            (Some(Hex(salt)), Some(word), None) => Ok(Word::Shown { salt, word }),
            _ => Err(de::Error::invalid_length(0, &self)),
        }
    }
}
