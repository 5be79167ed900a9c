#![allow(clippy::unwrap_used, clippy::panic)]
//! The built-in directory, the clocks of the UK, and what is refused.

use super::*;
use crate::data::Fault;
use chrono::NaiveDateTime;

fn built_in() -> Directory {
    Directory::read(LINES).unwrap()
}

/// An instant, by UTC.
fn at(utc: &str) -> Now {
    let time: NaiveDateTime = utc.parse().unwrap();
    Now {
        wall_ms: time.and_utc().timestamp_millis(),
        offset_min: 480,
        mono_ms: 0,
        boot: [0; 16],
    }
}

fn state(id: &str, utc: &str) -> State {
    let directory = built_in();
    let all = Question {
        who: Some(Whom::OwnBehaviour),
        ..Question::default()
    };
    let questions = [Question::default(), all];
    let listed = questions
        .iter()
        .flat_map(|q| {
            directory
                .ask(*q, at(utc))
                .into_iter()
                .map(|l| (l.line.id.clone(), l.state))
        })
        .find(|(line, _)| line == id);
    listed.unwrap().1
}

fn uk(time: &str) -> NaiveDateTime {
    time.parse().unwrap()
}

#[test]
fn at_least_47_lines_are_there_and_free_is_what_begins_so() {
    let directory = built_in();
    assert!(directory.lines.len() >= 47, "{}", directory.lines.len());
    for line in &directory.lines {
        assert!(line.about.ends_with('.'), "{}", line.id);
        let always_free = ["0800", "0808", "116", "999", "101", "105", "111"];
        let digits: String = line.number.chars().filter(|c| *c != ' ').collect();
        let free = always_free.iter().any(|begin| digits.starts_with(begin)) || line.id == "shout";
        assert_eq!(line.free, free, "{}", line.id);
    }
    for kept in ["emergency", "leeds", "leicester"] {
        assert!(directory.lines.iter().any(|line| line.id == kept));
    }
    let last = directory.review_by;
    assert!(!directory.is_old(at(&format!("{last}T23:59:00"))));
    let next = last.succ_opt().unwrap();
    assert!(directory.is_old(at(&format!("{next}T00:00:00"))));
}

#[test]
fn a_number_for_texts_is_never_a_call_button_and_141_goes_where_it_may() {
    let directory = built_in();
    let tel = |id: &str, withhold| {
        let line = directory.lines.iter().find(|line| line.id == id).unwrap();
        line.tel(withhold)
    };
    assert_eq!(tel("shout", false), None);
    assert_eq!(tel("national-da", false).unwrap(), "tel:08082000247");
    assert_eq!(tel("national-da", true).unwrap(), "tel:14108082000247");
    assert_eq!(tel("emergency", true).unwrap(), "tel:999");
    assert_eq!(tel("samaritans", true).unwrap(), "tel:116123");
    for line in &directory.lines {
        let phone = line.channels.iter().any(|c| c.kind == ChannelKind::Phone);
        assert_eq!(line.tel(false).is_some(), phone, "{}", line.id);
    }
}

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
fn what_is_open_comes_first_then_what_is_near_and_what_costs_nothing() {
    let directory = built_in();
    let question = Question {
        area: Some(Area::Leeds),
        ..Question::default()
    };
    let listed = directory.ask(question, at("2026-11-28T23:00:00"));
    let ids: Vec<&str> = listed.iter().map(|l| l.line.id.as_str()).collect();
    assert_eq!(ids[..3], ["emergency", "leeds", "national-da"]);
    let place = |id| ids.iter().position(|one| *one == id);
    assert!(place("scotland").is_none() && place("leicester").is_none());
    assert!(place("respect").is_none(), "hidden unless it is asked for");
    assert!(place("samaritans") < place("paladin") && place("paladin") < place("mens-advice"));
    let open = Question {
        open: true,
        free: true,
        who: Some(Whom::Men),
        ..Question::default()
    };
    let listed = directory.ask(open, at("2026-11-26T12:00:00"));
    assert!(listed.iter().all(|l| l.line.free));
    assert_eq!(listed[0].line.id, "emergency");
    assert_eq!(listed[1].line.id, "mens-advice");
    assert!(listed.iter().all(|l| l.line.id != "national-da"));
}

