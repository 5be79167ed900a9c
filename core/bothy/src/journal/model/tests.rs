#![allow(clippy::unwrap_used)]
use super::*;

#[test]
fn kinds_and_reasons_are_the_words_of_the_log() {
    for (kind, id) in Kind::ALL.into_iter().zip(fields::INCIDENT_KINDS) {
        assert_eq!(kind.id(), *id);
        assert_eq!(Kind::from_id(id), Ok(kind));
    }
    assert_eq!(Kind::ALL.len(), fields::INCIDENT_KINDS.len());
    let reasons: Vec<_> = Reason::ALL.into_iter().map(Reason::id).collect();
    assert_eq!(reasons, fields::REASONS[..5]);
    assert!(Kind::from_id("Physical-assault").is_err());
}

#[test]
fn an_incident_has_at_least_one_kind_and_none_twice() {
    let kinds = Err(Error::Invalid {
        field: Input::Kinds,
    });
    let mut incident = Incident {
        kinds: vec![],
        happened: Happened::Day(chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()),
        fields: BTreeMap::new(),
    };
    assert_eq!(incident.check(), kinds);
    incident.kinds = vec![Kind::Money, Kind::Threats, Kind::Money];
    assert_eq!(incident.check(), kinds);
}
