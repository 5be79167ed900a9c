#!/usr/bin/env bash
# Checks that every file that the documentation points to exists, and every heading that a link names.
set -euo pipefail
python3 tests/stages/links.py