#[test]
fn each_way_has_hours_of_its_own() {
    let directory = built_in();
    let now = at("2026-11-28T12:00:00");
    let line = directory
        .lines
        .iter()
        .find(|line| line.id == "national-da")
        .unwrap();
    let ways = directory.ways(line, now);
    let states: Vec<_> = ways
        .iter()
        .map(|way| (way.channel.kind, way.state))
        .collect();
    assert!(matches!(
        states[0],
        (ChannelKind::Phone, State::Open { .. })
    ));
    assert_eq!(states[1], (ChannelKind::Chat, State::NotKnown));
    assert_eq!(
        states[2],
        (
            ChannelKind::Bsl,
            State::Closed {
                opens: Some(uk("2026-11-30T10:00:00"))
            }
        )
    );
}

#[test]
fn each_line_says_why_it_stands_where_it_stands() {
    let directory = built_in();
    let why = |question, id: &str| {
        let listed = directory.ask(question, at("2026-11-26T12:00:00"));
        let one = listed.iter().find(|one| one.line.id == id).unwrap();
        one.why.clone()
    };
    let all = Question::default();
    let men_in_leeds = Question {
        area: Some(Area::Leeds),
        who: Some(Whom::Men),
        ..all
    };
    assert_eq!(why(all, "emergency"), [Why::Danger, Why::Free]);
    assert_eq!(why(all, "leeds"), []);
    assert_eq!(why(men_in_leeds, "leeds"), [Why::Nearby]);
    assert_eq!(why(men_in_leeds, "mens-advice"), [Why::ForThem, Why::Free]);
}

#[test]
fn everything_that_is_shown_of_a_line_has_words() {
    let words = crate::locale::Locale::english().unwrap();
    let given = [("time", "17:00".into()), ("date", "today".into())];
    let said = |key: &str| words.say_of(key, &given).unwrap();
    let directory = built_in();
    let mut keys = Vec::new();
    for minute in 0..7 * 48 {
        let mut now = at("2026-12-24T00:00:00");
        now.wall_ms += minute * 1_800_000;
        for one in directory.ask(Question::default(), now) {
            keys.push(one.state.key());
            keys.push(one.line.cost_key());
        }
    }
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 4 + 6, "all costs, all states but shut for good");
    keys.extend(Why::ALL.iter().map(|one| one.key()));
    keys.extend(Which::ALL.iter().map(|one| one.key()));
    keys.extend(Area::ALL.iter().map(|one| one.key()));
    keys.extend(Whom::ALL.iter().map(|one| one.key()));
    keys.extend(ChannelKind::ALL.iter().map(|one| one.key()));
    keys.push(State::Closed { opens: None }.key());
    for key in keys {
        assert!(said(key).is_some(), "{key}");
    }
}

#[test]
fn the_useful_numbers_are_lines_of_the_directory_and_name_no_purpose() {
    let directory = built_in();
    let words = crate::locale::Locale::english().unwrap();
    for (key, number) in useful_numbers() {
        let name = words.say(key).unwrap().unwrap();
        assert!(
            directory.lines.iter().any(|line| line.number == number),
            "{number}"
        );
        for word in ["abuse", "domestic", "refuge", "women", "violence"] {
            assert!(!name.to_lowercase().contains(word), "{name}");
        }
    }
}

const GOOD: &str = r#"form = 1
date = 2026-11-22
review_by = 2027-02-22

[[line]]
id = "a-line"
name = "A line"
number = "0800 000 000"
about = "For a test."
hours = "Mo-Fr 09:00-17:00"
free = true
channels = [{ kind = "phone" }]
source = "Nowhere"
last_checked = "never"
confidence = ["low", "low"]
"#;

