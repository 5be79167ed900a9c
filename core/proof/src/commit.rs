//! Commitments: what stands in the log for a value, so that it can be shown later or never.
//!
//! Each position has a seed of its own out of the entry's seed, and each word a salt out of its position's: showing one
//! gives nothing away about another.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::cbor::Writer;
use crate::{Hash, Value, tree};

/// The seed of position `i`: HMAC-SHA256(entry seed, `["bothy/seed/v1", i]`). Whoever has it knows all of that position.
#[must_use]
pub fn position_seed(entry_seed: &[u8; 32], position: u8) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(hmac(
        entry_seed,
        Writer::default()
            .array(2)
            .text("bothy/seed/v1")
            .unsigned(position.into()),
    ))
}

/// The salt of a position: HMAC-SHA256(position's seed, `["bothy/slot-salt/v1"]`). Shown alone, without the seed, where
/// some of its words are hidden.
#[must_use]
pub fn slot_salt(position_seed: &[u8; 32]) -> [u8; 32] {
    hmac(
        position_seed,
        Writer::default().array(1).text("bothy/slot-salt/v1"),
    )
}

/// The salt of word `index`: HMAC-SHA256(position's seed, `["bothy/word-salt/v1", index]`).
#[must_use]
pub fn word_salt(position_seed: &[u8; 32], index: u64) -> [u8; 32] {
    hmac(
        position_seed,
        Writer::default()
            .array(2)
            .text("bothy/word-salt/v1")
            .unsigned(index),
    )
}

/// The leaf hash of one word.
#[must_use]
pub fn word_leaf(index: u64, salt: &[u8; 32], word: &str) -> Hash {
    let mut leaf = Writer::default();
    leaf.array(4)
        .text("bothy/word/v1")
        .unsigned(index)
        .bytes(salt)
        .text(word);
    tree::leaf(&leaf.0)
}

/// What is committed to in a position: a value, or the root over the leaves of its words.
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    /// Any value but words.
    Plain(&'a Value),
    /// Leaf hashes of all words, in order.
    Words(&'a [Hash]),
}

/// The hash of one position: a leaf under the body's root.
#[must_use]
pub fn position_leaf(position: u8, name: &str, salt: &[u8; 32], content: Content<'_>) -> Hash {
    let mut leaf = Writer::default();
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
    tree::leaf(&leaf.0)
}

/// The leaves of all words of a text.
#[must_use]
pub fn word_leaves(position_seed: &[u8; 32], words: &[String]) -> Vec<Hash> {
    (0..)
        .zip(words)
        .map(|(index, word)| word_leaf(index, &word_salt(position_seed, index), word))
        .collect()
}

/// The hash of a position whose seed and value are known.
#[must_use]
pub fn commit(position: u8, name: &str, position_seed: &[u8; 32], value: &Value) -> Hash {
    let salt = slot_salt(position_seed);
    match value {
        Value::Words(words) => position_leaf(
            position,
            name,
            &salt,
            Content::Words(&word_leaves(position_seed, words)),
        ),
        value => position_leaf(position, name, &salt, Content::Plain(value)),
    }
}

fn hmac(key: &[u8; 32], message: &Writer) -> [u8; 32] {
    // HMAC fills a short key up with zeros to its block: done here, so that no length can be wrong.
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(key);
    let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
    mac.update(&message.0);
    mac.finalize().into_bytes().into()
}
