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

/// Makes a folder with a throttle file.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    make_file(folder.path(), &at(1, 0)).unwrap();
    folder
}

fn is_waiting(folder: &Path, now: &Now) -> Result<bool> {
    Ok(wait_ms(folder, now)? > 0)
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
            assert_eq!(wait_ms(place.path(), &at(1, early)).unwrap(), due - early);
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
    // Where boots have no names, a clock that went backward is a new boot.
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
        // Written to disk, so that the hour passes.
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
    // The same wrong secret again isn't counted, so there is nothing to put back.
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

#[test]
fn a_secret_that_the_notes_set_counts_and_only_the_vault_gives_it_back() {
    let place = folder();
    let read = || std::fs::read(place.path().join(THROTTLE)).unwrap();
    for n in 1..=4 {
        count_change(place.path(), &at(1, 2 * u64::from(n))).unwrap();
        assert_eq!(read(), Tally::new(n, &at(1, 2 * u64::from(n))).encode());
        let notes = wrong_try(place.path(), at(1, 2 * u64::from(n) + 1));
        notes.opened(place.path(), Role::Notes).unwrap();
        assert_eq!(read(), Tally::new(n, &at(1, 2 * u64::from(n) + 1)).encode());
    }
    count_change(place.path(), &at(1, 10)).unwrap();
    assert!(is_waiting(place.path(), &at(1, MINUTE)).unwrap());
    // During a wait it counts twice, and the wait runs from where it began.
    count_change(place.path(), &at(1, MINUTE)).unwrap();
    assert_eq!(read(), Tally::new(7, &at(1, 10)).encode());
    assert!(is_waiting(place.path(), &at(1, 15 * MINUTE)).unwrap());
    assert!(!is_waiting(place.path(), &at(1, 15 * MINUTE + 10)).unwrap());
    let vault = wrong_try(place.path(), at(1, 16 * MINUTE));
    vault.opened(place.path(), Role::Vault).unwrap();
    assert_eq!(read(), Tally::new(0, &at(1, 16 * MINUTE)).encode());
}

/// Somebody who has the phone and the second secret for a day.
struct Guesser {
    folder: tempfile::TempDir,
    /// Milliseconds since this boot, and the boot's number.
    since: u64,
    boot: u8,
    /// True if the notes' secret is a guess not yet compared with the vault's.
    set: bool,
    /// Guesses that were compared with the vault's secret outside a wait.
    tries: u32,
}

impl Guesser {
    fn now(&self, chance: &mut Chance) -> Now {
        Now {
            // The wall clock is set at will.
            wall_ms: i64::try_from(chance.below(1 << 40)).unwrap(),
            ..at(self.boot, self.since)
        }
    }

    /// Tries another guess. A kill after the count or the result changes nothing: both stay counted.
    fn guess(&mut self, now: Now) {
        let begun = wrong_try(self.folder.path(), now);
        self.tries += u32::from(!begun.is_waiting());
    }

    /// Opens with the notes' secret, and may be killed before the count is put back. Outside a wait the vault would have opened if that
    /// guess were right.
    fn open_notes(&mut self, now: Now, killed: bool) {
        let begun = wrong_try(self.folder.path(), now);
        self.tries += u32::from(self.set && !begun.is_waiting());
        self.set &= begun.is_waiting();
        if !killed {
            begun.opened(self.folder.path(), Role::Notes).unwrap();
        }
    }

    /// Sets the notes' secret to another guess, from the notes or by their recovery code. May be killed between the count and the slot.
    fn set(&mut self, now: Now, recover: bool, killed: bool) {
        if recover {
            note_opened(self.folder.path(), &now).unwrap();
        }
        count_change(self.folder.path(), &now).unwrap();
        self.set |= !killed;
    }

    /// Opens the notes and makes another recovery code for them, which counts nothing more: a code is drawn, never chosen, and tried only
    /// as a code.
    fn make_code(&mut self, now: Now, killed: bool) {
        self.open_notes(now, killed);
    }

    /// Waits until the vault would open again.
    fn wait(&mut self) -> u64 {
        let from = self.since;
        let tally = Tally::read(self.folder.path(), &at(self.boot, self.since)).unwrap();
        while tally.is_waiting(&at(self.boot, self.since)) {
            self.since += MINUTE;
        }
        self.since - from
    }

    /// Takes one possible action and returns the time it takes. A patient guesser waits out each wait and never restarts.
    fn act(&mut self, patient: bool, chance: &mut Chance) -> u64 {
        let now = self.now(chance);
        if patient && chance.below(8) > 0 && is_waiting(self.folder.path(), &now).unwrap() {
            return self.wait();
        }
        match chance.below(13) {
            0..4 => self.guess(now),
            4..6 => self.open_notes(now, chance.below(4) == 0),
            6..8 => self.set(now, chance.below(2) == 0, chance.below(8) == 0),
            8 if !patient => {
                self.boot = self.boot.wrapping_add(1);
                self.since = chance.below(1000) as u64;
            }
            9 => return self.wait(),
            10 => self.make_code(now, chance.below(4) == 0),
            _ if patient => {}
            _ => {
                let span = [1, 10, 100, 1000][chance.below(4)];
                let wait = chance.below(span) as u64 * MINUTE + 1;
                self.since += wait;
                return wait;
            }
        }
        0
    }
}

#[test]
fn no_schedule_gives_more_than_twelve_tries_in_a_day() {
    let mut most = 0;
    for seed in 0..amount(100, 500, 50_000) {
        let mut chance = Chance::new(seed);
        let mut guesser = Guesser {
            folder: folder(),
            since: 0,
            boot: 1,
            set: false,
            tries: 0,
        };
        let patient = chance.below(3) == 0;
        let mut day = 0;
        while day <= DAY {
            day += guesser.act(patient, &mut chance);
            if day <= DAY {
                most = most.max(guesser.tries);
                assert!(guesser.tries <= 12, "seed {seed}");
            }
        }
    }
    // The search is worth something only if it comes close.
    assert!(most >= 11, "{most} at the most");
}

/// Goes through all orders, doing each useful thing as early as possible, because chance rarely finds the best one.
#[test]
fn no_order_of_tries_and_changes_gives_more_than_twelve_in_a_day() {
    let mut orders = vec![(Tally::new(0, &at(1, 0)), 0, false, 0)];
    let (mut seen, mut most) = (std::collections::BTreeSet::new(), 0);
    while let Some((tally, now, set, tries)) = orders.pop() {
        if now > DAY || !seen.insert((tally.wrong, tally.mono_ms, now, set, tries)) {
            continue;
        }
        assert!(tries <= 12, "{tries} tries by minute {}", now / MINUTE);
        most = most.max(tries);
        let clock = at(1, now);
        if !set {
            orders.push((tally.changed(&clock), now, true, tries));
        }
        if tally.is_waiting(&clock) {
            orders.push((tally, now + MINUTE, set, tries));
            continue;
        }
        orders.push((tally.tried(&clock), now, set, tries + 1));
        if set {
            orders.push((tally.seen(&clock), now, false, tries + 1));
        }
    }
    assert_eq!(most, 12);
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