#[test]
fn what_is_wrong_is_named_with_its_line() {
    let one = Directory::read(GOOD).unwrap().lines.len();
    assert_eq!(one, 1);
    let cases = [
        ("form = 1", "form = 2\nshape = 7", Fault::Newer, 1),
        ("form = 1", "form = 0", Fault::Form, 1),
        ("2026-11-22", "2026-11-31", Fault::Form, 2),
        ("2027-02-22", "2026-02-22", Fault::Date, 3),
        ("a-line", "A line", Fault::Id, 6),
        ("\"A line\"", "\" \"", Fault::Text, 7),
        ("\"A line\"", "\"A\\nline\"", Fault::Text, 7),
        ("0800 000 000", "0800 CALL ME", Fault::Number, 8),
        ("0800 000 000", "", Fault::Number, 8),
        ("Mo-Fr 09:00-17:00", "Mo-Fri 25:00", Fault::Hours, 10),
        (
            "Mo-Fr 09:00-17:00",
            "Mo-Fr 09:00-17:00; PH off",
            Fault::Hours,
            10,
        ),
        ("Mo-Fr 09:00-17:00", "Mo-Fr", Fault::Hours, 10),
        (
            "Mo-Fr 09:00-17:00",
            "Mo-Fr 09:00-17:00; Sa",
            Fault::Hours,
            10,
        ),
        ("Mo-Fr 09:00-17:00", "off", Fault::Hours, 10),
        (
            "Mo-Fr 09:00-17:00",
            "Mo-Fr 09:00-17:00 unknown",
            Fault::Hours,
            10,
        ),
        ("Mo-Fr 09:00-17:00", "sunrise-sunset", Fault::Hours, 10),
        ("Mo-Fr 09:00-17:00", "Jan 09:00-17:00", Fault::Hours, 10),
        ("free = true", "free = \"yes\"", Fault::Form, 11),
        ("free = true", "fee = true", Fault::Unknown, 11),
        ("\"A line\"", "\"A \u{202e}line\"", Fault::Mark, 7),
        ("For a test.", "For a\u{200b} test.", Fault::Mark, 9),
        ("kind = \"phone\"", "kind = \"fax\"", Fault::Word, 12),
        ("[{ kind = \"phone\" }]", "[]", Fault::Channels, 12),
        (
            "[{ kind = \"phone\" }]",
            "[{ kind = \"phone\", to = \"x\" }]",
            Fault::Number,
            12,
        ),
        (
            "[{ kind = \"phone\" }]",
            "[{ kind = \"text\", to = \"8525x\" }]",
            Fault::Number,
            12,
        ),
        ("\"Nowhere\"", "\"\"", Fault::Source, 13),
        ("\"never\"", "\"2026-11-23\"", Fault::Date, 14),
        (
            "[\"low\", \"low\"]",
            "[\"unknown\", \"low\"]",
            Fault::Word,
            15,
        ),
        ("\"never\"", "\"yesterday\"", Fault::Date, 14),
        ("[\"low\", \"low\"]", "[\"low\", \"sure\"]", Fault::Word, 15),
    ];
    for (good, bad, fault, line) in cases {
        let text = GOOD.replacen(good, bad, 1);
        let refused = Directory::read(&text).unwrap_err();
        assert_eq!(refused.fault, fault, "{bad}");
        assert!(
            refused.line.abs_diff(line) <= 1,
            "{bad}: line {}",
            refused.line
        );
    }
    let (head, line) = GOOD.split_once("[[line]]").unwrap();
    let twice = format!("{head}[[line]]{line}[[line]]{line}");
    let refused = Directory::read(&twice).unwrap_err();
    assert_eq!((refused.fault, refused.line), (Fault::Twice, 17));
    let missing = GOOD.replace("source = \"Nowhere\"\n", "");
    let refused = Directory::read(&missing).unwrap_err();
    assert_eq!(
        (refused.fault, refused.name.as_str()),
        (Fault::Missing, "source")
    );
    let unknown = GOOD.replace("free = true", "free = true\nwebsite = \"x\"");
    let refused = Directory::read(&unknown).unwrap_err();
    assert_eq!(
        (refused.fault, refused.name.as_str(), refused.line),
        (Fault::Unknown, "website", 12)
    );
    let (head, _) = GOOD.split_once("[[line]]").unwrap();
    let refused = Directory::read(&format!("{head}line = []\n")).unwrap_err();
    assert_eq!((refused.fault, refused.line), (Fault::Empty, 5));
    let long = format!("{GOOD}#{}", "x".repeat(1 << 20));
    assert_eq!(Directory::read(&long).unwrap_err().fault, Fault::Form);
}

