//! Forgeries of a pack that a vault really exported: each is caught and named.
//!
//! The forger is a good one: after each change SHA256SUMS is made to fit again. Only the signature over it needs the log's key,
//! so [`Claim::ListSigned`] fails each time beside the claim that names the change.

use super::honest::{assert_holds, checked};
use super::made::{Made, files};
use bothy_core::evidence::Reader;
use bothy_core::journal::Field;
use bothy_proof::pack::{Claim, Outcome};
use bothy_test_support::seed;
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

type Pack = BTreeMap<String, Vec<u8>>;
type Forgery = (&'static str, fn(&mut Pack), &'static [Claim]);

fn log(pack: &mut Pack, change: impl FnOnce(&mut Vec<Json>)) {
    let mut log: Json = serde_json::from_slice(&pack["log.json"]).unwrap();
    change(log["entries"].as_array_mut().unwrap());
    let text = ["format", "head", "earlier", "entries", "skipped"]
        .map(|name| format!("\"{name}\":{}", ordered(&log[name])));
    pack.insert(
        "log.json".to_owned(),
        format!("{{{}}}\n", text.join(",")).into_bytes(),
    );
}

/// Formats JSON in the writer's order; the checker ignores the order of inner names.
fn ordered(json: &Json) -> String {
    serde_json::to_string(json).unwrap()
}

fn replace(pack: &mut Pack, name: &str, from: &str, to: &str) {
    let text = String::from_utf8(pack[name].clone()).unwrap();
    assert!(text.contains(from), "{name} has {from}");
    pack.insert(name.to_owned(), text.replacen(from, to, 1).into_bytes());
}

/// Returns a member of entry `entry`, as it is in the log.
fn member<'a>(entries: &'a mut [Json], entry: u64, name: &str) -> &'a mut Json {
    let entry = entries
        .iter_mut()
        .find(|found| found["seq"] == entry)
        .unwrap();
    &mut entry[name]
}

/// Returns a value that entry `entry` shows.
fn value<'a>(entries: &'a mut [Json], entry: u64, name: &str) -> &'a mut Json {
    &mut member(entries, entry, "values")[name]
}

/// Returns the nodes of entry `entry`. Place, file name and note are hidden, so they open 0 to 63, 64 to 67, 68, 69, 70 to 71, 72 to 75, 76 to
/// 77, 78 to 79, 80 to 95.
fn nodes(entries: &mut [Json], entry: u64) -> &mut Vec<Json> {
    let nodes = member(entries, entry, "nodes").as_array_mut().unwrap();
    assert_eq!(nodes.len(), 9);
    nodes
}

/// The node that hides the file's name and the private note.
const FILE_NAME_AND_NOTE: usize = 6;

