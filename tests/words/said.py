"""Finds the message keys that the code uses: those it names, with their arguments, and those it puts together from lists."""

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

# The sources of shells and rooms that look up messages.
SOURCES = ("bindings/cli/src", "bindings/ffi/src", "core/bothy/src")
KEY = r'"([a-z]+(?:-[a-z0-9]+)+(?:\.[a-z-]+)?)"'
CALL = re.compile(rf"\b(?:text!|text|text_of|said|say|say_of)\(\s*{KEY}")
# A key that is only a beginning: `format!("kind-{}", …)`.
BUILT = re.compile(r'format!\(\s*"([a-z]+(?:-[a-z]+)*-)\{')
STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)


@dataclass
class Said:
    """The keys that the code uses."""

    # Each use of a key: its arguments (None if unknown here), and where.
    calls: list[tuple[str, set[str] | None, str]] = field(default_factory=list)
    # Beginnings of composed keys, and where.
    begins: list[tuple[str, str]] = field(default_factory=list)
    # Every string of the code.
    strings: set[str] = field(default_factory=set)


class UnreadableError(Exception):
    """A malformed file; says which, and why."""


@contextmanager
def reading(file: Path) -> Iterator[None]:
    """Names the file in its errors."""
    try:
        yield
    except KeyError as error:
        raise UnreadableError(f"{file}: something in it has no {error}") from None
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise UnreadableError(f"{file}: can't be read: {error}") from None


def scan(root: Path) -> Said:
    """Reads all sources except their tests."""
    said = Said()
    for file in sorted(file for source in SOURCES for file in (root / source).rglob("*.rs")):
        if file.name == "tests.rs":
            continue
        code = file.read_text("utf-8").split("\n#[cfg(test)]\nmod tests {")[0]
        # Without comments.
        code = re.sub(r"(?m)^[ \t]*//.*$", lambda match: " " * len(match[0]), code)

        def where(at: int, code: str = code, file: Path = file) -> str:
            return f"{file.relative_to(root)}:{code.count(chr(10), 0, at) + 1}"

        for match in CALL.finditer(code):
            said.calls.append((match[1], given(code, match), where(match.start())))
        said.begins += [(match[1], where(match.start())) for match in BUILT.finditer(code)]
        said.strings |= {match[0][1:-1] for match in STRING.finditer(code)}
    return said


def given(code: str, call: re.Match) -> set[str] | None:
    """Returns the names of a call's arguments: all for `text!`, for others those in the call."""
    rest = arguments(code, call.end())
    if named := re.fullmatch(r",\s*&(\w+)\s*,?\s*", rest):
        # The last list of that name.
        before = list(re.finditer(rf"\blet {named[1]}\b[^=]*= \[", code[: call.start()]))
        rest = f", &[{arguments(code, before[-1].end())}]" if before else rest
    if call[0].startswith("text!"):
        return {match[1] for part in split(rest) if (match := re.match(r"\s*(\w+)\s*=", part))}
    if "," not in rest:
        return set()
    if re.match(r",\s*&\[", rest):
        return set(re.findall(r'\(\s*"([a-z_]+)",', rest))
    return None


def arguments(code: str, begin: int) -> str:
    """Returns the text from there to the call's end."""
    depth, at = 1, begin
    while depth and at < len(code):
        string = STRING.match(code, at)
        if string:
            at = string.end()
            continue
        depth += (code[at] in "([{") - (code[at] in ")]}")
        at += 1
    return code[begin : at - 1]


def split(text: str) -> Iterator[str]:
    """Returns the arguments, split at their commas."""
    depth, begin, at = 0, 0, 0
    while at < len(text):
        string = STRING.match(text, at)
        if string:
            at = string.end()
            continue
        depth += (text[at] in "([{") - (text[at] in ")]}")
        if text[at] == "," and depth == 0:
            yield text[begin:at]
            begin = at + 1
        at += 1
    yield text[begin:]


