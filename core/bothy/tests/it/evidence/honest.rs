//! The content of a pack, and the checkers that accept it.

use super::made::{Made, brief, files, unzipped};
use bothy_core::evidence::{Export, Reader};
use bothy_core::journal::Step;
use bothy_proof::pack::{Bounds, Claim, Outcome, Report, verify};
use bothy_test_support::seed;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Returns the checker's report. Not for packs that can't be read at all.
pub fn checked(pack: &Path) -> Report {
    verify(pack, &Bounds::default(), &mut |_| true).expect("a pack that can be read")
}

/// Asserts that nothing fails, and that the pack claims all that it can.
pub fn assert_holds(pack: &Path, exhibits: bool) {
    let report = checked(pack);
    assert!(!report.any_fails(), "{:#?}", report.claims);
    for checked in report.claims {
        let never = [
            Claim::Key,
            Claim::Time,
            Claim::Truth,
            Claim::LaterCorrections,
            Claim::Completeness,
        ];
        let not_here =
            checked.claim == Claim::EarlierHeads || (checked.claim == Claim::Exhibits && !exhibits);
        let expected = if never.contains(&checked.claim) || not_here {
            Outcome::NotClaimed
        } else {
            Outcome::Holds
        };
        assert_eq!(checked.outcome, expected, "{:?}", checked.claim);
    }
}

