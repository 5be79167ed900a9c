//! Reads the system's clocks and randomness once a call, for core.

use bothy_core::{Entropy, Now};
use rustix::time::{ClockId, clock_gettime};
use sha2::{Digest, Sha256};
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

/// Returns the clocks' readings. The shell provides the offset of local time, because no system call does so safely.
pub(crate) fn now(offset_min: i16) -> Now {
    Now {
        wall_ms: wall_ms(),
        offset_min,
        mono_ms: since_boot_ms(),
        boot: boot(),
    }
}

/// Returns the wall clock. A clock before 1970 is negative.
pub(crate) fn wall_ms() -> i64 {
    let (sign, distance) = match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(after) => (1, after),
        Err(before) => (-1, before.duration()),
    };
    sign * i64::try_from(distance.as_millis()).unwrap_or(i64::MAX)
}

/// Returns the time since boot. BOOTTIME counts sleep; on Apple, which lacks it, the monotonic clock does.
pub(crate) fn since_boot_ms() -> u64 {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let clock = ClockId::Boottime;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    let clock = ClockId::Monotonic;
    let time = clock_gettime(clock);
    u64::try_from(time.tv_sec).unwrap_or(0) * 1000
        + u64::try_from(time.tv_nsec).unwrap_or(0) / 1_000_000
}

/// Returns the kernel's id of this boot, hashed as the command line does, so that both agree on a machine. Where it can't be read all boots
/// look alike, and only a clock that went backwards reveals a new one. Once read it is kept: no process outlives its boot.
#[cfg_attr(
    not(test),
    expect(clippy::disallowed_methods, reason = "only the kernel gives this name")
)]
fn boot() -> [u8; 16] {
    static KEPT: OnceLock<[u8; 16]> = OnceLock::new();
    if let Some(boot) = KEPT.get() {
        return *boot;
    }
    let id = std::fs::read("/proc/sys/kernel/random/boot_id");
    let hash = Sha256::new()
        .chain_update("bothy/v1/boot")
        .chain_update(id.as_deref().unwrap_or_default())
        .finalize();
    let mut boot = [0; 16];
    boot.copy_from_slice(&hash[..16]);
    match id {
        Ok(_) => *KEPT.get_or_init(|| boot),
        Err(_) => boot,
    }
}

/// The system's randomness.
pub(crate) struct System;

impl Entropy for System {
    /// # Panics
    /// If the system has none. The boundary returns `Internal`.
    fn fill(&mut self, out: &mut [u8]) {
        assert!(getrandom::fill(out).is_ok(), "no randomness");
    }
}
