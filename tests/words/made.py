"""Small made-up folders of words for the tests of the check."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

from check import check
from said import Said

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


class MadeWords(unittest.TestCase):
    """A test with English and a draft, to put one thing wrong in."""

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
