#!/usr/bin/env bash
# Runs every Rust test except those of tests/stages/timed.sh, and every example of the documentation.
set -euo pipefail
source tests/stages/lib.sh
# Each long run has another seed, which meets what the usual ones don't.
if [ "$BOTHY_TESTS" = long ] && [ -z "${BOTHY_SEED:-}" ]; then
    BOTHY_SEED=$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')
    export BOTHY_SEED
    echo "seed $BOTHY_SEED (play again with BOTHY_SEED=$BOTHY_SEED)"
fi
in_memory
said=$(mktemp)
cargo test "${BUILD[@]}" --no-fail-fast -- "${TIMED[@]/#/--skip=}" 2>&1 | tee "$said"
find_examples "$said"
on_disk
saves=(saves_killed:: notes_killed:: secret_changes_killed:: power_cuts::)
find_tests "${saves[*]}" --test main
BOTHY_TESTS=quick cargo test "${BUILD[@]}" --no-fail-fast --test main -- "${saves[@]}"
