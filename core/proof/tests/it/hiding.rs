//! A writer's choice of what to hide, and how the pack and its table then look.

use super::book::{Book, Exhibits, Pack};
use super::pack::{assert_all_hold, check};
use super::story::A;
use bothy_proof::Value;
use bothy_proof::fields::{self, position};
use bothy_proof::pack::{Claim, Hiding, Outcome, TABLE};

fn told(hiding: &Hiding) -> Pack {
    let mut book = Book::new();
    let details = Value::words("He hit Anna.");
    book.add(
        "created",
        A,
        &[("rev", Value::Int(0)), ("details", details)],
    );
    book.pack(
        &[0],
        hiding,
        &Exhibits::new(),
        &[book.earlier(1, &book.key)],
    )
}

#[track_caller]
fn assert_holds(pack: &Pack) {
    let report = check(pack).unwrap();
    assert!(!report.any_fails(), "{report:?}");
    assert_eq!(report.outcome(Claim::ValuesCommitted), Outcome::Holds);
}

#[test]
fn where_the_offset_is_hidden_the_table_has_utc() {
    let (mut shown, mut hidden) = (Hiding::default(), Hiding::default());
    shown.hide(position::BOOT);
    hidden.hide(position::RECORDED_OFFSET);
    let cells = |time: &str| format!(",0,0,{time},{time},");
    for (hiding, wanted) in [
        (shown, "2026-03-01T13:00:00+01:00"),
        (hidden.clone(), "2026-03-01T12:00:00Z"),
    ] {
        let pack = told(&hiding);
        assert!(
            pack.text(TABLE).contains(&cells(wanted)),
            "{}",
            pack.text(TABLE)
        );
        assert_holds(&pack);
    }
    // Neither the offset nor the local time stands anywhere else.
    let log = told(&hidden).text("log.json");
    assert!(
        !log.contains("13:00") && log.contains("\"hidden\":[\"recorded_offset\",\"private_note\"]")
    );
    assert!(!log.contains("\"recorded_offset\":"));
}

#[test]
fn an_offset_that_is_null_is_utc_too() {
    let mut book = Book::new();
    book.add(
        "created",
        A,
        &[("rev", Value::Int(0)), ("recorded_offset", Value::Null)],
    );
    let pack = book.pack(&[0], &Hiding::default(), &Exhibits::new(), &[]);
    assert!(
        pack.text(TABLE)
            .contains(",2026-03-01T12:00:00Z,2026-03-01T12:00:00Z,")
    );
    assert_holds(&pack);
}

#[test]
fn the_first_wording_has_its_own_offset() {
    let mut book = Book::new();
    book.add(
        "created",
        A,
        &[
            ("rev", Value::Int(0)),
            ("recorded_offset", Value::Int(-210)),
        ],
    );
    book.add(
        "amended",
        A,
        &[("rev", Value::Int(1)), ("recorded_offset", Value::Null)],
    );
    let pack = book.pack(&[0, 1], &Hiding::default(), &Exhibits::new(), &[]);
    let table = pack.text(TABLE);
    assert!(
        table.contains(",1,1,2026-03-01T08:30:00-03:30,2026-03-01T13:00:00Z,"),
        "{table}"
    );
    assert_holds(&pack);
}

/// A wording may have become shorter since somebody chose its words.
#[test]
fn words_past_the_end_are_not_there_to_hide() {
    let whole = told(&Hiding::default());
    for (chosen, expected) in [
        (&[3_usize, 99][..], None),
        (&[usize::MAX], None),
        (&[], None),
        (&[2, 3, 99], Some(2)),
    ] {
        let mut hiding = Hiding::default();
        let words = chosen.iter().copied().collect();
        hiding.words.insert((0, position::DETAILS), words);
        let pack = told(&hiding);
        assert_holds(&pack);
        let details = &pack.json()["entries"][0]["values"]["details"];
        let words = details["$words"].as_array().unwrap();
        assert_eq!(words.iter().position(serde_json::Value::is_null), expected);
        assert_eq!(words.len(), 3);
        assert_eq!(details.get("salt").is_some(), expected.is_some());
        if expected.is_none() {
            assert_eq!(pack.files, whole.files, "{chosen:?}");
        }
    }
}

#[test]
fn all_words_of_a_text_may_be_hidden() {
    let mut hiding = Hiding::default();
    hiding
        .words
        .insert((0, position::DETAILS), (0..3).collect());
    let pack = told(&hiding);
    assert_holds(&pack);
    let details = &pack.json()["entries"][0]["values"]["details"];
    assert_eq!(details["nodes"].as_array().unwrap().len(), 1);
    assert!(pack.text(TABLE).contains(",[hidden] [hidden] [hidden] ,"));
}

#[test]
fn what_has_no_name_cannot_be_hidden_nor_what_is_always_shown() {
    let honest = told(&Hiding::default());
    let mut hiding = Hiding::default();
    for at in (0..=255)
        .filter(|at| fields::at(*at).is_none())
        .chain(position::ALWAYS_SHOWN)
    {
        hiding.hide(at);
        assert!(!hiding.hides(at), "{at}");
    }
    assert_eq!(told(&hiding).files, honest.files);
    // All at once: every name but those four, of every entry.
    let mut all = Hiding {
        positions: u128::MAX,
        ..Hiding::default()
    };
    all.hide(position::PLACE);
    let report = check(&told(&all)).unwrap();
    assert_all_hold_but_exhibits(&report);
    assert_eq!(report.facts.hidden.len(), fields::ALL.len() - 4);
}

#[track_caller]
fn assert_all_hold_but_exhibits(report: &bothy_proof::pack::Report) {
    let mut report = report.clone();
    for checked in &mut report.claims {
        if checked.claim == Claim::Exhibits {
            assert_eq!(checked.outcome, Outcome::NotClaimed);
            checked.outcome = Outcome::Holds;
        }
    }
    assert_all_hold(&report);
}
