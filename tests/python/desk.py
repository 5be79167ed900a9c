"""Shared by journeys and peers: the real program, a vault, and a desk with both on it."""

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
"""A cost of unlocking that takes no time: no test here is about how long guessing takes."""


def sha256(file: Path) -> str:
    """Returns the file's SHA-256 in hex."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


class Vault:
    """A vault in a folder, its secret beside it, and the program."""

    def __init__(self, folder: Path, *init: str | Path, device_key: bool = False, program: Path = BOTHY) -> None:
        """Makes the vault; `made` is the program's output."""
        self.folder, self.path, self.program = folder, folder / "vault", program
        self.secret, self.key = folder / "secret", folder / "key"
        self.places = ["--vault", self.path, *(["--device-key", self.key] if device_key else [])]
        self.secret.write_text("a lamp in the hall 7\n", "utf-8")
        self.made = self.bothy("init", "--kdf-cost", CHEAP, *init)

    def bothy(self, *words: str | Path, exit_code: int = 0, program: Path | None = None) -> str:
        """Runs a command on the vault, by its secret unless another is given, and expects its exit code. Returns its output."""
        secret = [] if "--secret-file" in words else ["--secret-file", self.secret]
        command = [program or self.program, *self.places, *secret, *words]
        return run(*command, exit_code=exit_code)

    def ask(self, *words: str | Path, program: Path | None = None) -> dict | list:
        """Does the same and parses JSON."""
        return json.loads(self.bothy("--json", *words, program=program))


def run(*words: str | Path, exit_code: int = 0, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    """Runs a program without a terminal, and expects its exit code. Returns its output, or otherwise its complaint."""
    env = os.environ | (env or {})
    done = subprocess.run(
        words, capture_output=True, text=True, cwd=cwd, env=env, stdin=subprocess.DEVNULL, check=False
    )
    if done.returncode != exit_code:
        raise AssertionError(f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done.stdout or done.stderr


def folder_for(test: type[unittest.TestCase]) -> Path:
    """Makes a folder that goes when the tests of a class are done."""
    folder = tempfile.TemporaryDirectory(prefix="bothy-desk-")
    test.addClassCleanup(folder.cleanup)
    return Path(folder.name)


class Desk(unittest.TestCase):
    """A folder and a vault in it, for each test."""

    maxDiff = None

    def setUp(self) -> None:
        """Makes the vault."""
        folder = tempfile.TemporaryDirectory(prefix="bothy-desk-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.vault = Vault(self.folder)
        self.bothy, self.ask = self.vault.bothy, self.vault.ask

    def add(self, details: str, files: list[Path], **fields: str) -> str:
        """Saves an incident with files; returns its id."""
        attach = [word for file in files for word in ("--attach", file)]
        more = [word for name, value in fields.items() for word in ("--field", f"{name}={value}")]
        what = ["--kind", "damage", "--happened", "2026-03-03T21:30", "--details", details]
        return self.bothy("incident", "add", *what, *attach, *more).strip()

    def export(self, name: str, *words: str) -> Path:
        """Exports a pack; returns its path."""
        to = self.folder / name
        self.bothy("export", "--to", to, "--reader", "court", "--initials", "AB", *words)
        return to
