//! A phone that lost one or both hardware keys, behind either door: the errors, what the code brings back, and what stays unchanged.

use super::{NEW_SECRET, SECOND, contents, role, set_second, with_code};
use bothy_core::notes::Written;
use bothy_core::vault::Opened;
use bothy_core::{Error, Result};
use bothy_test_support::{Home, MemoryPrf, PIN, Trouble};

/// A home with both doors, a recovery code for each, and a note.
struct Both {
    home: Home,
    vaults: Vec<u8>,
    notes: Vec<u8>,
    /// The number of the notes' key.
    f: u8,
}

fn both(seed: u64) -> Both {
    let mut home = Home::new(seed);
    set_second(&mut home, PIN, SECOND).unwrap();
    let mut open = home.unlock();
    let vaults = open.make_recovery_code(&mut home.chance).unwrap();
    open.lock();
    let mut open = home.unlock_notes(SECOND);
    let notes = open.make_recovery_code(&mut home.chance).unwrap();
    let note = Written {
        title: "Shopping".to_owned(),
        ..Written::default()
    };
    let now = home.clock.tick();
    open.notes().add(note, now, &mut home.chance).unwrap();
    open.lock();
    home.prf.trouble(0, Trouble::Lost);
    let f = u8::from(role(home.try_unlock(SECOND)).is_ok());
    home.prf.well();
    Both {
        vaults: vaults.text().to_vec(),
        notes: notes.words().to_vec(),
        home,
        f,
    }
}

fn opens(home: &mut Home, secret: &[u8]) -> Result<&'static str> {
    role(home.try_unlock(secret))
}

fn recover(home: &mut Home, code: &[u8], secret: &[u8]) -> Result<Opened> {
    let now = home.clock.tick();
    home.vault()
        .recover(code, secret, &home.prf, now, &mut home.chance)
}

/// Counts the notes.
fn count(opened: Opened) -> usize {
    let Opened::Notes(mut open) = opened else {
        panic!("that opens the vault");
    };
    open.notes()
        .list("", bothy_core::notes::Order::Made)
        .unwrap()
        .len()
}

#[test]
fn a_phone_whose_notes_key_is_gone_says_so_and_their_code_makes_that_key_alone() {
    for seed in 150..153 {
        let Both {
            mut home, notes, f, ..
        } = both(seed);
        home.prf.trouble(f, Trouble::Lost);
        assert_eq!(opens(&mut home, SECOND), Err(Error::KeyLost));
        assert_eq!(opens(&mut home, b"71630025"), Err(Error::KeyLost));
        let open = home.unlock();
        assert!(open.second_door_lost());
        open.lock();
        let made = home.prf.counts(1 - f).0;
        let opened = recover(&mut home, &notes, NEW_SECRET).unwrap();
        assert_eq!(count(opened), 1);
        assert_eq!(home.prf.counts(1 - f).0, made, "the other key isn't theirs");
        assert_eq!(opens(&mut home, NEW_SECRET), Ok("notes"));
        assert_eq!(opens(&mut home, SECOND), Err(Error::WrongSecret));
        assert_eq!(opens(&mut home, PIN), Ok("vault"));
    }
}

#[test]
fn a_phone_whose_vault_key_is_gone_opens_the_notes_as_ever_and_the_code_brings_the_vault_back() {
    for seed in 153..156 {
        let Both {
            mut home,
            vaults,
            f,
            ..
        } = both(seed);
        home.prf.trouble(1 - f, Trouble::Lost);
        assert_eq!(opens(&mut home, PIN), Err(Error::KeyLost));
        assert_eq!(opens(&mut home, SECOND), Ok("notes"));
        let Ok(Opened::Vault(open)) = recover(&mut home, &vaults, NEW_SECRET) else {
            panic!("the code opens the vault");
        };
        assert!(!open.second_door_lost());
        open.lock();
        assert_eq!(opens(&mut home, NEW_SECRET), Ok("vault"));
        assert_eq!(opens(&mut home, SECOND), Ok("notes"));
    }
}

#[test]
fn on_another_phone_each_code_brings_back_its_own_and_a_second_door_is_set_again() {
    let Both {
        mut home,
        vaults,
        notes,
        ..
    } = both(156);
    home.prf = MemoryPrf::new();
    for secret in [PIN, SECOND, b"71630025"] {
        assert_eq!(opens(&mut home, secret), Err(Error::KeyLost));
    }
    let Ok(Opened::Vault(mut open)) = recover(&mut home, &vaults, PIN) else {
        panic!("the code opens the vault");
    };
    assert!(open.second_door_lost());
    let derived = open
        .opening()
        .derive_second(PIN, NEW_SECRET, &home.prf, &mut home.chance)
        .unwrap();
    open.set_second(derived, home.clock.tick(), &mut home.chance)
        .unwrap();
    assert!(!open.second_door_lost());
    open.lock();
    assert_eq!(count(home.try_unlock(NEW_SECRET).unwrap()), 1);
    // Their own code is still valid: setting the second door again leaves it.
    assert_eq!(count(recover(&mut home, &notes, SECOND).unwrap()), 1);
    assert_eq!(opens(&mut home, PIN), Ok("vault"));
}

