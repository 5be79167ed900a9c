#!/usr/bin/env bash
# The Python packages that the checks need, in a folder of their own. Needs python3-venv.
set -euo pipefail
source tests/stages/lib.sh
[ ! -e "$VENV/ready" ] || exit 0
rm -rf "$VENV"
python3 -m venv "$VENV"
"$VENV/bin/pip" install --disable-pip-version-check --quiet "${REQUIREMENTS[@]/#/--requirement=}"
touch "$VENV/ready"
