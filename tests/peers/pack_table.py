"""Rebuilds incidents.csv by docs/evidence-format.md, and compares a pack's with it."""

import datetime
import re

import log_shapes as shapes
from log_json import Hidden, Partly

TABLE = "incidents.csv"
COLUMNS = [name for name in shapes.OF_INCIDENT if name not in ("private_note", "happened_offset")]


def check(files, read, incidents, said):
    """Reports what is wrong with the table of these incidents."""
    if TABLE not in files:
        said.add(f"table missing file {TABLE}")
        return
    data, line, rows = read(TABLE), 1, set()
    header = "incident,entry,corrections,first_recorded,recorded," + ",".join(COLUMNS) + ",exhibits\r\n"
    header = b"\xef\xbb\xbf" + header.encode()
    if not data.startswith(header):
        said.add(f"table changed line {TABLE} 1")
        return
    data = data[len(header) :]
    while data:
        line += 1
        begins = data[:32].decode("latin-1")
        subject = bytes.fromhex(begins) if re.fullmatch("[0-9a-f]{32}", begins) else None
        if subject not in incidents:
            said.add(f"table extra line {TABLE} {line}")
            return
        row = _row(subject, incidents[subject])
        if subject in rows or not data.startswith(row):
            said.add(f"table {'twice' if subject in rows else 'changed'} incident {begins}")
            return
        rows.add(subject)
        data = data[len(row) :]
    for subject in sorted(set(incidents) - rows):
        said.add(f"table missing incident {subject.hex()}")


def _row(subject, incident):
    (_, first), (seq, last) = incident.first, incident.last
    cells = [subject.hex(), str(seq), str(last[2] or 0), _recorded(first[3]), _recorded(last[3])]
    cells = [cell(text) for text in cells]
    fields = [(_text(shapes.number(name), last), name != "happened") for name in COLUMNS]
    cells += [cell(text, typed) for text, typed in fields]
    cells.append(cell("; ".join(incident.marks)))
    return (",".join(cells) + "\r\n").encode()


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


def _recorded(value):
    wall, offset = value[:2]
    try:
        local = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=wall // 1000 + offset * 60)
    except OverflowError:
        return str(wall)
    return local.strftime(f"{local.year:04}-%m-%dT%H:%M:%S") + _offset(offset)


def _text(i, shown):
    value = shown[i]
    if isinstance(value, Hidden):
        return "[hidden]"
    if isinstance(value, Partly):
        return "".join("[hidden] " if word is None else word for word in value)
    return happened(value, shown[11]) if i == 10 else _plain(value)


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
