#![allow(clippy::unwrap_used)]
use super::*;

/// The last Sunday of March and October 2026 in London, by hand.
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
        // the repeated hour, said which: an hour lies between them
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
fn a_time_that_cannot_be_is_refused() {
    for typed in [
        "",
        "yesterday",
        "0000-01-01",
        "1899-12-31",
        "2026-02-30",
        "2025-02-29",
        "2026-13-01",
        "2026-3-1",
        "+2026-03-01",
        "20260301",
        "2026-03-01T",
        "2026-03-01T24:00",
        "2026-03-01T21:60",
        "2026-03-01T9:30",
        "2026-03-01T21:30:15",
        "2026-03-01T21:30+1:00",
        "2026-03-01T21:30+01:75",
        "2026-03-01T21:30+19:00",
        "2026-03-01T21:30Z0",
        "2026-03-01x",
        "2026-03-0１",
        "about",
        "about about 2026-03-01",
        "2026-03-04..2026-03-01",
        "2026-03-01..",
        "2026-03-01..2026-03-02..2026-03-03",
        // skipped, and repeated without saying which
        "2026-03-29T01:30",
        "2026-10-25T01:30",
    ] {
        assert_eq!(read(typed), Err(INVALID), "{typed}");
    }
}

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
    assert_eq!(ahead("2026-03-02T12:01"), Err(INVALID));
    assert_eq!(ahead("2026-03-02"), Ok(()));
    assert_eq!(ahead("2026-03-03"), Err(INVALID));
    assert_eq!(ahead("about 2027-01-01"), Err(INVALID));
    assert_eq!(ahead("2026-02-01..2026-03-20"), Err(INVALID));
}
