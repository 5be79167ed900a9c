//! The items of log.json: heads and entries, with what is shown of each position.

use crate::pack::Earlier;
use crate::pack::hiding::View;
use crate::{Hash, SignedHead};
use std::io;

/// An item of log.json, in the order of the file: the head, earlier heads, entries, the end of their proof.
pub(crate) enum Item {
    Head(SignedHead),
    Earlier(Earlier),
    Entry(Entry),
    /// The hashes behind the last entry.
    Skipped(Vec<Hash>),
}

/// An entry from log.json.
pub(crate) struct Entry {
    pub(crate) seq: u64,
    pub(crate) body_root: Hash,
    /// The root that what is shown leads to.
    pub(crate) shown_root: Hash,
    /// The hashes between the entry before it and this one.
    pub(crate) skipped: Vec<Hash>,
    pub(crate) view: View,
    /// Its exhibit's file.
    pub(crate) exhibit: Option<String>,
}

/// A fault that stopped the reading of log.json.
#[derive(Debug)]
pub(crate) enum LogFault {
    /// The format has a later number.
    NewerVersion,
    /// The format is that of a draft from before the first release.
    Draft,
    /// Malformed by docs/evidence-format.md, from this line on.
    Malformed { line: u64 },
    /// The file under it couldn't be read.
    Io(io::Error),
}
