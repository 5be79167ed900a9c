//! Undoing, putting away, practice, and the help at the moment of saving.

use super::desk::{Desk, Said, at_terminal, fixture, names, said};
use serde_json::json;

const BOOT: &str = "00112233445566778899aabbccddeeff";

/// Runs a command this many minutes after the first, by every clock.
fn at(desk: &Desk, minutes: u64, args: &[&str]) -> Said {
    let now = format!("2026-05-01T12:{minutes:02}:00+01:00");
    let mono = (5_000 + minutes * 60_000).to_string();
    let clocks = ["--now", &now, "--mono", &mono, "--boot", BOOT, "--json"];
    said(&mut desk.command(&[&clocks, args].concat()))
}

fn add_at(desk: &Desk, minutes: u64) -> String {
    let args = [
        "incident",
        "add",
        "--kind",
        "other",
        "--happened",
        "2026-05-01",
    ];
    let added = at(desk, minutes, &args);
    assert_eq!(added.code, 0, "{}", added.err);
    added.out.split('"').nth(3).unwrap().to_owned()
}

#[test]
fn the_last_save_is_taken_back_within_ten_minutes_and_not_after() {
    let desk = Desk::new();
    let id = add_at(&desk, 0);
    at(&desk, 1, &["incident", "amend", &id, "--child", "yes"]);
    let photo = fixture("door-frame.jpg");
    at(
        &desk,
        2,
        &["incident", "attach", &id, photo.to_str().unwrap()],
    );

    let undo = ["incident", "undo", &id];
    let late = at(&desk, 13, &undo);
    assert_eq!(late.code, 2, "{}", late.out);
    assert!(
        late.err.contains("put-away"),
        "says what would do: {}",
        late.err
    );
    let whole = desk.json(&["incident", "show", &id]);
    assert_eq!(whole["attachments"].as_array().unwrap().len(), 1);

    assert_eq!(at(&desk, 12, &undo).out, "{\"undone\":\"attachment\"}\n");
    assert_eq!(at(&desk, 11, &undo).out, "{\"undone\":\"amendment\"}\n");
    let whole = desk.json(&["incident", "show", &id]);
    assert_eq!(
        (
            &whole["revisions"],
            &whole["attachments"],
            &whole["current"]["incident"]["fields"]
        ),
        (&json!(1), &json!([]), &json!({}))
    );
    assert_eq!(at(&desk, 10, &undo).out, "{\"undone\":\"incident\"}\n");
    assert_eq!(at(&desk, 10, &undo).code, 8);
    assert_eq!(desk.count(), 0);
    desk.ok(&["check"]);
}

#[test]
fn what_is_taken_back_is_said_in_words() {
    let desk = Desk::new();
    let id = desk.add("A slip.");
    assert!(
        desk.ok(&["incident", "undo", &id])
            .starts_with("Undone: the incident")
    );
}

#[test]
fn what_is_put_away_is_in_no_list_and_no_pack_until_it_is_back() {
    let desk = Desk::new();
    desk.add("This stays in sight.");
    let id = desk.add("Not for other eyes.");
    let said = desk.run(&["incident", "put-away", &id[..6]]);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    assert!(said.err.contains("--back"), "{}", said.err);
    assert_eq!(desk.count(), 1);
    assert_eq!(
        desk.json(&["incident", "list", "--search", "eyes"]),
        json!([])
    );
    let away = desk.ok(&["incident", "list", "--put-away"]);
    assert!(
        away.starts_with(&id[..8]) && away.contains("[put away]"),
        "{away}"
    );
    assert!(desk.ok(&["incident", "show", &id]).contains("Put away"));

    let dry = ["export", "--to", "pack", "--reader", "court", "--dry-run"];
    let summary = desk.json(&dry);
    assert_eq!(
        (&summary["shown"], &summary["put_away"]),
        (&json!(1), &json!(1))
    );
    let words = desk.ok(&dry);
    assert!(
        words.contains("1 incident, left out") && words.contains("--back"),
        "{words}"
    );
    let pack = desk.export("pack");
    for name in names(&pack).iter().filter(|name| *name != "exhibits") {
        let text = std::fs::read(pack.join(name)).unwrap();
        let text = String::from_utf8_lossy(&text);
        assert!(!text.contains("other eyes"), "{name}");
    }

    let back = desk.json(&["incident", "put-away", &id, "--back"]);
    assert_eq!(back, json!({ "id": id, "put_away": false }));
    assert_eq!(desk.count(), 2);
    assert!(!desk.ok(&dry).contains("Put away"));
    desk.fails(8, &["incident", "put-away", "abcdef"]);
}

