//! The throttle: wrong secrets are counted, and a wait keeps the vault shut.

use super::{SECOND, contents, home_with_second_door, read, role};
use bothy_core::{Error, Result};
use bothy_test_support::{Home, PIN};

/// A minute in seconds, as the clock is moved.
const MINUTE: u32 = 60;

/// Tries another wrong secret each time.
fn wrong(home: &mut Home, n: u32) -> Error {
    let secret = format!("9900{n:04}");
    home.try_unlock(secret.as_bytes()).err().unwrap()
}

#[test]
fn after_five_wrong_ones_the_right_one_waits_and_the_notes_dont() {
    let mut home = home_with_second_door(100);
    for n in 0..5 {
        assert_eq!(wrong(&mut home, n), Error::WrongSecret);
    }
    let file = read(&home, "6.dat");
    for secret in [PIN, b"99009999"] {
        assert_eq!(role(home.try_unlock(secret)), Err(Error::TryLater));
        assert!(home.vault().is_waiting(home.clock.tick()).unwrap());
    }
    assert_eq!(role(home.try_unlock(SECOND)), Ok("notes"));
    assert_eq!(read(&home, "6.dat"), file, "nothing counts during a wait");
    home.clock.skip(MINUTE);
    assert!(!home.vault().is_waiting(home.clock.tick()).unwrap());
    assert_eq!(role(home.try_unlock(SECOND)), Ok("notes"));
    assert_eq!(read(&home, "6.dat"), file, "the notes reset nothing");
    assert_eq!(wrong(&mut home, 5), Error::WrongSecret);
    home.clock.skip(4 * MINUTE);
    assert_eq!(role(home.try_unlock(PIN)), Err(Error::TryLater));
    home.clock.skip(2 * MINUTE);
    assert_eq!(role(home.try_unlock(PIN)), Ok("vault"));
    for n in 6..11 {
        assert_eq!(wrong(&mut home, n), Error::WrongSecret);
    }
}

#[test]
fn the_same_wrong_one_again_counts_once() {
    let mut home = home_with_second_door(101);
    let mut vault = home.vault();
    for _ in 0..20 {
        let now = home.clock.tick();
        let tried = vault.unlock(b"99001111", &home.prf, now, &mut home.chance);
        assert_eq!(role(tried), Err(Error::WrongSecret));
    }
    // Each try by another process, which remembers nothing, counts.
    for _ in 0..4 {
        assert_eq!(wrong(&mut home, 1111), Error::WrongSecret);
    }
    assert_eq!(wrong(&mut home, 1111), Error::TryLater);
}

#[test]
fn the_recovery_code_waits_for_nothing_and_ends_the_wait() {
    let mut home = home_with_second_door(102);
    let mut open = home.unlock();
    let code = open.make_recovery_code(&mut home.chance).unwrap();
    open.lock();
    for n in 0..5 {
        wrong(&mut home, n);
    }
    assert_eq!(role(home.try_unlock(PIN)), Err(Error::TryLater));
    let now = home.clock.tick();
    let opened = home
        .vault()
        .recover(code.text(), PIN, &home.prf, now, &mut home.chance);
    assert_eq!(role(opened), Ok("vault"));
    assert_eq!(role(home.try_unlock(PIN)), Ok("vault"));
}

#[test]
fn a_try_leaves_nothing_but_the_count() {
    let mut home = home_with_second_door(103);
    let before = contents(&home);
    wrong(&mut home, 0);
    let after = contents(&home);
    let changed: Vec<_> = after
        .iter()
        .filter(|(name, sum)| before.get(*name) != Some(sum))
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(changed, ["6.dat"]);
    assert_eq!(before.len(), after.len());
}

#[test]
fn a_throttle_that_cant_be_written_lets_nothing_in() {
    let mut home = home_with_second_door(104);
    let path = home.folder().join("6.dat");
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    assert_eq!(role(home.try_unlock(PIN)), Err(Error::Damaged));
    std::fs::remove_dir(&path).unwrap();
    // A missing throttle counts as an hour's wait.
    assert_eq!(role(home.try_unlock(PIN)), Err(Error::TryLater));
    home.clock.skip(61 * MINUTE);
    assert_eq!(role(home.try_unlock(PIN)), Ok("vault"));
}

/// Returns the number of wrong secrets in the file.
fn counted(home: &Home) -> u32 {
    u32::from_be_bytes(read(home, "6.dat")[4..8].try_into().unwrap())
}

