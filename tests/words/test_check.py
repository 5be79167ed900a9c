"""The check of words, on small made-up folders with one thing wrong in each."""

import re

from check import about
from made import ABOUT, CODE, ENGLISH, POLISH, MadeWords
from said import Said


class TheCheck(MadeWords):
    """Each fault is seen, and named with its file and line."""

    def test_what_is_as_it_should_be_is_let_through(self) -> None:
        """No false alarm."""
        self.assertEqual(self.wrong(), "")

    def test_a_file_that_is_missing_is_named(self) -> None:
        """In words, and in a language's description."""
        (self.locale / "pl/cli.ftl").unlink()
        self.assertEqual(self.wrong(), "pl/cli.ftl: isn't there")
        (self.locale / "pl/locale.toml").unlink()
        self.assertIn("pl/locale.toml: can't be read", self.wrong())

    def test_a_file_that_english_has_not_is_refused(self) -> None:
        """Nobody would look for it."""
        (self.locale / "pl/more.ftl").write_text("# nothing\n", "utf-8")
        self.assertEqual(self.wrong(), "pl/more.ftl: isn't in en")

    def test_what_is_malformed_is_named_with_its_line(self) -> None:
        """Also bytes that aren't UTF-8."""
        self.put("pl", POLISH + "kind-other = { $open\n")
        self.assertIn("pl/cli.ftl:10: can't be read: Expected token", self.wrong())
        (self.locale / "pl/cli.ftl").write_bytes(b"cli-quit = \xff\n")
        self.assertIn("pl/cli.ftl: can't be read: 'utf-8'", self.wrong())

    def test_marks_that_turn_text_around_are_refused(self) -> None:
        """In words, in comments, in a language's name."""
        for mark in "\u202e\u2067\u200b\x1b\t":
            self.put("pl", POLISH.replace("Zatrzymaj", f"Zatrzy{mark}maj"))
            self.assertEqual(self.wrong(), "pl/cli.ftl:8: a mark that nobody sees", ascii(mark))
        self.put("pl", POLISH + "# \u202d\n")
        self.assertEqual(self.wrong(), "pl/cli.ftl:10: a mark that nobody sees")
        self.put("pl", POLISH, ABOUT.format("pl", "false").replace("A language", "\u202epolski"))
        self.assertEqual(self.wrong(), "pl/locale.toml: a mark that nobody sees")

    def test_marks_that_urdu_and_persian_are_written_with_are_let_through(self) -> None:
        """U+200C and U+200D join and part letters."""
        self.put("pl", POLISH.replace("Zatrzymaj", "می\u200cرویم"))
        self.assertEqual(self.wrong(), "")

    def test_a_key_that_english_has_not_is_refused(self) -> None:
        """A slip in a key would leave words unsaid."""
        self.put("pl", POLISH + "cli-qiut = Zatrzymaj.\n")
        self.assertEqual(self.wrong(), "pl/cli.ftl:10: cli-qiut isn't in en")

    def test_a_key_that_is_missing_or_there_twice_is_named(self) -> None:
        """A language says everything, once."""
        self.put("pl", POLISH.replace("cli-quit = Zatrzymaj.\n", ""))
        self.assertEqual(
            self.wrong(), "pl/cli.ftl: cli-quit isn't there; where nobody here speaks it, copy the English words"
        )
        self.put("pl", POLISH + "cli-quit = Stop.\n")
        self.assertEqual(self.wrong(), "pl/cli.ftl:10: cli-quit is there twice")

    def test_what_is_filled_in_is_the_same_in_every_language(self) -> None:
        """Neither left out nor named otherwise."""
        self.put("pl", POLISH.replace("{ $place }", "tutaj"))
        self.assertEqual(self.wrong(), "pl/cli.ftl:2: cli-saved differs from en in $place")
        self.put("pl", POLISH.replace("Zatrzymaj", "{ $who }"))
        self.assertEqual(self.wrong(), "pl/cli.ftl:8: cli-quit differs from en in $who")

    def test_a_name_that_english_alone_has_or_lacks_is_said_once(self) -> None:
        """The slip is there, and not in all the others."""
        self.put("de", ENGLISH, ABOUT.format("de", "false"))
        self.put("en", ENGLISH.replace("in { $place }", "here"))
        code = Said([("cli-saved", {"files"}, "a.rs:1")], CODE.begins, CODE.strings)
        self.assertEqual(self.wrong(code), "en/cli.ftl:2: cli-saved differs from all others in $place")

    def test_an_empty_text_is_refused(self) -> None:
        """Nobody would see that something is missing."""
        self.put("pl", POLISH.replace("Zatrzymaj.", '{ "" }'))
        self.assertEqual(self.wrong(), "pl/cli.ftl:8: cli-quit is empty")

    def test_choices_have_the_forms_of_their_language(self) -> None:
        """All of them and no other; numbers may stand beside, or alone."""
        for words, why in [
            (POLISH.replace("[few]", "[fewe]"), True),
            (POLISH.replace("[few]", "[two]"), True),
            (re.sub(r"\n +\[many\].*", "", POLISH), True),
            (POLISH.replace("*[other]", "[other]").replace("[one]", "*[one]"), False),
            (POLISH.replace("[one]", "[0] Nic: { $place }.\n [one]"), False),
            (re.sub(r"\n +\[(few|many)\].*", "", POLISH).replace("[one]", "[1]"), False),
            (re.sub(r"\n +\[(few|many)\].*", "", POLISH).replace("[one]", "[1]").replace("other", "2"), False),
            # Copied, where nobody speaks it.
            (ENGLISH, False),
        ]:
            self.put("pl", words)
            wrong = "pl/cli.ftl:2: cli-saved hasn't the forms that numbers have in pl: few, many, one, other"
            self.assertEqual(self.wrong(), wrong if why else "", words)
        self.put("pl", POLISH)
        self.put("en", ENGLISH.replace("[one]", "[oen]"))
        wrong = "en/cli.ftl:2: cli-saved hasn't the forms that numbers have in en-GB: one, other"
        self.assertEqual(self.wrong(), wrong)

    def test_a_language_that_was_reviewed_is_no_copy_of_english(self) -> None:
        """A draft may be, and short words may be the same."""
        self.put("pl", ENGLISH, ABOUT.format("pl", "true"))
        self.assertEqual(self.wrong(), "pl: reviewed = true, but it is English still: 1 of 1 longer texts")
        self.put("pl", ENGLISH, ABOUT.format("pl", "false"))
        self.assertEqual(self.wrong(), "")
        self.put("en-AU", ENGLISH, ABOUT.format("en-AU", "true"))
        self.put("pl", POLISH.replace("Pieniądze", "Money"), ABOUT.format("pl", "true"))
        self.assertEqual(self.wrong(), "")

    def test_a_stray_file_is_named_once(self) -> None:
        """Some systems leave their own everywhere."""
        (self.locale / ".DS_Store").write_bytes(b"\xff")
        self.assertEqual(self.wrong(), ".DS_Store: isn't a language")

    def test_words_that_are_longer_than_their_place_are_refused(self) -> None:
        """Also where only one of several choices is."""
        self.put("pl", POLISH.replace("Pieniądze", "Pieniądze " * 4))
        self.assertEqual(self.wrong(), "pl/cli.ftl:9: kind-money has 39 characters, and its place 30")
        self.put("pl", POLISH.replace("Jeden plik", "Jeden plik " * 50))
        self.assertRegex(self.wrong(), r"^pl/cli.ftl:2: cli-saved has \d+ characters, and its place 420$")

    def test_english_that_is_hard_to_read_or_blames_is_refused(self) -> None:
        """Grades are for English alone: no library knows the others."""
        hard = "Notwithstanding organisational considerations, comprehensive documentation necessitates individual verification procedures."
        self.put("en", ENGLISH.replace("Stop here.", hard))
        self.assertIn("en/cli.ftl:6: cli-quit is hard to read", self.wrong())
        self.put("en", ENGLISH.replace("Stop here.", "Why did you stay?"))
        self.assertEqual(self.wrong(), "en/cli.ftl:6: cli-quit sounds like blame: Why did you stay?")
        self.put(
            "en", ENGLISH.replace("Stop here.", "Nobody else\n    can\u2019t be found: it is completely\n    safe.")
        )
        self.assertIn("en/cli.ftl:6: cli-quit promises what nobody can keep: Nobody", self.wrong())

    def test_a_sentence_that_is_too_long_for_somebody_in_a_hurry_is_named(self) -> None:
        """In help, where numbers don't count as words."""
        twenty = "In danger now, on a bus or in a car, go to any shop and ask for help with this"
        for text, why in [
            (f"{twenty}: 0808 2000 247.", ""),
            (f"{twenty}, then wait there.", f"{twenty}, then wait there."),
        ]:
            self.put("en", ENGLISH + f"help-weapon = Go. {text}\n")
            self.put("pl", POLISH + "help-weapon = Idź.\n")
            wrong = f"en/cli.ftl:8: help-weapon has a sentence of over 20 words: {why}"
            self.assertEqual(
                self.wrong(Said(CODE.calls, CODE.begins, {*CODE.strings, "help-weapon"})), wrong if why else ""
            )

    def test_codes_keep_their_order_from_right_to_left(self) -> None:
        """An option, a date, a telephone number: laid out bare each turns around, between its marks none does."""
        about_urdu = ABOUT.format("ur", "false").replace("left-to-right", "right-to-left")
        urdu = "cli-saved = { $files } فائلیں: { $place }\nkind-money = پیسے\ncli-quit = "
        for code in [
            "--yes",
            "--kind threats",
            "2026-11-22",
            "2026-03-01T21:30+01:00",
            "+01:00",
            ".zip",
            "/dev/fd/N",
            "-P",
            "0808 2000 247",
            "person:3f9a2c,person:77d0e1",
            "NAME=",
            "LGBT+",
            "256 KiB",
        ]:
            said = f"یہاں {code} دیں۔"
            self.put("ur", urdu + said + "\n", about_urdu)
            wrong = (
                "" if code.startswith("person") else f"ur/cli.ftl:3: cli-quit turns around when it is laid out: {code}"
            )
            self.assertEqual(self.wrong(), wrong)
            marked = said.replace(code, '{ "\\u2066" }' + code + '{ "\\u2069" }')
            self.put("ur", urdu + marked + "\n")
            self.assertEqual(self.wrong(), "", code)
        # Text that is the same from both sides, or has no letter of the language beside it, needs none.
        for said in ["(BSL) یہاں", "`quit` لکھیں۔", "24/7 اور 09:00", "999 پر فون کریں۔", "bothy --yes 2026-11-22"]:
            self.put("ur", urdu + said + "\n")
            self.assertEqual(self.wrong(), "", said)
        # In every variant, and in what stands between backticks with something filled in.
        plural = "cli-saved = { $files ->\n [one] { $place } یہ\n *[other] { $place } سے --all\n }\nkind-money = پیسے\ncli-quit = "
        self.put("ur", plural + "بس\n")
        self.assertEqual(self.wrong(), "ur/cli.ftl:1: cli-saved turns around when it is laid out: --all")
        self.put("ur", urdu + 'یہ { "\\u2066" }--yes دیں۔\n')
        self.assertIn("cli-quit has a U+2066 without its U+2069", self.wrong())
        # In a left-to-right language nothing turns.
        self.put("pl", POLISH.replace("Zatrzymaj.", "Podaj --yes 2026-11-22."))
        self.put("ur", urdu + "بس\n")
        self.assertEqual(self.wrong(), "")

    def test_what_a_language_says_of_itself_is_sound(self) -> None:
        """Its tag, its direction, nothing beside."""
        for text, why in [
            (ABOUT.format("de", "false"), "de isn't the tag of a folder pl"),
            (ABOUT.format("pl", "false").replace("left-to", "up-to"), "up-to-right is no direction"),
            (ABOUT.format("pl-", "false"), "pl- is no language that is known"),
            (ABOUT.format("pl", "false").replace("A language", " "), "name is empty"),
            (ABOUT.format("pl", '"no"'), "has tag, name, direction and reviewed"),
            (ABOUT.format("pl", "false") + "more = 1\n", "has tag, name, direction and reviewed"),
            ("tag = ", "can't be read"),
        ]:
            (self.locale / "pl/locale.toml").write_text(text, "utf-8")
            wrong: list[str] = []
            about(self.locale / "pl", wrong)
            self.assertIn(why, "\n".join(wrong))

    def test_what_the_code_says_has_words_and_is_given_what_they_name(self) -> None:
        """Both ways round."""
        for call, why in [
            (("cli-gone", set(), "b.rs:1"), "b.rs:1: there are no words for cli-gone"),
            (("cli-saved", {"files"}, "b.rs:1"), "b.rs:1: cli-saved and its words differ in $place"),
            (("cli-quit", {"who"}, "b.rs:1"), "b.rs:1: cli-quit and its words differ in $who"),
        ]:
            self.assertEqual(self.wrong(Said([*CODE.calls, call], CODE.begins, CODE.strings)), why)

    def test_a_folder_is_a_language_that_is_known(self) -> None:
        """A slip in a tag would choose no language."""
        self.put("qx", ENGLISH, ABOUT.format("qx", "false"))
        self.assertEqual(self.wrong(), "qx/locale.toml: qx is no language that is known")

    def test_a_name_that_nobody_gives_is_named(self) -> None:
        """In keys that are put together, and in those that are chosen; each is given what `GIVEN` says."""
        self.put("en", ENGLISH.replace("Money", "Money { $foo }"))
        self.put("pl", POLISH.replace("Pieniądze", "{ $foo }"))
        ending = "isn't given $foo, as far as `GIVEN` in tests/words/said.py knows"
        self.assertEqual(self.wrong(), f"en/cli.ftl:7: kind-money {ending}")
        chosen = Said(CODE.calls, CODE.begins, {*CODE.strings, "helplines-shut-until", "cli-cannot-read"})
        more = "helplines-shut-until = Shut { $time } { $date }{ $foo }\ncli-cannot-read = No { $path }{ $why }\n"
        self.put("en", ENGLISH + more)
        self.put("pl", POLISH + more)
        self.assertEqual(self.wrong(chosen), f"en/cli.ftl:8: helplines-shut-until {ending}")

    def test_words_that_nothing_says_are_named(self) -> None:
        """They would be translated for nobody."""
        quiet = Said(CODE.calls, CODE.begins, {"cli-saved"})
        self.assertEqual(self.wrong(quiet), "en/cli.ftl:6: nothing says cli-quit")

    def test_keys_that_are_put_together_are_known(self) -> None:
        """By how they begin, and each of them."""
        more = Said(CODE.calls, [("kind-", "a.rs:3"), ("cli-how-", "a.rs:4")], CODE.strings)
        self.assertIn("a.rs:4: which keys begin with cli-how-", self.wrong(more))
        self.put("en", ENGLISH.replace("kind-money = Money\n", ""))
        self.put("pl", POLISH.replace("kind-money = Pieniądze\n", ""))
        self.assertEqual(self.wrong(), "en: there are no words for kind-money")
