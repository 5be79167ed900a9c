//! A head: the log's length and root, signed by the log's key.
//!
//! A signature shows that the log is unchanged since, never that anything happened or when.

use crate::cbor::{self, Writer};
use crate::entry::VERSION;
use crate::{Hash, MAX_INT, Malformed};
use ed25519_dalek::{Signature, VerifyingKey};

/// The prefix of the signed bytes, so that no signature passes for one of another kind.
const DOMAIN: &[u8] = b"bothy/head/v2\0";

/// The signed content of a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// 32 random bytes that name the log for as long as it lives.
    pub log_id: [u8; 32],
    /// The Ed25519 key that checks this head.
    pub public_key: [u8; 32],
    /// The number of entries in the log; at least 1.
    pub size: u64,
    /// The RFC 6962 root over them.
    pub root: Hash,
    /// The time of signing by the phone's wall clock, in milliseconds since 1970-01-01T00:00Z. No other clock, and no offset: a head is
    /// shown to strangers.
    pub wall_ms: i64,
}

/// A head and its signature.
///
/// ```
/// # use bothy_proof::{Head, SignedHead, tree};
/// use ed25519_dalek::{Signer, SigningKey};
///
/// let key = SigningKey::from_bytes(&[7; 32]); // random bytes in a vault
/// let head = Head {
///     log_id: [1; 32],
///     public_key: key.verifying_key().to_bytes(),
///     size: 1,
///     root: tree::leaf(b"one"),
///     wall_ms: 1_772_366_400_000,
/// };
/// let signed = head.sign(|message| key.sign(message).to_bytes());
/// assert!(SignedHead::decode(&signed.encode())?.verify());
/// # Ok::<(), bothy_proof::Malformed>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHead {
    /// The signed head.
    pub head: Head,
    /// The Ed25519 signature over the domain and the head's bytes.
    pub signature: [u8; 64],
}

impl Head {
    /// Encodes the head as CBOR `[2, log_id, public key, size, root, wall_ms]`.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.array(6)
            .unsigned(VERSION)
            .bytes(&self.log_id)
            .bytes(&self.public_key)
            .unsigned(self.size);
        out.bytes(&self.root).int(self.wall_ms);
        out.0
    }

    /// Reads what [`Head::encode`] wrote.
    ///
    /// # Errors
    /// [`Malformed`] for any other bytes, an empty log, or a number past 2^53 − 1.
    pub fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let head = cbor::all(bytes, |decoder| {
            cbor::array_of(decoder, 6)?;
            if decoder.u64()? != VERSION {
                return Err(Malformed);
            }
            Ok(Self {
                log_id: cbor::bytes_of(decoder)?,
                public_key: cbor::bytes_of(decoder)?,
                size: cbor::unsigned(decoder)?,
                root: cbor::bytes_of(decoder)?,
                wall_ms: decoder.i64()?,
            })
        })?;
        let exact = head.wall_ms.unsigned_abs() <= MAX_INT.unsigned_abs();
        if head.size > 0 && exact && head.encode() == bytes {
            Ok(head)
        } else {
            Err(Malformed)
        }
    }

    /// Signs this head; `sign` returns the Ed25519 signature under the key that the head names.
    #[must_use]
    pub fn sign(self, sign: impl FnOnce(&[u8]) -> [u8; 64]) -> SignedHead {
        let signature = sign(&self.signed_bytes());
        SignedHead {
            head: self,
            signature,
        }
    }

    fn signed_bytes(&self) -> Vec<u8> {
        [DOMAIN, &self.encode()].concat()
    }
}

impl SignedHead {
    /// True if the key that the head names signed it. Says nothing about who owns that key.
    #[must_use]
    pub fn verify(&self) -> bool {
        verify_ed25519(
            &self.head.public_key,
            &self.head.signed_bytes(),
            &self.signature,
        )
    }

    /// Encodes the signed head for a QR code: CBOR `[head as a byte string, signature]`.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.array(2)
            .bytes(&self.head.encode())
            .bytes(&self.signature);
        out.0
    }

    /// Reads what [`SignedHead::encode`] wrote. Doesn't check the signature: [`SignedHead::verify`] does.
    ///
    /// # Errors
    /// [`Malformed`] for any other bytes.
    pub fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let signed = cbor::all(bytes, |decoder| {
            cbor::array_of(decoder, 2)?;
            Ok(Self {
                head: Head::decode(decoder.bytes()?)?,
                signature: cbor::bytes_of(decoder)?,
            })
        })?;
        if signed.encode() == bytes {
            Ok(signed)
        } else {
            Err(Malformed)
        }
    }
}

/// Verifies Ed25519 strictly (RFC 8032): a canonical S, canonical points, and no key or R of small order. So a signature
/// holds for one message under one key only, and every checker agrees.
#[must_use]
pub(crate) fn verify_ed25519(public_key: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    let Ok(key) = VerifyingKey::from_bytes(public_key) else {
        return false;
    };
    key.to_edwards().compress().as_bytes() == public_key
        && key
            .verify_strict(message, &Signature::from_bytes(signature))
            .is_ok()
}

#[cfg(test)]
mod tests;
