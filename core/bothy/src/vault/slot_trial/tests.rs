//! Tests of the slots: what opens one, and what doesn't.
#![allow(clippy::unwrap_used, clippy::panic)]

mod vectors;

use super::*;
use crate::entropy::tests::Counting;
use crate::vault::typed::canonical;
use crate::vault::{Cost, Hardware};

fn slot_file() -> SlotFile {
    let cost = Cost {
        memory_kib: 64,
        passes: 2,
        deadline_ms: 1200,
    };
    SlotFile::generate(cost, &mut Counting(1)).unwrap()
}

fn plain(role: Role, file: u8) -> Plain {
    Plain {
        role,
        file,
        armed: role == Role::Notes,
        epoch: if role == Role::Vault { 7 } else { 0 },
        dek: Key::filled(|out| out.fill(0xD0 + file)),
        former_dek: None,
    }
}

/// Makes a slot file with these slots, each at its place.
fn with_slots(slots: &[(&str, Role, u8, usize)]) -> SlotFile {
    let mut file = slot_file();
    for (text, role, f, place) in slots {
        let derived = derived(text, &file);
        let slot = derived
            .seal_slot(&file, *place, &plain(*role, *f), &mut Counting(*f))
            .unwrap();
        file.set_slot(*place, &slot);
    }
    file
}

fn derived(text: &str, file: &SlotFile) -> DerivedSecret {
    let typed = canonical(text.as_bytes()).unwrap();
    DerivedSecret::derive(&typed, file, &Hardware, &mut Counting(0)).unwrap()
}

fn found(text: &str, file: &SlotFile) -> Vec<(Role, u8, usize)> {
    let found = derived(text, file).try_slots(file, &mut Counting(0));
    found
        .into_iter()
        .flatten()
        .map(|found| (found.plain.role, found.plain.file, found.place))
        .collect()
}

#[test]
fn a_secret_finds_its_slot_at_every_place() {
    for place in 0..COUNT {
        for f in [0, 1] {
            let file = with_slots(&[("83620471", Role::Vault, f, place)]);
            assert_eq!(found("83620471", &file), [(Role::Vault, f, place)]);
            assert!(found("83620472", &file).is_empty());
        }
    }
}

#[test]
fn a_secret_of_both_compartments_finds_both_and_the_vault_wins() {
    for (vault, notes) in [(1, 6), (6, 1)] {
        let file = with_slots(&[
            ("83620471", Role::Vault, 1, vault),
            ("83620471", Role::Notes, 0, notes),
        ]);
        assert_eq!(found("83620471", &file).len(), 2);
        let both = derived("83620471", &file).try_slots(&file, &mut Counting(0));
        assert!(best(both).is_some_and(|best| best.plain.role == Role::Vault));
    }
}

#[test]
fn a_slot_moved_to_another_place_or_under_another_header_opens_nothing() {
    let file = with_slots(&[("83620471", Role::Vault, 0, 2)]);
    let slot: [u8; SLOT_LEN] = file.slot(2).try_into().unwrap();
    let mut moved = slot_file();
    moved.set_slot(3, &slot);
    assert!(found("83620471", &moved).is_empty());
    let cost = Cost {
        memory_kib: 64,
        passes: 2,
        deadline_ms: 1210,
    };
    let mut other = SlotFile::generate(cost, &mut Counting(1)).unwrap();
    other.set_slot(2, &slot);
    assert!(found("83620471", &other).is_empty());
}

#[test]
fn every_flipped_bit_of_a_slot_closes_it() {
    let file = with_slots(&[("83620471", Role::Vault, 0, 2)]);
    let derived = derived("83620471", &file);
    let slot: [u8; SLOT_LEN] = file.slot(2).try_into().unwrap();
    for bit in 0..SLOT_LEN * 8 {
        let mut flipped = slot;
        flipped[bit / 8] ^= 1 << (bit % 8);
        let mut file = slot_file();
        file.set_slot(2, &flipped);
        let found = derived.try_slots(&file, &mut Counting(0));
        assert!(found.iter().all(Option::is_none), "bit {bit}");
    }
}

#[test]
fn what_no_version_writes_into_a_slot_is_no_match() {
    let good = encode(&plain(Role::Vault, 1));
    assert!(decode(good.expose()).is_some());
    for (at, value) in [
        (0, 0),
        (0, 2),
        (1, 0),
        (1, 3),
        (2, 2),
        (2, 255),
        (3, 1),
        (3, 2),
        (3, 128),
    ] {
        let mut bytes = good.expose().to_vec();
        bytes[at] = value;
        assert!(decode(&bytes).is_none(), "byte {at} = {value}");
    }
    let mut notes = encode(&plain(Role::Notes, 0)).expose().to_vec();
    assert!(decode(&notes).is_some_and(|plain| plain.armed));
    notes[7] = 1;
    assert!(decode(&notes).is_none());
    assert!(decode(&good.expose()[..71]).is_none());
}

#[test]
fn a_slot_that_names_the_other_file_is_no_match() {
    let mut file = slot_file();
    let derived = derived("83620471", &file);
    // Sealed for file 0, but its content says 1.
    let (salt, header) = ([1; 32], [derived.kind as u8, 0]);
    let (com, key) = derived.slot_keys(&file, 4, header[1], &derived.answers[0].1, &salt);
    let mut sealed = encode(&plain(Role::Vault, 1));
    let tag = seal_in_place(&key, com.bytes(), sealed.expose_mut()).unwrap();
    let slot = [&salt[..], &com.bytes()[..], sealed.expose(), &tag].concat();
    file.set_slot(4, &slot.try_into().unwrap());
    let found = derived.try_slots(&file, &mut Counting(0));
    assert!(found.iter().all(Option::is_none));
}
