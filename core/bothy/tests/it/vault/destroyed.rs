//! Destroyed is destroyed: by hand, or by the second secret where the vault armed it.

use super::{DAY, NEW_SECRET, SECOND, contents, read, role, save, set_second, write};
use bothy_core::vault::{Opened, RecoveryCode};
use bothy_core::{Error, Result};
use bothy_test_support::{Home, PIN, Trouble, copy_folder};

/// A home with both doors, a recovery code, an incident, and an old copy of its folder, "old".
fn home(seed: u64, armed: bool) -> (Home, RecoveryCode) {
    let mut home = Home::new(seed);
    save(&mut home);
    let mut open = home.unlock();
    let code = open.make_recovery_code(&mut home.chance).unwrap();
    open.lock();
    set_second(&mut home, PIN, SECOND).unwrap();
    copy_folder(&home.folder(), &home.outside().join("old"));
    if armed {
        arm(&mut home, SECOND, true).unwrap();
    }
    (home, code)
}

fn arm(home: &mut Home, second: &[u8], armed: bool) -> Result<()> {
    let mut open = home.unlock();
    let derived = home
        .vault()
        .derive(second, &home.prf, &mut home.chance)
        .unwrap();
    open.arm(derived, armed, &mut home.chance)
}

fn opens(home: &mut Home, secret: &[u8]) -> Result<&'static str> {
    // After any wait.
    home.clock.skip(DAY);
    role(home.try_unlock(secret))
}

/// The vault's secret opens nothing, with the slots as they are and with those of before; the code opens the old copy, which is the limit.
fn assert_destroyed(home: &mut Home, code: &RecoveryCode) {
    assert_eq!(opens(home, PIN), Err(Error::WrongSecret));
    assert_eq!(opens(home, SECOND), Ok("notes"));
    let now = home.clock.tick();
    let vault = home.vault();
    let by_code = vault.recover(code.text(), NEW_SECRET, &home.prf, now, &mut home.chance);
    assert_eq!(by_code.err(), Some(Error::WrongSecret));
    let slots = read(home, "2.dat");
    for name in ["2.dat", "3.dat"] {
        let old = std::fs::read(home.outside().join("old").join(name)).unwrap();
        write(home, name, &old);
    }
    assert_eq!(opens(home, PIN), Err(Error::WrongSecret));
    let now = home.clock.tick();
    let old = home
        .vault()
        .recover(code.text(), NEW_SECRET, &home.prf, now, &mut home.chance);
    assert!(matches!(old, Ok(Opened::Vault(_))), "the limit");
    drop(old);
    for name in ["2.dat", "3.dat"] {
        write(home, name, &slots);
    }
}

#[test]
fn an_armed_second_secret_opens_the_notes_and_the_vault_is_gone() {
    for seed in 140..144 {
        let (mut home, code) = home(seed, true);
        assert_eq!(opens(&mut home, PIN), Ok("vault"), "armed is not destroyed");
        assert_eq!(opens(&mut home, SECOND), Ok("notes"));
        assert_destroyed(&mut home, &code);
        // The flag went: typed again it writes no slot.
        let before = read(&home, "2.dat");
        assert_eq!(opens(&mut home, SECOND), Ok("notes"));
        assert!(read(&home, "2.dat") == before);
    }
}

#[test]
fn by_hand_each_compartment_destroys_itself_alone() {
    let (mut home_, code) = home(144, false);
    let opened = home_.try_unlock(PIN).unwrap();
    opened.destroy(&home_.prf, &mut home_.chance).unwrap();
    assert_destroyed(&mut home_, &code);
    let (mut home, _) = home(145, false);
    let opened = home.try_unlock(SECOND).unwrap();
    opened.destroy(&home.prf, &mut home.chance).unwrap();
    assert_eq!(opens(&mut home, SECOND), Err(Error::WrongSecret));
    assert_eq!(opens(&mut home, PIN), Ok("vault"));
}

#[test]
fn disarmed_it_opens_the_notes_and_no_more() {
    let (mut home, _) = home(146, true);
    assert_eq!(arm(&mut home, b"40177294", false), Err(Error::WrongSecret));
    assert_eq!(arm(&mut home, PIN, false), Err(Error::WrongSecret));
    arm(&mut home, SECOND, false).unwrap();
    assert_eq!(opens(&mut home, SECOND), Ok("notes"));
    assert_eq!(opens(&mut home, PIN), Ok("vault"));
}

#[test]
fn a_copy_does_not_show_that_it_is_armed() {
    let (mut home, _) = home(147, false);
    let before = contents(&home);
    arm(&mut home, SECOND, true).unwrap();
    let after = contents(&home);
    for (name, sum) in &before {
        let may = ["2.dat", "3.dat", "6.dat"].contains(&name.as_str());
        assert!(after.get(name) == Some(sum) || may, "{name}");
    }
    assert_eq!(after["2.dat"], after["3.dat"]);
}

#[test]
fn what_hardware_would_not_forget_is_done_by_the_next_opening() {
    let (mut home, code) = home(148, true);
    // The vault's key is the one that the notes' isn't: whichever fails, theirs must answer.
    let mut tried = 0;
    for f in [0, 1] {
        home.prf.trouble(f, Trouble::Failed);
        tried += u32::from(opens(&mut home, SECOND) == Ok("notes"));
        home.prf.well();
    }
    assert_eq!(tried, 1);
    // The slots went at once, the key with the next opening.
    assert_eq!(opens(&mut home, PIN), Err(Error::WrongSecret));
    assert_eq!(opens(&mut home, SECOND), Ok("notes"));
    assert_destroyed(&mut home, &code);
}

#[test]
fn arming_works_during_a_wait_too() {
    let (mut home, code) = home(149, true);
    for n in 0..5 {
        let secret = format!("9900{n:04}");
        assert!(home.try_unlock(secret.as_bytes()).is_err());
    }
    assert_eq!(home.try_unlock(PIN).err(), Some(Error::TryLater));
    assert!(matches!(home.try_unlock(SECOND), Ok(Opened::Notes(_))));
    assert_destroyed(&mut home, &code);
}
