"""What a screen draws: a form without knowing one field, a page of the list in one call, an incident as lines, and words for the rest."""

import re

from shell import FIXTURES, SECRET, ShellTest, core, ffi, incident, person


class FormTest(ShellTest):
    """A shell that knows shapes, and no field."""

    def fill(self, form):
        """Returns a value for a field, by its shape alone."""
        if form.shape == core.FieldShape.ANSWER():
            return core.Value.ANSWER(core.Answer.UNSURE)
        if form.shape == core.FieldShape.CHOICES():
            return core.Value.CHOICES([choice.id for choice in form.choices])
        return core.Value.WORDS("Something")

    def test_a_form_is_drawn_filled_and_saved_without_knowing_a_field(self):
        """All of it, in each language."""
        for language in ("en", "pl", "ur"):
            words = ffi.Words.of(language)
            forms = words.fields()
            names = [form.field for form in forms]
            self.assertEqual(len(names), len(set(names)))
            for form in forms:
                self.assertTrue(form.label and form.group.label)
                if form.shape == core.FieldShape.ANSWER():
                    labels = [words.answer(answer) for answer in core.Answer]
                    self.assertEqual([choice.label for choice in form.choices], labels)
            whole = incident()
            whole.fields = {form.field: self.fill(form) for form in forms}
            saved = self.journal.add(whole, [])
            shown = self.journal.shown(saved, words)
            self.assertEqual(
                [line.field for line in shown.lines if line.field in names], [line.field for line in shown.lines]
            )
            self.assertEqual({line.field for line in shown.lines}, set(names))

    def test_the_short_form_is_the_published_screen(self):
        """Five kinds, the details, and a child."""
        words = ffi.Words.english()
        first = [kind.label for kind in words.kinds() if kind.first]
        self.assertEqual(first, ["Physical assault", "Sexual assault", "Controlling", "Frightened me", "Other"])
        short = [form for form in words.fields() if form.first]
        self.assertEqual([form.label for form in short], ["What happened", "Was a child present?"])
        self.assertEqual([form.follows for form in short], [None, None])

    def test_a_field_that_follows_a_question_names_it_and_its_answers(self):
        """A weapon, and what weapon."""
        forms = {form.field: form for form in ffi.Words.english().fields()}
        weapon = forms["weapon_details"]
        self.assertEqual(weapon.follows.field, "weapon")
        self.assertEqual(weapon.follows.answers, [core.Answer.YES, core.Answer.UNSURE])
        self.assertEqual(forms["children"].follows.field, "child_present")
        self.assertEqual(weapon.shape, core.FieldShape.WORDS(long=True))
        self.assertEqual(forms["place"].shape, core.FieldShape.WORDS(long=False))


