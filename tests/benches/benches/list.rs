//! Measures the first page of the list, 50 lines, and of a search, at 10,000 and 100,000 incidents.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measurement that can't go on says why and stops, and is for people to read"
)]

use bothy_benches::{Made, TEXTS, bare, compare, timed};
use bothy_core::journal::Page;
use bothy_core::locale::Locale;
use bothy_core::vault::OpenVault;
use bothy_test_support::{Seeded, small_cost};
use chrono::MappedLocalTime;
use criterion::{Criterion, criterion_group, criterion_main};
use rusqlite::Connection;
use std::hint::black_box;
use std::time::Duration;

const SIZES: [u64; 2] = [10_000, 100_000];

/// A name, a search, and the same as an index query.
const SEARCHES: [(&str, &str, &str); 4] = [
    ("a rare word", "limarus", r#"("limarus" *)"#),
    ("a common word", "ho", r#"("ho" *)"#),
    ("two words", "lino riyaku", r#"("lino" *) AND ("riyaku" *)"#),
    ("a phrase", "\"ba ho\"", r#""ba ho""#),
];

fn list(c: &mut Criterion) {
    let mut medians = Vec::new();
    for incidents in SIZES {
        let mut made = Made::with(incidents, small_cost());
        let conn = bare::open(&made.beside("bare"));
        bare::make_incidents(&conn, incidents, &mut Seeded::new(TEXTS));
        let mut open = made.unlock();
        let what = format!("first page, {incidents} incidents");
        let page = Page::default();
        medians.extend(compare(
            c,
            &what,
            "bare",
            1.5,
            (&mut || lines(&mut open, &page, 50), &mut || {
                timed(|| assert_eq!(black_box(bare::page(&conn)).len(), 50))
            }),
        ));
        if incidents == SIZES[0] {
            words(c, &mut open);
            search(c, &mut open, &conn);
        }
    }
    if let [small, large] = medians[..] {
        let ratio = large.as_secs_f64() / small.as_secs_f64();
        println!("first page: 100,000 beside 10,000, ratio {ratio:.2} (reach 1.20)");
    }
}

/// Measures the words of a page beside its lines, in a language of each direction.
fn words(c: &mut Criterion, open: &mut OpenVault) {
    let zone = |_| MappedLocalTime::Single(0);
    for tag in ["en", "ur"] {
        let locale = Locale::of(tag).expect("a language");
        c.bench_function(
            &format!("first page with its words, 10,000 incidents, {tag}"),
            |b| {
                b.iter(|| {
                    let (lines, more) = open.journal().page(&Page::default()).expect("a page");
                    let page = locale.list_page(&lines, more, &zone).expect("its words");
                    assert_eq!(black_box(page).rows.len(), 50);
                });
            },
        );
    }
}

fn search(c: &mut Criterion, open: &mut OpenVault, conn: &Connection) {
    for (what, words, query) in SEARCHES {
        let page = Page {
            search: Some(words.to_owned()),
            ..Page::default()
        };
        let found = bare::found(conn, query).len();
        let what = format!("search for {what}, 10,000 incidents, {found} lines");
        compare(
            c,
            &what,
            "bare FTS5",
            1.5,
            (&mut || lines(open, &page, found), &mut || {
                timed(|| assert_eq!(black_box(bare::found(conn, query)).len(), found))
            }),
        );
    }
}

fn lines(open: &mut OpenVault, page: &Page, found: usize) -> Duration {
    timed(|| {
        let lines = open.journal().list(page).expect("a page");
        assert_eq!(black_box(lines).len(), found);
    })
}

criterion_group!(benches, list);
criterion_main!(benches);
