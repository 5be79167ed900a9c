"""Finds circles among the files of a crate: files that know one another, directly or by way of others. And strays, which no file declares.

A file knows another when it names something that stands there, by a path, in a `use` or as a macro. Passing it on (`pub use`) is knowing it
too, and what is passed on counts for the file where it stands, not for the one that passes it on. Not counted are `mod` by itself; methods, so
that the `impl` of one type may stand in several files; and what is in comments and tests.
"""

import re
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

# The parts of a path. A module is the path to it from its crate, which itself is ().
Names = tuple[str, ...]

TEST = r"#\[cfg\(test\)\]\s*(?:#\[[^\]]*\]\s*)*"
SEEN = r"(?:pub(?:\([^)]*\))? )?"
USE = re.compile(rf"^\s*{SEEN}use ([^;]+);", re.MULTILINE)
ITEM = re.compile(r"\b(?:fn|struct|enum|union|trait|type|const|static) (\w+)")
PATH = re.compile(r"(?<![\w:])\w+(?:::\w+)+")


def code(text: str) -> str:
    """What a file says outside comments and its tests, which stand last."""
    return re.split(rf"{TEST}mod tests {{", re.sub(r"(?<!:)//.*", "", text))[0]


def spread(tree: str) -> list[tuple[str, Names]]:
    """`a::{b, c::{self, D as E}}` as `a::b`, `a::c` and `a::c::D`, each with the name that it has from here on."""
    while braces := re.search(r"((?:\w+::)*)\{([^{}]*)\}", tree):
        leaves = [braces[1] + leaf.strip() for leaf in braces[2].split(",") if leaf.strip()]
        tree = tree.replace(braces[0], ", ".join(leaves))
    pairs = [leaf.strip().partition(" as ") for leaf in tree.split(",")]
    paths = [(tuple(path.removesuffix("::self").split("::")), name) for path, _, name in pairs]
    return [(name or path[-1], path) for path, name in paths]


class Crate:
    """The files of a crate, by module, and what they name."""

    def __init__(self, src: Path) -> None:
        """Reads them all, but those of tests."""
        self.files: dict[Names, Path] = {}
        texts, tests = {}, set()
        for file in sorted(src.rglob("*.rs")):
            *around, name = file.relative_to(src).with_suffix("").parts
            module = (*around,) if name in {"lib", "main", "mod"} else (*around, name)
            self.files[module], texts[module] = file, code(file.read_text("utf-8"))
            tests |= {(*module, test) for test in re.findall(rf"{TEST}{SEEN}mod (\w+);", texts[module])}
        declared = {(*module, name) for module, text in texts.items() for name in re.findall(r"\bmod (\w+);", text)}
        self.strays = [file for module, file in self.files.items() if module and module not in declared]
        for module in [*texts]:
            if any(module[: len(test)] == test for test in tests):
                del self.files[module], texts[module]
        self.used = {
            module: [one for tree in USE.findall(text) for one in spread(tree)] for module, text in texts.items()
        }
        self.paths = {module: PATH.findall(USE.sub("", text)) for module, text in texts.items()}
        self.calls = {module: re.findall(r"\b(\w+)!", text) for module, text in texts.items()}
        self.items = {module: set(ITEM.findall(text)) for module, text in texts.items()}
        self.macros = {
            name: module for module, text in texts.items() for name in re.findall(r"macro_rules! (\w+)", text)
        }

    def homes(self, module: Names, path: Names, followed: frozenset[Names] = frozenset()) -> set[Names]:
        """The modules in whose files that stands which `path` names in `module`: none for a module, `module` for what isn't the crate's."""
        if not path:
            return set()
        name, rest = path[0], path[1:]
        if name in {"crate", "self", "super"}:
            return self.homes({"crate": (), "self": module, "super": module[:-1]}[name], rest, followed)
        used = {path for other, path in self.used[module] if other == name} - followed
        # A module and what is passed on out of it can have one name.
        if (*module, name) in self.files and (rest or not used):
            return self.homes((*module, name), rest, followed)
        if not used or (not rest and name in self.items[module]):
            return {module}
        return {home for path in used for home in self.homes(module, path + rest, followed | used)}

    def known(self, module: Names) -> dict[Names, str]:
        """Which files one knows, and something that it names in each."""
        paths = [path for _, path in self.used[module]] + [tuple(path.split("::")) for path in self.paths[module]]
        known = {home: "::".join(path) for path in paths for home in self.homes(module, path)}
        known |= {self.macros[name]: f"{name}!" for name in self.calls[module] if name in self.macros}
        known.pop(module, None)
        return known

    def circle(self) -> list[str]:
        """One circle if there are any: each file, and what it names in the next."""
        known = {module: self.known(module) for module in self.files}
        try:
            TopologicalSorter(known).prepare()
        except CycleError as error:
            # From each to the one that it is known by.
            steps = pairwise(reversed(error.args[1]))
            return [f"{self.files[one]} names `{known[one][two]}` in {self.files[two]}" for one, two in steps]
        return []
