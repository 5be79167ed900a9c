"""Reads words of the BIP-39 list as people write them down, by docs/vault-format.md, "Reading words", alone."""

import re
import unicodedata
from pathlib import Path

LIST = Path(__file__).resolve().parents[2] / "core/content/words/bip39-english.txt"
PLACES = {word: place for place, word in enumerate(LIST.read_text().split())}
# Marks without a width: "_" for each, "|" for a space without one.
UNSEEN = re.compile("[\u00ad\u034f\u061c\u180b-\u180f\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
POINTS = ".):\u3002\uff0e\uff09\uff1a"
ORDINALS = ["st", "nd", "rd", "th", "o", "a", "e", "er", "re", "eme", "ere", "?me", "?re"]


def plain(text: str) -> str:
    """Returns one or more signs for each character: a letter, "?" for one that no word has, "1" for a number, ".", a mark, or a blank."""
    signs = []
    for c in text:
        shape = unicodedata.normalize("NFKD", c)
        if c == "\u200b":
            signs.append("|")
        elif UNSEEN.match(c) or 0xE0000 <= ord(c) <= 0xE0FFF:
            signs.append("_")
        elif unicodedata.category(c).startswith("N"):
            signs.append("1")
        elif c in POINTS:
            signs.append(".")
        elif c.isalpha() or "\u24b6" <= c <= "\u24e9":
            signs.append(shape.lower() if shape.isascii() and shape.isalpha() else "?")
        else:
            signs.append(" ")
    return "".join(signs)


def is_mark(word: str, before: str, after: str) -> bool:
    """Returns whether it numbers what follows."""
    behind_a_number = before.endswith(("1", "1."))
    return (
        (behind_a_number and word in ORDINALS)
        or (word in {"no", "nr"} and after.lstrip(" .").startswith("1"))
        or ((len(word) == 1 or set(word) <= set("ivx")) and after.startswith("."))
    )


def words(text: str) -> list[str]:
    """Returns the words, including those that aren't in the list."""
    found = []
    signs = plain(text)
    for run in re.finditer(r"[a-z?_|]+", signs):
        whole = re.sub(r"[_|]", "", run[0])
        if not whole or is_mark(whole, signs[: run.start()], signs[run.end() :]):
            continue
        parts = [part for part in re.split(r"[_|]", run[0]) if part]
        is_one = whole in PLACES and "|" not in run[0]
        if not is_one and all(part in PLACES for part in parts):
            found += parts
        else:
            found.append(whole)
    return found
