#![allow(clippy::unwrap_used, reason = "a test that can't go on stops")]

use super::*;
use crate::id::Id;
use crate::media::Properties;

fn summary() -> Summary {
    Summary {
        shown: 31,
        not_shown: 1,
        put_away: 0,
        hidden_fields: vec!["file_name".to_owned(), "place".to_owned()],
        exhibits: 2,
        exhibit_bytes: 1_500_000,
        files_left_out: 0,
        lines_shown: 40,
        lines_total: 44,
        gaps: Vec::new(),
        revealing: Vec::new(),
        refused: false,
    }
}

fn said(locale: &Locale, summary: &Summary) -> Vec<(String, String, bool)> {
    let lines = locale.pack_lines(summary).unwrap().into_iter();
    lines
        .map(|line| (line.label, line.text, line.warns))
        .collect()
}

#[test]
fn a_dry_run_says_what_is_in_the_pack_and_what_in_it_could_harm() {
    let english = Locale::english().unwrap();
    let plain = |label: &str, text: &str| (label.to_owned(), text.to_owned(), false);
    let mut expected = vec![
        plain("Shown", "31 incidents"),
        plain("Left out", "1 incident"),
        plain("Files", "2 files, 1.5 MB"),
        plain("Hidden", "Names of files, Where"),
        plain(
            "What a reader can see",
            "that 4 of the 44 lines of your record aren't in the pack, and where they belong among the others",
        ),
    ];
    assert_eq!(said(&english, &summary()), expected);
    let file = |name: &str, place, properties| Revealing {
        attachment: Id([1; 16]),
        incident: Id([2; 16]),
        name: name.to_owned(),
        mark: "AB-001".to_owned(),
        place,
        properties,
    };
    let revealing = vec![
        file("door\u{202e}gpj", true, vec![]),
        file("", false, vec![Properties::Sound]),
    ];
    let risky = Summary {
        put_away: 2,
        files_left_out: 1,
        revealing,
        refused: true,
        ..summary()
    };
    expected.insert(2, plain("Put away", "2 incidents"));
    expected.insert(4, plain("Files left out", "1 file"));
    let warning = |label: &str, text: &str| (label.to_owned(), text.to_owned(), true);
    expected.extend([
        warning("AB-001, doorgpj", "Shows a place."),
        warning(
            "AB-001, without a name",
            "May show where or who. It has its tags (like ID3).",
        ),
        warning(
            "Bothy won't make this pack",
            "You hid the place, but a file in it shows one. Leave that file out, or show the place.",
        ),
    ]);
    assert_eq!(said(&english, &risky), expected);
}

#[test]
fn every_language_has_words_for_all_of_it() {
    for tag in ["en", "pl", "ur"] {
        let locale = Locale::of(tag).unwrap();
        let choices = locale.pack_choices().unwrap();
        assert_eq!(choices.readers.len(), Reader::ALL.len());
        assert!(choices.readers.iter().all(|one| !one.about.is_empty()));
        assert_eq!(choices.destinations.len(), 2);
        let named = |name: &str| choices.can_hide.iter().any(|one| one.field.name() == name);
        assert!(named("place") && !named("private_note"));
        assert_eq!(locale.pack_lines(&summary()).unwrap().len(), 5);
    }
}
