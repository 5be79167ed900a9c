#!/usr/bin/env bash
# Every Rust test.
set -euo pipefail
source tests/stages/lib.sh
cargo test "${BUILD[@]}" --no-fail-fast
