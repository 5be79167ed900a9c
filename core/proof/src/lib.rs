#![allow(unused, missing_docs, clippy::all, clippy::pedantic)] // stubs: the owner of this crate replaces them, keeping names unless there is a better one
//! Log entries, Merkle tree, commitments, heads; writing and verifying a pack.

pub type Hash = [u8; 32];

/// The log's time of one entry: position 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    pub wall_ms: i64,
    pub offset_min: i16,
    pub mono_ms: u64,
    /** a number that the vault raises, never the phone's boot id */
    pub boot: u64,
}

/// The names, per version, of the 64 positions. THE list of an incident's fields: journal, evidence and checkers all read it.
pub mod fields {
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Shape {
        /** text as words */
        Words,
        /** "yes" "no" "unsure" */
        Answer,
        /** array of ids out of the list */
        Choices(&'static [&'static str]),
        Text,
        Int,
        Bool,
        Bytes,
        /** as its own section of log-format.md says */
        Special,
    }
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Spec {
        pub position: u8,
        pub name: &'static str,
        pub shape: Shape,
        /** something she says of an incident (as against the log's own positions) */
        pub of_incident: bool,
    }
    pub const ALL: &[Spec] = &[];
}

/// A value in a position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
    Array(Vec<Value>),
    Map(Vec<(String, Value)>),
    /** free text, already split: words joined give it back */
    Words(Vec<String>),
}

/// Splits free text as docs/log-format.md says.
pub fn split_words(text: &str) -> Vec<String> {
    todo!()
}

/// A body before it is committed to: position → value; absent = null.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {/* [Value; 64] */}
impl Body {
    pub fn set(&mut self, position: u8, value: Value) {
        todo!()
    }
    pub fn get(&self, position: u8) -> &Value {
        todo!()
    }
    pub fn root(&self, entry_seed: &[u8; 32]) -> Hash {
        todo!()
    }
    /// Content as kept in the vault: deterministic CBOR of the values (word lists kept split), without the seed.
    pub fn encode(&self) -> Vec<u8> {
        todo!()
    }
    pub fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        todo!()
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed;

/// entry = CBOR [1, seq, body_root]
pub fn encode_entry(seq: u64, body_root: &Hash) -> Vec<u8> {
    todo!()
}
pub fn decode_entry(bytes: &[u8]) -> Result<(u64, Hash), Malformed> {
    todo!()
}
pub fn leaf_hash(entry: &[u8]) -> Hash {
    todo!()
}

/// RFC 6962 over a table of complete subtrees: node (level, index) covers leaves index·2^level … ; level 0 = leaf hashes.
pub mod tree {
    use super::Hash;
    /// Nodes that appending leaf number `size` adds (leaf first, then each parent it completes). `node` reads stored ones.
    pub fn append<E>(
        size: u64,
        leaf: Hash,
        node: &mut dyn FnMut(u8, u64) -> Result<Hash, E>,
    ) -> Result<Vec<(u8, u64, Hash)>, E> {
        todo!()
    }
    pub fn root<E>(size: u64, node: &mut dyn FnMut(u8, u64) -> Result<Hash, E>) -> Result<Hash, E> {
        todo!()
    }
    pub fn inclusion<E>(
        seq: u64,
        size: u64,
        node: &mut dyn FnMut(u8, u64) -> Result<Hash, E>,
    ) -> Result<Vec<Hash>, E> {
        todo!()
    }
    pub fn consistency<E>(
        old: u64,
        new: u64,
        node: &mut dyn FnMut(u8, u64) -> Result<Hash, E>,
    ) -> Result<Vec<Hash>, E> {
        todo!()
    }
    pub fn verify_inclusion(leaf: Hash, seq: u64, size: u64, path: &[Hash], root: &Hash) -> bool {
        todo!()
    }
    pub fn verify_consistency(
        old: u64,
        old_root: &Hash,
        new: u64,
        new_root: &Hash,
        path: &[Hash],
    ) -> bool {
        todo!()
    }
}

/// Signed head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub log_id: [u8; 32],
    pub public_key: [u8; 32],
    pub size: u64,
    pub root: Hash,
    pub recorded: Recorded,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHead {
    pub head: Head,
    pub signature: [u8; 64],
}
impl Head {
    pub fn encode(&self) -> Vec<u8> {
        todo!()
    }
    pub fn decode(b: &[u8]) -> Result<Self, Malformed> {
        todo!()
    }
    pub fn sign(self, key: &ed25519_dalek::SigningKey) -> SignedHead {
        todo!()
    }
}
impl SignedHead {
    pub fn verify(&self) -> bool {
        todo!()
    }
}

/// Writing a pack's machine parts, and checking a pack.
pub mod pack {
    // writer: LogWriter (streams log.json entry by entry into any io::Write), csv rows, sha256sums lines, minisign legacy signature
    // reader: verify(path, progress) -> Report { claims: Vec<Checked { claim: Claim, outcome: Outcome, where_: ... }>, facts }
}
