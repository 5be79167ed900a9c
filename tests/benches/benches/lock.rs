//! Locks while something runs, from the call until the files are closed and the keys wiped.
//!
//! Shaped like `bindings/ffi`: the open vault is in a `Mutex`, which a worker holds for one step at a time, and a `Stop` is beside it. The
//! longest time counts: somebody is at the door.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measurement that can't go on says why and stops, and is for people to read"
)]

use bothy_benches::Made;
use bothy_core::evidence::{Destination, Export, PackOptions, Reader};
use bothy_core::journal::{Attach, Check, Page, Step};
use bothy_core::vault::{OpenVault, Stop};
use bothy_core::{Error, Id};
use bothy_test_support::{Clock, Seeded, copy_folder, small_cost};
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

const LOCKS: u32 = 20;
const REACH_MS: f64 = 50.0;
const INCIDENTS: u64 = 10_000;

/// The worker's vault; `None` once it is locked.
type Open = Mutex<Option<OpenVault>>;

/// Work that continues until the vault is locked.
type Work<'a> = &'a (dyn Fn(&Open, &mut Seeded) -> Result<(), Error> + Sync);

fn main() {
    let mut made = Made::with(INCIDENTS, small_cost());
    let pack = made.beside("pack");
    measure(&mut made, "reading a page of 1,000", &|open, _| {
        with(open, |vault| {
            let page = Page {
                limit: 1000,
                ..Page::default()
            };
            vault.journal().list(&page).map(|_| ())
        })
    });
    measure(&mut made, "a search for a common word", &|open, _| {
        with(open, |vault| {
            let page = Page {
                search: Some("ho".to_owned()),
                ..Page::default()
            };
            vault.journal().list(&page).map(|_| ())
        })
    });
    measure(&mut made, "checking everything", &check);
    measure(&mut made, "making a pack", &|open, chance| {
        export(open, chance, &pack)
    });
    // Room for what is repeatedly attached and removed.
    let bytes = made.chance.bytes(1 << 20);
    measure(&mut made, "attaching, with room", &|open, chance| {
        attach(open, chance, &bytes, 16)
    });
    measure(&mut made, "removing 32 MB", &|open, chance| {
        remove(open, chance, &bytes, 32)
    });
    measure(
        &mut made,
        "removing incidents without files",
        &|open, chance| remove(open, chance, &bytes, 0),
    );
    growing(&bytes);
}

/// Measures growth: the next megabyte has no room, so both files grow by 64 MiB at once, each time from the same copy of a vault.
fn growing(bytes: &[u8]) {
    let mut made = Made::new();
    let full = made.beside("full");
    let mut open = made.unlock();
    let staged = made.attach(&mut open, std::iter::repeat_n(bytes, 61));
    made.add(&mut open, 0, vec![staged]);
    open.lock();
    copy_folder(&made.folder(), &full);
    let mut times = Vec::new();
    for _ in 0..LOCKS {
        std::fs::remove_dir_all(made.folder()).expect("the vault of the time before");
        copy_folder(&full, &made.folder());
        times.push(lock(&mut made, &|open, chance| {
            attach(open, chance, bytes, 64)
        }));
    }
    print("both files grow by 64 MiB", times);
}

/// Locks while `work` runs, at varying times.
fn measure(made: &mut Made, what: &str, work: Work<'_>) {
    let times = (0..LOCKS).map(|_| lock(made, work)).collect();
    print(what, times);
}

/// Unlocks, lets `work` run for a while, and locks. Returns the milliseconds that locking took.
fn lock(made: &mut Made, work: Work<'_>) -> f64 {
    let vault = made.unlock();
    let stop = vault.stop();
    let open: Open = Mutex::new(Some(vault));
    let mut chance = Seeded::new(made.chance.below(1 << 40));
    let wait = Duration::from_millis(20 + made.chance.below(400));
    std::thread::scope(|scope| {
        let worker = scope.spawn(|| {
            loop {
                match work(&open, &mut chance) {
                    Ok(()) => {}
                    Err(Error::Locked | Error::Cancelled) => break,
                    Err(other) => panic!("{other}"),
                }
            }
        });
        std::thread::sleep(wait);
        let begun = Instant::now();
        stop.raise();
        if let Some(vault) = open.lock().expect("no panic").take() {
            vault.lock();
        }
        let time = begun.elapsed();
        worker.join().expect("no panic");
        time.as_secs_f64() * 1e3
    })
}

/// Prints the longest time, which counts, and the median.
fn print(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    println!(
        "lock while {what}: longest {:.1} ms (reach {REACH_MS}), middle {:.1} ms, of {LOCKS}",
        times[times.len() - 1],
        times[times.len() / 2]
    );
}

fn with<T>(open: &Open, work: impl FnOnce(&mut OpenVault) -> Result<T, Error>) -> Result<T, Error> {
    match &mut *open.lock().expect("no panic") {
        Some(vault) => work(vault),
        None => Err(Error::Locked),
    }
}

fn stop(open: &Open) -> Result<Stop, Error> {
    with(open, |vault| Ok(vault.stop()))
}

fn check(open: &Open, _: &mut Seeded) -> Result<(), Error> {
    let stop = stop(open)?;
    let mut job = with(open, Check::begin)?;
    while with(open, |vault| job.step(vault, &stop))? != Step::Done {}
    Ok(())
}

fn export(open: &Open, chance: &mut Seeded, to: &Path) -> Result<(), Error> {
    let stop = stop(open)?;
    let now = Clock::new().skip(500_000);
    let options = PackOptions::new(Destination::Folder(to.to_owned()), Reader::Solicitor);
    let mut job = with(open, |vault| Export::begin(vault, options, now, chance))?;
    while with(open, |vault| job.step(vault, &stop, now, chance))? != Step::Done {}
    std::fs::remove_dir_all(to).map_err(|_| Error::Outside)
}

/// Attaches this many megabytes without saving them: the next unlock erases them.
fn attach(open: &Open, chance: &mut Seeded, bytes: &[u8], megabytes: usize) -> Result<(), Error> {
    let stop = stop(open)?;
    let mut job = with(open, |vault| Attach::begin(vault, "video.mp4", None))?;
    for _ in 0..megabytes {
        with(open, |vault| job.write(vault, &stop, bytes, chance))?;
    }
    Ok(())
}

/// Saves an incident, perhaps with a file of this many megabytes, then removes it: one call, which stops between two transactions.
fn remove(open: &Open, chance: &mut Seeded, bytes: &[u8], megabytes: u32) -> Result<(), Error> {
    let stop = stop(open)?;
    let now = Clock::new().skip(500_000);
    let mut files = vec![];
    if megabytes > 0 {
        let mut job = with(open, |vault| Attach::begin(vault, "video.mp4", None))?;
        for _ in 0..megabytes {
            with(open, |vault| job.write(vault, &stop, bytes, chance))?;
        }
        files.push(with(open, |vault| job.finish(vault, chance))?);
    }
    let id: Id = with(open, |vault| {
        vault
            .journal()
            .add(&bothy_benches::incident(0, "a video"), files, now, chance)
    })?;
    with(open, |vault| vault.journal().remove(id, None, now, chance))
}
