//! Backups that no program of ours made: sealed soundly, and wrong inside. Nothing of them comes in.

use super::forgeries::{Forge, forgeries};
use super::made::check;
use super::plain::Plain;
use super::sealed::{Key, backed_up};
use bothy_core::{Error, Input};
use bothy_test_support::Home;
use serde_json::{Value, json};

const NO_BACKUP: Error = Error::Invalid {
    field: Input::Backup,
};

#[test]
fn a_backup_made_by_hand_in_the_same_form_is_restored() {
    let (made, key, file) = backed_up(750);
    let plain = key.open(&file);
    let read = Plain::read(&plain);
    let names: Vec<_> = read.files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        &names[..4],
        ["README.txt", "heads.json", "log.jsonl", "counters.json"]
    );
    let by_hand = made.place("by-hand.age");
    key.seal(&read.listed().write(), &by_hand);
    assert!(key.trial(&by_hand).unwrap().whole);
    let mut home = Home::new(751);
    key.restore(&mut home, &by_hand, false).unwrap();
    check(&mut home.unlock());
}

#[test]
fn nothing_comes_in_from_a_backup_that_isnt_as_it_says() {
    let (made, key, file) = backed_up(752);
    let plain = Plain::read(&key.open(&file));
    let forged_file = made.place("forged.age");
    let mut home = Home::new(753);
    for (what, forge) in forgeries() {
        key.seal(&forge(plain.clone()), &forged_file);
        let tried = key.trial(&forged_file);
        let refused = [
            Err(NO_BACKUP),
            Err(Error::Invalid {
                field: Input::BackupDamaged,
            }),
        ];
        assert!(refused.contains(&tried), "{what}: {tried:?}");
        for without in [false, true] {
            let restored = key.restore(&mut home, &forged_file, without);
            assert!(restored.is_err(), "{what}: {restored:?}");
        }
        assert_eq!(home.unlock().journal().count(), Ok(0), "{what}");
    }
    // After all of them the sound one still comes in, though the forged ones had its id.
    key.restore(&mut home, &file, false).unwrap();
    check(&mut home.unlock());
}

#[test]
fn what_only_the_whole_shows_is_refused_at_the_last_step() {
    let (made, key, file) = backed_up(754);
    let plain = Plain::read(&key.open(&file));
    let forged_file = made.place("forged.age");
    let mut home = Home::new(755);
    let last: [(&str, Forge); 4] = [
        ("a file that nothing names", |mut plain| {
            let name = "files/fedcba98765432100123456789abcdef.bin".to_owned();
            plain.files.push((name, vec![1, 2, 3]));
            plain.listed().write()
        }),
        ("a file that the log names and isn't there", |mut plain| {
            let at = plain.at("files/");
            plain.files.remove(at);
            plain.listed().write()
        }),
        ("an imported line of nobody's", |plain| {
            plain
                .with("imports.json", |text| {
                    let mut all: Vec<Value> = serde_json::from_str(&text).unwrap();
                    all[0]["incident"] = json!("ab".repeat(16));
                    serde_json::to_string(&all).unwrap()
                })
                .write()
        }),
        ("a copy of an order with another hash", |plain| {
            plain
                .with("orders.json", |text| {
                    let mut all: Vec<Value> = serde_json::from_str(&text).unwrap();
                    all[0]["record"]["files"][0]["sha256"][0] = json!(7);
                    all[0]["record"]["files"][0]["sha256"][1] = json!(7);
                    serde_json::to_string(&all).unwrap()
                })
                .write()
        }),
    ];
    for (what, forge) in last {
        key.seal(&forge(plain.clone()), &forged_file);
        let restored = key.restore(&mut home, &forged_file, false);
        if what == "a file that nothing names" {
            // It is let go of, and erased.
            assert!(restored.is_ok(), "{restored:?}");
            check(&mut home.unlock());
            home = Home::new(756);
            continue;
        }
        assert_eq!(restored, Err(NO_BACKUP), "{what}");
        assert_eq!(home.unlock().journal().count(), Ok(0), "{what}");
        check(&mut home.unlock());
    }
}

#[test]
fn a_newer_backup_is_said_to_be_one_and_left_alone() {
    let (made, key, file) = backed_up(757);
    let mut plain = Plain::read(&key.open(&file));
    plain.contents["version"] = json!(2);
    plain.contents["something"] = json!({"new": true});
    let newer = made.place("newer.age");
    key.seal(&plain.write(), &newer);
    assert_eq!(key.trial(&newer), Err(Error::NewerVersion));
    let mut home = Home::new(758);
    let before = home.unlock().journal().count();
    assert_eq!(
        key.restore(&mut home, &newer, false),
        Err(Error::NewerVersion)
    );
    assert_eq!(home.unlock().journal().count(), before);
    // A later age, too.
    let later = b"age-encryption.org/v2\n-> x\n\n--- x\n";
    std::fs::write(&newer, later).unwrap();
    let tried = Key::new().trial(&newer);
    assert!(
        [Err(Error::NewerVersion), Err(NO_BACKUP)].contains(&tried),
        "{tried:?}"
    );
}
