"""Files that a shell takes in and gives out as descriptors, as a phone's pickers hand them over."""

import os
import threading
import time
import zipfile

from bothy import bothy_ffi as ffi
from shell import MIB, SECRET, ShellTest, core, incident, run_to_end


class ReceiveTest(ShellTest):
    """Files from descriptors."""

    def opened(self, content, name="picked.jpg"):
        """Writes a file outside the vault, and opens it as a picker does."""
        path = self.folder / name
        path.write_bytes(content)
        descriptor = os.open(path, os.O_RDONLY)
        return path, descriptor

    def receive(self, descriptor, length=None, name="photo.jpg"):
        """Begins to receive, and closes the shell's descriptor at once."""
        return self.with_descriptor(descriptor, lambda at: self.journal.receive_from(name, at, length))

    def assert_refused(self, work):
        """Expects the error for a file that isn't as it should be."""
        with self.assertRaises(core.Failure.Invalid) as raised:
            work()
        self.assertEqual(raised.exception.field, core.Input.ATTACHMENT)

    def test_a_picked_file_becomes_part_of_an_incident(self):
        """To the byte, with its progress, though the shell closed its descriptor."""
        content = os.urandom(3 * MIB + 5)
        _, descriptor = self.opened(content)
        job = self.receive(descriptor)
        with self.assertRaises(core.Failure.Cancelled):
            job.file()
        reports = run_to_end(job)
        self.assertEqual([report.done for report in reports], [MIB, 2 * MIB, 3 * MIB, len(content)])
        self.assertEqual({report.total for report in reports}, {len(content)})
        self.assertEqual(job.step(), core.Step.DONE())
        saved = self.journal.add(incident(), [job.file()])
        file = self.journal.get(saved).attachments[0]
        self.assertEqual(self.read_out(file.id), content)
        self.assert_refused(lambda: self.journal.add(incident(), [job.file()]))

    def test_a_pipe_is_taken_in_as_it_comes(self):
        """A recorder that pauses is waited for, and one of unknown length has no total."""
        content = os.urandom(MIB + 7)
        reader, writer = os.pipe()
        job = self.receive(reader, name="note.aac")
        waited = job.step()
        self.assertEqual((waited.done, waited.total), (0, 0))

        def record():
            with os.fdopen(writer, "wb") as pipe:
                pipe.write(content[:1000])
                pipe.flush()
                time.sleep(0.15)
                pipe.write(content[1000:])

        recorder = threading.Thread(target=record)
        recorder.start()
        run_to_end(job)
        recorder.join()
        saved = self.journal.add(incident(), [job.file()])
        self.assertEqual(self.read_out(self.journal.get(saved).attachments[0].id), content)

    def test_a_pipe_gives_more_or_less_than_promised(self):
        """Either is refused, and nothing of it is part of anything."""
        for promised in (2999, 3001):
            reader, writer = os.pipe()
            os.write(writer, bytes(3000))
            os.close(writer)
            job = self.receive(reader, promised)
            self.assert_refused(lambda job=job: run_to_end(job))
            with self.assertRaises(core.Failure.Cancelled):
                job.step()
            with self.assertRaises(core.Failure.Cancelled):
                job.file()

    def test_a_file_that_changes_meanwhile_is_refused(self):
        """Whether it grows, shrinks or is written over; one that is removed is whole all the same."""
        content = os.urandom(2 * MIB)
        for change in (
            lambda path: path.write_bytes(content + b"more"),
            lambda path: os.truncate(path, MIB + 1),
            lambda path: path.write_bytes(bytes(2 * MIB)),
        ):
            path, descriptor = self.opened(content)
            os.utime(path, (1_700_000_000, 1_700_000_000))
            job = self.receive(descriptor)
            job.step()
            change(path)
            self.assert_refused(lambda job=job: run_to_end(job))
        path, descriptor = self.opened(content)
        job = self.receive(descriptor)
        job.step()
        path.unlink()
        run_to_end(job)
        saved = self.journal.add(incident(), [job.file()])
        self.assertEqual(self.read_out(self.journal.get(saved).attachments[0].id), content)

    def test_a_file_over_2_gb_is_refused_before_it_is_read(self):
        """As is one of another length than was promised."""
        path, descriptor = self.opened(b"")
        os.truncate(path, (2 << 30) + 1)
        self.assert_refused(lambda: self.receive(descriptor))
        _, descriptor = self.opened(b"a photo")
        self.assert_refused(lambda: self.receive(descriptor, 8))
        path, descriptor = self.opened(b"")
        os.truncate(path, 2 << 30)
        self.assertEqual(self.receive(descriptor).step().total, 2 << 30)

    def test_what_is_no_file_is_outside(self):
        """A number that no open file has, a folder, and a file open for writing only."""
        for number in (-1, -2147483648, 2147483647):
            with self.assertRaises(core.Failure.Outside):
                self.journal.receive_from("x", number, None)
        with self.assertRaises(core.Failure.Outside):
            self.receive(os.open(self.folder, os.O_RDONLY))
        job = self.receive(os.open(self.folder / "written", os.O_WRONLY | os.O_CREAT))
        with self.assertRaises(core.Failure.Outside):
            run_to_end(job)

    def test_a_lock_ends_it_and_waits_for_no_pipe(self):
        """Nobody writes into this pipe, and the lock comes at once all the same."""
        reader, writer = os.pipe()
        self.addCleanup(os.close, writer)
        job = self.receive(reader)
        ended = []

        def step():
            try:
                while True:
                    job.step()
            except core.Failure.Locked:
                ended.append(time.monotonic())

        stepping = threading.Thread(target=step)
        stepping.start()
        time.sleep(0.06)
        begun = time.monotonic()
        self.door.lock()
        self.assertLess(time.monotonic() - begun, 0.25)
        stepping.join(5)
        self.assertEqual(len(ended), 1)
        self.door.unlock(SECRET)
        with self.assertRaises(core.Failure.Cancelled):
            job.step()
        with self.assertRaises(core.Failure.Locked):
            self.receive(self.locked_descriptor())

    def locked_descriptor(self):
        """Locks, and opens a file."""
        self.door.lock()
        return os.open("/dev/null", os.O_RDONLY)


