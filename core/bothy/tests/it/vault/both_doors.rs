//! Bad input at both doors: broken, foreign and older files, and hardware that is late, wrong or gone. For every secret, the error names
//! what is broken, the rest opens, and one door's trouble doesn't affect the other.

use super::{DAY, NEW_SECRET, SECOND, home_with_second_door, read, role, save, set_second, write};
use bothy_core::notes::Written;
use bothy_core::secret::Key;
use bothy_core::vault::{DeviceKeyFile, DevicePrf, Opened, PrfError, Vault};
use bothy_core::{Error, Part, Result};
use bothy_test_support::{Clock, Home, MemoryPrf, PIN, Seeded, Trouble, copy_folder, small_cost};
use std::cell::Cell;
use std::time::Duration;

const SLOTS: [&str; 2] = ["2.dat", "3.dat"];
const DOORS: [(&[u8], &str); 2] = [(PIN, "vault"), (SECOND, "notes")];

/// Makes a home with something in both compartments.
fn home(seed: u64) -> Home {
    let mut home = home_with_second_door(seed);
    save(&mut home);
    note(&mut home);
    home
}

/// Saves a note.
fn note(home: &mut Home) {
    let written = Written {
        title: "Shopping".to_owned(),
        ..Written::default()
    };
    let mut open = home.unlock_notes(SECOND);
    let now = home.clock.tick();
    open.notes().add(written, now, &mut home.chance).unwrap();
    open.lock();
}

/// Opens on another day, so that nothing waits.
fn opens(home: &mut Home, secret: &[u8]) -> Result<&'static str> {
    home.clock.skip(DAY);
    role(home.try_unlock(secret))
}

fn both(home: &mut Home) -> [Result<&'static str>; 2] {
    DOORS.map(|(secret, _)| opens(home, secret))
}

const FINE: [Result<&str>; 2] = [Ok("vault"), Ok("notes")];

fn write_all(home: &Home, names: &[&str], bytes: &[u8]) {
    for name in names {
        write(home, name, bytes);
    }
}

#[test]
fn slots_and_seals_cut_zeroed_or_gone_are_damage_at_both_doors() {
    let mut home = home(150);
    for names in [&SLOTS[..], &["4.dat"]] {
        let whole = read(&home, names[0]);
        let mut longer = whole.clone();
        longer.push(0);
        let zeros = vec![0; whole.len()];
        for broken in [
            &whole[..whole.len() - 1],
            &whole[..100],
            &[],
            &zeros,
            &longer,
        ] {
            write_all(&home, names, broken);
            assert_eq!(both(&mut home), [Err(Error::Damaged); 2]);
            assert!(
                read(&home, names[0]) == broken,
                "nothing is written over it"
            );
        }
        for name in names {
            std::fs::remove_file(home.folder().join(name)).unwrap();
        }
        assert_eq!(both(&mut home), [Err(Error::Damaged); 2]);
        write_all(&home, names, &whole);
        assert_eq!(both(&mut home), FINE);
    }
}

#[test]
fn slots_and_seals_of_another_vault_open_nothing_at_either_door() {
    let mut mine = home(151);
    let other = home(152);
    for names in [&SLOTS[..], &["4.dat"]] {
        let whole = read(&mine, names[0]);
        write_all(&mine, names, &read(&other, names[0]));
        // Both have the same secrets here, and the same hardware: the slots do open, to keys that aren't the databases'.
        assert_eq!(both(&mut mine), [Err(Error::Damaged); 2]);
        let keys = mine.prf.keys();
        mine.prf = MemoryPrf::with_keys([[1; 32], [2; 32]]);
        assert_eq!(both(&mut mine), [Err(Error::WrongSecret); 2]);
        mine.prf = MemoryPrf::with_keys(keys);
        write_all(&mine, names, &whole);
        assert_eq!(both(&mut mine), FINE);
    }
}

#[test]
fn a_cell_of_one_doors_seals_that_is_lost_costs_the_other_nothing() {
    let mut home = home(153);
    let whole = read(&home, "4.dat");
    for cells in [[0, 1], [2, 3]] {
        let mut seals = whole.clone();
        for cell in cells {
            seals[4096 * cell..4096 * cell + 256].fill(0);
        }
        write(&home, "4.dat", &seals);
        let said = both(&mut home);
        let damaged = said.iter().filter(|said| **said == Err(Error::Damaged));
        let fine = said.iter().filter(|said| said.is_ok());
        assert_eq!((damaged.count(), fine.count()), (1, 1), "{said:?}");
        write(&home, "4.dat", &whole);
    }
    assert_eq!(both(&mut home), FINE);
}

