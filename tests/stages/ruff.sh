#!/usr/bin/env bash
# Checks Python's format and lints by ruff.toml.
set -euo pipefail
source tests/stages/lib.sh
mapfile -t scripts < <(git grep --untracked -lE '^#!.*python3$' -- ':!*.py')
"$VENV/bin/ruff" check . "${scripts[@]}"
"$VENV/bin/ruff" format --check . "${scripts[@]}"
