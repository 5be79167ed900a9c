//! When somebody answers: hours as OpenStreetMap writes them, by the clocks of the UK, with its bank holidays.
//!
//! Hours are shifts, each with the day on which it begins: Thursday's from 07:00 to 04:00 ends on Friday, and is Thursday's all the same. So
//! a bank holiday shuts what begins on it, and not what still runs from the evening before.

use super::area::Area;
use crate::content_file::names;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};
use chrono_tz::Europe::London;
use opening_hours_syntax::rules::day::{DaySelector, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleKind, RuleOperator};
use std::collections::BTreeSet;

/// From here on it is said that a line closes soon.
const SOON: TimeDelta = TimeDelta::minutes(30);
/// How many days are looked at for the next opening, and for when what is open closes: from yesterday, and two weeks ahead.
const AHEAD: usize = 16;
/// What is open for longer than this is said to be open at all hours.
const LONG: TimeDelta = TimeDelta::days(7);

const ALWAYS: &str = "24/7";
const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
/// A day, in minutes.
const DAY: u16 = 24 * 60;

names! {
    /// What happens on bank holidays.
    Holidays {
        /// Nobody answers.
        Closed = "closed",
        /// As on other days.
        Open = "open",
        /// Not known: it may be shut.
        Unknown = "unknown",
    }
}

/// Hours as OpenStreetMap writes them (`opening_hours`), without bank holidays.
#[derive(Debug, Clone)]
pub struct Hours {
    text: String,
    week: Week,
}

/// What begins on each day, Monday first.
type Week = [Vec<Shift>; 7];

/// From when to when somebody answers, in minutes after the midnight with which its day begins. What ends after 24 hours ends on the next
/// day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shift {
    /// When it begins.
    pub from: u16,
    /// When it ends.
    pub to: u16,
}

impl Shift {
    /// When it ends on the clock, and whether that is on the next day; 24:00 is on the same.
    pub fn end(self) -> (u16, bool) {
        if self.to > DAY {
            (self.to - DAY, true)
        } else {
            (self.to, false)
        }
    }
}

impl Hours {
    /// Reads them.
    ///
    /// # Errors
    /// `None` when they aren't hours of the week, have days without times, or none but days off.
    pub fn read(text: &str) -> Option<Self> {
        // Months, holidays, sunrise and comments mean days that a week hasn't.
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

    /// What begins on each day, Monday first.
    pub fn week(&self) -> &Week {
        &self.week
    }

    /// As they were written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// At all hours of every day.
    pub fn is_always(&self) -> bool {
        self.text == ALWAYS
    }
}

/// The shifts of a week. A later part replaces what an earlier one has on the same days; behind a comma it adds to it.
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

/// A shift of fixed times: one that ends before it begins ends on the next day.
fn shift(span: &TimeSpan) -> Option<Shift> {
    let (Time::Fixed(from), Time::Fixed(to)) = (span.range.start, span.range.end) else {
        return None;
    };
    let (from, to) = (from.mins_from_midnight(), to.mins_from_midnight());
    let to = if to <= from { to + DAY } else { to };
    (!span.open_end && span.repeats.is_none()).then_some(Shift { from, to })
}

/// On which days of a week a part holds, Monday first; `None` for what isn't the same every week.
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
        // From Saturday to Monday is over the end of the week.
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

/// Whether somebody answers now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi(name = "LineState"))]
pub enum State {
    /// Yes, until then in UK time; `None`: always.
    Open {
        /// When it closes.
        until: Option<NaiveDateTime>,
        /// Within half an hour.
        closes_soon: bool,
    },
    /// It would be open on another day; today is a bank holiday, and what then happens isn't known.
    MayBeOpen,
    /// No; the next opening in UK time, if one is known.
    Closed {
        /// When it opens.
        opens: Option<NaiveDateTime>,
    },
    /// Nobody knows its hours.
    NotKnown,
}

impl State {
    /// The key of its words; [`State::turns`] goes into them as `time` and `date`.
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

    /// When it will be otherwise, in UK time, if that is known.
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
    /// Whether they end before this day's year: nobody knows then whether it is one.
    fn end_before(&self, day: NaiveDate) -> bool {
        let last = self.england_wales.last();
        last.is_some_and(|last| last.year() < day.year())
    }

    /// Those of a line in this area. A line for the whole UK is taken to be in England.
    fn of(&self, area: Option<Area>) -> &BTreeSet<NaiveDate> {
        match area {
            Some(Area::Scotland) => &self.scotland,
            Some(Area::NorthernIreland) => &self.northern_ireland,
            _ => &self.england_wales,
        }
    }
}

/// What the clocks on UK walls say at an instant.
pub(crate) fn uk_time(wall_ms: i64) -> NaiveDateTime {
    DateTime::from_timestamp_millis(wall_ms)
        .unwrap_or_default()
        .with_timezone(&London)
        .naive_local()
}

/// One line's hours with all that bears on them.
pub(super) struct Timetable<'a> {
    pub(super) hours: Option<&'a Hours>,
    pub(super) holidays: Holidays,
    pub(super) area: Option<Area>,
    pub(super) bank: &'a BankHolidays,
}

/// A shift on a day of the calendar.
#[derive(Debug, Clone, Copy)]
struct Spell {
    day: NaiveDate,
    from: NaiveDateTime,
    to: NaiveDateTime,
}

impl Timetable<'_> {
    /// Whether somebody answers at a moment of UK time.
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
        // What still runs began today or yesterday: no shift is longer than two days.
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

    /// The shifts from the day before a moment on, for so many days, without those that a bank holiday shuts.
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

    /// Whether nobody knows if what begins on this day is open.
    fn is_unsure(&self, day: NaiveDate) -> bool {
        match self.holidays {
            Holidays::Open => false,
            Holidays::Unknown => self.is_holiday(day) || self.bank.end_before(day),
            // It isn't shut, so the day is no holiday that is known.
            Holidays::Closed => self.bank.end_before(day),
        }
    }

    fn is_holiday(&self, day: NaiveDate) -> bool {
        self.bank.of(self.area).contains(&day)
    }

    /// When what is open closes: the end of shifts that follow each other without a gap; `None` for those that don't end for long.
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
