//! Strange things in the places of a vault's files, or where one is to be made: left as they are, and never followed, filled,
//! waited for or overwritten.

use super::{NEW_SECRET, SECOND, contents, outcome, save, set_second, sums, with_code, write};
use bothy_core::vault::{DeviceKeyFile, DevicePrf};
use bothy_core::{Error, Result};
use bothy_test_support::{Home, PIN, Seeded, small_cost};
use std::os::unix::fs::{FileTypeExt, MetadataExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

const FILES: [&str; 7] = [
    "0.dat", "1.dat", "2.dat", "3.dat", "4.dat", "5.dat", "6.dat",
];
/// The names that SQLite or Bothy open beside them.
const BESIDE: [&str; 7] = [
    "0.dat-journal",
    "1.dat-journal",
    "0.dat.new",
    "1.dat.new",
    "2.dat.new",
    "3.dat.new",
    "7.dat",
];

/// The kinds of thing that a name can mean besides a file of the vault.
const KINDS: [&str; 7] = [
    "a link to a letter",
    "a link to the file itself, moved away",
    "a link to nowhere",
    "a link to itself",
    "a second name of a letter",
    "a pipe",
    "a folder",
];

/// Puts one of [`KINDS`] at `path`, replacing what is there. `outside` has a letter in it.
fn put(kind: &str, path: &Path, outside: &Path) {
    let letter = outside.join("thesis.odt");
    let moved = outside.join("moved");
    let was = path.is_file();
    if was {
        std::fs::rename(path, &moved).unwrap();
    }
    let put = match kind {
        "a link to a letter" => symlink(letter, path),
        "a link to the file itself, moved away" if was => symlink(moved, path),
        "a link to the file itself, moved away" | "a link to nowhere" => {
            symlink(outside.join("gone"), path)
        }
        "a link to itself" => symlink(path, path),
        "a second name of a letter" => std::fs::hard_link(letter, path),
        "a folder" => std::fs::create_dir(path),
        _ => pipe(path),
    };
    put.unwrap();
}

fn pipe(path: &Path) -> std::io::Result<()> {
    assert!(Command::new("mkfifo").arg(path).status()?.success());
    Ok(())
}

/// Describes all that is in a folder, without opening anything but files.
fn look(folder: &Path) -> Vec<(PathBuf, String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let about = path.symlink_metadata().unwrap();
        let kind = about.file_type();
        let is = format!(
            "{kind:?} {} {} {}",
            about.ino(),
            about.nlink(),
            about.mtime()
        );
        let bytes = if kind.is_file() {
            std::fs::read(&path).unwrap()
        } else {
            Vec::new()
        };
        assert!(kind.is_dir() || kind.is_file() || kind.is_symlink() || kind.is_fifo());
        if kind.is_dir() {
            all.extend(look(&path));
        }
        all.push((path, is, bytes));
    }
    all.sort();
    all
}

/// Tries all that opens a vault; returns each result.
fn tries(home: &mut Home, code: &[u8]) -> Vec<Result<()>> {
    let mut said: Vec<_> = [PIN, b"99887755", SECOND]
        .into_iter()
        .map(|secret| home.try_unlock(secret).map(drop))
        .collect();
    let now = home.clock.tick();
    let vault = home.vault();
    let recovered = vault.recover(code, NEW_SECRET, &home.prf, now, &mut home.chance);
    said.push(recovered.map(drop));
    // These two read one file each, and must come to an end whatever that is.
    let _ = (vault.is_waiting(now), vault.cost());
    said
}

