//! The values of a position.

use crate::Words;

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
    Words(Words),
}

impl Value {
    /// Splits free text into words, as docs/log-format.md says; joined they are the text. Empty text is [`Value::Null`].
    ///
    /// ```
    /// # use bothy_proof::Value;
    /// let words = Value::words("Open up!\nThen 我 left.");
    /// let list = ["Open ", "up!\n", "Then ", "我 ", "left."];
    /// assert_eq!(words, Value::Words(list.into_iter().collect()));
    /// assert_eq!(words.as_words().unwrap().text(), "Open up!\nThen 我 left.");
    /// ```
    #[must_use]
    pub fn words(text: &str) -> Self {
        let words = Words::split(text);
        if words.is_empty() {
            Self::Null
        } else {
            Self::Words(words)
        }
    }

    /// Returns the words, if this is free text.
    #[must_use]
    pub fn as_words(&self) -> Option<&Words> {
        match self {
            Self::Words(words) => Some(words),
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
