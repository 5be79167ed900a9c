//! Packs whose process is killed, or whose vault is locked, at any moment. The next opening leaves a whole pack with its line
//! in the log, or neither.

use super::ENTRY;
use super::honest::assert_holds;
use super::made::{Made, options};
use bothy_core::Error;
use bothy_core::evidence::{Became, Destination, Export, PackOptions};
use bothy_core::journal::Step;
use bothy_core::vault::{Opened, Vault};
use bothy_test_support::{
    Clock, Launcher, MemoryPrf, PIN, Parent, Seeded, Subprocess, amount, seed,
};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

impl Made {
    /// Runs this many steps, or to the end, and then leaves it like a kill: nothing is closed or removed.
    fn cut_short(&mut self, options: PackOptions, steps: u32) -> Step {
        let mut export = self.begin(options).unwrap();
        let mut last = Step::More { done: 0, total: 0 };
        for _ in 0..steps {
            last = self.step(&mut export).unwrap();
        }
        std::mem::forget(export);
        last
    }
}

#[test]
fn whatever_step_a_kill_follows_the_next_opening_removes_what_there_is_and_says_so() {
    let (mut made, _) = Made::year(seed(321));
    let lines = made.lines();
    for options in made.both() {
        for steps in 0.. {
            let last = made.cut_short(options.clone(), steps);
            assert_eq!(made.beside().len(), 1, "something to remove or to keep");
            made.relock();
            if last == Step::Done {
                assert_eq!(made.became(), []);
                break;
            }
            assert_eq!(made.became(), [Became::Removed], "{steps} steps");
            assert_eq!(made.beside(), Vec::<String>::new(), "{steps} steps");
        }
        made.clear();
    }
    assert_eq!(made.lines(), lines + 2, "the two that came to their end");
}

#[test]
fn a_lock_between_two_steps_is_settled_by_the_next_opening_whatever_becomes_of_the_job() {
    let (mut made, _) = Made::year(seed(322));
    for options in made.both() {
        let mut old = made.begin(options.clone()).unwrap();
        made.step(&mut old).unwrap();
        made.lock();
        made.unlock();
        assert_eq!(made.became(), [Became::Removed]);
        assert_eq!(made.beside(), Vec::<String>::new());
        // A new one at the same place isn't the old one's to remove.
        let mut new = made.begin(options).unwrap();
        made.step(&mut new).unwrap();
        drop(old);
        while made.step(&mut new).unwrap() != Step::Done {}
        let name = made.beside().pop().unwrap();
        assert_holds(&made.place(&name), true);
        made.clear();
    }
}

/// The damage that a disk does to a file.
type Spoils = fn(&mut Vec<u8>);

/// In the first file's own header: its mark, the time, the CRC, both lengths, the name; a byte of each third; the last file's own header;
/// the directory's mark, time and name; the end; one byte more; one less; none.
const SPOILS: [Spoils; 16] = [
    |zip| zip[0] ^= 1,
    |zip| zip[10] ^= 1,
    |zip| zip[14] ^= 1,
    |zip| zip[18] ^= 1,
    |zip| zip[22] ^= 1,
    |zip| zip[30] ^= 1,
    |zip| flip(zip, |len| len / 3),
    |zip| flip(zip, |len| len * 2 / 3),
    |zip| spoil(zip, b"PK\x03\x04", 10),
    |zip| spoil(zip, b"PK\x01\x02", 0),
    |zip| spoil(zip, b"PK\x01\x02", 12),
    |zip| spoil(zip, b"PK\x01\x02", 46),
    |zip| spoil(zip, b"PK\x05\x06", 16),
    |zip| zip.push(0),
    |zip| _ = zip.pop(),
    Vec::clear,
];

fn flip(bytes: &mut [u8], at: fn(usize) -> usize) {
    let at = at(bytes.len());
    bytes[at] ^= 1;
}

/// Flips a bit `behind` bytes after the last place where `begins` occurs.
fn spoil(zip: &mut [u8], begins: &[u8], behind: usize) {
    let at = zip.windows(begins.len()).rposition(|bytes| bytes == begins);
    zip[at.unwrap() + behind] ^= 1;
}

impl Made {
    /// Writes a pack to the last byte, spoils one whole file of it, and goes on. Returns the outcome.
    fn spoiled(
        &mut self,
        options: PackOptions,
        file: &str,
        is_whole: impl Fn(&Path) -> bool,
        spoils: impl Fn(&mut Vec<u8>),
    ) -> Result<Step, Error> {
        let mut export = self.begin(options).unwrap();
        let work = self.place("pack.part/pack");
        while !is_whole(&work) {
            self.step(&mut export).unwrap();
        }
        let file = if file.is_empty() {
            work
        } else {
            work.join(file)
        };
        let mut bytes = std::fs::read(&file).unwrap();
        spoils(&mut bytes);
        std::fs::write(&file, bytes).unwrap();
        let mut ended = Ok(Step::More { done: 0, total: 0 });
        while let Ok(Step::More { .. }) = ended {
            ended = self.step(&mut export);
        }
        ended
    }
}

