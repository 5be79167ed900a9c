#!/usr/bin/env bash
# Runs every Rust test except those of tests/stages/timed.sh, and every example of the documentation.
set -euo pipefail
source tests/stages/lib.sh
in_memory
said=$(mktemp)
cargo test "${BUILD[@]}" --no-fail-fast -- "${TIMED[@]/#/--skip=}" 2>&1 | tee "$said"
find_examples "$said"
on_disk
saves=(saves_killed:: notes_killed:: secret_changes_killed:: power_cuts::)
find_tests "${saves[*]}" --test main
BOTHY_TESTS=quick cargo test "${BUILD[@]}" --no-fail-fast --test main -- "${saves[@]}"
