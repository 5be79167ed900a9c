//! What the record shows when it is counted: by month, weekday, hour, kind, child and person.
//!
//! It counts what was written, by when it happened; gaps are not peace. Nothing is weighed or foretold. What has no hour is in no hour,
//! and what is put away isn't counted. Whoever shows it says so (`core/content/locale`, `pattern-…`).

use crate::error::Result;
use crate::id::Id;
use crate::journal::facts::Facts;
use crate::journal::field::Answer;
use crate::journal::happened::{Happened, When};
use crate::journal::model::{Incident, Kind};
use crate::journal::proved::missing;
use crate::journal::{body, log, search, store};
use crate::time::Now;
use chrono::{Datelike, Days, NaiveDate, Timelike};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Written more than this many days after it happened: late.
pub const LATE_DAYS: i64 = 7;
/// Days that are laid side by side: the last, and as many before.
const WINDOW_DAYS: u64 = 90;

/// An incident that a count stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Told {
    /// Which.
    pub id: Id,
    /// When it happened.
    pub happened: Happened,
}

/// What was written of one month.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MonthCount {
    /// Its first day.
    pub month: NaiveDate,
    /// Incidents that happened, or began, in it. One that happened some time in a stretch is in a month only if all of the stretch is.
    pub incidents: u32,
    /// Those of them with a child present.
    pub child_present: u32,
    /// Those of them that were written over 7 days later.
    pub late: u32,
    /// How many are of each kind, in the order of [`Kind::ALL`]; one may be of several.
    pub kinds: Vec<u32>,
}

/// The first time that a kind is told of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FirstTime {
    /// The kind.
    pub kind: Kind,
    /// The incident.
    pub told: Told,
}

/// How many incidents name somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NamedCount {
    /// The person.
    pub person: Id,
    /// Incidents.
    pub incidents: u32,
}

/// Incidents between two days, both of them in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Stretch {
    /// The first day.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
    /// How many.
    pub incidents: u32,
}

/// What the record shows when it is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Pattern {
    /// How many are counted: all that aren't put away.
    pub incidents: u32,
    /// The day on which the first of them was written; what happened before was written from memory.
    pub began: Option<NaiveDate>,
    /// Every month from the first to the last in which something happened, those without anything too.
    pub months: Vec<MonthCount>,
    /// Those of which the month isn't said: some time in a season, or a year.
    pub no_month: u32,
    /// By weekday, Monday first.
    pub weekdays: Vec<u32>,
    /// Those of which the weekday isn't said: about a day, or over several.
    pub no_weekday: u32,
    /// By hour of the clock on the wall, 0 first; "about half past nine" is in one too.
    pub hours: Vec<u32>,
    /// Those without an hour.
    pub no_hour: u32,
    /// How many are of each kind, in the order of [`Kind::ALL`].
    pub kinds: Vec<u32>,
    /// A child was present: yes, no, not sure, not said.
    pub child: Vec<u32>,
    /// How many name each person, the one named most first.
    pub people: Vec<NamedCount>,
    /// How many were written over 7 days later.
    pub late: u32,
    /// When each kind is told of first, in that order.
    pub firsts: Vec<FirstTime>,
    /// The last 90 days, today among them.
    pub lately: Stretch,
    /// The 90 days before those.
    pub before: Stretch,
    /// Where she was afraid of violence: one way to what the law calls a serious effect is fear on at least two occasions
    /// (section 76 of the Serious Crime Act 2015).
    pub afraid: Vec<Told>,
    /// Where it changed her daily life: the other way, which needs no number.
    pub daily_life: Vec<Told>,
}

/// Counts the record, as it stands now.
///
/// # Errors
/// `Damaged`.
pub(crate) fn of(db: &Connection, now: Now) -> Result<Pattern> {
    let mut count = Count::new(now.day());
    // An index that another version made, or that a full disk took, waits for the next save: until then, what the incidents say.
    let indexed = search::is_current(db)?;
    store::walk_rows(db, &mut |id, facts| {
        count.take(id, facts);
        if !indexed && !facts.put_away {
            for person in worded(db, facts.current)?.people() {
                *count.people.entry(person).or_default() += 1;
            }
        }
        Ok(())
    })?;
    if indexed {
        count.people = search::named(db, &|incident| !count.away.contains(&incident))?;
    }
    Ok(count.finish())
}

/// What one entry says. Not proved against the log: a list isn't either, and a pack is.
fn worded(db: &Connection, seq: u64) -> Result<Incident> {
    let content = log::unproved(db, seq).map_err(missing)?;
    Ok(body::to_revision(seq, &content.body)?.incident)
}

/// Place in the list, the oldest first: the instant at which it began, and which; and when that was.
type Place = (i64, Id, Happened);

fn told((_, id, happened): Place) -> Told {
    Told { id, happened }
}

fn is_before(one: &Place, other: &Place) -> bool {
    (one.0, one.1) < (other.0, other.1)
}

/// What is counted so far.
struct Count {
    pattern: Pattern,
    months: BTreeMap<NaiveDate, MonthCount>,
    people: BTreeMap<Id, u32>,
    /// In the order of [`Kind::ALL`].
    firsts: [Option<Place>; Kind::ALL.len()],
    afraid: Vec<Place>,
    daily_life: Vec<Place>,
    /// Entries of the first wordings of those that are put away.
    away: BTreeSet<u64>,
}

