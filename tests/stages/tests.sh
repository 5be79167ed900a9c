#!/usr/bin/env bash
# Every Rust test.
set -euo pipefail
cargo test --locked --release --workspace --no-fail-fast
