//! When something happened, as precisely as the person knows: exact, about, a day, or a range.
//!
//! Text and back again, with the same meaning each time. The text is also what people type: `2026-03-01T21:30`,
//! `2026-03-01T21:30+01:00`, `about 2026-03-01`, `2026-03-01..2026-03-04`.

use crate::error::{Error, Input, Result};
use crate::time::Now;
use chrono::{Datelike, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::fmt;

/// A local date and time with its offset from UTC, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Moment {
    /// What a clock on the wall showed; seconds are zero.
    pub local: NaiveDateTime,
    /// Minutes that this clock was ahead of UTC.
    pub offset_min: i16,
}

/// A day, or a moment of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum When {
    /// The whole day, nothing closer is known.
    Day(NaiveDate),
    /// To the minute.
    At(Moment),
}

/// When it happened, as precisely as she knows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Happened {
    /// To the minute.
    Exact(Moment),
    /// Around then.
    About(When),
    /// Some time on that day.
    Day(NaiveDate),
    /// From the first to the second; the second is never earlier.
    Range(When, When),
}

/// Offsets, in minutes, of a local time: none where summer time skips the hour, two where it repeats it.
pub type Zone<'z> = &'z dyn Fn(NaiveDateTime) -> MappedLocalTime<i16>;

/// Years that can be meant. Before and after, it is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;

/// The furthest offset from UTC that a value may have: 18 hours, as in Java and Kotlin; the world's widest is 14.
const OFFSET_MAX_MIN: i16 = 18 * 60;

/// How far ahead of the clock something may be said to have happened: a day, since phones travel and clocks are wrong.
const AHEAD_MS: i64 = 24 * 60 * 60 * 1000;

const INVALID: Error = Error::Invalid {
    field: Input::Happened,
};

impl Happened {
    /// Reads what a person types: `2026-03-01T21:30` (a space will do for the `T`), with an offset (`+01:00`, `Z`) or without;
    /// `about` and a day or a time; a day; `A..B`, each a day or a time.
    ///
    /// `zone` gives the offset of a time that is written without one. In the hour that summer time repeats the text must say which,
    /// and in the hour that it skips there is no such time.
    ///
    /// # Errors
    /// [`Error::Invalid`] with [`Input::Happened`]: no such day or time, a year before 1900, seconds other than zero, a range that ends
    /// before it begins.
    pub fn parse(text: &str, zone: Zone<'_>) -> Result<Self> {
        let text = text.trim();
        let happened = if let Some((from, to)) = text.split_once("..") {
            Self::Range(When::parse(from, zone)?, When::parse(to, zone)?)
        } else if let Some(rest) = text.strip_prefix("about ") {
            Self::About(When::parse(rest, zone)?)
        } else {
            match When::parse(text, zone)? {
                When::Day(day) => Self::Day(day),
                When::At(moment) => Self::Exact(moment),
            }
        };
        happened.check()?;
        Ok(happened)
    }

    /// Refuses what can't be, however it was made.
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
            if !YEARS.contains(&day.year())
                || !(-OFFSET_MAX_MIN..=OFFSET_MAX_MIN).contains(&offset_min)
                || seconds != 0
            {
                return Err(INVALID);
            }
        }
        let in_order = match (from, to) {
            (When::At(a), When::At(b)) => a.utc_ms() <= b.utc_ms(),
            _ => from.day() <= to.day(),
        };
        if in_order { Ok(()) } else { Err(INVALID) }
    }

    /// Refuses what lies more than a day ahead: it is almost always a slip.
    pub(crate) fn check_not_ahead(&self, now: Now) -> Result<()> {
        let limit = now.wall_ms.saturating_add(AHEAD_MS);
        let (from, to) = self.ends();
        let ahead = [from, to]
            .iter()
            .any(|when| when.begins_ms(now.offset_min) > limit);
        if ahead { Err(INVALID) } else { Ok(()) }
    }

    /// First and last: the same but for a range.
    pub(crate) fn ends(&self) -> (When, When) {
        match *self {
            Self::Exact(moment) => (When::At(moment), When::At(moment)),
            Self::About(when) => (when, when),
            Self::Day(day) => (When::Day(day), When::Day(day)),
            Self::Range(from, to) => (from, to),
        }
    }

    /// What lists are ordered by: minutes since 1970 of the clock on the wall where it began; a day counts from its midnight.
    pub(crate) fn sort_key(&self) -> i64 {
        self.ends().0.local().and_utc().timestamp() / 60
    }
}