def lists(root: Path) -> dict[str, set[str]]:
    """Returns every composed key's beginning: from data, and from the code's own names."""
    core, cli = root / "core", root / "bindings/cli/src"

    def names(file: str, pattern: str) -> set[str]:
        found = set(re.findall(pattern, (root / file).read_text("utf-8")))
        if not found:
            raise SystemExit(f"{file}: nothing in it is like {pattern}")
        return found

    def of_enum(file: str, name: str) -> set[str]:
        body = re.search(rf"\b{name} \{{(.*?)\n    \}}", (root / file).read_text("utf-8"), re.DOTALL)
        return set(re.findall(r'= "([a-z0-9-]+)"', body[1])) if body else set()

    def ids(file: str, kind: str) -> set[str]:
        """Returns the names that one `fn id` gives."""
        body = (root / file).read_text("utf-8").split(f"impl {kind} {{")[1].split("\n}\n")[0]
        return set(re.findall(r'=> "([a-z0-9-]+)"', body))

    def consts(*of: str) -> set[str]:
        text = (core / "proof/src/fields.rs").read_text("utf-8")
        bodies = [re.search(rf"pub const {name}: &\[&str\] = &\[(.*?)\];", text, re.DOTALL) for name in of]
        return {one for body in bodies if body for one in re.findall(r'"([a-z-]+)"', body[1])}

    with reading(file := core / "content/plans/plans.toml"):
        plans = tomllib.loads(file.read_text("utf-8"))
        sections = {section["id"] for section in plans["section"]}
        items = {item["id"]: item.get("worse") for section in plans["section"] for item in section["items"]}
        # No longer in the template, but in people's plans.
        retired = {str(id) for id in plans.get("retired", [])}
    with reading(file := core / "content/risk/themes.toml"):
        themes = tomllib.loads(file.read_text("utf-8"))["themes"]
        questions = {theme["id"] for theme in themes}
        advice = {theme["advice"] for theme in themes if "advice" in theme}
    report = "core/proof/src/pack/report.rs"
    errors = names("core/bothy/src/error.rs", r'"((?:error|input)-[a-z-]+)"')
    outcomes = ("holds", "fails", "not-claimed")
    fields = names("core/proof/src/fields.rs", r'"(\w+)" said ') - {"kinds", "happened", "happened_offset"}
    chosen = names("core/proof/src/fields.rs", r"said Shape::Choices\((\w+)\)") - {"INCIDENT_KINDS"}
    parts = {
        "plan-item-": items.keys() | retired | {f"{id}.worse" for id, worse in items.items() if worse},
        "plan-item": {f"-{id}.{card}" for id in items.keys() | retired if id.startswith("bag-") for card in CARDS}
        | {f"-{id}.worse" for id in retired},
        "plan-section-": sections,
        "plan-change-": names("bindings/cli/src/commands/plan/page.rs", r'Difference::\w+ => "(\w+)"'),
        "risk-theme-": questions,
        "risk-advice-": advice,
        "form-ask-": {
            name.replace("_", "-") for name in names("core/proof/src/fields.rs", r'"(\w+)" said Shape::Answer')
        },
        "form-hint-": {name.replace("_", "-") for name in fields},
        "kind-": consts("INCIDENT_KINDS"),
        "hint-": consts("INCIDENT_KINDS"),
        "choice-": consts(*chosen),
        "field-": {name.replace("_", "-") for name in fields},
        "properties-": ids("core/bothy/src/media/reveals/told.rs", "Properties"),
        "about-": {n.replace("_", "-") for n in names("core/bothy/src/people/model.rs", r'\("(\w+)", &self')},
        "verify-claim-": {f"{id}.{outcome}" for id in ids(report, "Claim") for outcome in outcomes},
        "verify-why-": ids(report, "Why"),
        "verify-problem-": ids(report, "Problem"),
        "verify-group-": names("bindings/cli/src/messages/verify.rs", r'\(\s*"([a-z]+)",\s*&\[\s*Claim'),
        "cli-": errors,
        "phone-": errors | {"input-field-value"},
        "cli-cannot-": {
            n for file in cli.rglob("*.rs") for n in re.findall(r'outside\(\s*"(\w+)"', file.read_text("utf-8"))
        },
    }
    # Enums that give their own keys, two of them with one beginning: `Area said by "helplines-area-" { … }`.
    for file in (core / "bothy/src").rglob("*.rs"):
        for begin, body in re.findall(r'said by "([a-z-]+)" \{(.*?)\n    \}', file.read_text("utf-8"), re.DOTALL):
            parts.setdefault(begin, set()).update(re.findall(r'= "([a-z0-9-]+)\+?"', body))
    ring = names("core/bothy/src/shown/advice.rs", r'"ring-([a-z-]+)"')
    parts["ring-"] = ring | {f"{name}.{area}" for name in ring for area in parts["helplines-area-"]}
    parts["phone-help-heading-"] = of_enum("core/bothy/src/journal/help.rs", 'Help said by "help-"')
    parts["verify-group-"] |= {f"{group}.means" for group in parts["verify-group-"]}
    return {begin: {begin + part for part in those} for begin, those in parts.items()}


