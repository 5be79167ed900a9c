//! An entry: one line of the log, which holds its number and its commitment, nothing else.

use crate::cbor::{self, Writer};
use crate::{Hash, Malformed, tree};

/// The version of entries, bodies and heads.
pub const VERSION: u64 = 2;

/// The version of the drafts from before the first release.
const DRAFT: u64 = 1;

/// Encodes an entry as CBOR `[2, seq, body_root]`; `seq` counts entries from 0.
#[must_use]
pub fn encode_entry(seq: u64, body_root: &Hash) -> Vec<u8> {
    let mut out = Writer::default();
    out.array(3)
        .unsigned(VERSION)
        .unsigned(seq)
        .bytes(body_root);
    out.0
}

/// Reads what [`encode_entry`] wrote.
///
/// # Errors
/// [`Malformed`] for any other bytes.
pub fn decode_entry(bytes: &[u8]) -> Result<(u64, Hash), Malformed> {
    let (seq, root) = cbor::all(bytes, |decoder| {
        cbor::array_of(decoder, 3)?;
        if decoder.u64()? != VERSION {
            return Err(Malformed);
        }
        Ok((cbor::unsigned(decoder)?, cbor::bytes_of(decoder)?))
    })?;
    if encode_entry(seq, &root) == bytes {
        Ok((seq, root))
    } else {
        Err(Malformed)
    }
}

/// True for an entry of a draft's log, which no release reads: what it committed to can't be turned into another form.
#[must_use]
pub fn is_draft(entry: &[u8]) -> bool {
    cbor::all(entry, |decoder| {
        cbor::array_of(decoder, 3)?;
        let version = decoder.u64()?;
        cbor::unsigned(decoder)?;
        cbor::bytes_of::<32>(decoder)?;
        Ok(version == DRAFT)
    })
    .unwrap_or(false)
}

/// Hashes an entry as a leaf of the log's tree.
#[must_use]
pub fn leaf_hash(entry: &[u8]) -> Hash {
    tree::leaf(entry)
}
