//! The table of positions.

use bothy_proof::fields::{self, ALL, Shape};
use bothy_proof::{Body, Malformed, Value, Words};
use std::collections::BTreeSet;

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn map(entries: &[(&str, Value)]) -> Value {
    Value::Map(
        entries
            .iter()
            .map(|(key, value)| ((*key).to_owned(), value.clone()))
            .collect(),
    )
}

#[test]
fn every_position_has_a_number_and_a_name_of_its_own() {
    let numbers: BTreeSet<u8> = ALL.iter().map(|spec| spec.position).collect();
    assert_eq!(numbers.len(), ALL.len());
    assert!(numbers.iter().all(|number| *number < fields::POSITIONS));
    for (i, spec) in ALL.iter().enumerate() {
        assert_eq!(fields::place(spec.position), Some(i));
        assert_eq!(fields::at(spec.position), Some(spec));
        assert_eq!(fields::named(spec.name), Some(spec));
        assert_eq!(fields::name(spec.position), spec.name);
    }
    for unnamed in (0..=255).filter(|number| !numbers.contains(number)) {
        assert_eq!((fields::at(unnamed), fields::place(unnamed)), (None, None));
        assert_eq!(fields::name(unnamed), "");
    }
}

/// From 64 on: so one hash or few hide them all.
#[test]
fn what_can_give_away_a_place_a_phone_or_a_helper_stands_together() {
    let sensitive = [
        "boot",
        "doctor",
        "file_name",
        "happened_offset",
        "hospital",
        "housing",
        "place",
        "private_note",
        "recorded_offset",
        "sarc",
        "school",
        "social_worker",
        "uptime",
        "witnessed_by",
    ];
    let from_64: BTreeSet<&str> = ALL
        .iter()
        .filter(|spec| spec.position >= 64)
        .map(|spec| spec.name)
        .collect();
    assert_eq!(from_64, BTreeSet::from(sensitive));
}

/// The table, incidents.csv and a reader's view have fields in this order, whatever their numbers.
#[test]
fn fields_stand_in_the_order_in_which_they_are_read() {
    let names: Vec<&str> = ALL.iter().map(|spec| spec.name).collect();
    let expected = [
        "kind",
        "subject",
        "rev",
        "recorded",
        "recorded_offset",
        "uptime",
        "boot",
        "targets",
        "file",
        "incident",
        "reason",
        "spelling_only",
        "kinds",
        "happened",
        "happened_offset",
        "details",
        "exact_words",
        "place",
        "who",
        "others_present",
        "child_present",
        "children",
        "child_saw_heard",
        "child_words",
        "injured",
        "injuries",
        "injuries_seen_by",
        "pressure_on_neck",
        "weapon",
        "weapon_details",
        "threat_to_kill",
        "pregnant",
        "drink_or_drugs",
        "drink_or_drugs_details",
        "daily_life_areas",
        "daily_life",
        "afraid_of_violence",
        "police_called",
        "police_reference",
        "police_officer",
        "police_video",
        "doctor",
        "hospital",
        "sarc",
        "school",
        "social_worker",
        "housing",
        "order_in_force",
        "agency_reference",
        "private_note",
        "file_name",
        "intimate",
        "caption",
        "pack",
        "witness",
        "clock",
        "restored",
        "key_change",
        "origin",
        "order_details",
        "derived_from",
        "transcript",
        "away",
        "witnessed_by",
        "injury_areas",
        "injury_kinds",
    ];
    assert_eq!(names, expected);
}

#[test]
fn what_an_incident_says_is_hers_and_what_the_log_says_is_not() {
    let hers = |name| fields::named(name).unwrap().of_incident;
    assert!(hers("details") && hers("kinds") && hers("order_details"));
    assert!(hers("injury_areas") && hers("injury_kinds"));
    assert!(!hers("kind") && !hers("recorded") && !hers("file") && !hers("pack"));
}

