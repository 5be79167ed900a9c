//! Made-up incidents, the same for the same arguments: brief ones, full ones, and any that could be saved.

use crate::Seeded;
use bothy_core::Id;
use bothy_core::journal::{Answer, Field, Happened, Incident, Kind, Moment, Value, When, Who};
use bothy_proof::Shape;
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

/// Makes an incident with one kind, a day and these details.
pub fn brief_incident(day: NaiveDate, details: &str) -> Incident {
    Incident {
        kinds: vec![Kind::Controlling],
        happened: Happened::Day(day),
        fields: BTreeMap::from([(Field::details(), Value::Words(details.to_owned()))]),
    }
}

/// Makes an incident with every field set; `words` returns the words of a field by its name.
///
/// # Panics
/// Never: every day has these hours.
pub fn full_incident(day: NaiveDate, words: &mut dyn FnMut(&str) -> String) -> Incident {
    let at = |hour| {
        When::At(Moment {
            local: day.and_hms_opt(hour, 30, 0).expect("a time"),
            offset_min: 0,
        })
    };
    let fields = Field::all().map(|field| {
        let value = match field.shape() {
            Shape::Answer => Value::Answer(Answer::Yes),
            Shape::Choices(ids) => Value::Choices(vec![ids[0].to_owned(), ids[1].to_owned()]),
            _ => Value::Words(words(field.name())),
        };
        (field, value)
    });
    Incident {
        kinds: vec![Kind::Threats, Kind::Money],
        happened: Happened::Range(at(21), at(22)),
        fields: fields.collect(),
    }
}

/// Makes any incident: some kinds, a time of any form, some fields. It may name these people.
///
/// # Panics
/// Never: the fields that it names are there.
pub fn any_incident(chance: &mut Seeded, people: &[Id]) -> Incident {
    let mut kinds = Vec::new();
    for _ in 0..=chance.below(4) {
        let kind = chance.pick(&Kind::ALL);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let mut fields = BTreeMap::new();
    let all: Vec<Field> = Field::all().collect();
    for _ in 0..chance.below(6) {
        let field = chance.pick(&all);
        fields.insert(field, value(chance, field));
    }
    if !people.is_empty() && chance.below(2) == 0 {
        let who = Who {
            id: chance.pick(people),
            relation: chance.pick(&["neighbour", "ex"]).to_owned(),
        };
        let asks_who = ["who", "others_present", "children"];
        let field = Field::named(chance.pick(&asks_who)).expect("a field");
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
    match field.shape() {
        Shape::Answer => Value::Answer(answer(chance)),
        Shape::Choices(list) => {
            let first = chance.index(list.len());
            Value::Choices(list[first..].iter().map(|id| (*id).to_owned()).collect())
        }
        _ => Value::Words(words(chance)),
    }
}

/// Returns yes, no or unsure.
pub fn answer(chance: &mut Seeded) -> Answer {
    chance.pick(&[Answer::Yes, Answer::No, Answer::Unsure])
}

/// Makes text that is awkward to split, store or show; often short, maybe empty.
pub fn words(chance: &mut Seeded) -> String {
    let pieces = match chance.below(8) {
        0 => 300,
        _ => chance.below(40),
    };
    (0..pieces).map(|_| chance.pick(&TEXTS)).collect()
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
    let first = NaiveDate::from_ymd_opt(2026, 1, 31).expect("a day");
    first + Days::new(chance.below(3))
}

fn moment(chance: &mut Seeded) -> Moment {
    let hours = TimeDelta::hours(chance.pick(&[0, 12]));
    Moment {
        local: day(chance).and_time(chrono::NaiveTime::MIN) + hours,
        offset_min: chance.pick(&[0, 0, 60, -210]),
    }
}
