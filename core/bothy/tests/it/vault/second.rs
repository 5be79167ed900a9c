//! The second door, set and unset from inside the vault.

use super::{
    DAY, NEW_SECRET, SECOND, contents, home_with_second_door, outcome, read, role, save, set_second,
};
use bothy_core::vault::Opened;
use bothy_core::{Error, Input, Result};
use bothy_test_support::{Home, PIN, Trouble};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::os::unix::fs::MetadataExt;

const WEAK: Error = Error::Invalid {
    field: Input::Secret,
};

fn opens(home: &mut Home, secret: &[u8]) -> Result<&'static str> {
    role(home.try_unlock(secret))
}

#[test]
fn the_second_secret_is_set_changed_and_unset_from_the_vault() {
    for seed in 110..116 {
        let mut home = Home::new(seed);
        save(&mut home);
        set_second(&mut home, PIN, SECOND).unwrap();
        assert_eq!(opens(&mut home, SECOND), Ok("notes"));
        assert_eq!(opens(&mut home, PIN), Ok("vault"));
        set_second(&mut home, PIN, NEW_SECRET).unwrap();
        assert_eq!(opens(&mut home, SECOND), Err(Error::WrongSecret));
        assert_eq!(opens(&mut home, NEW_SECRET), Ok("notes"));
        let mut open = home.unlock();
        open.unset_second(&mut home.chance).unwrap();
        open.lock();
        assert_eq!(opens(&mut home, NEW_SECRET), Err(Error::WrongSecret));
        set_second(&mut home, PIN, SECOND).unwrap();
        assert_eq!(opens(&mut home, SECOND), Ok("notes"));
        assert_eq!(outcome(&mut home), Ok(()));
    }
}

/// Returns the names in the order in which the folder lists them, and each one's inode.
fn names_and_nodes(home: &Home) -> Vec<(OsString, u64)> {
    let listed = std::fs::read_dir(home.folder()).unwrap();
    listed
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name(), entry.metadata().unwrap().ino()))
        .collect()
}

/// Returns the milliseconds since boot at the last try, from the throttle, and the wrong secrets so far.
fn last_try(home: &Home) -> (u64, u32) {
    let bytes = read(home, "6.dat");
    let wrong = u32::from_be_bytes(bytes[4..8].try_into().unwrap());
    (u64::from_be_bytes(bytes[8..16].try_into().unwrap()), wrong)
}

#[test]
fn a_copy_made_after_the_notes_were_opened_looks_as_after_any_opening() {
    let mut home = home_with_second_door(124);
    let code = {
        let mut open = home.unlock_notes(SECOND);
        open.make_recovery_code(&mut home.chance).unwrap()
    };
    let mut count = 0;
    for wrong in 0..3_u32 {
        if wrong > 0 {
            let secret = format!("9900{wrong:04}");
            assert_eq!(opens(&mut home, secret.as_bytes()), Err(Error::WrongSecret));
            count += 1;
        }
        home.clock.skip(DAY);
        assert_eq!(opens(&mut home, SECOND), Ok("notes"));
        let now = home.clock.skip(0).mono_ms;
        assert_eq!(last_try(&home), (now, count), "opened now, nothing reset");
        let now = home.clock.skip(DAY);
        home.vault()
            .recover(code.text(), SECOND, &home.prf, now, &mut home.chance)
            .unwrap();
        // A secret set with the code counts as a try: it could be the vault's own.
        count += 1;
        assert_eq!(last_try(&home), (now.mono_ms, count));
        let times = |path: &std::path::Path| path.metadata().unwrap().modified().unwrap();
        assert_eq!(times(&home.folder()), times(&home.folder().join("6.dat")));
    }
}