#[test]
fn hardware_that_only_fails_is_never_replaced() {
    let Both {
        mut home,
        vaults,
        notes,
        ..
    } = both(157);
    let before = contents(&home);
    for trouble in [Trouble::Failed, Trouble::Busy(100)] {
        for f in [0, 1] {
            home.prf.trouble(f, trouble);
        }
        let made = [0, 1].map(|f| home.prf.counts(f).0);
        for code in [&vaults, &notes] {
            let refused = recover(&mut home, code, NEW_SECRET);
            assert_eq!(refused.err(), Some(Error::KeyLost));
        }
        assert_eq!([0, 1].map(|f| home.prf.counts(f).0), made);
        assert_eq!(contents(&home)["2.dat"], before["2.dat"]);
    }
    home.prf.well();
    assert_eq!(opens(&mut home, PIN), Ok("vault"));
    assert_eq!(opens(&mut home, SECOND), Ok("notes"));
}

#[test]
fn a_vault_whose_notes_key_is_lost_says_so_once_and_the_second_secret_can_be_set_again() {
    for (seed, door) in (158..164).zip([true, false].into_iter().cycle()) {
        let Both { mut home, f, .. } = both(seed);
        if !door {
            home.unlock().unset_second(&mut home.chance).unwrap();
        }
        home.prf.trouble(f, Trouble::Lost);
        // Until the user was told, and not again while it stays lost.
        for told in [false, true] {
            let mut open = home.unlock();
            assert!(open.second_door_lost(), "with a second door or without");
            if told {
                open.second_door_told(&mut home.chance).unwrap();
            }
            open.lock();
        }
        assert!(!home.unlock().second_door_lost(), "told twice");
        // Losing it again later is another loss.
        home.prf.well();
        assert!(!home.unlock().second_door_lost());
        home.prf.trouble(f, Trouble::Lost);
        assert!(home.unlock().second_door_lost());
        set_second(&mut home, PIN, NEW_SECRET).unwrap();
        assert!(!home.unlock().second_door_lost());
        assert_eq!(count(home.try_unlock(NEW_SECRET).unwrap()), 1);
        assert_eq!(opens(&mut home, PIN), Ok("vault"));
    }
}

/// Opens the vault by its code; returns whether that reports the second secret lost.
fn is_said(home: &mut Home, code: &[u8]) -> bool {
    let Ok(Opened::Vault(mut open)) = recover(home, code, PIN) else {
        panic!("the code opens the vault");
    };
    let said = open.second_door_lost();
    open.second_door_told(&mut home.chance).unwrap();
    said
}

#[test]
fn a_recovery_says_of_keys_that_answer_and_are_others_that_the_second_secret_is_lost() {
    let Both {
        mut home,
        vaults,
        notes,
        f,
    } = both(164);
    let keys = home.prf.keys();
    let other = |which: &[u8]| {
        let mut keys = keys;
        for f in which {
            keys[usize::from(*f)] = [9; 32];
        }
        MemoryPrf::with_keys(keys)
    };
    assert!(!is_said(&mut home, &vaults));
    for which in [&[f][..], &[0, 1]] {
        home.prf = other(which);
        assert!(is_said(&mut home, &vaults), "{which:?}");
        assert_eq!(opens(&mut home, SECOND), Err(Error::WrongSecret));
        assert!(!is_said(&mut home, &vaults), "once");
        // Back on the phone where it was set: the kept print is another's by now.
        home.prf = other(&[]);
        assert!(is_said(&mut home, &vaults));
        assert_eq!(opens(&mut home, SECOND), Ok("notes"));
    }
    // The vault's own secret is set again in any case.
    home.prf = other(&[1 - f]);
    assert!(!is_said(&mut home, &vaults));
    assert_eq!(opens(&mut home, SECOND), Ok("notes"));
    // The key that counts is the one the notes made for themselves, or with which they or the vault last set a secret.
    home.prf = other(&[f]);
    assert_eq!(count(recover(&mut home, &notes, NEW_SECRET).unwrap()), 1);
    assert!(!is_said(&mut home, &vaults));
    home.prf = other(&[]);
    set_second(&mut home, PIN, SECOND).unwrap();
    assert!(!is_said(&mut home, &vaults));
    let mut open = home.unlock_notes(SECOND);
    let now = home.clock.tick();
    open.change_secret(NEW_SECRET, &home.prf, now, &mut home.chance)
        .unwrap();
    open.lock();
    assert!(!is_said(&mut home, &vaults));
}

#[test]
fn a_vault_in_which_no_second_secret_was_ever_set_says_the_same() {
    // At the first recovery: each keeps which key there was.
    let (mut home, code, _) = with_code(165);
    home.prf = MemoryPrf::with_keys([[9; 32]; 2]);
    assert!(is_said(&mut home, &code));
    assert!(!is_said(&mut home, &code), "once");
}
