"""Makes logs and packs by docs/log-format.md and docs/evidence-format.md, for tests.

Proofs and openings are made as the pages define them, by plain recursion; the checker's own way isn't used. The table is made by the
checker's code: packs of the real program test that.
"""

import base64
import hashlib
import json
import random

import log_format as log
import log_shapes as shapes
import pack_table
import strict_ed25519
from log_json import Hidden, Partly
from log_shapes import Words

ALWAYS = ("kind", "subject", "rev", "recorded")
MAY_BE_HIDDEN = [name for _, name in sorted(shapes.NAMES.items()) if name not in ALWAYS]


# Plain recursion


def parts(leaves):
    """Splits a list of more than one at the largest power of two below its length."""
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return leaves[:k], leaves[k:]


def tree_hash(leaves):
    """MTH of RFC 6962 §2.1."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    left, right = parts(leaves)
    return hashlib.sha256(b"\1" + tree_hash(left) + tree_hash(right)).digest()


def several(leaves, shown):
    """Returns a proof for some entries: the hashes before each, by its number, and those behind the last."""
    found = {seq: [] for seq in shown}
    order, behind = sorted(shown), []

    def walk(some, begin):
        inside = [seq for seq in order if begin <= seq < begin + len(some)]
        if not inside:
            next_one = next((seq for seq in order if seq >= begin), None)
            (behind if next_one is None else found[next_one]).append(tree_hash(some))
        elif len(some) > 1:
            left, right = parts(some)
            walk(left, begin)
            walk(right, begin + len(left))

    walk(leaves, 0)
    return found, behind


def opening(seed, leaves):
    """Returns the opening of leaves: pairs of what a leaf's hash is for a seed, and its state."""
    states = [state for _, state in leaves]
    if all(state == log.SHOWN for state in states):
        return [seed]
    if all(state == log.HIDDEN for state in states):
        return [tree_hash([make(each) for (make, _), each in zip(leaves, spread(seed, leaves), strict=True)])]
    if len(leaves) == 1:
        return []
    left, right = parts(leaves)
    return opening(_child(seed, 0), left) + opening(_child(seed, 1), right)


def spread(seed, leaves):
    """Returns the seed of each leaf."""
    if len(leaves) == 1:
        return [seed]
    left, right = parts(leaves)
    return spread(_child(seed, 0), left) + spread(_child(seed, 1), right)


def _child(seed, bit):
    return hashlib.sha256(bytes([2, bit]) + seed).digest()


def value_json(value):
    """Returns a value as JSON's."""
    if isinstance(value, bytes):
        return {"$hex": value.hex()}
    if isinstance(value, Words):
        return {"$words": list(value)}
    if isinstance(value, list):
        return [value_json(item) for item in value]
    if isinstance(value, dict):
        return {name: value_json(item) for name, item in value.items()}
    return value


def leaf_of(value):
    """Returns what makes a position's leaf from its seed."""

    def make(seed):
        if not isinstance(value, Words):
            return hashlib.sha256(b"\0" + seed + log.cbor(value)).digest()
        words = word_leaves(value)
        seeds = spread(_child(seed, 1), words)
        root = tree_hash([word(each) for (word, _), each in zip(words, seeds, strict=True)])
        return hashlib.sha256(b"\3" + _child(seed, 0) + len(value).to_bytes(8, "big") + root).digest()

    return make


def word_leaves(words, hidden=()):
    """Returns words as leaves of an opening."""

    def of(word):
        return lambda seed: hashlib.sha256(b"\0" + seed + word.encode()).digest()

    return [(of(word), log.HIDDEN if j in hidden else log.SHOWN) for j, word in enumerate(words)]


class Body:
    """An entry's values and seed."""

    def __init__(self, seed, values):
        """Takes values by name."""
        self.seed, self.values = seed, values
        self.list = [values.get(shapes.name(i)) for i in range(shapes.COUNT)]
        leaves = [(leaf_of(value), log.SHOWN) for value in self.list]
        self.seeds = spread(seed, leaves)
        self.root = tree_hash([make(each) for (make, _), each in zip(leaves, self.seeds, strict=True)])

    def json(self, hidden=(), words=None):
        """Returns values, hidden and nodes; `words` has the numbers of hidden words by name."""
        words = words or {}
        leaves, shown = [], {}
        for i, value in enumerate(self.list):
            name = shapes.name(i)
            state = log.HIDDEN if name in hidden else log.SHOWN
            if state == log.SHOWN and value is not None:
                shown[name] = value_json(value)
                if name in words:
                    state, seed, numbers = log.PARTLY, self.seeds[i], words[name]
                    nodes = opening(_child(seed, 1), word_leaves(value, numbers))
                    shown[name] = {
                        "$words": [None if j in numbers else word for j, word in enumerate(value)],
                        "salt": _child(seed, 0).hex(),
                        "nodes": [node.hex() for node in nodes],
                    }
            leaves.append((leaf_of(value), state))
        names = [name for _, name in sorted(shapes.NAMES.items()) if name in hidden]
        nodes = [node.hex() for node in opening(self.seed, leaves)]
        return {"values": shown, **({"hidden": names} if names else {}), "nodes": nodes}

    def shown(self, hidden=(), words=None):
        """Returns the values as a checker has them."""
        said = [Hidden() if shapes.name(i) in hidden else value for i, value in enumerate(self.list)]
        for name, numbers in (words or {}).items():
            i = shapes.number(name)
            if name not in hidden and said[i] is not None:
                said[i] = Partly([None if j in numbers else word for j, word in enumerate(said[i])], None)
        return said


