//! Restores whose process is killed at any moment: the vault is empty and the next try goes on, or it is all there.

use super::ENTRY;
use super::made::{Said, check};
use super::sealed::{Key, backed_up};
use bothy_core::backup::{OpenBy, Restore, unfinished};
use bothy_core::journal::Step;
use bothy_core::vault::{Opened, Vault};
use bothy_test_support::{
    Clock, Home, Launcher, MemoryPrf, PIN, Parent, Seeded, Subprocess, amount, seed,
};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use std::time::Duration;

/// Hears a vault, two keys, a backup and what opens it. Restores it, and says when it begins and when it is done.
pub(super) fn restorer(parent: &mut Parent) {
    let told = parent.hear().unwrap();
    let told: Vec<&str> = told.split(' ').collect();
    let keys = [1, 2].map(|n: usize| hex::decode(told[n]).unwrap().try_into().unwrap());
    let (prf, mut clock, mut chance) = (
        MemoryPrf::with_keys(keys),
        Clock::new(),
        Seeded::new(told[5].parse().unwrap()),
    );
    clock.skip(1_000_000);
    let vault = Path::new(told[0]);
    let Ok(Opened::Vault(mut open)) = Vault::at(vault).unlock(PIN, &prf, clock.tick(), &mut chance)
    else {
        panic!("does not open");
    };
    let (stop, file) = (open.stop(), File::open(told[3]).unwrap());
    let by = OpenBy::Identity(told[4].as_bytes());
    parent.say("begin");
    let mut job = Restore::begin(&mut open, file, &by, false, &mut chance).unwrap();
    while job
        .step(&mut open, &stop, clock.tick(), &mut chance)
        .unwrap()
        != Step::Done
    {}
    parent.say("done");
}

/// Kills a process that restores at a random moment. Returns what it said.
fn killed(home: &Home, file: &Path, key: &Key, round: u64, chance: &mut Seeded) -> Vec<String> {
    let keys = home.prf.keys().map(hex::encode);
    let mut process: Subprocess = Launcher::new(ENTRY, "restorer").start();
    process.tell(&format!(
        "{} {} {} {} {} {round}",
        home.folder().display(),
        keys[0],
        keys[1],
        file.display(),
        String::from_utf8(key.text()).unwrap(),
    ));
    let mut said = Vec::from_iter(process.hear());
    let longest = [2_000, 60_000, 400_000][chance.index(3)];
    said.extend(process.kill_after(Duration::from_micros(chance.below(longest))));
    said
}

#[test]
fn a_restore_killed_at_any_moment_is_all_there_or_goes_on_in_an_empty_vault() {
    let mut chance = Seeded::new(seed(760));
    let kills = amount(20, 300, 1500);
    let (mut made, key, file) = backed_up(761);
    let said = Said::of(made.open());
    let mut ends: BTreeMap<&str, u64> = BTreeMap::new();
    let mut home = Home::new(762);
    for round in 0..kills {
        let heard = killed(&home, &file, &key, round, &mut chance);
        let mut open = home.unlock();
        let (count, note) = (open.journal().count().unwrap(), unfinished(&open).unwrap());
        if count > 0 {
            assert_eq!(note, None, "{heard:?}");
            assert_eq!(Said::of(&mut open), said, "{heard:?}");
            check(&mut open);
            *ends.entry("restored").or_default() += 1;
            open.lock();
            home = Home::new(770 + round);
            continue;
        }
        assert!(
            !heard.iter().any(|line| line == "done"),
            "it said it was done"
        );
        // Whatever came in is noted, or erased by now; nothing of it shows.
        check(&mut open);
        let end = if note.is_some() { "noted" } else { "not begun" };
        *ends.entry(end).or_default() += 1;
    }
    let mut open = home.unlock();
    if open.journal().count() == Ok(0) {
        open.lock();
        key.restore(&mut home, &file, false).unwrap();
        open = home.unlock();
    }
    assert_eq!(Said::of(&mut open), said);
    check(&mut open);
    println!("{kills} kills at restores: {ends:?}");
    // On a busy machine few kills come in time.
    for end in ["restored", "noted"] {
        assert!(
            kills < 300 || ends.contains_key(end),
            "never {end}: {ends:?}"
        );
    }
}

#[test]
fn a_restore_left_at_any_step_goes_on_at_the_next_file() {
    let (mut made, key, file) = backed_up(763);
    let said = Said::of(made.open());
    let (text, mut steps) = (key.text(), 0);
    let mut home = Home::new(764);
    // Left after one step, after two, and so on, like a kill: nothing is closed or removed.
    let done = 'all: loop {
        steps += 1;
        let mut open = home.unlock();
        let (stop, by) = (open.stop(), OpenBy::Identity(&text));
        let file = File::open(&file).unwrap();
        let mut job = Restore::begin(&mut open, file, &by, false, &mut home.chance).unwrap();
        for _ in 0..steps {
            let now = home.clock.tick();
            if job.step(&mut open, &stop, now, &mut home.chance).unwrap() == Step::Done {
                break 'all job.finish().unwrap();
            }
        }
        assert_eq!(open.journal().count(), Ok(0));
        std::mem::forget(job);
    };
    // One file at least came in before each next try, so far fewer steps are needed than there are.
    assert!(steps > 5, "{steps}");
    assert_eq!(done.lost, Vec::<String>::new());
    let mut open = home.unlock();
    assert_eq!(Said::of(&mut open), said);
    check(&mut open);
}
