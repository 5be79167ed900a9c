//! The record counted: by month, weekday, hour, kind, child and person.
//!
//! It counts what was written, by when it happened; gaps are not peace. Nothing is weighed or foretold. Incidents without an hour aren't in
//! the hours, and those put away aren't counted. A shell that shows it must say so (`core/content/locale`, `pattern-…`).

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

/// The days of each period compared: the last, and as many before.
const WINDOW_DAYS: u64 = 90;

/// An incident behind a count.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Told {
    /// Its id.
    pub id: Id,
    /// The time when it happened.
    pub happened: Happened,
}

/// The counts of one month.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MonthCount {
    /// Its first day.
    pub month: NaiveDate,
    /// Incidents that happened, or began, in it. One within a stretch counts only if the whole stretch is in the month.
    pub incidents: u32,
    /// The number of those with a child present.
    pub child_present: u32,
    /// The number of those written over 7 days later.
    pub late: u32,
    /// The number of each kind, in the order of [`Kind::ALL`]; an incident may be of several.
    pub kinds: Vec<u32>,
}

/// The first incident of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FirstTime {
    /// The kind.
    pub kind: Kind,
    /// The incident.
    pub told: Told,
}

/// The number of incidents that name a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NamedCount {
    /// The person.
    pub person: Id,
    /// The number of incidents.
    pub incidents: u32,
}

/// The incidents between two days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Stretch {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The number of incidents.
    pub incidents: u32,
}

/// The counts of the record.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// use bothy_core::journal::{Happened, Incident, Kind};
///
/// for day in [20, 27] {
///     let incident = Incident {
///         kinds: vec![Kind::AfterSeparation],
///         happened: Happened::Day(chrono::NaiveDate::from_ymd_opt(2026, 2, day).unwrap()),
///         fields: Default::default(),
///     };
///     vault.journal().add(&incident, Vec::new(), clock.tick(), entropy)?;
/// }
/// let pattern = vault.journal().pattern(clock.tick())?;
/// assert_eq!(pattern.weekdays, [0, 0, 0, 0, 2, 0, 0]); // both were Fridays
/// # Ok::<(), bothy_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Pattern {
    /// The number of incidents counted: all that aren't put away.
    pub incidents: u32,
    /// The day on which the first of them was written; earlier events were written from memory.
    pub began: Option<NaiveDate>,
    /// Every month from the first to the last in which something happened, including empty ones.
    pub months: Vec<MonthCount>,
    /// The number of incidents without a month: some time in a season, or a year.
    pub no_month: u32,
    /// The counts by weekday, Monday first.
    pub weekdays: Vec<u32>,
    /// The number of incidents without a weekday: about a day, or over several.
    pub no_weekday: u32,
    /// The counts by hour of the wall clock, 0 first; "about half past nine" is in one too.
    pub hours: Vec<u32>,
    /// The number of incidents without an hour.
    pub no_hour: u32,
    /// The number of each kind, in the order of [`Kind::ALL`].
    pub kinds: Vec<u32>,
    /// The number with each answer to a child's presence: yes, no, not sure, not said.
    pub child: Vec<u32>,
    /// The number that name each person, the most named first.
    pub people: Vec<NamedCount>,
    /// The number written over 7 days later.
    pub late: u32,
    /// The first incident of each kind, in that order.
    pub firsts: Vec<FirstTime>,
    /// The last 90 days, including today.
    pub lately: Stretch,
    /// The 90 days before those.
    pub before: Stretch,
    /// The incidents with fear of violence. One way to what the law calls a serious effect is fear on at least two occasions
    /// (section 76 of the Serious Crime Act 2015).
    pub afraid: Vec<Told>,
    /// The incidents that changed daily life: the other way, which needs no number.
    pub daily_life: Vec<Told>,
}

/// Counts the record as it is now.
///
/// # Errors
/// `Damaged`.
pub(crate) fn of(db: &Connection, now: Now) -> Result<Pattern> {
    let mut count = Count::new(now.day());
    // An index made by another version, or lost to a full disk, waits for the next save. Until then the incidents are read.
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

/// Returns the wording of one entry. Not proved against the log: a list isn't either, and a pack is.
fn worded(db: &Connection, seq: u64) -> Result<Incident> {
    let content = log::unproved(db, seq).map_err(missing)?;
    Ok(body::to_revision(seq, &content.body)?.incident)
}

/// The place in the list, oldest first: the instant of its beginning, its id; and its time.
type Place = (i64, Id, Happened);

fn told((_, id, happened): Place) -> Told {
    Told { id, happened }
}

fn is_before(one: &Place, other: &Place) -> bool {
    (one.0, one.1) < (other.0, other.1)
}

/// The counts so far.
struct Count {
    pattern: Pattern,
    months: BTreeMap<NaiveDate, MonthCount>,
    people: BTreeMap<Id, u32>,
    /// In the order of [`Kind::ALL`].
    firsts: [Option<Place>; Kind::ALL.len()],
    afraid: Vec<Place>,
    daily_life: Vec<Place>,
    /// The entries of the first wordings of incidents that are put away.
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
        let late = facts.happened.is_late(written);
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
        // It happened before now, however long the stretch: this month ends after today.
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

/// Sorts in the order of the list, the oldest first.
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

/// Returns the weekday, only if the day itself is known.
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

/// Returns the hour, only if a single time is known.
fn hour(happened: &Happened) -> Option<usize> {
    match happened {
        Happened::Exact(moment) | Happened::About(When::At(moment)) => {
            Some(moment.local.hour() as usize)
        }
        _ => None,
    }
}
