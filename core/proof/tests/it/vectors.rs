//! docs/vectors, made by this code and part of the format by now. A difference means that old logs can't be read.
//!
//! `BOTHY_WRITE_VECTORS=1` writes them again. That is right for a new vector, if `git diff` shows that the others stay. Changing an
//! existing one needs a new version of the format.

use super::book::{Book, Exhibits, Pack, note, text};
use super::commitments::{Position, opened, positions, root};
use super::forgeries::said;
use super::pack::check;
use super::story::{A, story};
use super::words::split_words;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bothy_proof::fields::{self, position};
use bothy_proof::pack::{CHECKPOINT, Hiding, LOG, TABLE};
use bothy_proof::{
    Body, Head, Several, SignedHead, Value as Cell, decode_entry, encode_entry, is_draft,
    leaf_hash, tree,
};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

fn agrees_with_file(name: &str, made: &Value) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/vectors")
        .join(name);
    let made = format!("{made:#}\n");
    if std::env::var_os("BOTHY_WRITE_VECTORS").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap();
    assert!(
        made == kept,
        "docs/vectors/{name} isn't what this code makes"
    );
}

fn body_vector(book: &Book, seq: u64) -> Value {
    let (body, seed) = &book.entries[usize::try_from(seq).unwrap()];
    let positions = positions(body, seed);
    let leaves: Vec<_> = positions.iter().map(|position| position.leaf).collect();
    assert_eq!(body.root(seed), root(&leaves), "what the crate commits to");
    let hex = |of: &dyn Fn(&Position) -> [u8; 32]| -> Vec<_> {
        positions.iter().map(|at| hex::encode(of(at))).collect()
    };
    let values: serde_json::Map<String, Value> = body
        .iter()
        .map(|(at, value)| (fields::name(at).to_owned(), shown(value)))
        .collect();
    json!({
        "entry_seed": hex::encode(seed),
        "values": values,
        "seeds": hex(&|at| at.seed),
        "leaves": hex(&|at| at.leaf),
        "body_root": hex::encode(body.root(seed)),
        "content": hex::encode(body.encode()),
    })
}

/// Writes a value in log.json's JSON.
fn shown(value: &Cell) -> Value {
    match value {
        Cell::Null => Value::Null,
        Cell::Bool(flag) => json!(flag),
        Cell::Int(n) => json!(n),
        Cell::Text(text) => json!(text),
        Cell::Bytes(bytes) => json!({"$hex": hex::encode(bytes)}),
        Cell::Words(words) => json!({"$words": words.iter().collect::<Vec<_>>()}),
        Cell::Array(items) => items.iter().map(shown).collect(),
        Cell::Map(members) => {
            let member = |(name, value): &(String, Cell)| (name.clone(), shown(value));
            Value::Object(members.iter().map(member).collect())
        }
    }
}

/// Opens the first body, an incident's, in some ways; each is checked with what a pack shows of it.
fn openings(book: &Book) -> Vec<Value> {
    let (body, seed) = &book.entries[4];
    let place = ["place", "private_note"].as_slice();
    let private: Vec<&str> = fields_from_64();
    let ways: [(&[&str], &[usize]); 6] = [
        (&[], &[]),
        (&["private_note"], &[]),
        (place, &[]),
        (&private, &[]),
        (
            &["who", "child_present", "place", "file_name", "private_note"],
            &[5],
        ),
        (&["details", "private_note"], &[]),
    ];
    ways.into_iter()
        .map(|(names, words)| {
            let numbers: Vec<u8> = names
                .iter()
                .map(|name| fields::named(name).unwrap().position)
                .collect();
            let (nodes, of_words) = opened(body, seed, &numbers, words);
            let hexes =
                |hashes: &[[u8; 32]]| -> Vec<String> { hashes.iter().map(hex::encode).collect() };
            let mut opening = json!({"hidden": names, "nodes": hexes(&nodes)});
            let details = positions(body, seed).remove(position::DETAILS.into());
            if let Some(of_words) = of_words {
                opening["words"] = json!(words);
                opening["details_salt"] = hex::encode(details.words.unwrap().salt).into();
                opening["details_nodes"] = hexes(&of_words).into();
            }
            // What a pack shows of an incident never has its private note.
            if names.contains(&"private_note") {
                let mut hiding = Hiding::default();
                for at in &numbers {
                    hiding.hide(*at);
                }
                hiding
                    .words
                    .insert((4, position::DETAILS), words.iter().copied().collect());
                let pack = book.pack(&[4], &hiding, &Exhibits::new(), &[]).json();
                let entry = &pack["entries"][0];
                assert_eq!(
                    (&entry["hidden"], &entry["nodes"]),
                    (&opening["hidden"], &opening["nodes"])
                );
                let details = &entry["values"]["details"];
                assert_eq!(details.get("salt"), opening.get("details_salt"));
                assert_eq!(details.get("nodes"), opening.get("details_nodes"));
            }
            opening
        })
        .collect()
}