class ListTest(ShellTest):
    """The record as a list."""

    def test_a_page_comes_with_its_words_and_says_if_more_follow(self):
        """In one call."""
        night = incident()
        night.fields["child_present"] = core.Value.ANSWER(core.Answer.YES)
        ids = [
            self.journal.add(night, [self.take_in(b"x" * 10)]),
            self.journal.add(incident(happened="2026-02-28T08:00", kind=core.Kind.MONEY), []),
        ]
        self.journal.amend(ids[1], incident(happened="2026-02-28T08:00", kind=core.Kind.MONEY, details="More"), False)
        words = ffi.Words.english()
        page = self.journal.page(core.Page(), words)
        self.assertFalse(page.more)
        first, second = page.rows
        self.assertEqual((first.id, first.when, first.kinds), (ids[0], "1 March 2026, 21:30", "Controlling"))
        self.assertEqual((first.opening, first.child, first.files), ("They shouted.", "child present", 1))
        # Made up long after, by the clock of this machine.
        self.assertEqual(first.late, "written over a week later")
        self.assertEqual(first.notes, ["child present", "1 file", "written over a week later"])
        self.assertEqual((second.corrections, second.notes[0]), (1, "corrected"))
        page = self.journal.page(core.Page(limit=1), words)
        self.assertEqual((len(page.rows), page.more), (1, True))
        page = self.journal.page(core.Page(limit=1, after=page.rows[0].id), words)
        self.assertEqual((page.rows[0].id, page.more), (ids[1], False))
        with self.assertRaises(core.Failure.Invalid):
            self.journal.page(core.Page(search="x" * 1001), words)
        with self.assertRaises(core.Failure.NotFound):
            self.journal.page(core.Page(after="0" * 32), words)

    def test_counts_tell_the_list_what_was_put_away_and_drafts_apart(self):
        """Each by itself."""
        names = [self.journal.add(incident(), []) for _ in range(3)]
        self.journal.put_away(names[0], True)
        self.drafts.begin(None, core.Unfinished(kinds=[], happened=None, fields={}))
        self.assertEqual(self.journal.counts(), core.RecordCounts(incidents=2, put_away=1, drafts=1))
        away = self.journal.page(core.Page(put_away=True), ffi.Words.english())
        self.assertEqual([(row.put_away, row.notes[-1]) for row in away.rows], [(True, "put away")])

    def test_a_locked_record_shows_nothing(self):
        """Whatever is asked."""
        name, words = self.journal.add(incident(), []), ffi.Words.english()
        self.door.lock()
        for ask in (
            lambda: self.journal.page(core.Page(), words),
            lambda: self.journal.counts(),
            lambda: self.journal.shown(name, words),
            lambda: self.journal.changes(name, words),
        ):
            with self.assertRaises(core.Failure.Locked):
                ask()
        self.door.unlock(SECRET)
        for ask in (self.journal.shown, self.journal.changes):
            with self.assertRaises(core.Failure.NotFound):
                ask("0" * 32, words)


class IncidentTest(ShellTest):
    """One incident on its page."""

    def test_an_incident_is_lines_with_its_files_and_the_time_until_undo_ends(self):
        """Names come from those who are kept."""
        mark = self.people.add(person())
        whole = incident()
        whole.fields["who"] = core.Value.PEOPLE([core.Who(id=mark, relation="ex-husband")])
        name = self.journal.add(whole, [self.take_in(b"\xff\xd8\xff\xe0" + bytes(2000), "door.jpg")])
        words = ffi.Words.english()
        shown = self.journal.shown(name, words)
        lines = [(line.label, line.text) for line in shown.lines]
        self.assertEqual(lines, [("What happened", "They shouted."), ("Who did it", "Mark (ex-husband)")])
        (file,) = shown.files
        self.assertEqual((file.name, file.kind, file.kind_name), ("door.jpg", core.FileKind.PICTURE, "photo"))
        self.assertEqual(file.length, "2.0 kB")
        self.assertTrue(file.kept.startswith("kept "))
        self.assertEqual((shown.corrections, shown.corrected, shown.put_away), (0, None, False))
        self.assertEqual(shown.undo.what, core.Undone.INCIDENT)
        self.assertRegex(shown.undo.words, r"^Undo saving this, until \d\d:\d\d$")
        self.journal.undo(name)
        with self.assertRaises(core.Failure.NotFound):
            self.journal.shown(name, words)

    def test_changes_are_compared_by_core(self):
        """Before and after, in words."""
        name = self.journal.add(incident("At the dor."), [])
        changed = incident("At the dor.", kind=core.Kind.THREATS)
        changed.fields["place"] = core.Value.WORDS("Home")
        self.journal.amend(name, incident("At the door."), True)
        self.journal.amend(name, changed, False)
        words = ffi.Words.english()
        first, spelling, last = self.journal.changes(name, words)
        self.assertEqual([one.before for one in first.changed], [None] * 3)
        self.assertEqual((spelling.spelling_only, spelling.rev), (True, 1))
        self.assertTrue(spelling.written.startswith("Spelling corrected "))
        (one,) = spelling.changed
        self.assertEqual((one.label, one.before, one.after), ("What happened", "At the dor.", "At the door."))
        differs = [(one.label, one.before, one.after) for one in last.changed]
        wanted = [
            ("What kind", "Controlling", "Threats"),
            ("What happened", "At the door.", "At the dor."),
            ("Where", None, "Home"),
        ]
        self.assertEqual(differs, wanted)


