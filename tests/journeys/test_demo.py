"""The demo, as a newcomer runs it, and what it leaves behind."""

import subprocess
import tempfile
import unittest
from pathlib import Path

from desk import BOTHY


class Demo(unittest.TestCase):
    """One command, then a look around."""

    def test_the_demo_runs_to_its_end_and_leaves_what_it_says(self) -> None:
        """A vault, a pack that verifies and a forgery that doesn't."""
        with tempfile.TemporaryDirectory(prefix="bothy-demo-") as folder:
            home = Path(folder) / "look-around"
            done = subprocess.run(
                [BOTHY, "demo", home], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
            )
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
            print(done.stdout)
            self.assertTrue((home / "README.txt").is_file())
            for pdf in ("plan.pdf", "card.pdf"):
                self.assertTrue((home / pdf).read_bytes().startswith(b"%PDF-"))
            # Every path that it names exists.
            packs = sorted(file.parent for file in home.rglob("SHA256SUMS"))
            self.assertGreaterEqual(len(packs), 2, "a pack and a forged copy")
            verdicts = [
                subprocess.run([BOTHY, "verify", pack], capture_output=True, check=False).returncode for pack in packs
            ]
            self.assertIn(0, verdicts)
            self.assertIn(1, verdicts)