/// The forgeries. In [`Made::year`], 0 is the first wording of an incident, 9 and 11 its corrections, 1 its photo, 10 a removal.
const FORGERIES: &[Forgery] = &[
    (
        "a changed word",
        |pack| replace(pack, "log.json", "\"again.\"", "\"agin.\""),
        &[Claim::ValuesCommitted, Claim::Table],
    ),
    (
        "a changed word, in the table too",
        |pack| {
            replace(
                pack,
                "log.json",
                "\"details \",\"one, \",\"and \",\"right \",\"again.\"",
                "\"details \",\"one, \",\"and \",\"wrong \",\"again.\"",
            );
            replace(
                pack,
                "incidents.csv",
                "details one, and right again.",
                "details one, and wrong again.",
            );
        },
        &[Claim::ValuesCommitted],
    ),
    (
        "a changed word in the table alone",
        |pack| {
            replace(
                pack,
                "incidents.csv",
                "details one, and right",
                "details one, not right",
            )
        },
        &[Claim::Table],
    ),
    (
        "a row taken out of the table",
        |pack| {
            let text = String::from_utf8(pack["incidents.csv"].clone()).unwrap();
            let last = text.trim_end().rfind("\r\n").unwrap() + 2;
            pack.insert("incidents.csv".to_owned(), text[..last].into());
        },
        &[Claim::Table],
    ),
    (
        "a changed time of writing",
        |pack| {
            log(pack, |entries| {
                let wall = value(entries, 9, "recorded");
                *wall = json!(wall.as_i64().unwrap() - 86_400_000);
            })
        },
        &[Claim::ValuesCommitted],
    ),
    (
        "a changed time of happening",
        |pack| {
            log(pack, |entries| {
                value(entries, 9, "happened")["from"] = json!("2026-01-04T21:30");
            })
        },
        &[Claim::ValuesCommitted],
    ),
    (
        "a correction dropped, and with it a gap in the revisions",
        |pack| {
            log(pack, |entries| {
                entries.retain(|entry| entry["seq"] != 9);
            })
        },
        &[Claim::EntriesInLog, Claim::Revisions],
    ),
    (
        "the first wording dropped",
        |pack| log(pack, |entries| entries.retain(|entry| entry["seq"] != 0)),
        &[Claim::EntriesInLog, Claim::Revisions, Claim::Table],
    ),
    (
        "entries swapped",
        |pack| {
            log(pack, |entries| {
                let (first, second) = (entries[0]["seq"].clone(), entries[2]["seq"].clone());
                entries[0]["seq"] = second;
                entries[2]["seq"] = first;
                entries.swap(0, 2);
            })
        },
        &[Claim::EntriesInLog, Claim::Table],
    ),
    (
        "an entry added",
        |pack| {
            log(pack, |entries| {
                let mut added = entries[0].clone();
                added["seq"] = json!(5);
                entries.insert(3, added);
            })
        },
        &[Claim::EntriesInLog, Claim::Revisions],
    ),
    (
        "an entry shown twice",
        |pack| log(pack, |entries| entries.insert(1, entries[0].clone())),
        &[Claim::EntriesInLog, Claim::Order, Claim::Revisions],
    ),
    (
        "a removal dropped from the end, its place given to another entry",
        |pack| {
            log(pack, |entries| {
                let removal = entries.iter().position(|entry| entry["seq"] == 10).unwrap();
                let mut other = entries[removal + 1].clone();
                other["seq"] = json!(10);
                entries[removal] = other;
            })
        },
        &[Claim::EntriesInLog, Claim::Revisions],
    ),
    (
        "a hidden field replaced by another commitment",
        |pack| {
            log(pack, |entries| {
                nodes(entries, 0)[FILE_NAME_AND_NOTE] = json!("ab".repeat(32));
            })
        },
        &[Claim::ValuesCommitted],
    ),
    (
        "a hidden field opened with words made up",
        |pack| {
            log(pack, |entries| {
                *value(entries, 0, "place") = json!({ "$words": ["at ", "home"] });
                let hidden = member(entries, 0, "hidden").as_array_mut().unwrap();
                hidden.retain(|name| name != "place");
                // All of 64 to 71 is shown then, under one seed.
                nodes(entries, 0).splice(1..5, [json!("ab".repeat(32))]);
            })
        },
        &[Claim::ValuesCommitted],
    ),
    (
        "a shown field hidden by another commitment",
        |pack| {
            log(pack, |entries| {
                let values = member(entries, 9, "values").as_object_mut().unwrap();
                values.remove("details").unwrap();
                let hidden = member(entries, 9, "hidden").as_array_mut().unwrap();
                hidden.insert(0, json!("details"));
                // Six seeds around position 11, and its hash.
                nodes(entries, 9).splice(0..1, vec![json!("ab".repeat(32)); 7]);
            })
        },
        &[Claim::ValuesCommitted],
    ),
    (
        "a changed exhibit",
        |pack| {
            pack.get_mut("exhibits/AB-003.jpg").unwrap()[100] ^= 1;
        },
        &[Claim::Exhibits],
    ),
    (
        "two exhibits swapped",
        |pack| {
            let (one, two) = (
                pack["exhibits/AB-001.pdf"].clone(),
                pack["exhibits/AB-002.bin"].clone(),
            );
            pack.insert("exhibits/AB-001.pdf".to_owned(), two);
            pack.insert("exhibits/AB-002.bin".to_owned(), one);
        },
        &[Claim::Exhibits],
    ),
    (
        "an exhibit taken out",
        |pack| {
            pack.remove("exhibits/AB-002.bin").unwrap();
        },
        &[Claim::Exhibits],
    ),
    (
        "an exhibit put in",
        |pack| {
            pack.insert("exhibits/AB-004.jpg".to_owned(), vec![1]);
        },
        &[Claim::Exhibits],
    ),
    (
        "a photo said to belong to another incident",
        |pack| {
            log(pack, |entries| {
                let other = value(entries, 2, "subject").clone();
                *value(entries, 1, "incident") = other;
            })
        },
        &[Claim::ValuesCommitted, Claim::Table],
    ),
    (
        "a longer log",
        |pack| {
            replace(pack, "log.json", "\"size\":12", "\"size\":13");
        },
        &[Claim::HeadSigned, Claim::EntriesInLog],
    ),
    (
        "a later head",
        |pack| replace(pack, "log.json", "\"recorded\":1", "\"recorded\":2"),
        &[Claim::HeadSigned],
    ),
    (
        "other words on the first page",
        |pack| replace(pack, "README.txt", "can't show", "can show"),
        &[],
    ),
];

