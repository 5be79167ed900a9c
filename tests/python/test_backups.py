"""Backups: made, tried, restored on another phone, under locks and damage."""

import os
from pathlib import Path

from bothy import bothy_ffi as ffi
from shell import CHEAP, MIB, SECRET, Hardware, ShellTest, core, incident


class BackupTest(ShellTest):
    """A vault with something in it, and another phone."""

    def setUp(self):
        """Writes an incident with a film, and a person."""
        super().setUp()
        self.film = os.urandom(3 * MIB)
        self.incident = self.journal.add(incident("He broke the plate."), [self.take_in(self.film, "film.mp4")])
        self.to = str(self.folder / "papers.age")
        self.backups = self.door.backups()

    def run_to_end(self, job):
        """Steps a job until it is done; returns how many steps it took."""
        steps = 1
        while job.step() != core.Step.DONE():
            steps += 1
        return steps

    def make(self):
        """Makes a backup; returns its words."""
        job = self.backups.make(self.to, core.SealTo.WORDS(), ffi.Words.english())
        self.run_to_end(job)
        return job.words()

    def other_phone(self):
        """Makes a new vault with hardware of its own, open."""
        door = self.make_door("other", Hardware())
        door.create(SECRET, CHEAP)
        door.unlock(SECRET)
        self.addCleanup(door.lock)
        return door

    def test_a_backup_comes_back_on_another_phone(self):
        """All of it, to the byte; the home screen no longer asks; the old phone stays as it was."""
        self.assertIsNone(self.backups.last_ms())
        words = self.make()
        self.assertEqual(len(words.split(b" ")), 7)
        self.assertIsNotNone(self.backups.last_ms())
        trial = ffi.BackupTrial.by_words(self.to, words.upper())
        self.run_to_end(trial)
        found = trial.finish()
        self.assertTrue(found.whole and found.restorable)
        self.assertEqual((found.entries, found.files, found.lost), (2, 1, []))

        door = self.other_phone()
        job = door.backups().restore(self.to, words, False)
        self.assertGreater(self.run_to_end(job), 3)
        done = job.finish()
        self.assertEqual((done.incidents, done.files, done.lost), (1, 1, []))
        record = door.journal().get(self.incident)
        content = bytearray()
        while piece := door.journal().read(record.attachments[0].id, len(content)):
            content += piece
        self.assertEqual(bytes(content), self.film)
        self.assertEqual(record.current.incident, self.journal.get(self.incident).current.incident)
        self.assertIsNone(door.backups().unfinished())

    def test_wrong_words_a_slip_and_damage_are_three_things(self):
        """Each has its own error, or its report."""
        words = self.make()
        turned = b" ".join(reversed(words.split(b" ")))
        self.assertIsNone(ffi.backup_words_slip(words))
        self.assertIsNotNone(ffi.backup_words_slip(turned))
        with self.assertRaises(core.Failure.WrongSecret):
            ffi.BackupTrial.by_words(self.to, turned)
        with Path(self.to).open("r+b") as file:
            file.seek(-MIB, os.SEEK_END)
            file.write(bytes(100))
        trial = ffi.BackupTrial.by_words(self.to, words)
        self.run_to_end(trial)
        found = trial.finish()
        self.assertFalse(found.whole)
        self.assertLess(found.whole_bytes, found.bytes)
        with self.assertRaises(core.Failure.Invalid) as raised:
            ffi.BackupTrial.by_words(str(self.folder / "vault" / "2.dat"), words)
        self.assertEqual(raised.exception.field, core.Input.BACKUP)

    def test_a_lock_in_the_midst_leaves_no_backup_and_an_empty_vault(self):
        """The next opening clears up after the one, and the same file goes on with the other."""
        words = self.make()
        Path(self.to).rename(self.to + "1")
        job = self.backups.make(self.to, core.SealTo.WORDS(), ffi.Words.english())
        job.step()
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            job.step()
        self.door.unlock(SECRET)
        self.assertEqual(list(self.folder.glob("papers.age.*")), [])

        door = self.other_phone()
        job = door.backups().restore(self.to + "1", words, False)
        for _ in range(6):
            job.step()
        door.lock()
        with self.assertRaises(core.Failure.Locked):
            job.step()
        door.unlock(SECRET)
        self.assertEqual(door.journal().count(), 0)
        self.assertIsNotNone(door.backups().unfinished())
        self.run_to_end(door.backups().restore(self.to + "1", words, False))
        self.assertEqual(door.journal().count(), 1)

    def test_a_cancelled_backup_and_a_forgotten_restore_leave_nothing(self):
        """And a vault with something in it takes none."""
        words = self.make()
        with self.assertRaises(core.Failure.Exists):
            self.backups.restore(self.to, words, False)
        with self.assertRaises(core.Failure.Exists):
            self.backups.make(self.to, core.SealTo.WORDS(), ffi.Words.english())
        job = self.backups.make(self.to + "2", core.SealTo.WORDS(), ffi.Words.english())
        job.step()
        job.cancel()
        self.assertEqual(list(self.folder.glob("papers.age2*")), [])
        with self.assertRaises(core.Failure.Invalid) as raised:
            self.backups.make(self.to + "2", core.SealTo.RECIPIENT("age1x"), ffi.Words.english())
        self.assertEqual(raised.exception.field, core.Input.RECIPIENT)
        door = self.other_phone()
        door.backups().restore(self.to, words, False).step()
        self.assertTrue(door.backups().forget_unfinished())
        self.assertFalse(door.backups().forget_unfinished())
