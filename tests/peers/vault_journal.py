"""Reads an open vault by docs/vault-format.md and docs/log-format.md alone: every incident, file and record, proved by the log."""

import datetime
import json
import os
import re
from collections import defaultdict
from pathlib import Path

import log_format as log
import log_shapes as shapes
import strict_ed25519

FIRST, ROWS = 1 << 50, 1 << 20
PIECE, CHUNK = 992, 32768
PERSON, ABOUT_US, DRAFT, NOTE, SET_UP, PLAN, PLAN_THEN, CONTACT, PLACE, DANGER, DIRECTORY, PACK = range(12)
# The kinds of record that the page names.
PAGE = (Path(__file__).parents[2] / "docs" / "vault-format.md").read_text("utf-8")
NAMED = {
    int(n)
    for n in re.findall(r"\b(\d+) [a-z]", re.search(r"`record` lists them by `what`:(.*?)The rows", PAGE, re.DOTALL)[1])
}
ORDER = 13
# The members of records whose vectors are in docs/vectors/vault-records.json.
SAYS = {
    PERSON: {"letter", "name", "relation", "child", "born", "dangerous"},
    PLAN: {"id", "about", "items", "made_ms", "changed_ms", "review_on", "versions", "taken"},
    DANGER: {"answers", "wishes"},
    ORDER: {"kind", "name", "terms", "from", "until", "reference", "made_by", "files"},
}
REVIEW_SAYS = {"number", "kept_ms", "id", "safer"}
WISHES_SAY = {"needs", "wants", "reach", "worker", "consent"}
ANSWERS = [None, "yes", "no", "unsure"]
PRECISIONS = ["exact", "about", "day", "range", "between"]
KIND, SUBJECT, REV, TARGETS, FILE, INCIDENT, KINDS, HAPPENED, OFFSETS, DETAILS = map(
    shapes.number,
    ("kind", "subject", "rev", "targets", "file", "incident", "kinds", "happened", "happened_offset", "details"),
)
CHILD_PRESENT, AREAS, DAILY_LIFE, AFRAID, FILE_NAME, ORIGIN, AWAY = map(
    shapes.number,
    ("child_present", "daily_life_areas", "daily_life", "afraid_of_violence", "file_name", "origin", "away"),
)
# The clocks at the time of a save; a row of the list has them in this order, with so many bytes each.
RECORDED, RECORDED_OFFSET, *_ = CLOCKS = [
    shapes.number(name) for name in ("recorded", "recorded_offset", "uptime", "boot")
]
CLOCK_SIZES = (8, 2, 8, 8)
WORDINGS = ("created", "imported", "amended")


class DamagedError(Exception):
    """The vault isn't as the documents say."""


def need(true, what):
    """Fails unless it is true."""
    if not true:
        raise DamagedError(what)


# CBOR


def _argument(data, at):
    low = data[at] & 31
    if low < 24:
        return low, at + 1
    need(low < 28, "cbor: length")
    end = at + 1 + (1 << low - 24)
    return int.from_bytes(data[at + 1 : end], "big"), end


def _item(data, at):
    major = data[at] >> 5
    if major == 7:
        need(data[at] in (0xF4, 0xF5, 0xF6), "cbor: value")
        return {0xF4: False, 0xF5: True, 0xF6: None}[data[at]], at + 1
    n, at = _argument(data, at)
    if major < 2:
        return (n if major == 0 else -1 - n), at
    if major < 4:
        data = data[at : at + n]
        return (data if major == 2 else data.decode()), at + n
    need(major < 6, "cbor: tag")
    items = []
    for _ in range(n * (major - 3)):
        item, at = _item(data, at)
        items.append(item)
    return (items if major == 4 else dict(zip(items[::2], items[1::2], strict=True))), at


def decode(data):
    """Decodes deterministic CBOR; refuses any that encodes to other bytes."""
    value, _ = _item(data, 0)
    need(log.cbor(value) == data, "cbor: not deterministic")
    return value


# Rows of one size


def rows(db, table, number):
    """Returns the joined rows of one thing; empty for none."""
    first = FIRST + number * ROWS
    found = db.execute(
        f"SELECT number, bytes FROM {table} WHERE number >= ? AND number < ? ORDER BY number", (first, first + ROWS)
    ).fetchall()
    need([row[0] for row in found] == list(range(first, first + len(found))), f"{table}: a row is missing")
    return b"".join(row[1] for row in found)


