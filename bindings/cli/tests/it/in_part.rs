//! Acts of several steps, each of which may fail: what is said of the vault afterwards is so.

use super::desk::{CHEAP, Desk, Said, names, said};
use super::strace::strace;
use bothy_test_support::amount;
use std::path::Path;

const SECOND: &str = "the neighbours dog 5";
const NEW: &str = "the kettle is on the left 9";

/// The system calls by which something gets onto the disk.
const CALLS: [&str; 4] = ["write", "pwrite64", "fsync", "fdatasync"];

/// Makes a desk with an incident, a recovery code and a second secret; returns the code too.
fn desk() -> (Desk, String) {
    let desk = Desk::empty();
    desk.file("second", SECOND.as_bytes());
    desk.file("new", NEW.as_bytes());
    let made = desk.ok(&[
        "init",
        "--recovery",
        "--second-secret-file",
        "second",
        "--kdf-cost",
        CHEAP,
    ]);
    desk.add("Saved before.");
    let code = made.split_once('\n').unwrap().1.to_owned();
    (desk, code)
}

/// Copies a desk, key and all.
fn copy(from: &Desk) -> Desk {
    let to = Desk::empty();
    for name in names(&from.path("")) {
        if from.path(&name).is_file() {
            std::fs::copy(from.path(&name), to.path(&name)).unwrap();
        }
    }
    if !from.path("vault").is_dir() {
        return to;
    }
    std::fs::create_dir(to.path("vault")).unwrap();
    for name in names(&from.path("vault")) {
        let name = Path::new("vault").join(name);
        let name = name.to_str().unwrap();
        std::fs::copy(from.path(name), to.path(name)).unwrap();
    }
    to
}

/// Runs a command whose n-th call of this name fails, and says whether there were so many.
fn failing(desk: &Desk, call: &str, n: u64, args: &[&str]) -> (Said, bool) {
    let trace = tempfile::NamedTempFile::new().unwrap();
    let traced = format!("trace={call}");
    let fail = format!("inject={call}:error=EIO:when={n}");
    let options = ["-e", "signal=none", "-e", &traced, "-e", &fail];
    let said = said(&mut strace(desk, Some(trace.path()), &options, args));
    let trace = std::fs::read_to_string(trace.path()).unwrap();
    (said, trace.contains("(INJECTED)"))
}

fn opens(desk: &Desk, secret: &str) -> bool {
    let copy = copy(desk);
    copy.file("secret", secret.as_bytes());
    copy.run(&["incident", "list"]).code == 0
}

fn recovers(desk: &Desk, code: &str) -> bool {
    let copy = copy(desk);
    copy.file("code", code.as_bytes());
    let recover = ["recover", "--recovery-file", "code", "--new-secret-file"];
    copy.run(&[&recover[..], &["new"]].concat()).code == 0
}

/// True if the error says that nothing was done.
fn says_nothing_done(said: &Said) -> bool {
    let said_so = [
        "Nothing was changed",
        "Nothing in your record",
        "wasn't saved",
    ];
    said_so.iter().any(|words| said.err.contains(words))
}

/// Runs a command on copies of a desk, each time failing at another call, and hands on what was said, and the desk.
fn at_each_call(made: &Desk, args: &[&str], check: impl Fn(&str, &Said, &Desk)) {
    let every = amount(7, 3, 1);
    for call in CALLS {
        for n in (1..).step_by(usize::try_from(every).unwrap()) {
            let desk = copy(made);
            let (said, failed) = failing(&desk, call, n, args);
            check(&format!("{args:?} {call} {n}: {said:?}"), &said, &desk);
            if !failed {
                assert_eq!(said.code, 0, "{args:?} {call} {n}: {}", said.err);
                break;
            }
        }
    }
}