/// Runs a tool of the system in a folder. A missing tool fails the test: skipping would be passing for nothing.
fn tool(folder: &Path, program: &str, words: &[&str]) -> (bool, String) {
    let output = Command::new(program)
        .args(words)
        .current_dir(folder)
        .output();
    let output =
        output.unwrap_or_else(|error| panic!("{program} is needed for this test: {error}"));
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

pub fn log_json(files: &BTreeMap<String, Vec<u8>>) -> Json {
    serde_json::from_slice(&files["log.json"]).unwrap()
}

#[test]
fn a_folder_and_a_zip_verify_and_hold_the_same_files() {
    let (mut made, _) = Made::year(seed(101));
    for reader in Reader::ALL {
        let (folder, zip) = (made.place("pack"), made.place("pack.zip"));
        let mut to_folder = made.folder("pack");
        to_folder.reader = reader;
        let mut to_zip = made.zip("pack.zip");
        to_zip.reader = reader;
        made.export(to_folder).unwrap();
        made.export(to_zip).unwrap();
        assert_holds(&folder, true);
        assert_holds(&zip, true);
        let (in_folder, in_zip) = (files(&folder), unzipped(&zip));
        let names: Vec<_> = in_folder.keys().map(String::as_str).collect();
        let expected = [
            "README.txt",
            "SHA256SUMS",
            "SHA256SUMS.minisig",
            "checkpoint.txt",
            "exhibits/AB-001.pdf",
            "exhibits/AB-002.bin",
            "exhibits/AB-003.jpg",
            "incidents.csv",
            "log.json",
        ];
        assert_eq!(names, expected);
        assert_eq!(
            in_zip.keys().collect::<Vec<_>>(),
            in_folder.keys().collect::<Vec<_>>()
        );
        for name in expected
            .iter()
            .filter(|name| name.starts_with("exhibits/") || name.ends_with(".csv"))
        {
            assert_eq!(in_zip[*name], in_folder[*name], "{name}");
        }
        std::fs::remove_dir_all(folder).unwrap();
        std::fs::remove_file(zip).unwrap();
    }
}

#[test]
fn stock_tools_find_a_pack_in_order_and_a_changed_one_not() {
    let (mut made, _) = Made::year(seed(102));
    let (folder, zip) = (made.place("pack"), made.place("pack.zip"));
    made.export(made.folder("pack")).unwrap();
    made.export(made.zip("pack.zip")).unwrap();
    let unpacked = made.place("unpacked");
    std::fs::create_dir(&unpacked).unwrap();
    let (well, said) = tool(&unpacked, "unzip", &["-q", zip.to_str().unwrap()]);
    assert!(well, "{said}");
    for pack in [&folder, &unpacked] {
        let (well, said) = tool(pack, "sha256sum", &["--strict", "-c", "SHA256SUMS"]);
        assert!(well && said.lines().count() == 7, "{said}");
        // The command as README.txt gives it, word for word.
        let readme = std::fs::read_to_string(pack.join("README.txt")).unwrap();
        let line = readme
            .lines()
            .find(|line| line.contains("minisign -V"))
            .unwrap();
        let words: Vec<&str> = line
            .split_whitespace()
            .skip_while(|word| *word != "minisign")
            .collect();
        let (well, said) = tool(pack, words[0], &words[1..]);
        assert!(
            well && said.contains("Signature and comment signature verified"),
            "{said}"
        );
        // Both refuse when they should.
        let exhibit = pack.join("exhibits/AB-003.jpg");
        let mut bytes = std::fs::read(&exhibit).unwrap();
        bytes[2000] ^= 1;
        std::fs::write(&exhibit, bytes).unwrap();
        assert!(!tool(pack, "sha256sum", &["--strict", "-c", "SHA256SUMS"]).0);
        let mut sums = std::fs::read(pack.join("SHA256SUMS")).unwrap();
        sums[0] ^= 1;
        std::fs::write(pack.join("SHA256SUMS"), sums).unwrap();
        assert!(!tool(pack, words[0], &words[1..]).0);
    }
}

#[test]
fn exhibits_are_the_files_to_the_bit() {
    let mut made = Made::empty(seed(103));
    let long: Vec<u8> = (0..3_500_001_u32)
        .flat_map(u32::to_le_bytes)
        .take(3_500_001)
        .collect();
    let given: Vec<Vec<u8>> = vec![vec![], vec![0], vec![b'x'; 1 << 20], long];
    for (on, bytes) in (1..).zip(&given) {
        let file = made.file("a", bytes);
        made.add(&brief(on, "with a file"), vec![file]);
    }
    made.export(made.folder("pack")).unwrap();
    made.export(made.zip("pack.zip")).unwrap();
    for files in [
        files(&made.place("pack")),
        unzipped(&made.place("pack.zip")),
    ] {
        let exhibits: Vec<_> = files
            .iter()
            .filter(|(name, _)| name.starts_with("exhibits/"))
            .collect();
        assert_eq!(exhibits.len(), given.len());
        for ((name, bytes), expected) in exhibits.into_iter().zip(&given) {
            assert!(bytes == expected, "{name}");
        }
    }
    assert_holds(&made.place("pack"), true);
    assert_holds(&made.place("pack.zip"), true);
}

#[test]
fn every_wording_is_shown_and_the_table_has_the_last() {
    let (mut made, [papers, first, short]) = Made::year(seed(104));
    made.export(made.folder("pack")).unwrap();
    let files = files(&made.place("pack"));
    let log = String::from_utf8(files["log.json"].clone()).unwrap();
    let table = String::from_utf8(files["incidents.csv"].clone()).unwrap();
    // Words are separate in the log: each can be hidden alone.
    for word in ["\"more \"", "\"right.\"", "\"again.\""] {
        assert!(log.contains(word), "{word}");
    }
    assert!(table.contains("details one, and right again.") && !table.contains("put right"));
    let rows: Vec<&str> = table
        .lines()
        .filter(|line| line.get(32..33) == Some(","))
        .map(|line| &line[..32])
        .collect();
    let expected = [papers, first, short].map(|id| id.to_string());
    assert_eq!(rows, expected, "the oldest first");
    assert!(!log.contains("mistake"), "what was removed is gone");
}

#[test]
fn a_removal_is_shown_as_a_line_that_says_nothing_of_what_it_was() {
    let (mut made, _) = Made::year(seed(105));
    made.export(made.folder("pack")).unwrap();
    let log = log_json(&files(&made.place("pack")));
    let kinds = kinds(&log);
    assert_eq!(
        kinds.iter().filter(|(_, kind)| kind == "deleted").count(),
        1,
        "{kinds:?}"
    );
    // Lines 0 to 11: two, one, three removed, three, one correction, the removal, one correction.
    let shown: Vec<u64> = kinds.iter().map(|(seq, _)| *seq).collect();
    assert_eq!(shown, [0, 1, 2, 6, 7, 8, 9, 10, 11]);
}

/// Returns number and kind of each entry that is shown.
fn kinds(log: &Json) -> Vec<(u64, String)> {
    let kind = |entry: &Json| entry["values"]["kind"].as_str().unwrap().to_owned();
    let entries = log["entries"].as_array().unwrap();
    entries
        .iter()
        .map(|entry| (entry["seq"].as_u64().unwrap(), kind(entry)))
        .collect()
}

#[test]
fn a_clock_that_jumped_is_in_the_pack_even_when_it_jumped_just_now() {
    let mut made = Made::empty(seed(106));
    made.add(&brief(1, "words"), vec![]);
    made.home.clock.set_ahead(3600);
    let mut export = made.begin(made.folder("pack")).unwrap();
    while made.step(&mut export).unwrap() != Step::Done {}
    let kinds = kinds(&log_json(&files(&made.place("pack"))));
    assert_eq!(
        kinds,
        [(0, "created".to_owned()), (1, "clock-jumped".to_owned())]
    );
    assert_holds(&made.place("pack"), false);
    assert_eq!(checked(&made.place("pack")).facts.clock_jumps, 1);
}

#[test]
fn the_dry_run_says_what_the_pack_then_is() {
    let (mut made, [_, first, _]) = Made::year(seed(110));
    let mut choice = made.folder("pack");
    choice.without = vec![first];
    choice.hide = vec![bothy_core::journal::Field::named("place").unwrap()];
    let plan = Export::plan(made.open(), &choice).unwrap();
    assert!(!made.place("pack").exists());
    made.export(choice).unwrap();
    let facts = checked(&made.place("pack")).facts;
    assert_eq!((plan.shown, plan.not_shown, plan.exhibits), (2, 1, 2));
    assert_eq!(
        (facts.incidents, facts.exhibits),
        (plan.shown, plan.exhibits)
    );
    assert_eq!(
        (facts.shown, facts.size),
        (plan.lines_shown, plan.lines_total)
    );
    assert_eq!(facts.hidden, plan.hidden_fields);
    assert_eq!(plan.hidden_fields, ["place", "private_note"]);
    let gaps: Vec<_> = plan
        .gaps
        .iter()
        .map(|gap| (gap.after, gap.before, gap.lines))
        .collect();
    // Shown: 2, 6, 7, 8 and the removal, 10.
    assert_eq!(
        gaps,
        [
            (None, Some(2), 2),
            (Some(2), Some(6), 3),
            (Some(8), Some(10), 1),
            (Some(10), None, 1)
        ]
    );
    let exhibits = std::fs::read_dir(made.place("pack/exhibits")).unwrap();
    let bytes: u64 = exhibits
        .map(|file| file.unwrap().metadata().unwrap().len())
        .sum();
    assert_eq!(plan.exhibit_bytes, bytes);
    let readme = std::fs::read_to_string(made.place("pack/README.txt")).unwrap();
    assert!(
        readme.contains("It shows 2 of 3 incidents, chosen for this purpose."),
        "{readme}"
    );
    assert!(
        readme.contains("It shows 5 of 12 lines of the log."),
        "{readme}"
    );
}
