//! Noted times, and impossible days: what is shown, refused and counted.

use super::desk::{Desk, Said, said};
use serde_json::json;

const ELSEWHERE: &str = "2026-11-29T10:00+05:00";

/// Runs a command on a machine in London.
fn london(desk: &Desk, args: &[&str]) -> Said {
    said(desk.command(args).env("TZ", "Europe/London"))
}

fn ok(desk: &Desk, args: &[&str]) -> String {
    let said = london(desk, args);
    assert_eq!(said.code, 0, "{args:?}: {}", said.err);
    said.out.trim_end().to_owned()
}

fn refused(desk: &Desk, args: &[&str], wrong: &str) {
    let said = london(desk, args);
    assert_eq!(said.code, 2, "{args:?}: {}{}", said.out, said.err);
    assert!(said.err.contains(wrong), "{args:?}: {}", said.err);
}

fn add<'a>(now: &'a str, happened: &'a str) -> [&'a str; 8] {
    [
        "--now",
        now,
        "incident",
        "add",
        "--kind",
        "other",
        "--happened",
        happened,
    ]
}

#[test]
fn a_time_that_was_noted_elsewhere_is_shown_with_its_offset() {
    let desk = Desk::new();
    let id = ok(&desk, &add(ELSEWHERE, "2026-11-29T10:00+05:00"));
    let amend = [
        "--now",
        ELSEWHERE,
        "incident",
        "amend",
        &id,
        "--details",
        "More.",
    ];
    ok(&desk, &amend);
    let there = "29 November 2026, 10:00 (UTC+05:00)";
    let shown = ok(&desk, &["incident", "show", &id]);
    // The times when it happened, was written and was amended.
    assert_eq!(shown.matches(there).count(), 3, "{shown}");
    let history = ok(&desk, &["incident", "history", &id]);
    assert_eq!(history.matches(there).count(), 3, "{history}");
    let away = [
        "--now", ELSEWHERE, "export", "--to", "pack", "--reader", "court",
    ];
    ok(&desk, &away);
    let checked = ok(&desk, &["verify", "pack"]);
    // A pack's head names no offset, which would tell where the phone was.
    let zulu = "29 November 2026, 05:00";
    assert!(
        checked.contains(zulu) && !checked.contains("UTC+"),
        "{checked}"
    );
    let readme = std::fs::read_to_string(desk.path("pack/README.txt")).unwrap();
    assert!(readme.contains("2026-11-29 05:00 UTC"), "{readme}");

    ok(
        &desk,
        &["--now", ELSEWHERE, "draft", "keep", "--details", "Begun."],
    );
    let drafts = |now: &[&str]| {
        let list = ok(&desk, &[now, &["draft", "list"]].concat());
        let id = list.split(' ').next().unwrap().to_owned();
        list + &ok(&desk, &[now, &["draft", "show", &id]].concat())
    };
    let with_now = drafts(&["--now", ELSEWHERE]);
    assert_eq!(with_now.matches(there).count(), 2, "{with_now}");
    let here = drafts(&[]);
    assert_eq!(here.matches("29 November 2026, 05:00").count(), 2, "{here}");
    assert!(!here.contains("UTC"), "{here}");
}

#[test]
fn a_time_that_was_noted_here_is_shown_without_an_offset_unless_it_came_twice() {
    let desk = Desk::new();
    // In summer, reviewed in winter; and the hour that London has twice.
    for (now, shown) in [
        ("2026-07-01T20:30+01:00", "1 July 2026, 20:30"),
        (
            "2026-10-25T01:30+01:00",
            "25 October 2026, 01:30 (UTC+01:00)",
        ),
        (
            "2026-10-25T01:30+00:00",
            "25 October 2026, 01:30 (UTC+00:00)",
        ),
        ("2026-11-29T10:00Z", "29 November 2026, 10:00"),
    ] {
        let id = ok(&desk, &add(now, "2026-06-30"));
        let whole = ok(&desk, &["incident", "show", &id]);
        let written = whole
            .lines()
            .find(|line| line.starts_with("When you wrote it"));
        assert!(written.unwrap().ends_with(shown), "{whole}");
        ok(
            &desk,
            &["--now", now, "draft", "keep", "--details", "Begun."],
        );
        let kept = ok(&desk, &["--now", "2026-12-01T10:00", "draft", "list"]);
        assert!(kept.contains(&format!("{shown}\n")), "{shown}: {kept}");
    }
}

