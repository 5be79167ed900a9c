//! Backups that a disk, a stick or a copy spoiled: told from wrong words, said how far they are whole, and brought out as far.

use super::made::{Said, back_up, check, long_file, restored, trial};
use super::sealed::{Key, backed_up};
use bothy_core::{Error, Input};
use bothy_test_support::{Home, Seeded, amount, seed};
use std::os::unix::fs::FileExt;

pub const DAMAGED: Error = Error::Invalid {
    field: Input::BackupDamaged,
};
pub const NO_BACKUP: Error = Error::Invalid {
    field: Input::Backup,
};
/// A sealed chunk.
const CHUNK: usize = 65_536 + 16;

/// The bytes of the nonce between age's header and the first chunk.
pub(in crate::it) const NONCE: usize = 16;

/// Returns where the first chunk begins: after age's header and a nonce.
pub(in crate::it) fn start(sealed: &[u8]) -> usize {
    let mac = sealed
        .windows(5)
        .position(|part| part == b"\n--- ")
        .unwrap()
        + 1;
    let line = sealed[mac..]
        .iter()
        .position(|byte| *byte == b'\n')
        .unwrap();
    mac + line + 1 + NONCE
}

#[test]
fn a_backup_cut_at_any_byte_is_never_taken_for_a_whole_one() {
    let (made, key, file) = backed_up(720);
    let whole = std::fs::read(&file).unwrap();
    let begin = start(&whole);
    let mut chance = Seeded::new(seed(721));
    let step = usize::try_from(amount(7, 1, 1)).unwrap();
    let mut cuts: Vec<usize> = (0..begin + 2).step_by(step).collect();
    for n in 1..=(whole.len() - begin) / CHUNK {
        cuts.extend([
            begin + n * CHUNK - 1,
            begin + n * CHUNK,
            begin + n * CHUNK + 1,
        ]);
    }
    cuts.retain(|cut| *cut < whole.len());
    cuts.push(whole.len() - 1);
    for _ in 0..amount(20, 100, 1000) {
        cuts.push(chance.index(whole.len()));
    }
    let cut_file = made.place("cut.age");
    for cut in cuts {
        std::fs::write(&cut_file, &whole[..cut]).unwrap();
        match key.trial(&cut_file) {
            Err(error) => assert!(
                [NO_BACKUP, DAMAGED, Error::WrongSecret, Error::NewerVersion].contains(&error),
                "{cut}: {error}"
            ),
            Ok(found) => {
                assert!(!found.whole, "{cut}");
                assert!(found.whole_bytes <= cut as u64, "{cut}");
                assert!(cut as u64 - found.whole_bytes < CHUNK as u64, "{cut}");
            }
        }
    }
    // One byte more is one too many.
    std::fs::write(&cut_file, [&whole[..], &[0]].concat()).unwrap();
    assert!(!key.trial(&cut_file).unwrap().whole);
}

#[test]
fn a_flipped_bit_anywhere_is_found() {
    let (made, key, file) = backed_up(722);
    let whole = std::fs::read(&file).unwrap();
    let begin = start(&whole);
    let mut chance = Seeded::new(seed(723));
    let spoiled_file = made.place("spoiled.age");
    for n in 0..amount(30, 150, 3000) {
        let at = if n % 3 == 0 {
            chance.index(begin)
        } else {
            chance.index(whole.len())
        };
        let mut spoiled = whole.clone();
        spoiled[at] ^= 1 << chance.below(8);
        std::fs::write(&spoiled_file, &spoiled).unwrap();
        match key.trial(&spoiled_file) {
            Ok(found) => {
                assert!(!found.whole && at >= begin, "{at}");
                let chunk = begin + (at - begin) / CHUNK * CHUNK;
                assert_eq!(found.whole_bytes, chunk as u64, "{at}");
            }
            // The list stands twice, so no single flip behind the header takes both.
            Err(error) => assert!(at < begin, "{at}: {error}"),
        }
    }
}

#[test]
fn wrong_words_are_told_from_a_mistyped_one_and_from_damage() {
    let mut made = super::made::full(724);
    let (file, words) = back_up(&mut made, "papers.age");
    let (_, others) = back_up(&mut made, "others.age");
    assert_eq!(trial(&file, &others), Err(Error::WrongSecret));
    // Damage behind the header says nothing about the words.
    let spoiled = made.place("spoiled.age");
    let mut bytes = std::fs::read(&file).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    std::fs::write(&spoiled, &bytes).unwrap();
    let found = trial(&spoiled, &words).unwrap();
    assert!(!found.whole);
    assert_eq!(trial(&spoiled, &others), Err(Error::WrongSecret));
    // The header's own sum tells damage of it, once the words have opened it.
    let mac = bytes.windows(5).position(|part| part == b"\n--- ").unwrap() + 6;
    bytes[at] ^= 1;
    bytes[mac] = if bytes[mac] == b'A' { b'B' } else { b'A' };
    std::fs::write(&spoiled, &bytes).unwrap();
    assert_eq!(trial(&spoiled, &words), Err(DAMAGED));
}

