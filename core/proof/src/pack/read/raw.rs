//! The items of log.json in their JSON form, and their conversion or refusal.

use super::item::{Entry, Item};
use super::open;
use super::values::{Hidden, Values, ValuesIn, once};
use crate::pack::hex::Hex;
use crate::pack::json::Budget;
use crate::pack::{Earlier, names};
use crate::{Hash, Head, MAX_INT, Malformed, SignedHead};
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};
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
    if raw
        .exhibit
        .as_deref()
        .is_some_and(|path| names::mark(path).is_none())
    {
        return Err(Malformed);
    }
    let skipped = match raw.skipped {
        Some(hashes) if hashes.is_empty() => return Err(Malformed),
        hashes => self::hashes(&hashes.unwrap_or_default())?,
    };
    let nodes: Vec<Hash> = raw.nodes.iter().map(|Hex(node)| *node).collect();
    let (shown_root, view) = open::positions(raw.values, &raw.hidden.unwrap_or_default(), &nodes)?;
    Ok(Item::Entry(Entry {
        seq: number(raw.seq)?,
        body_root: raw.body_root.0,
        shown_root,
        skipped,
        view,
        exhibit: raw.exhibit,
    }))
}

/// Reads a proof's hashes.
pub(super) fn hashes(path: &[Hex<32>]) -> Result<Vec<Hash>, Malformed> {
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
    recorded: i64,
    signature: Hex<64>,
    #[serde(default, deserialize_with = "there")]
    pub(super) path: Option<Vec<Hex<32>>>,
}

impl HeadIn {
    pub(super) fn signed(self) -> Result<SignedHead, Malformed> {
        let size = number(self.size)?;
        if size == 0 || self.recorded.unsigned_abs() > MAX_INT.unsigned_abs() {
            return Err(Malformed);
        }
        let head = Head {
            log_id: self.log_id.0,
            public_key: self.public_key.0,
            size,
            root: self.root.0,
            wall_ms: self.recorded,
        };
        Ok(SignedHead {
            head,
            signature: self.signature.0,
        })
    }
}

pub(super) struct EntryIn {
    seq: u64,
    body_root: Hex<32>,
    skipped: Option<Vec<Hex<32>>>,
    values: Values,
    hidden: Option<Hidden>,
    nodes: Vec<Hex<32>>,
    exhibit: Option<String>,
}

/// The names of an entry's members.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Member {
    Seq,
    BodyRoot,
    Skipped,
    Values,
    Hidden,
    Nodes,
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
        let (mut seq, mut body_root, mut skipped, mut values) = (None, None, None, None);
        let (mut hidden, mut nodes, mut exhibit) = (None, None, None);
        while let Some(member) = map.next_key()? {
            match member {
                Member::Seq => once(&mut seq, map.next_value()?)?,
                Member::BodyRoot => once(&mut body_root, map.next_value()?)?,
                Member::Skipped => once(&mut skipped, map.next_value()?)?,
                Member::Values => once(&mut values, map.next_value_seed(ValuesIn(budget))?)?,
                Member::Hidden => once(&mut hidden, map.next_value()?)?,
                Member::Nodes => once(&mut nodes, map.next_value()?)?,
                Member::Exhibit => once(&mut exhibit, map.next_value()?)?,
            }
        }
        let missing = |name| move || de::Error::missing_field(name);
        Ok(EntryIn {
            seq: seq.ok_or_else(missing("seq"))?,
            body_root: body_root.ok_or_else(missing("body_root"))?,
            skipped,
            values: values.ok_or_else(missing("values"))?,
            hidden,
            nodes: nodes.ok_or_else(missing("nodes"))?,
            exhibit,
        })
    }
}

/// Reads a member that may be left out, but can't be null.
fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
