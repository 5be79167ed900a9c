//! The log and its proofs: the content of entries, the commitments to it, and the check of a pack made from it.
//!
//! It has no database, vault or clock: `journal` writes through this crate, and a court's checker reads through it. The
//! formats are docs/log-format.md and docs/evidence-format.md.
//!
//! | to | use |
//! |---|---|
//! | make an entry | [`Body::set`], [`Body::root`], [`encode_entry`], [`leaf_hash`] |
//! | append it | [`tree::append`], [`tree::root`], [`Head::sign`] |
//! | prove a place in the log | [`tree::inclusion`], [`tree::consistency`] |

mod body;
mod cbor;
mod commit;
mod entry;
pub mod fields;
mod head;
mod malformed;
pub mod pack;
mod sha;
mod shape;
mod split_words;
pub mod tree;
mod value;

pub use body::{Body, MAX_BODY};
pub use entry::{VERSION, decode_entry, encode_entry, leaf_hash};
pub use head::{Head, SignedHead};
pub use malformed::Malformed;
pub use sha::Hash;
pub use shape::{MAX_SHORT_TEXT, MAX_TEXT, Shape};
pub use split_words::sets_no_spaces;
pub use value::{MAX_INT, Recorded, Value};
