//! Hands a key to SQLCipher: the only `unsafe` in core.
//!
//! A C call, not `PRAGMA key`, because parsers, caches and traces copy SQL text.

#![allow(unsafe_code, reason = "sqlite3_key has no safe form in rusqlite")]

use crate::error::{Bug, Result};
use crate::secret::{Key, SecretBytes, scrubbed};
use rusqlite::{Connection, ffi};

/// Gives SQLCipher the key of the database, before anything is read from it.
///
/// The key goes as `x'…64 hex digits…'`, because 32 raw bytes would count as a passphrase. 32 more digits set the database's first bytes,
/// which are otherwise drawn for a new database and read from an existing one.
pub(super) fn set_raw_key(conn: &Connection, key: &Key, begins: Option<&[u8; 16]>) -> Result<()> {
    let begins = begins.map_or(&[][..], |begins| begins);
    let mut text = SecretBytes::zeroed(67 + 2 * begins.len());
    write_key_text(key, begins, text.expose_mut())?;
    let text = text.expose();
    let len = i32::try_from(text.len()).map_err(|_| Bug::KeyLength)?;
    let answer = scrubbed(|| {
        // SAFETY: the handle is open for as long as `conn` is borrowed, no other thread can use it (`Connection` is not `Sync`), and
        // `text` outlives the call, which copies it and keeps no pointer.
        unsafe { ffi::sqlite3_key(conn.handle(), text.as_ptr().cast(), len) }
    });
    if answer == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(Bug::KeyRefused.into())
    }
}

fn write_key_text(key: &Key, begins: &[u8], text: &mut [u8]) -> Result<()> {
    let end = text.len().saturating_sub(1);
    let (digits, more) = text.get_mut(2..end).ok_or(Bug::KeyRoom)?.split_at_mut(64);
    hex::encode_to_slice(key.bytes(), digits).map_err(|_| Bug::KeyDigits)?;
    hex::encode_to_slice(begins, more).map_err(|_| Bug::KeySalt)?;
    if let [x, open, .., close] = text {
        (*x, *open, *close) = (b'x', b'\'', b'\'');
    }
    Ok(())
}
