//! The items of log.json in their JSON form, and their conversion or refusal.

use super::item::{Entry, Item, Position, Word};
use crate::commit::EntryKey;
use crate::fields::{self, POSITIONS};
use crate::pack::hex::{self, Hex};
use crate::pack::json::{AnyValue, Budget};
use crate::pack::{Earlier, names};
use crate::{Hash, Head, MAX_INT, Malformed, Recorded, SignedHead, Value, tree};
use serde::Deserialize;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// The longest proof; a tree of 2^53 leaves needs no longer one.
const MAX_PATH: usize = 128;

/// The most values in an entry. A body of 1 MiB has no more, since each takes at least two bytes there.
const MAX_VALUES: u32 = 1 << 19;

pub(super) fn earlier(Object(raw): Object<HeadIn>) -> Result<Item, Malformed> {
    let path = hashes(raw.path.as_deref().ok_or(Malformed)?)?;
    Ok(Item::Earlier(Earlier {
        head: raw.signed()?,
        path,
    }))
}

pub(super) fn entry(raw: EntryIn) -> Result<Item, Malformed> {
    let positions = match (raw.seed, raw.values, raw.positions) {
        (Some(Hex(seed)), Some(values), None) => whole(&seed, values),
        (None, None, Some(positions)) if positions.len() == usize::from(POSITIONS) => positions,
        _ => return Err(Malformed),
    };
    if raw
        .exhibit
        .as_deref()
        .is_some_and(|path| names::mark(path).is_none())
    {
        return Err(Malformed);
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

/// Returns the positions of an entry that is shown whole.
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

fn hashes(path: &[Hex<32>]) -> Result<Vec<Hash>, Malformed> {
    if path.len() > MAX_PATH {
        return Err(Malformed);
    }
    Ok(path.iter().map(|Hex(hash)| *hash).collect())
}

fn number(n: u64) -> Result<u64, Malformed> {
    if n > MAX_INT.cast_unsigned() {
        Err(Malformed)
    } else {
        Ok(n)
    }
}

/// A JSON object; what serde derives would also accept an array of the same values.
pub(super) struct Object<T>(pub(super) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = T;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
                T::deserialize(de::value::MapAccessDeserializer::new(map))
            }
        }
        deserializer.deserialize_map(Members(PhantomData)).map(Self)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HeadIn {
    log_id: Hex<32>,
    public_key: Hex<32>,
    size: u64,
    root: Hex<32>,
    recorded: Clocks,
    signature: Hex<64>,
    #[serde(default, deserialize_with = "there")]
    pub(super) path: Option<Vec<Hex<32>>>,
}

impl HeadIn {
    pub(super) fn signed(self) -> Result<SignedHead, Malformed> {
        let size = number(self.size)?;
        let recorded = self.recorded.read()?;
        if size == 0 {
            return Err(Malformed);
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

/// The clocks of a head.
#[derive(Deserialize)]
struct Clocks([i64; 4]);

impl Clocks {
    fn read(&self) -> Result<Recorded, Malformed> {
        Recorded::from_value(&Value::Array(self.0.map(Value::Int).into()))
    }
}

pub(super) struct EntryIn {
    seq: u64,
    body_root: Hex<32>,
    path: Vec<Hex<32>>,
    seed: Option<Hex<32>>,
    values: Option<Values>,
    positions: Option<Vec<Position>>,
    exhibit: Option<String>,
}

/// The names of an entry's members.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Member {
    Seq,
    BodyRoot,
    Path,
    Seed,
    Values,
    Positions,
    Exhibit,
}

impl<'de> Deserialize<'de> for EntryIn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntryVisitor(Budget::new(MAX_VALUES)))
    }
}

/// A visitor of one entry; written by hand, because all its values share one budget.
struct EntryVisitor(Budget);

impl<'de> Visitor<'de> for EntryVisitor {
    type Value = EntryIn;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entry")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<EntryIn, A::Error> {
        let budget = &self.0;
        let (mut seq, mut body_root, mut path, mut seed) = (None, None, None, None);
        let (mut values, mut positions, mut exhibit) = (None, None, None);
        while let Some(member) = map.next_key()? {
            match member {
                Member::Seq => once(&mut seq, map.next_value()?)?,
                Member::BodyRoot => once(&mut body_root, map.next_value()?)?,
                Member::Path => once(&mut path, map.next_value()?)?,
                Member::Seed => once(&mut seed, map.next_value()?)?,
                Member::Values => once(&mut values, map.next_value_seed(ValuesIn(budget))?)?,
                Member::Positions => {
                    once(&mut positions, map.next_value_seed(PositionsIn(budget))?)?;
                }
                Member::Exhibit => once(&mut exhibit, map.next_value()?)?,
            }
        }
        let missing = |name| move || de::Error::missing_field(name);
        Ok(EntryIn {
            seq: seq.ok_or_else(missing("seq"))?,
            body_root: body_root.ok_or_else(missing("body_root"))?,
            path: path.ok_or_else(missing("path"))?,
            seed,
            values,
            positions,
            exhibit,
        })
    }
}

/// Takes a member, which may appear once.
fn once<T, E: de::Error>(member: &mut Option<T>, value: T) -> Result<(), E> {
    match member.replace(value) {
        None => Ok(()),
        Some(_) => Err(E::custom("a name twice")),
    }
}

/// Reads a member that may be left out, but can't be null.
fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Values by the names of their positions; no nulls, no duplicates.
struct Values(Vec<(u8, Value)>);

struct ValuesIn<'a>(&'a Budget);

impl<'de> DeserializeSeed<'de> for ValuesIn<'_> {
    type Value = Values;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Values, D::Error> {
        let values = AnyValue::within_budget(self.0).deserialize(deserializer)?;
        let Value::Map(values) = values else {
            return Err(de::Error::custom("values by name"));
        };
        let at = |(name, value): (String, Value)| {
            let spec = fields::named(&name).filter(|_| value != Value::Null);
            spec.map(|spec| (spec.position, value))
        };
        let values: Option<Vec<_>> = values.into_iter().map(at).collect();
        values
            .map(Values)
            .ok_or_else(|| de::Error::custom("an unknown name, or null"))
    }
}

struct PositionsIn<'a>(&'a Budget);

impl<'de> DeserializeSeed<'de> for PositionsIn<'_> {
    type Value = Vec<Position>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for PositionsIn<'_> {
    type Value = Vec<Position>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of positions")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut positions = Vec::new();
        while let Some(position) = seq.next_element_seed(PositionIn(self.0))? {
            positions.push(position);
        }
        Ok(positions)
    }
}

/// A position being read.
struct PositionIn<'a>(&'a Budget);

impl<'de> DeserializeSeed<'de> for PositionIn<'_> {
    type Value = Position;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Position, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for PositionIn<'_> {
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
            seq.next_element_seed(AnyValue::within_budget(self.0))?,
            seq.next_element::<de::IgnoredAny>()?,
        ) {
            (Some(Hex(seed)), Some(value), None) => Ok(Position::Shown { seed, value }),
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
