//! Commitments: the hashes in the log that stand for values, so that each value can be shown later or never.
//!
//! Each position's seed is derived from the entry's seed, and each word's salt from its position's seed. So showing one
//! reveals nothing about another.

use crate::cbor::Writer;
use crate::sha::{HmacKey, sha256};
use crate::{Hash, Value, tree};
use zeroize::Zeroizing;

/// The seed of one entry, as an HMAC key.
pub(crate) struct EntryKey(HmacKey);

impl EntryKey {
    pub(crate) fn new(entry_seed: &[u8; 32]) -> Self {
        Self(HmacKey::new(entry_seed))
    }

    /// Derives the seed of a position: HMAC-SHA256(entry seed, `["bothy/seed/v1", i]`). It reveals all of that position.
    pub(crate) fn position_seed(&self, position: u8) -> Zeroizing<[u8; 32]> {
        let mut message = Writer::default();
        message
            .array(2)
            .text("bothy/seed/v1")
            .unsigned(position.into());
        Zeroizing::new(self.0.mac(&message.0))
    }
}

/// The seed of one position, as an HMAC key.
pub(crate) struct PositionKey(HmacKey);

impl PositionKey {
    pub(crate) fn new(position_seed: &[u8; 32]) -> Self {
        Self(HmacKey::new(position_seed))
    }

    /// Derives the salt of the position: HMAC-SHA256(position's seed, `["bothy/slot-salt/v1"]`). A pack shows it alone,
    /// without the seed, if it hides some words of the position.
    pub(crate) fn slot_salt(&self) -> [u8; 32] {
        let mut message = Writer::default();
        message.array(1).text("bothy/slot-salt/v1");
        self.0.mac(&message.0)
    }

    /// Derives the salt of word `index`: HMAC-SHA256(position's seed, `["bothy/word-salt/v1", index]`).
    pub(crate) fn word_salt(&self, index: u64) -> [u8; 32] {
        let mut message = Writer::default();
        message.array(2).text("bothy/word-salt/v1").unsigned(index);
        self.0.mac(&message.0)
    }

    /// Hashes all words of a text as leaves.
    fn word_leaves(&self, words: &[String]) -> Vec<Hash> {
        (0..)
            .zip(words)
            .map(|(index, word)| word_leaf(index, &self.word_salt(index), word))
            .collect()
    }
}

/// Hashes one word as a leaf.
pub(crate) fn word_leaf(index: u64, salt: &[u8; 32], word: &str) -> Hash {
    let mut leaf = Writer::leaf();
    leaf.array(4)
        .text("bothy/word/v1")
        .unsigned(index)
        .bytes(salt)
        .text(word);
    sha256(&leaf.0)
}

/// The content that a position commits to: a value, or the root over the leaves of its words.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Content<'a> {
    /// Any value except words.
    Plain(&'a Value),
    /// The leaf hashes of all words, in order.
    Words(&'a [Hash]),
}

/// Hashes one position: a leaf under the body's root.
pub(crate) fn position_leaf(
    position: u8,
    name: &str,
    salt: &[u8; 32],
    content: Content<'_>,
) -> Hash {
    let mut leaf = Writer::leaf();
    leaf.array(5)
        .text("bothy/field/v1")
        .unsigned(position.into())
        .text(name)
        .bytes(salt);
    match content {
        Content::Plain(value) => leaf.value(value),
        Content::Words(leaves) => leaf
            .array(3)
            .text("words")
            .unsigned(leaves.len() as u64)
            .bytes(&tree::root_of(leaves)),
    };
    sha256(&leaf.0)
}

/// Hashes a position from its seed and value.
pub(crate) fn commit(position: u8, name: &str, position_seed: &[u8; 32], value: &Value) -> Hash {
    let key = PositionKey::new(position_seed);
    let salt = key.slot_salt();
    match value {
        Value::Words(words) => position_leaf(
            position,
            name,
            &salt,
            Content::Words(&key.word_leaves(words)),
        ),
        value => position_leaf(position, name, &salt, Content::Plain(value)),
    }
}
