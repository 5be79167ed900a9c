//! The throttle survives kills. A guesser killed at any moment has at least as many tries counted as got a result. A day
//! gives at most twelve. The guesser has the second secret and does all that it opens. Schedules without a process to kill:
//! core/bothy/src/vault/throttle/tests.rs.

use super::ENTRY;
use super::notes_killed::{notes_of, set_second};
use super::sample_incidents::{hear_words, number, tell_words};
use super::saving_process::{hardware, make};
use bothy_core::vault::{OpenNotes, Opened, Vault};
use bothy_core::{Error, Now};
use bothy_test_support::{
    Clock, Launcher, MemoryPrf, PIN, Parent, Seeded, amount, seed, unless_busy,
};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

const SECOND: &[u8] = b"40177293";
const DAY: u64 = 24 * 3600;
/// The most tries that can open the vault within 24 hours of the first.
const MOST: usize = 12;

/// Returns the time `seconds` after the first try, in a boot that began at `booted`.
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

/// Hears the folder, a seed, the time, when this boot began, the longest pause between two acts, times in seconds; the notes' code, and
/// what may be their secret. Guesses without end, in every way open to a person with the second secret.
pub(super) fn guesser(parent: &mut Parent) {
    let words = hear_words(parent);
    let [
        folder,
        seed,
        seconds,
        booted,
        longest,
        code,
        seconds_may @ ..,
    ] = &words[..]
    else {
        panic!("too few words");
    };
    let n = |word: &String| number(Some(word));
    let mut guesser = Guesser {
        parent,
        vault: Vault::at(Path::new(folder)),
        prf: hardware(),
        chance: Seeded::new(n(seed)),
        seconds: n(seconds),
        booted: n(booted),
        code: code.clone(),
        second: seconds_may.to_vec(),
    };
    loop {
        guesser.seconds += guesser.chance.below(n(longest) + 1);
        guesser.parent.say(&format!("at {}", guesser.seconds));
        guesser.act();
    }
}

struct Guesser<'s> {
    parent: &'s mut Parent,
    vault: Vault,
    prf: MemoryPrf,
    chance: Seeded,
    seconds: u64,
    booted: u64,
    /// The notes' recovery code.
    code: String,
    /// The possible secrets of the notes: more than one after a kill in a change.
    second: Vec<String>,
}

impl Guesser<'_> {
    fn act(&mut self) {
        let guess = format!("9{:07}", self.chance.below(10_000_000));
        match self.chance.below(8) {
            0..3 => drop(self.unlock(&guess)),
            3 => drop(self.notes()),
            4 | 5 => {
                if let Some(mut open) = self.notes() {
                    self.parent.say(&format!("may {guess}"));
                    let now = self.now();
                    let changed =
                        open.change_secret(guess.as_bytes(), &self.prf, now, &mut self.chance);
                    match changed {
                        Ok(()) => self.is(guess),
                        // Too weak.
                        Err(Error::Invalid { .. }) => {}
                        other => panic!("{other:?}"),
                    }
                }
            }
            6 => {
                if let Some(mut open) = self.notes() {
                    let code = open.make_recovery_code(&mut self.chance).unwrap();
                    self.code = String::from_utf8(code.text().to_vec()).unwrap();
                    self.parent.say(&format!("code {}", self.code));
                }
            }
            _ => self.recover(guess),
        }
    }

    /// Sets the wall clock at random.
    fn now(&mut self) -> Now {
        Now {
            wall_ms: self.chance.below(1 << 41).cast_signed(),
            ..moment(self.seconds, self.booted)
        }
    }

    fn is(&mut self, second: String) {
        self.parent.say(&format!("is {second}"));
        self.second = vec![second];
    }

    /// Tries a secret, and says what was learnt of it: outside a wait it would have opened the vault, if it were the right one.
    fn unlock(&mut self, secret: &str) -> Option<OpenNotes> {
        let now = self.now();
        let waiting = self.vault.is_waiting(now).unwrap();
        self.parent.say("begin");
        let opened = self
            .vault
            .unlock(secret.as_bytes(), &self.prf, now, &mut self.chance);
        let notes = match opened {
            Ok(Opened::Notes(open)) => Some(open),
            Err(Error::WrongSecret) => None,
            Err(Error::TryLater) => {
                self.parent.say("later");
                return None;
            }
            Err(Error::InUse) => return None,
            other => panic!("{:?}", other.err()),
        };
        if !waiting {
            self.parent.say(&format!("compared {secret}"));
        }
        notes
    }

    fn notes(&mut self) -> Option<OpenNotes> {
        for second in self.second.clone() {
            if let Some(open) = self.unlock(&second) {
                self.is(second);
                self.parent.say("notes");
                return Some(open);
            }
        }
        None
    }

    fn recover(&mut self, guess: String) {
        self.parent.say(&format!("may {guess}"));
        let (now, code) = (self.now(), self.code.as_bytes());
        let opened = self
            .vault
            .recover(code, guess.as_bytes(), &self.prf, now, &mut self.chance);
        match opened {
            Ok(Opened::Notes(_)) => self.is(guess),
            // Another code is set, and the process that drew it was killed before it said so; or the guess is too weak.
            Err(Error::WrongSecret | Error::Invalid { .. } | Error::InUse) => {}
            other => panic!("{:?}", other.err()),
        }
    }
}

/// Returns the number of wrong secrets in the file.
fn counted(folder: &Path) -> u32 {
    let bytes = std::fs::read(folder.join("6.dat")).unwrap();
    assert_eq!(bytes.len(), 64);
    u32::from_be_bytes(bytes[4..8].try_into().unwrap())
}

