//! The tools that Bothy's tests share: replayable chance and clocks, hardware that fails on demand, a made-up home with a vault,
//! made-up incidents, scans for secret words, and processes that can be stopped, examined and killed.
#![allow(
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test that can't go on says why and stops"
)]

mod canary;
mod chance;
mod home;
mod incidents;
mod memory;
mod prf;
mod subprocess;

pub use canary::{Hit, Needles, Scan};
pub use chance::{Clock, Seeded, amount, seed};
pub use home::{Home, PIN, copy_folder, small_cost, unless_busy};
pub use incidents::{answer, any_incident, brief_incident, full_incident, words};
pub use memory::MemoryScan;
pub use prf::{MemoryPrf, Trouble, hmac};
pub use subprocess::{Launcher, Parent, Subprocess, Task, private_mounts, run_task};

#[cfg(test)]
mod tests;
