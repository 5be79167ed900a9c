"""The check of words, on small made-up folders with one thing wrong in each."""

import contextlib
import io
import re
import tempfile
import unittest
from pathlib import Path

from check import about, check, harmful
from lines import LINES, check_lines, helplines, of_lines
from said import Said, UnreadableError, lists, scan

ROOT = Path(__file__).resolve().parents[2]
ABOUT = 'tag = "{}"\nname = "A language"\ndirection = "left-to-right"\nreviewed = {}\n'
ENGLISH = """
cli-saved = { $files ->
        [one] One file is kept in { $place }.
       *[other] { $files } files are kept in { $place }.
    }
cli-quit = Stop here.
kind-money = Money
"""
POLISH = """
cli-saved = { $files ->
        [one] Jeden plik: { $place }.
        [few] { $files } pliki: { $place }.
        [many] { $files } plików: { $place }.
       *[other] { $files } pliku: { $place }.
    }
cli-quit = Zatrzymaj.
kind-money = Pieniądze
"""
CODE = Said(
    calls=[("cli-saved", {"files", "place"}, "a.rs:1"), ("cli-quit", set(), "a.rs:2")],
    begins=[("kind-", "a.rs:3")],
    strings={"cli-saved", "cli-quit"},
)
BUILT = {"kind-": {"kind-money"}}


class TheCheck(unittest.TestCase):
    """Each fault is seen, and named with its file and line."""

    def setUp(self) -> None:
        """English and a draft that are as they should be."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.locale = Path(folder.name)
        self.put("en", ENGLISH, ABOUT.format("en-GB", "true"))
        self.put("pl", POLISH, ABOUT.format("pl", "false"))

    def put(self, language: str, words: str, about: str | None = None) -> None:
        """Writes a language's only file of words."""
        folder = self.locale / language
        folder.mkdir(exist_ok=True)
        (folder / "cli.ftl").write_text(words, "utf-8")
        if about is not None:
            (folder / "locale.toml").write_text(about, "utf-8")

    def wrong(self, code: Said = CODE) -> str:
        """Returns the check's output, as one text."""
        with contextlib.redirect_stdout(io.StringIO()):
            return "\n".join(check(self.locale, code, BUILT)).replace(f"{self.locale}/", "")

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

    def test_blame_and_promises_are_seen_in_each_form(self) -> None:
        """Also with a curly apostrophe, over several lines, and in capitals."""
        for text in [
            "You should go.",
            "You shouldn't have.",
            "you shouldn\u2019t have",
            "You must\nnot.",
            "You could have gone.",
            "You couldn't have known.",
            "You let it happen.",
            "You have to leave.",
            "You need to tell somebody.",
            "It's your fault.",
            "For victims.",
            "A victim.",
            "Why didn\u2019t you go?",
        ]:
            self.assertEqual(harmful(text), [f"sounds like blame: {text}"])
        for text in [
            "Undetectable.",
            "It is un-detectable",
            "Untraceable.",
            "It can\u2019t be detected.",
            "It can't be traced.",
            "It cannot be found.",
            "Completely\nsafe.",
            "100% safe",
            "100 % safe",
            "Bulletproof",
            "bullet-proof",
            "Military-grade",
            "It is admissible.",
        ]:
            self.assertEqual(harmful(text), [f"promises what nobody can keep: {text}"])
        for text in [
            "It isn\u2019t your fault.",
            "You don't have to give a name.",
            "You could ask.",
            "What would you have to pass on?",
            "They said that it is inadmissible.",
        ]:
            self.assertEqual(harmful(text), [])

    def test_blame_and_promises_are_seen_in_polish_and_urdu(self) -> None:
        """Each form of one; and not what only looks like it."""
        for language, blame, promises, fine in [
            (
                "pl",
                [
                    "Powinnaś odejść.",
                    "Nie powinieneś był tego mówić.",
                    "Trzeba było wyjść.",
                    "Musisz zgłosić to policji.",
                    "Dlaczego nie odeszłaś?",
                    "Czemu zostałeś?",
                    "To twoja wina.",
                    "Stało się to z twojej winy.",
                    "Gdybyś tylko wyszła.",
                    "Co go sprowokowało?",
                    "Dla ofiar przemocy.",
                    "Pozwoliłaś na to.",
                ],
                [
                    "To jest niewykrywalne.",
                    "Nikt nie wykryje tej aplikacji.",
                    "Nie da się tego wyśledzić.",
                    "Całkowicie bezpieczne.",
                    "W 100% bezpieczne.",
                    "Wojskowy szyfr? Nie: wojskowy poziom.",
                    "Kuloodporne.",
                    "Dopuszczalny jako dowód.",
                    "Sąd to uzna.",
                ],
                [
                    "To nie jest twoja wina.",
                    "To nie twoja wina.",
                    "Nie musisz mówić, kim jesteś.",
                    "Przy każdym pliku powinno być OK.",
                    "Doradca powinien najpierw zapytać.",
                    "Nie da się znaleźć folderu.",
                    "Dlaczego to ważne?",
                ],
            ),
            (
                "ur",
                [
                    "آپ کو چاہیے تھا کہ نکل جائیں۔",
                    "آپ کو چھوڑنا ہو گا۔",
                    "آپ کو بتانا چاہیے۔",
                    "آپ کیوں نہیں گئیں؟",
                    "آپ نے کیوں نہیں بتایا؟",
                    "یہ آپ کی غلطی ہے۔",
                    "اس میں آپ کا قصور ہے۔",
                    "کاش آپ نکل جاتیں۔",
                    "کس بات نے اسے اکسایا؟",
                    "تشدد کا شکار لوگوں کے لیے۔",
                    "متاثرہ خاتون",
                ],
                [
                    "اسے پکڑا نہیں جا سکتا۔",
                    "یہ ناقابلِ شناخت ہے۔",
                    "یہ مکمل طور پر محفوظ ہے۔",
                    "100% محفوظ",
                    "بلٹ پروف",
                    "فوجی معیار کی حفاظت",
                    "عدالت اسے قبول کرے گی۔",
                ],
                [
                    "اس میں آپ کا قصور نہیں۔",
                    "یہ آپ کی غلطی نہیں۔",
                    "یہ غلطی پروگرام میں ہے۔",
                    "عدالت اسے مانگ سکتی ہے۔",
                    "جو پہلے محفوظ ہوا تھا وہ سلامت ہے۔",
                    "یہ کیوں ضروری ہے؟",
                ],
            ),
        ]:
            for text in blame:
                self.assertEqual(harmful(text, language), [f"sounds like blame: {text}"])
            for text in promises:
                self.assertEqual(harmful(text, language), [f"promises what nobody can keep: {text}"])
            for text in fine:
                self.assertEqual(harmful(text, language), [])
        self.assertEqual(harmful("You should go.", "de"), [])
        self.put("pl", POLISH.replace("Zatrzymaj.", "To twoja wina."))
        self.assertEqual(self.wrong(), "pl/cli.ftl:8: cli-quit sounds like blame: To twoja wina.")

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


