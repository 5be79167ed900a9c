"""The prose beside the code: comments, documentation and Markdown, by file and line, without the code that stands in them."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

# What a line of a comment begins with, by how a file's name ends.
HASH = {"sh": "#", "ftl": "#", "toml": "#", "txt": "#", "sql": "--"}
# Rust's text and characters, so that no `//` inside them counts, and its comments.
RUST = re.compile(
    r"""r(?P<fence>\#*)".*?"(?P=fence)|"(?:\\.|[^"\\])*"|'(?:\\.[^']*|[^'\\\n])'|(?P<comment>//[^\n]*|/\*.*?\*/)""",
    re.DOTALL,
)
VISIBLE = r"(?P<visible>pub(?:\([^)]*\))? )?"
ITEMS = {
    "function": re.compile(VISIBLE + r'(?:default |const |async |unsafe |extern (?:"[^"]*" )?)*fn (?P<name>\w+)'),
    "type": re.compile(VISIBLE + r"(?:unsafe )?(?:struct|enum|union|trait|type) (?P<name>\w+)"),
    "constant": re.compile(VISIBLE + r"(?:const|static)(?: mut)? (?P<name>\w+)"),
    "module": re.compile(VISIBLE + r"mod (?P<name>\w+)"),
    "macro": re.compile(r"(?P<visible>)macro_rules! (?P<name>\w+)"),
    "field": re.compile(VISIBLE + r"(?P<name>[a-z_]\w*):(?!:)"),
    "variant": re.compile(r"(?P<visible>)(?P<name>[A-Z]\w*)"),
}

# Types whose fields are options of the command line.
CLAP = re.compile(r"derive\([^)]*\b(?:Args|Parser|Subcommand|ValueEnum)\b")


@dataclass
class Line:
    """One line of prose."""

    file: Path
    number: int
    text: str


@dataclass
class Doc:
    """The documentation of one item of Rust."""

    file: Path
    line: int
    # A key of `ITEMS`, "test", "help" (shown by the command line) or "other".
    kind: str
    name: str
    public: bool
    text: str


def plain(lines: list[Line]) -> list[Line]:
    """Returns the lines without code: neither fenced blocks nor what is in backticks."""
    kept, fence = [], ""
    for line in lines:
        marks = re.match(r"\s*(```+|~~~+)", line.text)
        if marks and not fence:
            fence = marks[1]
        elif marks and marks[1].startswith(fence):
            fence = ""
        elif not fence:
            kept.append(Line(line.file, line.number, re.sub(r"(`+).+?\1", "``", line.text)))
    return kept


def prose(file: Path) -> list[Line]:
    """Returns the prose of a file, line by line. Files of other kinds than those here have none."""
    ends = file.suffix.removeprefix(".")
    if ends not in {"rs", "py", "md", "", *HASH}:
        return []
    text = file.read_text("utf-8")
    first = text.split("\n", 1)[0]
    if ends == "rs":
        return rust_comments(file, text)
    if ends == "py" or re.match("#!.*python", first):
        return python_prose(file, text)
    if ends == "md":
        lines = re.sub(r"<!--|-->", "", text).split("\n")
        return plain([Line(file, number, line) for number, line in enumerate(lines, 1)])
    mark = HASH.get(ends) or ("#" if re.match("#!.*sh", first) else None)
    return marked(file, text, mark) if mark else []


def marked(file: Path, text: str, mark: str) -> list[Line]:
    """Returns the comments of a file in which a mark at the beginning of a line, or after a space, makes one."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        comment = re.match(rf"\s*{mark}+(?!!)(.*)", line)
        # An .ftl file has none behind its words, and a shell's `$#` is none.
        if not comment and file.suffix != ".ftl":
            comment = re.search(rf"\s{mark} ([^\"']*)$", line)
        if comment:
            found.append(Line(file, number, comment[1]))
    return plain(found)


def rust_comments(file: Path, text: str) -> list[Line]:
    """Returns the comments of a file of Rust, documentation with them."""
    found = []
    for match in RUST.finditer(text):
        if match["comment"]:
            number = text.count("\n", 0, match.start()) + 1
            lines = match["comment"].split("\n")
            found += [
                Line(file, number + at, re.sub(r"^\s*(?:/[/*]+!?|\*+/?)", "", line)) for at, line in enumerate(lines)
            ]
    return plain(found)


def python_prose(file: Path, text: str) -> list[Line]:
    """Returns the comments and docstrings of a file of Python."""
    found = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT and not token.string.startswith("#!"):
            found.append(Line(file, token.start[0], token.string.lstrip("#")))
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            said = ast.get_docstring(node, clean=False)
            if said is not None:
                begin = node.body[0].lineno
                found += [Line(file, begin + at, line) for at, line in enumerate(said.split("\n"))]
    return plain(sorted(found, key=lambda line: line.number))


def rust_docs(file: Path, text: str) -> Iterator[Doc]:
    """Yields the documentation of each item of a file of Rust, and first that of the file."""
    lines = text.split("\n")
    inner = [(number, line.strip()) for number, line in enumerate(lines, 1) if line.lstrip().startswith("//!")]
    # A module inside a file may have its own.
    for begin in [at for at, (number, _) in enumerate(inner) if not at or inner[at - 1][0] != number - 1]:
        run = [inner[begin]]
        for one, two in pairwise(inner[begin:]):
            if two[0] != one[0] + 1:
                break
            run.append(two)
        yield Doc(file, run[0][0], "module", file.stem, True, "\n".join(line[3:].strip() for _, line in run))
    said: list[str] = []
    begin = 0
    attributes, open_brackets = "", 0
    # What ends the type whose fields are the command line's help.
    help_until = None
    for number, line in enumerate(lines, 1):
        stripped = line.strip()
        if open_brackets or stripped.startswith("#["):
            open_brackets += stripped.count("[") - stripped.count("]")
            attributes += stripped
        elif stripped.startswith("///") and not stripped.startswith("////"):
            begin = begin or number
            said.append(stripped[3:].strip())
        elif stripped and not stripped.startswith("//"):
            if said:
                doc = item(file, begin, stripped, "\n".join(said))
                if "#[test]" in attributes:
                    doc.kind = "test"
                elif help_until and doc.kind in ("field", "other"):
                    doc.kind = "help"
                yield doc
            if CLAP.search(attributes) and stripped.endswith("{"):
                help_until = line[: -len(line.lstrip())] + "}"
            elif line == help_until:
                help_until = None
            said, begin, attributes = [], 0, ""


def item(file: Path, line: int, code: str, text: str) -> Doc:
    """Returns the documentation of the item that `code` begins."""
    for kind, begins in ITEMS.items():
        if match := begins.match(code):
            return Doc(file, line, kind, match["name"], match["visible"] == "pub ", text)
    return Doc(file, line, "other", code.strip("(),;"), code.startswith("pub "), text)
