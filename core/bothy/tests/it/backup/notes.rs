//! The notes' own backups: the same file from outside, nothing of the record inside, and each door takes only its own.

use super::made::full;
use super::plain::Plain;
use super::sealed::Key;
use crate::it::evidence::made::{Made, brief};
use bothy_core::backup::{Backup, Checked, Holds, OpenBy, Restore, RestoreDone, SealTo};
use bothy_core::journal::Step;
use bothy_core::locale::Locale;
use bothy_core::notes::{Item, Note, Order, Written};
use bothy_core::{Error, Input, Result};
use bothy_test_support::{Home, PIN};
use serde_json::{Value, json};
use std::fs::File;
use std::path::{Path, PathBuf};

const SECOND: &[u8] = b"27183950";
const NO_BACKUP: Error = Error::Invalid {
    field: Input::Backup,
};
const DAMAGED: Error = Error::Invalid {
    field: Input::BackupDamaged,
};

/// Sets the second secret.
fn set_second(home: &mut Home) {
    let mut vault = home.unlock();
    let now = home.clock.tick();
    let second = vault
        .opening()
        .derive_second(PIN, SECOND, &home.prf, &mut home.chance)
        .unwrap();
    vault.set_second(second, now, &mut home.chance).unwrap();
}

/// Makes a home with notes in which nothing is written.
pub fn without_notes(seed: u64) -> Home {
    let mut home = Home::new(seed);
    set_second(&mut home);
    home
}

/// Makes a home with three notes.
pub fn with_notes(seed: u64) -> Home {
    let mut home = without_notes(seed);
    let item = |text: &str, done| Item {
        text: text.to_owned(),
        done,
    };
    let shopping = Written {
        title: "Shopping".to_owned(),
        items: vec![item("milk", true), item("bread", false)],
        ..Written::default()
    };
    let plumber = Written {
        text: "Ring the plumber.\nżółć".to_owned(),
        pinned: true,
        ..Written::default()
    };
    for written in [&shopping, &plumber, &shopping] {
        write(&mut home, written);
    }
    home
}

fn write(home: &mut Home, written: &Written) {
    let mut open = home.unlock_notes(SECOND);
    let now = home.clock.tick();
    open.notes()
        .add(written.clone(), now, &mut home.chance)
        .unwrap();
}

pub fn noted(home: &mut Home) -> Vec<Note> {
    let mut open = home.unlock_notes(SECOND);
    open.notes().list("", Order::Made).unwrap()
}

/// Backs up the notes.
pub fn back_up(home: &mut Home, key: &Key, name: &str) -> PathBuf {
    sealed_to(home, &key.seal_to(), name)
}

fn sealed_to(home: &mut Home, seal_to: &SealTo, name: &str) -> PathBuf {
    let to = home.outside().join(name);
    let mut open = home.unlock_notes(SECOND);
    let (stop, english) = (open.stop(), Locale::english().unwrap());
    let now = home.clock.tick();
    let e = &mut home.chance;
    let mut job = Backup::begin(&mut open, &to, seal_to, false, &english, now, e).unwrap();
    while job.step(&mut open, &stop, now, e).unwrap() != Step::Done {}
    assert!(job.lost().is_empty());
    to
}

/// Restores a backup into the notes.
pub fn restore(home: &mut Home, key: &Key, file: &Path, without: bool) -> Result<RestoreDone> {
    let mut open = home.unlock_notes(SECOND);
    let (key, stop) = (key.text(), open.stop());
    let file = File::open(file).unwrap();
    let e = &mut home.chance;
    let mut job = Restore::begin(&mut open, file, &OpenBy::Identity(&key), without, e)?;
    while job.step(&mut open, &stop, home.clock.tick(), e)? != Step::Done {}
    job.finish()
}

#[test]
fn notes_come_back_as_they_were_on_another_device() {
    let (mut home, key) = (with_notes(800), Key::new());
    let before = noted(&mut home);
    let file = back_up(&mut home, &key, "papers.age");
    let Checked {
        holds,
        whole,
        restorable,
        entries,
        files,
        ..
    } = key.trial(&file).unwrap();
    assert_eq!((holds, entries, files), (Holds::Notes, 3, 0));
    assert!(whole && restorable);

    let mut other = without_notes(801);
    let done = restore(&mut other, &key, &file, false).unwrap();
    assert_eq!((done.holds, done.entries), (Holds::Notes, 3));
    assert_eq!(noted(&mut other), before);
    let mut open = other.unlock_notes(SECOND);
    let stop = open.stop();
    open.check_store(&stop).unwrap();
    open.lock();
    // The record beside them is as empty as it was.
    assert_eq!(other.unlock().journal().count(), Ok(0));
    assert_eq!(restore(&mut other, &key, &file, false), Err(Error::Exists));
    assert_eq!(noted(&mut other), before);
    // And they go on.
    write(&mut other, &before[0].written);
    assert_eq!(noted(&mut other).len(), 4);
    let again = back_up(&mut other, &key, "again.age");
    assert_eq!(key.trial(&again).unwrap().entries, 4);
}

