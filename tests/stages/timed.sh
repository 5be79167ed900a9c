#!/usr/bin/env bash
# Runs the Rust tests that measure time, one by one with nothing beside them: how long secrets take, how soon a lock leaves nothing, and how
# long hostile pictures take.
set -euo pipefail
source tests/stages/lib.sh
in_memory
find_tests "${TIMED[*]}" --lib --bins --test main
cargo test "${BUILD[@]}" --no-fail-fast --lib --bins --test main -- "${TIMED[@]}" --test-threads=1