class TheLines(unittest.TestCase):
    """Every language has the texts of each line, with the same numbers."""

    LIST = """
[[line]]
id = "emergency"
about = "Press 55."
answered_by = "an operator"
channels = [{ kind = "phone" }, { kind = "text", note = "Text yes to 999." }]
"""
    WORDS = "line-about-emergency = Naciśnij 55.\nline-by-emergency = centrala\nline-note-emergency-text = Wyślij yes na 999.\n"

    def setUp(self) -> None:
        """A list, English that says nothing, and a draft that is as it should be."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.list, self.locale = Path(folder.name) / "lines.toml", Path(folder.name) / "locale"
        for tag in ("en", "pl"):
            (self.locale / tag).mkdir(parents=True)
            (self.locale / tag / "locale.toml").write_text(ABOUT.format(tag, "false"), "utf-8")
        self.words = self.locale / "pl/lines.ftl"
        self.words.write_text(self.WORDS, "utf-8")
        self.list.write_text(self.LIST, "utf-8")

    def wrong(self, words: str | None = None) -> str:
        """Returns both checks' output for these words, as one text."""
        if words is not None:
            self.words.write_text(words, "utf-8")
        with contextlib.redirect_stdout(io.StringIO()):
            all_words = check(self.locale, Said([], [], set()), {})
            return "\n".join(all_words + check_lines(self.locale, of_lines(self.list))).replace(f"{self.locale}/", "")

    def test_what_is_as_it_should_be_is_let_through(self) -> None:
        """English has no such file, and what it says of a line may be twice as long as other words."""
        self.assertEqual(self.wrong(), "")
        self.assertEqual(self.wrong(self.WORDS.replace("centrala", "c" * 840)), "")
        self.assertEqual(
            self.wrong(self.WORDS.replace("centrala", "c" * 841)),
            "pl/lines.ftl:2: line-by-emergency has 841 characters, and its place 840",
        )

    def test_a_key_that_is_missing_is_named(self) -> None:
        """Of each kind, and all of them if the file is missing."""
        for line in self.WORDS.splitlines(keepends=True):
            self.assertEqual(self.wrong(self.WORDS.replace(line, "")), f"pl/lines.ftl: {line.split()[0]} isn't there")
        self.words.unlink()
        self.assertEqual(self.wrong(), "pl/lines.ftl: isn't there")

    def test_a_key_that_the_list_has_not_is_refused(self) -> None:
        """A line that is gone, a channel without a note, and words of another file."""
        for key in ("line-about-gone", "line-note-emergency-phone", "cli-quit"):
            self.assertEqual(self.wrong(f"{self.WORDS}{key} = x\n"), f"pl/lines.ftl:4: {key} isn't in lines.toml")

    def test_numbers_are_those_of_the_list(self) -> None:
        """Somebody in danger presses what is there; digits of another script can't be found on every keypad."""
        for number in ("54", "55 i 1", "\u06f5\u06f5", "pięć"):
            told = self.wrong(self.WORDS.replace("55", number))
            self.assertEqual(told, "pl/lines.ftl:1: line-about-emergency has other numbers than lines.toml")

    def test_words_of_a_line_are_given_nothing(self) -> None:
        """The list is read as it is."""
        told = self.wrong(self.WORDS.replace("centrala", "{ $who }"))
        self.assertEqual(told, "pl/lines.ftl:2: line-by-emergency is given nothing, and names who")

    def test_english_has_no_file_of_its_own_for_them(self) -> None:
        """Two texts of one thing would differ one day."""
        (self.locale / "en/lines.ftl").write_text("# nothing\n", "utf-8")
        self.assertEqual(self.wrong(), "en/lines.ftl: its words are in lines.toml")

    def test_a_second_note_of_a_kind_has_a_number_in_its_key(self) -> None:
        """One for each region; as the Rust names it."""
        self.list.write_text(self.LIST.replace('"phone"', '"text", note = "And 2 more."'), "utf-8")
        words = self.WORDS.replace("Wyślij yes na 999.", "I jeszcze 2.")
        self.assertEqual(self.wrong(words), "pl/lines.ftl: line-note-emergency-text-2 isn't there")
        self.assertEqual(self.wrong(words + "line-note-emergency-text-2 = Wyślij yes na 999.\n"), "")

    def test_the_list_that_is_built_in_is_read(self) -> None:
        """With something of each kind in it."""
        kinds = {key.split("-")[1] for key in of_lines(ROOT / LINES)}
        self.assertEqual(kinds, {"about", "by", "note"})


