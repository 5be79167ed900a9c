# Shared by tests/run and the stages: paths, and how a stage is run, timed and counted.
# shellcheck shell=bash

# The amount of testing: quick, full or long; see tests/run.
export BOTHY_TESTS="${BOTHY_TESTS:-full}"

# Tools that a stock machine lacks, kept here, one folder a version, and reused.
TOOLS="${XDG_CACHE_HOME:-$HOME/.cache}/bothy-tools"
LOGS="target/checks"
# CI builds in a folder that outlives the clone, so that only our own crates are rebuilt. Elsewhere a clone builds everything.
# The name covers what the build depends on besides our code: another compiler, dependency or flag makes another folder.
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
# The arguments of the release build. Every stage that builds or runs a part of it uses them, so that nothing is built twice.
# The benches aren't run here; clippy checks that they compile.
# shellcheck disable=SC2034
BUILD=(--locked --release --workspace --exclude bothy-benches --features bothy-ffi/bindgen)
# Only the long run optimises our own crates as they ship; the others build them in little more than half the time. Dependencies are
# optimised in any case, and are one build for both.
if [ "$BOTHY_TESTS" != long ]; then
    for crate in bothy-{proof,paper,core,ffi,cli,test-support}; do
        BUILD+=(--config "profile.release.package.$crate.opt-level=1")
    done
fi
# Tests that measure time, by their paths: tests/stages/timed.sh.
# shellcheck disable=SC2034
TIMED=(same_work:: keys_gone:: made_to_take_long a_lock_does_not_wait)
# Those of tests/peers that may run beside the Rust tests. The others need what those leave, or an idle machine: tests/stages/left.sh.
# shellcheck disable=SC2034
PEERS_BESIDE=(backup bounds directory hand_over hours pages pdf)
# Clippy, the documentation and unoptimised programs link the system's OpenSSL, in their own folder.
LINT_TARGET="$CARGO_TARGET_DIR/lint"
CARGO_DENY="$TOOLS/cargo-deny-0.20.2"
# The Python packages for the checks; another list makes another folder.
REQUIREMENTS=(tests/requirements.txt tests/peers/requirements-{hours,numbers,pictures,vault}.txt)
VENV="$TOOLS/python-$(cat "${REQUIREMENTS[@]}" | sha256sum | cut -c1-12)"
# Published packages, downloaded by tests/stages/downloads.sh.
DOWNLOADS="$TOOLS/downloads-$(sha256sum tests/journeys/packages.txt | cut -c1-12)"
# Another reader of opening hours, from npm.
BOTHY_PEER_HOURS="$TOOLS/hours-$(sha256sum tests/peers/hours/package-lock.json | cut -c1-12)"
# veraPDF, from Maven Central.
BOTHY_PEER_PDF="$TOOLS/verapdf-$(sha256sum tests/peers/pdf/pom.xml | cut -c1-12)"
export CACHE TOOLS LOGS LINT_TARGET CARGO_DENY VENV DOWNLOADS BOTHY_PEER_HOURS BOTHY_PEER_PDF
# People read the logs later, and nothing here is rebuilt after small changes.
export NO_COLOR=1 CARGO_TERM_COLOR=never CARGO_INCREMENTAL=0

# Puts the tests' folders in memory. A kill leaves what the kernel has, on any file system; a disk takes three times as long, and wears.
in_memory() {
    [ ! -d /dev/shm ] || lies_in /dev/shm
}

# Puts a few tests' folders on a disk, to test there too.
on_disk() {
    mkdir -p "$CARGO_TARGET_DIR"
    lies_in "$CARGO_TARGET_DIR"
}

# The tests reach it through a link, as phones and Macs have them: the system then tells other paths than the tests were given.
lies_in() {
    [ -z "${lies:-}" ] || rm -rf "$lies"
    lies=$(mktemp -d "$1/bothy-tests.XXXXXX")
    trap 'rm -rf "$lies"' EXIT
    mkdir "$lies/real"
    ln -s real "$lies/link"
    export TMPDIR="$lies/link"
}

# Fails if a name matches no test: a run of none would count as passed. The other arguments choose the test programs.
find_tests() {
    local name names
    read -ra names <<<"$1"
    for name in "${names[@]}"; do
        # Reads all of the list: closing the pipe early would make it fail.
        if [ "$(cargo test "${BUILD[@]}" "${@:2}" -- --list "$name" | grep -c ': test$')" = 0 ]; then
            echo "no test has $name in its name" >&2
            return 1
        fi
    done
}

# Fails where a log of cargo test has no example of a crate: they run without being named, and would be missed by nobody.
find_examples() {
    local crate
    for crate in proof paper bothy; do
        if ! grep -q "^test core/$crate/.* (line [0-9]*) \.\.\. ok$" "$1"; then
            echo "no example of core/$crate was run" >&2
            return 1
        fi
    done
}

# Adds up the results of test runners in a log: prints "passed failed ignored".
# Reads the closing lines of cargo test, and the plain "N passed, N failed" of tests/python/tests.py.
count() {
    awk '
        /^test result: / { p += $4; f += $6; i += $8; next }
        /^[0-9]+ passed, [0-9]+ failed$/ { p += $1; f += $3 }
        END { print p + 0, f + 0, i + 0 }' "$1"
}

# Runs tests/stages/NAME.sh into its log, and writes "NAME passed failed" for the summary.
# Ends a hanging stage after an hour, except in the long run. A stage counts as one check unless a test runner in it counted. A skipped test is a failure, because it checks nothing.
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

# Prints the failing logs, then one line that counts everything. Exits 1 if anything failed.
summary() {
    local name passed failed total_passed=0 total_failed=0
    while read -r name passed failed; do
        total_passed=$((total_passed + passed))
        total_failed=$((total_failed + failed))
        if [ "$failed" != 0 ]; then
            # A test program's failures may stand far from the end, because others ran after it.
            printf '\n---- %s: what failed, and the end of %s\n' "$name" "$LOGS/$name.log"
            sed -n '/^failures:$/,/^test result: FAILED/p' "$LOGS/$name.log" | head -n 400
            tail -n 80 "$LOGS/$name.log"
        fi
    done <"$LOGS/results"
    printf '\n%d s in all.\n' "$SECONDS"
    printf '%d passed, %d failed\n' "$total_passed" "$total_failed"
    [ "$total_failed" = 0 ]
}
