#!/usr/bin/env bash
# A second opener of vaults and a second checker of packs, written from docs/ alone, against what the tests and the program made; and
# many lived-in vaults, looked at as whoever copies one would.
set -euo pipefail
source tests/stages/lib.sh
"$VENV/bin/python" -B tests/python/tests.py tests/peers
