//! Makes a pack of 10,000 entries and 200 MB, looks into its files for places, and checks it.
//!
//! The peers are bare SQLCipher that reads the same files and writes them out, fsynced like the pack's; the same without writing; and the
//! hashing alone that a check can't do without, shared among the cores: `openssl dgst -sha256` over every file of the pack, and the block
//! function over as many blocks as its entries commit to.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measurement that can't go on says why and stops, and is for people to read"
)]

use bothy_benches::{JPEG, Made, Turns, bare, once, timed};
use bothy_core::evidence::{Destination, Export, PackOptions, Reader};
use bothy_core::journal::Step;
use bothy_core::vault::OpenVault;
use bothy_proof::fields::{POSITIONS, position};
use bothy_proof::pack::{Bounds, Outcome, verify};
use bothy_proof::{Body, Value as Cell};
use bothy_test_support::{Seeded, small_cost};
use rusqlite::Connection;
use serde_json::Value;
use sha2::block_api::compress256;
use std::fs;
use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const INCIDENTS: u64 = 9_900;
const FILES: u64 = 100;
/// Megabytes of each file; each file is an entry too.
const FILE_MB: u64 = 2;
const ROUNDS: usize = 5;

fn main() {
    commit();
    let (mut made, conn) = home();
    let mut open = made.unlock();
    let mut packs = Turns::default();
    let mut checks = Turns::default();
    for round in 0..ROUNDS {
        let pack = made.beside(&format!("pack{round}"));
        let copy = made.beside(&format!("copy{round}"));
        packs.take(
            &mut || timed(|| export(&mut open, &mut made, Destination::Folder(pack.clone()))),
            &mut || timed(|| write_out(&conn, &copy)),
        );
        let (files, blocks) = (files(&pack), blocks(&pack));
        let cores = std::thread::available_parallelism().expect("cores");
        let cores = u32::try_from(cores.get()).expect("cores");
        checks.take(&mut || timed(|| check(&pack)), &mut || {
            timed(|| {
                openssl(&files);
                compress(blocks);
            }) / cores
        });
        if round + 1 < ROUNDS {
            fs::remove_dir_all(&pack).expect("a pack");
        } else {
            sizes(&pack);
        }
        fs::remove_dir_all(&copy).expect("a folder");
    }
    packs.print("export, 10,000 entries and 200 MB", "bare", 2.0);
    checks.print("verify that pack", "hashing, by cores", 1.3);
    let mut looks = Turns::default();
    for _ in 0..ROUNDS {
        looks.take(
            &mut || timed(|| plan(&mut open, &made.beside("planned"))),
            &mut || timed(|| read(&conn)),
        );
    }
    looks.print("say what its files show", "bare", 1.3);
    let zip = made.beside("pack.zip");
    once("export the same as a zip", || {
        export(&mut open, &mut made, Destination::Zip(zip.clone()));
    });
    once("verify the zip", || check(&zip));
}

/// Commits to an entry of 117 words, as a save and an export do.
fn commit() {
    let words: Vec<_> = (0..117).map(|n| format!("word{n}")).collect();
    let mut body = Body::default();
    body.set(position::DETAILS, Cell::words(&words.join(" ")))
        .expect("words");
    let many = 4000;
    let time = timed(|| {
        for _ in 0..many {
            black_box(body.root(black_box(&[7; 32])));
        }
    });
    let micros = time.as_secs_f64() * 1e6 / f64::from(many);
    println!("commit to an entry of 117 words: {micros:.1} us");
}

/// Makes a vault with all of it, and a bare database with the files.
fn home() -> (Made, Connection) {
    let mut chance = Seeded::new(5);
    let files: Vec<Vec<u8>> = (0..FILES)
        .map(|_| {
            let mut file = chance.bytes(usize::try_from(FILE_MB << 20).expect("a length"));
            file[..JPEG.len()].copy_from_slice(JPEG);
            file
        })
        .collect();
    let mut made = Made::with(INCIDENTS - FILES, small_cost());
    let conn = bare::open(&made.beside("bare"));
    bare::make_chunks(&conn);
    let mut open = made.unlock();
    for (n, file) in (0..).zip(&files) {
        let staged = made.attach(&mut open, file.chunks(1 << 20));
        made.add(&mut open, INCIDENTS + n, vec![staged]);
        let tx = conn.unchecked_transaction().expect("a transaction");
        for (part, bytes) in (0..).zip(file.chunks(1 << 20)) {
            bare::put_chunks(&tx, (FILE_MB * n + part) * bare::CHUNKS, bytes);
        }
        tx.commit().expect("a commit");
    }
    open.lock();
    (made, conn)
}

