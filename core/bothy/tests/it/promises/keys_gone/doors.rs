//! The same promise for the notes, and for a vault whose secrets are changed while it is open.

use super::super::cracker::{Open, PIN_KIND, SlotFile, with_keys};
use super::super::sample_incidents::hear_words;
use super::{
    Named, WORD, assert_gone, keeper_of, keys_of, keys_of_either, keys_of_slot, kinds_seen,
    lock_and_freeze, needles_of,
};
use bothy_core::notes::{Item, Order, Written};
use bothy_core::vault::{OpenNotes, OpenVault, Opened, Vault};
use bothy_test_support::{
    Clock, Home, MemoryPrf, Needles, PIN, Parent, Seeded, amount, brief_incident, seed,
};
use std::path::Path;
use std::time::{Duration, Instant};

/// The length of every secret here, in bytes.
const DIGITS: usize = 8;
pub(super) const SECOND: &[u8; DIGITS] = b"40177293";

/// Hears the folder and two keys, once; then in each cycle what to do, secrets and a word, byte for byte. Opens, does it, says so; waits;
/// locks, says so.
pub(in crate::it::promises) fn doorkeeper(parent: &mut Parent) {
    let told = hear_words(parent);
    let folder = Path::new(&told[0]);
    let keys = [1, 2].map(|n: usize| hex::decode(&told[n]).unwrap().try_into().unwrap());
    let prf = MemoryPrf::with_keys(keys);
    let mut chance = Seeded::new(9);
    let mut clock = Clock::new();
    while let Some(what) = parent.hear() {
        let mut secret = vec![0; DIGITS];
        parent.hear_exactly(&mut secret);
        let now = clock.skip(24 * 3600);
        let opened = Vault::at(folder).unlock(&secret, &prf, now, &mut chance);
        let mut opened = opened.expect("opens");
        let word = match &mut opened {
            Opened::Notes(open) => {
                assert_eq!(what, "notes");
                drop(secret);
                use_notes(parent, open, &mut clock, &mut chance)
            }
            Opened::Vault(open) => {
                assert_eq!(what, "change");
                let word = change_secrets(parent, open, &secret, &prf, &mut clock, &mut chance);
                drop(secret);
                word
            }
        };
        parent.say("open");
        parent.hear();
        drop(word);
        let from = Instant::now();
        opened.lock();
        parent.say(&format!("locked {}", from.elapsed().as_micros()));
    }
}

fn hear_text(parent: &mut Parent) -> String {
    let mut word = vec![0; WORD];
    parent.hear_exactly(&mut word);
    String::from_utf8(word).unwrap()
}

/// Uses everything that notes offer. Returns the told word, which is on the screen until the lock.
fn use_notes(
    parent: &mut Parent,
    open: &mut OpenNotes,
    clock: &mut Clock,
    chance: &mut Seeded,
) -> String {
    let word = hear_text(parent);
    let item = Item {
        text: format!("ask for {word}"),
        done: false,
    };
    let written = Written {
        title: word.clone(),
        text: format!("{word} again. ").repeat(3000),
        items: vec![item],
        pinned: false,
    };
    let short = Written {
        text: String::new(),
        ..written.clone()
    };
    let now = clock.tick();
    let id = open.notes().add(written, now, chance).unwrap();
    let now = clock.tick();
    open.notes().tick(id, 0, true, now, chance).unwrap();
    let now = clock.tick();
    open.notes().edit(id, short, now, chance).unwrap();
    assert_eq!(open.notes().list(&word, Order::Title).unwrap().len(), 1);
    open.notes().remove(id, chance).unwrap();
    word
}

/// Writes an incident, and sets all that can be set: the second secret, armed and not, a code, and the vault's own new secret.
/// Returns the told word.
fn change_secrets(
    parent: &mut Parent,
    open: &mut OpenVault,
    own: &[u8],
    prf: &MemoryPrf,
    clock: &mut Clock,
    chance: &mut Seeded,
) -> String {
    let (mut new, mut second) = (vec![0; DIGITS], vec![0; DIGITS]);
    parent.hear_exactly(&mut new);
    parent.hear_exactly(&mut second);
    let word = hear_text(parent);
    let incident = brief_incident(chrono::NaiveDate::from_ymd_opt(2026, 2, 1).unwrap(), &word);
    let mut journal = open.journal();
    let id = journal.add(&incident, Vec::new(), clock.tick(), chance);
    let removed = journal.remove(id.unwrap(), None, clock.tick(), chance);
    removed.unwrap();
    let opening = open.opening();
    let derived = opening.derive_second(own, &second, prf, chance).unwrap();
    open.set_second(derived, clock.tick(), chance).unwrap();
    for armed in [true, false] {
        let derived = opening.derive(&second, prf, chance).unwrap();
        open.arm(derived, armed, chance).unwrap();
    }
    open.change_secret(&new, prf, clock.tick(), chance).unwrap();
    let code = open.make_recovery_code(chance).unwrap();
    for form in [code.text(), code.words()] {
        parent.say(std::str::from_utf8(form).unwrap());
    }
    word
}

/// Returns what this secret opens in the current slot file.
pub(super) fn opened(home: &Home, secret: &[u8]) -> Open {
    let hardware = with_keys(home.prf.keys());
    let slots = SlotFile::of(&home.folder());
    let mut opened = slots.try_secret(PIN_KIND, secret, &hardware);
    assert_eq!(opened.len(), 1);
    opened.remove(0)
}

