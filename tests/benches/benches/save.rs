//! Saves an incident beside 10,000 others, then removes some: one durable transaction each, and for a removal what erases.
#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a measurement that can't go on says why and stops"
)]

use bothy_benches::{Made, TEXTS, bare, compare, incident, text, timed};
use bothy_test_support::{Seeded, small_cost};
use criterion::{Criterion, criterion_group, criterion_main};
use rusqlite::Connection;

const THERE: u64 = 10_000;

/// Makes the vault and the bare database, with the chance of its texts.
fn both() -> (Made, Connection, Seeded) {
    let made = Made::with(THERE, small_cost());
    let conn = bare::open(&made.beside("bare"));
    let mut chance = Seeded::new(TEXTS);
    bare::make_incidents(&conn, THERE, &mut chance);
    (made, conn, chance)
}

fn save(c: &mut Criterion) {
    let (mut made, conn, mut chance) = both();
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
                let incident = incident(n, &text(&mut made.texts));
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
                    bare::put_incident(&tx, bare_n, &text);
                    tx.commit().expect("a commit");
                })
            },
        ),
    );
}

fn remove(c: &mut Criterion) {
    let (mut made, conn, mut chance) = both();
    let mut open = made.unlock();
    let (mut n, mut bare_n) = (THERE, THERE);
    compare(
        c,
        "remove, 10,000 there",
        "bare",
        3.0,
        (
            &mut || {
                n += 1;
                let incident = incident(n, &text(&mut made.texts));
                let now = made.clock.tick();
                let added = open
                    .journal()
                    .add(&incident, vec![], now, &mut made.chance)
                    .expect("a saved incident");
                let now = made.clock.tick();
                timed(|| {
                    open.journal()
                        .remove(added, None, now, &mut made.chance)
                        .expect("a removed incident");
                })
            },
            &mut || {
                bare_n += 1;
                let text = text(&mut chance);
                let tx = conn.unchecked_transaction().expect("a transaction");
                bare::put_incident(&tx, bare_n, &text);
                tx.commit().expect("a commit");
                timed(|| {
                    let tx = conn.unchecked_transaction().expect("a transaction");
                    bare::drop_incident(&tx, bare_n, &text);
                    tx.commit().expect("a commit");
                })
            },
        ),
    );
}

criterion_group!(benches, save, remove);
criterion_main!(benches);
