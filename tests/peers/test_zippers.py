"""A pack zipped again by a stock program is read, or must be unpacked first, whichever program it was."""

import json
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

import verify_pack
from desk import BOTHY, Desk

SEVEN = shutil.which("7zz") or shutil.which("7z") or "7zz"
# Each runs in the pack's folder; the zip comes beside it.
ZIPPERS = {
    "zip": ["zip", "-qr", "{to}", "."],
    "zip without owners and times": ["zip", "-qrX", "{to}", "."],
    "zip without folders": ["zip", "-qrXD", "{to}", "."],
    "zip, stored": ["zip", "-qrXD0", "{to}", "."],
    "7z": [SEVEN, "a", "-bso0", "{to}", "."],
    "7z, stored": [SEVEN, "a", "-bso0", "-mx0", "-mtm-", "{to}", "."],
    "bsdtar": ["bsdtar", "-a", "-cf", "{to}", "."],
    "bsdtar, stored": ["bsdtar", "--format=zip", "--options=zip:compression=store", "-cf", "{to}", "."],
    "jar": ["jar", "cf", "{to}", "."],
    "jar, stored": ["jar", "c0Mf", "{to}", "."],
    "Python": [sys.executable, "-m", "zipfile", "-c", "{to}", "."],
}
TO_BE_UNPACKED = ("unsupported", "two-readings", "bad-name", "climbs-out", "wrapped")


class Zippers(Desk):
    """A pack that came as a folder."""

    def setUp(self):
        """Makes it, with a file in it."""
        super().setUp()
        photo = Path(__file__).parents[1] / "fixtures" / "door-frame.jpg"
        self.add("He broke the door.", [photo])
        self.pack = self.export("pack")

    def test_what_stock_programs_zip_is_read_or_to_be_unpacked(self):
        """Both checkers agree, and the words say what to do."""
        read = []
        for number, (name, command) in enumerate(ZIPPERS.items()):
            with self.subTest(name):
                to = self.folder / f"{number}.zip"
                files = sorted(path.name for path in self.pack.iterdir()) if name == "Python" else []
                words = [str(to) if word == "{to}" else word for word in command]
                subprocess.run(words[:-1] + (files or words[-1:]), cwd=self.pack, check=True, capture_output=True)
                done = subprocess.run([BOTHY, "--json", "verify", to], check=False, capture_output=True, text=True)
                said = json.loads(done.stdout)
                if "claims" in said:
                    self.assertEqual((done.returncode, verify_pack.check(to)), (0, []))
                    read.append(name)
                    continue
                self.assertEqual(verify_pack.check(to), [said["malformed"]["problem"]])
                self.assertIn(said["malformed"]["problem"], TO_BE_UNPACKED)
                self.assertIn("unpack it", " ".join(done.stderr.split()))
        print("read:", ", ".join(read))
        self.assertIn("zip, stored", read)

    def test_such_a_zip_unpacked_again_is_the_pack(self):
        """As the words advise."""
        for number, unpack in enumerate((["unzip", "-q"], [SEVEN, "x", "-bso0"])):
            to, out = self.folder / f"{number}.zip", self.folder / f"out{number}"
            subprocess.run([SEVEN, "a", "-bso0", to, "."], cwd=self.pack, check=True, capture_output=True)
            out.mkdir()
            subprocess.run([*unpack, to], cwd=out, check=True, capture_output=True)
            self.assertEqual(verify_pack.check(out), [])
            subprocess.run([BOTHY, "verify", out], check=True, capture_output=True)


if __name__ == "__main__":
    unittest.main()