#[test]
fn notes_in_which_nothing_is_written_are_backed_up_too() {
    let (mut home, key) = (without_notes(802), Key::new());
    let file = back_up(&mut home, &key, "papers.age");
    let names = Plain::read(&key.open(&file)).files;
    assert_eq!(names.len(), 1, "only the page");
    let mut other = without_notes(803);
    let done = restore(&mut other, &key, &file, false).unwrap();
    assert_eq!(done.entries, 0);
    assert_eq!(noted(&mut other), Vec::new());
}

#[test]
fn each_door_refuses_the_others_backup_as_it_refuses_any_other_file() {
    let (mut home, key) = (with_notes(804), Key::new());
    let notes = back_up(&mut home, &key, "notes.age");
    let mut made = full(805);
    let record = key.back_up(&mut made, "record.age");
    let letter = home.outside().join("letter.age");
    key.seal(&b"A letter. ".repeat(400), &letter);

    let mut other = without_notes(806);
    for without in [false, true] {
        for file in [&record, &letter] {
            let refused = restore(&mut other, &key, file, without);
            assert_eq!(refused, Err(NO_BACKUP));
        }
        for file in [&notes, &letter] {
            let refused = key.restore(&mut other, file, without);
            assert_eq!(refused, Err(NO_BACKUP));
        }
    }
    // Nothing stayed of them.
    let open = other.unlock();
    assert_eq!(bothy_core::backup::unfinished(&open), Ok(None));
    open.lock();
    assert_eq!(noted(&mut other), Vec::new());
    // With somebody else's key they are alike too.
    let stranger = Key::new();
    for file in [&record, &notes, &letter] {
        let wrong = Err(Error::WrongSecret);
        assert_eq!(restore(&mut other, &stranger, file, false), wrong);
        assert_eq!(stranger.restore(&mut other, file, false), wrong);
    }
}

#[test]
fn from_outside_a_backup_of_notes_is_like_any_and_inside_it_hints_at_nothing() {
    let (mut home, key) = (with_notes(807), Key::new());
    // age adds some chance to the header of a key's.
    let notes = sealed_to(&mut home, &SealTo::Words, "words.age");
    let mut made = Made::empty(808);
    let (record, _) = super::made::back_up(&mut made, "record.age");
    let [ours, theirs] = [&notes, &record].map(|file| std::fs::read(file).unwrap());
    assert_eq!(ours.len(), theirs.len());
    let header = |bytes: &[u8]| {
        let end = bytes.windows(4).position(|part| part == b"\n---").unwrap();
        let lines = bytes[..end].split(|byte| *byte == b'\n');
        lines.map(<[u8]>::len).collect::<Vec<_>>()
    };
    assert_eq!(header(&ours), header(&theirs));

    let file = back_up(&mut home, &key, "notes.age");
    let plain = Plain::read(&key.open(&file));
    let members: Vec<_> = plain.contents.as_object().unwrap().keys().collect();
    assert_eq!(members, ["files", "holds", "id", "made_ms", "version"]);
    let names: Vec<_> = plain.files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["README.txt", "notes.json", "notes.txt"]);
    let text = String::from_utf8(plain.files[2].1.clone()).unwrap();
    assert!(text.contains("Ring the plumber.\nżółć\n"), "{text}");
    assert!(text.contains("Shopping\n\n[x] milk\n[ ] bread\n"), "{text}");
    let locales = [Locale::english(), Locale::of("pl"), Locale::of("ur")];
    let mut pages = vec![String::from_utf8(plain.files[0].1.clone()).unwrap()];
    for locale in locales {
        let page = locale
            .unwrap()
            .say_of("pack-backup-notes", &[("made", "1".into())]);
        pages.push(page.unwrap().unwrap());
    }
    for page in pages {
        let page = page.to_lowercase();
        for hint in [
            "bothy", "secret", "vault", "record", "abuse", "log", "sejf", "zapis",
        ] {
            assert!(!page.contains(hint), "{hint}: {page}");
        }
    }
}

