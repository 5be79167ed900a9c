//! Flipped, cut, missing, swapped and older files: noticed or harmless, and never a panic.

use super::{DAY, NEW_SECRET, flip, outcome, read, save, sums, write};
use bothy_core::vault::Opened;
use bothy_core::{Error, Part};
use bothy_test_support::{Home, PIN, Seeded, amount, copy_folder, seed};

const SLOTS: [&str; 2] = ["2.dat", "3.dat"];

fn flip_both(home: &Home, at: usize) {
    for name in SLOTS {
        flip(home, name, at);
    }
}

fn write_both(home: &Home, bytes: &[u8]) {
    for name in SLOTS {
        write(home, name, bytes);
    }
}

#[test]
fn any_flipped_byte_of_one_slot_replica_is_healed() {
    let mut home = Home::new(20);
    for (n, name) in SLOTS.iter().enumerate() {
        for at in (n..2048).step_by(37) {
            flip(&home, name, at);
            assert_eq!(outcome(&mut home), Ok(()), "{name} at {at}");
            assert!(read(&home, SLOTS[0]) == read(&home, SLOTS[1]));
        }
    }
}

#[test]
fn any_flipped_byte_of_both_slot_replicas_is_noticed_and_nothing_is_written() {
    let mut home = Home::new(21);
    for at in 0..2048 {
        flip_both(&home, at);
        let before = SLOTS.map(|name| read(&home, name));
        assert_eq!(outcome(&mut home), Err(Error::Damaged), "at {at}");
        assert!(SLOTS.map(|name| read(&home, name)) == before);
        flip_both(&home, at);
    }
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn slot_replicas_cut_at_any_length_are_noticed() {
    let mut home = Home::new(22);
    let whole = read(&home, SLOTS[0]);
    for len in 0..2048 {
        write_both(&home, &whole[..len]);
        assert_eq!(outcome(&mut home), Err(Error::Damaged), "{len} bytes");
    }
    write(&home, SLOTS[1], &whole);
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn a_missing_replica_is_made_again_and_two_missing_are_damage() {
    let mut home = Home::new(23);
    for name in SLOTS {
        std::fs::remove_file(home.folder().join(name)).unwrap();
        assert_eq!(outcome(&mut home), Ok(()), "{name}");
        assert!(read(&home, SLOTS[0]) == read(&home, SLOTS[1]));
    }
    for name in SLOTS {
        std::fs::remove_file(home.folder().join(name)).unwrap();
    }
    assert_eq!(outcome(&mut home), Err(Error::Damaged));
}

/// Writes `bytes` at `at` into the slot file, under a right checksum.
fn forge(home: &Home, at: usize, bytes: &[u8]) {
    let mut file = read(home, SLOTS[0]);
    file[at..at + bytes.len()].copy_from_slice(bytes);
    let sum = sums(&file[..2016]);
    file[2016..].copy_from_slice(&sum);
    write_both(home, &file);
}

#[test]
fn a_header_that_is_not_ours_is_damage_and_a_higher_version_is_newer() {
    let mut home = Home::new(24);
    let whole = read(&home, SLOTS[0]);
    for (at, bytes, expected) in [
        (0, &[0, 0][..], Error::Damaged),
        (0, &[0, 2], Error::NewerVersion),
        (0, &[0xff, 0xff], Error::NewerVersion),
        (4, &[0, 0, 0, 7], Error::Damaged),
        (4, &[0, 0x10, 0, 1], Error::Damaged),
        (8, &[0, 0, 0, 0], Error::Damaged),
        (8, &[0, 0, 0, 65], Error::Damaged),
        (12, &[0, 0, 0, 2], Error::Damaged),
        (16, &[1, 2, 3, 4], Error::WrongSecret),
        (48, &[1, 2, 3, 4], Error::WrongSecret),
    ] {
        forge(&home, at, bytes);
        let before = SLOTS.map(|name| read(&home, name));
        assert_eq!(outcome(&mut home), Err(expected), "{bytes:?} at {at}");
        assert!(SLOTS.map(|name| read(&home, name)) == before);
        write_both(&home, &whole);
    }
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn a_forged_slot_opens_nothing_and_the_other_slots_are_harmless() {
    let mut home = Home::new(25);
    let whole = read(&home, SLOTS[0]);
    let mut closed = 0;
    for place in 0..8 {
        for at in [0, 31, 32, 63, 64, 135, 136, 151] {
            let at = 64 + 152 * place + at;
            forge(&home, at, &[whole[at] ^ 1]);
            // After any wait.
            home.clock.skip(DAY);
            match outcome(&mut home) {
                Ok(()) => {}
                Err(Error::WrongSecret) => closed += 1,
                other => panic!("{other:?}"),
            }
            write_both(&home, &whole);
        }
    }
    assert_eq!(closed, 8);
}

#[test]
fn a_flipped_byte_of_the_seals_costs_one_cell_at_most() {
    let mut home = Home::new(26);
    save(&mut home);
    let step = usize::try_from(amount(61, 13, 1)).unwrap();
    for at in (0..16384).step_by(step) {
        let whole = read(&home, "4.dat");
        flip(&home, "4.dat", at);
        assert_eq!(outcome(&mut home), Ok(()), "at {at}");
        write(&home, "4.dat", &whole);
    }
}

#[test]
fn seals_that_are_gone_are_damage() {
    let mut home = Home::new(27);
    save(&mut home);
    let whole = read(&home, "4.dat");
    let mut longer = whole.clone();
    longer.push(0);
    for broken in [&vec![0; 16384][..], &whole[..16383], &[], &longer] {
        write(&home, "4.dat", broken);
        assert_eq!(outcome(&mut home), Err(Error::Damaged));
        assert!(read(&home, "4.dat") == broken);
    }
    std::fs::remove_file(home.folder().join("4.dat")).unwrap();
    assert_eq!(outcome(&mut home), Err(Error::Damaged));
    write(&home, "4.dat", &whole);
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn files_of_another_vault_are_noticed() {
    let mut home = Home::new(28);
    let other = Home::new(29);
    for name in ["0.dat", "1.dat", "4.dat"] {
        let mine = read(&home, name);
        write(&home, name, &read(&other, name));
        let opened = outcome(&mut home);
        // The vault's opening doesn't read the notes' database.
        assert!(matches!(opened, Err(Error::Damaged)) || (name != "4.dat" && opened.is_ok()));
        write(&home, name, &mine);
    }
    write_both(&home, &read(&other, "2.dat"));
    home.prf = bothy_test_support::MemoryPrf::with_keys([[1; 32], [2; 32]]);
    assert_eq!(outcome(&mut home), Err(Error::WrongSecret));
}

#[test]
fn both_databases_swapped_are_noticed() {
    let mut home = Home::new(30);
    let (first, second) = (read(&home, "0.dat"), read(&home, "1.dat"));
    write(&home, "0.dat", &second);
    write(&home, "1.dat", &first);
    assert_eq!(outcome(&mut home), Err(Error::Damaged));
}

#[test]
fn a_flipped_byte_anywhere_in_the_databases_is_noticed_or_harmless() {
    let seed = seed(31);
    let mut chance = Seeded::new(seed);
    let mut home = Home::new(31);
    for _ in 0..20 {
        save(&mut home);
    }
    let (mut noticed, mut harmless) = (0, 0);
    for name in ["0.dat", "1.dat"] {
        for page in (0..512).filter(|page| *page < 60 || page % 16 == 0) {
            let at = page * 4096 + usize::try_from(chance.below(4096)).unwrap();
            flip(&home, name, at);
            match outcome(&mut home) {
                Ok(()) => harmless += 1,
                Err(Error::Damaged) => noticed += 1,
                other => panic!("seed {seed}: {other:?} at {at} of {name}"),
            }
            flip(&home, name, at);
        }
    }
    assert!(noticed > 10 && harmless > 10, "{noticed} {harmless}");
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn a_database_that_is_gone_or_cut_is_damage_and_nothing_is_added_to_it() {
    let mut home = Home::new(32);
    save(&mut home);
    for name in ["0.dat", "1.dat"] {
        let whole = read(&home, name);
        for len in [0, 1, 4096, (2 << 20) - 1] {
            write(&home, name, &whole[..len]);
            assert_eq!(outcome(&mut home), Err(Error::Damaged), "{name}: {len}");
            assert_eq!(read(&home, name).len(), len);
        }
        std::fs::remove_file(home.folder().join(name)).unwrap();
        assert_eq!(outcome(&mut home), Err(Error::Damaged));
        assert!(!home.folder().join(name).exists());
        write(&home, name, &whole);
    }
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn without_its_reserve_a_vault_opens_and_without_its_throttle_an_hour_later() {
    let mut home = Home::new(33);
    for name in ["5.dat", "6.dat"] {
        for gone in [false, true] {
            write(&home, name, b"nonsense");
            if gone {
                std::fs::remove_file(home.folder().join(name)).unwrap();
            }
            if name == "6.dat" {
                assert_eq!(outcome(&mut home), Err(Error::TryLater));
                // A missing count means an hour's wait.
                home.clock.skip(3600);
            }
            assert_eq!(outcome(&mut home), Ok(()), "{name}");
        }
    }
    assert_eq!(read(&home, "5.dat").len(), 1 << 20);
    assert_eq!(read(&home, "6.dat").len(), 64);
}

/// Restores some files from `from`.
pub(super) fn put_back(home: &Home, from: &str, names: &[&str]) {
    for name in names {
        let old = std::fs::read(home.outside().join(from).join(name)).unwrap();
        write(home, name, &old);
    }
}

const DATABASES: [&str; 2] = ["0.dat", "1.dat"];

#[test]
fn an_older_database_or_older_seals_are_named_and_nothing_is_written() {
    let mut home = Home::new(34);
    save(&mut home);
    copy_folder(&home.folder(), &home.outside().join("old"));
    save(&mut home);
    save(&mut home);
    copy_folder(&home.folder(), &home.outside().join("new"));
    for (names, which) in [(&DATABASES[..], Part::Database), (&["4.dat"], Part::Seals)] {
        put_back(&home, "old", names);
        let mut before = super::contents(&home);
        let opened = home.try_unlock(PIN).err();
        assert_eq!(opened, Some(Error::RolledBack { which }));
        // Except for the count of tries.
        let mut after = super::contents(&home);
        before.remove("6.dat");
        after.remove("6.dat");
        assert!(after == before);
        put_back(&home, "new", names);
    }
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn seals_one_commit_behind_are_a_crash_and_no_alarm() {
    let mut home = Home::new(35);
    for _ in 0..4 {
        copy_folder(&home.folder(), &home.outside().join("old"));
        save(&mut home);
        put_back(&home, "old", &["4.dat"]);
        assert_eq!(outcome(&mut home), Ok(()));
        std::fs::remove_dir_all(home.outside().join("old")).unwrap();
    }
}

#[test]
fn an_older_slot_file_is_named() {
    let mut home = Home::new(36);
    copy_folder(&home.folder(), &home.outside().join("old"));
    change(&mut home, PIN, NEW_SECRET);
    put_back(&home, "old", &SLOTS);
    let which = Part::SlotFile;
    assert_eq!(
        home.try_unlock(PIN).err(),
        Some(Error::RolledBack { which })
    );
}

pub(super) fn change(home: &mut Home, old: &[u8], new: &[u8]) {
    let Ok(Opened::Vault(mut open)) = home.try_unlock(old) else {
        panic!("the old secret opens");
    };
    open.change_secret(new, &home.prf, home.clock.tick(), &mut home.chance)
        .unwrap();
    open.lock();
}

#[test]
fn a_slot_file_two_changes_ahead_shows_an_older_database() {
    let mut home = Home::new(37);
    copy_folder(&home.folder(), &home.outside().join("old"));
    change(&mut home, PIN, b"29075519");
    change(&mut home, b"29075519", NEW_SECRET);
    put_back(&home, "old", &["0.dat", "1.dat", "4.dat"]);
    let which = Part::Database;
    let opened = home.try_unlock(NEW_SECRET).err();
    assert_eq!(opened, Some(Error::RolledBack { which }));
}

/// File names and contents.
type Files<'a> = &'a [(&'a str, &'a [u8])];

#[test]
fn a_crash_in_a_change_of_secret_leaves_the_old_or_the_new() {
    let mut home = Home::new(38);
    let old = home.outside().join("old");
    copy_folder(&home.folder(), &old);
    change(&mut home, PIN, NEW_SECRET);
    let new = home.outside().join("new");
    copy_folder(&home.folder(), &new);
    let slots = [&old, &new].map(|from| std::fs::read(from.join("2.dat")).unwrap());
    // Torn, with some of four sectors new; and one that was missing and is made again.
    let torn = |sectors: usize| -> Vec<u8> {
        let sector = |n: usize| &slots[sectors >> n & 1][512 * n..512 * (n + 1)];
        (0..4).flat_map(sector).copied().collect()
    };
    let torn: Vec<Vec<u8>> = (1..15)
        .map(torn)
        .filter(|torn| !slots.contains(torn))
        .collect();
    assert!(!torn.is_empty());
    let first = torn.iter().map(|torn| (vec![("2.dat", &torn[..])], PIN));
    let second = torn.iter().map(|torn| {
        let files = vec![("2.dat", &slots[1][..]), ("3.dat", &torn[..])];
        (files, NEW_SECRET)
    });
    // The disk after each step; the database and the seals are the old ones.
    let states: [(Files<'_>, _); 6] = [
        (&[("2.dat", &[])], PIN),
        (&[("2.dat", &slots[1][..700])], PIN),
        (&[("2.dat", &slots[1])], NEW_SECRET),
        (
            &[("2.dat", &slots[1]), ("3.dat", &slots[1][..9])],
            NEW_SECRET,
        ),
        (&[("2.dat", &slots[1]), ("3.dat", &slots[1])], NEW_SECRET),
        (
            &[("2.dat", &slots[0][..2047]), ("3.dat", &slots[1])],
            NEW_SECRET,
        ),
    ];
    let states = states
        .into_iter()
        .map(|(files, opens)| (files.to_vec(), opens));
    for (files, opens) in states.chain(first).chain(second) {
        std::fs::remove_dir_all(home.folder()).unwrap();
        copy_folder(&old, &home.folder());
        for (name, bytes) in files {
            write(&home, name, bytes);
        }
        let other = if opens == PIN { NEW_SECRET } else { PIN };
        assert_eq!(home.try_unlock(other).err(), Some(Error::WrongSecret));
        // Twice: the first opening takes the epoch over.
        for _ in 0..2 {
            assert!(home.try_unlock(opens).is_ok());
        }
        assert!(read(&home, SLOTS[0]) == read(&home, SLOTS[1]));
    }
}
