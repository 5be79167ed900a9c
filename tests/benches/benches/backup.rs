//! Backs up and restores files of 1,000 MB (`BOTHY_BENCH_MB`), beside stock `age` and bare SQLCipher on the same bytes.
//!
//! The peer of a backup is the slower of `age` encrypting the files onto the disk and bare SQLCipher reading them; of a restore, the slower
//! of `age` decrypting and bare SQLCipher writing them, a megabyte a transaction. `BOTHY_BENCH_ROUNDS` sets the repetitions.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measurement that can't go on says why and stops, and is for people to read"
)]

use bothy_benches::{
    Made, Turns, bare, each_megabyte, high_water_kib, resident_kib, setting, timed,
};
use bothy_core::backup::{Backup, OpenBy, Restore, SealTo};
use bothy_core::journal::{Attach, Step};
use bothy_core::locale::Locale;
use rusqlite::Connection;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Bytes of one file, in megabytes: as a video has.
const FILE_MB: usize = 250;

fn main() {
    let megabytes = setting("BOTHY_BENCH_MB", 1000);
    let rounds = setting("BOTHY_BENCH_ROUNDS", 3);
    let (mut out, mut back) = (Turns::default(), Turns::default());
    let mut peak = 0;
    for _ in 0..rounds {
        let mut made = Made::new();
        let (peer, conn) = (Peer::new(&made), bare::open(&made.beside("bare")));
        let mut open = made.unlock();
        bare::make_chunks(&conn);
        let source = made.beside("films");
        std::fs::write(&source, made.chance.bytes(megabytes << 20)).expect("a file");
        insert(&conn, &source);
        fill(&mut made, &mut open, &source);
        let to = made.beside("papers.age");
        let idle = resident_kib();
        high_water_kib();
        let english = Locale::english().expect("English");
        out.take(
            &mut || {
                timed(|| {
                    let (now, e) = (made.clock.tick(), &mut made.chance);
                    let stop = open.stop();
                    let to_key = SealTo::Recipient {
                        recipient: peer.recipient.clone(),
                    };
                    let mut job = Backup::begin(&mut open, &to, &to_key, false, &english, now, e)
                        .expect("a backup");
                    while job.step(&mut open, &stop, now, e).expect("a step") != Step::Done {}
                })
            },
            &mut || timed(|| peer.seal(&source)).max(timed(|| read(&conn, megabytes as u64))),
        );
        peak = peak.max(high_water_kib().saturating_sub(idle));
        open.lock();
        conn.execute("DELETE FROM chunk", []).expect("no rows");
        let mut other = Made::new();
        let mut open = other.unlock();
        let conn = bare::open(&other.beside("bare"));
        bare::make_chunks(&conn);
        back.take(
            &mut || {
                timed(|| {
                    let stop = open.stop();
                    let (file, e) = (File::open(&to).expect("the backup"), &mut other.chance);
                    let by = OpenBy::Identity(&peer.identity);
                    let mut job = Restore::begin(&mut open, file, &by, false, e).expect("a job");
                    let now = other.clock.tick();
                    while job.step(&mut open, &stop, now, e).expect("a step") != Step::Done {}
                })
            },
            &mut || timed(|| peer.open()).max(timed(|| insert(&conn, &source))),
        );
        peak = peak.max(high_water_kib().saturating_sub(idle));
    }
    let what = |how: &str| format!("{how} of {megabytes} MB");
    let reach = 1.0 / 0.7;
    out.print(&what("backup"), "the slower of age and bare", reach);
    back.print(&what("restore"), "the slower of age and bare", reach);
    println!("peak memory above idle, with the peer's: {peak} KiB (reach 65536)");
}

/// Attaches the bytes as several files.
fn fill(made: &mut Made, open: &mut bothy_core::vault::OpenVault, source: &Path) {
    let (stop, mut files, mut taken) = (open.stop(), Vec::new(), 0);
    let mut job = None;
    each_megabyte(source, &mut |bytes| {
        let attach =
            job.get_or_insert_with(|| Attach::begin(open, "video.mp4", None).expect("a job"));
        attach
            .write(open, &stop, bytes, &mut made.chance)
            .expect("bytes that are taken");
        taken += 1;
        if taken % FILE_MB == 0
            && let Some(mut job) = job.take()
        {
            files.push(job.finish(open, &mut made.chance).expect("a file"));
        }
    });
    if let Some(mut job) = job {
        files.push(job.finish(open, &mut made.chance).expect("a file"));
    }
    made.add(open, 0, files);
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

fn read(conn: &Connection, megabytes: u64) {
    for n in 0..megabytes {
        std::hint::black_box(bare::chunks(conn, n * bare::CHUNKS));
    }
}

/// Stock `age`.
struct Peer {
    recipient: String,
    identity: Vec<u8>,
    key: PathBuf,
    sealed: PathBuf,
}

impl Peer {
    fn new(made: &Made) -> Self {
        let (key, sealed) = (made.beside("age.key"), made.beside("films.age"));
        let made_key = run(Command::new("age-keygen").arg("-o").arg(&key));
        assert!(made_key, "age isn't installed: apt-get install age");
        let mut keygen = Command::new("age-keygen");
        let recipient = keygen.arg("-y").arg(&key).output().expect("a key").stdout;
        Self {
            recipient: String::from_utf8(recipient)
                .expect("text")
                .trim()
                .to_owned(),
            identity: std::fs::read(&key).expect("the key"),
            key,
            sealed,
        }
    }

    fn seal(&self, source: &Path) {
        let mut age = Command::new("age");
        age.args(["-r", &self.recipient, "-o"])
            .arg(&self.sealed)
            .arg(source);
        assert!(run(&mut age), "age failed");
        let file = File::open(&self.sealed);
        file.and_then(|file| file.sync_all()).expect("a sync");
    }

    fn open(&self) {
        let mut age = Command::new("age");
        age.arg("-d")
            .arg("-i")
            .arg(&self.key)
            .args(["-o", "/dev/null"])
            .arg(&self.sealed);
        assert!(run(&mut age), "age failed");
    }
}

fn run(command: &mut Command) -> bool {
    command
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
