//! Made-up incidents as the journal's tests need them.

use bothy_core::Id;
use bothy_core::journal::{Incident, Kind, Value};
use bothy_test_support::brief_incident;
use chrono::NaiveDate;

/// Returns the incident in line `number` of a file to import.
pub(super) fn imported(number: u64) -> Incident {
    let day = NaiveDate::from_ymd_opt(2026, 2, 2).unwrap();
    Incident {
        kinds: vec![Kind::Money],
        ..brief_incident(day, &format!("line {number} Żółtko"))
    }
}

/// Returns the people it names.
pub(super) fn people(incident: &Incident) -> Vec<Id> {
    let values = incident.fields.values();
    let people = values.flat_map(|value| match value {
        Value::People(people) => people.as_slice(),
        _ => &[],
    });
    people.map(|who| who.id).collect()
}

/// Returns what reads back: empty words are the same as not said.
pub(super) fn said(incident: &Incident) -> Incident {
    let mut incident = incident.clone();
    incident
        .fields
        .retain(|_, value| *value != Value::Words(String::new()));
    incident
}
