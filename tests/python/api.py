"""Writes docs/api.md from the modules that the library's documentation was generated into, so that it can't say anything else.

tests/python/run api writes it; test_api.py fails if it isn't as this would write it.
"""

import enum
import inspect
import re
import typing
from pathlib import Path

import bothy

PAGE = Path(__file__).resolve().parents[2] / "docs/api.md"

HEAD = """\
# The boundary, call by call

Every object, call, record, enum and error that crosses to Kotlin, Swift and Python, with the first sentence of its documentation.
[bindings/ffi/README.md](../bindings/ffi/README.md) says how they fit together. Made from the library by `tests/python/run api`: change the
comments in Rust, not this page.

Names and types are as in Python. Kotlin and Swift write `add_item` as `addItem`, and know the same types by their own names. A call whose
errors aren't listed raises [`Failure`](#errors): `Locked` if it works on what is open and nothing is, `Damaged` if that can't be read, and
`Internal` for a bug. Where it says "none", it raises nothing.

An `Id` is a text of 32 hex digits, a `Field` the name of a field, and a `Hash` 32 bytes. `NaiveDate` and `NaiveDateTime` are texts such as
`2026-03-01` and `2026-03-01T21:30`. Times in `_ms` are milliseconds since 1970, in UTC.
"""

LINK = re.compile(r"\[(`[^`]+`|[^\]]+)\](?:\([^)]*\))?")
PATH = re.compile(r"`(?:crate::|[a-z_]+::)*((?:[A-Z]\w*::)?\w+)`")


def plain(text: str) -> str:
    """Returns documentation as it is written for Rust, without Rust's links and paths, for a cell of a table."""
    text = PATH.sub(lambda found: f"`{found[1].replace('::', '.')}`", LINK.sub(r"\1", " ".join(text.split())))
    # Core's own name for it.
    return text.replace("`Error.", "`Failure.").replace("|", r"\|")


def paragraphs(of: object) -> list[str]:
    """Returns the paragraphs of something's documentation."""
    return [plain(part) for part in re.split(r"\n\s*\n", inspect.cleandoc(of.__doc__ or "")) if part.strip()]


def summary(of: object) -> str:
    """Returns the first sentence."""
    first = (paragraphs(of) or [""])[0]
    return re.split(r"(?<=[.?!]) (?=[A-Z`“]|docs/)", first)[0]


def errors(of: typing.Callable) -> str:
    """Returns what a call raises, as far as its documentation lists it."""
    if "_uniffi_error_converter = None" in inspect.getsource(of):
        return "none"
    said = [part for part in paragraphs(of) if part.startswith("Errors:")]
    return said[0].removeprefix("Errors:").strip().rstrip(".") if said else ""


def kind(annotation: object) -> str:
    """Returns a type as Python writes it today."""
    text = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))
    text = re.sub(r"\b(?:bothy_core|bothy_ffi)\.", "", text).replace("typing.List[", "list[")
    while "typing.Optional[" in text:
        text = re.sub(r"typing\.Optional\[((?:[^\[\]]|\[[^\[\]]*\])*)\]", r"\1 | None", text)
    return text


def arguments(of: typing.Callable) -> list[str]:
    """Returns a call's arguments, or the fields of what it makes, with their types."""
    said = []
    for given in inspect.signature(of).parameters.values():
        if given.name not in ("self", "cls"):
            kinds = "" if given.annotation is inspect.Parameter.empty else f": {kind(given.annotation)}"
            default = "" if given.default is inspect.Parameter.empty else " = …"
            said.append(f"{given.name}{kinds}{default}")
    return said


def call(name: str, of: typing.Callable) -> str:
    """Returns a call's row of a table."""
    given = inspect.signature(of).return_annotation
    returns = "" if given in (inspect.Signature.empty, "None", None) else f" → {kind(given)}"
    code = f"{name}({', '.join(arguments(of))}){returns}".replace("|", r"\|")
    return f"| `{code}` | {summary(of)} | {errors(of)} |"


def table(head: list[str], rows: list[str]) -> str:
    """Returns a table."""
    return "\n".join([f"| {' | '.join(head)} |", f"|{'---|' * len(head)}", *rows])