/// Returns the names that stand from 64 on, by their numbers.
fn fields_from_64() -> Vec<&'static str> {
    (64..96)
        .map(fields::name)
        .filter(|name| !name.is_empty())
        .collect()
}

/// Proves some entries of the first ones together.
fn several(book: &Book) -> Vec<Value> {
    let choices: [(u64, &[u64]); 8] = [
        (12, &[0, 1, 3, 4, 5, 7, 8, 10, 11]),
        (12, &[]),
        (12, &[0]),
        (12, &[11]),
        (11, &[4, 9]),
        (7, &[1]),
        (5, &[0, 1, 2, 3, 4]),
        (1, &[0]),
    ];
    choices
        .into_iter()
        .map(|(size, shown)| {
            let (before, behind) = book.several(shown, size);
            let hexes =
                |hashes: Vec<[u8; 32]>| -> Value { hashes.iter().map(hex::encode).collect() };
            let mut proof = Several::of(size);
            for (seq, before) in shown.iter().zip(&before) {
                let (body, seed) = &book.entries[usize::try_from(*seq).unwrap()];
                let entry = encode_entry(*seq, &body.root(seed));
                proof.entry(*seq, before, leaf_hash(&entry));
            }
            assert_eq!(
                proof.root(&behind),
                Some(book.head(size, &book.key).head.root)
            );
            json!({
                "size": size,
                "shown": shown,
                "before": before.into_iter().map(hexes).collect::<Vec<_>>(),
                "behind": hexes(behind),
            })
        })
        .collect()
}

/// Reads a position's value from log.json's JSON, bytes and words apart.
fn cell(json: &Value) -> Cell {
    match json {
        Value::Null => Cell::Null,
        Value::Number(number) => Cell::Int(number.as_i64().unwrap()),
        Value::String(string) => text(string),
        Value::Array(items) => Cell::Array(items.iter().map(cell).collect()),
        Value::Object(members) => Cell::Map(
            members
                .iter()
                .map(|(name, member)| (name.clone(), cell(member)))
                .collect(),
        ),
        Value::Bool(flag) => Cell::Bool(*flag),
    }
}

/// Returns the body of an incident that happened once, between a day and a time.
fn between_vector() -> Value {
    let mut book = Book::new();
    let seq = book.add(
        "created",
        A,
        &[
            ("rev", Cell::Int(0)),
            (
                "happened",
                cell(&json!({"precision": "between", "from": "2025-12-01", "to": "2026-02-28T21:30"})),
            ),
            ("happened_offset", cell(&json!([null, 0]))),
            ("details", Cell::words("He took my keys.")),
        ],
    );
    body_vector(&book, seq)
}

