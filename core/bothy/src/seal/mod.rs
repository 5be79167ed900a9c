//! Derives keys and seals data with the few forms that the vault's files use, over HMAC-SHA256 and ChaCha20-Poly1305.
//!
//! Every output goes straight into a heap buffer. Bytes: docs/vault-format.md, "Keys".

use crate::entropy::{Entropy, generate};
use crate::error::{Bug, Result};
use crate::secret::{Key, SecretBytes, scrubbed};
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{ChaCha20Poly1305, Nonce, Tag};
use hmac::digest::FixedOutput;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// Bytes of a commitment or a salt.
pub(crate) const HASH_LEN: usize = 32;
/// Bytes of ChaCha20-Poly1305's tag.
pub(crate) const TAG_LEN: usize = 16;
/// Bytes that [`seal_blob`] adds: salt, commitment, tag.
pub(crate) const BLOB_EXTRA: usize = 2 * HASH_LEN + TAG_LEN;

/// Returns SHA-256 over `parts`, concatenated.
pub(crate) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

/// Returns HMAC-SHA256 over `parts`, concatenated.
pub(crate) fn derive_hmac(key: &[u8], parts: &[&[u8]]) -> Key {
    Key::filled(|out| {
        // HMAC takes a key of any length: this never fails.
        let Ok(mut mac) = <Hmac<Sha256> as KeyInit>::new_from_slice(key) else {
            return;
        };
        for part in parts {
            Mac::update(&mut mac, part);
        }
        FixedOutput::finalize_into(mac, out.into());
    })
}

/// Does HKDF-SHA256-Extract (RFC 5869, 2.2); the input key material is `parts`, concatenated.
pub(crate) fn derive_extract(salt: &[u8], parts: &[&[u8]]) -> Key {
    derive_hmac(salt, parts)
}

/// Returns the first 32 bytes of HKDF-SHA256-Expand (RFC 5869, 2.3), all that is needed here; the info is `parts`, concatenated.
pub(crate) fn derive_expand(prk: &Key, parts: &[&[u8]]) -> Key {
    let mut info = parts.to_vec();
    info.push(&[1]);
    derive_hmac(prk.bytes(), &info)
}

/// Encrypts `buffer` in place and returns the tag. The nonce is zero: every key here seals only one message.
pub(crate) fn seal_in_place(key: &Key, aad: &[u8], buffer: &mut [u8]) -> Result<[u8; TAG_LEN]> {
    ChaCha20Poly1305::new(key.bytes().into())
        .encrypt_inout_detached(&Nonce::default(), aad, buffer.into())
        .map(Into::into)
        .map_err(|_| Bug::Seal.into())
}

/// Decrypts `buffer` in place. Returns false and leaves the buffer unless it is what was sealed.
#[must_use]
pub(crate) fn open_in_place(key: &Key, aad: &[u8], buffer: &mut [u8], tag: &[u8; TAG_LEN]) -> bool {
    ChaCha20Poly1305::new(key.bytes().into())
        .decrypt_inout_detached(&Nonce::default(), aad, buffer.into(), &Tag::from(*tag))
        .is_ok()
}

/// The purpose of a derived key, in every blob that it seals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    /// The raw key of the database.
    Sqlcipher,
    /// The seed of the key that signs heads.
    Signing,
    /// The cells of the seals file.
    Seals,
    /// The cell of arming: the notes' secret destroys the vault.
    Arming,
    /// The cell with the print of the notes' hardware key.
    KeyPrint,
    /// The name and first bytes of a new database, during a change to this DEK.
    NewDatabase,
}

impl Label {
    pub(crate) const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Sqlcipher => b"bothy/v1/sqlcipher",
            Self::Signing => b"bothy/v1/signing-seal",
            Self::Seals => b"bothy/v1/seals",
            Self::Arming => b"bothy/v1/arming",
            Self::KeyPrint => b"bothy/v1/key-print",
            Self::NewDatabase => b"bothy/v1/new-database",
        }
    }
}

/// Derives `k_label`, a compartment's key for one purpose, from its DEK.
pub(crate) fn derive_label_key(vault_id: &[u8; 16], dek: &Key, label: Label) -> Key {
    derive_expand(&derive_extract(vault_id, &[dek.bytes()]), &[label.bytes()])
}

/// Derives the commitment and the sealing key of one blob.
fn derive_blob_keys(key: &Key, label: Label, salt: &[u8], aad: &[u8]) -> (Key, Key) {
    let prk = derive_extract(salt, &[key.bytes()]);
    let name = label.bytes();
    // Labels are shorter than 256 bytes.
    #[allow(clippy::cast_possible_truncation)]
    let info: [&[u8]; 3] = [&[name.len() as u8], name, &sha256(&[aad])];
    let expand = |prefix: &[u8]| derive_expand(&prk, &[prefix, info[0], info[1], info[2]]);
    (
        expand(b"bothy/v1/blob-commit"),
        expand(b"bothy/v1/blob-seal"),
    )
}

/// Seals `plain` under a label's key: salt ‖ commitment ‖ sealed ‖ tag. It opens only with the same `aad`.
pub(crate) fn seal_blob(
    key: &Key,
    label: Label,
    aad: &[u8],
    plain: &[u8],
    entropy: &mut dyn Entropy,
) -> Result<Vec<u8>> {
    let salt: [u8; HASH_LEN] = generate(entropy);
    scrubbed(|| {
        let (com, seal) = derive_blob_keys(key, label, &salt, aad);
        let mut sealed = SecretBytes::new(plain.to_vec());
        let tag = seal_in_place(&seal, com.bytes(), sealed.expose_mut())?;
        Ok([&salt[..], &com.bytes()[..], sealed.expose(), &tag].concat())
    })
}

/// Opens a blob from [`seal_blob`]; `None` if it isn't one, or was sealed for something else.
pub(crate) fn open_blob(key: &Key, label: Label, aad: &[u8], blob: &[u8]) -> Option<SecretBytes> {
    let (salt, rest) = blob.split_at_checked(HASH_LEN)?;
    let (com, rest) = rest.split_at_checked(HASH_LEN)?;
    let (sealed, tag) = rest.split_last_chunk::<TAG_LEN>()?;
    scrubbed(|| {
        let (expected, seal) = derive_blob_keys(key, label, salt, aad);
        let mut plain = SecretBytes::new(sealed.to_vec());
        let opened = open_in_place(&seal, expected.bytes(), plain.expose_mut(), tag);
        let same = bool::from(expected.bytes()[..].ct_eq(com));
        (opened && same).then_some(plain)
    })
}

#[cfg(test)]
mod tests;
