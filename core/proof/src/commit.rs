//! Commitments: the hashes in the log that stand for values, so that each value can be shown later or never.
//!
//! Every leaf has a seed of its own, from the tree of seeds. So showing one reveals nothing about another. What is hashed is as short as it
//! can be: most leaves fit one block.

use crate::cbor::Writer;
use crate::fields::POSITIONS;
use crate::seed_tree::{self, Seed, child};
use crate::sha::{Wiped, sha256};
use crate::{Hash, Value};

/// Hashes a leaf: H(0x00 ‖ seed ‖ data).
fn leaf(seed: &Seed, data: &[u8]) -> Hash {
    sha256(&[&[0], seed, data])
}

/// Hashes one word.
pub(crate) fn word_leaf(seed: &Seed, word: &str) -> Hash {
    leaf(seed, word.as_bytes())
}

/// Derives what opens the words of a position: the seed over them.
pub(crate) fn words_seed(position_seed: &Seed) -> Wiped<32> {
    child(position_seed, 1)
}

/// Derives the salt of a position that holds words. A pack shows it without the seed if it hides some of the words.
pub(crate) fn words_salt(position_seed: &Seed) -> Wiped<32> {
    child(position_seed, 0)
}

/// Hashes a position that holds words: H(0x03 ‖ salt ‖ number of words ‖ root over them).
pub(crate) fn words_leaf(salt: &Seed, len: usize, root: &Hash) -> Hash {
    sha256(&[&[3], salt, &(len as u64).to_be_bytes(), root])
}

/// Hashes a position from its seed and value: a leaf under the body's root.
pub(crate) fn position_leaf(seed: &Seed, value: &Value) -> Hash {
    match value {
        Value::Words(words) => {
            let all = words_seed(seed);
            let root = seed_tree::root(&all, 0..words.len(), &mut |at, seed| {
                word_leaf(seed, words.get(at).unwrap_or_default())
            });
            words_leaf(&words_salt(seed), words.len(), &root)
        }
        Value::Null => leaf(seed, &[0xf6]),
        value => leaf(seed, &Writer::default().value(value).0),
    }
}

/// Returns the root over all positions of a body, given its values.
pub(crate) fn body_root<'v>(entry_seed: &Seed, value: impl Fn(u8) -> &'v Value) -> Hash {
    seed_tree::root(entry_seed, 0..POSITIONS.into(), &mut |at, seed| {
        position_leaf(seed, value(number(at)))
    })
}

/// Returns a position's number from its place among the leaves.
pub(crate) fn number(at: usize) -> u8 {
    u8::try_from(at).unwrap_or(u8::MAX)
}
