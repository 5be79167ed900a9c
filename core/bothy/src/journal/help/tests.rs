#![allow(clippy::unwrap_used)]
use super::*;
use crate::journal::{Happened, Value};
use std::collections::BTreeMap;

const NOTHING: SaidBeside = SaidBeside {
    low_mood: false,
    child_in_danger: false,
};

fn incident(kinds: &[Kind], fields: &[(&str, &str)]) -> Incident {
    let value = |(name, text): &(&str, &str)| {
        let field = Field::named(name).unwrap();
        (field, Value::parse(field, text).unwrap())
    };
    Incident {
        kinds: kinds.to_vec(),
        happened: Happened::Day(chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()),
        fields: fields.iter().map(value).collect::<BTreeMap<_, _>>(),
    }
}

#[test]
fn each_danger_brings_its_help_when_it_is_sure_and_when_it_is_not() {
    for (name, help) in [
        ("pressure_on_neck", Help::PressureOnNeck),
        ("threat_to_kill", Help::ThreatToKill),
        ("weapon", Help::Weapon),
    ] {
        for (answer, wanted) in [("yes", vec![help]), ("unsure", vec![help]), ("no", vec![])] {
            let incident = incident(&[Kind::Threats], &[(name, answer)]);
            assert_eq!(incident.help(None, NOTHING), wanted, "{name} {answer}");
        }
    }
    for kind in Kind::ALL {
        let wanted = match kind {
            Kind::SexualAssault => vec![Help::SexualAssault],
            Kind::Honour => vec![Help::TakenAbroad],
            _ => vec![],
        };
        assert_eq!(incident(&[kind], &[]).help(None, NOTHING), wanted);
    }
}

#[test]
fn help_for_low_mood_and_for_a_child_comes_only_when_it_is_asked_for() {
    let child = incident(
        &[Kind::Threats],
        &[("child_present", "yes"), ("injured", "yes")],
    );
    assert_eq!(child.help(None, NOTHING), []);
    let beside = SaidBeside {
        low_mood: true,
        child_in_danger: false,
    };
    assert_eq!(child.help(None, beside), [Help::OwnLowMood]);
    let beside = SaidBeside {
        low_mood: false,
        child_in_danger: true,
    };
    assert_eq!(child.help(None, beside), [Help::ChildInDanger]);
}

#[test]
fn an_amendment_brings_only_what_it_adds_and_what_is_said_now() {
    let before = incident(&[Kind::Threats], &[("weapon", "unsure")]);
    let after = incident(
        &[Kind::Threats, Kind::SexualAssault],
        &[("weapon", "yes"), ("threat_to_kill", "yes")],
    );
    assert_eq!(
        after.help(Some(&before), NOTHING),
        [Help::ThreatToKill, Help::SexualAssault]
    );
    assert_eq!(after.help(Some(&after), NOTHING), []);
    let beside = SaidBeside {
        low_mood: true,
        child_in_danger: true,
    };
    assert_eq!(
        after.help(Some(&after), beside),
        [Help::ChildInDanger, Help::OwnLowMood]
    );
}

#[test]
fn all_that_is_offered_together_comes_once_and_the_most_urgent_first() {
    let all = incident(
        &[Kind::SexualAssault, Kind::Honour],
        &[
            ("weapon", "yes"),
            ("threat_to_kill", "unsure"),
            ("pressure_on_neck", "yes"),
        ],
    );
    let beside = SaidBeside {
        low_mood: true,
        child_in_danger: true,
    };
    assert_eq!(all.help(None, beside), Help::ALL);
}

#[test]
fn each_thing_brought_in_has_its_warnings_and_a_file_goes_by_its_type() {
    use Caution::{
        Recording, RecordingChild, RecordingIntimate, RecordingMessages, RecordingPhone,
    };
    for (bringing, cautions) in [
        (Bringing::Recorder, &[Recording, RecordingPhone][..]),
        (Bringing::Recording, &[RecordingChild]),
        (Bringing::Photo, &[RecordingIntimate, RecordingPhone]),
        (Bringing::Messages, &[RecordingMessages]),
    ] {
        assert_eq!(bringing.cautions(), cautions);
    }
    for (media_type, cautions) in [
        ("audio/mpeg", &[Recording][..]),
        ("video/mp4", &[Recording, RecordingIntimate]),
        ("image/jpeg", &[RecordingIntimate]),
        ("text/plain", &[RecordingMessages]),
        ("message/rfc822", &[RecordingMessages]),
        ("text/vcard", &[]),
        ("application/pdf", &[]),
        ("application/octet-stream", &[]),
    ] {
        assert_eq!(Bringing::of_file(media_type), cautions, "{media_type}");
    }
}
