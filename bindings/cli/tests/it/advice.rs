//! The help offered at the moment of saving, by every command that saves.

use super::desk::{Desk, Said, said_with};
use serde_json::{Value, json};

const ASSAULT: &str = r#"{"kinds":["sexual-assault"],"happened":"2026-03-01"}"#;
const NECK: &str =
    r#"{"kinds":["threats"],"happened":"2026-03-02","fields":{"pressure_on_neck":"unsure"}}"#;
const NEITHER: &str = r#"{"kinds":["money"],"happened":"2026-03-03"}"#;

/// The beginning of each help text, with a number to ring in it.
const OF_ASSAULT: &str = "0808 500 2222";
const OF_NECK: &str = "Get checked today";

fn import(desk: &Desk, json: bool, lines: &[&str]) -> Said {
    let args = ["--json", "incident", "import", "-"];
    let text = lines.join("\n");
    said_with(
        &mut desk.command(&args[usize::from(!json)..]),
        text.as_bytes(),
    )
}

fn times(said: &str, words: &str) -> usize {
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    said.matches(words).count()
}

#[test]
fn an_import_offers_once_what_its_lines_call_for() {
    let desk = Desk::new();
    let none = import(&desk, false, &[NEITHER]);
    assert_eq!(none.err, "1 incident saved.\n");
    let many: Vec<&str> = [NECK, NEITHER, ASSAULT].repeat(20);
    let done = import(&desk, false, &many);
    assert_eq!((done.code, done.out.lines().count()), (0, 60));
    assert_eq!(
        (times(&done.err, OF_ASSAULT), times(&done.err, OF_NECK)),
        (1, 1)
    );
    let one = import(&desk, false, &[NECK]);
    assert_eq!(
        (times(&one.err, OF_ASSAULT), times(&one.err, OF_NECK)),
        (0, 1)
    );
    // The next import tells a user whose import was killed.
    let again = import(&desk, false, &[NECK]);
    assert_eq!(again.out, one.out);
    assert_eq!(times(&again.err, OF_NECK), 1, "{}", again.err);
}

#[test]
fn an_import_that_ends_early_offers_what_it_saved_calls_for() {
    let desk = Desk::new();
    for wrong in [
        "not a line",
        r#"{"kinds":["money"],"happened":"2099-01-01"}"#,
    ] {
        let done = import(&desk, false, &[NEITHER, ASSAULT, wrong, NECK]);
        assert_eq!(
            (done.code, done.out.lines().count()),
            (2, 2),
            "{}",
            done.err
        );
        assert_eq!(times(&done.err, OF_ASSAULT), 1, "{}", done.err);
        assert_eq!(times(&done.err, OF_NECK), 0, "{}", done.err);
        assert!(done.err.contains("Line 3"), "{}", done.err);
    }
}

#[test]
fn machines_get_what_an_import_offers_in_its_last_line() {
    let desk = Desk::new();
    let lines = |said: Said| -> Vec<Value> {
        assert!(!said.err.contains("Get checked"), "{}", said.err);
        let lines = said.out.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let both = lines(import(&desk, true, &[NECK, ASSAULT, NEITHER]));
    assert_eq!(both.len(), 4);
    assert_eq!(
        both[3],
        json!({ "help": ["sexual-assault", "pressure-on-neck"] })
    );
    assert!(both[..3].iter().all(|line| line["help"].is_null()));
    assert_eq!(lines(import(&desk, true, &[NEITHER, NEITHER])).len(), 2);
    let cut = lines(import(&desk, true, &[ASSAULT, "not a line"]));
    assert_eq!(cut[1], json!({ "help": ["sexual-assault"] }));
}

/// Saves the same incident by every command that saves one, each with words for people and with names for machines.
#[test]
fn every_command_that_saves_an_incident_offers_the_same() {
    let desk = Desk::new();
    let plain = ["--kind", "threats", "--happened", "2026-03-01"];
    let hurt = ["--field", "pressure_on_neck=yes"];
    let run = |args: &[&str]| desk.run(&[&["incident"][..], args].concat());
    let add = || desk.ok(&[&["incident", "add"], &plain[..]].concat());
    let draft = |more: &[&str]| {
        let keep = [&["draft", "keep"], more, &hurt[..]].concat();
        desk.ok(&keep)
    };
    let amends = add();
    let drafts = [draft(&plain), draft(&["--amends", &amends])];
    let saved = [
        run(&[&["add"], &plain[..], &hurt].concat()),
        run(&[&["amend", &add()], &hurt[..]].concat()),
        desk.run(&["draft", "save", &drafts[0]]),
        desk.run(&["draft", "save", &drafts[1]]),
    ];
    for said in saved {
        assert_eq!(
            (said.code, said.out.trim_end().len()),
            (0, 32),
            "{}",
            said.err
        );
        assert_eq!(times(&said.err, OF_NECK), 1, "{}", said.err);
    }
    let drafts = [draft(&plain), draft(&["--amends", &add()])];
    for args in [
        [&["incident", "add"], &plain[..], &hurt].concat(),
        [&["incident", "amend", &add()], &hurt[..]].concat(),
        vec!["draft", "save", &drafts[0]],
        vec!["draft", "save", &drafts[1]],
    ] {
        assert_eq!(
            desk.json(&args)["help"],
            json!(["pressure-on-neck"]),
            "{args:?}"
        );
    }
    // A draft that says nothing new of it offers nothing.
    let same = draft(&["--amends", &amends]);
    assert_eq!(desk.run(&["draft", "save", &same]).err, "");
}
