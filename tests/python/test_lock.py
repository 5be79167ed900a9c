"""Locking: under a running export, under a long read, and the results afterwards."""

import itertools
import os
import random
import threading
import time

from shell import MIB, SECRET, ShellTest, about_us, core, ffi, incident, person, typed

ROUNDS = 20
"""The number of tries of each lock."""

SLOWEST_MS = 250
"""The time within which keys are gone after a lock, whatever is running. The printed figure should be far below."""


class Worker(threading.Thread):
    """Repeats one call until it raises, and keeps the exception."""

    def __init__(self, call):
        """Starts at once."""
        super().__init__(daemon=True)
        self.call = call
        self.calls = 0
        self.raised = None
        self.start()

    def run(self):
        """Calls repeatedly."""
        try:
            while True:
                self.call()
                self.calls += 1
        except Exception as raised:
            self.raised = raised


class LockTest(ShellTest):
    """Lock is at once, and final."""

    def lock_under(self, begin, after=lambda: None):
        """Locks at random moments while `begin()` is called repeatedly; returns the slowest lock in milliseconds."""
        seed = random.randrange(1 << 32)
        print(f"seed {seed}", end=" ", flush=True)
        chance, slowest, calls = random.Random(seed), 0.0, 0
        for _ in range(ROUNDS):
            worker = Worker(begin())
            time.sleep(chance.uniform(0.0, 0.1))
            before = time.perf_counter()
            self.door.lock()
            slowest = max(slowest, (time.perf_counter() - before) * 1000)
            worker.join(10)
            self.assertFalse(worker.is_alive())
            self.assertIsInstance(worker.raised, core.Failure.Locked)
            calls += worker.calls
            after()
            self.door.unlock(SECRET)
        print(f"{calls} calls, slowest of {ROUNDS} locks {slowest:.1f} ms", end=" ", flush=True)
        self.assertLess(slowest, SLOWEST_MS)
        self.assertGreater(calls, 0)

    def test_a_lock_during_an_export_leaves_no_file(self):
        """From another thread, at any moment."""
        for _ in range(8):
            self.journal.add(incident(), [self.take_in(os.urandom(8 * MIB), "clip.mp4")])
        out = self.folder / "out"
        out.mkdir()

        def begin():
            job = self.evidence.export(self.options(out / "pack"))

            def step():
                if isinstance(job.step(), core.Step.DONE):
                    raise AssertionError("the export was over before the lock")

            return step

        self.lock_under(begin, after=lambda: self.assertEqual(list(out.rglob("*")), []))

    def test_a_lock_between_two_steps_removes_the_pack_and_its_note(self):
        """Even if nobody steps the job again."""
        self.journal.add(incident(), [])
        job = self.evidence.export(self.options(self.folder / "pack"))
        job.step()
        self.assertTrue((self.folder / "pack.part" / "pack").exists())
        self.door.lock()
        self.assertFalse((self.folder / "pack.part").exists())
        self.door.unlock(SECRET)
        # The lock took the note away, too: there is nothing to tell.
        self.assertEqual(self.evidence.leftovers(), [])
        with self.assertRaises(core.Failure.Locked):
            job.step()

    def test_a_lock_during_a_long_read_stops_it(self):
        """Chunk after chunk of an attachment."""
        name = self.journal.add(incident(), [self.take_in(os.urandom(32 * MIB), "clip.mp4")])
        attachment = self.journal.get(name).attachments[0].id

        def begin():
            offsets = itertools.cycle(range(0, 32 * MIB, MIB))
            return lambda: self.journal.read(attachment, next(offsets))

        self.lock_under(begin)

    def test_a_lock_while_a_file_comes_in_stops_it(self):
        """And nothing of it belongs to anything."""
        chunk = os.urandom(MIB)

        def begin():
            incoming = self.journal.receive("clip.mp4", None)
            return lambda: incoming.write(chunk)

        self.lock_under(begin)
        self.assertEqual(self.journal.count(), 0)

    def test_a_lock_during_an_import_leaves_whole_batches(self):
        """Confirmed lines are there; of a batch being saved, all or none are."""
        numbers, saved = itertools.count(), []

        def begin():
            job = self.journal.begin_import()

            def batch():
                line = b'{"kinds": ["money"], "happened": "2026-03-01", "details": "Line %d."}'
                while not job.read(line % next(numbers)):
                    pass
                saved.append(job.save())

            return batch

        def after():
            self.door.unlock(SECRET)
            kept = self.journal.count()
            self.assertGreaterEqual(kept, sum(len(ids) for ids in saved))
            self.assertEqual(kept % 16, 0)
            self.door.lock()

        self.lock_under(begin, after)

    def test_a_lock_while_a_key_is_derived_wins(self):
        """Quick exit during an unlock, or a change of secret, with slow hardware."""
        for call, locked_before in ((self.door.unlock, True), (self.door.change_secret, False)):
            with self.subTest(call.__name__):
                if locked_before:
                    self.door.lock()
                self.lock_while_deriving(lambda call=call: call(SECRET))
                with self.assertRaises(core.Failure.Locked):
                    self.journal.count()
                self.door.unlock(SECRET)

    def lock_while_deriving(self, call):
        """Locks once the hardware was asked, lets it answer only then, and expects `call` to be locked."""
        asked, go_on = threading.Event(), threading.Event()
        evaluate = self.hardware.evaluate

        def slow(file, given):
            asked.set()
            go_on.wait(10)
            return evaluate(file, given)

        self.hardware.evaluate = slow
        worker = Worker(call)
        self.assertTrue(asked.wait(10))
        before = time.perf_counter()
        self.door.lock()
        waited = (time.perf_counter() - before) * 1000
        go_on.set()
        worker.join(10)
        self.hardware.evaluate = evaluate
        self.assertIsInstance(worker.raised, core.Failure.Locked)
        self.assertLess(waited, SLOWEST_MS)

    def test_everything_answers_locked_afterwards(self):
        """Each call of each object, however often it is locked."""
        name = self.journal.add(incident(), [self.take_in(b"x" * 10)])
        attachment = self.journal.get(name).attachments[0].id
        incoming = self.take_in(b"y" * 10)
        job = self.evidence.export(self.options(self.folder / "pack"))
        lines = self.journal.begin_import()
        look = self.journal.look(attachment, core.LookFor.PREVIEW)
        picked = os.open(os.devnull, os.O_RDONLY)
        self.addCleanup(os.close, picked)
        to = ffi.SendTo.PATH(str(self.folder / "film"))
        send = self.journal.send(attachment, to)
        draft = self.drafts.begin(None, typed("He"))
        somebody = self.people.add(person())
        words = ffi.Words.english()
        calls = {
            "journal.add": lambda: self.journal.add(incident(), []),
            "journal.amend": lambda: self.journal.amend(name, incident(), False),
            "journal.receive": lambda: self.journal.receive("a.jpg", None),
            "journal.attach": lambda: self.journal.attach(name, incoming),
            "journal.remove": lambda: self.journal.remove(name, None),
            "journal.get": lambda: self.journal.get(name),
            "journal.history": lambda: self.journal.history(name),
            "journal.list": lambda: self.journal.list(core.Page()),
            "journal.page": lambda: self.journal.page(core.Page(), words),
            "journal.counts": self.journal.counts,
            "journal.shown": lambda: self.journal.shown(name, words),
            "journal.changes": lambda: self.journal.changes(name, words),
            "journal.count": lambda: self.journal.count(),
            "journal.count_found": lambda: self.journal.count_found(core.Page()),
            "journal.pattern": lambda: self.journal.pattern(),
            "journal.read": lambda: self.journal.read(attachment, 0),
            "journal.practise": lambda: self.journal.practise(incident()),
            "journal.put_away": lambda: self.journal.put_away(name, True),
            "journal.undo": lambda: self.journal.undo(name),
            "journal.begin_import": lambda: self.journal.begin_import(),
            "journal.look": lambda: self.journal.look(attachment, core.LookFor.CLAIMS),
            "journal.read_part": lambda: self.journal.read_part(attachment, 0, 8),
            "journal.receive_from": lambda: self.journal.receive_from("a.jpg", picked, None),
            "journal.send": lambda: self.journal.send(attachment, to),
            "journal.preview": lambda: self.journal.preview(attachment, 100),
            "journal.keep_preview": lambda: self.journal.keep_preview(attachment, 1, 1, bytes(4), 100),
            "send.step": send.step,
            "send.sent": send.sent,
            "look.step": look.step,
            "look.claims": look.claims,
            "look.preview": lambda: look.preview(100),
            "lines.read": lambda: lines.read(b""),
            "lines.save": lines.save,
            "lines.help": lines.help,
            "drafts.begin": lambda: self.drafts.begin(None, typed("He")),
            "drafts.keep": lambda: self.drafts.keep(draft, typed("He")),
            "drafts.attach": lambda: self.drafts.attach(draft, incoming),
            "drafts.list": self.drafts.list,
            "drafts.get": lambda: self.drafts.get(draft),
            "drafts.save": lambda: self.drafts.save(draft),
            "drafts.discard": lambda: self.drafts.discard(draft),
            "people.add": lambda: self.people.add(person()),
            "people.edit": lambda: self.people.edit(somebody, person()),
            "people.remove": lambda: self.people.remove(somebody),
            "people.get": lambda: self.people.get(somebody),
            "people.list": self.people.list,
            "people.about_us": self.people.about_us,
            "people.set_about_us": lambda: self.people.set_about_us(about_us()),
            "incoming.write": lambda: incoming.write(b"z"),
            "evidence.plan": lambda: self.evidence.plan(self.options(self.folder / "other")),
            "evidence.export": lambda: self.evidence.export(self.options(self.folder / "other")),
            "evidence.export_in": lambda: self.evidence.export_in(self.options(self.folder / "other"), picked),
            "evidence.plan_lines": lambda: self.evidence.plan_lines(
                self.options(self.folder / "other"), ffi.Words.english()
            ),
            "evidence.send_made": lambda: self.evidence.send_made(b"x", to),
            "evidence.document_removed": lambda: self.evidence.document_removed("content://7"),
            "evidence.leftovers": self.evidence.leftovers,
            "evidence.forget_leftover": lambda: self.evidence.forget_leftover("0" * 32),
            "job.step": job.step,
            "job.sent": job.sent,
            "door.change_secret": lambda: self.door.change_secret(b"90417263"),
            "door.draw_recovery_code": self.door.draw_recovery_code,
        }
        for _ in range(3):
            self.door.lock()
            for call, ask in calls.items():
                with self.subTest(call), self.assertRaises(core.Failure.Locked):
                    ask()
        self.assertEqual(self.unasked(calls), set())
        self.door.unlock(SECRET)
        self.assertEqual(self.journal.count(), 1)
        self.assertEqual(self.drafts.get(draft).said, typed("He"))

    def unasked(self, calls):
        """Returns the calls of the rooms' objects that aren't among these."""
        rooms = {"journal": self.journal, "drafts": self.drafts, "people": self.people, "evidence": self.evidence}
        every = {f"{room}.{call}" for room, it in rooms.items() for call in vars(type(it)) if not call.startswith("_")}
        # It asks no vault.
        return every - set(calls) - {"journal.help"}

    def test_a_job_of_before_a_lock_stays_locked_after_the_next_unlock(self):
        """It belongs to the opening in which it began."""
        self.journal.add(incident(), [])
        job = self.evidence.export(self.options(self.folder / "pack"))
        incoming, another = self.take_in(b"y" * 10), self.take_in(b"z" * 10)
        draft = self.drafts.begin(None, typed("He"))
        lines = self.journal.begin_import()
        lines.read(b'{"kinds": ["money"], "happened": "2026-03-01"}')
        self.door.lock()
        self.door.unlock(SECRET)
        for ask in (
            job.step,
            lambda: self.journal.add(incident(), [incoming]),
            lambda: self.drafts.attach(draft, another),
            lambda: lines.read(b""),
            lines.save,
            lines.help,
        ):
            with self.assertRaises(core.Failure.Locked):
                ask()
        self.assertEqual(self.journal.count(), 1)
        self.assertFalse((self.folder / "pack").exists())
