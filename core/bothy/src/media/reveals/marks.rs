//! Searches for marks in bytes.

use memchr::memmem;

pub(super) fn finds(bytes: &[u8], mark: &[u8]) -> bool {
    memmem::find(bytes, mark).is_some()
}
