//! People, and the facts about all of them.

use super::desk::Desk;
use serde_json::json;

#[test]
fn a_person_has_a_letter_for_ever_and_a_name_that_can_change() {
    let desk = Desk::new();
    let dale = desk.ok(&["people", "add", "--relation", "husband", "--name", "Dale"]);
    let nora = desk.ok(&[
        "people",
        "add",
        "--relation",
        "daughter",
        "--child",
        "--born",
        "2017-05-02",
    ]);
    desk.ok(&["people", "edit", &dale[..6], "--relation", "ex-husband"]);
    assert_eq!(
        desk.json(&["people", "list"]),
        json!([
            { "id": dale, "letter": "A", "name": "Dale", "relation": "ex-husband", "child": false, "born": null, "dangerous": false },
            { "id": nora, "letter": "A", "name": "", "relation": "daughter", "child": true, "born": "2017-05-02", "dangerous": false },
        ])
    );
    let list = desk.ok(&["people", "list"]);
    assert!(list.contains("Person A  Dale (ex-husband)"), "{list}");
    assert!(
        list.contains("Child A  daughter, born 2 May 2017"),
        "{list}"
    );

    desk.ok(&["people", "edit", &nora, "--born", "", "--no-child"]);
    let edited = &desk.json(&["people", "list"])[1];
    assert_eq!(
        (&edited["born"], &edited["letter"]),
        (&json!(null), &json!("B"))
    );
    desk.ok(&["people", "remove", &dale, "--yes"]);
    let next = desk.ok(&["people", "add", "--relation", "neighbour"]);
    let list = desk.json(&["people", "list"]);
    let letters: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|p| &p["letter"])
        .collect();
    assert_eq!(letters, ["B", "C"], "a letter is given once");
    assert_eq!(list[1]["id"], json!(next));

    desk.fails(2, &["people", "add", "--relation", " "]);
    desk.fails(2, &["people", "edit", &nora]);
    desk.fails(8, &["people", "remove", "abcdef"]);
}

#[test]
fn an_incident_names_a_person_and_shows_who_that_is() {
    let desk = Desk::new();
    let dale = desk.ok(&[
        "people",
        "add",
        "--relation",
        "husband",
        "--name",
        "Da\u{202e}le",
    ]);
    let mum = desk.ok(&["people", "add", "--relation", "mother"]);
    let id = desk.add("At the door.");
    let both = format!("who=person:{},person:{}", &dale[..6], &mum[..8]);
    desk.ok(&["incident", "amend", &id, "--field", &both]);
    let fields = &desk.json(&["incident", "show", &id])["current"]["incident"]["fields"];
    assert_eq!(
        fields["who"],
        json!([{ "id": dale, "relation": "husband" }, { "id": mum, "relation": "mother" }])
    );
    let shown = desk.ok(&["incident", "show", &id]);
    assert!(shown.contains("Da\\u{202e}le (husband), mother"), "{shown}");

    // Words stay words, and other fields accept no people.
    desk.ok(&["incident", "amend", &id, "--field", "who=My ex, Dale"]);
    desk.ok(&["incident", "amend", &id, "--field", "place=person:abcdef"]);
    let fields = &desk.json(&["incident", "show", &id])["current"]["incident"]["fields"];
    assert_eq!(
        (&fields["who"], &fields["place"]),
        (&json!("My ex, Dale"), &json!("person:abcdef"))
    );
    let history = desk.ok(&["incident", "history", &id]);
    assert!(history.contains("(husband), mother"), "{history}");

    let twice = format!("who=person:{dale},person:{dale}");
    for (code, who) in [
        (8, "who=person:abcdef"),
        (2, "who=person:abc"),
        (2, "who=person:someone, my ex"),
        (2, &twice),
    ] {
        desk.fails(code, &["incident", "amend", &id, "--field", who]);
    }
    assert_eq!(desk.json(&["incident", "show", &id])["revisions"], 4);
}

#[test]
fn what_is_said_once_is_kept_text_by_text() {
    let desk = Desk::new();
    assert_eq!(desk.ok(&["about-us", "show"]), "");
    desk.ok(&["about-us", "set", "relationship=Married", "began=June 2014"]);
    desk.ok(&["about-us", "set", "ended=2026", "began="]);
    let about = desk.json(&["about-us", "show"]);
    assert_eq!(
        (
            &about["relationship"],
            &about["began"],
            &about["ended"],
            &about["orders"]
        ),
        (&json!("Married"), &json!(""), &json!("2026"), &json!(""))
    );
    let shown = desk.ok(&["about-us", "show"]);
    assert!(
        shown.starts_with("Relationship") && !shown.contains("When it began"),
        "{shown}"
    );
    desk.fails(2, &["about-us", "set", "colour=blue"]);
    desk.fails(2, &["about-us", "set", "relationship"]);
}