#[test]
fn the_vectors_of_the_log_are_those_kept() {
    let (book, _) = story();
    let texts = [
        "He said \"no\".  Then\nleft.",
        " 警察999番へ。",
        "กำลัง ok",
        "Żółć اردو",
        "\r\na\u{a0}b",
        "",
    ];
    let words: Vec<Value> = texts
        .iter()
        .map(|text| json!({"text": text, "words": split_words(text)}))
        .collect();
    let (body, seed) = &book.entries[4];
    let details = positions(body, seed).remove(position::DETAILS.into());
    let details = details.words.unwrap();
    let entries: Vec<String> = (0..)
        .zip(&book.entries)
        .map(|(seq, (body, seed))| hex::encode(encode_entry(seq, &body.root(seed))))
        .collect();
    let roots: Vec<String> = (1..=12)
        .map(|size| hex::encode(book.head(size, &book.key).head.root))
        .collect();
    let hashes = |path: Vec<[u8; 32]>| path.iter().map(hex::encode).collect::<Vec<_>>();
    let inclusion: Vec<Value> = (0..12)
        .map(|seq| json!(hashes(book.inclusion(seq))))
        .collect();
    let consistency: Vec<Value> = (1..12)
        .map(|size| json!(hashes(book.earlier(size, &book.key).path)))
        .collect();
    let signed = book.head(12, &book.key);
    let entry = encode_entry(5, &[9; 32]);
    let refused = refused_entries(&entry);
    agrees_with_file(
        "log.json",
        &json!({
            "words": words,
            "bodies": [body_vector(&book, 4), body_vector(&book, 5), between_vector()],
            "words_of_details_of_the_first_body": {
                "salt": hex::encode(details.salt),
                "seeds": hashes(details.seeds),
                "leaves": hashes(details.leaves),
                "root": hex::encode(details.root),
            },
            "openings": openings(&book),
            "entries": entries,
            "root_of_nothing": hex::encode(tree::empty()),
            "roots_of_the_first_1_to_12_entries": roots,
            "inclusion_of_each_entry_in_12": inclusion,
            "consistency_of_the_first_1_to_11_entries_with_12": consistency,
            "several": several(&book),
            "head": {
                "private_key": hex::encode(book.key.to_bytes()),
                "public_key": hex::encode(signed.head.public_key),
                "bytes": hex::encode(signed.head.encode()),
                "signature": hex::encode(signed.signature),
                "qr": hex::encode(signed.encode()),
                "checkpoint": note(&signed.head, &book.key),
            },
            "refused": {
                "why": "other encodings of the entry below, the last one the draft's; a reader that takes one of them isn't strict",
                "entry": hex::encode(&entry),
                "encodings": refused,
            },
        }),
    );
    assert_eq!(Body::decode(&body.encode()), Ok(body.clone()));
    assert_eq!(Head::decode(&signed.head.encode()), Ok(signed.head.clone()));
    assert_eq!(SignedHead::decode(&signed.encode()), Ok(signed));
}

fn refused_entries(entry: &[u8]) -> Vec<String> {
    let forms = [
        [&entry[..2], &[0x18, 5], &entry[3..]].concat(),
        [&[0x98, 3], &entry[1..]].concat(),
        [&[0x9f], &entry[1..], &[0xff]].concat(),
        [&[0xc1], entry].concat(),
        [entry, &[0]].concat(),
        [&entry[..3], &[0x5f], &entry[3..], &[0xff]].concat(),
        [&entry[..2], &[0xf9, 0x45, 0], &entry[3..]].concat(),
        [&entry[..1], &[3], &entry[2..]].concat(),
        [&entry[..1], &[1], &entry[2..]].concat(),
    ];
    assert!(is_draft(&forms[forms.len() - 1]));
    for form in &forms {
        assert!(decode_entry(form).is_err());
    }
    forms.iter().map(hex::encode).collect()
}

fn small_pack() -> (Book, Pack) {
    let mut book = Book::new();
    let photo = b"a photo".to_vec();
    let file = super::book::map(&[
        ("len", Cell::Int(7)),
        ("media_type", text("image/jpeg")),
        (
            "sha256",
            Cell::Bytes(<sha2::Sha256 as sha2::Digest>::digest(&photo).to_vec()),
        ),
    ]);
    let told = [
        ("rev", Cell::Int(0)),
        ("details", Cell::words("He hit Anna.")),
        ("place", Cell::words("home")),
    ];
    book.add("created", A, &told);
    book.add("created", [0xbb; 16], &told);
    book.add(
        "attached",
        [0xa1; 16],
        &[("incident", Cell::Bytes(A.to_vec())), ("file", file)],
    );
    let mut hiding = Hiding::default();
    hiding.hide(position::PLACE);
    hiding.words.insert((0, position::DETAILS), [2].into());
    let exhibits = Exhibits::from([(2, ("exhibits/AB-001.jpg".to_owned(), photo))]);
    let earlier = [book.earlier(1, &book.key)];
    let pack = book.pack(&[0, 2], &hiding, &exhibits, &earlier);
    (book, pack)
}

