#!/usr/bin/env bash
# Checks the words that a person reads: whole, short enough, easy to read, without blame, and all that the code needs. Then proves that the checks fail when they should.
set -euo pipefail
source tests/stages/lib.sh
"$VENV/bin/python" -B tests/words/check.py
"$VENV/bin/python" -B tests/words/lines.py
"$VENV/bin/python" -B tests/python/tests.py tests/words
