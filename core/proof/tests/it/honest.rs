//! Honest packs by the hundred: no false alarm, and no size shows what is hidden.

use super::book::{Book, Exhibits, Pack, map, text};
use super::pack::{check, check_zip};
use super::story::story;
use bothy_proof::Value;
use bothy_proof::fields::{self, Shape, position};
use bothy_proof::pack::{CHECKPOINT, Claim, Hiding, Outcome, SIGNATURE, verify};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Returns some value for a field that the user fills in.
fn value_for(shape: Shape, words: &str, n: usize) -> Value {
    match shape {
        Shape::Words | Shape::People => Value::words(words),
        Shape::Answer => text(["yes", "no", "unsure"][n % 3]),
        Shape::Choices(list) => Value::Array(vec![text(list[n % list.len()])]),
        Shape::Happened => map(&[("precision", text("day")), ("from", text("2026-01-31"))]),
        _ => Value::Null,
    }
}

#[derive(Debug, Clone)]
struct Told {
    words: Vec<String>,
    fields: u128,
    revisions: usize,
    files: usize,
    shown: bool,
}

fn told() -> impl Strategy<Value = Told> {
    let words = prop::collection::vec(r"(\PC|[ \n\t=+,\x22]|[一-龥]){0,40}", 3);
    (
        words,
        any::<u128>(),
        1_usize..4,
        0_usize..3,
        prop::bool::weighted(0.7),
    )
        .prop_map(|(words, fields, revisions, files, shown)| Told {
            words,
            fields,
            revisions,
            files,
            shown,
        })
}

/// The positions that an exhibit is nothing without.
const OF_EXHIBITS: u128 = 1 << position::FILE | 1 << position::INCIDENT;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn an_honest_pack_never_raises_an_alarm(
        told in prop::collection::vec(told(), 0..5),
        hidden in any::<u128>(),
        sparse in any::<u128>(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 6),
        zipped in any::<bool>(),
    ) {
        let mut book = Book::new();
        let mut shown = Vec::new();
        let mut exhibits = Exhibits::new();
        let mut hiding = Hiding { positions: hidden & sparse & !OF_EXHIBITS, ..Hiding::default() };
        book.add("deleted", [0xdd; 16], &[]);
        for (number, incident) in told.iter().enumerate() {
            let id: [u8; 16] = Sha256::digest([u8::try_from(number).unwrap()])[..16].try_into().unwrap();
            for rev in 0..incident.revisions {
                let values: Vec<(&str, Value)> = fields::ALL
                    .iter()
                    .filter(|spec| spec.of_incident && incident.fields >> spec.position & 1 == 1)
                    .map(|spec| {
                        let at = usize::from(spec.position) + rev;
                        (spec.name, value_for(spec.shape, &incident.words[at % 3], at))
                    })
                    .chain([("rev", Value::Int(rev.try_into().unwrap()))])
                    .collect();
                let seq = book.add(if rev == 0 { "created" } else { "amended" }, id, &values);
                if incident.shown {
                    shown.push(seq);
                    let details = &book.entries[usize::try_from(seq).unwrap()].0;
                    if let Value::Words(words) = details.get(position::DETAILS) {
                        let pick: BTreeSet<usize> = picks.iter().map(|pick| pick.index(words.len() + 2)).collect();
                        hiding.words.insert((seq, position::DETAILS), pick);
                    }
                }
            }
            for file in 0..incident.files {
                let bytes = incident.words[file].clone().into_bytes();
                let described = map(&[
                    ("len", Value::Int(bytes.len().try_into().unwrap())),
                    ("media_type", text("text/plain")),
                    ("sha256", Value::Bytes(Sha256::digest(&bytes).to_vec())),
                ]);
                let own = [u8::try_from(16 * number + file).unwrap(); 16];
                let seq = book.add("attached", own, &[("incident", Value::Bytes(id.to_vec())), ("file", described)]);
                if incident.shown {
                    shown.push(seq);
                    exhibits.insert(seq, (format!("exhibits/EX-{:03}.txt", exhibits.len() + 1), bytes));
                }
            }
        }
        let pack = book.pack(&shown, &hiding, &exhibits, &[book.earlier(1, &book.key)]);
        let report = if zipped { check_zip(&pack.zip()) } else { check(&pack) }.unwrap();
        for checked in &report.claims {
            prop_assert!(checked.outcome != Outcome::Fails, "{checked:?}");
        }
        prop_assert_eq!(report.outcome(Claim::EarlierHeads), Outcome::Holds);
        prop_assert_eq!(report.facts.shown, shown.len() as u64);
    }
}

