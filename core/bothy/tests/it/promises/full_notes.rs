//! A full disk at the notes' door: both files grow through the notes until there is no room. Nothing is lost at either door, removing
//! goes on, and the two files never reveal which of them was fuller.

use super::ENTRY;
use super::cracker::databases;
use super::full_disk::{fill, unfill};
use super::notes_killed::{note, notes_of, set_second};
use super::sample_incidents::{check, hear_words, incident, number, stage_file, tell_words};
use super::saves_killed::lives_on;
use super::saving_process::make;
use bothy_core::notes::{Order, Written};
use bothy_core::vault::OpenNotes;
use bothy_core::{Error, Id, Result};
use bothy_test_support::{Clock, Launcher, Parent, Seeded, amount, seed};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Both doors of a vault on a small disk, and their content.
struct SmallDisk {
    disk: PathBuf,
    notes: BTreeMap<Id, Written>,
    incidents: Vec<(Id, u64)>,
    clock: Clock,
    chance: Seeded,
    refused: u64,
    saved: u64,
}

impl SmallDisk {
    fn folder(&self) -> PathBuf {
        self.disk.join("vault")
    }

    fn open(&mut self) -> OpenNotes {
        notes_of(&self.folder(), &mut self.clock, &mut self.chance)
    }

    fn tally<T>(&mut self, outcome: Result<T>) -> Option<T> {
        match outcome {
            Ok(done) => {
                self.saved += 1;
                Some(done)
            }
            Err(Error::StorageFull) => {
                self.refused += 1;
                None
            }
            Err(error) => panic!("{error:?}"),
        }
    }

    /// Adds a note; returns true if there was room.
    fn add(&mut self, open: &mut OpenNotes, written: Written) -> bool {
        let now = self.clock.tick();
        let added = open.notes().add(written.clone(), now, &mut self.chance);
        let added = self.tally(added);
        self.notes.extend(added.map(|id| (id, written)));
        added.is_some()
    }

    fn edit(&mut self, open: &mut OpenNotes, id: Id, written: Written) {
        let now = self.clock.tick();
        let edited = open
            .notes()
            .edit(id, written.clone(), now, &mut self.chance);
        if self.tally(edited).is_some() {
            self.notes.insert(id, written);
        }
    }

    fn remove(&mut self, open: &mut OpenNotes) {
        let (id, _) = self.notes.pop_first().expect("something to remove");
        let removed = open.notes().remove(id, &mut self.chance);
        removed.expect("removing goes on");
    }

    /// Adds large notes until there is no room for another; returns true if the files grew meanwhile.
    fn fill_the_notes(&mut self, open: &mut OpenNotes) -> bool {
        let before = self.sizes()[0];
        while self.add(open, large()) {}
        self.sizes()[0] > before
    }

    /// Checks that all that was saved is there, and nothing more.
    fn audit(&self, open: &mut OpenNotes) {
        let there = open.notes().list("", Order::Made).unwrap();
        let there: BTreeMap<Id, Written> = there
            .into_iter()
            .map(|note| (note.id, note.written))
            .collect();
        assert!(there == self.notes);
    }

    /// Visits the other door: it opens, holds what it held, and saves or reports a full disk.
    fn visit_the_vault(&mut self, c: u64) {
        let mut open = lives_on(&self.folder(), &mut self.clock, &mut self.chance);
        for (id, c) in &self.incidents {
            let record = open.journal().get(*id).unwrap();
            assert_eq!(record.current.incident, incident(*c));
        }
        let now = self.clock.tick();
        let file = stage_file(&mut open, c, &mut self.chance);
        let files = self.tally(file).into_iter().collect();
        let mut journal = open.journal();
        let added = journal.add(&incident(c), files, now, &mut self.chance);
        let added = self.tally(added);
        self.incidents.extend(added.map(|id| (id, c)));
        check(&mut open).unwrap();
        open.lock();
        self.assert_even();
    }

    fn sizes(&self) -> [u64; 2] {
        let paths = databases(&self.folder());
        [0, 1].map(|f: usize| paths[f].metadata().unwrap().len())
    }

    fn assert_even(&self) {
        let sizes = self.sizes();
        assert!(
            sizes[0] == sizes[1] && sizes[0].is_power_of_two(),
            "{sizes:?}"
        );
    }
}

/// Returns a note with nearly the longest text.
fn large() -> Written {
    Written {
        text: "milk ".repeat(50_000),
        ..Written::default()
    }
}

/// Hears the disk, a seed, the step in KiB. Tries everything with every amount of room.
pub(super) fn full_notes(parent: &mut Parent) {
    let words = hear_words(parent);
    let step = usize::try_from(number(Some(&words[2]))).unwrap();
    let mut flat = SmallDisk {
        disk: words[0].clone().into(),
        notes: BTreeMap::new(),
        incidents: Vec::new(),
        clock: Clock::new(),
        chance: Seeded::new(number(Some(&words[1]))),
        refused: 0,
        saved: 0,
    };
    make(&flat.folder(), &mut flat.clock, &mut flat.chance);
    set_second(&flat.folder(), &mut flat.clock, &mut flat.chance);
    flat.visit_the_vault(1);
    // On an empty disk first: both files grow as far as there is room for both.
    let mut open = flat.open();
    assert!(flat.fill_the_notes(&mut open), "the notes never grew");
    flat.audit(&mut open);
    open.lock();
    flat.assert_even();
    flat.visit_the_vault(2);
    let mut open = flat.open();
    while flat.notes.len() > 4 {
        flat.remove(&mut open);
    }
    open.lock();
    let mut c = 100;
    for kib in (0..1500).step_by(step) {
        let mut open = flat.open();
        let kept = flat.notes.keys().next().copied();
        fill(&flat.disk, u64::try_from(kib).unwrap());
        flat.fill_the_notes(&mut open);
        for _ in 0..3 {
            c += 1;
            flat.add(&mut open, note(c));
        }
        if let Some(id) = kept {
            flat.edit(&mut open, id, note(c));
            let pinned = open.notes().pin(id, true, &mut flat.chance);
            if flat.tally(pinned).is_some() {
                flat.notes.get_mut(&id).unwrap().pinned = true;
            }
        }
        flat.audit(&mut open);
        open.lock();
        flat.assert_even();
        flat.visit_the_vault(c);
        let mut open = flat.open();
        flat.audit(&mut open);
        while flat.notes.len() > 4 {
            flat.remove(&mut open);
        }
        flat.audit(&mut open);
        open.lock();
        unfill(&flat.disk);
        let mut open = flat.open();
        assert!(
            flat.add(&mut open, note(c)),
            "with room again, saving goes on"
        );
        open.lock();
        flat.assert_even();
    }
    let [size, _] = flat.sizes();
    parent.say(&format!(
        "{} refused, {} saved, both files at {} MiB",
        flat.refused,
        flat.saved,
        size >> 20
    ));
}

#[test]
fn with_every_amount_of_room_the_notes_lose_nothing_and_both_files_stay_alike() {
    let seed = seed(67).to_string();
    let step = amount(300, 64, 16).to_string();
    let place = tempfile::tempdir().unwrap();
    let mut process = Launcher::new(ENTRY, "full notes")
        .with_small_disk(place.path(), 24 << 10)
        .start();
    let disk = place.path().to_str().unwrap();
    tell_words(&mut process, &[disk, &seed, &step]);
    let said = process.hear();
    let (_, well) = process.wait();
    assert!(well, "failed, see above");
    println!(
        "0 to 1,500 KiB free by {step}, at the notes: {}",
        said.expect("an end")
    );
}
