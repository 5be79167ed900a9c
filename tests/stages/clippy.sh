#!/usr/bin/env bash
# Lints the workspace, with warnings as errors. Has its own target folder: it links the system's OpenSSL, the release build its own.
set -euo pipefail
source tests/stages/lib.sh
export OPENSSL_NO_VENDOR=1 CARGO_TARGET_DIR="$LINT_TARGET" CARGO_PROFILE_DEV_DEBUG=0
cargo clippy --locked --keep-going --workspace --all-targets --all-features -- -D warnings
