#!/usr/bin/env python3
"""What a person reads: whole, short enough for its place, easy to read, without blame; and neither missing nor there for nothing.

What Bothy never says is for tests/stages/words.sh.
"""

import re
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import readability
from fluent.syntax import ast, parse
from said import MAY_BE_UNSAID, Said, lists, scan

LOCALE = Path("core/content/locale")
# What is said of each line is in English in the list itself, and in other languages in a file of words.
LINES, LINES_WORDS = Path("core/content/helplines/lines.toml"), "lines.ftl"
ENGLISH = "en"
# United States school grades (Flesch-Kincaid): 4 to 6 is 9 to 11 years.
FILE_GRADE, MESSAGE_GRADE = 6.0, 11.0
# Longest, in characters, by the key or (with a hyphen at its end) by how it begins; the first that fits counts.
PLACES = {
    "plan-section-": 30,
    "plan-for-": 30,
    "kind-": 30,
    "field-": 30,
    "choice-": 30,
    "date-weekday-short": 6,
    "pattern-began-mark": 16,
    "pattern-late": 28,
    "pattern-child": 28,
    "risk-theme-": 130,
    # Of a line, of which one has to say how to call without speaking: 2 * RUNNING_ELSEWHERE.
    "line-": 840,
    # Of a page, of which more than one is fine.
    "pack-what": 1500,
    "pack-shows": 1500,
    "pack-check": 1500,
}
# Running text has no place that it fills; it is as long as somebody reads at once. Other languages need more letters.
RUNNING, RUNNING_ELSEWHERE = 300, 420
# A pack's README.txt is shown as it is broken into lines.
LINE = 72
BLAME = r"\byou (should|must|ought)\b|\bwhy (did|do|don't|didn't) you\b|\byour (own )?fault\b|\bif only\b|\bprovok|\bvictim\b"
NOT_BLAME = r"isn't (your|their) fault"
# Marks that turn the direction of text around, and some that nobody sees; a file of words never needs them.
UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\x00-\x09\x0b-\x1f\x7f-\x9f]")
ABOUT = {"tag": str, "name": str, "direction": str, "reviewed": bool}


@dataclass
class Words:
    """A message or an attribute."""

    file: Path
    line: int
    # For several where there is a choice, and as long as it can be.
    text: str
    longest: str
    # What it is given, and what it takes from other messages.
    names: set[str]
    others: set[str]


