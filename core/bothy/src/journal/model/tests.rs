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
fn fields_are_found_by_name_and_the_logs_own_are_not() {
    assert_eq!(Field::named("details"), Ok(Field::details()));
    assert_eq!(Field::named("child_present"), Ok(Field::child_present()));
    for field in Field::all() {
        assert_eq!(Field::named(field.name()), Ok(field));
    }
    for name in [
        "",
        "kinds",
        "happened",
        "happened_offset",
        "recorded",
        "file_name",
        "Details",
    ] {
        assert_eq!(Field::named(name), Err(FIELD), "{name}");
    }
}

#[test]
fn a_value_is_of_its_fields_type() {
    let weapon = Field::named("weapon").unwrap();
    assert_eq!(
        Value::parse(weapon, " unsure "),
        Ok(Value::Answer(Answer::Unsure))
    );
    assert_eq!(Value::parse(weapon, "maybe"), Err(FIELD));
    let areas = Field::named("daily_life_areas").unwrap();
    assert_eq!(
        Value::parse(areas, "work, sleep"),
        Ok(Value::Choices(vec!["work".to_owned(), "sleep".to_owned()]))
    );
    assert_eq!(Value::parse(areas, "work,work"), Err(FIELD));
    assert_eq!(Value::parse(areas, "football"), Err(FIELD));
    let who = Field::named("who").unwrap();
    assert_eq!(
        Value::parse(who, " my ex "),
        Ok(Value::Words(" my ex ".to_owned()))
    );
    assert_eq!(Value::Words("yes".to_owned()).check(weapon), Err(FIELD));
}

#[test]
fn a_field_holds_so_much_text_and_no_more() {
    let words = |len| Value::Words("x".repeat(len));
    assert_eq!(words(MAX_TEXT).check(Field::details()), Ok(()));
    assert_eq!(words(MAX_TEXT + 1).check(Field::details()), Err(FIELD));
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
