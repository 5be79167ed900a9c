//! Compares two wordings of an incident.

use crate::journal::{Field, Incident, Value};
use std::collections::BTreeSet;

/// A part of an incident that another wording says in another way, or only one of them says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Altered {
    /// The kinds, or their order.
    Kinds,
    /// The time when it happened.
    Happened,
    /// The value of a field.
    Field(Field),
}

impl Incident {
    /// Returns the parts that differ from the wording before, in the order in which they are shown; all parts if there was none. A field
    /// without a value is the same as none.
    pub fn altered_since(&self, before: Option<&Self>) -> Vec<Altered> {
        let mut altered = Vec::new();
        if before.is_none_or(|before| before.kinds != self.kinds) {
            altered.push(Altered::Kinds);
        }
        if before.is_none_or(|before| before.happened != self.happened) {
            altered.push(Altered::Happened);
        }
        let either = [Some(self), before].into_iter().flatten();
        let fields: BTreeSet<_> = either
            .flat_map(|one| one.said().map(|said| said.0))
            .collect();
        let differs = |field: &Field| {
            let now = self.value(*field);
            before.is_none_or(|before| before.value(*field) != now)
        };
        let fields = fields.into_iter().filter(differs);
        altered.extend(fields.map(Altered::Field));
        altered
    }

    /// Returns a field's value. `None` for an empty one.
    fn value(&self, field: Field) -> Option<&Value> {
        self.fields.get(&field).filter(|value| !value.is_empty())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::journal::{Answer, Happened, Kind};
    use chrono::NaiveDate;
    use std::collections::BTreeMap;

    fn words(text: &str) -> Value {
        Value::Words(text.to_owned())
    }

    fn incident(fields: impl IntoIterator<Item = (&'static str, Value)>) -> Incident {
        let fields = fields.into_iter();
        let fields = fields.map(|(name, value)| (Field::named(name).unwrap(), value));
        Incident {
            kinds: vec![Kind::Money, Kind::Threats],
            happened: Happened::Day(NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()),
            fields: fields.collect(),
        }
    }

    fn names(altered: Vec<Altered>) -> Vec<&'static str> {
        let name = |altered| match altered {
            Altered::Kinds => "kinds",
            Altered::Happened => "happened",
            Altered::Field(field) => field.name(),
        };
        altered.into_iter().map(name).collect()
    }

    #[test]
    fn only_what_differs_is_named_in_the_order_shown() {
        let before = incident([
            ("weapon", Value::Answer(Answer::No)),
            ("details", words("At the dor.")),
            ("place", words("Home")),
            ("who", words("Mark")),
        ]);
        let mut now = incident([
            ("weapon", Value::Answer(Answer::Unsure)),
            ("details", words("At the door.")),
            ("place", words("Home")),
            ("injuries", words("A bruise")),
        ]);
        let altered = now.altered_since(Some(&before));
        assert_eq!(names(altered), ["details", "who", "injuries", "weapon"]);
        assert_eq!(before.altered_since(Some(&before)), []);
        now = before.clone();
        now.kinds.reverse();
        now.happened = Happened::Day(NaiveDate::from_ymd_opt(2026, 3, 2).unwrap());
        assert_eq!(
            now.altered_since(Some(&before)),
            [Altered::Kinds, Altered::Happened]
        );
    }

    #[test]
    fn a_field_without_a_value_is_the_same_as_none() {
        let without = incident(BTreeMap::new());
        let empty = incident([("who", Value::People(Vec::new())), ("place", words(""))]);
        assert_eq!(empty.altered_since(Some(&without)), []);
        assert_eq!(without.altered_since(Some(&empty)), []);
        assert_eq!(names(empty.altered_since(None)), ["kinds", "happened"]);
    }
}
