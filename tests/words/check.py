#!/usr/bin/env python3
"""Checks the words that a person reads: whole, short enough for their place, easy to read, without blame; none missing, none unused.

tests/stages/words.sh refuses what Bothy never says, anywhere in the repository.
"""

import os
import sys
import tomllib
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from bidirectional import check_direction
from harmful import harmful
from messages import ENGLISH, LINES_WORDS, LOCALE, UNSEEN, Words, all_names, read
from readable import hard, too_long
from said import GIVEN, MAY_BE_UNSAID, NOT_SAID_YET, Said, UnreadableError, lists, reading, scan

# The fewest words of a text that isn't the same in two languages by chance.
LONGER = 4
ABOUT = {"tag": str, "name": str, "direction": str, "reviewed": bool}


def tongue(tag: str) -> Locale | None:
    """Returns what CLDR knows of a language."""
    try:
        return Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return None


def about(folder: Path, wrong: list[str]) -> dict[str, Any]:
    """Returns a language's description of itself; nothing if it is wrong."""
    file = folder / "locale.toml"
    try:
        with reading(file):
            text = file.read_text("utf-8")
            said = tomllib.loads(text)
    except UnreadableError as error:
        wrong.append(str(error))
        return {}
    if UNSEEN.search(text):
        wrong.append(f"{file}: a mark that nobody sees")
    if {name: type(value) for name, value in said.items()} != ABOUT:
        wrong.append(f"{file}: has tag, name, direction and reviewed, each once, and nothing else")
        return {}
    if said["tag"] != folder.name and not said["tag"].startswith(f"{folder.name}-"):
        wrong.append(f"{file}: {said['tag']} isn't the tag of a folder {folder.name}")
    if said["direction"] not in ("left-to-right", "right-to-left"):
        wrong.append(f"{file}: {said['direction']} is no direction")
    if not tongue(said["tag"]):
        wrong.append(f"{file}: {said['tag']} is no language that is known")
    if not said["name"].strip():
        wrong.append(f"{file}: name is empty")
    return said


def forms(tag: str, said: dict[str, Words], english: dict[str, Words]) -> list[str]:
    """Reports choices without the plural forms of their language. Text copied from English keeps English forms."""
    known = tongue(tag)
    wanted = known.plural_form.tags | {"other"} if known else set()
    wrong = []
    for key, words in said.items():
        copied = said is not english and key in english and words.longest == english[key].longest
        # With numbers alone, `other` stands for the rest.
        if known and not copied and any(choice - {"other"} and choice != wanted for choice in words.choices):
            choices = ", ".join(sorted(wanted))
            wrong.append(f"{words.file}:{words.line}: {key} hasn't the forms that numbers have in {tag}: {choices}")
    return wrong


def language(folder: Path) -> tuple[dict[str, Any], dict[str, Words], list[str]]:
    """Returns a language's description, all its words, and their own faults."""
    wrong: list[str] = []
    itself = about(folder, wrong)
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
    return itself, said, wrong + too_long(said, folder.name == ENGLISH)


def beside(folder: Path, said: dict[str, Words], english: dict[str, Words]) -> list[str]:
    """Reports messages that a language lacks, or that only it has, except names that differ."""
    files = {words.file.name for words in english.values()}
    wrong = [f"{folder / name}: isn't there" for name in sorted(files) if not (folder / name).exists()]
    wrong += [
        f"{file}: isn't in {ENGLISH}" for file in sorted(folder.glob("*.ftl")) if file.name not in {*files, LINES_WORDS}
    ]
    for key, words in english.items():
        file = folder / words.file.name
        if key not in said and file.exists():
            wrong.append(f"{file}: {key} isn't there; where nobody here speaks it, copy the English words")
    for key, words in said.items():
        if key not in english:
            wrong.append(f"{words.file}:{words.line}: {key} isn't in {ENGLISH}")
    return wrong


def untranslated(itself: dict[str, Any], said: dict[str, Words], english: dict[str, Words]) -> str | None:
    """Returns how much is still English."""
    running = [key for key in said.keys() & english.keys() if len(english[key].text.split()) >= LONGER]
    same = [key for key in running if said[key].text == english[key].text]
    if itself["tag"].split("-")[0] == ENGLISH or 2 * len(same) <= len(running):
        return None
    return f"is English still: {len(same)} of {len(running)} longer texts"


