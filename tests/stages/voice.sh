#!/usr/bin/env bash
# Comments, documents and commits in one voice, as far as that can be counted. Then, that the check sees what is wrong.
set -euo pipefail
python3 -B tests/words/voice.py
python3 -B tests/words/voice_tests.py
