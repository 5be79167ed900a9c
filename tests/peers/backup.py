"""Reads a backup, written from docs/backup-format.md, docs/log-format.md, docs/vault-format.md and age's own page alone.

  backup.py FILE.age --words-file FILE       opens it, proves it, and prints what it holds as JSON
  backup.py --folder FOLDER                  the same of a folder that stock `age` and `tar` unpacked

Needs the packages of requirements-vault.txt beside it. It reads the whole file into memory.
"""

import argparse
import base64
import hashlib
import hmac
import json
import re
import sys
from pathlib import Path

import log_format as log
import log_shapes as shapes
import strict_ed25519
import vault_journal
import written_words
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hand_over import hkdf, sha256
from vault_journal import FILE, KIND, SUBJECT, TARGETS, decode

BLOCK = 512
SEALED = 64 * 1024 + 16
MIB = 1 << 20
RECORDS = [
    "people",
    "about-us",
    "drafts",
    "set-up",
    "plans",
    "plan-reviews",
    "contacts",
    "area",
    "risk",
    "helplines",
    "orders",
]
NEEDED = ["README.txt", "heads.json", "log.jsonl", "counters.json"]
ORDER = [*NEEDED, "imports.json", *(f"{name}.json" for name in RECORDS), "incidents.txt"]
NOTES_NEEDED = ["README.txt"]
NOTES_ORDER = [*NOTES_NEEDED, "notes.json", "notes.txt"]
MEMBERS = {"version", "holds", "id", "made_ms", "files"}
OWN = re.compile(r"files/([0-9a-f]{32})\.[a-z0-9]{1,8}")
LONGEST = {"log.jsonl": 2 << 30, "incidents.txt": 2 << 30}


class NotABackupError(Exception):
    """The input isn't as the document says."""


def need(holds, what):
    """Fails unless it holds."""
    if not holds:
        raise NotABackupError(what)


# The file


def seven_words(text):
    """Returns the passphrase, from words as they were written down; fails if the seventh doesn't fit."""
    words = written_words.words(text)
    need(len(words) == 7, "words: how many")
    places = [written_words.PLACES[word] for word in words]
    check = int.from_bytes(
        sha256(b"bothy/v1/backup-words", *(place.to_bytes(2, "big") for place in places[:6]))[:2], "big"
    )
    need(check >> 5 == places[6], "words: one is mistyped")
    return " ".join(words).encode()


def unage(file, words):
    """Returns the payload of an age file of one scrypt recipient, chunk by chunk: None where one is damaged."""
    head, _, rest = file.partition(b"\n--- ")
    mac, _, payload = rest.partition(b"\n")
    lines = head.split(b"\n")
    need(len(lines) == 3, "age: header")
    version, stanza, body = lines
    arrow, kind, salt, work = stanza.split(b" ")
    need((version, arrow, kind) == (b"age-encryption.org/v1", b"->", b"scrypt") and int(work) <= 15, "age: header")
    label = b"age-encryption.org/v1/scrypt" + base64.b64decode(salt + b"==")
    wrap = hashlib.scrypt(words, salt=label, n=1 << int(work), r=8, p=1, maxmem=1 << 27, dklen=32)
    file_key = ChaCha20Poly1305(wrap).decrypt(bytes(12), base64.b64decode(body + b"=="), b"")
    right = hmac.digest(hkdf(b"", file_key, b"header"), head + b"\n---", hashlib.sha256)
    need(hmac.compare_digest(right, base64.b64decode(mac + b"==")), "age: the header is damaged")
    key = ChaCha20Poly1305(hkdf(payload[:16], file_key, b"payload"))
    chunks = [payload[at : at + SEALED] for at in range(16, len(payload), SEALED)]
    plain = []
    for n, chunk in enumerate(chunks):
        nonce = n.to_bytes(11, "big") + bytes([n == len(chunks) - 1])
        plain.append(key.decrypt(nonce, chunk, b""))
    return b"".join(plain)


# The payload


def header(name, length):
    """Returns the one header that a file may have."""
    fields = [
        (0, name.encode("ascii")),
        (100, b"0000600\x000000000\x000000000\x00"),
        (124, b"%011o\x0000000000000\x00" % length),
        (148, b"        0"),
        (257, b"ustar\x0000"),
        (329, b"0000000\x000000000\x00"),
    ]
    made = bytearray(BLOCK)
    for at, value in fields:
        made[at : at + len(value)] = value
    made[148:156] = b"%06o\x00 " % sum(made)
    return bytes(made)


