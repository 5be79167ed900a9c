#!/usr/bin/env bash
# The one release build, with the OpenSSL that ships: tests, command line, library for the bindings and their generator.
set -euo pipefail
cargo build --locked --release --workspace --features bothy-ffi/bindgen
cargo test --locked --release --workspace --no-run
