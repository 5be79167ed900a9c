//! Tests of the list as a screen shows it.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::journal::{Happened, Kind, Moment, Recorded};
use crate::locale::tests::folders;
use chrono::{MappedLocalTime, NaiveDate, NaiveDateTime};

#[allow(clippy::unnecessary_wraps, reason = "a zone")]
fn utc(_: NaiveDateTime) -> MappedLocalTime<i16> {
    MappedLocalTime::Single(0)
}

fn line() -> Line {
    let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let recorded = Recorded {
        wall_ms: 0,
        offset_min: 0,
        mono_ms: 0,
        boot: 1,
    };
    Line {
        id: Id([7; 16]),
        kinds: vec![Kind::Threats, Kind::Online],
        happened: Happened::Exact(Moment {
            local: day.and_hms_opt(21, 30, 0).unwrap(),
            offset_min: 60,
        }),
        recorded,
        opening: "At the door.".to_owned(),
        child_present: Some(Answer::Unsure),
        attachments: 2,
        revisions: 3,
        late: true,
        put_away: true,
    }
}

#[test]
fn a_row_says_all_that_stands_beside_an_incident() {
    let english = Locale::english().unwrap();
    let page = english.list_page(&[line()], true, &utc).unwrap();
    assert!(page.more);
    let row = &page.rows[0];
    assert_eq!(row.when, "1 March 2026, 21:30 (UTC+01:00)");
    assert_eq!(row.kinds, "Threats, Online or phone");
    assert_eq!((row.files, row.corrections, row.put_away), (2, 2, true));
    let notes = [
        "maybe a child present",
        "2 files",
        "corrected",
        "written over a week later",
        "put away",
    ];
    assert_eq!(row.notes, notes);
    assert_eq!(row.child.as_deref(), Some(notes[0]));
    assert_eq!(row.late.as_deref(), Some(notes[3]));
}

#[test]
fn nothing_is_noted_that_was_not_said() {
    let plain = Line {
        child_present: Some(Answer::No),
        attachments: 0,
        revisions: 1,
        late: false,
        put_away: false,
        ..line()
    };
    let english = Locale::english().unwrap();
    let page = english.list_page(&[plain], false, &utc).unwrap();
    let row = &page.rows[0];
    assert_eq!(row.notes, [""; 0]);
    assert_eq!((&row.child, &row.late, row.corrections), (&None, &None, 0));
}

#[test]
fn what_is_isolated_ends_where_it_began() {
    for locale in folders() {
        let page = locale.list_page(&[line()], false, &utc).unwrap();
        let row = &page.rows[0];
        for text in row.notes.iter().chain([&row.when, &row.kinds]) {
            let mut open = 0;
            for c in text.chars() {
                match c {
                    '\u{2066}'..='\u{2068}' => open += 1,
                    '\u{2069}' => open -= 1,
                    _ => {}
                }
                assert!(open >= 0, "{text}");
            }
            assert_eq!(open, 0, "{text}");
        }
    }
    let urdu = Locale::of("ur").unwrap();
    let row = &urdu.list_page(&[line()], false, &utc).unwrap().rows[0];
    assert!(row.when.contains("\u{2068}21:30\u{2069}"), "{}", row.when);
}
