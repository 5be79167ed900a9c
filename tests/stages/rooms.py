"""Fails if a room of core/bothy uses another that docs/architecture.md doesn't let it know, or if its table has a circle.

Or if a fault of the register (`Bug`) stands at two places, or at none: somebody who reads its number out wants it found. Or if the files of
any crate know one another in a circle (circles.py).

A room is a folder or a file of core/bothy/src. What is read are paths that begin with `crate::`, outside comments and tests.
"""

import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from circles import Crate, code

SRC = Path("core/bothy/src")
BUGS = SRC / "error/bug.rs"
FFI = Path("bindings/ffi/src")
TABLE = Path("docs/architecture.md")
LEAVES = {"entropy", "error", "id", "secret", "time"}
# Files that Cargo.toml names as programs of their own.
OWN_PROGRAMS = {"bindings/ffi/src/bindgen.rs"}


def allowed() -> dict[str, set[str]]:
    """Which room may know which, by the table."""
    table = TABLE.read_text("utf-8").split("| room | may know |", 1)[1].split("\n\n", 1)[0]
    return {
        row[1]: set(re.findall(r"`(\w+)`", row[2]))
        for row in re.finditer(r"^\| `(\w+)` \|(.*)\|$", table, re.MULTILINE)
    }


def sources() -> Iterator[tuple[Path, str]]:
    """Each file of core, and what it says outside comments and tests."""
    for file in sorted(SRC.rglob("*.rs")):
        inside = file.relative_to(SRC)
        if inside.name != "tests.rs":
            yield inside, code(file.read_text("utf-8"))


def bugs_in_no_one_place() -> list[str]:
    """What is wrong with the register of faults."""
    register = re.findall(r"^    (\w+) = \d+,$", BUGS.read_text("utf-8"), re.MULTILINE)
    places: dict[str, list[str]] = {bug: [] for bug in register}
    files = [*sources(), *((file, code(file.read_text("utf-8"))) for file in sorted(FFI.rglob("*.rs")))]
    for inside, text in files:
        for bug in re.findall(r"\bBug::(\w+)", text):
            places[bug].append(str(inside))
    return [f"Bug::{bug} stands in {len(found)} places: {found}" for bug, found in places.items() if len(found) != 1]


def circles_and_strays() -> list[str]:
    """A circle of each crate that has one, and every file that no other declares."""
    members = tomllib.loads(Path("Cargo.toml").read_text("utf-8"))["workspace"]["members"]
    crates = {member: Crate(Path(member, "src")) for member in members}
    found = {member: crate.circle() for member, crate in crates.items()}
    wrong = [f"{member}: a circle:\n  " + "\n  ".join(steps) for member, steps in found.items() if steps]
    strays = {str(stray) for crate in crates.values() for stray in crate.strays} - OWN_PROGRAMS
    return wrong + [f"{stray}: declared nowhere, so never compiled" for stray in sorted(strays)]


def used() -> dict[str, dict[str, str]]:
    """Which room knows which, and a file that shows it."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for inside, text in sources():
        room = inside.parts[0].removesuffix(".rs")
        if room == "lib":
            continue
        for path in re.findall(r"\bcrate::(\{[^;]*\}|\w+)", text):
            names = re.findall(r"(?:^|[{,])\s*([a-z_]+)\b", path) if path.startswith("{") else [path]
            for name in names:
                # `crate::Error` and the like are the leaves' own, passed on by lib.rs.
                if name[0].islower() and name != room:
                    found[room][name] = str(inside)
        found[room]
    return found


def main() -> int:
    """Prints what goes beyond the table."""
    table, wrong = allowed(), []
    try:
        TopologicalSorter(table).prepare()
    except CycleError as circle:
        wrong.append(f"{TABLE}: a circle: {' → '.join(circle.args[1])}")
    for room, others in used().items():
        if room not in table and room not in LEAVES:
            wrong.append(f"{TABLE}: `{room}` isn't in the table")
        for other, file in others.items():
            if other not in LEAVES and other not in table.get(room, ()):
                wrong.append(f"{SRC / file}: `{room}` may not know `{other}`")
    rooms = {path.stem for path in SRC.iterdir()}
    wrong += [f"{TABLE}: there is no `{room}`" for room in table if room not in rooms]
    wrong += bugs_in_no_one_place() + circles_and_strays()
    print(
        "\n".join(wrong)
        or f"{len(table)} rooms, and none knows more than it may. No files in a circle, none forgotten."
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
