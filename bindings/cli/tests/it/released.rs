//! Kept vaults: each opens, says what it said when a release made it, is whole, and makes a pack. Its backup comes back and says the same.
//!
//! tests/fixtures/vaults/README.md says what is kept, and how it was made.

use super::desk::{Desk, fixture, said};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The time of all commands that read, as in `make.py`.
const LATER: &str = "2027-01-10T12:00Z";

/// Returns the folders of all formats that were ever released.
fn kept() -> Vec<PathBuf> {
    let folders = fs::read_dir(fixture("vaults")).unwrap();
    let folders = folders.map(|file| file.unwrap().path());
    let folders: Vec<_> = folders.filter(|path| path.is_dir()).collect();
    assert!(folders.iter().any(|folder| folder.ends_with("1")));
    folders
}

/// Copies a kept vault to a desk. Reading it may write in it.
fn taken_out(folder: &Path) -> Desk {
    let desk = Desk::empty();
    fs::create_dir(desk.path("vault")).unwrap();
    for file in fs::read_dir(folder.join("vault")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), desk.path("vault").join(file.file_name())).unwrap();
    }
    for name in ["vault.key", "secret", "second"] {
        fs::copy(folder.join(name), desk.path(name)).unwrap();
    }
    desk
}

fn json(file: &Path) -> Value {
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

/// True if all that was said then is still said. A later version may say more.
fn still_says(then: &Value, now: &Value) -> bool {
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => then
            .iter()
            .all(|(name, then)| now.get(name).is_some_and(|now| still_says(then, now))),
        (Value::Array(then), Value::Array(now)) => {
            then.len() == now.len()
                && then
                    .iter()
                    .zip(now)
                    .all(|(then, now)| still_says(then, now))
        }
        (then, now) => then == now,
    }
}

/// Asks again what these secrets were asked when the vault was made.
fn assert_says(desk: &Desk, folder: &Path, secrets: &[&str]) {
    let questions = json(&folder.join("said.json"));
    for question in questions.as_array().unwrap() {
        let words = question["command"].as_str().unwrap();
        let secret = question["secret"].as_str().unwrap();
        if !secrets.contains(&secret) {
            continue;
        }
        let mut command = desk.bare(&["--vault", "vault", "--secret-file", secret]);
        command.args(["--json", "--now", LATER]);
        let said = said(command.args(words.split(' ')));
        assert_eq!(said.code, 0, "{words}: {}", said.err);
        let now: Value = serde_json::from_str(&said.out).unwrap();
        assert!(still_says(&question["said"], &now), "{words}: {now:#}");
    }
}

#[test]
fn every_kept_vault_opens_says_what_it_said_and_makes_a_pack() {
    for folder in kept() {
        let desk = taken_out(&folder);
        assert_says(&desk, &folder, &["secret", "second"]);
        desk.ok(&["export", "--to", "again", "--reader", "court"]);
        desk.ok(&["verify", "again"]);
    }
}

#[test]
fn every_kept_backup_comes_back_and_says_what_its_vault_said() {
    for folder in kept() {
        let desk = Desk::new();
        let kept = |name: &str| folder.join(name).to_str().unwrap().to_owned();
        let (file, words) = (kept("backup.age"), kept("backup-words"));
        let mut check = desk.bare(&["backup", "--check", &file, "--passphrase-file", &words]);
        assert_eq!(said(&mut check).code, 0);
        desk.ok(&["restore", &file, "--passphrase-file", &words]);
        // The notes behind the second secret are in no backup of the record.
        assert_says(&desk, &folder, &["secret"]);
        desk.ok(&["export", "--to", "again", "--reader", "court"]);
        desk.ok(&["verify", "again"]);
    }
}

#[test]
fn every_kept_backup_of_notes_comes_back_and_says_what_they_said() {
    for folder in kept() {
        let desk = Desk::new();
        let kept = |name: &str| folder.join(name).to_str().unwrap().to_owned();
        fs::copy(kept("second"), desk.path("second")).unwrap();
        desk.ok(&["second", "set", "--second-secret-file", "second"]);
        let (file, words) = (kept("notes.age"), kept("notes-words"));
        let args = ["--vault", "vault", "--secret-file", "second", "restore"];
        let mut restore = desk.bare(&args);
        let done = said(restore.args([&file, "--passphrase-file", &words]));
        assert_eq!(done.code, 0, "{}", done.err);
        assert_says(&desk, &folder, &["second"]);
        // The record beside them has nothing of it.
        assert_eq!(desk.count(), 0);
    }
}

#[test]
fn every_kept_pack_is_checked_and_says_what_it_said() {
    for folder in kept() {
        let desk = Desk::empty();
        let checked = desk.json(&["verify", folder.join("pack.zip").to_str().unwrap()]);
        let then = json(&folder.join("verified.json"));
        assert!(still_says(&then, &checked), "{checked:#}");
    }
}

#[test]
fn a_vault_of_a_newer_format_is_refused_and_left_as_it_is() {
    let desk = taken_out(&kept()[0]);
    let read = || {
        let files = fs::read_dir(desk.path("vault")).unwrap();
        let mut files: Vec<_> = files
            .map(|file| file.unwrap().path())
            .map(|path| (path.clone(), fs::read(path).unwrap()))
            .collect();
        files.sort();
        files
    };
    // The first two bytes of the slot file, and of its copy, are its version; the last 32 the SHA-256 of all before.
    for name in ["2.dat", "3.dat"] {
        let mut bytes = fs::read(desk.path("vault").join(name)).unwrap();
        bytes[..2].copy_from_slice(&[0, 2]);
        let sum = Sha256::digest(&bytes[..2016]);
        bytes[2016..].copy_from_slice(&sum);
        fs::write(desk.path("vault").join(name), bytes).unwrap();
    }
    let before = read();
    desk.fails(7, &["incident", "list"]);
    assert!(read() == before);
}