fn options(to: Destination) -> PackOptions {
    PackOptions {
        initials: "AB".to_owned(),
        ..PackOptions::new(to, Reader::Solicitor)
    }
}

/// Does what `--dry-run` does. A pack that hides the place does it once more before it begins.
fn plan(open: &mut OpenVault, to: &Path) {
    let options = options(Destination::Folder(to.to_owned()));
    let summary = Export::plan(open, &options).expect("a summary");
    assert_eq!(summary.exhibits, FILES);
}

/// Reads the files alone from bare SQLCipher.
fn read(conn: &Connection) {
    for part in 0..FILES * FILE_MB {
        black_box(bare::chunks(conn, part * bare::CHUNKS));
    }
}

fn export(open: &mut OpenVault, made: &mut Made, to: Destination) {
    let stop = open.stop();
    let now = made.now();
    let mut job = Export::begin(open, options(to), now, &mut made.chance).expect("a job");
    while job
        .step(open, &stop, now, &mut made.chance)
        .expect("a step")
        != Step::Done
    {}
}

fn write_out(conn: &Connection, to: &Path) {
    fs::create_dir(to).expect("a folder");
    for n in 0..FILES {
        let mut file = fs::File::create(to.join(n.to_string())).expect("a file");
        for part in 0..FILE_MB {
            let bytes = bare::chunks(conn, (FILE_MB * n + part) * bare::CHUNKS);
            file.write_all(&bytes).expect("a write");
        }
        file.sync_all().expect("a sync");
    }
}

fn check(pack: &Path) {
    let report = verify(pack, &Bounds::default(), &mut |_| true).expect("a report");
    let fails = |checked: &&bothy_proof::pack::Checked| checked.outcome == Outcome::Fails;
    assert!(!report.claims.iter().any(|checked| fails(&checked)));
}

fn openssl(files: &[PathBuf]) {
    let status = Command::new("openssl")
        .args(["dgst", "-sha256"])
        .args(files)
        .stdout(Stdio::null())
        .status()
        .expect("openssl is installed");
    assert!(status.success());
}

/// Counts the blocks of SHA-256 that the pack's entries commit to: docs/log-format.md, "Commitments".
fn blocks(pack: &Path) -> u64 {
    let log = fs::read(pack.join("log.json")).expect("a log");
    let log: Value = serde_json::from_slice(&log).expect("JSON");
    let entries = log["entries"].as_array().expect("entries");
    let of_words = |words: &Value| {
        words
            .as_array()
            .map_or(0, |words| tree(words.len() as u64) + 3)
    };
    let of_entry = |entry: &Value| {
        let values = entry["values"].as_object().expect("values");
        let words = values.values().map(|value| of_words(&value["$words"]));
        tree(POSITIONS.into()) + words.sum::<u64>()
    };
    entries.iter().map(of_entry).sum()
}

/// Counts the blocks of a tree: two seeds of one block and one node of two for each pair, and short leaves.
fn tree(leaves: u64) -> u64 {
    4 * (leaves - 1) + leaves
}

/// Does nothing but the block function.
fn compress(blocks: u64) {
    let mut state = [0; 8];
    let some = vec![[0x5a; 64]; 1 << 14];
    for _ in 0..blocks.div_ceil(1 << 14) {
        compress256(&mut state, &some);
    }
    black_box(state);
}

/// Returns every file of a pack.
fn files(pack: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(pack).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn sizes(pack: &Path) {
    for name in ["log.json", "incidents.csv", "SHA256SUMS"] {
        let len = fs::metadata(pack.join(name)).expect("a file").len();
        println!("{name}: {} KiB", len >> 10);
    }
}
