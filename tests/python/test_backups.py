"""Backups: made, tried, restored on another phone, under locks and damage."""

import os
from pathlib import Path

from bothy import bothy_ffi as ffi
from shell import MIB, SECRET, ShellTest, core, incident, run_to_end

SECOND = b"40177293"
"""The secret of the notes."""


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
        return len(run_to_end(job)) + 1

    def make(self, to=None):
        """Makes a backup; returns its words."""
        job = self.backups.make(to or self.to, core.SealTo.WORDS(), False, ffi.Words.english())
        self.run_to_end(job)
        self.assertEqual((job.lost(), job.damaged()), ([], None))
        return job.words()

    def test_a_backup_comes_back_on_another_phone(self):
        """All of it, to the byte; the home screen no longer asks; the old phone stays as it was."""
        self.assertIsNone(self.backups.last_ms())
        words = self.make()
        self.assertEqual(len(words.split(b" ")), 7)
        self.assertIsNotNone(self.backups.last_ms())
        trial = ffi.BackupTrial.by_words(self.to, words.upper(), core.Holds.RECORD)
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
            ffi.BackupTrial.by_words(self.to, turned, core.Holds.RECORD)
        with Path(self.to).open("r+b") as file:
            file.seek(-MIB, os.SEEK_END)
            file.write(bytes(100))
        trial = ffi.BackupTrial.by_words(self.to, words, core.Holds.RECORD)
        self.run_to_end(trial)
        found = trial.finish()
        self.assertFalse(found.whole)
        self.assertLess(found.whole_bytes, found.bytes)
        with self.assertRaises(core.Failure.Invalid) as raised:
            ffi.BackupTrial.by_words(str(self.folder / "vault" / "2.dat"), words, core.Holds.RECORD)
        self.assertEqual(raised.exception.field, core.Input.BACKUP)

    def test_a_lock_in_the_midst_leaves_no_backup_and_an_empty_vault(self):
        """The next opening clears up after the one, and the same file goes on with the other."""
        words = self.make()
        Path(self.to).rename(self.to + "1")
        job = self.backups.make(self.to, core.SealTo.WORDS(), False, ffi.Words.english())
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
            self.backups.make(self.to, core.SealTo.WORDS(), False, ffi.Words.english())
        job = self.backups.make(self.to + "2", core.SealTo.WORDS(), False, ffi.Words.english())
        job.step()
        job.cancel()
        self.assertEqual(list(self.folder.glob("papers.age2*")), [])
        with self.assertRaises(core.Failure.Invalid) as raised:
            self.backups.make(self.to + "2", core.SealTo.RECIPIENT("age1x"), False, ffi.Words.english())
        self.assertEqual(raised.exception.field, core.Input.RECIPIENT)
        door = self.other_phone()
        door.backups().restore(self.to, words, False).step()
        self.assertTrue(door.backups().forget_unfinished())
        self.assertFalse(door.backups().forget_unfinished())

    def open_notes(self, door):
        """Sets the second secret of an open door, and opens the notes by it."""
        door.set_second(SECRET, SECOND)
        door.lock()
        self.assertEqual(door.unlock(SECOND), ffi.Compartment.NOTES)

    def test_the_notes_have_backups_of_their_own(self):
        """Each door makes, tries and takes its own, and finds no backup in the other's."""
        record = self.make(self.to + "1")
        self.open_notes(self.door)
        shopping = core.Written(title="Shopping", text="", items=[core.Item(text="milk", done=True)], pinned=True)
        self.door.notes().add(shopping)
        words = self.make()
        trial = ffi.BackupTrial.by_words(self.to, words, core.Holds.NOTES)
        self.run_to_end(trial)
        found = trial.finish()
        self.assertEqual((found.holds, found.entries, found.files, found.whole), (core.Holds.NOTES, 1, 0, True))

        def assert_no_backup(work):
            with self.assertRaises(core.Failure.Invalid) as raised:
                work()
            self.assertEqual(raised.exception.field, core.Input.BACKUP)

        door = self.other_phone()
        assert_no_backup(lambda: door.backups().restore(self.to, words, False))
        assert_no_backup(lambda: ffi.BackupTrial.by_words(self.to, words, core.Holds.RECORD))
        self.open_notes(door)
        assert_no_backup(lambda: door.backups().restore(self.to + "1", record, False))
        assert_no_backup(lambda: ffi.BackupTrial.by_words(self.to + "1", record, core.Holds.NOTES))
        self.assertIsNone(door.backups().unfinished())
        self.assertFalse(door.backups().forget_unfinished())
        job = door.backups().restore(self.to, words, False)
        self.run_to_end(job)
        self.assertEqual((job.finish().holds, job.finish().entries), (core.Holds.NOTES, 1))
        self.assertEqual([note.written for note in door.notes().list("", core.Order.MADE)], [shopping])
        with self.assertRaises(core.Failure.Exists):
            door.backups().restore(self.to, words, False)

    def test_a_lock_ends_a_backup_of_the_notes_and_leaves_nothing(self):
        """As it ends any other; also if the vault is open next."""
        self.open_notes(self.door)
        job = self.door.backups().make(self.to, core.SealTo.WORDS(), False, ffi.Words.english())
        job.step()
        self.door.lock()
        self.door.unlock(SECRET)
        with self.assertRaises(core.Failure.Locked):
            job.step()
        job.cancel()
        self.assertEqual(list(self.folder.glob("papers.age*")), [])

    def test_a_damaged_file_is_named_and_left_out_when_asked(self):
        """The vault goes on, and so does the other phone, without that file."""
        self.door.lock()
        for name in ["0.dat", "1.dat"]:
            with (self.folder / "vault" / name).open("r+b") as file:
                file.seek(2 * MIB)
                byte = file.read(1)[0]
                file.seek(2 * MIB)
                file.write(bytes([byte ^ 1]))
        self.door.unlock(SECRET)
        job = self.backups.make(self.to, core.SealTo.WORDS(), False, ffi.Words.english())
        with self.assertRaises(core.Failure.Damaged):
            self.run_to_end(job)
        name = job.damaged()
        self.assertRegex(name, "^files/[0-9a-f]{32}[.]bin$")
        self.assertEqual(self.journal.count(), 1)
        self.assertEqual(list(self.folder.glob("papers.age*")), [])
        job = self.backups.make(self.to, core.SealTo.WORDS(), True, ffi.Words.english())
        self.run_to_end(job)
        self.assertEqual(job.lost(), [name])
        door = self.other_phone()
        job = door.backups().restore(self.to, job.words(), True)
        self.run_to_end(job)
        self.assertEqual((job.finish().incidents, job.finish().files, job.finish().lost), (1, 0, [name]))
        self.assertEqual(door.journal().get(self.incident).attachments, [])


