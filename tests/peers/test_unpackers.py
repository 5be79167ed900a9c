"""Every program unpacks from an accepted zip exactly what was checked.

Run `cargo test --release -p bothy-proof` first: it leaves zips, honest and forged, in target/tmp/packs.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pack_files import UnreadableError, open_pack

ROOT = Path(__file__).parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))


def _run(*command, pack=None, out):
    """Unpacks. A program may do anything with a forgery, and end in any way."""
    with Path(pack or os.devnull).open("rb") as given:
        subprocess.run(command, cwd=out, stdin=given, check=False, capture_output=True, timeout=60)


SEVEN = shutil.which("7zz") or shutil.which("7z") or "7zz"
UNPACKERS = {
    "unzip": lambda pack, out: _run("unzip", "-qo", pack, out=out),
    "unzip -a": lambda pack, out: _run("unzip", "-aqo", pack, out=out),
    "bsdtar": lambda pack, out: _run("bsdtar", "-xf", pack, out=out),
    "bsdtar from a pipe": lambda pack, out: _run("bsdtar", "-xf", "-", pack=pack, out=out),
    "7z": lambda pack, out: _run(SEVEN, "x", "-y", pack, out=out),
    "Python": lambda pack, out: _run(sys.executable, "-m", "zipfile", "-e", pack, out, out=out),
    "jar": lambda pack, out: _run("jar", "xf", pack, out=out),
    "jar from a pipe": lambda pack, out: _run("jar", "x", pack=pack, out=out),
}


def unpacked(pack, unpack):
    """Returns content by name of what a program writes, links as their targets."""
    with tempfile.TemporaryDirectory() as out:
        unpack(pack, out)
        found = {}
        for path in Path(out).rglob("*"):
            if path.is_symlink():
                found[path.relative_to(out).as_posix()] = str(path.readlink())
            elif path.is_file():
                found[path.relative_to(out).as_posix()] = path.read_bytes()
        return found


def accepted(pack):
    """Returns content by name of what is checked; None if the zip is refused."""
    try:
        pack = open_pack(pack)
        return {name: pack.read(name) for name in pack.files}
    except UnreadableError:
        return None


def tried(packs):
    """Counts those that are accepted."""
    return sum(files is not None for files in packs.values())


class Unpackers(unittest.TestCase):
    """Stock programs on the zips that the tests of bothy-proof left."""

    def setUp(self):
        """Takes all zips that are odd as zips, and some with odd content only."""
        packs = sorted((TARGET / "tmp" / "packs").glob("*.zip"))
        odd = [pack for pack in packs if pack.name.startswith("zip")]
        self.assertGreater(len(odd), 100, "run the tests of bothy-proof first")
        self.packs = {pack: accepted(pack) for pack in odd + packs[::40]}

    def test_whatever_unpacks_an_accepted_zip_writes_what_was_checked(self):
        """Each program, each zip."""
        tried = 0
        for pack, files in self.packs.items():
            for name, unpack in UNPACKERS.items() if files is not None else ():
                with self.subTest(pack.stem, program=name):
                    self.assertEqual(unpacked(pack, unpack), files)
                    tried += 1
        self.assertGreater(tried, 50)

    def test_forgeries_are_unpacked_to_different_files_by_different_programs(self):
        """Hence they are refused: over sixty are read in more than one way here."""
        forged = [pack for pack, files in self.packs.items() if files is None and pack.name.startswith("zip")]

        def is_parted(pack):
            # The first two that differ will do; Java is slow and comes last.
            written = (unpacked(pack, unpack) for unpack in UNPACKERS.values())
            first = next(written)
            return any(files != first for files in written)

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            found = pool.map(is_parted, forged)
            parted = [pack.stem for pack, is_so in zip(forged, found, strict=True) if is_so]
        print(f"{len(parted)} of {len(forged)} are unpacked to different files, {tried(self.packs)} are accepted")
        self.assertGreater(len(parted), 60, parted)
        self.assertIn("zip,-deflate-without-a-distance,-258-codes", parted)


if __name__ == "__main__":
    unittest.main()
