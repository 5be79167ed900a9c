//! Everything written out of a vault replaces nothing and is read back; what can't be read back is reported.

use super::desk::{Desk, Said, fixture, said, tree};
use super::strace::{begun, ended, strace};
use super::strange_files::{desk, run};
use bothy_test_support::amount;
use std::fs::File;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Every command that writes where it is told; FILE stands for the place, PHOTO for a file of the incident ID, COPY for a copy of ORDER.
pub(super) const OUTPUTS: [&[&str]; 11] = [
    &["incident", "extract", "ID", "PHOTO", "--to", "FILE"],
    &["incident", "preview", "ID", "PHOTO", "--to", "FILE"],
    &["order", "extract", "ORDER", "COPY", "--to", "FILE"],
    &["pattern", "--svg", "FILE"],
    &["plan", "print", "--to", "FILE"],
    &["plan", "print", "--card", "--to", "FILE"],
    &["risk", "show", "--referral", "--to", "FILE"],
    &["plan", "hand-over", "--to", "FILE"],
    &["plan", "hand-over", "--qr", "FILE"],
    &["export", "--reader", "court", "--to", "FILE"],
    &["demo", "FILE"],
];

/// Those that write to stdout where FILE is `-`.
const TO_STDOUT: std::ops::Range<usize> = 0..7;

/// The IDs of what is on a desk.
pub(super) struct Made {
    id: String,
    photo: String,
    order: String,
    copy: String,
}

/// Returns a desk with one of everything, and the IDs of what comes out of it.
pub(super) fn full_desk() -> (Desk, Made) {
    let (desk, id) = desk();
    let photo = fixture("door-frame.jpg");
    let photo = photo.to_str().unwrap();
    let file = desk.ok(&["incident", "attach", &id, photo]);
    let order = desk.ok(&["order", "add", "--kind", "bail"]);
    let copy = desk.ok(&["order", "attach", &order, photo]);
    let made = Made {
        id,
        photo: file,
        order,
        copy,
    };
    (desk, made)
}

/// Returns the command as it is typed, with these IDs.
pub(super) fn typed<'a>(output: &[&'a str], made: &'a Made, place: &'a str) -> Vec<&'a str> {
    let typed = output.iter().map(|word| match *word {
        "ID" => &made.id,
        "PHOTO" => &made.photo,
        "ORDER" => &made.order,
        "COPY" => &made.copy,
        "FILE" => place,
        other => other,
    });
    typed.collect()
}

#[test]
fn nothing_that_is_there_is_replaced_or_followed_by_any_output() {
    let (desk, made) = full_desk();
    desk.file("letter", b"Dear Ruth, I never sent this.");
    symlink("letter", desk.path("link-to-letter")).unwrap();
    std::fs::create_dir(desk.path("full")).unwrap();
    desk.file("full/letter", b"Dear Ruth, I never sent this.");
    symlink("folder", desk.path("link-to-folder")).unwrap();
    // Something is being written here, and something else has that name.
    desk.file("half.part", b"somebody's");
    let outside = |desk: &Desk| {
        let mut all = tree(&desk.path(""));
        all.retain(|(path, _, _)| !path.starts_with(desk.path("vault")));
        all
    };
    let before = outside(&desk);
    for output in OUTPUTS {
        for place in [
            "letter",
            "link-to-letter",
            "link-to-nowhere",
            "link-to-itself",
            "full",
            "link-to-folder",
            "pipe",
            "half",
        ] {
            if place == "half" && (output.contains(&"demo") || output.contains(&"--qr")) {
                continue;
            }
            let args = typed(output, &made, place);
            let said = run(&desk, &made.id, place, &args);
            assert_eq!(said.code, 10, "{args:?} {place}: {}", said.err);
            assert!(!said.err.is_empty(), "{args:?} {place} says nothing");
            assert!(outside(&desk) == before, "{args:?} {place}: touched");
        }
    }
}

#[test]
fn a_place_that_cannot_take_it_is_named_with_its_cause_by_every_output() {
    let (desk, made) = full_desk();
    desk.file("letter", b"Dear Ruth, I never sent this.");
    std::fs::create_dir_all(desk.path("another-vault/in-it")).unwrap();
    for name in ["1.dat", "2.dat"] {
        std::fs::copy(
            desk.path("vault").join(name),
            desk.path("another-vault").join(name),
        )
        .unwrap();
    }
    let before = tree(&desk.path(""));
    for output in OUTPUTS {
        for (place, code, why) in [
            ("missing/x", 12, "It isn't there"),
            ("link-to-nowhere/x", 12, "It isn't there"),
            ("letter/x", 12, "It isn't a folder"),
            ("link-to-itself/x", 12, "circle"),
            ("vault/x", 2, "inside the vault's folder"),
            ("another-vault/in-it/x", 2, "inside the vault's folder"),
        ] {
            let args = typed(output, &made, place);
            let said = run(&desk, &made.id, place, &args);
            assert_eq!(said.code, code, "{args:?}: {}", said.err);
            let named = said.err.contains(place) && said.err.contains(why);
            assert!(named, "{args:?}: {}", said.err);
            assert_eq!(said.out, "", "{args:?}");
            let names =
                |tree: Vec<(PathBuf, String, Vec<u8>)>| tree.into_iter().map(|(path, ..)| path);
            let after = names(tree(&desk.path("")));
            assert!(after.eq(names(before.clone())), "{args:?} leaves something");
        }
    }
}

