#!/usr/bin/env bash
# Installs what a bare Debian-like machine lacks. Where apt isn't the way, the tools must be there already: their checks fail else.
set -euo pipefail
source tests/stages/lib.sh

# libssl-dev, pkg-config: clippy and doc builds. strace: tests that count system calls. The rest: stock tools as peers.
packages=(libssl-dev pkg-config python3-venv shellcheck strace)
[ "$BOTHY_TESTS" = quick ] || packages+=(minisign openssl unzip zip)

missing=()
if command -v dpkg >/dev/null; then
    for package in "${packages[@]}"; do
        dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
    done
fi
if [ "${#missing[@]}" -gt 0 ]; then
    root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    "${root[@]}" apt-get update
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
fi

if [ ! -e "$VENV/ready" ]; then
    rm -rf "$VENV"
    python3 -m venv "$VENV"
    "$VENV/bin/pip" install --disable-pip-version-check --quiet "${REQUIREMENTS[@]/#/--requirement=}"
    touch "$VENV/ready"
fi

cargo fmt --version
cargo clippy --version
