//! Continuing with a vault that was partly restored from an older copy.

use super::damage::{change, put_back};
use super::{NEW_SECRET, SECOND, home_with_second_door, outcome, role, save};
use bothy_core::evidence::{Destination, Export, PackOptions, Reader};
use bothy_core::journal::{Page, Step, accept_rollback};
use bothy_core::notes::Written;
use bothy_core::{Error, Part, Result};
use bothy_proof::pack::{Bounds, verify};
use bothy_test_support::{Home, PIN, copy_folder};
use serde_json::Value;

/// Accepts with a secret, and locks; returns what opened, and what was older.
fn accept(home: &mut Home, secret: &[u8]) -> Result<(&'static str, Option<Part>)> {
    let now = home.clock.tick();
    let mut vault = home.vault();
    let (opened, which) = accept_rollback(&mut vault, secret, &home.prf, now, &mut home.chance)?;
    Ok((role(Ok(opened))?, which))
}

/// Copies the folder as it is, by name.
fn keep(home: &Home, name: &str) {
    let copy = home.outside().join(name);
    if copy.exists() {
        std::fs::remove_dir_all(&copy).unwrap();
    }
    copy_folder(&home.folder(), &copy);
}

/// Counts the incidents.
fn count(home: &mut Home, secret: &[u8]) -> usize {
    let mut open = home.unlock_by(secret);
    let count = open.journal().list(&Page::default()).unwrap().len();
    open.lock();
    count
}

/// Returns the `restored` entries of a pack made now, as in log.json.
fn restored(home: &mut Home, secret: &[u8]) -> Vec<Value> {
    let mut open = home.unlock_by(secret);
    let pack = home.outside().join("pack");
    let options = PackOptions::new(Destination::Folder(pack.clone()), Reader::Court);
    let (stop, now) = (open.stop(), home.clock.tick());
    let mut job = Export::begin(&mut open, options, now, &mut home.chance).unwrap();
    while job.step(&mut open, &stop, now, &mut home.chance).unwrap() != Step::Done {}
    open.lock();
    let report = verify(&pack, &Bounds::default(), &mut |_| true).unwrap();
    assert!(!report.any_fails(), "{:#?}", report.claims);
    let log: Value =
        serde_json::from_slice(&std::fs::read(pack.join("log.json")).unwrap()).unwrap();
    std::fs::remove_dir_all(pack).unwrap();
    let entries = log["entries"].as_array().unwrap().iter();
    let said = entries.map(|entry| entry["values"]["restored"].clone());
    said.filter(|said| !said.is_null()).collect()
}

#[test]
fn each_kind_of_rollback_is_accepted_written_down_and_then_over() {
    let parts = [
        (&["0.dat", "1.dat"][..], Part::Database, 1),
        (&["4.dat"], Part::Seals, 3),
        (&["2.dat", "3.dat"], Part::SlotFile, 3),
    ];
    for (names, which, left) in parts {
        let mut home = Home::new(140);
        save(&mut home);
        keep(&home, "old");
        save(&mut home);
        save(&mut home);
        if which == Part::SlotFile {
            change(&mut home, PIN, NEW_SECRET);
        }
        put_back(&home, "old", names);
        let refused = role(home.try_unlock(PIN));
        assert_eq!(refused, Err(Error::RolledBack { which }));
        assert_eq!(accept(&mut home, PIN), Ok(("vault", Some(which))));

        assert_eq!(outcome(&mut home), Ok(()), "{which:?}");
        assert_eq!(count(&mut home, PIN), left);
        save(&mut home);
        assert_eq!(outcome(&mut home), Ok(()), "{which:?}");
        assert_eq!(accept(&mut home, PIN), Ok(("vault", None)));
        let said = restored(&mut home, PIN);
        assert_eq!(said.len(), 1, "{which:?}");
        assert_eq!(said[0]["cause"], "rollback");
        // The seals' knowledge: three saves, or the one of the older seals.
        let size = if which == Part::Seals { 1 } else { 3 };
        assert_eq!(said[0]["size"], size, "{which:?}");
        assert_eq!(home.try_unlock(NEW_SECRET).err(), Some(Error::WrongSecret));
    }
}

#[test]
fn what_was_put_back_a_second_time_is_noticed_a_second_time() {
    let mut home = Home::new(141);
    save(&mut home);
    keep(&home, "old");
    save(&mut home);
    save(&mut home);
    put_back(&home, "old", &["0.dat", "1.dat"]);
    accept(&mut home, PIN).unwrap();
    keep(&home, "accepted");
    save(&mut home);
    save(&mut home);
    for copy in ["old", "accepted"] {
        put_back(&home, copy, &["0.dat", "1.dat"]);
        let which = Part::Database;
        assert_eq!(role(home.try_unlock(PIN)), Err(Error::RolledBack { which }));
    }
}

#[test]
fn a_slot_two_changes_ahead_of_its_database_is_accepted_too() {
    let mut home = Home::new(142);
    save(&mut home);
    keep(&home, "old");
    change(&mut home, PIN, b"29075519");
    change(&mut home, b"29075519", NEW_SECRET);
    put_back(&home, "old", &["0.dat", "1.dat", "4.dat"]);
    assert_eq!(
        accept(&mut home, NEW_SECRET),
        Ok(("vault", Some(Part::Database)))
    );
    assert_eq!(count(&mut home, NEW_SECRET), 1);
    assert_eq!(restored(&mut home, NEW_SECRET).len(), 1);
    change(&mut home, NEW_SECRET, PIN);
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn the_notes_are_accepted_alike() {
    let mut home = home_with_second_door(143);
    for n in 0..3 {
        if n == 1 {
            keep(&home, "old");
        }
        let mut open = home.unlock_notes(SECOND);
        let note = Written {
            title: format!("Number {n}"),
            ..Written::default()
        };
        let now = home.clock.tick();
        open.notes().add(note, now, &mut home.chance).unwrap();
        open.lock();
    }
    put_back(&home, "old", &["0.dat", "1.dat"]);
    let which = Part::Database;
    let refused = role(home.try_unlock(SECOND));
    assert_eq!(refused, Err(Error::RolledBack { which }));
    assert_eq!(accept(&mut home, SECOND), Ok(("notes", Some(which))));
    assert_eq!(role(home.try_unlock(SECOND)), Ok("notes"));
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn damage_is_never_accepted_and_a_wrong_secret_accepts_nothing() {
    let mut home = Home::new(144);
    save(&mut home);
    keep(&home, "old");
    save(&mut home);
    save(&mut home);
    put_back(&home, "old", &["0.dat", "1.dat"]);
    assert_eq!(accept(&mut home, NEW_SECRET), Err(Error::WrongSecret));
    super::write(&home, "4.dat", &[7; 16_384]);
    assert_eq!(accept(&mut home, PIN), Err(Error::Damaged));
}
