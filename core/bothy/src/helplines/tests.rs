#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of the built-in directory, UK clocks and refusals.

mod asked;
mod clocks;
mod people;
mod wrong;

use super::read::LINES;
use super::*;
use crate::time::Now;
use chrono::NaiveDateTime;

fn built_in() -> Directory {
    Directory::read(LINES).unwrap()
}

/// Returns the instant of a UTC time.
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
    let all = Query {
        who: vec![Whom::OwnBehaviour],
        ..Query::default()
    };
    let queries = [Query::default(), all];
    let listed = queries
        .iter()
        .flat_map(|q| {
            directory
                .ask(q, at(utc))
                .into_iter()
                .map(|l| (l.line.id.clone(), l.state))
        })
        .find(|(line, _)| line == id);
    listed.unwrap().1
}

/// Reads a UK clock time, with or without seconds.
fn uk(time: &str) -> NaiveDateTime {
    let minute = NaiveDateTime::parse_from_str(time, "%Y-%m-%dT%H:%M");
    minute.unwrap_or_else(|_| time.parse().unwrap())
}

/// Returns the instant of a UK clock time.
fn at_uk(time: &str) -> Now {
    let london = uk(time).and_local_timezone(chrono_tz::Europe::London);
    let utc = london.earliest().unwrap().naive_utc();
    at(&utc.format("%Y-%m-%dT%H:%M:%S").to_string())
}

#[test]
fn at_least_89_lines_are_there_and_free_is_what_begins_so() {
    let directory = built_in();
    assert!(directory.lines.len() >= 89, "{}", directory.lines.len());
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
fn a_text_costs_what_texts_cost_where_the_call_is_free() {
    let directory = built_in();
    let wales = directory.lines.iter().find(|line| line.id == "wales");
    let wales = wales.unwrap();
    assert_eq!(wales.cost_key(), "helplines-cost-free");
    let costs: Vec<_> = wales.channels.iter().map(Channel::cost_key).collect();
    let free = Some("helplines-cost-free");
    assert_eq!(costs, [free, Some("helplines-cost-text"), None, None]);
    let query = Query {
        free: true,
        channel: Some(ChannelKind::Text),
        ..Query::default()
    };
    let listed = directory.ask(&query, at("2026-11-25T01:30:00"));
    let ids: Vec<_> = listed.iter().map(|one| one.line.id.as_str()).collect();
    for (id, there) in [
        ("shout", true),
        ("emergency", true),
        ("wales", false),
        ("papyrus", false),
    ] {
        assert_eq!(ids.contains(&id), there, "{id} in {ids:?}");
    }
}

#[test]
fn a_line_says_in_a_sentence_why_it_is_listed_where_it_is() {
    let english = crate::locale::Locale::english().unwrap();
    let said = |why: &[Why]| english.why(why).unwrap();
    assert_eq!(said(&[]), None);
    let near = said(&[Why::Nearby, Why::Free]).unwrap();
    assert_eq!(near, "Listed here because it is near you and free.");
    let three = said(&[Why::Danger, Why::Always, Why::Free]).unwrap();
    assert_eq!(
        three,
        "Listed here because it is for danger now, always shown and free."
    );
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
        for one in directory.ask(&Query::default(), now) {
            keys.push(one.state.key());
            keys.push(one.line.cost_key());
        }
    }
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 4 + 6, "all costs, all states but shut for good");
    let channels = directory.lines.iter().flat_map(|line| &line.channels);
    keys.extend(channels.filter_map(Channel::cost_key));
    keys.extend(Why::ALL.iter().map(|one| one.key()));
    keys.extend(Which::ALL.iter().map(|one| one.key()));
    keys.extend(Area::ALL.iter().map(|one| one.key()));
    keys.extend(Whom::ALL.iter().map(|one| one.key()));
    keys.extend(Spoken::ALL.iter().map(|one| one.key()));
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

#[test]
fn a_week_of_hours_is_said_as_it_will_be_shown() {
    let english = crate::locale::Locale::english().unwrap();
    let said = |text| english.hours(&Hours::read(text).unwrap()).unwrap();
    assert_eq!(said("24/7"), "at all hours");
    assert_eq!(
        said("Mo-Fr 10:00-13:00,14:00-16:30; Sa 09:00-17:00"),
        "Mon–Fri 10:00–13:00, 14:00–16:30; Sat 09:00–17:00"
    );
    // Mistakes show: the second part replaces the first, and five is in the night.
    assert_eq!(
        said("Mo-Fr 10:00-17:00; Mo-Fr 19:00-21:00"),
        "Mon–Fri 19:00–21:00"
    );
    assert_eq!(said("Mo 9:00-5:00"), "Mon 09:00–05:00 the next day");
    assert_eq!(
        said("Tu-Th 07:00-04:00"),
        "Tue–Thu 07:00–04:00 the next day"
    );
    assert_eq!(
        said("Mo-Th 20:00-24:00; Fr-Su 20:00-02:00,10:00-12:00"),
        "Mon–Thu 20:00–24:00; Fri–Sun 10:00–12:00, 20:00–02:00 the next day"
    );
    assert_eq!(
        said("Sa-Mo 10:00-12:00"),
        "Mon 10:00–12:00; Sat–Sun 10:00–12:00"
    );
    assert_eq!(
        said("Mo-Fr 09:00-17:00; We off"),
        "Mon–Tue 09:00–17:00; Thu–Fri 09:00–17:00"
    );
}

#[test]
fn what_any_language_here_shows_of_places_and_languages_can_be_typed() {
    for words in crate::locale::tests::folders() {
        for area in Area::ALL {
            let shown = words.text(area.key()).unwrap();
            assert_eq!(Area::named(&shown), Ok(*area), "{shown}");
        }
        for spoken in Spoken::ALL {
            let shown = words.text(spoken.key()).unwrap();
            assert_eq!(Spoken::named(&shown), Ok(*spoken), "{shown}");
        }
    }
}

#[test]
fn each_nation_has_one_line_at_all_hours_and_a_town_has_its_nations() {
    let directory = built_in();
    for (here, id) in [
        (Area::England, Some("national-da")),
        (Area::Leeds, Some("national-da")),
        (Area::Leicestershire, Some("national-da")),
        (Area::Wales, Some("wales")),
        (Area::Scotland, Some("scotland")),
        (Area::NorthernIreland, Some("northern-ireland")),
        (Area::GreatBritain, None),
    ] {
        let line = directory.of_nation(here).map(|line| line.id.as_str());
        assert_eq!(line, id, "{here:?}");
    }
}
