//! SHA-256 and HMAC-SHA256 for the log's short messages.
//!
//! A pack of 10,000 entries takes some 15 million blocks, most of them in messages of one or two. For those, `sha2`'s own
//! buffer costs more than the hashing. So messages are laid out in blocks here, for the block function of the same crate.

use sha2::block_api::compress256;
use zeroize::{Zeroize, Zeroizing};

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
    finish(&mut INITIAL.clone(), message, 0)
}

/// An HMAC-SHA256 key (RFC 2104), hashed into the two states that each message starts from. Wiped on drop.
pub(crate) struct HmacKey {
    inner: Zeroizing<[u32; 8]>,
    outer: Zeroizing<[u32; 8]>,
}

impl HmacKey {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        let (mut inner, mut outer) = (Zeroizing::new(INITIAL), Zeroizing::new(INITIAL));
        let mut block = [0x36; BLOCK];
        for (padded, key) in block.iter_mut().zip(key) {
            *padded ^= key;
        }
        compress256(&mut inner, &[block]);
        for padded in &mut block {
            *padded ^= 0x36 ^ 0x5c;
        }
        compress256(&mut outer, &[block]);
        block.zeroize();
        Self { inner, outer }
    }

    /// Computes the MAC of a message.
    pub(crate) fn mac(&self, message: &[u8]) -> Hash {
        let mut state = self.inner.clone();
        let inner = finish(&mut state, message, BLOCK);
        state.copy_from_slice(&*self.outer);
        finish(&mut state, &inner, BLOCK)
    }
}

/// Hashes the last bytes; `before` bytes, a whole number of blocks, are in the state already.
fn finish(state: &mut [u32; 8], message: &[u8], before: usize) -> Hash {
    let (whole, rest) = message.as_chunks::<BLOCK>();
    compress256(state, whole);
    let mut last = [[0; BLOCK]; 2];
    // A bit marks the end, and the last 8 bytes hold the length in bits.
    let blocks = if rest.len() < BLOCK - 8 { 1 } else { 2 };
    let padded = &mut last.as_flattened_mut()[..blocks * BLOCK];
    let (bytes, len) = padded.split_at_mut(blocks * BLOCK - 8);
    bytes[..rest.len()].copy_from_slice(rest);
    bytes[rest.len()] = 0x80;
    len.copy_from_slice(&(8 * (before + message.len()) as u64).to_be_bytes());
    compress256(state, &last[..blocks]);
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
    use hmac::{Hmac, KeyInit, Mac};
    use sha2::{Digest, Sha256};

    #[test]
    fn messages_of_every_length_hash_as_the_library_hashes_them() {
        let bytes: Vec<u8> = (0..=255).chain(0..=255).collect();
        for len in 0..bytes.len() {
            let (key, message) = (&[bytes[len]; 32], &bytes[..len]);
            assert_eq!(sha256(message), Hash::from(Sha256::digest(message)));
            let mac = <Hmac<Sha256>>::new_from_slice(key)
                .unwrap()
                .chain_update(message)
                .finalize();
            assert_eq!(
                HmacKey::new(key).mac(message),
                Hash::from(mac.into_bytes()),
                "{len} bytes"
            );
        }
    }
}
