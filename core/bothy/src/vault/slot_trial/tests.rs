//! Checks docs/vectors/vault-keys.json: every step from what is typed to an open slot, and from a DEK to what it seals.
//!
//! `tests/peers/open_vault.py --vectors` checks the same file against an implementation written from docs/vault-format.md.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::super::prf::tests::Hardware;
use super::super::recovery_code::{self, RecoveryCode};
use super::super::typed::canonical;
use super::super::{Cost, DeviceKeyFile, key_print, throttle};
use super::*;
use crate::seal::{Label, derive_label_key, seal_blob};
use crate::time::Now;
use serde_json::{Value, json};

const FILE: &str = include_str!("../../../../../docs/vectors/vault-keys.json");

/// Entropy that counts: 0, 1, 2 … 255, 0 …
struct Counting(u8);

impl Entropy for Counting {
    fn fill(&mut self, out: &mut [u8]) {
        for byte in out {
            *byte = self.0;
            self.0 = self.0.wrapping_add(1);
        }
    }
}

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

fn hexed(bytes: &[u8]) -> Value {
    json!(hex::encode(bytes))
}

/// Seals one slot for what was typed and lists every step.
fn slot_vector(typed_text: &str, typed: &Typed, role: Role, f: u8, place: usize) -> Value {
    let file = slot_file();
    let derived = match typed.kind {
        Kind::Code => DerivedSecret::derive_code(typed, &file),
        _ => DerivedSecret::derive(typed, &file, &Hardware, &mut Counting(0)),
    };
    let derived = derived.unwrap();
    let plain = plain(role, f);
    let slot = derived
        .seal_slot(&file, place, &plain, &mut Counting(90))
        .unwrap();
    let question_of = |f| hexed(&question(&file.vault_id(), f, &derived.hashed));
    json!({
        "typed": typed_text,
        "kind": typed.kind as u8,
        "bytes": hexed(typed.bytes.expose()),
        "header": hexed(file.header()),
        "a": hexed(derived.hashed.bytes()),
        "q": [question_of(0), question_of(1)],
        "device_keys": [hexed(&[0xA0; 32]), hexed(&[0xA1; 32])],
        "r": derived.answers.iter().map(|(_, answer)| hexed(answer.bytes())).collect::<Vec<_>>(),
        "place": place,
        "slot": hexed(&slot),
        "plain": hexed(encode(&plain).expose()),
    })
}

fn blob_vectors() -> Value {
    let (id, dek) = ([0x11; 16], Key::filled(|out| out.fill(0xD0)));
    let seal = |label: Label, aad: &[u8], plain: &[u8]| {
        let key = derive_label_key(&id, &dek, label);
        let blob = seal_blob(&key, label, aad, plain, &mut Counting(33)).unwrap();
        json!({
            "vault_id": hexed(&id),
            "dek": hexed(dek.bytes()),
            "label": std::str::from_utf8(label.bytes()).unwrap(),
            "key": hexed(key.bytes()),
            "aad": hexed(aad),
            "plain": hexed(plain),
            "blob": hexed(&blob),
        })
    };
    let cell = [
        &9_u64.to_be_bytes()[..],
        &4_u64.to_be_bytes(),
        &[0x77; 32],
        &[0; 128],
    ]
    .concat();
    json!([
        seal(Label::Seals, &[&id[..], &[1, 1]].concat(), &cell),
        seal(
            Label::Signing,
            &[&id[..], &[0x22; 32]].concat(),
            &[0x33; 32]
        ),
        seal(Label::Arming, &id, &[5]),
        seal(Label::KeyPrint, &id, &[0x55; 32]),
    ])
}

/// Builds key files with [`Hardware`]'s keys, unfinished and whole, and the prints of the keys.
fn device_key_vector() -> Value {
    let file = slot_file();
    let head = |mark: &[u8]| [&sha256(&[mark])[..16], &file.vault_id()].concat();
    let keys = [[0xA0; 32], [0xA1; 32]].concat();
    let marks: [&[u8]; 2] = [b"bothy/v1/unfinished-device-key", b"bothy/v1/device-key"];
    let prints = [0, 1].map(|f| {
        let print = key_print::ask(&Hardware, &file.vault_id(), f, &mut Counting(0));
        hexed(&print.unwrap())
    });
    let place = tempfile::tempdir().unwrap();
    let files = marks.map(|mark| {
        let bytes = [head(mark), keys.clone()].concat();
        let path = place.path().join("key");
        std::fs::write(&path, &bytes).unwrap();
        let read = DeviceKeyFile::new(&path, Box::new(Counting(0)));
        read.serve(&file.vault_id());
        for f in [0, 1] {
            let answers = [read.evaluate(f, &[7; 32]), Hardware.evaluate(f, &[7; 32])];
            let [first, second] = answers.map(|answer| *answer.unwrap().bytes());
            assert_eq!(first, second);
        }
        hexed(&bytes)
    });
    json!({ "header": hexed(file.header()), "files": files, "prints": prints })
}

