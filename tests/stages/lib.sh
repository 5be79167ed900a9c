# Shared by tests/run and the stages: where things are, how a stage is run, timed and counted.
# shellcheck shell=bash

# How much the tests do: quick, full or long; see tests/run.
export BOTHY_TESTS="${BOTHY_TESTS:-full}"

# Tools that a stock machine lacks are kept here, one folder a version, and reused.
TOOLS="${XDG_CACHE_HOME:-$HOME/.cache}/bothy-tools"
LOGS="target/checks"
# CI builds in a folder that outlives the clone, so that only our own crates are built again. Elsewhere a clone builds all of its own.
# The name says what the build depends on besides our code: another compiler, dependency or flag makes another folder.
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}"
if [ "${CI:-}" = true ]; then
    CARGO_TARGET_DIR="$CACHE/bothy-target-$({
        cat Cargo.lock .cargo/config.toml
        sed -n '/^\[profile/,$p' Cargo.toml
        rustc -Vv
        printf '%s\n' "${RUSTFLAGS:-}" "${CARGO_ENCODED_RUSTFLAGS:-}" "${CFLAGS:-}"
    } | sha256sum | cut -c1-12)"
fi
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
# What the release build is asked for. Each stage that builds or runs a part of it asks for the same, so that nothing is built twice.
# The benches aren't run here: clippy sees that they compile.
# shellcheck disable=SC2034
BUILD=(--locked --release --workspace --exclude bothy-benches --features bothy-ffi/bindgen)
# Only the long run optimises our own crates as they ship; the others build them in little more than half the time. What they depend on
# is optimised all the same, and is one build for both.
if [ "$BOTHY_TESTS" != long ]; then
    for crate in bothy-{proof,paper,core,ffi,cli,test-support}; do
        BUILD+=(--config "profile.release.package.$crate.opt-level=1")
    done
fi
# Tests that measure time, by their paths: tests/stages/timed.sh.
# shellcheck disable=SC2034
TIMED=(same_work:: keys_gone::)
# Of tests/peers, what may run beside the Rust tests; the others want what those leave, or nobody beside them: tests/stages/left.sh.
# shellcheck disable=SC2034
PEERS_BESIDE=(bounds directory hand_over hours pages pdf)
# Clippy, the documentation and unoptimised programs link the system's OpenSSL, in a folder of their own.
LINT_TARGET="$CARGO_TARGET_DIR/lint"
CARGO_DENY="$TOOLS/cargo-deny-0.20.2"
# The Python packages that the checks need; another list makes another folder.
REQUIREMENTS=(tests/requirements.txt tests/peers/requirements-{hours,numbers,pictures,vault}.txt)
VENV="$TOOLS/python-$(cat "${REQUIREMENTS[@]}" | sha256sum | cut -c1-12)"
# Published packages that tests/stages/downloads.sh brings.
DOWNLOADS="$TOOLS/downloads-$(sha256sum tests/journeys/packages.txt | cut -c1-12)"
# Another reader of opening hours, from npm.
BOTHY_PEER_HOURS="$TOOLS/hours-$(sha256sum tests/peers/hours/package-lock.json | cut -c1-12)"
# veraPDF, from Maven Central.
BOTHY_PEER_PDF="$TOOLS/verapdf-$(sha256sum tests/peers/pdf/pom.xml | cut -c1-12)"
export CACHE TOOLS LOGS LINT_TARGET CARGO_DENY VENV DOWNLOADS BOTHY_PEER_HOURS BOTHY_PEER_PDF
# Logs are read by people later, and nothing here is built a second time with small changes.
export NO_COLOR=1 CARGO_TERM_COLOR=never CARGO_INCREMENTAL=0

# Where the tests' folders lie. A kill leaves what the kernel has, on whatever it lies; a disk takes three times as long, and is worn.
in_memory() {
    [ ! -d /dev/shm ] || lies_in /dev/shm
}

