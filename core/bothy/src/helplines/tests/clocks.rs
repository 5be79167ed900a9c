//! Tests of hours by UK clocks and bank holidays.

use super::*;

#[test]
fn hours_are_those_of_the_uk_wherever_the_phone_is() {
    let open = |until| State::Open {
        until,
        closes_soon: false,
    };
    // A Thursday in winter, and one in summer, with clocks an hour ahead of UTC.
    assert_eq!(
        state("mens-advice", "2026-11-26T10:00:00"),
        open(Some(uk("2026-11-26T17:00:00")))
    );
    assert_eq!(
        state("mens-advice", "2026-07-02T09:00:00"),
        open(Some(uk("2026-07-02T17:00:00")))
    );
    assert_eq!(
        state("mens-advice", "2026-07-02T08:59:00"),
        State::Closed {
            opens: Some(uk("2026-07-02T10:00:00"))
        }
    );
    // From Friday evening to Monday, over the night when the clocks go back.
    assert_eq!(
        state("mens-advice", "2026-10-23T16:00:00"),
        State::Closed {
            opens: Some(uk("2026-10-26T10:00:00"))
        }
    );
    assert_eq!(
        state("mens-advice", "2026-11-26T16:31:00"),
        State::Open {
            until: Some(uk("2026-11-26T17:00:00")),
            closes_soon: true
        }
    );
    assert_eq!(
        state("galop", "2026-11-26T13:30:00"),
        State::Closed {
            opens: Some(uk("2026-11-26T14:00:00"))
        }
    );
    assert_eq!(state("national-da", "2026-12-25T03:00:00"), open(None));
    assert_eq!(state("paladin", "2026-11-26T10:00:00"), State::NotKnown);
}

#[test]
fn on_bank_holidays_a_line_is_open_shut_or_nobody_knows() {
    // Christmas Day 2026 is a Friday; Boxing Day's holiday is the Monday after.
    assert_eq!(
        state("mens-advice", "2026-12-25T12:00:00"),
        State::MayBeOpen
    );
    assert_eq!(
        state("stalking", "2026-12-25T12:00:00"),
        State::Closed {
            opens: Some(uk("2026-12-29T09:30:00"))
        }
    );
    assert!(matches!(
        state("shelter-england", "2026-12-25T12:00:00"),
        State::Open { .. }
    ));
    // 2 January is a holiday in Scotland only; in 2030 it is a Wednesday.
    assert!(matches!(
        state("stalking", "2030-01-02T12:00:00"),
        State::Open { .. }
    ));
}

#[test]
fn after_the_last_known_bank_holiday_a_line_may_be_open() {
    let state = |utc| state("mens-advice", utc);
    assert!(matches!(state("2030-11-26T12:00:00"), State::Open { .. }));
    assert_eq!(state("2031-12-25T12:00:00"), State::MayBeOpen);
    assert_eq!(state("2031-11-26T12:00:00"), State::MayBeOpen);
}

/// Returns the state of a line with these hours and this holiday rule, at a UK clock time.
fn with_hours(hours: &str, holidays: Holidays, time: &str) -> State {
    let mut directory = built_in();
    let line = directory
        .lines
        .iter_mut()
        .find(|line| line.id == "stalking");
    let line = line.unwrap();
    line.hours = Hours::read(hours);
    line.holidays = holidays;
    assert!(line.hours.is_some(), "{hours}");
    let listed = directory.ask(&Query::default(), at_uk(time));
    let line = listed.iter().find(|one| one.line.id == "stalking");
    line.unwrap().state
}

