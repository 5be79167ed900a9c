//! Both doors from the command line, and the wait after wrong secrets.

use super::desk::{CHEAP, Desk, SECRET};
use serde_json::Value;

const SECOND: &str = "the garden gate is green 4";

/// Makes a desk with a second door; `secret` holds the secret that comes next.
fn desk() -> Desk {
    let desk = Desk::empty();
    desk.file("second", SECOND.as_bytes());
    desk.ok(&[
        "init",
        "--kdf-cost",
        CHEAP,
        "--second-secret-file",
        "second",
    ]);
    desk
}

fn use_secret(desk: &Desk, secret: &str) {
    desk.file("secret", secret.as_bytes());
}

/// Returns a command at this many minutes since boot.
fn at(minutes: u64, args: &[&str]) -> Vec<String> {
    let mono = (minutes * 60_000).to_string();
    let boot = "07".repeat(16);
    ["--mono", &mono, "--boot", &boot]
        .iter()
        .chain(args)
        .map(|arg| (*arg).to_owned())
        .collect()
}

#[test]
fn each_secret_opens_its_own_door_and_says_nothing_of_the_other() {
    let desk = desk();
    let id = desk.add("x");
    let wrong = desk.fails(3, &["notes", "list"]);
    use_secret(&desk, SECOND);
    let note = desk.ok(&["notes", "add", "--title", "Shopping", "--item", "milk"]);
    for command in [
        &["incident", "list"][..],
        &["check"],
        &["second", "unset"],
        &["export", "--to", "pack", "--reader", "court"],
    ] {
        assert_eq!(desk.fails(3, command), wrong);
    }
    use_secret(&desk, "no secret of anybody 1");
    assert_eq!(desk.fails(3, &["notes", "list"]), wrong);
    use_secret(&desk, SECOND);
    assert!(desk.ok(&["notes", "show", &note]).contains("[ ] milk"));
    use_secret(&desk, SECRET);
    assert!(desk.ok(&["incident", "list"]).contains(&id[..8]));
}

#[test]
fn setting_a_second_secret_says_that_it_destroys_nothing_whatever_the_one_before_did() {
    let desk = desk();
    let set = ["second", "set", "--second-secret-file", "second"];
    let mut said = Vec::new();
    for armed in [false, true] {
        if armed {
            desk.ok(&["second", "arm", "--yes", "--second-secret-file", "second"]);
        }
        let done = desk.run(&set);
        assert_eq!(done.code, 0, "{}", done.err);
        assert!(done.err.contains("destroys nothing until"), "{}", done.err);
        said.push(done.err);
    }
    assert_eq!(said[0], said[1]);
    use_secret(&desk, SECOND);
    desk.ok(&["notes", "list"]);
    use_secret(&desk, SECRET);
    desk.ok(&["check"]);
}

#[test]
fn notes_are_written_changed_ticked_pinned_found_and_removed() {
    let desk = desk();
    use_secret(&desk, SECOND);
    let first = desk.ok(&["notes", "add", "--title", "Shopping", "--item", "milk"]);
    desk.file("text", b"Ring the plumber\nabout the tap\n");
    let second = desk.ok(&["notes", "add", "--text-file", "text"]);
    desk.ok(&["notes", "tick", &first[..6], "1"]);
    desk.ok(&["notes", "edit", &second, "--title", "Tap"]);
    desk.ok(&["notes", "pin", &first]);
    let note: Value = serde_json::from_str(&desk.ok(&["--json", "notes", "show", &first])).unwrap();
    assert_eq!(note["items"][0]["done"], true);
    assert_eq!(note["pinned"], true);
    let listed: Value = serde_json::from_str(&desk.ok(&["--json", "notes", "list"])).unwrap();
    let ids: Vec<_> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|n| &n["id"])
        .collect();
    assert_eq!(ids, [first.as_str(), &second]);
    assert_eq!(listed[1]["text"], "Ring the plumber\nabout the tap");
    let found = desk.ok(&["notes", "list", "--search", "PLUMBER"]);
    assert!(found.contains("Tap") && !found.contains("Shopping"));
    desk.ok(&["notes", "remove", &first, "--yes"]);
    desk.fails(8, &["notes", "show", &first]);
    desk.fails(2, &["notes", "add", "--title", " "]);
    desk.fails(8, &["notes", "tick", &second, "1"]);
}

