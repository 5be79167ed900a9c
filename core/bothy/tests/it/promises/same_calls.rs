//! Same work for every secret: until a slot opens or none does, the system sees the same calls. That holds for any secret and whatever
//! it opens, also during a wait, and with or without a second door.
//!
//! The time of the trial itself is tested in `core/bothy/src/vault/slot_trial/same_work.rs`.

use super::ENTRY;
use super::sample_incidents::{hear_words, number, tell_words};
use bothy_core::Error;
use bothy_core::secret::Key;
use bothy_core::vault::{DevicePrf, Opened, PrfError, Vault};
use bothy_test_support::{
    Clock, Home, Launcher, MemoryPrf, Parent, Seeded, amount, copy_folder, seed, small_cost,
};
use std::collections::BTreeSet;
use std::path::Path;

/// Makes a call that nothing else makes, so that a trace shows it.
fn mark(what: &str) {
    let _ = std::fs::metadata(format!("/no such place: {what}"));
}

/// Hardware that marks each of its answers in the trace.
struct Marking {
    prf: MemoryPrf,
    /// True to do extra work for one secret, after its last answer.
    planted: bool,
}

impl DevicePrf for Marking {
    fn create(&self, file: u8) -> Result<(), PrfError> {
        self.prf.create(file)
    }
    fn evaluate(&self, file: u8, input: &[u8; 32]) -> Result<Key, PrfError> {
        let answer = self.prf.evaluate(file, input);
        mark(&format!("answered {file}"));
        if self.planted && file == 1 {
            let _ = std::fs::read_link("/");
        }
        answer
    }
    fn forget(&self, file: u8) -> Result<(), PrfError> {
        self.prf.forget(file)
    }
}

/// Hears a folder, two keys, how late it is, `planted` or `honest`, secrets. Tries them one after the other; only the last counts.
pub(super) fn knocker(parent: &mut Parent) {
    let told = hear_words(parent);
    let [folder, first, second, seconds, planted, secrets @ ..] = &told[..] else {
        panic!("too few words");
    };
    let keys = [first, second].map(|key| hex::decode(key).unwrap().try_into().unwrap());
    let prf = Marking {
        prf: MemoryPrf::with_keys(keys),
        planted: planted == "planted",
    };
    let mut clock = Clock::new();
    clock.skip(u32::try_from(number(Some(seconds))).unwrap());
    let mut chance = Seeded::new(1);
    let mut vault = Vault::at(Path::new(folder));
    let mut last = "nothing";
    for secret in secrets {
        let now = clock.tick();
        mark("begin");
        let opened = vault.unlock(secret.as_bytes(), &prf, now, &mut chance);
        mark("end");
        last = match opened {
            Ok(Opened::Vault(_)) => "vault",
            Ok(Opened::Notes(_)) => "notes",
            Err(Error::WrongSecret) => "wrong",
            Err(Error::TryLater) => "later",
            Err(error) => panic!("{error:?}"),
        };
    }
    parent.say(last);
}

/// The calls of the last try, from its beginning to the decision; and the first one after that.
struct Traced {
    said: String,
    before: Vec<String>,
    after: String,
}

