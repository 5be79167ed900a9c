//! Measures help beside the record: the pattern of 10,000 and 100,000 incidents, a plan, the directory, and open lines without a vault.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measurement that can't go on says why and stops, and is for people to read"
)]

use bothy_benches::{Made, TEXTS, bare, compare, timed};
use bothy_core::helplines::{Directory, Hours};
use bothy_core::plan::{About, MadeFor, Plan, Said, Section, Templates};
use bothy_test_support::{Seeded, small_cost};
use criterion::{Criterion, criterion_group, criterion_main};
use rusqlite::Connection;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;

const SIZES: [u64; 2] = [10_000, 100_000];
/// Items of the plan beside those of its template.
const ITEMS: usize = 500;
const LINES: &str = include_str!("../../../core/content/helplines/lines.toml");

fn pattern(c: &mut Criterion) {
    let mut medians = Vec::new();
    for incidents in SIZES {
        let mut made = Made::with(incidents, small_cost());
        let conn = bare::open(&made.beside("bare"));
        bare::make_incidents(&conn, incidents, &mut Seeded::new(TEXTS));
        let mut open = made.unlock();
        let now = made.now();
        let what = format!("pattern, {incidents} incidents");
        medians.extend(compare(
            c,
            &what,
            "bare, every line and name read",
            1.2,
            (
                &mut || {
                    timed(|| {
                        let pattern = open.journal().pattern(now).expect("a pattern");
                        assert_eq!(u64::from(black_box(pattern).incidents), incidents);
                    })
                },
                &mut || timed(|| assert_eq!(black_box(bare::counted(&conn)).0, incidents)),
            ),
        ));
    }
    if let [small, large] = medians[..] {
        let ratio = large.as_secs_f64() / small.as_secs_f64();
        println!("pattern: 100,000 beside 10,000, ratio {ratio:.2} (reach 10 and a little)");
    }
}

fn plan(c: &mut Criterion) {
    let mut made = Made::with(10, small_cost());
    let mut open = made.unlock();
    let now = made.now();
    let mut chance = Seeded::new(TEXTS);
    let about = About {
        made_for: MadeFor::Leaving,
        with_worker: true,
        case: None,
    };
    let templates = Templates::built_in().expect("templates");
    let mut plans = open.plans();
    let id = plans
        .add(about, &templates, now, &mut chance)
        .expect("a plan");
    for n in 0..ITEMS {
        let said = Said {
            words: Some(format!("Item {n} in own words, as long as they often are")),
            ..Said::default()
        };
        plans
            .add_item(id, Section::Bag, &said, None, now, &mut chance)
            .expect("an item");
    }
    let plan = plans.get(id).expect("the plan");
    let json = serde_json::to_vec(&plan).expect("JSON");
    let conn = bare::open(&made.beside("bare"));
    bare::make_chunks(&conn);
    bare::put_chunks(&conn, 1, &json);
    compare(
        c,
        &format!("a plan of {} items", plan.items.len()),
        "bare, read and parsed",
        1.2,
        (
            &mut || timed(|| drop(black_box(open.plans().get(id).expect("the plan")))),
            &mut || {
                timed(|| {
                    let bytes = rows(&conn);
                    let plan: Plan = serde_json::from_slice(&bytes).expect("the plan");
                    drop(black_box(plan));
                })
            },
        ),
    );
}

/// Returns all rows of the table, joined.
fn rows(conn: &Connection) -> Vec<u8> {
    let mut read = conn
        .prepare_cached("SELECT bytes FROM chunk ORDER BY number")
        .expect("a query");
    let rows = read.query_map([], |row| row.get::<_, Vec<u8>>(0));
    let rows: Result<Vec<_>, _> = rows.and_then(Iterator::collect);
    rows.expect("rows").concat()
}

fn directory(c: &mut Criterion) {
    compare(
        c,
        "the directory",
        "toml, and hours parsed",
        1.2,
        (
            &mut || timed(|| drop(black_box(Directory::built_in().expect("it")))),
            &mut || timed(bare_directory),
        ),
    );
}

/// Parses the file and its hours.
fn bare_directory() {
    let table: toml::Table = toml::from_str(LINES).expect("TOML");
    let lines = table["line"].as_array().expect("lines");
    for line in lines {
        let channels = line["channels"].as_array().expect("channels");
        for one in channels.iter().chain([line]) {
            if let Some(hours) = one.get("hours").and_then(toml::Value::as_str) {
                drop(black_box(Hours::read(hours).expect("hours")));
            }
        }
    }
}

/// Starts the program, which needs `cargo build --release` first.
fn program(c: &mut Criterion) {
    let bothy = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/release/bothy");
    let run = |args: &[&str]| {
        timed(|| {
            let out = Command::new(&bothy).args(args).output().expect("bothy");
            assert!(out.status.success());
        })
    };
    compare(
        c,
        "helplines --open, without a vault",
        "--version",
        3.0,
        (&mut || run(&["helplines", "--open"]), &mut || {
            run(&["--version"])
        }),
    );
}

criterion_group!(benches, directory, program, plan, pattern);
criterion_main!(benches);
