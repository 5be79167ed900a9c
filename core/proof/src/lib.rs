#![doc = include_str!("../README.md")]

mod body;
mod cbor;
mod commit;
mod entry;
pub mod fields;
mod head;
mod malformed;
pub mod pack;
mod recorded;
mod seed_tree;
mod several;
mod sha;
mod shape;
pub mod tree;
mod value;
mod words;

pub use body::{Body, MAX_BODY};
pub use entry::{VERSION, decode_entry, encode_entry, is_draft, leaf_hash};
pub use head::{Head, SignedHead};
pub use malformed::Malformed;
pub use recorded::Recorded;
pub use several::{Several, behind, between};
pub use sha::Hash;
pub use shape::{MAX_SHORT_TEXT, MAX_TEXT, Shape};
pub use value::{MAX_INT, Value};
pub use words::{Words, sets_no_spaces};