ADDRESS = "content://com.android.externalstorage.documents/document/primary%3Afilm.mp4"


class SendTest(ShellTest):
    """Files, packs and backups that go into documents."""

    def setUp(self):
        """Writes an incident with a film."""
        super().setUp()
        self.film = os.urandom(3 * MIB)
        self.incident = self.journal.add(incident("He broke the plate."), [self.take_in(self.film, "film.mp4")])
        self.attachment = self.journal.get(self.incident).attachments[0].id

    def document(self, name="document", flags=os.O_RDWR):
        """Makes an empty document, as a picker does; returns where it is, and its descriptor."""
        path = self.folder / name
        descriptor = os.open(path, flags | os.O_CREAT | os.O_EXCL)
        self.addCleanup(os.close, descriptor)
        return path, descriptor

    def piped(self):
        """Makes a pipe that is read to its end; returns its writing end and what will have been read."""
        reader, writer = os.pipe()
        read = []

        def drain():
            with os.fdopen(reader, "rb") as pipe:
                read.append(pipe.read())

        thread = threading.Thread(target=drain)
        thread.start()

        def done():
            thread.join(10)
            return read[0]

        return writer, done

    def to(self, descriptor, address=ADDRESS):
        """Names a document to send to."""
        return ffi.SendTo.DOCUMENT(descriptor, address)

    def pack(self, descriptor, address=ADDRESS):
        """Begins a pack in a document."""
        options = self.options("unused")
        options.to = core.Destination.DOCUMENT(address)
        return self.evidence.export_in(options, descriptor)

    def left(self):
        """Returns what an opening says of documents."""
        return [(left.place, left.became) for left in self.evidence.leftovers()]

    def test_an_attachment_goes_to_a_path_and_into_documents(self):
        """Whole; checked where it can be read back; otherwise compared once it is opened for reading."""
        path = self.folder / "film.mp4"
        job = self.journal.send(self.attachment, ffi.SendTo.PATH(str(path)))
        self.assertIsNone(job.sent())
        run_to_end(job)
        self.assertTrue(job.sent().checked)
        self.assertEqual(path.read_bytes(), self.film)
        for name, flags, checked in (("read", os.O_RDWR, True), ("written", os.O_WRONLY, False)):
            path, descriptor = self.document(name, flags)
            job = self.journal.send(self.attachment, self.to(descriptor))
            run_to_end(job)
            self.assertEqual(path.read_bytes(), self.film)
            self.assertEqual((job.sent().bytes, job.sent().checked), (len(self.film), checked))

        def compare():
            reading = os.open(path, os.O_RDONLY)
            try:
                check = ffi.DocumentCheck.begin(reading, job.sent())
            finally:
                os.close(reading)
            with self.assertRaises(core.Failure.Cancelled):
                check.is_same()
            run_to_end(check)
            return check.is_same()

        self.assertTrue(compare())
        path.write_bytes(self.film[:-1] + b"x")
        self.assertFalse(compare())
        with self.assertRaises(core.Failure.Outside):
            ffi.DocumentCheck.begin(-1, job.sent())

    def test_a_pipe_takes_a_pack_a_backup_and_a_page(self):
        """Nobody can go back in it, and each is whole all the same."""
        writer, read = self.piped()
        job = self.pack(writer)
        os.close(writer)
        run_to_end(job)
        sent = job.sent()
        # The job is the last that holds the pipe.
        del job
        pack = self.folder / "pack.zip"
        pack.write_bytes(read())
        self.assertEqual((sent.bytes, sent.checked), (pack.stat().st_size, False))
        with zipfile.ZipFile(pack) as zipped:
            self.assertIsNone(zipped.testzip())
            self.assertEqual(zipped.read("exhibits/AB-001.bin"), self.film)

        writer, read = self.piped()
        job = self.door.backups().make_in(self.to(writer), core.SealTo.WORDS(), False, ffi.Words.english())
        os.close(writer)
        run_to_end(job)
        words, sent = job.words(), job.sent()
        del job
        file = self.folder / "papers.age"
        file.write_bytes(read())
        self.assertFalse(sent.checked)
        trial = ffi.BackupTrial.by_words(str(file), words, core.Holds.RECORD)
        run_to_end(trial)
        self.assertTrue(trial.finish().whole)

        writer, read = self.piped()
        job = self.evidence.send_made(b"%PDF-1.7 and so on", self.to(writer))
        os.close(writer)
        run_to_end(job)
        del job
        self.assertEqual(read(), b"%PDF-1.7 and so on")

    def test_an_order_s_copy_goes_out_too(self):
        """As an attachment does."""
        orders = self.door.orders()
        details = core.OrderDetails(
            kind=core.OrderKind.OCCUPATION, name="", terms="", _from=None, until=None, reference="", made_by=""
        )
        order = orders.add(details, [self.take_in(b"%PDF-1.7", "order.pdf")])
        path, descriptor = self.document()
        run_to_end(orders.send(order, orders.get(order).files[0].id, self.to(descriptor)))
        self.assertEqual(path.read_bytes(), b"%PDF-1.7")

    def test_a_document_with_something_in_it_is_left_alone(self):
        """It isn't ours to replace, and nothing is noted."""
        path, descriptor = self.document()
        path.write_bytes(b"hers")
        for begin in (
            lambda: self.journal.send(self.attachment, self.to(descriptor)),
            lambda: self.evidence.send_made(b"x", self.to(descriptor)),
            lambda: self.pack(descriptor),
            lambda: self.door.backups().make_in(self.to(descriptor), core.SealTo.WORDS(), False, ffi.Words.english()),
        ):
            with self.assertRaises(core.Failure.Exists):
                begin()
        self.assertEqual(path.read_bytes(), b"hers")
        self.assertFalse(self.evidence.document_removed(ADDRESS))

    def test_what_can_t_be_written_or_named_is_refused(self):
        """A number without a file, one for reading only, and an address that is empty or too long."""
        path, descriptor = self.document()
        reading = os.open(path, os.O_RDONLY)
        self.addCleanup(os.close, reading)
        for number in (-1, 2147483647, reading):
            with self.assertRaises(core.Failure.Outside):
                self.journal.send(self.attachment, self.to(number))
            with self.assertRaises(core.Failure.Outside):
                self.pack(number)
        for address in ("", "x" * 4097):
            with self.assertRaises(core.Failure.Invalid) as raised:
                self.evidence.send_made(b"x", self.to(descriptor, address))
            self.assertEqual(raised.exception.field, core.Input.CHOICE)
        options = self.options("unused")
        options.to = core.Destination.DOCUMENT(ADDRESS)
        with self.assertRaises(core.Failure.Invalid):
            self.evidence.export(options)
        with self.assertRaises(core.Failure.Invalid):
            self.evidence.export_in(self.options(self.folder / "pack"), descriptor)
        with self.assertRaises(core.Failure.NotFound):
            self.journal.send("0" * 32, self.to(descriptor))
        self.assertEqual(path.read_bytes(), b"")
        self.assertFalse(self.evidence.document_removed(ADDRESS))

    def test_a_document_that_fails_is_named_until_it_is_deleted(self):
        """After a lost reader, a cancel and a lock; the shell deletes it and says so."""
        reader, writer = os.pipe()
        os.close(reader)
        job = self.journal.send(self.attachment, self.to(writer))
        os.close(writer)
        with self.assertRaises(core.Failure.Outside):
            run_to_end(job)
        with self.assertRaises(core.Failure.Cancelled):
            job.step()
        self.assertTrue(self.evidence.document_removed(ADDRESS))
        self.assertFalse(self.evidence.document_removed(ADDRESS))

        _, descriptor = self.document("cancelled")
        job = self.pack(descriptor)
        job.step()
        job.cancel()
        self.assertTrue(self.evidence.document_removed(ADDRESS))

        _, descriptor = self.document("locked")
        job = self.journal.send(self.attachment, self.to(descriptor))
        job.step()
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            job.step()
        for _ in range(2):
            self.door.unlock(SECRET)
            self.assertEqual(self.left(), [(ADDRESS, core.Became.TO_REMOVE)])
            self.door.lock()
        self.door.unlock(SECRET)
        self.assertTrue(self.evidence.document_removed(ADDRESS))
        self.assertEqual(self.left(), [])

    def test_a_lock_waits_for_no_slow_reader(self):
        """Nobody reads from this pipe, and the lock comes at once all the same, however it is asked for."""

        def last_saves():
            self.door.last_saves()
            self.journal.add(incident(), [])
            self.door.lock()

        said = core.Unfinished(kinds=[], happened=None, fields={"details": core.Value.WORDS("He")})
        for lock in (self.door.lock, last_saves, lambda: self.door.leave(None, None, said)):
            for begin in (
                lambda number: self.journal.send(self.attachment, self.to(number)),
                self.pack,
                lambda number: self.door.backups().make_in(
                    self.to(number), core.SealTo.WORDS(), False, ffi.Words.english()
                ),
            ):
                self.lock_under(begin, lock)

    def lock_under(self, begin, lock):
        """Locks while a job waits for the reader of its pipe."""
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        job = begin(writer)
        os.close(writer)
        ended = []

        def step():
            try:
                run_to_end(job)
            except (core.Failure.Locked, core.Failure.Cancelled, core.Failure.Outside):
                ended.append(True)

        stepping = threading.Thread(target=step)
        stepping.start()
        time.sleep(0.3)
        begun = time.monotonic()
        lock()
        self.assertLess(time.monotonic() - begun, 0.25)
        stepping.join(5)
        self.assertEqual(ended, [True])
        self.door.unlock(SECRET)
        self.assertEqual(self.left(), [(ADDRESS, core.Became.TO_REMOVE)])
        self.assertTrue(self.evidence.document_removed(ADDRESS))
