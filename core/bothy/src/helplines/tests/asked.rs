//! Tests of filters and order.

use super::*;
use crate::error::Error;
use std::collections::BTreeSet;

#[test]
fn what_is_open_comes_first_then_what_is_near_and_what_costs_nothing() {
    let directory = built_in();
    let query = Query {
        area: Some(Area::Leeds),
        ..Query::default()
    };
    let listed = directory.ask(&query, at("2026-11-28T23:00:00"));
    let ids: Vec<&str> = listed.iter().map(|l| l.line.id.as_str()).collect();
    assert_eq!(ids[..3], ["emergency", "leeds", "national-da"]);
    let place = |id| ids.iter().position(|one| *one == id);
    // A line for one matter follows lines for any abuse, however near it is.
    assert!(place("national-da") < place("sarc-west-yorkshire"));
    assert!(place("scotland").is_none() && place("leicester").is_none());
    assert!(place("respect").is_none(), "hidden unless it is asked for");
    assert!(place("samaritans") < place("paladin") && place("paladin") < place("mens-advice"));
    let open = Query {
        open: true,
        free: true,
        who: vec![Whom::Men],
        ..Query::default()
    };
    let listed = directory.ask(&open, at("2026-11-26T12:00:00"));
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
    let channels = directory.channels(line, now);
    let states: Vec<_> = channels
        .iter()
        .map(|channel| (channel.of.kind, channel.state))
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
    let why = |query: &Query, id: &str| {
        let listed = directory.ask(query, at("2026-11-26T12:00:00"));
        let one = listed.iter().find(|one| one.line.id == id).unwrap();
        one.why.clone()
    };
    let all = Query::default();
    let men_in_leeds = Query {
        area: Some(Area::Leeds),
        who: vec![Whom::Men],
        ..all.clone()
    };
    assert_eq!(why(&all, "emergency"), [Why::Danger, Why::Free]);
    assert_eq!(why(&all, "leeds"), []);
    assert_eq!(why(&men_in_leeds, "leeds"), [Why::Nearby]);
    assert_eq!(why(&men_in_leeds, "mens-advice"), [Why::ForThem, Why::Free]);
    let by_chat = Query {
        channel: Some(ChannelKind::Chat),
        speaks: Some(Spoken::Polish),
        ..men_in_leeds
    };
    assert_eq!(why(&by_chat, "leeds"), [Why::Always, Why::Nearby]);
    assert_eq!(
        why(&by_chat, "emergency"),
        [Why::Danger, Why::Always, Why::Free]
    );
    let polish = Query {
        speaks: Some(Spoken::Polish),
        ..all
    };
    assert_eq!(why(&polish, "opoka"), [Why::Language]);
}

#[test]
fn a_line_for_one_matter_stays_only_where_it_is_asked_for() {
    let directory = built_in();
    let ids = |who| -> Vec<String> {
        let query = Query {
            area: Some(Area::Leeds),
            free: true,
            who,
            ..Query::default()
        };
        let listed = directory.ask(&query, at("2026-11-25T01:30:00"));
        listed.iter().map(|one| one.line.id.clone()).collect()
    };
    // It is open at all hours and costs money: only the line for any abuse passes every filter.
    for who in [vec![], vec![Whom::Sexual]] {
        let ids = ids(who);
        assert!(ids.contains(&"leeds".to_owned()), "{ids:?}");
        assert!(!ids.contains(&"sarc-west-yorkshire".to_owned()), "{ids:?}");
    }
}

#[test]
fn for_a_deaf_person_lines_with_more_than_a_phone_come_first() {
    let directory = built_in();
    let query = Query {
        who: vec![Whom::Deaf, Whom::Men],
        ..Query::default()
    };
    let listed = directory.ask(&query, at("2026-11-25T11:00:00"));
    let place = |id: &str| listed.iter().position(|one| one.line.id == id).unwrap();
    assert!(place("samaritans") < place("mens-advice"));
    assert_eq!(place("emergency"), 0);
}

#[test]
fn where_she_is_orders_the_lines_and_leaves_none_out() {
    let directory = built_in();
    // The nation's line for all hours, which must precede lines for elsewhere.
    let lines = [
        (Area::England, "national-da"),
        (Area::Wales, "wales"),
        (Area::Scotland, "scotland"),
        (Area::NorthernIreland, "northern-ireland"),
        (Area::Leeds, "national-da"),
        (Area::Leicestershire, "national-da"),
    ];
    let now = at("2026-11-28T23:00:00");
    let all = directory.ask(&Query::default(), now).len();
    for (here, id) in lines {
        let query = Query {
            here: Some(here),
            ..Query::default()
        };
        let listed = directory.ask(&query, now);
        assert_eq!(listed.len(), all, "{here:?}");
        let place = |id: &str| listed.iter().position(|one| one.line.id == id).unwrap();
        let elsewhere = |one: &Listed<'_>| one.line.area.is_some_and(|area| !area.meets(here));
        let first = listed.iter().position(elsewhere).unwrap();
        assert!(listed[first..].iter().all(elsewhere), "{here:?}");
        assert!(place(id) < first, "{here:?}");
        assert_eq!(place("emergency"), 0, "{here:?}");
    }
    for area in Area::ALL {
        let query = Query {
            area: Some(*area),
            ..Query::default()
        };
        let listed = directory.ask(&query, now);
        let ids: Vec<_> = listed.iter().map(|one| one.line.id.as_str()).collect();
        let england = area.meets(Area::England);
        assert_eq!(ids.contains(&"national-da"), england, "{area:?}");
    }
}