#[test]
fn what_is_whole_is_brought_out_and_what_isnt_is_named() {
    let (mut made, key, file) = backed_up(725);
    let said = Said::of(made.open());
    let plain = key.open(&file);
    let film = long_file(1);
    let at = plain
        .windows(64)
        .position(|part| part == &film[..64])
        .unwrap();
    let bytes = std::fs::read(&file).unwrap();
    let chunk = start(&bytes) + (at + 1_000_000) / 65_536 * CHUNK;
    let spoil = std::fs::OpenOptions::new().write(true).open(&file).unwrap();
    spoil.write_all_at(&[0; 64], chunk as u64 + 100).unwrap();

    let found = key.trial(&file).unwrap();
    assert!(!found.whole && found.restorable);
    assert_eq!((found.lost.len(), found.whole_bytes), (1, chunk as u64));
    let mut home = Home::new(726);
    assert_eq!(key.restore(&mut home, &file, false), Err(DAMAGED));
    {
        let mut open = home.unlock();
        assert_eq!(open.journal().count(), Ok(0));
        assert!(bothy_core::backup::unfinished(&open).unwrap().is_some());
        check(&mut open);
    }
    let done = key.restore(&mut home, &file, true).unwrap();
    assert_eq!(done.lost, found.lost);
    let mut open = home.unlock();
    check(&mut open);
    let now = Said::of(&mut open);
    assert_eq!(format!("{now:?}").matches("film.mp4").count(), 0);
    assert_eq!(format!("{said:?}").matches("film.mp4").count(), 1);
    assert_eq!(open.journal().count(), made.open().journal().count());
}

#[test]
fn a_backup_cut_behind_its_records_brings_out_all_that_was_written() {
    let (mut made, key, file) = backed_up(727);
    let bytes = std::fs::read(&file).unwrap();
    let plain = key.open(&file);
    let first = plain.windows(6).position(|part| part == b"files/").unwrap();
    // The list itself names them; the first header behind it is at a block.
    let header = (0..plain.len())
        .step_by(512)
        .find(|at| plain[*at..].starts_with(b"files/"));
    assert!(first < header.unwrap());
    let cut = start(&bytes) + (header.unwrap() / 65_536 + 1) * CHUNK;
    let cut_file = made.place("cut.age");
    std::fs::write(&cut_file, &bytes[..cut]).unwrap();
    let found = key.trial(&cut_file).unwrap();
    assert!(found.restorable && !found.lost.is_empty());
    let mut home = Home::new(728);
    let done = key.restore(&mut home, &cut_file, true).unwrap();
    assert_eq!(done.incidents, made.open().journal().count().unwrap());
    check(&mut home.unlock());
}

#[test]
fn a_damaged_log_is_said_and_leaves_the_vault_empty() {
    let (made, key, file) = backed_up(729);
    let bytes = std::fs::read(&file).unwrap();
    let plain = key.open(&file);
    let log = plain
        .windows(10)
        .position(|part| part == b"{\"entry\":\"")
        .unwrap();
    let spoiled = made.place("spoiled.age");
    let mut broken = bytes.clone();
    broken[start(&bytes) + log / 65_536 * CHUNK + 7] ^= 4;
    std::fs::write(&spoiled, &broken).unwrap();
    let found = key.trial(&spoiled).unwrap();
    assert!(!found.whole && !found.restorable);
    let mut home = Home::new(730);
    for without in [false, true] {
        assert_eq!(key.restore(&mut home, &spoiled, without), Err(DAMAGED));
    }
    assert_eq!(home.unlock().journal().count(), Ok(0));
    // Another copy of the same backup goes on where that one ended.
    key.restore(&mut home, &file, false).unwrap();
    check(&mut home.unlock());
}

#[test]
fn a_backup_is_restored_after_two_copies_each_gave_a_part() {
    let mut made = super::made::full(731);
    let (file, words) = back_up(&mut made, "papers.age");
    let said = Said::of(made.open());
    let (_home, mut open, done) = restored(732, &file, &words);
    assert_eq!(done.lost, Vec::<String>::new());
    assert_eq!(Said::of(&mut open), said);
    // A key isn't words.
    let other = Key::new();
    assert_eq!(other.trial(&file), Err(Error::WrongSecret));
}