/// Tries secrets on a copy of the vault, so that each starts from the same state.
fn traced(home: &Home, seconds: u64, planted: bool, secrets: &[&str]) -> Traced {
    let copy = home.outside().join("copy");
    copy_folder(&home.folder(), &copy);
    let trace = home.outside().join("trace");
    let wrapper = [
        "strace",
        "-f",
        "-qq",
        "-s",
        "0",
        "-e",
        "signal=none",
        "-o",
        trace.to_str().unwrap(),
    ];
    let mut process = Launcher::new(ENTRY, "knocker").under(&wrapper).start();
    let keys = home.prf.keys().map(hex::encode);
    let folder = copy.to_str().unwrap();
    let planted = if planted { "planted" } else { "honest" };
    let telling = [folder, &keys[0], &keys[1], &seconds.to_string(), planted];
    tell_words(&mut process, &[&telling, secrets].concat());
    let said = process.hear().expect("an outcome");
    assert!(process.wait().1);
    let text = std::fs::read_to_string(&trace).expect("a trace, from strace");
    std::fs::remove_dir_all(&copy).unwrap();
    // The other thread waits for this one's end.
    let thread = |line: &str| line.split_once(' ').map(|(thread, _)| thread.to_owned());
    let ours = text
        .lines()
        .find(|line| line.contains("no such place: begin"));
    let ours = ours.and_then(thread);
    let lines = text.lines().filter(|line| thread(line) == ours);
    let calls = joined(lines.map(|line| plain(line, folder)));
    let begin = calls
        .iter()
        .rposition(|call| call.contains("no such place: begin"));
    let begin = begin.expect("a try in the trace");
    // The first time: a vault that is destroyed asks its new key too.
    let asked = |call: &String| call.contains("no such place: answered 1");
    let answered = calls[begin..].iter().position(asked);
    let answered = begin + answered.expect("an answer in the trace");
    // After the last answer, nothing touches a file until the decision.
    let after = calls[answered..]
        .iter()
        .position(|call| call.contains("FOLDER"));
    let decision = answered + after.expect("something after the decision");
    Traced {
        said,
        before: calls[begin..decision].to_vec(),
        after: calls[decision].clone(),
    }
}

/// Joins the two lines that strace writes of a call during which the other thread did something.
fn joined(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut calls: Vec<String> = Vec::new();
    for line in lines {
        let begun = calls.last_mut().filter(|call| call.ends_with(UNFINISHED));
        match (begun, line.split_once(" resumed>")) {
            (Some(begun), Some((_, end))) => {
                begun.truncate(begun.len() - UNFINISHED.len());
                begun.push_str(end);
            }
            _ => calls.push(line),
        }
    }
    // The answers are in a column that depends on where a line began.
    let evened = |call: String| match call.rsplit_once(" = ") {
        Some((call, answer)) => format!("{} = {answer}", call.trim_end()),
        None => call,
    };
    calls.into_iter().map(evened).collect()
}

const UNFINISHED: &str = " <unfinished ...>";

#[test]
fn a_call_in_two_lines_is_the_same_call() {
    let lines = [
        "read(3,  <unfinished ...>",
        "<... read resumed>\"\"..., 32) = 32",
        "close(3)      = 0",
    ];
    let whole = ["read(3, \"\"..., 32) = 32", "close(3) = 0"];
    assert_eq!(joined(lines.map(str::to_owned).into_iter()), whole);
}

/// The numbers that differ between processes: addresses, times, how full the disk is.
const VARIES: [&str; 6] = [
    "0x",
    "tv_sec=",
    "tv_nsec=",
    "f_bfree=",
    "f_bavail=",
    "f_ffree=",
];