def framed(data):
    """Returns the bytes after their length, followed only by zeros."""
    end = 4 + int.from_bytes(data[:4], "big")
    need(len(data) == -(-end // PIECE) * PIECE and not any(data[end:]), "pieces: not filled up with zeros")
    return data[4:end]


def file_hash(db, number, length):
    """Returns the SHA-256 of a file, in hex."""
    data = rows(db, "chunk", number)
    need(
        len(data) == max(1, -(-length // CHUNK)) * CHUNK and not any(data[length:]), "chunks: not filled up with zeros"
    )
    return log.sha256(data[:length]).hex()


# The log


def entry(encoded, seq):
    """Returns the body_root of an entry in that place."""
    items = decode(encoded)
    need(isinstance(items, list) and len(items) == 3, "entry: form")
    version, number, body_root = items
    need(version != 1, "entry: a draft's, from before the first release")
    need((version, type(number), number) == (2, int, seq), "entry: number")
    need(isinstance(body_root, bytes) and len(body_root) == 32, "entry: body_root")
    return body_root


def contents(db, entries):
    """Returns each entry's content by its number, as a value for each position, without entries whose content is gone."""
    said = {}
    for seq, encoded in enumerate(entries):
        body_root = entry(encoded, seq)
        data = rows(db, "piece", seq)
        if db.execute("SELECT 1 FROM loose WHERE what = 0 AND number = ?", (seq,)).fetchone() or not data:
            continue
        data = framed(data)
        seed, values = data[:32], body(decode(data[32:]))
        need(all(shapes.fits(i, value) for i, value in enumerate(values)), f"entry {seq}: shape")
        need(log.body_root(seed, values) == body_root, f"entry {seq}: not what was committed to")
        said[seq] = values
    targets = [target for values in said.values() for target in values[TARGETS] or []]
    need(
        sorted(targets) == [seq for seq in range(len(entries)) if seq not in said],
        "content is gone that nothing removed",
    )
    return said


def body(content):
    """Returns a value for each position, from the content of an entry."""
    version, plain, words = content
    need(version == 2 and not plain.keys() & words.keys(), "content: form")
    need({*plain, *words} <= set(range(shapes.COUNT)) and None not in plain.values(), "content: positions")
    return [shapes.Words(words[i]) if i in words else plain.get(i) for i in range(shapes.COUNT)]


def check_head(db, entries, public_key):
    """Checks that the newest head is over all of the log, and signed."""
    kept = db.execute("SELECT head FROM head WHERE number = 0").fetchone()
    need((kept is None) == (not entries), "head: missing")
    if kept:
        message, signature = decode(kept[0])
        head = decode(message)
        whole = log.root([log.leaf(entry) for entry in entries])
        need(
            len(head) == 6 and head[0] == 2 and head[2:5] == [public_key, len(entries), whole],
            "head: another log",
        )
        need(shapes.fits(RECORDED, head[5]) and head[5] is not None, "head: recorded")
        need(strict_ed25519.verify(public_key, b"bothy/head/v2\0" + message, signature), "head: signature")


def incidents(db, said):
    """Returns every present incident from its entries; the tables must agree."""
    of = defaultdict(list)
    for seq, values in said.items():
        if values[KIND] in (*WORDINGS, "put-away"):
            of[values[SUBJECT]].append(seq)
    found = []
    for uid, seqs in sorted(of.items()):
        wordings = [seq for seq in seqs if said[seq][KIND] in WORDINGS]
        away = [said[seq][AWAY] for seq in seqs if said[seq][KIND] == "put-away"]
        files = [seq for seq, v in said.items() if v[KIND] == "attached" and v[INCIDENT] == uid]
        need([said[seq][REV] for seq in wordings] == list(range(len(wordings))), "a wording is missing")
        filed = db.execute("SELECT seq, rev FROM filed WHERE about = ? ORDER BY seq", (uid,)).fetchall()
        need(filed == [(seq, said[seq][REV]) for seq in seqs], "filed: other entries")
        incident = {
            "id": uid.hex(),
            "line": (said[wordings[0]][ORIGIN] or {}).get("line"),
            "put_away": bool(away and away[-1]),
            "wordings": [wording(seq, said[seq]) for seq in wordings],
            "files": [attached(db, seq, said[seq]) for seq in files],
        }
        check_facts(db, uid, incident, said[wordings[0]], said[wordings[-1]])
        found.append(incident)
    for table, count in [("incident", len(found)), ("attachment", sum(len(one["files"]) for one in found))]:
        need(db.execute(f"SELECT count(*) FROM {table}").fetchone() == (count,), f"{table}: other rows")
    return found


def wording(seq, values):
    """Returns one wording for people to read: each named position that has a value."""
    shown = {}
    for i, value in enumerate(values):
        if value is not None and i not in (KIND, SUBJECT, REV, *CLOCKS):
            shown[shapes.name(i)] = plain(value)
    return {"seq": seq, "kind": values[KIND], "rev": values[REV], "said": shown}


def plain(value):
    """Converts to JSON's form: text of words, people as their id and relation."""
    if isinstance(value, shapes.Words):
        return "".join(value)
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.hex() if isinstance(value, bytes) else value


def attached(db, seq, values):
    """Returns a file, proved by its hash."""
    number, length = db.execute(
        "SELECT file, len FROM attachment WHERE uid = ? AND incident = ? AND seq = ?",
        (values[SUBJECT], values[INCIDENT], seq),
    ).fetchone() or (None, None)
    file = values[FILE]
    need(length == file["len"] and file_hash(db, number, length) == file["sha256"].hex(), "a file isn't what it was")
    name = plain(values[FILE_NAME] or shapes.Words())
    return {"id": values[SUBJECT].hex(), "name": name, "len": length, "sha256": file["sha256"].hex()}


def minutes(text):
    """Returns a local time or day as minutes since 1970."""
    return int((datetime.datetime.fromisoformat(text) - datetime.datetime(1970, 1, 1)).total_seconds()) // 60


def day(values):
    """Returns the day on which an entry was recorded by its own clock, counted from 1970."""
    return (values[RECORDED] + (values[RECORDED_OFFSET] or 0) * 60_000) // 86_400_000


def check_facts(db, uid, incident, first, newest):
    """Checks that the list's row agrees with the newest wording (vault/0002 and 0005)."""
    wordings, happened = incident["wordings"], newest[HAPPENED]
    kinds = bytes(shapes.CHOICES["kinds"].index(kind) + 1 for kind in newest[KINDS])
    begin, end = happened["from"], happened.get("to", happened["from"])
    offsets = newest[OFFSETS] if isinstance(newest[OFFSETS], list) else [newest[OFFSETS]] * 2
    wanted = wordings[0]["seq"].to_bytes(8, "big") + wordings[-1]["seq"].to_bytes(8, "big")
    wanted += (len(wordings) - 1).to_bytes(4, "big") + len(incident["files"]).to_bytes(4, "big")
    wanted += bytes([incident["put_away"]]) + kinds.ljust(15, b"\0")
    wanted += bytes(ANSWERS.index(newest[answer]) for answer in (CHILD_PRESENT, AFRAID))
    wanted += bytes([bool(newest[AREAS] or newest[DAILY_LIFE]), PRECISIONS.index(happened["precision"])])
    for text, offset in zip((begin, end), offsets, strict=True):
        wanted += bytes(["T" in text]) + minutes(text).to_bytes(8, "big", signed=True)
        wanted += (offset or 0).to_bytes(2, "big", signed=True)
    for i, size in zip(CLOCKS, CLOCK_SIZES, strict=True):
        wanted += (newest[i] or 0).to_bytes(size, "big", signed=True)
    wanted += day(first).to_bytes(4, "big", signed=True)
    number, sort, facts = db.execute("SELECT number, sort, facts FROM incident WHERE uid = ?", (uid,)).fetchone()
    need(number == FIRST + wordings[0]["seq"], "incident: number")
    instant = minutes(begin) - (offsets[0] or 0) if "T" in begin else minutes(begin) + 12 * 60
    need(int.from_bytes(sort, "big") - (1 << 63) == instant, "incident: place in the list")
    opening = facts[len(wanted) + 1 :]
    length = facts[len(wanted)]
    need(facts.startswith(wanted) and len(opening) == 160 and not any(opening[length:]), "incident: facts")
    details = " ".join("".join(newest[DETAILS] or []).split())
    begins = opening[:length].decode()
    need(begins == details if len(details.encode()) <= 160 else begins.endswith("…"), "incident: opening")
    need(details.startswith(begins.removesuffix("…")), "incident: opening")


# Records


def records(db, what):
    """Returns the JSON of every record of a sort, by its id."""
    found = db.execute("SELECT uid, number FROM record WHERE what = ? ORDER BY uid", (what,)).fetchall()
    return {uid: json.loads(framed(rows(db, "record_piece", number))) for uid, number in found}


def people(db):
    """Returns everybody, by id."""
    found = records(db, PERSON)
    for person in found.values():
        need(person.keys() == SAYS[PERSON], "a person: members")
    return [{"id": uid.hex(), **person} for uid, person in found.items()]


def drafts(db):
    """Returns drafts, with their files proved."""
    found = []
    for uid, draft in records(db, DRAFT).items():
        need(draft.keys() == {"amends", "kept_ms", "said", "files"}, "a draft: members")
        for file in draft["files"]:
            need(file_hash(db, file["number"], file["len"]) == bytes(file["sha256"]).hex(), "a draft's file")
        held = {row[0] for row in db.execute("SELECT file FROM draft_file WHERE draft = ?", (uid,))}
        need(held == {file["number"] for file in draft["files"]}, "a draft's files are others")
        amends = draft["amends"] and bytes(draft["amends"]).hex()
        files = [{"id": bytes(file["id"]).hex(), "name": file["name"], "len": file["len"]} for file in draft["files"]]
        found.append({"id": uid.hex(), "amends": amends, "said": draft["said"], "files": files})
    return found


def orders(db):
    """Every order, with its copies proved."""
    found = records(db, ORDER)
    for uid, order in found.items():
        need(order.keys() == SAYS[ORDER], "an order: members")
        need(order["name"] or order["kind"] != "other", "an order: its name")
        need(None in (order["from"], order["until"]) or order["from"] <= order["until"], "an order: its days")
        for file in order["files"]:
            need(file_hash(db, file["number"], file["len"]) == bytes(file["sha256"]).hex(), "a copy of an order")
        held = {row[0] for row in db.execute("SELECT file FROM draft_file WHERE draft = ?", (uid,))}
        need(held == {file["number"] for file in order["files"]}, "an order's copies are others")
    return [{"id": uid.hex(), **order} for uid, order in found.items()]


def plans(db):
    """Returns every plan as it stands, and as it stood at each review."""
    found, then = records(db, PLAN), records(db, PLAN_THEN)
    looks = [look["id"] for plan in found.values() for look in plan["versions"]]
    need(sorted(looks) == sorted(uid.hex() for uid in then), "plans: looks")
    for uid, plan in [*found.items(), *then.items()]:
        need(plan.keys() == SAYS[PLAN], "a plan: members")
        items = {"id", "section", "template", "said", "done_ms"}
        need(all(item.keys() == items for item in plan["items"]), "a plan: its items")
        need(uid in then or plan["id"] == uid.hex(), "a plan: its id")
        looks = [look.keys() for look in plan["versions"]]
        need(all(keys == REVIEW_SAYS for keys in looks), "a plan: its reviews")
        need(uid not in then or not any(look["safer"] for look in plan["versions"]), "a plan as it stood says more")
    stood = {uid.hex(): plan["items"] for uid, plan in then.items()}
    return [{**plan, "stood": [stood[look["id"]] for look in plan["versions"]]} for plan in found.values()]


def contacts(db):
    """Returns the contacts."""
    found = records(db, CONTACT)
    for contact in found.values():
        need(contact.keys() == {"name", "what", "number", "code_word", "safe", "note"}, "a contact: members")
    return [{"id": uid.hex(), **contact} for uid, contact in found.items()]


def directory(db):
    """Returns a loaded directory as it came, and its signature; otherwise nothing."""
    found = single(db, DIRECTORY)
    need(found.keys() in (set(), {"text", "signature"}), "a directory: members")
    return found or None


def unfinished_packs(db):
    """Returns where packs are being made, or were when the program was killed."""
    found = records(db, PACK)
    for pack in found.values():
        need(pack.keys() == {"place", "around", "whole"}, "a pack: members")
    return [
        {"id": uid.hex(), "place": os.fsdecode(bytes(pack["place"])), "whole": pack["whole"]}
        for uid, pack in found.items()
    ]


def single(db, what):
    """Returns a record of which there is at most one."""
    found = records(db, what)
    need(found.keys() <= {bytes(16)}, "a record of which there is one: its id")
    return found.get(bytes(16), {})


def notes(db):
    """Returns the notes, by id."""
    tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    need(tables == {"generation", "slots", "record", "record_piece"}, "the notes: tables")
    need(db.execute("SELECT count(*) FROM record WHERE what <> ?", (NOTE,)).fetchone() == (0,), "the notes: others")
    found = records(db, NOTE)
    for note in found.values():
        need(note.keys() == {"title", "text", "items", "pinned", "made_ms", "changed_ms"}, "a note: members")
        need(all(item.keys() == {"text", "done"} for item in note["items"]), "a note: its list")
    return [{"id": uid.hex(), **note} for uid, note in found.items()]


def read(db, entries, public_key):
    """Returns all that the vault holds."""
    check_head(db, entries, public_key)
    kinds = {what for (what,) in db.execute("SELECT what FROM record")}
    need(kinds <= NAMED - {NOTE}, "records: a kind that the page doesn't name")
    return {
        "incidents": incidents(db, contents(db, entries)),
        "people": people(db),
        "about_us": single(db, ABOUT_US),
        "drafts": drafts(db),
        "orders": orders(db),
        "plans": plans(db),
        "contacts": contacts(db),
        "place": single(db, PLACE) or None,
        "danger": single(db, DANGER).get("answers", {}),
        "directory": directory(db),
        "unfinished_packs": unfinished_packs(db),
        "put_away_lines": single(db, SET_UP).get("put_away", []),
    }