#[test]
fn the_vectors_of_the_pack_are_those_kept() {
    let (_, honest) = small_pack();
    let file = |bytes: &Vec<u8>| json!(STANDARD.encode(bytes));
    let files: serde_json::Map<String, Value> = honest
        .files
        .iter()
        .map(|(name, bytes)| (name.clone(), file(bytes)))
        .collect();
    let mut forged = Vec::new();
    let mut forge = |what: &str, sealed: bool, change: &dyn Fn(&mut Pack)| {
        let mut pack = honest.clone();
        change(&mut pack);
        if sealed {
            pack.seal();
        }
        let differ: serde_json::Map<String, Value> = pack
            .files
            .iter()
            .filter(|(name, bytes)| honest.files.get(*name) != Some(*bytes))
            .map(|(name, bytes)| (name.clone(), file(bytes)))
            .collect();
        forged.push(json!({"what": what, "files": differ, "said": said(&check(&pack))}));
    };
    let swap = |pack: &mut Pack, name: &str, from: &str, to: &str| {
        let changed = pack.text(name).replacen(from, to, 1);
        assert_ne!(changed, pack.text(name));
        pack.files.insert(name.to_owned(), changed.into());
    };
    forge("a word changed", true, &|pack| {
        swap(pack, LOG, "hit ", "saw ")
    });
    forge("an exhibit changed", true, &|pack| {
        pack.files
            .insert("exhibits/AB-001.jpg".into(), b"a phot0".to_vec());
    });
    forge("the table changed", false, &|pack| {
        swap(pack, TABLE, "hit ", "saw ")
    });
    forge("a file added", false, &|pack| {
        drop(pack.files.insert("note.txt".into(), b"x".to_vec()))
    });
    forge("a member twice", true, &|pack| {
        swap(pack, LOG, "\"seq\":0,", "\"seq\":0,\"seq\":0,")
    });
    forge("a newer version", true, &|pack| {
        swap(pack, LOG, "bothy-log/2", "bothy-log/3")
    });
    forge("the draft", true, &|pack| {
        swap(pack, LOG, "bothy-log/2", "bothy-log/1")
    });
    forge("another size in the checkpoint", true, &|pack| {
        swap(pack, CHECKPOINT, "\n3\n", "\n4\n")
    });
    forge("the salt changed", true, &|pack| {
        let mut json = pack.json();
        json["entries"][0]["values"]["details"]["salt"] = "0f".repeat(32).into();
        pack.set_json(&json);
    });
    forge("a skipped hash moved to the end", true, &|pack| {
        let mut json = pack.json();
        json["skipped"] = json["entries"][1]["skipped"].take();
        json["entries"][1]
            .as_object_mut()
            .unwrap()
            .remove("skipped");
        pack.set_json(&json);
    });
    assert!(said(&check(&honest)).is_empty());
    agrees_with_file(
        "pack.json",
        &json!({
            "files": files,
            "said": [],
            "forged": forged,
            "cells": [
                ["plain", "plain"], ["a, b", "\"a, b\""], ["say \"no\"", "\"say \"\"no\"\"\""], ["two\nlines", "\"two\nlines\""],
                ["=1+1", "'=1+1"], ["-5, then", "\"'-5, then\""], ["\ttab", "\"'\ttab\""], ["\rreturn", "\"'\rreturn\""], ["@me", "'@me"],
                ["a;b", "\"a;b\""], ["sorry; =1+1", "\"sorry;' =1+1\""], ["a\t-1", "\"a\t'-1\""], ["two\n- lines\n- more", "\"two\n'- lines\n'- more\""],
                ["a;\"=1+1;b", "\"a;'\"\"=1+1;b\""], [" =1", "' =1"], ["\u{a0}+1", "'\u{a0}+1"], ["＝1", "'＝1"], ["a - b = c", "a - b = c"],
                ["007", "'007"], ["2/3", "'2/3"], ["1E5", "'1E5"], ["12345678901234567890", "'12345678901234567890"],
                ["07700 900123", "'07700 900123"], ["21:30", "'21:30"], ["1,5", "\"'1,5\""], ["-5", "'-5"], ["(5%)", "'(5%)"],
                ["£007", "'£007"], ["1\u{a0}250 €", "'1\u{a0}250 €"], ["12:30 pm", "'12:30 pm"], ["1'000", "'1'000"], ["\u{2212}5", "'\u{2212}5"],
                ["０７", "'０７"], ["١٢", "'١٢"], ["۱۲", "'۱۲"], ["१२", "'१२"], ["TRUE", "'TRUE"], ["#n/a", "'#n/a"],
                ["5 plates", "5 plates"], ["E", "E"], ["...", "..."], ["pm", "pm"], ["£", "£"], ["3 Mar", "3 Mar"], ["true story", "true story"],
            ],
            "happened": [
                [{"precision": "exact", "from": "2026-03-01T21:30"}, 60, "2026-03-01T21:30+01:00"],
                [{"precision": "day", "from": "2026-03-01"}, null, "2026-03-01"],
                [{"precision": "about", "from": "2026-03-01T21:30"}, -210, "about 2026-03-01T21:30-03:30"],
                [{"precision": "about", "from": "2026-03-01"}, null, "about 2026-03-01"],
                [{"precision": "range", "from": "2026-02-01", "to": "2026-02-20T10:00"}, [null, 0], "2026-02-01..2026-02-20T10:00+00:00"],
                [{"precision": "between", "from": "2025-12-01", "to": "2026-02-28"}, null, "about 2025-12-01..2026-02-28"],
                [
                    {"precision": "between", "from": "2026-03-28T22:00", "to": "2026-03-29T07:15"}, [0, 60],
                    "about 2026-03-28T22:00+00:00..2026-03-29T07:15+01:00",
                ],
                [
                    {"precision": "between", "from": "2025-12-01", "to": "2026-02-28T21:30"}, [null, 0],
                    "about 2025-12-01..2026-02-28T21:30+00:00",
                ],
            ],
            "names": {
                "good": ["exhibits/AB-001.jpg", "exhibits/EX-123456", "exhibits/A-001.7z"],
                "bad": [
                    "exhibits/AB-01.jpg", "exhibits/ab-001.jpg", "exhibits/AB-001.JPG", "exhibits/AB-001.tar.gz", "AB-001.jpg",
                    "exhibits/../AB-001.jpg", "exhibits/AB-001.", "exhibits/AB001.jpg", "exhibits/x/AB-001.jpg",
                ],
            },
        }),
    );
}

