//! Reads dates and times as people type and paste them, for every option, file and field.
//!
//! Reads the forms of ISO 8601 that phones, spreadsheets and other programs write, with digits of any script, and names the wrong part. It
//! asks no clock: the caller brings the zone of a time without an offset.

use crate::digit::digit;
use crate::display_safe::misleads;
use crate::error::{Error, Input, Result};
use crate::time::Now;
use chrono::{DateTime, Datelike, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime};
use chrono::{NaiveTime, TimeZone, Timelike};

/// Offsets in minutes of a local time: none if summer time skips the hour, two if it repeats it.
pub type Zone<'z> = &'z dyn Fn(NaiveDateTime) -> MappedLocalTime<i16>;

/// Greatest offset from UTC: 18 hours, as in Java and Kotlin. The world's greatest is 14.
pub const OFFSET_MAX_MIN: i16 = 18 * 60;

/// A day, with its time if one was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) day: NaiveDate,
    pub(crate) time: Option<Time>,
}

/// A written time of day, with or without an offset in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Time {
    clock: NaiveTime,
    offset_min: Option<i16>,
}

/// Reads a day: `2026-03-01`. A time may follow it and is ignored.
///
/// # Errors
/// [`Error::Invalid`] with the wrong part: `Happened` for another form, `NoSuchDay`, `NoSuchTime`, `NoSuchOffset`.
pub fn day(text: &str) -> Result<NaiveDate> {
    Ok(read(&plain(text))?.day)
}

/// Reads a moment: `2026-03-01T21:30:15+01:00`, or without an offset by `zone`.
///
/// # Errors
/// As [`day`]; `NoSuchTime` for a day without a time; `ClockSkipped` or `ClockRepeated` for a time that `zone` skips or repeats.
///
/// ```
/// use bothy_core::{Error, Input, dates};
/// use chrono::MappedLocalTime;
///
/// let winter = |_| MappedLocalTime::Single(0);
/// let moment = dates::moment("۲۰۲۶-۰۳-۰۱ ۲۱:۳۰", &winter)?;
/// assert_eq!(moment.to_rfc3339(), "2026-03-01T21:30:00+00:00");
///
/// let wrong = dates::moment("2026-02-30T21:30", &winter);
/// assert_eq!(wrong, Err(Error::Invalid { field: Input::NoSuchDay }));
/// # Ok::<(), Error>(())
/// ```
pub fn moment(text: &str, zone: Zone<'_>) -> Result<DateTime<FixedOffset>> {
    let written = read(&plain(text))?;
    let time = written.time.ok_or(invalid(Input::NoSuchTime))?;
    let (local, offset_min) = time.on(written.day, zone)?;
    FixedOffset::east_opt(i32::from(offset_min) * 60)
        .and_then(|offset| offset.from_local_datetime(&local).single())
        .ok_or(invalid(Input::NoSuchOffset))
}

/// Returns the text as a program would write it: ASCII digits, hyphens and colons, single spaces, no marks of direction.
///
/// Text copied from a page in Arabic, Urdu or Persian has such marks, and digits of its own.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{ff0d}' => out.push('-'),
            '\u{ff1a}' => out.push(':'),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '\u{200c}' | '\u{200d}' => {}
            c if misleads(c) && !c.is_control() => {}
            c => out.push(digit(c).map_or(c, |value| char::from(b'0' + value))),
        }
    }
    out.trim().to_owned()
}

/// Reads a day, or a day and a time, from [`plain`] text.
pub(crate) fn read(text: &str) -> Result<Written> {
    let text = text.trim();
    let (Some(date), Some(rest)) = (text.get(..10), text.get(10..)) else {
        return Err(invalid(Input::Happened));
    };
    if !is_shaped(date, "0000-00-00") {
        return Err(invalid(Input::Happened));
    }
    // Chrono alone would accept "2026-3-1" and a year 0.
    let day = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok();
    let day = day.filter(|day| day.year() > 0);
    let time = match rest.strip_prefix(['T', 't', ' ']) {
        None if rest.is_empty() => None,
        None => return Err(invalid(Input::Happened)),
        Some(rest) => Some(rest.trim_start()),
    };
    let day = day.ok_or(invalid(Input::NoSuchDay))?;
    let time = time.map(read_time).transpose()?;
    Ok(Written { day, time })
}