#[test]
fn what_is_open_may_be_a_chat_or_a_text_and_what_nobody_knows_is_counted() {
    let directory = built_in();
    let now = at("2026-11-28T23:30:00");
    let open = |channel| Query {
        open: true,
        channel,
        ..Query::default()
    };
    let ids = |query: Query| -> Vec<String> {
        let listed = directory.ask(&query, now);
        listed.iter().map(|one| one.line.id.clone()).collect()
    };
    let texts = ids(open(Some(ChannelKind::Text)));
    assert_eq!(texts[0], "emergency", "never left out");
    for line in texts.into_iter().skip(1) {
        let line = directory.lines.iter().find(|one| one.id == line).unwrap();
        let channels = directory.channels(line, now);
        let text = |channel: &&ChannelNow<'_>| channel.of.kind == ChannelKind::Text;
        assert!(
            channels
                .iter()
                .filter(text)
                .any(|channel| matches!(channel.state, State::Open { .. })),
            "{}",
            line.id
        );
    }
    assert!(ids(open(Some(ChannelKind::Text))).contains(&"shout".to_owned()));
    // Each line that may be open but isn't listed as open is named.
    let open_now = ids(open(None));
    let unknown = directory.unknown(&open(None), now);
    let mut unknown: Vec<_> = unknown.iter().map(|line| line.id.clone()).collect();
    assert!(
        unknown.contains(&"rape-crisis-scotland".to_owned()),
        "{unknown:?}"
    );
    assert!(unknown.iter().all(|id| !open_now.contains(id)));
    let shut = ids(Query::default());
    let known = |id: &String| {
        let line = directory.lines.iter().find(|line| line.id == *id);
        line.is_some_and(|line| line.hours.is_some())
    };
    let mut left = shut;
    left.retain(|id| !open_now.contains(id) && !known(id));
    left.sort_unstable();
    unknown.sort_unstable();
    assert_eq!(left, unknown);
    assert!(directory.unknown(&Query::default(), now).is_empty());
}

#[test]
fn places_and_languages_are_found_by_every_name_that_people_give_them() {
    for (name, area) in [
        ("leicester", Area::Leicestershire),
        ("Leicester", Area::Leicestershire),
        ("LEICESTER", Area::Leicestershire),
        (" market-harborough ", Area::Leicestershire),
        ("Rutland", Area::Leicestershire),
        ("leeds", Area::Leeds),
        ("Bradford", Area::England),
        ("glasgow", Area::Scotland),
        ("Abertawe", Area::Wales),
        ("northern ireland", Area::NorthernIreland),
        ("Northern-Ireland", Area::NorthernIreland),
        ("لیسٹر", Area::Leicestershire),
        ("szkocja", Area::Scotland),
    ] {
        assert_eq!(Area::named(name), Ok(area), "{name}");
    }
    for (name, language) in [
        ("urdu", Spoken::Urdu),
        ("Urdu", Spoken::Urdu),
        ("ur", Spoken::Urdu),
        ("ur-PK", Spoken::Urdu),
        ("ur_PK", Spoken::Urdu),
        ("اردو", Spoken::Urdu),
        ("polski", Spoken::Polish),
        ("POLISH", Spoken::Polish),
        ("farsi", Spoken::Persian),
        ("panjabi", Spoken::Punjabi),
        ("ਪੰਜਾਬੀ", Spoken::Punjabi),
    ] {
        assert_eq!(Spoken::named(name), Ok(language), "{name}");
    }
    for none in ["", " ", "-", "Atlantis", "leicesterx"] {
        assert_eq!(Area::named(none), Err(Error::NotFound), "{none}");
        assert_eq!(Spoken::named(none), Err(Error::NotFound), "{none}");
    }
}

#[test]
fn each_name_means_one_place_or_one_language() {
    let names = names::names().unwrap();
    let words = |all: &[&str]| all.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    let areas: Vec<_> = Area::ALL.iter().map(|area| area.word()).collect();
    let languages: Vec<_> = Spoken::ALL.iter().map(|one| one.word()).collect();
    for (known, names) in [(areas, names.areas), (languages, names.languages)] {
        assert_eq!(words(&known), names.keys().cloned().collect());
        let mut seen = std::collections::BTreeMap::new();
        for (word, name) in names
            .iter()
            .flat_map(|(word, all)| all.iter().map(move |n| (word, n)))
        {
            let before = seen.insert(names::folded(name), word);
            assert!(before.is_none_or(|before| before == word), "{name}");
        }
    }
}
