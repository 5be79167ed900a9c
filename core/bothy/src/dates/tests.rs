#![allow(clippy::unwrap_used)]
use super::*;

/// Returns London's offsets: an hour is skipped in March 2026 and repeated in October.
fn london(local: NaiveDateTime) -> MappedLocalTime<i16> {
    use chrono_tz::Europe::London;
    let minutes = |offset: chrono_tz::TzOffset| {
        let offset = chrono::Offset::fix(&offset).local_minus_utc() / 60;
        i16::try_from(offset).unwrap()
    };
    match London.offset_from_local_datetime(&local) {
        MappedLocalTime::Single(offset) => MappedLocalTime::Single(minutes(offset)),
        MappedLocalTime::Ambiguous(a, b) => MappedLocalTime::Ambiguous(minutes(a), minutes(b)),
        MappedLocalTime::None => MappedLocalTime::None,
    }
}

fn said(text: &str) -> std::result::Result<String, Input> {
    match moment(text, &london) {
        Ok(moment) => Ok(moment.to_rfc3339()),
        Err(Error::Invalid { field }) => Err(field),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn a_moment_is_read_in_every_form_that_programs_write_it() {
    let wanted = "2026-03-01T21:30:15+00:00";
    for text in [
        "2026-03-01T21:30:15",
        "2026-03-01t21:30:15",
        "2026-03-01 21:30:15",
        "2026-03-01  21:30:15",
        "2026-03-01\u{a0}21:30:15",
        "2026-03-01T21:30:15Z",
        "2026-03-01T21:30:15z",
        "2026-03-01T21:30:15.250Z",
        "2026-03-01T21:30:15,250000000Z",
        "2026-03-01T21:30:15+00:00",
        "2026-03-01T21:30:15-00:00",
        "2026-03-01T21:30:15+0000",
        "2026-03-01T21:30:15+00",
        "2026-03-01 21:30:15 +0000",
        "\u{feff}2026-03-01T21:30:15\n",
        "\u{200f}۲۰۲۶-۰۳-۰۱ ۲۱:۳۰:۱۵\u{202c}",
        "٢٠٢٦-٠٣-٠١T٢١:٣٠:١٥Z",
        "२०२६-०३-०१ २१:३०:१५",
        "２０２６－０３－０１　２１：３０：１５",
    ] {
        assert_eq!(said(text).as_deref(), Ok(wanted), "{text}");
        assert_eq!(day(text).unwrap().to_string(), "2026-03-01", "{text}");
    }
    for (text, wanted) in [
        ("2026-07-01 21:30", "2026-07-01T21:30:00+01:00"),
        ("2026-07-01 21:30 -0330", "2026-07-01T21:30:00-03:30"),
        ("2026-07-01T21:30\u{2212}03:30", "2026-07-01T21:30:00-03:30"),
        ("2026-10-25T01:30+01", "2026-10-25T01:30:00+01:00"),
        ("2026-10-25T01:30z", "2026-10-25T01:30:00+00:00"),
    ] {
        assert_eq!(said(text).as_deref(), Ok(wanted), "{text}");
    }
}

#[test]
fn what_cannot_be_is_refused_by_the_part_that_is_wrong() {
    for (text, wrong) in [
        ("2026-02-30T10:00", Input::NoSuchDay),
        ("2025-02-29T10:00", Input::NoSuchDay),
        ("2026-13-01T10:00", Input::NoSuchDay),
        ("0000-01-01T10:00", Input::NoSuchDay),
        ("2026-03-01T24:00", Input::NoSuchTime),
        ("2026-03-01T21:60", Input::NoSuchTime),
        ("2026-03-01T21:30:61", Input::NoSuchTime),
        ("2026-03-01T21:30:60", Input::NoSuchTime),
        ("2016-12-31T23:59:60Z", Input::NoSuchTime),
        ("2016-12-31T23:59:60.5Z", Input::NoSuchTime),
        ("2016-12-31 ۲۳:۵۹:۶۰ +0000", Input::NoSuchTime),
        ("2026-03-01", Input::NoSuchTime),
        ("2026-03-01T10:00+01:75", Input::NoSuchOffset),
        ("2026-03-01T10:00+19:00", Input::NoSuchOffset),
        ("2026-03-01T10:00+1801", Input::NoSuchOffset),
        ("2026-03-29T01:30", Input::ClockSkipped),
        ("2026-10-25T01:30", Input::ClockRepeated),
        ("2026-3-1T10:00", Input::Happened),
        ("20260301T1000", Input::Happened),
        ("2026-03-01T9:30", Input::Happened),
        ("2026-03-01T", Input::Happened),
        ("2026-03-01T10", Input::Happened),
        ("2026-03-01T10:00:", Input::Happened),
        ("2026-03-01T10:00.5", Input::Happened),
        ("2026-03-01T10:00:00.", Input::Happened),
        ("2026-03-01T10:00+1:00", Input::Happened),
        ("2026-03-01T10:00Z0", Input::Happened),
        ("2026-03-01T10:00 UTC", Input::Happened),
        ("2026-03-01x", Input::Happened),
        ("2026-03-0é1", Input::Happened),
        ("01/03/2026", Input::Happened),
        ("", Input::Happened),
        ("yesterday", Input::Happened),
    ] {
        assert_eq!(said(text), Err(wrong), "{text}");
    }
}