/// Tests cells and an exhibit's name through a whole pack, because the rules are there.
#[test]
fn the_cells_and_names_of_the_vectors_are_as_they_say() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/vectors/pack.json");
    let vectors: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let shows = |fields: &[(&str, Cell)], wanted: &Value| {
        let mut book = Book::new();
        let fields = [&[("rev", Cell::Int(0))], fields].concat();
        book.add("created", A, &fields);
        let pack = book.pack(&[0], &Hiding::default(), &Exhibits::new(), &[]);
        let wanted = format!(",{},", wanted.as_str().unwrap());
        assert!(pack.text(TABLE).contains(&wanted), "{wanted}");
        assert!(said(&check(&pack)).is_empty());
    };
    for row in vectors["cells"].as_array().unwrap() {
        shows(
            &[("details", Cell::words(row[0].as_str().unwrap()))],
            &row[1],
        );
    }
    for row in vectors["happened"].as_array().unwrap() {
        let (when, offset) = (cell(&row[0]), cell(&row[1]));
        shows(&[("happened", when), ("happened_offset", offset)], &row[2]);
    }
    for (kind, readable) in [("good", true), ("bad", false)] {
        for name in vectors["names"][kind].as_array().unwrap() {
            let (_, mut pack) = small_pack();
            let log = pack
                .text(LOG)
                .replace("exhibits/AB-001.jpg", name.as_str().unwrap());
            pack.files.insert(LOG.to_owned(), log.into());
            pack.seal();
            assert_eq!(check(&pack).is_ok(), readable, "{name}");
        }
    }
}

#[test]
fn the_table_of_positions_in_the_document_is_the_one_in_the_code() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/log-format.md");
    let document = fs::read_to_string(path).unwrap();
    let rows: Vec<Vec<&str>> = document
        .lines()
        .filter(|line| {
            line.starts_with("| ") && line[2..].starts_with(|c: char| c.is_ascii_digit())
        })
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert_eq!(rows.len(), bothy_proof::fields::ALL.len());
    for (spec, row) in bothy_proof::fields::ALL.iter().zip(rows) {
        let debug = format!("{:?}", spec.shape);
        let shape: String = debug
            .split('(')
            .next()
            .unwrap()
            .chars()
            .flat_map(|c| {
                [
                    c.is_uppercase().then_some('_'),
                    Some(c.to_ascii_lowercase()),
                ]
            })
            .flatten()
            .skip(1)
            .collect();
        assert_eq!(
            (row[0], row[1], row[2]),
            (&*spec.position.to_string(), spec.name, &*shape)
        );
        assert_eq!(row[3] == "an incident's", spec.of_incident, "{}", spec.name);
        // Every word of every list is in the document.
        if let bothy_proof::Shape::Choice(list) | bothy_proof::Shape::Choices(list) = spec.shape {
            for word in list.iter().filter(|_| spec.position != 0) {
                assert!(document.contains(&format!("\"{word}\"")), "{word}");
            }
        }
    }
}
