//! Opening hours in OpenStreetMap's notation, by UK clocks and bank holidays.
//!
//! A shift belongs to the day on which it begins: Thursday's shift from 07:00 to 04:00 ends on Friday. A bank holiday shuts the shifts that
//! begin on it, not one still running from the evening before.

use super::area::Area;
use crate::content_file::names;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};
use chrono_tz::Europe::London;
use opening_hours_syntax::rules::day::{DaySelector, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleKind, RuleOperator};
use std::collections::BTreeSet;

/// The time before closing from which a line closes soon.
const SOON: TimeDelta = TimeDelta::minutes(30);
/// The days searched for the next opening or closing: from yesterday to two weeks ahead.
const AHEAD: usize = 16;
/// An opening longer than this counts as always open.
const LONG: TimeDelta = TimeDelta::days(7);

const ALWAYS: &str = "24/7";
const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
/// Minutes in a day.
const DAY: u16 = 24 * 60;

names! {
    /// The rule for bank holidays.
    Holidays {
        /// Shut.
        Closed = "closed",
        /// Open as on other days.
        Open = "open",
        /// Unknown: it may be shut.
        Unknown = "unknown",
    }
}

/// Hours in OpenStreetMap's `opening_hours` notation, without bank holidays.
///
/// ```
/// # use bothy_core::helplines::{Hours, Shift};
/// let hours = Hours::read("Mo-Fr 10:00-17:00; We off").unwrap();
/// assert_eq!(hours.week()[0], [Shift { from: 600, to: 1020 }]);
/// assert!(hours.week()[2].is_empty());
/// // Hours that nobody can tell from the text alone.
/// assert!(Hours::read("Mo-Fr").is_none());
/// ```
#[derive(Debug, Clone)]
pub struct Hours {
    text: String,
    week: Week,
}

/// The shifts that begin on each day, Monday first.
type Week = [Vec<Shift>; 7];

/// A shift, in minutes after its day's midnight. A shift that ends after 24 hours ends on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shift {
    /// The start.
    pub from: u16,
    /// The end.
    pub to: u16,
}

impl Shift {
    /// Returns the end by the clock, and true if it is on the next day. 24:00 is on the same day.
    pub fn end(self) -> (u16, bool) {
        if self.to > DAY {
            (self.to - DAY, true)
        } else {
            (self.to, false)
        }
    }
}

impl Hours {
    /// Reads opening hours.
    ///
    /// # Errors
    /// `None` unless they repeat each week, give times with days, and open on some day.
    pub fn read(text: &str) -> Option<Self> {
        // Months, holidays, sunrise and comments don't repeat each week.
        let mut words = text.split(|c: char| !c.is_alphabetic());
        let plain = words.all(|word| word.is_empty() || word == "off" || WEEKDAYS.contains(&word));
        let off = |part: &str| part.contains("off");
        let timed = |part: &str| part.contains(':') || off(part);
        let mut parts = text.split(';');
        let opens = parts.clone().all(timed) && !parts.all(off);
        if !plain || (text != ALWAYS && !opens) {
            return None;
        }
        Some(Self {
            text: text.to_owned(),
            week: week(text)?,
        })
    }

    /// Returns the shifts that begin on each day, Monday first.
    pub fn week(&self) -> &Week {
        &self.week
    }

    /// Returns the text as written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// True if open at all hours of every day.
    pub(crate) fn is_always(&self) -> bool {
        self.text == ALWAYS
    }
}

