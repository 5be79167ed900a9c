//! The search for incidents by words, and the other filters of a list.

use super::desk::{Desk, Said, fixture};
use serde_json::Value;
use std::fmt::Write as _;

/// Returns the IDs that a list gives.
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

    // The whole ID still finds a person who was removed.
    desk.ok(&["people", "remove", &dale, "--yes"]);
    assert_eq!(found(&desk, &["--person", &dale]), [bare.as_str()]);
    let shown = desk.json(&["incident", "show", &bare]);
    let who: &Value = &shown["current"]["incident"]["fields"]["who"][0];
    assert_eq!(who["relation"], "ex-husband");
}

#[test]
fn a_phone_number_is_found_however_it_was_written_and_however_it_is_asked_for() {
    let desk = Desk::new();
    let written = [
        "He rang from 07700 900123 twice.",
        "From 07700\u{a0}900\u{a0}123",
        "\u{202a}+44 7700 900123\u{202c}, then nothing",
        "0044 (0)7700-900-123",
        "(07700) 900\u{2011}123",
        "07700900123",
        "at 21 07700 900123",
    ];
    for details in written {
        desk.add(details);
    }
    desk.add("07700 900456, on 2026-03-01, in room 900");
    for asked in [
        "07700 900123",
        "07700900123",
        "07700-900-123",
        "+44 7700 900123",
        "+447700900123",
        "(07700) 900 123",
        "\u{202d}07700\u{a0}900123\u{202c}",
        "07700 900 12",
    ] {
        let found = desk.json(&["incident", "list", "--search", asked]);
        assert_eq!(found.as_array().unwrap().len(), written.len(), "{asked:?}");
    }
    for (asked, many) in [
        ("room 900", 1),
        ("2026-03-01", 1),
        ("900123 twice", 1),
        ("07700 900999", 0),
    ] {
        let found = desk.json(&["incident", "list", "--search", asked]);
        assert_eq!(found.as_array().unwrap().len(), many, "{asked:?}");
    }
    desk.file("second", b"the garden gate is green 4");
    desk.ok(&["second", "set", "--second-secret-file", "second"]);
    desk.file("secret", b"the garden gate is green 4");
    desk.ok(&[
        "notes",
        "add",
        "--title",
        "Plumber",
        "--text",
        "07700 900 123",
    ]);
    for (asked, many) in [
        ("+44 7700 900123", 1),
        ("07700900123", 1),
        ("plumber 07700-900", 1),
        ("07700 900999", 0),
    ] {
        let found = desk.json(&["notes", "list", "--search", asked]);
        assert_eq!(found.as_array().unwrap().len(), many, "{asked:?}");
    }
}

#[test]
fn a_list_that_is_cut_says_so_and_how_to_go_on() {
    let desk = Desk::new();
    let mut lines = String::new();
    for n in 0..60 {
        let _ = writeln!(
            lines,
            r#"{{"kinds":["{}"],"happened":"2026-02-01","details":"Number {n}, at the door."}}"#,
            if n % 3 == 0 { "threats" } else { "money" },
        );
    }
    let file = desk.file("lines.jsonl", lines.as_bytes());
    desk.ok(&["incident", "import", &file]);
    let ids = |said: &Said| -> Vec<String> {
        let lines: Vec<Value> = serde_json::from_str(&said.out).unwrap();
        let id = |line: &Value| line["id"].as_str().unwrap().to_owned();
        lines.iter().map(id).collect()
    };
    for (filter, of) in [
        (&[][..], 60),
        (&["--search", "door"], 60),
        (&["--kind", "threats"], 20),
        (&["--kind", "money", "--search", "number"], 40),
    ] {
        let list = |more: &[&str]| {
            let begin: &[&str] = &["--json", "incident", "list"];
            desk.run(&[begin, filter, more].concat())
        };
        let whole = list(&["--all"]);
        assert_eq!((ids(&whole).len(), whole.err.as_str()), (of, ""));
        let mut paged = Vec::new();
        let mut page = list(&["--limit", "7"]);
        loop {
            paged.extend(ids(&page));
            let Some((_, rest)) = page.err.split_once("--after ") else {
                break;
            };
            let shown = format!("{} of {of}. To go on, use --after ", ids(&page).len());
            assert!(page.err.starts_with(&shown), "{}", page.err);
            let after: String = rest.split(['.', ' ']).next().unwrap().to_owned();
            page = list(&["--limit", "7", "--after", &after]);
        }
        assert_eq!(page.err, "");
        assert_eq!(paged, ids(&whole));
    }
    let usual = desk.run(&["incident", "list"]);
    assert!(usual.err.starts_with("50 of 60. "), "{}", usual.err);
    assert_eq!(usual.out.lines().count(), 100);
    desk.fails(2, &["incident", "list", "--limit", "0"]);
}

#[test]
fn after_the_last_the_list_says_that_it_was() {
    let desk = Desk::new();
    let id = desk.add("One.");
    let said = desk.run(&["incident", "list", "--after", &id]);
    assert!(said.err.contains("the last one"), "{}", said.err);
}

#[test]
fn a_list_with_nothing_in_it_says_so() {
    let desk = Desk::new();
    for list in [
        &["incident", "list"][..],
        &["incident", "list", "--put-away"],
        &["draft", "list"],
        &["people", "list"],
        &["plan", "list"],
    ] {
        let said = desk.run(list);
        assert_eq!((said.code, said.out.as_str()), (0, ""), "{list:?}");
        assert!(
            said.err.contains("nothing here yet"),
            "{list:?}: {}",
            said.err
        );
        let json = desk.run(&[&["--json"][..], list].concat());
        assert_eq!((json.out.trim(), &json.err), ("[]", &said.err), "{list:?}");
    }
    desk.add("At the door.");
    let said = desk.run(&["incident", "list", "--search", "window"]);
    assert!(said.err.contains("Nothing found"), "{}", said.err);
}
