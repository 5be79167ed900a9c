//! Input that isn't a pack, or is a trap, gives a clear error: no panic, nothing unpacked.

use super::book::{Book, Exhibits, Pack, text};
use super::forgeries::{leave_for_peers, said};
use super::pack::{check, check_zip};
use super::story::story;
use bothy_proof::pack::Hiding;
use bothy_proof::pack::{Bounds, Claim, LOG, Outcome, verify};
use proptest::prelude::*;
use std::fs;

#[track_caller]
pub(crate) fn assert_problem(name: &str, zip: &[u8], problem: &str) {
    let checked = check_zip(zip);
    assert_eq!(said(&checked), [problem], "{name}");
    leave_for_peers(name, zip, &checked);
}

/// Returns a pack of one entry, which hides nothing.
pub(crate) fn plain_pack() -> (Book, Pack) {
    let mut book = Book::new();
    book.add("deleted", [0xdd; 16], &[("reason", text("test"))]);
    let pack = book.pack(&[0], &Hiding::default(), &Exhibits::new(), &[]);
    (book, pack)
}

#[test]
fn a_log_cut_anywhere_never_holds() {
    let (_, honest) = story();
    let log = honest.files[LOG].clone();
    for len in (0..log.len() - 1).step_by(97) {
        let mut pack = honest.clone();
        pack.files.insert(LOG.to_owned(), log[..len].to_vec());
        pack.seal();
        assert_eq!(said(&check(&pack)), ["bad-log"], "cut at {len}");
    }
}

#[test]
fn what_is_no_pack_is_said_to_be_none() {
    let dir = tempfile::tempdir().unwrap();
    let said = |name: &str| {
        said(&verify(
            &dir.path().join(name),
            &Bounds::default(),
            &mut |_| true,
        ))
    };
    fs::write(dir.path().join("a.pdf"), b"%PDF-1.7\n%%EOF\n").unwrap();
    fs::write(dir.path().join("empty"), b"").unwrap();
    fs::create_dir(dir.path().join("folder")).unwrap();
    for name in ["a.pdf", "empty", "folder"] {
        assert_eq!(said(name), ["not-a-pack"], "{name}");
    }
    #[cfg(unix)]
    {
        let pipe = std::process::Command::new("mkfifo")
            .arg(dir.path().join("pipe"))
            .status();
        assert!(pipe.unwrap().success());
        std::os::unix::fs::symlink("pipe", dir.path().join("link")).unwrap();
        for name in ["pipe", "link", "/dev/null", "/dev/zero"] {
            assert_eq!(said(name), ["not-a-pack"], "{name}");
        }
    }
    assert_eq!(said("absent"), ["Outside"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn arbitrary_bytes_in_any_file_never_panic_and_never_hold(
        name in prop::sample::select(vec!["log.json", "incidents.csv", "checkpoint.txt", "SHA256SUMS", "SHA256SUMS.minisig"]),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let (_, mut pack) = story();
        pack.files.insert(name.to_owned(), bytes);
        prop_assert!(check(&pack).map_or(true, |report| report.any_fails()));
    }

    #[test]
    fn pieces_of_json_in_the_log_never_panic_and_never_hold(
        at in any::<prop::sample::Index>(),
        piece in prop::sample::select(vec![
            "null", "[]", "{}", "\"\"", "0", "-1", "[[", "}]", ",", ":", "true", "1e999", "\"$hex\":", "{\"$words\":[]}",
            "[null,null]", "\"salt\":", "\"nodes\":[]", "\"hidden\":[]", "\\u0000", "\u{202e}",
        ]),
        cut in 0_usize..80,
    ) {
        let (_, mut pack) = story();
        let log = pack.text(LOG);
        let mut from = at.index(log.len());
        while !log.is_char_boundary(from) {
            from -= 1;
        }
        let mut to = (from + cut).min(log.len());
        while !log.is_char_boundary(to) {
            to += 1;
        }
        let changed = format!("{}{piece}{}", &log[..from], &log[to..]);
        prop_assume!(changed != log);
        pack.files.insert(LOG.to_owned(), changed.into());
        prop_assert!(check(&pack).map_or(true, |report| report.any_fails()));
    }

    #[test]
    fn arbitrary_bytes_in_a_zip_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        end in any::<bool>(),
    ) {
        let (_, pack) = story();
        let mut zip = pack.zip();
        for (at, byte) in changes {
            // The directory at the end is where parsers go wrong.
            let at = if end { zip.len() - 1 - at.index(900) } else { at.index(zip.len()) };
            zip[at] = byte;
        }
        let _ = check_zip(&zip);
    }
}

#[test]
fn a_table_without_a_log_to_match_claims_nothing_of_exhibits() {
    let (book, pack) = plain_pack();
    let report = check(&pack).unwrap();
    assert_eq!(report.outcome(Claim::Exhibits), Outcome::NotClaimed);
    assert_eq!(report.outcome(Claim::EarlierHeads), Outcome::NotClaimed);
    assert_eq!(report.outcome(Claim::Table), Outcome::Holds);
    assert!(!report.any_fails());
    // An entry that hides nothing is opened by its seed.
    let seed = hex::encode(book.entries[0].1);
    assert_eq!(
        pack.json()["entries"][0]["nodes"],
        serde_json::json!([seed])
    );
}
