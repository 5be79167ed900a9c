#!/usr/bin/env bash
# Rust is formatted as rustfmt does by itself, with the imports of each module in one block. Then, that the check sees two.
set -euo pipefail
cargo fmt --all --check
cargo fmt --manifest-path tests/benches/ring/Cargo.toml --check
python3 -B tests/stages/imports.py
python3 -B tests/stages/imports_tests.py
