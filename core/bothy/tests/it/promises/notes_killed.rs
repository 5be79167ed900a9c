//! Saved means saved, in the notes too: a process that writes notes is killed at random points. Confirmed saves are there; the step it
//! was at is there or isn't. After the next opening both files are alike, however the notes made them grow.

use super::ENTRY;
use super::sample_incidents::{check, hear_words, number, tell_words};
use super::saves_killed::lives_on;
use super::saving_process::{hardware, make};
use bothy_core::notes::{Item, Order, Written};
use bothy_core::vault::{OpenNotes, Opened, Vault};
use bothy_core::{Id, Result};
use bothy_test_support::{Clock, Launcher, PIN, Parent, Seeded, amount, seed, unless_busy};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

const SECOND: &[u8] = b"40177293";

/// Returns note number `c`: always the same.
pub(super) fn note(c: u64) -> Written {
    let mut chance = Seeded::new(c);
    let length = match chance.below(10) {
        0..3 => chance.below(2000),
        3..5 => chance.below(60_000),
        _ => chance.below(250_000),
    };
    let mut text = String::new();
    while text.len() < usize::try_from(length).unwrap() {
        text.push_str(
            [" milk", " läuft", "\n", " 🙂", " call again"]
                [usize::try_from(chance.below(5)).unwrap()],
        );
    }
    let item = |n| Item {
        text: format!("line {n}"),
        done: false,
    };
    Written {
        title: format!("Number {c}"),
        text,
        items: (0..=chance.below(4)).map(item).collect(),
        pinned: false,
    }
}

/// Sets the second door of a vault that [`make`] made.
pub(super) fn set_second(folder: &Path, clock: &mut Clock, chance: &mut Seeded) {
    let mut open = lives_on(folder, clock, chance);
    let derived = open
        .opening()
        .derive_second(PIN, SECOND, &hardware(), chance);
    open.set_second(derived.unwrap(), clock.tick(), chance)
        .unwrap();
    open.lock();
}

/// Opens the notes, which must always succeed.
pub(super) fn notes_of(folder: &Path, clock: &mut Clock, chance: &mut Seeded) -> OpenNotes {
    let now = clock.tick();
    match unless_busy(|| Vault::at(folder).unlock(SECOND, &hardware(), now, chance)) {
        Ok(Opened::Notes(open)) => open,
        Ok(Opened::Vault(_)) => panic!("opened the vault"),
        Err(error) => panic!("does not open any more: {error:?}"),
    }
}

/// Hears the folder, a number for this life, and how many saves; then does them.
pub(super) fn writer(parent: &mut Parent) {
    let words = hear_words(parent);
    let life = number(Some(&words[1]));
    let (mut clock, mut chance) = (Clock::new(), Seeded::new(life));
    clock.skip(u32::try_from(life % 100_000).unwrap() * 100);
    parent.say("begin unlock");
    let mut open = notes_of(Path::new(&words[0]), &mut clock, &mut chance);
    parent.say("done");
    for n in 0..number(Some(&words[2])) {
        save(parent, &mut open, life * 1000 + n, &mut clock, &mut chance).unwrap();
    }
    parent.say("begin lock");
    open.lock();
    parent.say("done");
}

/// Does one random save, reported before and after.
fn save(
    parent: &mut Parent,
    open: &mut OpenNotes,
    c: u64,
    clock: &mut Clock,
    chance: &mut Seeded,
) -> Result<()> {
    let now = clock.tick();
    let there = open.notes().list("", Order::Made)?;
    let which = usize::try_from(chance.below(there.len().max(1) as u64)).unwrap();
    let choice = chance.below(10);
    let Some(note_) = there.get(which).filter(|_| choice > 3 && there.len() > 3) else {
        parent.say(&format!("begin add {c}"));
        let id = open.notes().add(note(c), now, chance)?;
        parent.say(&format!("done {id}"));
        return Ok(());
    };
    let id = note_.id;
    match choice {
        _ if there.len() > 60 => {
            parent.say(&format!("begin remove {id}"));
            open.notes().remove(id, chance)?;
        }
        4..6 => {
            parent.say(&format!("begin edit {id} {c}"));
            open.notes().edit(id, note(c), now, chance)?;
        }
        6 => {
            parent.say(&format!("begin pin {id}"));
            open.notes().pin(id, !note_.written.pinned, chance)?;
        }
        7 => {
            parent.say(&format!("begin tick {id}"));
            let done = !note_.written.items[0].done;
            open.notes().tick(id, 0, done, now, chance)?;
        }
        _ => {
            parent.say(&format!("begin remove {id}"));
            open.notes().remove(id, chance)?;
        }
    }
    parent.say("done");
    Ok(())
}