class WordsTest(ShellTest):
    """Words for whatever crosses without any."""

    def test_every_value_that_crosses_has_words(self):
        """In each language, by one function a type."""
        of = {
            "answer": core.Answer,
            "risk_answer": core.RiskAnswer,
            "help_heading": core.Help,
            "reason": core.Reason,
            "task": core.SetUpTask,
            "reader": core.Reader,
            "file_kind": core.FileKind,
            "no_preview": core.NoPreview,
            "properties": core.Properties,
            "area": core.Area,
            "whom": core.Whom,
            "spoken": core.Spoken,
            "channel": core.ChannelKind,
            "made_for": core.MadeFor,
            "section": core.PlanSection,
            "order_kind": core.OrderKind,
        }
        for language in ("en", "pl", "ur"):
            words = ffi.Words.of(language)
            for name, variants in of.items():
                for one in variants:
                    with self.subTest(f"{language}: {one}"):
                        self.assertTrue(getattr(words, name)(one))
            for became in core.Became:
                left = core.Leftover(id="1" * 32, place="/sd/papers", became=became)
                self.assertIn("/sd/papers", words.leftover(left))

    def test_a_change_of_a_plan_is_said(self):
        """With its item."""
        plans, words = self.door.plans(), ffi.Words.english()
        plan = plans.add(core.About(made_for=core.MadeFor.LEAVING, with_worker=True, case=None))
        number = plans.review(plan, None, "").number
        own = core.Said(words="A torch", due=None, note="", person=None, incident=None, worse=None)
        plans.add_item(plan, core.PlanSection.BAG, own, None)
        (change,) = plans.changed_since(plan, number)
        self.assertEqual(words.item_change(change), "added: A torch")

    def test_an_error_on_a_phone_has_a_phones_words(self):
        """No JSON, and no vault."""
        line = core.Failure.Invalid(core.Input.LINE)
        words = ffi.Words.english()
        self.assertIn("JSON", words.error(line))
        for field in core.Input:
            said = words.phone_error(core.Failure.Invalid(field))
            self.assertIsNone(re.search(r"JSON|byte|KiB|vault|UTC", said), said)
        self.assertEqual(words.phone_error(core.Failure.TryLater()), words.error(core.Failure.TryLater()))


class ChoiceTest(ShellTest):
    """A pack's choices and its dry run, in words."""

    def test_a_screen_is_drawn_from_the_choices(self):
        """Every reader with what it hides; every field that can be hidden."""
        for tag in ("en", "pl", "ur"):
            choices = ffi.export_choices(ffi.Words.of(tag))
            self.assertEqual(
                [one.reader for one in choices.readers],
                [
                    core.Reader.COURT,
                    core.Reader.POLICE,
                    core.Reader.SOLICITOR,
                    core.Reader.SERVICES,
                    core.Reader.ME,
                ],
            )
            self.assertEqual([len(one.hides) for one in choices.readers], [2, 1, 1, 1, 1])
            self.assertEqual([one.id for one in choices.destinations], ["zip", "folder"])
            self.assertIn("place", [one.field for one in choices.can_hide])
            self.assertNotIn("private_note", [one.field for one in choices.can_hide])
            self.assertTrue(choices.initials_label and choices.initials_hint)

    def test_a_dry_run_is_lines(self):
        """What is shown, what is hidden, and a warning for a file that shows a place."""
        self.journal.add(incident(), [self.take_in((FIXTURES / "door-frame.jpg").read_bytes(), "door.jpg")])
        options = self.options("unused", hide=["place"])
        options.to = core.Destination.DOCUMENT("content://documents/pack.zip")
        lines = self.evidence.plan_lines(options, ffi.Words.english())
        said = {line.label: line.text for line in lines}
        self.assertEqual(said["Shown"], "1 incident")
        self.assertEqual(said["Hidden"], "Where, Private note, Names of files")
        self.assertEqual(
            [(line.label, line.text) for line in lines if line.warns],
            [
                ("AB-001, door.jpg", "Shows a place."),
                (
                    "Bothy won't make this pack",
                    "You hid the place, but a file in it shows one. Leave that file out, or show the place.",
                ),
            ],
        )
        options.initials = "x"
        with self.assertRaises(core.Failure.Invalid):
            self.evidence.plan_lines(options, ffi.Words.english())
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            self.evidence.plan_lines(options, ffi.Words.english())
