//! The time when something happened, as precisely as the user knows: exact, about, a day, a range; or once, within a stretch.
//!
//! It converts to text and back without loss. The text is also what people type: `2026-03-01T21:30`,
//! `2026-03-01T21:30+01:00`, `about 2026-03-01`, `2026-03-01..2026-03-04`, `about 2026-03`, `about winter 2025/26`.

mod period;

use crate::dates::{self, OFFSET_MAX_MIN, Zone, invalid};
use crate::error::{Input, Result};
use crate::time::Now;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use period::ABOUT;
use std::fmt;

pub use period::{Period, PeriodName, Season};

/// A local date and time with its offset from UTC, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Moment {
    /// The time that a wall clock showed; seconds are zero.
    pub local: NaiveDateTime,
    /// The minutes that this clock was ahead of UTC.
    pub offset_min: i16,
}

/// A day, or a moment of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum When {
    /// The whole day: nothing closer is known.
    Day(NaiveDate),
    /// To the minute.
    At(Moment),
}

/// The time when it happened, as precisely as the user knows.
///
/// ```
/// use bothy_core::journal::Happened;
/// use chrono::MappedLocalTime;
///
/// let london = |_| MappedLocalTime::Single(0); // a shell asks its system
/// for (typed, means) in [
///     ("2026-03-01 21:30", "2026-03-01T21:30+00:00"),
///     ("about 2026-03-01", "about 2026-03-01"),
///     ("2026-03-01..2026-03-04", "2026-03-01..2026-03-04"),
///     ("winter 2025/26", "about 2025-12-01..2026-02-28"),
/// ] {
///     assert_eq!(Happened::parse(typed, &london)?.to_string(), means);
/// }
/// # Ok::<(), bothy_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Happened {
    /// To the minute.
    Exact(Moment),
    /// Around then.
    About(When),
    /// Some time on that day.
    Day(NaiveDate),
    /// A lasting event, from the first to the second; the second is never earlier.
    Range(When, When),
    /// Once, at some time between the two, both included: a month, a season, or any stretch. The second is never earlier.
    Between(When, When),
}

/// The years that can be meant. Before and after, it is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;

/// The most that a time may be ahead of the clock: a day, since phones travel and clocks are wrong.
const AHEAD_MS: i64 = 24 * 60 * 60 * 1000;

/// The days after which a record of an incident is late.
const LATE_DAYS: i64 = 7;

/// The place of a day without a time in the list: its noon in UTC, in minutes. That is within the day nearly everywhere. So it comes
/// after events of the day before, in any offset, and before those of the day after (docs/adr/0030-order-by-instant.md).
const NOON_MIN: i64 = 12 * 60;

impl Happened {
    /// Reads what people type: a day or a time in any form of [`dates`](crate::dates::moment), with or without `about`; `A..B`, each a
    /// day or a time, for a lasting event. For a single event in a longer stretch: `2026-03`, `2026`, `summer 2025`,
    /// `winter 2025/26`, or `about A..B`, each end a day, a time, or one of these. Seconds are read, but only the minute is kept.
    ///
    /// `zone` returns the offset of a time that is written without one. In the hour that summer time repeats, the text must give the
    /// offset; in the hour that it skips, there is no such time.
    ///
    /// # Errors
    /// [`Error::Invalid`](crate::Error::Invalid) with the part that is wrong: as [`dates::moment`]; `LongAgo` for a year
    /// before 1900; `EndsFirst` if the end is before the beginning; `WhichWinter` for a winter of one year.
    pub fn parse(text: &str, zone: Zone<'_>) -> Result<Self> {
        let text = dates::plain(text);
        let (about, text) = match text.split_at_checked(ABOUT.len()) {
            Some((about, rest)) if about.eq_ignore_ascii_case(ABOUT) => (true, rest),
            _ => (false, text.as_str()),
        };
        let happened = match text.split_once("..") {
            Some((from, to)) if about => Self::Between(earliest(from, zone)?, latest(to, zone)?),
            Some((from, to)) => Self::Range(When::parse(from, zone)?, When::parse(to, zone)?),
            None => match Period::parse(text)? {
                Some(period) => period.into(),
                None => Self::of(When::parse(text, zone)?, about),
            },
        };
        happened.check()?;
        Ok(happened)
    }

    fn of(when: When, about: bool) -> Self {
        match when {
            when if about => Self::About(when),
            When::Day(day) => Self::Day(day),
            When::At(moment) => Self::Exact(moment),
        }
    }

    /// Refuses impossible times, however they were made.
    pub(crate) fn check(&self) -> Result<()> {
        let (from, to) = self.ends();
        for when in [from, to] {
            let (day, offset_min, seconds) = match when {
                When::Day(day) => (day, 0, 0),
                When::At(m) => (
                    m.local.date(),
                    m.offset_min,
                    m.local.second() + m.local.nanosecond(),
                ),
            };
            if !YEARS.contains(&day.year()) {
                return Err(invalid(Input::LongAgo));
            }
            if !(-OFFSET_MAX_MIN..=OFFSET_MAX_MIN).contains(&offset_min) {
                return Err(invalid(Input::NoSuchOffset));
            }
            if seconds != 0 {
                return Err(invalid(Input::Happened));
            }
        }
        let in_order = match (from, to) {
            (When::At(a), When::At(b)) => a.utc_ms() <= b.utc_ms(),
            _ => from.day() <= to.day(),
        };
        if in_order {
            Ok(())
        } else {
            Err(invalid(Input::EndsFirst))
        }
    }

