//! Bad input: a second process on the vault, a file of another length than declared, and rubbish in place of the vault's files.

use super::ENTRY;
use super::cracker::files;
use super::sample_incidents::{all_ids, check, hear_words, incident, tell_words};
use bothy_core::journal::Attach;
use bothy_core::vault::{OpenVault, Opened, Vault};
use bothy_core::{Error, Input};
use bothy_test_support::{Clock, Home, Launcher, MemoryPrf, PIN, Parent, Seeded, amount};
use proptest::prelude::{any, prop};
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::path::Path;

/// Hears a folder and two keys. Holds the vault open until told to go.
pub(super) fn holder(parent: &mut Parent) {
    let told = hear_words(parent);
    let keys = [1, 2].map(|n: usize| hex::decode(&told[n]).unwrap().try_into().unwrap());
    let prf = MemoryPrf::with_keys(keys);
    let opened =
        Vault::at(Path::new(&told[0])).unlock(PIN, &prf, Clock::new().tick(), &mut Seeded::new(1));
    let Ok(Opened::Vault(open)) = opened else {
        panic!("does not open: {:?}", opened.err());
    };
    parent.say("open");
    if parent.hear().is_some() {
        open.lock();
        parent.say("locked");
    }
}

#[test]
fn a_second_process_is_told_that_the_vault_is_in_use_until_the_first_has_locked_it() {
    let mut home = Home::new(20);
    let keys = home.prf.keys().map(hex::encode);
    for killed in [false, true] {
        let mut first = Launcher::new(ENTRY, "holder").start();
        tell_words(
            &mut first,
            &[home.folder().to_str().unwrap(), &keys[0], &keys[1]],
        );
        first.expect("open");
        assert_eq!(home.try_unlock(PIN).err(), Some(Error::InUse));
        // The error is the same for every secret.
        assert_eq!(home.try_unlock(b"39174628").err(), Some(Error::InUse));
        if killed {
            first.kill();
            first.wait();
        } else {
            first.tell("lock");
            first.expect("locked");
        }
        home.unlock().lock();
    }
}

#[test]
fn one_process_does_not_open_a_vault_twice() {
    let mut home = Home::new(21);
    let open = home.unlock();
    assert_eq!(home.try_unlock(PIN).err(), Some(Error::InUse));
    open.lock();
    home.unlock().lock();
}

/// Attaches `given` bytes, with `said` bytes declared.
fn attach(
    open: &mut OpenVault,
    home: &mut Home,
    said: Option<u64>,
    given: usize,
) -> Result<(), Error> {
    let stop = open.stop();
    let id = all_ids(open).unwrap()[0];
    let bytes = home.chance.bytes(given);
    let mut attach = Attach::begin(open, "photo.jpg", said)?;
    for piece in bytes.chunks(300_000) {
        attach.write(open, &stop, piece, &mut home.chance)?;
    }
    let staged = attach.finish(open, &mut home.chance)?;
    let now = home.clock.tick();
    open.journal().attach(id, staged, now, &mut home.chance)?;
    Ok(())
}

#[test]
fn a_file_that_shrinks_grows_or_vanishes_while_it_is_read_leaves_nothing() {
    let mut home = Home::new(22);
    let mut open = home.unlock();
    let now = home.clock.tick();
    open.journal()
        .add(&incident(1), Vec::new(), now, &mut home.chance)
        .unwrap();
    let refused = Err(Error::Invalid {
        field: Input::Attachment,
    });
    assert_eq!(
        attach(&mut open, &mut home, Some(1_000_000), 999_999),
        refused,
        "shrank"
    );
    assert_eq!(
        attach(&mut open, &mut home, Some(1_000_000), 1_000_001),
        refused,
        "grew"
    );
    assert_eq!(
        attach(&mut open, &mut home, Some(1_000_000), 0),
        refused,
        "vanished"
    );
    let id = all_ids(&mut open).unwrap()[0];
    assert_eq!(open.journal().get(id).unwrap().attachments, []);
    check(&mut open).unwrap();
    open.lock();
    let mut open = home.unlock();
    assert_eq!(open.journal().get(id).unwrap().attachments, []);
    attach(&mut open, &mut home, Some(1_000_000), 1_000_000).unwrap();
    attach(&mut open, &mut home, None, 5).unwrap();
    assert_eq!(open.journal().get(id).unwrap().attachments.len(), 2);
    check(&mut open).unwrap();
}

/// The lengths of the vault's files that are read before any key is known: slots, seals, throttle.
const SMALL_FILES: [u64; 3] = [2048, 16_384, 64];

#[test]
fn rubbish_in_place_of_a_file_is_refused_in_words() {
    let mut home = Home::new(23);
    home.unlock().lock();
    let kept: Vec<_> = files(&home.folder())
        .into_iter()
        .map(|path| (std::fs::read(&path).unwrap(), path))
        .collect();
    let small: Vec<_> = kept
        .iter()
        .filter(|(bytes, _)| SMALL_FILES.contains(&(bytes.len() as u64)))
        .collect();
    assert_eq!(
        small.len(),
        4,
        "two replicas of the slots, the seals, the throttle"
    );
    let home = RefCell::new(home);
    let rubbish = (
        0..small.len(),
        0..3,
        any::<prop::sample::Index>(),
        prop::collection::vec(any::<u8>(), 0..5000),
    );
    let mut runner = TestRunner::new(Config {
        cases: u32::try_from(amount(60, 200, 1000)).unwrap(),
        failure_persistence: None,
        ..Config::default()
    });
    let answer = runner.run(&rubbish, |(which, how, at, rubbish)| {
        let (was, path) = small[which];
        for (bytes, path) in &kept {
            std::fs::write(path, bytes).unwrap();
        }
        let from = at.index(was.len());
        let now = match how {
            0 => rubbish,
            1 => was[..from].to_vec(),
            _ => {
                let to = was.len().min(from + rubbish.len());
                let mut now = was.clone();
                now[from..to].copy_from_slice(&rubbish[..to - from]);
                resum(&mut now, was);
                now
            }
        };
        std::fs::write(path, now).unwrap();
        match home.borrow_mut().try_unlock(PIN) {
            Ok(Opened::Vault(open)) => {
                open.lock();
                Ok(())
            }
            Err(
                Error::Damaged
                | Error::RolledBack { .. }
                | Error::NewerVersion
                | Error::WrongSecret
                | Error::TryLater,
            ) => Ok(()),
            Ok(Opened::Notes(_)) => Err(TestCaseError::fail("opened the notes")),
            Err(error) => Err(TestCaseError::fail(format!("{error:?}"))),
        }
    });
    answer.unwrap();
}

/// Corrects the checksum of a slot file, so that the content it protects is read too. Keeps the cost: otherwise one case takes minutes.
fn resum(now: &mut [u8], was: &[u8]) {
    if now.len() == 2048 {
        now[4..12].copy_from_slice(&was[4..12]);
        let sum = Sha256::digest(&now[..2016]);
        now[2016..].copy_from_slice(&sum);
    }
}