/// Runs a command while the disk it writes to forgets a bit of each file between writing and reading back: the first call with which the
/// program asks for what is on the disk takes a while.
fn on_a_bad_disk(desk: &Desk, place: &str, args: &[&str]) -> Said {
    let delay = "inject=fadvise64:delay_enter=1500000:when=1";
    let options = ["-e", "trace=fadvise64", "-e", delay];
    let mut child = begun(&mut strace(desk, None, &options, args));
    let mut lens = Vec::new();
    let from = Instant::now();
    while child.try_wait().unwrap().is_none() && from.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(150));
        let before = std::mem::replace(&mut lens, written(&desk.path(place)));
        // It grows no more: all of it was written.
        if !lens.is_empty() && lens == before {
            for (path, len) in &lens {
                flip(path, len / 2);
            }
            break;
        }
    }
    ended(child)
}

/// Returns the files that are being written, with their lengths.
fn written(place: &Path) -> Vec<(PathBuf, u64)> {
    let part = place.with_file_name(format!(
        "{}.part",
        place.file_name().unwrap().to_string_lossy()
    ));
    let mut found = Vec::new();
    for folder in [place, &part].into_iter().filter(|folder| folder.is_dir()) {
        let files = tree(folder).into_iter();
        let files = files.filter(|(path, _, _)| path.is_file() && !path.ends_with("unfinished"));
        found.extend(files.map(|(path, _, bytes)| (path, bytes.len() as u64)));
    }
    found.retain(|(_, len)| *len > 0);
    found
}

pub(super) fn flip(path: &Path, at: u64) {
    use std::os::unix::fs::FileExt;
    let file = File::options().read(true).write(true).open(path).unwrap();
    let mut byte = [0];
    file.read_exact_at(&mut byte, at).unwrap();
    byte[0] ^= 1;
    file.write_all_at(&byte, at).unwrap();
}

#[test]
fn what_a_disk_gives_back_otherwise_is_refused_and_taken_away_whatever_wrote_it() {
    let (desk, made) = full_desk();
    let lines = || desk.json(&["export", "--to", "x", "--reader", "court", "--dry-run"]);
    let before = lines()["lines_total"].clone();
    for (number, output) in OUTPUTS.into_iter().enumerate() {
        // A demo is of made-up people, and makes its pack as `export` does. The quick size has one of each kind: a file, pictures, a pack.
        let few = amount(1, 0, 0) == 1 && ![0, 7, 8].contains(&number);
        if output[0] == "demo" || few {
            continue;
        }
        let places = ["out", "out.zip"];
        for place in places
            .into_iter()
            .take(1 + usize::from(output[0] == "export"))
        {
            let args = typed(output, &made, place);
            let said = on_a_bad_disk(&desk, place, &args);
            assert_eq!(said.code, 12, "{args:?}: {}", said.err);
            let named = said.err.contains(place) && said.err.contains("gives back something else");
            assert!(named, "{args:?}: {}", said.err);
            assert_eq!(said.out, "", "{args:?}");
            for left in ["out", "out.part", "out.zip", "out.zip.part"] {
                assert!(!desk.path(left).exists(), "{args:?} leaves {left}");
            }
        }
    }
    assert_eq!(lines()["lines_total"], before);
}

#[test]
fn what_goes_to_stdout_is_said_to_be_unchecked_and_a_file_is_not() {
    let (desk, made) = full_desk();
    let unchecked = "couldn't be read back";
    for (number, output) in OUTPUTS.into_iter().enumerate().take(8) {
        let args = typed(output, &made, "out");
        let said = run(&desk, &made.id, "out", &args);
        assert_eq!(said.code, 0, "{args:?}: {}", said.err);
        assert!(!said.err.contains(unchecked), "{args:?}: {}", said.err);
        let out = desk.path("out");
        if out.is_dir() {
            std::fs::remove_dir_all(out).unwrap();
        } else {
            std::fs::remove_file(out).unwrap();
        }
        if !TO_STDOUT.contains(&number) {
            continue;
        }
        for json in [&[][..], &["--json"]] {
            let args = [&typed(output, &made, "-"), json].concat();
            let done = desk.command(&args).output().unwrap();
            let err = String::from_utf8(done.stderr).unwrap();
            assert!(done.status.success() && !done.stdout.is_empty(), "{args:?}");
            assert_eq!(err.matches(unchecked).count(), 1, "{args:?}: {err}");
            assert!(!desk.path("-").exists(), "{args:?}");
        }
    }
}

/// Collects every option that says in its help that `-` is stdout, with its command.
fn to_stdout(desk: &Desk, before: &[&str], all: &mut Vec<String>) {
    let help = said(&mut desk.bare(&[before, &["--help"]].concat())).out;
    let running = help.split_whitespace().collect::<Vec<_>>().join(" ");
    if running.contains("- for stdout") {
        all.push(before.join(" "));
    }
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    for line in commands.take_while(|line| line.starts_with("  ")) {
        let name = line.split_whitespace().next().unwrap_or_default();
        if !line.starts_with("   ") && !name.is_empty() {
            to_stdout(desk, &[before, &[name]].concat(), all);
        }
    }
}

#[test]
fn no_command_that_writes_to_stdout_when_told_is_left_out_here() {
    let mut there = Vec::new();
    to_stdout(&Desk::empty(), &[], &mut there);
    there.sort();
    let mut known: Vec<_> = OUTPUTS[TO_STDOUT]
        .iter()
        .map(|output| {
            let words = output
                .iter()
                .take_while(|word| word.chars().all(|c| c.is_ascii_lowercase()));
            words.copied().collect::<Vec<_>>().join(" ")
        })
        .collect();
    known.dedup();
    known.sort();
    assert_eq!(there, known);
}