def read(file: Path, wrong: list[str]) -> dict[str, Words]:
    """Every message and attribute of a file by its key."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        wrong.append(f"{file}: can't be read: {error}")
        return {}
    for number, line in enumerate(text.split("\n"), 1):
        if UNSEEN.search(line):
            wrong.append(f"{file}:{number}: a mark that nobody sees")
    said = {}
    for entry in parse(text).body:
        line = text.count("\n", 0, entry.span.start) + 1
        if isinstance(entry, ast.Junk):
            wrong.append(f"{file}:{line}: can't be read: {entry.annotations[0].message}")
        if isinstance(entry, ast.Message):
            patterns = {f"{entry.id.name}.{one.id.name}": one.value for one in entry.attributes}
            if entry.value:
                patterns[entry.id.name] = entry.value
            for key, pattern in patterns.items():
                if key in said:
                    wrong.append(f"{file}:{line}: {key} is there twice")
                said[key] = Words(file, line, said_by(pattern, most), said_by(pattern, longest), *named(pattern))
    return said


def most(variants: list[ast.Variant]) -> str:
    """Of a choice, what is said of several."""
    return said_by(next(variant for variant in variants if variant.default).value, most)


def longest(variants: list[ast.Variant]) -> str:
    """Of a choice, what takes the most room."""
    return max((said_by(variant.value, longest) for variant in variants), key=len)


def said_by(pattern: ast.Pattern, choose: Callable[[list[ast.Variant]], str]) -> str:
    """The words, with `…` where something is filled in."""
    parts = []
    for element in pattern.elements:
        expression = getattr(element, "expression", None)
        if isinstance(element, ast.TextElement):
            parts.append(element.value)
        elif isinstance(expression, ast.SelectExpression):
            parts.append(choose(expression.variants))
        elif isinstance(expression, ast.StringLiteral):
            parts.append(expression.parse()["value"])
        else:
            parts.append("…")
    return "".join(parts)


def named(pattern: ast.Pattern) -> tuple[set[str], set[str]]:
    """The names that a pattern is given, and the messages that it takes in."""
    names, others = set(), set()

    def walk(node: object) -> None:
        if isinstance(node, ast.VariableReference):
            names.add(node.id.name)
        elif isinstance(node, ast.MessageReference):
            others.add(node.id.name)
        elif isinstance(node, list):
            for one in node:
                walk(one)
        elif isinstance(node, ast.BaseNode):
            walk(list(vars(node).values()))

    walk(pattern)
    return names, others


def all_names(key: str, said: dict[str, Words], seen: frozenset[str] = frozenset()) -> set[str]:
    """What a message is given, with that of the messages it takes in."""
    if key not in said or key in seen:
        return set()
    others = (all_names(other, said, seen | {key}) for other in said[key].others)
    return said[key].names.union(*others)


def grade(sentences: str) -> float:
    """Flesch-Kincaid, one sentence a line as the library wants them."""
    lines = "\n".join(re.split(r"(?<=[.?!])\s+", sentences))
    return readability.getmeasures(lines, lang="en")["readability grades"]["Kincaid"]


def room(key: str, english: bool) -> int:
    """How long the words of a key may be."""
    for place, longest in PLACES.items():
        if key == place or (place.endswith("-") and key.startswith(place)):
            return longest
    return RUNNING if english else RUNNING_ELSEWHERE


def too_long(said: dict[str, Words], english: bool) -> list[str]:
    """What has no room where it is shown."""
    wrong = []
    for key, words in said.items():
        if len(words.longest) > room(key, english):
            wrong.append(
                f"{words.file}:{words.line}: {key} has {len(words.longest)} characters, and its place {room(key, english)}"
            )
        if key.startswith("pack-") and "\n" in words.longest and max(map(len, words.longest.split("\n"))) > LINE:
            wrong.append(f"{words.file}:{words.line}: {key} has a line of over {LINE} characters")
    return wrong


def hard(said: dict[str, Words]) -> list[str]:
    """What is hard to read in English, or sounds like blame."""
    wrong = []
    for key, words in said.items():
        if re.search(BLAME, re.sub(NOT_BLAME, "", words.text), re.IGNORECASE):
            wrong.append(f"{words.file}:{words.line}: {key} sounds like blame: {words.text}")
        if len(words.text.split()) > 8 and grade(words.text) > MESSAGE_GRADE:
            wrong.append(f"{words.file}:{words.line}: {key} is hard to read: grade {grade(words.text):.1f}")
    for file in sorted({words.file for words in said.values()}):
        texts = [words.text for words in said.values() if words.file == file and words.text.strip()]
        found = grade(" ".join(text if text[-1] in ".?!" else text.rstrip(":") + "." for text in texts))
        print(f"{file}: {len(texts)} texts, grade {found:.1f}")
        if found > FILE_GRADE:
            wrong.append(f"{file}: hard to read: grade {found:.1f}, at most {FILE_GRADE}")
    return wrong


def about(folder: Path) -> list[str]:
    """What is wrong with what a language says of itself."""
    file = folder / "locale.toml"
    try:
        text = file.read_text("utf-8")
        said = tomllib.loads(text)
    except (OSError, ValueError) as error:
        return [f"{file}: can't be read: {error}"]
    wrong = [f"{file}: a mark that nobody sees"] if UNSEEN.search(text) else []
    if {name: type(value) for name, value in said.items()} != ABOUT:
        return [*wrong, f"{file}: has tag, name, direction and reviewed, each once, and nothing else"]
    if said["tag"] != folder.name and not said["tag"].startswith(f"{folder.name}-"):
        wrong.append(f"{file}: {said['tag']} isn't the tag of a folder {folder.name}")
    if said["direction"] not in ("left-to-right", "right-to-left"):
        wrong.append(f"{file}: {said['direction']} is no direction")
    return wrong


def language(folder: Path) -> tuple[dict[str, Words], list[str]]:
    """All words of a language, and what is wrong with them by themselves."""
    wrong = about(folder)
    said: dict[str, Words] = {}
    for file in sorted(folder.glob("*.ftl")):
        words = read(file, wrong)
        for key in words.keys() & said.keys():
            wrong.append(f"{file}:{words[key].line}: {key} is in {said[key].file} too")
        said |= words
    for words in said.values():
        for other in words.others - said.keys():
            wrong.append(f"{words.file}:{words.line}: there is no {other}")
        for other in words.others & said.keys():
            if said[other].file != words.file:
                wrong.append(f"{words.file}:{words.line}: {other} is in another file, and each is read by itself")
    return said, wrong + too_long(said, folder.name == ENGLISH)


def beside(folder: Path, said: dict[str, Words], english: dict[str, Words]) -> list[str]:
    """What a language lacks, or has and English doesn't."""
    files = {words.file.name for words in english.values()}
    wrong = [f"{folder / name}: isn't there" for name in sorted(files) if not (folder / name).exists()]
    wrong += [
        f"{file}: isn't in {ENGLISH}" for file in sorted(folder.glob("*.ftl")) if file.name not in {*files, LINES_WORDS}
    ]
    for key, words in english.items():
        file = folder / words.file.name
        if key not in said and file.exists():
            wrong.append(f"{file}: {key} isn't there")
    for key, words in said.items():
        if key not in english:
            wrong.append(f"{words.file}:{words.line}: {key} isn't in {ENGLISH}")
        elif (mine := all_names(key, said)) != (theirs := all_names(key, english)):
            differ = ", ".join(f"${name}" for name in sorted(mine ^ theirs))
            wrong.append(f"{words.file}:{words.line}: {key} differs from {ENGLISH} in {differ}")
    return wrong


