"""A directory signed by stock `minisign`, in a program built to trust its key, is taken and kept, or refused with the reason.

The keys are new each time, and the program is built with one of them, as a charity would. It is built in the lints' folder, because it
needs no release, and removed afterwards.
"""

import json
import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

import open_vault
from desk import BOTHY, ROOT, Vault, folder_for, run

LINT = Path(os.environ.get("LINT_TARGET", ROOT / "target/lint"))
BUILD = {"OPENSSL_NO_VENDOR": "1", "CARGO_TARGET_DIR": str(LINT), "CARGO_PROFILE_DEV_DEBUG": "0"}
LINES = (ROOT / "core/content/helplines/lines.toml").read_text("utf-8")


def dated(day):
    """Returns the built-in directory with another date."""
    text = LINES.replace("\ndate = 2026-11-22\n", f"\ndate = {day}\n")
    return text.replace("\nreview_by = 2027-02-22\n", "\nreview_by = 2099-12-31\n")


class Signed(unittest.TestCase):
    """A charity with a key, a program that knows it, and a vault."""

    @classmethod
    def setUpClass(cls):
        """Makes the keys and builds the program."""
        cls.at = folder_for(cls)
        for whose in ("charity", "stranger"):
            run("minisign", "-G", "-W", "-p", cls.at / f"{whose}.pub", "-s", cls.at / f"{whose}.key")
        public = (cls.at / "charity.pub").read_text().splitlines()[1]
        build = ("cargo", "build", "--locked", "-p", "bothy-cli")
        run(*build, cwd=ROOT, env=BUILD | {"BOTHY_DIRECTORY_KEY": public})
        built = LINT / "debug/bothy"
        cls.program = Path(shutil.move(built, cls.at / "bothy"))

    def setUp(self):
        """Makes a vault."""
        folder = tempfile.TemporaryDirectory(prefix="bothy-directory-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.vault = Vault(self.folder, device_key=True, program=self.program)
        self.bothy = self.vault.bothy

    def sign(self, text, *more, whose="charity"):
        """Writes a file with its signature beside it."""
        file = self.folder / "lines.toml"
        file.write_text(text, "utf-8")
        run("minisign", "-S", *more, "-s", self.at / f"{whose}.key", "-m", file)
        return file

    def shown(self, program=None):
        """Returns the directory shown with the vault, and its date."""
        told = self.vault.ask("helplines", "--mine", program=program)
        return told["from"], told["date"]

    def test_what_stock_minisign_signed_is_taken_and_shown_until_it_is_forgotten(self):
        """In minisign's present form, and in the older one."""
        for n, form in enumerate(([], ["-l"], ["-t", "from the charity, March"])):
            day = f"2027-03-{n + 1:02}"
            file = self.sign(dated(day).replace("0808 801 0327", "0808 801 0000"), *form)
            told = self.vault.ask("helplines", "load", file)
            self.assertEqual(told, {"date": day, "review_by": "2099-12-31", "lines": LINES.count("\n[[line]]\n")})
            self.assertEqual(self.shown(), ("loaded", day))
        self.assertIn("0808 801 0000", self.bothy("helplines", "--mine"))
        # Without the vault it shows what any phone has.
        self.assertNotIn("0808 801 0000", self.bothy("helplines"))
        opener = (sys.executable, "-B", open_vault.__file__, self.vault.path)
        read = run(*opener, "--secret-file", self.vault.secret, "--device-key", self.vault.key)
        kept = json.loads(read)["directory"]
        self.assertEqual(kept["text"], file.read_text("utf-8"))
        self.assertEqual(kept["signature"], file.with_name("lines.toml.minisig").read_text("utf-8"))
        self.bothy("helplines", "forget")
        self.assertEqual(self.shown(), ("built-in", "2026-11-22"))
        self.assertIn("You haven't loaded a list", self.bothy("helplines", "forget", exit_code=8))

    def test_what_is_not_signed_by_that_key_is_refused_with_the_reason(self):
        """And the directory in use stays."""
        load = ("helplines", "load", self.folder / "lines.toml")
        signature = self.folder / "lines.toml.minisig"
        text = dated("2027-03-01")

        def refused(words):
            self.assertIn(words, self.bothy(*load, exit_code=2))

        (self.folder / "lines.toml").write_text(text, "utf-8")
        refused("Nobody has signed that list")
        self.sign(text, whose="stranger")
        refused("This Bothy doesn't know who signed that list")
        self.sign(text).write_text(text.replace("0808 2000 247", "0808 2000 248"), "utf-8")
        refused("was changed after it was signed")
        self.sign(text, "-t", "March")
        signature.write_text(signature.read_text().replace("March", "April"))
        refused("was changed after it was signed")
        signature.write_text("signed\n")
        refused("That isn't a signature")
        self.sign(text + "#" * (1 << 20))
        refused("too large")
        self.assertEqual(self.shown(), ("built-in", "2026-11-22"))

    def test_what_is_signed_and_old_or_wrong_is_refused_with_the_reason(self):
        """A charity makes mistakes too."""
        load = ("helplines", "load", self.folder / "lines.toml")
        at = next(n for n, line in enumerate(LINES.splitlines(), 1) if "0808 801 0327" in line)
        self.sign(dated("2027-03-01").replace("0808 801 0327", "0808 801 CALL"))
        self.assertIn(f"Line {at}: a number has 3 to 15 digits", self.bothy(*load, exit_code=2))
        self.sign(dated("2027-03-01").replace("form = 1", "form = 2"))
        self.assertIn("for a newer version", self.bothy(*load, exit_code=7))
        self.sign(dated("2026-11-22"))
        self.assertIn("That list is from 22 November 2026. The one in use is from 22", self.bothy(*load, exit_code=2))
        self.sign(dated("2027-03-01"))
        self.bothy(*load)
        self.sign(dated("2027-02-28"))
        self.assertIn("The one in use is from 1 March 2027", self.bothy(*load, exit_code=2))
        self.assertEqual(self.shown(), ("loaded", "2027-03-01"))
        gone = self.bothy("helplines", "load", self.folder / "none.toml", exit_code=12)
        self.assertIn("none.toml", gone)

    def test_the_signature_may_lie_elsewhere(self):
        """`--signature`."""
        file = self.sign(dated("2027-03-01"))
        elsewhere = shutil.move(file.with_name("lines.toml.minisig"), self.folder / "signed")
        self.bothy("helplines", "load", file, "--signature", elsewhere)
        self.assertEqual(self.shown(), ("loaded", "2027-03-01"))

    def test_a_program_that_was_given_no_key_takes_none_and_believes_none(self):
        """The program that the other tests use."""
        file = self.sign(dated("2027-03-01"))
        told = self.bothy("helplines", "load", file, exit_code=2, program=BOTHY)
        self.assertIn("named nobody whose lists it can trust", told)
        self.bothy("helplines", "load", file)
        self.assertEqual(self.shown(BOTHY), ("not-believed", "2026-11-22"))
        self.assertIn("isn't used", self.bothy("helplines", "--mine", program=BOTHY))
        self.assertEqual(self.shown(), ("loaded", "2027-03-01"))


if __name__ == "__main__":
    unittest.main()