# What lies on a disk is asked for there too, by a few.
on_disk() {
    mkdir -p "$CARGO_TARGET_DIR"
    lies_in "$CARGO_TARGET_DIR"
}

lies_in() {
    [ -z "${lies:-}" ] || rm -rf "$lies"
    lies=$(mktemp -d "$1/bothy-tests.XXXXXX")
    trap 'rm -rf "$lies"' EXIT
    export TMPDIR="$lies"
}

# Fails where a name finds no test: a run of none would count as passed. The rest of the arguments choose the test programs.
find_tests() {
    local name names
    read -ra names <<<"$1"
    for name in "${names[@]}"; do
        # All of the list is read: a pipe that closes early would be its failure.
        if [ "$(cargo test "${BUILD[@]}" "${@:2}" -- --list "$name" | grep -c ': test$')" = 0 ]; then
            echo "no test has $name in its name" >&2
            return 1
        fi
    done
}

# Adds up what the test runners say in a log: prints "passed failed ignored".
# Reads the closing lines of cargo test, and the plain "N passed, N failed" of tests/python/tests.py.
count() {
    awk '
        /^test result: / { p += $4; f += $6; i += $8; next }
        /^[0-9]+ passed, [0-9]+ failed$/ { p += $1; f += $3 }
        END { print p + 0, f + 0, i + 0 }' "$1"
}

# Runs tests/stages/NAME.sh into its log, and writes "NAME passed failed" for the summary.
# What hangs is ended after an hour, but for the long run. A stage counts as one check unless a test runner in it counted its own. A skipped test is a failure: what isn't run isn't checked.
stage() {
    local name=$1 log="$LOGS/$1.log" begin=$SECONDS status=0 passed failed ignored
    timeout --kill-after=10 "$([ "$BOTHY_TESTS" = long ] && echo 0 || echo 3600)" \
        "tests/stages/$name.sh" >"$log" 2>&1 </dev/null &
    echo $! >"$LOGS/$name.pid"
    wait $! || status=$?
    rm -f "$LOGS/$name.pid"
    read -r passed failed ignored < <(count "$log")
    failed=$((failed + ignored))
    if [ "$status" != 0 ] && [ "$failed" = 0 ]; then
        failed=1
    elif [ "$((passed + failed))" = 0 ]; then
        passed=1
    fi
    echo "$name $passed $failed" >>"$LOGS/results"
    if [ "$failed" = 0 ]; then
        printf '%5d s  %-11s %d\n' "$((SECONDS - begin))" "$name" "$passed"
    else
        printf '%5d s  %-11s FAILED (exit %d, %d passed, %d failed, %d of them skipped)\n' \
            "$((SECONDS - begin))" "$name" "$status" "$passed" "$failed" "$ignored"
    fi
}

failed_stage() {
    awk -v name="$1" '$1 == name && $3 > 0 { bad = 1 } END { exit !bad }' "$LOGS/results"
}

failed_so_far() {
    awk '$3 > 0 { bad = 1 } END { exit !bad }' "$LOGS/results"
}

# The failing logs, then one line that counts everything. Exits 1 if anything failed.
summary() {
    local name passed failed total_passed=0 total_failed=0
    while read -r name passed failed; do
        total_passed=$((total_passed + passed))
        total_failed=$((total_failed + failed))
        if [ "$failed" != 0 ]; then
            # What failed in a test program may stand far from the end: others ran after it.
            printf '\n---- %s: what failed, and the end of %s\n' "$name" "$LOGS/$name.log"
            sed -n '/^failures:$/,/^test result: FAILED/p' "$LOGS/$name.log" | head -n 400
            tail -n 80 "$LOGS/$name.log"
        fi
    done <"$LOGS/results"
    printf '\n%d s in all.\n' "$SECONDS"
    printf '%d passed, %d failed\n' "$total_passed" "$total_failed"
    [ "$total_failed" = 0 ]
}
