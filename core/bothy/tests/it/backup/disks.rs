//! Full disks, places that go away, and how much memory it takes.

use super::ENTRY;
use super::made::check;
use super::sealed::{Key, backed_up};
use crate::it::evidence::made::{Made, brief};
use bothy_core::backup::{Backup, OpenBy, Restore, SealTo};
use bothy_core::evidence::Became;
use bothy_core::journal::Step;
use bothy_core::locale::Locale;
use bothy_core::vault::{Opened, Vault};
use bothy_core::{Error, Result};
use bothy_test_support::{Clock, Launcher, MemoryPrf, PIN, Parent, Seeded, seed, small_cost};
use std::fs::File;
use std::path::Path;

/// Hears a folder on a small disk. Makes a backup onto it with every amount of room, and reports how many fitted and how many didn't.
pub(super) fn small_destination(parent: &mut Parent) {
    let disk = parent.hear().unwrap();
    let disk = Path::new(&disk);
    let mut made = Made::empty(800);
    made.add(&brief(1, "Once."), vec![]);
    let mut ends = [0, 0];
    for kib in (1600..2600).step_by(50) {
        std::fs::write(disk.join("filler"), vec![1; (4096 - kib) << 10]).unwrap();
        let (to, english) = (disk.join("papers.age"), Locale::english().unwrap());
        let key = Key::new();
        let (open, now, e) = made.parts();
        let stop = open.stop();
        let done = (|| -> Result<()> {
            let mut job = Backup::begin(&mut *open, &to, &key.seal_to(), false, &english, now, e)?;
            while job.step(&mut *open, &stop, now, e)? != Step::Done {}
            Ok(())
        })();
        match done {
            Ok(()) => {
                ends[0] += 1;
                assert!(key.trial(&to).unwrap().whole);
                std::fs::remove_file(&to).unwrap();
            }
            Err(error) => {
                ends[1] += 1;
                assert_eq!(error, Error::OutsideFull);
            }
        }
        assert_eq!(
            std::fs::read_dir(disk).unwrap().count(),
            1,
            "the filler alone"
        );
    }
    parent.say(&format!("{} {}", ends[0], ends[1]));
}

#[test]
fn a_full_destination_is_said_to_be_full_and_nothing_is_left_on_it() {
    let disk = tempfile::tempdir().unwrap();
    let mut process = Launcher::new(ENTRY, "small destination")
        .with_small_disk(disk.path(), 4096)
        .start();
    process.tell(disk.path().to_str().unwrap());
    let said = process.hear().expect("it came to its end");
    let (whole, full) = said.split_once(' ').unwrap();
    let count = |text: &str| text.parse::<u32>().unwrap();
    assert!(count(whole) > 2 && count(full) > 2, "{said}");
}

/// Hears a folder on a small disk, a backup and its key. Restores it with more room each time, until it fits.
pub(super) fn small_vault(parent: &mut Parent) {
    let told = parent.hear().unwrap();
    let told: Vec<&str> = told.split(' ').collect();
    let (disk, key) = (Path::new(told[0]), told[2].as_bytes());
    let (prf, mut clock, mut chance) = (MemoryPrf::new(), Clock::new(), Seeded::new(801));
    let folder = disk.join("vault");
    let now = clock.tick();
    Vault::at(&folder)
        .create(PIN, small_cost(), &prf, now, &mut chance)
        .unwrap();
    let mut full = 0;
    // The vault has 5 MiB, and grows by 4 MiB and then by 8.
    for mib in [1, 3, 5, 10, 13, 30] {
        std::fs::write(disk.join("filler"), vec![1; (43 - mib) << 20]).unwrap();
        let now = clock.tick();
        let Ok(Opened::Vault(mut open)) = Vault::at(&folder).unlock(PIN, &prf, now, &mut chance)
        else {
            panic!("does not open with {mib} MiB");
        };
        let (stop, file) = (open.stop(), File::open(told[1]).unwrap());
        let by = OpenBy::Identity(key);
        let done = (|| -> Result<()> {
            let mut job = Restore::begin(&mut open, file, &by, false, &mut chance)?;
            while job.step(&mut open, &stop, clock.tick(), &mut chance)? != Step::Done {}
            Ok(())
        })();
        if done.is_err() {
            assert_eq!(done, Err(Error::StorageFull), "{mib} MiB");
            assert_eq!(open.journal().count(), Ok(0));
            full += 1;
        } else {
            assert!(open.journal().count().unwrap() > 0);
        }
        check(&mut open);
        if done.is_ok() {
            break;
        }
    }
    parent.say(&full.to_string());
}

#[test]
fn a_restore_onto_a_full_disk_loses_nothing_and_goes_on_once_there_is_room() {
    let (_made, key, file) = backed_up(802);
    let disk = tempfile::tempdir().unwrap();
    let mut process = Launcher::new(ENTRY, "small vault")
        .with_small_disk(disk.path(), 48 << 10)
        .start();
    process.tell(&format!(
        "{} {} {}",
        disk.path().display(),
        file.display(),
        String::from_utf8(key.text()).unwrap()
    ));
    let full: u32 = process.hear().expect("it came to its end").parse().unwrap();
    assert!(full > 0);
}

