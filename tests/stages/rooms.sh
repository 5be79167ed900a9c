#!/usr/bin/env bash
# The rooms of core/bothy know each other only as docs/architecture.md says, and no files know each other in a circle. Then, that the check
# sees a circle.
set -euo pipefail
python3 -B tests/stages/rooms.py
python3 -B tests/stages/circles_tests.py
