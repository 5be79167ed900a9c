#!/usr/bin/env python3
"""Checks the texts of the helplines: without blame or promises, and in every language; `bothy helplines --check` does the rest."""

import os
import re
import sys
import tomllib
from collections import Counter
from itertools import zip_longest
from pathlib import Path

from harmful import harmful
from messages import ENGLISH, LINES_WORDS, LOCALE, UNSEEN, read
from said import UnreadableError, reading

LINES = Path("core/content/helplines/lines.toml")
# Their names say what for, in words that other languages have; any other name is a service's own.
NAMED_IN_WORDS = ("emergency", "police-101", "power-cut", "gas-emergency")


def helplines(file: Path) -> list[str]:
    """Returns what is wrong with the texts of a list of lines; `bothy helplines --check` does the rest."""
    wrong = []
    with reading(file):
        raw = file.read_text("utf-8")
        lines = tomllib.loads(raw)["line"]
        begins = [match.start() for match in re.finditer(r"(?m)^\s*\[\[line\]\]", raw)]
        for line, begin in zip_longest(lines, begins[: len(lines)], fillvalue=0):
            texts = [(name, line.get(name)) for name in ("name", "about", "answered_by")]
            texts += [("note", channel["note"]) for channel in line.get("channels", []) if "note" in channel]
            places = {name: re.compile(rf"\b{name}\s*=").finditer(raw, begin) for name, _ in texts}
            for name, text in ((name, text) for name, text in texts if isinstance(text, str)):
                # A service's name for itself is its own.
                found = harmful(re.sub(r"(?i)\bvictims?\b", "", text) if name == "name" else text)
                found += ["has a mark that nobody sees"] if UNSEEN.search(text) else []
                place = next(places[name], None)
                at = raw.count("\n", 0, place.start() if place else begin) + 1
                wrong += [f"{file}:{at}: {name} {what}" for what in found]
    return wrong


def of_lines(file: Path) -> dict[str, str]:
    """Returns the list's English texts, by the keys of other languages."""
    said: dict[str, str] = {}
    for line in tomllib.loads(file.read_text("utf-8"))["line"]:
        texts = [(f"line-about-{line['id']}", line["about"]), (f"line-by-{line['id']}", line.get("answered_by"))]
        if line["id"] in NAMED_IN_WORDS:
            texts.append((f"line-name-{line['id']}", line["name"]))
        kinds: Counter[str] = Counter()
        for channel in line["channels"]:
            if "note" in channel:
                kinds[channel["kind"]] += 1
                # A second note of the same kind has a number in its key.
                number = f"-{kinds[channel['kind']]}" if kinds[channel["kind"]] > 1 else ""
                texts.append((f"line-note-{line['id']}-{channel['kind']}{number}", channel["note"]))
        said |= {key: text for key, text in texts if text}
    return said


def check_lines(locale: Path, english: dict[str, str]) -> list[str]:
    """Reports texts of lines that other languages lack or have without the list, and numbers that differ."""
    file = locale / ENGLISH / LINES_WORDS
    wrong = [f"{file}: its words are in {LINES.name}"] if file.exists() else []
    for folder in sorted(folder for folder in locale.iterdir() if folder.name != ENGLISH):
        file = folder / LINES_WORDS
        if not file.exists():
            wrong.append(f"{file}: isn't there")
            continue
        # Unreadable parts were reported for all files of the language.
        said = read(file, [])
        print(f"{file}: {len(said)} of {len(english)} texts")
        wrong += [f"{file}: {key} isn't there" for key in english if key not in said]
        for key, words in said.items():
            where = f"{file}:{words.line}: {key}"
            if key not in english:
                wrong.append(f"{where} isn't in {LINES.name}")
            elif words.names or words.others:
                wrong.append(f"{where} is given nothing, and names {', '.join(sorted(words.names | words.others))}")
            elif numbers(words.text) != numbers(english[key]):
                wrong.append(f"{where} has other numbers than {LINES.name}")
    return wrong


def numbers(text: str) -> list[str]:
    """Returns numbers to dial or press, durations and ages, in any order, in these digits."""
    return sorted(re.findall(r"\d+", text))


def main() -> int:
    """Prints what is wrong."""
    os.chdir(Path(__file__).parents[2])
    try:
        wrong = helplines(LINES) + check_lines(LOCALE, of_lines(LINES))
    except UnreadableError as error:
        wrong = [str(error)]
    print("\n".join(wrong) or "The lines say what they should.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