/// Returns a call without those, and without the process's id.
fn plain(line: &str, folder: &str) -> String {
    let call = line.split_once(' ').map_or(line, |(_, call)| call.trim());
    let call = call.replace(folder, "FOLDER");
    let mut plain = String::new();
    let mut rest = &call[..];
    while let Some(at) = VARIES
        .iter()
        .filter_map(|what| rest.find(what).map(|at| at + what.len()))
        .min()
    {
        plain.push_str(&rest[..at]);
        rest = rest[at..].trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    plain + rest
}

/// Asserts that every try is counted, and the count synced, before both hardware keys are asked, all before the decision.
fn assert_whole(calls: &[String]) {
    let mut rest = calls.iter();
    for part in [
        "FOLDER/6.dat\", O_WRONLY",
        "write(",
        "fsync(",
        "answered 0",
        "answered 1",
    ] {
        let found = rest.any(|call| call.contains(part));
        assert!(found, "no {part} in its place: {calls:#?}");
    }
}

/// The secrets of a home: the vault's, the second, a wrong one, and another that is tried before.
type Secrets = [&'static str; 4];

const PINS: Secrets = ["83620471", "40177293", "99887755", "99887766"];
const PHRASES: Secrets = [
    "a kettle and läuft",
    "seven old chairs",
    "nobody knows this",
    "nor would this do",
];

fn home(seed: u64, secrets: &Secrets) -> Home {
    let mut home = Home::empty(seed);
    let now = home.clock.tick();
    let vault = home.vault();
    vault
        .create(
            secrets[0].as_bytes(),
            small_cost(),
            &home.prf,
            now,
            &mut home.chance,
        )
        .unwrap();
    home
}

/// Sets the second door, and arms it.
fn set(home: &mut Home, secrets: &Secrets, armed: bool) {
    let [own, second] = [secrets[0], secrets[1]].map(str::as_bytes);
    let Ok(Opened::Vault(mut open)) = home.try_unlock(own) else {
        panic!("does not open");
    };
    let opening = open.opening();
    let derived = opening.derive_second(own, second, &home.prf, &mut home.chance);
    open.set_second(derived.unwrap(), home.clock.tick(), &mut home.chance)
        .unwrap();
    if armed {
        let derived = opening.derive(second, &home.prf, &mut home.chance);
        open.arm(derived.unwrap(), true, &mut home.chance).unwrap();
    }
    open.lock();
}

#[test]
fn up_to_the_decision_every_secret_makes_the_same_system_calls() {
    let seed = seed(14);
    let mut reference: Option<Vec<String>> = None;
    let (mut tries, mut said, mut after) = (0, BTreeSet::new(), BTreeSet::new());
    for round in 0..amount(1, 2, 6) {
        for secrets in [PINS, PHRASES] {
            let mut home = home(seed + round, &secrets);
            for state in ["unset", "set", "armed", "waiting", "armed and waiting"] {
                match state {
                    "unset" => {}
                    "set" => set(&mut home, &secrets, false),
                    "armed" => set(&mut home, &secrets, true),
                    "waiting" => {
                        set(&mut home, &secrets, false);
                        wrong_ones(&mut home);
                    }
                    _ => {
                        home.clock.skip(3600);
                        set(&mut home, &secrets, true);
                        wrong_ones(&mut home);
                    }
                }
                // Soon after the last step.
                let late = if state == "armed and waiting" {
                    3640
                } else {
                    40
                };
                let another = secrets[3];
                for last in [secrets[0], secrets[1], secrets[2], another] {
                    // In a process that tries for the first time, and in one that tried another; or the same, which counts once.
                    for before in [&[][..], &[another]] {
                        let secrets = [before, &[last]].concat();
                        let traced = traced(&home, late, false, &secrets);
                        assert_whole(&traced.before);
                        let calls = reference.get_or_insert_with(|| traced.before.clone());
                        let differs = calls.iter().zip(&traced.before).find(|(a, b)| a != b);
                        assert!(
                            *calls == traced.before,
                            "{state}, {secrets:?}: {differs:#?} of {} and {} calls",
                            calls.len(),
                            traced.before.len()
                        );
                        tries += 1;
                        said.insert(traced.said);
                        after.insert(traced.after);
                    }
                }
            }
        }
    }
    let calls = reference.unwrap().len();
    println!("{tries} tries, {said:?}: the same {calls} system calls up to the decision");
    assert!(
        ["vault", "notes", "wrong", "later"]
            .iter()
            .all(|kind| said.contains(*kind)),
        "{said:?}"
    );
    // The decision isn't later: the next calls do differ.
    assert!(
        after.len() > 1,
        "the decision isn't where it was looked for"
    );
}

fn wrong_ones(home: &mut Home) {
    for n in 0..5 {
        let wrong = format!("7301{n:04}");
        assert!(home.try_unlock(wrong.as_bytes()).is_err());
    }
}

#[test]
fn a_planted_system_call_is_seen() {
    let mut home = home(15, &PINS);
    set(&mut home, &PINS, false);
    let honest = traced(&home, 40, false, &[PINS[2]]);
    let again = traced(&home, 40, false, &[PINS[2]]);
    let planted = traced(&home, 40, true, &[PINS[2]]);
    assert!(honest.before == again.before);
    assert!(planted.before.len() == honest.before.len() + 1);
}
