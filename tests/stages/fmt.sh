#!/usr/bin/env bash
# Checks that Rust is formatted by rustfmt's defaults.
set -euo pipefail
cargo fmt --all --check
cargo fmt --manifest-path tests/benches/ring/Cargo.toml --check
