"""The opener that was written from docs/vault-format.md alone opens what the real program made, and nothing that it shouldn't."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import open_vault

ROOT = Path(__file__).resolve().parents[2]
BOTHY = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "bothy"
OPENER = Path(open_vault.__file__)


class Opener(unittest.TestCase):
    """A vault with one incident, and the opener beside it."""

    def setUp(self):
        """Makes the vault, with a recovery code."""
        folder = tempfile.TemporaryDirectory(prefix="bothy-opener-")
        self.addCleanup(folder.cleanup)
        self.at = Path(folder.name)
        (self.at / "pin").write_text("58203714\n")
        made = self.bothy("init", "--recovery", "--kdf-cost", "1024,1")
        self.id, code = made.splitlines()
        (self.at / "code").write_text(code + "\n")
        self.bothy(
            "incident", "add", "--kind", "damage", "--happened", "2026-03-03", "--details", "He broke the plate."
        )

    def bothy(self, *words):
        """Runs the program; answers what it prints."""
        command = [BOTHY, "--vault", self.at / "v", "--device-key", self.at / "key", "--secret-file", self.at / "pin"]
        return subprocess.run([*command, *words], check=True, capture_output=True, text=True).stdout

    def open(self, secret, *more):
        """Runs the opener."""
        command = [sys.executable, "-B", OPENER, self.at / "v", "--secret-file", self.at / secret, *more]
        return subprocess.run(command, check=False, capture_output=True, text=True)

    def test_every_published_vector_is_what_the_page_says(self):
        """docs/vectors/vault-keys.json."""
        open_vault.check_vectors(ROOT / "docs" / "vectors" / "vault-keys.json")

    def test_the_pin_opens_it_with_the_device_key_and_so_does_the_code_without(self):
        """Seals, pages, signing key and log are proved on the way."""
        for opened in (self.open("pin", "--device-key", self.at / "key"), self.open("code")):
            self.assertEqual(opened.returncode, 0, opened.stderr)
            self.assertIn(self.id, json.dumps(json.loads(opened.stdout)))

    def test_a_copy_without_the_device_key_stays_shut(self):
        """The right PIN alone opens nothing."""
        opened = self.open("pin")
        self.assertEqual(opened.returncode, 1, opened.stdout)


if __name__ == "__main__":
    unittest.main()