impl Moment {
    /// Milliseconds since 1970-01-01T00:00Z.
    pub fn utc_ms(self) -> i64 {
        self.local.and_utc().timestamp_millis() - i64::from(self.offset_min) * 60_000
    }
}

impl When {
    /// The day, or the day of the moment.
    pub fn day(self) -> NaiveDate {
        self.local().date()
    }

    /// The moment, or the midnight that a day begins with.
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
        let text = text.trim();
        let bytes = text.as_bytes();
        // chrono alone would take "2026-3-1", "+12026-…" and spaces inside.
        let digits = |range: std::ops::Range<usize>| {
            bytes
                .get(range)
                .is_some_and(|part| part.iter().all(u8::is_ascii_digit))
        };
        let day_shaped = digits(0..4)
            && bytes.get(4) == Some(&b'-')
            && digits(5..7)
            && bytes.get(7) == Some(&b'-')
            && digits(8..10);
        if !day_shaped {
            return Err(INVALID);
        }
        let day = NaiveDate::parse_from_str(&text[..10], "%Y-%m-%d").map_err(|_| INVALID)?;
        let Some(rest) = text[10..].strip_prefix(['T', ' ']) else {
            return if text.len() == 10 {
                Ok(Self::Day(day))
            } else {
                Err(INVALID)
            };
        };
        let (time, offset) = parse_time(rest)?;
        let local = day.and_time(time);
        let offset_min = match offset {
            Some(offset_min) => offset_min,
            None => match zone(local) {
                MappedLocalTime::Single(offset_min) => offset_min,
                MappedLocalTime::Ambiguous(..) | MappedLocalTime::None => return Err(INVALID),
            },
        };
        Ok(Self::At(Moment { local, offset_min }))
    }
}

/// `21:30` or `21:30:00`, then nothing, `Z`, or an offset like `+01:00`.
fn parse_time(text: &str) -> Result<(NaiveTime, Option<i16>)> {
    let at = text.find(['+', '-', 'Z']).unwrap_or(text.len());
    let (clock, offset) = text.split_at(at);
    let clock = clock
        .strip_suffix(":00")
        .filter(|c| c.len() == 5)
        .unwrap_or(clock);
    let time = hours_minutes(clock)
        .and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0))
        .ok_or(INVALID)?;
    let offset = match offset {
        "" => None,
        "Z" => Some(0),
        _ => {
            let (hours, minutes) = hours_minutes(&offset[1..])
                .filter(|o| o.1 < 60)
                .ok_or(INVALID)?;
            let minutes = i16::try_from(hours * 60 + minutes).map_err(|_| INVALID)?;
            Some(if offset.starts_with('-') {
                -minutes
            } else {
                minutes
            })
        }
    };
    Ok((time, offset))
}

/// Two digits, a colon, two digits.
fn hours_minutes(text: &str) -> Option<(u32, u32)> {
    let (hours, minutes) = text.split_once(':')?;
    let two = |part: &str| {
        (part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
    };
    Some((two(hours)?, two(minutes)?))
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.offset_min < 0 { '-' } else { '+' };
        let offset = self.offset_min.unsigned_abs();
        let local = self.local.format("%Y-%m-%dT%H:%M");
        write!(f, "{local}{sign}{:02}:{:02}", offset / 60, offset % 60)
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

/// What [`Happened::parse`] reads back, without asking a zone.
impl fmt::Display for Happened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(moment) => moment.fmt(f),
            Self::About(when) => write!(f, "about {when}"),
            Self::Day(day) => When::Day(*day).fmt(f),
            Self::Range(from, to) => write!(f, "{from}..{to}"),
        }
    }
}

#[cfg(test)]
mod tests;
