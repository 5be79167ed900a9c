//! Finding incidents by words, and the other ways to shorten a list.

use super::desk::{Desk, fixture};
use serde_json::Value;

/// The IDs that a list gives.
fn found(desk: &Desk, choice: &[&str]) -> Vec<String> {
    let list = desk.json(&[&["incident", "list"], choice].concat());
    let ids = list.as_array().unwrap().iter();
    ids.map(|line| line["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn words_are_found_in_polish_urdu_and_chinese_as_people_type_them() {
    let desk = Desk::new();
    let polish = desk.add("Żółć. Wyrzucił moje leki przez okno, łkałam.");
    let urdu = desk.add("اس نے میرا فون توڑ دیا۔ بچی رو رہی تھی۔");
    let chinese = desk.add("昨晚他又打了我，孩子看見了。");
    for (text, id) in [
        ("zolc", &polish),
        ("ŻÓŁĆ leki", &polish),
        ("lkalam", &polish),
        ("wyrzuc", &polish),
        // With the letters of an Arabic keyboard for those of an Urdu one.
        ("بچي", &urdu),
        ("فون", &urdu),
        ("打了", &chinese),
        ("\"孩子看見\"", &chinese),
    ] {
        assert_eq!(found(&desk, &["--search", text]), [id.as_str()], "{text}");
    }
    assert_eq!(found(&desk, &["--search", "leki door"]), [""; 0]);
    assert_eq!(found(&desk, &["--search", "  "]).len(), 3, "no search");
    let said = desk.fails(2, &["incident", "list", "--search", &"long ".repeat(300)]);
    assert!(said.contains("1,000 bytes"), "{said}");
}

#[test]
fn what_was_corrected_away_or_removed_is_not_found() {
    let desk = Desk::new();
    let id = desk.add("By the orchard wall.");
    desk.ok(&["incident", "amend", &id, "--details", "By the garden wall."]);
    assert_eq!(found(&desk, &["--search", "orchard"]), [""; 0]);
    assert_eq!(found(&desk, &["--search", "garden"]), [id.as_str()]);
    desk.ok(&["incident", "remove", &id, "--yes"]);
    assert_eq!(found(&desk, &["--search", "wall"]), [""; 0]);
}

#[test]
fn a_list_is_shortened_by_files_and_by_person() {
    let desk = Desk::new();
    let dale = desk.ok(&[
        "people",
        "add",
        "--relation",
        "ex-husband",
        "--name",
        "Dale",
    ]);
    let bare = desk.add("Nothing with it.");
    let who = format!("who=person:{}", &dale[..6]);
    let photo = fixture("door-frame.jpg");
    desk.ok(&["incident", "amend", &bare, "--field", &who]);
    let with = desk.add("A photo with it.");
    desk.ok(&["incident", "attach", &with, photo.to_str().unwrap()]);
    assert_eq!(found(&desk, &["--with-files"]), [with.as_str()]);
    assert_eq!(found(&desk, &["--without-files"]), [bare.as_str()]);
    assert_eq!(found(&desk, &["--person", &dale[..7]]), [bare.as_str()]);
    assert_eq!(found(&desk, &["--search", "dale"]), [bare.as_str()]);
    assert_eq!(found(&desk, &["--search", "frame.jpg"]), [with.as_str()]);
    desk.fails(8, &["incident", "list", "--person", "abcdef"]);
    desk.fails(2, &["incident", "list", "--with-files", "--without-files"]);

    // Who was removed is still found by the whole ID.
    desk.ok(&["people", "remove", &dale, "--yes"]);
    assert_eq!(found(&desk, &["--person", &dale]), [bare.as_str()]);
    let shown = desk.json(&["incident", "show", &bare]);
    let who: &Value = &shown["current"]["incident"]["fields"]["who"][0];
    assert_eq!(who["relation"], "ex-husband");
}
