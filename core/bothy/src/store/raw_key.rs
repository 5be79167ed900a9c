//! The one call that hands a key to SQLCipher: the only `unsafe` in core.
//!
//! As a C call and not as `PRAGMA key`, since SQL text is copied by parsers, caches and traces.

#![allow(unsafe_code, reason = "sqlite3_key has no safe form in rusqlite")]

use crate::error::{Bug, Result};
use crate::secret::{Key, SecretBytes, scrubbed};
use rusqlite::{Connection, ffi};

/// Tells SQLCipher the key of the database, before anything is read from it.
///
/// The key goes as `x'…64 hex digits…'`: 32 raw bytes would be taken for a passphrase.
pub(super) fn set_raw_key(conn: &Connection, key: &Key) -> Result<()> {
    let mut text = SecretBytes::zeroed(67);
    write_key_text(key, text.expose_mut())?;
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

fn write_key_text(key: &Key, text: &mut [u8]) -> Result<()> {
    let digits = text.get_mut(2..66).ok_or(Bug::KeyRoom)?;
    hex::encode_to_slice(key.bytes(), digits).map_err(|_| Bug::KeyDigits)?;
    if let [x, open, .., close] = text {
        (*x, *open, *close) = (b'x', b'\'', b'\'');
    }
    Ok(())
}
