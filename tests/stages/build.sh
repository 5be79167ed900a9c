#!/usr/bin/env bash
# The one release build, with the OpenSSL that ships: tests, command line, library for the bindings and their generator.
set -euo pipefail
cargo build --locked --release --workspace --features bothy-ffi/bindgen
# What is built in is held against its schema.
bothy="${CARGO_TARGET_DIR:-target}/release/bothy"
"$bothy" helplines --check core/content/helplines/lines.toml
"$bothy" plan templates --check core/content/plans/plans.toml
"$bothy" risk ask --check core/content/risk/themes.toml
cargo test --locked --release --workspace --no-run
