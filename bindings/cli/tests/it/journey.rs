//! The main job from end to end, and the form of each result.

use super::desk::{CHEAP, Desk, fixture, said};
use chrono::DateTime;
use serde_json::{Value, json};

#[test]
fn a_record_is_kept_corrected_handed_over_checked_and_come_back_to() {
    let desk = Desk::empty();
    let made = desk.json(&["init", "--recovery", "--kdf-cost", CHEAP]);
    assert_eq!(made["id"].as_str().unwrap().len(), 32);
    let code = made["recovery"].as_str().unwrap().to_owned();

    keep(&desk);
    hand_over(&desk);
    come_back(&desk, &code);
}

/// Saves incidents with files, corrects one, removes one.
fn keep(desk: &Desk) {
    let photo = fixture("door-frame.jpg").to_str().unwrap().to_owned();
    let first = desk.ok(&[
        "incident",
        "add",
        "--kind",
        "damage",
        "--kind",
        "frightened-me",
        "--happened",
        "about 2026-01-18T00:40Z",
        "--details",
        "He broke the door.\nThe frame is split.",
        "--child",
        "yes",
        "--field",
        "place=Bedroom door",
        "--attach",
        &photo,
    ]);
    let letter = desk.ok(&[
        "incident",
        "attach",
        &first,
        fixture("school-letter.pdf").to_str().unwrap(),
    ]);
    assert_eq!(
        desk.ok(&[
            "incident", "amend", &first, "--child", "unsure", "--field", "place="
        ]),
        first
    );
    let second = desk.add("Gone again tomorrow.");

    let list = desk.json(&["incident", "list"]);
    assert_eq!(list.as_array().unwrap().len(), 2);
    assert_eq!(list[0]["id"], json!(second), "the newest first");
    let line = &list[1];
    assert_eq!(line["id"], json!(first));
    assert_eq!(line["kinds"], json!(["damage", "frightened-me"]));
    assert_eq!(line["happened"], json!("about 2026-01-18T00:40:00+00:00"));
    assert_eq!(
        line["opening"],
        json!("He broke the door. The frame is split.")
    );
    assert_eq!(
        (
            &line["child_present"],
            &line["attachments"],
            &line["revisions"]
        ),
        (&json!("unsure"), &json!(2), &json!(2))
    );
    is_rfc3339(&line["recorded"]);

    let whole = desk.json(&["incident", "show", &first[..6]]);
    let fields = &whole["current"]["incident"]["fields"];
    assert_eq!(
        fields,
        &json!({ "details": "He broke the door.\nThe frame is split.", "child_present": "unsure" })
    );
    assert_eq!(whole["attachments"][0]["name"], json!("door-frame.jpg"));
    assert_eq!(whole["attachments"][0]["media_type"], json!("image/jpeg"));
    assert_eq!(whole["attachments"][1]["id"], json!(letter));
    is_rfc3339(&whole["first_recorded"]);

    let history = desk.json(&["incident", "history", &first]);
    assert_eq!(
        history[0]["incident"]["fields"]["place"],
        json!("Bedroom door")
    );
    assert_eq!(
        (&history[0]["rev"], &history[1]["rev"]),
        (&json!(0), &json!(1))
    );

    desk.ok(&["incident", "remove", &second, "--reason", "test", "--yes"]);
    desk.fails(8, &["incident", "show", &second]);
    assert_eq!(desk.count(), 1);

    assert!(
        desk.ok(&["check"])
            .starts_with("Everything is as you saved it")
    );
    assert_eq!(
        desk.json(&["check"]),
        json!({ "holds": true, "incidents": 1 })
    );
}

/// Makes a dry run, a folder, a zip, and checks them.
fn hand_over(desk: &Desk) {
    let dry = desk.json(&[
        "export",
        "--to",
        "pack",
        "--reader",
        "solicitor",
        "--dry-run",
    ]);
    assert_eq!((&dry["shown"], &dry["exhibits"]), (&json!(1), &json!(2)));
    assert!(!desk.path("pack").exists(), "a dry run writes nothing");
    let summary = desk.json(&[
        "export",
        "--to",
        "pack",
        "--reader",
        "solicitor",
        "--hide",
        "doctor",
        "--initials",
        "AB",
    ]);
    assert_eq!(summary["hidden_fields"], json!(["doctor", "private_note"]));
    desk.ok(&["export", "--to", "pack.zip", "--reader", "court"]);
    for pack in ["pack", "pack.zip"] {
        let report = said(&mut desk.bare(&["verify", pack]));
        assert_eq!(report.code, 0, "{}{}", report.out, report.err);
        assert!(!report.out.contains("FAILS"));
    }
    let photo_again = std::fs::read(desk.path("pack/exhibits/AB-001.jpg")).unwrap();
    let photo = std::fs::read(fixture("door-frame.jpg")).unwrap();
    assert!(photo_again == photo, "the original to the bit");
}

