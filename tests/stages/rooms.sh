#!/usr/bin/env bash
# The rooms of core/bothy know each other only as docs/architecture.md says.
set -euo pipefail
python3 tests/stages/rooms.py