/// Makes SHA256SUMS fit the files again.
fn sum(pack: &mut Pack) {
    let own = |name: &&String| !name.starts_with("SHA256SUMS");
    let line = |name: &String| format!("{}  {name}\n", hex::encode(Sha256::digest(&pack[name])));
    let sums: String = pack.keys().filter(own).map(line).collect();
    pack.insert("SHA256SUMS".to_owned(), sums.into_bytes());
}

fn put(pack: &Pack, folder: &Path) {
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder.join("exhibits")).unwrap();
    for (name, bytes) in pack {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}

fn failing(folder: &Path) -> BTreeSet<Claim> {
    let report = checked(folder);
    let fails = report
        .claims
        .iter()
        .filter(|checked| checked.outcome == Outcome::Fails);
    fails.map(|checked| checked.claim).collect()
}

/// Exports a pack for the court, with the place hidden, as its files.
fn pack(made: &mut Made) -> Pack {
    let mut choice = made.folder("pack");
    choice.reader = Reader::Court;
    choice.hide = vec![Field::named("place").unwrap()];
    made.export(choice).unwrap();
    assert_holds(&made.place("pack"), true);
    files(&made.place("pack"))
}

#[test]
fn every_forgery_of_a_real_pack_is_caught_and_named() {
    let (mut made, _) = Made::year(seed(401));
    let honest = pack(&mut made);
    let forged = made.place("forged");
    // The forger's tools by themselves change nothing that the checker sees, except the bytes of log.json.
    let mut same = honest.clone();
    log(&mut same, |_| {});
    sum(&mut same);
    put(&same, &forged);
    assert_eq!(failing(&forged), BTreeSet::from([Claim::ListSigned]));
    for (what, forge, expected) in FORGERIES {
        let mut pack = honest.clone();
        forge(&mut pack);
        assert_ne!(pack, honest, "{what}");
        let named: BTreeSet<Claim> = expected.iter().copied().collect();
        put(&pack, &forged);
        let careless = failing(&forged);
        let files =
            careless.contains(&Claim::FilesUnchanged) || careless.contains(&Claim::FilesListed);
        assert!(
            files && careless.is_superset(&named),
            "{what}, sums left: {careless:?}"
        );
        sum(&mut pack);
        put(&pack, &forged);
        let mut expected = named;
        expected.insert(Claim::ListSigned);
        assert_eq!(failing(&forged), expected, "{what}");
    }
}

#[test]
fn a_pack_is_not_made_better_by_files_of_another() {
    let (mut made, _) = Made::year(seed(402));
    let honest = pack(&mut made);
    std::fs::remove_dir_all(made.place("pack")).unwrap();
    let later = pack(&mut made);
    let forged = made.place("forged");
    for name in ["log.json", "SHA256SUMS", "SHA256SUMS.minisig", "README.txt"] {
        let mut mixed = honest.clone();
        mixed.insert(name.to_owned(), later[name].clone());
        put(&mixed, &forged);
        assert_ne!(failing(&forged), BTreeSet::new(), "{name}");
    }
}