#[test]
fn the_second_door_is_set_and_unset_by_the_vaults_secret() {
    let desk = Desk::new();
    desk.file("second", SECOND.as_bytes());
    let set = ["second", "set", "--second-secret-file", "second"];
    desk.ok(&set);
    use_secret(&desk, SECOND);
    desk.ok(&["notes", "list"]);
    // The notes have a code of their own, and change their own secret.
    let code = desk.ok(&["recovery-code", "--seen", "--yes"]);
    desk.file("code", code.as_bytes());
    desk.file("new", b"the garden gate is blue 5");
    desk.ok(&["passwd", "--new-secret-file", "new"]);
    desk.fails(3, &["notes", "list"]);
    desk.ok(&[
        "recover",
        "--recovery-file",
        "code",
        "--new-secret-file",
        "second",
    ]);
    desk.ok(&["notes", "list"]);
    use_secret(&desk, SECRET);
    desk.ok(&["second", "unset", "--yes"]);
    use_secret(&desk, SECOND);
    desk.fails(3, &["notes", "list"]);
    use_secret(&desk, SECRET);
    desk.file("second", SECRET.as_bytes());
    desk.fails(2, &set);
    desk.file("second", format!("{SECRET} and more").as_bytes());
    desk.fails(2, &set);
}

#[test]
fn a_second_secret_that_will_not_do_is_refused_before_a_vault_is_made() {
    let desk = Desk::empty();
    for second in ["12345678", SECRET, &format!("{SECRET} and more")] {
        desk.file("second", second.as_bytes());
        let init = [
            "init",
            "--kdf-cost",
            CHEAP,
            "--second-secret-file",
            "second",
        ];
        desk.fails(2, &init);
        assert!(!desk.path("vault").exists() && !desk.path("vault.key").exists());
    }
}

#[test]
fn after_five_wrong_secrets_everything_waits_but_the_notes() {
    let desk = desk();
    for n in 0..5 {
        use_secret(&desk, &format!("a wrong lamp in the hall {n}"));
        let args = at(10, &["incident", "list"]);
        desk.fails(3, &args);
    }
    let words = desk.fails(4, &at(10, &["incident", "list"]));
    for secret in [SECRET, SECOND] {
        use_secret(&desk, secret);
        assert_eq!(desk.fails(4, &at(10, &["incident", "list"])), words);
    }
    desk.ok(&at(10, &["notes", "list"]));
    use_secret(&desk, SECRET);
    desk.ok(&at(11, &["incident", "list"]));
}

#[test]
fn guesses_that_are_set_as_the_notes_secret_make_the_vault_wait() {
    let desk = desk();
    use_secret(&desk, SECOND);
    for n in 0..5 {
        let guess = format!("a guess at the lamp in the hall {n}");
        desk.file("new", guess.as_bytes());
        desk.ok(&at(10, &["passwd", "--new-secret-file", "new"]));
        use_secret(&desk, &guess);
        desk.ok(&at(10, &["notes", "list"]));
    }
    // The right one comes too late, and a change isn't refused meanwhile.
    desk.file("new", SECRET.as_bytes());
    desk.ok(&at(10, &["passwd", "--new-secret-file", "new"]));
    use_secret(&desk, SECRET);
    desk.fails(4, &at(10, &["incident", "list"]));
    desk.ok(&at(10, &["notes", "list"]));
    desk.ok(&at(40, &["incident", "list"]));
}

#[test]
fn an_armed_second_secret_destroys_the_vault_and_shows_the_notes() {
    let desk = desk();
    desk.add("x");
    let arm = ["second", "arm", "--second-secret-file", "second"];
    assert!(desk.fails(2, &arm).contains("--yes"));
    desk.ok(&[&arm[..], &["--yes"]].concat());
    desk.ok(&["second", "disarm", "--second-secret-file", "second"]);
    use_secret(&desk, SECOND);
    desk.ok(&["notes", "list"]);
    use_secret(&desk, SECRET);
    assert_eq!(desk.count(), 1);
    desk.ok(&[&arm[..], &["--yes"]].concat());
    use_secret(&desk, SECOND);
    desk.ok(&["notes", "add", "--title", "Shopping"]);
    use_secret(&desk, SECRET);
    desk.fails(3, &["incident", "list"]);
    use_secret(&desk, SECOND);
    assert!(desk.ok(&["notes", "list"]).contains("Shopping"));
}

#[test]
fn destroy_ends_what_the_secret_opens_and_nothing_else() {
    let desk = desk();
    desk.add("x");
    use_secret(&desk, SECOND);
    assert!(desk.fails(2, &["destroy"]).contains("--yes"));
    desk.ok(&["destroy", "--yes"]);
    desk.fails(3, &["notes", "list"]);
    use_secret(&desk, SECRET);
    assert_eq!(desk.count(), 1);
    desk.ok(&["destroy", "--yes"]);
    desk.fails(3, &["incident", "list"]);
}
