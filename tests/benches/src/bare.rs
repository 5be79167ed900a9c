//! The peer: SQLCipher without Bothy, with the settings of `core/bothy/src/store/connection.rs` in the same order.

use crate::made::people_of;
use crate::text;
use bothy_test_support::Seeded;
use rusqlite::{Connection, ToSql};
use std::hint::black_box;
use std::path::Path;

/// Bytes of an attachment's row in the vault.
pub const CHUNK: usize = 32 << 10;

/// Rows that one transaction writes: a megabyte of an attachment.
pub const CHUNKS: u64 = 32;

/// Opens a database, new if there is none.
///
/// # Panics
/// If it can't be opened.
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

/// The text, the line of the list with an index of its order, and the index of words: the least that could do.
const INCIDENTS: &str = "
    CREATE TABLE said (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE TABLE incident (number INTEGER PRIMARY KEY, sort BLOB NOT NULL, uid BLOB NOT NULL, facts BLOB NOT NULL) STRICT;
    CREATE UNIQUE INDEX incident_in_order ON incident (sort, uid);
    CREATE VIRTUAL TABLE word USING fts5 (text, content = '', columnsize = 0, tokenize = 'ascii');
    CREATE VIRTUAL TABLE word_place USING fts5vocab (word, instance);
    INSERT INTO word (word, rank) VALUES ('secure-delete', 1);";

/// Bytes of the vault's line of the list.
const FACTS: usize = 270;

/// Makes tables with this many incidents, with the same texts as a vault.
///
/// # Panics
/// If they can't be made.
pub fn make_incidents(conn: &Connection, incidents: u64, chance: &mut Seeded) {
    conn.execute_batch(INCIDENTS).expect("tables");
    // Nothing here needs to be durable.
    set(conn, "synchronous", "OFF");
    // As many in one transaction as an import saves, so that the index of words has the same segments.
    for first in (0..incidents).step_by(16) {
        let tx = conn.unchecked_transaction().expect("a transaction");
        for n in first..incidents.min(first + 16) {
            put_incident(&tx, n, &(text(chance) + &named(n)));
        }
        tx.commit().expect("a commit");
    }
    set(conn, "synchronous", "EXTRA");
}

/// Returns the index words for the people that incident `n` of the vault names.
fn named(n: u64) -> String {
    let word = |which: usize| format!(" \u{E001}{}", format!("{which:02x}").repeat(16));
    let (other, child) = people_of(n);
    word(other) + &child.map(word).unwrap_or_default()
}

/// Saves one incident.
///
/// # Panics
/// If it can't be saved.
pub fn put_incident(conn: &Connection, n: u64, text: &str) {
    let sort = (n * 7 % 600).to_be_bytes();
    let uid = n
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .to_be_bytes()
        .repeat(2);
    let facts = [0x5a; FACTS];
    execute(conn, "INSERT INTO said VALUES (?1, ?2)", &[&n, &text]);
    execute(
        conn,
        "INSERT INTO incident VALUES (?1, ?2, ?3, ?4)",
        &[&n, &sort, &uid, &facts],
    );
    execute(
        conn,
        "INSERT INTO word (rowid, text) VALUES (?1, ?2)",
        &[&n, &text],
    );
}

fn execute(conn: &Connection, sql: &str, params: &[&dyn ToSql]) {
    conn.prepare_cached(sql)
        .and_then(|mut change| change.execute(params))
        .expect("a change");
}

/// Removes one incident, whose text it has to be told: an index without content keeps none.
///
/// # Panics
/// If it can't be removed.
pub fn drop_incident(conn: &Connection, n: u64, text: &str) {
    execute(
        conn,
        "INSERT INTO word (word, rowid, text) VALUES ('delete', ?1, ?2)",
        &[&n, &text],
    );
    execute(conn, "DELETE FROM incident WHERE number = ?1", &[&n]);
    execute(conn, "DELETE FROM said WHERE number = ?1", &[&n]);
}

/// Returns the first page of the list: id and line of 50.
///
/// # Panics
/// If it can't be read.
pub fn page(conn: &Connection) -> Vec<(Vec<u8>, Vec<u8>)> {
    lines(
        conn,
        "SELECT uid, facts FROM incident ORDER BY sort DESC, uid DESC LIMIT 50",
        &[],
    )
}

/// Reads every line, then where each person is named. Returns the numbers of lines and names.
///
/// # Panics
/// If they can't be read.
pub fn counted(conn: &Connection) -> (u64, u64) {
    let lines = rows(conn, "SELECT uid, facts FROM incident ORDER BY number");
    let people = "SELECT term, doc FROM word_place WHERE term >= '\u{E001}' AND term < '\u{E002}'";
    (lines, rows(conn, people))
}

/// Reads both columns of every row and counts the rows.
fn rows(conn: &Connection, sql: &str) -> u64 {
    let mut read = conn.prepare_cached(sql).expect("a query");
    let mut rows = read.query([]).expect("rows");
    let mut count = 0;
    while let Some(row) = rows.next().expect("a row") {
        for column in 0..2 {
            black_box(row.get_ref(column).expect("a column"));
        }
        count += 1;
    }
    count
}

/// Returns the first page of what the index finds.
///
/// # Panics
/// If it can't be read.
pub fn found(conn: &Connection, query: &str) -> Vec<(Vec<u8>, Vec<u8>)> {
    lines(
        conn,
        "SELECT uid, facts FROM word JOIN incident ON number = word.rowid WHERE word MATCH ?1 ORDER BY sort DESC, uid DESC LIMIT 50",
        &[&query],
    )
}

fn lines(conn: &Connection, sql: &str, params: &[&dyn ToSql]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut read = conn.prepare_cached(sql).expect("a query");
    let rows = read.query_map(params, |row| Ok((row.get(0)?, row.get(1)?)));
    rows.and_then(Iterator::collect).expect("lines")
}

/// Makes a table for a file in rows of 32 KiB.
///
/// # Panics
/// If it can't be made.
pub fn make_chunks(conn: &Connection) {
    conn.execute_batch(
        "CREATE TABLE chunk (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    )
    .expect("a table");
}

/// Writes `bytes`, one megabyte, as the rows from `first` on.
///
/// # Panics
/// If they can't be written.
pub fn put_chunks(conn: &Connection, first: u64, bytes: &[u8]) {
    let mut insert = conn
        .prepare_cached("INSERT INTO chunk (number, bytes) VALUES (?1, ?2)")
        .expect("an insert");
    for (number, chunk) in (first..).zip(bytes.chunks(CHUNK)) {
        insert.execute((number, chunk)).expect("a row");
    }
}

/// Reads the rows of one write from `first` on into one buffer.
///
/// # Panics
/// If one is missing.
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
