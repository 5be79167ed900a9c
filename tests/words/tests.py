"""The check of words, on small made-up folders with one thing wrong in each."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

from check import about, check
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
