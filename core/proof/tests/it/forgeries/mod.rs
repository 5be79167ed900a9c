//! Every forgery of a pack is caught and named: the claim, the reason and the place.
//!
//! Each is sealed again with the log's own key, so that only the claim it breaks can catch it; unsealed, the list of files catches it too.
//! The packs are left for the second checker (tests/peers).

mod in_checkpoint;
mod in_files;
mod in_heads;
mod in_log;
mod in_openings;
mod in_proofs;
mod in_values;
mod in_words;

use super::book::{Book, Pack, note};
use super::openings::{hash, hide, node, reopened, unhide};
use super::pack::{assert_all_hold, check, check_zip};
use super::story::story;
use bothy_proof::pack::{Bounds, Place, Report, Unreadable, verify};
use ed25519_dalek::{Signer, SigningKey};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Lists a report's failures in order: "claim why place" for each named one, "claim more N" for those only counted.
fn failures(report: &Report) -> Vec<String> {
    let failure = |checked: &bothy_proof::pack::Checked| {
        let claim = checked.claim.id();
        let line =
            |f: &bothy_proof::pack::Failure| format!("{claim} {} {}", f.why.id(), place(&f.at));
        let more = (checked.more > 0).then(|| format!("{claim} more {}", checked.more));
        checked
            .failures
            .iter()
            .map(line)
            .chain(more)
            .collect::<Vec<_>>()
    };
    lines(report.claims.iter().flat_map(failure))
}

/// Sorts lines into the order of [`said`].
pub(crate) fn lines<T: ToString>(lines: impl IntoIterator<Item = T>) -> Vec<String> {
    let mut lines: Vec<_> = lines.into_iter().map(|line| line.to_string()).collect();
    lines.sort();
    lines
}

pub(crate) fn place(at: &Place) -> String {
    match at {
        Place::Pack => "pack".to_owned(),
        Place::File(name) => format!("file {name}"),
        Place::Line(name, line) => format!("line {name} {line}"),
        Place::Entry(seq) => format!("entry {seq}"),
        Place::Position(seq, position) => format!("position {seq} {position}"),
        Place::Exhibit(mark, seq) => format!("exhibit {mark} {seq}"),
        Place::Incident(id) => format!("incident {}", hex::encode(id)),
        Place::Head(size) => format!("head {size}"),
    }
}

/// A check's report, or the reason why it can't read a pack.
pub(crate) type Told = Result<Report, Unreadable>;

/// Returns a check's result, one line each: failures, or why it can't be read.
pub(crate) fn said(checked: &Told) -> Vec<String> {
    match checked {
        Ok(report) => failures(report),
        Err(Unreadable::Malformed { problem, .. }) => vec![problem.id().to_owned()],
        Err(Unreadable::NewerVersion) => vec!["newer-version".to_owned()],
        Err(Unreadable::Draft) => vec!["draft".to_owned()],
        Err(other) => vec![format!("{other:?}")],
    }
}