impl Count {
    fn new(today: NaiveDate) -> Self {
        let back = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
        let stretch = |from, to| Stretch {
            from,
            to,
            incidents: 0,
        };
        Self {
            pattern: Pattern {
                incidents: 0,
                began: None,
                months: Vec::new(),
                no_month: 0,
                weekdays: vec![0; 7],
                no_weekday: 0,
                hours: vec![0; 24],
                no_hour: 0,
                kinds: vec![0; Kind::ALL.len()],
                child: vec![0; 4],
                people: Vec::new(),
                late: 0,
                firsts: Vec::new(),
                lately: stretch(back(WINDOW_DAYS - 1), today),
                before: stretch(back(2 * WINDOW_DAYS - 1), back(WINDOW_DAYS)),
                afraid: Vec::new(),
                daily_life: Vec::new(),
            },
            months: BTreeMap::new(),
            people: BTreeMap::new(),
            firsts: [const { None }; Kind::ALL.len()],
            afraid: Vec::new(),
            daily_life: Vec::new(),
            away: BTreeSet::new(),
        }
    }

    fn take(&mut self, id: Id, facts: &Facts) {
        if facts.put_away {
            self.away.insert(facts.created);
            return;
        }
        let pattern = &mut self.pattern;
        let (from, to) = facts.happened.ends();
        let day = from.day();
        let place = || (facts.happened.sort_key(), id, facts.happened.clone());
        let written = facts.first_day;
        let is_between = matches!(facts.happened, Happened::Between(..));
        let late = (written - to.day()).num_days() > LATE_DAYS;
        let child = facts.child_present == Some(Answer::Yes);

        pattern.incidents += 1;
        pattern.late += u32::from(late);
        pattern.began = Some(pattern.began.map_or(written, |began| began.min(written)));
        match weekday(&facts.happened) {
            Some(day) => pattern.weekdays[day] += 1,
            None => pattern.no_weekday += 1,
        }
        match hour(&facts.happened) {
            Some(hour) => pattern.hours[hour] += 1,
            None => pattern.no_hour += 1,
        }
        pattern.child[match facts.child_present {
            Some(Answer::Yes) => 0,
            Some(Answer::No) => 1,
            Some(Answer::Unsure) => 2,
            None => 3,
        }] += 1;
        // It happened before now, however far a stretch goes: this month ends after today.
        let latest = to.day().min(pattern.lately.to);
        for stretch in [&mut pattern.lately, &mut pattern.before] {
            let within =
                (stretch.from..=stretch.to).contains(&day) && (!is_between || latest <= stretch.to);
            stretch.incidents += u32::from(within);
        }
        if is_between && first_of(day) != first_of(to.day()) {
            pattern.no_month += 1;
        } else {
            let month = first_of(day);
            let month = self.months.entry(month).or_insert_with(|| empty(month));
            month.incidents += 1;
            month.child_present += u32::from(child);
            month.late += u32::from(late);
            for kind in &facts.kinds {
                month.kinds[*kind as usize] += 1;
            }
        }
        for kind in &facts.kinds {
            pattern.kinds[*kind as usize] += 1;
            let first = &mut self.firsts[*kind as usize];
            let place = place();
            if first.as_ref().is_none_or(|first| is_before(&place, first)) {
                *first = Some(place);
            }
        }
        if facts.afraid == Some(Answer::Yes) {
            self.afraid.push(place());
        }
        if facts.daily_life {
            self.daily_life.push(place());
        }
    }

    fn finish(self) -> Pattern {
        let mut pattern = self.pattern;
        let months = self.months;
        if let (Some(first), Some(last)) = (months.keys().next(), months.keys().next_back()) {
            let every = std::iter::successors(Some(*first), |month| next_month(*month));
            pattern.months = every
                .take_while(|month| month <= last)
                .map(|month| months.get(&month).cloned().unwrap_or_else(|| empty(month)))
                .collect();
        }
        let people = self.people.into_iter();
        pattern.people = people
            .map(|(person, incidents)| NamedCount { person, incidents })
            .collect();
        pattern
            .people
            .sort_by_key(|named| (std::cmp::Reverse(named.incidents), named.person));
        let firsts = Kind::ALL.into_iter().zip(self.firsts);
        let mut firsts: Vec<_> = firsts
            .filter_map(|(kind, place)| Some((kind, place?)))
            .collect();
        firsts.sort_by_key(|(kind, place)| (place.0, *kind));
        pattern.firsts = firsts
            .into_iter()
            .map(|(kind, place)| FirstTime {
                kind,
                told: told(place),
            })
            .collect();
        pattern.afraid = in_order(self.afraid);
        pattern.daily_life = in_order(self.daily_life);
        pattern
    }
}

/// As the list has them, the oldest first.
fn in_order(mut places: Vec<Place>) -> Vec<Told> {
    places.sort_unstable_by_key(|place| (place.0, place.1));
    places.into_iter().map(told).collect()
}

fn empty(month: NaiveDate) -> MonthCount {
    MonthCount {
        month,
        incidents: 0,
        child_present: 0,
        late: 0,
        kinds: vec![0; Kind::ALL.len()],
    }
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn next_month(month: NaiveDate) -> Option<NaiveDate> {
    month.checked_add_months(chrono::Months::new(1))
}

/// Only where the day itself is said.
fn weekday(happened: &Happened) -> Option<usize> {
    let day = match happened {
        Happened::Exact(moment) | Happened::About(When::At(moment)) => moment.local.date(),
        Happened::Day(day) => *day,
        Happened::Range(from, to) | Happened::Between(from, to) if from.day() == to.day() => {
            from.day()
        }
        Happened::About(When::Day(_)) | Happened::Range(..) | Happened::Between(..) => return None,
    };
    Some(day.weekday().num_days_from_monday() as usize)
}

/// Only where a time is said, and one.
fn hour(happened: &Happened) -> Option<usize> {
    match happened {
        Happened::Exact(moment) | Happened::About(When::At(moment)) => {
            Some(moment.local.hour() as usize)
        }
        _ => None,
    }
}
