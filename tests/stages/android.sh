#!/usr/bin/env bash
# Runs the Android app on this machine, over the real core: its lint, its calls against Android 8, its journeys, a picture of every
# screen in android/target/pictures/index.html, and android/look.
set -euo pipefail
source tests/stages/lib.sh
core="$CARGO_TARGET_DIR/release"
for tool in java jar mvn; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: tests/stages/tools.sh installs it" >&2; exit 1; }
done
cd android
# Maven keeps its downloads in ~/.m2. Offline it needs nothing more once they are there.
said="target/maven.log"
mkdir -p target
status=0
mvn --batch-mode --no-transfer-progress -Dcore="$core" test | tee "$said" || status=$?
# For the summary of tests/run.
sed -nE 's/.*Tests run: ([0-9]+), Failures: ([0-9]+), Errors: ([0-9]+), Skipped: ([0-9]+)$/\1 \2 \3 \4/p' "$said" |
    awk '{ bad = $2 + $3 + $4; printf "\n%d passed, %d failed\n", $1 - bad, bad }'
[ "$status" = 0 ] || exit "$status"
if [ "$BOTHY_TESTS" = long ]; then
    # The oldest Android that it runs on, and a newer one. Pictures and random taps are of one alone.
    for other in android-8 android-15; do
        mvn --batch-mode --no-transfer-progress -P "$other" -Dcore="$core" test -Dtest='Guard*,Every*,Journeys*,Recording*,Camera*,Files*,Shown*,Handed*'
    done
fi
./lint
for picture in target/pictures/{calculator,home,new-incident}-{en,ur,long}-{normal,large,night}.png target/pictures/index.html; do
    [ -s "$picture" ] || { echo "android/$picture is missing" >&2; exit 1; }
done
cd ..
python3 tests/stages/look.py
