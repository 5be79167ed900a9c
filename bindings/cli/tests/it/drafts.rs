//! Drafts: begun and not saved.

use super::desk::{Desk, fixture};
use serde_json::json;

#[test]
fn a_draft_survives_a_lock_and_another_process_and_becomes_an_incident() {
    let desk = Desk::new();
    // Each command is a process of its own that unlocks and locks.
    let id = desk.ok(&["draft", "keep", "--details", "He came to the"]);
    let photo = fixture("car-outside.jpg");
    let kept = desk.ok(&[
        "draft",
        "keep",
        &id[..6],
        "--details",
        "He came to the door.",
        "--attach",
        photo.to_str().unwrap(),
    ]);
    assert_eq!(kept, id);
    let other = desk.add("Saved meanwhile.");
    let list = desk.json(&["draft", "list"]);
    assert_eq!(list.as_array().unwrap().len(), 1);
    assert_eq!(
        list[0]["said"]["fields"]["details"],
        json!("He came to the door.")
    );
    assert_eq!(list[0]["files"][0]["name"], json!("car-outside.jpg"));
    assert_eq!(list[0]["said"]["happened"], json!(null));
    let text = desk.ok(&["draft", "list"]);
    assert!(
        text.contains("He came to the door.") && text.contains("[1 file]"),
        "{text}"
    );
    assert_eq!(desk.count(), 1, "no draft is in the record");

    let missing = desk.fails(2, &["draft", "save", &id]);
    assert!(missing.contains("draft is still there"), "{missing}");
    desk.ok(&[
        "draft",
        "keep",
        &id,
        "--kind",
        "stalking",
        "--happened",
        "2026-03-01",
        "--field",
        "pressure_on_neck=unsure",
    ]);
    let shown = desk.ok(&["draft", "show", &id]);
    assert!(
        shown.starts_with("Stalking or harassment") && shown.contains("not sure"),
        "{shown}"
    );
    let saved = desk.json(&["draft", "save", &id]);
    assert_eq!(saved["help"], json!(["pressure-on-neck"]));
    let incident = saved["id"].as_str().unwrap();
    assert_ne!(incident, other);
    let whole = desk.json(&["incident", "show", incident]);
    assert_eq!(whole["attachments"][0]["name"], json!("car-outside.jpg"));
    assert_eq!(desk.json(&["draft", "list"]), json!([]));
    desk.fails(8, &["draft", "save", &id]);
    desk.ok(&["check"]);
}

#[test]
fn a_draft_of_an_amendment_begins_with_what_stands() {
    let desk = Desk::new();
    let incident = desk.add("At the door.");
    let id = desk.ok(&[
        "draft",
        "keep",
        "--amends",
        &incident[..6],
        "--child",
        "yes",
    ]);
    let draft = desk.json(&["draft", "show", &id]);
    assert_eq!(draft["amends"], json!(incident));
    assert_eq!(draft["said"]["fields"]["details"], json!("At the door."));
    assert_eq!(desk.ok(&["draft", "save", &id]), incident);
    let whole = desk.json(&["incident", "show", &incident]);
    assert_eq!(whole["revisions"], 2);
    assert_eq!(
        whole["current"]["incident"]["fields"]["child_present"],
        json!("yes")
    );
}

#[test]
fn a_discarded_draft_is_gone_and_what_it_cannot_hold_is_refused() {
    let desk = Desk::new();
    let id = desk.ok(&["draft", "keep", "--details", "Not this."]);
    desk.ok(&["draft", "discard", &id, "--yes"]);
    assert_eq!(desk.ok(&["draft", "list"]), "");
    desk.fails(8, &["draft", "show", &id]);
    desk.fails(8, &["draft", "keep", &id, "--child", "no"]);
    desk.fails(8, &["draft", "keep", "--amends", "abcdef"]);
    let empty = desk.ok(&["draft", "keep"]);
    desk.fails(2, &["draft", "keep", &empty]);
    desk.fails(2, &["draft", "keep", &empty, "--field", "weapon=maybe"]);
    desk.fails(12, &["draft", "keep", &empty, "--attach", "not-there.jpg"]);
}