#[test]
fn neither_backup_depends_on_the_other_compartment() {
    let key = Key::new();
    let mut made = full(809);
    // All but what the clock and the backup before change.
    let inside = |file: &Path| {
        let mut contents = Plain::read(&key.open(file)).contents;
        for changing in ["id", "made_ms"] {
            contents[changing] = Value::Null;
        }
        let beside = ["README.txt", "set-up.json", "counters.json"];
        let files = contents["files"].as_array_mut().unwrap();
        files.retain(|file| !beside.contains(&file["name"].as_str().unwrap()));
        contents
    };
    let first = inside(&key.back_up(&mut made, "1.age"));
    made.lock();
    set_second(&mut made.home);
    let empty = inside(&back_up(&mut made.home, &key, "2.age"));
    let note = Written {
        title: "Shopping".to_owned(),
        ..Written::default()
    };
    write(&mut made.home, &note);
    let with_note = inside(&back_up(&mut made.home, &key, "3.age"));
    assert_ne!(empty, with_note);
    made.unlock();
    assert_eq!(inside(&key.back_up(&mut made, "4.age")), first);
    made.add(&brief(20, "More."), vec![]);
    made.lock();
    assert_eq!(inside(&back_up(&mut made.home, &key, "5.age")), with_note);
}

#[test]
fn a_backup_of_notes_left_at_any_step_leaves_nothing_behind() {
    let (mut home, key) = (with_notes(810), Key::new());
    let before = noted(&mut home);
    let to = home.outside().join("papers.age");
    for steps in 0.. {
        let mut open = home.unlock_notes(SECOND);
        let (stop, english) = (open.stop(), Locale::english().unwrap());
        let (now, e) = (home.clock.tick(), &mut home.chance);
        let mut job =
            Backup::begin(&mut open, &to, &key.seal_to(), false, &english, now, e).unwrap();
        let ended = (0..steps).any(|_| job.step(&mut open, &stop, now, e).unwrap() == Step::Done);
        // Left as a kill leaves it.
        std::mem::forget(job);
        open.lock();
        if ended {
            assert!(steps > 3, "{steps}");
            break;
        }
        assert!(!to.exists());
        // The next opening clears up, without a word; a restored backup wouldn't have it either.
        home.unlock_notes(SECOND).lock();
        let left: Vec<_> = std::fs::read_dir(home.outside())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .filter(|name| name != "vault")
            .collect();
        assert!(left.is_empty(), "{steps}: {left:?}");
    }
    assert_eq!(noted(&mut home), before);
    assert!(key.trial(&to).unwrap().whole);
}

#[test]
fn a_restore_of_notes_left_at_any_step_leaves_them_empty() {
    let (mut home, key) = (with_notes(811), Key::new());
    let before = noted(&mut home);
    let file = back_up(&mut home, &key, "papers.age");
    let (mut other, text) = (without_notes(812), key.text());
    for steps in 0.. {
        let mut open = other.unlock_notes(SECOND);
        let (stop, file) = (open.stop(), File::open(&file).unwrap());
        let e = &mut other.chance;
        let mut job = Restore::begin(&mut open, file, &OpenBy::Identity(&text), false, e).unwrap();
        let now = other.clock.tick();
        let ended = (0..steps).any(|_| job.step(&mut open, &stop, now, e).unwrap() == Step::Done);
        std::mem::forget(job);
        open.lock();
        if ended {
            assert!(steps > 3, "{steps}");
            break;
        }
        assert_eq!(noted(&mut other), Vec::new(), "{steps}");
    }
    assert_eq!(noted(&mut other), before);
}

#[test]
fn a_note_written_while_a_restore_waits_stays_alone() {
    let (mut home, key) = (with_notes(813), Key::new());
    let file = back_up(&mut home, &key, "papers.age");
    let mut other = without_notes(814);
    let mut open = other.unlock_notes(SECOND);
    let (stop, text) = (open.stop(), key.text());
    let (now, e) = (other.clock.tick(), &mut other.chance);
    let file = File::open(&file).unwrap();
    let mut job = Restore::begin(&mut open, file, &OpenBy::Identity(&text), false, e).unwrap();
    job.step(&mut open, &stop, now, e).unwrap();
    let mine = Written {
        title: "Mine".to_owned(),
        ..Written::default()
    };
    open.notes().add(mine, now, e).unwrap();
    let ended = loop {
        match job.step(&mut open, &stop, now, e) {
            Ok(Step::More { .. }) => {}
            ended => break ended,
        }
    };
    assert_eq!(ended, Err(Error::Exists));
    open.lock();
    assert_eq!(noted(&mut other).len(), 1);
}

