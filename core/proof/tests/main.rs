//! One binary for all integration tests of this crate.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::semicolon_if_nothing_returned,
    clippy::too_many_lines
)]

mod it;
