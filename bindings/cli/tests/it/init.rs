//! The making of a vault: the places of its files, what is never replaced, what a kill leaves.

use super::desk::{CHEAP, Desk, SECRET, names, said, tree};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fs::Permissions;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

#[test]
fn init_makes_the_folder_and_its_key_beside_it_for_its_owner_alone() {
    let desk = Desk::empty();
    let id = desk.ok(&["init", "--kdf-cost", CHEAP]);
    assert!(
        id.len() == 32 && id.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')),
        "{id}"
    );
    assert_eq!(
        names(desk.path("").as_path()),
        ["secret", "vault", "vault.key"]
    );
    let key = std::fs::metadata(desk.path("vault.key")).unwrap();
    assert_eq!((key.len(), key.permissions().mode() & 0o777), (96, 0o600));
}

#[test]
fn the_recovery_code_stands_on_a_second_line_and_opens() {
    let desk = Desk::empty();
    let said = desk.ok(&["init", "--recovery", "--kdf-cost", CHEAP]);
    let (_, code) = said.split_once('\n').expect("two lines");
    assert_eq!(code.len(), 27, "XXXX-XXXX-XXXX-XXXX-XXXX-XX");
    desk.file("code", code.as_bytes());
    desk.file("secret", b"a new lamp for the hall 8");
    desk.ok(&[
        "recover",
        "--recovery-file",
        "code",
        "--new-secret-file",
        "secret",
    ]);
    assert_eq!(desk.count(), 0);
    let slip = format!(
        "{}{}",
        &code[..26],
        if code.ends_with('0') { '1' } else { '0' }
    );
    desk.file("code", slip.as_bytes());
    desk.fails(
        2,
        &[
            "recover",
            "--recovery-file",
            "code",
            "--new-secret-file",
            "secret",
        ],
    );
}

#[test]
fn nothing_that_is_there_is_replaced() {
    let desk = Desk::new();
    desk.fails(10, &["init", "--kdf-cost", CHEAP]);
    std::fs::rename(desk.path("vault"), desk.path("elsewhere")).unwrap();
    let key = std::fs::read(desk.path("vault.key")).unwrap();
    let words = desk.fails(10, &["init", "--kdf-cost", CHEAP]);
    assert!(words.contains("--device-key"), "{words}");
    assert_eq!(
        std::fs::read(desk.path("vault.key")).unwrap(),
        key,
        "the other vault's key"
    );
    assert_eq!(
        names(desk.path("").as_path()),
        ["elsewhere", "secret", "vault.key"]
    );
    // The key is named separately, and the moved vault still opens with it.
    let moved = desk.arg("elsewhere");
    let mut list = desk.bare(&[
        "--vault",
        &moved,
        "--device-key",
        "vault.key",
        "--secret-file",
        "secret",
        "check",
    ]);
    assert_eq!(said(&mut list).code, 0);
}

#[test]
fn a_device_key_inside_the_vaults_folder_is_refused() {
    let desk = Desk::empty();
    for inside in ["vault/key", "./vault/deeper/key", "vault"] {
        desk.fails(2, &["--device-key", inside, "init", "--kdf-cost", CHEAP]);
    }
    desk.fails(
        12,
        &[
            "--device-key",
            "no/such/folder/key",
            "init",
            "--kdf-cost",
            CHEAP,
        ],
    );
    assert!(!desk.path("vault").exists());
}

#[test]
fn a_refused_secret_or_cost_leaves_nothing_behind() {
    let desk = Desk::empty();
    for weak in ["12345678", "11111111", "short", "", "20260301"] {
        desk.file("secret", weak.as_bytes());
        let words = desk.fails(2, &["init", "--kdf-cost", CHEAP]);
        assert!(words.contains("8 to 16 digits"), "{words}");
    }
    desk.file("secret", SECRET.as_bytes());
    for cost in ["7,1", "8,0", "8,65", "1048577,1", "8", "x,y"] {
        desk.fails(2, &["init", "--kdf-cost", cost]);
    }
    assert_eq!(names(desk.path("").as_path()), ["secret"]);
}

#[test]
fn an_init_that_was_killed_is_begun_again() {
    let desk = Desk::empty();
    let mut child = desk.begin(&["init", "--kdf-cost", "262144,8"]);
    while !desk.path("vault.new").exists() {
        assert!(
            child.try_wait().unwrap().is_none(),
            "it ended before it could be killed"
        );
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!desk.path("vault").exists() && !desk.path("vault.key").exists());
    desk.ok(&["init", "--kdf-cost", CHEAP]);
    assert_eq!(
        names(desk.path("").as_path()),
        ["secret", "vault", "vault.key"]
    );
    assert_eq!(desk.count(), 0);
}

#[test]
fn a_kill_between_the_vaults_last_step_and_its_keys_is_made_good_at_opening() {
    let desk = Desk::new();
    let keys = std::fs::read(desk.path("vault.key")).unwrap();
    let mark = Sha256::digest("bothy/v1/unfinished-device-key");
    let unfinished = [&mark[..16], &keys[16..]].concat();
    // Killed before the keys had their name, and just after.
    for name in ["vault.key.new", "vault.key"] {
        std::fs::remove_file(desk.path("vault.key")).unwrap();
        only_mine(&desk.file(name, &unfinished));
        assert_eq!(desk.count(), 0);
        assert_eq!(
            names(desk.path("").as_path()),
            ["secret", "vault", "vault.key"]
        );
        assert!(std::fs::read(desk.path("vault.key")).unwrap() == keys);
    }
    // Keys that have a vault aren't taken for these, nor unfinished ones of another.
    let mut of_another = unfinished.clone();
    of_another[20] ^= 1;
    for other in [&keys, &of_another] {
        let _ = std::fs::remove_file(desk.path("vault.key"));
        only_mine(&desk.file("vault.key.new", other));
        desk.fails(11, &["check"]);
        assert!(std::fs::read(desk.path("vault.key.new")).unwrap() == *other);
    }
}