/// Reads `21:30`, `21:30:15` or `21:30:15.250`, then nothing, `Z`, or an offset: `+01:00`, `+0100`, `+01`.
fn read_time(text: &str) -> Result<Time> {
    let at = text.find(['+', '-', 'Z', 'z']).unwrap_or(text.len());
    let (clock, offset) = (text[..at].trim_end(), &text[at..]);
    let (whole, fraction) = match clock.split_once(['.', ',']) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (clock, None),
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let form = match (is_shaped(whole, "00:00"), is_shaped(whole, "00:00:00")) {
        (true, _) if fraction.is_none() => "%H:%M",
        (_, true) if fraction.is_none_or(is_digits) => "%H:%M:%S",
        _ => return Err(invalid(Input::Happened)),
    };
    let clock = NaiveTime::parse_from_str(whole, form).ok();
    // No phone's clock shows the second 60, and chrono would read it as the second before.
    let clock = clock.filter(|clock| clock.nanosecond() == 0);
    let clock = clock.ok_or(invalid(Input::NoSuchTime))?;
    let offset_min = match offset {
        "" => None,
        "Z" | "z" => Some(0),
        _ if offset.starts_with(['Z', 'z']) => return Err(invalid(Input::Happened)),
        _ => Some(read_offset(offset)?),
    };
    Ok(Time { clock, offset_min })
}

fn read_offset(text: &str) -> Result<i16> {
    let forms = ["00:00", "0000", "00"];
    let (sign, digits) = text.split_at(1);
    if !forms.iter().any(|form| is_shaped(digits, form)) {
        return Err(invalid(Input::Happened));
    }
    let hours = digits[..2].parse::<i16>();
    let minutes = match digits[2..].trim_start_matches(':') {
        "" => Ok(0),
        minutes => minutes.parse::<i16>(),
    };
    match (hours, minutes) {
        (Ok(hours), Ok(minutes)) if minutes < 60 && hours * 60 + minutes <= OFFSET_MAX_MIN => {
            let ahead = hours * 60 + minutes;
            Ok(if sign == "-" { -ahead } else { ahead })
        }
        _ => Err(invalid(Input::NoSuchOffset)),
    }
}

impl Time {
    /// Returns the local time and its offset: the written one, otherwise `zone`'s.
    pub(crate) fn on(self, day: NaiveDate, zone: Zone<'_>) -> Result<(NaiveDateTime, i16)> {
        let local = day.and_time(self.clock);
        let offset_min = match self.offset_min {
            Some(offset_min) => offset_min,
            None => match zone(local) {
                MappedLocalTime::Single(offset_min) => offset_min,
                MappedLocalTime::Ambiguous(..) => return Err(invalid(Input::ClockRepeated)),
                MappedLocalTime::None => return Err(invalid(Input::ClockSkipped)),
            },
        };
        Ok((local, offset_min))
    }
}

/// Refuses a past day that should be to come, unless it is unchanged.
pub(crate) fn check_to_come(
    day: Option<NaiveDate>,
    before: Option<NaiveDate>,
    now: Now,
) -> Result<()> {
    match day {
        Some(past) if day != before && past < now.day() => Err(invalid(Input::Past)),
        _ => Ok(()),
    }
}

/// True if it has seconds other than zero, which some callers would drop.
#[must_use]
pub fn has_seconds(text: &str) -> bool {
    let text = plain(text);
    let seconds = |at: usize| {
        let time = text.get(at..at + 8)?;
        Some(is_shaped(time, "00:00:00") && !time.ends_with("00"))
    };
    (0..text.len()).any(|at| seconds(at) == Some(true))
}

/// True if a text has a digit for every 0 of `shape`, and equals it elsewhere.
pub(crate) fn is_shaped(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text
            .bytes()
            .zip(shape.bytes())
            .all(|(b, wanted)| match wanted {
                b'0' => b.is_ascii_digit(),
                _ => b == wanted,
            })
}

pub(crate) fn invalid(field: Input) -> Error {
    Error::Invalid { field }
}

#[cfg(test)]
mod tests;
