//! A body: the 96 positions of one entry, before the log commits to them.

use crate::cbor::{self, Writer};
use crate::fields;
use crate::{Hash, Malformed, Value, commit};
use std::collections::BTreeMap;

/// The longest encoded body, in bytes: 1 MiB. It bounds what a checker must hold of one entry.
pub const MAX_BODY: usize = 1 << 20;

/// The version of [`Body::encode`].
const VERSION: u64 = 2;

/// The values of one entry by position; a position that isn't set is null.
///
/// ```
/// use bothy_proof::fields::position;
/// use bothy_proof::{Body, Malformed, Value};
///
/// let mut body = Body::default();
/// body.set(position::DETAILS, Value::words("At the door."))?;
/// assert_eq!(body.get(position::DETAILS), &Value::words("At the door."));
///
/// // Each position has its shape: an answer is "yes", "no" or "unsure".
/// let wrong = body.set(position::WEAPON, Value::Text("perhaps".to_owned()));
/// assert_eq!(wrong, Err(Malformed));
/// assert_eq!(Body::decode(&body.encode())?, body);
/// # Ok::<(), Malformed>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {
    /// Never holds a null.
    values: BTreeMap<u8, Value>,
    /// The encoded length of all positions and values, in bytes.
    len: usize,
}

impl Body {
    /// Sets the value of a position, replacing any before.
    ///
    /// # Errors
    /// [`Malformed`] if the position has no name in this version, the value isn't of its shape
    /// ([`crate::fields::Spec::shape`]), or the body would pass [`MAX_BODY`]. The body then stays unchanged.
    pub fn set(&mut self, position: u8, mut value: Value) -> Result<(), Malformed> {
        fields::check(position, &value)?;
        if let Value::Map(entries) = &mut value {
            entries.sort_by(|(a, _), (b, _)| (a.len(), a).cmp(&(b.len(), b)));
        }
        let before = self.len;
        if let Some(former) = self.values.get(&position) {
            self.len -= encoded_len(position, former);
        }
        if value == Value::Null {
            self.values.remove(&position);
            return Ok(());
        }
        self.len += encoded_len(position, &value);
        let former = self.values.insert(position, value);
        if self.frame_len() + self.len <= MAX_BODY {
            return Ok(());
        }
        match former {
            Some(former) => self.values.insert(position, former),
            None => self.values.remove(&position),
        };
        self.len = before;
        Err(Malformed)
    }

    /// Returns the value of a position; null if it isn't set.
    #[must_use]
    pub fn get(&self, position: u8) -> &Value {
        self.values.get(&position).unwrap_or(&Value::Null)
    }

    /// Returns the positions that aren't null, in order.
    pub fn iter(&self) -> impl Iterator<Item = (u8, &Value)> {
        self.values
            .iter()
            .map(|(position, value)| (*position, value))
    }

    /// Returns what the entry commits to: the RFC 6962 root over all 96 positions.
    #[must_use]
    pub fn root(&self, entry_seed: &[u8; 32]) -> Hash {
        commit::body_root(entry_seed, |at| self.get(at))
    }

    /// Encodes the body as the vault keeps it, without its seed: CBOR `[2, {position: value}, {position: [word, …]}]`.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let words = self.words();
        let mut out = Writer::default();
        out.array(3).unsigned(VERSION);
        for (len, wanted) in [(self.values.len() - words, false), (words, true)] {
            out.map(len);
            for (position, value) in self
                .values
                .iter()
                .filter(|(_, value)| is_words(value) == wanted)
            {
                out.unsigned((*position).into()).value(value);
            }
        }
        debug_assert_eq!(out.0.len(), self.frame_len() + self.len);
        out.0
    }

    /// Counts the values that are words.
    fn words(&self) -> usize {
        self.values.values().filter(|value| is_words(value)).count()
    }

    /// Returns the length of [`Body::encode`] without the values: array, version, and the heads of both maps.
    fn frame_len(&self) -> usize {
        let words = self.words();
        let head = |len| if len < 24 { 1 } else { 2 };
        2 + head(words) + head(self.values.len() - words)
    }

    /// Reads what [`Body::encode`] wrote.
    ///
    /// # Errors
    /// [`Malformed`] for any other bytes.
    pub fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let body = cbor::all(bytes, |decoder| {
            let mut body = Self::default();
            cbor::array_of(decoder, 3)?;
            if decoder.u64()? != VERSION {
                return Err(Malformed);
            }
            for words in [false, true] {
                for _ in 0..decoder.map()?.ok_or(Malformed)? {
                    let position = decoder.u8()?;
                    let value = if words {
                        Value::Words(cbor::words(decoder)?)
                    } else {
                        cbor::value(decoder)?
                    };
                    body.set(position, value)?;
                }
            }
            Ok(body)
        })?;
        if body.encode() == bytes {
            Ok(body)
        } else {
            Err(Malformed)
        }
    }
}

fn is_words(value: &Value) -> bool {
    matches!(value, Value::Words(_))
}

/// Returns the encoded length of a position and its value, in bytes.
fn encoded_len(position: u8, value: &Value) -> usize {
    Writer::default()
        .unsigned(position.into())
        .value(value)
        .0
        .len()
}