/// Makes a vault with this many large notes, or enough to make the files grow.
fn filled(
    folder: &Path,
    most: usize,
    clock: &mut Clock,
    chance: &mut Seeded,
) -> BTreeMap<Id, Written> {
    make(folder, clock, chance);
    set_second(folder, clock, chance);
    let large = Written {
        text: "milk and bread ".repeat(17_000),
        items: note(0).items,
        ..Written::default()
    };
    let mut open = notes_of(folder, clock, chance);
    let (before, mut notes) = (sizes(folder), BTreeMap::new());
    while notes.len() < most && sizes(folder) == before {
        let id = open.notes().add(large.clone(), clock.tick(), chance);
        notes.insert(id.unwrap(), large.clone());
    }
    open.lock();
    notes
}

/// The expected content of the notes: what is certain, and what a kill left open.
#[derive(Default)]
struct Ledger {
    notes: BTreeMap<Id, Written>,
    at: Option<String>,
}

impl Ledger {
    fn hear(&mut self, line: &str) {
        if let Some(step) = line.strip_prefix("begin ") {
            self.at = Some(step.to_owned());
        } else if let Some(step) = self.at.take() {
            let (what, id, after) = self.after(&step);
            let id = match what {
                "add" => line.strip_prefix("done ").unwrap().parse().unwrap(),
                "unlock" | "lock" => return,
                _ => id.unwrap(),
            };
            match after {
                Some(after) => drop(self.notes.insert(id, after)),
                None => drop(self.notes.remove(&id)),
            }
        }
    }

    /// Parses a step: its kind, its note, and the note's new content.
    fn after<'s>(&self, step: &'s str) -> (&'s str, Option<Id>, Option<Written>) {
        let words: Vec<&str> = step.split(' ').collect();
        let c = || number(words.last().copied());
        if words[0] == "add" {
            return ("add", None, Some(note(c())));
        }
        let id = words.get(1).map(|id| id.parse().unwrap());
        let mut now = id.map(|id| self.notes[&id].clone());
        match (words[0], &mut now) {
            ("edit", Some(now)) => *now = note(c()),
            ("pin", Some(now)) => now.pinned = !now.pinned,
            ("tick", Some(now)) => now.items[0].done = !now.items[0].done,
            _ => now = None,
        }
        (words[0], id, now)
    }

    /// Compares the notes with this ledger, which afterwards is what they hold. Returns the step in which the life ended.
    fn audit(&mut self, open: &mut OpenNotes) -> String {
        let at = self.at.take();
        let (what, id, after) = at
            .as_ref()
            .map_or(("between", None, None), |at| self.after(at));
        let mut there: BTreeMap<Id, Written> = BTreeMap::new();
        for note in open.notes().list("", Order::Made).unwrap() {
            assert!(there.insert(note.id, note.written).is_none());
        }
        for (known, written) in &self.notes {
            let found = there.get(known);
            let as_it_was = found == Some(written);
            let as_it_should_be = id == Some(*known) && found == after.as_ref();
            assert!(
                as_it_was || as_it_should_be,
                "a saved note is gone or another: {known}"
            );
        }
        for (found, written) in &there {
            let added = what == "add" && Some(written) == after.as_ref();
            assert!(
                added || self.notes.contains_key(found),
                "a note that nobody wrote"
            );
        }
        assert!(there.len() <= self.notes.len() + 1);
        self.notes = there;
        what.to_owned()
    }
}

