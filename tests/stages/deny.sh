#!/usr/bin/env bash
# Checks licences, banned crates and sources by deny.toml. Not advisories: their database isn't on a package registry.
set -euo pipefail
source tests/stages/lib.sh
if [ ! -x "$CARGO_DENY/bin/cargo-deny" ]; then
    # Unoptimised, it builds in a quarter of the time and still checks in a second.
    CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR="$CARGO_TARGET_DIR/tools" \
        cargo install --locked --debug --root "$CARGO_DENY" --version "${CARGO_DENY##*-}" cargo-deny
    rm -rf "$CARGO_TARGET_DIR/tools"
fi
"$CARGO_DENY/bin/cargo-deny" --locked check bans licenses sources
