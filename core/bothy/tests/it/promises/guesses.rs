//! The throttle holds against kills: whatever moment a guesser is killed at, no fewer tries stand counted than were answered, and none of
//! it gives more than twelve in a day. Schedules of everything else: core/bothy/src/vault/throttle/tests.rs.

use super::STAGE;
use super::life::{hardware, make};
use super::noted::set_second;
use super::story::{hear_words, number, tell_words};
use bothy_core::vault::{Opened, Vault};
use bothy_core::{Error, Now};
use bothy_test_support::{Casting, Clock, PIN, Seeded, Stage, amount, seed, unless_busy};
use std::path::Path;
use std::time::{Duration, Instant};

const SECOND: &[u8] = b"40177293";
const DAY: u64 = 24 * 3600;
/// So many can open the vault within 24 hours of the first.
const MOST: u32 = 12;

/// `seconds` after the first try, in a boot that began at `booted`.
fn moment(seconds: u64, booted: u64) -> Now {
    let mut boot = [0; 16];
    boot[..8].copy_from_slice(&booted.to_be_bytes());
    Now {
        wall_ms: 1_772_366_400_000,
        offset_min: 0,
        mono_ms: (seconds - booted) * 1000 + 1,
        boot,
    }
}

/// Told: the folder, a seed, the time, when this boot began, the longest pause between two tries; times in seconds. Guesses without end.
pub(super) fn guesser(stage: &mut Stage) {
    let words = hear_words(stage);
    let n = |at: usize| number(Some(&words[at]));
    let (mut chance, mut seconds, booted, longest) = (Seeded::new(n(1)), n(2), n(3), n(4));
    let mut vault = Vault::at(Path::new(&words[0]));
    let prf = hardware();
    loop {
        seconds += chance.below(longest + 1);
        let guess = format!("9{:07}", chance.below(10_000_000));
        // Who knows the second secret opens the notes in between.
        let secret = if chance.below(5) == 0 {
            SECOND
        } else {
            guess.as_bytes()
        };
        stage.say(&format!("try {seconds}"));
        let opened = vault.unlock(secret, &prf, moment(seconds, booted), &mut chance);
        stage.say(match opened {
            Ok(Opened::Notes(_)) => "notes",
            Err(Error::WrongSecret) => "wrong",
            Err(Error::TryLater) => "later",
            Err(Error::InUse) => "in use",
            other => panic!("{:?}", other.err()),
        });
    }
}

/// How many wrong ones the file says there were.
fn counted(folder: &Path) -> u32 {
    let bytes = std::fs::read(folder.join("6.dat")).unwrap();
    assert_eq!(bytes.len(), 64);
    u32::from_be_bytes(bytes[4..8].try_into().unwrap())
}

#[derive(Default)]
struct Heard {
    wrong: u32,
    notes: u32,
    later: u32,
    /// Begun, and killed before an answer.
    unanswered: u32,
    /// When the last one began.
    last: u64,
}

/// Guesses for a while and is killed.
fn guess(folder: &Path, told: [u64; 4], chance: &mut Seeded, heard: &mut Heard) {
    let mut actor = Casting::new(STAGE, "guesser").start();
    let told = told.map(|number| number.to_string());
    let told = told.each_ref().map(String::as_str);
    tell_words(
        &mut actor,
        &[&[folder.to_str().unwrap()], &told[..]].concat(),
    );
    let mut lines: Vec<String> = Vec::new();
    for _ in 0..chance.below(8) {
        lines.extend(actor.hear());
    }
    let (from, wait) = (Instant::now(), Duration::from_micros(chance.below(4000)));
    while from.elapsed() < wait {
        std::hint::spin_loop();
    }
    actor.kill();
    lines.extend(actor.bury().0);
    let mut open = false;
    for line in lines {
        if let Some(seconds) = line.strip_prefix("try ") {
            (open, heard.last) = (true, number(Some(seconds)));
            continue;
        }
        open = false;
        match line.as_str() {
            "wrong" => heard.wrong += 1,
            "notes" => heard.notes += 1,
            "in use" => {}
            _ => heard.later += 1,
        }
    }
    heard.unanswered += u32::from(open);
}

/// A vault with a second door.
fn new_vault(folder: &Path, chance: &mut Seeded) {
    let mut clock = Clock::new();
    make(folder, &mut clock, chance);
    set_second(folder, &mut clock, chance);
    assert_eq!(counted(folder), 0);
}

#[test]
fn no_kill_takes_a_counted_try_back() {
    let mut chance = Seeded::new(seed(65));
    let kills = amount(60, 600, 6000);
    let (mut heard, mut ahead, mut all) = (Heard::default(), 0, 0);
    let mut home = tempfile::tempdir().unwrap();
    for number in 0..kills {
        if number % 60 == 0 {
            home = tempfile::tempdir().unwrap();
            new_vault(&home.path().join("vault"), &mut chance);
            all += heard.wrong;
            heard = Heard::default();
        }
        let folder = home.path().join("vault");
        // So long between two that none waits, most of the time.
        let told = [chance.below(1 << 40), heard.last + DAY, 0, 2 * DAY];
        guess(&folder, told, &mut chance, &mut heard);
        let counted = counted(&folder);
        assert!(
            heard.wrong <= counted && counted <= heard.wrong + heard.unanswered,
            "{} answered, {} not, and {counted} counted",
            heard.wrong,
            heard.unanswered
        );
        ahead = ahead.max(counted - heard.wrong);
    }
    all += heard.wrong;
    println!(
        "{kills} kills of a guesser, {all} tries answered as wrong: each is counted; of those never answered up to {ahead} in a vault"
    );
    assert!(
        all > 0 && (ahead > 0 || kills < 600),
        "never killed between the count and the answer"
    );
}

#[test]
fn in_the_day_from_the_first_try_nobody_has_more_than_twelve_whatever_is_killed() {
    let mut chance = Seeded::new(seed(66));
    let days = amount(3, 20, 200);
    let (mut most, mut kills, mut notes) = (0, 0, 0);
    for _ in 0..days {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("vault");
        new_vault(&folder, &mut chance);
        let (mut heard, mut booted) = (Heard::default(), 0);
        while heard.last < DAY {
            // Switched off and on again, now and then.
            if chance.below(6) == 0 {
                booted = heard.last;
            }
            let told = [chance.below(1 << 40), heard.last, booted, 40 * 60];
            let before = counted(&folder);
            guess(&folder, told, &mut chance, &mut heard);
            kills += 1;
            if heard.last < DAY {
                assert!(heard.wrong <= counted(&folder) && counted(&folder) <= MOST);
            } else {
                assert!(before <= MOST);
            }
        }
        most = most.max(counted(&folder));
        notes += heard.notes;
        assert!(heard.later > 0, "nothing ever waited");
        // And she is not shut out: the longest wait is a day.
        let later = moment(heard.last + 2 * DAY, booted);
        let open = || Vault::at(&folder).unlock(PIN, &hardware(), later, &mut Seeded::new(1));
        assert!(matches!(unless_busy(open), Ok(Opened::Vault(_))));
        assert_eq!(counted(&folder), 0);
    }
    println!(
        "{days} days of guessing, {kills} kills, the notes opened {notes} times: at most {most} tries counted"
    );
    assert!(notes > 0);
}
