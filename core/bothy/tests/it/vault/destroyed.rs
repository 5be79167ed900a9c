//! Destroyed is destroyed: by hand, or by the second secret if the vault armed it.

use super::{DAY, NEW_SECRET, SECOND, contents, read, role, save, set_second, write};
use bothy_core::notes::Written;
use bothy_core::vault::{Opened, RecoveryCode};
use bothy_core::{Error, Part, Result};
use bothy_test_support::{Home, PIN, Trouble, copy_folder};

/// Makes a home with both doors, a recovery code, an incident, and an old copy of its folder, "old".
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

pub(in crate::it) fn arm(home: &mut Home, second: &[u8], armed: bool) -> Result<()> {
    let mut open = home.unlock();
    let derived = open
        .opening()
        .derive(second, &home.prf, &mut home.chance)
        .unwrap();
    open.arm(derived, armed, &mut home.chance)
}

fn opens(home: &mut Home, secret: &[u8]) -> Result<&'static str> {
    // After any wait.
    home.clock.skip(DAY);
    role(home.try_unlock(secret))
}

/// Asserts that the vault's secret opens nothing, with the current slots and with the earlier ones. The code still opens the old copy: no
/// destruction reaches that.
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
        // The flag is gone: the same secret again writes no slot.
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
fn hardware_that_would_not_forget_is_told_of_what_is_destroyed_all_the_same() {
    for (seed, secret) in [(167, PIN), (168, SECOND)] {
        for f in [0, 1] {
            let (mut home, _) = home(seed, false);
            let opened = home.try_unlock(secret).unwrap();
            home.prf.trouble(f, Trouble::Failed);
            let destroyed = opened.destroy(&home.prf, &mut home.chance);
            home.prf.well();
            // The other key's trouble is none of this.
            let is_told = destroyed == Err(Error::NotForgotten);
            assert!(is_told || destroyed == Ok(()), "{destroyed:?}");
            assert_eq!(opens(&mut home, secret), Err(Error::WrongSecret));
            for name in ["2.dat", "3.dat"] {
                let old = std::fs::read(home.outside().join("old").join(name)).unwrap();
                write(&home, name, &old);
            }
            assert_eq!(opens(&mut home, secret).is_ok(), is_told, "older slots");
        }
    }
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
    // One of the two keys is the vault's: the notes open while that one fails, and don't while theirs does.
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

/// Makes a recovery code of the notes, before anything is armed: opening them with an armed secret destroys the vault.
fn notes_code(home: &mut Home) -> RecoveryCode {
    let mut open = home.unlock_notes(SECOND);
    let code = open.make_recovery_code(&mut home.chance).unwrap();
    open.lock();
    code
}

fn recover(home: &mut Home, code: &RecoveryCode, secret: &[u8]) -> Result<&'static str> {
    let now = home.clock.tick();
    let vault = home.vault();
    role(vault.recover(code.text(), secret, &home.prf, now, &mut home.chance))
}

#[test]
fn recovering_the_notes_leaves_them_armed() {
    for seed in 160..163 {
        let (mut home, code) = home(seed, false);
        let notes = notes_code(&mut home);
        arm(&mut home, SECOND, true).unwrap();
        assert_eq!(recover(&mut home, &notes, NEW_SECRET), Ok("notes"));
        assert_eq!(
            opens(&mut home, PIN),
            Ok("vault"),
            "the code destroys nothing"
        );
        // Once more, over the secret that the first recovery set.
        assert_eq!(recover(&mut home, &notes, SECOND), Ok("notes"));
        assert_eq!(opens(&mut home, SECOND), Ok("notes"));
        assert_destroyed(&mut home, &code);
        // The notes keep their own code, and have nothing more to destroy.
        assert_eq!(recover(&mut home, &notes, NEW_SECRET), Ok("notes"));
        let before = read(&home, "2.dat");
        assert_eq!(opens(&mut home, NEW_SECRET), Ok("notes"));
        assert!(read(&home, "2.dat") == before);
    }
}

#[test]
fn what_was_disarmed_or_set_again_stays_so_when_the_notes_are_recovered() {
    let (mut home, _) = home(163, false);
    let notes = notes_code(&mut home);
    for again in [false, true] {
        arm(&mut home, SECOND, true).unwrap();
        if again {
            set_second(&mut home, PIN, SECOND).unwrap();
        } else {
            arm(&mut home, SECOND, false).unwrap();
        }
        assert_eq!(recover(&mut home, &notes, SECOND), Ok("notes"));
        assert_eq!(opens(&mut home, SECOND), Ok("notes"));
        assert_eq!(opens(&mut home, PIN), Ok("vault"));
    }
}

