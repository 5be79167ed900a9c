#!/usr/bin/env bash
# Checks every shell script in the repository.
set -euo pipefail
mapfile -t scripts < <(git grep --untracked -lE '^#!.*\b(ba)?sh$|^# shellcheck shell=' -- ':!*.md')
shellcheck --external-sources "${scripts[@]}"
printf '%s\n' "${scripts[@]}"
