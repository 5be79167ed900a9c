"""The program makes what docs/vault-format.md writes out."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "vault-format.md"
SQL = ROOT / "core" / "bothy" / "src" / "store" / "sql"


class Tables(unittest.TestCase):
    """The tables of the databases."""

    def test_the_tables_of_the_page_are_those_that_are_made(self):
        """Each with its columns, in their order."""
        made = {}
        for file in sorted(SQL.rglob("*.sql")):
            text = re.sub("--.*", "", file.read_text())
            for name, columns in re.findall(r"CREATE TABLE (\w+) \((.*?)\) STRICT", text, re.DOTALL):
                words = re.findall(r"^ +(\w+)", columns, re.MULTILINE)
                made[name] = [word for word in words if word != "PRIMARY"]
        page = PAGE.read_text().split("### Tables")[1].split("###")[0]
        written = {}
        for line in page.splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            name = re.fullmatch("`([a-z_]+)`", cells[1]) if len(cells) == 4 else None
            if name:
                written[name[1]] = [re.match(r"\w+", column.strip())[0] for column in re.split("[‖,]", cells[2])]
        self.assertGreater(len(made), 15)
        self.assertEqual(written, made)


if __name__ == "__main__":
    unittest.main()
