"""Words that are short enough for their place and easy to read."""

import re

import readability
from bidirectional import MARKS
from harmful import harmful
from messages import Words

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
    "form-group-": 30,
    "form-ask-": 60,
    "form-hint-": 100,
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
    "pack-backup": 1500,
    "pack-backup-notes": 1500,
}
# Running text fills no set place; it is as long as somebody reads at once. Other languages need more letters.
RUNNING, RUNNING_ELSEWHERE = 300, 420
# The README.txt of a pack, and of a backup, is shown with its own line breaks.
LINE = 72


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
