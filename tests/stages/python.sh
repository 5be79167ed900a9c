#!/usr/bin/env bash
# The bindings, driven from Python as a shell would.
set -euo pipefail
tests/python/run