/// Returns the shifts of a week. A later part replaces an earlier part's shifts on the same days, but adds to them after a comma.
fn week(text: &str) -> Option<Week> {
    let rules = opening_hours_syntax::parse(text).ok()?.rules;
    let mut week = Week::default();
    for rule in &rules {
        let shifts = rule.time_selector.spans.iter().map(shift);
        let shifts = shifts.collect::<Option<Vec<_>>>()?;
        let all_day = shifts == [Shift { from: 0, to: DAY }];
        for (day, on) in week.iter_mut().zip(days(&rule.day_selector)?) {
            match (rule.kind, rule.operator) {
                _ if !on => {}
                (RuleKind::Open, RuleOperator::Normal) => day.clone_from(&shifts),
                (RuleKind::Open, RuleOperator::Additional) => day.extend(&shifts),
                (RuleKind::Closed, _) if all_day => day.clear(),
                _ => return None,
            }
        }
    }
    for day in &mut week {
        day.sort_unstable();
    }
    Some(week)
}

/// Returns a shift of fixed times. A shift that ends before it begins ends on the next day.
fn shift(span: &TimeSpan) -> Option<Shift> {
    let (Time::Fixed(from), Time::Fixed(to)) = (span.range.start, span.range.end) else {
        return None;
    };
    let (from, to) = (from.mins_from_midnight(), to.mins_from_midnight());
    let to = if to <= from { to + DAY } else { to };
    (!span.open_end && span.repeats.is_none()).then_some(Shift { from, to })
}

/// Returns the days of a part, Monday first. `None` if weeks differ.
fn days(selector: &DaySelector) -> Option<[bool; 7]> {
    if selector.is_empty() {
        return Some([true; 7]);
    }
    let weekly =
        selector.year.is_empty() && selector.monthday.is_empty() && selector.week.is_empty();
    let mut days = [false; 7];
    for range in selector.weekday.iter().filter(|_| weekly) {
        let WeekDayRange::Fixed {
            range,
            offset: 0,
            nth_from_start: [true, true, true, true, true],
            nth_from_end: [true, true, true, true, true],
        } = range
        else {
            return None;
        };
        let mut day = *range.start();
        days[index(day)] = true;
        // Saturday to Monday runs over the end of the week.
        while day != *range.end() {
            day = day.succ();
            days[index(day)] = true;
        }
    }
    weekly.then_some(days)
}

fn index(day: Weekday) -> usize {
    day.num_days_from_monday() as usize
}

/// A line's state at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi(name = "LineState"))]
pub enum State {
    /// Open.
    Open {
        /// The closing time, in UK time. `None` if always open.
        until: Option<NaiveDateTime>,
        /// True if it closes within half an hour.
        closes_soon: bool,
    },
    /// Usually open, but today is a bank holiday and its rule is unknown.
    MayBeOpen,
    /// Shut.
    Closed {
        /// The next opening, in UK time, if known.
        opens: Option<NaiveDateTime>,
    },
    /// The hours are unknown.
    NotKnown,
}

impl State {
    /// Returns the message key; [`State::turns`] fills its `time` and `date`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open { until: None, .. } => "helplines-open-always",
            Self::Open {
                closes_soon: true, ..
            } => "helplines-closes-soon",
            Self::Open { .. } => "helplines-open-until",
            Self::MayBeOpen => "helplines-may-be-open",
            Self::Closed { opens: Some(_) } => "helplines-shut-until",
            Self::Closed { opens: None } => "helplines-shut",
            Self::NotKnown => "helplines-hours-not-known",
        }
    }

    /// Returns the next change in UK time, if known.
    pub fn turns(self) -> Option<NaiveDateTime> {
        match self {
            Self::Open { until, .. } => until,
            Self::Closed { opens } => opens,
            Self::MayBeOpen | Self::NotKnown => None,
        }
    }
}

/// Bank holidays by nation.
#[derive(Debug, Clone, Default)]
pub(crate) struct BankHolidays {
    pub(crate) england_wales: BTreeSet<NaiveDate>,
    pub(crate) scotland: BTreeSet<NaiveDate>,
    pub(crate) northern_ireland: BTreeSet<NaiveDate>,
}

impl BankHolidays {
    /// True if the list ends before this day's year, so nobody knows if the day is a holiday.
    fn end_before(&self, day: NaiveDate) -> bool {
        let last = self.england_wales.last();
        last.is_some_and(|last| last.year() < day.year())
    }

