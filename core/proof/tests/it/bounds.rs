//! Packs past each bound, at a small one; the second checker holds them too.

use super::book::{Book, Exhibits, Pack};
use super::forgeries::{leave_bounded, leave_folder, leave_for_peers, left, lines, said};
use super::pack::{assert_all_hold, check, check_zip};
use super::story::story;
use bothy_proof::Value;
use bothy_proof::pack::{Bounds, Hiding, LOG};
use std::fs;

/// Asserts the result for the pack under these bounds, as a folder and as a zip.
#[track_caller]
fn assert_bounded(name: &str, pack: &Pack, bounds: Bounds, expected: &[&str]) {
    let (folder, zip) = (left(name, "folder"), left(name, "zip"));
    pack.write_folder(&folder);
    fs::write(&zip, pack.zip()).unwrap();
    for place in [folder, zip] {
        let checked = leave_bounded(&place, &bounds);
        assert_eq!(
            said(&checked),
            lines(expected),
            "{name}, {}",
            place.display()
        );
    }
}

#[test]
fn packs_past_the_bounds_are_refused_before_they_are_read() {
    let (_, pack) = story();
    let all = Bounds::default();
    let longest = pack.files.values().map(Vec::len).max().unwrap() as u64;
    let total = pack.files.values().map(|bytes| bytes.len() as u64).sum();
    // Eight files and their folder; nine entries; two earlier heads.
    for (name, at, below) in [
        (
            "files",
            Bounds { files: 9, ..all },
            Bounds { files: 8, ..all },
        ),
        (
            "bytes of a file",
            Bounds {
                file_bytes: longest,
                ..all
            },
            Bounds {
                file_bytes: longest - 1,
                ..all
            },
        ),
        (
            "bytes",
            Bounds {
                total_bytes: total,
                ..all
            },
            Bounds {
                total_bytes: total - 1,
                ..all
            },
        ),
        (
            "entries",
            Bounds { entries: 9, ..all },
            Bounds { entries: 8, ..all },
        ),
    ] {
        assert_bounded(&format!("as many {name} as may be"), &pack, at, &[]);
        let one_more = format!("more {name} than may be");
        assert_bounded(&one_more, &pack, below, &["too-large"]);
    }
}

/// Makes a log of one incident, and later removals with these targets.
fn removed(targets: &[&[i64]]) -> Pack {
    let mut book = Book::new();
    let told = [("rev", Value::Int(0))];
    for _ in 0..4 {
        book.add("clock-jumped", [2; 16], &[]);
    }
    let mut shown = vec![book.add("created", [0xaa; 16], &told)];
    for list in targets {
        let list = list.iter().copied().map(Value::Int).collect();
        let targets = ("targets", Value::Array(list));
        shown.push(book.add("deleted", [0xdd; 16], &[targets]));
    }
    book.pack(&shown, &Hiding::default(), &Exhibits::new(), &[])
}

/// Memory grows with the entries that removals name, not with repetitions.
#[test]
fn only_different_targets_are_counted() {
    let bounds = Bounds {
        entries: 4,
        ..Bounds::default()
    };
    assert_bounded(
        "as many targets as may be",
        &removed(&[&[0, 1], &[2, 3]]),
        bounds,
        &[],
    );
    assert_bounded(
        "as many targets as may be, some of them again",
        &removed(&[&[0, 1, 2, 3], &[0], &[0, 1, 2, 3]]),
        bounds,
        &["revisions twice entry 6", "revisions twice entry 7"],
    );
    assert_bounded(
        "more targets than may be",
        &removed(&[&[0, 1, 2], &[2, 3, 4]]),
        bounds,
        &["too-large"],
    );
}

/// log.json is read from the front: a fault after the one entry too many isn't seen.
#[test]
fn of_a_bound_and_a_fault_the_one_in_front_is_said() {
    let (_, pack) = story();
    let bounds = Bounds {
        entries: 2,
        ..Bounds::default()
    };
    let bad = |list: &str, at: usize| {
        let mut pack = pack.clone();
        let mut json = pack.json();
        json[list][at] = "no head, and no entry".into();
        pack.set_json(&json);
        pack.seal();
        pack
    };
    for (name, pack, word) in [
        (
            "a bad entry behind the bound",
            bad("entries", 3),
            "too-large",
        ),
        ("a bad entry at the bound", bad("entries", 2), "bad-log"),
        ("a bad entry before the bound", bad("entries", 1), "bad-log"),
        ("a bad head before the bound", bad("earlier", 1), "bad-log"),
    ] {
        assert_bounded(name, &pack, bounds, &[word]);
    }
    let one = Bounds {
        entries: 1,
        ..bounds
    };
    assert_bounded(
        "a bad entry behind too many heads",
        &bad("entries", 0),
        one,
        &["too-large"],
    );
    let mut bytes = pack.clone();
    let log = bytes.files.get_mut(LOG).unwrap();
    let at = log.len() - 4;
    log[at] = 0xff;
    bytes.seal();
    assert_bounded("no UTF-8 behind the bound", &bytes, bounds, &["too-large"]);
    let mut targets = removed(&[&[0, 1, 2], &[3]]);
    let mut json = targets.json();
    json["entries"][2] = "no entry".into();
    targets.set_json(&json);
    assert_bounded(
        "a bad entry behind too many targets",
        &targets,
        bounds,
        &["too-large"],
    );
}

