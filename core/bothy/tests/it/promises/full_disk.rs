//! A full disk: nothing saved is lost, the error names the cause, and reading, exporting elsewhere and deleting go on.
//!
//! The vault is on a small disk of its own, in memory, that only the process with the vault can see.

mod largest;
mod small_disk;

pub(super) use largest::largest;

use super::ENTRY;
use super::sample_incidents::{check, hear_words, number, tell_words};
use bothy_core::journal::Attach;
use bothy_core::{Error, Result};
use bothy_test_support::{Launcher, Parent, amount, seed};
use small_disk::SmallDisk;
use std::path::Path;

/// Fills a disk except for `kib` KiB.
pub(super) fn fill(disk: &Path, kib: u64) {
    let about = rustix::fs::statvfs(disk).unwrap();
    let free = about.f_bavail * about.f_frsize;
    let take = usize::try_from(free.saturating_sub(kib * 1024)).unwrap();
    std::fs::write(disk.join("filler"), vec![1; take]).unwrap();
}

/// Frees what [`fill`] took.
pub(super) fn unfill(disk: &Path) {
    std::fs::remove_file(disk.join("filler")).unwrap();
}

/// Hears the disk, a folder outside, a seed. Attaches a file of 200 MB until the disk is full.
pub(super) fn large_file(parent: &mut Parent) {
    let words = hear_words(parent);
    let mut flat = SmallDisk::new(
        &words[0],
        &words[1],
        number(words.get(2).map(String::as_str)),
    );
    for c in 1..6 {
        flat.add(c).unwrap();
    }
    let open = flat.open.as_mut().unwrap();
    let stop = open.stop();
    let mut attach = Attach::begin(open, "film.mp4", Some(200 << 20)).unwrap();
    let piece = flat.chance.bytes(1 << 20);
    let mut written = 0u64;
    let error = loop {
        match attach.write(open, &stop, &piece, &mut flat.chance) {
            Ok(()) => written += 1,
            Err(error) => break error,
        }
        assert!(written < 200, "the disk was to be too small");
    };
    assert_eq!(error, Error::StorageFull);
    flat.audit();
    let outside = flat.outside.join("pack");
    flat.export(outside.clone())
        .expect("exporting elsewhere goes on");
    assert!(outside.join("SHA256SUMS").is_file());
    fill(&flat.disk, 0);
    flat.audit();
    flat.remove();
    flat.audit();
    let inside = flat.disk.join("pack");
    assert!(matches!(
        flat.export(inside.clone()),
        Err(Error::StorageFull | Error::Outside | Error::OutsideFull)
    ));
    assert!(!inside.exists(), "an export that failed left something");
    check(flat.open.as_mut().unwrap()).unwrap();
    flat.lock();
    flat.unlock();
    flat.audit();
    unfill(&flat.disk);
    // The unfinished film was collected, so there is room again.
    flat.add(7).unwrap();
    flat.audit();
    check(flat.open.as_mut().unwrap()).unwrap();
    parent.say(&format!("full after {written} MiB"));
}

/// Hears the disk, a folder outside, a seed, the step in KiB. Tries everything with every amount of room.
pub(super) fn every_amount_of_room(parent: &mut Parent) {
    let words = hear_words(parent);
    let mut flat = SmallDisk::new(
        &words[0],
        &words[1],
        number(words.get(2).map(String::as_str)),
    );
    let step = usize::try_from(number(words.get(3).map(String::as_str))).unwrap();
    let (mut tally, mut c) = (Tally::default(), 100);
    flat.add(1).unwrap();
    for kib in (0..1500).step_by(step) {
        let slip = flat.add(c).expect("with room, saving goes on");
        let amended = flat.add(c + 1).expect("with room, saving goes on");
        flat.amend(amended, c + 2)
            .expect("with room, so does amending");
        let draft = flat.begin(c).expect("with room, so does a draft");
        c += 3;
        fill(&flat.disk, kib);
        flat.fill_the_vault_too();
        for _ in 0..3 {
            c += 1;
            tally.note(kib, flat.add(c));
        }
        tally.note(kib, flat.keep(draft, c));
        tally.note(kib, flat.begin(c * 10));
        tally.note(kib, flat.put_away(amended, true));
        // The newest draft may lack its file and have the rest.
        flat.undo(slip);
        flat.undo(amended);
        flat.audit();
        for draft in flat.drafts.keys().copied().collect::<Vec<_>>() {
            flat.discard(draft);
        }
        while flat.saved.len() > 4 {
            flat.remove();
        }
        flat.remove();
        flat.audit();
        flat.lock();
        flat.unlock();
        flat.audit();
        unfill(&flat.disk);
        flat.add(c * 1000).expect("with room again, saving goes on");
        // The next closing or opening of the vault makes the reserve again.
        flat.lock();
        flat.unlock();
    }
    check(flat.open.as_mut().unwrap()).unwrap();
    parent.say(&format!("{} refused, {} saved", tally.full, tally.done));
}

#[derive(Default)]
struct Tally {
    full: u64,
    done: u64,
}

impl Tally {
    fn note<T>(&mut self, kib: u64, outcome: Result<T>) {
        match outcome {
            Ok(_) => self.done += 1,
            Err(Error::StorageFull) => self.full += 1,
            Err(error) => panic!("with {kib} KiB free: {error:?}"),
        }
    }
}

fn on_a_disk(part: &str, mib: u64, words: &[&str]) -> String {
    let place = tempfile::tempdir().unwrap();
    let (disk, outside) = (place.path().join("disk"), place.path().join("outside"));
    std::fs::create_dir(&disk).unwrap();
    std::fs::create_dir(&outside).unwrap();
    let mut process = Launcher::new(ENTRY, part)
        .with_small_disk(&disk, mib << 10)
        .start();
    tell_words(
        &mut process,
        &[&[path(&disk), path(&outside), "11"], words].concat(),
    );
    let said = process.hear();
    let (_, well) = process.wait();
    assert!(well, "{part} on {mib} MiB: failed, see above");
    said.expect("an end")
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_disk_that_fills_in_the_middle_of_a_large_file_loses_nothing() {
    seed(11);
    let mut sizes = vec![24, 41];
    if amount(0, 1, 1) == 1 {
        sizes.extend([150, 300]);
    }
    for mib in sizes {
        println!(
            "a file of 200 MiB on a disk of {mib} MiB: {}",
            on_a_disk("large file", mib, &[])
        );
    }
}

#[test]
fn with_every_amount_of_room_left_saving_works_or_says_that_the_disk_is_full() {
    let step = amount(256, 64, 16).to_string();
    println!(
        "0 to 1,500 KiB free by {step}: {}",
        on_a_disk("every amount of room", 24, &[&step])
    );
}

#[test]
fn the_largest_that_can_be_said_is_taken_away_or_kept_at_last_on_a_disk_full_to_the_last_byte() {
    let all = usize::try_from(amount(3, 4, 6)).unwrap();
    for what in &[
        "recording",
        "remove",
        "last words",
        "undo",
        "undo all",
        "discard",
    ][..all]
    {
        println!("{what}: {}", on_a_disk("largest", 64, &[what]));
    }
}
