"""What the journeys share: a desk with the real program on it, and a folder of its own."""

import hashlib
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BOTHY = Path(os.environ.get("BOTHY", ROOT / os.environ.get("CARGO_TARGET_DIR", "target") / "release" / "bothy"))
FIXTURES = ROOT / "tests" / "fixtures"
CHEAP = "8,1"
"""A cost of unlocking that takes no time: what is tested here isn't how long guessing takes."""


def sha256(file: Path) -> str:
    """The file's SHA-256 in hex."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


class Desk(unittest.TestCase):
    """A folder, a vault in it, and the program."""

    maxDiff = None

    def setUp(self) -> None:
        """Makes the vault."""
        folder = tempfile.TemporaryDirectory(prefix="bothy-desk-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "secret").write_text("a lamp in the hall 7\n", "utf-8")
        self.bothy("init", "--kdf-cost", CHEAP)

    def bothy(self, *words: str | Path, exit_code: int = 0) -> str:
        """Runs a command on the vault, expects its exit code, and answers what it prints."""
        command = [BOTHY, "--vault", self.folder / "vault", "--secret-file", self.folder / "secret", *words]
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
        self.assertEqual(done.returncode, exit_code, f"{words}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def ask(self, *words: str | Path) -> dict:
        """The same, as JSON."""
        return json.loads(self.bothy("--json", *words))

    def add(self, details: str, files: list[Path], **fields: str) -> str:
        """Saves an incident with files; answers its id."""
        attach = [word for file in files for word in ("--attach", file)]
        more = [word for name, value in fields.items() for word in ("--field", f"{name}={value}")]
        what = ["--kind", "damage", "--happened", "2026-03-03T21:30", "--details", details]
        return self.bothy("incident", "add", *what, *attach, *more).strip()

    def export(self, name: str, *words: str) -> Path:
        """Exports a pack; answers where it is."""
        to = self.folder / name
        self.bothy("export", "--to", to, "--reader", "court", "--initials", "AB", *words)
        return to

    def stock(self, *words: str | Path, cwd: Path, exit_code: int = 0) -> str:
        """Runs a program that isn't ours, expects its exit code, and answers what it prints."""
        done = subprocess.run(words, capture_output=True, text=True, cwd=cwd, stdin=subprocess.DEVNULL, check=False)
        self.assertEqual(done.returncode, exit_code, f"{words}\n{done.stdout}\n{done.stderr}")
        return done.stdout