#[test]
fn what_is_said_of_a_secret_that_was_being_changed_is_so() {
    let (made, code) = desk();
    let change = ["passwd", "--new-secret-file", "new"];
    at_each_call(&made, &change, |case, said, desk| {
        let old = std::fs::read_to_string(desk.path("secret")).unwrap();
        let is_new = opens(desk, NEW);
        assert_eq!(is_new, !opens(desk, &old), "{case}: one of the two opens");
        assert_eq!(is_new, said.code == 0, "{case}");
        assert!(recovers(desk, &code), "{case}");
    });
}

#[test]
fn what_is_said_of_what_was_being_destroyed_is_so() {
    let (made, code) = desk();
    at_each_call(&made, &["destroy", "--yes"], |case, said, desk| {
        let old = std::fs::read_to_string(desk.path("secret")).unwrap();
        let is_there = opens(desk, &old);
        assert_eq!(is_there, recovers(desk, &code), "{case}: all or nothing");
        let is_said = said.code == 0 || said.err.contains("It's destroyed here");
        assert_eq!(is_there, !is_said, "{case}");
        assert!(!(is_said && says_nothing_done(said)), "{case}");
    });
}

#[test]
fn what_is_said_of_a_code_that_was_being_replaced_is_so() {
    let (made, code) = desk();
    let replace = ["recovery-code", "--seen", "--yes"];
    at_each_call(&made, &replace, |case, said, desk| {
        let old = std::fs::read_to_string(desk.path("secret")).unwrap();
        assert!(opens(desk, &old), "{case}");
        let is_old = recovers(desk, &code);
        if let Some(new) = said.out.lines().next() {
            assert_eq!(is_old, !recovers(desk, new), "{case}: one of the two opens");
        }
        assert!(is_old || !says_nothing_done(said), "{case}");
    });
}

#[test]
fn what_is_said_of_a_correction_with_its_files_is_so() {
    let (made, _) = desk();
    made.file("a.txt", b"one");
    made.file("b.txt", b"two");
    let id = made.json(&["incident", "list"])[0]["id"].clone();
    let id = id.as_str().unwrap();
    let change = ["incident", "amend", id, "--details", "Corrected."];
    let change = [&change[..], &["--attach", "a.txt", "--attach", "b.txt"]].concat();
    at_each_call(&made, &change, |case, said, desk| {
        let whole = desk.json(&["incident", "show", id]);
        let files = whole["attachments"].as_array().unwrap().len();
        let is_corrected = whole["current"]["incident"]["fields"]["details"] == "Corrected.";
        assert_eq!(files, 2 * usize::from(is_corrected), "{case}");
        assert!(!(is_corrected && says_nothing_done(said)), "{case}");
    });
}

#[test]
fn what_is_said_of_a_vault_that_was_being_made_is_so() {
    let empty = Desk::empty();
    let init = ["init", "--recovery", "--kdf-cost", CHEAP];
    at_each_call(&empty, &init, |case, said, desk| {
        let secret = std::fs::read_to_string(desk.path("secret")).unwrap();
        let is_made = desk.path("vault").is_dir();
        assert_eq!(is_made, opens(desk, &secret), "{case}");
        let is_said = said.code == 0
            || ["The vault is made", "Can't write to stdout"]
                .iter()
                .any(|words| said.err.contains(words));
        assert_eq!(is_made, is_said, "{case}");
        assert!(!(is_made && says_nothing_done(said)), "{case}");
    });
}

#[test]
fn what_is_said_of_an_import_that_stopped_is_so() {
    let (made, _) = desk();
    let line =
        |n| format!(r#"{{"kinds":["other"],"happened":"2026-02-01","details":"Number {n}."}}"#);
    let lines: Vec<String> = (0..40).map(line).collect();
    made.file("lines", lines.join("\n").as_bytes());
    at_each_call(
        &made,
        &["incident", "import", "lines"],
        |case, said, desk| {
            let list = desk.json(&["incident", "list", "--all"]);
            let there = list.as_array().unwrap().len() - 1;
            let printed = said.out.lines().count();
            assert!(printed <= there, "{case}");
            assert!(printed == 0 || !says_nothing_done(said), "{case}");
        },
    );
}
