//! SHA-256 for the log's short messages.
//!
//! A pack of 10,000 entries takes some 15 million blocks, most of them in messages of one or two. For those, `sha2`'s own
//! buffer costs more than the hashing. So messages are laid out in blocks here, for the block function of the same crate.

use sha2::block_api::compress256;
use zeroize::Zeroizing;

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// The bytes in a block.
const BLOCK: usize = 64;

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

/// Computes SHA-256.
pub(crate) fn sha256(message: &[u8]) -> Hash {
    hash(message, &mut [[0; BLOCK]; 2])
}

/// Computes SHA-256 of somebody's words, of which nothing stays on the stack.
pub(crate) fn sha256_wiped(message: &[u8]) -> Hash {
    hash(message, &mut Zeroizing::new([[0; BLOCK]; 2]))
}

/// Computes SHA-256 with room for the last blocks, which hold zeros.
fn hash(message: &[u8], last: &mut [[u8; BLOCK]; 2]) -> Hash {
    let mut state = INITIAL;
    let (whole, rest) = message.as_chunks::<BLOCK>();
    compress256(&mut state, whole);
    // A bit marks the end, and the last 8 bytes hold the length in bits.
    let blocks = if rest.len() < BLOCK - 8 { 1 } else { 2 };
    let padded = &mut last.as_flattened_mut()[..blocks * BLOCK];
    let (bytes, len) = padded.split_at_mut(blocks * BLOCK - 8);
    bytes[..rest.len()].copy_from_slice(rest);
    bytes[rest.len()] = 0x80;
    len.copy_from_slice(&(8 * message.len() as u64).to_be_bytes());
    compress256(&mut state, &last[..blocks]);
    let mut hash = [0; 32];
    for (bytes, word) in hash.as_chunks_mut().0.iter_mut().zip(state) {
        *bytes = word.to_be_bytes();
    }
    hash
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn messages_of_every_length_hash_as_the_library_hashes_them() {
        let bytes: Vec<u8> = (0..=255).chain(0..=255).collect();
        for len in 0..bytes.len() {
            let message = &bytes[..len];
            assert_eq!(sha256(message), Hash::from(Sha256::digest(message)));
        }
    }
}
