//! Bytes that are wiped when they go: keys, secrets, codes. They have no `Debug`, no `Clone` and no equality but in constant time.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// A 32-byte key, on the heap so that a move leaves no copy behind.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Key(Box<[u8; 32]>);

impl Key {
    /// A key of zeros, to be written in place.
    pub(crate) fn zeroed() -> Self {
        Self(Box::new([0; 32]))
    }

    /// A key filled in place, without a copy on the stack: how a shell hands over what its hardware answered.
    pub fn filled(fill: impl FnOnce(&mut [u8; 32])) -> Self {
        let mut key = Self::zeroed();
        fill(&mut key.0);
        key
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

/// Secret bytes of any length: what was typed, made canonical.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct SecretBytes(Vec<u8>);

impl SecretBytes {
    /// Takes the bytes over; the caller's copy is this one.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes, for the moment of use.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}
