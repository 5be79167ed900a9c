//! SHA256SUMS.minisig: a signature by the log's own key, which the stock tool `minisign` checks.
//!
//! The prehashed form ("ED") signs the file's BLAKE2b-512: stock `minisign` and `rsign` take it without a flag. The key's number is derived
//! from the key, so there is nothing more to keep.

use crate::head::verify_ed25519;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use blake2::Blake2b512;
use sha2::{Digest, Sha256};

const TRUSTED: &str = "trusted comment: ";
/// The algorithm of a signature.
const PREHASHED: &[u8; 2] = b"ED";
/// The algorithm of a key.
const ED25519: &[u8; 2] = b"Ed";

/// The comment in the signature file, signed with it.
const COMMENT: &str = "SHA256SUMS of an evidence pack made by Bothy";

/// Makes SHA256SUMS.minisig over the whole of SHA256SUMS; `sign` signs with the log's key, twice.
#[must_use]
pub fn minisign(
    public_key: &[u8; 32],
    sums: &[u8],
    sign: &mut dyn FnMut(&[u8]) -> [u8; 64],
) -> String {
    let signature = sign(&Blake2b512::digest(sums));
    let global = sign(&[&signature, COMMENT.as_bytes()].concat());
    let blob = [PREHASHED.as_slice(), &key_id(public_key), &signature].concat();
    format!(
        "{}\n{}\n{TRUSTED}{COMMENT}\n{}\n",
        untrusted(public_key),
        STANDARD.encode(blob),
        STANDARD.encode(global),
    )
}

/// Returns the first line. The tool ignores it and nothing signs it, so a checker wants it to the letter.
fn untrusted(public_key: &[u8; 32]) -> String {
    format!(
        "untrusted comment: minisign -V -m SHA256SUMS -P {}",
        minisign_key(public_key)
    )
}

/// Returns the log's public key in the form that `minisign -P` takes.
#[must_use]
pub fn minisign_key(public_key: &[u8; 32]) -> String {
    STANDARD.encode([ED25519.as_slice(), &key_id(public_key), public_key].concat())
}

/// Derives the key's number: the first 8 bytes of SHA-256("bothy/minisign-key-id/v1" ‖ public key).
fn key_id(public_key: &[u8; 32]) -> [u8; 8] {
    let hash = Sha256::new()
        .chain_update(b"bothy/minisign-key-id/v1")
        .chain_update(public_key)
        .finalize();
    let mut id = [0; 8];
    id.copy_from_slice(&hash[..8]);
    id
}

/// A fault in a signature file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It isn't four lines of the prehashed form.
    Form,
    /// It names another key.
    OtherKey,
    /// The signature, or the one over the trusted comment, doesn't hold.
    Signature,
}

/// Checks a signature file as `minisign -V` does, strictly.
pub(crate) fn check(public_key: &[u8; 32], sums: &[u8], file: &str) -> Result<(), Fault> {
    let lines: Vec<&str> = file
        .strip_suffix('\n')
        .ok_or(Fault::Form)?
        .split('\n')
        .collect();
    let [untrusted, blob, trusted, global] = lines[..] else {
        return Err(Fault::Form);
    };
    let comment = trusted.strip_prefix(TRUSTED).ok_or(Fault::Form)?;
    let blob: [u8; 74] = decode(blob)?;
    let global: [u8; 64] = decode(global)?;
    let (algorithm, rest) = blob.split_at(2);
    let (id, signature) = rest.split_at(8);
    let signature: [u8; 64] = signature.try_into().map_err(|_| Fault::Form)?;
    if algorithm != PREHASHED {
        return Err(Fault::Form);
    }
    if id != key_id(public_key) {
        return Err(Fault::OtherKey);
    }
    if untrusted != self::untrusted(public_key) {
        return Err(Fault::Form);
    }
    let holds = verify_ed25519(public_key, &Blake2b512::digest(sums), &signature)
        && verify_ed25519(
            public_key,
            &[&signature, comment.as_bytes()].concat(),
            &global,
        );
    if holds { Ok(()) } else { Err(Fault::Signature) }
}

fn decode<const N: usize>(line: &str) -> Result<[u8; N], Fault> {
    STANDARD
        .decode(line)
        .ok()
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or(Fault::Form)
}
