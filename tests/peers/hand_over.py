"""Reads a handed-over plan, written from docs/hand-over-format.md and age's own page (https://c2sp.org/age) alone.

  hand_over.py FILE.age --words-file FILE      prints the plan as JSON

Needs the packages of requirements-vault.txt beside it.
"""

import argparse
import base64
import datetime
import hashlib
import hmac
import json
import sys
from pathlib import Path

import written_words
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
FOR = [
    "living",
    "leaving",
    "left",
    "young",
    "care-needs",
    "own-child",
    "helper",
    "several",
    "child",
    "older",
    "employer",
]
SECTIONS = [
    "if-it-starts",
    "day-to-day",
    "children",
    "getting-ready",
    "bag",
    "afterwards",
    "phone-online",
    "work-study",
    "money",
    "animals",
    "health",
    "rights-help",
    "people",
    "review",
]
BLOCK = 64 * 1024 + 16
NOTHING = bytes(12)


class NotAPlanError(Exception):
    """The input isn't as the document says."""


def need(holds, what):
    """Fails unless it holds."""
    if not holds:
        raise NotAPlanError(what)


def sha256(*parts):
    """SHA-256 of concatenated bytes."""
    return hashlib.sha256(b"".join(parts)).digest()


def hkdf(salt, secret, label):
    """HKDF-SHA256, 32 bytes."""
    return hmac.digest(hmac.digest(salt, secret, hashlib.sha256), label + b"\x01", hashlib.sha256)


def unbase45(text):
    """RFC 9285."""
    out = bytearray()
    for at in range(0, len(text), 3):
        digits = [BASE45.index(c) for c in text[at : at + 3]]
        need(len(digits) > 1, "base45: length")
        out += sum(d * 45**n for n, d in enumerate(digits)).to_bytes(len(digits) - 1, "big")
    return bytes(out)


def join(texts):
    """Joins parts into their file."""
    parts, heads = {}, set()
    for text in texts:
        need(text.startswith("H1"), "a part: form")
        part = unbase45(text[2:])
        need(sha256(b"bothy/v1/hand-over-part", part[:-4])[:4] == part[-4:], "a part: check")
        heads.add((part[1], part[2:10]))
        parts[part[0]] = part[10:-4]
    need(len(heads) == 1, "parts: of several")
    ((count, name),) = heads
    need(sorted(parts) == list(range(1, count + 1)), "parts: missing")
    file = b"".join(parts[n] for n in range(1, count + 1))
    need(sha256(b"bothy/v1/hand-over", file)[:8] == name, "parts: name")
    return file


def unage(file, words):
    """Opens an age file of one scrypt recipient."""
    head, _, rest = file.partition(b"\n--- ")
    mac, _, payload = rest.partition(b"\n")
    version, stanza, body = head.split(b"\n")
    arrow, kind, salt, work = stanza.split(b" ")
    need((version, arrow, kind, work) == (b"age-encryption.org/v1", b"->", b"scrypt", b"16"), "age: header")
    salt = base64.b64decode(salt + b"==")
    label = b"age-encryption.org/v1/scrypt"
    wrap = hashlib.scrypt(words, salt=label + salt, n=1 << 16, r=8, p=1, maxmem=1 << 27, dklen=32)
    file_key = ChaCha20Poly1305(wrap).decrypt(NOTHING, base64.b64decode(body + b"=="), b"")
    sum_key = hkdf(b"", file_key, b"header")
    right = hmac.digest(sum_key, head + b"\n---", hashlib.sha256)
    need(hmac.compare_digest(right, base64.b64decode(mac + b"==")), "age: sum")
    key = ChaCha20Poly1305(hkdf(payload[:16], file_key, b"payload"))
    blocks = [payload[at : at + BLOCK] for at in range(16, len(payload), BLOCK)]
    plain = b""
    for n, block in enumerate(blocks):
        last = n == len(blocks) - 1
        plain += key.decrypt(n.to_bytes(11, "big") + bytes([last]), block, b"")
    return plain


def uncbor(data, at=0):
    """Returns a value of deterministic CBOR, and where it ends."""
    major, size = data[at] >> 5, data[at] & 31
    if major == 7:
        need(size in (20, 21), "cbor: simple")
        return size == 21, at + 1
    need(size < 28, "cbor: size")
    at += 1
    number = size
    if size > 23:
        width = 1 << (size - 24)
        number = int.from_bytes(data[at : at + width], "big")
        need(number >= (24 if width == 1 else 1 << (4 * width)), "cbor: shortest")
        at += width
    if major < 2:
        return (number, -1 - number)[major], at
    if major < 4:
        need(at + number <= len(data), "cbor: end")
        piece = data[at : at + number]
        return piece if major == 2 else piece.decode("utf-8"), at + number
    if major == 4:
        items = []
        for _ in range(number):
            item, at = uncbor(data, at)
            items.append(item)
        return items, at
    need(major == 5, "cbor: sort")
    found = {}
    for _ in range(number):
        key, at = uncbor(data, at)
        need(all(key > before for before in found), "cbor: order")
        found[key], at = uncbor(data, at)
    return found, at


def day(number):
    """Returns a day as text."""
    return None if number is None else str(datetime.date(1970, 1, 1) + datetime.timedelta(days=number))


def plan(message):
    """Returns a message's plan."""
    read, end = uncbor(message)
    need(end == len(message), "plan: something behind it")
    need(read[0] == 1, "plan: version")
    need(read.keys() - {4} == {0, 1, 2, 3, 5} and len(read[1]) == 16, "plan: fields")
    items = []
    for item in read[5]:
        need(item.keys() <= set(range(7)), "item: fields")
        said = {name: item.get(key) for key, name in ((1, "template"), (2, "words"))}
        need(any(said.values()), "item: neither template nor words")
        items.append(
            {"section": SECTIONS[item[0]]}
            | said
            | {"due": day(item.get(3)), "note": item.get(4, ""), "worse": item.get(5), "done_on": day(item.get(6))}
        )
    return {
        "id": read[1].hex(),
        "for": FOR[read[2]],
        "with_worker": read[3],
        "review_on": day(read.get(4)),
        "items": items,
    }


def six_words(text):
    """Returns the words as they were sealed, from any way of writing them down (vault-format.md, "Reading words")."""
    words = written_words.words(text)
    need(len(words) == 6, "six words")
    return " ".join(words).encode()


def main():
    """Prints the plan."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--words-file", type=Path, required=True)
    asked = parser.parse_args()
    words = six_words(asked.words_file.read_text(encoding="utf-8"))
    json.dump(plan(unage(asked.file.read_bytes(), words)), sys.stdout, indent=1)


if __name__ == "__main__":
    main()