/// Sets the notes' secret from the notes, which `second` opens.
fn change_from_the_notes(home: &mut Home, second: &[u8], new: &[u8]) {
    let mut open = home.unlock_notes(second);
    open.change_secret(new, &home.prf, home.clock.tick(), &mut home.chance)
        .unwrap();
    open.lock();
}

/// Sets the notes' secret by their recovery code.
fn recover_the_notes(home: &mut Home, code: &[u8], new: &[u8]) {
    let now = home.clock.tick();
    let opened = home
        .vault()
        .recover(code, new, &home.prf, now, &mut home.chance);
    assert_eq!(role(opened), Ok("notes"));
}

#[test]
fn a_guess_that_is_set_as_the_notes_secret_counts_like_any_other() {
    for by_code in [false, true] {
        let mut home = home_with_second_door(105);
        let mut open = home.unlock_notes(SECOND);
        let code = open.make_recovery_code(&mut home.chance).unwrap();
        open.lock();
        assert_eq!(counted(&home), 0, "a code is no guess");
        let mut second = SECOND.to_vec();
        let mut set = |home: &mut Home, guess: &[u8]| {
            if by_code {
                recover_the_notes(home, code.text(), guess);
            } else {
                change_from_the_notes(home, &second, guess);
            }
            second = guess.to_vec();
        };
        // The 21st is the vault's own: by then there is a wait, and the notes open.
        for n in 0..20 {
            let guess = format!("9911{n:04}");
            set(&mut home, guess.as_bytes());
            assert_eq!(role(home.try_unlock(guess.as_bytes())), Ok("notes"));
            assert!(counted(&home) > n, "{} of {}", counted(&home), n + 1);
        }
        set(&mut home, PIN);
        assert_eq!(role(home.try_unlock(PIN)), Ok("notes"));
        assert!(home.vault().is_waiting(home.clock.tick()).unwrap());
        home.clock.skip(25 * 60 * MINUTE);
        // Setting their own secret to the usual one by habit loses nobody the record.
        assert_eq!(role(home.try_unlock(PIN)), Ok("vault"));
        assert_eq!(counted(&home), 0);
    }
}

/// Returns all that an observer sees while the notes' secret is changed during a wait, with the vault there or destroyed.
fn seen_during_a_wait(home: &mut Home) -> Vec<Result<&'static str>> {
    for n in 0..5 {
        wrong(home, n);
    }
    let mut seen = vec![role(home.try_unlock(b"99009999"))];
    let code = {
        let mut open = home.unlock_notes(SECOND);
        let code = open.make_recovery_code(&mut home.chance).unwrap();
        let now = home.clock.tick();
        let changed = open.change_secret(b"29075518", &home.prf, now, &mut home.chance);
        seen.push(changed.map(|()| "changed"));
        code
    };
    for secret in [SECOND, b"29075518"] {
        seen.push(role(home.try_unlock(secret)));
    }
    recover_the_notes(home, code.text(), SECOND);
    seen.push(role(home.try_unlock(SECOND)));
    home.clock.skip(14 * MINUTE);
    seen.push(role(home.try_unlock(b"99009999")));
    home.clock.skip(25 * 60 * MINUTE);
    seen.push(role(home.try_unlock(b"99009999")));
    seen
}

#[test]
fn during_a_wait_the_notes_change_their_secret_and_nothing_tells_whether_there_is_a_vault() {
    let mut with = home_with_second_door(106);
    let mut without = home_with_second_door(106);
    with.unlock().lock();
    let opened = without.try_unlock(PIN).unwrap();
    opened.destroy(&without.prf, &mut without.chance).unwrap();
    let with_vault = seen_during_a_wait(&mut with);
    assert_eq!(with_vault, seen_during_a_wait(&mut without));
    let later = Err(Error::TryLater);
    let wrong = Err(Error::WrongSecret);
    let notes = Ok("notes");
    let expected = [later, Ok("changed"), later, notes, notes, later, wrong];
    assert_eq!(with_vault, expected);
    assert_eq!(read(&with, "6.dat")[..32], read(&without, "6.dat")[..32]);
}

#[test]
fn a_change_that_can_not_be_counted_is_not_made() {
    let mut home = home_with_second_door(107);
    let mut open = home.unlock_notes(SECOND);
    let slots = read(&home, "2.dat");
    let path = home.folder().join("6.dat");
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    let now = home.clock.tick();
    let changed = open.change_secret(PIN, &home.prf, now, &mut home.chance);
    assert_eq!(changed, Err(Error::Damaged));
    assert!(read(&home, "2.dat") == slots);
    open.lock();
    std::fs::remove_dir(&path).unwrap();
    assert_eq!(role(home.try_unlock(SECOND)), Ok("notes"));
}