fn throttle_vector() -> Value {
    let folder = tempfile::tempdir().unwrap();
    let now = Now {
        wall_ms: 0,
        offset_min: 0,
        mono_ms: 123_456,
        boot: [0x44; 16],
    };
    throttle::make_file(folder.path(), &now).unwrap();
    hexed(&std::fs::read(folder.path().join("6.dat")).unwrap())
}

/// Lists typed secrets with the bytes that are hashed.
fn secret_vectors() -> Value {
    let typed = [
        "\u{FEFF}83620471\r",
        " 83620471\u{A0}",
        "\u{200B}۸۳۶۲۰۴۷۱\u{200F}",
        "\u{202D}8362047183620471\u{202C}",
        "8362 0471",
        "\t garden  gate \u{3000}",
        "\u{200E}می\u{200C}خواهم برم\u{200C}",
        "Zoe\u{301} cafe\u{301}\u{E007F}",
        "sunflower \u{2600}\u{FE0F}",
    ];
    let read = typed.map(|text| {
        let read = canonical(text.as_bytes()).unwrap();
        json!({ "typed": text, "kind": read.kind as u8, "bytes": hexed(read.bytes.expose()) })
    });
    json!(read)
}

/// Lists secrets that are refused before hashing.
fn refused_vectors() -> Value {
    let refused = [
        "",
        " \u{A0}\u{200B}\u{FEFF}",
        "8362\u{200B}0471",
        "8362\u{A0}0471",
        "8362\u{200C}0471",
        "garden\u{A0}gate",
        "garden\tgate",
        "garden\u{AD}gate here",
        "garden\u{3000}gate",
        "\u{2600}\u{FE0F} sunflower",
        "g\u{0}a\u{0}r\u{0}d\u{0}e\u{0}n\u{0}",
    ];
    for text in refused {
        assert!(canonical(text.as_bytes()).is_err(), "{text:?}");
    }
    json!(refused)
}

/// Writes as a keyboard for Chinese or Japanese does.
fn full_width(text: &str) -> String {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
        _ => c,
    };
    text.chars().map(wide).collect()
}

fn code_vectors(text: &str, words: &str) -> Value {
    let each = |write: &dyn Fn(u32, &str) -> String| -> String {
        let words = (1..).zip(words.split(' '));
        words.map(|(n, word)| write(n, word)).collect()
    };
    let written = [
        format!("\u{FEFF}\u{201C}{}\u{201D} ", text.replace('-', "\u{2013}")),
        text.to_lowercase().replace('-', "\u{A0}"),
        each(&|n, word| format!("{n}. {word}\r\n")),
        words.to_uppercase().replace(' ', ",\u{3000}"),
        words.replace(' ', "\u{2014}\u{200B}"),
        each(&|n, word| format!("{n}th {word}\n")),
        each(&|n, word| format!("{n}\u{BA} {}\u{200B}{}, ", &word[..1], &word[1..])),
        each(&|n, word| {
            let roman = char::from_u32(0x215F + n).unwrap();
            format!("{roman} {}\u{200B}", full_width(word))
        }),
        full_width(text),
    ];
    for written in &written {
        assert!(
            recovery_code::read(written.as_bytes()).is_ok(),
            "{written:?}"
        );
    }
    json!(written)
}

#[test]
fn the_published_vectors_are_what_this_code_makes() {
    let (code, typed) = RecoveryCode::generate(&mut Counting(200));
    let text = std::str::from_utf8(code.text()).unwrap();
    let words = std::str::from_utf8(code.words()).unwrap();
    assert_eq!(
        recovery_code::read(words.as_bytes())
            .unwrap()
            .bytes
            .expose(),
        typed.bytes.expose()
    );
    let secret = |text: &str, role, f, place| {
        slot_vector(text, &canonical(text.as_bytes()).unwrap(), role, f, place)
    };
    let made = json!({
        "slots": [
            secret("83620471", Role::Vault, 0, 0),
            secret("٨٣٦٢٠٤٧١", Role::Vault, 1, 7),
            secret("8362047", Role::Vault, 0, 3),
            secret(" Zoe\u{301} cafe\u{301} ", Role::Notes, 1, 5),
            slot_vector(text, &typed, Role::Vault, 1, 2),
        ],
        "secrets": secret_vectors(),
        "refused": refused_vectors(),
        "code": {
            "text": text,
            "words": words,
            "bytes": hexed(typed.bytes.expose()),
            "also": code_vectors(text, words),
        },
        "blobs": blob_vectors(),
        "device_key": device_key_vector(),
        "throttle": throttle_vector(),
    });
    let published: Value = serde_json::from_str(FILE).unwrap_or_default();
    assert!(
        published == made,
        "the file should be:\n{}",
        serde_json::to_string_pretty(&made).unwrap()
    );
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