#[test]
fn damaged_notes_bring_in_nothing_and_a_damaged_page_only_when_asked() {
    let (mut home, key) = (with_notes(815), Key::new());
    // So long that its file has chunks of its own.
    let long = Written {
        text: "milk ".repeat(50_000),
        ..Written::default()
    };
    write(&mut home, &long);
    let before = noted(&mut home);
    let file = back_up(&mut home, &key, "papers.age");
    let plain = key.open(&file);
    let whole = std::fs::read(&file).unwrap();
    let start = whole.len() - plain.len() - plain.len().div_ceil(1 << 16) * 16;
    let spoiled_file = home.outside().join("spoiled.age");
    let mut other = without_notes(816);
    // The page and the list share the first chunk; the third is the notes', and the sixth repeats them in words.
    for (chunk, restorable) in [(2, false), (6, true)] {
        let mut spoiled = whole.clone();
        spoiled[start + chunk * (65_536 + 16) + 9] ^= 1;
        std::fs::write(&spoiled_file, &spoiled).unwrap();
        let found = key.trial(&spoiled_file).unwrap();
        assert_eq!(
            (found.whole, found.restorable),
            (false, restorable),
            "{chunk}"
        );
        let refused = restore(&mut other, &key, &spoiled_file, false);
        assert_eq!(refused, Err(DAMAGED), "{chunk}");
        assert_eq!(noted(&mut other), Vec::new(), "{chunk}");
        let asked = restore(&mut other, &key, &spoiled_file, true);
        assert_eq!(asked.is_ok(), restorable, "{chunk}: {asked:?}");
    }
    assert_eq!(noted(&mut other), before);
}

#[test]
fn nothing_comes_into_the_notes_that_is_no_backup_of_notes() {
    type Forge = fn(Plain) -> Plain;
    let (mut home, key) = (with_notes(817), Key::new());
    let file = back_up(&mut home, &key, "papers.age");
    let plain = Plain::read(&key.open(&file));
    let forged_file = home.outside().join("forged.age");
    let mut other = without_notes(818);
    let forgeries: [(&str, Forge); 14] = [
        ("a log", |mut plain| {
            let zeros = "00".repeat(32);
            plain.contents["log"] = json!({"id": zeros, "key": zeros, "size": 0, "root": zeros});
            plain
        }),
        ("no log, said", |mut plain| {
            plain.contents["log"] = Value::Null;
            plain
        }),
        ("lost files", |mut plain| {
            plain.contents["lost"] = json!([format!("files/{}.jpg", "ab".repeat(16))]);
            plain
        }),
        ("a file of somebody's", |mut plain| {
            let name = format!("files/{}.jpg", "ab".repeat(16));
            plain.files.push((name, vec![1]));
            plain.listed()
        }),
        ("people", |mut plain| {
            plain.files.push(("people.json".to_owned(), b"[]".to_vec()));
            plain.listed()
        }),
        ("another order", |mut plain| {
            plain.files.swap(1, 2);
            plain.listed()
        }),
        ("notes twice", |mut plain| {
            plain.files.insert(1, plain.files[1].clone());
            plain.listed()
        }),
        ("no page", |mut plain| {
            plain.files.remove(0);
            plain.listed()
        }),
        ("notes of the record", |mut plain| {
            plain.contents["holds"] = json!("record");
            plain
        }),
        ("something else", |mut plain| {
            plain.contents["holds"] = json!("plans");
            plain
        }),
        ("an id twice", |plain| {
            with_notes_json(plain, |all| {
                let first = all[0]["id"].clone();
                all[1]["id"] = first;
            })
        }),
        ("another order of ids", |plain| {
            with_notes_json(plain, |all| all.swap(0, 1))
        }),
        ("a note that says nothing", |plain| {
            with_notes_json(plain, |all| {
                for part in ["title", "text"] {
                    all[0]["record"][part] = json!(" ");
                }
                all[0]["record"]["items"] = json!([]);
            })
        }),
        ("a note that is none", |plain| {
            with_notes_json(plain, |all| all[0]["record"] = json!({"title": "x"}))
        }),
    ];
    for (what, forge) in forgeries {
        key.seal(&forge(plain.clone()).write(), &forged_file);
        assert_eq!(key.trial(&forged_file), Err(NO_BACKUP), "{what}");
        for without in [false, true] {
            let refused = restore(&mut other, &key, &forged_file, without);
            assert_eq!(refused, Err(NO_BACKUP), "{what}");
        }
        assert_eq!(noted(&mut other), Vec::new(), "{what}");
    }
    key.seal(&plain.listed().write(), &forged_file);
    restore(&mut other, &key, &forged_file, false).unwrap();
    assert_eq!(noted(&mut other), noted(&mut home));
}

fn with_notes_json(plain: Plain, change: impl Fn(&mut Vec<Value>)) -> Plain {
    plain.with("notes.json", |text| {
        let mut all = serde_json::from_str(&text).unwrap();
        change(&mut all);
        serde_json::to_string(&all).unwrap()
    })
}