pub(super) fn set_second(home: &mut Home) {
    let mut open = home.unlock();
    let opening = open.opening();
    let derived = opening.derive_second(PIN, SECOND, &home.prf, &mut home.chance);
    open.set_second(derived.unwrap(), home.clock.tick(), &mut home.chance)
        .unwrap();
    open.lock();
}

#[test]
fn no_key_and_no_word_of_the_notes_is_in_memory_after_lock() {
    let seed = seed(71);
    let mut home = Home::new(seed);
    set_second(&mut home);
    home.try_unlock(SECOND).unwrap().lock();
    let vault_id = SlotFile::of(&home.folder()).vault_id().to_vec();
    let (notes, vault) = (opened(&home, SECOND), opened(&home, PIN));
    assert_eq!((notes.role, vault.role), (2, 1));
    // The vault's are never in memory at all while the notes are open.
    let vaults = needles_of(&keys_of(&home.folder(), &vault, &vault_id)).scan();
    let mut needles = needles_of(&keys_of_either(&home.folder(), &notes, &vault_id));
    needles.exactly("the second secret", "as it is", SECOND);
    let word = needles.canary(seed, "what stands in the notes");
    let scan = needles.scan();

    let mut process = keeper_of(&home, "doorkeeper");
    let cycles = amount(40, 150, 1000);
    let (mut slowest, mut fewest) = (Duration::ZERO, usize::MAX);
    for number in 0..cycles {
        process.tell("notes");
        process.tell_exactly(SECOND);
        process.tell_exactly(word.as_bytes());
        process.expect("open");
        // While it is open, the same scan must see keys; otherwise the rest means nothing.
        if number % 20 == 0 {
            let seen = kinds_seen(&process, &scan);
            assert!(seen.iter().any(|kind| kind.starts_with("what stands")));
            fewest = fewest.min(seen.len());
            assert_eq!(kinds_seen(&process, &vaults), [""; 0]);
        }
        let took = lock_and_freeze(&mut process);
        slowest = slowest.max(took);
        assert_gone(&process, &scan, took);
    }
    println!(
        "{cycles} cycles of the notes: 0 hits, the slowest {slowest:?} after lock was called; while open at least {fewest} kinds"
    );
    assert!(slowest < Duration::from_millis(250), "{slowest:?}");
    assert!(fewest >= 3, "the scan does not see open notes");
}

#[test]
fn no_key_of_old_or_new_secrets_is_in_memory_after_they_were_changed_and_locked() {
    let seed = seed(72);
    let mut chance = Seeded::new(seed);
    let mut home = Home::new(seed);
    set_second(&mut home);
    let vault_id = SlotFile::of(&home.folder()).vault_id().to_vec();
    let mut process = keeper_of(&home, "doorkeeper");
    let (mut own, mut second) = (PIN.to_vec(), SECOND.to_vec());
    let cycles = amount(10, 50, 300);
    let (mut slowest, mut fewest) = (Duration::ZERO, usize::MAX);
    for number in 0..cycles {
        let mut digits = |from: [&str; 2]| {
            format!(
                "{}{:03}",
                from[usize::from(number % 2 == 0)],
                chance.below(1000)
            )
        };
        let (new, other) = (digits(["50739", "81462"]), digits(["29385", "40177"]));
        let old: Vec<Named> = [&own, &second]
            .iter()
            .flat_map(|secret| keys_of_slot(&opened(&home, secret)))
            .collect();
        let mut needles = Needles::default();
        let word = needles.canary(seed + number, "what she wrote");
        process.tell("change");
        process.tell_exactly(&own);
        process.tell_exactly(new.as_bytes());
        process.tell_exactly(other.as_bytes());
        process.tell_exactly(word.as_bytes());
        let codes = [process.hear().unwrap(), process.hear().unwrap()];
        process.expect("open");
        if number % 5 == 0 {
            let mut open = needles_of(&[("DEK", opened(&home, new.as_bytes()).dek.to_vec())]);
            open.exactly("what she wrote", "as it is", word.as_bytes());
            fewest = fewest.min(kinds_seen(&process, &open.scan()).len());
        }
        let took = lock_and_freeze(&mut process);
        slowest = slowest.max(took);
        let (vault, notes) = (
            opened(&home, new.as_bytes()),
            opened(&home, other.as_bytes()),
        );
        let mut keys = keys_of(&home.folder(), &vault, &vault_id);
        // The vault keeps the notes' key.
        keys.extend(keys_of_either(&home.folder(), &notes, &vault_id));
        keys.extend(old);
        let mut needles = needles_of(&keys);
        needles.canary(seed + number, "what she wrote");
        for secret in [&own[..], &second, new.as_bytes(), other.as_bytes()] {
            needles.exactly("a secret", "as it is", secret);
        }
        // As it was shown; what is hashed has no separators.
        needles.exactly("the code", "as characters", codes[0].as_bytes());
        let bare: String = codes[0]
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .take(20)
            .collect();
        needles.exactly("the code", "as it is hashed", bare.as_bytes());
        needles.exactly("the code", "as words", codes[1].as_bytes());
        assert_gone(&process, &needles.scan(), took);
        (own, second) = (new.into_bytes(), other.into_bytes());
    }
    println!(
        "{cycles} cycles with every secret changed: 0 hits, the slowest {slowest:?} after lock was called"
    );
    assert!(slowest < Duration::from_millis(250), "{slowest:?}");
    assert!(fewest >= 2, "the scan does not see an open vault");
}
