#!/usr/bin/env bash
# Rust is formatted as rustfmt does by itself.
set -euo pipefail
cargo fmt --all --check
cargo fmt --manifest-path tests/benches/ring/Cargo.toml --check
