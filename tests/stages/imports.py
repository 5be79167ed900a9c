#!/usr/bin/env python3
"""Fails if a Rust module's imports stand in more than one block. `--fix` puts them into the first; `cargo fmt` then orders them.

rustfmt orders what stands in one block: the crate's own, then other crates by name, `std` among them. A blank line would begin another
order. What is passed on (`pub use`) is no import, and may stand by itself. Imports inside a function are its own.
"""

import re
import subprocess
import sys
from pathlib import Path

# An import with what stands on it, at the margin or in a module that is written out inside a file.
IMPORT = r"(?:^{indent}#\[[^\n]*\]\n)*^{indent}use [^;]+;\n"
MODULE = re.compile(r"^(?:pub(?:\([^)]*\))? )?mod \w+ \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)


def blocks(text: str, indent: str) -> list[re.Match[str]]:
    """The blocks of imports that stand at this indent."""
    one = IMPORT.format(indent=indent)
    return [*re.finditer(rf"(?:{one})+", text, re.MULTILINE)]


def joined(text: str, indent: str) -> str:
    """The text with all its imports in the first block."""
    first, *others = blocks(text, indent)
    for block in reversed(others):
        before, after = text[: block.start()], text[block.end() :]
        text = before + (after.removeprefix("\n") if before.endswith("\n\n") else after)
    return text[: first.end()] + "".join(block[0] for block in others) + text[first.end() :]


def in_one_block(text: str) -> str:
    """The text of a file with the imports of each module in one block."""
    for module in reversed([*MODULE.finditer(text)]):
        if len(blocks(module[1], "    ")) > 1:
            text = text[: module.start(1)] + joined(module[1], "    ") + text[module.end(1) :]
    return joined(text, "") if len(blocks(text, "")) > 1 else text


def main() -> int:
    """Names the files, or puts them right."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.rs"]
    files = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    status = 0
    for file in map(Path, files):
        text = file.read_text("utf-8")
        right = in_one_block(text)
        if right != text and "--fix" in sys.argv:
            file.write_text(right, "utf-8")
        elif right != text:
            print(f"{file}: imports in more than one block")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
