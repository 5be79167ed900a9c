//! The values of a position, and the time when an entry was recorded.

use crate::Malformed;
use crate::split_words::split_words;

/// The largest integer either side of zero: 2^53 − 1, which every JSON reader keeps exact.
pub const MAX_INT: i64 = (1 << 53) - 1;

/// The value of a position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing was said.
    Null,
    /// True or false: for the log's own flags. A person's yes or no is text: "yes", "no", "unsure".
    Bool(bool),
    /// A whole number between −(2^53 − 1) and 2^53 − 1.
    Int(i64),
    /// Short text that is hidden or shown whole.
    Text(String),
    /// Bytes: an id or a hash.
    Bytes(Vec<u8>),
    /// Several values in order.
    Array(Vec<Value>),
    /// Named values; always written in CBOR's order.
    Map(Vec<(String, Value)>),
    /// Free text as its words, from [`Value::words`]: each can be hidden alone. Only a position holds it, never another value.
    Words(Vec<String>),
}

impl Value {
    /// Splits free text into words, as docs/log-format.md says; joined they are the text. Empty text is [`Value::Null`].
    ///
    /// ```
    /// # use bothy_proof::Value;
    /// let words = Value::words("Open up!\nThen 我 left.");
    /// let list = ["Open ", "up!\n", "Then ", "我 ", "left."];
    /// assert_eq!(words, Value::Words(list.map(str::to_owned).to_vec()));
    /// assert_eq!(words.joined().as_deref(), Some("Open up!\nThen 我 left."));
    /// ```
    #[must_use]
    pub fn words(text: &str) -> Self {
        let words = split_words(text);
        if words.is_empty() {
            Self::Null
        } else {
            Self::Words(words)
        }
    }

    /// Joins the words to the free text; `None` if this isn't words.
    #[must_use]
    pub fn joined(&self) -> Option<String> {
        match self {
            Self::Words(words) => Some(words.concat()),
            _ => None,
        }
    }

    /// Returns the text, if this is text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the number, if this is one.
    #[must_use]
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(n) => Some(*n),
            _ => None,
        }
    }

    /// Returns the bytes, if this is bytes.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// Returns the items, if this is an array.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Value]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    /// Returns the value under a name, if this is a map that has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Self::Map(entries) => entries
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }
}

/// The time when an entry was recorded, by the phone's clocks: position 3, and part of a head.
///
/// Nothing proves that the wall clock was right.
///
/// ```
/// # use bothy_proof::{Malformed, Recorded};
/// let recorded = Recorded { wall_ms: 1_772_366_400_000, offset_min: 60, mono_ms: 90_000, boot: 3 };
/// assert_eq!(Recorded::from_value(&recorded.to_value()?)?, recorded);
///
/// let too_far = Recorded { offset_min: 19 * 60, ..recorded };
/// assert_eq!(too_far.to_value(), Err(Malformed));
/// # Ok::<(), Malformed>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// Wall clock, in milliseconds since 1970-01-01T00:00Z.
    pub wall_ms: i64,
    /// The minutes that local time was ahead of UTC; up to 18 hours either way.
    pub offset_min: i16,
    /// The clock that counts sleep, in milliseconds since boot.
    pub mono_ms: u64,
    /// A number that the vault raises at each boot it sees, never the phone's boot id.
    pub boot: u64,
}

/// The most minutes that local time can differ from UTC: 18 hours, as in RFC 3339 readers.
pub(crate) const MAX_OFFSET_MIN: i64 = 18 * 60;

impl Recorded {
    /// Returns the value of position 3: `[wall_ms, offset_min, mono_ms, boot]`.
    ///
    /// # Errors
    /// [`Malformed`] for a number past 2^53 − 1 or an offset past 18 hours.
    pub fn to_value(&self) -> Result<Value, Malformed> {
        let small = |n: u64| i64::try_from(n).map_err(|_| Malformed);
        let value = Value::Array(vec![
            Value::Int(self.wall_ms),
            Value::Int(self.offset_min.into()),
            Value::Int(small(self.mono_ms)?),
            Value::Int(small(self.boot)?),
        ]);
        Self::from_value(&value)?;
        Ok(value)
    }

    /// Reads position 3.
    ///
    /// # Errors
    /// [`Malformed`] for anything that [`Recorded::to_value`] doesn't make.
    pub fn from_value(value: &Value) -> Result<Self, Malformed> {
        let Some([wall, offset, mono, boot]) = value.as_array() else {
            return Err(Malformed);
        };
        let int = |v: &Value, least: i64, most: i64| match v.as_int() {
            Some(n) if (least..=most).contains(&n) => Ok(n),
            _ => Err(Malformed),
        };
        Ok(Self {
            wall_ms: int(wall, -MAX_INT, MAX_INT)?,
            offset_min: int(offset, -MAX_OFFSET_MIN, MAX_OFFSET_MIN)?
                .try_into()
                .map_err(|_| Malformed)?,
            mono_ms: int(mono, 0, MAX_INT)?.cast_unsigned(),
            boot: int(boot, 0, MAX_INT)?.cast_unsigned(),
        })
    }
}
