//! Damaged vaults, each kind with its own exit code.

use super::desk::{Desk, names, noise, said_with};
use sha2::{Digest, Sha256};
use std::os::unix::fs::FileExt;
use std::path::Path;

/// Copies the files of a vault's folder.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for name in names(from) {
        std::fs::copy(from.join(&name), to.join(&name)).unwrap();
    }
}

/// Returns the files of the vault that are exactly this long.
fn files_of(desk: &Desk, fits: impl Fn(u64) -> bool) -> Vec<std::path::PathBuf> {
    let vault = desk.path("vault");
    let all = names(&vault).into_iter().map(|name| vault.join(name));
    all.filter(|file| fits(std::fs::metadata(file).unwrap().len()))
        .collect()
}

const SLOT_FILE: u64 = 2048;

#[test]
fn a_folder_that_is_no_vault_is_not_found_and_one_without_slots_is_damaged() {
    let desk = Desk::empty();
    desk.fails(8, &["check"]);
    std::fs::create_dir(desk.path("vault")).unwrap();
    desk.file("vault/letter.txt", b"nothing to do with Bothy");
    desk.fails(8, &["check"]);
    let made = Desk::new();
    for file in files_of(&made, |len| len == SLOT_FILE) {
        std::fs::remove_file(file).unwrap();
    }
    made.fails(5, &["check"]);
}

#[test]
fn a_slot_file_that_is_damaged_twice_cannot_be_opened_and_once_is_healed() {
    let desk = Desk::new();
    let slots = files_of(&desk, |len| len == SLOT_FILE);
    assert_eq!(slots.len(), 2, "two replicas");
    let flip = |file: &Path| {
        let mut bytes = std::fs::read(file).unwrap();
        bytes[700] ^= 1;
        std::fs::write(file, bytes).unwrap();
    };
    flip(&slots[0]);
    desk.ok(&["check"]);
    for file in &slots {
        flip(file);
    }
    let words = desk.fails(5, &["check"]);
    assert!(
        words.contains("newest copy that opens"),
        "says what can be done: {words}"
    );
}

#[test]
fn a_vault_of_a_newer_version_is_left_alone() {
    let desk = Desk::new();
    for file in files_of(&desk, |len| len == SLOT_FILE) {
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[1] = 2;
        let sum = Sha256::digest(&bytes[..2016]);
        bytes[2016..].copy_from_slice(&sum);
        std::fs::write(&file, bytes).unwrap();
    }
    let before: Vec<_> = files_of(&desk, |len| len == SLOT_FILE)
        .iter()
        .map(|f| std::fs::read(f).unwrap())
        .collect();
    desk.fails(7, &["incident", "list"]);
    let after: Vec<_> = files_of(&desk, |len| len == SLOT_FILE)
        .iter()
        .map(|f| std::fs::read(f).unwrap())
        .collect();
    assert!(before == after, "nothing was changed");
}

#[test]
fn an_older_database_put_back_is_said_to_be_older() {
    let desk = Desk::new();
    desk.add("One.");
    copy(&desk.path("vault"), &desk.path("older"));
    desk.add("Two.");
    desk.add("Three.");
    let class = 1 << 20;
    for file in files_of(&desk, |len| len > class) {
        std::fs::copy(desk.path("older").join(file.file_name().unwrap()), &file).unwrap();
    }
    let words = desk.fails(5, &["incident", "list"]);
    assert!(words.contains("older"), "{words}");
}

#[test]
fn a_byte_changed_in_an_attachment_fails_the_check_and_the_rest_can_be_read() {
    let desk = Desk::new();
    let id = desk.add("With a recording.");
    let noise = noise(1_200_000);
    let attach = said_with(
        &mut desk.command(&["incident", "attach", &id, "-", "--name", "call.bin"]),
        &noise,
    );
    assert_eq!(attach.code, 0, "{}", attach.err);
    let class = 1 << 20;
    for file in files_of(&desk, |len| len > class) {
        let file = std::fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(file)
            .unwrap();
        let mut byte = [0];
        file.read_exact_at(&mut byte, 1_000_000).unwrap();
        file.write_all_at(&[byte[0] ^ 1], 1_000_000).unwrap();
    }
    let words = desk.fails(1, &["check"]);
    assert!(words.contains("isn't as you saved it"), "{words}");
    assert_eq!(desk.count(), 1);
    desk.fails(
        5,
        &["incident", "extract", &id, attach.out.trim(), "--to", "out"],
    );
    assert!(!desk.path("out").exists() && !desk.path("out.part").exists());
}

#[test]
fn a_lost_or_foreign_device_key_is_not_a_wrong_secret() {
    let desk = Desk::new();
    let other = Desk::new();
    let words = desk.fails(11, &["--device-key", &other.arg("vault.key"), "check"]);
    assert!(words.contains("doesn't have the key"), "{words}");
    for length in [0, 64, 95, 96] {
        desk.file("vault.key", &vec![7; length]);
        let words = desk.fails(11, &["check"]);
        assert!(words.contains("bothy recover"), "{words}");
    }
}

#[test]
fn a_second_process_is_told_that_the_vault_is_in_use() {
    let desk = Desk::new();
    let id = desk.add("One.");
    let mut first = desk.holding(&id);
    let words = desk.fails(9, &["incident", "list"]);
    assert!(words.contains("open somewhere else"), "{words}");
    drop(first.stdin.take());
    assert!(first.wait().unwrap().success());
    assert_eq!(desk.count(), 1);
}

#[test]
fn an_id_that_is_not_one_or_not_there_is_told_apart() {
    let desk = Desk::new();
    desk.add("One.");
    for (code, id) in [
        (2, "abc"),
        (2, "not-hex"),
        (2, ""),
        (8, "abcdef"),
        (2, &"0".repeat(33)),
    ] {
        desk.fails(code, &["incident", "show", id]);
    }
}
