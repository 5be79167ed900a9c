//! Clocks, as arguments: core never asks the system what time it is.

use chrono::{DateTime, NaiveDate, TimeDelta};
use std::ops::RangeInclusive;

/// The clocks' readings, taken once a call by the shell.
///
/// ```
/// # use bothy_core::Now;
/// let now = Now {
///     wall_ms: 1_772_407_800_000, // 2026-03-01T23:30Z
///     offset_min: 60,
///     mono_ms: 60_000,
///     boot: [7; 16],
/// };
/// assert_eq!(now.day().to_string(), "2026-03-02");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// Wall clock, in milliseconds since 1970-01-01T00:00Z. Anyone holding the phone can set it.
    pub wall_ms: i64,
    /// Minutes that local time is ahead of UTC.
    pub offset_min: i16,
    /// A clock that counts sleep, in milliseconds since boot (`CLOCK_BOOTTIME`, `mach_continuous_time`).
    pub mono_ms: u64,
    /// The boot that this clock belongs to. Never leaves the vault.
    pub boot: [u8; 16],
}

/// The times that a right clock can show: from 2026-01-01, when this was written, to the end of the year 9999.
const WALL_MS: RangeInclusive<i64> = 1_767_225_600_000..=253_402_300_799_999;

impl Now {
    /// True if the wall clock can be right. Otherwise "in the future" means nothing.
    pub(crate) fn is_believable(self) -> bool {
        WALL_MS.contains(&self.wall_ms)
    }

    /// Returns the local day.
    pub fn day(self) -> NaiveDate {
        self.day_of(self.wall_ms)
    }

    /// Returns the local day of another moment, by the present offset.
    pub fn day_of(self, wall_ms: i64) -> NaiveDate {
        day_of(wall_ms, self.offset_min)
    }
}

/// Returns the day of a moment in milliseconds since 1970-01-01T00:00Z, by a clock `offset_min` minutes ahead of UTC.
pub fn day_of(wall_ms: i64, offset_min: i16) -> NaiveDate {
    let time = DateTime::from_timestamp_millis(wall_ms).unwrap_or_default();
    (time + TimeDelta::minutes(offset_min.into())).date_naive()
}
