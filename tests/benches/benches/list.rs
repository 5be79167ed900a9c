//! The first page of the list, 50 lines, at 10,000 and at 100,000 incidents.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measurement that can't go on says why and stops, and is for people to read"
)]

use bothy_benches::{Made, bare, compare, timed};
use bothy_core::journal::Page;
use bothy_test_support::small_cost;
use criterion::{Criterion, criterion_group, criterion_main};
use rusqlite::Connection;
use std::hint::black_box;
use std::path::Path;

const SIZES: [u64; 2] = [10_000, 100_000];

/// The rows that a page is made from: facts of the line, and the row of content that the opening of the text is in.
const TABLES: &str = "
    CREATE TABLE piece (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE incident (sort BLOB NOT NULL, uid BLOB NOT NULL, piece INTEGER NOT NULL, facts BLOB NOT NULL,
        PRIMARY KEY (sort, uid)) STRICT, WITHOUT ROWID;";

const PAGE: &str = "SELECT uid, facts, bytes FROM incident JOIN piece ON number = piece ORDER BY sort DESC, uid DESC LIMIT 50";

fn peer(path: &Path, incidents: u64) -> Connection {
    let conn = bare::open(path);
    conn.execute_batch(TABLES).expect("tables");
    let tx = conn.unchecked_transaction().expect("a transaction");
    for n in 0..incidents {
        let sort = (n * 7 % 600).to_be_bytes();
        let uid = n
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .to_be_bytes()
            .repeat(2);
        tx.prepare_cached("INSERT INTO piece VALUES (?1, ?2), (?1 + 1, ?2)")
            .and_then(|mut insert| insert.execute((2 * n, vec![0x5a; 992])))
            .expect("rows");
        tx.prepare_cached("INSERT INTO incident VALUES (?1, ?2, ?3, ?4)")
            .and_then(|mut insert| insert.execute((sort, uid, 2 * n, vec![0x5a; 94])))
            .expect("a row");
    }
    tx.commit().expect("a commit");
    conn
}

fn page(conn: &Connection) -> usize {
    let mut read = conn.prepare_cached(PAGE).expect("a query");
    let mut rows = read.query([]).expect("a query");
    let mut bytes = 0;
    while let Some(row) = rows.next().expect("a row") {
        for column in 0..3 {
            bytes += row.get::<_, Vec<u8>>(column).expect("a column").len();
        }
    }
    bytes
}

fn list(c: &mut Criterion) {
    let mut medians = Vec::new();
    for incidents in SIZES {
        let mut made = Made::with(incidents, small_cost());
        let conn = peer(&made.beside("bare"), incidents);
        let mut open = made.unlock();
        medians.extend(compare(
            c,
            &format!("first page, {incidents} incidents"),
            "bare",
            1.5,
            (
                &mut || {
                    timed(|| {
                        let lines = open.journal().list(&Page::default()).expect("a page");
                        assert_eq!(black_box(lines).len(), 50);
                    })
                },
                &mut || {
                    timed(|| {
                        black_box(page(&conn));
                    })
                },
            ),
        ));
    }
    if let [small, large] = medians[..] {
        let ratio = large.as_secs_f64() / small.as_secs_f64();
        println!("first page: 100,000 beside 10,000, ratio {ratio:.2} (reach 1.20)");
    }
}

criterion_group!(benches, list);
criterion_main!(benches);