/// Damages the notes' own files, each in its own way. The vault's stay whole.
fn damage(home: &Home, how: usize, notes: u8) {
    let name = ["0.dat", "1.dat"][usize::from(notes)];
    match how {
        0 => write(home, name, &vec![7; 2 << 20]),
        1 => {
            let old = std::fs::read(home.outside().join("old").join(name)).unwrap();
            write(home, name, &old);
        }
        _ => {
            let mut seals = read(home, "4.dat");
            let from = 2 * 4096 * usize::from(notes);
            seals[from..from + 2 * 4096].fill(7);
            write(home, "4.dat", &seals);
        }
    }
}

#[test]
fn notes_that_do_not_open_any_more_keep_nothing_from_being_destroyed() {
    for (how, said) in [
        (0, Error::Damaged),
        (
            1,
            Error::RolledBack {
                which: Part::Database,
            },
        ),
        (2, Error::Damaged),
    ] {
        let (mut home, code) = home(164, false);
        let notes = notes_code(&mut home);
        home.prf.trouble(0, Trouble::Lost);
        let f = u8::from(home.try_unlock(SECOND).is_ok());
        home.prf.well();
        for n in 0..3 {
            let mut open = home.unlock_notes(SECOND);
            let note = Written {
                title: format!("Note {n}"),
                ..Written::default()
            };
            let now = home.clock.tick();
            open.notes().add(note, now, &mut home.chance).unwrap();
            open.lock();
        }
        arm(&mut home, SECOND, true).unwrap();
        damage(&home, how, f);
        assert_eq!(opens(&mut home, PIN), Ok("vault"));
        assert_eq!(opens(&mut home, SECOND), Err(said), "{how}");
        assert_eq!(opens(&mut home, PIN), Err(Error::WrongSecret), "{how}");
        let now = home.clock.tick();
        let vault = home.vault();
        let gone = vault.recover(code.text(), NEW_SECRET, &home.prf, now, &mut home.chance);
        assert_eq!(gone.err(), Some(Error::WrongSecret));
        let by_code = recover(&mut home, &notes, NEW_SECRET);
        assert_eq!(by_code, Err(said), "their own code is still theirs");
    }
}

/// Every way in which a database can be gone, or of a length that no opening mends.
const MISFITS: [Option<usize>; 5] = [
    None,
    Some(0),
    Some(1000),
    Some((2 << 20) - 1),
    Some(5 << 20),
];

#[test]
fn a_database_of_no_length_of_ours_keeps_nothing_from_being_destroyed() {
    for name in ["0.dat", "1.dat"] {
        for len in MISFITS {
            for armed in [true, false] {
                let (mut home, code) = home(166, armed);
                let whole = read(&home, name);
                match len {
                    None => std::fs::remove_file(home.folder().join(name)).unwrap(),
                    Some(len) => {
                        let mut bytes = whole.clone();
                        bytes.resize(len, 7);
                        write(&home, name, &bytes);
                    }
                }
                let before = contents(&home);
                // Every secret gives the same error, and nothing is healed.
                for secret in [PIN, b"99887755", SECOND] {
                    assert_eq!(opens(&mut home, secret), Err(Error::Damaged), "{name}");
                }
                let by_code = recover(&mut home, &code, NEW_SECRET);
                assert_eq!(by_code, Err(Error::Damaged));
                for (name, bytes) in contents(&home) {
                    let may = ["2.dat", "3.dat", "6.dat"].contains(&name.as_str());
                    assert!(may || before[&name] == bytes, "{name}");
                }
                write(&home, name, &whole);
                if armed {
                    assert_destroyed(&mut home, &code);
                } else {
                    assert_eq!(opens(&mut home, PIN), Ok("vault"), "{name} {len:?}");
                }
            }
        }
    }
}

#[test]
fn the_vaults_secret_destroys_nothing_where_the_notes_have_it_too() {
    let (mut home, _) = home(165, false);
    let notes = notes_code(&mut home);
    arm(&mut home, SECOND, true).unwrap();
    assert_eq!(recover(&mut home, &notes, PIN), Ok("notes"));
    for n in 0..5 {
        let secret = format!("9900{n:04}");
        drop(home.try_unlock(secret.as_bytes()));
    }
    assert_eq!(role(home.try_unlock(PIN)), Ok("notes"));
    assert_eq!(opens(&mut home, PIN), Ok("vault"));
}
