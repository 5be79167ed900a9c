//! Saved means saved, even in a power cut. The test records what a process wrote and synced, and makes from it the disks that a power
//! cut could have left: unsynced data is there, or isn't, or is there in part, in any order. On every such disk the vault opens
//! and holds everything confirmed by then.

use super::ENTRY;
use super::cracker::files;
use super::ledger::Ledger;
use super::sample_incidents::{check, tell_words};
use super::saves_killed::lives_on;
use super::saving_process::make;
use super::trace::{CALLS, Event, STRACE, read};
use bothy_test_support::{Clock, Launcher, Seeded, amount, seed};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A disk and the writes on their way to it.
#[derive(Clone, Default)]
struct Disk {
    names: BTreeMap<PathBuf, usize>,
    files: Vec<Vec<u8>>,
    /// The changes of names since the folder was synced, in order.
    names_to_come: Vec<Event>,
    /// The changes of bytes since each file was synced, in order.
    bytes_to_come: Vec<Vec<Event>>,
}

/// The bytes that disks write at once.
const SECTOR: usize = 512;

impl Disk {
    /// Takes the folder as it is now, all synced.
    fn of(folder: &Path) -> Self {
        let mut disk = Self::default();
        for (number, path) in files(folder).into_iter().enumerate() {
            disk.files.push(std::fs::read(&path).unwrap());
            disk.bytes_to_come.push(Vec::new());
            disk.names.insert(path, number);
        }
        disk
    }

    fn happen(&mut self, event: &Event) {
        match event {
            Event::Made { file, .. } => {
                assert_eq!(*file, self.files.len());
                self.files.push(Vec::new());
                self.bytes_to_come.push(Vec::new());
                self.names_to_come.push(event.clone());
            }
            Event::Wrote { file, .. } | Event::Cut { file, .. } => {
                self.bytes_to_come[*file].push(event.clone());
            }
            Event::Synced { file } => {
                for change in std::mem::take(&mut self.bytes_to_come[*file]) {
                    apply(&mut self.files[*file], &change, &mut |_| true);
                }
            }
            Event::Renamed { .. } | Event::Unlinked { .. } => {
                self.names_to_come.push(event.clone());
            }
            Event::FolderSynced => {
                for change in std::mem::take(&mut self.names_to_come) {
                    rename(&mut self.names, &change);
                }
            }
            Event::Said(_) => {}
        }
    }

    /// Returns one disk that a power cut now could leave. Names change in order, up to some point; bytes come in any order, in sectors.
    fn cut_off(&self, chance: &mut Seeded) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut names = self.names.clone();
        let until = chance.below(self.names_to_come.len() as u64 + 1);
        for change in &self.names_to_come[..usize::try_from(until).unwrap()] {
            rename(&mut names, change);
        }
        let mut left = BTreeMap::new();
        for (name, number) in names {
            let mut bytes = self.files[number].clone();
            // Unsynced writes land all, none, up to one, any part, or any part torn.
            let to_come = &self.bytes_to_come[number];
            let way = chance.below(5);
            let beginning = chance.below(to_come.len() as u64 + 1);
            for (place, change) in (0..).zip(to_come) {
                let comes = match way {
                    0 => true,
                    1 => false,
                    2 => place < beginning,
                    _ => chance.below(2) == 0,
                };
                if comes {
                    apply(&mut bytes, change, &mut |_| {
                        way != 4 || chance.below(4) != 0
                    });
                }
            }
            left.insert(name, bytes);
        }
        left
    }
}

/// Applies one change of bytes, as far as `lands` lets each sector of it.
fn apply(bytes: &mut Vec<u8>, change: &Event, lands: &mut dyn FnMut(usize) -> bool) {
    match change {
        Event::Cut { len, .. } => bytes.resize(*len, 0),
        Event::Wrote { at, bytes: new, .. } => {
            bytes.resize(bytes.len().max(at + new.len()), 0);
            let mut from = 0;
            while from < new.len() {
                let to = new.len().min(from + SECTOR - (at + from) % SECTOR);
                if lands(from) {
                    bytes[at + from..at + to].copy_from_slice(&new[from..to]);
                }
                from = to;
            }
        }
        _ => unreachable!("not a change of bytes"),
    }
}

fn rename(names: &mut BTreeMap<PathBuf, usize>, change: &Event) {
    match change {
        Event::Made { name, file } => drop(names.insert(name.clone(), *file)),
        Event::Unlinked { name } => drop(names.remove(name)),
        Event::Renamed { from, to } => {
            if let Some(file) = names.remove(from) {
                names.insert(to.clone(), file);
            }
        }
        _ => unreachable!("not a change of names"),
    }
}

/// Lets a process live on the vault under strace and returns what it did.
fn recorded(folder: &Path, life: u64, saves: u64) -> Vec<Event> {
    let trace = folder.with_extension("trace");
    let before = files(folder);
    let wrapper = [&STRACE[..], &[CALLS, "-o", trace.to_str().unwrap()]].concat();
    let mut process = Launcher::new(ENTRY, "life").under(&wrapper).start();
    tell_words(
        &mut process,
        &[
            folder.to_str().unwrap(),
            &life.to_string(),
            &saves.to_string(),
        ],
    );
    let (said, well) = process.wait();
    assert!(
        well && said.last().is_some_and(|line| line == "done"),
        "{said:?}"
    );
    let events = read(
        &std::fs::read_to_string(&trace).expect("a trace, from strace"),
        folder,
        &before,
    );
    std::fs::remove_file(trace).unwrap();
    events
}

#[test]
fn whatever_a_power_cut_leaves_on_the_disk_what_was_saved_is_there() {
    let mut chance = Seeded::new(seed(12));
    let mut clock = Clock::new();
    let home = tempfile::tempdir().unwrap();
    // SQLite opens the files by their names without links, and the trace tells those.
    let folder = home.path().canonicalize().unwrap().join("vault");
    make(&folder, &mut clock, &mut chance);
    let mut ledger = Ledger::default();
    let mut states = 0;
    for life in 0..amount(2, 3, 8) {
        let mut disk = Disk::of(&folder);
        let events = recorded(&folder, 500 + life, 5);
        // Any moment will do, but those after a sync or a report divide what must be there from what may.
        let every = (events.len() as u64 / amount(30, 60, 120)).max(1);
        for event in &events {
            disk.happen(event);
            if let Event::Said(line) = event {
                ledger.hear(line);
            }
            if chance.below(every) == 0 {
                let state = home.path().join("state");
                std::fs::create_dir(&state).unwrap();
                for (name, bytes) in disk.cut_off(&mut chance) {
                    std::fs::write(state.join(name.file_name().unwrap()), bytes).unwrap();
                }
                clock.skip(1000);
                let mut open = lives_on(&state, &mut clock, &mut chance);
                ledger.clone().audit(&mut open);
                if states % 16 == 0 {
                    check(&mut open).unwrap();
                }
                open.lock();
                std::fs::remove_dir_all(state).unwrap();
                states += 1;
            }
        }
        // The recording is complete: with everything synced, it gives the files that are there.
        for (path, number) in &disk.names {
            if disk.bytes_to_come[*number].is_empty() && disk.names_to_come.is_empty() {
                assert!(
                    disk.files[*number] == std::fs::read(path).unwrap(),
                    "not recorded: {path:?}"
                );
            }
        }
    }
    println!("{states} disks that a power cut could have left: all open, 0 saves lost");
}
