"""Checks right-to-left languages: each code, option, number and date inside them keeps its left-to-right order."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from bidi import get_display
from fluent.syntax import ast, parse

OPENING, CLOSING = "\u2066\u2067\u2068", "\u2069"
MARKS = re.compile("[\u2066-\u2069]")
# `Locale::say_of` puts marks around arguments.
FILLED = "\u2068x\u2069"
TICKED = re.compile("`[^`]+`")
# Words that a person types or dials, one after another. A mark or a letter of the language ends them.
RUN = re.compile("[!-~\u00a0]+(?: +[!-~\u00a0]+)*")


def check_direction(folder: Path) -> list[str]:
    """Returns what a language's files break when laid out from right to left."""
    wrong = []
    for file in sorted(folder.glob("*.ftl")):
        try:
            text = file.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            # check.py reports this file when it reads its words.
            continue
        for entry in parse(text).body:
            if isinstance(entry, ast.Message):
                line = text.count("\n", 0, entry.id.span.start) + 1
                patterns = {f"{entry.id.name}.{one.id.name}": one.value for one in entry.attributes}
                if entry.value:
                    patterns[entry.id.name] = entry.value
                for key, pattern in patterns.items():
                    broken = {what: None for at in range(most(pattern)) for what in turned(shown(pattern, at))}
                    wrong += [f"{file}:{line}: {key} {what}" for what in broken]
    return wrong


def most(pattern: ast.Pattern) -> int:
    """Returns the number of variants of its largest choice; 1 without a choice."""
    choices = [getattr(element, "expression", None) for element in pattern.elements]
    return max([len(one.variants) for one in choices if isinstance(one, ast.SelectExpression)], default=1)


def shown(pattern: ast.Pattern, at: int) -> str:
    """Returns the words with arguments filled in, and the variant at that place of each choice."""
    parts = []
    for element in pattern.elements:
        expression = getattr(element, "expression", None)
        if isinstance(element, ast.TextElement):
            parts.append(element.value)
        elif isinstance(expression, ast.SelectExpression):
            parts.append(shown(expression.variants[min(at, len(expression.variants) - 1)].value, at))
        elif isinstance(expression, ast.StringLiteral):
            parts.append(expression.parse()["value"])
        else:
            parts.append(FILLED)
    return "".join(parts)


def turned(text: str) -> Iterator[str]:
    """Returns what a text breaks, line by line. Lines without a letter of the language, and typed text, run from left to right."""
    for line in text.split("\n"):
        if not any(unicodedata.bidirectional(char) in ("R", "AL") for char in line):
            continue
        if not balanced(line):
            yield "has a U+2066 without its U+2069, or the other way round"
        laid_out = MARKS.sub("", get_display(line, base_dir="R"))
        yield from (f"turns around when it is laid out: {code}" for code in codes(line) if code not in laid_out)


def balanced(line: str) -> bool:
    """Returns whether each opening mark is closed in the same line."""
    depth = 0
    for char in line:
        depth += (char in OPENING) - (char in CLOSING)
        if depth < 0:
            return False
    return depth == 0


def codes(line: str) -> Iterator[str]:
    """Returns the parts with their own order: all between backticks, and each run of letters, digits and signs as typed."""
    yield from (MARKS.sub("", one[0]) for one in TICKED.finditer(line))
    for run in RUN.finditer(line):
        # Parts of the sentence around it: lone signs, brackets (which turn with their text), a sentence's end.
        code = re.sub(r"^(?:[^\w ]+ +)+|(?: +[^\w ]+)+$", "", run[0])
        code = code.strip("\"'").rstrip(".,:;!?)]\"'").lstrip("([\"'")
        if re.search("[A-Za-z0-9]", code):
            yield code
