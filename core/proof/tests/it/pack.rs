//! Honest packs: every claim holds, stock tools agree, spreadsheets read the table.

use super::book::Pack;
use super::story::story;
use bothy_proof::pack::{Bounds, Claim, Outcome, Report, TABLE, Unreadable, minisign_key, verify};
use std::process::Command;

pub(crate) fn check(pack: &Pack) -> Result<Report, Unreadable> {
    let dir = tempfile::tempdir().unwrap();
    pack.write_folder(dir.path());
    verify(dir.path(), &Bounds::default(), &mut |_| true)
}

pub(crate) fn check_zip(bytes: &[u8]) -> Result<Report, Unreadable> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("pack.zip");
    std::fs::write(&path, bytes).unwrap();
    verify(&path, &Bounds::default(), &mut |_| true)
}

/// Claims that are never made.
pub(crate) const NEVER: [Claim; 5] = [
    Claim::Key,
    Claim::Time,
    Claim::Truth,
    Claim::LaterCorrections,
    Claim::Completeness,
];

#[track_caller]
pub(crate) fn assert_all_hold(report: &Report) {
    for checked in &report.claims {
        let expected = if NEVER.contains(&checked.claim) {
            Outcome::NotClaimed
        } else {
            Outcome::Holds
        };
        assert_eq!(checked.outcome, expected, "{checked:?}");
    }
    assert!(!report.any_fails());
}

#[test]
fn every_claim_of_an_honest_pack_holds_in_a_folder_and_in_a_zip() {
    let (book, pack) = story();
    let report = check(&pack).unwrap();
    assert_all_hold(&report);
    assert_eq!(check_zip(&pack.zip()).unwrap(), report);
    let facts = &report.facts;
    assert_eq!(
        (facts.shown, facts.size, facts.incidents, facts.exhibits),
        (9, 12, 2, 2)
    );
    // In the order of reading, not of the numbers.
    let hidden = ["uptime", "boot", "place", "private_note", "file_name"];
    assert_eq!(facts.hidden, hidden);
    assert_eq!((facts.clock_jumps, facts.earlier), (1, 2));
    assert_eq!(facts.public_key, book.key.verifying_key().to_bytes());
}

#[test]
fn what_is_hidden_is_nowhere_in_the_pack() {
    let (_, pack) = story();
    for (name, bytes) in &pack.files {
        let text = String::from_utf8_lossy(bytes);
        for secret in ["Anna", "Sam", "2041", &"bb".repeat(16)] {
            assert!(!text.contains(secret), "{secret} in {name}");
        }
    }
    // The planted positive: what is shown is there.
    assert!(pack.text("log.json").contains("plate"));
}

#[test]
fn stock_minisign_and_sha256sum_accept_an_honest_pack_and_no_other() {
    let (_, mut pack) = story();
    let key = minisign_key(&pack.key.verifying_key().to_bytes());
    let stock = |pack: &Pack| {
        let dir = tempfile::tempdir().unwrap();
        pack.write_folder(dir.path());
        let run = |program: &str, args: &[&str]| {
            let output = Command::new(program)
                .args(args)
                .current_dir(dir.path())
                .output();
            output
                .expect("minisign and coreutils are installed")
                .status
                .success()
        };
        (
            run("minisign", &["-V", "-q", "-m", "SHA256SUMS", "-P", &key]),
            run("sha256sum", &["--strict", "-c", "SHA256SUMS"]),
        )
    };
    assert_eq!(stock(&pack), (true, true));
    pack.files.get_mut("README.txt").unwrap()[0] ^= 1;
    assert_eq!(stock(&pack), (true, false));
    pack.files.get_mut("SHA256SUMS").unwrap()[0] ^= 1;
    assert_eq!(stock(&pack), (false, false));
}

#[test]
fn the_table_is_read_by_another_reader_and_is_no_formula() {
    let (_, pack) = story();
    let text = pack.text(TABLE);
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cell = |row: usize, name: &str| {
        let column = header.iter().position(|column| column == name).unwrap();
        rows[row][column].to_owned()
    };
    assert_eq!(rows.len(), 2);
    assert_eq!(cell(0, "entry"), "8");
    assert_eq!(cell(0, "corrections"), "2");
    assert_eq!(cell(0, "first_recorded"), "2026-03-01T13:00:00+01:00");
    assert_eq!(cell(0, "recorded"), "2026-03-01T21:00:00+01:00");
    assert_eq!(cell(0, "kinds"), "threats; damage");
    assert_eq!(cell(0, "happened"), "about 2026-02-28T21:30+00:00");
    assert_eq!(
        cell(0, "details"),
        "He threw a plate at [hidden] It broke at the wall.\nShe cried."
    );
    assert_eq!(cell(0, "exact_words"), "'=I'll \"burn\" it, 他说");
    assert_eq!(cell(0, "place"), "[hidden]");
    assert_eq!(cell(0, "exhibits"), "AB-001");
    assert_eq!(cell(1, "happened"), "2026-02-01..2026-02-20T10:00+00:00");
    assert_eq!(cell(1, "who"), "partner");
    assert!(!header.iter().any(|column| column == "private_note"));
}

#[test]
fn a_check_stops_when_asked_and_tells_how_far_it_came() {
    let (_, pack) = story();
    let dir = tempfile::tempdir().unwrap();
    pack.write_folder(dir.path());
    let mut last = 0;
    verify(dir.path(), &Bounds::default(), &mut |progress| {
        assert!(progress.done >= last && progress.done <= progress.total);
        last = progress.done;
        true
    })
    .unwrap();
    assert_eq!(
        last,
        pack.files
            .values()
            .map(|bytes| bytes.len() as u64)
            .sum::<u64>()
    );
    let stopped = verify(dir.path(), &Bounds::default(), &mut |progress| {
        progress.done < last / 2
    });
    assert_eq!(stopped, Err(Unreadable::Cancelled));
}
