//! Saved means saved: a process that saves is killed at random points, many times over the same vault. Confirmed saves are there and
//! whole; the step it was at is there whole or not at all; nothing more is there.

use super::ENTRY;
use super::ledger::Ledger;
use super::sample_incidents::{check, tell_words};
use super::saving_process::{hardware, make};
use bothy_core::vault::{OpenVault, Opened, Vault};
use bothy_test_support::{Clock, Launcher, PIN, Seeded, amount, seed, unless_busy};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

/// The steps of a life.
const STEPS: [&str; 14] = [
    "unlock", "add", "amend", "attach", "remove", "lock", "undo", "away", "import", "draft",
    "keep", "fill", "save", "discard",
];

/// Runs one life and ends it: at a random moment of a random step, or by itself. Returns the step in which it was killed.
fn life(
    folder: &Path,
    number: u64,
    saves: u64,
    chance: &mut Seeded,
    ledger: &mut Ledger,
) -> String {
    let mut process = Launcher::new(ENTRY, "life").start();
    tell_words(
        &mut process,
        &[
            folder.to_str().unwrap(),
            &number.to_string(),
            &saves.to_string(),
        ],
    );
    let last_step = chance.below(saves + 4);
    let mut lines = Vec::new();
    let mut begun = 0;
    while begun <= last_step {
        let Some(line) = process.hear() else { break };
        begun += u64::from(line.starts_with("begin"));
        lines.push(line);
    }
    // Most steps take under a millisecond, a large file some tens.
    let longest = [100, 1000, 5000, 40_000][usize::try_from(chance.below(4)).unwrap()];
    let wait = Duration::from_micros(chance.below(longest));
    lines.extend(process.kill_after(wait));
    if lines.is_empty() {
        return "start".to_owned();
    }
    for line in lines {
        ledger.hear(&line);
    }
    ledger.over()
}

/// Opens a vault that some life left behind, which must always succeed.
pub(super) fn lives_on(folder: &Path, clock: &mut Clock, chance: &mut Seeded) -> OpenVault {
    let (prf, now) = (hardware(), clock.tick());
    match unless_busy(|| Vault::at(folder).unlock(PIN, &prf, now, chance)) {
        Ok(Opened::Vault(open)) => open,
        Ok(Opened::Notes(_)) => panic!("opened the notes"),
        Err(error) => panic!("does not open any more: {error:?}"),
    }
}

#[test]
fn a_killed_process_loses_nothing_it_said_was_saved_and_leaves_nothing_half_made() {
    let mut chance = Seeded::new(seed(1));
    let kills = amount(60, 150, 10_000);
    let mut killed_in: BTreeMap<String, u64> = BTreeMap::new();
    let mut clock = Clock::new();
    let mut home = tempfile::tempdir().unwrap();
    let mut ledger = Ledger::default();
    for number in 0..kills {
        // A young vault grows often; so there is a new one now and then.
        if number % 50 == 0 {
            home = tempfile::tempdir().unwrap();
            ledger = Ledger::default();
            make(&home.path().join("vault"), &mut clock, &mut chance);
        }
        let folder = home.path().join("vault");
        let at = life(&folder, number, 8, &mut chance, &mut ledger);
        *killed_in.entry(at).or_default() += 1;
        // Often the next life has to clear up after this one, and may be killed at it.
        if chance.below(2) == 0 || number % 50 == 49 {
            clock.skip(u32::try_from(number).unwrap() * 100);
            let mut open = lives_on(&folder, &mut clock, &mut chance);
            ledger.audit(&mut open);
            if number % 10 == 9 {
                check(&mut open).unwrap();
            }
            open.lock();
        }
    }
    println!("{kills} kills: {killed_in:?}");
    // The few kills of the smaller sizes miss a step now and then, but not many.
    assert!(killed_in.len() > STEPS.len() / 2, "few steps were killed");
    let all = amount(0, 0, 1) == 1;
    for step in STEPS.into_iter().filter(|_| all) {
        assert!(
            killed_in.contains_key(step),
            "never killed during {step}: this proves less than it says"
        );
    }
}
