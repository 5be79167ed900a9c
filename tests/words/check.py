#!/usr/bin/env python3
"""Checks the words that a person reads: whole, short enough for their place, easy to read, without blame; none missing, none unused.

tests/stages/words.sh refuses what Bothy never says, anywhere in the repository.
"""

import os
import re
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import readability
from babel import Locale, UnknownLocaleError
from bidirectional import MARKS, check_direction
from fluent.syntax import ast, parse
from said import GIVEN, MAY_BE_UNSAID, NOT_SAID_YET, Said, UnreadableError, lists, reading, scan

LOCALE = Path("core/content/locale")
# Other languages have a file of words for what the list says in English: lines.py.
LINES_WORDS = "lines.ftl"
ENGLISH = "en"
# United States school grades (Flesch-Kincaid): 4 to 6 is 9 to 11 years.
FILE_GRADE, MESSAGE_GRADE = 6.0, 8.0
# The most words in a sentence that somebody may read in a hurry: in these files, and under these beginnings of keys. Numbers to ring aren't words.
SENTENCE, HURRIED, HURRIED_KEYS = 20, ("plan.ftl", "errors.ftl"), ("help-", "risk-advice-")
# The most characters, by the key or (with a hyphen at its end) its beginning; the first match counts.
PLACES = {
    "plan-section-": 30,
    "plan-for-": 30,
    "kind-": 30,
    "field-": 30,
    "choice-": 30,
    "date-weekday-short": 6,
    "pattern-began-mark": 16,
    "pattern-late": 28,
    "pattern-child": 28,
    "risk-theme-": 130,
    # A line's text, which may have to explain how to call without speaking: 2 * RUNNING_ELSEWHERE.
    "line-": 840,
    # A page's text, which may be more than one paragraph.
    "pack-what": 1500,
    "pack-shows": 1500,
    "pack-check": 1500,
}
# Running text fills no set place; it is as long as somebody reads at once. Other languages need more letters.
RUNNING, RUNNING_ELSEWHERE = 300, 420
# The fewest words of a text that isn't the same in two languages by chance.
LONGER = 4
# A pack's README.txt is shown with its own line breaks.
LINE = 72
# By the folder of the language, each with the same meanings: "you should", "why did you", "your fault", "if only", "provoked", "victim".
BLAME = {
    "en": r"\byou ((should|must)(n't)?|ought|could(n't)? have|(have|need) to (leave|report|tell)|let it)\b"
    r"|\bwhy (did|do|don't|didn't) you\b|\byour (own )?fault\b|\bif only\b|\bprovok|\bvictims?\b",
    "pl": r"\bpowin(naś|ieneś|nyście|niście)\b|\btrzeba było\b|\bmog(łaś|łeś) był[ao]?\b|\bpozwoli(łaś|łeś)\b"
    r"|(?<!nie )\bmusisz (odejść|zgłosić|powiedzieć|zostawić|wyprowadzić)|\b(dlaczego|czemu) (nie )?\w+(łaś|łeś)\b"
    r"|\b(twoja|twojej|własna|własnej) (wina|winy)\b|\btwoją winą\b|\bgdyby(ś|m)? tylko\b|\bs?prowok|\bofiar(a|ą|y|ę|o|om|ami|ach)?\b",
    "ur": r"آپ کو (چاہیے|چاہئے) (تھا|کہ)|آپ کو (چھوڑنا|جانا|نکلنا|بتانا|رپورٹ کرنا) (ہو ?گا|پڑے گا|چاہیے|چاہئے)"
    r"|کیوں (نہیں )?(چھوڑا|گئے|گئیں|گئی|بتایا|رہے|رہیں|رہی|رکے|رکیں)|(آپ|تم)\S* (ہی )?(کی|کا|کے) ?(اپنی |اپنا )?(غلطی|قصور)"
    r"|\bکاش\b|اکسای|اشتعال دل|\bمظلوم|تشدد کا شکار|متاثرہ (عورت|خاتون|شخص|فرد)",
}
# The contrary, and names of schemes and lines.
NOT_BLAME = {
    "en": r"isn't (your|their|my) fault|Victim (Contact|Notification) Scheme|Victims' Helpline",
    "pl": r"nie (jest )?(to )?(twoja wina|twoją winą)|to nie jest twoja wina",
    "ur": r"(آپ|ان) (کی غلطی|کا قصور) نہیں",
}
# Nobody can find it; it is certainly safe; it is as strong as an army's; a court will take it.
PROMISES = {
    "en": r"un-?detectable|un-?traceable|\bcan(not|'t) be (detected|traced|found)\b|completely safe|\b100 ?% safe|bullet[- ]?proof"
    r"|military[- ]grade|(?<!in)admissib",
    "pl": r"niewykrywaln|nie do wykrycia|(nie da się|nie można|nikt nie) (tego |go |jej |ich )?(wykry|wyśledzi|namierzy)"
    r"|(całkowicie|zupełnie|stuprocentowo|na 100 ?%|w 100 ?%) bezpieczn|kuloodporn|wojskow\w+ (szyfr|poziom|klas|jakoś)"
    r"|(?<!nie)(?<!nie )dopuszczaln\w* (jako )?(dow|przed sąd|w sądzi)|sąd (na pewno )?(to |je |go )?(uzna|przyjmie)\b",
    "ur": r"(پکڑا|پتا لگایا|پتہ لگایا|پتا چلایا|سراغ لگایا) نہیں جا سکتا|ناقابلِ? ?(سراغ|شناخت|گرفت)|(مکمل|مکمل طور پر|بالکل|سو فیصد) محفوظ"
    r"|100 ?(%|٪|فیصد) محفوظ|بلٹ ?پروف|فوجی (درجے|معیار)|عدالت (ضرور |اسے )*(مان|قبول کر|تسلیم کر)\w* گی|قابلِ? ?قبول ثبوت",
}
# Marks that turn the direction of text, and some invisible ones. A file never contains them as such: where a code needs some,
# they are written { "\u2066" } and { "\u2069" }, for everybody to see.
UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\x00-\x09\x0b-\x1f\x7f-\x9f]")
ABOUT = {"tag": str, "name": str, "direction": str, "reviewed": bool}


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