/// Backs up 36 MiB and restores them, and reports by how many KiB its memory grew at most for each.
pub(super) fn large_backup(parent: &mut Parent) {
    let mut made = Made::empty(803);
    for on in 1..=3 {
        let file = made.file("video", &vec![u8::try_from(on).unwrap(); 12 << 20]);
        made.add(&brief(on, "with a video"), vec![file]);
    }
    let key = Key::new();
    key.back_up(&mut made, "first.age");
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = memory_kib("VmRSS:");
    let file = key.back_up(&mut made, "second.age");
    parent.say(&memory_kib("VmHWM:").saturating_sub(before).to_string());
    let mut home = bothy_test_support::Home::new(804);
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = memory_kib("VmRSS:");
    key.restore(&mut home, &file, false).unwrap();
    parent.say(&memory_kib("VmHWM:").saturating_sub(before).to_string());
}

fn memory_kib(what: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_large_backup_takes_no_more_memory_than_a_small_one() {
    let mut process = Launcher::new(ENTRY, "large backup").start();
    for what in ["backup", "restore"] {
        let grown: u64 = process.hear().expect("it came to its end").parse().unwrap();
        println!("{grown} KiB more for a {what} of 36 MiB");
        assert!(grown < 12 << 10, "{grown} KiB for a {what} of 36 MiB");
    }
}

#[test]
fn a_place_that_cannot_be_written_is_outside_and_one_that_is_taken_exists() {
    let mut made = Made::empty(805);
    std::fs::write(made.place("taken"), "theirs").unwrap();
    std::fs::create_dir(made.place("half.part")).unwrap();
    let english = Locale::english().unwrap();
    for (place, expected) in [
        (made.place("taken"), Error::Exists),
        (made.place("half"), Error::Exists),
        (made.place("taken/below"), Error::Outside),
        (made.place("missing/papers.age"), Error::Outside),
    ] {
        let (open, now, e) = made.parts();
        let begun = Backup::begin(&mut *open, &place, &SealTo::Words, false, &english, now, e);
        assert_eq!(begun.err(), Some(expected), "{place:?}");
    }
    assert_eq!(std::fs::read(made.place("taken")).unwrap(), b"theirs");
    // A place that is taken meanwhile stops it.
    let to = made.place("papers.age");
    let (open, now, e) = made.parts();
    let stop = open.stop();
    let mut job = Backup::begin(&mut *open, &to, &SealTo::Words, false, &english, now, e).unwrap();
    job.step(&mut *open, &stop, now, e).unwrap();
    std::fs::write(&to, "theirs").unwrap();
    let ended = loop {
        match job.step(&mut *open, &stop, now, e) {
            Ok(Step::More { .. }) => {}
            ended => break ended,
        }
    };
    assert_eq!(ended, Err(Error::Exists));
    assert_eq!(std::fs::read(&to).unwrap(), b"theirs");
    assert!(!made.place("papers.age.part").exists());
}

#[test]
fn whatever_step_a_kill_follows_the_next_opening_removes_what_there_is_of_a_backup() {
    let (mut made, key, file) = backed_up(806);
    std::fs::remove_file(&file).unwrap();
    let english = Locale::english().unwrap();
    for steps in 0.. {
        let (open, now, e) = made.parts();
        let stop = open.stop();
        let mut job =
            Backup::begin(&mut *open, &file, &key.seal_to(), false, &english, now, e).unwrap();
        let mut last = Step::More { done: 0, total: 0 };
        for _ in 0..steps {
            last = job.step(&mut *open, &stop, now, e).unwrap();
        }
        std::mem::forget(job);
        made.relock();
        let became: Vec<_> = made
            .open()
            .leftovers()
            .iter()
            .map(|left| left.became)
            .collect();
        if last == Step::Done {
            assert_eq!(became, []);
            break;
        }
        assert_eq!(became, [Became::Removed], "{steps} steps");
        assert!(!file.exists() && !made.place("papers.age.part").exists());
    }
    assert!(key.trial(&file).unwrap().whole);
}

#[test]
fn something_removed_while_a_backup_is_made_ends_it_and_something_saved_does_not() {
    let mut chance = Seeded::new(seed(807));
    for round in 0..6 {
        let (mut made, [papers, ..]) = Made::year(808 + round);
        let (key, to) = (Key::new(), made.place("papers.age"));
        let english = Locale::english().unwrap();
        let (open, now, e) = made.parts();
        let stop = open.stop();
        let mut job =
            Backup::begin(&mut *open, &to, &key.seal_to(), false, &english, now, e).unwrap();
        for _ in 0..chance.below(12) {
            job.step(&mut *open, &stop, now, e).unwrap();
        }
        if round % 2 == 0 {
            open.journal()
                .add(&brief(20, "Meanwhile."), vec![], now, e)
                .unwrap();
        } else {
            open.journal().remove(papers, None, now, e).unwrap();
        }
        let ended = loop {
            match job.step(&mut *open, &stop, now, e) {
                Ok(Step::More { .. }) => {}
                ended => break ended,
            }
        };
        match ended {
            Ok(_) => assert!(key.trial(&to).unwrap().whole),
            Err(error) => {
                assert_eq!((error, round % 2), (Error::NotFound, 1));
                assert!(!to.exists() && !made.place("papers.age.part").exists());
            }
        }
    }
}
