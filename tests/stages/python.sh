#!/usr/bin/env bash
# Drives the bindings from Python as a shell would.
set -euo pipefail
tests/python/run
