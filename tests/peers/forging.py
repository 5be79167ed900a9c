"""Forged packs, each by one change: what both tables of forgeries share.

The forger has the key and lists and signs the files again, so that nothing but the change itself shows; unless that is what is forged.
"""

import json
import random
import tempfile
import unittest
from pathlib import Path

import log_format as log
import pack_maker
import verify_pack
from log_shapes import Words

EXHIBIT, SIZE = "exhibits/AB-001.jpg", 11
HIDDEN = {"recorded_offset", "uptime", "boot", "happened_offset", "place", "file_name", "private_note"}
PHOTO = b"a photograph"
NOT_IN_LOG = f"entries-in-log not-in-log head {SIZE}"
CHECKPOINT, SIGNATURE = "checkpoint.txt", "SHA256SUMS.minisig"
BAD = "bad-log"


def not_committed(seq):
    """Returns the line."""
    return f"values-committed not-committed entry {seq}"


def honest():
    """Returns a log, and the arguments of a pack of it."""
    made = pack_maker.Log(random.Random(1))

    def incident(letter):
        return letter.encode() * 16

    def text(words):
        return Words(word + " " for word in words.split())

    said = {
        "kinds": ["threats", "damage"],
        "happened": {"precision": "range", "from": "2026-03-01T21:30", "to": "2026-03-02"},
        "happened_offset": [60, None],
        "details": text("He came to the door at night and broke it."),
        "place": text("12 Mill Lane"),
        "who": [[bytes(16), "an ex-husband"], [b"\1" * 16, "his brother"]],
        "injured": "no",
        "private_note": text("I am afraid."),
    }
    made.add(kind="clock-jumped", clock={"jump_ms": -5, "reboot": False})
    made.add(kind="created", subject=incident("A"), rev=0, **said)
    made.add(kind="created", subject=incident("B"), rev=0, details=text("Again."))
    made.add(kind="amended", subject=incident("A"), rev=1, **said, weapon="unsure")
    file = {"len": len(PHOTO), "media_type": "image/jpeg", "sha256": log.sha256(PHOTO)}
    made.add(kind="attached", subject=bytes(16), incident=incident("A"), file=file, file_name=text("door.jpg"))
    made.add(kind="clock-jumped", clock={"jump_ms": 7, "reboot": True})
    made.add(kind="created", subject=incident("C"), rev=0, details=text("Money was gone."), happened=None)
    made.add(kind="exported", pack={"reader": "me", "root": bytes(32), "size": 7, "sums": bytes(32)})
    made.add(kind="created", subject=incident("D"), rev=0, **said)
    made.add(kind="deleted", subject=incident("B"), targets=[2], reason="test")
    made.add(kind="clock-jumped", clock={"jump_ms": 9, "reboot": False})
    words = {3: {"details": {2, 3}}, 8: {"details": {0}}}
    return made, {
        "shown": [1, 3, 4, 6, 8],
        "hidden": HIDDEN,
        "words": words,
        "exhibits": {4: (EXHIBIT, PHOTO)},
        "earlier": [2, 5],
    }


class Forged:
    """A copy of the honest pack, to change."""

    def __init__(self, made, files):
        """Copies it."""
        self.made, self.files, self.log = made, dict(files), json.loads(files["log.json"])
        self.seals = True

    def entry(self, seq):
        """Returns an entry of log.json."""
        return next(entry for entry in self.log["entries"] if entry["seq"] == seq)

    def text(self, seq=3):
        """Returns the text with hidden words of an entry."""
        return self.entry(seq)["values"]["details"]

    def said(self):
        """Returns what the checker says."""
        if self.log is not None:
            self.files["log.json"] = pack_maker.dump(self.log)
        files = pack_maker.seal(self.made.private, self.files) if self.seals else self.files
        with tempfile.TemporaryDirectory() as folder:
            for name, data in files.items():
                path = Path(folder, name)
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(data)
            return verify_pack.check(folder)

    def head(self, **members):
        """Changes the head and signs it, and its checkpoint."""
        head = {name: value for name, value in self.log["head"].items() if name != "signature"} | members
        head = {name: bytes.fromhex(value) if isinstance(value, str) else value for name, value in head.items()}
        self.log["head"] = pack_maker.sign_head(self.made.private, head)
        self.files[CHECKPOINT] = pack_maker.checkpoint(self.made.private, self.log["head"])


def other(hexes):
    """Returns as many other digits."""
    return "".join("1" if digit == "0" else "0" for digit in hexes)


class Forgery(unittest.TestCase):
    """Each sort of change, one by one."""

    @classmethod
    def setUpClass(cls):
        """Makes the honest pack."""
        cls.made, how = honest()
        cls.files = cls.made.pack(**how)
        cls.count = 0

    @classmethod
    def tearDownClass(cls):
        """Says how many were tried."""
        print(f"{cls.count} forgeries", flush=True)

    def forge(self, name, change, *expected):
        """Changes a copy, and asserts what is said; a line that ends with * stands for any that begins so."""
        with self.subTest(name):
            type(self).count += 1
            forged = Forged(self.made, self.files)
            change(forged)
            said, wanted = forged.said(), sorted(expected)
            self.assertEqual(len(said), len(wanted), said)
            for line, want in zip(said, wanted, strict=True):
                self.assertTrue(line.startswith(want[:-1]) if want.endswith("*") else line == want, (said, wanted))
