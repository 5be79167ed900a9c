"""The journeys of tests/journeys by calls alone: what a shell's screens do, without the screens. One test a journey, by its name."""

from pathlib import Path

from bothy import bothy_ffi as ffi
from shell import SECRET, ShellTest, core, incident, person, run_to_end, typed

JOURNEYS = Path(__file__).parent.parent / "journeys"
SECOND = b"73920185"
LEAVING = core.About(made_for=core.MadeFor.LEAVING, with_worker=True, case=None)


class TwinsTest(ShellTest):
    """Each begins after the first opening: a new record, open."""

    def reopen(self, secret=SECRET):
        """Locks, and opens what this secret opens."""
        self.door.lock()
        return self.door.unlock(secret)

    def details(self, saved):
        """Returns the words of an incident as they are now."""
        return self.journal.get(saved).current.incident.fields["details"][0]

    def assert_opens_nothing(self, secret):
        """Expects what any wrong secret says."""
        self.door.lock()
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.unlock(secret)

    def test_every_journey_has_its_twin(self):
        """And each twin its journey."""
        twins = {
            name.removeprefix("test_journey_").replace("_", "-")
            for name in dir(self)
            if name.startswith("test_journey_")
        }
        self.assertEqual(twins, {file.stem for file in JOURNEYS.glob("*.toml")})

    def test_journey_first_evening(self):
        """Out in mid-sentence, back to the draft, saved, found."""
        kinds = [core.Kind.FRIGHTENED_ME]
        draft = self.door.leave(None, None, typed("They shouted, and then", kinds=kinds))
        self.door.unlock(SECRET)
        self.assertEqual([one.id for one in self.drafts.list()], [draft])
        said = self.drafts.get(draft).said
        self.assertEqual(said.fields["details"][0], "They shouted, and then")
        said.fields["details"] = core.Value.WORDS("They shouted, and then threw a cup.")
        said.fields["child_present"] = core.Value.ANSWER(core.Answer.YES)
        said.happened = core.Happened.DAY("2026-03-01")
        self.drafts.keep(draft, said)
        saved = self.drafts.save(draft)
        self.reopen()
        self.assertEqual(self.drafts.list(), [])
        self.assertEqual([line.id for line in self.journal.list(core.Page(search="cup"))], [saved])

    def test_journey_in_a_minute(self):
        """Two incidents, as short as they can be."""
        self.journal.add(incident(kind=core.Kind.FRIGHTENED_ME), [])
        self.reopen()
        self.journal.add(incident("Took my card."), [])
        self.assertEqual(self.journal.count(), 2)

    def test_journey_correcting(self):
        """Corrected through a draft, taken back, spelled, put away, removed."""
        saved = self.journal.add(incident("They took my keys."), [])
        draft = self.door.leave(None, saved, typed("They took my keys. And my phone.", kinds=[core.Kind.CONTROLLING]))
        self.door.unlock(SECRET)
        self.assertEqual(self.details(saved), "They took my keys.")
        said = self.drafts.get(draft).said
        said.happened = self.journal.get(saved).current.incident.happened
        self.drafts.keep(draft, said)
        self.assertEqual(self.drafts.save(draft), saved)
        self.assertEqual(self.details(saved), "They took my keys. And my phone.")
        self.assertTrue(self.journal.changes(saved, ffi.Words.english()))
        self.assertEqual(self.journal.undo(saved), core.Undone.AMENDMENT)
        self.assertEqual(self.details(saved), "They took my keys.")
        self.journal.amend(saved, incident("They took my keys..."), True)
        self.assertEqual(self.drafts.list(), [])
        self.journal.put_away(saved, True)
        self.assertEqual(self.journal.list(core.Page()), [])
        self.assertEqual([line.id for line in self.journal.list(core.Page(put_away=True))], [saved])
        self.journal.remove(saved, core.Reason.WRONG_DAY)
        self.assertEqual(self.journal.list(core.Page(put_away=True)), [])

    def test_journey_plan(self):
        """Made, ticked, reworded, added to, reviewed; and a draft discarded."""
        draft = self.drafts.begin(None, typed("Not this"))
        self.drafts.discard(draft)
        self.assertEqual(self.drafts.list(), [])
        plans = self.door.plans()
        plan = plans.add(LEAVING)
        bag = [item for item in plans.get(plan).items if item.section == core.PlanSection.BAG]
        plans.tick(plan, bag[0].id, True)
        reworded = bag[1].said
        reworded.note = "In the blue box."
        plans.edit_item(plan, bag[1].id, reworded)
        plans.move_item(plan, bag[1].id, core.PlanSection.BAG, None)
        torch = core.Said(words="The small torch", due=None, note="", person=None, incident=None, worse=None)
        plans.add_item(plan, core.PlanSection.BAG, torch, None)
        self.reopen()
        self.assertEqual(plans.review(plan, None, "A little").number, 1)
        items = {item.id: item for item in plans.get(plan).items}
        self.assertEqual(items[bag[1].id].said.note, "In the blue box.")
        self.assertIn("The small torch", [item.said.words for item in items.values()])

    def test_journey_coerced_opening(self):
        """The second secret opens notes, and nothing there tells of a record."""
        self.journal.add(incident(), [])
        with self.assertRaises(core.Failure.Invalid):
            self.door.set_second(SECRET, SECRET)
        self.door.set_second(SECRET, SECOND)
        self.assertEqual(self.reopen(SECOND), ffi.Compartment.NOTES)
        self.assertEqual(self.door.notes().list("", core.Order.CHANGED), [])
        with self.assertRaises(core.Failure.Locked):
            self.journal.count()
        self.assertEqual(self.reopen(), ffi.Compartment.VAULT)
        self.assertEqual(self.journal.count(), 1)

    def test_journey_armed_second_secret(self):
        """It destroys the record, and opens notes as before."""
        self.door.set_second(SECRET, SECOND)
        with self.assertRaises(core.Failure.WrongSecret):
            self.door.arm(b"73920186", True)
        self.door.arm(SECOND, True)
        self.assertEqual(self.reopen(SECOND), ffi.Compartment.NOTES)
        self.assert_opens_nothing(SECRET)

    def test_journey_destroyed_record(self):
        """By hand: its secret opens nothing."""
        self.journal.add(incident(), [])
        self.door.destroy_for_good()
        self.assert_opens_nothing(SECRET)

    def test_journey_forgotten_secret(self):
        """The recovery code opens it with a new one, and the old one opens nothing."""
        self.journal.add(incident(), [])
        code = self.new_code()
        self.door.lock()
        with self.assertRaises(core.Failure.Invalid):
            self.door.recover(b"abandon ability able about", b"40718265")
        self.assertEqual(self.door.recover(code.words, b"40718265"), ffi.Compartment.VAULT)
        self.assertEqual(self.journal.count(), 1)
        self.assert_opens_nothing(SECRET)
        self.assertEqual(self.door.unlock(b"40718265"), ffi.Compartment.VAULT)

    def backup(self):
        """Makes a backup; returns its place and its words."""
        to = str(self.folder / "archive")
        job = self.door.backups().make(to, core.SealTo.WORDS(), False, ffi.Words.english())
        run_to_end(job)
        return to, job.words()

    def test_journey_backup(self):
        """Made, tried with wrong words and its own, and refused where something is written already."""
        self.journal.add(incident(), [])
        to, words = self.backup()
        with self.assertRaises(core.Failure.WrongSecret):
            ffi.BackupTrial.by_words(to, b"one two three", core.Holds.RECORD)
        trial = ffi.BackupTrial.by_words(to, words, core.Holds.RECORD)
        run_to_end(trial)
        self.assertTrue(trial.finish().whole)
        with self.assertRaises(core.Failure.Exists):
            run_to_end(self.door.backups().restore(to, words, False))

    def test_journey_lost_phone(self):
        """Another phone brings the record back with the seven words."""
        saved = self.journal.add(incident("They took my keys."), [])
        to, words = self.backup()
        self.door.lock()
        other = self.other_phone(secret=b"40718265")
        job = other.backups().restore(to, words, False)
        run_to_end(job)
        self.assertEqual(job.finish().incidents, 1)
        self.assertEqual(other.journal().get(saved).current.incident.fields["details"][0], "They took my keys.")

    def test_journey_taken_over_plan(self):
        """A worker's plan, by codes and six words, once."""
        desk = self.other_phone("desk")
        sealed = desk.plans().hand_over(desk.plans().add(LEAVING))
        codes = ffi.hand_over_parts(sealed.file)
        handed = ffi.open_handed(ffi.join_parts(codes).file, sealed.words)
        plans = self.door.plans()
        self.assertTrue(plans.look(handed, None).added)
        taken = plans.take_over(handed, None)
        self.assertEqual([plan.id for plan in plans.list()], [taken])
        with self.assertRaises(core.Failure.Exists):
            plans.take_over(handed, None)

    def test_journey_workers_hour(self):
        """A plan, a person, an order, the conversation, and the referral."""
        self.door.plans().add(LEAVING)
        self.people.add(person())
        terms = {
            "kind": core.OrderKind.OCCUPATION,
            "name": "",
            "terms": "Not to come in",
            "made_by": "Leeds Family Court",
        }
        self.door.orders().add(core.OrderDetails(**terms, _from=None, until=None, reference=""), [])
        theme = next(theme for theme in ffi.risk_themes() if theme.advice)
        self.assertTrue(ffi.Words.english().risk_advice(theme.advice, None))
        risk = self.door.risk()
        facts = {"facts": "Twice last month.", "present": "", "asked_ms": 1}
        risk.answer(theme.id, core.Answered(answer=core.RiskAnswer.YES, incidents=[], **facts))
        self.reopen()
        self.assertEqual(list(risk.get().answers), [theme.id])
        self.assertTrue(risk.print(ffi.Words.english()).pdf.startswith(b"%PDF-"))

    def test_journey_court_export(self):
        """The dry run first, then a pack that verifies; what is left out stays out."""
        self.journal.add(incident("They took my keys."), [])
        options = self.options(self.folder / "pack")
        self.assertTrue(self.evidence.plan_lines(options, ffi.Words.english()))
        run_to_end(self.evidence.export(options))
        self.assertIn("SHA256SUMS", [file.name for file in (self.folder / "pack").iterdir()])
        self.assertEqual(self.evidence.leftovers(), [])
