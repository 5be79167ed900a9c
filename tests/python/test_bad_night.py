"""A bad night and the days after it: drafts under quick exits, people, search, second thoughts, and an old diary brought in."""

import os
import threading
from datetime import UTC, datetime
from pathlib import Path

from shell import MIB, SECRET, ShellTest, about_us, core, ffi, incident, person, typed

FIXTURES = Path(__file__).parent.parent / "fixtures" / "media"

SENTENCE = "He kicked the door of Zoë's café in and shouted “you'll see”, then he took my phone and "
"""The unfinished text of the night."""

NIGHT = core.Happened.EXACT(core.Moment(local="2026-03-01T23:40", offset_min=0))


class BadNightTest(ShellTest):
    """Typed text isn't lost, and saved incidents can be found, corrected and taken back."""

    def save_the_night(self, **fields):
        """Saves an incident with a photo and the person who did it; returns the incident and the person."""
        mark = self.people.add(person())
        fields |= {"who": core.Value.PEOPLE([core.Who(id=mark, relation="ex-husband")])}
        said = typed(SENTENCE, kinds=[core.Kind.DAMAGE], happened=NIGHT, fields=fields)
        draft = self.drafts.begin(None, said)
        self.drafts.attach(draft, self.take_in(b"\xff\xd8\xff\xe0" + os.urandom(100), "door.jpg"))
        return self.drafts.save(draft), mark

    def found(self, **page):
        """Returns the incidents that a page holds."""
        return [line.id for line in self.journal.list(core.Page(**page))]

    def test_a_draft_survives_a_quick_exit_in_mid_sentence_and_is_saved_with_its_photo(self):
        """Typing continues in one thread while the other locks, as on a phone."""
        mark = self.people.add(person())
        who = {"who": core.Value.PEOPLE([core.Who(id=mark, relation="ex-husband")])}
        photo = os.urandom(MIB + 5)
        draft = self.drafts.begin(None, typed("", fields=who))
        attachment = self.drafts.attach(draft, self.take_in(photo, "door.jpg"))
        kept, in_the_middle, raised = [], threading.Event(), []

        def type_on():
            try:
                for end in range(1, 100 * len(SENTENCE)):
                    self.drafts.keep(draft, typed((SENTENCE * 100)[:end], fields=who))
                    kept.append(end)
                    if end == len(SENTENCE) // 2:
                        in_the_middle.set()
            except core.Failure.Locked as locked:
                raised.append(locked)

        typing = threading.Thread(target=type_on, daemon=True)
        typing.start()
        self.assertTrue(in_the_middle.wait(60))
        self.door.lock()
        typing.join(10)
        self.assertEqual(len(raised), 1)
        self.door.unlock(SECRET)

        (found,) = self.drafts.list()
        self.assertEqual((found.id, found.amends, found.said.kinds, found.said.happened), (draft, None, [], None))
        self.assertEqual(found.said.fields["who"], who["who"])
        # Every letter confirmed as kept, and at most the one in progress.
        self.assertIn(len(found.said.fields["details"][0]), (kept[-1], kept[-1] + 1))
        self.assertTrue((SENTENCE * 100).startswith(found.said.fields["details"][0]))
        self.assertEqual([(f.id, f.name, f.len) for f in found.files], [(attachment, "door.jpg", len(photo))])

        self.drafts.keep(draft, typed(SENTENCE, kinds=[core.Kind.DAMAGE], happened=NIGHT, fields=who))
        name = self.drafts.save(draft)
        self.assertEqual(self.drafts.list(), [])
        record = self.journal.get(name)
        self.assertEqual(record.current.incident.fields, typed(SENTENCE, fields=who).fields)
        self.assertEqual([a.id for a in record.attachments], [attachment])
        self.assertEqual(self.read_out(attachment), photo)

    def test_a_draft_can_amend_and_one_that_was_discarded_is_gone(self):
        """The amended incident stands until it is saved."""
        name = self.journal.add(incident("They shouted."), [])
        saved = self.journal.get(name).current.incident
        for words in ("They screamed.", "They roared."):
            draft = self.drafts.begin(name, typed(words, kinds=saved.kinds, happened=saved.happened))
            self.assertEqual(self.drafts.get(draft).amends, name)
        self.assertEqual(self.journal.get(name).revisions, 1)
        self.drafts.discard(draft)
        (left,) = self.drafts.list()
        self.assertEqual(self.drafts.save(left.id), name)
        words = [revision.incident.fields["details"][0] for revision in self.journal.history(name)]
        self.assertEqual(words, ["They shouted.", "They screamed."])

    def test_it_is_found_in_another_spelling_and_by_each_filter(self):
        """And by nothing else."""
        night, mark = self.save_the_night(child_present=core.Value.ANSWER(core.Answer.YES))
        self.journal.add(incident("He was late with the money."), [])
        for search in ("ZOE CAFE", "caf shout", "mark", '"kicked the door"', "ex-husband", "door.jpg", "you'll see"):
            self.assertEqual(self.found(search=search), [night], search)
        for search in ("kitchen", '"door the kicked"', "Marcus"):
            self.assertEqual(self.found(search=search), [], search)
        self.assertEqual(len(self.found(search="he")), 2)
        self.assertEqual(self.found(person=mark), [night])
        self.assertEqual(self.found(child=core.Answer.YES), [night])
        self.assertEqual(self.found(has_attachment=True), [night])
        self.assertEqual(self.found(person=mark, search="late"), [])

    def test_a_spelling_is_corrected_and_taken_back_and_then_the_night_itself(self):
        """Within ten minutes each; the line that stays in the log reveals nothing."""
        night, _ = self.save_the_night()
        corrected = self.journal.get(night).current.incident
        corrected.fields["details"] = core.Value.WORDS(SENTENCE.replace("café", "coffee house"))
        self.assertEqual(self.journal.amend(night, corrected, True), 1)
        self.assertEqual([r.spelling_only for r in self.journal.history(night)], [False, True])
        self.assertEqual(self.found(search="coffee"), [night])
        self.assertEqual(self.journal.undo(night), core.Undone.AMENDMENT)
        self.assertEqual(self.journal.get(night).current.incident.fields["details"][0], SENTENCE)
        self.assertEqual(self.found(search="coffee"), [])
        later = self.journal.attach(night, self.take_in(b"x" * 100, "letter.pdf"))
        self.assertEqual(self.journal.undo(night), core.Undone.ATTACHMENT)
        with self.assertRaises(core.Failure.NotFound):
            self.journal.read(later, 0)
        self.assertEqual([a.name for a in self.journal.get(night).attachments], ["door.jpg"])
        self.assertEqual(self.journal.undo(night), core.Undone.INCIDENT)
        with self.assertRaises(core.Failure.NotFound):
            self.journal.get(night)

    def test_what_was_put_away_is_hidden_whole_and_comes_back(self):
        """From the list, from a search, and from packs."""
        night, _ = self.save_the_night()
        self.journal.add(incident(), [])
        before = self.journal.get(night)
        self.journal.put_away(night, True)
        self.assertNotIn(night, self.found())
        self.assertEqual(self.found(search="cafe"), [])
        self.assertEqual(self.found(put_away=True), [night])
        self.assertTrue(self.journal.get(night).put_away)
        self.assertEqual(self.evidence.plan(self.options(self.folder / "pack")).shown, 1)
        self.journal.put_away(night, False)
        self.assertEqual(self.found(search="cafe"), [night])
        self.assertEqual(self.found(put_away=True), [])
        self.assertEqual(self.journal.get(night), before)

    def test_a_practice_entry_leaves_nothing_and_help_is_offered_for_what_is_dangerous(self):
        """Not being sure about the neck is a yes."""
        practice = incident(kind=core.Kind.SEXUAL_ASSAULT)
        practice.fields["pressure_on_neck"] = core.Value.ANSWER(core.Answer.UNSURE)
        self.journal.practise(practice)
        self.assertEqual((self.journal.count(), self.drafts.list()), (0, []))
        nothing = core.SaidBeside(low_mood=False, child_in_danger=False)
        offered = self.journal.help(practice, None, nothing)
        self.assertEqual(offered, [core.Help.PRESSURE_ON_NECK, core.Help.SEXUAL_ASSAULT])
        for words in (ffi.Words.english(), ffi.Words.of("ur")):
            for help_now in offered:
                advice = words.help(help_now, None)
                self.assertIn("999", [one.number for one in advice.numbers])
                for one in advice.numbers:
                    self.assertIn(one.number, advice.text)
                    self.assertEqual(one.tel, "tel:" + one.number.replace(" ", ""))
                self.assertTrue(words.help_heading(help_now))
        self.assertEqual(self.journal.help(incident(), None, nothing), [])

    def test_help_fits_what_is_said_and_where_she_is_and_a_correction_brings_what_it_adds(self):
        """Kept nowhere: neither that it was offered, nor what was said only for it."""
        nothing = core.SaidBeside(low_mood=False, child_in_danger=False)
        before, after = incident(kind=core.Kind.HONOUR), incident(kind=core.Kind.HONOUR)
        after.fields["weapon"] = core.Value.ANSWER(core.Answer.YES)
        after.fields["threat_to_kill"] = core.Value.ANSWER(core.Answer.UNSURE)
        self.assertEqual(self.journal.help(before, None, nothing), [core.Help.TAKEN_ABROAD])
        added = [core.Help.THREAT_TO_KILL, core.Help.WEAPON]
        self.assertEqual(self.journal.help(after, before, nothing), added)
        said = core.SaidBeside(low_mood=True, child_in_danger=True)
        asked = [core.Help.CHILD_IN_DANGER, core.Help.OWN_LOW_MOOD]
        self.assertEqual(self.journal.help(before, before, said), asked)
        words = ffi.Words.english()
        scotland = words.help(core.Help.WEAPON, core.Area.SCOTLAND)
        self.assertEqual([one.number for one in scotland.numbers], ["999", "0800 027 1234"])
        self.assertEqual(len(words.help(core.Help.WEAPON, None).numbers), 6)

    def test_cautions_come_before_a_recorder_a_photo_and_messages(self):
        """In words, with the number in them to tap."""
        words = ffi.Words.english()
        for bringing, expected in (
            (core.Bringing.RECORDER, [core.Caution.RECORDING, core.Caution.RECORDING_PHONE]),
            (core.Bringing.RECORDING, [core.Caution.RECORDING_CHILD]),
            (core.Bringing.PHOTO, [core.Caution.RECORDING_INTIMATE, core.Caution.RECORDING_PHONE]),
            (core.Bringing.MESSAGES, [core.Caution.RECORDING_MESSAGES]),
        ):
            self.assertEqual(ffi.cautions_before(bringing), expected)
        intimate = words.caution(core.Caution.RECORDING_INTIMATE)
        self.assertEqual([one.number for one in intimate.numbers], ["0800 1111"])
        self.assertIn("Childline", intimate.numbers[0].name)

    def test_each_kind_says_what_it_includes(self):
        """For the question whether it is abuse."""
        for language in ("en", "pl", "ur"):
            words = ffi.Words.of(language)
            choices = words.kinds()
            self.assertEqual({one.kind for one in choices}, set(core.Kind))
            self.assertEqual(len(choices), len(core.Kind))
            for one in choices:
                self.assertEqual(one.label, words.kinds_of([one.kind]))
                self.assertGreater(len(one.hint), len(one.label))

    def test_people_keep_their_letters_and_what_was_saved_keeps_its_people(self):
        """Whatever happens to their names."""
        night, mark = self.save_the_night()
        child = self.people.add(person("Ella", "daughter", child=True, born="2019-05-04"))
        sister = self.people.add(person("Ann", "sister"))
        self.people.edit(child, person("Ella", "stepdaughter", child=True, born="2019-05-05"))
        self.door.lock()
        self.door.unlock(SECRET)
        self.assertEqual(
            [(p.letter, p.described.name) for p in self.people.list()], [("A", "Mark"), ("B", "Ann"), ("A", "Ella")]
        )
        self.assertEqual(self.people.get(child).described.born, "2019-05-05")
        self.assertEqual(self.people.get(child).described.relation, "stepdaughter")
        self.people.remove(sister)
        self.assertEqual(self.people.get(self.people.add(person("Ann", "sister"))).letter, "C")
        self.people.remove(mark)
        (who,) = self.journal.get(night).current.incident.fields["who"][0]
        self.assertEqual((who.id, who.relation), (mark, "ex-husband"))

    def test_what_is_said_once_of_everybody_is_kept_and_written_over(self):
        """Empty before."""
        self.assertEqual(self.people.about_us(), about_us())
        about = about_us(
            began="Spring 2014, “about”", living_together="2015 to January", orders="Non-molestation order"
        )
        for relationship in ("Married", "Divorced"):
            about.relationship = relationship
            self.people.set_about_us(about)
        self.door.lock()
        self.door.unlock(SECRET)
        self.assertEqual(self.people.about_us(), about)


