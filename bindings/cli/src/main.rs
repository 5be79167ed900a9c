//! Bothy from a terminal: the demo for a newcomer, the desk of a worker, the checker for a court.
//!
//! A shell like the phones' apps: it reads clocks, files and secrets, calls core, and makes words or JSON of the result. Names and
//! exit codes are a contract (docs/cli.md); rules live in core.

#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

// First: it has the macro that every other module uses for its words.
#[macro_use]
mod messages;

mod args;
mod clock;
mod commands;
mod consent;
mod demo;
mod device_key;
mod exit;
mod input;
mod interrupt;
mod jobs;
mod json;
mod out;
mod output;
mod paint;
mod secrets;
mod session;
mod stdout;
mod system;
mod wrap;

use std::process::ExitCode;

/// The allocator wipes freed memory: libraries leave copies of keys on the heap, this leaves none.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    // A panic's own message may hold data; its place in the code doesn't.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        exit::say(&text!("cli-fault-at", place = &place.unwrap_or_default()));
    }));
    let args = args::dashes::read(std::env::args_os()).unwrap_or_else(|error| {
        exit::show(&error);
        std::process::exit(error.exit_code())
    });
    let code = std::panic::catch_unwind(|| match commands::run(args) {
        Ok(()) => 0,
        Err(failure) => failure.report(),
    });
    ExitCode::from(code.unwrap_or(exit::INTERNAL))
}
