//! Clocks, as arguments: core never asks the system what time it is.

use chrono::{DateTime, NaiveDate, TimeDelta};

/// What the clocks say, read once a call by the shell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// Wall clock, in milliseconds since 1970-01-01T00:00Z. The person or anyone holding the phone can set it.
    pub wall_ms: i64,
    /// Minutes that local time is ahead of UTC.
    pub offset_min: i16,
    /// Clock that counts sleep, in milliseconds since boot (`CLOCK_BOOTTIME`, `mach_continuous_time`).
    pub mono_ms: u64,
    /// Which boot that clock belongs to; never leaves the vault.
    pub boot: [u8; 16],
}

impl Now {
    /// The day, where the person is.
    pub fn day(self) -> NaiveDate {
        self.day_of(self.wall_ms)
    }

    /// The day of another moment, by the clock there is now.
    pub fn day_of(self, wall_ms: i64) -> NaiveDate {
        day_of(wall_ms, self.offset_min)
    }
}

/// The day of a moment in milliseconds since 1970-01-01T00:00Z, by a clock so many minutes ahead of UTC.
pub fn day_of(wall_ms: i64, offset_min: i16) -> NaiveDate {
    let time = DateTime::from_timestamp_millis(wall_ms).unwrap_or_default();
    (time + TimeDelta::minutes(offset_min.into())).date_naive()
}