class TheList(unittest.TestCase):
    """The list of helplines."""

    def wrong(self, text: str) -> str:
        """Returns what is wrong with this list."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "lines.toml"
            file.write_text(text, "utf-8")
            try:
                return "\n".join(helplines(file)).replace(f"{folder}/", "")
            except UnreadableError as error:
                return str(error).replace(f"{folder}/", "")

    def test_its_texts_are_checked_and_named_with_their_lines(self) -> None:
        """All four that are shown; a service keeps its own name."""
        sound = '[[line]]\nname = "Line for victims"\nabout = "For \\"all\\"."\nanswered_by = "staff"\nchannels = [\n { kind = "chat", note = "Slow." },\n]\n'
        self.assertEqual(self.wrong(sound * 2), "")
        for old, new, why in [
            ("for victims", "Completely safe", "9: name promises what nobody can keep: Line Completely safe"),
            ("Line for victims", "Line\u202e", "9: name has a mark that nobody sees"),
            ("staff", "You should ring", "11: answered_by sounds like blame: You should ring"),
            ("all", "victims", '10: about sounds like blame: For "victims".'),
            ("Slow.", "It can\u2019t be traced.", "13: note promises what nobody can keep: It can\u2019t be traced."),
            ("Slow.", "\\u202e", "13: note has a mark that nobody sees"),
        ]:
            self.assertEqual(self.wrong(sound + sound.replace(old, new)), f"lines.toml:{why}", new)

    def test_what_cant_be_read_is_named(self) -> None:
        """No TOML, and no list."""
        self.assertIn("lines.toml: can't be read: ", self.wrong("[[line]\n"))
        self.assertIn("(at line 1", self.wrong("[[line]\n"))
        self.assertEqual(self.wrong("form = 1\n"), "lines.toml: something in it has no 'line'")
        self.assertIn("lines.toml: can't be read: ", self.wrong("line = [1]\n"))


class TheScan(unittest.TestCase):
    """The code's keys are found in it."""

    def test_calls_are_read_with_what_they_give(self) -> None:
        """Over several lines, with calls and strings inside, and not in tests or comments."""
        code = """
            // text!("cli-comment")
            say(&text!("cli-one", path = &shown(&(a, "x, y = z")), why = reason(e)));
            text!(
                "cli-two",
                files = text!("cli-three").len(),
            );
            locale.text_of("cli-four", &[("day", day.into()), ("month", m)]);
            messages::say(&format!("cli-made-{}", id), &given);
#[cfg(test)]
mod tests {
            text!("cli-test")
"""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "bindings/cli/src"
            source.mkdir(parents=True)
            (source / "a.rs").write_text(code, "utf-8")
            said = scan(Path(folder))
        calls = {key: given for key, given, _ in said.calls}
        expected = {"cli-one": {"path", "why"}, "cli-two": {"files"}, "cli-three": set(), "cli-four": {"day", "month"}}
        self.assertEqual(calls, expected)
        self.assertEqual(said.calls[0][2], "bindings/cli/src/a.rs:3")
        self.assertEqual(said.begins, [("cli-made-", "bindings/cli/src/a.rs:9")])

    def test_a_call_gives_what_the_list_before_it_has(self) -> None:
        """The nearest of its name."""
        code = """
            let given = [("old", a.into())];
            let given: [(&str, Given<'_>); 2] = [("from", (&from).into()), ("to", (&to[..]).into())];
            locale.text_of("cli-one", &given)?;
            locale.text_of("cli-two", &other)?;
"""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "bindings/cli/src"
            source.mkdir(parents=True)
            (source / "a.rs").write_text(code, "utf-8")
            calls = {key: given for key, given, _ in scan(Path(folder)).calls}
        self.assertEqual(calls, {"cli-one": {"from", "to"}, "cli-two": None})

    def test_content_that_cant_be_read_is_named(self) -> None:
        """And what was taken out of the plan is said still, and may say how it makes things worse."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            plans = (ROOT / "core/content/plans/plans.toml").read_text("utf-8")
            for part in ("core/content/plans", "core/content/risk"):
                (root / part).mkdir(parents=True)
            for part in ("bindings", "core/bothy", "core/proof", "core/content/risk/themes.toml"):
                (root / part).symlink_to(ROOT / part)
            file = root / "core/content/plans/plans.toml"
            file.write_text(plans.replace("retired = []", 'retired = ["old"]'), "utf-8")
            built = lists(root)
            self.assertIn("plan-item-old", built["plan-item-"])
            self.assertNotIn("plan-item-old.worse", built["plan-item-"])
            self.assertIn("plan-item-old.worse", built["plan-item"])
            for text, why in [
                (plans.replace('id = "phone-place"', 'ID = "phone-place"'), "something in it has no 'id'"),
                ("[[section]\n", "can't be read: "),
                ("section = [1]\n", "can't be read: "),
            ]:
                file.write_text(text, "utf-8")
                with self.assertRaisesRegex(UnreadableError, f"plans.toml: {why}"):
                    lists(root)
            file.write_text(plans, "utf-8")
            (root / "core/content/risk/themes.toml").unlink()
            (root / "core/content/risk/themes.toml").write_text("themes = [\n", "utf-8")
            with self.assertRaisesRegex(UnreadableError, r"themes.toml: can't be read: .*\(at "):
                lists(root)

    def test_every_list_of_the_code_has_something_in_it(self) -> None:
        """A list that is read from the wrong place would let everything through."""
        for begin, keys in lists(ROOT).items():
            self.assertGreater(len(keys), 2, begin)


if __name__ == "__main__":
    unittest.main()