#[test]
fn where_she_is_orders_the_lines_and_leaves_none_out() {
    let directory = built_in();
    // The nation's line for all hours, which must stand before those that are for elsewhere.
    let lines = [
        (Area::England, "national-da"),
        (Area::Wales, "wales"),
        (Area::Scotland, "scotland"),
        (Area::NorthernIreland, "northern-ireland"),
        (Area::Leeds, "national-da"),
        (Area::Leicestershire, "national-da"),
    ];
    let now = at("2026-11-28T23:00:00");
    let all = directory.ask(Question::default(), now).len();
    for (here, id) in lines {
        let question = Question {
            here: Some(here),
            ..Question::default()
        };
        let listed = directory.ask(question, now);
        assert_eq!(listed.len(), all, "{here:?}");
        let place = |id: &str| listed.iter().position(|one| one.line.id == id).unwrap();
        let elsewhere = |one: &Listed<'_>| one.line.area.is_some_and(|area| !area.meets(here));
        let first = listed.iter().position(elsewhere).unwrap();
        assert!(listed[first..].iter().all(elsewhere), "{here:?}");
        assert!(place(id) < first, "{here:?}");
        assert_eq!(place("emergency"), 0, "{here:?}");
    }
    for area in Area::ALL {
        let question = Question {
            area: Some(*area),
            ..Question::default()
        };
        let listed = directory.ask(question, now);
        let ids: Vec<_> = listed.iter().map(|one| one.line.id.as_str()).collect();
        let england = area.meets(Area::England);
        assert_eq!(ids.contains(&"national-da"), england, "{area:?}");
    }
}

#[test]
fn what_is_open_may_be_a_chat_or_a_text_and_what_nobody_knows_is_counted() {
    let directory = built_in();
    let now = at("2026-11-28T23:30:00");
    let open = |by| Question {
        open: true,
        by,
        ..Question::default()
    };
    let ids = |question| -> Vec<String> {
        let listed = directory.ask(question, now);
        listed.iter().map(|one| one.line.id.clone()).collect()
    };
    for line in ids(open(Some(ChannelKind::Text))) {
        let line = directory.lines.iter().find(|one| one.id == line).unwrap();
        let ways = directory.ways(line, now);
        let text = |way: &&Reached<'_>| way.channel.kind == ChannelKind::Text;
        assert!(
            ways.iter()
                .filter(text)
                .any(|way| matches!(way.state, State::Open { .. })),
            "{}",
            line.id
        );
    }
    assert!(ids(open(Some(ChannelKind::Text))).contains(&"shout".to_owned()));
    let all = ids(Question {
        open: false,
        ..open(None)
    });
    let unknown = directory.unknown(open(None), now);
    assert!(unknown > 0 && unknown < all.len());
    assert_eq!(directory.unknown(Question::default(), now), 0);
}

#[test]
fn after_the_last_known_bank_holiday_a_line_may_be_open() {
    let state = |utc| state("mens-advice", utc);
    assert!(matches!(state("2030-11-26T12:00:00"), State::Open { .. }));
    assert_eq!(state("2031-12-25T12:00:00"), State::MayBeOpen);
    assert_eq!(state("2031-11-26T12:00:00"), State::MayBeOpen);
}

#[test]
fn a_week_of_hours_is_said_as_it_will_be_shown() {
    let english = crate::locale::Locale::english().unwrap();
    let said = |text| english.hours(&Hours::read(text).unwrap()).unwrap();
    assert_eq!(said("24/7"), "at all hours");
    assert_eq!(
        said("Mo-Fr 10:00-13:00,14:00-16:30; Sa 09:00-17:00"),
        "Mon–Fri 10:00–13:00, 14:00–16:30; Sat 09:00–17:00"
    );
    // Slips show: the second part replaces the first, and five is in the night.
    assert_eq!(
        said("Mo-Fr 10:00-17:00; Mo-Fr 19:00-21:00"),
        "Mon–Fri 19:00–21:00"
    );
    assert_eq!(said("Mo 9:00-5:00"), "Mon 09:00–24:00; Tue 00:00–05:00");
}