# Not all of these have words: an error that the command line can do nothing about, or that a phone says as others do, a result that a claim can't have, an item that isn't on
# a card or can't make things worse, an area with nobody of its own to ring, and a field that needs no hint.
MAY_BE_UNSAID = ("cli-", "form-hint-", "phone-", "plan-item", "ring-", "verify-claim-")
# Words of a bag's item for a card, and for the fuller card.
CARDS = ("card", "card-full")
# Beginnings of words that no code here uses: the phones', which name their keys in Kotlin and Swift.
NOT_SAID_YET = ("phone-",)
# A key's arguments (or, with a hyphen at its end, those of all that begin so) if no call shows them. The others name none.
GIVEN = {
    "help-": {"check", "danger", "injury", "mood", "sexual"},
    "risk-advice-": {"check", "danger", "injury", "mood", "sexual"},
    "phone-ask-": {"name"},
    "phone-file-page": {"page", "pages"},
    "phone-file-size": {"kilobytes"},
    "phone-file-taking": {"done"},
    "phone-photo-kept": {"photos"},
    "phone-play-time": {"at", "length"},
    "phone-record-going": {"time"},
    "phone-hand-over-code": {"code", "codes"},
    "phone-log-counts": {"incidents"},
    "phone-log-fit": {"incidents"},
    "phone-log-put-away": {"incidents"},
    "phone-pattern-bar": {"incidents", "label"},
    "phone-pattern-bar-child": {"child", "incidents", "label"},
    "phone-plan-ticked": {"done", "items"},
    "phone-print-missing": {"letters"},
    "phone-said-": {"text"},
    "phone-secret-wait": {"point"},
    "phone-file-unfinished": {"name"},
    "cli-backup-left-out": {"files"},
    "cli-backup-lost": {"files"},
    "cli-cannot-": {"path", "why"},
    "cli-restored-lost": {"files"},
    "date-day": {"day", "month", "year"},
    "date-month": {"month", "year"},
    "fault-missing": {"name"},
    "fault-unknown": {"name"},
    "helplines-closes-soon": {"time", "date"},
    "helplines-contact-not-until": {"time", "date"},
    "helplines-contact-now-until": {"time", "date"},
    "helplines-gone": {"names"},
    "helplines-new": {"names"},
    "helplines-open-until": {"time", "date"},
    "helplines-refused-not-newer": {"date", "inuse"},
    "helplines-shut-until": {"time", "date"},
    "order-ended": {"day"},
    "order-ends-soon": {"day"},
    "order-in-force-until": {"day"},
    "order-to-come": {"day"},
    "pack-incidents": {"shown", "size"},
    "pack-incidents-all": {"shown", "size"},
    "pack-lines": {"shown", "size"},
    "pack-lines-all": {"shown", "size"},
    "phone-backup-damaged": {"name"},
    "phone-backup-file": {"name"},
    "phone-backup-lost": {"names"},
    "phone-backup-some": {"day"},
    "phone-backup-whole": {"day"},
    "phone-danger-not-agreed": {"purpose", "to"},
    "phone-settings-icon-list": {"name"},
    "phone-settings-minutes": {"minutes"},
    "phone-settings-percent": {"percent"},
    "phone-settings-seconds": {"seconds"},
    "phone-take-over-missing": {"codes", "numbers"},
    "phone-working": {"percent"},
    "plan-change-": {"item"},
    "screen-leftover-": {"place"},
    "screen-undo-": {"time"},
    "size-": {"size"},
    "slip-": {"count", "needed", "number"},
    "verify-claim-": {"shown", "size"},
}
