//! Hours by the clocks of the UK, and its bank holidays.

use super::*;

#[test]
fn hours_are_those_of_the_uk_wherever_the_phone_is() {
    let open = |until| State::Open {
        until,
        closes_soon: false,
    };
    // A Thursday in winter, and one in summer, when the clocks are an hour ahead of UTC.
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
    // From Friday evening to Monday, over the night in which the clocks go back.
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
    // Christmas Day 2026 is a Friday, Boxing Day's holiday the Monday after.
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
    // The day after New Year's is one in Scotland alone: 2 January 2030 is a Wednesday.
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
