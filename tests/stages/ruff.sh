#!/usr/bin/env bash
# Python is formatted and linted as ruff.toml says.
set -euo pipefail
source tests/stages/lib.sh
mapfile -t scripts < <(git grep --untracked -lE '^#!.*python3$' -- ':!*.py')
"$VENV/bin/ruff" check . "${scripts[@]}"
"$VENV/bin/ruff" format --check . "${scripts[@]}"
