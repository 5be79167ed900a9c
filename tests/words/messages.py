"""The messages of a language, as its files have them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import ast, parse

LOCALE = Path("core/content/locale")
# Other languages have a file of words for what the list says in English: lines.py.
LINES_WORDS = "lines.ftl"
ENGLISH = "en"
# Marks that turn the direction of text, and some invisible ones. A file never contains them as such: where a code needs some,
# they are written { "\u2066" } and { "\u2069" }, for everybody to see.
UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\x00-\x09\x0b-\x1f\x7f-\x9f]")


@dataclass
class Words:
    """A message or an attribute."""

    file: Path
    line: int
    # The plural of each choice, and the longest variant.
    text: str
    longest: str
    # Its arguments, and the messages it takes in.
    names: set[str]
    others: set[str]
    # The keys of each choice, without numbers.
    choices: list[set[str]]


def read(file: Path, wrong: list[str]) -> dict[str, Words]:
    """Returns every message and attribute of a file by its key."""
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
                texts = said_by(pattern, most), said_by(pattern, longest)
                said[key] = Words(file, line, *texts, *named(pattern))
                if not texts[1].strip():
                    wrong.append(f"{file}:{line}: {key} is empty")
    return said


def most(variants: list[ast.Variant]) -> str:
    """Returns the plural variant of a choice."""
    return said_by(next(variant for variant in variants if variant.default).value, most)


def longest(variants: list[ast.Variant]) -> str:
    """Returns the longest variant of a choice."""
    return max((said_by(variant.value, longest) for variant in variants), key=len)


def said_by(pattern: ast.Pattern, choose: Callable[[list[ast.Variant]], str]) -> str:
    """Returns the words, with `…` for each argument."""
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


def named(pattern: ast.Pattern) -> tuple[set[str], set[str], list[set[str]]]:
    """Returns a pattern's arguments, the messages it takes in, and the keys of its choices."""
    names, others, choices = set(), set(), []

    def walk(node: object) -> None:
        if isinstance(node, ast.VariableReference):
            names.add(node.id.name)
        elif isinstance(node, ast.MessageReference):
            others.add(node.id.name)
        elif isinstance(node, list):
            for one in node:
                walk(one)
        elif isinstance(node, ast.BaseNode):
            if isinstance(node, ast.SelectExpression):
                choices.append({one.key.name for one in node.variants if isinstance(one.key, ast.Identifier)})
            walk(list(vars(node).values()))

    walk(pattern)
    return names, others, choices


def all_names(key: str, said: dict[str, Words], seen: frozenset[str] = frozenset()) -> set[str]:
    """Returns a message's arguments, with those of the messages it takes in."""
    if key not in said or key in seen:
        return set()
    others = (all_names(other, said, seen | {key}) for other in said[key].others)
    return said[key].names.union(*others)
