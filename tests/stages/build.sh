#!/usr/bin/env bash
# Makes the one release build, with the shipped OpenSSL: tests, command line, library for the bindings and their generator.
# All at once: cargo rebuilds a dependency if a second call asks for other features.
set -euo pipefail
source tests/stages/lib.sh
cargo build "${BUILD[@]}" --all-targets
# Built-in content must match its schema.
bothy="$CARGO_TARGET_DIR/release/bothy"
"$bothy" helplines --check core/content/helplines/lines.toml
"$bothy" plan templates --check core/content/plans/plans.toml
"$bothy" risk ask --check core/content/risk/themes.toml
