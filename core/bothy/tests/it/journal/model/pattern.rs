//! The record's pattern, compared with a plain count of the model.

use super::Both;
use super::made;
use super::state::{ModelIncident, begins, child, current, days};
use bothy_core::Id;
use bothy_core::journal::{Answer, Field, Happened, Incident, Kind, Told, Value, When};
use bothy_core::time::day_of;
use chrono::{Datelike, Timelike};
use std::collections::{BTreeMap, BTreeSet};

impl Both {
    pub(super) fn compare_pattern(&mut self) {
        let now = self.now;
        let mut kept: Vec<ModelIncident> = self.kept.clone();
        kept.retain(|kept| !kept.put_away);
        kept.sort_by_key(|kept| (begins(kept), kept.id));
        let pattern = self.open().journal().pattern(now).unwrap();
        let many = |counts: &dyn Fn(&ModelIncident) -> bool| {
            u32::try_from(kept.iter().filter(|kept| counts(kept)).count()).unwrap()
        };
        let all = |counts: &dyn Fn(&Incident) -> bool| -> Vec<Told> {
            let those = kept.iter().filter(|kept| counts(current(kept)));
            those.map(told).collect()
        };

        assert_eq!(pattern.incidents, many(&|_| true));
        assert_eq!(pattern.began, kept.iter().map(written).min());
        assert_eq!(pattern.late, many(&late));
        for (place, answer) in [
            Some(Answer::Yes),
            Some(Answer::No),
            Some(Answer::Unsure),
            None,
        ]
        .into_iter()
        .enumerate()
        {
            assert_eq!(pattern.child[place], many(&|kept| child(kept) == answer));
        }
        for (place, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(pattern.kinds[place], many(&|kept| is_of(kept, kind)));
            let first = kept.iter().find(|kept| is_of(kept, kind)).map(told);
            let found = pattern.firsts.iter().find(|first| first.kind == kind);
            assert_eq!(found.map(|first| first.told.clone()), first);
        }
        for month in &pattern.months {
            let within = |kept: &ModelIncident| month_of(kept) == Some(month.month);
            let with_child =
                |kept: &ModelIncident| within(kept) && child(kept) == Some(Answer::Yes);
            assert_eq!(month.incidents, many(&within));
            assert_eq!(month.child_present, many(&with_child));
            assert_eq!(month.late, many(&|kept| within(kept) && late(kept)));
            for (place, kind) in Kind::ALL.into_iter().enumerate() {
                let of_kind = |kept: &ModelIncident| within(kept) && is_of(kept, kind);
                assert_eq!(month.kinds[place], many(&of_kind));
            }
        }
        let in_months: u32 = pattern.months.iter().map(|month| month.incidents).sum();
        assert_eq!(pattern.no_month, many(&|kept| month_of(kept).is_none()));
        assert_eq!(in_months + pattern.no_month, pattern.incidents);
        let today = day_of(now.wall_ms, now.offset_min);
        for stretch in [pattern.lately, pattern.before] {
            let within = |kept: &ModelIncident| {
                let (from, to) = days(kept);
                let is_between = matches!(current(kept).happened, Happened::Between(..));
                let last = if is_between { to.min(today) } else { from };
                from >= stretch.from && from <= stretch.to && last <= stretch.to
            };
            assert_eq!(stretch.incidents, many(&within), "{stretch:?}");
        }
        for (hour, count) in (0..).zip(&pattern.hours) {
            assert_eq!(*count, many(&|kept| hour_of(current(kept)) == Some(hour)));
        }
        assert_eq!(
            pattern.no_hour,
            many(&|kept| hour_of(current(kept)).is_none())
        );
        assert_eq!(pattern.afraid, all(&afraid));
        assert_eq!(pattern.daily_life, all(&changed_daily_life));
        assert_eq!(
            pattern
                .people
                .iter()
                .map(|p| (p.person, p.incidents))
                .collect::<Vec<_>>(),
            named(&kept)
        );
    }
}

fn told(kept: &ModelIncident) -> Told {
    Told {
        id: kept.id,
        happened: current(kept).happened.clone(),
    }
}

/// Returns its month's first day; `None` for an incident some time in several months.
fn month_of(kept: &ModelIncident) -> Option<chrono::NaiveDate> {
    let (from, to) = days(kept);
    let is_known = (from.month(), from.year()) == (to.month(), to.year())
        || !matches!(current(kept).happened, Happened::Between(..));
    from.with_day(1).filter(|_| is_known)
}

/// Returns the day on which the first wording was written.
fn written(kept: &ModelIncident) -> chrono::NaiveDate {
    let now = kept.wordings[0].now;
    day_of(now.wall_ms, now.offset_min)
}

fn late(kept: &ModelIncident) -> bool {
    (written(kept) - days(kept).1).num_days() > 7
}

fn is_of(kept: &ModelIncident, kind: Kind) -> bool {
    current(kept).kinds.contains(&kind)
}

fn hour_of(incident: &Incident) -> Option<u32> {
    match incident.happened {
        Happened::Exact(moment) | Happened::About(When::At(moment)) => Some(moment.local.hour()),
        _ => None,
    }
}

fn said<'i>(incident: &'i Incident, name: &str) -> Option<&'i Value> {
    incident.fields.get(&Field::named(name).unwrap())
}

fn afraid(incident: &Incident) -> bool {
    said(incident, "afraid_of_violence") == Some(&Value::Answer(Answer::Yes))
}

fn changed_daily_life(incident: &Incident) -> bool {
    said(incident, "daily_life").is_some() || said(incident, "daily_life_areas").is_some()
}

/// Counts the incidents that name each person, the most named first.
fn named(kept: &[ModelIncident]) -> Vec<(Id, u32)> {
    let mut counts = BTreeMap::new();
    for kept in kept {
        let people: BTreeSet<Id> = made::people(current(kept)).into_iter().collect();
        for person in people {
            *counts.entry(person).or_insert(0) += 1;
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(person, many)| (std::cmp::Reverse(*many), *person));
    counts
}
