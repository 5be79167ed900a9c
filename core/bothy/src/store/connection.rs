//! Opens an SQLCipher file with the right settings in the right order.
//!
//! The order is a promise (docs/vault-format.md, "Databases"): the key before anything is read, then a refusal of any build that could
//! write plaintext, then the settings that shape pages before the first page.

use super::raw_key::set_raw_key;
use super::regular;
use crate::error::{Bug, Error, Result};
use crate::secret::Key;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Bytes in a page: docs/adr/0003-pages.md.
pub(crate) const PAGE_SIZE: u64 = 4096;
/// The authentication of pages: docs/adr/0003-pages.md.
const PAGE_MAC: &str = "HMAC_SHA256";

/// Prepared statements to keep: all that a save and the reads beside it need. With rusqlite's default of 16 most would be prepared each
/// time.
const STATEMENTS: usize = 128;

/// Opens an existing database (an empty file becomes a new one) with its raw key. A new one begins with `begins`, if given.
///
/// # Errors
/// `Damaged` if there is none or the key doesn't fit; `InUse`; `Internal` on a build of SQLCipher that isn't ours.
#[cfg_attr(
    not(test),
    expect(clippy::disallowed_methods, reason = "SQLite opens by name")
)]
pub(super) fn open(path: &Path, key: &Key, begins: Option<&[u8; 16]>) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    // SQLite opens by name. Entering the folder checked what has this name and the journal's.
    if regular::length(path)?.is_none() {
        return Err(Error::Damaged);
    }
    let conn = Connection::open_with_flags(path, flags)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    set_raw_key(&conn, key, begins)?;
    refuse_other_builds(&conn)?;
    conn.pragma_update(None, "cipher_page_size", PAGE_SIZE)?;
    conn.pragma_update(None, "cipher_hmac_algorithm", PAGE_MAC)?;
    conn.pragma_update(None, "cipher_memory_security", true)?;
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    read_schema(&conn)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "journal_mode", "DELETE")?;
    conn.pragma_update(None, "synchronous", "EXTRA")?;
    if cfg!(target_vendor = "apple") {
        conn.pragma_update(None, "fullfsync", true)?;
    }
    Ok(conn)
}

/// Does the first read, which fails with a wrong key or a damaged first page.
fn read_schema(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?)
}

/// Makes SQLite read the file's length again after it grew by other means.
///
/// In exclusive mode SQLite remembers the first length and would cut the file to that when it rolls back.
pub(super) fn look_at_length_again(conn: &Connection) -> Result<()> {
    conn.pragma_update(None, "locking_mode", "NORMAL")?;
    read_schema(conn)?;
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    read_schema(conn)?;
    Ok(())
}

/// Drops every cached page after a rolled-back transaction: docs/adr/0015-pages-after-a-rollback.md.
pub(super) fn forget_pages(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch("PRAGMA shrink_memory")?)
}

/// Refuses a build without a cipher or with temporary tables in files, which would write plaintext, and one that writes errors to the
/// system's log.
fn refuse_other_builds(conn: &Connection) -> Result<()> {
    let version: Option<String> = conn
        .query_row("PRAGMA cipher_version", [], |row| row.get(0))
        .ok();
    let mut options = conn.prepare("PRAGMA compile_options")?;
    let in_memory = options
        .query_map([], |row| row.get::<_, String>(0))?
        .any(|option| option.is_ok_and(|option| option == "TEMP_STORE=3"));
    // A build that can log returns 0 when told not to; one without the log returns 1 (SQLITE_ERROR).
    let log: Option<String> = conn
        .query_row("PRAGMA cipher_log = off", [], |row| row.get(0))
        .ok();
    if version.is_none_or(|version| version.is_empty()) {
        return Err(Bug::NotSqlcipher.into());
    }
    if !in_memory {
        return Err(Bug::TemporaryFiles.into());
    }
    if log.as_deref() != Some("1") {
        return Err(Bug::CipherLog.into());
    }
    Ok(())
}
