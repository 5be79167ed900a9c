//! The same promise for backups: a lock in the middle of one being made or restored, between two steps or within one, leaves nothing of the
//! threads that seal and read ahead.

mod archivist;

pub(in crate::it::promises) use archivist::archivist;

use super::doors::{SECOND, opened, set_second};
use super::{
    Named, SlotFile, add_keys, assert_gone, keeper_of, keys_of, keys_of_either, kinds_seen,
    lock_and_freeze, needles_of,
};
use crate::it::backup::broken::{NONCE, start};
use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use age_core::format::{FileKey, Stanza};
use bothy_core::backup::{Backup, SealTo};
use bothy_core::journal::{Attach, Step};
use bothy_core::locale::Locale;
use bothy_core::notes::Written;
use bothy_core::people::Described;
use bothy_test_support::{Home, Needles, PIN, Seeded, amount, brief_incident, seed};
use hkdf::Hkdf;
use sha2::Sha256;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Bytes of the record's longest file: it takes several steps.
const FILM: usize = 5_000_000;

/// Writes the word wherever a backup takes it from: an incident, a file, a person; a note.
fn write(home: &mut Home, word: &str) {
    let mut open = home.unlock();
    let bytes: Vec<u8> = format!("{word} wrote this. ")
        .bytes()
        .cycle()
        .take(FILM)
        .collect();
    let stop = open.stop();
    let mut attach = Attach::begin(&mut open, &format!("{word}.txt"), None).unwrap();
    for piece in bytes.chunks(1 << 20) {
        attach
            .write(&mut open, &stop, piece, &mut home.chance)
            .unwrap();
    }
    let film = attach.finish(&mut open, &mut home.chance).unwrap();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
    let incident = brief_incident(day, &format!("she wrote {word} here"));
    let (now, chance) = (home.clock.tick(), &mut home.chance);
    open.journal()
        .add(&incident, vec![film], now, chance)
        .unwrap();
    let person = Described {
        name: word.to_owned(),
        relation: "mother".to_owned(),
        ..Described::default()
    };
    open.people().add(&person, now, chance).unwrap();
    open.lock();
    let mut notes = home.unlock_notes(SECOND);
    let note = Written {
        title: word.to_owned(),
        text: format!("{word} again. ").repeat(3000),
        ..Written::default()
    };
    let now = home.clock.tick();
    notes.notes().add(note, now, &mut home.chance).unwrap();
    notes.lock();
}

/// The task of a cycle: at which door, sealed by what, made or restored.
#[derive(Clone, Copy)]
struct Way {
    notes: bool,
    by_words: bool,
    restores: bool,
}

impl Way {
    fn secret(self) -> &'static [u8] {
        if self.notes { SECOND } else { PIN }
    }

    /// Returns the keys of what is opened.
    fn keys(self, home: &Home) -> Vec<Named> {
        let (folder, slot) = (home.folder(), opened(home, self.secret()));
        let vault_id = SlotFile::of(&folder).vault_id().to_vec();
        let keys = if self.notes { keys_of_either } else { keys_of };
        keys(&folder, &slot, &vault_id)
    }
}

/// Makes a whole backup. Returns what opens it.
fn back_up(home: &mut Home, way: Way, file: &Path, key: &Identity) -> Vec<u8> {
    let mut open = home.try_unlock(way.secret()).unwrap();
    let (stop, english) = (open.stop(), Locale::english().unwrap());
    let seal_to = if way.by_words {
        SealTo::Words
    } else {
        SealTo::Recipient {
            recipient: key.to_public().to_string(),
        }
    };
    let (now, e) = (home.clock.tick(), &mut home.chance);
    let mut job = Backup::begin(&mut open, file, &seal_to, false, &english, now, e).unwrap();
    while job.step(&mut open, &stop, now, e).unwrap() != Step::Done {}
    let text = key.to_string();
    job.words()
        .unwrap_or(text.expose_secret().as_bytes())
        .to_vec()
}

/// An identity that keeps the file's key that another one finds.
struct Catching<'i>(&'i dyn age::Identity, RefCell<Vec<u8>>);

impl age::Identity for Catching<'_> {
    fn unwrap_stanza(
        &self,
        stanza: &Stanza,
    ) -> Option<std::result::Result<FileKey, age::DecryptError>> {
        let key = self.0.unwrap_stanza(stanza);
        if let Some(Ok(key)) = &key {
            *self.1.borrow_mut() = key.expose_secret().to_vec();
        }
        key
    }
}

