//! Another recovery code, in case somebody saw the one before: the vault's key changes with it.

use super::{NEW_SECRET, SECOND, contents, outcome, role, save, set_second, with_code, write};
use bothy_core::journal::Page;
use bothy_core::notes::{Order, Written};
use bothy_core::vault::{DerivedReissue, OpenVault, Opened};
use bothy_core::{Error, Result};
use bothy_test_support::{Home, PIN};
use std::collections::{BTreeMap, BTreeSet};

/// Begins a re-issue, with `own` typed as the vault's secret; returns the new code, and what finishes it. The vault stays open.
fn begin(home: &mut Home, open: &mut OpenVault, own: &[u8]) -> Result<(Vec<u8>, DerivedReissue)> {
    let (code, mut derived) = open
        .opening()
        .draw_reissue(own, &home.prf, &mut home.chance)?;
    open.begin_reissue(&mut derived, home.clock.tick(), &mut home.chance)?;
    Ok((code.text().to_vec(), derived))
}

/// Does the whole re-issue; the vault is locked again.
fn reissue(home: &mut Home) -> Vec<u8> {
    let mut open = home.unlock();
    let (code, mut derived) = begin(home, &mut open, PIN).unwrap();
    let mut told = Vec::new();
    let mut progress = |done, total| told.push((done, total));
    open.finish_reissue(&mut derived, &mut progress, &mut home.chance)
        .unwrap();
    assert!(told.is_sorted() && told.last().is_some_and(|(done, total)| done == total));
    // New saves use the new key.
    let now = home.clock.tick();
    let incident = open.journal().list(&Page::default()).unwrap()[0].id;
    open.journal()
        .put_away(incident, true, now, &mut home.chance)
        .unwrap();
    open.lock();
    code
}

fn recovers(home: &mut Home, code: &[u8]) -> Result<&'static str> {
    let now = home.clock.tick();
    let opened = home
        .vault()
        .recover(code, NEW_SECRET, &home.prf, now, &mut home.chance);
    role(opened)
}

fn put(home: &Home, files: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in files {
        write(home, name, bytes);
    }
}

#[test]
fn the_code_that_was_seen_opens_no_newer_copy_not_even_with_the_old_slot_file() {
    let (mut home, seen, _) = with_code(130);
    save(&mut home);
    set_second(&mut home, PIN, SECOND).unwrap();
    let before = contents(&home);
    let code = reissue(&mut home);
    let after = contents(&home);
    assert!(before.keys().eq(after.keys()), "nothing is left over");
    assert_eq!(after["2.dat"], after["3.dat"]);
    assert_eq!(after["0.dat"].len(), after["1.dat"].len());

    assert_eq!(recovers(&mut home, &seen), Err(Error::WrongSecret));
    for name in ["2.dat", "3.dat"] {
        write(&home, name, &before[name]);
    }
    assert_eq!(recovers(&mut home, &seen), Err(Error::Damaged));
    put(&home, &after);
    assert_eq!(role(home.try_unlock(SECOND)), Ok("notes"));
    assert_eq!(outcome(&mut home), Ok(()));
    assert_eq!(recovers(&mut home, &code), Ok("vault"));
    // The limit: an earlier copy of the whole folder still opens.
    put(&home, &before);
    assert_eq!(recovers(&mut home, &seen), Ok("vault"));
}

#[test]
fn after_a_plain_re_issue_nothing_but_the_epoch_keeps_an_old_slot_file_out() {
    let (mut home, seen, _) = with_code(131);
    let before = contents(&home);
    save(&mut home);
    let mut open = home.unlock();
    open.make_recovery_code(&mut home.chance).unwrap();
    open.lock();
    assert_eq!(recovers(&mut home, &seen), Err(Error::WrongSecret));
    // The key is the same. Bothy asks which is older; another opener needn't.
    for name in ["2.dat", "3.dat"] {
        write(&home, name, &before[name]);
    }
    assert!(matches!(
        recovers(&mut home, &seen),
        Err(Error::RolledBack { .. })
    ));
}

#[test]
fn cut_short_after_its_first_step_the_next_opening_goes_on_by_secret_or_by_code() {
    for by_code in [false, true] {
        let (mut home, seen, _) = with_code(132);
        save(&mut home);
        let before = contents(&home);
        let mut open = home.unlock();
        let (code, _) = begin(&mut home, &mut open, PIN).unwrap();
        open.lock();
        assert_eq!(recovers(&mut home, &seen), Err(Error::WrongSecret));
        if by_code {
            assert_eq!(recovers(&mut home, &code), Ok("vault"));
            assert_eq!(role(home.try_unlock(NEW_SECRET)), Ok("vault"));
        } else {
            assert_eq!(outcome(&mut home), Ok(()));
        }
        // The key has changed: the earlier slots open what isn't there any more.
        let after = contents(&home);
        for name in ["2.dat", "3.dat"] {
            write(&home, name, &before[name]);
        }
        assert_eq!(role(home.try_unlock(PIN)), Err(Error::Damaged));
        put(&home, &after);
        let by = if by_code { NEW_SECRET } else { PIN };
        assert_eq!(role(home.try_unlock(by)), Ok("vault"));
        assert_eq!(recovers(&mut home, &code), Ok("vault"));
        assert_eq!(role(home.try_unlock(NEW_SECRET)), Ok("vault"));
        assert_eq!(recovers(&mut home, &code), Ok("vault"));
    }
}

