//! Backups with a bit flipped, or cut: told as damage or wrong words, and never restored as whole ones.

use super::broken::{DAMAGED, NO_BACKUP, start};
use super::made::{Said, back_up};
use super::sealed::{Key, backed_up};
use crate::it::evidence::made::{Made, brief};
use bothy_core::Error;
use bothy_core::backup::{OpenBy, Restore, forget_unfinished};
use bothy_core::journal::Step;
use bothy_test_support::{Home, Seeded, amount, seed};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

/// The first line of every `age` file.
const AGE: &[u8] = b"age-encryption.org/v1\n";

/// Tries to restore what is left of a backup. The vault must be as empty as it was.
fn refused(home: &mut Home, file: &Path, by: &OpenBy<'_>) -> Error {
    let mut open = home.unlock();
    let (stop, e) = (open.stop(), &mut home.chance);
    let mut tried = || {
        let mut job = Restore::begin(&mut open, File::open(file).unwrap(), by, false, e)?;
        while job.step(&mut open, &stop, home.clock.tick(), e)? != Step::Done {}
        job.finish()
    };
    let error = tried().expect_err("it was restored as a whole one");
    assert_eq!(open.journal().count(), Ok(0));
    error
}

#[test]
fn every_byte_of_a_header_flipped_or_cut_off_is_told_as_damage_or_wrong_words() {
    let mut chance = Seeded::new(seed(733));
    let mut made = Made::empty(734);
    made.add(&brief(3, "He broke the plate."), vec![]);
    let key = Key::new();
    let (by_words, words) = back_up(&mut made, "words.age");
    let (by_key, text) = (key.back_up(&mut made, "key.age"), key.text());
    let spoiled_file = made.place("spoiled.age");
    let mut home = Home::new(735);
    let mut told: BTreeMap<String, u64> = BTreeMap::new();
    let step = usize::try_from(amount(9, 1, 1)).unwrap();
    let sealed = [
        (by_words, OpenBy::Words(&words)),
        (by_key, OpenBy::Identity(&text)),
    ];
    for (file, by) in sealed {
        let whole = std::fs::read(file).unwrap();
        let begin = start(&whole);
        let work = whole[..begin].windows(4).position(|part| part == b" 15\n");
        let work = work.map_or(0..0, |at| at + 1..at + 3);
        for at in (0..begin).step_by(step) {
            let bits: Vec<u64> = match amount(0, 0, 1) {
                0 => vec![chance.below(8)],
                _ => (0..8).collect(),
            };
            let mut spoiled: Vec<_> = bits.iter().map(|bit| flipped(&whole, at, *bit)).collect();
            spoiled.push(whole[..at].to_vec());
            for bytes in spoiled {
                std::fs::write(&spoiled_file, &bytes).unwrap();
                let error = refused(&mut home, &spoiled_file, &by);
                // A first line that isn't age's could be anything's, or a newer version's. More work than ours is somebody else's file.
                let flip = bytes.len() == whole.len();
                let other = if at < AGE.len() {
                    flip || at == 0
                } else {
                    flip && work.contains(&at)
                };
                let mut fits = [DAMAGED, Error::WrongSecret].contains(&error);
                if other {
                    fits |= [NO_BACKUP, Error::NewerVersion].contains(&error);
                }
                assert!(fits, "{at} of {}: {error}", bytes.len());
                *told.entry(format!("{error:?}")).or_default() += 1;
            }
        }
    }
    println!("headers flipped and cut: {told:?}");
}

#[test]
fn no_backup_flipped_or_cut_behind_its_header_is_restored_as_a_whole_one() {
    let (mut made, key, file) = backed_up(736);
    let said = Said::of(made.open());
    let (whole, text) = (std::fs::read(&file).unwrap(), key.text());
    let begin = start(&whole);
    let mut chance = Seeded::new(seed(737));
    let spoiled_file = made.place("spoiled.age");
    let mut home = Home::new(738);
    let tries = amount(6, 60, 1000);
    for n in 0..tries {
        let at = begin + chance.index(whole.len() - begin);
        let bytes = match n % 2 {
            0 => flipped(&whole, at, chance.below(8)),
            _ => whole[..at].to_vec(),
        };
        std::fs::write(&spoiled_file, &bytes).unwrap();
        // A file that came whole out of an earlier one isn't read again.
        forget_unfinished(&mut home.unlock(), &mut home.chance).unwrap();
        let error = refused(&mut home, &spoiled_file, &OpenBy::Identity(&text));
        assert_eq!(error, DAMAGED, "{at} of {}", bytes.len());
    }
    // Nothing that the last one left is in the way of the whole one, or in it.
    key.restore(&mut home, &file, false).unwrap();
    assert_eq!(Said::of(&mut home.unlock()), said);
    println!("{tries} backups flipped or cut behind the header: none was restored");
}

/// Returns the bytes with one bit the other way.
fn flipped(whole: &[u8], at: usize, bit: u64) -> Vec<u8> {
    let mut flipped = whole.to_vec();
    flipped[at] ^= 1 << bit;
    flipped
}
