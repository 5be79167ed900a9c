//! When a line is open, in the time of the UK, wherever the phone is.

use super::model::{Area, Holidays};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};
use chrono_tz::Europe::London;
use opening_hours::{OpeningHours, RuleKind};
use std::collections::BTreeSet;

/// From here on it is said that a line closes soon.
const SOON: TimeDelta = TimeDelta::minutes(30);
/// How far ahead the next opening is looked for.
const AHEAD: TimeDelta = TimeDelta::days(14);

const ALWAYS: &str = "24/7";
const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// Hours as OpenStreetMap writes them (`opening_hours`), without bank holidays.
#[derive(Debug, Clone)]
pub struct Hours {
    text: String,
    parsed: OpeningHours,
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
            parsed: text.parse().ok()?,
        })
    }

    /// From when to when on each day, Monday first; 00:00 as an end is the end of that day.
    pub fn week(&self) -> [Vec<(NaiveTime, NaiveTime)>; 7] {
        let monday = NaiveDate::from_isoywd_opt(2026, 1, Weekday::Mon).unwrap_or_default();
        let mut days = monday.iter_days();
        std::array::from_fn(|_| {
            let from = days.next().unwrap_or_default().and_time(NaiveTime::MIN);
            let spans = self.parsed.iter_range(from, from + TimeDelta::days(1));
            spans
                .filter(|span| span.kind == RuleKind::Open)
                .map(|span| (span.range.start.time(), span.range.end.time()))
                .collect()
        })
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

/// Whether somebody answers now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
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
        if !self.opens_at(hours, at) {
            let opens = self.next_opening(hours, at);
            return State::Closed { opens };
        }
        let holiday = match self.holidays {
            Holidays::Open => false,
            Holidays::Unknown => self.is_holiday(at.date()) || self.bank.end_before(at.date()),
            // Open, so it is none that is known.
            Holidays::Closed => self.bank.end_before(at.date()),
        };
        if holiday {
            return State::MayBeOpen;
        }
        let until = self.closing(hours, at);
        State::Open {
            until,
            closes_soon: until.is_some_and(|until| until - at <= SOON),
        }
    }

    fn is_holiday(&self, day: NaiveDate) -> bool {
        self.bank.of(self.area).contains(&day)
    }

    /// Open by its hours, and not shut for a bank holiday.
    fn opens_at(&self, hours: &Hours, at: NaiveDateTime) -> bool {
        let shut = self.holidays == Holidays::Closed && self.is_holiday(at.date());
        hours.parsed.is_open(at) && !shut
    }

    fn closing(&self, hours: &Hours, at: NaiveDateTime) -> Option<NaiveDateTime> {
        let by_hours = hours.parsed.next_change(at)?;
        let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN);
        // Hours that go over midnight into a holiday on which it is shut end there; today is behind the first midnight.
        let shut = at
            .date()
            .iter_days()
            .skip(1)
            .take_while(|day| midnight(*day) < by_hours)
            .find(|day| self.holidays == Holidays::Closed && self.is_holiday(*day));
        Some(shut.map_or(by_hours, midnight))
    }

    fn next_opening(&self, hours: &Hours, at: NaiveDateTime) -> Option<NaiveDateTime> {
        let mut from = at;
        while from - at < AHEAD {
            // The end of a bank holiday opens too.
            let midnight = from.date().succ_opt()?.and_time(NaiveTime::MIN);
            let change = hours.parsed.next_change(from);
            from = change.map_or(midnight, |change| change.min(midnight));
            if self.opens_at(hours, from) {
                return Some(from);
            }
        }
        None
    }
}
