"""A worker's hour beside somebody: a plan, contacts, the conversation about danger, and the record's pattern."""

import datetime

from shell import SECRET, UTC, ShellTest, always, core, ffi, incident, person


def order(**others):
    """What somebody says of an order."""
    said = {"kind": core.OrderKind.OCCUPATION, "name": "", "terms": "Not to come in", "made_by": "Leeds Family Court"}
    return core.OrderDetails(**(said | {"_from": None, "until": None, "reference": "ZW26P00123"} | others))


class DeskTest(ShellTest):
    """Made together, kept in the user's vault."""

    def setUp(self):
        """Opens the rooms and the words."""
        super().setUp()
        self.plans = self.door.plans()
        self.contacts = self.door.contacts()
        self.risk = self.door.risk()
        self.orders = self.door.orders()
        self.words = ffi.Words.english()

    def lock_and_open(self):
        """Locks and opens, like putting the phone away in between."""
        self.door.lock()
        self.door.unlock(SECRET)

    def test_a_plan_begins_with_its_template_and_stays_as_it_was_changed(self):
        """Made, ticked, reworded, reviewed."""
        about = core.About(made_for=core.MadeFor.LEAVING, with_worker=True, case=None)
        plan = self.plans.add(about)
        template = [item.id for item in ffi.plan_template(core.MadeFor.LEAVING)]
        items = self.plans.get(plan).items
        self.assertEqual([item.template for item in items], template)
        for item in items:
            self.assertTrue(self.words.say(f"plan-item-{item.template}"))
        own = core.Said(words="A torch", due="2126-12-24", note="", person=None, incident=None, worse=None)
        torch = self.plans.add_item(plan, core.PlanSection.BAG, own, None)
        self.assertEqual(self.plans.review(plan, "2126-12-10", "").number, 1)
        self.plans.tick(plan, torch, True)
        self.plans.move_item(plan, torch, core.PlanSection.PEOPLE, None)
        self.lock_and_open()
        changed = [(change.how, change.item.id) for change in self.plans.changed_since(plan, 1)]
        self.assertEqual(changed, [(core.Difference.MOVED, torch), (core.Difference.TICKED, torch)])
        self.plans.remove_item(plan, torch)
        with self.assertRaises(core.Failure.NotFound):
            self.plans.tick(plan, torch, True)
        self.plans.remove(plan)
        self.assertEqual(self.plans.list(), [])

    def test_a_case_goes_by_a_reference_and_goes_when_its_time_is_over(self):
        """Never a name."""
        until = str((datetime.datetime.now(datetime.UTC) - datetime.timedelta(hours=12)).date())
        self.door.set_zone(always(14 * 60))
        case = core.Case(reference="LS-2041", purpose="Support", consent="Said yes", retain_until=until)
        kept = core.Case(reference="LS-2042", purpose="Support", consent="Said yes", retain_until="2126-01-31")
        about = core.About(made_for=core.MadeFor.LIVING, with_worker=True, case=case)
        with self.assertRaises(core.Failure.Invalid) as refused:
            self.plans.add(about)
        self.assertEqual(refused.exception.field, core.Input.PAST)
        # That day isn't over in the west.
        self.door.set_zone(always(-12 * 60))
        plan = self.plans.add(about)
        self.door.set_zone(always(14 * 60))
        other = self.plans.add(core.About(made_for=core.MadeFor.LIVING, with_worker=False, case=kept))
        case.reference = "Fatima"
        with self.assertRaises(core.Failure.Invalid) as refused:
            self.plans.set_about(plan, about)
        self.assertEqual(refused.exception.field, core.Input.CASE)
        self.assertEqual([purged.id for purged in self.plans.purge()], [plan])
        self.assertEqual([one.id for one in self.plans.list()], [other])

    def test_a_plan_a_card_and_a_summary_are_printed_in_the_language_asked_for(self):
        """As PDF, in memory."""
        plan = self.plans.add(core.About(made_for=core.MadeFor.LEAVING, with_worker=True, case=None))
        details = core.ContactDetails(name="Sam", what="", number="07700 900123", code_word="", safe=None, note="")
        contact = self.contacts.add(details)
        urdu = ffi.Words.of("ur")
        self.assertFalse(urdu.language().reviewed)
        self.assertTrue(urdu.note())
        plain = ffi.CardChoice()
        self.contacts.set_area(core.Area.WALES)
        helpline = self.door.helplines().of_nation()
        self.assertEqual(helpline, "wales")
        full = ffi.CardChoice(helpline=helpline, contacts=[contact], fuller=True)
        for words in (self.words, urdu):
            printed = (
                self.plans.print(plan, False, words),
                self.plans.print_card(plan, plain, words),
                self.plans.print_card(plan, full, words),
                self.risk.print(words),
            )
            for one in printed:
                self.assertTrue(one.pdf.startswith(b"%PDF-"))
                self.assertEqual(one.missing, [])
        self.assertNotEqual(self.plans.print(plan, False, self.words), self.plans.print(plan, False, urdu))
        self.lock_and_open()
        with self.assertRaises(core.Failure.NotFound):
            self.plans.print_card(plan, ffi.CardChoice(contacts=["c1" * 16]), self.words)
        with self.assertRaises(core.Failure.NotFound):
            self.plans.print_card(plan, ffi.CardChoice(helpline="nobody"), self.words)
        self.door.lock()
        with self.assertRaises(core.Failure.Locked):
            self.plans.print(plan, False, self.words)

    def desk(self):
        """Returns the plans of a worker's vault, which isn't the user's."""
        return self.other_phone("desk").plans()

    def test_a_plan_goes_from_a_desk_into_her_vault_by_codes_and_six_words(self):
        """Previewed first, and taken over once."""
        desk = self.desk()
        case = core.Case(reference="LS-2041", purpose="Support", consent="Said yes", retain_until="2126-01-31")
        plan = desk.add(core.About(made_for=core.MadeFor.LEAVING, with_worker=True, case=case))
        mark = "c1" * 16
        torch = core.Said(words="A torch", due="2126-12-24", note="", person=mark, incident=mark, worse=None)
        desk.add_item(plan, core.PlanSection.BAG, torch, None)
        sealed = desk.hand_over(plan)
        self.assertEqual(len(sealed.words.split(b" ")), 6)
        codes = ffi.hand_over_parts(sealed.file)
        last = len(codes)
        missing = core.Joined.MISSING(parts=bytes([last]), of=last)
        self.assertEqual(ffi.join_parts(codes[:-1]), missing)
        file = ffi.join_parts(codes[::-1]).file
        self.assertEqual(file, sealed.file)
        with self.assertRaises(core.Failure.WrongSecret):
            ffi.open_handed(file, b"zoo zoo zoo zoo zoo zoo")
        handed = ffi.open_handed(file, sealed.words.upper())
        look = self.plans.look(handed, None)
        self.assertEqual((len(look.added), look.already, look.taken), (len(handed.items), 0, None))
        self.assertEqual(self.plans.list(), [])
        taken = self.plans.take_over(handed, None)
        kept = self.plans.get(taken)
        self.assertEqual((kept.about.made_for, kept.about.case), (core.MadeFor.LEAVING, None))
        (own,) = [item.said for item in kept.items if item.template is None]
        self.assertEqual((own.words, own.due, own.person, own.incident), ("A torch", "2126-12-24", None, None))
        self.assertEqual(self.plans.look(handed, None).taken, taken)
        with self.assertRaises(core.Failure.Exists):
            self.plans.take_over(handed, taken)

    def test_what_is_no_hand_over_is_refused(self):
        """Cut, or of another kind."""
        plan = self.plans.add(core.About(made_for=core.MadeFor.LIVING, with_worker=False, case=None))
        sealed = self.plans.hand_over(plan)
        for wrong in (sealed.file[:-1], b"", b"A letter"):
            with self.assertRaises(core.Failure.Invalid) as refused:
                ffi.open_handed(wrong, sealed.words)
            self.assertEqual(refused.exception.field, core.Input.HAND_OVER)
        with self.assertRaises(core.Failure.NotFound):
            ffi.join_parts([])
        with self.assertRaises(core.Failure.Invalid):
            ffi.join_parts(["https://example.org"])
        with self.assertRaises(core.Failure.NewerVersion):
            ffi.join_parts(["H2"])

    def test_an_order_is_kept_with_copies_to_show_and_says_how_it_stands(self):
        """Which ends soon, and which has ended."""
        photo = b"\xff\xd8\xff" + bytes(5000)
        mark = self.orders.add(order(until="2026-12-10"), [self.take_in(photo, "order.jpg")])
        served = self.orders.attach(mark, self.take_in(b"%PDF-1.4", "served.pdf"))
        self.lock_and_open()
        (kept,) = self.orders.list()
        self.assertEqual((kept.id, kept.details), (mark, order(until="2026-12-10")))
        self.assertEqual([file.name for file in kept.files], ["order.jpg", "served.pdf"])
        self.assertEqual(self.orders.read(mark, kept.files[0].id, 3), photo[3:])
        look = self.orders.look(mark, kept.files[0].id, core.LookFor.PREVIEW)
        while look.step() != core.Step.DONE():
            pass
        self.assertIsNotNone(look.preview(16).why)
        for day, standing, said in (
            ("2026-12-11", core.OrderStanding.ENDED, "Ended on 10 December 2026."),
            ("2026-12-10", core.OrderStanding.ENDS_SOON, "Ends soon, on 10 December 2026."),
            ("2026-03-10", core.OrderStanding.IN_FORCE, "In force until 10 December 2026."),
        ):
            self.assertEqual(ffi.order_standing(kept, day), standing)
            self.assertIn(said, self.words.order(kept, day)[1])
        self.orders.remove_file(mark, served)
        self.orders.edit(mark, order(kind=core.OrderKind.OTHER, name="Undertaking"))
        self.assertEqual(self.words.order(self.orders.get(mark), "2026-03-10")[0], "Undertaking")
        for wrong, field in (
            (order(kind=core.OrderKind.OTHER), core.Input.ORDER),
            (order(until="2026-03-01", _from="2026-03-02"), core.Input.ENDS_FIRST),
        ):
            with self.assertRaises(core.Failure.Invalid) as refused:
                self.orders.edit(mark, wrong)
            self.assertEqual(refused.exception.field, field)
        self.orders.remove(mark)
        self.assertEqual(self.orders.list(), [])

    def test_feeling_safer_is_said_at_reviews_in_own_words(self):
        """By date, printed only if asked for."""
        plan = self.plans.add(core.About(made_for=core.MadeFor.LEFT, with_worker=False, case=None))
        self.plans.review(plan, None, "A little. The lock helps.")
        self.plans.review(plan, None, "")
        self.plans.set_safer(plan, 2, "The same")
        self.lock_and_open()
        said = [one.safer for one in self.plans.get(plan).versions]
        self.assertEqual(said, ["A little. The lock helps.", "The same"])
        with_safer, without = (self.plans.print(plan, asked, self.words).pdf for asked in (True, False))
        self.assertGreater(len(with_safer), len(without))
        self.plans.set_safer(plan, 1, "")
        self.assertEqual(self.plans.get(plan).versions[0].safer, "")

    def test_a_service_counts_a_day_without_anybody(self):
        """Where it keeps cases, and nowhere else."""
        today = str(datetime.datetime.now(datetime.UTC).date())
        with self.assertRaises(core.Failure.NotFound):
            self.plans.counts(today)
        case = core.Case(reference="LS-2041", purpose="Support", consent="Said yes", retain_until="2126-01-31")
        plan = self.plans.add(core.About(made_for=core.MadeFor.LIVING, with_worker=True, case=case))
        self.plans.review(plan, None, "")
        wanted = core.Counts(plans=1, reviews=1, conversations=0, exports=0)
        self.assertEqual(self.plans.counts(today), wanted)

    def test_whom_she_can_ring_is_hers(self):
        """Contacts, and the user's area."""
        ruth = core.ContactDetails(
            name="Ruth", what="worker", number="07700 900123", code_word="", safe="Mo-Fr 09:00-15:00", note=""
        )
        mark = self.contacts.add(ruth)
        self.contacts.set_area(core.Area.LEEDS)
        self.lock_and_open()
        self.assertEqual([(one.id, one.details) for one in self.contacts.list()], [(mark, ruth)])
        self.assertEqual(self.contacts.area(), core.Area.LEEDS)
        (kept,) = self.contacts.list()
        self.assertEqual(ffi.contact_tel(kept, False), "tel:" + kept.details.number.replace(" ", ""))
        self.assertIn("09:00", self.words.safe(kept))
        nowhere = self.contacts.add(core.ContactDetails(**vars(ruth) | {"number": ""}))
        (kept,) = (one for one in self.contacts.list() if one.id == nowhere)
        self.assertIsNone(ffi.contact_tel(kept, False), "there is none to dial")
        self.contacts.remove(nowhere)
        ruth.number = "ring me"
        with self.assertRaises(core.Failure.Invalid) as refused:
            self.contacts.edit(mark, ruth)
        self.assertEqual(refused.exception.field, core.Input.CONTACT)
        self.contacts.remove(mark)
        self.contacts.set_area(None)
        self.assertEqual((self.contacts.list(), self.contacts.area()), ([], None))

    def test_what_was_said_of_danger_is_kept_as_facts(self):
        """With advice where it matters, and without a sum."""
        themes = {theme.id: theme for theme in ffi.risk_themes()}
        self.assertTrue(themes["neck"].advice_if_unsure)
        self.assertFalse(themes["kill"].advice_if_unsure)
        advice = self.words.risk_advice(themes["neck"].advice, None)
        self.assertEqual([one.number for one in advice.numbers], ["111", "999"])
        said = core.Answered(
            answer=core.RiskAnswer.YES,
            facts="Twice",
            incidents=[self.journal.add(incident(), [])],
            present="",
            asked_ms=1,
        )
        self.risk.answer("neck", said)
        with self.assertRaises(core.Failure.NotFound):
            self.risk.answer("points", said)
        consent = core.Consent(purpose="Referral", to="", until="2127-03-01", given_ms=1, withdrawn_ms=None)
        wishes = core.Wishes(needs="A bed", wants="", reach="Text first", worker=None, consent=consent)
        with self.assertRaises(core.Failure.Invalid) as refused:
            self.risk.set_wishes(wishes)
        self.assertEqual(refused.exception.field, core.Input.RISK)
        consent.to = "The IDVA service"
        self.risk.set_wishes(wishes)
        self.assertIn("To: The IDVA service.", self.risk.consent(self.words))
        self.lock_and_open()
        self.assertEqual(self.risk.get().answers, {"neck": said})
        self.assertEqual(self.risk.get().wishes, wishes)
        self.risk.take_back("neck")
        self.risk.clear()
        self.assertEqual(self.risk.get().answers, {})
        self.assertEqual(self.risk.consent(self.words), self.words.say("risk-nothing-agreed"))

    def test_the_record_is_counted_and_drawn(self):
        """A picture with a title, and nobody's name."""
        self.assertIsNone(self.words.timeline(self.journal.pattern()))
        self.people.add(person())
        self.journal.add(incident(), [])
        pattern = self.journal.pattern()
        self.assertEqual((pattern.incidents, pattern.hours[21], pattern.no_hour), (1, 1, 0))
        picture = self.words.timeline(pattern)
        self.assertIn("<title", picture)
        self.assertNotIn("Mark", picture)

    def test_every_call_answers_locked_after_a_lock(self):
        """Whatever the call."""
        mark = "0" * 32
        about = core.About(made_for=core.MadeFor.LIVING, with_worker=False, case=None)
        said = core.Said(words="A torch", due=None, note="", person=None, incident=None, worse=None)
        handed = core.Handed(id=mark, made_for=core.MadeFor.LIVING, with_worker=False, review_on=None, items=[])
        ruth = core.ContactDetails(name="Ruth", what="", number="999", code_word="", safe=None, note="")
        answered = core.Answered(answer=core.RiskAnswer.NO, facts="", incidents=[], present="", asked_ms=1)
        given = {
            self.plans: {
                "add": [about],
                "set_about": [mark, about],
                "add_item": [mark, core.PlanSection.BAG, said, None],
                "edit_item": [mark, mark, said],
                "tick": [mark, mark, True],
                "move_item": [mark, mark, core.PlanSection.BAG, None],
                "remove_item": [mark, mark],
                "review": [mark, None, ""],
                "set_safer": [mark, 1, ""],
                "counts": ["2026-03-01"],
                "version": [mark, 1],
                "changed_since": [mark, 1],
                "get": [mark],
                "list": [],
                "print": [mark, False, self.words],
                "print_card": [mark, ffi.CardChoice(), self.words],
                "hand_over": [mark],
                "look": [handed, None],
                "take_over": [handed, None],
                "remove": [mark],
                "purge": [],
            },
            self.orders: {
                "add": [order(), []],
                "edit": [mark, order()],
                "attach": [mark, self.take_in(b"a copy")],
                "remove_file": [mark, mark],
                "remove": [mark],
                "get": [mark],
                "list": [],
                "read": [mark, mark, 0],
                "look": [mark, mark, core.LookFor.PREVIEW],
                "send": [mark, mark, ffi.SendTo.PATH(str(self.folder / "copy"))],
            },
            self.contacts: {
                "add": [ruth],
                "edit": [mark, ruth],
                "remove": [mark],
                "list": [],
                "area": [],
                "set_area": [None],
            },
            self.risk: {
                "get": [],
                "answer": ["neck", answered],
                "take_back": ["neck"],
                "consent": [self.words],
                "print": [self.words],
                "set_wishes": [core.Wishes(needs="", wants="", reach="", worker=None, consent=None)],
                "clear": [],
            },
        }
        self.door.lock()
        for room, calls in given.items():
            every = {call for call in vars(type(room)) if not call.startswith("_")}
            self.assertEqual(every, set(calls))
            for call, arguments in calls.items():
                with self.subTest(call), self.assertRaises(core.Failure.Locked):
                    getattr(room, call)(*arguments)

    def test_what_was_kept_is_put_into_words_and_so_is_an_error(self):
        """The same as on paper and on a desk."""
        words = self.words
        at = core.Moment(local="2026-03-01T21:30", offset_min=0)
        self.assertEqual(words.happened(core.Happened.EXACT(at), UTC), "1 March 2026, 21:30")
        elsewhere = words.happened(core.Happened.EXACT(at), [])
        self.assertEqual(elsewhere, "1 March 2026, 21:30 (UTC+00:00)")
        winter = core.Happened.BETWEEN(core.When.DAY("2025-12-01"), core.When.DAY("2026-02-28"))
        self.assertEqual(words.happened(winter, UTC), "some time in winter 2025/26")
        self.assertEqual(words.moment("2026-03-01T21:30"), "1 March 2026, 21:30")
        self.assertEqual(words.person("Dale", "ex-husband"), "Dale (ex-husband)")
        self.assertEqual(words.kinds_of([core.Kind.THREATS]), words.say("kind-threats"))
        plan = self.plans.add(core.About(made_for=core.MadeFor.LEAVING, with_worker=True, case=None))
        for item in self.plans.get(plan).items:
            self.assertEqual(words.item(item), words.say(f"plan-item-{item.template}"))
            worse = words.say(f"plan-item-{item.template}.worse")
            self.assertEqual(words.worse(item), [worse] if worse else [])
        with self.assertRaises(core.Failure.NotFound) as refused:
            self.plans.remove_item(plan, plan)
        self.assertEqual(words.error(refused.exception), words.say("error-not-found"))
