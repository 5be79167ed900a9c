#!/usr/bin/env bash
# Runs the Rust tests that measure time, one by one with nothing beside them: how long secrets take, and how soon a lock leaves nothing.
set -euo pipefail
source tests/stages/lib.sh
in_memory
find_tests "${TIMED[*]}" --lib --test main
cargo test "${BUILD[@]}" --no-fail-fast --lib --test main -- "${TIMED[@]}" --test-threads=1
