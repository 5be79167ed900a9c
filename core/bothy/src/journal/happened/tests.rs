#![allow(clippy::unwrap_used)]
use super::*;
use crate::error::Error;
use chrono::MappedLocalTime;

/// Returns London's offset around the last Sunday of March and October 2026, by hand.
fn london(local: NaiveDateTime) -> MappedLocalTime<i16> {
    let at = |text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap();
    if local < at("2026-03-29T01:00") {
        MappedLocalTime::Single(0)
    } else if local < at("2026-03-29T02:00") {
        MappedLocalTime::None
    } else if local < at("2026-10-25T01:00") {
        MappedLocalTime::Single(60)
    } else if local < at("2026-10-25T02:00") {
        MappedLocalTime::Ambiguous(60, 0)
    } else {
        MappedLocalTime::Single(0)
    }
}

fn read(text: &str) -> Result<String> {
    Happened::parse(text, &london).map(|happened| happened.to_string())
}

#[test]
fn what_people_type_is_understood_and_written_one_way() {
    for (typed, written) in [
        ("2026-03-01T21:30", "2026-03-01T21:30+00:00"),
        ("2026-03-01 21:30", "2026-03-01T21:30+00:00"),
        ("2026-03-01T21:30:00Z", "2026-03-01T21:30+00:00"),
        ("2026-07-01T21:30", "2026-07-01T21:30+01:00"),
        ("2026-07-01T21:30-03:30", "2026-07-01T21:30-03:30"),
        ("about 2026-07-01T21:30", "about 2026-07-01T21:30+01:00"),
        ("about  2026-07-01", "about 2026-07-01"),
        (" 2026-03-01 ", "2026-03-01"),
        ("2024-02-29", "2024-02-29"),
        ("2026-03-01..2026-03-04", "2026-03-01..2026-03-04"),
        (
            "2026-03-01 .. 2026-03-01T09:00",
            "2026-03-01..2026-03-01T09:00+00:00",
        ),
        // seconds are read, and the minute is kept
        ("2026-03-01T21:30:59.999", "2026-03-01T21:30+00:00"),
        ("2026-03-01 21:30:15 +0100", "2026-03-01T21:30+01:00"),
        ("About ٢٠٢٦-٠٣-٠١", "about 2026-03-01"),
        // once, some time in there
        ("2026-02", "about 2026-02-01..2026-02-28"),
        ("about 2024-02", "about 2024-02-01..2024-02-29"),
        ("about ۲۰۲۶-۰۲", "about 2026-02-01..2026-02-28"),
        ("2025", "about 2025-01-01..2025-12-31"),
        ("about summer 2025", "about 2025-06-01..2025-08-31"),
        ("Fall 2025", "about 2025-09-01..2025-11-30"),
        ("about spring 2025", "about 2025-03-01..2025-05-31"),
        ("about winter 2025/26", "about 2025-12-01..2026-02-28"),
        ("winter 2023-2024", "about 2023-12-01..2024-02-29"),
        ("winter 1999/00", "about 1999-12-01..2000-02-29"),
        (
            "about 2026-01-10..2026-02-20",
            "about 2026-01-10..2026-02-20",
        ),
        (
            "about 2025-11 .. 2026-02-20",
            "about 2025-11-01..2026-02-20",
        ),
        ("about summer 2024..2025", "about 2024-06-01..2025-12-31"),
        (
            "about 2026-03-01T21:00..2026-03-01T23:00",
            "about 2026-03-01T21:00+00:00..2026-03-01T23:00+00:00",
        ),
        // the repeated hour, with its offset: an hour lies between them
        (
            "2026-10-25T01:30+01:00..2026-10-25T01:15+00:00",
            "2026-10-25T01:30+01:00..2026-10-25T01:15+00:00",
        ),
    ] {
        assert_eq!(read(typed).as_deref(), Ok(written), "{typed}");
        let no_zone = |_: NaiveDateTime| MappedLocalTime::None;
        let again = Happened::parse(written, &no_zone).unwrap();
        assert_eq!(again.to_string(), written);
    }
}

