//! Somebody's files in place of a device key file are left as they are, never followed or overwritten.

use super::strange::{look, pipe};
use super::sums;
use bothy_core::vault::{DeviceKeyFile, DevicePrf};
use bothy_test_support::{Home, Seeded};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

/// The id of the vault that [`serve`] asks for.
const ID: [u8; 16] = [0x5a; 16];

fn device_key(path: &Path, seed: u64) -> DeviceKeyFile {
    let key = DeviceKeyFile::new(path, Box::new(Seeded::new(seed)));
    key.serve(&ID);
    key
}

#[test]
fn no_file_is_written_over_by_a_device_key() {
    let home = Home::empty(186);
    let path = home.outside().join("letter.txt");
    let aside = home.outside().join("aside");
    let key = device_key(&path, 1);
    let letter = b"Dear Ruth, I never sent this.";
    let another = {
        let elsewhere = home.outside().join("another.key");
        let key = DeviceKeyFile::new(&elsewhere, Box::new(Seeded::new(2)));
        key.serve(&[0xa5; 16]);
        key.create(0).unwrap();
        std::fs::read(elsewhere).unwrap()
    };
    let ours = [&sums(b"bothy/v1/device-key")[..16], &ID, &[7; 64]].concat();
    for kind in [
        "a letter",
        "a long letter",
        "a letter as long as keys",
        "keys of another vault",
        "half of ours",
        "an empty file",
        "a link",
        "a link to an empty file",
        "a second name of an empty file",
        "a link to itself",
        "nowhere",
        "a pipe",
        "a folder",
    ] {
        let put = |bytes: &[u8]| std::fs::write(&path, bytes).unwrap();
        let aside = |bytes: &[u8]| {
            std::fs::write(&aside, bytes).unwrap();
            &aside
        };
        match kind {
            "a letter" => put(letter),
            "a long letter" => put(&[7; 64]),
            "a letter as long as keys" => put(&[7; 96]),
            "keys of another vault" => put(&another),
            "half of ours" => put(&ours[..80]),
            "an empty file" => put(b""),
            "a link" => symlink(aside(letter), &path).unwrap(),
            "a link to an empty file" => symlink(aside(b""), &path).unwrap(),
            "a second name of an empty file" => std::fs::hard_link(aside(b""), &path).unwrap(),
            "a link to itself" => symlink(&path, &path).unwrap(),
            "nowhere" => symlink(home.outside().join("gone"), &path).unwrap(),
            "a folder" => std::fs::create_dir(&path).unwrap(),
            _ => pipe(&path).unwrap(),
        }
        let before = look(home.outside());
        assert!(key.begin().is_err(), "{kind}");
        for f in [0, 1] {
            assert!(key.create(f).is_err(), "{kind}");
            let _ = key.forget(f);
            assert!(key.evaluate(f, &[0; 32]).is_err(), "{kind}");
        }
        assert!(look(home.outside()) == before, "{kind}: touched");
        if kind == "a folder" {
            std::fs::remove_dir(&path).unwrap();
        } else {
            std::fs::remove_file(&path).unwrap();
        }
    }
}

#[test]
fn keys_that_a_kill_left_unfinished_are_known_by_their_mark() {
    let home = Home::empty(187);
    let path = home.outside().join("vault.key.new");
    device_key(&path, 1).begin().unwrap();
    assert!(DeviceKeyFile::is_unfinished(&path));
    let keys = device_key(&path, 2);
    keys.begin().unwrap();
    let begun = std::fs::read(&path).unwrap();
    keys.create(0).unwrap();
    keys.create(1).unwrap();
    assert!(keys.evaluate(0, &[5; 32]).is_ok(), "they answer");
    let made = std::fs::read(&path).unwrap();
    assert!(made[..16] == begun[..16] && made[16..32] == ID && made[32..] != begun[32..]);
    // They belong to the vault they were made for, and to no other.
    assert!(device_key(&path, 3).evaluate(0, &[5; 32]).is_ok());
    let other = DeviceKeyFile::new(&path, Box::new(Seeded::new(4)));
    other.serve(&[1; 16]);
    assert!(other.evaluate(0, &[5; 32]).is_err() && other.create(0).is_err());
    DeviceKeyFile::finish(&path).unwrap();
    let whole = std::fs::read(&path).unwrap();
    assert!(whole[..16] == sums(b"bothy/v1/device-key")[..16] && whole[16..] == made[16..]);
    // From here on they may be a vault's keys.
    assert!(!DeviceKeyFile::is_unfinished(&path));
    assert!(device_key(&path, 4).begin().is_err());
    assert_eq!(std::fs::read_dir(home.outside()).unwrap().count(), 1);
}

#[test]
fn unfinished_keys_are_taken_over_only_where_they_were_made() {
    let home = Home::empty(192);
    let (path, aside) = (
        home.outside().join("vault.key.new"),
        home.outside().join("aside"),
    );
    for kind in ["a link", "a second name", "everybody may read it"] {
        device_key(&aside, 1).begin().unwrap();
        match kind {
            "a link" => symlink(&aside, &path).unwrap(),
            "a second name" => std::fs::hard_link(&aside, &path).unwrap(),
            _ => {
                std::fs::rename(&aside, &path).unwrap();
                let everybody = std::fs::Permissions::from_mode(0o644);
                std::fs::set_permissions(&path, everybody).unwrap();
            }
        }
        let before = look(home.outside());
        assert!(device_key(&path, 2).begin().is_err(), "{kind}");
        assert!(look(home.outside()) == before, "{kind}: touched");
        std::fs::remove_file(&path).unwrap();
        let _ = std::fs::remove_file(&aside);
    }
}