/// Sets a new secret, then recovers on a new device.
fn come_back(desk: &Desk, code: &str) {
    desk.file("new", b"another lamp by the stairs 3\n");
    desk.ok(&["passwd", "--new-secret-file", "new"]);
    desk.fails(3, &["incident", "list"]);
    std::fs::rename(desk.path("new"), desk.path("secret")).unwrap();
    assert_eq!(desk.count(), 1);

    // Another machine: the folder came along, the device key didn't.
    std::fs::remove_file(desk.path("vault.key")).unwrap();
    desk.fails(11, &["incident", "list"]);
    desk.file("code", format!("{}\n", code.to_lowercase()).as_bytes());
    desk.file("secret", b"third and last lamp 9\n");
    desk.ok(&[
        "recover",
        "--recovery-file",
        "code",
        "--new-secret-file",
        "secret",
    ]);
    assert_eq!(desk.count(), 1);
    assert_eq!(std::fs::metadata(desk.path("vault.key")).unwrap().len(), 96);
}

fn is_rfc3339(time: &Value) {
    let text = time.as_str().unwrap();
    assert!(
        DateTime::parse_from_rfc3339(text).is_ok(),
        "{text} is no RFC 3339 time"
    );
}

#[test]
fn an_answer_for_people_says_the_same_in_words() {
    let desk = Desk::new();
    let id = desk.ok(&[
        "incident",
        "add",
        "--kind",
        "honour",
        "--happened",
        "2026-03-01T21:30Z..2026-03-01T22:10Z",
        "--details",
        "First line.\nSecond line.",
        "--field",
        "daily_life_areas=sleep,going-out",
        "--attach",
        fixture("spoken-note.m4a").to_str().unwrap(),
    ]);
    let shown = desk.ok(&["incident", "show", &id]);
    assert!(
        shown.starts_with("\"Honour\" or forced marriage\n"),
        "{shown}"
    );
    for words in [
        "1 March 2026, 21:30 to 22:10",
        "Sleep, going out",
        "spoken-note.m4a",
        "99 kB",
        &id,
    ] {
        assert!(shown.contains(words), "{words} in\n{shown}");
    }
    let at = |words: &str| shown.lines().find_map(|line| line.find(words));
    assert_eq!(
        at("Second line."),
        at("1 March 2026, 21:30 to"),
        "a second line stands under the first, as all values do:\n{shown}"
    );
    let list = desk.ok(&["incident", "list"]);
    assert!(
        list.starts_with(&id[..8]) && list.contains("[1 file]"),
        "{list}"
    );
    assert!(
        !shown.contains('\u{1b}') && !list.contains('\u{1b}'),
        "no colour but on a terminal"
    );
}

#[test]
fn a_long_list_is_read_page_by_page_and_by_kind() {
    let desk = Desk::new();
    let ids: Vec<_> = (1..=5)
        .map(|day| {
            let kind = if day == 3 { "money" } else { "threats" };
            let happened = format!("2026-03-0{day}");
            desk.ok(&[
                "incident",
                "add",
                "--kind",
                kind,
                "--happened",
                &happened,
                "--child",
                "no",
            ])
        })
        .collect();
    let page = desk.json(&["incident", "list", "--limit", "2"]);
    assert_eq!(page.as_array().unwrap().len(), 2);
    let rest = desk.json(&[
        "incident",
        "list",
        "--after",
        page[1]["id"].as_str().unwrap(),
    ]);
    assert_eq!(rest.as_array().unwrap().len(), 3);
    assert_eq!(rest[0]["id"], json!(ids[2]));
    let money = desk.json(&["incident", "list", "--kind", "money"]);
    assert_eq!(money.as_array().unwrap().len(), 1);
    let days = desk.json(&[
        "incident",
        "list",
        "--from",
        "2026-03-02",
        "--to",
        "2026-03-03",
        "--child",
        "no",
    ]);
    assert_eq!(days.as_array().unwrap().len(), 2);
    assert_eq!(
        desk.json(&["incident", "list", "--child", "yes"]),
        json!([])
    );
}

#[test]
fn an_amendment_can_bring_a_file_and_nothing_else() {
    let desk = Desk::new();
    let id = desk.add("Only this.");
    let file = fixture("chat-export.txt");
    desk.ok(&["incident", "amend", &id, "--attach", file.to_str().unwrap()]);
    let whole = desk.json(&["incident", "show", &id]);
    assert_eq!(
        (
            &whole["revisions"],
            whole["attachments"].as_array().unwrap().len()
        ),
        (&json!(1), 1)
    );
    desk.fails(2, &["incident", "amend", &id]);
}
