//! The other process: it begins a backup or a restore, and is locked amid it.

use super::super::super::sample_incidents::{hear_words, number};
use bothy_core::backup::{Backup, OpenBy, Restore, SealTo, forget_unfinished};
use bothy_core::journal::Step;
use bothy_core::locale::Locale;
use bothy_core::vault::{Opened, Stop, Vault};
use bothy_core::{Error, Result};
use bothy_test_support::{Clock, MemoryPrf, PIN, Parent, Seeded};
use std::fs::File;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// Work that a lock leaves undone, in bytes: its file's last steps hold little.
const LEFT: u64 = 4 << 20;

/// The work of a cycle.
enum Job {
    Backup(Box<Backup>),
    Restore(Box<Restore>),
}

impl Job {
    fn step(
        &mut self,
        opened: &mut Opened,
        stop: &Stop,
        (clock, chance): (&mut Clock, &mut Seeded),
    ) -> Result<Step> {
        match self {
            Self::Backup(job) => job.step(opened, stop, clock.tick(), chance),
            Self::Restore(job) => job.step(opened, stop, clock.tick(), chance),
        }
    }
}

/// Hears the folder, two keys and the backup's place, once; then in each cycle what to do, and byte for byte a secret and what opens the
/// backup. Begins it, says which words were drawn, does some steps, says so; waits; locks, says so.
pub(in crate::it::promises) fn archivist(parent: &mut Parent) {
    let told = hear_words(parent);
    let folder = Path::new(&told[0]);
    let keys = [1, 2].map(|n: usize| hex::decode(&told[n]).unwrap().try_into().unwrap());
    let prf = MemoryPrf::with_keys(keys);
    let mut chance = Seeded::new(9);
    let mut clock = Clock::new();
    let file = parent.hear().unwrap();
    let file = Path::new(&file);
    while let Some(what) = parent.hear() {
        let what: Vec<&str> = what.split(' ').collect();
        let mut secret = vec![0; PIN.len()];
        parent.hear_exactly(&mut secret);
        let now = clock.skip(24 * 3600);
        let mut opened = Vault::at(folder)
            .unlock(&secret, &prf, now, &mut chance)
            .expect("opens");
        drop(secret);
        if let Opened::Vault(vault) = &mut opened {
            // What an earlier cycle brought in.
            forget_unfinished(vault, &mut chance).unwrap();
        }
        let mut job = begin(parent, &mut opened, &what, file, (&mut clock, &mut chance));
        let stop = opened.stop();
        for _ in 0..number(what.get(2).copied()) {
            let tools = (&mut clock, &mut chance);
            let Step::More { done, total } = job.step(&mut opened, &stop, tools).unwrap() else {
                panic!("it is done");
            };
            if matches!(opened, Opened::Vault(_)) && total - done < LEFT {
                break;
            }
        }
        parent.say("open");
        parent.hear();
        let from = if what[3] == "within" {
            let wait = Duration::from_micros(chance.below(800));
            within_a_step(&mut job, &mut opened, wait, (&mut clock, &mut chance))
        } else {
            Instant::now()
        };
        drop(job);
        opened.lock();
        parent.say(&format!("locked {}", from.elapsed().as_micros()));
    }
}

fn begin(
    parent: &mut Parent,
    opened: &mut Opened,
    what: &[&str],
    file: &Path,
    (clock, chance): (&mut Clock, &mut Seeded),
) -> Job {
    let mut opener = vec![0; usize::try_from(number(what.get(4).copied())).unwrap()];
    parent.hear_exactly(&mut opener);
    if what[0] == "restore" {
        let by = match what[1] {
            "words" => OpenBy::Words(&opener),
            _ => OpenBy::Identity(&opener),
        };
        let file = File::open(file).unwrap();
        return Job::Restore(Box::new(
            Restore::begin(opened, file, &by, false, chance).unwrap(),
        ));
    }
    let seal_to = match what[1] {
        "words" => SealTo::Words,
        _ => SealTo::Recipient {
            recipient: String::from_utf8(opener).unwrap(),
        },
    };
    let english = Locale::english().unwrap();
    let job = Backup::begin(
        opened,
        file,
        &seal_to,
        false,
        &english,
        clock.tick(),
        chance,
    )
    .unwrap();
    parent.say(str::from_utf8(job.words().unwrap_or(b"none")).unwrap());
    Job::Backup(Box::new(job))
}

/// Goes on until another thread stops it. Returns when that was.
fn within_a_step(
    job: &mut Job,
    opened: &mut Opened,
    wait: Duration,
    (clock, chance): (&mut Clock, &mut Seeded),
) -> Instant {
    let stop = opened.stop();
    thread::scope(|scope| {
        let raised = scope.spawn(|| {
            thread::sleep(wait);
            stop.raise();
            Instant::now()
        });
        let ended = loop {
            match job.step(opened, &stop, (&mut *clock, &mut *chance)) {
                // On a busy machine it would be done before.
                Ok(Step::More { done, total }) => {
                    while total - done < LEFT / 2 && stop.check().is_ok() {
                        thread::yield_now();
                    }
                }
                other => break other,
            }
        };
        assert_eq!(ended, Err(Error::Locked));
        raised.join().unwrap()
    })
}