#[test]
fn a_removal_at_the_terminal_offers_to_put_it_away_instead() {
    for (answer, code, left, away) in [
        ("away", 0, 0, 1),
        ("remove", 0, 0, 0),
        ("yes", 2, 1, 0),
        ("", 2, 1, 0),
    ] {
        let desk = Desk::new();
        let id = desk.add("At the door.");
        let asked = at_terminal(&desk, &["incident", "remove", &id], answer);
        assert_eq!(asked.code, code, "{answer}: {}", asked.out);
        assert!(
            asked
                .out
                .contains("could harm your case. Put it away instead?"),
            "{}",
            asked.out
        );
        assert_eq!(desk.count(), left, "{answer}");
        let list = desk.json(&["incident", "list", "--put-away"]);
        assert_eq!(list.as_array().unwrap().len(), away, "{answer}");
    }
}

#[test]
fn practice_shows_how_it_would_stand_and_saves_nothing() {
    let desk = Desk::new();
    desk.add("Saved before.");
    let lines = |desk: &Desk| {
        let dry = ["export", "--to", "p", "--reader", "court", "--dry-run"];
        desk.json(&dry)["lines_total"].clone()
    };
    let before = lines(&desk);
    let photo = fixture("door-frame.jpg");
    let practice = [
        "incident",
        "add",
        "--practice",
        "--kind",
        "sexual-assault",
        "--happened",
        "2026-03-01",
        "--details",
        "Only a try.",
        "--attach",
        photo.to_str().unwrap(),
    ];
    let shown = desk.run(&practice);
    assert_eq!(shown.code, 0, "{}", shown.err);
    assert!(shown.out.starts_with("Sexual assault") && shown.out.contains("Only a try."));
    assert!(shown.err.contains("nothing was saved"), "{}", shown.err);
    assert_eq!(desk.json(&practice), json!({ "practice": true }));
    assert_eq!(lines(&desk), before, "no line in the record");
    assert_eq!(desk.count(), 1);
    desk.fails(2, &["incident", "add", "--practice", "--kind", "money"]);
    let gone = [
        "incident",
        "add",
        "--practice",
        "--kind",
        "money",
        "--happened",
        "2026-03-01",
        "--attach",
        "gone",
    ];
    desk.fails(12, &gone);
}

#[test]
fn help_is_offered_at_the_moment_of_saving_and_only_where_there_is_some() {
    let desk = Desk::new();
    let add = [
        "incident",
        "add",
        "--happened",
        "2026-03-01",
        "--kind",
        "sexual-assault",
        "--field",
        "pressure_on_neck=unsure",
    ];
    assert_eq!(
        desk.json(&add)["help"],
        json!(["pressure-on-neck", "sexual-assault"])
    );
    // For people just the ID on stdout, and the help on stderr, with the numbers to ring.
    let said = desk.run(&add);
    assert_eq!(said.out.trim_end().len(), 32);
    for words in ["Get checked today", "999", "111", "SARC", "0808 500 2222"] {
        assert!(said.err.contains(words), "{words} in {}", said.err);
    }
    let urdu = desk.run(&[&["--lang", "ur"], &add[..]].concat());
    // A number may stand on two lines, each set apart.
    let digits: String = urdu.err.chars().filter(char::is_ascii_digit).collect();
    assert!(
        urdu.err.contains("گردن") && digits.contains("08085002222"),
        "{}",
        urdu.err
    );
    // An amendment offers only its own help, once.
    let id = desk.ok(&[
        "incident",
        "add",
        "--happened",
        "2026-03-01",
        "--kind",
        "threats",
    ]);
    let amend = |more: &[&str]| desk.run(&[&["incident", "amend", &id], more].concat());
    let neck = amend(&["--field", "pressure_on_neck=yes"]);
    assert_eq!(neck.out.trim_end(), id);
    assert!(neck.err.contains("Get checked today"), "{}", neck.err);
    assert_eq!(amend(&["--field", "place=At home"]).err, "");
    let json = [
        &["incident", "amend", &id],
        &["--kind", "sexual-assault"][..],
    ]
    .concat();
    assert_eq!(desk.json(&json)["help"], json!(["sexual-assault"]));
    let plain = desk.json(&[
        "incident",
        "add",
        "--happened",
        "2026-03-01",
        "--kind",
        "money",
    ]);
    assert!(plain.get("help").is_none(), "{plain}");
}

#[test]
fn an_amendment_can_be_marked_as_spelling_only() {
    let desk = Desk::new();
    let id = desk.add("At the dor.");
    desk.ok(&[
        "incident",
        "amend",
        &id,
        "--spelling-only",
        "--details",
        "At the door.",
    ]);
    let history = desk.json(&["incident", "history", &id]);
    assert_eq!(
        (&history[0]["spelling_only"], &history[1]["spelling_only"]),
        (&json!(false), &json!(true))
    );
    assert!(
        desk.ok(&["incident", "history", &id])
            .contains("Spelling corrected")
    );
    desk.fails(2, &["incident", "amend", &id, "--spelling-only"]);
}
