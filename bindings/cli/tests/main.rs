//! One binary for all integration tests of this crate: each runs the real program as a person or a script would.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout
)]

mod it;
