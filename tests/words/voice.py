#!/usr/bin/env python3
"""The voice of comments, documents and commits, as far as it can be counted: CONTRIBUTING.md has the rules.

The words of the product are for check.py, and words that stand nowhere in the repository for tests/stages/words.sh.
"""

import re
import subprocess
import sys
from bisect import bisect_right
from pathlib import Path

from prose import Doc, Line, prose, rust_docs

# Subjects are checked from the commit after this one on.
BEGIN = "11740223ccf540c989df1ba9ed5964711955e097"
SUBJECT = 60
# No summary begins with one of these. A variant's may, and what the command line shows in its help: "Who you can ring".
ASKING = {"What", "Whether", "Who", "Whose", "Which", "Why", "Of", "How", "When", "Where", "That"}
# Plurals that begin with a capital like a verb. A guard, not a grammar: those that were used for functions, and their like.
NOUNS = re.compile(
    r"Bits|Boxes|Bytes|Cells|Characters|Chunks|Columns|Contents|Degrees|Digits|Endings|Errors|Fields|"
    r"Folders|Fractions|Headers|Hours|Ids|Incidents|Items|Its|Joiners|Keys|Lengths|Letters|Lines|Margins|"
    r"Medians|Megabytes|Members|Messages|Milliseconds|Minutes|Nanoseconds|Numbers|Offsets|Pages|Paths|"
    r"Pixels|Points|Properties|Rows|Seconds|Secrets|Slots|Streams|Tags|Texts|This|Times|Tokens|Values|"
    r"Versions|Words|Zeros"
)
# Reads and Base64-encodes are verbs, access isn't; nor is True, but everybody reads it so.
VERB = re.compile(r"[A-Z][\w-]*[a-rt-z]s|True")
# Verbs that can't be nouns.
VERBS = re.compile(
    r"Appends|Asks|Begins|Collects|Does|Gives|Has|Holds|Is|Keeps|Knows|Looks|Makes|Opens|Reads|"
    r"Removes|Returns|Runs|Says|Stands|Takes|Tells|Wipes|Writes"
)
# In no comment or document, with what says it better.
NEVER = {
    r"anew": "again",
    r"whoever": "anyone who",
    r"whom": "who",
    r"as ever": "as before, or nothing",
    r"that is the limit": "the limit itself",
    r"it is said": "who says it",
    r"(?:he|she|him|his|her|hers|himself|herself)": "they, or the user",
    # Of a function. People and lines do answer.
    r"(?<!the )answers(?= (?:with|whether|what|how|so|alike|true|false|[01]|``|\[))|(?<=only then )answers|(?<=it )answers": "returns",
    # Nothing else, anyone else, whatever else: what it follows.
    r"(?<!thing )(?<!body )(?<!one )(?<!what )(?<!who )(?<!where )(?<!much )(?<!how )(?<!whatever )(?<!all )else": "otherwise",
}
NEVER_RE = {re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE): instead for words, instead in NEVER.items()}


def check_summary(doc: Doc) -> str | None:
    """Returns what is wrong with the first word of a summary. A test's name is a sentence, to which its documentation adds."""
    words = doc.text.split()
    if doc.kind in ("variant", "help") or not words or words[0] == "#":
        return None
    first = words[0].strip(",:;.")
    if first in ASKING:
        return f"begins with {first}"
    if doc.kind == "function" and (NOUNS.fullmatch(first) or not VERB.fullmatch(first)):
        return f"begins with {first}, and a function's with a verb, such as Returns"
    if doc.kind in ("type", "constant") and VERBS.fullmatch(first):
        return f"begins with {first}, and a {doc.kind}'s with a noun"
    return None


def check_words(lines: list[Line]) -> list[tuple[int, str]]:
    """Returns the words that stand in no comment or document, each with the number of its line. A phrase may go on in the next line."""
    text, begins = "", []
    for before, line in zip([None, *lines], lines, strict=False):
        text += " " if before and before.number + 1 == line.number else "\n\n"
        begins.append(len(text))
        text += line.text.strip()
    return [
        (lines[bisect_right(begins, found.start()) - 1].number, f"“{found[0]}”: say {instead}")
        for words, instead in NEVER_RE.items()
        for found in words.finditer(text)
    ]


def check_file(file: Path) -> list[str]:
    """Returns what is wrong in a file, each with its line."""
    wrong = check_words(prose(file))
    if file.suffix == ".rs":
        docs = rust_docs(file, file.read_text("utf-8"))
        wrong += [(doc.line, f"{doc.name}: {what}") for doc in docs if (what := check_summary(doc))]
    return [f"{file}:{number}: {what}" for number, what in sorted(wrong)]


def git(*args: str) -> str:
    """Returns the output of git. Without git, or outside a repository, the check fails."""
    return subprocess.run(["git", *args], check=True, capture_output=True, encoding="utf-8").stdout


def check_subjects(begin: str = BEGIN) -> list[str]:
    """Returns the commits since `begin` whose subject is too long: of a shallow clone, those it has. Fails where `begin` isn't an ancestor."""
    span = f"{begin}..HEAD"
    if subprocess.run(["git", "merge-base", "--is-ancestor", begin, "HEAD"], capture_output=True).returncode:
        if git("rev-parse", "--is-shallow-repository").strip() != "true":
            return [f"commits: {begin[:7]} isn't among those before HEAD"]
        # Where history is cut off before it reaches `begin`, every commit that is there came later.
        span = "HEAD"
    commits = git("log", "--no-merges", "--format=%h %s", span).splitlines()
    print(f"{len(commits)} commits of {span}")
    subjects = [commit.partition(" ") for commit in commits]
    return [
        f"{commit}: a subject of {len(subject)} characters, at most {SUBJECT}: {subject}"
        for commit, _, subject in subjects
        if len(subject) > SUBJECT
    ]


def files() -> list[Path]:
    """Returns every file that git has or would take, but those of others and links."""
    names = git("ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    return [file for name in names if name and (file := Path(name)).is_file() and not file.is_symlink()]


def main() -> int:
    """Prints what is wrong."""
    read = files()
    wrong = [what for file in read for what in check_file(file)] + check_subjects()
    print("\n".join(wrong) or f"{len(read)} files and their comments in one voice.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