#[test]
fn what_was_put_back_is_named_at_the_door_it_belongs_to() {
    let mut home = home(154);
    copy_folder(&home.folder(), &home.outside().join("old"));
    let old = |name: &str| std::fs::read(home.outside().join("old").join(name)).unwrap();
    let [old_slots, old_seals, old_first, old_second] =
        ["2.dat", "4.dat", "0.dat", "1.dat"].map(old);
    for _ in 0..3 {
        note(&mut home);
    }
    let (seals, first, second) = (
        read(&home, "4.dat"),
        read(&home, "0.dat"),
        read(&home, "1.dat"),
    );
    // Only the notes were written since.
    write(&home, "4.dat", &old_seals);
    let which = Part::Seals;
    assert_eq!(
        both(&mut home),
        [Ok("vault"), Err(Error::RolledBack { which })]
    );
    write(&home, "4.dat", &seals);
    write(&home, "0.dat", &old_first);
    write(&home, "1.dat", &old_second);
    let which = Part::Database;
    let said = opens(&mut home, SECOND);
    assert_eq!(said, Err(Error::RolledBack { which }));
    write(&home, "0.dat", &first);
    write(&home, "1.dat", &second);
    assert_eq!(both(&mut home), FINE);
    // An earlier second secret opens the notes again with the earlier slots: they keep no count of changes, which would show.
    set_second(&mut home, PIN, NEW_SECRET).unwrap();
    assert_eq!(opens(&mut home, SECOND), Err(Error::WrongSecret));
    write_all(&home, &SLOTS, &old_slots);
    assert_eq!(both(&mut home), FINE);
}

#[test]
fn a_device_key_file_that_is_not_the_vaults_is_lost_to_both_doors() {
    let mut home = Home::empty(155);
    let path = home.outside().join("key");
    let prf = DeviceKeyFile::new(&path, Box::new(Seeded::new(1)));
    let now = home.clock.tick();
    let vault = home.vault();
    vault
        .create(PIN, small_cost(), &prf, now, &mut home.chance)
        .unwrap();
    let folder = home.folder();
    let mut clock = Clock::new();
    let mut chance = Seeded::new(2);
    let mut try_ = |secret: &[u8]| {
        let now = clock.skip(DAY);
        Vault::at(&folder).unlock(secret, &prf, now, &mut chance)
    };
    let Ok(Opened::Vault(mut open)) = try_(PIN) else {
        panic!("does not open");
    };
    let opening = open.opening();
    let derived = opening.derive_second(PIN, SECOND, &prf, &mut home.chance);
    let now = home.clock.tick();
    open.set_second(derived.unwrap(), now, &mut home.chance)
        .unwrap();
    open.lock();
    let key = std::fs::read(&path).unwrap();
    let longer = [&key[..], &[0]].concat();
    let mut of_another = key.clone();
    of_another[16] ^= 1;
    for broken in [
        &key[..95],
        &key[..32],
        &key[32..],
        &longer,
        &of_another,
        b"",
    ] {
        std::fs::write(&path, broken).unwrap();
        for (secret, _) in DOORS {
            assert_eq!(role(try_(secret)), Err(Error::KeyLost));
        }
        assert!(
            std::fs::read(&path).unwrap() == broken,
            "nothing is written over it"
        );
    }
    // The halves changed over: each file's key is asked in vain, and nobody knows why.
    let (head, [first, second]) = (&key[..32], [&key[32..64], &key[64..]]);
    std::fs::write(&path, [head, second, first].concat()).unwrap();
    for (secret, _) in DOORS {
        assert_eq!(role(try_(secret)), Err(Error::WrongSecret));
    }
    std::fs::write(&path, &key).unwrap();
    for (secret, opens) in DOORS {
        assert_eq!(role(try_(secret)), Ok(opens));
    }
}

#[test]
fn hardware_that_is_late_opens_both_doors_and_is_asked_once() {
    let mut home = home(156);
    for f in [0, 1] {
        home.prf
            .trouble(f, Trouble::Slow(Duration::from_millis(300)));
    }
    let before = [0, 1].map(|f| home.prf.counts(f).1);
    assert_eq!(both(&mut home), FINE);
    assert_eq!(opens(&mut home, b"99887755"), Err(Error::WrongSecret));
    let after = [0, 1].map(|f| home.prf.counts(f).1);
    assert_eq!(after, before.map(|asked| asked + 3));
    home.prf.well();
}