def grade(text: str) -> float:
    """Returns the Flesch-Kincaid grade; the library wants one sentence a line."""
    lines = "\n".join(sentences(text))
    return readability.getmeasures(lines, lang="en")["readability grades"]["Kincaid"]


def sentences(text: str) -> list[str]:
    """Returns the sentences of a text."""
    return re.split(r"(?<=[.?!])\s+", text)


def too_many_words(text: str) -> list[str]:
    """Returns the sentences that are too long to read in a hurry."""
    words = {one: [word for word in one.split() if re.search(r"[^\W\d_]", word)] for one in sentences(text)}
    return [one for one, of in words.items() if len(of) > SENTENCE]


def room(key: str, english: bool) -> int:
    """Returns the most characters for a key."""
    for place, longest in PLACES.items():
        if key == place or (place.endswith("-") and key.startswith(place)):
            return longest
    return RUNNING if english else RUNNING_ELSEWHERE


def too_long(said: dict[str, Words], english: bool) -> list[str]:
    """Returns the texts without room where they are shown."""
    wrong = []
    for key, words in said.items():
        length = len(MARKS.sub("", words.longest))
        if length > room(key, english):
            wrong.append(
                f"{words.file}:{words.line}: {key} has {length} characters, and its place {room(key, english)}"
            )
        if key.startswith("pack-") and "\n" in words.longest and max(map(len, words.longest.split("\n"))) > LINE:
            wrong.append(f"{words.file}:{words.line}: {key} has a line of over {LINE} characters")
    return wrong


def harmful(text: str, language: str = ENGLISH) -> list[str]:
    """Returns the faults that no text may have, as far as they are listed for its language."""
    if language not in BLAME:
        return []
    plain = MARKS.sub("", " ".join(text.replace("\u2019", "'").split()))
    plain = re.sub(NOT_BLAME[language], "", plain, flags=re.IGNORECASE)
    found = [(BLAME, "sounds like blame"), (PROMISES, "promises what nobody can keep")]
    return [f"{what}: {text}" for patterns, what in found if re.search(patterns[language], plain, re.IGNORECASE)]


