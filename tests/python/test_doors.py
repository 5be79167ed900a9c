"""Both doors as a shell sees them: the second secret, the notes, and the wait after wrong secrets."""

import time
import unittest

from bothy import bothy_core as core
from bothy import bothy_ffi as ffi
from shell import SECRET, ShellTest

SECOND = b"40177293"
"""What opens the notes."""


class DoorsTest(ShellTest):
    """The vault of `ShellTest`, with a second door."""

    def setUp(self):
        """Sets the second door, and locks."""
        super().setUp()
        self.door.set_second(SECRET, SECOND)
        self.door.lock()

    def test_the_second_secret_opens_a_notebook_and_nothing_else(self):
        """Notes are kept and found; every other room stays shut."""
        self.assertEqual(self.door.unlock(SECOND), ffi.Compartment.NOTES)
        notes = self.door.notes()
        item = core.Item(text="milk", done=False)
        shopping = core.Written(title="Shopping", text="", items=[item], pinned=False)
        note = notes.add(shopping)
        notes.tick(note, 0, True)
        notes.pin(note, True)
        kept = notes.list("MILK", core.Order.TITLE)
        self.assertEqual([n.id for n in kept], [note])
        self.assertTrue(kept[0].written.items[0].done and kept[0].written.pinned)
        with self.assertRaises(core.Error.Locked):
            self.door.people().list()
        with self.assertRaises(core.Error.Locked):
            self.door.unset_second()
        self.door.lock()
        self.assertEqual(self.door.unlock(SECRET), ffi.Compartment.VAULT)
        with self.assertRaises(core.Error.Locked):
            notes.get(note)
        self.door.unset_second()
        self.door.lock()
        with self.assertRaises(core.Error.WrongSecret):
            self.door.unlock(SECOND)

    def test_the_notes_change_their_own_secret_and_have_a_code_of_their_own(self):
        """Neither touches the vault's."""
        self.door.unlock(SECOND)
        self.door.change_secret(b"29640183")
        code = self.door.make_recovery_code()
        self.door.lock()
        self.assertEqual(self.door.unlock(b"29640183"), ffi.Compartment.NOTES)
        self.door.lock()
        self.assertEqual(self.door.recover(code.words, SECOND), ffi.Compartment.NOTES)
        self.door.lock()
        self.assertEqual(self.door.unlock(SECRET), ffi.Compartment.VAULT)

    def test_what_could_open_both_doors_is_refused(self):
        """A second secret like the first, or the beginning of it; and the first must be given."""
        self.door.unlock(SECRET)
        for second in (SECRET, SECRET + b"1", SECRET[:-1]):
            with self.assertRaises(core.Error.Invalid):
                self.door.set_second(SECRET, second)
        with self.assertRaises(core.Error.WrongSecret):
            self.door.set_second(b"58210947", b"73310288")

    def test_after_five_wrong_secrets_the_vault_waits_and_the_notes_open(self):
        """The same wrong one again counts once, as long as the door lives."""
        for _ in range(8):
            with self.assertRaises(core.Error.WrongSecret):
                self.door.unlock(b"71630025")
        self.assertFalse(self.door.is_waiting())
        for n in range(4):
            with self.assertRaises(core.Error.WrongSecret):
                self.door.unlock(b"7163003%d" % n)
        self.assertTrue(self.door.is_waiting())
        with self.assertRaises(core.Error.TryLater):
            self.door.unlock(SECRET)
        self.assertEqual(self.door.unlock(SECOND), ffi.Compartment.NOTES)

    def test_an_offered_secret_can_be_set(self):
        """As digits or as words, and another each time."""
        offer, other = ffi.offer_secret(), ffi.offer_secret()
        self.assertNotEqual(offer.pin, other.pin)
        self.assertEqual((len(offer.pin), len(offer.words.split(b" "))), (8, 4))
        self.door.unlock(SECRET)
        for secret in (offer.pin, offer.words):
            self.door.change_secret(secret)
            self.door.lock()
            self.assertEqual(self.door.unlock(secret), ffi.Compartment.VAULT)

    def test_every_answer_comes_at_the_deadline(self):
        """Right, wrong, or the notes': no sooner, and soon after."""
        self.door = self.make_door("slow")
        self.door.create(SECRET, core.Cost(memory_kib=8, passes=1, deadline_ms=300))
        for secret in (SECRET, b"71630025"):
            begun = time.monotonic()
            try:
                self.door.unlock(secret)
                self.door.lock()
            except core.Error.WrongSecret:
                pass
            # A busy machine may need another turn.
            self.assertGreaterEqual(time.monotonic() - begun, 0.3)


if __name__ == "__main__":
    unittest.main()