#[test]
fn a_position_without_a_name_holds_nothing() {
    let mut body = Body::default();
    for position in [52, 63, 78, 95, 96, 255] {
        assert_eq!(body.set(position, Value::Int(1)), Err(Malformed));
        assert_eq!(body.get(position), &Value::Null);
    }
}

#[test]
fn a_value_of_the_wrong_shape_is_refused_and_changes_nothing() {
    let happened =
        |precision: &str, from: &str| map(&[("precision", text(precision)), ("from", text(from))]);
    let range = |precision: &str, from: &str, to: &str| {
        map(&[
            ("precision", text(precision)),
            ("from", text(from)),
            ("to", text(to)),
        ])
    };
    let texts = |list: &[&str]| Value::Array(list.iter().map(|t| text(t)).collect());
    let cases: [(&str, Vec<Value>, Vec<Value>); 16] = [
        (
            "recorded",
            vec![Value::Int(-1), Value::Int(bothy_proof::MAX_INT)],
            vec![Value::Int(1 << 53), Value::Array(vec![Value::Int(0)])],
        ),
        (
            "recorded_offset",
            vec![Value::Int(-1080), Value::Int(1080)],
            vec![Value::Int(1081), Value::Int(-1081), Value::Array(vec![])],
        ),
        ("uptime", vec![Value::Int(0)], vec![Value::Int(-1)]),
        ("boot", vec![Value::Int(0)], vec![Value::Int(-1), text("0")]),
        (
            "child_present",
            vec![text("yes"), text("unsure"), Value::Null],
            vec![text("Yes"), text("not said"), Value::Bool(true)],
        ),
        (
            "kinds",
            vec![texts(&["threats", "money"])],
            vec![texts(&[]), texts(&["money", "money"]), text("money")],
        ),
        (
            "injury_areas",
            vec![texts(&["feet", "head"]), texts(&["private-parts"])],
            vec![texts(&["bruise"]), texts(&["arms", "arms"]), text("arms")],
        ),
        (
            "injury_kinds",
            vec![texts(&["pain-without-marks", "bruise"])],
            vec![texts(&["head"]), texts(&["Bruise"])],
        ),
        (
            "happened",
            vec![
                happened("exact", "2026-03-01T21:30"),
                happened("about", "2026-03-01T21:30"),
                happened("about", "2024-02-29"),
                happened("day", "0001-01-01"),
                range("range", "2026-03-01", "2026-03-02T01:00"),
                range("between", "2025-12-01", "2026-02-28"),
            ],
            vec![
                happened("exact", "2026-03-01"),
                happened("day", "2026-02-30"),
                happened("day", "0000-01-01"),
                happened("day", "2026-3-1"),
                happened("day", "+2026-3-1"),
                happened("exact", "2026-03-01T24:00"),
                happened("exact", "2026-03-01 21:30"),
                happened("exact", "2026-03-01T21:60"),
                happened("range", "2026-03-01"),
                happened("between", "2026-03-01"),
                range("about", "2025-12-01", "2026-02-28"),
                happened("maybe", "2026-03-01"),
                text("2026-03-01"),
            ],
        ),
        (
            "happened_offset",
            vec![
                Value::Int(60),
                Value::Array(vec![Value::Int(0), Value::Null]),
            ],
            vec![
                Value::Int(1081),
                Value::Array(vec![Value::Null, Value::Null]),
                Value::Array(vec![Value::Int(0)]),
            ],
        ),
        (
            "rev",
            vec![Value::Int(0)],
            vec![Value::Int(-1), Value::Int(1 << 53)],
        ),
        (
            "subject",
            vec![Value::Bytes(vec![0; 16])],
            vec![Value::Bytes(vec![0; 15])],
        ),
        (
            "details",
            vec![Value::words("He said.")],
            vec![
                text("He said."),
                Value::Words(Words::default()),
                Value::Words([""].into_iter().collect()),
                Value::words(&"a".repeat(bothy_proof::MAX_TEXT + 1)),
            ],
        ),
        (
            "who",
            vec![
                Value::words("him"),
                Value::Array(vec![Value::Array(vec![
                    Value::Bytes(vec![1; 16]),
                    text("ex"),
                ])]),
            ],
            vec![Value::Array(vec![]), Value::Array(vec![text("ex")])],
        ),
        (
            "file",
            vec![map(&[
                ("len", Value::Int(5)),
                ("media_type", text("image/jpeg")),
                ("sha256", Value::Bytes(vec![0; 32])),
            ])],
            vec![
                map(&[
                    ("len", Value::Int(5)),
                    ("sha256", Value::Bytes(vec![0; 32])),
                ]),
                map(&[
                    ("len", Value::Int(5)),
                    ("len", Value::Int(5)),
                    ("media_type", text("a")),
                    ("sha256", Value::Bytes(vec![0; 32])),
                ]),
            ],
        ),
        (
            "targets",
            vec![Value::Array(vec![Value::Int(1), Value::Int(4)])],
            vec![Value::Array(vec![Value::Int(4), Value::Int(4)])],
        ),
    ];
    for (name, good, bad) in cases {
        let position = fields::named(name).unwrap().position;
        let mut body = Body::default();
        for value in good {
            assert_eq!(
                body.set(position, value.clone()),
                Ok(()),
                "{name} {value:?}"
            );
        }
        let before = body.clone();
        for value in bad {
            assert_eq!(
                body.set(position, value.clone()),
                Err(Malformed),
                "{name} {value:?}"
            );
        }
        assert_eq!(body, before);
    }
}

