//! Tests of one incident as a screen shows it.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::journal::{Answer, Happened, Kind, Moment, Recorded, Value, Who};
use crate::people::Described;
use chrono::{MappedLocalTime, NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;

const MINUTE_MS: i64 = 60_000;
/// 2026-03-01T22:00Z.
const WRITTEN_MS: i64 = 1_772_402_400_000;

#[allow(clippy::unnecessary_wraps, reason = "a zone")]
fn utc(_: NaiveDateTime) -> MappedLocalTime<i16> {
    MappedLocalTime::Single(0)
}

fn recorded(minutes: i64) -> Recorded {
    Recorded {
        wall_ms: WRITTEN_MS + minutes * MINUTE_MS,
        offset_min: 0,
        mono_ms: 0,
        boot: 1,
    }
}

fn revision(rev: u32, spelling_only: bool, fields: &[(&str, Value)]) -> Revision {
    let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let fields = fields.iter();
    let fields = fields.map(|(name, value)| (Field::named(name).unwrap(), value.clone()));
    Revision {
        seq: rev.into(),
        rev,
        recorded: recorded(i64::from(rev) * 5),
        spelling_only,
        incident: Incident {
            kinds: vec![Kind::Threats],
            happened: Happened::Exact(Moment {
                local: day.and_hms_opt(21, 30, 0).unwrap(),
                offset_min: 0,
            }),
            fields: fields.collect(),
        },
    }
}

fn words(text: &str) -> Value {
    Value::Words(text.to_owned())
}

fn mark() -> Person {
    Person {
        id: Id([9; 16]),
        letter: "A".to_owned(),
        described: Described {
            name: "Mark".to_owned(),
            relation: "husband".to_owned(),
            ..Described::default()
        },
    }
}

fn named() -> Value {
    Value::People(vec![
        Who {
            id: mark().id,
            relation: "ex-husband".to_owned(),
        },
        Who {
            id: Id([8; 16]),
            relation: "neighbour".to_owned(),
        },
    ])
}

fn record() -> Record {
    let fields = [
        ("weapon", Value::Answer(Answer::Unsure)),
        ("who", named()),
        ("details", words("At the door.")),
        ("place", words("")),
    ];
    Record {
        id: Id([1; 16]),
        current: revision(1, true, &fields),
        revisions: 2,
        first_recorded: recorded(0),
        attachments: vec![Attachment {
            id: Id([2; 16]),
            incident: Id([1; 16]),
            seq: 2,
            name: String::new(),
            media_type: "image/jpeg".to_owned(),
            len: 412_345,
            sha256: [0; 32],
            recorded: recorded(1),
        }],
        put_away: false,
    }
}

fn now() -> Now {
    Now {
        wall_ms: WRITTEN_MS,
        offset_min: 60,
        mono_ms: 0,
        boot: [0; 16],
    }
}

#[test]
fn an_incident_is_labelled_lines_in_order() {
    let english = Locale::english().unwrap();
    let undo = CanUndo {
        what: Undone::Amendment,
        until_ms: WRITTEN_MS + 15 * MINUTE_MS,
    };
    let shown = english.shown_incident(&record(), &[mark()], Some(undo), now(), &utc);
    let shown = shown.unwrap();
    assert_eq!(shown.kinds, "Threats");
    assert_eq!(shown.when, "1 March 2026, 21:30");
    assert_eq!(shown.written, "Written 1 March 2026, 22:00");
    let corrected = "Spelling corrected 1 March 2026, 22:05";
    assert_eq!(shown.corrected.as_deref(), Some(corrected));
    assert_eq!((shown.corrections, &shown.late), (1, &None));
    let lines = shown.lines.iter();
    let lines: Vec<_> = lines.map(|line| (&*line.label, &*line.text)).collect();
    let wanted = [
        ("What happened", "At the door."),
        ("Who did it", "Mark (ex-husband), neighbour"),
        ("Was there a weapon", "not sure"),
    ];
    assert_eq!(lines, wanted);
    let file = &shown.files[0];
    assert_eq!((file.name.as_ref(), file.kind), (None, FileKind::Picture));
    assert_eq!((&*file.kind_name, &*file.length), ("photo", "412 kB"));
    assert_eq!(file.kept, "kept 1 March 2026, 22:01");
    // By the phone's clock of now.
    let undo = shown.undo.unwrap();
    assert_eq!(undo.words, "Undo the correction, until 23:15");
}

#[test]
fn what_was_written_late_says_so() {
    let mut record = record();
    record.first_recorded = recorded(7 * 24 * 60);
    assert!(!record.is_late());
    record.first_recorded = recorded(8 * 24 * 60);
    let english = Locale::english().unwrap();
    let shown = english.shown_incident(&record, &[], None, now(), &utc);
    let shown = shown.unwrap();
    assert_eq!(shown.late.as_deref(), Some("written over a week later"));
    assert_eq!(shown.undo, None);
}

#[test]
fn a_correction_says_what_was_there_before_and_after() {
    let history = [
        revision(
            0,
            false,
            &[("details", words("At the dor.")), ("place", words("Home"))],
        ),
        revision(
            1,
            true,
            &[("details", words("At the door.")), ("place", words("Home"))],
        ),
        revision(
            2,
            false,
            &[("details", words("At the door.")), ("who", named())],
        ),
    ];
    let english = Locale::english().unwrap();
    let shown = english.shown_wordings(&history, &[mark()], &utc).unwrap();
    let written: Vec<_> = shown.iter().map(|wording| &*wording.written).collect();
    let wanted = [
        "Written 1 March 2026, 22:00",
        "Spelling corrected 1 March 2026, 22:05",
        "Corrected 1 March 2026, 22:10",
    ];
    assert_eq!(written, wanted);
    let changed = |rev: usize| -> Vec<(&str, Option<&str>, Option<&str>)> {
        let changed = shown[rev].changed.iter();
        let said = |one: &'_ Option<String>| one.is_some();
        assert!(
            shown[rev]
                .changed
                .iter()
                .all(|one| said(&one.before) || said(&one.after))
        );
        changed
            .map(|one| (&*one.label, one.before.as_deref(), one.after.as_deref()))
            .collect()
    };
    assert_eq!(changed(0).len(), 4);
    assert!(shown[0].changed.iter().all(|one| one.before.is_none()));
    let respelt = ("What happened", Some("At the dor."), Some("At the door."));
    assert_eq!(changed(1), [respelt]);
    let people = Some("Mark (ex-husband), neighbour");
    let wanted = [("Where", Some("Home"), None), ("Who did it", None, people)];
    assert_eq!(changed(2), wanted);
}

#[test]
fn a_file_is_of_the_kind_that_people_know() {
    let kinds = [
        ("image/heif", FileKind::Picture),
        ("video/mp4", FileKind::Film),
        ("audio/aac", FileKind::Sound),
        ("message/rfc822", FileKind::Mail),
        ("text/plain", FileKind::Text),
        ("application/pdf", FileKind::Pdf),
        ("application/octet-stream", FileKind::Other),
    ];
    for (media_type, kind) in kinds {
        assert_eq!(FileKind::of_type(media_type), kind);
    }
    assert!(BTreeMap::from(kinds).len() == FileKind::ALL.len());
}
