"""The second checker agrees with the first on every pack, honest and forged, that the tests of bothy-proof left.

Run `cargo test --release -p bothy-proof` first: it leaves the packs in target/tmp/packs.
"""

import base64
import json
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import log_format as log
import log_json
import log_shapes as shapes
import pack_files
import pack_table
import strict_ed25519
import verify_pack

ROOT = Path(__file__).parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
VECTORS = ROOT / "docs" / "vectors"


def _bounds_of(pack):
    """Applies the first checker's bounds for this pack to the second."""
    file = Path(f"{pack}.bounds")
    numbers = file.read_text().split() if file.exists() else []
    bounds = zip(("files", "file_bytes", "total_bytes", "entries"), map(int, numbers), strict=False)
    return mock.patch.dict(pack_files.MOST, dict(bounds))


class Packs(unittest.TestCase):
    """The two checkers side by side."""

    def test_both_checkers_say_the_same_of_every_pack(self):
        """Honest and forged ones, zips and folders."""
        left = TARGET / "tmp" / "packs"
        packs = [said.with_suffix("") for said in sorted(left.glob("*.said"))]
        for ending in (".zip", ".folder"):
            of_such = [pack for pack in packs if pack.suffix == ending]
            self.assertEqual(len(of_such), len([*left.glob(f"*{ending}")]), "of each it is known what is said")
            self.assertGreater(len(of_such), 100, "run the tests of bothy-proof first")
        for pack in packs:
            with self.subTest(pack.name), _bounds_of(pack):
                expected = Path(f"{pack}.said").read_text().splitlines()
                self.assertEqual(verify_pack.check(pack), expected)

    def test_the_vectors_of_the_pack(self):
        """docs/vectors/pack.json."""
        vectors = json.loads((VECTORS / "pack.json").read_text())
        honest = {"files": {}, "said": vectors["said"]}
        for forged in [honest, *vectors["forged"]]:
            with tempfile.TemporaryDirectory() as folder, self.subTest(forged.get("what", "honest")):
                for name, content in {**vectors["files"], **forged["files"]}.items():
                    path = Path(folder, name)
                    path.parent.mkdir(exist_ok=True)
                    path.write_bytes(base64.b64decode(content))
                self.assertEqual(verify_pack.check(folder), sorted(forged["said"]))

    def test_the_cells_of_the_vectors(self):
        """Texts, and every precision of when something happened."""
        vectors = json.loads((VECTORS / "pack.json").read_text())
        for text, cell in vectors["cells"]:
            self.assertEqual(pack_table.cell(text, typed=True), cell)
        for value, offset, cell in vectors["happened"]:
            self.assertTrue(shapes.fits(10, value) and shapes.fits(11, offset), value)
            self.assertEqual(pack_table.cell(pack_table.happened(value, offset)), cell)
        precisions = {value["precision"] for value, _, _ in vectors["happened"]}
        self.assertEqual(precisions, {"exact", "day", "about", "range", "between"})

    def _positions_make_the_leaves(self, body):
        for i, (shown, leaf) in enumerate(zip(body["positions"], body["leaves"], strict=True)):
            made, value = log_json.position(i, json.dumps(shown))
            self.assertEqual(made.hex(), leaf)
            self.assertTrue(isinstance(value, log_json.Hidden) or shapes.fits(i, value), (i, value))

    def test_the_vectors_of_the_log(self):
        """docs/vectors/log.json."""
        vectors = json.loads((VECTORS / "log.json").read_text())
        for words in vectors["words"]:
            self.assertEqual("".join(words["words"]), words["text"])
        for body in vectors["bodies"]:
            seed = bytes.fromhex(body["entry_seed"])
            seeds = [log.position_seed(seed, i) for i in range(64)]
            self.assertEqual([s.hex() for s in seeds], body["seeds"])
            self.assertEqual([log.slot_salt(s).hex() for s in seeds], body["salts"])
            leaves = [bytes.fromhex(leaf) for leaf in body["leaves"]]
            self.assertEqual(log.root(leaves).hex(), body["body_root"])
            self._positions_make_the_leaves(body)
        when = [body["positions"][10][1] for body in vectors["bodies"]]
        self.assertEqual([value["precision"] for value in when], ["about", "range", "between"])
        leaves = [log.leaf(bytes.fromhex(entry)) for entry in vectors["entries"]]
        roots = vectors["roots_of_the_first_1_to_12_entries"]
        self.assertEqual([log.root(leaves[:n]).hex() for n in range(1, 13)], roots)
        whole = bytes.fromhex(roots[-1])
        for seq, path in enumerate(vectors["inclusion_of_each_entry_in_12"]):
            self.assertTrue(log.in_log(leaves[seq], seq, 12, [bytes.fromhex(h) for h in path], whole))
        for n, path in enumerate(vectors["consistency_of_the_first_1_to_11_entries_with_12"], 1):
            path = [bytes.fromhex(h) for h in path]
            self.assertTrue(log.continues(n, bytes.fromhex(roots[n - 1]), 12, whole, path))
        head = {name: bytes.fromhex(value) for name, value in vectors["head"].items()}
        message = b"bothy/head/v1\0" + head["bytes"]
        self.assertTrue(strict_ed25519.verify(head["public_key"], message, head["signature"]))
        self.assertFalse(strict_ed25519.verify(head["public_key"], message + b"x", head["signature"]))


if __name__ == "__main__":
    unittest.main()