#[test]
fn a_lock_in_its_midst_loses_nothing_and_it_is_gone_on_with() {
    let (mut home, _, _) = with_code(133);
    save(&mut home);
    // While both files are written, and while they are read back.
    for stopped_at in 0..6 {
        let mut open = home.unlock();
        let (_, mut derived) = begin(&mut home, &mut open, PIN).unwrap();
        let (stop, mut calls) = (open.stop(), 0);
        let mut progress = |_, _| {
            if calls == stopped_at {
                stop.raise();
            }
            calls += 1;
        };
        let done = open.finish_reissue(&mut derived, &mut progress, &mut home.chance);
        assert_eq!(done, Err(Error::Locked));
        open.lock();
        assert_eq!(contents(&home).len(), 7, "nothing is left over");
        assert_eq!(outcome(&mut home), Ok(()));
    }
}

#[test]
fn between_the_steps_the_secret_can_be_changed_and_the_second_door_set() {
    let (mut home, _, _) = with_code(134);
    save(&mut home);
    let mut open = home.unlock();
    let (code, _) = begin(&mut home, &mut open, PIN).unwrap();
    open.change_secret(NEW_SECRET, &home.prf, home.clock.tick(), &mut home.chance)
        .unwrap();
    let derived = open
        .opening()
        .derive_second(NEW_SECRET, SECOND, &home.prf, &mut home.chance)
        .unwrap();
    open.set_second(derived, home.clock.tick(), &mut home.chance)
        .unwrap();
    open.lock();
    assert_eq!(role(home.try_unlock(PIN)), Err(Error::WrongSecret));
    assert_eq!(role(home.try_unlock(SECOND)), Ok("notes"));
    assert_eq!(role(home.try_unlock(NEW_SECRET)), Ok("vault"));
    assert_eq!(recovers(&mut home, &code), Ok("vault"));
}

#[test]
fn it_asks_for_the_vaults_own_secret() {
    let (mut home, seen, _) = with_code(135);
    set_second(&mut home, PIN, SECOND).unwrap();
    let before = contents(&home);
    let mut open = home.unlock();
    for wrong in [SECOND, NEW_SECRET] {
        assert_eq!(
            begin(&mut home, &mut open, wrong).err(),
            Some(Error::WrongSecret)
        );
    }
    open.lock();
    assert_eq!(contents(&home)["2.dat"], before["2.dat"]);
    assert_eq!(recovers(&mut home, &seen), Ok("vault"));
}

#[test]
fn a_database_of_before_under_the_new_slots_is_noticed() {
    let (mut home, _, _) = with_code(136);
    save(&mut home);
    let before = contents(&home);
    reissue(&mut home);
    for name in ["0.dat", "1.dat", "4.dat"] {
        write(&home, name, &before[name]);
    }
    assert_eq!(role(home.try_unlock(PIN)), Err(Error::Damaged));
    // If it was cut short, the slots know the former key too: then the epochs decide.
    let (mut home, _, _) = with_code(137);
    save(&mut home);
    let before = contents(&home);
    for secret in [NEW_SECRET, PIN] {
        let mut open = home.unlock_by(if secret == PIN { NEW_SECRET } else { PIN });
        open.change_secret(secret, &home.prf, home.clock.tick(), &mut home.chance)
            .unwrap();
        open.lock();
    }
    let mut open = home.unlock();
    begin(&mut home, &mut open, PIN).unwrap();
    open.lock();
    for name in ["0.dat", "1.dat", "4.dat"] {
        write(&home, name, &before[name]);
    }
    assert!(matches!(
        role(home.try_unlock(PIN)),
        Err(Error::RolledBack { .. })
    ));
    let opened: Result<Opened> = home.try_unlock(NEW_SECRET);
    assert_eq!(role(opened), Err(Error::WrongSecret));
}

/// Both new files are whole, and one of the two has taken its name: the moment at which a kill leaves the other's beside it.
#[test]
fn cut_short_between_the_two_names_nothing_is_left_over_and_it_can_be_done_again() {
    let mut first_was_the_vaults = BTreeSet::new();
    for seed in 150..156 {
        let (mut home, _, _) = with_code(seed);
        save(&mut home);
        set_second(&mut home, PIN, SECOND).unwrap();
        let before = contents(&home);
        let mut open = home.unlock();
        let (_, mut derived) = begin(&mut home, &mut open, PIN).unwrap();
        // A second name of the file that comes last keeps its first from being taken.
        let (last, held) = (home.folder().join("1.dat"), home.outside().join("held"));
        let mut hold = |done, total| {
            if done == total {
                std::fs::hard_link(&last, &held).unwrap();
            }
        };
        let cut = open.finish_reissue(&mut derived, &mut hold, &mut home.chance);
        assert_eq!(cut, Err(Error::Unfinished));
        open.lock();
        std::fs::remove_file(held).unwrap();
        let left = contents(&home);
        let waiting: Vec<_> = left.keys().filter(|name| name.ends_with(".new")).collect();
        assert!(
            waiting.len() == 1 && waiting[0].ends_with(".1.new"),
            "{waiting:?}"
        );
        first_was_the_vaults.insert(left["0.dat"] != before["0.dat"]);

        // Notes added meanwhile are newer than their copy that is left.
        let mut notes = home.unlock_notes(SECOND);
        let milk = Written {
            title: "milk".into(),
            ..Written::default()
        };
        let now = home.clock.tick();
        notes.notes().add(milk, now, &mut home.chance).unwrap();
        notes.lock();
        assert_eq!(outcome(&mut home), Ok(()));
        assert!(contents(&home).keys().eq(before.keys()), "left over");
        let mut notes = home.unlock_notes(SECOND);
        let there = notes.notes().list("milk", Order::Made).unwrap();
        assert_eq!(there.len(), 1);
        notes.lock();
        reissue(&mut home);
        assert!(contents(&home).keys().eq(before.keys()), "left over");
    }
    assert_eq!(first_was_the_vaults.len(), 2, "the coin fell on one side");
}
