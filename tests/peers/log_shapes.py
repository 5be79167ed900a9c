"""Implements docs/log-format.md: the names of positions, and the values of each."""

import datetime
import itertools
import re
from pathlib import Path

MAX = 2**53 - 1
COUNT = 96
DOCUMENT = Path(__file__).parents[2] / "docs" / "log-format.md"


class Words(list):
    """Free text as its words."""


# The table of positions, read from the document itself, in its order: that in which fields are shown.
TABLE = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in DOCUMENT.read_text().splitlines()
    if re.match(r"\| \d", line)
]
NUMBERS = {row[1]: int(row[0]) for row in TABLE}
NAMES = {int(row[0]): row[1] for row in TABLE}
SHAPES = {int(row[0]): row[2] for row in TABLE}
OF_INCIDENT = [row[1] for row in TABLE if row[3] == "an incident's"]
ENTRY_KINDS = [
    "created",
    "imported",
    "amended",
    "deleted",
    "put-away",
    "attached",
    "derived",
    "exported",
    "witnessed",
    "clock-jumped",
    "restored",
    "key-changed",
]
CHOICE = {"kind": ENTRY_KINDS, "reason": ["test", "wrong-day", "duplicate", "unsafe-to-keep", "other", "undone"]}
CHOICES = {
    "kinds": [
        "physical-assault",
        "sexual-assault",
        "controlling",
        "frightened-me",
        "threats",
        "stalking",
        "money",
        "online",
        "damage",
        "animals",
        "broke-order",
        "child-contact",
        "after-separation",
        "honour",
        "other",
    ],
    "daily_life_areas": ["sleep", "work", "going-out", "contact", "health"],
    "injury_areas": [
        "head",
        "face",
        "mouth",
        "neck",
        "chest",
        "belly",
        "back",
        "arms",
        "hands",
        "private-parts",
        "legs",
        "feet",
    ],
    "injury_kinds": [
        "bruise",
        "swelling",
        "cut",
        "scratch",
        "bite",
        "burn",
        "broken-bone",
        "hair-pulled",
        "passed-out",
        "pain-without-marks",
        "other",
    ],
}


def name(i):
    """Returns the name of position i; None without one."""
    return NAMES.get(i)


def number(n):
    """Returns the position of a name; None if there is none."""
    return NUMBERS.get(n)


def _is_int(value, least=-MAX, most=MAX):
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _count(value):
    return _is_int(value, 0)


def _bytes(n):
    return lambda value: isinstance(value, bytes) and len(value) == n


def _flag(value):
    return isinstance(value, bool)


def _short(value):
    return isinstance(value, str) and 1 <= len(value.encode()) <= 255


def _one_of(*texts):
    return lambda value: isinstance(value, str) and value in texts


def _map(value, needed, optional=None):
    optional = optional or {}
    return (
        isinstance(value, dict)
        and set(needed) <= set(value) <= set(needed) | set(optional)
        and all({**needed, **optional}[key](item) for key, item in value.items())
    )


def _offset(value):
    return _is_int(value, -1080, 1080)


def _array(value):
    return isinstance(value, list) and not isinstance(value, Words)


def _words(value):
    return isinstance(value, Words) and bool(value) and all(value) and len("".join(value).encode()) <= 256 * 1024


def _people(value):
    def person(p):
        return _array(p) and len(p) == 2 and _bytes(16)(p[0]) and _short(p[1])

    return _words(value) or (_array(value) and bool(value) and all(map(person, value)))


def _exists(text, form, pattern):
    if not isinstance(text, str) or not re.fullmatch(pattern, text, re.ASCII) or text.startswith("0000"):
        return False
    try:
        datetime.datetime.strptime(text, form)
    except ValueError:
        return False
    return True


def _day(text):
    return _exists(text, "%Y-%m-%d", r"\d{4}-\d\d-\d\d")


def _time(text):
    return _exists(text, "%Y-%m-%dT%H:%M", r"\d{4}-\d\d-\d\dT\d\d:\d\d")


def _either(text):
    return _day(text) or _time(text)


def _happened(value):
    if not isinstance(value, dict):
        return False
    is_from = {"exact": _time, "day": _day, "about": _either, "range": _either, "between": _either}
    precision = value.get("precision")
    if not isinstance(precision, str) or precision not in is_from:
        return False
    needed = {"precision": lambda _: True, "from": is_from[precision]}
    return _map(value, needed | {"to": _either} if precision in ("range", "between") else needed)


def _offsets(value):
    if _array(value):

        def either(v):
            return v is None or _offset(v)

        return len(value) == 2 and all(map(either, value)) and value != [None, None]
    return _offset(value)


def _seqs(value):
    return _array(value) and all(map(_count, value)) and all(a < b for a, b in itertools.pairwise(value))


def _choices(value, texts):
    return (
        _array(value) and bool(value) and all(_one_of(*texts)(item) for item in value) and len(set(value)) == len(value)
    )


def _origin(value):
    """Either of the two maps, in an entry of any kind."""
    of_import = _map(value, {"format": _short}, {"line": _count})
    return of_import or _map(value, {"way": _one_of("camera", "picked", "shared", "imported")}, {"place_zeroed": _flag})


_HASH = _bytes(32)
_SHAPES = {
    "words": _words,
    "people": _people,
    "answer": _one_of("yes", "no", "unsure"),
    "flag": _flag,
    "count": _count,
    "id": _bytes(16),
    "int": _is_int,
    "offset": _offset,
    "seqs": _seqs,
    "happened": _happened,
    "offsets": _offsets,
    "file": lambda v: _map(v, {"len": _count, "media_type": _short, "sha256": _HASH}),
    "pack": lambda v: _map(v, {"reader": _short, "root": _HASH, "size": _count, "sums": _HASH}),
    "witness": lambda v: _map(v, {"how": _one_of("qr", "words", "paper"), "root": _HASH, "size": _count}),
    "clock": lambda v: _map(v, {"jump_ms": _is_int, "reboot": _flag}),
    "restored": lambda v: _map(
        v, {"cause": _one_of("backup", "rollback")}, {"key": _HASH, "root": _HASH, "size": _count}
    ),
    "key_change": lambda v: _map(v, {"former": _HASH, "key": _HASH}),
    "origin": _origin,
    "derived_from": lambda v: _map(v, {"from": _bytes(16), "how": _short}),
}


def shape(i):
    """Returns the shape of position i; None without a name."""
    return SHAPES.get(i)


def fits(i, value):
    """Returns whether a value may stand in position i."""
    if value is None or shape(i) is None:
        return value is None
    if shape(i) == "choice":
        return _one_of(*CHOICE[name(i)])(value)
    if shape(i) == "choices":
        return _choices(value, CHOICES[name(i)])
    return _SHAPES[shape(i)](value)
