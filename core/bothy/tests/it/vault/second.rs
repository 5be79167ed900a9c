//! The second door, set and unset from inside the vault.

use super::{NEW_SECRET, SECOND, contents, outcome, role, save, set_second};
use bothy_core::vault::Opened;
use bothy_core::{Error, Input, Result};
use bothy_test_support::{Home, PIN, Trouble};

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

#[test]
fn a_copy_shows_only_that_the_slot_file_was_written() {
    let mut home = Home::new(120);
    save(&mut home);
    let before = contents(&home);
    set_second(&mut home, PIN, SECOND).unwrap();
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
    let derived = home
        .vault()
        .derive_second(PIN, SECOND, &home.prf, &mut home.chance);
    let set = derived.and_then(|derived| open.set_second(derived, &mut home.chance));
    open.lock();
    home.prf.well();
    // With no answer of the vault's key either, its own secret can't be proved.
    assert!(matches!(set, Err(Error::KeyLost | Error::WrongSecret)));
    assert_eq!(contents(&home)["2.dat"], before["2.dat"]);
}

#[test]
fn the_notes_have_a_recovery_code_of_their_own() {
    let mut home = Home::new(123);
    set_second(&mut home, PIN, SECOND).unwrap();
    let Ok(Opened::Notes(mut open)) = home.try_unlock(SECOND) else {
        panic!("the second secret opens the notes");
    };
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
