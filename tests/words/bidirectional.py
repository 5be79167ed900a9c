"""In a language that runs from right to left, what runs from left to right: each code, option, number and date keeps its own order."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from bidi import get_display
from fluent.syntax import ast, parse

OPENING, CLOSING = "\u2066\u2067\u2068", "\u2069"
MARKS = re.compile("[\u2066-\u2069]")
# What is filled in stands between marks of its own: `Locale::say_of`.
FILLED = "\u2068x\u2069"
TICKED = re.compile("`[^`]+`")
# Words that a person types or dials, one after another. A mark or a letter of the language ends them.
RUN = re.compile("[!-~\u00a0]+(?: +[!-~\u00a0]+)*")


def check_direction(folder: Path) -> list[str]:
    """What a language's files break when they are laid out from right to left."""
    wrong = []
    for file in sorted(folder.glob("*.ftl")):
        try:
            text = file.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            # Said where it is read for its words.
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
    """How many variants its largest choice has; 1 without a choice."""
    choices = [getattr(element, "expression", None) for element in pattern.elements]
    return max([len(one.variants) for one in choices if isinstance(one, ast.SelectExpression)], default=1)


def shown(pattern: ast.Pattern, at: int) -> str:
    """The words with something filled in, and of each choice the variant at that place."""
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
    """What a text breaks, line by line. A line without a letter of the language is laid out from left to right, as is what is typed."""
    for line in text.split("\n"):
        if not any(unicodedata.bidirectional(char) in ("R", "AL") for char in line):
            continue
        if not balanced(line):
            yield "has a U+2066 without its U+2069, or the other way round"
        laid_out = MARKS.sub("", get_display(line, base_dir="R"))
        yield from (f"turns around when it is laid out: {code}" for code in codes(line) if code not in laid_out)


def balanced(line: str) -> bool:
    """Whether each mark that opens is closed in the same line."""
    depth = 0
    for char in line:
        depth += (char in OPENING) - (char in CLOSING)
        if depth < 0:
            return False
    return depth == 0


def codes(line: str) -> Iterator[str]:
    """What has an order of its own: all between backticks, and each run of letters, digits and signs as they are typed."""
    yield from (MARKS.sub("", one[0]) for one in TICKED.finditer(line))
    for run in RUN.finditer(line):
        # What belongs to the sentence around it: signs alone, brackets (which turn with their text), what ends a sentence.
        code = re.sub(r"^(?:[^\w ]+ +)+|(?: +[^\w ]+)+$", "", run[0])
        code = code.strip("\"'").rstrip(".,:;!?)]\"'").lstrip("([\"'")
        if re.search("[A-Za-z0-9]", code):
            yield code
