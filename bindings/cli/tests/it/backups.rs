//! A backup from one computer comes back on another, and says what is wrong with it.

use super::desk::{CHEAP, Desk, SECRET, names, noise, said};
use serde_json::{Value, json};
use std::os::unix::fs::FileExt;

/// A desk with something in it, and another computer.
struct Two {
    desk: Desk,
    other: Desk,
}

impl Two {
    fn new() -> Self {
        let desk = Desk::new();
        let id = desk.add("He broke the plate.");
        desk.file("film.bin", &noise(1_500_000));
        desk.ok(&["incident", "attach", &id, "film.bin"]);
        desk.ok(&["people", "add", "--relation", "mother", "--name", "Ruth"]);
        Self {
            desk,
            other: Desk::new(),
        }
    }

    /// Makes a backup; returns its place, and a file with the words.
    fn back_up(&self, name: &str) -> (String, String) {
        let words = self.desk.ok(&["backup", "--to", name]);
        assert_eq!(words.split(' ').count(), 7, "{words}");
        let file = self.other.file("words", format!("{words}\n").as_bytes());
        (self.desk.arg(name), file)
    }

    fn assert_is_over(&self) {
        for command in [&["incident", "list"][..], &["people", "list"]] {
            assert_eq!(self.desk.json(command), self.other.json(command));
        }
        let id = self.desk.json(&["incident", "list"])[0]["id"].clone();
        let id = id.as_str().unwrap();
        for desk in [&self.desk, &self.other] {
            let shown = desk.json(&["incident", "show", id]);
            let file = shown["attachments"][0]["id"].as_str().unwrap().to_owned();
            desk.ok(&["incident", "extract", id, &file, "--to", "out"]);
        }
        let [here, there] = [&self.desk, &self.other].map(|desk| {
            let bytes = std::fs::read(desk.path("out")).unwrap();
            std::fs::remove_file(desk.path("out")).unwrap();
            bytes
        });
        assert!(here == there && !here.is_empty());
        self.other.ok(&["check"]);
    }
}