#[test]
fn what_cannot_be_is_refused_by_the_part_that_is_wrong() {
    for (typed, wrong) in [
        ("", Input::Happened),
        ("yesterday", Input::Happened),
        ("0000-01-01", Input::NoSuchDay),
        ("1899-12-31", Input::LongAgo),
        ("1899", Input::LongAgo),
        ("2026-02-30", Input::NoSuchDay),
        ("2025-02-29", Input::NoSuchDay),
        ("2026-13-01", Input::NoSuchDay),
        ("2026-13", Input::NoSuchDay),
        ("about 2026-00", Input::NoSuchDay),
        ("0000", Input::NoSuchDay),
        ("2026-3-1", Input::Happened),
        ("+2026-03-01", Input::Happened),
        ("20260301", Input::Happened),
        ("2026-03-01T", Input::Happened),
        ("2026-03-01T24:00", Input::NoSuchTime),
        ("2026-03-01T21:60", Input::NoSuchTime),
        ("2026-03-01T9:30", Input::Happened),
        ("2026-03-01T21:30+1:00", Input::Happened),
        ("2026-03-01T21:30+01:75", Input::NoSuchOffset),
        ("2026-03-01T21:30+19:00", Input::NoSuchOffset),
        ("2026-03-01T21:30Z0", Input::Happened),
        ("2026-03-01x", Input::Happened),
        ("about", Input::Happened),
        ("about about 2026-03-01", Input::Happened),
        ("about last winter", Input::Happened),
        ("winter 2025", Input::WhichWinter),
        ("about winter 2025/27", Input::WhichWinter),
        ("winter", Input::Happened),
        ("winter of 2025", Input::Happened),
        ("summer 2025/26", Input::Happened),
        ("2026-03-04..2026-03-01", Input::EndsFirst),
        ("about 2026-03..2026-01", Input::EndsFirst),
        ("2026-03-01T10:00..2026-03-01T09:59", Input::EndsFirst),
        // an hour lies between them, the other way
        (
            "2026-10-25T01:10+00:00..2026-10-25T01:50+01:00",
            Input::EndsFirst,
        ),
        ("2026-03-01..", Input::Happened),
        ("2026-03-01..2026-03-02..2026-03-03", Input::Happened),
        // a lasting event has days for its ends, not months
        ("2026-01..2026-03", Input::Happened),
        // skipped, and repeated without an offset
        ("2026-03-29T01:30", Input::ClockSkipped),
        ("2026-10-25T01:30", Input::ClockRepeated),
    ] {
        let wrong = Error::Invalid { field: wrong };
        assert_eq!(read(typed), Err(wrong), "{typed}");
    }
}

#[test]
fn last_winter_is_the_one_that_was_over() {
    for (today, said, meant) in [
        ("2026-07-10", "last winter", "2025-12-01..2026-02-28"),
        ("2026-07-10", "About LAST winter", "2025-12-01..2026-02-28"),
        ("2026-03-01", "last winter", "2025-12-01..2026-02-28"),
        ("2026-01-20", "last winter", "2024-12-01..2025-02-28"),
        ("2026-01-20", "this winter", "2025-12-01..2026-02-28"),
        ("2026-12-01", "this winter", "2026-12-01..2027-02-28"),
        ("2026-02-28", "this winter", "2025-12-01..2026-02-28"),
        ("2026-03-10", "this winter", "2025-12-01..2026-02-28"),
        ("2026-08-31", "this winter", "2025-12-01..2026-02-28"),
        // Ahead of the clock, which saving reports.
        ("2026-09-01", "this winter", "2026-12-01..2027-02-28"),
        ("2026-11-20", "this winter", "2026-12-01..2027-02-28"),
        ("2026-03-20", "this summer", "2026-06-01..2026-08-31"),
        ("2026-01-01", "this autumn", "2026-09-01..2026-11-30"),
        ("2026-12-01", "last winter", "2025-12-01..2026-02-28"),
        ("2026-07-10", "last summer", "2025-06-01..2025-08-31"),
        ("2026-09-01", "last summer", "2026-06-01..2026-08-31"),
        ("2026-07-31", "this summer", "2026-06-01..2026-08-31"),
        ("2026-11-01", "this summer", "2026-06-01..2026-08-31"),
        ("2026-03-31", "last month", "2026-02-01..2026-02-28"),
        ("2026-01-31", "last month", "2025-12-01..2025-12-31"),
        ("2026-01-31", "this month", "2026-01-01..2026-01-31"),
        ("2026-01-31", "about last year", "2025-01-01..2025-12-31"),
        ("2026-01-31", "this year", "2026-01-01..2026-12-31"),
    ] {
        let period = Period::relative(said, today.parse().unwrap()).unwrap();
        let happened = Happened::from(period).to_string();
        assert_eq!(happened, format!("about {meant}"), "{said} on {today}");
        let is_season = !said.ends_with("month") && !said.ends_with("year");
        let name = period.name().unwrap();
        assert_eq!(matches!(name, PeriodName::Season(_)), is_season, "{said}");
    }
    for said in [
        "winter 2025/26",
        "last",
        "next winter",
        "last week",
        "",
        "2026-03-01",
    ] {
        let today = "2026-07-10".parse().unwrap();
        assert_eq!(Period::relative(said, today), None, "{said}");
    }
}

