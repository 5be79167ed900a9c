//! Attaches a file of 500 MB (`BOTHY_BENCH_MB`) and reads it back.
//!
//! The peer is bare SQLCipher with the same bytes in the same rows of 32 KiB, a megabyte a transaction. Beside both, `age` encrypts and
//! decrypts the same file. `BOTHY_BENCH_ROUNDS` sets the repetitions.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measurement that can't go on says why and stops, and is for people to read"
)]

use bothy_benches::{
    Made, Turns, bare, each_megabyte, high_water_kib, once, resident_kib, setting, timed,
};
use bothy_core::Id;
use bothy_core::journal::{Extract, Staged};
use bothy_core::vault::OpenVault;
use rusqlite::Connection;
use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

fn main() {
    let megabytes = setting("BOTHY_BENCH_MB", 500);
    let rounds = setting("BOTHY_BENCH_ROUNDS", 3);
    let what = |how: &str| format!("{how} {megabytes} MB");
    let mut growing = Turns::default();
    let mut writing = Turns::default();
    let mut reading = Turns::default();
    let mut peak = 0;
    for _ in 0..rounds {
        let mut made = Made::new();
        let source = made.beside("video");
        std::fs::write(&source, made.chance.bytes(megabytes << 20)).expect("a file");
        let conn = bare::open(&made.beside("bare"));
        bare::make_chunks(&conn);
        let mut open = Some(made.unlock());
        let idle = resident_kib();
        high_water_kib();
        growing.take(
            &mut || timed(|| drop(attach(&mut made, open.as_mut().expect("open"), &source))),
            &mut || timed(|| insert(&conn, &source)),
        );
        // The next unlock erases what was never saved; this erases the peer's rows. The room stays.
        drop(open.take());
        let mut open = made.unlock();
        conn.execute("DELETE FROM chunk", []).expect("no rows");
        let mut staged = None;
        writing.take(
            &mut || timed(|| staged = Some(attach(&mut made, &mut open, &source))),
            &mut || timed(|| insert(&conn, &source)),
        );
        let staged = staged.expect("a file");
        let id = staged.id();
        made.add(&mut open, 0, vec![staged]);
        reading.take(&mut || timed(|| read(&mut open, id)), &mut || {
            timed(|| read_bare(&conn, megabytes as u64))
        });
        peak = peak.max(high_water_kib().saturating_sub(idle));
        beside(&made, &conn, &source);
    }
    growing.print(&what("attach, both files growing,"), "bare", 3.5);
    writing.print(&what("attach, within room,"), "bare", 1.3);
    reading.print(&what("read back"), "bare", 1.3);
    println!("peak memory above idle, with the peer's: {peak} KiB (reach 32768)");
}

fn attach(made: &mut Made, open: &mut OpenVault, source: &Path) -> Staged {
    let stop = open.stop();
    let mut job = bothy_core::journal::Attach::begin(open, "video.mp4", None).expect("a job");
    each_megabyte(source, &mut |bytes| {
        job.write(open, &stop, bytes, &mut made.chance)
            .expect("bytes that are taken");
    });
    job.finish(open, &mut made.chance).expect("a file")
}

fn insert(conn: &Connection, source: &Path) {
    let mut first = 0;
    each_megabyte(source, &mut |bytes| {
        let tx = conn.unchecked_transaction().expect("a transaction");
        bare::put_chunks(&tx, first, bytes);
        tx.commit().expect("a commit");
        first += bare::CHUNKS;
    });
}

fn read(open: &mut OpenVault, id: Id) {
    let stop = open.stop();
    let mut job = Extract::begin(open, id).expect("a job");
    while let Some(bytes) = job.step(open, &stop).expect("bytes") {
        std::hint::black_box(bytes);
    }
}

fn read_bare(conn: &Connection, megabytes: u64) {
    for n in 0..megabytes {
        std::hint::black_box(bare::chunks(conn, n * bare::CHUNKS));
    }
}

/// Measures other comparisons: all rows in one transaction, and `age`.
fn beside(made: &Made, conn: &Connection, source: &Path) {
    conn.execute("DELETE FROM chunk", []).expect("no rows");
    once("  bare, all in one transaction, within room", || {
        let tx = conn.unchecked_transaction().expect("a transaction");
        let mut first = 0;
        each_megabyte(source, &mut |bytes| {
            bare::put_chunks(&tx, first, bytes);
            first += bare::CHUNKS;
        });
        tx.commit().expect("a commit");
    });
    let (key, sealed) = (made.beside("age.key"), made.beside("video.age"));
    let made_key = run(Command::new("age-keygen").arg("-o").arg(&key));
    assert!(made_key, "age isn't installed: apt-get install age");
    let recipient = Command::new("age-keygen")
        .arg("-y")
        .arg(&key)
        .output()
        .expect("a key")
        .stdout;
    let recipient = String::from_utf8(recipient).expect("text");
    let wrote = once("  age, encrypting, and the disk", || {
        let mut age = Command::new("age");
        age.args(["-r", recipient.trim(), "-o"])
            .arg(&sealed)
            .arg(source);
        assert!(run(&mut age), "age failed");
        File::open(&sealed)
            .and_then(|file| file.sync_all())
            .expect("a sync");
    });
    let read = once("  age, decrypting to nowhere", || {
        let mut age = Command::new("age");
        age.arg("-d")
            .arg("-i")
            .arg(&key)
            .args(["-o", "/dev/null"])
            .arg(&sealed);
        assert!(run(&mut age), "age failed");
    });
    let _: (Duration, Duration) = (wrote, read);
}

fn run(command: &mut Command) -> bool {
    command
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
