#!/usr/bin/env bash
# The words that a person reads: whole, short enough, easy to read, without blame.
set -euo pipefail
source tests/stages/lib.sh
"$VENV/bin/python" -B tests/words/check.py
