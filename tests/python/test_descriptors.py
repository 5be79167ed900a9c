"""Files that a shell takes in and gives out as descriptors, as a phone's pickers hand them over."""

import os
import threading
import time

from bothy import bothy_ffi as ffi
from shell import MIB, SECRET, ShellTest, core, incident


def run_to_end(job):
    """Steps a job until it is done; returns its reports."""
    reports = []
    while (step := job.step()) != core.Step.DONE():
        reports.append(step)
    return reports


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
        try:
            return self.journal.receive_from(name, descriptor, length)
        finally:
            os.close(descriptor)

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
