//! The clocks, read once a call and passed to core; `--now`, `--mono` and `--boot` replace them.

use bothy_core::Now;
use bothy_core::journal::Moment;
use chrono::{DateTime, FixedOffset, Local, MappedLocalTime, NaiveDateTime, TimeZone};
use rustix::time::{ClockId, clock_gettime};
use sha2::{Digest, Sha256};

/// The values given on the command line instead of the system's clocks.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Clock {
    /// The wall clock and its offset.
    pub(crate) now: Option<DateTime<FixedOffset>>,
    /// The milliseconds since boot, sleep included.
    pub(crate) mono_ms: Option<u64>,
    /// The id of the boot.
    pub(crate) boot: Option<[u8; 16]>,
}

impl Clock {
    /// Reads the clocks.
    pub(crate) fn read(&self) -> Now {
        let wall = self.now.unwrap_or_else(|| Local::now().fixed_offset());
        Now {
            wall_ms: wall.timestamp_millis(),
            offset_min: minutes(*wall.offset()),
            mono_ms: self.mono_ms.unwrap_or_else(since_boot_ms),
            boot: self.boot.unwrap_or_else(boot),
        }
    }
}

/// Returns the offsets that a local time may have here: none if summer time skips it, two if it repeats it.
pub(crate) fn zone(local: NaiveDateTime) -> MappedLocalTime<i16> {
    match Local.offset_from_local_datetime(&local) {
        MappedLocalTime::Single(offset) => MappedLocalTime::Single(minutes(offset)),
        MappedLocalTime::Ambiguous(a, b) => MappedLocalTime::Ambiguous(minutes(a), minutes(b)),
        MappedLocalTime::None => MappedLocalTime::None,
    }
}

/// Converts a moment in milliseconds to local time as it was then; uses the offset of `--now` if that differs from here.
pub(crate) fn here(ms: i64, now: Now) -> Option<DateTime<FixedOffset>> {
    let local = |ms| Some(DateTime::from_timestamp_millis(ms)?.with_timezone(&Local));
    let at = local(ms)?.fixed_offset();
    if minutes(*local(now.wall_ms)?.fixed_offset().offset()) == now.offset_min {
        return Some(at);
    }
    let offset = FixedOffset::east_opt(i32::from(now.offset_min) * 60)?;
    Some(at.with_timezone(&offset))
}

/// Converts it to the minute, for core.
pub(crate) fn moment(at: DateTime<FixedOffset>) -> Moment {
    Moment {
        local: at.naive_local(),
        offset_min: minutes(*at.offset()),
    }
}

/// Returns whole minutes ahead of UTC. Offsets in use today have no seconds; a local mean time before 1900 loses them.
fn minutes(offset: FixedOffset) -> i16 {
    i16::try_from(offset.local_minus_utc() / 60).unwrap_or(0)
}

/// Returns milliseconds since boot. Linux counts sleep in BOOTTIME; elsewhere on Unix the monotonic clock is the nearest.
pub(crate) fn since_boot_ms() -> u64 {
    #[cfg(target_os = "linux")]
    let clock = ClockId::Boottime;
    #[cfg(not(target_os = "linux"))]
    let clock = ClockId::Monotonic;
    let time = clock_gettime(clock);
    u64::try_from(time.tv_sec).unwrap_or(0) * 1000
        + u64::try_from(time.tv_nsec).unwrap_or(0) / 1_000_000
}

/// Returns Linux's boot id, hashed so that it never leaves this function. Without one, all boots look alike, and only a clock that
/// went backward shows a new one.
#[cfg_attr(
    not(test),
    expect(
        clippy::disallowed_methods,
        reason = "a name that only the kernel gives"
    )
)]
fn boot() -> [u8; 16] {
    let id = std::fs::read("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    let hash: [u8; 32] = Sha256::new()
        .chain_update("bothy/v1/boot")
        .chain_update(id)
        .finalize()
        .into();
    let mut out = [0; 16];
    out.copy_from_slice(&hash[..16]);
    out
}
