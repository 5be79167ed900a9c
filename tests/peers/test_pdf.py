"""Checks printed pages with others' readers: veraPDF for both profiles, qpdf for the file, pdftotext for the words."""

import os
import subprocess
import tomllib
import unittest
from pathlib import Path

from desk import BOTHY, Desk
from hand_over import FOR

VERAPDF = Path(os.environ["BOTHY_PEER_PDF"]) / "lib"
PROFILES = ("2a", "ua1")
LOCALE = Path(__file__).parents[2] / "core" / "content" / "locale"
LANGUAGES = sorted(tomllib.loads(file.read_text("utf-8"))["tag"] for file in LOCALE.glob("*/locale.toml"))
LANGUAGES += ["en-XA", "ar-XB"]
OWN = "Zażółć גם ان \U0001f600 字 <b> & end"
UNTAGGED = b"""%PDF-1.7
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources <<>>>> endobj
trailer <</Root 1 0 R>>
"""


def verapdf(profile: str, files: list[Path]) -> list[str]:
    """Returns the files that aren't of the profile, by name, with the faults."""
    command = [
        "java",
        "-cp",
        f"{VERAPDF}/*",
        "org.verapdf.apps.GreenfieldCliWrapper",
        "-f",
        profile,
        "--format",
        "text",
    ]
    done = subprocess.run([*command, "-v", *files], capture_output=True, text=True, check=False)
    said = [line for line in done.stdout.splitlines() if line.startswith(("PASS", "FAIL"))]
    if len(said) != len(files):
        raise AssertionError(f"{len(said)} of {len(files)} files were looked at\n{done.stdout}\n{done.stderr}")
    return [line for line in said if line.startswith("FAIL")]


def text(file: Path) -> str:
    """Returns the words in reading order."""
    return subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout


class Pdf(Desk):
    """Plans, cards and summaries, in every language."""

    def printed(self) -> list[Path]:
        """Prints everything that can be printed."""
        person = self.bothy("people", "add", "--relation", "sister", "--name", "عائشہ").strip()
        self.bothy("people", "add", "--relation", "son", "--child", "--born", "2018-01-02")
        self.bothy("people", "add", "--relation", "ex", "--name", "Dale", "--dangerous", "--born", "1985-05-01")
        self.bothy("about-us", "set", f"relationship={OWN}", "orders=One of 2020")
        order = ("order", "add", "--reference", "ZW26P00123", "--made-by", "Leeds Family Court", "--terms", OWN)
        self.bothy(*order, "--kind", "non-molestation", "--from", "2026-03-01", "--until", "2126-03-01")
        self.bothy(*order, "--kind", "other", "--name", OWN)
        contact = self.bothy("helplines", "add", "--name", "Sam", "--number", "07700 900123").strip()
        self.bothy("incident", "add", "--kind", "damage", "--kind", "threats", "--happened", "about 2026-03-03")
        self.bothy("risk", "answer", "neck", "yes", "--facts", OWN, "--present", "Ruth")
        self.bothy("risk", "answer", "kill", "unsure")
        wishes = ("--needs", OWN, "--wants", "To stay near the school", "--reach", OWN, "--worker", contact)
        self.bothy("risk", "wishes", *wishes)
        files = []
        for made_for in FOR:
            plan = self.bothy("plan", "new", "--for", made_for, "--with-worker").strip()
            own = ["--words", OWN, "--note", f"{OWN}\t\n{OWN}", "--due", "2126-12-24", "--person", person]
            self.bothy("plan", "add", "--plan", plan, "--section", "bag", *own)
            self.bothy("plan", "tick", "--plan", plan, "1.1")
            self.bothy("plan", "review", "--plan", plan, "--next", "2126-12-24", "--safer", OWN)
            for language in LANGUAGES:
                to = self.folder / f"{made_for}-{language}"
                self.bothy("--lang", language, "plan", "print", "--safer", "--plan", plan, "--to", f"{to}.pdf")
                card = ["--card", "--own-words", "--contact", contact, "--to", f"{to}-card.pdf"]
                self.bothy("--lang", language, "plan", "print", "--plan", plan, *card)
                full = ["--card", "--fuller", "--helpline", "scotland", "--to", f"{to}-full.pdf"]
                self.bothy("--lang", language, "plan", "print", "--plan", plan, *full)
                files += [Path(f"{to}{ending}.pdf") for ending in ("", "-card", "-full")]
        for language in LANGUAGES:
            file = self.folder / f"summary-{language}.pdf"
            self.bothy("--lang", language, "risk", "show", "--referral", "--to", str(file))
            files.append(file)
        pages, card = self.folder / "pages.pdf", self.folder / "card.pdf"
        subprocess.run([BOTHY.parent / "examples" / "sample", pages, card], check=True)
        return [*files, pages, card]

    def test_everything_printed_can_be_archived_and_read_aloud(self):
        """PDF/A-2a and PDF/UA-1, without a failed check."""
        files = self.printed()
        for profile in PROFILES:
            self.assertEqual(verapdf(profile, files), [])
        for file in files:
            subprocess.run(["qpdf", "--check", file], capture_output=True, check=True)
        self.words()

    def words(self) -> None:
        """What was written reads back; the card doesn't give it away."""
        plan, card = text(self.folder / "leaving-en-GB.pdf"), text(self.folder / "leaving-en-GB-card.pdf")
        for words in ("My plan", "Zażółć", "\U0001f600", "U+5B57", "<b> & ", "By 24 December 2126", "999"):
            self.assertIn(words, plan)
        for words in ("Sam", "07700 900123", "Medicines", "Zażółć"):
            self.assertIn(words, card)
        full = text(self.folder / "leaving-en-GB-full.pdf")
        for words in ("24-hour helpline: 0800 027 1234", "Passports", "55"):
            self.assertIn(words, full)
            self.assertNotIn(words, card)
        for telling in ("plan", "safe", "court", "order", "leaving", "Bothy", "abuse", "police report", "evidence"):
            self.assertNotIn(telling.lower(), card.lower())
        raw = (self.folder / "leaving-en-GB-card.pdf").read_bytes().lower()
        for telling in (b"bothy", b"abuse", b"leaving", b"safety", b"krilla"):
            self.assertNotIn(telling, raw)
        summary = text(self.folder / "summary-en-GB.pdf")
        for words in (
            "cannot replace training and judgement",
            "about 3 March 2026",
            "Damage or theft, Threats",
            "Child A: son",
        ):
            self.assertIn(words, summary)
        self.assertNotIn("عائشہ", summary)

    def test_the_check_can_fail(self):
        """A file without tags is of neither profile."""
        bare, file = self.folder / "bare.pdf", self.folder / "untagged.pdf"
        bare.write_bytes(UNTAGGED)
        # Adds the table of objects, and reports that it was missing: 3.
        done = subprocess.run(["qpdf", bare, file], capture_output=True, check=False)
        self.assertEqual(done.returncode, 3, done.stderr)
        for profile in PROFILES:
            self.assertEqual(len(verapdf(profile, [file])), 1)


if __name__ == "__main__":
    unittest.main()
