"""The check of words, on small made-up folders with one thing wrong in each."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

from check import LINES, about, check, check_lines, of_lines
from said import Said, lists, scan

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
       *[other] { $files } pliki: { $place }.
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
        """What the check says, as one text."""
        with contextlib.redirect_stdout(io.StringIO()):
            return "\n".join(check(self.locale, code, BUILT)).replace(f"{self.locale}/", "")

    def test_what_is_as_it_should_be_is_let_through(self) -> None:
        """No false alarm."""
        self.assertEqual(self.wrong(), "")

    def test_a_file_that_is_missing_is_named(self) -> None:
        """Of words, and of what a language says of itself."""
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
        self.assertIn("pl/cli.ftl:8: can't be read: Expected token", self.wrong())
        (self.locale / "pl/cli.ftl").write_bytes(b"cli-quit = \xff\n")
        self.assertIn("pl/cli.ftl: can't be read: 'utf-8'", self.wrong())

    def test_marks_that_turn_text_around_are_refused(self) -> None:
        """In words, in comments, in a language's name."""
        for mark in "\u202e\u2067\u200b\x1b\t":
            self.put("pl", POLISH.replace("Zatrzymaj", f"Zatrzy{mark}maj"))
            self.assertEqual(self.wrong(), "pl/cli.ftl:6: a mark that nobody sees", ascii(mark))
        self.put("pl", POLISH + "# \u202d\n")
        self.assertEqual(self.wrong(), "pl/cli.ftl:8: a mark that nobody sees")
        self.put("pl", POLISH, ABOUT.format("pl", "false").replace("A language", "\u202epolski"))
        self.assertEqual(self.wrong(), "pl/locale.toml: a mark that nobody sees")

    def test_marks_that_urdu_and_persian_are_written_with_are_let_through(self) -> None:
        """U+200C and U+200D join and part letters."""
        self.put("pl", POLISH.replace("Zatrzymaj", "می\u200cرویم"))
        self.assertEqual(self.wrong(), "")

    def test_a_key_that_english_has_not_is_refused(self) -> None:
        """A slip in a key would leave words unsaid."""
        self.put("pl", POLISH + "cli-qiut = Zatrzymaj.\n")
        self.assertEqual(self.wrong(), "pl/cli.ftl:8: cli-qiut isn't in en")

    def test_a_key_that_is_missing_or_there_twice_is_named(self) -> None:
        """A language says everything, once."""
        self.put("pl", POLISH.replace("cli-quit = Zatrzymaj.\n", ""))
        self.assertEqual(self.wrong(), "pl/cli.ftl: cli-quit isn't there")
        self.put("pl", POLISH + "cli-quit = Stop.\n")
        self.assertEqual(self.wrong(), "pl/cli.ftl:8: cli-quit is there twice")

    def test_what_is_filled_in_is_the_same_in_every_language(self) -> None:
        """Neither left out nor named otherwise."""
        self.put("pl", POLISH.replace("{ $place }", "tutaj"))
        self.assertEqual(self.wrong(), "pl/cli.ftl:2: cli-saved differs from en in $place")
        self.put("pl", POLISH.replace("Zatrzymaj", "{ $who }"))
        self.assertEqual(self.wrong(), "pl/cli.ftl:6: cli-quit differs from en in $who")

    def test_words_that_are_longer_than_their_place_are_refused(self) -> None:
        """Also where only one of several choices is."""
        self.put("pl", POLISH.replace("Pieniądze", "Pieniądze " * 4))
        self.assertEqual(self.wrong(), "pl/cli.ftl:7: kind-money has 39 characters, and its place 30")
        self.put("pl", POLISH.replace("Jeden plik", "Jeden plik " * 50))
        self.assertRegex(self.wrong(), r"^pl/cli.ftl:2: cli-saved has \d+ characters, and its place 420$")

    def test_english_that_is_hard_to_read_or_blames_is_refused(self) -> None:
        """In English alone: no library knows the others."""
        hard = "Notwithstanding organisational considerations, comprehensive documentation necessitates individual verification procedures."
        self.put("en", ENGLISH.replace("Stop here.", hard))
        self.assertIn("en/cli.ftl:6: cli-quit is hard to read", self.wrong())
        self.put("en", ENGLISH.replace("Stop here.", "Why did you stay?"))
        self.assertEqual(self.wrong(), "en/cli.ftl:6: cli-quit sounds like blame: Why did you stay?")

    def test_what_a_language_says_of_itself_is_sound(self) -> None:
        """Its tag, its direction, nothing beside."""
        for text, why in [
            (ABOUT.format("de", "false"), "de isn't the tag of a folder pl"),
            (ABOUT.format("pl", "false").replace("left-to", "up-to"), "up-to-right is no direction"),
            (ABOUT.format("pl", '"no"'), "has tag, name, direction and reviewed"),
            (ABOUT.format("pl", "false") + "more = 1\n", "has tag, name, direction and reviewed"),
            ("tag = ", "can't be read"),
        ]:
            (self.locale / "pl/locale.toml").write_text(text, "utf-8")
            self.assertIn(why, "\n".join(about(self.locale / "pl")))

    def test_what_the_code_says_has_words_and_is_given_what_they_name(self) -> None:
        """Both ways round."""
        for call, why in [
            (("cli-gone", set(), "b.rs:1"), "b.rs:1: there are no words for cli-gone"),
            (("cli-saved", {"files"}, "b.rs:1"), "b.rs:1: cli-saved and its words differ in $place"),
            (("cli-quit", {"who"}, "b.rs:1"), "b.rs:1: cli-quit and its words differ in $who"),
        ]:
            self.assertEqual(self.wrong(Said([*CODE.calls, call], CODE.begins, CODE.strings)), why)

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
    """What is said of a line of the list is in every language, word for number."""

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
        """What both checks say with these words, as one text."""
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
        """Of each kind, and all of them where the file isn't there."""
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

    def test_two_notes_of_one_kind_have_no_key(self) -> None:
        """One would be lost."""
        self.list.write_text(self.LIST.replace('"phone"', '"text", note = "And another."'), "utf-8")
        with self.assertRaisesRegex(SystemExit, "line-note-emergency-text is there twice"):
            self.wrong()

    def test_the_list_that_is_built_in_is_read(self) -> None:
        """With something of each kind in it."""
        kinds = {key.split("-")[1] for key in of_lines(ROOT / LINES)}
        self.assertEqual(kinds, {"about", "by", "note"})


class TheScan(unittest.TestCase):
    """What the code says is found in it."""

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
            words::say(&format!("cli-made-{}", id), &given);
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

    def test_every_list_of_the_code_has_something_in_it(self) -> None:
        """A list that is read from the wrong place would let everything through."""
        for begin, keys in lists(ROOT).items():
            self.assertGreater(len(keys), 2, begin)


if __name__ == "__main__":
    unittest.main()