/// Returns everything in a pack that isn't a hash, a seed or a signature.
fn shape(pack: &Pack) -> BTreeMap<String, (usize, String)> {
    let blank = |text: String| {
        let mut shape = String::new();
        for run in text.split_inclusive(|c: char| !c.is_ascii_hexdigit()) {
            let digits = run.trim_end_matches(|c: char| !c.is_ascii_hexdigit()).len();
            shape.push_str(if digits >= 32 { "#" } else { run });
        }
        shape
    };
    let file = |(name, bytes): (&String, &Vec<u8>)| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let text = if [SIGNATURE, CHECKPOINT].contains(&name.as_str()) {
            String::new()
        } else {
            blank(text)
        };
        (name.clone(), (bytes.len(), text))
    };
    pack.files.iter().map(file).collect()
}

#[test]
fn logs_that_differ_only_in_what_is_hidden_give_packs_of_one_shape() {
    let (book, pack) = story();
    let (mut other, shown, hiding, exhibits, _) = super::story::story_parts();
    // The same log again, with another place, private note, file name and hidden word, and another hidden incident.
    let entries = std::mem::take(&mut other.entries);
    let mut again = Book::new();
    for (seq, (body, _)) in entries.into_iter().enumerate() {
        let kind = body.get(position::KIND).as_text().unwrap().to_owned();
        let subject = body
            .get(position::SUBJECT)
            .as_bytes()
            .unwrap()
            .try_into()
            .unwrap();
        let hidden_incident = [2, 6, 9].contains(&seq);
        let mut values: Vec<(&str, Value)> = body
            .iter()
            .filter(|(at, _)| ![position::KIND, position::SUBJECT].contains(at))
            .filter(|_| !hidden_incident)
            .map(|(at, value)| (fields::name(at), value.clone()))
            .collect();
        if hidden_incident {
            values = vec![
                ("rev", Value::Int(0)),
                ("details", Value::words(&"much longer ".repeat(500))),
            ];
        } else if kind == "amended" || kind == "created" {
            values.push((
                "place",
                Value::words("in the kitchen of a house by the sea"),
            ));
            values.push(("private_note", Value::Null));
            let details = values
                .iter_mut()
                .find(|(name, _)| *name == "details")
                .unwrap();
            let Value::Words(words) = &mut details.1 else {
                panic!("words")
            };
            let other = |(at, word)| {
                if at == 5 {
                    "Bartholomew-Maximilian"
                } else {
                    word
                }
            };
            *words = words.iter().enumerate().map(other).collect();
        } else if kind == "attached" {
            values.push(("file_name", Value::Null));
        }
        let kind = if hidden_incident { "created" } else { &kind };
        again.add(kind, subject, &values);
    }
    let former = ed25519_dalek::SigningKey::from_bytes(&[9; 32]);
    let earlier = [again.earlier(5, &former), again.earlier(9, &again.key)];
    let other = again.pack(&shown, &hiding, &exhibits, &earlier);
    assert_ne!(pack.files["log.json"], other.files["log.json"]);
    assert!(shape(&pack) == shape(&other));
    // The planted positive: a shown word shows.
    let mut plain = hiding.clone();
    plain.words.clear();
    let shown_words = book.pack(&shown, &plain, &exhibits, &[]);
    assert!(shape(&pack) != shape(&shown_words));
}

#[test]
fn a_long_pack_is_checked_in_a_moment() {
    let mut book = Book::new();
    let mut shown = Vec::new();
    for n in 0..2000_u32 {
        let mut id = [0; 16];
        id[..4].copy_from_slice(&n.to_be_bytes());
        let values = [
            ("rev", Value::Int(0)),
            ("details", Value::words("He shouted and broke the door. ")),
        ];
        shown.push(book.add("created", id, &values));
    }
    let pack = book.pack(&shown, &Hiding::default(), &Exhibits::new(), &[]);
    let dir = tempfile::tempdir().unwrap();
    pack.write_folder(dir.path());
    let begun = std::time::Instant::now();
    let report = verify(
        dir.path(),
        &bothy_proof::pack::Bounds::default(),
        &mut |_| true,
    )
    .unwrap();
    println!(
        "{:?} for {} bytes of log.json",
        begun.elapsed(),
        pack.files["log.json"].len()
    );
    assert!(!report.any_fails());
    assert_eq!(report.facts.incidents, 2000);
}
