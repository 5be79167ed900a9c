#![doc = include_str!("../README.md")]
#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

pub mod backups;
pub mod calculator;
pub mod code;
pub mod contacts;
mod descriptor;
pub mod door;
pub mod drafts;
pub mod evidence;
pub mod exporting;
pub mod handing;
pub mod hardware;
pub mod helplines;
pub mod import;
pub mod incoming;
pub mod journal;
pub mod labels;
pub mod leaving;
pub mod look;
pub mod notes;
pub mod orders;
pub mod people;
pub mod plans;
pub mod previews;
pub mod reading;
pub mod receiving;
pub mod reissue;
pub mod risk;
pub mod sending;
mod session;
pub mod setup;
mod system;
pub mod words;
pub mod zone;

uniffi::setup_scaffolding!();

/// The allocator, which wipes all freed memory: UniFFI copies crossing data into buffers that nothing else would wipe.
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

/// Silences panics from the moment that the library is loaded. A panic's message may hold the user's words, and on a phone stderr goes to
/// the system's log. Nobody misses it: every call catches its panic and returns an error without data.
#[ctor::ctor(unsafe)]
fn silence_panics() {
    std::panic::set_hook(Box::new(|_| {}));
}