class Log:
    """A log and its key."""

    def __init__(self, chance):
        """Draws its key."""
        self.chance, self.private = chance, chance.randbytes(32)
        self.id, self.key = chance.randbytes(32), strict_ed25519.public_key(self.private)
        self.bodies, self.heads = [], {}

    def add(self, **values):
        """Appends an entry; returns its number."""
        about_log = {"subject": self.id[:16], "recorded": 1_772_366_401_250 + len(self.bodies) * 1000}
        clocks = {"recorded_offset": 60, "uptime": len(self.bodies) * 1000, "boot": 1}
        self.bodies.append(Body(self.chance.randbytes(32), {**about_log, **clocks, **values}))
        return len(self.bodies) - 1

    def leaves(self, size=None):
        """Returns the leaf of each entry."""
        entries = (log.cbor([2, seq, body.root]) for seq, body in enumerate(self.bodies[:size]))
        return [hashlib.sha256(b"\0" + entry).digest() for entry in entries]

    def head(self, size=None):
        """Returns the head over so many entries, as JSON's."""
        size = size or len(self.bodies)
        if size not in self.heads:
            members = {"log_id": self.id, "public_key": self.key, "size": size, "root": tree_hash(self.leaves(size))}
            self.heads[size] = sign_head(self.private, {**members, "recorded": 1_772_400_000_000})
        return self.heads[size]

    def json(self, shown, hidden=(), words=None, exhibits=None, earlier=()):
        """Returns log.json for some entries; `words` and `exhibits` (names of files) are by their numbers."""
        leaves = self.leaves()
        before, behind = several(leaves, shown)
        entries = []
        for seq in sorted(shown):
            body = self.bodies[seq]
            skipped = {"skipped": [node.hex() for node in before[seq]]} if before[seq] else {}
            exhibit = {"exhibit": exhibits[seq]} if exhibits and seq in exhibits else {}
            said = body.json(hidden, (words or {}).get(seq))
            entries.append({"seq": seq, "body_root": body.root.hex(), **skipped, **said, **exhibit})
        earlier = [{**self.head(size), "path": [h.hex() for h in consistency(leaves, size)]} for size in earlier]
        skipped = [node.hex() for node in behind]
        return {
            "format": "bothy-log/2",
            "head": self.head(),
            "earlier": earlier,
            "entries": entries,
            "skipped": skipped,
        }

    def pack(self, shown, hidden=(), words=None, exhibits=None, earlier=()):
        """Returns a pack's files; `exhibits` are pairs of a file's name and content by number."""
        exhibits = exhibits or {}
        names = {seq: name for seq, (name, _) in exhibits.items()}
        files = {"README.txt": b"See docs.\n", **dict(exhibits.values())}
        files["log.json"] = dump(self.json(shown, hidden, words, names, earlier))
        files["incidents.csv"] = self.table(shown, hidden, words, names)
        files["checkpoint.txt"] = checkpoint(self.private, self.head())
        return seal(self.private, files)

    def table(self, shown, hidden=(), words=None, names=None):
        """Returns incidents.csv."""
        first, rows, marks = {}, {}, {}
        for seq in sorted(shown):
            values, said = self.bodies[seq].values, self.bodies[seq].shown(hidden, (words or {}).get(seq))
            if values["kind"] in ("created", "imported", "amended"):
                subject = values["subject"]
                first.setdefault(subject, pack_table.recorded(said))
                rows[subject] = pack_table.begin_of_row(subject, seq, first[subject], said)
            elif names and seq in names:
                mark = names[seq].removeprefix("exhibits/").split(".")[0]
                marks.setdefault(values["incident"], []).append(mark)
        ends = (row + pack_table.end_of_row(marks.get(subject, [])) for subject, row in rows.items())
        return pack_table.HEADER + b"".join(ends)


def consistency(leaves, size):
    """PROOF of RFC 6962 §2.1.2."""

    def proof(m, leaves, is_whole):
        if m == len(leaves):
            return [] if is_whole else [tree_hash(leaves)]
        left, right = parts(leaves)
        if m <= len(left):
            return [*proof(m, left, is_whole), tree_hash(right)]
        return [*proof(m - len(left), right, False), tree_hash(left)]

    return proof(size, leaves, True)


def sign_head(private, head):
    """Returns a head as JSON's, signed."""
    body = [2, head["log_id"], head["public_key"], head["size"], head["root"], head["recorded"]]
    signature = strict_ed25519.sign(private, b"bothy/head/v2\0" + log.cbor(body))
    return {name: value.hex() if isinstance(value, bytes) else value for name, value in head.items()} | {
        "signature": signature.hex()
    }


