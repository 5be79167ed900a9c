#!/usr/bin/env python3
"""What a person reads: every file of words is whole, short enough for its place, easy to read, and blames nobody.

That every key is there and used is for the rooms' own tests; what Bothy never says is for tests/stages/words.sh.
"""

import re
import sys
from pathlib import Path

import readability
from fluent.syntax import ast, parse

FOLDER = Path("core/content/locale")
ENGLISH = "en"
# United States school grades (Flesch-Kincaid): 4 to 6 is 9 to 11 years.
FILE_GRADE, MESSAGE_GRADE = 6.0, 11.0
# Longest, in characters, by the key or (with a hyphen at its end) by how it begins; the first that fits counts. Lines of running text may
# have 300.
PLACES = {
    "plan-section-": 30,
    "plan-for-": 30,
    "kind-": 30,
    "pattern-began-mark": 16,
    "pattern-late": 28,
    "pattern-child": 28,
    "risk-theme-": 130,
    "": 300,
}
BLAME = r"\byou (should|must|ought)\b|\bwhy (did|do|don't|didn't) you\b|\byour (own )?fault\b|\bif only\b|\bprovok|\bvictim\b"
NOT_BLAME = r"isn't (your|their) fault"
# Marks that turn the direction of text around; a file of words never needs them.
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def messages(file: Path) -> tuple[dict[str, str], list[str]]:
    """Every message and attribute by its key, with `…` where something is filled in; and what can't be read."""
    said, wrong = {}, []
    for entry in parse(file.read_text("utf-8")).body:
        if isinstance(entry, ast.Junk):
            wrong.append(f"{file}: can't be read: {entry.content.splitlines()[0]}")
        if isinstance(entry, ast.Message):
            patterns = {entry.id.name: entry.value}
            patterns |= {f"{entry.id.name}.{attribute.id.name}": attribute.value for attribute in entry.attributes}
            for key, pattern in patterns.items():
                if pattern is None and key == entry.id.name and entry.attributes:
                    continue
                if pattern is None:
                    wrong.append(f"{file}: {key} says nothing")
                elif key in said:
                    wrong.append(f"{file}: {key} is there twice")
                else:
                    said[key] = text(pattern)
    return said, wrong


def text(pattern: ast.Pattern) -> str:
    """The words; of a choice between one and several, those for several."""
    parts = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            parts.append(text(next(v for v in element.expression.variants if v.default).value))
        else:
            parts.append("…")
    return "".join(parts)


def grade(sentences: str) -> float:
    """Flesch-Kincaid, one sentence a line as the library wants them."""
    lines = "\n".join(re.split(r"(?<=[.?!])\s+", sentences))
    return readability.getmeasures(lines, lang="en")["readability grades"]["Kincaid"]


def check(file: Path, said: dict[str, str]) -> list[str]:
    """What is wrong with the words of a file."""
    wrong = []
    english = file.parent.name == ENGLISH
    for key, words in said.items():
        most = next(most for place, most in PLACES.items() if key == place or (place[-1:] in ("-", "") and key.startswith(place)))
        if len(words) > most:
            wrong.append(f"{file}: {key} has {len(words)} characters, and its place {most}")
        if TURNS.search(words) or any(ord(c) < 32 and c != "\n" for c in words):
            wrong.append(f"{file}: {key} has a mark that nobody sees")
        if english and re.search(BLAME, re.sub(NOT_BLAME, "", words), re.IGNORECASE):
            wrong.append(f"{file}: {key} sounds like blame: {words}")
        if english and len(words.split()) > 8 and grade(words) > MESSAGE_GRADE:
            wrong.append(f"{file}: {key} is hard to read: grade {grade(words):.1f}")
    if english:
        whole = " ".join(words if words[-1] in ".?!" else words.rstrip(":") + "." for words in said.values())
        found = grade(whole)
        print(f"{file}: {len(said)} texts, grade {found:.1f}")
        if found > FILE_GRADE:
            wrong.append(f"{file}: hard to read: grade {found:.1f}, at most {FILE_GRADE}")
    return wrong


def main() -> int:
    """Prints what is wrong."""
    wrong, seen = [], {}
    files = sorted(FOLDER.glob("*/*.ftl"))
    for file in files:
        said, unreadable = messages(file)
        wrong += unreadable + check(file, said)
        for key in said:
            if (file.parent, key) in seen:
                wrong.append(f"{file}: {key} is in {seen[file.parent, key]} too")
            seen[file.parent, key] = file
    if not files:
        wrong.append(f"{FOLDER}: no words")
    print("\n".join(wrong) or f"{len(seen)} texts are as they should be.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
