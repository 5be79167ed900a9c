//! Random incidents, the same for the same seed.

use bothy_core::Id;
use bothy_core::journal::{Answer, Field, Happened, Incident, Kind, Moment, Value, When, Who};
use bothy_proof::fields::{self, Shape};
use bothy_test_support::Seeded;
use chrono::{Days, NaiveDate, TimeDelta};
use std::collections::BTreeMap;

/// Texts that are awkward to split, store or show.
const TEXTS: [&str; 15] = [
    "He took my phone. ",
    "  two spaces  ",
    "\n\n",
    "żółć łódź ",
    "昨日、家で",
    "أخذ هاتفي ",
    "👩‍👧‍👦",
    "\u{0}",
    "\u{202E}evil",
    "e\u{301}",
    "ไม่มีใครช่วย",
    "=1+1",
    " Żółtko ",
    "被打了。",
    " کتاب ",
];

/// Returns the incident in line `number` of a file to import.
pub(super) fn imported(number: u64) -> Incident {
    let details = format!("line {number} Żółtko");
    Incident {
        kinds: vec![Kind::Money],
        happened: Happened::Day(NaiveDate::from_ymd_opt(2026, 2, 2).unwrap()),
        fields: BTreeMap::from([(Field::details(), Value::Words(details))]),
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

/// Makes an incident that may name these people.
pub(super) fn incident(chance: &mut Seeded, people: &[Id]) -> Incident {
    let mut kinds = Vec::new();
    for _ in 0..=chance.below(4) {
        let kind = pick(chance, &Kind::ALL);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let mut fields = BTreeMap::new();
    let all: Vec<Field> = Field::all().collect();
    for _ in 0..chance.below(6) {
        let field = pick(chance, &all);
        fields.insert(field, value(chance, field));
    }
    if !people.is_empty() && chance.below(2) == 0 {
        let who = Who {
            id: pick(chance, people),
            relation: pick(chance, &["neighbour", "ex"]).to_owned(),
        };
        let asks_who = ["who", "others_present", "children"];
        let field = Field::named(pick(chance, &asks_who)).unwrap();
        fields.insert(field, Value::People(vec![who]));
    }
    if chance.below(4) != 0 {
        fields.insert(Field::details(), Value::Words(words(chance)));
    }
    Incident {
        kinds,
        happened: happened(chance),
        fields,
    }
}

/// Makes a value that suits the field: an answer, some consecutive choices, or words.
fn value(chance: &mut Seeded, field: Field) -> Value {
    match fields::named(field.name()).unwrap().shape {
        Shape::Answer => Value::Answer(answer(chance)),
        Shape::Choices(list) => {
            let first = usize::try_from(chance.below(list.len() as u64)).unwrap();
            Value::Choices(list[first..].iter().map(|id| (*id).to_owned()).collect())
        }
        _ => Value::Words(words(chance)),
    }
}

pub(super) fn words(chance: &mut Seeded) -> String {
    let pieces = match chance.below(8) {
        0 => 300,
        _ => chance.below(40),
    };
    (0..pieces).map(|_| pick(chance, &TEXTS)).collect()
}

fn happened(chance: &mut Seeded) -> Happened {
    match chance.below(7) {
        0 => Happened::Exact(moment(chance)),
        1 => Happened::About(when(chance)),
        2 => Happened::Day(day(chance)),
        kind => loop {
            let (from, to) = (when(chance), when(chance));
            let moments = |w| match w {
                When::At(m) => m.utc_ms(),
                When::Day(_) => 0,
            };
            if from.day() < to.day() && moments(from) <= moments(to).max(moments(from)) {
                return match kind {
                    3 | 4 => Happened::Range(from, to),
                    _ => Happened::Between(from, to),
                };
            }
        },
    }
}

fn when(chance: &mut Seeded) -> When {
    if chance.below(2) == 0 {
        When::Day(day(chance))
    } else {
        When::At(moment(chance))
    }
}

/// Picks among few days and times, so that many incidents begin in the same minute.
fn day(chance: &mut Seeded) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 31).unwrap() + Days::new(chance.below(3))
}

fn moment(chance: &mut Seeded) -> Moment {
    let minutes = i64::try_from(chance.below(2) * 720).unwrap();
    Moment {
        local: day(chance).and_hms_opt(0, 0, 0).unwrap() + TimeDelta::minutes(minutes),
        offset_min: pick(chance, &[0, 0, 60, -210]),
    }
}

pub(super) fn answer(chance: &mut Seeded) -> Answer {
    pick(chance, &[Answer::Yes, Answer::No, Answer::Unsure])
}

pub(super) fn pick<T: Copy>(chance: &mut Seeded, from: &[T]) -> T {
    from[usize::try_from(chance.below(from.len() as u64)).unwrap()]
}

/// Returns what reads back: empty words are the same as not said.
pub(super) fn said(incident: &Incident) -> Incident {
    let mut incident = incident.clone();
    incident
        .fields
        .retain(|_, value| *value != Value::Words(String::new()));
    incident
}
