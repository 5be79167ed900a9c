//! The commitments as docs/log-format.md says them, made from the page and not with the crate's own code.

use bothy_proof::{Body, Hash, Value, fields, tree};
use hmac::{Hmac, KeyInit, Mac};
use minicbor::bytes::ByteArray;
use sha2::Sha256;

/// A position of a body, and all that is derived for it.
pub(crate) struct Position {
    pub(crate) seed: [u8; 32],
    pub(crate) salt: [u8; 32],
    pub(crate) leaf: Hash,
    /// The leaves of its words, if it holds words.
    pub(crate) words: Vec<Hash>,
}

/// Derives all 64 positions of a body.
pub(crate) fn positions(body: &Body, entry_seed: &[u8; 32]) -> Vec<Position> {
    (0..64)
        .map(|at| {
            let seed = mac(entry_seed, ("bothy/seed/v1", at));
            let salt = mac(&seed, ("bothy/slot-salt/v1",));
            let words = match body.get(at) {
                Value::Words(words) => word_leaves(&seed, words),
                _ => Vec::new(),
            };
            let content = match body.get(at) {
                Value::Null => cbor(None::<u8>),
                Value::Words(_) => cbor(("words", words.len(), ByteArray::from(root(&words)))),
                value => alone(at, value),
            };
            let fields = [
                cbor("bothy/field/v1"),
                cbor(at),
                cbor(fields::name(at)),
                cbor(ByteArray::from(salt)),
                content,
            ];
            let leaf = tree::leaf(&[vec![0x85], fields.concat()].concat());
            Position {
                seed,
                salt,
                leaf,
                words,
            }
        })
        .collect()
}

fn word_leaves(seed: &[u8; 32], words: &[String]) -> Vec<Hash> {
    (0_u64..)
        .zip(words)
        .map(|(index, word)| {
            let salt = ByteArray::from(mac(seed, ("bothy/word-salt/v1", index)));
            tree::leaf(&cbor(("bothy/word/v1", index, salt, word)))
        })
        .collect()
}

/// Returns the CBOR of a value that isn't words, cut out of a body that holds nothing else: `[1, {at: value}, {}]`.
fn alone(at: u8, value: &Value) -> Vec<u8> {
    let mut body = Body::default();
    body.set(at, value.clone()).unwrap();
    let encoded = body.encode();
    encoded[3 + cbor(at).len()..encoded.len() - 1].to_vec()
}

/// Returns the RFC 6962 root over leaves.
pub(crate) fn root(leaves: &[Hash]) -> Hash {
    if let [leaf] = leaves {
        return *leaf;
    }
    let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
    tree::parent(&root(left), &root(right))
}

fn cbor(value: impl minicbor::Encode<()>) -> Vec<u8> {
    minicbor::to_vec(value).unwrap()
}

fn mac(key: &[u8; 32], message: impl minicbor::Encode<()>) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(&cbor(message));
    mac.finalize().into_bytes().into()
}
