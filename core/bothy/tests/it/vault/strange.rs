//! Strange things in place of a vault's files, or where one is to be made, are left as they are: never followed, filled, waited for or
//! overwritten.

use super::destroyed::arm;
use super::{
    NEW_SECRET, SECOND, contents, outcome, read, save, set_second, sums, with_code, write,
};
use bothy_core::{Error, Result};
use bothy_test_support::{Home, PIN, Seeded, small_cost};
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) const FILES: [&str; 7] = [
    "0.dat", "1.dat", "2.dat", "3.dat", "4.dat", "5.dat", "6.dat",
];
/// Names that SQLite or Bothy open beside them.
const BESIDE: [&str; 3] = ["0.dat-journal", "1.dat-journal", "7.dat"];

/// The kinds of thing that can have a name besides a file of the vault.
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

pub(super) fn pipe(path: &Path) -> std::io::Result<()> {
    assert!(Command::new("mkfifo").arg(path).status()?.success());
    Ok(())
}

/// Lists all that is in a folder, and opens only files.
pub(super) fn look(folder: &Path) -> Vec<(PathBuf, String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let about = path.symlink_metadata().unwrap();
        let kind = about.file_type();
        let is = format!(
            "{kind:?} {} {} {:o} {}",
            about.ino(),
            about.nlink(),
            about.mode(),
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

/// Tries all that opens a vault and returns each result.
fn tries(home: &mut Home, code: &[u8]) -> Vec<Result<()>> {
    let mut said: Vec<_> = [PIN, b"99887755", SECOND]
        .into_iter()
        .map(|secret| home.try_unlock(secret).map(drop))
        .collect();
    let now = home.clock.tick();
    let vault = home.vault();
    let recovered = vault.recover(code, NEW_SECRET, &home.prf, now, &mut home.chance);
    said.push(recovered.map(drop));
    // These two read one file each, and must return whatever it is.
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
fn an_armed_secret_waits_until_a_strange_file_is_gone_and_then_destroys() {
    let (mut home, _, _) = with_code(184);
    set_second(&mut home, PIN, SECOND).unwrap();
    arm(&mut home, SECOND, true).unwrap();
    let moved = home.outside().join("moved");
    for name in FILES {
        let path = home.folder().join(name);
        put("a pipe", &path, home.outside());
        let before = look(home.outside());
        let said = home.try_unlock(SECOND).map(drop);
        assert_eq!(said, Err(Error::Damaged), "{name}");
        assert!(look(home.outside()) == before, "{name}: touched");
        std::fs::remove_file(&path).unwrap();
        std::fs::rename(&moved, path).unwrap();
    }
    assert_eq!(outcome(&mut home), Ok(()), "nothing was destroyed yet");
    home.try_unlock(SECOND).unwrap();
    assert_eq!(outcome(&mut home), Err(Error::WrongSecret));
}

#[test]
fn a_file_that_is_longer_than_ours_ever_is_is_refused_before_anything_is_written() {
    let mut home = Home::new(181);
    save(&mut home);
    for name in FILES {
        let path = home.folder().join(name);
        let whole = std::fs::read(&path).unwrap();
        // A database can have any length, but not more than there is room for: the other would be filled to the same length.
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
fn what_somebody_added_to_a_database_is_refused_and_the_other_is_not_filled() {
    const MIB: usize = 1 << 20;
    let mut home = Home::new(193);
    save(&mut home);
    for name in ["0.dat", "1.dat"] {
        let path = home.folder().join(name);
        let whole = std::fs::read(&path).unwrap();
        for len in [4 * MIB + 1, 5 * MIB, 7 * MIB, 72 * MIB] {
            let added = vec![7; len - whole.len()];
            std::fs::write(&path, [&whole[..], &added].concat()).unwrap();
            let before = contents(&home);
            for secret in [PIN, b"99887755"] {
                let opened = home.try_unlock(secret).map(drop);
                assert_eq!(opened, Err(Error::Damaged), "{name} {len}");
            }
            for (name, bytes) in contents(&home) {
                assert!(name == "6.dat" || before[&name] == bytes, "{name}");
            }
            std::fs::write(&path, &whole).unwrap();
            home.clock.skip(24 * 3600);
            assert_eq!(outcome(&mut home), Ok(()), "{name} {len}");
        }
    }
    // The state that a crash or a copy leaves is evened out.
    for (name, len, class) in [
        ("1.dat", 3 * MIB, 4),
        ("0.dat", 5 * MIB, 8),
        ("1.dat", 32 * MIB, 32),
    ] {
        let mut bytes = read(&home, name);
        bytes.resize(len, 7);
        write(&home, name, &bytes);
        assert_eq!(outcome(&mut home), Ok(()));
        for name in ["0.dat", "1.dat"] {
            assert_eq!(read(&home, name).len(), class * MIB);
        }
    }
}

#[test]
fn what_lies_where_a_vault_is_built_is_left_as_it_is_unless_it_is_marked_as_unfinished() {
    let mark = sums(b"bothy/v1/unfinished-vault");
    let whole = Home::new(183);
    let other = contents(&whole);
    for case in 0..12 {
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
            // Empty ones are somebody's too: taking them over would keep their mode, links and other names.
            7 => folder(),
            8 => {
                folder();
                let everybody = std::fs::Permissions::from_mode(0o777);
                std::fs::set_permissions(&building, everybody).unwrap();
            }
            9 => std::fs::write(&building, b"").unwrap(),
            10 => {
                folder();
                file("7.dat", &mark[..9]);
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
fn a_vault_that_a_kill_left_half_made_gives_the_next_one_nothing_of_its_mode() {
    let mut home = Home::empty(191);
    let building = home.outside().join("vault.new");
    std::fs::create_dir(&building).unwrap();
    std::fs::write(building.join("7.dat"), sums(b"bothy/v1/unfinished-vault")).unwrap();
    let everybody = std::fs::Permissions::from_mode(0o777);
    std::fs::set_permissions(&building, everybody).unwrap();
    let now = home.clock.tick();
    let vault = home.vault();
    vault
        .create(PIN, small_cost(), &home.prf, now, &mut home.chance)
        .unwrap();
    let mode = |path: &Path| path.metadata().unwrap().mode() & 0o777;
    assert_eq!(mode(&home.folder()), 0o700);
    assert_eq!(std::fs::read_dir(home.outside()).unwrap().count(), 1);
}
