"""A survivor's first evening, through the bindings: create, save, attach, review, correct, export."""

import hashlib
import os

from shell import MIB, SECRET, ShellTest, always, core, ffi, incident


class JourneyTest(ShellTest):
    """A shell on a good day."""

    def test_what_was_saved_is_there_after_a_lock_and_an_unlock(self):
        """And comes back field for field."""
        saved = incident("He said: “nobody will believe you”. Żółć 打了")
        saved.fields["child_present"] = core.Value.ANSWER(core.Answer.UNSURE)
        name = self.journal.add(saved, [])
        self.assertRegex(name, "^[0-9a-f]{32}$")
        self.door.lock()
        self.assertEqual(self.door.unlock(SECRET), ffi.Compartment.VAULT)
        record = self.journal.get(name)
        self.assertEqual(record.current.incident, saved)
        self.assertEqual(record.current.rev, 0)
        self.assertEqual(self.journal.count(), 1)

    def test_an_attachment_comes_back_to_the_bit(self):
        """Taken in by chunks, both with the incident and after it."""
        first, second = os.urandom(3 * MIB + 17), b"%PDF-1.7\n" + os.urandom(5)
        name = self.journal.add(incident(), [self.take_in(first, "voice note.ogg")])
        later = self.journal.attach(name, self.take_in(second, "letter.pdf"))
        attachments = self.journal.get(name).attachments
        self.assertEqual([a.name for a in attachments], ["voice note.ogg", "letter.pdf"])
        self.assertEqual([a.len for a in attachments], [len(first), len(second)])
        self.assertEqual(attachments[0].sha256, hashlib.sha256(first).digest())
        self.assertEqual(attachments[1].id, later)
        self.assertEqual(attachments[1].media_type, "application/pdf")
        self.assertEqual(self.read_out(attachments[0].id), first)
        self.assertEqual(self.read_out(later), second)

    def test_an_amendment_stands_beside_what_it_amends(self):
        """Nothing is overwritten."""
        name = self.journal.add(incident("They shouted."), [])
        self.assertEqual(self.journal.amend(name, incident("They shouted and threw a cup."), False), 1)
        words = [revision.incident.fields["details"][0] for revision in self.journal.history(name)]
        self.assertEqual(words, ["They shouted.", "They shouted and threw a cup."])
        self.assertEqual(self.journal.get(name).revisions, 2)

    def test_the_list_is_newest_first_and_goes_on_where_a_page_ended(self):
        """In pages, narrowed by kind and day."""
        names = [self.journal.add(incident(happened=f"2026-03-{day:02}T08:00"), []) for day in (3, 1, 2)]
        other = self.journal.add(incident(happened="2026-02-01T08:00", kind=core.Kind.MONEY), [])
        in_order = [names[0], names[2], names[1], other]
        self.assertEqual([line.id for line in self.journal.list(core.Page())], in_order)
        first = self.journal.list(core.Page(limit=2))
        rest = self.journal.list(core.Page(limit=2, after=first[-1].id))
        self.assertEqual([line.id for line in first + rest], in_order)
        self.assertEqual([line.id for line in self.journal.list(core.Page(kind=core.Kind.MONEY))], [other])
        march_2_on = self.journal.list(core.Page(_from="2026-03-02"))
        self.assertEqual([line.id for line in march_2_on], [names[0], names[2]])

    def test_what_was_removed_is_gone(self):
        """The incident and its files."""
        name = self.journal.add(incident(), [self.take_in(b"x" * 100)])
        attachment = self.journal.get(name).attachments[0].id
        self.journal.remove(name, core.Reason.TEST)
        self.assertEqual(self.journal.list(core.Page()), [])
        with self.assertRaises(core.Failure.NotFound):
            self.journal.get(name)
        with self.assertRaises(core.Failure.NotFound):
            self.journal.read(attachment, 0)

    def test_an_export_says_how_far_it_is_and_leaves_a_pack(self):
        """With the exhibits to the bit, and sums that agree."""
        photo = os.urandom(2 * MIB + 1)
        self.journal.add(incident(), [self.take_in(photo)])
        self.journal.add(incident("Private.", happened="2026-03-02T10:00"), [])
        to = self.folder / "pack"
        planned = self.evidence.plan(self.options(to))
        self.assertEqual((planned.shown, planned.exhibits, planned.exhibit_bytes), (2, 1, len(photo)))
        self.assertFalse(to.exists())

        job = self.evidence.export(self.options(to))
        progress = []
        while isinstance(step := job.step(), core.Step.MORE):
            progress.append((step.done, step.total))
        self.assertIsInstance(step, core.Step.DONE)
        self.assertGreater(len(progress), 2)
        self.assertEqual(progress, sorted(progress))
        self.assertTrue(all(done <= total for done, total in progress))

        files = {file.relative_to(to).as_posix(): file.read_bytes() for file in to.rglob("*") if file.is_file()}
        for name in ("README.txt", "incidents.csv", "log.json", "SHA256SUMS", "SHA256SUMS.minisig"):
            self.assertIn(name, files)
        self.assertIn(photo, [content for name, content in files.items() if name.startswith("exhibits/")])
        for line in files["SHA256SUMS"].decode().splitlines():
            digest, name = line.split(maxsplit=1)
            self.assertEqual(hashlib.sha256(files[name.lstrip("*")]).hexdigest(), digest, name)

    def test_the_time_zone_of_a_save_is_the_one_the_shell_gave_last(self):
        """Needed when summer time begins or the user travels."""
        self.door.set_zone(always(60))
        name = self.journal.add(incident(), [])
        self.door.set_zone(always(-300))
        self.journal.amend(name, incident("Again."), False)
        offsets = [revision.recorded.offset_min for revision in self.journal.history(name)]
        self.assertEqual(offsets, [60, -300])

    def test_a_changed_secret_opens_and_the_one_before_opens_nothing(self):
        """And what was saved is still there."""
        name = self.journal.add(incident(), [])
        self.door.change_secret(b"90417263")
        self.door.lock()
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.unlock(SECRET)
        self.door.unlock(b"90417263")
        self.assertEqual(self.journal.get(name).id, name)

    def test_a_recovery_code_opens_with_new_hardware_and_sets_a_new_secret(self):
        """Characters or words, on another phone."""
        name = self.journal.add(incident(), [])
        code = self.new_code()
        self.assertRegex(code.text.decode(), "^([0-9A-Z]{4}-){5}[0-9A-Z]{2}$")
        self.assertEqual(len(code.words.split()), 10)
        for given, secret in ((code.text, b"90417263"), (code.words, b"71359204")):
            self.door.lock()
            self.hardware.keys.clear()
            self.assertEqual(self.door.recover(given, secret), ffi.Compartment.VAULT)
            self.door.lock()
            with self.assertRaises(core.Failure.WrongSecret):
                self.door.unlock(SECRET)
            self.door.unlock(secret)
            self.assertEqual(self.journal.get(name).id, name)

    def test_a_phone_can_say_which_word_of_a_code_is_wrong(self):
        """By its number, never by what was typed; likewise for the six words of a plan."""
        words = ffi.Words.english()
        code = self.new_code()
        self.assertIsNone(ffi.code_slip(code.text))
        self.assertIsNone(ffi.code_slip(b"1. " + code.words.upper()))
        typed = code.words.split()
        typed[3] = b"abillity"
        slip = ffi.code_slip(b" ".join(typed))
        self.assertEqual(slip, core.Slip.WORDS(count=10, needed=10, unknown=4))
        said = words.slip(slip)
        self.assertIn("Word 4 ", said)
        self.assertNotIn("abillity", said)
        self.assertIn("Words needed: 10", words.slip(ffi.code_slip(b" ".join(typed[:3]))))
        self.assertEqual(ffi.code_slip(code.text[:-1]), core.Slip.CHARACTERS(count=21, needed=22, unknown=None))
        other = b"1" if code.text.endswith(b"0") else b"0"
        self.assertEqual(ffi.code_slip(code.text[:-1] + other), core.Slip.CHECK())
        self.assertIsNone(ffi.words_slip(b"zoo, zoo, zoo, zoo, zoo, zoo"))
        self.assertEqual(ffi.words_slip(b"zoo zooo zoo"), core.Slip.WORDS(count=3, needed=6, unknown=2))
        self.assertIn("Word 2 ", words.slip(ffi.words_slip(b"zoo zooo zoo")))
