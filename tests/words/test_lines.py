"""The list of who can be rung, and what is said of its lines in each language."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

from check import check
from lines import LINES, check_lines, helplines, of_lines
from made import ABOUT
from said import Said, UnreadableError

ROOT = Path(__file__).resolve().parents[2]


class TheLines(unittest.TestCase):
    """Every language has the texts of each line, with the same numbers."""

    LIST = """
[[line]]
id = "emergency"
name = "Police"
about = "Press 55."
answered_by = "an operator"
channels = [{ kind = "phone" }, { kind = "text", note = "Text yes to 999." }]
"""
    WORDS = "line-name-emergency = Policja\nline-about-emergency = Naciśnij 55.\nline-by-emergency = centrala\nline-note-emergency-text = Wyślij yes na 999.\n"

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
            "pl/lines.ftl:3: line-by-emergency has 841 characters, and its place 840",
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
            self.assertEqual(self.wrong(f"{self.WORDS}{key} = x\n"), f"pl/lines.ftl:5: {key} isn't in lines.toml")

    def test_numbers_are_those_of_the_list(self) -> None:
        """Somebody in danger presses what is there; digits of another script can't be found on every keypad."""
        for number in ("54", "55 i 1", "\u06f5\u06f5", "pięć"):
            told = self.wrong(self.WORDS.replace("55", number))
            self.assertEqual(told, "pl/lines.ftl:2: line-about-emergency has other numbers than lines.toml")

    def test_words_of_a_line_are_given_nothing(self) -> None:
        """The list is read as it is."""
        told = self.wrong(self.WORDS.replace("centrala", "{ $who }"))
        self.assertEqual(told, "pl/lines.ftl:3: line-by-emergency is given nothing, and names who")

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
        self.assertEqual(kinds, {"name", "about", "by", "note"})


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
