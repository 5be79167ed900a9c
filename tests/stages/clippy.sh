#!/usr/bin/env bash
# The workspace's lints, as errors. In a target folder of its own: it links the system's OpenSSL, the release build its own.
set -euo pipefail
source tests/stages/lib.sh
export OPENSSL_NO_VENDOR=1 CARGO_TARGET_DIR="$LINT_TARGET" CARGO_PROFILE_DEV_DEBUG=0
cargo clippy --locked --keep-going --workspace --all-targets --all-features -- -D warnings