#[test]
fn whatever_stands_in_a_files_place_is_refused_before_anything_is_written() {
    let (mut home, code, _) = with_code(180);
    set_second(&mut home, PIN, SECOND).unwrap();
    let letter = home.outside().join("thesis.odt");
    for name in FILES.into_iter().chain(BESIDE) {
        for kind in KINDS {
            std::fs::write(&letter, b"all I wrote in three years").unwrap();
            let path = home.folder().join(name);
            put(kind, &path, home.outside());
            let before = look(home.outside());
            for said in tries(&mut home, &code) {
                assert_eq!(said, Err(Error::Damaged), "{name}: {kind}");
            }
            assert!(look(home.outside()) == before, "{name}: {kind}: touched");
            if path.is_dir() && !path.is_symlink() {
                std::fs::remove_dir(&path).unwrap();
            } else {
                std::fs::remove_file(&path).unwrap();
            }
            let moved = home.outside().join("moved");
            if moved.exists() {
                std::fs::rename(moved, path).unwrap();
            }
        }
    }
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn a_file_that_is_longer_than_ours_ever_is_is_refused_before_anything_is_written() {
    let mut home = Home::new(181);
    save(&mut home);
    for name in FILES {
        let path = home.folder().join(name);
        let whole = std::fs::read(&path).unwrap();
        // A database can have any length, but not from room that isn't there: the other would be filled to the same length.
        let longer = match name {
            "0.dat" | "1.dat" => 3 << 30,
            _ => whole.len() as u64 + 1,
        };
        let file = std::fs::File::options().write(true).open(&path).unwrap();
        file.set_len(longer).unwrap();
        let folder = home.folder();
        let lens = || FILES.map(|name| folder.join(name).metadata().unwrap().len());
        let before = lens();
        for secret in [PIN, b"99887755"] {
            let mut chance = Seeded::new(1);
            let now = home.clock.tick();
            let opened = home.vault().unlock(secret, &home.prf, now, &mut chance);
            assert_eq!(opened.map(drop), Err(Error::Damaged), "{name}");
        }
        assert_eq!(lens(), before, "{name}: something was filled or cut");
        std::fs::write(&path, whole).unwrap();
    }
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn a_file_that_is_only_called_like_a_leftover_is_never_removed_or_written_over() {
    let mut home = Home::new(182);
    let names = FILES.map(|name| format!("{name}.new"));
    let rest = ["7.dat", "7.dat.new", "8.dat", "letter.txt"].map(str::to_owned);
    for name in names.iter().chain(&rest) {
        write(&home, name, b"Dear Ruth, I never sent this.");
    }
    save(&mut home);
    assert_eq!(outcome(&mut home), Ok(()));
    let mut open = home.unlock();
    let (_, mut derived) = open
        .opening()
        .draw_reissue(PIN, &home.prf, &mut home.chance)
        .unwrap();
    let now = home.clock.tick();
    let begun = open.begin_reissue(&mut derived, now, &mut home.chance);
    assert_eq!(begun, Err(Error::Exists), "a new database has no place");
    open.lock();
    let after = contents(&home);
    for name in names.iter().chain(&rest) {
        assert_eq!(after[name], b"Dear Ruth, I never sent this.", "{name}");
    }
    // SQLite would take this one for a journal of its own, and delete it.
    write(&home, "0.dat-journal", b"Dear Ruth, I never sent this.");
    assert_eq!(outcome(&mut home), Err(Error::Damaged));
    let after = contents(&home);
    assert_eq!(after["0.dat-journal"], b"Dear Ruth, I never sent this.");
}

/// The beginning of SQLite's journals.
const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

/// Makes a journal that a transaction over several databases would leave, and which names a file that SQLite deletes.
fn journal_that_names(file: &Path) -> Vec<u8> {
    let name = file.to_str().unwrap().as_bytes();
    let sum: u32 = name.iter().map(|byte| u32::from(*byte)).sum();
    let words = |all: &[u32]| -> Vec<u8> { all.iter().flat_map(|n| n.to_be_bytes()).collect() };
    let mut journal = [&MAGIC[..], &words(&[0, 7, 512, 512, 4096])].concat();
    journal.resize(512, 0);
    let len = u32::try_from(name.len()).unwrap();
    [
        &journal[..],
        &words(&[262_145]),
        name,
        &words(&[len, sum]),
        &MAGIC,
    ]
    .concat()
}

#[test]
fn what_sqlite_would_take_for_its_own_is_refused_and_harms_no_file() {
    let mut home = Home::new(188);
    save(&mut home);
    let letter = home.outside().join("letter.txt");
    std::fs::write(&letter, b"Dear Ruth, I never sent this.").unwrap();
    let journal = journal_that_names(&letter);
    for (name, bytes) in [
        ("0.dat-journal", &journal[..]),
        ("1.dat-journal", &journal),
        ("0.dat-wal", b"Dear Ruth, I never sent this."),
        ("1.dat-wal", b""),
        ("0.dat-shm", b"Dear Ruth, I never sent this."),
        ("1.dat-shm", b"Dear Ruth, I never sent this."),
    ] {
        write(&home, name, bytes);
        let before = look(home.outside());
        for secret in [PIN, b"99887755"] {
            let opened = home.try_unlock(secret).map(drop);
            assert_eq!(opened, Err(Error::Damaged), "{name}");
        }
        assert!(look(home.outside()) == before, "{name}: touched");
        std::fs::remove_file(home.folder().join(name)).unwrap();
    }
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn what_lies_where_a_vault_is_built_is_left_as_it_is_unless_it_is_marked_as_unfinished() {
    let mark = sums(b"bothy/v1/unfinished-vault");
    let whole = Home::new(183);
    let other = contents(&whole);
    for case in 0..8 {
        let mut home = Home::empty(184);
        let building = home.outside().join("vault.new");
        let aside = home.outside().join("aside");
        let file = |name: &str, bytes: &[u8]| std::fs::write(building.join(name), bytes).unwrap();
        let folder = || std::fs::create_dir(&building).unwrap();
        match case {
            0 => std::fs::write(&building, b"a letter").unwrap(),
            1 => pipe(&building).unwrap(),
            2 => symlink("/nowhere/at/all", &building).unwrap(),
            3 => {
                std::fs::create_dir(&aside).unwrap();
                std::fs::write(aside.join("0.dat"), b"a letter").unwrap();
                symlink(&aside, &building).unwrap();
            }
            4 => {
                folder();
                for (name, bytes) in &other {
                    file(name, bytes);
                }
            }
            5 => {
                folder();
                file("0.dat", b"a letter");
                file("0.dat-journal", b"");
                file("holiday.jpg", b"a photo");
            }
            6 => {
                folder();
                file("7.dat", &mark);
                file("0.dat", b"half");
                file("holiday.jpg", b"a photo");
            }
            _ => {
                folder();
                file("7.dat", &mark);
                file("2.dat", b"half");
                symlink(&aside, building.join("0.dat")).unwrap();
            }
        }
        let before = look(home.outside());
        let now = home.clock.tick();
        let vault = home.vault();
        let made = vault.create(PIN, small_cost(), &home.prf, now, &mut home.chance);
        assert_eq!(made, Err(Error::Exists), "case {case}");
        assert!(look(home.outside()) == before, "case {case}: touched");
    }
}

#[test]
fn a_vault_that_could_not_be_made_leaves_nothing_behind() {
    let mut home = Home::empty(185);
    for f in [0, 1] {
        home.prf.trouble(f, bothy_test_support::Trouble::Failed);
    }
    let now = home.clock.tick();
    let vault = home.vault();
    let made = vault.create(PIN, small_cost(), &home.prf, now, &mut home.chance);
    assert_eq!(made, Err(Error::KeyLost));
    assert!(look(home.outside()).is_empty());
}

#[test]
fn no_file_is_written_over_by_a_device_key() {
    let home = Home::empty(186);
    let path = home.outside().join("letter.txt");
    let aside = home.outside().join("aside");
    let key = DeviceKeyFile::new(&path, Box::new(Seeded::new(1)));
    let letter = b"Dear Ruth, I never sent this.";
    for kind in ["a letter", "a long letter", "a link", "nowhere", "a pipe"] {
        match kind {
            "a letter" => std::fs::write(&path, letter).unwrap(),
            "a long letter" => std::fs::write(&path, [7; 96]).unwrap(),
            "a link" => {
                std::fs::write(&aside, letter).unwrap();
                symlink(&aside, &path).unwrap();
            }
            "nowhere" => symlink(home.outside().join("gone"), &path).unwrap(),
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
        std::fs::remove_file(&path).unwrap();
    }
}

#[test]
fn keys_that_a_kill_left_unfinished_are_known_by_their_mark() {
    let home = Home::empty(187);
    let path = home.outside().join("vault.key.new");
    let key = |seed| DeviceKeyFile::new(&path, Box::new(Seeded::new(seed)));
    key(1).begin().unwrap();
    assert!(DeviceKeyFile::is_unfinished(&path));
    assert!(
        key(2).evaluate(0, &[5; 32]).is_ok(),
        "they answer as they are"
    );
    let keys = std::fs::read(&path).unwrap();
    key(2).begin().unwrap();
    DeviceKeyFile::finish(&path).unwrap();
    assert!(std::fs::read(&path).unwrap() == keys[..64]);
    // From here on it may hold the keys of a vault.
    assert!(!DeviceKeyFile::is_unfinished(&path));
    assert!(key(4).begin().is_err());
    std::fs::write(&path, b"").unwrap();
    key(5).begin().unwrap();
    assert!(DeviceKeyFile::is_unfinished(&path));
}