def checkpoint(private, head, key=None):
    """Returns a head as a signed note, by this key."""
    name = "bothy.invalid/" + head["log_id"]
    root = base64.b64encode(bytes.fromhex(head["root"])).decode()
    text = f"{name}\n{head['size']}\n{root}\n"
    key = key or bytes.fromhex(head["public_key"])
    key_hash = hashlib.sha256(f"{name}\n".encode() + b"\1" + key).digest()[:4]
    signed = base64.b64encode(key_hash + strict_ed25519.sign(private, text.encode())).decode()
    return f"{text}\n\u2014 {name} {signed}\n".encode()


def dump(value):
    """Returns JSON as short as it gets."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


LISTS = ("SHA256SUMS", "SHA256SUMS.minisig")


def seal(private, files):
    """Returns files with the list of them, signed; a list that was there is made again."""
    files = {name: data for name, data in files.items() if name not in LISTS}
    sums = "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)).encode()
    return {**files, "SHA256SUMS": sums, "SHA256SUMS.minisig": minisig(private, sums)}


def minisig(private, sums, kind=b"ED", prehashed=True):
    """Returns minisign's signature of a list."""
    key = strict_ed25519.public_key(private)
    key_id = hashlib.sha256(b"bothy/minisign-key-id/v1" + key).digest()[:8]
    signature = strict_ed25519.sign(private, hashlib.blake2b(sums).digest() if prehashed else sums)
    comment = "SHA256SUMS of an evidence pack made by Bothy"
    lines = [
        "untrusted comment: minisign -V -m SHA256SUMS -P " + base64.b64encode(b"Ed" + key_id + key).decode(),
        base64.b64encode(kind + key_id + signature).decode(),
        "trusted comment: " + comment,
        base64.b64encode(strict_ed25519.sign(private, signature + comment.encode())).decode(),
    ]
    return "".join(line + "\n" for line in lines).encode()


# Drawn values


def drawn_words(chance, most=40):
    """Draws a text."""
    letters = "abcdefghijklmnopqrstuvwxyz\u00e9\u4eba=,;\"'"
    return Words(
        "".join(chance.choices(letters, k=chance.randint(1, 9))) + chance.choice([" ", ""])
        for _ in range(chance.randint(1, most))
    )


def drawn_happened(chance):
    """Draws when something happened."""

    def when(has_time):
        day = f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        return day + f"T{chance.randint(0, 23):02}:{chance.randint(0, 59):02}" if has_time else day

    precision = chance.choice(["exact", "day", "about", "range", "between"])
    begin = when({"exact": True, "day": False}.get(precision, chance.random() < 0.5))
    to = {"to": when(chance.random() < 0.5)} if precision in ("range", "between") else {}
    return {"precision": precision, "from": begin, **to}


def drawn_offsets(chance):
    """Draws the offsets of when something happened."""
    if chance.random() < 0.6:
        return chance.randint(-1080, 1080)
    return chance.choice([[0, 60], [None, 60], [-570, None]])


def drawn_value(chance, name):
    """Draws a value for a field of an incident."""
    shape = shapes.shape(shapes.number(name))
    if shape == "choices":
        return chance.sample(shapes.CHOICES[name], chance.randint(1, 3))
    if shape == "people":
        people = [[chance.randbytes(16), "a sister"] for _ in range(chance.randint(1, 3))]
        return chance.choice([drawn_words(chance), people])
    draw = {
        "words": drawn_words,
        "answer": lambda chance: chance.choice(["yes", "no", "unsure"]),
        "happened": drawn_happened,
        "offsets": drawn_offsets,
    }
    return draw[shape](chance)


def drawn_incident(chance, density=0.4):
    """Draws what is said of an incident."""
    return {name: drawn_value(chance, name) for name in shapes.OF_INCIDENT if chance.random() < density}


def drawn_log(size, seed, density=0.4):
    """Draws a log of incidents with one wording each, and entries about the log."""
    made = Log(random.Random(seed))
    for _ in range(size):
        if made.chance.random() < 0.7:
            said = drawn_incident(made.chance, density)
            made.add(kind="created", subject=made.chance.randbytes(16), rev=0, **said)
        else:
            made.add(kind="clock-jumped", clock={"jump_ms": -made.chance.randint(1, 9999), "reboot": False})
    return made


def drawn_hiding(chance):
    """Draws names to hide: a few, or many."""
    return set(chance.sample(MAY_BE_HIDDEN, chance.randint(0, chance.choice([3, len(MAY_BE_HIDDEN)]))))


def words_to_hide(chance, body):
    """Draws the words of a body that are hidden: numbers by name, of those that are texts."""
    texts = [name for name, value in body.values.items() if isinstance(value, Words)]
    found = {}
    for name in chance.sample(texts, min(len(texts), chance.randint(0, 4))):
        count = len(body.values[name])
        found[name] = set(chance.sample(range(count), chance.choice([1, count, chance.randint(1, count)])))
    return found
