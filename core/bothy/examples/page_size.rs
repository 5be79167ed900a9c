//! Measures which page size and page MAC suit the vault: small durable saves against attachments.
//!
//! Uses bare SQLCipher with the settings of `store/connection.rs` and the journal's row sizes. All settings take turns in one run, so that
//! other load falls on all alike. Results and choice: docs/adr/0003-pages.md.
//!
//! `cargo run --release -p bothy-core --example page_size`
#![allow(clippy::print_stdout, reason = "a measurement is for people to read")]

use rusqlite::{Connection, Result, Transaction};
use std::path::Path;
use std::time::{Duration, Instant};

const SETTINGS: [(u32, &str); 6] = [
    (4096, "HMAC_SHA512"),
    (4096, "HMAC_SHA256"),
    (8192, "HMAC_SHA512"),
    (8192, "HMAC_SHA256"),
    (16384, "HMAC_SHA512"),
    (16384, "HMAC_SHA256"),
];
const ROUNDS: usize = 5;
/// Incidents there already.
const FORMER: u64 = 5_000;
const SAVES: u32 = 30;
/// An attachment: 24 MiB in chunks of 32 KiB, 1 MiB a transaction.
const TRANSACTIONS: u32 = 24;
const CHUNKS: u32 = 32;
const TABLES: &str = "
    CREATE TABLE entry (seq INTEGER PRIMARY KEY, entry BLOB NOT NULL) STRICT;
    CREATE TABLE node (number INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT;
    CREATE TABLE head (number INTEGER PRIMARY KEY, head BLOB NOT NULL) STRICT;
    CREATE TABLE piece (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE chunk (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE incident (sort BLOB NOT NULL, uid BLOB NOT NULL, facts BLOB NOT NULL, PRIMARY KEY (sort, uid)) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX incident_by_uid ON incident (uid);
    INSERT INTO head VALUES (0, zeroblob(240));";

fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir_in(".")?;
    let mut times = vec![Vec::new(); SETTINGS.len()];
    let mut written = [0; SETTINGS.len()];
    let mut open = Vec::new();
    for (n, setting) in SETTINGS.iter().enumerate() {
        let mut conn = connect(&folder.path().join(n.to_string()), *setting)?;
        conn.execute_batch(TABLES)?;
        let tx = conn.transaction()?;
        (0..FORMER).try_for_each(|seq| save(&tx, seq))?;
        tx.commit()?;
        open.push(conn);
    }
    for round in 0..ROUNDS {
        for step in 0..SETTINGS.len() {
            let n = (step + round) % SETTINGS.len();
            let (time, bytes) = round_of(&mut open[n], FORMER + round as u64 * u64::from(SAVES))?;
            times[n].push(time);
            written[n] = bytes;
        }
    }
    print(&times, &written);
    for conn in open {
        conn.close().map_err(|(_, e)| e)?;
    }
    Ok(())
}

/// Saves, then attaches, reads the attachment, reads the last 200 incidents.
fn round_of(conn: &mut Connection, from: u64) -> Result<([Duration; 4], u64)> {
    let written = written_so_far();
    let saving = Instant::now();
    for seq in from..from + u64::from(SAVES) {
        let tx = conn.transaction()?;
        save(&tx, seq)?;
        tx.commit()?;
    }
    let saving = saving.elapsed();
    let written = written_so_far() - written;
    let attaching = Instant::now();
    let bytes = vec![0x5a; 32 << 10];
    for n in 0..TRANSACTIONS {
        let tx = conn.transaction()?;
        for m in 0..CHUNKS {
            let number = ((from << 20) + u64::from(n * CHUNKS + m)).cast_signed();
            tx.prepare_cached("INSERT INTO chunk VALUES (?, ?)")?
                .execute((number, &bytes))?;
        }
        tx.commit()?;
    }
    let attaching = attaching.elapsed();
    conn.pragma_update(None, "shrink_memory", 1)?;
    let reading = Instant::now();
    let mut sum = 0;
    for n in 0..TRANSACTIONS * CHUNKS {
        let number = ((from << 20) + u64::from(n)).cast_signed();
        let chunk: Vec<u8> = conn
            .prepare_cached("SELECT bytes FROM chunk WHERE number = ?")?
            .query_row([number], |row| row.get(0))?;
        sum += chunk.len();
    }
    assert_eq!(sum, 32 * 1024 * (TRANSACTIONS * CHUNKS) as usize);
    let reading = reading.elapsed();
    conn.pragma_update(None, "shrink_memory", 1)?;
    let listing = Instant::now();
    let mut pieces = 0;
    for number in (2 * (from - 200)..2 * from).map(u64::cast_signed) {
        let piece: Vec<u8> = conn
            .prepare_cached("SELECT bytes FROM piece WHERE number = ?")?
            .query_row([number], |row| row.get(0))?;
        pieces += piece.len();
    }
    std::hint::black_box(pieces);
    Ok(([saving, attaching, reading, listing.elapsed()], written))
}

/// Returns the bytes that this process has written to the system; 0 if the system doesn't say.
fn written_so_far() -> u64 {
    let io = std::fs::read_to_string("/proc/self/io").unwrap_or_default();
    io.lines()
        .find_map(|line| line.strip_prefix("wchar: ")?.parse().ok())
        .unwrap_or(0)
}

fn save(tx: &Transaction<'_>, seq: u64) -> Result<()> {
    let key = seq.cast_signed();
    let uid = (seq.wrapping_mul(0x9e37_79b9_7f4a_7c15))
        .to_be_bytes()
        .repeat(2);
    let row = |sql: &str, bytes: usize, number: i64| {
        tx.prepare_cached(sql)?.execute((number, vec![0x5a; bytes]))
    };
    row("INSERT INTO entry VALUES (?, ?)", 40, key)?;
    row("INSERT INTO node VALUES (?, ?)", 32, 2 * key)?;
    row("INSERT INTO node VALUES (?, ?)", 32, 2 * key + 1)?;
    row("INSERT INTO piece VALUES (?, ?)", 992, 2 * key)?;
    row("INSERT INTO piece VALUES (?, ?)", 992, 2 * key + 1)?;
    row("UPDATE head SET head = ?2 WHERE number = ?1 - ?1", 240, key)?;
    tx.prepare_cached("INSERT INTO incident VALUES (?, ?, ?)")?
        .execute((&seq.to_be_bytes(), &uid, vec![0x5a; 24]))?;
    Ok(())
}

fn connect(path: &Path, (page, mac): (u32, &str)) -> Result<Connection> {
    let conn = Connection::open(path)?;
    // A key in SQL text is for made-up data only.
    conn.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "5a".repeat(32)))?;
    conn.pragma_update(None, "cipher_page_size", page)?;
    conn.pragma_update(None, "cipher_hmac_algorithm", mac)?;
    conn.pragma_update(None, "cipher_memory_security", true)?;
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "journal_mode", "DELETE")?;
    conn.pragma_update(None, "synchronous", "EXTRA")?;
    Ok(conn)
}

fn print(times: &[Vec<[Duration; 4]>], written: &[u64]) {
    let median = |n: usize, what: usize| {
        let mut all: Vec<f64> = times[n].iter().map(|t| t[what].as_secs_f64()).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    println!(
        "median of {ROUNDS} rounds; in brackets the ratio to the first line; below 1 is faster"
    );
    println!(
        "{:22}{:>17}{:>17}{:>17}{:>17}{:>16}",
        "", "save, ms", "attach, MiB/s", "read, MiB/s", "list, ms", "KiB a save"
    );
    for (n, (page, mac)) in SETTINGS.iter().enumerate() {
        print!("{page:>6} {mac:15}");
        for what in 0..4 {
            let (time, first) = (median(n, what), median(0, what));
            let shown = match what {
                0 => time * 1000.0 / f64::from(SAVES),
                3 => time * 1000.0,
                _ => f64::from(TRANSACTIONS) / time,
            };
            print!("{shown:>10.2} ({:.2})", time / first);
        }
        println!("{:>10}", written[n] / u64::from(SAVES) / 1024);
    }
}
