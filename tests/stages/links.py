"""Fails if a Markdown file names a file of the repository, or a heading in one, that isn't there.

Read are links, `[words](path#heading)`, relative to the file they stand in; paths in code quotes that look like one of
ours, `core/bothy/src/lib.rs`, relative to the root; and paths under docs/ in the comments of code. What a build leaves, under
`target/`, needn't be there.
"""

import re
import subprocess
import sys
from pathlib import Path

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
TOP = r"(?:core|bindings|tests|docs|android|ios|\.cargo|\.ci)"
QUOTED = re.compile(rf"`({TOP}/[\w./-]+)`")
IN_COMMENT = re.compile(r"\b(docs/[\w./-]+\.(?:md|cddl|json|html))\b")


def tracked() -> list[Path]:
    """The files of the repository, also those not yet committed."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [Path(name) for name in names.splitlines() if Path(name).is_file()]


def built(name: str) -> bool:
    """Whether a path is of what a build leaves."""
    return "target" in Path(name).parts


def anchors(text: str) -> set[str]:
    """The names that a viewer gives to the headings."""
    found = set()
    for heading in re.findall(r"^#+ (.*)$", FENCE.sub("", text), re.MULTILINE):
        plain = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        found.add(plain)
    return found


def broken_links(file: Path, text: str) -> list[str]:
    """Links of one Markdown file that lead nowhere."""
    broken = []
    for target in LINK.findall(text):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        there = (file.parent / path) if path else file
        if not there.exists():
            broken.append(f"{file}: {target}: no such file")
        elif anchor and there.suffix == ".md" and anchor not in anchors(there.read_text("utf-8")):
            broken.append(f"{file}: {target}: no such heading")
    return broken


def main() -> int:
    """Prints every pointer that leads nowhere."""
    broken = []
    for file in tracked():
        if file.suffix == ".md":
            text = FENCE.sub("", file.read_text("utf-8"))
            broken += broken_links(file, text)
            named = QUOTED.findall(text)
        elif file.suffix in {".rs", ".sql", ".py", ".sh", ".toml"}:
            named = IN_COMMENT.findall(file.read_text("utf-8"))
        else:
            continue
        broken += [f"{file}: {name}: no such file" for name in named if not built(name) and not Path(name).exists()]
    print("\n".join(broken) or "Every pointer leads somewhere.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
