#!/usr/bin/env bash
# The words that a person reads: whole, short enough, easy to read, without blame, and all that the code says. Then, that the check sees what is wrong.
set -euo pipefail
source tests/stages/lib.sh
"$VENV/bin/python" -B tests/words/check.py
"$VENV/bin/python" -B tests/words/lines.py
"$VENV/bin/python" -B tests/words/tests.py