/// Sets the permissions that the program gives its keys.
fn only_mine(key: &str) {
    std::fs::set_permissions(key, Permissions::from_mode(0o600)).unwrap();
}

/// Things that may have one of the names that `init` uses.
const MINE: [&str; 11] = [
    "a vault",
    "keys",
    "a letter",
    "an empty file",
    "an empty file for everybody",
    "a second name of an empty file",
    "a link to an empty file",
    "a link to nowhere",
    "an empty folder",
    "an empty folder for everybody",
    "a link to an empty folder",
];

#[test]
fn what_lies_where_init_works_is_left_as_it_is() {
    let other = Desk::new();
    for name in ["vault.new", "vault.key.new"] {
        for mine in MINE {
            let desk = Desk::empty();
            let put = desk.path(name);
            match mine {
                "an empty file" => drop(desk.file(name, b"")),
                "an empty file for everybody" => {
                    desk.file(name, b"");
                    std::fs::set_permissions(&put, Permissions::from_mode(0o666)).unwrap();
                }
                "a second name of an empty file" => {
                    std::fs::hard_link(desk.file("other", b""), &put).unwrap();
                }
                "a link to an empty file" => {
                    symlink(desk.file("other", b""), &put).unwrap();
                }
                "a link to nowhere" => symlink("gone", &put).unwrap(),
                "an empty folder" => std::fs::create_dir(&put).unwrap(),
                "an empty folder for everybody" => {
                    std::fs::create_dir(&put).unwrap();
                    std::fs::set_permissions(&put, Permissions::from_mode(0o777)).unwrap();
                }
                "a link to an empty folder" => {
                    std::fs::create_dir(desk.path("other")).unwrap();
                    symlink("other", &put).unwrap();
                }
                "a vault" => {
                    bothy_test_support::copy_folder(&other.path("vault"), &desk.path(name));
                }
                "keys" => drop(std::fs::copy(other.path("vault.key"), desk.path(name)).unwrap()),
                _ => drop(desk.file(name, b"Dear Ruth, I never sent this.")),
            }
            let looks = || {
                let about = put.symlink_metadata().unwrap();
                (tree(&desk.path("")), about.mode(), about.nlink())
            };
            let before = looks();
            let words = desk.fails(10, &["init", "--kdf-cost", CHEAP]);
            assert!(words.contains(name), "says which: {words}");
            assert!(looks() == before, "{name}: {mine}: touched");
        }
    }
}

#[test]
fn no_document_is_written_over_by_a_recovery() {
    let desk = Desk::empty();
    let said = desk.ok(&["init", "--recovery", "--kdf-cost", CHEAP]);
    let (_, code) = said.split_once('\n').expect("two lines");
    desk.file("code", code.as_bytes());
    let recover = |key: &str| {
        let secrets = ["--recovery-file", "code", "--new-secret-file", "secret"];
        let args = [&["--device-key", key, "recover"][..], &secrets].concat();
        desk.run(&args)
    };
    let letter = desk.file("letter.txt", b"Dear Ruth, I never sent this.");
    symlink(&letter, desk.path("link")).unwrap();
    let other = Desk::new();
    std::fs::copy(other.path("vault.key"), desk.path("A.key")).unwrap();
    desk.file("long.txt", &[b'a'; 64]);
    desk.file("longer.txt", &[b'a'; 96]);
    desk.file("empty", b"");
    std::fs::hard_link(desk.path("empty"), desk.path("again")).unwrap();
    symlink("gone", desk.path("nowhere")).unwrap();
    let before = tree(&desk.path(""));
    for key in [
        "letter.txt",
        "link",
        "A.key",
        "long.txt",
        "longer.txt",
        "empty",
        "again",
    ] {
        let refused = recover(key);
        assert_eq!(refused.code, 10, "{key}: {}", refused.err);
        let said = refused.err.contains("isn't the device key of this record");
        assert!(said, "{key}: {}", refused.err);
    }
    let refused = recover("nowhere");
    assert_eq!(
        refused.code, 12,
        "a link that leads nowhere: {}",
        refused.err
    );
    assert!(tree(&desk.path("")) == before);
    // Nor if the vault's own keys are gone and something else has their name.
    let keys = std::fs::read(desk.path("vault.key")).unwrap();
    for bytes in [&[7; 64][..], &[7; 96], b""] {
        desk.file("vault.key", bytes);
        assert_eq!(recover("vault.key").code, 10);
        assert!(std::fs::read(desk.path("vault.key")).unwrap() == bytes);
    }
    desk.file("vault.key", &keys);
    assert_eq!(recover("another.key").code, 0, "where there is nothing yet");
    assert_eq!(recover("vault.key").code, 0);
}

#[test]
fn which_vault_may_come_from_the_environment_and_must_come_from_somewhere() {
    let desk = Desk::new();
    let mut list = desk.bare(&["--secret-file", "secret", "--json", "check"]);
    list.env("BOTHY_VAULT", desk.path("vault"))
        .env("BOTHY_DEVICE_KEY", desk.path("vault.key"));
    assert_eq!(
        said(&mut list).out.trim(),
        json!({ "holds": true, "incidents": 0 }).to_string()
    );
    let nowhere = said(&mut desk.bare(&["--secret-file", "secret", "check"]));
    assert_eq!(nowhere.code, 2);
    assert!(nowhere.err.contains("--vault DIR"), "{}", nowhere.err);
}