def filled(length):
    """Returns a length with the zeros behind it."""
    return -(-length // BLOCK) * BLOCK


def size_class(length):
    """Returns the smallest class that holds so many bytes."""
    size = 2 * MIB
    while size < length and size < 64 * MIB:
        size *= 2
    return size if size >= length else -(-length // (64 * MIB)) * 64 * MIB


def untar(payload):
    """Returns the files of a payload, in their order."""
    files, at = [], 0
    while payload[at]:
        name = payload[at : at + 100].split(b"\0", 1)[0].decode("ascii")
        length = int(payload[at + 124 : at + 135], 8)
        need(payload[at : at + BLOCK] == header(name, length), f"{name}: header")
        end = at + BLOCK + length
        need(not any(payload[end : at + BLOCK + filled(length)]), f"{name}: not filled up with zeros")
        files.append((name, payload[at + BLOCK : end]))
        at += BLOCK + filled(length)
    need(not any(payload[at:]), "something behind the end")
    need(len(payload) == size_class(at + 2 * BLOCK), "not a class")
    return files


def unique(pairs):
    """Makes an object whose names differ."""
    made = dict(pairs)
    need(len(made) == len(pairs), "json: a name twice")
    return made


def parse(text):
    """Reads JSON."""
    return json.loads(text, object_pairs_hook=unique)


def lower_hex(text, length):
    """Returns bytes from their lower-case hex digits."""
    need(re.fullmatch(r"[0-9a-f]*", text) and len(text) == 2 * length, "hex")
    return bytes.fromhex(text)


def listed(files):
    """Returns the list, and the files that it lists by their names."""
    (first, text), (last, again) = files[0], files[-1]
    need((first, last) == ("contents.json", "contents-again.json"), "the list")
    need(text == again and len(text) <= 12 * MIB, "the list: not twice the same")
    contents = parse(text)
    need(contents["version"] == 1, "version")
    need(contents["holds"] in {"record", "notes"}, "the list: of what")
    of_notes = contents["holds"] == "notes"
    need(contents.keys() - {"lost"} == MEMBERS | (set() if of_notes else {"log"}), "the list: members")
    need(of_notes or contents["log"].keys() == {"id", "key", "size", "root"}, "the list: the log's members")
    lost = contents.get("lost", [])
    need("lost" not in contents or (lost and not of_notes), "the list: lost, and none")
    need(all(OWN.fullmatch(name) for name in lost), "the list: lost, and nobody's file")
    lower_hex(contents["id"], 16)
    found = files[1:-1]
    need([name for name, _ in found] == [file["name"] for file in contents["files"]], "the list: other files")
    for file, (name, data) in zip(contents["files"], found, strict=True):
        need(file.keys() == {"name", "len", "sha256"}, f"{name}: members")
        need(len(data) == file["len"] and sha256(data) == lower_hex(file["sha256"], 32), f"{name}: damaged")
        need(len(data) <= LONGEST.get(name, 2 << 30 if OWN.fullmatch(name) else 16 * MIB), f"{name}: too long")
    names = [name for name, _ in found]
    own = [name for name in names if OWN.fullmatch(name)]
    order, needed = (NOTES_ORDER, NOTES_NEEDED) if of_notes else (ORDER, NEEDED)
    own = [] if of_notes else own
    need(names == [name for name in order if name in names] + own, "the list: order")
    ids = [OWN.fullmatch(name)[1] for name in [*own, *lost]]
    need(len(set(ids)) == len(ids) and set(needed) <= set(names), "the list: twice, or missing")
    need(len(names) + len(lost) <= 50_000, "the list: too many")
    return contents, dict(found)


# The log


def contents_of(lines):
    """Returns entries, and the proved content of each that has one, as a value for each position."""
    entries, said = [], {}
    for seq, text in enumerate(lines):
        line = parse(text)
        need(line.keys() == {"entry", "seed", "content"}, "log: members")
        entry = bytes.fromhex(line["entry"])
        body_root = vault_journal.entry(entry, seq)
        entries.append(entry)
        need((line["seed"] is None) == (line["content"] is None), "log: half a content")
        if line["seed"] is None:
            continue
        seed, values = lower_hex(line["seed"], 32), vault_journal.body(decode(bytes.fromhex(line["content"])))
        need(all(shapes.fits(i, value) for i, value in enumerate(values)), f"entry {seq}: shape")
        need(log.body_root(seed, values) == body_root, f"entry {seq}: not what was committed to")
        said[seq] = values
    targets = [target for values in said.values() for target in values[TARGETS] or []]
    need(sorted(targets) == [seq for seq in range(len(entries)) if seq not in said], "a content is gone")
    return entries, said


def check_heads(heads, entries, about):
    """Checks every head, and that the newest is over all of the log."""
    leaves = [log.leaf(entry) for entry in entries]
    said = (about["size"], lower_hex(about["root"], 32), lower_hex(about["key"], 32))
    need(said[:2] == (len(entries), log.root(leaves)), "log: size or root")
    need(bool(heads) == bool(entries), "heads: missing")
    for n, text in enumerate(heads):
        message, signature = decode(bytes.fromhex(text))
        _, log_id, key, size, root = decode(message)[:5]
        need(strict_ed25519.verify(key, b"bothy/head/v2\0" + message, signature), "head: signature")
        need(log_id == lower_hex(about["id"], 32) and root == log.root(leaves[:size]), "head: another log")
        need(n > 0 or (size, root, key) == said, "head: not the newest")


def records_of(text, name):
    """Returns the records of a file by their ids."""
    kept = parse(text)
    need(kept and all(one.keys() == {"id", "record"} for one in kept), f"{name}: members")
    ids = [one["id"] for one in kept]
    need(ids == sorted(set(ids)) and all(lower_hex(one, 16) for one in ids), f"{name}: order")
    return {one["id"]: one["record"] for one in kept}


def check_note(note):
    """Proves that somebody could have written a note."""
    need(note.keys() == {"title", "text", "items", "pinned", "made_ms", "changed_ms"}, "a note: members")
    need(all(item.keys() == {"text", "done"} for item in note["items"]), "a note: an item's members")
    said = [note["title"], note["text"], *(item["text"] for item in note["items"])]
    need(any(part.strip() for part in said), "a note: says nothing")


def read(files):
    """Proves a backup, and returns what it holds."""
    contents, found = listed(files)
    if contents["holds"] == "notes":
        notes = records_of(found["notes.json"], "notes") if "notes.json" in found else {}
        for note in notes.values():
            check_note(note)
        return {"id": contents["id"], "made_ms": contents["made_ms"], "notes": notes}
    text = found["log.jsonl"]
    need(not text or text.endswith(b"\n"), "log: a line without an end")
    entries, said = contents_of(text.split(b"\n")[:-1])
    check_heads(parse(found["heads.json"]), entries, contents["log"])
    hashes = {OWN.fullmatch(name)[1]: sha256(data) for name, data in found.items() if OWN.fullmatch(name)}
    lost = {OWN.fullmatch(name)[1] for name in contents.get("lost", [])}
    for values in said.values():
        if values[KIND] == "attached":
            file = values[FILE]
            name = values[SUBJECT].hex()
            need(name in lost or hashes.get(name) == file["sha256"], "an attached file is missing, or another")
    records = {}
    for name in RECORDS:
        if f"{name}.json" not in found:
            continue
        records[name] = records_of(found[f"{name}.json"], name)
    for record in [*records.get("drafts", {}).values(), *records.get("orders", {}).values()]:
        for file in record["files"]:
            name = bytes(file["id"]).hex()
            need(name in lost or hashes.get(name) == bytes(file["sha256"]), "a record's file is missing")
    return {
        "id": contents["id"],
        "made_ms": contents["made_ms"],
        "log": contents["log"],
        "counters": parse(found["counters.json"]),
        "kinds": [said[seq][KIND] if seq in said else None for seq in range(len(entries))],
        "imports": parse(found.get("imports.json", b"[]")),
        "records": records,
        "lost": contents.get("lost", []),
        "files": {name: len(data) for name, data in found.items() if OWN.fullmatch(name)},
    }


def folder(at):
    """Returns the files of an unpacked folder, in the list's order."""
    contents = json.loads((at / "contents.json").read_text("utf-8"))
    names = ["contents.json", *(file["name"] for file in contents["files"]), "contents-again.json"]
    there = {str(path.relative_to(at)) for path in at.rglob("*") if path.is_file()}
    need(there == set(names), "other files than listed")
    return [(name, (at / name).read_bytes()) for name in names]


def main():
    """Reads a backup and prints what it holds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--words-file", type=Path)
    parser.add_argument("--folder", type=Path)
    args = parser.parse_args()
    if args.folder:
        files = folder(args.folder)
    else:
        files = untar(unage(args.file.read_bytes(), seven_words(args.words_file.read_text("utf-8"))))
    print(json.dumps(read(files), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    sys.exit(main())
