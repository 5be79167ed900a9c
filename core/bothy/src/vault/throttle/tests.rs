#![allow(clippy::unwrap_used)]
use super::*;
use crate::entropy::tests::{Chance, amount};

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;

fn at(boot: u8, mono_ms: u64) -> Now {
    Now {
        wall_ms: 0,
        offset_min: 0,
        mono_ms,
        boot: [boot; 16],
    }
}

/// A folder with a throttle of its own.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    make_file(folder.path(), &at(1, 0)).unwrap();
    folder
}

fn wrong_try(folder: &Path, now: Now) -> Try {
    Try::begin(folder, now, false).unwrap()
}

#[test]
fn five_wrong_ones_are_free_and_then_each_waits_longer() {
    let place = folder();
    let mut now = 0;
    for n in 0..20_usize {
        let begun = wrong_try(place.path(), at(1, now));
        assert!(!begun.is_waiting(), "try {n}");
        let Some(wait) = n.checked_sub(4) else {
            continue;
        };
        let minutes = [1, 5, 15, 60, 120, 240, 480, 960, 1440, 1440, 1440][wait.min(10)];
        let due = now + minutes * MINUTE;
        for early in [now, due - 1] {
            assert!(is_waiting(place.path(), &at(1, early)).unwrap());
            assert!(wrong_try(place.path(), at(1, early)).is_waiting());
        }
        assert!(!is_waiting(place.path(), &at(1, due)).unwrap());
        now = due;
    }
}

#[test]
fn a_new_boot_begins_the_wait_again() {
    let place = folder();
    for _ in 0..6 {
        wrong_try(place.path(), at(1, 0));
    }
    // Five minutes are due.
    assert!(!is_waiting(place.path(), &at(1, 5 * MINUTE)).unwrap());
    assert!(is_waiting(place.path(), &at(2, 1)).unwrap());
    assert!(!is_waiting(place.path(), &at(2, 5 * MINUTE)).unwrap());
    // Where boots have no names, by the clock that went backward.
    make_file(place.path(), &at(1, 0)).unwrap();
    for _ in 0..6 {
        wrong_try(place.path(), at(1, DAY));
    }
    assert!(is_waiting(place.path(), &at(1, 1)).unwrap());
    assert!(!is_waiting(place.path(), &at(1, 5 * MINUTE)).unwrap());
}

#[test]
fn a_file_that_is_missing_or_damaged_is_an_hours_wait() {
    for damage in 0..3 {
        let place = folder();
        let path = place.path().join(THROTTLE);
        match damage {
            0 => std::fs::remove_file(&path).unwrap(),
            1 => std::fs::write(&path, [0; FILE_LEN]).unwrap(),
            _ => {
                let mut bytes = std::fs::read(&path).unwrap();
                bytes[7] ^= 1;
                std::fs::write(&path, bytes).unwrap();
            }
        }
        assert!(wrong_try(place.path(), at(1, 1000)).is_waiting());
        // Written, so that the hour passes.
        assert!(is_waiting(place.path(), &at(1, 60 * MINUTE)).unwrap());
        assert!(!is_waiting(place.path(), &at(1, 1000 + 60 * MINUTE)).unwrap());
    }
}

#[test]
fn only_opening_the_vault_sets_the_count_to_nothing() {
    let place = folder();
    let read = || std::fs::read(place.path().join(THROTTLE)).unwrap();
    for n in 1..4 {
        wrong_try(place.path(), at(1, n));
    }
    let notes = wrong_try(place.path(), at(1, 9));
    assert_eq!(read(), Tally::new(4, &at(1, 9)).encode());
    notes.opened(place.path(), Role::Notes).unwrap();
    assert_eq!(read(), Tally::new(3, &at(1, 9)).encode());
    // The same wrong one again isn't counted, so there is nothing to put back.
    let again = Try::begin(place.path(), at(1, 10), true).unwrap();
    again.opened(place.path(), Role::Notes).unwrap();
    assert_eq!(read(), Tally::new(3, &at(1, 10)).encode());
    note_opened(place.path(), &at(2, 1)).unwrap();
    assert_eq!(read(), Tally::new(3, &at(2, 1)).encode());
    let vault = wrong_try(place.path(), at(1, 11));
    vault.opened(place.path(), Role::Vault).unwrap();
    assert_eq!(read(), Tally::new(0, &at(1, 11)).encode());
}

#[test]
fn a_wait_is_neither_begun_again_nor_ended_by_the_notes() {
    let place = folder();
    for n in 0..5 {
        wrong_try(place.path(), at(1, n));
    }
    let before = std::fs::read(place.path().join(THROTTLE)).unwrap();
    for now in [at(1, 9), at(1, MINUTE + 9), at(2, 9), at(2, MINUTE + 9)] {
        let notes = wrong_try(place.path(), now);
        notes.opened(place.path(), Role::Notes).unwrap();
        note_opened(place.path(), &now).unwrap();
        let after = std::fs::read(place.path().join(THROTTLE)).unwrap();
        assert_eq!(after, before);
    }
}

/// Whoever has the phone for a day, knows the second secret, and may kill, reboot and set clocks as often as they like.
#[test]
fn no_schedule_gives_more_than_twelve_tries_in_a_day() {
    let place = folder();
    let mut most = 0;
    for seed in 0..amount(200, 2_000, 50_000) {
        let mut chance = Chance::new(seed);
        make_file(place.path(), &at(1, 0)).unwrap();
        let (mut boot, mut since, mut day, mut tries) = (1, 0, 0, 0);
        let patient = chance.below(3) == 0;
        while day <= DAY {
            let now = at(boot, since);
            match chance.below(8) {
                // A kill right after the count, or after the answer: neither says what was wrong, both stay counted.
                0..4 => {
                    let begun = wrong_try(place.path(), now);
                    tries += u32::from(!begun.is_waiting());
                }
                4 => {
                    let notes = wrong_try(place.path(), now);
                    if chance.below(2) == 0 {
                        notes.opened(place.path(), Role::Notes).unwrap();
                    }
                }
                5 if !patient => {
                    boot = boot.wrapping_add(1);
                    since = chance.below(1000) as u64;
                }
                _ => {
                    let span = [1, 10, 100, 1000][chance.below(4)];
                    let wait = chance.below(span) as u64 * MINUTE + 1;
                    since += wait;
                    day += wait;
                }
            }
        }
        most = most.max(tries);
        assert!(tries <= 12, "seed {seed}: {tries} tries in a day");
    }
    // The search is worth something only if it comes near.
    assert!(most >= 11, "{most} at the most");
}

#[test]
fn the_greediest_schedule_gets_exactly_twelve() {
    let place = folder();
    let (mut since, mut tries) = (0, 0);
    while since <= DAY {
        if is_waiting(place.path(), &at(1, since)).unwrap() {
            since += MINUTE;
        } else {
            wrong_try(place.path(), at(1, since));
            tries += 1;
        }
    }
    assert_eq!(tries, 12);
}