#[test]
fn an_earlier_instant_comes_first_and_a_day_between_those_beside_it() {
    let key = |text| Happened::parse(text, &london).unwrap().sort_key();
    for in_order in [
        // the night in which the clocks go back
        &["2026-10-25T01:50+01:00", "2026-10-25T01:10+00:00"][..],
        &[
            "2026-03-01T12:00-05:00",
            "2026-03-02T01:10+08:00",
            "2026-03-01T17:30",
        ],
        &[
            "2026-02-28T23:59-11:59",
            "2026-03-01",
            "2026-03-02T00:00+11:59",
        ],
        &[
            "2026-03-01T00:10",
            "2026-03-01",
            "2026-03-01T23:50",
            "2026-03-02",
        ],
        &["2025-11-30T23:50", "winter 2025/26", "2025-12-02T00:10"],
        &["1969-12-31T23:59", "1970-01-01T00:00", "1970-01-01T00:01"],
    ] {
        let keys: Vec<_> = in_order.iter().map(|text| key(text)).collect();
        assert!(keys.is_sorted_by(|a, b| a < b), "{in_order:?}: {keys:?}");
    }
}

const AHEAD: Error = Error::Invalid {
    field: Input::Ahead,
};

#[test]
fn more_than_a_day_ahead_of_the_clock_is_a_slip() {
    let now = Now {
        wall_ms: 1_772_366_400_000, // 2026-03-01T12:00Z
        offset_min: 0,
        mono_ms: 0,
        boot: [0; 16],
    };
    let ahead = |text| Happened::parse(text, &london).unwrap().check_not_ahead(now);
    assert_eq!(ahead("2026-03-02T12:00"), Ok(()));
    assert_eq!(ahead("2026-03-02T12:01"), Err(AHEAD));
    assert_eq!(ahead("2026-03-02"), Ok(()));
    assert_eq!(ahead("2026-03-03"), Err(AHEAD));
    assert_eq!(ahead("about 2027-01-01"), Err(AHEAD));
    assert_eq!(ahead("2026-02-01..2026-03-20"), Err(AHEAD));
    // this month, this year: it isn't over
    assert_eq!(ahead("2026-03"), Ok(()));
    assert_eq!(ahead("2026"), Ok(()));
    assert_eq!(ahead("2026-04"), Err(AHEAD));
    assert_eq!(ahead("about 2026-02-01..2026-12-31"), Ok(()));
    assert_eq!(ahead("about 2026-02-01..2027-01-01"), Err(AHEAD));
    assert_eq!(ahead("about 2026..2066"), Err(AHEAD));
    assert_eq!(ahead("about 2025-11-01..2099-12-31"), Err(AHEAD));
}

#[test]
fn in_december_a_stretch_may_end_with_the_winter() {
    for (day, ends, allowed) in [
        ("2026-11-29", "2026-12-31", true),
        ("2026-11-29", "2027-01-01", false),
        ("2026-12-01", "2027-02-28", true),
        ("2026-12-31", "2027-02-28", true),
        ("2026-12-05", "2027-03-01", false),
        ("2027-01-01", "2027-12-31", true),
        ("2027-12-01", "2028-02-29", true),
    ] {
        let noon: NaiveDateTime = format!("{day}T12:00:00").parse().unwrap();
        let now = Now {
            wall_ms: noon.and_utc().timestamp_millis(),
            offset_min: 0,
            mono_ms: 0,
            boot: [0; 16],
        };
        let stretch = format!("about 2026-01-01..{ends}");
        let stretch = Happened::parse(&stretch, &london).unwrap();
        assert_eq!(
            stretch.check_not_ahead(now).is_ok(),
            allowed,
            "{day} {ends}"
        );
    }
}