    /// Refuses times more than a day ahead: almost always a slip. A stretch may end later, as this month does, but not after the
    /// current year or winter.
    pub(crate) fn check_not_ahead(&self, now: Now) -> Result<()> {
        let limit = now.wall_ms.saturating_add(AHEAD_MS);
        let is_ahead = |when: When| when.begins_ms(now.offset_min) > limit;
        let ahead = match self.ends() {
            (from, to) if matches!(self, Self::Between(..)) => {
                is_ahead(from) || to.day() > period::last_day_around(now.day_of(limit))
            }
            (from, to) => is_ahead(from) || is_ahead(to),
        };
        if ahead {
            Err(invalid(Input::Ahead))
        } else {
            Ok(())
        }
    }

    /// True if it was first written more than 7 days after it happened: on `written`, by the phone's clocks.
    pub fn is_late(&self, written: NaiveDate) -> bool {
        (written - self.ends().1.day()).num_days() > LATE_DAYS
    }

    /// Returns first and last: the same except for a range and a stretch.
    pub(crate) fn ends(&self) -> (When, When) {
        match *self {
            Self::Exact(moment) => (When::At(moment), When::At(moment)),
            Self::About(when) => (when, when),
            Self::Day(day) => (When::Day(day), When::Day(day)),
            Self::Range(from, to) | Self::Between(from, to) => (from, to),
        }
    }

    /// Returns the order in lists: the instant of its beginning, or the earliest possible one, in minutes since 1970-01-01T00:00Z; a day
    /// counts as its noon in UTC.
    pub(crate) fn sort_key(&self) -> i64 {
        match self.ends().0 {
            When::At(moment) => moment.utc_ms().div_euclid(60_000),
            when @ When::Day(_) => when.local().and_utc().timestamp() / 60 + NOON_MIN,
        }
    }
}

/// Reads the beginning of a day, a time or a stretch.
fn earliest(text: &str, zone: Zone<'_>) -> Result<When> {
    match Period::parse(text)? {
        Some(period) => Ok(When::Day(period.from)),
        None => When::parse(text, zone),
    }
}

/// Reads its end.
fn latest(text: &str, zone: Zone<'_>) -> Result<When> {
    match Period::parse(text)? {
        Some(period) => Ok(When::Day(period.to)),
        None => When::parse(text, zone),
    }
}

impl Moment {
    /// Returns milliseconds since 1970-01-01T00:00Z.
    pub fn utc_ms(self) -> i64 {
        self.local.and_utc().timestamp_millis() - i64::from(self.offset_min) * 60_000
    }

    /// Returns the offset from UTC as text: `+01:00`.
    pub fn offset(self) -> String {
        let sign = if self.offset_min < 0 { '-' } else { '+' };
        let offset = self.offset_min.unsigned_abs();
        format!("{sign}{:02}:{:02}", offset / 60, offset % 60)
    }
}

impl When {
    /// Returns the day, or the day of the moment.
    pub fn day(self) -> NaiveDate {
        self.local().date()
    }

    /// Returns the moment, or the midnight that begins a day.
    pub(crate) fn local(self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN),
            Self::At(moment) => moment.local,
        }
    }

    fn begins_ms(self, offset_min: i16) -> i64 {
        let moment = match self {
            Self::At(moment) => moment,
            Self::Day(_) => Moment {
                local: self.local(),
                offset_min,
            },
        };
        moment.utc_ms()
    }

    fn parse(text: &str, zone: Zone<'_>) -> Result<Self> {
        let written = dates::read(text)?;
        let Some(time) = written.time else {
            return Ok(Self::Day(written.day));
        };
        let (local, offset_min) = time.on(written.day, zone)?;
        let local = local.date().and_hms_opt(local.hour(), local.minute(), 0);
        let local = local.ok_or(invalid(Input::NoSuchTime))?;
        Ok(Self::At(Moment { local, offset_min }))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = self.local.format("%Y-%m-%dT%H:%M");
        write!(f, "{local}{}", self.offset())
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{}", day.format("%Y-%m-%d")),
            Self::At(moment) => moment.fmt(f),
        }
    }
}

/// Writes what [`Happened::parse`] reads back, without asking a zone.
impl fmt::Display for Happened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(moment) => moment.fmt(f),
            Self::About(when) => write!(f, "about {when}"),
            Self::Day(day) => When::Day(*day).fmt(f),
            Self::Range(from, to) => write!(f, "{from}..{to}"),
            Self::Between(from, to) => write!(f, "about {from}..{to}"),
        }
    }
}

impl From<Period> for Happened {
    fn from(period: Period) -> Self {
        Self::Between(When::Day(period.from), When::Day(period.to))
    }
}

#[cfg(test)]
mod tests;
