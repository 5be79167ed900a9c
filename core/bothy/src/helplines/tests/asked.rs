//! What is asked for, and in which order it comes.

use super::*;

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
