"""Rebuilds incidents.csv by docs/evidence-format.md, and compares a pack's with it."""

import datetime
import hashlib
import re

import log_shapes as shapes
from log_json import Hidden, Partly

TABLE = "incidents.csv"
COLUMNS = [name for name in shapes.OF_INCIDENT if name not in ("private_note", "happened_offset")]


FIXED = ["incident", "entry", "corrections", "first_recorded", "recorded"]
REV, RECORDED, OFFSET, HAPPENED, HAPPENED_OFFSET = (
    shapes.number(name) for name in ("rev", "recorded", "recorded_offset", "happened", "happened_offset")
)


HEADER = b"\xef\xbb\xbf" + (",".join([*FIXED, *COLUMNS, "exhibits"]) + "\r\n").encode()


def begin_of_row(subject, seq, first, shown):
    """Returns an incident's row up to its exhibits, from the last wording, and when the first was recorded."""
    cells = [subject.hex(), str(seq), str(shown[REV] or 0), first, recorded(shown)]
    cells = [cell(text) for text in cells]
    fields = [(_text(shapes.number(name), shown), name != "happened") for name in COLUMNS]
    cells += [cell(text, typed) for text, typed in fields]
    return (",".join(cells) + ",").encode()


def end_of_row(marks):
    """Returns the rest of a row: the incident's exhibits."""
    return (cell("; ".join(marks)) + "\r\n").encode()


class Row:
    """The begin of a row, of which only length and hash are kept."""

    def __init__(self, begin):
        """Takes its bytes."""
        self.length, self.hash = len(begin), hashlib.sha256(begin).digest()


class _Table:
    """The file, read from the front."""

    def __init__(self, pieces):
        """Starts at the beginning."""
        self.pieces, self.data = pieces, b""

    def next(self, length):
        """Returns so many of the next bytes, or as many as there are; they stay."""
        taken, have = [self.data], len(self.data)
        while have < length and (piece := next(self.pieces, None)):
            taken.append(piece)
            have += len(piece)
        self.data = b"".join(taken)
        return self.data[:length]

    def skip(self, length):
        """Goes on behind those bytes, which were read."""
        self.data = self.data[length:]


def check(pack, incidents, said):
    """Reports what is wrong with the table of these incidents."""
    if TABLE not in pack.files:
        said.add(f"table missing file {TABLE}")
        return
    for _ in pack.pieces(TABLE):
        # In a zip it must be whole before it is looked at.
        pass
    table, line, rows = _Table(pack.pieces(TABLE)), 1, set()
    if table.next(len(HEADER)) != HEADER:
        said.add(f"table changed line {TABLE} 1")
        return
    table.skip(len(HEADER))
    while begins := table.next(32).decode("latin-1"):
        line += 1
        subject = bytes.fromhex(begins) if re.fullmatch("[0-9a-f]{32}", begins) else None
        if subject not in incidents:
            said.add(f"table extra line {TABLE} {line}")
            return
        if subject in rows or not _takes(table, incidents[subject]):
            said.add(f"table {'twice' if subject in rows else 'changed'} incident {begins}")
            return
        rows.add(subject)
    for subject in sorted(set(incidents) - rows):
        said.add(f"table missing incident {subject.hex()}")


def _takes(table, incident):
    """Skips an incident's row; returns whether it is the next one."""
    row, exhibits = incident.row, end_of_row(incident.marks)
    found = table.next(row.length + len(exhibits))
    if hashlib.sha256(found[: row.length]).digest() != row.hash or found[row.length :] != exhibits:
        return False
    table.skip(len(found))
    return True


def cell(text, typed=False):
    """Returns a text as a cell; typed marks user input, which may look like a number."""
    return _quoted(_guarded(text, typed))


ZEROS = [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xFF10]
DIGITS = "".join(chr(zero + n) for zero in ZEROS for n in range(10))
SIGNS = (
    " \u00a0\u2009\u202f.,/:'\\-+%()\u066a-\u066c\u2019\u2212"
    "$\u00a2-\u00a5\u20a0-\u20cf\uff04\uffe0\uffe1\uffe5\uffe6AEMPaemp"
)
NUMBER = re.compile(f"[{DIGITS}{SIGNS}]*[{DIGITS}][{DIGITS}{SIGNS}]*")
WORD = re.compile(r"true|false|#n/a|#name\?|#null!|#num!|#ref!|#value!|#div/0!", re.IGNORECASE | re.ASCII)
FORMULA = '[ \xa0"]*[=+\\-@\uff1d\uff0b\uff0d\uff20]'


def _guarded(text, typed):
    """Adds apostrophes where a spreadsheet could see a formula or a number."""
    number = typed and (NUMBER.fullmatch(text) or WORD.fullmatch(text))
    front = "'" if number or re.match(rf"[\t\r\n]|{FORMULA}", text) else ""
    return front + re.sub(rf"(?<=[;\t\r\n])(?={FORMULA})", "'", text)


def _quoted(text):
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in '",;\t\r\n') else text


def _offset(minutes):
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def recorded(shown):
    """Returns when a wording was recorded: in local time if that is shown, otherwise in UTC."""
    wall, offset = shown[RECORDED], shown[OFFSET]
    is_local = type(offset) is int
    try:
        then = datetime.datetime(1970, 1, 1) + datetime.timedelta(
            seconds=wall // 1000 + (offset * 60 if is_local else 0)
        )
    except OverflowError:
        return str(wall)
    return then.strftime(f"{then.year:04}-%m-%dT%H:%M:%S") + (_offset(offset) if is_local else "Z")


def _text(i, shown):
    value = shown[i]
    if isinstance(value, Hidden):
        return "[hidden]"
    if isinstance(value, Partly):
        return "".join("[hidden] " if word is None else word for word in value)
    return happened(value, shown[HAPPENED_OFFSET]) if i == HAPPENED else _plain(value)


def _plain(value):
    if isinstance(value, str):
        return value
    if isinstance(value, shapes.Words):
        return "".join(value)
    if isinstance(value, list):
        return "; ".join(_plain(item[-1] if isinstance(item, list) and item else item) for item in value)
    return ""


def happened(value, offset):
    """Returns the text for when something happened."""
    if not isinstance(value, dict):
        return ""
    of_from, of_to = offset if isinstance(offset, list) else (offset, offset)

    def with_offset(text, minutes):
        return text + _offset(minutes) if "T" in text and type(minutes) is int else text

    begins = with_offset(value["from"], of_from)
    if "to" in value:
        begins += ".." + with_offset(value["to"], of_to)
    return "about " + begins if value["precision"] in ("about", "between") else begins
