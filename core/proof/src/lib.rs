//! Bothy's log and its proofs: what an entry holds, what it commits to, and how a pack made from it is checked.
//!
//! No database, no vault, no clock: `journal` writes through this crate, and a court's checker reads through it. The
//! formats are docs/log-format.md and docs/evidence-format.md.
//!
//! | to | use |
//! |---|---|
//! | make an entry | [`Body::set`], [`Body::root`], [`encode_entry`], [`leaf_hash`] |
//! | append it | [`tree::append`], [`tree::root`], [`Head::sign`] |
//! | prove a place in the log | [`tree::inclusion`], [`tree::consistency`] |

mod body;
mod cbor;
pub mod commit;
mod entry;
pub mod fields;
mod head;
pub mod pack;
mod sha;
mod shape;
pub mod tree;
mod value;
mod words;

pub use body::{Body, MAX_BODY};
pub use cbor::MAX_INT;
pub use entry::{VERSION, decode_entry, encode_entry, leaf_hash};
pub use head::{Head, SignedHead, verify_ed25519};
pub use shape::{MAX_SHORT_TEXT, MAX_TEXT, Shape};
pub use value::{Recorded, Value};
pub use words::{sets_no_spaces, split_words};

/// A SHA-256.
pub type Hash = [u8; 32];

/// Bytes that aren't the one right encoding of anything, or a value that can't stand where it was put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed;

impl std::fmt::Display for Malformed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("malformed")
    }
}

impl std::error::Error for Malformed {}

impl From<minicbor::decode::Error> for Malformed {
    fn from(_: minicbor::decode::Error) -> Self {
        Self
    }
}
