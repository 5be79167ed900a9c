//! One binary for all integration tests of this crate.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout
)]
// Here the plainest form is the best one.
#![allow(
    unreachable_pub,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::format_collect,
    clippy::large_stack_arrays,
    clippy::needless_pass_by_value,
    clippy::semicolon_if_nothing_returned,
    clippy::while_let_loop
)]

mod it;

// As the shipped artefacts do: memory is wiped as it is given back.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);
