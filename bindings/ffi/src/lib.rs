#![doc = include_str!("../README.md")]

pub mod calculator;
pub mod door;
pub mod drafts;
pub mod evidence;
pub mod hardware;
pub mod import;
pub mod incoming;
pub mod journal;
pub mod look;
pub mod notes;
pub mod people;
pub mod reissue;
mod session;
pub mod setup;
mod system;

uniffi::setup_scaffolding!();

/// Wipes whatever is freed: what crosses the boundary is copied into buffers that nobody else would wipe.
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);
