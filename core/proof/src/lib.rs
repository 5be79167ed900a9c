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
///
/// The writers own no file: an export makes its pack in steps, so each call writes the next part into whatever is open then.
pub mod pack {
    use super::{Body, Hash, SignedHead};
    use std::io::{self, Write};

    /// One entry as a pack shows it.
    pub struct Shown<'a> {
        pub seq: u64,
        pub seed: &'a [u8; 32],
        pub body: &'a Body,
        /** positions that show only their commitment: bit i for position i, null or not */
        pub hidden: u64,
        /** inclusion proof in the log of the pack's head */
        pub path: &'a [Hash],
        /** of an attachment: its file in the pack, "exhibits/AB-001.jpg" */
        pub exhibit: Option<&'a str>,
    }

    /// Writes log.json, entry by entry, ascending.
    pub struct LogWriter {/* first entry or not */}
    impl LogWriter {
        pub fn begin(out: &mut dyn Write, head: &SignedHead) -> io::Result<Self> {
            todo!()
        }
        pub fn entry(&mut self, out: &mut dyn Write, shown: &Shown<'_>) -> io::Result<()> {
            todo!()
        }
        pub fn finish(self, out: &mut dyn Write) -> io::Result<()> {
            todo!()
        }
    }

    /// One incident as a row of incidents.csv: its entries, ascending by seq, of which the last revision gives the words.
    pub struct Row<'a> {
        pub subject: [u8; 16],
        /** created or imported, and each amendment: seq, body */
        pub revisions: &'a [(u64, Body)],
        /** marks of its exhibits: "AB-001" */
        pub exhibits: &'a [String],
        /** as in Shown: a hidden position's cells are empty */
        pub hidden: u64,
    }
    pub fn csv_header(out: &mut dyn Write) -> io::Result<()> {
        todo!()
    }
    pub fn csv_row(out: &mut dyn Write, row: &Row<'_>) -> io::Result<()> {
        todo!()
    }

    /// A line of SHA256SUMS: "<64 hex>  <path>\n".
    pub fn sums_line(sha256: &Hash, path: &str) -> String {
        todo!()
    }
    /// SHA256SUMS.minisig over the whole of SHA256SUMS; `sign` signs with the log's key.
    pub fn minisign(
        public_key: &[u8; 32],
        sums: &[u8],
        sign: &mut dyn FnMut(&[u8]) -> [u8; 64],
    ) -> String {
        todo!()
    }
    /// The log's public key as `minisign -P` takes it.
    pub fn minisign_key(public_key: &[u8; 32]) -> String {
        todo!()
    }

    // reader: verify(path, progress) -> Report { claims: Vec<Checked { claim: Claim, outcome: Outcome, where_: ... }>, facts }
}
