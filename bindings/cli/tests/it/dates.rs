//! The times of incidents, as typed on a machine in London.

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
fn a_time_that_cannot_be_is_refused_by_the_part_that_is_wrong() {
    let desk = Desk::new();
    let cases = [
        ("2026-02-30", "no such day", "2026-03-01"),
        ("0000-01-01", "no such day", "2026-03-01"),
        ("2026-13-01", "no such day", "2026-03-01"),
        ("2026-13", "no such day", "2026-03-01"),
        ("2026-03-01T24:10", "no such time", "21:30"),
        ("2026-03-01T10:00+25:00", "such an offset", "+01:00"),
        ("2026-03-29T01:30", "clocks went forward", "+01:00"),
        ("2025-10-26T01:30", "clocks went back", "+00:00"),
        ("2026-03-05..2026-03-01", "ends before it begins", ".."),
        ("about 2026-03..2026-01", "ends before it begins", ".."),
        ("2031-01-01", "in the future", "this computer's clock"),
        ("1899-12-31", "before 1900", "year"),
        ("winter 2025", "two years", "winter 2025/26"),
        ("yesterday", "no such date or time", "2026-03-01T21:30"),
        ("", "no such date or time", "2026-03-01T21:30"),
    ];
    for (happened, wrong, would_do) in cases {
        let said = add(&desk, happened, "2026-05-01T12:00:00+01:00");
        assert_eq!(said.code, 2, "{happened}: {}", said.err);
        assert!(said.err.contains(wrong), "{happened}: {}", said.err);
        assert!(said.err.contains(would_do), "{happened}: {}", said.err);
    }
    assert_eq!(desk.count(), 0);
}

#[test]
fn a_time_zone_that_is_none_is_refused_by_its_name() {
    let desk = Desk::new();
    for tz in [
        "Europe/Lodnon",
        "Lodnon",
        ":Europe/Lodnon",
        "BST",
        "/etc/hostname",
        "UTC+",
    ] {
        for command in [&["incident", "list"][..], &["helplines"], &["pattern"]] {
            let said = said(desk.command(command).env("TZ", tz));
            assert_eq!(said.code, 2, "{tz} {command:?}: {}", said.err);
            assert!(
                said.err.contains("TZ") && said.err.contains(tz),
                "{}",
                said.err
            );
            assert_eq!(said.out, "");
        }
    }
    for tz in [
        "Europe/London",
        ":Europe/London",
        "GMT0BST,M3.5.0/1,M10.5.0",
        "UTC",
        "EST5EDT",
        "",
    ] {
        let said = said(desk.command(&["incident", "list"]).env("TZ", tz));
        assert_eq!(said.code, 0, "{tz}: {}", said.err);
    }
}

#[test]
fn the_list_is_in_the_order_of_instants_and_shows_an_offset_that_is_not_of_here() {
    let desk = Desk::new();
    let now = "2026-11-01T12:00Z";
    let in_order = [
        ("2026-10-24", "24 October 2026"),
        (
            "2026-10-25T01:50+01:00",
            "25 October 2026, 01:50 (UTC+01:00)",
        ),
        (
            "2026-10-25T01:10+00:00",
            "25 October 2026, 01:10 (UTC+00:00)",
        ),
        ("2026-10-25T03:00", "25 October 2026, 03:00"),
        (
            "2026-10-25T23:30-05:00",
            "25 October 2026, 23:30 (UTC-05:00)",
        ),
        ("2026-10-26", "26 October 2026"),
        (
            "2026-10-27T10:00+01:00",
            "27 October 2026, 10:00 (UTC+01:00)",
        ),
    ];
    for n in [3, 0, 6, 2, 5, 1, 4] {
        let said = add(&desk, in_order[n].0, now);
        assert_eq!(said.code, 0, "{}", said.err);
    }
    let said = said(
        desk.command(&["incident", "list"])
            .env("TZ", "Europe/London"),
    );
    let mut shown: Vec<_> = said
        .out
        .lines()
        .filter_map(|line| line.split("  ").nth(1).filter(|when| !when.is_empty()))
        .collect();
    shown.reverse();
    assert_eq!(shown, in_order.map(|(_, words)| words));
    // Pages of one give the same.
    let mut paged: Vec<String> = Vec::new();
    loop {
        let mut args = vec!["incident", "list", "--limit", "1"];
        if let Some(last) = paged.last() {
            args.extend(["--after", last]);
        }
        let page = desk.json(&args);
        let Some(line) = page.as_array().unwrap().first() else {
            break;
        };
        paged.push(line["id"].as_str().unwrap().to_owned());
    }
    let whole = desk.json(&["incident", "list"]);
    let whole: Vec<_> = whole
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["id"].as_str().unwrap())
        .collect();
    assert_eq!(paged, whole);
}