def differing(english: dict[str, Words], others: list[dict[str, Words]]) -> list[str]:
    """Reports names that only a language or only English has; reports English if all others agree."""
    wrong = []
    for key, words in english.items():
        wanted = all_names(key, english)
        found = [(said[key], frozenset(wanted ^ all_names(key, said))) for said in others if key in said]
        if len(found) > 1 and len({differ for _, differ in found}) == 1:
            found = [(words, found[0][1])]
        for mine, differ in found:
            if differ:
                standard = "all others" if mine is words else ENGLISH
                differ = ", ".join(f"${name}" for name in sorted(differ))
                wrong.append(f"{mine.file}:{mine.line}: {key} differs from {standard} in {differ}")
    return wrong


def beside_code(english: dict[str, Words], code: Said, built: dict[str, set[str]]) -> list[str]:
    """Reports keys that the code uses and that are missing, and those that nothing uses."""
    wrong = []
    for key, given, where in code.calls:
        if key not in english:
            wrong.append(f"{where}: there are no words for {key}")
        elif given is not None and given != all_names(key, english):
            differ = ", ".join(f"${name}" for name in sorted(given ^ all_names(key, english)))
            wrong.append(f"{where}: {key} and its words differ in {differ}")
    seen = {key for key, given, _ in code.calls if given is not None}
    taken = set().union(*(words.others for words in english.values()))
    for key, words in english.items():
        known = [
            given for begin, given in GIVEN.items() if key == begin or (begin[-1] == "-" and key.startswith(begin))
        ]
        unknown = all_names(key, english).difference(*known)
        if unknown and key not in seen | taken:
            names = ", ".join(f"${name}" for name in sorted(unknown))
            wrong.append(
                f"{words.file}:{words.line}: {key} isn't given {names}, as far as `GIVEN` in tests/words/said.py knows"
            )
    families = {key.split("-")[0] for key in english}
    for begin, where in code.begins:
        if begin.split("-")[0] in families and begin not in built:
            wrong.append(f"{where}: which keys begin with {begin} is for `lists` in tests/words/said.py to know")
    for begin, keys in built.items():
        if begin not in MAY_BE_UNSAID:
            wrong += [f"{ENGLISH}: there are no words for {key}" for key in sorted(keys - english.keys())]
    used = code.strings.union(*built.values()).union(*(words.others for words in english.values()))
    for key, words in english.items():
        if key not in used and not key.startswith(NOT_SAID_YET):
            wrong.append(f"{words.file}:{words.line}: nothing says {key}")
    return wrong


def check(locale: Path, code: Said, built: dict[str, set[str]]) -> list[str]:
    """Returns all that is wrong with words."""
    itself, english, wrong = language(locale / ENGLISH)
    wrong += hard(english) + beside_code(english, code, built)
    if itself:
        wrong += forms(itself["tag"], english, english)
    others = []
    for folder in sorted(folder for folder in locale.iterdir() if folder.name != ENGLISH):
        if not folder.is_dir():
            wrong.append(f"{folder}: isn't a language")
            continue
        itself, said, own = language(folder)
        for key, words in said.items():
            own += [f"{words.file}:{words.line}: {key} {what}" for what in harmful(words.text, folder.name)]
        if itself.get("direction") == "right-to-left":
            own += check_direction(folder)
        said = {key: words for key, words in said.items() if words.file.name != LINES_WORDS}
        print(f"{folder}: {len(said)} of {len(english)} texts")
        wrong += own + beside(folder, said, english)
        if itself:
            wrong += forms(itself["tag"], said, english)
        if itself.get("reviewed") and (still := untranslated(itself, said, english)):
            wrong.append(f"{folder}: reviewed = true, but it {still}")
        others.append(said)
    return wrong + differing(english, others)


def main() -> int:
    """Prints what is wrong."""
    os.chdir(Path(__file__).parents[2])
    try:
        wrong = check(LOCALE, scan(Path()), lists(Path()))
    except UnreadableError as error:
        wrong = [str(error)]
    print("\n".join(wrong) or "All words are as they should be.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
