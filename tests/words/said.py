"""What the code says: which keys it names, with what it gives them, and which keys it puts together from lists it has."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# Where shells and rooms say words.
SOURCES = ("bindings/cli/src", "bindings/ffi/src", "core/bothy/src")
KEY = r'"([a-z]+(?:-[a-z0-9]+)+(?:\.[a-z-]+)?)"'
CALL = re.compile(rf"\b(?:text!|text|text_of|said|say|say_of)\(\s*{KEY}")
# A key of which only the beginning is there: `format!("kind-{}", …)`.
BUILT = re.compile(r'format!\(\s*"([a-z]+(?:-[a-z]+)*-)\{')
STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)


@dataclass
class Said:
    """What the code says."""

    # Each key by how it is said: what it is given (None where that isn't seen here), and where.
    calls: list[tuple[str, set[str] | None, str]] = field(default_factory=list)
    # Beginnings of keys that are put together, and where.
    begins: list[tuple[str, str]] = field(default_factory=list)
    # Every string of the code.
    strings: set[str] = field(default_factory=set)


def scan(root: Path) -> Said:
    """Reads all sources but their tests."""
    said = Said()
    for file in sorted(file for source in SOURCES for file in (root / source).rglob("*.rs")):
        if file.name == "tests.rs":
            continue
        code = file.read_text("utf-8").split("\n#[cfg(test)]\nmod tests {")[0]
        # Not what is said about the code.
        code = re.sub(r"(?m)^[ \t]*//.*$", lambda match: " " * len(match[0]), code)

        def where(at: int, code: str = code, file: Path = file) -> str:
            return f"{file.relative_to(root)}:{code.count(chr(10), 0, at) + 1}"

        for match in CALL.finditer(code):
            said.calls.append((match[1], given(code, match), where(match.start())))
        said.begins += [(match[1], where(match.start())) for match in BUILT.finditer(code)]
        said.strings |= {match[0][1:-1] for match in STRING.finditer(code)}
    return said


def given(code: str, call: re.Match) -> set[str] | None:
    """The names that a call gives: of `text!` all, of others those that stand in the call."""
    rest = arguments(code, call.end())
    if call[0].startswith("text!"):
        return {match[1] for part in split(rest) if (match := re.match(r"\s*(\w+)\s*=", part))}
    if "," not in rest:
        return set()
    if re.match(r",\s*&\[", rest):
        return set(re.findall(r'\(\s*"([a-z_]+)",', rest))
    return None


def arguments(code: str, begin: int) -> str:
    """From there to where the call ends."""
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
    """The arguments, by the commas that stand between them."""
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
    """Every key that is put together, by how it begins: from data, and from the names that the code has for its own."""
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
        """The names that one `fn id` gives."""
        body = (root / file).read_text("utf-8").split(f"impl {kind} {{")[1].split("\n}\n")[0]
        return set(re.findall(r'=> "([a-z0-9-]+)"', body))

    def consts(*of: str) -> set[str]:
        text = (core / "proof/src/fields.rs").read_text("utf-8")
        bodies = [re.search(rf"pub const {name}: &\[&str\] = &\[(.*?)\];", text, re.DOTALL) for name in of]
        return {one for body in bodies if body for one in re.findall(r'"([a-z-]+)"', body[1])}

    plans = tomllib.loads((core / "content/plans/plans.toml").read_text("utf-8"))["section"]
    themes = tomllib.loads((core / "content/risk/themes.toml").read_text("utf-8"))["themes"]
    items = [item for section in plans for item in section["items"]]
    report, plan = "core/proof/src/pack/report.rs", "core/bothy/src/plan/template.rs"
    errors = names("core/bothy/src/error.rs", r'"((?:error|input)-[a-z-]+)"')
    outcomes = ("holds", "fails", "not-claimed")
    fields = names("core/proof/src/fields.rs", r'said\(\d+, "(\w+)"') - {"kinds", "happened", "happened_offset"}
    parts = {
        "plan-item-": {i["id"] for i in items} | {f"{i['id']}.worse" for i in items if i.get("worse")},
        "plan-item-bag-": {f"{i['id'].removeprefix('bag-')}.card" for i in items if i["id"].startswith("bag-")},
        "plan-section-": {section["id"] for section in plans},
        "plan-for-": of_enum(plan, "MadeFor"),
        "plan-change-": names("bindings/cli/src/commands/plan/page.rs", r'Difference::\w+ => "(\w+)"'),
        "risk-theme-": {theme["id"] for theme in themes},
        "risk-advice-": {theme["advice"] for theme in themes if "advice" in theme},
        "kind-": consts("INCIDENT_KINDS"),
        "choice-": consts("DAILY_LIFE_AREAS", "INJURY_AREAS", "INJURY_KINDS"),
        "field-": {name.replace("_", "-") for name in fields},
        "about-": {n.replace("_", "-") for n in names("core/bothy/src/people/model.rs", r'\("(\w+)", &self')},
        "answer-": of_enum("core/bothy/src/risk/model.rs", "RiskAnswer"),
        "verify-claim-": {f"{id}.{outcome}" for id in ids(report, "Claim") for outcome in outcomes},
        "verify-why-": ids(report, "Why"),
        "verify-problem-": ids(report, "Problem"),
        "verify-group-": names("bindings/cli/src/words/verify.rs", r'\(\s*"([a-z]+)",\s*&\[\s*Claim'),
        "cli-": errors,
        "cli-cannot-": {
            n for file in cli.rglob("*.rs") for n in re.findall(r'outside\(\s*"(\w+)"', file.read_text("utf-8"))
        },
    }
    # Enums that give their own keys: `Area said by "helplines-area-" { … }`.
    for file in (core / "bothy/src").rglob("*.rs"):
        for begin, body in re.findall(r'said by "([a-z-]+)" \{(.*?)\n    \}', file.read_text("utf-8"), re.DOTALL):
            parts[begin] = set(re.findall(r'= "([a-z0-9-]+)\+?"', body))
    parts["verify-group-"] |= {f"{group}.means" for group in parts["verify-group-"]}
    return {begin: {begin + part for part in those} for begin, those in parts.items()}


# Of these, not all have words: what the command line can do about an error, what a claim can't come to, and what isn't on a card.
MAY_BE_UNSAID = ("cli-", "plan-item-bag-", "verify-claim-")
