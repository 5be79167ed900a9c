#!/usr/bin/env bash
# Runs others' readers, written from docs/ alone or by other people, on what the program makes. Those that read what tests left: left.sh.
set -euo pipefail
source tests/stages/lib.sh
in_memory
"$VENV/bin/python" -B tests/python/tests.py tests/peers "${PEERS_BESIDE[@]}"