def functions(of: type) -> list[tuple[str, typing.Callable]]:
    """Returns the calls of an object, in the order in which they are written, its constructors first."""
    found = [(name, value) for name, value in vars(of).items() if name == "__init__" or not name.startswith("_")]
    made = [(of.__name__, value) for name, value in found if name == "__init__" and value.__doc__]
    others = [(name, value) for name, value in found if name != "__init__"]
    classes = [(f"{of.__name__}.{name}", value.__func__) for name, value in others if isinstance(value, classmethod)]
    return made + classes + [(name, value) for name, value in others if inspect.isfunction(value)]


def variants(of: type) -> list[str]:
    """Returns the variants of an enum, with what each holds."""
    if issubclass(of, enum.Enum):
        return [variant.name for variant in of]
    cases = [(name, value) for name, value in vars(of).items() if inspect.isclass(value)]
    said = []
    for name, value in cases:
        # A field without a name is known to the library alone.
        holds = ", ".join(arguments(value.__init__)).replace("values", "…")
        said.append(f"{name}({holds})" if holds else name)
    return said


def sort(public: dict[str, object]) -> dict[str, list[type]]:
    """Returns everything that is public, by what it is."""
    sorts: dict[str, list] = {"calls": [], "objects": [], "yours": [], "records": [], "enums": [], "errors": []}
    for name, value in sorted(public.items()):
        if inspect.isfunction(value):
            where = "calls"
        elif name == "InternalError" or name.endswith("Protocol") or name.endswith("Impl"):
            # The generated code's own.
            continue
        elif issubclass(value, Exception):
            where = "errors"
        elif hasattr(value, "_uniffi_clone_handle"):
            where = "objects"
        elif issubclass(value, enum.Enum) or any(inspect.isclass(case) for case in vars(value).values()):
            where = "enums"
        elif "__init__" in vars(value):
            where = "records"
        else:
            where = "yours"
        sorts[where].append(value)
    sorts["objects"].sort(key=lambda one: (one is not bothy.Door, one.__name__))
    return sorts


def page() -> str:
    """Returns the page."""
    sorts = sort({name: getattr(bothy, name) for name in bothy.__all__})
    calls = ["call", "what it does", "errors"]
    parts = [HEAD, "## Objects"]
    for one in sorts["objects"]:
        rows = [call(name, function) for name, function in functions(one)]
        parts += [f"### {one.__name__}", summary(one), *([table(calls, rows)] if rows else [])]
    parts += ["## Calls without an object", table(calls, [call(one.__name__, one) for one in sorts["calls"]])]
    parts += ["## What a shell implements"]
    for one in sorts["yours"]:
        rows = [
            f"| `{name}({', '.join(arguments(function))})` | {summary(function)} |" for name, function in functions(one)
        ]
        parts += [f"### {one.__name__}", summary(one), table(["call", "what it does"], rows)]
    rows = [f"| `{one.__name__}` | {summary(one)} | {listed(arguments(one.__init__))} |" for one in sorts["records"]]
    parts += ["## Records", table(["record", "what it is", "fields"], rows)]
    rows = [f"| `{one.__name__}` | {summary(one)} | {listed(variants(one))} |" for one in sorts["enums"]]
    parts += ["## Enums", table(["enum", "what it is", "variants"], rows)]
    parts += ["## Errors"]
    for one in sorts["errors"]:
        cases = [(name, value) for name, value in vars(one).items() if inspect.isclass(value)]
        rows = [f"| `{name}{holding(value)}` | {summary(value)} |" for name, value in cases]
        parts += [f"### {one.__name__}", summary(one), table(["error", "what happened"], rows)]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def holding(of: type) -> str:
    """Returns what an error holds."""
    names = [name for name in inspect.signature(of.__init__).parameters if name not in ("self", "args", "kwargs")]
    return f"({', '.join(names)})" if names else ""


def listed(names: list[str]) -> str:
    """Returns names in code, separated by commas, for a cell of a table."""
    return ", ".join(f"`{name}`" for name in names).replace("|", r"\|")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