#[test]
fn hours_past_midnight_belong_to_the_day_on_which_they_begin() {
    let open = |until| Some(uk(until));
    // Thursdays to Sundays. Monday is 30 November 2026.
    for (hours, time, until) in [
        ("Tu-Th 07:00-04:00", "2026-11-24T06:59", None),
        (
            "Tu-Th 07:00-04:00",
            "2026-11-24T23:59",
            open("2026-11-25T04:00"),
        ),
        (
            "Tu-Th 07:00-04:00",
            "2026-11-25T01:30",
            open("2026-11-25T04:00"),
        ),
        (
            "Tu-Th 07:00-04:00",
            "2026-11-27T01:30",
            open("2026-11-27T04:00"),
        ),
        ("Tu-Th 07:00-04:00", "2026-11-27T04:00", None),
        ("Tu-Th 07:00-04:00", "2026-11-24T01:30", None),
        (
            "Su 20:00-03:00",
            "2026-11-30T02:59",
            open("2026-11-30T03:00"),
        ),
        ("Su 20:00-03:00", "2026-11-29T02:00", None),
        (
            "Sa-Mo 22:00-02:00",
            "2026-12-01T01:00",
            open("2026-12-01T02:00"),
        ),
        ("Sa-Mo 22:00-02:00", "2026-11-28T01:00", None),
        (
            "Fr 22:00-26:00",
            "2026-11-28T01:00",
            open("2026-11-28T02:00"),
        ),
        // A part for other days leaves the night before it alone. "off" removes the shifts that begin on its day.
        (
            "Mo-Th 20:00-02:00; Fr-Sa 20:00-04:00",
            "2026-11-27T01:00",
            open("2026-11-27T02:00"),
        ),
        (
            "Mo-Th 20:00-02:00; Fr-Sa 20:00-04:00",
            "2026-11-29T03:00",
            open("2026-11-29T04:00"),
        ),
        (
            "Mo-Su 20:00-02:00; Fr off",
            "2026-11-27T01:00",
            open("2026-11-27T02:00"),
        ),
        ("Mo-Su 20:00-02:00; Fr off", "2026-11-27T21:00", None),
        ("Mo-Su 20:00-02:00; Fr off", "2026-11-28T01:00", None),
        // Days that touch make one shift.
        (
            "Th 20:00-24:00; Fr 00:00-03:00",
            "2026-11-26T21:00",
            open("2026-11-27T03:00"),
        ),
        // The night when the clocks go back.
        (
            "Sa 20:00-06:00",
            "2026-10-25T05:00",
            open("2026-10-25T06:00"),
        ),
    ] {
        let state = with_hours(hours, Holidays::Open, time);
        match until {
            Some(_) => assert!(
                matches!(state, State::Open { until: told, .. } if told == until),
                "{hours} at {time}: {state:?}"
            ),
            None => assert!(
                matches!(state, State::Closed { .. }),
                "{hours} at {time}: {state:?}"
            ),
        }
    }
    let state = with_hours("Tu-Th 07:00-04:00", Holidays::Open, "2026-11-27T04:30");
    assert_eq!(
        state,
        State::Closed {
            opens: open("2026-12-01T07:00")
        }
    );
    let state = with_hours("Mo-Su 00:00-24:00", Holidays::Open, "2026-11-27T04:30");
    assert_eq!(
        state,
        State::Open {
            until: None,
            closes_soon: false
        }
    );
}

#[test]
fn a_bank_holiday_shuts_what_begins_on_it_and_not_the_evening_before() {
    // Christmas Day 2026 is a Friday; Boxing Day is the day after.
    let state = |holidays, time| with_hours("Mo-Su 20:00-04:00", holidays, time);
    let open = |until| State::Open {
        until: Some(uk(until)),
        closes_soon: false,
    };
    assert_eq!(
        state(Holidays::Closed, "2026-12-25T01:30"),
        open("2026-12-25T04:00")
    );
    assert_eq!(
        state(Holidays::Closed, "2026-12-25T21:00"),
        State::Closed {
            opens: Some(uk("2026-12-27T20:00"))
        }
    );
    assert_eq!(
        state(Holidays::Closed, "2026-12-26T01:30"),
        State::Closed {
            opens: Some(uk("2026-12-27T20:00"))
        }
    );
    assert_eq!(
        state(Holidays::Unknown, "2026-12-25T01:30"),
        open("2026-12-25T04:00")
    );
    assert_eq!(
        state(Holidays::Unknown, "2026-12-25T21:00"),
        State::MayBeOpen
    );
    assert_eq!(
        state(Holidays::Unknown, "2026-12-26T01:30"),
        State::MayBeOpen
    );
    assert_eq!(
        state(Holidays::Open, "2026-12-26T01:30"),
        open("2026-12-26T04:00")
    );
}