/// Returns the story's pack with its first entry padded by white space to this length.
fn with_entry_of(len: usize) -> Pack {
    let (_, mut pack) = story();
    let log = pack.text(LOG);
    let begin = log.find("\"entries\":[\n").unwrap() + 12;
    let end = begin + log[begin..].find('\n').unwrap() - 1;
    let pad = " ".repeat(len - (end - begin));
    let log = format!("{}{pad}{}", &log[..=begin], &log[begin + 1..]);
    pack.files.insert(LOG.to_owned(), log.into());
    pack.seal();
    pack
}

#[test]
fn an_entry_of_32_mib_is_read_and_a_longer_one_refused() {
    let most = 32 << 20;
    assert_all_hold(&check(&with_entry_of(most)).unwrap());
    let zip = with_entry_of(most + 1).zip();
    let checked = check_zip(&zip);
    assert_eq!(said(&checked), ["bad-log"]);
    leave_for_peers("an entry that is too long", &zip, &checked);
}

#[test]
fn an_entry_that_is_too_long_is_refused_with_little_memory() {
    let (_, honest) = story();
    let log = honest.text(LOG);
    for (list, item) in [
        ("\"nodes\":[", "[\"aa\",\"b\"],".repeat(4_000_000)),
        (
            "\"nodes\":[",
            format!("\"{}\",", "0f".repeat(32)).repeat(600_000),
        ),
        ("\"hidden\":[", "\"place\",".repeat(5_000_000)),
        ("\"$words\":[", "null,".repeat(8_000_000)),
        (
            "\"skipped\":[",
            format!("\"{}\",", "0f".repeat(32)).repeat(600_000),
        ),
    ] {
        assert!(log.contains(list), "{list}");
        let mut pack = honest.clone();
        let changed = log.replacen(list, &format!("{list}{item}"), 1);
        pack.files.insert(LOG.to_owned(), changed.into());
        pack.seal();
        assert_eq!(said(&check(&pack)), ["bad-log"], "{list}");
    }
}

/// The first 100 places of a claim are named; the rest are counted.
#[test]
fn a_claim_names_100_places_and_counts_the_others() {
    let extra = |many: usize| {
        let (_, mut pack) = story();
        for n in 0..many {
            pack.files.insert(format!("more/{n:03}"), Vec::new());
        }
        pack
    };
    for many in [100, 101, 250] {
        let checked = leave_folder(&format!("{many} files too many"), &extra(many));
        let name = |n| format!("files-listed extra file more/{n:03}");
        let mut expected: Vec<_> = (0..many.min(100)).map(name).collect();
        if many > 100 {
            expected.push(format!("files-listed more {}", many - 100));
        }
        assert_eq!(said(&checked), lines(expected));
        leave_for_peers(
            &format!("{many} files too many"),
            &extra(many).zip(),
            &checked,
        );
    }
    // In each claim separately, in the order found: entries in that of log.json.
    let mut book = Book::new();
    let told = [("rev", Value::Int(7))];
    let shown: Vec<_> = (0..130_u8)
        .map(|n| book.add("amended", [n; 16], &told))
        .collect();
    let mut pack = book.pack(&shown, &Hiding::default(), &Exhibits::new(), &[]);
    let mut json = pack.json();
    let entries = json["entries"].as_array_mut().unwrap();
    entries.reverse();
    for entry in entries {
        entry["nodes"][0] = "0f".repeat(32).into();
    }
    pack.set_json(&json);
    pack.seal();
    let checked = leave_folder("130 entries, each with faults", &pack);
    let of = |line: &str| {
        let claims = said(&checked);
        let found = claims.iter().filter(|said| said.starts_with(line));
        found.cloned().collect::<Vec<_>>()
    };
    for (claim, more) in [("order", 29), ("revisions", 30), ("values-committed", 30)] {
        assert_eq!(of(claim).len(), 101, "{claim}");
        assert_eq!(
            of(&format!("{claim} more")),
            [format!("{claim} more {more}")]
        );
    }
    // The proof is one for all entries, so it fails once.
    assert_eq!(of("entries-in-log"), ["entries-in-log not-in-log head 130"]);
    assert!(of("revisions gap entry 129").len() == 1 && of("revisions gap entry 29").is_empty());
}