/// Newer kernels stamp a recently changed file more finely than its neighbours if it was looked at since.
#[test]
fn no_file_shows_by_the_time_of_its_last_change_that_it_was_written_before_the_lock() {
    let mut uneven = 0;
    for seed in 0..40 {
        let mut home = home_with_second_door(seed);
        if seed % 2 == 0 {
            drop(home.try_unlock(SECOND));
        }
        let changed: BTreeSet<(i64, i64)> = std::fs::read_dir(home.folder())
            .unwrap()
            .map(|entry| entry.unwrap().metadata().unwrap())
            .map(|meta| (meta.ctime(), meta.ctime_nsec()))
            .collect();
        uneven += usize::from(changed.len() > 1);
    }
    // The kernel's clock may tick in between.
    assert!(uneven <= 4, "{uneven} of 40");
}

#[test]
fn a_copy_shows_only_that_the_slot_file_was_written() {
    let mut home = Home::new(120);
    save(&mut home);
    let before = contents(&home);
    let born = names_and_nodes(&home);
    set_second(&mut home, PIN, SECOND).unwrap();
    assert_eq!(names_and_nodes(&home), born);
    let after = contents(&home);
    // The throttle is written at every opening.
    for (name, sum) in &before {
        let same = after.get(name) == Some(sum);
        let may = ["2.dat", "3.dat", "6.dat"].contains(&name.as_str());
        assert!(same || may, "{name} differs");
    }
    assert!(before.keys().eq(after.keys()));
    assert_eq!(after["2.dat"], after["3.dat"]);
}

#[test]
fn what_could_open_both_or_betray_is_refused() {
    let mut home = Home::new(121);
    let mut open = home.unlock();
    let code = open.make_recovery_code(&mut home.chance).unwrap();
    open.lock();
    let longer = [PIN, b"55"].concat();
    let shorter = &PIN[..PIN.len() - 1];
    for second in [
        PIN,
        &longer,
        shorter,
        b"12345678",
        code.text(),
        code.words(),
    ] {
        assert_eq!(set_second(&mut home, PIN, second), Err(WEAK));
    }
    assert_eq!(
        set_second(&mut home, b"83620472", SECOND),
        Err(Error::WrongSecret)
    );
    // The second typed as the first is no proof of the first.
    set_second(&mut home, PIN, SECOND).unwrap();
    assert_eq!(
        set_second(&mut home, SECOND, NEW_SECRET),
        Err(Error::WrongSecret)
    );
    assert_eq!(opens(&mut home, SECOND), Ok("notes"));
}

#[test]
fn a_lost_notes_key_is_said_and_nothing_is_written() {
    let mut home = Home::new(122);
    let before = contents(&home);
    let mut open = home.unlock();
    for f in [0, 1] {
        home.prf.trouble(f, Trouble::Lost);
    }
    let opening = open.opening();
    let derived = opening.derive_second(PIN, SECOND, &home.prf, &mut home.chance);
    let now = home.clock.tick();
    let set = derived.and_then(|derived| open.set_second(derived, now, &mut home.chance));
    open.lock();
    home.prf.well();
    // If the vault's key doesn't respond either, its own secret can't be proved.
    assert_eq!(set, Err(Error::KeyLost));
    assert_eq!(contents(&home)["2.dat"], before["2.dat"]);
}

#[test]
fn the_notes_have_a_recovery_code_of_their_own() {
    let mut home = Home::new(123);
    set_second(&mut home, PIN, SECOND).unwrap();
    let mut open = home.unlock_notes(SECOND);
    let code = open.make_recovery_code(&mut home.chance).unwrap();
    open.lock();
    let now = home.clock.tick();
    let opened = home
        .vault()
        .recover(code.words(), NEW_SECRET, &home.prf, now, &mut home.chance)
        .unwrap();
    assert!(matches!(opened, Opened::Notes(_)));
    opened.lock();
    assert_eq!(opens(&mut home, NEW_SECRET), Ok("notes"));
    assert_eq!(opens(&mut home, PIN), Ok("vault"));
    // Unset takes the code along.
    let mut open = home.unlock();
    open.unset_second(&mut home.chance).unwrap();
    open.lock();
    let now = home.clock.tick();
    let gone = home
        .vault()
        .recover(code.text(), SECOND, &home.prf, now, &mut home.chance);
    assert_eq!(gone.err(), Some(Error::WrongSecret));
}