def hard(said: dict[str, Words]) -> list[str]:
    """Returns the faults of English: hard to read, or harmful."""
    wrong = []
    for key, words in said.items():
        wrong += [f"{words.file}:{words.line}: {key} {what}" for what in harmful(words.text)]
        if len(words.text.split()) > 8 and grade(words.text) > MESSAGE_GRADE:
            wrong.append(f"{words.file}:{words.line}: {key} is hard to read: grade {grade(words.text):.1f}")
        if words.file.name in HURRIED or key.startswith(HURRIED_KEYS):
            long = too_many_words(words.text)
            wrong += [
                f"{words.file}:{words.line}: {key} has a sentence of over {SENTENCE} words: {one}" for one in long
            ]
    for file in sorted({words.file for words in said.values()}):
        texts = [words.text for words in said.values() if words.file == file and words.text.strip()]
        found = grade(" ".join(text if text[-1] in ".?!" else text.rstrip(":") + "." for text in texts))
        print(f"{file}: {len(texts)} texts, grade {found:.1f}")
        if found > FILE_GRADE:
            wrong.append(f"{file}: hard to read: grade {found:.1f}, at most {FILE_GRADE}")
    return wrong


def tongue(tag: str) -> Locale | None:
    """Returns what CLDR knows of a language."""
    try:
        return Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return None


def about(folder: Path, wrong: list[str]) -> dict[str, Any]:
    """Returns a language's description of itself; nothing if it is wrong."""
    file = folder / "locale.toml"
    try:
        with reading(file):
            text = file.read_text("utf-8")
            said = tomllib.loads(text)
    except UnreadableError as error:
        wrong.append(str(error))
        return {}
    if UNSEEN.search(text):
        wrong.append(f"{file}: a mark that nobody sees")
    if {name: type(value) for name, value in said.items()} != ABOUT:
        wrong.append(f"{file}: has tag, name, direction and reviewed, each once, and nothing else")
        return {}
    if said["tag"] != folder.name and not said["tag"].startswith(f"{folder.name}-"):
        wrong.append(f"{file}: {said['tag']} isn't the tag of a folder {folder.name}")
    if said["direction"] not in ("left-to-right", "right-to-left"):
        wrong.append(f"{file}: {said['direction']} is no direction")
    if not tongue(said["tag"]):
        wrong.append(f"{file}: {said['tag']} is no language that is known")
    if not said["name"].strip():
        wrong.append(f"{file}: name is empty")
    return said


def forms(tag: str, said: dict[str, Words], english: dict[str, Words]) -> list[str]:
    """Reports choices without the plural forms of their language. Text copied from English keeps English forms."""
    known = tongue(tag)
    wanted = known.plural_form.tags | {"other"} if known else set()
    wrong = []
    for key, words in said.items():
        copied = said is not english and key in english and words.longest == english[key].longest
        # With numbers alone, `other` stands for the rest.
        if known and not copied and any(choice - {"other"} and choice != wanted for choice in words.choices):
            choices = ", ".join(sorted(wanted))
            wrong.append(f"{words.file}:{words.line}: {key} hasn't the forms that numbers have in {tag}: {choices}")
    return wrong


def language(folder: Path) -> tuple[dict[str, Any], dict[str, Words], list[str]]:
    """Returns a language's description, all its words, and their own faults."""
    wrong: list[str] = []
    itself = about(folder, wrong)
    said: dict[str, Words] = {}
    for file in sorted(folder.glob("*.ftl")):
        words = read(file, wrong)
        for key in words.keys() & said.keys():
            wrong.append(f"{file}:{words[key].line}: {key} is in {said[key].file} too")
        said |= words
    for words in said.values():
        for other in words.others - said.keys():
            wrong.append(f"{words.file}:{words.line}: there is no {other}")
        for other in words.others & said.keys():
            if said[other].file != words.file:
                wrong.append(f"{words.file}:{words.line}: {other} is in another file, and each is read by itself")
    return itself, said, wrong + too_long(said, folder.name == ENGLISH)


def beside(folder: Path, said: dict[str, Words], english: dict[str, Words]) -> list[str]:
    """Reports messages that a language lacks, or that only it has, except names that differ."""
    files = {words.file.name for words in english.values()}
    wrong = [f"{folder / name}: isn't there" for name in sorted(files) if not (folder / name).exists()]
    wrong += [
        f"{file}: isn't in {ENGLISH}" for file in sorted(folder.glob("*.ftl")) if file.name not in {*files, LINES_WORDS}
    ]
    for key, words in english.items():
        file = folder / words.file.name
        if key not in said and file.exists():
            wrong.append(f"{file}: {key} isn't there; where nobody here speaks it, copy the English words")
    for key, words in said.items():
        if key not in english:
            wrong.append(f"{words.file}:{words.line}: {key} isn't in {ENGLISH}")
    return wrong