#[test]
fn a_note_has_the_day_that_it_was_here() {
    let desk = Desk::new();
    desk.file("second", b"the garden gate is green 4");
    desk.ok(&["second", "set", "--second-secret-file", "second"]);
    desk.file("secret", b"the garden gate is green 4");
    // Half past midnight in summer.
    ok(
        &desk,
        &[
            "--now",
            "2026-07-02T00:30+01:00",
            "notes",
            "add",
            "--title",
            "Milk",
        ],
    );
    let list = ok(&desk, &["notes", "list"]);
    assert!(list.contains("2 July 2026"), "{list}");
}

#[test]
fn days_whose_last_comes_before_the_first_are_refused() {
    let desk = Desk::new();
    desk.add("x");
    for (from, to) in [
        ("2026-03-05", "2026-03-01"),
        ("2026-03-01T10:00", "2026-02-28T11:00"),
        ("2027-01-01", "2026-12-31"),
    ] {
        for more in [&[][..], &["--search", "x"], &["--put-away"], &["--all"]] {
            let list = ["incident", "list", "--from", from, "--to", to];
            refused(&desk, &[&list[..], more].concat(), "ends before it begins");
        }
    }
    let one = [
        "incident",
        "list",
        "--from",
        "2026-03-01",
        "--to",
        "2026-03-01",
    ];
    assert_eq!(desk.json(&one).as_array().unwrap().len(), 1);
}

#[test]
fn a_stretch_may_end_with_the_year_or_the_winter_and_no_later() {
    let desk = Desk::new();
    let now = "2026-11-29T12:00Z";
    for ends_too_late in [
        "about 2026-11-01..2099-12-31",
        "about 2026..2066",
        "about 2026-11-01..2027-01-01",
        "about summer 2026..2027",
        "about 2026-11-01T10:00..2027-01-01T00:00Z",
    ] {
        refused(&desk, &add(now, ends_too_late), "in the future");
        let line = json!({ "kinds": ["other"], "happened": ends_too_late });
        let file = desk.file("one.jsonl", line.to_string().as_bytes());
        refused(
            &desk,
            &["--now", now, "incident", "import", &file],
            "in the future",
        );
    }
    for (now, ends_in_time) in [
        (now, "2026"),
        (now, "2026-11"),
        (now, "about 2026-11-01..2026-12-31"),
        (now, "about 2025..2026"),
        ("2026-12-05T12:00Z", "winter 2026/27"),
        ("2026-12-05T12:00Z", "about 2026-11..winter 2026/27"),
        ("2027-01-05T12:00Z", "winter 2026/27"),
    ] {
        // The latest clock of a log counts, so each has its own.
        ok(&Desk::new(), &add(now, ends_in_time));
    }
    refused(&desk, &add("2026-12-05T12:00Z", "2027"), "in the future");
}

#[test]
fn this_winter_is_the_one_before_until_august_and_then_ahead() {
    // The latest clock of a log counts, so each has its own.
    let of = |now: &str, said: &str| {
        let desk = Desk::new();
        let added = ok(&desk, &[&["--json"], &add(now, said)[..]].concat());
        let id = added.split('"').nth(3).unwrap().to_owned();
        let shown = desk.json(&["incident", "show", &id]);
        shown["current"]["incident"]["happened"].clone()
    };
    let before = json!("about 2025-12-01..2026-02-28");
    for now in [
        "2026-02-28T10:00Z",
        "2026-03-10T10:00Z",
        "2026-08-31T10:00+01:00",
    ] {
        assert_eq!(of(now, "this winter"), before, "{now}");
    }
    assert_eq!(of("2026-11-20T10:00Z", "last winter"), before);
    assert_eq!(
        of("2026-12-01T10:00Z", "this winter"),
        json!("about 2026-12-01..2027-02-28")
    );
    for (now, said) in [
        ("2026-11-20T10:00Z", "this winter"),
        ("2026-09-02T10:00+01:00", "this winter"),
        ("2026-03-20T10:00Z", "this summer"),
        ("2026-05-30T10:00Z", "this autumn"),
        ("2026-02-20T10:00Z", "this spring"),
    ] {
        refused(&Desk::new(), &add(now, said), "in the future");
    }
}