#[test]
fn a_pack_that_a_disk_gives_back_otherwise_never_leaves() {
    let (mut made, _) = Made::year(seed(323));
    let lines = made.lines();
    let whole = |work: &Path| work.join("SHA256SUMS.minisig").exists();
    for name in ["incidents.csv", "exhibits/AB-001.pdf", "SHA256SUMS.minisig"] {
        let last: Spoils = |bytes| flip(bytes, |len| len - 2);
        for spoils in [last, |bytes| bytes.push(0), |bytes| _ = bytes.pop()] {
            let ended = made.spoiled(made.folder("pack"), name, whole, spoils);
            assert_eq!(ended, Err(Error::Outside), "{name}");
            assert_eq!(made.beside(), Vec::<String>::new());
        }
    }
    let whole = |work: &Path| {
        let zip = std::fs::read(work).unwrap_or_default();
        zip.last_chunk()
            .is_some_and(|end: &[u8; 22]| end.starts_with(b"PK\x05\x06"))
    };
    for (number, spoils) in SPOILS.into_iter().enumerate() {
        let ended = made.spoiled(made.zip("pack"), "", whole, spoils);
        assert_eq!(ended, Err(Error::Outside), "spoiled as in {number}");
        assert_eq!(made.beside(), Vec::<String>::new());
    }
    assert_eq!(made.lines(), lines);
}

/// Hears a vault, two keys, a number. Exports into the folder around it, and says when each pack is begun and done.
pub(super) fn exporter(parent: &mut Parent) {
    let told = parent.hear().unwrap();
    let told: Vec<&str> = told.split(' ').collect();
    let keys = [1, 2].map(|n: usize| hex::decode(told[n]).unwrap().try_into().unwrap());
    let round: u64 = told[3].parse().unwrap();
    let (prf, mut clock, mut chance) = (
        MemoryPrf::with_keys(keys),
        Clock::new(),
        Seeded::new(round + 5),
    );
    clock.skip(1_000_000);
    let vault = Path::new(told[0]);
    let Ok(Opened::Vault(mut open)) = Vault::at(vault).unlock(PIN, &prf, clock.tick(), &mut chance)
    else {
        panic!("does not open");
    };
    let stop = open.stop();
    parent.say("open");
    for n in round..round + 4 {
        let (name, to) = to(vault, round, n);
        parent.say(&format!("begin {name}"));
        let mut export = Export::begin(&mut open, options(to), clock.tick(), &mut chance).unwrap();
        while export
            .step(&mut open, &stop, clock.tick(), &mut chance)
            .unwrap()
            != Step::Done
        {}
        parent.say(&format!("done {name}"));
    }
}

/// Returns the destination of pack `n` of a round.
fn to(vault: &Path, round: u64, n: u64) -> (String, Destination) {
    let name = format!("pack-{round}-{n}");
    let place = vault.with_file_name(&name);
    let to = if n.is_multiple_of(2) {
        Destination::Folder(place)
    } else {
        Destination::Zip(place)
    };
    (name, to)
}

/// Kills an exporter at a random moment: anywhere, or about where a pack is read back, noted and named. Returns its lines.
fn killed(made: &Made, round: u64, chance: &mut Seeded) -> Vec<String> {
    let keys = made.home.prf.keys().map(hex::encode);
    let vault = made.home.folder();
    let mut process: Subprocess = Launcher::new(ENTRY, "exporter").start();
    process.tell(&format!(
        "{} {} {} {round}",
        vault.display(),
        keys[0],
        keys[1]
    ));
    let mut said = Vec::new();
    let longest = if chance.below(2) == 0 {
        let mut begun = chance.below(4);
        while begun > 0 {
            let Some(line) = process.hear() else { break };
            begun -= u64::from(line.starts_with("begin"));
            said.push(line);
        }
        [300, 3000, 40_000][usize::try_from(chance.below(3)).unwrap()]
    } else {
        let (name, _) = to(&vault, round, round + round % 2);
        let last = vault.with_file_name(format!("{name}.part/pack/SHA256SUMS.minisig"));
        let from = Instant::now();
        while !last.exists() && from.elapsed() < Duration::from_secs(2) {
            std::hint::spin_loop();
        }
        [3000, 12_000][usize::try_from(chance.below(2)).unwrap()]
    };
    said.extend(process.kill_after(Duration::from_micros(chance.below(longest))));
    said
}

#[test]
fn a_kill_at_any_moment_leaves_a_pack_and_its_line_or_neither_once_it_is_opened_again() {
    let mut chance = Seeded::new(seed(324));
    let kills = amount(20, 100, 600);
    let (mut made, _) = Made::year(324);
    let mut ends: BTreeMap<&str, u64> = BTreeMap::new();
    for round in 0..kills {
        let before = made.lines();
        made.lock();
        let mut said = killed(&made, round * 10, &mut chance);
        // Sometimes the process that clears up is killed too.
        if chance.below(3) == 0 {
            said.extend(killed(&made, round * 10 + 5, &mut chance));
        }
        made.unlock();
        for became in made.became() {
            let end = match became {
                Became::Finished => "finished",
                Became::Removed => "removed",
                Became::Gone => "gone",
                Became::OutOfReach | Became::NameTaken | Became::ToRemove => panic!("{became:?}"),
            };
            *ends.entry(end).or_default() += 1;
        }
        let packs = made.beside();
        for name in &packs {
            assert!(!name.ends_with(".part"), "{name} is left, {said:?}");
            assert_holds(&made.place(name), true);
        }
        for line in &said {
            if let Some(name) = line.strip_prefix("done ") {
                assert!(packs.iter().any(|pack| pack == name), "{name} is gone");
            }
        }
        assert_eq!(made.lines(), before + packs.len() as u64, "{packs:?}");
        *ends.entry("whole").or_default() += packs.len() as u64;
        made.clear();
    }
    println!("{kills} kills at packs: {ends:?}");
    for end in ["removed", "whole", "finished"] {
        // On a busy machine few kills come in time.
        let enough = kills >= if end == "removed" { 100 } else { 600 };
        assert!(!enough || ends.contains_key(end), "never {end}: {ends:?}");
    }
}