/// Returns the keys of a backup's file, as far as it is written: age's own, and those over the header and the payload.
fn keys_of_file(file: &Path, opener: &[u8]) -> Vec<Named> {
    let Ok(sealed) = fs::read(file) else {
        return Vec::new();
    };
    let text = str::from_utf8(opener).unwrap();
    let by: Box<dyn age::Identity> = if let Ok(key) = text.parse::<Identity>() {
        Box::new(key)
    } else {
        let mut words = age::scrypt::Identity::new(text.to_owned().into());
        words.set_max_work_factor(15);
        Box::new(words)
    };
    let catching = Catching(&*by, RefCell::default());
    let opened = age::Decryptor::new_buffered(&sealed[..]).unwrap();
    drop(opened.decrypt(std::iter::once(&catching as &dyn age::Identity)));
    let key = catching.1.into_inner();
    let begin = start(&sealed);
    let nonce = &sealed[begin - NONCE..begin];
    let derived = |salt: Option<&[u8]>, what: &[u8]| {
        let mut out = vec![0; 32];
        Hkdf::<Sha256>::new(salt, &key)
            .expand(what, &mut out)
            .unwrap();
        out
    };
    vec![
        ("key over the payload", derived(Some(nonce), b"payload")),
        ("key over the header", derived(None, b"header")),
        ("key of the file", key),
    ]
}

/// Adds what opens a backup, whole and three words of it at a time.
fn add_opener(needles: &mut Needles, opener: &[u8]) {
    needles.exactly("what opens the backup", "as it is", opener);
    let words: Vec<_> = opener.split(|byte| *byte == b' ').collect();
    for some in words.windows(3) {
        needles.exactly("what opens the backup", "in part", &some.join(&b' '));
    }
}

/// Returns the place of the file while it is made.
fn work(file: &Path) -> PathBuf {
    file.with_extension("age.part").join("pack")
}

#[test]
fn no_key_and_no_word_is_in_memory_after_a_lock_amid_a_backup_or_a_restore() {
    let seed = seed(73);
    let mut chance = Seeded::new(seed);
    let (mut full, mut empty) = (Home::new(seed), Home::new(seed + 1));
    set_second(&mut full);
    set_second(&mut empty);
    let word = Needles::default().canary(seed, "what she wrote");
    write(&mut full, &word);
    let cycles = amount(3, 12, 80);
    let (mut slowest, mut seen, mut written) = (Duration::ZERO, BTreeSet::new(), 0);
    for n in 0..8_u8 {
        let way = Way {
            notes: n & 1 > 0,
            by_words: n & 2 > 0,
            restores: n & 4 > 0,
        };
        let key = Identity::generate();
        let file = full.outside().join(format!("{n}.age"));
        let (home, opener) = if way.restores {
            let opener = back_up(&mut full, way, &file, &key);
            (&mut empty, opener)
        } else if way.by_words {
            (&mut full, Vec::new())
        } else {
            (&mut full, key.to_public().to_string().into_bytes())
        };
        // The seals' keys are those of now, so it is opened once before.
        home.try_unlock(way.secret()).unwrap().lock();
        let keys = way.keys(home);
        let mut process = keeper_of(home, "archivist");
        process.tell(file.to_str().unwrap());
        for cycle in 0..cycles {
            let mut needles = needles_of(&keys);
            needles.canary(seed, "what she wrote");
            needles.exactly("the secret", "as it is", way.secret());
            let what = if way.restores { "restore" } else { "back-up" };
            let by = if way.by_words { "words" } else { "key" };
            let steps = chance.below(if way.notes { 9 } else { 40 });
            // The notes' few steps would be over.
            let when = if cycle % 2 == 1 && !way.notes {
                "within"
            } else {
                "between"
            };
            process.tell(&format!("{what} {by} {steps} {when} {}", opener.len()));
            process.tell_exactly(way.secret());
            process.tell_exactly(&opener);
            let (found, opener) = if way.restores {
                process.expect("open");
                (keys_of_file(&file, &opener), opener.clone())
            } else {
                let drawn = process.hear().expect("what opens it");
                process.expect("open");
                let text = key.to_string();
                let opener = if way.by_words {
                    drawn.into_bytes()
                } else {
                    text.expose_secret().as_bytes().to_vec()
                };
                let found = keys_of_file(&work(&file), &opener);
                written += u64::from(!found.is_empty());
                (found, opener)
            };
            add_opener(&mut needles, &opener);
            add_keys(&mut needles, &found);
            let scan = needles.scan();
            seen.extend(kinds_seen(&process, &scan));
            let took = lock_and_freeze(&mut process);
            slowest = slowest.max(took);
            assert_gone(&process, &scan, took);
            assert!(way.restores || !file.exists());
        }
    }
    println!(
        "{} locks amid backups and restores, {written} of them while the file was written: 0 hits, the slowest {slowest:?} after lock was called; while open: {seen:#?}",
        8 * cycles
    );
    assert!(slowest < Duration::from_millis(250), "{slowest:?}");
    // The same scan must see them before the lock; otherwise the rest means nothing.
    for kind in [
        "what she wrote (as it is)",
        "what opens the backup (as it is)",
        "key of the file (raw)",
        "key over the payload (raw)",
        "DEK (raw)",
    ] {
        assert!(seen.contains(kind), "{kind} was never seen");
    }
    assert!(written > 0);
}
