//! The journeys of tests/journeys by calls alone: what a phone's screens do, without the screens. One test a journey, by its name.

mod doors;
mod hour;
mod out;
mod plans;
mod record;

use super::evidence::made::brief;
use bothy_core::Id;
use bothy_core::journal::{Field, Incident, Kind, Page, Unfinished, Value};
use bothy_core::vault::OpenVault;
use std::collections::BTreeSet;
use std::path::Path;

/// Makes a test of each twin, and the list of their names.
macro_rules! twins {
    ($($file:ident: $($name:ident),+;)+) => {
        const TWINS: &[&str] = &[$($(stringify!($name)),+),+];

        $($(
            #[test]
            fn $name() {
                $file::$name();
            }
        )+)+
    };
}

twins! {
    record: first_evening, in_a_minute, correcting;
    plans: plan, taken_over_plan;
    hour: workers_hour;
    doors: coerced_opening, armed_second_secret, destroyed_record, forgotten_secret;
    out: backup, lost_phone, court_export;
}

#[test]
fn every_journey_has_its_twin() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/journeys");
    let files = std::fs::read_dir(folder).unwrap();
    let files = files.map(|file| file.unwrap().path());
    let journeys: BTreeSet<_> = files
        .filter(|file| file.extension().is_some_and(|ending| ending == "toml"))
        .map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let twins: BTreeSet<_> = TWINS.iter().map(|name| name.replace('_', "-")).collect();
    assert_eq!(journeys, twins);
}

/// Makes an incident of one kind, with words.
fn incident(kind: Kind, details: &str) -> Incident {
    Incident {
        kinds: vec![kind],
        ..brief(28, details)
    }
}

/// Returns an incident as it is while somebody writes it.
fn typed(incident: Incident) -> Unfinished {
    Unfinished {
        kinds: incident.kinds,
        happened: Some(incident.happened),
        fields: incident.fields,
    }
}

/// Returns the details of an incident as they are now.
fn details(open: &mut OpenVault, id: Id) -> String {
    let record = open.journal().get(id).unwrap();
    match record.current.incident.fields.get(&Field::details()) {
        Some(Value::Words(text)) => text.clone(),
        other => panic!("{other:?}"),
    }
}

/// Returns the incidents that a list shows.
fn listed(open: &mut OpenVault, page: &Page) -> Vec<Id> {
    let lines = open.journal().list(page).unwrap();
    lines.iter().map(|line| line.id).collect()
}