#[test]
fn hardware_that_does_not_answer_shuts_the_door_it_belongs_to_and_no_other() {
    let mut home = home(157);
    let slots = read(&home, "2.dat");
    for trouble in [Trouble::Failed, Trouble::Lost, Trouble::Busy(4)] {
        let mut shut = [0; 2];
        for f in [0, 1] {
            for (door, (secret, opened)) in DOORS.into_iter().enumerate() {
                home.prf.trouble(f, trouble);
                match opens(&mut home, secret) {
                    Ok(found) => assert_eq!(found, opened),
                    other => {
                        assert_eq!(other, Err(Error::KeyLost), "{trouble:?}");
                        shut[door] += 1;
                    }
                }
                home.prf.well();
            }
        }
        assert_eq!(shut, [1, 1], "{trouble:?}: each door has a key of its own");
    }
    for f in [0, 1] {
        home.prf.trouble(f, Trouble::Failed);
    }
    assert_eq!(both(&mut home), [Err(Error::KeyLost); 2]);
    home.prf.well();
    assert_eq!(both(&mut home), FINE);
    assert!(read(&home, "2.dat") == slots);
}

#[test]
fn hardware_with_another_key_opens_nothing_and_harms_nothing() {
    let mut home = home(158);
    let keys = home.prf.keys();
    let slots = read(&home, "2.dat");
    let mut said = Vec::new();
    for wrong in [[1, 0], [0, 1], [1, 1]] {
        let other = |f: usize| if wrong[f] == 1 { [9; 32] } else { keys[f] };
        home.prf = MemoryPrf::with_keys([other(0), other(1)]);
        said.push(both(&mut home));
    }
    // One door each, then neither; and none is reported lost, since it responds.
    let shut = |door: usize| {
        said.iter()
            .filter(move |said| said[door] == Err(Error::WrongSecret))
    };
    assert_eq!([0, 1].map(|door| shut(door).count()), [2, 2], "{said:?}");
    assert_eq!(said[2], [Err(Error::WrongSecret); 2]);
    home.prf = MemoryPrf::with_keys(keys);
    assert_eq!(both(&mut home), FINE);
    assert!(read(&home, "2.dat") == slots);
}

/// Hardware that is wrong every so often.
struct Fickle<'h> {
    prf: &'h MemoryPrf,
    asked: Cell<u32>,
    wrong_at: u32,
}

impl DevicePrf for Fickle<'_> {
    fn create(&self, file: u8) -> std::result::Result<(), PrfError> {
        self.prf.create(file)
    }
    fn evaluate(&self, file: u8, input: &[u8; 32]) -> std::result::Result<Key, PrfError> {
        self.asked.set(self.asked.get() + 1);
        if self.asked.get() == self.wrong_at {
            return Ok(Key::filled(|out| out.copy_from_slice(input)));
        }
        self.prf.evaluate(file, input)
    }
    fn forget(&self, file: u8) -> std::result::Result<(), PrfError> {
        self.prf.forget(file)
    }
}

#[test]
fn hardware_that_answers_wrongly_once_makes_no_vault_and_loses_none() {
    // While a vault is made each key is asked twice of a probe, of the secret and of what tells it from others: a wrong answer is noticed,
    // whichever it is.
    for wrong_at in 1..=13 {
        let mut home = Home::empty(159);
        let now = home.clock.tick();
        let fickle = Fickle {
            prf: &home.prf,
            asked: Cell::new(0),
            wrong_at,
        };
        let made =
            Vault::at(&home.folder()).create(PIN, small_cost(), &fickle, now, &mut home.chance);
        let asked = fickle.asked.get();
        if wrong_at > asked {
            made.unwrap();
            assert_eq!(opens(&mut home, PIN), Ok("vault"));
        } else {
            assert_eq!(made, Err(Error::KeyLost), "a wrong answer was taken");
        }
    }
    let mut home = home(160);
    for (secret, opened) in DOORS {
        let mut shut = 0;
        for wrong_at in [1, 2] {
            let fickle = Fickle {
                prf: &home.prf,
                asked: Cell::new(0),
                wrong_at,
            };
            let now = home.clock.skip(DAY);
            let said = Vault::at(&home.folder()).unlock(secret, &fickle, now, &mut home.chance);
            shut += u32::from(role(said) == Err(Error::WrongSecret));
        }
        assert_eq!(shut, 1, "of the two answers one is the door's");
        assert_eq!(opens(&mut home, secret), Ok(opened));
    }
    let mut refused = 0;
    for wrong_at in 1..=8 {
        let mut open = home.unlock();
        let fickle = Fickle {
            prf: &home.prf,
            asked: Cell::new(0),
            wrong_at,
        };
        let changed = open.change_secret(NEW_SECRET, &fickle, home.clock.tick(), &mut home.chance);
        refused += u32::from(changed == Err(Error::KeyLost));
        if changed.is_ok() {
            open.change_secret(PIN, &home.prf, home.clock.tick(), &mut home.chance)
                .unwrap();
        }
        open.lock();
        assert_eq!(opens(&mut home, PIN), Ok("vault"));
    }
    assert_eq!(refused, 4, "all answers of the vault's own key count");
}