def beside_code(english: dict[str, Words], code: Said, built: dict[str, set[str]]) -> list[str]:
    """What the code says and isn't there, and what is there and nothing says."""
    wrong = []
    for key, given, where in code.calls:
        if key not in english:
            wrong.append(f"{where}: there are no words for {key}")
        elif given is not None and given != all_names(key, english):
            differ = ", ".join(f"${name}" for name in sorted(given ^ all_names(key, english)))
            wrong.append(f"{where}: {key} and its words differ in {differ}")
    families = {key.split("-")[0] for key in english}
    for begin, where in code.begins:
        if begin.split("-")[0] in families and begin not in built:
            wrong.append(f"{where}: which keys begin with {begin} is for `lists` in tests/words/said.py to know")
    for begin, keys in built.items():
        if begin not in MAY_BE_UNSAID:
            wrong += [f"{ENGLISH}: there are no words for {key}" for key in sorted(keys - english.keys())]
    used = code.strings.union(*built.values()).union(*(words.others for words in english.values()))
    for key, words in english.items():
        if key not in used:
            wrong.append(f"{words.file}:{words.line}: nothing says {key}")
    return wrong


def check(locale: Path, code: Said, built: dict[str, set[str]]) -> list[str]:
    """All that is wrong."""
    english, wrong = language(locale / ENGLISH)
    wrong += hard(english) + beside_code(english, code, built)
    for folder in sorted(folder for folder in locale.iterdir() if folder.name != ENGLISH):
        said, own = language(folder)
        said = {key: words for key, words in said.items() if words.file.name != LINES_WORDS}
        print(f"{folder}: {len(said)} of {len(english)} texts")
        wrong += own + beside(folder, said, english)
    return wrong


def of_lines(file: Path) -> dict[str, str]:
    """What the list says of its lines in English, by the keys of other languages."""
    said: dict[str, str] = {}
    for line in tomllib.loads(file.read_text("utf-8"))["line"]:
        texts = [(f"line-about-{line['id']}", line["about"]), (f"line-by-{line['id']}", line.get("answered_by"))]
        texts += [(f"line-note-{line['id']}-{way['kind']}", way.get("note")) for way in line["channels"]]
        for key, text in texts:
            if text and key in said:
                raise SystemExit(f"{file}: {key} is there twice")
            if text:
                said[key] = text
    return said


def check_lines(locale: Path, english: dict[str, str]) -> list[str]:
    """What other languages lack of the lines, or say and the list doesn't; and numbers that they have otherwise."""
    file = locale / ENGLISH / LINES_WORDS
    wrong = [f"{file}: its words are in {LINES.name}"] if file.exists() else []
    for folder in sorted(folder for folder in locale.iterdir() if folder.name != ENGLISH):
        file = folder / LINES_WORDS
        if not file.exists():
            wrong.append(f"{file}: isn't there")
            continue
        # What can't be read in it has been said for all files of the language.
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
    """What is to be dialled or pressed, how long it takes, how old somebody is; in any order, in these digits."""
    return sorted(re.findall(r"\d+", text))


def main() -> int:
    """Prints what is wrong."""
    wrong = check(LOCALE, scan(Path()), lists(Path())) + check_lines(LOCALE, of_lines(LINES))
    print("\n".join(wrong) or "All words are as they should be.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
