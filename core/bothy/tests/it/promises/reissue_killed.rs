//! Killed while the vault is moved to another key, or while an opening continues that: the secret opens it at any moment, with
//! everything in it, and so does the new code once it is shown to be set.

use super::sample_incidents::{check, hear_words, incident, number};
use super::secret_changes_killed::{hardware, killed, opens};
use bothy_core::vault::{Opened, Vault};
use bothy_test_support::{Clock, Parent, Seeded, amount, seed, small_cost, unless_busy};
use std::path::Path;
use std::time::Duration;

const SECRET: &str = "83620471";

/// Hears the folder, a seed, and whether to re-issue or only to open, which resumes one that was cut short; then does it.
pub(super) fn reissue(parent: &mut Parent) {
    let words = hear_words(parent);
    let folder = Path::new(&words[0]);
    let mut chance = Seeded::new(number(Some(&words[1])));
    let prf = hardware(folder, 1);
    let mut vault = Vault::at(folder);
    let now = Clock::new().tick();
    let only_open = words[2] == "open";
    if only_open {
        parent.say("begin");
    }
    let opened = vault.unlock(SECRET.as_bytes(), &prf, now, &mut chance);
    let Ok(Opened::Vault(mut open)) = opened else {
        panic!("does not open: {:?}", opened.err());
    };
    if !only_open {
        let (code, mut derived) = open
            .opening()
            .draw_reissue(SECRET.as_bytes(), &prf, &mut chance)
            .unwrap();
        parent.say("begin");
        open.begin_reissue(&mut derived, now, &mut chance).unwrap();
        parent.say(std::str::from_utf8(code.text()).unwrap());
        open.finish_reissue(&mut derived, &mut |_, _| {}, &mut chance)
            .unwrap();
    }
    parent.say("done");
}

#[test]
fn killed_while_the_key_changes_nothing_is_lost_and_the_next_opening_goes_on() {
    let mut chance = Seeded::new(seed(12));
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("vault");
    let prf = hardware(&folder, 1);
    let now = Clock::new().tick();
    Vault::at(&folder)
        .create(SECRET.as_bytes(), small_cost(), &prf, now, &mut chance)
        .unwrap();
    let mut open = opens(&folder, SECRET).unwrap();
    let now = Clock::new().skip(2);
    let saved = open
        .journal()
        .add(&incident(1), Vec::new(), now, &mut chance)
        .unwrap();
    open.lock();

    let (mut longest, mut to_open) = (Duration::ZERO, Duration::from_millis(20));
    let (mut codes, mut waiting, mut twice) = (Vec::new(), 0, 0);
    let kills = amount(20, 60, 250);
    for round in 0..kills {
        let said = killed("reissue", &folder, &["again"], &mut chance, &mut longest);
        let done = said.iter().any(|line| line == "done");
        if let Some(code) = said.first().filter(|line| *line != "done") {
            codes = vec![code.clone()];
        } else {
            // It may have been set and not yet shown: then nobody knows which code is valid.
            codes.clear();
        }
        waiting += u64::from(!done && !codes.is_empty());
        if !done && round % 2 == 1 {
            let said = killed("reissue", &folder, &["open"], &mut chance, &mut to_open);
            twice += u64::from(said.is_empty());
        }
        let mut open = opens(&folder, SECRET).expect("the secret opens at any moment");
        assert_eq!(
            open.journal().get(saved).unwrap().current.incident,
            incident(1)
        );
        if round % 10 == 0 {
            check(&mut open).unwrap();
        }
        open.lock();
        let mut names: Vec<_> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        assert_eq!(names.len(), 7, "left over in round {round}: {names:?}");
        if let Some(code) = codes.first() {
            let (now, prf) = (Clock::new().skip(60), hardware(&folder, 0));
            let opened = unless_busy(|| {
                let mut chance = Seeded::new(round);
                Vault::at(&folder).recover(
                    code.as_bytes(),
                    SECRET.as_bytes(),
                    &prf,
                    now,
                    &mut chance,
                )
            });
            assert!(matches!(opened, Ok(Opened::Vault(_))), "round {round}");
        }
    }
    println!(
        "{kills} kills, {waiting} between the first step and the last, {twice} of the next opening too"
    );
    assert!(
        kills < 60 || (waiting > 0 && twice > 0),
        "never killed half-way"
    );
}
