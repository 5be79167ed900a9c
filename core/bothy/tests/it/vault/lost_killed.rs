//! A recovery killed anywhere, on a phone that lost both keys: the first opening afterwards says that the second secret has to be
//! set again. Every opening repeats it until the user was told.

use super::{NEW_SECRET, SECOND};
use bothy_core::vault::{DeviceKeyFile, OpenVault, Opened, Vault};
use bothy_core::{Entropy, Error};
use bothy_test_support::{Clock, PIN, Seeded, copy_folder, small_cost};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Everything in a folder and below, by its path.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A folder as a kill would leave it, at each draw of chance at which something in it had changed.
struct Kills {
    chance: Seeded,
    home: PathBuf,
    last: RefCell<Files>,
    /// The place of the copies, numbered.
    copies: PathBuf,
}

impl Kills {
    fn watch(home: &Path, copies: &Path) -> Self {
        Self {
            chance: Seeded::new(171),
            home: home.to_owned(),
            last: RefCell::default(),
            copies: copies.to_owned(),
        }
    }

    fn look(&self) {
        let now = files(&self.home);
        if *self.last.borrow() != now {
            let number = std::fs::read_dir(&self.copies).unwrap().count();
            copy_folder(&self.home, &self.copies.join(format!("{number:03}")));
            self.last.replace(now);
        }
    }

    fn copies(&self) -> Vec<PathBuf> {
        let all = std::fs::read_dir(&self.copies).unwrap();
        let mut all: Vec<_> = all.map(|copy| copy.unwrap().path()).collect();
        all.sort();
        all
    }
}

impl Entropy for Kills {
    fn fill(&mut self, out: &mut [u8]) {
        self.look();
        self.chance.fill(out);
    }
}

fn files(folder: &Path) -> Files {
    let mut all = Files::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            all.insert(path, bytes);
        }
    }
    all
}

fn hardware(home: &Path) -> DeviceKeyFile {
    DeviceKeyFile::new(&home.join("key"), Box::new(Seeded::new(172)))
}

fn vault(home: &Path) -> Vault {
    Vault::at(&home.join("vault"))
}

fn open(home: &Path, secret: &[u8]) -> Result<OpenVault, Error> {
    let (prf, now) = (hardware(home), Clock::new().skip(60));
    match vault(home).unlock(secret, &prf, now, &mut Seeded::new(173))? {
        Opened::Vault(open) => Ok(open),
        Opened::Notes(_) => panic!("that opens the notes"),
    }
}

fn recover(home: &Path, code: &[u8], chance: &mut dyn Entropy) -> OpenVault {
    let (prf, now) = (hardware(home), Clock::new().skip(90));
    let opened = vault(home).recover(code, NEW_SECRET, &prf, now, chance);
    let Ok(Opened::Vault(open)) = opened else {
        panic!("the code opens the vault");
    };
    open
}

/// Makes a vault with its key file, with or without a second door; returns its recovery code.
fn made(home: &Path, door: bool) -> Vec<u8> {
    let (prf, mut chance, mut clock) = (hardware(home), Seeded::new(174), Clock::new());
    vault(home)
        .create(PIN, small_cost(), &prf, clock.tick(), &mut chance)
        .unwrap();
    let mut open = open(home, PIN).unwrap();
    if door {
        let opening = open.opening();
        let second = opening.derive_second(PIN, SECOND, &prf, &mut chance);
        open.set_second(second.unwrap(), clock.tick(), &mut chance)
            .unwrap();
    }
    open.make_recovery_code(&mut chance)
        .unwrap()
        .text()
        .to_vec()
}

/// Opens the vault first, like somebody who doesn't know how far the recovery came.
fn first_opening(home: &Path, code: &[u8]) -> OpenVault {
    open(home, NEW_SECRET).unwrap_or_else(|error| {
        assert!([Error::KeyLost, Error::WrongSecret].contains(&error));
        recover(home, code, &mut Seeded::new(175))
    })
}

#[test]
fn whatever_a_killed_recovery_had_done_the_first_opening_says_that_the_second_door_is_lost() {
    for door in [true, false] {
        let place = TempDir::new().unwrap();
        let [home, copies] = ["home", "copies"].map(|name| place.path().join(name));
        std::fs::create_dir(&home).unwrap();
        std::fs::create_dir(&copies).unwrap();
        let code = made(&home, door);
        std::fs::remove_file(home.join("key")).unwrap();
        let mut kills = Kills::watch(&home, &copies);
        recover(&home, &code, &mut kills).lock();
        kills.look();
        let (mut before_keys, mut by_secret) = (0, 0);
        for copy in kills.copies() {
            let at = copy.display();
            before_keys += usize::from(!copy.join("key").exists());
            by_secret += usize::from(open(&copy, NEW_SECRET).is_ok());
            let mut open = first_opening(&copy, &code);
            assert!(open.second_door_lost(), "{at} forgot it");
            open.lock();
            // Killed before it was reported: the next opening reports it.
            open = self::open(&copy, NEW_SECRET).unwrap();
            assert!(open.second_door_lost(), "{at} forgot it untold");
            open.second_door_told(&mut Seeded::new(176)).unwrap();
            assert!(!open.second_door_lost());
            open.lock();
            open = self::open(&copy, NEW_SECRET).unwrap();
            assert!(!open.second_door_lost(), "{at} says it once more");
            open.check_store(&open.stop()).unwrap();
        }
        let all = kills.copies().len();
        println!(
            "{all} places to be killed at, {before_keys} before the keys, {by_secret} after the secret"
        );
        assert!(before_keys > 1 && by_secret > 0 && all > before_keys + by_secret);
    }
}

#[test]
fn a_recovery_that_made_no_key_says_nothing_wherever_it_is_killed() {
    let place = TempDir::new().unwrap();
    let [home, copies] = ["home", "copies"].map(|name| place.path().join(name));
    std::fs::create_dir(&home).unwrap();
    std::fs::create_dir(&copies).unwrap();
    let code = made(&home, true);
    let mut kills = Kills::watch(&home, &copies);
    recover(&home, &code, &mut kills).lock();
    for copy in kills.copies() {
        assert!(!first_opening(&copy, &code).second_door_lost());
    }
}

#[test]
fn setting_or_unsetting_the_second_secret_ends_it() {
    for set in [true, false] {
        let home = TempDir::new().unwrap();
        let code = made(home.path(), true);
        std::fs::remove_file(home.path().join("key")).unwrap();
        let mut chance = Seeded::new(177);
        let mut open = recover(home.path(), &code, &mut chance);
        if set {
            let (opening, prf) = (open.opening(), hardware(home.path()));
            let second = opening.derive_second(NEW_SECRET, SECOND, &prf, &mut chance);
            open.set_second(second.unwrap(), Clock::new().skip(120), &mut chance)
                .unwrap();
        } else {
            open.unset_second(&mut chance).unwrap();
        }
        assert!(!open.second_door_lost());
        open.lock();
        assert!(
            !self::open(home.path(), NEW_SECRET)
                .unwrap()
                .second_door_lost()
        );
    }
}