#[test]
fn a_season_is_said_and_counted_as_one_and_not_as_its_first_day() {
    let desk = Desk::new();
    let now = "2026-07-10T12:00+01:00";
    for (typed, kept, words) in [
        (
            "About last winter",
            "about 2025-12-01..2026-02-28",
            "some time in winter 2025/26",
        ),
        (
            "about 2026-01",
            "about 2026-01-01..2026-01-31",
            "some time in January 2026",
        ),
        (
            "about 2026-01-20..2026-03-10",
            "about 2026-01-20..2026-03-10",
            "some time between 20 January 2026 and 10 March 2026",
        ),
        (
            "2026-01-20..2026-03-10",
            "2026-01-20..2026-03-10",
            "20 January 2026 to 10 March 2026",
        ),
    ] {
        let said = add(&desk, typed, now);
        assert_eq!(said.code, 0, "{typed}: {}", said.err);
        let id = said.out.split('"').nth(3).unwrap().to_owned();
        let shown = desk.json(&["incident", "show", &id]);
        assert_eq!(shown["current"]["incident"]["happened"], kept);
        let shown = desk.ok(&["incident", "show", &id]);
        assert!(shown.contains(words), "{shown}");
    }
    let pattern = desk.json(&["--now", now, "pattern"]);
    assert_eq!(pattern["incidents"], 4);
    assert_eq!(pattern["no_month"], 2);
    let months: Vec<_> = pattern["months"].as_array().unwrap().iter().collect();
    assert_eq!(months.len(), 1);
    assert_eq!(
        (&months[0]["month"], &months[0]["incidents"]),
        (&"2026-01".into(), &2.into())
    );
    let text = desk.ok(&["--now", now, "pattern"]);
    assert!(
        text.contains("In no single month, as nobody knows which: 2."),
        "{text}"
    );
    assert!(text.contains("first some time in winter 2025/26"), "{text}");
    desk.ok(&["check"]);
}

#[test]
fn seconds_are_read_and_what_is_left_of_them_is_said() {
    let desk = Desk::new();
    for (typed, kept) in [
        ("2026-03-01T21:30:15Z", "2026-03-01T21:30:00+00:00"),
        ("2026-03-01 21:30:15 +0100", "2026-03-01T21:30:00+01:00"),
        ("۲۰۲۶-۰۳-۰۱ ۲۱:۳۰:۱۵", "2026-03-01T21:30:00+00:00"),
    ] {
        let said = add(&desk, typed, "2026-05-01T12:00Z");
        assert_eq!(said.code, 0, "{typed}: {}", said.err);
        assert!(said.err.contains("to the minute"), "{}", said.err);
        let id = said.out.split('"').nth(3).unwrap().to_owned();
        let shown = desk.json(&["incident", "show", &id]);
        assert_eq!(shown["current"]["incident"]["happened"], kept);
    }
    let line = r#"{"kinds":["other"],"happened":"2026-03-01 21:30:15 +0100"}"#;
    let file = desk.file("one.jsonl", line.as_bytes());
    let id = desk.ok(&["incident", "import", &file]);
    let shown = desk.json(&["incident", "show", &id]);
    assert_eq!(
        shown["current"]["incident"]["happened"],
        "2026-03-01T21:30:00+01:00"
    );
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

#[test]
fn the_hours_of_a_contact_are_read_in_digits_of_any_script() {
    let desk = Desk::new();
    let hours = "Mo-Fr\u{a0}۰۹:۰۰-۱۵:۰۰; Sa ١٠:٠٠\u{2013}١٢:٠٠";
    let add = [
        "helplines",
        "add",
        "--name",
        "Ruth",
        "--number",
        "999",
        "--safe",
        hours,
    ];
    desk.ok(&add);
    let shown = desk.json(&["helplines", "--mine"]);
    assert_eq!(
        shown["contacts"][0]["safe"],
        "Mo-Fr 09:00-15:00; Sa 10:00-12:00"
    );
}