/// Runs one life and ends it at a random moment of a random step. Records its reports.
fn life(folder: &Path, number: u64, saves: u64, chance: &mut Seeded, ledger: &mut Ledger) {
    let mut process = Launcher::new(ENTRY, "writer").start();
    let told = [&number.to_string()[..], &saves.to_string()];
    tell_words(
        &mut process,
        &[&[folder.to_str().unwrap()], &told[..]].concat(),
    );
    let mut lines = Vec::new();
    let wait = if saves > 0 && chance.below(3) == 0 {
        // Few steps grow a file, so this waits for one.
        let (size, from) = (sizes(folder)[0], Instant::now());
        while sizes(folder)[0] == size && from.elapsed() < Duration::from_millis(300) {
            std::hint::spin_loop();
        }
        chance.below(12_000)
    } else {
        let (last_step, mut begun) = (chance.below(saves + 3), 0);
        while begun <= last_step {
            let Some(line) = process.hear() else { break };
            begun += u64::from(line.starts_with("begin"));
            lines.push(line);
        }
        let longest = usize::try_from(chance.below(4)).unwrap();
        chance.below([100, 1000, 5000, 30_000][longest])
    };
    lines.extend(process.kill_after(Duration::from_micros(wait)));
    for line in lines {
        ledger.hear(&line);
    }
}

fn sizes(folder: &Path) -> [u64; 2] {
    ["0.dat", "1.dat"].map(|name| folder.join(name).metadata().unwrap().len())
}

#[test]
fn a_process_killed_at_its_notes_loses_none_and_both_files_stay_alike() {
    let mut chance = Seeded::new(seed(64));
    let kills = amount(40, 120, 1000);
    let mut clock = Clock::new();
    let mut home = tempfile::tempdir().unwrap();
    let trial = home.path().join("trial");
    let growing = filled(&trial, usize::MAX, &mut clock, &mut chance).len();
    let mut ledger = Ledger::default();
    let mut killed_in: BTreeMap<String, u64> = BTreeMap::new();
    let (mut uneven, mut grown) = (0, 0);
    for number in 0..kills {
        // One that is about to grow.
        if number % 10 == 0 {
            home = tempfile::tempdir().unwrap();
            let folder = home.path().join("vault");
            ledger = Ledger::default();
            ledger.notes = filled(&folder, growing - 1, &mut clock, &mut chance);
        }
        let folder = home.path().join("vault");
        let before = sizes(&folder);
        life(&folder, number, 6, &mut chance, &mut ledger);
        let after = sizes(&folder);
        uneven += u64::from(after[0] != after[1]);
        grown += u64::from(after[0] > before[0]);
        // Sometimes the process that clears up is killed too.
        if ledger.at.is_some() && chance.below(3) == 0 {
            let mut none = Ledger::default();
            life(&folder, number + 50_000, 0, &mut chance, &mut none);
        }
        clock.skip(1000);
        let mut open = notes_of(&folder, &mut clock, &mut chance);
        let at = ledger.audit(&mut open);
        *killed_in.entry(at).or_default() += 1;
        open.lock();
        let even = sizes(&folder);
        assert!(even[0] == even[1] && even[0].is_power_of_two(), "{even:?}");
        if number % 10 == 9 {
            let mut open = lives_on(&folder, &mut clock, &mut chance);
            check(&mut open).unwrap();
            open.lock();
        }
    }
    println!(
        "{kills} kills at the notes: {killed_in:?}; {grown} times the files had grown, {uneven} times they were uneven until the next opening"
    );
    assert!(kills < 1000 || (grown > 0 && uneven > 0));
    for step in ["unlock", "add", "edit", "remove", "lock"] {
        assert!(
            killed_in.contains_key(step) || kills < 1000,
            "never killed during {step}"
        );
    }
}