#[test]
fn a_backup_comes_back_on_another_computer() {
    let two = Two::new();
    let made = two.desk.run(&["backup", "--to", "papers.age"]);
    assert_eq!(made.code, 0, "{}", made.err);
    // What it gives away is said first, and the words alone are on stdout.
    assert!(
        made.err.starts_with("A backup is one encrypted file."),
        "{}",
        made.err
    );
    assert_eq!(made.out.lines().count(), 1);
    let words = two.other.file("words", made.out.as_bytes());
    let file = two.desk.arg("papers.age");
    let mut check = two
        .other
        .bare(&["backup", "--check", &file, "--passphrase-file", &words]);
    let found = said(&mut check);
    assert!(found.out.contains("This backup is whole."), "{}", found.out);

    let restored = two
        .other
        .run(&["restore", &file, "--passphrase-file", &words]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    assert_eq!(restored.out, "Restored: 1 incident and 1 file.\n");
    assert!(restored.err.contains("new key"), "{}", restored.err);
    two.assert_is_over();
    // Once only.
    let err = two
        .other
        .fails(10, &["restore", &file, "--passphrase-file", &words]);
    assert!(err.contains("something in this vault already"), "{err}");
    two.assert_is_over();
}

#[test]
fn machines_are_told_the_same() {
    let two = Two::new();
    let made = two.desk.json(&["backup", "--to", "papers.age"]);
    let words = made["words"].as_str().unwrap();
    let file = two.desk.arg("papers.age");
    let bytes = std::fs::metadata(&file).unwrap().len();
    assert_eq!((&made["bytes"], &made["lost"]), (&json!(bytes), &json!([])));
    let words = two.other.file("words", words.as_bytes());
    let mut check = two.other.bare(&[
        "--json",
        "backup",
        "--check",
        &file,
        "--passphrase-file",
        &words,
    ]);
    let found: Value = serde_json::from_str(&said(&mut check).out).unwrap();
    let wanted = json!({
        "whole": true, "restorable": true, "made": found["made"], "entries": 2, "files": 1,
        "lost": [], "left_out": [], "whole_bytes": bytes, "bytes": bytes,
    });
    assert_eq!(found, wanted);
    let restored = two
        .other
        .json(&["restore", &file, "--passphrase-file", &words]);
    let wanted = json!({
        "incidents": 1, "files": 1, "entries": 2, "lost": [], "made": found["made"],
    });
    assert_eq!(restored, wanted);
    two.assert_is_over();
    let forgotten = two.other.json(&["restore", "--forget"]);
    assert_eq!(forgotten, json!({ "forgotten": false }));
}

#[test]
fn a_wrong_word_a_mistyped_word_and_damage_are_three_things() {
    let two = Two::new();
    let (file, words) = two.back_up("papers.age");
    let (other, _) = two.back_up("other.age");
    let first = std::fs::read_to_string(&words).unwrap();
    let err = two
        .other
        .fails(3, &["restore", &file, "--passphrase-file", &words]);
    assert!(err.contains("another backup"), "{err}");
    let turned: Vec<_> = first.split_whitespace().rev().collect();
    let turned = two.other.file("turned", turned.join(" ").as_bytes());
    let err = two
        .other
        .fails(3, &["restore", &other, "--passphrase-file", &turned]);
    assert!(err.contains("swapped"), "{err}");
    let short = two.other.file("short", b"zoo zoo");
    let err = two
        .other
        .fails(3, &["restore", &other, "--passphrase-file", &short]);
    assert!(err.contains("Words needed: 7"), "{err}");

    let mut bytes = std::fs::read(&other).unwrap();
    let at = bytes.len() - 1_000_000;
    bytes[at] ^= 1;
    let spoiled = two.other.file("spoiled.age", &bytes);
    let mut check = two
        .other
        .bare(&["backup", "--check", &spoiled, "--passphrase-file", &words]);
    let found = said(&mut check);
    assert_eq!(found.code, 1, "{}", found.err);
    assert!(
        found.out.contains("This backup is damaged."),
        "{}",
        found.out
    );
    assert!(found.out.contains("--without-damaged"), "{}", found.out);
    let err = two
        .other
        .fails(1, &["restore", &spoiled, "--passphrase-file", &words]);
    assert!(err.contains("still empty"), "{err}");
    assert_eq!(two.other.count(), 0);
    // A restore that was cut short is told at each opening, until it goes on or is forgotten.
    let listed = two.other.run(&["incident", "list"]);
    assert!(
        listed.err.contains("A restore was cut short"),
        "{}",
        listed.err
    );
    two.other.ok(&["restore", "--forget"]);
    let listed = two.other.run(&["incident", "list"]);
    assert!(
        !listed.err.contains("A restore was cut short"),
        "{}",
        listed.err
    );
    let done = two.other.json(&[
        "restore",
        &spoiled,
        "--without-damaged",
        "--passphrase-file",
        &words,
    ]);
    assert_eq!(done["incidents"], 1);
    two.other.ok(&["check"]);
}

#[test]
fn what_is_no_backup_is_said_to_be_none() {
    let two = Two::new();
    let (file, words) = two.back_up("papers.age");
    let letter = two.other.file("letter.txt", b"A letter.");
    let empty = two.other.file("empty", b"");
    for wrong in [&letter, &empty] {
        let err = two
            .other
            .fails(1, &["restore", wrong, "--passphrase-file", &words]);
        assert!(err.contains("isn't a backup"), "{err}");
    }
    two.other
        .fails(12, &["restore", "missing.age", "--passphrase-file", &words]);
    two.other
        .fails(12, &["restore", ".", "--passphrase-file", &words]);
    // A plan that was handed over is an age file too.
    two.desk.ok(&["plan", "new", "--for", "leaving"]);
    two.desk.ok(&["plan", "hand-over", "--to", "plan.age"]);
    let plan = two.desk.arg("plan.age");
    let code = two
        .other
        .run(&["restore", &plan, "--passphrase-file", &words])
        .code;
    assert!([1, 3].contains(&code), "{code}");
    assert_eq!(two.other.count(), 0);
    // Places where none is written.
    let inside = two.desk.arg("vault/papers.age");
    two.desk.fails(2, &["backup", "--to", &inside]);
    two.desk.fails(10, &["backup", "--to", &file]);
    two.desk
        .fails(12, &["backup", "--to", "missing/papers.age"]);
    two.desk.fails(
        2,
        &["backup", "--to", "new.age", "--recipient", "age1nobody"],
    );
    two.desk.fails(2, &["backup"]);
    two.desk.fails(2, &["restore"]);
}

#[test]
fn a_key_of_age_seals_and_opens_one() {
    let two = Two::new();
    // A key pair of age's own documentation: nobody's.
    let recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    let identity = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
    let made = two
        .desk
        .run(&["backup", "--to", "papers.age", "--recipient", recipient]);
    assert_eq!((made.code, made.out.as_str()), (0, ""), "{}", made.err);
    let (file, key) = (
        two.desk.arg("papers.age"),
        two.other
            .file("key", format!("# mine\n{identity}\n").as_bytes()),
    );
    let words = two.other.file("words", b"zoo zoo zoo zoo zoo zoo zoo");
    two.other
        .fails(3, &["restore", &file, "--passphrase-file", &words]);
    let none = two.other.file("none", b"# nothing\n");
    two.other.fails(2, &["restore", &file, "--identity", &none]);
    two.other.ok(&["restore", &file, "--identity", &key]);
    two.assert_is_over();
}

const SECOND: &str = "the garden gate is green 4";

/// Makes a desk whose secret opens the notes.
fn with_notes() -> Desk {
    let desk = Desk::empty();
    desk.file("second", SECOND.as_bytes());
    let init = [
        "init",
        "--kdf-cost",
        CHEAP,
        "--second-secret-file",
        "second",
    ];
    desk.ok(&init);
    desk.file("secret", SECOND.as_bytes());
    desk
}

#[test]
fn opened_notes_are_backed_up_and_brought_back() {
    let (desk, other) = (with_notes(), with_notes());
    desk.ok(&["notes", "add", "--title", "Shopping", "--item", "milk"]);
    let made = desk.run(&["backup", "--to", "papers.age"]);
    assert_eq!(made.code, 0, "{}", made.err);
    assert_eq!(made.out.split_whitespace().count(), 7);
    for hint in ["worker", "they don't know", "record", "log", "incident"] {
        assert!(!made.err.contains(hint), "{hint}: {}", made.err);
    }
    let (file, words) = (
        desk.arg("papers.age"),
        other.file("words", made.out.as_bytes()),
    );
    let by = ["--passphrase-file", &words];
    let check = [&["backup", "--check", &file], &by[..]].concat();
    let found = said(&mut other.bare(&check));
    assert!(found.out.ends_with("It has 1 note.\n"), "{}", found.out);
    let mut machines = other.bare(&[&["--json"], &check[..]].concat());
    let found: Value = serde_json::from_str(&said(&mut machines).out).unwrap();
    assert_eq!((&found["notes"], found.get("entries")), (&json!(1), None));

    let forgotten = other.ok(&["restore", "--forget"]);
    assert!(
        forgotten.contains("No restore was cut short"),
        "{forgotten}"
    );
    let restored = other.run(&[&["restore", &file], &by[..]].concat());
    assert_eq!(
        (restored.code, restored.out.as_str()),
        (0, "Restored: 1 note.\n")
    );
    assert_eq!(restored.err, "");
    assert_eq!(
        other.json(&["notes", "list"]),
        desk.json(&["notes", "list"])
    );
    let err = other.fails(10, &[&["restore", &file], &by[..]].concat());
    assert!(err.contains("something in this vault already"), "{err}");
    // Damage is told as in any backup.
    let mut bytes = std::fs::read(&file).unwrap();
    let at = bytes.len() - 1_000_000;
    bytes[at] ^= 1;
    let spoiled = other.file("spoiled.age", &bytes);
    let third = with_notes();
    let err = third.fails(1, &[&["restore", &spoiled], &by[..]].concat());
    assert!(err.contains("still empty"), "{err}");
    let done = third.json(&[&["restore", &spoiled, "--without-damaged"], &by[..]].concat());
    assert_eq!(done["notes"], 1);
}

#[test]
fn the_other_doors_backup_is_no_backup_in_the_words_for_any_other_file() {
    let two = Two::new();
    let (record, words) = two.back_up("record.age");
    let (desk, other) = (with_notes(), with_notes());
    desk.ok(&["notes", "add", "--title", "Shopping"]);
    let sealed = desk.ok(&["backup", "--to", "notes.age"]);
    let notes = desk.arg("notes.age");
    let by_words = other.file("words", sealed.as_bytes());
    let letter = other.file("letter", b"A letter.");
    let refuses =
        |file: &str, words: &str| other.fails(1, &["restore", file, "--passphrase-file", words]);
    let at_the_notes = refuses(&record, &words);
    assert_eq!(at_the_notes, refuses(&letter, &words));
    other.file("secret", SECRET.as_bytes());
    assert_eq!(refuses(&notes, &by_words), at_the_notes);
    assert!(at_the_notes.contains("isn't a backup"), "{at_the_notes}");
    let listed = other.run(&["incident", "list"]);
    assert!(!listed.err.contains("cut short"), "{}", listed.err);
}

#[test]
fn a_damaged_file_is_named_and_left_out_only_when_somebody_asks() {
    let two = Two::new();
    for name in ["0.dat", "1.dat"] {
        let at = two.desk.path("vault").join(name);
        let file = std::fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(at)
            .unwrap();
        let mut byte = [0];
        file.read_exact_at(&mut byte, 1_000_000).unwrap();
        file.write_all_at(&[byte[0] ^ 1], 1_000_000).unwrap();
    }
    let before = names(two.desk.path("vault").parent().unwrap());
    let err = two.desk.fails(5, &["backup", "--to", "papers.age"]);
    assert!(err.contains("files/") && err.contains(".bin"), "{err}");
    assert!(
        err.contains("bothy backup --to papers.age --without-damaged"),
        "{err}"
    );
    assert_eq!(names(two.desk.path("vault").parent().unwrap()), before);

    let made = two
        .desk
        .run(&["backup", "--to", "papers.age", "--without-damaged"]);
    assert_eq!(made.code, 0, "{}", made.err);
    assert!(
        made.err
            .contains("One file was damaged, and is left out:\n  files/"),
        "{}",
        made.err
    );
    let (file, words) = (
        two.desk.arg("papers.age"),
        two.other.file("words", made.out.as_bytes()),
    );
    let mut check = two
        .other
        .bare(&["backup", "--check", &file, "--passphrase-file", &words]);
    let found = said(&mut check);
    assert_eq!(found.code, 0, "{}", found.err);
    assert!(
        found.out.contains("isn't in it:\n  files/"),
        "{}",
        found.out
    );
    assert!(found.out.contains("--without-damaged"), "{}", found.out);
    let restore = ["restore", &file, "--passphrase-file", &words];
    let err = two.other.fails(1, &restore);
    assert!(err.contains("backup --check"), "{err}");
    let done = two
        .other
        .json(&[&restore[..], &["--without-damaged"]].concat());
    assert_eq!((&done["incidents"], &done["files"]), (&json!(1), &json!(0)));
    assert_eq!(done["lost"].as_array().unwrap().len(), 1);
    two.other.ok(&["check"]);
    // The restored vault is whole, and is backed up without a question.
    two.other.ok(&["backup", "--to", "again.age"]);
}
