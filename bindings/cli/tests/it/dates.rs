//! When something happened, as typed on a machine in London.

use super::desk::{Desk, said};

fn add(desk: &Desk, happened: &str, now: &str) -> super::desk::Said {
    let args = [
        "--now",
        now,
        "--json",
        "incident",
        "add",
        "--kind",
        "other",
        "--happened",
        happened,
    ];
    said(desk.command(&args).env("TZ", "Europe/London"))
}

#[test]
fn a_time_that_cannot_be_is_refused_with_what_would_do() {
    let desk = Desk::new();
    let cases = [
        ("2026-02-30", "no such day"),
        ("0000-01-01", "year 0"),
        ("2026-13-01", "no such month"),
        ("2026-03-01T24:10", "no such hour"),
        ("2026-03-29T01:30", "the hour that summer time skips"),
        (
            "2025-10-26T01:30",
            "the hour that summer time repeats, and which isn't said",
        ),
        ("2026-03-05..2026-03-01", "the end before the beginning"),
        ("2031-01-01", "years ahead"),
        ("yesterday", "no date"),
        ("", "nothing"),
    ];
    for (happened, why) in cases {
        let said = add(&desk, happened, "2026-05-01T12:00:00+01:00");
        assert_eq!(said.code, 2, "{why}: {}", said.err);
        assert!(
            said.err.contains("2026-03-01T21:30"),
            "{why}: says what would do: {}",
            said.err
        );
    }
    assert_eq!(desk.count(), 0);
}

#[test]
fn the_repeated_hour_is_taken_once_it_says_which() {
    let desk = Desk::new();
    for (happened, kept) in [
        ("2025-10-26T01:30+01:00", "2025-10-26T01:30:00+01:00"),
        ("2025-10-26T01:30Z", "2025-10-26T01:30:00+00:00"),
        ("2026-07-01T09:00", "2026-07-01T09:00:00+01:00"),
        ("about 2026-01-01", "about 2026-01-01"),
    ] {
        let said = add(&desk, happened, "2026-08-01T12:00:00+01:00");
        assert_eq!(said.code, 0, "{happened}: {}", said.err);
        let id = said.out.split('"').nth(3).unwrap().to_owned();
        let shown = desk.json(&["incident", "show", &id]);
        assert_eq!(shown["current"]["incident"]["happened"], kept);
    }
}

#[test]
fn the_clock_given_is_the_time_written_down() {
    let desk = Desk::new();
    let boot = "00112233445566778899aabbccddeeff";
    let said = said(&mut desk.command(&[
        "--now",
        "2026-05-01T12:00:00+01:00",
        "--mono",
        "5000",
        "--boot",
        boot,
        "incident",
        "add",
        "--kind",
        "other",
        "--happened",
        "2026-05-01",
    ]));
    assert_eq!(said.code, 0, "{}", said.err);
    let shown = desk.json(&["incident", "show", said.out.trim()]);
    assert_eq!(shown["first_recorded"], "2026-05-01T12:00:00.000+01:00");
    for bad in [
        ["--now", "2026-05-01"],
        ["--mono", "-1"],
        ["--boot", "0011"],
    ] {
        desk.fails(2, &[bad[0], bad[1], "check"]);
    }
}
