//! Keeps a pack apart from what is saved while it is written, and from other packs.

use super::honest::{assert_holds, checked, log_json};
use super::made::{Made, brief, files, incident};
use bothy_core::evidence::Reader;
use bothy_core::journal::Step;
use bothy_test_support::seed;
use std::collections::BTreeMap;

#[test]
fn what_is_saved_while_a_pack_is_written_is_not_in_it() {
    for after in 0..6 {
        let (mut made, [_, first, _]) = Made::year(seed(107) + after);
        let mut export = made.begin(made.folder("pack")).unwrap();
        for _ in 0..after {
            made.step(&mut export).unwrap();
        }
        made.amend(first, &incident(6, &|_| "latecomer".to_owned()));
        let file = made.file("late.jpg", b"latecomer");
        made.add(&brief(1, "latecomer"), vec![file]);
        while made.step(&mut export).unwrap() != Step::Done {}
        assert_holds(&made.place("pack"), true);
        for (name, bytes) in files(&made.place("pack")) {
            assert!(
                !String::from_utf8_lossy(&bytes).contains("latecomer"),
                "{name}"
            );
        }
        assert_eq!(checked(&made.place("pack")).facts.size, 12);
    }
}

#[test]
fn two_packs_of_one_log_differ_in_their_heads_and_proofs_alone() {
    let (mut made, _) = Made::year(seed(108));
    for name in ["one", "two"] {
        made.export(made.folder(name)).unwrap();
    }
    let (one, two) = (files(&made.place("one")), files(&made.place("two")));
    let differing: Vec<_> = one
        .iter()
        .filter(|(name, bytes)| two[*name] != **bytes)
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        differing,
        [
            "README.txt",
            "SHA256SUMS",
            "SHA256SUMS.minisig",
            "checkpoint.txt",
            "log.json"
        ]
    );
    let bare = |files: &BTreeMap<String, Vec<u8>>| {
        let mut log = log_json(files);
        for part in ["size", "root", "recorded", "signature"] {
            log["head"].as_object_mut().unwrap().remove(part).unwrap();
        }
        log["skipped"].take();
        log
    };
    assert_eq!(bare(&one), bare(&two));
    let lines = |files: &BTreeMap<String, Vec<u8>>| {
        let readme = String::from_utf8(files["README.txt"].clone()).unwrap();
        readme.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let differing = lines(&one)
        .into_iter()
        .zip(lines(&two))
        .filter(|(one, two)| one != two)
        .count();
    assert_eq!(
        differing, 1,
        "how many lines the log has; the minute is the same"
    );
    assert_eq!(
        log_json(&two)["head"]["size"],
        13,
        "one line more: that the first pack was made"
    );
}

#[test]
fn a_pack_says_to_nobody_who_else_was_given_one() {
    let (mut made, _) = Made::year(seed(109));
    for reader in [Reader::Police, Reader::Court] {
        let mut choice = made.folder(reader.id());
        choice.reader = reader;
        made.export(choice).unwrap();
    }
    let court = files(&made.place("court"));
    for (name, bytes) in &court {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !text.contains("exported") && !text.contains("\"police\""),
            "{name}"
        );
    }
    assert_eq!(
        log_json(&court)["head"]["size"],
        13,
        "its line is there, unshown"
    );
}
