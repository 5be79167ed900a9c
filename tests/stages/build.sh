#!/usr/bin/env bash
# The one release build, with the OpenSSL that ships: tests, command line, library for the bindings and their generator.
# All at once: cargo builds a dependency a second time where a second call would ask it for other features.
set -euo pipefail
source tests/stages/lib.sh
cargo build "${BUILD[@]}" --all-targets
# What is built in is held against its schema.
bothy="$CARGO_TARGET_DIR/release/bothy"
"$bothy" helplines --check core/content/helplines/lines.toml
"$bothy" plan templates --check core/content/plans/plans.toml
"$bothy" risk ask --check core/content/risk/themes.toml
