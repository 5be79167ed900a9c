"""Both doors as a shell sees them: the second secret, the notes, and the wait after wrong secrets."""

import time
import unittest

from bothy import bothy_core as core
from bothy import bothy_ffi as ffi
from shell import CHEAP, SECRET, ShellTest, incident

SECOND = b"40177293"
"""The secret of the notes."""


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
        with self.assertRaises(core.Failure.Locked):
            self.door.people().list()
        with self.assertRaises(core.Failure.Locked):
            self.door.unset_second()
        self.door.lock()
        self.assertEqual(self.door.unlock(SECRET), ffi.Compartment.VAULT)
        with self.assertRaises(core.Failure.Locked):
            notes.get(note)
        self.door.unset_second()
        self.door.lock()
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.unlock(SECOND)

    def test_the_notes_change_their_own_secret_and_have_a_code_of_their_own(self):
        """Neither touches the vault's."""
        self.door.unlock(SECOND)
        self.door.change_secret(b"29640183")
        code = self.new_code()
        self.door.lock()
        self.assertEqual(self.door.unlock(b"29640183"), ffi.Compartment.NOTES)
        self.door.lock()
        self.assertEqual(self.door.recover(code.words, SECOND), ffi.Compartment.NOTES)
        self.door.lock()
        self.assertEqual(self.door.unlock(SECRET), ffi.Compartment.VAULT)

    def test_a_code_that_was_drawn_and_not_set_replaces_none(self):
        """Its owner may have left before it was seen: the one on paper opens as before. After a lock it can't be set any more."""
        self.door.unlock(SECRET)
        paper, drawn = self.new_code().text, self.door.draw_recovery_code()
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            drawn.set()
        self.door.recover(paper, SECRET)
        with self.assertRaises(core.Failure.Locked):
            drawn.set()
        drawn = self.door.draw_recovery_code()
        drawn.set()
        with self.assertRaises(core.Failure.Cancelled):
            drawn.set()
        self.door.lock()
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.recover(paper, SECRET)

    def test_a_recovery_on_another_phone_says_that_the_second_secret_is_to_be_set_again(self):
        """Only there, only in the vault, and until the user was told."""
        self.door.unlock(SECRET)
        code = self.new_code().text
        self.assertFalse(self.door.second_door_lost())
        self.door.lock()
        self.hardware.keys.clear()
        self.assertEqual(self.door.recover(code, SECRET), ffi.Compartment.VAULT)
        self.assertTrue(self.door.second_door_lost())
        self.assertIn("second secret", ffi.Words.english().say("second-door-lost"))
        # A shell killed before it tells the user is asked again.
        self.door.lock()
        self.door.unlock(SECRET)
        self.assertTrue(self.door.second_door_lost())
        self.door.second_door_told()
        self.assertFalse(self.door.second_door_lost())
        self.door.set_second(SECRET, SECOND)
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            self.door.second_door_lost()
        self.door.unlock(SECOND)
        with self.assertRaises(core.Failure.Locked):
            self.door.second_door_lost()

    def test_guesses_that_are_set_as_the_notes_secret_begin_a_wait(self):
        """Then the notes open, by the vault's own secret too."""
        second = SECOND
        for guess in (*(b"7163003%d" % n for n in range(6)), SECRET):
            self.assertEqual(self.door.unlock(second), ffi.Compartment.NOTES)
            self.door.change_secret(guess)
            self.door.lock()
            second = guess
        self.assertGreater(self.door.wait_ms(), 0)
        self.assertEqual(self.door.unlock(SECRET), ffi.Compartment.NOTES)

    def test_what_could_open_both_doors_is_refused(self):
        """A second secret equal to the first, or its beginning; and the first must be given."""
        self.door.unlock(SECRET)
        for second in (SECRET, SECRET + b"1", SECRET[:-1]):
            with self.assertRaises(core.Failure.Invalid):
                self.door.set_second(SECRET, second)
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.set_second(b"58210947", b"73310288")

    def test_after_five_wrong_secrets_the_vault_waits_and_the_notes_open(self):
        """The same wrong secret again counts once, as long as the door lives."""
        for _ in range(8):
            with self.assertRaises(core.Failure.WrongSecret):
                self.door.unlock(b"71630025")
        self.assertEqual(self.door.wait_ms(), 0)
        for n in range(4):
            with self.assertRaises(core.Failure.WrongSecret):
                self.door.unlock(b"7163003%d" % n)
        self.assertGreater(self.door.wait_ms(), 0)
        with self.assertRaises(core.Failure.TryLater):
            self.door.unlock(SECRET)
        self.assertEqual(self.door.unlock(SECOND), ffi.Compartment.NOTES)

    def test_an_offered_secret_can_be_set(self):
        """As digits or as words, and new each time."""
        offer, other = ffi.suggest_secret(), ffi.suggest_secret()
        self.assertNotEqual(offer.pin, other.pin)
        self.assertEqual((len(offer.pin), len(offer.words.split(b" "))), (8, 4))
        self.door.unlock(SECRET)
        for secret in (offer.pin, offer.words):
            self.door.change_secret(secret)
            self.door.lock()
            self.assertEqual(self.door.unlock(secret), ffi.Compartment.VAULT)

    def test_what_is_set_up_is_off_the_home_screen(self):
        """A code at once, the second door when the user says so; a secret is typed twice."""
        choosing = ffi.Choosing()
        self.assertFalse(choosing.type_in(SECRET))
        with self.assertRaises(core.Failure.Invalid) as met:
            choosing.type_in(SECOND)
        self.assertEqual(met.exception.field, core.Input.REPEAT)
        self.assertFalse(choosing.type_in(SECOND))
        self.assertTrue(choosing.type_in(SECOND))
        with self.assertRaises(core.Failure.Invalid):
            ffi.check_second(SECRET, SECRET + b"1")
        ffi.check_second(SECRET, SECOND)
        self.door.unlock(SECRET)
        set_up = self.door.set_up()
        self.assertEqual(set_up.open_tasks(), [core.SetUpTask.RECOVERY_CODE, core.SetUpTask.SECOND_DOOR])
        self.new_code()
        set_up.put_away(core.SetUpTask.SECOND_DOOR)
        self.assertEqual(set_up.open_tasks(), [])

    def test_a_code_that_was_seen_takes_the_key_with_it(self):
        """The vault stays open, and a lock still ends it."""
        self.door.unlock(SECRET)
        seen = self.new_code()
        reissue = self.door.draw_reissue(SECRET)
        reissue.begin()
        self.assertEqual(reissue.progress(), 0)
        reissue.finish()
        self.assertEqual(reissue.progress(), 1)
        kept = self.door.journal().add(incident(), [])
        self.door.lock()
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.recover(seen.text, SECRET)
        self.door.recover(reissue.code().words, SECRET)
        self.assertEqual(self.door.journal().get(kept).id, kept)
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.draw_reissue(SECOND).begin()
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            reissue.begin()

    def test_an_armed_second_secret_and_destroy_by_hand(self):
        """The notes open as usual; the vault is gone, and later so are they."""
        self.door.unlock(SECRET)
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.arm(SECRET, True)
        self.door.arm(SECOND, True)
        self.door.arm(SECOND, False)
        self.door.lock()
        self.door.unlock(SECOND)
        self.door.lock()
        self.door.unlock(SECRET)
        self.door.arm(SECOND, True)
        self.door.lock()
        self.assertEqual(self.door.unlock(SECOND), ffi.Compartment.NOTES)
        self.door.lock()
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.unlock(SECRET)
        self.door.unlock(SECOND)
        self.door.destroy_for_good()
        with self.assertRaises(core.Failure.Locked):
            self.door.destroy_for_good()
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.unlock(SECOND)

    def test_a_vault_that_was_partly_put_back_goes_on_when_she_says_so(self):
        """Older databases under newer seals."""
        self.door.unlock(SECRET)
        journal = self.door.journal()
        journal.add(incident(), [])
        files = [self.folder / "vault" / name for name in ("0.dat", "1.dat")]
        old = [file.read_bytes() for file in files]
        for _ in range(2):
            journal.add(incident(), [])
        self.door.lock()
        for file, content in zip(files, old, strict=True):
            file.write_bytes(content)
        with self.assertRaises(core.Failure.RolledBack):
            self.door.unlock(SECRET)
        self.assertEqual(self.door.accept_rollback(SECRET), ffi.Compartment.VAULT)
        self.assertEqual(len(self.door.journal().list(core.Page())), 1)
        self.door.lock()
        self.assertEqual(self.door.unlock(SECRET), ffi.Compartment.VAULT)

    def test_the_calculator_calculates_and_hands_over_a_knock(self):
        """In the digits of the phone's language, with the sign of a wait."""
        style = ffi.Style(
            zero="\u0660", decimal="\u066b", group="\u066c", grouping=core.Grouping.THREES, right_to_left=False
        )
        calculator = ffi.Calculator(style)
        for key in (core.Key.DIGIT(1), core.Key.ADD(), core.Key.DIGIT(2), core.Key.EQUALS()):
            pressed = calculator.press(key)
            self.assertIsNone(pressed.knock)
        self.assertEqual(pressed.display, core.Display.NUMBER(text="\u0663"))
        self.assertEqual(calculator.shown(), pressed)
        self.assertEqual(calculator.history(), ["\u0661 + \u0662 = \u0663"])
        knock = calculator.paste(SECOND.decode() + "=").knock
        self.assertEqual(len(calculator.history()), 1)
        self.assertNotIn(SECOND.decode(), f"{knock} {knock!r} {vars(knock)}")
        self.assertEqual(self.door.unlock_by_knock(knock), ffi.Compartment.NOTES)
        self.assertFalse(calculator.press(core.Key.EQUALS()).display.text.endswith("\u066b"))
        calculator.wait(60_000)
        self.assertTrue(calculator.press(core.Key.EQUALS()).display.text.endswith("\u066b"))
        calculator.wait(0)
        self.assertFalse(calculator.press(core.Key.EQUALS()).display.text.endswith("\u066b"))
        self.assertTrue(calculator.press(core.Key.MEMORY_ADD()).has_memory)
        calculator.clear_history()
        self.assertEqual(calculator.history(), [])
        english = ffi.Calculator(
            ffi.Style(zero="", decimal="", group="", grouping=core.Grouping.THREES, right_to_left=False)
        )
        self.assertEqual(english.paste("1234567.5").display.text, "1,234,567.5")

    def test_a_vault_is_made_with_what_the_calculator_heard(self):
        """Typed twice, and refused if it is easy to guess."""
        calculator = ffi.Calculator(
            ffi.Style(zero="", decimal="", group="", grouping=core.Grouping.THREES, right_to_left=False)
        )

        def heard(typed):
            calculator.press(core.Key.ALL_CLEAR())
            return calculator.paste(f"{typed}=").knock

        choosing = ffi.Choosing()
        with self.assertRaises(core.Failure.Invalid) as refused:
            choosing.type_in_knock(heard(12345678))
        self.assertEqual(refused.exception.field, core.Input.SECRET)
        self.assertFalse(choosing.type_in_knock(heard(71630025)))
        self.assertTrue(choosing.type_in_knock(heard(71630025)))
        door = self.make_door("other")
        door.create_by_knock(heard(71630025), CHEAP)
        with self.assertRaises(core.Failure.Exists):
            door.create_by_knock(heard(71630025), CHEAP)
        with self.assertRaises(core.Failure.WrongSecret):
            door.unlock_by_knock(heard(71630026))
        self.assertEqual(door.unlock_by_knock(heard(71630025)), ffi.Compartment.VAULT)
        door.lock()

    def test_every_answer_comes_at_the_deadline(self):
        """Right, wrong, or the notes': no sooner, and soon after."""
        self.door = self.make_door("slow")
        self.door.create(SECRET, core.Cost(memory_kib=8, passes=1, deadline_ms=300))
        for secret in (SECRET, b"71630025"):
            begun = time.monotonic()
            try:
                self.door.unlock(secret)
                self.door.lock()
            except core.Failure.WrongSecret:
                pass
            # A busy machine may need another turn.
            self.assertGreaterEqual(time.monotonic() - begun, 0.3)


if __name__ == "__main__":
    unittest.main()
