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
import pack_maker
import pack_table
import strict_ed25519
import vault_journal
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
            when, beside = shapes.number("happened"), shapes.number("happened_offset")
            self.assertTrue(shapes.fits(when, value) and shapes.fits(beside, offset), value)
            self.assertEqual(pack_table.cell(pack_table.happened(value, offset)), cell)
        precisions = {value["precision"] for value, _, _ in vectors["happened"]}
        self.assertEqual(precisions, {"exact", "day", "about", "range", "between"})

    def test_the_bodies_of_the_vectors(self):
        """docs/vectors/log.json: words, seeds, leaves, and what the vault keeps."""
        vectors = json.loads((VECTORS / "log.json").read_text())
        for words in vectors["words"]:
            self.assertEqual("".join(words["words"]), words["text"])
        for body in vectors["bodies"]:
            seeds = log.seeds(bytes.fromhex(body["entry_seed"]), shapes.COUNT)
            self.assertEqual([seed.hex() for seed in seeds], body["seeds"])
            values = _values(body)
            self.assertTrue(all(shapes.fits(i, value) for i, value in enumerate(values)))
            leaves = [log.position_leaf(*both) for both in zip(seeds, values, strict=True)]
            self.assertEqual([leaf.hex() for leaf in leaves], body["leaves"])
            self.assertEqual(log.root(leaves).hex(), body["body_root"])
            self.assertEqual(_content(values).hex(), body["content"])
        when = [body["values"]["happened"]["precision"] for body in vectors["bodies"]]
        self.assertEqual(when, ["about", "range", "between"])

    def test_the_words_and_openings_of_the_first_body(self):
        """Salt, seeds and leaves of its details; what is shown with some of its names and words hidden."""
        vectors = json.loads((VECTORS / "log.json").read_text())
        body, said = vectors["bodies"][0], vectors["words_of_details_of_the_first_body"]
        values, details = _values(body), shapes.number("details")
        seed = bytes.fromhex(body["seeds"][details])
        self.assertEqual(log.child(seed, 0).hex(), said["salt"])
        seeds = log.seeds(log.child(seed, 1), len(values[details]))
        self.assertEqual([one.hex() for one in seeds], said["seeds"])
        leaves = [log.word_leaf(*both) for both in zip(seeds, values[details], strict=True)]
        self.assertEqual([leaf.hex() for leaf in leaves], said["leaves"])
        self.assertEqual(log.root(leaves).hex(), said["root"])
        made = pack_maker.Body(bytes.fromhex(body["entry_seed"]), _by_name(values))
        with_words = 0
        for opening in vectors["openings"]:
            words = {"details": set(opening["words"])} if "words" in opening else {}
            shown = made.json(set(opening["hidden"]), words)
            self.assertEqual(shown.get("hidden", []), opening["hidden"])
            self.assertEqual(shown["nodes"], opening["nodes"])
            if words:
                with_words += 1
                self.assertEqual(shown["values"]["details"]["salt"], opening["details_salt"])
                self.assertEqual(shown["values"]["details"]["nodes"], opening["details_nodes"])
            self.assertTrue(log_json.entry({"seq": 0, "body_root": body["body_root"], **shown})["committed"])
        self.assertEqual(with_words, 1)

    def test_the_tree_and_the_head_of_the_vectors(self):
        """Roots, proofs, one proof for several entries, the head and its checkpoint."""
        vectors = json.loads((VECTORS / "log.json").read_text())
        entries = [bytes.fromhex(entry) for entry in vectors["entries"]]
        leaves = [log.leaf(entry) for entry in entries]
        for seq, entry in enumerate(entries):
            self.assertEqual(vault_journal.decode(entry)[:2], [2, seq])
        self.assertEqual(log.root([]).hex(), vectors["root_of_nothing"])
        roots = vectors["roots_of_the_first_1_to_12_entries"]
        self.assertEqual([log.root(leaves[:n]).hex() for n in range(1, 13)], roots)
        whole = bytes.fromhex(roots[-1])
        for seq, path in enumerate(vectors["inclusion_of_each_entry_in_12"]):
            self.assertTrue(log.in_log(leaves[seq], seq, 12, _hashes(path), whole))
        for n, path in enumerate(vectors["consistency_of_the_first_1_to_11_entries_with_12"], 1):
            self.assertTrue(log.continues(n, bytes.fromhex(roots[n - 1]), 12, whole, _hashes(path)))
        for several in vectors["several"]:
            proof = log.Joined(several["size"])
            for seq, before in zip(several["shown"], several["before"], strict=True):
                proof.add(seq, leaves[seq], _hashes(before))
            self.assertEqual(proof.root(_hashes(several["behind"])).hex(), roots[several["size"] - 1])
            made = pack_maker.several(leaves[: several["size"]], several["shown"])
            before = [[node.hex() for node in made[0][seq]] for seq in several["shown"]]
            self.assertEqual((before, [node.hex() for node in made[1]]), (several["before"], several["behind"]))
        self._head(vectors["head"])

    def _head(self, vector):
        text = vector.pop("checkpoint").encode()
        head = {name: bytes.fromhex(value) for name, value in vector.items()}
        message = b"bothy/head/v2\0" + head["bytes"]
        self.assertTrue(strict_ed25519.verify(head["public_key"], message, head["signature"]))
        self.assertFalse(strict_ed25519.verify(head["public_key"], message + b"x", head["signature"]))
        self.assertEqual(strict_ed25519.public_key(head["private_key"]), head["public_key"])
        self.assertEqual(strict_ed25519.sign(head["private_key"], message), head["signature"])
        self.assertEqual(vault_journal.decode(head["qr"]), [head["bytes"], head["signature"]])
        names = ("log_id", "public_key", "size", "root", "recorded")
        version, *members = vault_journal.decode(head["bytes"])
        named = dict(zip(names, members, strict=True))
        self.assertEqual((version, named["public_key"]), (2, head["public_key"]))
        signature = strict_ed25519.sign(head["private_key"], log.checkpoint_text(named))
        self.assertEqual(log.checkpoint(named, signature), text)

    def test_encodings_that_are_refused(self):
        """Other bytes for the same entry, and the draft's entry."""
        refused = json.loads((VECTORS / "log.json").read_text())["refused"]
        entry = bytes.fromhex(refused["entry"])
        self.assertEqual(vault_journal.entry(entry, vault_journal.decode(entry)[1]), vault_journal.decode(entry)[2])
        self.assertGreater(len(refused["encodings"]), 5)
        for other in map(bytes.fromhex, refused["encodings"]):
            self.assertNotEqual(other, entry)
            with self.assertRaises((vault_journal.DamagedError, ValueError, IndexError)):
                vault_journal.entry(other, vault_journal.decode(entry)[1])


def _values(body):
    """Returns a value for each position of a body of the vectors."""
    values = [None] * shapes.COUNT
    for name, value in body["values"].items():
        values[shapes.number(name)] = log_json.shown(json.dumps(value))
    return values


def _by_name(values):
    return {shapes.name(i): value for i, value in enumerate(values) if value is not None}


def _content(values):
    """Returns what the vault keeps of these values."""
    words = {i: list(value) for i, value in enumerate(values) if isinstance(value, shapes.Words)}
    plain = {i: value for i, value in enumerate(values) if value is not None and i not in words}
    return log.cbor([2, plain, words])


def _hashes(hexes):
    return [bytes.fromhex(one) for one in hexes]


if __name__ == "__main__":
    unittest.main()
