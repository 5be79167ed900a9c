#!/usr/bin/env bash
# Every Rust test but those of tests/stages/timed.sh.
set -euo pipefail
source tests/stages/lib.sh
in_memory
cargo test "${BUILD[@]}" --no-fail-fast -- "${TIMED[@]/#/--skip=}"
on_disk
saves=(kept:: noted:: changes:: power::)
find_tests "${saves[*]}" --test main
BOTHY_TESTS=quick cargo test "${BUILD[@]}" --no-fail-fast --test main -- "${saves[@]}"
