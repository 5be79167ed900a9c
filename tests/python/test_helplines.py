"""Helplines as a phone shows them: before anything is opened, and inside."""

import unittest

from shell import ShellTest, core, ffi

ASK = {
    "open": False,
    "who": [],
    "area": None,
    "here": None,
    "channel": None,
    "free": False,
    "interpreter": False,
    "speaks": None,
}


class BeforeUnlockingTest(unittest.TestCase):
    """The numbers that any phone may show."""

    def test_the_useful_numbers_need_nothing_and_name_no_purpose(self):
        """The same on every phone."""
        words = ffi.Words.english()
        numbers = ffi.useful_numbers()
        self.assertEqual([one.number for one in numbers][:2], ["999", "101"])
        self.assertEqual(len(numbers), 8)
        for one in numbers:
            self.assertEqual(one.tel, "tel:" + one.number.replace(" ", ""))
            name = words.say(one.name_key)
            self.assertTrue(name)
            self.assertNotIn("abuse", name.lower())


class HelplinesTest(ShellTest):
    """The directory, inside."""

    def setUp(self):
        """Opens the room and the words."""
        super().setUp()
        self.helplines = self.door.helplines()
        self.words = ffi.Words.english()

    def ask(self, **query):
        """Returns the lines in their order, by their ids."""
        listed = self.helplines.ask(core.Query(**(ASK | query)), self.words)
        return {line.id: line for line in listed.lines}

    def test_lines_come_in_their_order_with_the_reasons(self):
        """Open before shut; 999 before all; the user's area orders without being asked for."""
        listed = self.helplines.ask(core.Query(**ASK), self.words)
        self.assertEqual(listed.which, core.Which.BUILT_IN)
        states = [type(line.state) for line in listed.lines]
        order = [core.LineState.OPEN, core.LineState.MAY_BE_OPEN, core.LineState.NOT_KNOWN, core.LineState.CLOSED]
        places = [next(n for n, state in enumerate(order) if issubclass(one, state)) for one in states]
        self.assertEqual(places, sorted(places))
        first = listed.lines[0]
        self.assertEqual((first.id, self.words.state(first.state)), ("emergency", "Open at all hours."))
        self.assertEqual(self.words.say(first.why_keys[0]), "for danger now")
        self.assertEqual(first.why, "Listed here because it is for danger now and free.")
        as_of = {"date": ffi.Given.TEXT(self.words.day(listed.date))}
        self.assertIn(self.words.day(listed.date), self.words.say_of("helplines-as-of", as_of))
        for key in (listed.rung_key, listed.order_key, listed.calls_key, listed.which_key):
            self.assertTrue(self.words.say(key), key)
        self.door.contacts().set_area(core.Area.SCOTLAND)
        there = self.ask()
        self.assertLess(list(there).index("scotland"), list(there).index("leeds"))
        self.assertIn("helplines-why-nearby", there["scotland"].why_keys)
        asked = self.ask(area=core.Area.LEEDS)
        self.assertIn("scotland", asked, "the line for all hours where they are is never left out")
        self.assertNotIn("rape-crisis-scotland", asked)
        urdu = self.helplines.ask(core.Query(**ASK), ffi.Words.of("ur")).lines[0]
        self.assertNotEqual(urdu.about, first.about)
        self.assertIn("55", urdu.about)

    def test_all_that_is_shown_of_a_line_has_words(self):
        """States, costs, reasons, channels, places, people."""
        for line in self.ask().values():
            self.assertTrue(self.words.state(line.state))
            costs = [channel.cost_key for channel in line.channels if channel.cost_key]
            for key in (line.cost_key, *costs, *line.why_keys, *(channel.kind_key for channel in line.channels)):
                self.assertTrue(self.words.say(key), key)
        for choice in (*ffi.areas(), *ffi.whom_choices(), *ffi.spoken_languages()):
            self.assertTrue(self.words.say(choice.key), choice.key)
        two = self.words.say_of("helplines-lines", {"lines": ffi.Given.NUMBER(2)})
        self.assertEqual(two, "2 lines")

    def test_a_number_for_texts_is_no_call_and_999_is_never_withheld(self):
        """The number that a dialler gets."""
        lines = self.ask()
        self.assertIsNone(lines["shout"].tel)
        self.assertTrue(all(channel.tel is None for channel in lines["shout"].channels))
        self.assertEqual((lines["emergency"].tel, lines["emergency"].tel_withheld), ("tel:999", None))
        self.assertEqual(lines["national-da"].tel_withheld, "tel:14108082000247")
        text = next(one for one in lines["wales"].channels if one.kind == core.ChannelKind.TEXT)
        self.assertEqual((lines["wales"].free, text.free, text.cost_key), (True, False, "helplines-cost-text"))
        for line in lines.values():
            phones = [channel for channel in line.channels if channel.kind == core.ChannelKind.PHONE]
            self.assertEqual(line.tel, phones[0].tel if phones else None)
            self.assertTrue(all(channel.tel is None for channel in line.channels if channel not in phones))

    def test_filters_leave_what_fits(self):
        """By people, cost and opening."""
        men = self.ask(who=[core.Whom.MEN, core.Whom.DEAF])
        self.assertIn("signhealth", men)
        men = self.ask(who=[core.Whom.MEN], free=True)
        self.assertIn("mens-advice", men)
        self.assertNotIn("national-da", men)
        self.assertTrue(all(line.free for line in men.values()))
        answers = (core.LineState.OPEN, core.LineState.MAY_BE_OPEN)
        for line in self.ask(open=True).values():
            self.assertTrue(any(isinstance(one.state, answers) for one in (line, *line.channels)), line.id)
        texted = self.ask(open=True, channel=core.ChannelKind.TEXT)
        self.assertIn("helplines-why-always", texted.pop("emergency").why_keys)
        for line in texted.values():
            texts = [channel for channel in line.channels if channel.kind == core.ChannelKind.TEXT]
            self.assertTrue(any(isinstance(channel.state, answers) for channel in texts), line.id)
        interpreters = self.ask(interpreter=True)
        interpreters.pop("emergency")
        self.assertTrue(all(line.interpreter for line in interpreters.values()))

    def test_a_town_and_a_language_are_found_by_name_and_unknown_hours_are_named(self):
        """As somebody types them."""
        self.assertEqual(ffi.area_named("LEICESTER"), core.Area.LEICESTERSHIRE)
        urdu = ffi.language_named("اردو")
        self.assertIn(urdu, [choice.language for choice in ffi.spoken_languages()])
        for name in (ffi.area_named, ffi.language_named):
            with self.assertRaises(core.Failure.NotFound):
                name("Atlantis")
        lines = self.ask(speaks=urdu, area=core.Area.LEEDS)
        self.assertIn("helplines-why-always", lines["leeds"].why_keys)
        self.assertTrue(lines["national-da"].interpreter)
        self.assertEqual(self.ask(speaks=ffi.language_named("polski"))["opoka"].languages, [core.Spoken.POLISH])
        listed = self.helplines.ask(core.Query(**(ASK | {"open": True})), self.words)
        self.assertIn("paladin", [line.id for line in listed.not_known])
        self.assertEqual({type(line.state) for line in listed.not_known}, {core.LineState.NOT_KNOWN})

    def test_a_directory_is_refused_in_words_and_the_built_in_one_stays(self):
        """This library was built without a key."""
        told = self.helplines.load(b"form = 1\n", b"untrusted comment: nobody\n", self.words)
        self.assertIn("Nothing was changed", told)
        self.assertEqual(self.helplines.ask(core.Query(**ASK), self.words).which, core.Which.BUILT_IN)
        with self.assertRaises(core.Failure.NotFound):
            self.helplines.forget()

    def test_every_call_answers_locked_after_a_lock(self):
        """The page before unlocking needs none of them."""
        self.door.lock()
        words = self.words
        calls = {"ask": [core.Query(**ASK), words], "load": [b"", None, words], "forget": [], "of_nation": []}
        self.assertEqual({call for call in vars(ffi.Helplines) if not call.startswith("_")}, set(calls))
        for call, arguments in calls.items():
            with self.subTest(call), self.assertRaises(core.Failure.Locked):
                getattr(self.helplines, call)(*arguments)
