#![allow(missing_docs, unused, clippy::all, clippy::pedantic)] // shapes that an export is written against; the writers follow
//! Writing a pack's machine parts, and checking a pack.
//!
//! The writers own no file: an export makes its pack in steps, so each call writes the next part into whatever is open then.

use crate::{Body, Hash, SignedHead};
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
