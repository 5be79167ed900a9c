//! A vault is being destroyed: after a kill it is whole or gone, and never comes back; the notes open with their content.
//!
//! If the second secret was armed, the next opening of the notes finishes it: not even the earlier slots open the vault then.

use super::{OWN, Place, SECOND, hardware, killed};
use bothy_core::vault::Vault;
use bothy_test_support::{Clock, Seeded, amount, copy_folder, seed};
use std::path::Path;
use std::time::Duration;

/// Copies a vault and its hardware's keys.
fn copy(from: &Place, to: &Path) -> Place {
    let copy = Place(to.to_owned());
    if to.exists() {
        std::fs::remove_dir_all(to).unwrap();
    }
    copy_folder(&from.0, to);
    std::fs::write(to.with_extension("device-key"), from.device_key()).unwrap();
    copy
}

fn arm(place: &Place, chance: &mut Seeded) {
    let (prf, now) = (hardware(&place.0, 1), Clock::new().skip(24 * 3600));
    let mut vault = Vault::at(&place.0);
    let opened = vault.unlock(OWN.as_bytes(), &prf, now, chance);
    let Ok(bothy_core::vault::Opened::Vault(mut open)) = opened else {
        panic!("does not open");
    };
    let derived = open.opening().derive(SECOND.as_bytes(), &prf, chance);
    open.arm(derived.unwrap(), true, chance).unwrap();
    open.lock();
}

/// Replaces the slots of `place` with those of `from`; returns true if its own secret opens the vault.
fn opens_with_slots_of(from: &Place, place: &Place) -> bool {
    for name in ["2.dat", "3.dat"] {
        std::fs::copy(from.0.join(name), place.0.join(name)).unwrap();
    }
    place.look(OWN).is_some()
}

#[test]
fn a_killed_destruction_by_hand_leaves_the_vault_whole_or_gone() {
    let mut chance = Seeded::new(seed(62));
    let home = tempfile::tempdir().unwrap();
    let before = Place::new(home.path().join("before"), &mut chance);
    let mut longest = Duration::ZERO;
    let (mut whole, mut gone, mut half) = (0, 0, 0);
    let kills = amount(12, 50, 200);
    for round in 0..kills {
        let place = copy(&before, &home.path().join("vault"));
        let said = killed(
            "door",
            &place.0,
            &["destroy", SECOND],
            &mut chance,
            &mut longest,
        );
        let done = said.iter().any(|line| line == "done");
        if round % 2 == 0 {
            assert_eq!(place.opens(SECOND), Some("notes"));
        }
        let opens = place.opens(OWN);
        assert!(opens.is_none() || !done, "said to be destroyed, and opens");
        assert_eq!(place.opens(SECOND), Some("notes"));
        if opens.is_some() {
            whole += 1;
            continue;
        }
        gone += 1;
        // Killed between the slots and the hardware, its key is still there: nobody has reported it done.
        let left = opens_with_slots_of(&before, &place);
        assert!(
            !left || !done,
            "said to be destroyed, and opens with older slots"
        );
        half += u64::from(left);
    }
    println!(
        "{kills} kills while destroyed by hand: whole {whole}, gone {gone}, of those with the hardware's key still there {half}"
    );
    assert!(
        kills < 50 || (whole > 0 && gone > 0),
        "a kill always came on the same side"
    );
}

#[test]
fn a_killed_destruction_by_the_second_secret_is_finished_by_the_next_opening() {
    let mut chance = Seeded::new(seed(63));
    let home = tempfile::tempdir().unwrap();
    let before = Place::new(home.path().join("before"), &mut chance);
    arm(&before, &mut chance);
    let file = usize::from(before.look(OWN).unwrap().file);
    let mut longest = Duration::ZERO;
    // Before anything was written, half-way, and with nothing left to do.
    let mut states = [0; 3];
    let rounds = amount(12, 50, 200);
    let mut kills = 0;
    for _ in 0..rounds {
        let place = copy(&before, &home.path().join("vault"));
        let mut seen_gone = false;
        // Killed while it finishes, too.
        for _ in 0..=chance.below(3) {
            killed(
                "door",
                &place.0,
                &["be destroyed", SECOND],
                &mut chance,
                &mut longest,
            );
            kills += 1;
            let whole = place.look(OWN).is_some();
            assert!(!(whole && seen_gone), "what was gone is back");
            seen_gone = !whole;
            let second = place.look(SECOND).expect("the second secret opens");
            assert!(
                second.armed || seen_gone,
                "disarmed, and nothing was destroyed"
            );
            states[usize::from(!whole) + usize::from(!second.armed)] += 1;
            if chance.below(3) == 0 {
                let opens = place.opens(OWN);
                assert_eq!(opens.is_some(), whole);
            }
        }
        assert_eq!(place.opens(SECOND), Some("notes"));
        assert_eq!(place.opens(OWN), None);
        assert!(
            !place.look(SECOND).unwrap().armed,
            "there is nothing left to do"
        );
        let halves = |file: &[u8]| [file[32..64].to_vec(), file[64..].to_vec()];
        let (was, is) = (halves(&before.device_key()), halves(&place.device_key()));
        assert!(was[file] != is[file], "the hardware has not forgotten");
        assert!(was[1 - file] == is[1 - file], "the notes' key is another");
        assert!(!opens_with_slots_of(&before, &place), "older slots open it");
    }
    println!(
        "{kills} kills while destroyed by the second secret: whole {}, half-way {}, done {}; all were finished",
        states[0], states[1], states[2]
    );
    assert!(
        states.iter().all(|count| *count > 0) || rounds < 200,
        "{states:?}"
    );
}
