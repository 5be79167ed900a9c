#!/usr/bin/env bash
# Installs what a bare Debian-like machine lacks. Without apt, the tools must be there already: otherwise their checks fail.
set -euo pipefail
source tests/stages/lib.sh

# A machine needs Rust, a C compiler, perl and make beforehand. ca-certificates: for downloads. git: for checks that list our files.
# libssl-dev, pkg-config: clippy and doc builds. strace: tests that count system calls. zbar-tools: another reader of QR codes. age, minisign, openssl:
# stock tools that the Rust tests ask. The rest: those that only the other stages ask.
packages=(age ca-certificates git libssl-dev minisign openssl pkg-config python3-venv shellcheck strace zbar-tools)
[ "$BOTHY_TESTS" = quick ] || packages+=(7zip libarchive-tools poppler-utils qpdf unzip zip)
# Any node from version 14 on will do, however it was installed.
[ "$BOTHY_TESTS" = quick ] || command -v npm >/dev/null || packages+=(nodejs npm)
# Likewise any Java from version 17 on with its `jar`, which a JRE lacks, and Maven.
is_java_new() { [ "$(java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')" -ge 17 ] 2>/dev/null; }
[ "$BOTHY_TESTS" = quick ] || { command -v java && command -v jar && command -v mvn && is_java_new; } >/dev/null || packages+=(default-jdk-headless maven)

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

tests/stages/venv.sh

if [ "$BOTHY_TESTS" != quick ] && [ ! -e "$BOTHY_PEER_HOURS/ready" ]; then
    rm -rf "$BOTHY_PEER_HOURS"
    mkdir -p "$BOTHY_PEER_HOURS"
    cp tests/peers/hours/package{,-lock}.json "$BOTHY_PEER_HOURS"
    npm ci --prefix "$BOTHY_PEER_HOURS" --no-audit --no-fund --ignore-scripts --loglevel=error
    touch "$BOTHY_PEER_HOURS/ready"
fi

if [ "$BOTHY_TESTS" != quick ] && [ ! -e "$BOTHY_PEER_PDF/ready" ]; then
    rm -rf "$BOTHY_PEER_PDF"
    mvn --quiet --batch-mode --file tests/peers/pdf/pom.xml dependency:copy-dependencies -DoutputDirectory="$BOTHY_PEER_PDF/lib"
    touch "$BOTHY_PEER_PDF/ready"
fi

# Earlier builds that CI kept: removes folders that nothing will use again, and our own crates, which are always built from the sources.
if [ "${CI:-}" = true ]; then
    for kept in "$CACHE"/bothy-target-*; do
        # Cargo marks its folders.
        [ "$kept" = "$CARGO_TARGET_DIR" ] || [ ! -e "$kept/CACHEDIR.TAG" ] || rm -rf "$kept"
    done
    [ ! -d "$CARGO_TARGET_DIR/release" ] || cargo clean --locked --release --workspace
    [ ! -d "$LINT_TARGET/debug" ] || cargo clean --locked --workspace --target-dir "$LINT_TARGET"
fi

cargo fmt --version
cargo clippy --version