    /// Returns the holidays of an area. A line for the whole UK has England's.
    fn of(&self, area: Option<Area>) -> &BTreeSet<NaiveDate> {
        match area {
            Some(Area::Scotland) => &self.scotland,
            Some(Area::NorthernIreland) => &self.northern_ireland,
            _ => &self.england_wales,
        }
    }
}

/// Returns the UK's clock time at an instant.
pub(crate) fn uk_time(wall_ms: i64) -> NaiveDateTime {
    DateTime::from_timestamp_millis(wall_ms)
        .unwrap_or_default()
        .with_timezone(&London)
        .naive_local()
}

/// A line's hours and all that affects them.
pub(super) struct Timetable<'a> {
    pub(super) hours: Option<&'a Hours>,
    pub(super) holidays: Holidays,
    pub(super) area: Option<Area>,
    pub(super) bank: &'a BankHolidays,
}

/// A shift on a calendar day.
#[derive(Debug, Clone, Copy)]
struct Spell {
    day: NaiveDate,
    from: NaiveDateTime,
    to: NaiveDateTime,
}

impl Timetable<'_> {
    /// Returns the state at a moment of UK time.
    pub(super) fn state(&self, at: NaiveDateTime) -> State {
        let Some(hours) = self.hours else {
            return State::NotKnown;
        };
        if hours.is_always() {
            return State::Open {
                until: None,
                closes_soon: false,
            };
        }
        // A shift that still runs began today or yesterday: none is longer than two days.
        let near = self.spells(hours, at, 2);
        let mut running = near.filter(|spell| (spell.from..spell.to).contains(&at));
        let Some(first) = running.next() else {
            let opens = self.spells(hours, at, AHEAD).map(|spell| spell.from);
            let opens = opens.filter(|from| *from > at).min();
            return State::Closed { opens };
        };
        if std::iter::once(first)
            .chain(running)
            .all(|spell| self.is_unsure(spell.day))
        {
            return State::MayBeOpen;
        }
        let until = self.closing(hours, at);
        State::Open {
            until,
            closes_soon: until.is_some_and(|until| until - at <= SOON),
        }
    }

    /// Returns the shifts of so many days, from the day before a moment. Leaves out those that a bank holiday shuts.
    fn spells(&self, hours: &Hours, at: NaiveDateTime, days: usize) -> impl Iterator<Item = Spell> {
        let from = at.date().pred_opt().unwrap_or(at.date());
        let open = |day: &NaiveDate| self.holidays != Holidays::Closed || !self.is_holiday(*day);
        let days = from.iter_days().take(days).filter(open);
        days.flat_map(|day| {
            let midnight = day.and_time(NaiveTime::MIN);
            let at = move |minutes: u16| midnight + TimeDelta::minutes(minutes.into());
            hours.week[index(day.weekday())]
                .iter()
                .map(move |shift| Spell {
                    day,
                    from: at(shift.from),
                    to: at(shift.to),
                })
        })
    }

    /// True if nobody knows that the shifts of this day run.
    fn is_unsure(&self, day: NaiveDate) -> bool {
        match self.holidays {
            Holidays::Open => false,
            Holidays::Unknown => self.is_holiday(day) || self.bank.end_before(day),
            // The day isn't shut, so it is no known holiday.
            Holidays::Closed => self.bank.end_before(day),
        }
    }

    fn is_holiday(&self, day: NaiveDate) -> bool {
        self.bank.of(self.area).contains(&day)
    }

    /// Returns the end of shifts without a gap between them. `None` if it is far off.
    fn closing(&self, hours: &Hours, at: NaiveDateTime) -> Option<NaiveDateTime> {
        let mut until = at;
        let mut spells: Vec<_> = self.spells(hours, at, AHEAD).collect();
        spells.sort_unstable_by_key(|spell| spell.from);
        for spell in &spells {
            if spell.from <= until {
                until = until.max(spell.to);
            }
        }
        (until - at < LONG).then_some(until)
    }
}
