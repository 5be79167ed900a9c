//! Clocks, as arguments: core never asks the system what time it is.

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
