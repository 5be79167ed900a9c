"""Shared by these tests: a shell with hardware that can fail, a vault, and an incident to save."""

import hashlib
import hmac
import os
import tempfile
import unittest
from pathlib import Path

from bothy import bothy_core as core
from bothy import bothy_ffi as ffi

MIB = 1 << 20

UTC = [ffi.OffsetChange(at_ms=0, offset_min=0)]
"""A time zone that never changes."""


def always(offset_min):
    """Returns a time zone that is always so many minutes ahead of UTC."""
    return [ffi.OffsetChange(at_ms=0, offset_min=offset_min)]


FIXTURES = Path(__file__).parent.parent / "fixtures"

SECRET = b"58210946"
"""The secret of the vaults of these tests."""

CHEAP = core.Cost(memory_kib=8, passes=1, deadline_ms=10)
"""A cost that takes no time: no test here is about how long guessing takes."""


class Hardware(ffi.DevicePrf):
    """Two HMAC keys in memory. `answers` holds the failures to come, first in, first out, before it works again."""

    def __init__(self):
        """Has no keys yet."""
        self.keys = {}
        self.answers = []
        self.asked = 0

    def create(self, file):
        """Makes a key."""
        self.keys[file] = os.urandom(32)

    def evaluate(self, file, input):
        """Returns HMAC-SHA256, or fails as told."""
        self.asked += 1
        if self.answers:
            raise self.answers.pop(0)
        if file not in self.keys:
            raise ffi.PrfError.Lost()
        return hmac.digest(self.keys[file], input, hashlib.sha256)

    def forget(self, file):
        """Deletes a key."""
        self.keys.pop(file, None)


def run_to_end(job):
    """Steps a job until it is done; returns its reports."""
    reports = []
    while (step := job.step()) != core.Step.DONE():
        reports.append(step)
    return reports


class ShellTest(unittest.TestCase):
    """A folder, a door to a vault in it, and its hardware."""

    def setUp(self):
        """Makes the vault, and opens it."""
        folder = tempfile.TemporaryDirectory(prefix="bothy-python-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.hardware = Hardware()
        self.door = self.make_door()
        self.door.create(SECRET, CHEAP)
        self.door.unlock(SECRET)
        self.addCleanup(self.door.lock)
        self.journal = self.door.journal()
        self.drafts = self.door.drafts()
        self.people = self.door.people()
        self.evidence = self.door.evidence()

    def make_door(self, name="vault", hardware=None):
        """Makes a door to a folder of that name."""
        return ffi.Door(str(self.folder / name), hardware or self.hardware, UTC)

    def other_phone(self, name="other", secret=SECRET):
        """Makes an empty vault with hardware of its own, open."""
        door = self.make_door(name, Hardware())
        door.create(secret, CHEAP)
        door.unlock(secret)
        self.addCleanup(door.lock)
        return door

    def with_descriptor(self, descriptor, work):
        """Hands a descriptor over, and closes it at once."""
        try:
            return work(descriptor)
        finally:
            os.close(descriptor)

    def new_code(self):
        """Returns a recovery code that opens what is open."""
        drawn = self.door.draw_recovery_code()
        drawn.set()
        return drawn.code()

    def take_in(self, content, name="photo.jpg", journal=None):
        """Attaches a file, by chunks of 1 MiB."""
        incoming = (journal or self.journal).receive(name, len(content))
        for at in range(0, len(content), MIB):
            incoming.write(content[at : at + MIB])
        return incoming

    def read_out(self, attachment):
        """Reads an attachment whole, chunk by chunk."""
        content = bytearray()
        while chunk := self.journal.read(attachment, len(content)):
            content += chunk
        return bytes(content)

    def options(self, to, **others):
        """Returns options of a pack for a court, with everything."""
        chosen = {
            "reader": core.Reader.COURT,
            "hide": [],
            "without": [],
            "without_files": [],
            "initials": "AB",
        } | others
        return core.PackOptions(to=core.Destination.FOLDER(str(to)), **chosen)


def incident(details="They shouted.", happened="2026-03-01T21:30", kind=core.Kind.CONTROLLING):
    """Makes an incident of one kind, with words."""
    return core.Incident(
        kinds=[kind],
        happened=core.Happened.EXACT(core.Moment(local=happened, offset_min=0)),
        fields={"details": core.Value.WORDS(details)},
    )


def typed(details, **others):
    """Makes a draft's content: some words, and neither kind nor time unless given."""
    fields = {"details": core.Value.WORDS(details)} | others.pop("fields", {})
    return core.Unfinished(**({"kinds": [], "happened": None, "fields": fields} | others))


def person(name="Mark", relation="ex-husband", **others):
    """Makes somebody as the user describes them."""
    said = {"name": name, "relation": relation, "child": False, "born": None, "dangerous": False}
    return core.Described(**(said | others))


def about_us(**said):
    """Makes the facts about everybody; an argument that isn't given isn't said."""
    names = ("relationship", "began", "ended", "living_together", "other_cases", "orders")
    return core.AboutUs(**(dict.fromkeys(names, "") | said))