def untranslated(itself: dict[str, Any], said: dict[str, Words], english: dict[str, Words]) -> str | None:
    """Returns how much is still English."""
    running = [key for key in said.keys() & english.keys() if len(english[key].text.split()) >= LONGER]
    same = [key for key in running if said[key].text == english[key].text]
    if itself["tag"].split("-")[0] == ENGLISH or 2 * len(same) <= len(running):
        return None
    return f"is English still: {len(same)} of {len(running)} longer texts"


def differing(english: dict[str, Words], others: list[dict[str, Words]]) -> list[str]:
    """Reports names that only a language or only English has; reports English if all others agree."""
    wrong = []
    for key, words in english.items():
        wanted = all_names(key, english)
        found = [(said[key], frozenset(wanted ^ all_names(key, said))) for said in others if key in said]
        if len(found) > 1 and len({differ for _, differ in found}) == 1:
            found = [(words, found[0][1])]
        for mine, differ in found:
            if differ:
                standard = "all others" if mine is words else ENGLISH
                differ = ", ".join(f"${name}" for name in sorted(differ))
                wrong.append(f"{mine.file}:{mine.line}: {key} differs from {standard} in {differ}")
    return wrong


def beside_code(english: dict[str, Words], code: Said, built: dict[str, set[str]]) -> list[str]:
    """Reports keys that the code uses and that are missing, and those that nothing uses."""
    wrong = []
    for key, given, where in code.calls:
        if key not in english:
            wrong.append(f"{where}: there are no words for {key}")
        elif given is not None and given != all_names(key, english):
            differ = ", ".join(f"${name}" for name in sorted(given ^ all_names(key, english)))
            wrong.append(f"{where}: {key} and its words differ in {differ}")
    seen = {key for key, given, _ in code.calls if given is not None}
    taken = set().union(*(words.others for words in english.values()))
    for key, words in english.items():
        known = [
            given for begin, given in GIVEN.items() if key == begin or (begin[-1] == "-" and key.startswith(begin))
        ]
        unknown = all_names(key, english).difference(*known)
        if unknown and key not in seen | taken:
            names = ", ".join(f"${name}" for name in sorted(unknown))
            wrong.append(
                f"{words.file}:{words.line}: {key} isn't given {names}, as far as `GIVEN` in tests/words/said.py knows"
            )
    families = {key.split("-")[0] for key in english}
    for begin, where in code.begins:
        if begin.split("-")[0] in families and begin not in built:
            wrong.append(f"{where}: which keys begin with {begin} is for `lists` in tests/words/said.py to know")
    for begin, keys in built.items():
        if begin not in MAY_BE_UNSAID:
            wrong += [f"{ENGLISH}: there are no words for {key}" for key in sorted(keys - english.keys())]
    used = code.strings.union(*built.values()).union(*(words.others for words in english.values()))
    for key, words in english.items():
        if key not in used and not key.startswith(NOT_SAID_YET):
            wrong.append(f"{words.file}:{words.line}: nothing says {key}")
    return wrong


def check(locale: Path, code: Said, built: dict[str, set[str]]) -> list[str]:
    """Returns all that is wrong with words."""
    itself, english, wrong = language(locale / ENGLISH)
    wrong += hard(english) + beside_code(english, code, built)
    if itself:
        wrong += forms(itself["tag"], english, english)
    others = []
    for folder in sorted(folder for folder in locale.iterdir() if folder.name != ENGLISH):
        if not folder.is_dir():
            wrong.append(f"{folder}: isn't a language")
            continue
        itself, said, own = language(folder)
        for key, words in said.items():
            own += [f"{words.file}:{words.line}: {key} {what}" for what in harmful(words.text, folder.name)]
        if itself.get("direction") == "right-to-left":
            own += check_direction(folder)
        said = {key: words for key, words in said.items() if words.file.name != LINES_WORDS}
        print(f"{folder}: {len(said)} of {len(english)} texts")
        wrong += own + beside(folder, said, english)
        if itself:
            wrong += forms(itself["tag"], said, english)
        if itself.get("reviewed") and (still := untranslated(itself, said, english)):
            wrong.append(f"{folder}: reviewed = true, but it {still}")
        others.append(said)
    return wrong + differing(english, others)


def main() -> int:
    """Prints what is wrong."""
    os.chdir(Path(__file__).parents[2])
    try:
        wrong = check(LOCALE, scan(Path()), lists(Path()))
    except UnreadableError as error:
        wrong = [str(error)]
    print("\n".join(wrong) or "All words are as they should be.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