#[test]
fn every_shape_of_a_map_has_its_keys() {
    let holds = |at, value| Body::default().set(at, value).is_ok();
    for spec in ALL {
        assert!(holds(spec.position, Value::Null));
        assert!(
            !holds(spec.position, Value::Map(Vec::new())),
            "{}",
            spec.name
        );
    }
    let restored = fields::named("restored").unwrap().position;
    let cause = || ("cause", text("rollback"));
    assert!(holds(restored, map(&[cause()])));
    assert!(!holds(restored, map(&[cause(), ("other", Value::Null)])));
}

#[test]
fn a_body_that_grows_too_long_is_refused_and_stays_as_it_was() {
    let mut body = Body::default();
    let long = Value::words(&"a ".repeat(bothy_proof::MAX_TEXT / 2));
    let took: Vec<bool> = ["details", "exact_words", "place", "daily_life"]
        .iter()
        .map(|name| {
            body.set(fields::named(name).unwrap().position, long.clone())
                .is_ok()
        })
        .collect();
    assert_eq!(took, [true, true, false, false]);
    assert!(body.encode().len() <= bothy_proof::MAX_BODY);
    assert_eq!(
        body.get(fields::named("place").unwrap().position),
        &Value::Null
    );
}

#[test]
fn the_longest_body_is_refused_one_byte_longer() {
    let at = |name: &str| fields::named(name).unwrap().position;
    let word = |len: usize| Value::Words(["a".repeat(len)].into_iter().collect());
    let mut body = Body::default();
    // Over 23 texts: the head of their map takes two bytes.
    let texts: Vec<u8> = ALL
        .iter()
        .filter(|spec| spec.shape == Shape::Words)
        .map(|spec| spec.position)
        .collect();
    assert!(texts.len() > 23);
    for at in texts {
        body.set(at, word(1)).unwrap();
    }
    for name in ["details", "exact_words", "place"] {
        body.set(at(name), word(bothy_proof::MAX_TEXT)).unwrap();
    }
    body.set(at("daily_life"), word(100_000)).unwrap();
    let longest = 100_000 + bothy_proof::MAX_BODY - body.encode().len();
    let whole = body.clone();
    assert!(body.set(at("daily_life"), word(longest + 1)).is_err());
    assert_eq!(body, whole);
    body.set(at("daily_life"), word(longest)).unwrap();
    assert_eq!(body.encode().len(), bothy_proof::MAX_BODY);
    assert_eq!(Body::decode(&body.encode()), Ok(body));
}
