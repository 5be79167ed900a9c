//! Bytes that are wiped on drop: keys, secrets, codes. They have no `Debug`, no `Clone`, and only constant-time equality.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// A 32-byte key, on the heap so that a move leaves no copy behind.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Key(Box<[u8; 32]>);

impl Key {
    /// Returns a key of zeros, to be written in place.
    pub(crate) fn zeroed() -> Self {
        Self(Box::new([0; 32]))
    }

    /// Returns a key filled in place, without a copy on the stack. Shells use it to pass on their hardware's output.
    pub fn filled(fill: impl FnOnce(&mut [u8; 32])) -> Self {
        let mut key = Self::zeroed();
        fill(&mut key.0);
        key
    }

    /// Returns a copy, with a name that makes it visible.
    pub(crate) fn copy(&self) -> Self {
        Self::filled(|out| out.copy_from_slice(&self.0[..]))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

/// Secret bytes of any length, such as typed input in canonical form.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct SecretBytes(Vec<u8>);

impl SecretBytes {
    /// Takes ownership of the bytes without copying them.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Returns zeros, to be written in place.
    pub(crate) fn zeroed(len: usize) -> Self {
        Self(vec![0; len])
    }

    /// Returns text as UTF-8. Measures it first: a buffer that grows leaves copies behind.
    pub(crate) fn of_chars(chars: impl Iterator<Item = char> + Clone) -> Self {
        let mut bytes = Self::zeroed(chars.clone().map(char::len_utf8).sum());
        let mut rest = bytes.expose_mut();
        for c in chars {
            let (here, after) = rest.split_at_mut(c.len_utf8());
            c.encode_utf8(here);
            rest = after;
        }
        bytes
    }

    /// Wipes and drops the last bytes.
    pub(crate) fn shorten_by(&mut self, bytes: usize) {
        let len = self.0.len().saturating_sub(bytes);
        self.0[len..].zeroize();
        self.0.truncate(len);
    }

    /// Returns the bytes, for the moment of use.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    pub(crate) fn expose_mut(&mut self) -> &mut [u8] {
        &mut self.0
    }
}

/// Bytes of stack that [`scrubbed`] overwrites: several times the need of hashing, sealing or signing. A phone's smallest thread has 512
/// KiB.
const SCRUB_BYTES: usize = 64 * 1024;

/// Runs `work`, then overwrites the stack that it used.
///
/// Libraries wipe what they keep, but a move or a spilled register leaves copies of keys on the stack, which no destructor reaches. The
/// result of `work` must hold its secrets on the heap, as [`Key`] does.
#[inline(never)]
pub(crate) fn scrubbed<T>(work: impl FnOnce() -> T) -> T {
    let out = apart(work);
    wipe_stack();
    out
}

/// Keeps `work` in a frame of its own, below the caller's, within reach of [`wipe_stack`].
#[inline(never)]
fn apart<T>(work: impl FnOnce() -> T) -> T {
    work()
}

#[inline(never)]
#[allow(
    clippy::large_stack_arrays,
    reason = "overwriting the stack is its purpose"
)]
fn wipe_stack() {
    let mut room = [0_u8; SCRUB_BYTES];
    room.zeroize();
    std::hint::black_box(&mut room);
}
