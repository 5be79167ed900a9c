#!/usr/bin/env bash
# Runs a second opener of vaults and a second checker of packs, written from docs/ alone, on what the Rust tests left. Examines many
# lived-in vaults as a copier would: nothing else may read their files meanwhile, because Linux notes that.
set -euo pipefail
source tests/stages/lib.sh
names=()
for file in tests/peers/test_*.py; do
    name=$(basename "$file" .py)
    [[ " ${PEERS_BESIDE[*]} " = *" ${name#test_} "* ]] || names+=("${name#test_}")
done
"$VENV/bin/python" -B tests/python/tests.py tests/peers "${names[@]}"
