//! SHA-256 for the log's short messages.
//!
//! A pack of 10,000 entries takes some 10 million blocks, nearly all of them in messages of one or two. For those, `sha2`'s own
//! buffer costs more than the hashing. So they are laid out in blocks here, for the block function of the same crate.

use sha2::block_api::compress256;
use sha2::{Digest, Sha256};
use std::ops::Deref;
use zeroize::Zeroize;

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// The bytes of two blocks, and those of them that a message can take: behind it come a mark and its length.
const TWO_BLOCKS: usize = 128;
const SHORT: usize = TWO_BLOCKS - 9;

/// The initial state of SHA-256 (FIPS 180-4, 5.3.3).
const INITIAL: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

/// Bytes that are wiped when they are let go: all in one go, where `Zeroizing` wipes an array byte by byte.
pub(crate) struct Wiped<const N: usize>(pub(crate) [u8; N]);

impl<const N: usize> Deref for Wiped<N> {
    type Target = [u8; N];

    fn deref(&self) -> &[u8; N] {
        &self.0
    }
}

impl<const N: usize> Drop for Wiped<N> {
    fn drop(&mut self) {
        self.0.as_mut_slice().zeroize();
    }
}

/// Computes SHA-256 of these parts, one behind the other. Nothing of them stays on the stack.
#[inline]
pub(crate) fn sha256(parts: &[&[u8]]) -> Hash {
    let len: usize = parts.iter().map(|part| part.len()).sum();
    if len > SHORT {
        let whole = parts.iter().fold(Sha256::new(), Digest::chain_update);
        return whole.finalize().into();
    }
    let mut message = Wiped([0; TWO_BLOCKS]);
    let mut at = 0;
    for part in parts {
        message.0[at..at + part.len()].copy_from_slice(part);
        at += part.len();
    }
    // A bit marks the end, and the last 8 bytes hold the length in bits.
    message.0[len] = 0x80;
    let blocks = if len < 64 - 8 { 1 } else { 2 };
    message.0[64 * blocks - 8..64 * blocks].copy_from_slice(&(8 * len as u64).to_be_bytes());
    let mut state = INITIAL;
    compress256(&mut state, &message.0.as_chunks().0[..blocks]);
    let mut hash = [0; 32];
    for (bytes, word) in hash.as_chunks_mut().0.iter_mut().zip(state) {
        *bytes = word.to_be_bytes();
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_of_every_length_hash_as_the_library_hashes_them_however_they_are_cut() {
        let bytes: Vec<u8> = (0..=255).chain(0..=255).collect();
        for len in 0..bytes.len() {
            let message = &bytes[..len];
            let (first, rest) = message.split_at(len / 3);
            assert_eq!(sha256(&[message]), Hash::from(Sha256::digest(message)));
            assert_eq!(sha256(&[first, rest, &[]]), sha256(&[message]));
        }
    }
}
