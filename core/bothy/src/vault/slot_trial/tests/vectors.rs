//! Checks docs/vectors/vault-keys.json: every step from what is typed to an open slot, and from a DEK to what it seals.
//!
//! `tests/peers/open_vault.py --vectors` checks the same file against an implementation written from docs/vault-format.md.

use super::*;
use crate::seal::{Label, derive_label_key, seal_blob};
use crate::time::Now;
use crate::vault::recovery_code::{self, RecoveryCode};
use crate::vault::{DeviceKeyFile, key_print, throttle};
use serde_json::{Value, json};

const FILE: &str = include_str!("../../../../../../docs/vectors/vault-keys.json");

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

/// Writes a code in the ways that people do.
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