class ImportTest(ShellTest):
    """Years of a diary, from another app."""

    def bring_in(self, lines, changes=(), upto=None):
        """Imports lines as a shell does; returns the IDs, or those of the first `upto` and the unfinished job."""
        job, ids = self.journal.begin_import(list(changes)), []
        for line in lines:
            if job.read(line.encode()):
                ids += job.save()
            if upto is not None and len(ids) >= upto:
                return ids, job
        return ids + job.save()

    def test_hundreds_of_lines_interrupted_by_a_lock_are_gone_on_with(self):
        """No line is there twice, and none is missing."""
        lines = [
            f'{{"kinds": ["money"], "happened": "2025-{1 + n % 12:02}-{1 + n % 28:02}", "details": "Entry number {n}."}}'
            for n in range(300)
        ]
        first, job = self.bring_in(lines, upto=100)
        self.assertFalse(job.read(lines[len(first)].encode()))
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            job.save()
        self.door.unlock(SECRET)
        self.assertEqual(self.journal.count(), len(first))

        ids = self.bring_in(lines)
        self.assertEqual(ids[: len(first)], first)
        self.assertEqual((len(set(ids)), self.journal.count()), (300, 300))
        for at in (0, len(first), 299):
            details = self.journal.get(ids[at]).current.incident.fields["details"][0]
            self.assertEqual(details, f"Entry number {at}.")
        self.assertEqual(self.bring_in(lines), ids)
        self.assertEqual(self.journal.count(), 300)

    def test_a_line_that_is_wrong_keeps_nothing_from_those_before_and_behind_it(self):
        """The shell names it, and goes on."""
        line = '{"kinds": ["money"], "happened": "2026-03-01", "fields": {"weapon": "no"}}'
        job = self.journal.begin_import([])
        self.assertFalse(job.read(line.encode()))
        with self.assertRaises(core.Failure.Invalid) as met:
            job.read(b"Dear diary")
        self.assertEqual(met.exception.field, core.Input.LINE)
        job.read(b"")
        job.read(line.encode())
        ids = job.save()
        self.assertEqual(len(set(ids)), 2)
        self.assertEqual(job.help(), [])
        job.read(line.replace('"weapon": "no"', '"pressure_on_neck": "unsure"').encode())
        self.assertEqual(job.help(), [])
        job.save()
        self.assertEqual(job.help(), [core.Help.PRESSURE_ON_NECK])
        weapon = core.Value.ANSWER(core.Answer.NO)
        self.assertEqual([self.journal.get(name).current.incident.fields["weapon"] for name in ids], [weapon] * 2)

    def test_a_time_without_an_offset_is_that_of_its_own_day(self):
        """Summer time included; a time that the zone doesn't settle is refused, never guessed."""
        london = [
            ffi.OffsetChange(at_ms=int(datetime(*day, 1, tzinfo=UTC).timestamp() * 1000), offset_min=offset)
            for day, offset in (((2024, 10, 27), 0), ((2023, 10, 29), 0), ((2024, 3, 31), 60))
        ]
        cases = [
            ("2024-01-15T21:30", 0),
            ("2024-07-15T21:30", 60),
            ("2024-12-15T21:30", 0),
            ("2024-03-31T00:59", 0),
            ("2024-03-31T02:00", 60),
            ("2024-10-27T00:59", 60),
            ("2024-10-27T02:00", 0),
            ("2024-10-27T01:30+01:00", 60),
            ("2024-07-15T21:30+05:30", 330),
            ("2024-03-31T01:30", core.Input.CLOCK_SKIPPED),
            ("2024-10-27T01:30", core.Input.CLOCK_REPEATED),
            ("2023-07-15T21:30", core.Input.CLOCK_SKIPPED),
        ]
        for happened, offset in cases:
            line = f'{{"kinds": ["money"], "happened": "{happened}"}}'
            with self.subTest(happened):
                if not isinstance(offset, int):
                    with self.assertRaises(core.Failure.Invalid) as met:
                        self.bring_in([line], london)
                    self.assertEqual(met.exception.field, offset)
                    continue
                (name,) = self.bring_in([line], london)
                moment = core.Moment(local=happened[:16], offset_min=offset)
                self.assertEqual(self.journal.get(name).current.incident.happened, core.Happened.EXACT(moment))
        with self.assertRaises(core.Failure.Invalid):
            self.bring_in(['{"kinds": ["money"], "happened": "2024-01-15T21:30"}'])

    def test_a_photo_is_looked_at_without_being_changed(self):
        """What its camera wrote into it is a claim; the small picture has none of it."""
        photo = (FIXTURES / "everything.jpg").read_bytes()
        name = self.journal.add(incident(), [self.take_in(photo), self.take_in(b"some words", "note.txt")])
        picture, words = (file.id for file in self.journal.get(name).attachments)

        look = self.journal.look(picture, core.LookFor.CLAIMS)
        while look.step() != core.Step.DONE():
            pass
        claims = look.claims()
        self.assertEqual((claims.taken.local, claims.taken.offset), ("2026-03-03T21:52:40", "+00:00"))

        look = self.journal.look(picture, core.LookFor.PREVIEW)
        while look.step() != core.Step.DONE():
            pass
        small = look.preview(16).preview
        self.assertLessEqual(max(small.width, small.height), 16)
        self.assertIn(b"Exif", photo)
        self.assertNotIn(b"Exif", small.bytes)
        self.assertEqual(self.read_out(picture), photo)

        look = self.journal.look(words, core.LookFor.PREVIEW)
        while look.step() != core.Step.DONE():
            pass
        self.assertEqual(look.preview(16).why, core.NoPreview.NOT_A_PICTURE)
