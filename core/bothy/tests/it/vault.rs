//! The vault's files: made, opened, changed, damaged, half-made, copied.

mod both_doors;
mod damage;
pub(super) mod destroyed;
mod files;
mod lost;
mod lost_killed;
pub(super) mod notebook;
mod notes;
mod openings;
mod reissue;
mod rollback;
mod second;
mod strange;
mod strange_keys;
mod strange_leftovers;
mod throttle;

use bothy_core::vault::Opened;
use bothy_core::{Error, Result};
use bothy_test_support::{Home, MemoryPrf, PIN, brief_incident};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

pub(super) const NEW_SECRET: &[u8] = b"29075518";
/// The secret of the notes, if a second door is set.
pub(super) const SECOND: &[u8] = b"40177293";
/// A day in seconds: longer than any wait after wrong secrets.
const DAY: u32 = 24 * 3600;

/// Makes a home with a second door.
fn home_with_second_door(seed: u64) -> Home {
    let mut home = Home::new(seed);
    set_second(&mut home, PIN, SECOND).unwrap();
    home
}

/// Sets the second secret; `own` is typed as the vault's.
pub(super) fn set_second(home: &mut Home, own: &[u8], second: &[u8]) -> Result<()> {
    let mut open = home.unlock();
    let derived = open
        .opening()
        .derive_second(own, second, &home.prf, &mut home.chance)?;
    open.set_second(derived, home.clock.tick(), &mut home.chance)
}

/// Returns the compartment that opened.
pub(super) fn role(opened: Result<Opened>) -> Result<&'static str> {
    opened.map(|opened| match opened {
        Opened::Vault(_) => "vault",
        Opened::Notes(_) => "notes",
    })
}

fn read(home: &Home, name: &str) -> Vec<u8> {
    std::fs::read(home.folder().join(name)).unwrap()
}

fn write(home: &Home, name: &str, bytes: &[u8]) {
    std::fs::write(home.folder().join(name), bytes).unwrap();
}

fn flip(home: &Home, name: &str, at: usize) {
    let mut bytes = read(home, name);
    bytes[at] ^= 0x10;
    write(home, name, &bytes);
}

fn sums(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Returns every file of the vault's folder.
fn contents(home: &Home) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(home.folder())
        .unwrap()
        .map(|entry| {
            let name = entry.unwrap().file_name().into_string().unwrap();
            (name.clone(), read(home, &name))
        })
        .collect()
}

/// Opens with the PIN, proves everything that can be proved, locks.
fn outcome(home: &mut Home) -> Result<()> {
    let Opened::Vault(mut open) = home.try_unlock(PIN)? else {
        panic!("the PIN opens the vault");
    };
    let stop = open.stop();
    open.check_store(&stop)?;
    let mut check = bothy_core::journal::Check::begin(&mut open)?;
    while check.step(&mut open, &stop)? != bothy_core::journal::Step::Done {}
    open.lock();
    Ok(())
}

/// Saves one incident.
pub(super) fn save(home: &mut Home) {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 2, 3).unwrap();
    let incident = brief_incident(day, "They broke my phone.");
    let mut open = home.unlock();
    let now = home.clock.tick();
    open.journal()
        .add(&incident, vec![], now, &mut home.chance)
        .unwrap();
    open.lock();
}

#[test]
fn a_new_vault_opens_with_its_pin_and_with_nothing_else() {
    let mut home = Home::new(1);
    drop(home.unlock());
    drop(home.unlock());
    for wrong in [
        &b"83620472"[..],
        b"8362047",
        b"836204711",
        b"8362 0471",
        b"\xd9\xa8",
    ] {
        assert_eq!(home.try_unlock(wrong).err(), Some(Error::WrongSecret));
    }
    // Five were wrong, so the right one waits for a minute.
    home.clock.skip(60);
    assert!(matches!(
        home.try_unlock("٨٣٦٢٠٤٧١".as_bytes()),
        Ok(Opened::Vault(_))
    ));
}

#[test]
fn after_a_change_the_new_secret_opens_and_the_old_one_does_not() {
    let mut home = Home::new(2);
    let mut open = home.unlock();
    open.change_secret(
        b"a longer secret",
        &home.prf,
        home.clock.tick(),
        &mut home.chance,
    )
    .unwrap();
    open.lock();
    assert_eq!(home.try_unlock(PIN).err(), Some(Error::WrongSecret));
    assert!(home.try_unlock(b"a longer secret").is_ok());
}

/// Makes a vault with a recovery code, locked, and returns the code as characters and as words.
fn with_code(seed: u64) -> (Home, Vec<u8>, Vec<u8>) {
    let mut home = Home::new(seed);
    let mut open = home.unlock();
    let code = open.make_recovery_code(&mut home.chance).unwrap();
    let forms = (code.text().to_vec(), code.words().to_vec());
    open.lock();
    (home, forms.0, forms.1)
}

#[test]
fn the_recovery_code_opens_on_another_device_and_asks_for_a_new_secret() {
    for words in [false, true] {
        let (mut home, characters, spoken) = with_code(3);
        let code = if words { spoken } else { characters };
        home.prf = MemoryPrf::new();
        assert_eq!(home.try_unlock(PIN).err(), Some(Error::KeyLost));
        let now = home.clock.tick();
        let opened = home
            .vault()
            .recover(&code, NEW_SECRET, &home.prf, now, &mut home.chance);
        let Ok(Opened::Vault(mut open)) = opened else {
            panic!("the code opens the vault");
        };
        assert!(open.second_door_lost());
        open.check_store(&open.stop()).unwrap();
        open.lock();
        assert_eq!(home.try_unlock(PIN).err(), Some(Error::WrongSecret));
        assert!(home.try_unlock(NEW_SECRET).is_ok());
    }
}