type Change = fn(&Book, &mut Pack);
type Forgery = (&'static str, Change, &'static [&'static str]);

const TABLE_OF_A: &str = "table changed incident aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

/// Changes log.json; entries are found by their place in it, not by their number.
fn log(pack: &mut Pack, change: impl FnOnce(&mut Value)) {
    let mut json = pack.json();
    change(&mut json);
    pack.set_json(&json);
}

fn entry(pack: &mut Pack, entry: usize, change: impl FnOnce(&mut Value)) {
    log(pack, |json| change(&mut json["entries"][entry]));
}

/// Changes what an entry shows of a position.
fn value(pack: &mut Pack, entry: usize, name: &str, change: impl FnOnce(&mut Value)) {
    log(pack, |json| {
        let value = json["entries"][entry]["values"].get_mut(name);
        change(value.expect("it is shown"));
    });
}

/// Adds what an entry says of a position, or takes it away.
fn put(pack: &mut Pack, entry: usize, name: &str, value: Option<Value>) {
    log(pack, |json| {
        let values = json["entries"][entry]["values"].as_object_mut().unwrap();
        let before = match value {
            Some(value) => values.insert(name.to_owned(), value),
            None => values.remove(name),
        };
        assert!(
            values.contains_key(name) || before.is_some(),
            "{name} is shown"
        );
    });
}

/// Proves the entries that log.json has by now again.
fn prove(book: &Book, json: &mut Value) {
    let entries = json["entries"].as_array_mut().unwrap();
    let shown: Vec<u64> = entries
        .iter()
        .map(|entry| entry["seq"].as_u64().unwrap())
        .collect();
    let (before, behind) = book.several(&shown, book.entries.len() as u64);
    let hexes = |hashes: Vec<[u8; 32]>| -> Value { hashes.iter().map(hex::encode).collect() };
    for (entry, before) in entries.iter_mut().zip(before) {
        let entry = entry.as_object_mut().unwrap();
        entry.remove("skipped");
        if !before.is_empty() {
            entry.insert("skipped".to_owned(), hexes(before));
        }
    }
    json["skipped"] = hexes(behind);
}

fn replace(pack: &mut Pack, name: &str, from: &str, to: &str) {
    let text = pack.text(name);
    assert!(text.contains(from), "{from} stands in {name}");
    pack.files
        .insert(name.to_owned(), text.replacen(from, to, 1).into());
}

/// Signs the head of log.json again as `key`, which the pack names only if `named`. checkpoint.txt stays.
fn resign(pack: &mut Pack, key: &SigningKey, named: bool) {
    let book = story().0;
    let mut signed = book.head(book.entries.len() as u64, key);
    if !named {
        let mut head = signed.head.clone();
        head.public_key = book.key.verifying_key().to_bytes();
        signed = head.sign(|message| key.sign(message).to_bytes());
    }
    log(pack, |json| {
        json["head"]["public_key"] = hex::encode(signed.head.public_key).into();
        json["head"]["signature"] = hex::encode(signed.signature).into();
    });
}

fn other_key() -> SigningKey {
    SigningKey::from_bytes(&[77; 32])
}

/// Returns the folder for the second checker, cleared of earlier runs: a test may have had another name then.
fn left_for_peers() -> &'static Path {
    static PLACE: LazyLock<PathBuf> = LazyLock::new(|| {
        let to = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("packs");
        if to.exists() {
            fs::remove_dir_all(&to).unwrap();
        }
        fs::create_dir_all(&to).unwrap();
        to
    });
    &PLACE
}

/// Returns a pack's path among those for the second checker, by its name and `zip` or `folder`.
pub(crate) fn left(name: &str, ending: &str) -> PathBuf {
    let name = name.replace([' ', '\''], "-");
    left_for_peers().join(format!("{name}.{ending}"))
}

/// Leaves the expected result beside the pack, one line for each thing.
pub(crate) fn leave_said(pack: &Path, checked: &Told) {
    let lines: Vec<String> = said(checked).into_iter().map(|line| line + "\n").collect();
    fs::write(beside(pack, "said"), lines.concat()).unwrap();
}

fn beside(pack: &Path, ending: &str) -> PathBuf {
    let name = pack.file_name().unwrap().to_str().unwrap();
    pack.with_file_name(format!("{name}.{ending}"))
}

/// Leaves a pack for the second checker as a zip.
pub(crate) fn leave_for_peers(name: &str, zip: &[u8], checked: &Told) {
    let place = left(name, "zip");
    fs::write(&place, zip).unwrap();
    leave_said(&place, checked);
}

/// Leaves a pack for the second checker as a folder; returns its result.
pub(crate) fn leave_folder(name: &str, pack: &Pack) -> Told {
    leave_odd_folder(name, |place| pack.write_folder(place))
}

/// Leaves for the second checker the folder that `fill` makes, with things that no [`Pack`] can have; returns its result.
pub(crate) fn leave_odd_folder(name: &str, fill: impl FnOnce(&Path)) -> Told {
    let place = left(name, "folder");
    fs::create_dir(&place).unwrap();
    fill(&place);
    let checked = verify(&place, &Bounds::default(), &mut |_| true);
    leave_said(&place, &checked);
    checked
}

/// Leaves the bounds with a pack in one of these places; returns its result.
pub(crate) fn leave_bounded(place: &Path, bounds: &Bounds) -> Told {
    let checked = verify(place, bounds, &mut |_| true);
    leave_said(place, &checked);
    let Bounds {
        files,
        file_bytes,
        total_bytes,
        entries,
        ..
    } = bounds;
    let text = format!("{files} {file_bytes} {total_bytes} {entries}\n");
    fs::write(beside(place, "bounds"), text).unwrap();
    checked
}

#[test]
fn an_honest_pack_is_left_for_the_second_checker() {
    let (_, pack) = story();
    let report = check_zip(&pack.zip()).unwrap();
    assert_all_hold(&report);
    leave_for_peers("honest", &pack.zip(), &Ok(report.clone()));
    assert_eq!(leave_folder("honest", &pack), Ok(report));
}

#[test]
fn every_forgery_is_caught_and_named() {
    let (book, honest) = story();
    let mut wrong = Vec::new();
    let mut names = BTreeSet::new();
    for (forgeries, sealed) in [
        (in_values::FORGERIES, true),
        (in_openings::FORGERIES, true),
        (in_words::FORGERIES, true),
        (in_log::FORGERIES, true),
        (in_proofs::FORGERIES, true),
        (in_heads::FORGERIES, true),
        (in_checkpoint::SEALED, true),
        (in_checkpoint::UNSEALED, false),
        (in_files::SEALED, true),
        (in_files::UNSEALED, false),
    ] {
        for (name, change, expected) in forgeries {
            assert!(names.insert(name), "{name}, twice");
            let mut pack = honest.clone();
            change(&book, &mut pack);
            assert_ne!(pack.files, honest.files, "{name} changes something");
            let unsealed = pack.clone();
            if sealed {
                pack.seal();
            }
            let checked = check_zip(&pack.zip());
            let expected = lines(*expected);
            if said(&checked) != expected {
                wrong.push(format!("{name}: {:#?}, not {expected:#?}", said(&checked)));
            }
            assert_eq!(leave_folder(name, &pack), checked, "{name}, in a folder");
            if sealed && checked.is_ok() {
                let of_the_list = |line: &String| line.starts_with("files-");
                assert!(
                    said(&check(&unsealed)).iter().any(of_the_list),
                    "{name}, unsealed"
                );
            }
            leave_for_peers(name, &pack.zip(), &checked);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{} kinds", names.len());
    assert!(names.len() >= 250, "{} kinds", names.len());
}

#[test]
fn a_change_to_any_byte_of_any_file_is_caught() {
    let (_, honest) = story();
    let seed = 0x6275_726e_u64;
    println!("seed {seed:#x}");
    let mut state = seed;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for number in 0..600 {
        let mut pack = honest.clone();
        let names: Vec<String> = pack.files.keys().cloned().collect();
        let name = &names[next(names.len())];
        let bytes = pack.files.get_mut(name).unwrap();
        let at = next(bytes.len());
        bytes[at] ^= u8::try_from(1 + next(255)).unwrap();
        let checked = check(&pack);
        let caught = !matches!(&checked, Ok(report) if !report.any_fails());
        assert!(caught, "{name} byte {at}");
        if number < 150 {
            leave_for_peers(&format!("byte {number}"), &pack.zip(), &checked);
        }
    }
}
