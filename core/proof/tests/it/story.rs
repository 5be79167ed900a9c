//! A log with something of everything, which most tests of packs begin with.

use super::book::{Book, Exhibits, Pack, map, text};
use bothy_proof::Value;
use bothy_proof::fields::{self, position};
use bothy_proof::pack::{Earlier, Hiding};
use ed25519_dalek::SigningKey;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Ids of the story's incidents: A and C are shown, B isn't.
pub(crate) const A: [u8; 16] = [0xaa; 16];
pub(crate) const B: [u8; 16] = [0xbb; 16];
pub(crate) const C: [u8; 16] = [0xcc; 16];

fn at(precision: &str, from: &str) -> Value {
    map(&[("precision", text(precision)), ("from", text(from))])
}

fn file(bytes: &[u8], media_type: &str) -> Value {
    map(&[
        ("len", Value::Int(bytes.len().try_into().unwrap())),
        ("media_type", text(media_type)),
        ("sha256", Value::Bytes(Sha256::digest(bytes).to_vec())),
    ])
}

/// Returns a log with every kind of entry, and a pack made from it. Entries 2, 6 and 9 belong to an incident that isn't shown.
pub(crate) fn story() -> (Book, Pack) {
    static STORY: LazyLock<(Book, Pack)> = LazyLock::new(|| {
        let (book, shown, hiding, exhibits, earlier) = story_parts();
        let pack = book.pack(&shown, &hiding, &exhibits, &earlier);
        (book, pack)
    });
    STORY.clone()
}

pub(crate) fn story_parts() -> (Book, Vec<u64>, Hiding, Exhibits, Vec<Earlier>) {
    let mut book = Book::new();
    let log: [u8; 16] = book.log_id[..16].try_into().unwrap();
    let words = Value::words;
    let choices = |list: &[&str]| Value::Array(list.iter().map(|id| text(id)).collect());
    let (photo, scan) = (
        b"\xff\xd8\xff photo".repeat(40),
        b"%PDF- a letter".repeat(9),
    );
    let attached = |incident: [u8; 16], file: Value| {
        vec![
            ("incident", Value::Bytes(incident.to_vec())),
            ("file", file),
            ("file_name", words("IMG 2041.jpg")),
        ]
    };
    let told = |rev: i64, details: &str| {
        vec![
            ("rev", Value::Int(rev)),
            ("kinds", choices(&["threats", "damage"])),
            ("happened", at("about", "2026-02-28T21:30")),
            ("happened_offset", Value::Int(0)),
            ("details", words(details)),
            ("exact_words", words("=I'll \"burn\" it, 他说")),
            ("who", words("Tom, my ex")),
            ("child_present", text("yes")),
            ("private_note", words("ask Sam to keep a copy")),
            ("injury_areas", choices(&["hands", "private-parts"])),
            ("injury_kinds", choices(&["cut", "pain-without-marks"])),
        ]
    };
    book.add(
        "created",
        A,
        &told(0, "He threw a plate at Anna and it broke."),
    );
    book.add(
        "clock-jumped",
        log,
        &[(
            "clock",
            map(&[
                ("jump_ms", Value::Int(-130_000)),
                ("reboot", Value::Bool(false)),
            ]),
        )],
    );
    book.add(
        "created",
        B,
        &[
            ("rev", Value::Int(0)),
            ("kinds", choices(&["money"])),
            ("happened", at("day", "2026-02-01")),
        ],
    );
    book.add(
        "attached",
        [0xa1; 16],
        &attached(A, file(&photo, "image/jpeg")),
    );
    book.add(
        "amended",
        A,
        &told(
            1,
            "He threw a plate at Anna. It broke at the wall.\nShe cried.",
        ),
    );
    let range = map(&[
        ("precision", text("range")),
        ("from", text("2026-02-01")),
        ("to", text("2026-02-20T10:00")),
    ]);
    book.add(
        "imported",
        C,
        &[
            ("rev", Value::Int(0)),
            ("kinds", choices(&["stalking"])),
            ("happened", range),
            (
                "happened_offset",
                Value::Array(vec![Value::Null, Value::Int(0)]),
            ),
            (
                "who",
                Value::Array(vec![Value::Array(vec![
                    Value::Bytes(vec![5; 16]),
                    text("partner"),
                ])]),
            ),
            (
                "origin",
                map(&[("format", text("jsonl")), ("line", Value::Int(1))]),
            ),
        ],
    );
    book.add(
        "attached",
        [0xb1; 16],
        &attached(B, file(b"x", "text/plain")),
    );
    let former = SigningKey::from_bytes(&[9; 32]);
    let change = map(&[
        (
            "former",
            Value::Bytes(former.verifying_key().to_bytes().to_vec()),
        ),
        (
            "key",
            Value::Bytes(book.key.verifying_key().to_bytes().to_vec()),
        ),
    ]);
    book.add(
        "restored",
        log,
        &[
            ("restored", map(&[("cause", text("backup"))])),
            ("key_change", change),
        ],
    );
    book.add(
        "amended",
        A,
        &[
            told(
                2,
                "He threw a plate at Anna. It broke at the wall.\nShe cried.",
            ),
            vec![("spelling_only", Value::Bool(true))],
        ]
        .concat(),
    );
    book.add("put-away", B, &[("away", Value::Bool(true))]);
    book.add(
        "deleted",
        [0xdd; 16],
        &[("targets", Value::Array(vec![])), ("reason", text("test"))],
    );
    book.add(
        "attached",
        [0xc1; 16],
        &attached(C, file(&scan, "application/pdf")),
    );

    let mut hiding = Hiding::default();
    hiding.hide(position::FILE_NAME);
    hiding.hide(position::UPTIME);
    hiding.hide(position::BOOT);
    hiding.hide(fields::named("place").unwrap().position);
    // "Anna " in each wording.
    for seq in [0, 4, 8] {
        hiding.words.insert((seq, position::DETAILS), [5].into());
    }
    let exhibits = BTreeMap::from([
        (3, ("exhibits/AB-001.jpg".to_owned(), photo)),
        (11, ("exhibits/AB-002.pdf".to_owned(), scan)),
    ]);
    let earlier = vec![book.earlier(5, &former), book.earlier(9, &book.key)];
    (
        book,
        vec![0, 1, 3, 4, 5, 7, 8, 10, 11],
        hiding,
        exhibits,
        earlier,
    )
}
