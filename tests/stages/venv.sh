#!/usr/bin/env bash
# Installs the Python packages for the checks in their own folder. Needs python3-venv.
set -euo pipefail
source tests/stages/lib.sh
[ ! -e "$VENV/ready" ] || exit 0
rm -rf "$VENV"
python3 -m venv "$VENV"
"$VENV/bin/pip" install --disable-pip-version-check --quiet "${REQUIREMENTS[@]/#/--requirement=}"
touch "$VENV/ready"