/// The reports of one vault's guessers.
#[derive(Default)]
struct Heard {
    /// The guesses known not to be the vault's secret, and since when, in seconds.
    compared: BTreeMap<String, u64>,
    /// The number of tries and changes begun.
    begun: u32,
    notes: u32,
    later: u32,
    /// The time when the last act began.
    last: u64,
    code: String,
    second: Vec<String>,
}

impl Heard {
    fn hear(&mut self, line: &str) {
        let (what, said) = line.split_once(' ').unwrap_or((line, ""));
        match what {
            "at" => self.last = number(Some(said)),
            "begin" => self.begun += 1,
            // The vault set that one, so nothing is learnt from it.
            "compared" if said.as_bytes() == SECOND => {}
            "compared" => {
                self.compared.entry(said.to_owned()).or_insert(self.last);
            }
            "notes" => self.notes += 1,
            "later" => self.later += 1,
            "code" => said.clone_into(&mut self.code),
            "is" => self.second = vec![said.to_owned()],
            "may" => {
                self.begun += 2;
                self.second.push(said.to_owned());
            }
            _ => panic!("{line}"),
        }
    }

    /// Counts the guesses known by then.
    fn compared_within(&self, seconds: u64) -> usize {
        self.compared
            .values()
            .filter(|since| **since <= seconds)
            .count()
    }
}

/// Guesses for a while and is killed.
fn guess(folder: &Path, told: [u64; 4], chance: &mut Seeded, heard: &mut Heard) {
    let mut process = Launcher::new(ENTRY, "guesser").start();
    let told = told.map(|number| number.to_string());
    let told = told.each_ref().map(String::as_str);
    let known: Vec<&str> = std::iter::once(&heard.code)
        .chain(&heard.second)
        .map(String::as_str)
        .collect();
    tell_words(
        &mut process,
        &[&[folder.to_str().unwrap()], &told[..], &known].concat(),
    );
    let mut lines: Vec<String> = Vec::new();
    for _ in 0..chance.below(24) {
        lines.extend(process.hear());
    }
    lines.extend(process.kill_after(Duration::from_micros(chance.below(4000))));
    for line in &lines {
        heard.hear(line);
    }
}

/// Makes a vault with a second door, and the notes' code.
fn new_vault(folder: &Path, chance: &mut Seeded) -> Heard {
    let mut clock = Clock::new();
    make(folder, &mut clock, chance);
    set_second(folder, &mut clock, chance);
    let mut open = notes_of(folder, &mut clock, chance);
    let code = open.make_recovery_code(chance).unwrap();
    open.lock();
    assert_eq!(counted(folder), 0);
    Heard {
        code: String::from_utf8(code.text().to_vec()).unwrap(),
        second: vec![String::from_utf8(SECOND.to_vec()).unwrap()],
        ..Heard::default()
    }
}

#[test]
fn no_kill_takes_a_counted_try_back() {
    let mut chance = Seeded::new(seed(65));
    let kills = amount(20, 120, 600);
    let (mut heard, mut ahead, mut all) = (Heard::default(), 0, 0);
    let mut home = tempfile::tempdir().unwrap();
    for number in 0..kills {
        let folder = home.path().join("vault");
        if number % 60 == 0 {
            home = tempfile::tempdir().unwrap();
            all += heard.compared.len();
            heard = new_vault(&home.path().join("vault"), &mut chance);
            continue;
        }
        // Far enough apart that usually none waits.
        let told = [chance.below(1 << 40), heard.last + DAY, 0, 2 * DAY];
        guess(&folder, told, &mut chance, &mut heard);
        let (counted, answered) = (
            counted(&folder),
            u32::try_from(heard.compared.len()).unwrap(),
        );
        assert!(
            answered <= counted && counted <= heard.begun,
            "{answered} answered of {} begun, and {counted} counted",
            heard.begun
        );
        ahead = ahead.max(counted - answered);
    }
    all += heard.compared.len();
    println!(
        "{kills} kills of a guesser, {all} guesses answered: each is counted; of what was never answered up to {ahead} in a vault"
    );
    assert!(
        all > 0 && (ahead > 0 || kills < 600),
        "never killed between the count and the answer"
    );
}

#[test]
fn in_the_day_from_the_first_try_nobody_has_more_than_twelve_whatever_is_killed() {
    let mut chance = Seeded::new(seed(66));
    let days = amount(2, 6, 20);
    let (mut most, mut kills, mut notes) = (0, 0, 0);
    for _ in 0..days {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("vault");
        let (mut heard, mut booted) = (new_vault(&folder, &mut chance), 0);
        while heard.last < DAY {
            // Switched off and on again, now and then.
            if chance.below(6) == 0 {
                booted = heard.last;
            }
            let told = [chance.below(1 << 40), heard.last, booted, 40 * 60];
            guess(&folder, told, &mut chance, &mut heard);
            kills += 1;
        }
        let compared = heard.compared_within(DAY);
        assert!(compared <= MOST, "{compared} in a day");
        most = most.max(compared);
        notes += heard.notes;
        assert!(heard.later > 0, "nothing ever waited");
        // The owner is not shut out: the longest wait is a day.
        let later = moment(heard.last + 2 * DAY, booted);
        let open = || Vault::at(&folder).unlock(PIN, &hardware(), later, &mut Seeded::new(1));
        assert!(matches!(unless_busy(open), Ok(Opened::Vault(_))));
        assert_eq!(counted(&folder), 0);
    }
    println!(
        "{days} days of guessing, {kills} kills, the notes opened {notes} times: at most {most} guesses compared with the vault's secret"
    );
    assert!(notes > 0);
}
