//! Somebody's files in a vault's folder that only have the name of a leftover stay.

use super::strange::{FILES, look};
use super::{contents, outcome, save, write};
use bothy_core::{Error, Result};
use bothy_test_support::{Home, PIN};
use std::path::Path;

/// Content of somebody's file with a leftover's name.
const LETTERS: [&[u8]; 4] = [b"Dear Ruth, I never sent this.", b"\0\x01", b"", &[0; 2048]];

/// Changes the vault's key.
fn reissue(home: &mut Home) -> Result<()> {
    let mut open = home.unlock();
    let (_, mut derived) = open
        .opening()
        .draw_reissue(PIN, &home.prf, &mut home.chance)?;
    let now = home.clock.tick();
    open.begin_reissue(&mut derived, now, &mut home.chance)?;
    open.finish_reissue(&mut derived, &mut |_, _| {}, &mut home.chance)
}

#[test]
fn a_file_that_is_only_called_like_a_leftover_is_never_removed_or_written_over() {
    for letter in LETTERS {
        let mut home = Home::new(182);
        let names = FILES.map(|name| format!("{name}.new"));
        let rest = ["7.dat", "7.dat.new", "8.dat", "letter.txt"].map(str::to_owned);
        let stays = |home: &Home| {
            let after = contents(home);
            for name in names.iter().chain(&rest) {
                assert_eq!(after[name], letter, "{name}");
            }
        };
        for name in names.iter().chain(&rest) {
            write(&home, name, letter);
        }
        save(&mut home);
        for replica in ["2.dat", "3.dat"] {
            std::fs::remove_file(home.folder().join(replica)).unwrap();
            assert_eq!(outcome(&mut home), Ok(()), "heals beside it");
        }
        reissue(&mut home).unwrap();
        stays(&home);
        // Cut short before anything of the new database existed: the next opening goes on.
        let mut open = home.unlock();
        let opening = open.opening();
        let drawn = opening.draw_reissue(PIN, &home.prf, &mut home.chance);
        let now = home.clock.tick();
        open.begin_reissue(&mut drawn.unwrap().1, now, &mut home.chance)
            .unwrap();
        open.lock();
        assert_eq!(outcome(&mut home), Ok(()));
        stays(&home);
    }
}

#[test]
fn nothing_is_removed_that_has_the_very_name_of_a_new_database_unless_it_begins_like_one() {
    let letter = b"Dear Ruth, I never sent this.";
    let mut all = std::collections::BTreeSet::new();
    for (seed, put) in (189..).zip([&letter[..], b"", &[0; 5000]]) {
        let mut home = Home::new(seed);
        save(&mut home);
        let mut open = home.unlock();
        let opening = open.opening();
        let drawn = opening.draw_reissue(PIN, &home.prf, &mut home.chance);
        let (mut derived, now) = (drawn.unwrap().1, home.clock.tick());
        open.begin_reissue(&mut derived, now, &mut home.chance)
            .unwrap();
        let names = std::cell::RefCell::new(Vec::new());
        let (stop, folder) = (open.stop(), home.folder());
        let mut look = |_, _| {
            let there = std::fs::read_dir(&folder).unwrap();
            let there = there.map(|entry| entry.unwrap().file_name().into_string().unwrap());
            names.replace(there.filter(|name| name.ends_with(".new")).collect());
            if names.borrow().len() == 2 {
                stop.raise();
            }
        };
        let cut = open.finish_reissue(&mut derived, &mut look, &mut home.chance);
        assert_eq!(cut, Err(Error::Locked));
        open.lock();
        let names = names.take();
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(all.insert(names.clone()), "the same in another vault");
        for name in &names {
            write(&home, name, put);
        }
        assert_eq!(outcome(&mut home), Ok(()), "no reason to stay shut");
        let after = contents(&home);
        for name in &names {
            let kept = after.get(name).map(Vec::as_slice);
            assert_eq!(kept, (put == letter).then_some(&letter[..]), "{name}");
            let _ = std::fs::remove_file(home.folder().join(name));
        }
        assert_eq!(outcome(&mut home), Ok(()));
        assert_eq!(contents(&home).len(), 7, "and the change came to its end");
    }
}

#[test]
fn a_file_that_is_only_called_like_a_journal_is_refused_and_stays() {
    let mut home = Home::new(190);
    save(&mut home);
    let letter = b"Dear Ruth, I never sent this. It is longer than sixteen bytes.";
    let zeros = |n: usize| [&vec![0; n][..], letter].concat();
    let magic = [&MAGIC[..], letter].concat();
    let header: [&[u8]; 4] = [
        &MAGIC,
        &[0; 12],
        &512_u32.to_be_bytes(),
        &4096_u32.to_be_bytes(),
    ];
    let header = header.concat();
    let strangers = [
        letter.to_vec(),
        zeros(12),
        zeros(28),
        zeros(64),
        zeros(511),
        zeros(512),
        zeros(1000),
        zeros(70_000),
        magic,
        [&header[..], letter].concat(),
    ];
    for name in ["0.dat-journal", "1.dat-journal"] {
        for bytes in &strangers {
            write(&home, name, bytes);
            let before = look(home.outside());
            for secret in [PIN, b"99887755"] {
                let opened = home.try_unlock(secret).map(drop);
                assert_eq!(opened, Err(Error::Damaged), "{name} {}", bytes.len());
            }
            assert!(look(home.outside()) == before, "{name} {}", bytes.len());
            std::fs::remove_file(home.folder().join(name)).unwrap();
        }
        // Leftovers of our own journal, before it holds anything.
        for ours in [&[][..], &[0; 512], &header, &header[..9]] {
            write(&home, name, ours);
            assert_eq!(outcome(&mut home), Ok(()));
            let is_there = home.folder().join(name).exists();
            assert!(!is_there || ours.starts_with(&MAGIC), "done, and left over");
            let _ = std::fs::remove_file(home.folder().join(name));
        }
    }
}

/// The beginning of SQLite's journals.
const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

/// Makes a journal as of a transaction over several databases, naming a file that SQLite deletes.
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
