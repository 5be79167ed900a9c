"""A pack against others' tools: README.txt's instructions to a stranger work, and find changes."""

import csv
import json
import re
import shutil
from pathlib import Path

from desk import FIXTURES, Desk, run, sha256


class StockTools(Desk):
    """sha256sum, minisign, unzip, a CSV reader and a JSON reader on a real pack."""

    def setUp(self) -> None:
        """Makes a record of two incidents with files, and its pack."""
        super().setUp()
        self.add(
            "=1+1, and he broke the plate.",
            [FIXTURES / "broken-plate.jpg", FIXTURES / "spoken-note.m4a"],
            place="kitchen",
        )
        self.add("The school rang.", [FIXTURES / "school-letter.pdf"])
        self.pack = self.export("pack")

    def key(self, pack: Path) -> str:
        """Returns the public key as README.txt gives it."""
        found = re.search(r"minisign -V -P (\S+)", (pack / "README.txt").read_text("utf-8"))
        assert found
        return found[1]

    def minisign(self, pack: Path, exit_code: int = 0) -> str:
        """Runs the command that README.txt gives."""
        return run("minisign", "-V", "-P", self.key(self.pack), "-m", "SHA256SUMS", cwd=pack, exit_code=exit_code)

    def test_sums_and_signature_hold_as_the_readme_says(self) -> None:
        """Steps 1 and 2 of README.txt."""
        said = run("sha256sum", "--strict", "-c", "SHA256SUMS", cwd=self.pack)
        named = {line.removesuffix(": OK") for line in said.splitlines()}
        there = {str(file.relative_to(self.pack)) for file in self.pack.rglob("*") if file.is_file()}
        self.assertEqual(named, there - {"SHA256SUMS", "SHA256SUMS.minisig"})
        self.assertIn("verified", self.minisign(self.pack))

    def test_a_changed_exhibit_fails_its_sum_and_new_sums_fail_the_signature(self) -> None:
        """A forger who only knows sha256sum."""
        forged = self.folder / "forged"
        shutil.copytree(self.pack, forged)
        exhibit = next(file for file in (forged / "exhibits").iterdir() if file.suffix == ".pdf")
        exhibit.write_bytes(exhibit.read_bytes().replace(b"Times-Roman", b"Times-Romaj"))
        run("sha256sum", "-c", "SHA256SUMS", cwd=forged, exit_code=1)

        sums = forged / "SHA256SUMS"
        old = next(line[:64] for line in sums.read_text("utf-8").splitlines() if exhibit.name in line)
        sums.write_text(sums.read_text("utf-8").replace(old, sha256(exhibit)), "utf-8")
        run("sha256sum", "-c", "SHA256SUMS", cwd=forged)
        self.minisign(forged, exit_code=1)
        self.bothy("verify", forged, exit_code=1)

    def test_a_zip_unpacks_with_unzip_to_a_pack_that_verifies(self) -> None:
        """The same pack as one file."""
        packed = self.export("pack.zip")
        run("unzip", "-tq", packed, cwd=self.folder)
        run("unzip", "-q", packed, "-d", "out", cwd=self.folder)
        out = self.folder / "out"
        # The pack's files are at the top, or in one folder.
        root = next(out.rglob("SHA256SUMS")).parent
        run("sha256sum", "--strict", "-c", "SHA256SUMS", cwd=root)
        self.minisign(root)
        self.bothy("verify", root)
        self.bothy("verify", packed)

    def test_a_spreadsheet_reads_each_incident_and_takes_nothing_for_a_formula(self) -> None:
        """incidents.csv, and log.json beside it."""
        with (self.pack / "incidents.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        self.assertEqual(len(rows), 3)
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        self.assertTrue(any(cell == "'=1+1, and he broke the plate." for cell in rows[1] + rows[2]))
        for cell in (cell for row in rows for cell in row):
            self.assertNotIn(cell[:1], ("=", "+", "-", "@", "\t", "\r"))
        json.loads((self.pack / "log.json").read_text("utf-8"))
