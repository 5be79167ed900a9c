//! Wrong secrets are counted, and what a wait keeps shut.

use super::{SECOND, contents, home_with_second_door, read, role};
use bothy_core::Error;
use bothy_test_support::{Home, PIN};

/// In seconds, as the clock is moved.
const MINUTE: u32 = 60;

/// Another wrong secret each time.
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
    // By another process, which remembers nothing, each counts.
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
    // Gone, it counts as an hour's wait.
    assert_eq!(role(home.try_unlock(PIN)), Err(Error::TryLater));
    home.clock.skip(61 * MINUTE);
    assert_eq!(role(home.try_unlock(PIN)), Ok("vault"));
}
