#!/usr/bin/env bash
# Builds the documentation without a warning: no broken link, no missing words.
set -euo pipefail
source tests/stages/lib.sh
export OPENSSL_NO_VENDOR=1 CARGO_TARGET_DIR="$LINT_TARGET" CARGO_PROFILE_DEV_DEBUG=0 RUSTDOCFLAGS="-D warnings"
cargo doc --locked --workspace --all-features --no-deps --document-private-items
