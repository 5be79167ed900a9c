//! Saving an incident when 10,000 are there: one durable transaction of each.
#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a measurement that can't go on says why and stops"
)]

use bothy_benches::{Made, bare, compare, incident, text, timed};
use bothy_test_support::{Seeded, small_cost};
use criterion::{Criterion, criterion_group, criterion_main};
use rusqlite::Connection;

const THERE: u64 = 10_000;

/// The same text in a plain table and in the index that the vault has over it.
const TABLES: &str = "
    CREATE TABLE incident (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
    INSERT INTO words (words, rank) VALUES ('secure-delete', 1);";

fn insert(conn: &Connection, n: u64, text: &str) {
    for sql in [
        "INSERT INTO incident (id, text) VALUES (?1, ?2)",
        "INSERT INTO words (rowid, text) VALUES (?1, ?2)",
    ] {
        conn.prepare_cached(sql)
            .and_then(|mut insert| insert.execute((n, text)))
            .expect("a row");
    }
}

fn save(c: &mut Criterion) {
    let mut made = Made::with(THERE, small_cost());
    let conn = bare::open(&made.beside("bare"));
    conn.execute_batch(TABLES).expect("tables");
    let mut chance = Seeded::new(4);
    let tx = conn.unchecked_transaction().expect("a transaction");
    for n in 0..THERE {
        insert(&tx, n, &text(&mut chance));
    }
    tx.commit().expect("a commit");

    let mut open = made.unlock();
    let (mut n, mut bare_n) = (THERE, THERE);
    compare(
        c,
        "save, 10,000 there",
        "bare",
        2.0,
        (
            &mut || {
                n += 1;
                let incident = incident(n, &text(&mut made.chance));
                let now = made.clock.tick();
                timed(|| {
                    open.journal()
                        .add(&incident, vec![], now, &mut made.chance)
                        .expect("a saved incident");
                })
            },
            &mut || {
                bare_n += 1;
                let text = text(&mut chance);
                timed(|| {
                    let tx = conn.unchecked_transaction().expect("a transaction");
                    insert(&tx, bare_n, &text);
                    tx.commit().expect("a commit");
                })
            },
        ),
    );
}

criterion_group!(benches, save);
criterion_main!(benches);