class RestoreTest(ShellTest):
    """Backups that a picker hands over."""

    def setUp(self):
        """Makes a backup of an incident with a film."""
        super().setUp()
        self.film = os.urandom(2 * MIB)
        self.incident = self.journal.add(incident("He broke the plate."), [self.take_in(self.film, "film.mp4")])
        self.file = self.folder / "papers.age"
        job = self.door.backups().make(str(self.file), core.SealTo.WORDS(), False, ffi.Words.english())
        run_to_end(job)
        self.words = job.words()

    def test_a_picked_backup_is_tried_and_comes_back(self):
        """Whole, though the shell closed its descriptor, and wherever that stood in the file."""
        descriptor = os.open(self.file, os.O_RDONLY)
        os.lseek(descriptor, 1000, os.SEEK_SET)
        trial = self.with_descriptor(
            descriptor, lambda at: ffi.BackupTrial.of_descriptor(at, self.words, core.Holds.RECORD)
        )
        run_to_end(trial)
        self.assertTrue(trial.finish().whole)
        backups = self.other_phone().backups()
        job = self.with_descriptor(
            os.open(self.file, os.O_RDONLY), lambda at: backups.restore_from(at, self.words, False)
        )
        self.file.unlink()
        run_to_end(job)
        done = job.finish()
        self.assertEqual((done.incidents, done.files, done.lost), (1, 1, []))

    def test_what_nobody_can_go_back_in_is_outside(self):
        """A pipe, a folder, a number without a file, and a file open for writing only; and nothing is begun."""
        backups = self.other_phone().backups()

        def refused(descriptor):
            with self.assertRaises(core.Failure.Outside):
                ffi.BackupTrial.of_descriptor(descriptor, self.words, core.Holds.RECORD)
            with self.assertRaises(core.Failure.Outside):
                backups.restore_from(descriptor, self.words, False)

        reader, writer = os.pipe()
        os.write(writer, self.file.read_bytes()[:1000])
        os.close(writer)
        for descriptor in (reader, os.open(self.folder, os.O_RDONLY), os.open(self.file, os.O_WRONLY)):
            self.with_descriptor(descriptor, refused)
        for number in (-1, 2147483647):
            refused(number)
        self.assertIsNone(backups.unfinished())

    def test_other_words_open_nothing(self):
        """By a descriptor as by a name; and a backup of the record is none of the notes."""
        descriptor = os.open(self.file, os.O_RDONLY)
        self.addCleanup(os.close, descriptor)
        other = b" ".join([b"zoo"] * 7)
        with self.assertRaises(core.Failure.WrongSecret):
            ffi.BackupTrial.of_descriptor(descriptor, other, core.Holds.RECORD)
        with self.assertRaises(core.Failure.Invalid):
            ffi.BackupTrial.of_descriptor(descriptor, self.words, core.Holds.NOTES)