#[test]
fn a_leap_second_is_no_time_of_day() {
    let desk = Desk::new();
    for text in [
        "2026-01-02T03:04:60Z",
        "2026-01-02T23:59:60Z",
        "2026-01-02 03:04:60.5",
    ] {
        refused(&desk, &add("2026-11-29T12:00Z", text), "no such time");
        refused(&desk, &["--now", text, "incident", "list"], "no such time");
        refused(&desk, &["incident", "list", "--from", text], "no such time");
    }
}

#[test]
fn a_day_to_come_that_is_past_is_refused_by_its_own_words() {
    let desk = Desk::new();
    let now = ["--now", "2026-11-29T10:00Z"];
    let at = |args: &[&str]| {
        [&now[..], args]
            .concat()
            .into_iter()
            .map(str::to_owned)
            .collect()
    };
    let case = |until: &str| -> Vec<String> {
        let new = "plan new --for leaving --case LS-1 --purpose Support --consent Yes";
        let mut args: Vec<String> = at(&new.split(' ').collect::<Vec<_>>());
        args.extend(["--retain-until".to_owned(), until.to_owned()]);
        args
    };
    let run = |args: &[String]| {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        london(&desk, &args)
    };
    let plan = run(&case("2026-11-29"));
    assert_eq!(plan.code, 0, "today is not past: {}", plan.err);
    let item = ok(
        &desk,
        &["plan", "add", "--section", "bag", "--words", "A torch"],
    );
    let wishes = [
        "risk",
        "wishes",
        "--consent-for",
        "Referral",
        "--consent-to",
        "IDVA",
    ];
    let past = |before: &[&str], option: &str| -> Vec<String> {
        at(&[before, &[option, "2026-11-28"]].concat())
    };
    for args in [
        case("2020-01-01"),
        case("2026-11-28"),
        past(&["plan", "review"], "--next"),
        past(
            &["plan", "add", "--section", "bag", "--words", "x"],
            "--due",
        ),
        past(&["plan", "edit", &item], "--due"),
        past(&wishes, "--consent-until"),
    ] {
        let said = run(&args);
        assert_eq!(said.code, 2, "{args:?}: {}", said.err);
        assert!(
            said.err.starts_with("That day is already past."),
            "{args:?}: {}",
            said.err
        );
        // Today isn't past. Another plan would only be in the way here.
        if !args.contains(&"new".to_owned()) {
            let mut today = args.clone();
            *today.last_mut().unwrap() = "2026-11-29".to_owned();
            let said = run(&today);
            assert_eq!(said.code, 0, "{today:?}: {}", said.err);
        }
    }
    // The earlier value may have run out since: the rest can still be changed.
    let later = ["--now", "2027-03-01T10:00Z"];
    ok(
        &desk,
        &[
            &later[..],
            &["risk", "wishes", "--needs", "A ground-floor flat"],
        ]
        .concat(),
    );
}

