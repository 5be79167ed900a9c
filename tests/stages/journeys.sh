#!/usr/bin/env bash
# Runs the real program from end to end: the demo, published photos and sound, and stock tools on its packs.
set -euo pipefail
source tests/stages/lib.sh
python3 -B tests/python/tests.py tests/journeys
