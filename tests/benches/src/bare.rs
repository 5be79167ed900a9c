//! The peer: SQLCipher without Bothy, with the settings of `core/bothy/src/store/connection.rs` in the same order.

use bothy_test_support::Seeded;
use rusqlite::Connection;
use std::path::Path;

/// A row of an attachment, as the vault has them.
pub const CHUNK: usize = 32 << 10;

/// How many of them one transaction writes: the megabyte of one write of an attachment.
pub const CHUNKS: u64 = 32;

/// Opens a database, new if there is none.
///
/// # Panics
/// When it can't be opened.
pub fn open(path: &Path) -> Connection {
    let conn = Connection::open(path).expect("a database");
    // A key in SQL text is for made-up data only.
    let key = format!("PRAGMA key = \"x'{}'\"", "5a".repeat(32));
    conn.execute_batch(&key).expect("a key");
    for (name, value) in [
        ("cipher_page_size", "4096"),
        ("cipher_hmac_algorithm", "HMAC_SHA256"),
        ("cipher_memory_security", "ON"),
        ("locking_mode", "EXCLUSIVE"),
    ] {
        set(&conn, name, value);
    }
    conn.query_row("SELECT count(*) FROM sqlite_master", [], |row| {
        row.get::<_, i64>(0)
    })
    .expect("a first page that opens");
    for (name, value) in [
        ("foreign_keys", "ON"),
        ("trusted_schema", "OFF"),
        ("secure_delete", "ON"),
        ("journal_mode", "DELETE"),
        ("synchronous", "EXTRA"),
    ] {
        set(&conn, name, value);
    }
    conn
}

fn set(conn: &Connection, name: &str, value: &str) {
    conn.pragma_update(None, name, value).expect("a setting");
}

/// A table for a file in rows of 32 KiB.
///
/// # Panics
/// When it can't be made.
pub fn make_chunks(conn: &Connection) {
    conn.execute_batch(
        "CREATE TABLE chunk (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    )
    .expect("a table");
}

/// Writes `bytes`, one megabyte, as the rows from `first` on.
///
/// # Panics
/// When they can't be written.
pub fn put_chunks(conn: &Connection, first: u64, bytes: &[u8]) {
    let mut insert = conn
        .prepare_cached("INSERT INTO chunk (number, bytes) VALUES (?1, ?2)")
        .expect("an insert");
    for (number, chunk) in (first..).zip(bytes.chunks(CHUNK)) {
        insert.execute((number, chunk)).expect("a row");
    }
}

/// Reads the rows from `first` on, as many as one write takes, into one buffer.
///
/// # Panics
/// When one is missing.
pub fn chunks(conn: &Connection, first: u64) -> Vec<u8> {
    let mut read = conn
        .prepare_cached("SELECT bytes FROM chunk WHERE number = ?1")
        .expect("a query");
    let mut all = Vec::with_capacity(CHUNK * 32);
    for number in first..first + CHUNKS {
        let mut rows = read.query([number]).expect("a query");
        let row = rows.next().expect("a row").expect("a row");
        let bytes = row.get_ref(0).expect("a column");
        all.extend_from_slice(bytes.as_blob().expect("bytes"));
    }
    all
}

/// Random bytes, a megabyte: what a photo or video looks like to a database.
pub fn megabyte(chance: &mut Seeded) -> Vec<u8> {
    chance.bytes(1 << 20)
}