#[test]
fn a_child_may_be_born_ten_months_from_now_and_nobody_later() {
    let desk = Desk::new();
    let born = |day: &str| -> Said {
        let args = ["--now", "2026-11-29T10:00Z", "people", "add", "--child"];
        london(
            &desk,
            &[&args[..], &["--relation", "baby", "--born", day]].concat(),
        )
    };
    assert_eq!(born("2027-09-29").code, 0, "{}", born("2027-09-29").err);
    for (day, wrong) in [
        ("2027-09-30", "more than ten months ahead"),
        ("2031-01-01", "more than ten months ahead"),
        ("1899-12-31", "before 1900"),
    ] {
        let said = born(day);
        assert_eq!(said.code, 2, "{day}: {}", said.err);
        assert!(said.err.contains(wrong), "{day}: {}", said.err);
    }
    let list = desk.json(&["people", "list"]);
    let id = list[0]["id"].as_str().unwrap();
    let edit = ["--now", "2026-11-29T10:00Z", "people", "edit", id, "--born"];
    refused(&desk, &[&edit[..], &["2031-01-01"]].concat(), "ten months");
}

#[test]
fn this_month_is_counted_in_the_last_ninety_days() {
    let desk = Desk::new();
    let now = "2026-11-29T12:00Z";
    for happened in ["2026-11", "about 2026-11-20..2026-12-20", "2026"] {
        ok(&desk, &add(now, happened));
    }
    let pattern = |now: &str| desk.json(&["--now", now, "pattern"]);
    assert_eq!(pattern(now)["lately"]["incidents"], 2);
    assert_eq!(pattern(now)["before"]["incidents"], 0);
    // Once the month is over it counts as before.
    assert_eq!(pattern("2026-12-31T12:00Z")["lately"]["incidents"], 2);
}

/// The forms that every option reads (src/args/dates.rs), for what core reads by itself: `--happened`, and lines to import.
#[test]
fn what_happened_is_read_in_every_form_that_programs_write_in_options_and_in_imports() {
    let desk = Desk::new();
    let forms = [
        "2026-03-01T21:30",
        "2026-03-01t21:30z",
        "2026-03-01 21:30:15",
        "2026-03-01T21:30:15.250Z",
        "2026-03-01T21:30+0000",
        "2026-03-01 21:30 +00",
        "\u{200f}۲۰۲۶-۰۳-۰۱ ۲۱:۳۰:۱۵",
        "٢٠٢٦-٠٣-٠١T٢١:٣٠+٠٠٠٠",
        "२०२६-०३-०१ २१:३०",
        "২০২৬-০৩-০১T২১:৩০",
        "２０２６－０３－０１　２１：３０",
    ];
    let others = [
        ("۲۰۲۶-۰۳", "about 2026-03-01..2026-03-31"),
        ("winter ２０２５/２６", "about 2025-12-01..2026-02-28"),
        ("about २०२६-०३-०१", "about 2026-03-01"),
        ("٢٠٢٦-٠٣-٠١..٢٠٢٦-٠٣-٠٥", "2026-03-01..2026-03-05"),
    ];
    let at = forms.map(|typed| (typed, "2026-03-01T21:30:00+00:00"));
    let all: Vec<_> = at.into_iter().chain(others).collect();
    let kept = |id: &str| {
        let shown = desk.json(&["incident", "show", id]);
        let kept = &shown["current"]["incident"]["happened"];
        kept.as_str().unwrap().to_owned()
    };
    let line =
        |(typed, _): &(&str, &str)| json!({ "kinds": ["other"], "happened": typed }).to_string();
    let lines: Vec<String> = all.iter().map(line).collect();
    let file = desk.file("all.jsonl", lines.join("\n").as_bytes());
    ok(&desk, &["incident", "import", &file, "--dry-run"]);
    let imported = ok(&desk, &["incident", "import", &file]);
    assert_eq!(imported.lines().count(), all.len());
    for ((typed, wanted), imported) in all.iter().zip(imported.lines()) {
        assert_eq!(kept(imported), *wanted, "{typed}");
        let added = ok(&desk, &add("2026-11-29T12:00Z", typed));
        assert_eq!(kept(&added), *wanted, "{typed}");
        // The value as shown is read back.
        let amend = ["incident", "amend", &added, "--happened", typed];
        ok(&desk, &amend);
        assert_eq!(kept(&added), *wanted, "{typed}");
    }
}
