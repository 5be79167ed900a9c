#!/usr/bin/env bash
# Checks that core/bothy's rooms know each other only as docs/architecture.md says, and that no files know each other in a circle. Then
# proves that the check sees a circle.
set -euo pipefail
python3 -B tests/stages/rooms.py
python3 -B tests/stages/circles_tests.py
