"""Made logs: what is made by plain recursion is what the checker computes, and no byte of it can change."""

import os
import random
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import log_format as log
import log_json
import log_shapes as shapes
import pack_maker
import strict_ed25519
import verify_pack

SEED = int(os.environ.get("BOTHY_SEED", random.SystemRandom().randrange(1 << 32)))
PACKS = {"quick": 20, "full": 60, "long": 1000}[os.environ.get("BOTHY_TESTS", "full")]


def said_of(data):
    """Returns what is said of log.json by itself, or the word for why it can't be read; signatures aren't looked at."""
    said = verify_pack.Said()
    with mock.patch.object(strict_ed25519, "verify", return_value=True):
        try:
            items = log_json.read([data])
            head = next(items)[1]
            verify_pack.Log(head, said).read(items)
        except verify_pack.UnreadableError as why:
            return [str(why)]
    return said.lines()


def check(files):
    """Returns what is said of a pack of these files."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        return verify_pack.check(folder)


class Model(unittest.TestCase):
    """The checker's arithmetic beside RFC 6962 and the page, by plain recursion."""

    def test_the_roots_of_every_size(self):
        """And each entry's place, and each earlier head, by the RFC's proofs."""
        leaves = [log.sha256(bytes([n])) for n in range(200)]
        self.assertEqual(pack_maker.tree_hash([]), log.root([]))
        for size in range(1, 200):
            self.assertEqual(pack_maker.tree_hash(leaves[:size]), log.root(leaves[:size]))
        for size in range(1, 71):
            root = log.root(leaves[:size])
            for first in range(1, size + 1):
                path = pack_maker.consistency(leaves[:size], first)
                self.assertTrue(log.continues(first, log.root(leaves[:first]), size, root, path))
                self.assertFalse(log.continues(first, leaves[0][::-1], size, root, path))

    def joined(self, size, shown, leaves, before, behind):
        """Returns the checker's root."""
        proof = log.Joined(size)
        for seq in shown:
            proof.add(seq, leaves[seq], before[seq])
            self.assertLessEqual(len(proof.parts), size.bit_length())
        return proof.root(behind)

    def test_one_proof_for_several_entries_of_every_size(self):
        """None, each, all, and drawn ones; a hash too many, too few, changed or elsewhere makes another root or none."""
        chance = random.Random(SEED)
        for size in range(1, 71):
            leaves = [chance.randbytes(32) for _ in range(size)]
            root = pack_maker.tree_hash(leaves)
            sets = [[], list(range(size)), *([seq] for seq in range(size))]
            sets += [sorted(chance.sample(range(size), chance.randint(1, size))) for _ in range(20)]
            for shown in sets:
                before, behind = pack_maker.several(leaves, shown)
                self.assertEqual(self.joined(size, shown, leaves, before, behind), root)
                lists = [before[seq] for seq in shown] + [behind]
                for n, hashes in enumerate(lists):
                    for change in self.changes(chance, lists, n, hashes):
                        changed = dict(zip(shown, change, strict=False))
                        self.assertNotEqual(self.joined(size, shown, leaves, changed, change[-1]), root)

    def test_no_entry_behind_the_last_one_is_in_the_log(self):
        """The tree is whole before it comes."""
        for size in range(1, 71):
            leaves = [log.sha256(bytes([n])) for n in range(size + 2)]
            root = pack_maker.tree_hash(leaves[:size])
            for shown in (list(range(size)), [size - 1]):
                before, _ = pack_maker.several(leaves[:size], shown)
                for more in (size, size + 1):
                    for hashes in ([], [leaves[0]]):
                        given = {**before, more: hashes}
                        self.assertNotEqual(self.joined(size, [*shown, more], [*leaves, b""], given, []), root)

    def changes(self, chance, lists, n, hashes):
        """Yields lists of which the nth isn't what it was."""

        def other(changed):
            return [*lists[:n], changed, *lists[n + 1 :]]

        yield other([*hashes, chance.randbytes(32)])
        yield other([chance.randbytes(32), *hashes])
        if hashes:
            at = chance.randrange(len(hashes))
            yield other(hashes[:at] + hashes[at + 1 :])
            yield other([*hashes[:at], chance.randbytes(32), *hashes[at + 1 :]])
            if n + 1 < len(lists):
                yield [*lists[:n], hashes[:-1], [hashes[-1], *lists[n + 1]], *lists[n + 2 :]]
        if len(hashes) > 1:
            yield other([hashes[1], hashes[0], *hashes[2:]])

    def test_openings_of_every_size(self):
        """Every way to show and hide up to eight leaves, and drawn ones."""
        chance = random.Random(SEED)

        def leaf(n):
            return lambda seed: log.leaf(seed + bytes([n]))

        def tried(states):
            seed = chance.randbytes(32)
            leaves = [(leaf(n), state) for n, state in enumerate(states)]
            root = pack_maker.tree_hash(
                [make(one) for (make, _), one in zip(leaves, pack_maker.spread(seed, leaves), strict=True)]
            )
            nodes = pack_maker.opening(seed, leaves)
            parted = [leaf(n)(one) for n, one in enumerate(pack_maker.spread(seed, leaves))]
            self.assertEqual(log.opening_length(bytes(states)), len(nodes))
            found = log.opened(bytes(states), nodes, lambda n, one: leaf(n)(one) if one else parted[n])
            self.assertEqual(found, root)
            self.assertEqual(log.seeds(seed, len(states)), pack_maker.spread(seed, leaves))

        for size in range(1, 9):
            for number in range(3**size):
                tried([number // 3**n % 3 for n in range(size)])
        for size in range(9, 200):
            for weights in ((1, 1, 1), (20, 1, 0), (1, 20, 1), (1, 0, 0)):
                tried(chance.choices([log.SHOWN, log.HIDDEN, log.PARTLY], weights, k=size))


class Made(unittest.TestCase):
    """Drawn logs and packs."""

    def drawn(self, size, seed):
        """Draws a log, what is shown of it, and what is hidden."""
        made = pack_maker.drawn_log(size, seed)
        shown = sorted(made.chance.sample(range(size), made.chance.randint(1, size)))
        words = {seq: pack_maker.words_to_hide(made.chance, made.bodies[seq]) for seq in shown}
        return made, shown, pack_maker.drawn_hiding(made.chance), words

    def test_packs_of_every_size_hold(self):
        """With 1 to 200 entries, some of them shown, and drawn positions and words hidden."""
        for n in range(PACKS):
            size = n + 1 if n < 20 else random.Random(SEED + n).randint(1, 200)
            with self.subTest(size=size, seed=SEED + n):
                made, shown, hidden, words = self.drawn(size, SEED + n)
                earlier = sorted(made.chance.sample(range(1, size + 1), min(size, 2)))
                self.assertEqual(check(made.pack(shown, hidden, words, earlier=earlier)), [])

    def test_no_byte_of_an_opening_or_a_proof_can_change(self):
        """Each byte of nodes, of words' too, of salts, of skipped, of body_root; and every other seq."""
        kept = tried = 0
        for n in range(3):
            made, shown, hidden, words = self.drawn(5 + 8 * n, SEED + n)
            shown = shown[:2]
            whole = made.json(shown, hidden, words)
            self.assertEqual(said_of(pack_maker.dump(whole)), [])
            for at in range(len(whole["entries"])):
                entry = whole["entries"][at]
                lists = [
                    entry["nodes"],
                    entry.get("skipped", []),
                    [entry, "body_root"],
                    whole["skipped"] if not at else [],
                ]
                for value in entry["values"].values():
                    if isinstance(value, dict) and "salt" in value:
                        lists += [value["nodes"], [value, "salt"]]
                for place in lists:
                    named = len(place) == 2 and isinstance(place[0], dict)
                    keys = [place[1]] if named else range(len(place))
                    of = place[0] if named else place
                    for key in keys:
                        before = bytes.fromhex(of[key])
                        for byte in range(32):
                            changed = bytearray(before)
                            changed[byte] ^= 1 << made.chance.randrange(8)
                            of[key] = changed.hex()
                            tried += 1
                            kept += not said_of(pack_maker.dump(whole))
                        of[key] = before.hex()
                seq = entry["seq"]
                for other in [*range(len(made.bodies) + 2), seq + 2**31, 2**53 - 1]:
                    if other != seq:
                        entry["seq"] = other
                        self.assertIn("entries-in-log", " ".join(said_of(pack_maker.dump(whole))))
                entry["seq"] = seq
            self.assertEqual(said_of(pack_maker.dump(whole)), [])
        self.assertEqual(kept, 0)
        self.assertGreater(tried, 1000)

    def test_no_other_set_of_hidden_names_or_words_passes(self):
        """One name more or fewer, or another; a null elsewhere, one more or fewer."""
        for n in range(6):
            made, shown, hidden, words = self.drawn(3, SEED + n)
            whole = made.json(shown, hidden, words)
            for entry in whole["entries"]:
                before, values = entry.get("hidden", []), entry["values"]
                for name in pack_maker.MAY_BE_HIDDEN:
                    names = set(before) ^ {name}
                    entry["hidden"] = [name for _, name in sorted(shapes.NAMES.items()) if name in names]
                    entry["values"] = {one: value for one, value in values.items() if one not in names}
                    if not entry["hidden"]:
                        del entry["hidden"]
                    self.assertNotEqual(said_of(pack_maker.dump(whole)), [], name)
                    entry["hidden"], entry["values"] = before, values
                if not before:
                    del entry["hidden"]
                for name, value in values.items():
                    if isinstance(value, dict) and "salt" in value:
                        text = value["$words"]
                        for j, word in enumerate(text):
                            value["$words"] = [*text[:j], "a" if word is None else None, *text[j + 1 :]]
                            self.assertNotEqual(said_of(pack_maker.dump(whole)), [], (name, j))
                        value["$words"] = text
            self.assertEqual(said_of(pack_maker.dump(whole)), [])

    def test_what_is_hidden_is_nowhere_in_a_pack(self):
        """Neither its value, nor its seed, nor one above or below it."""
        for n in range(10):
            made, shown, hidden, words = self.drawn(4, SEED + n)
            data = made.pack(shown, hidden, words)["log.json"].decode()
            for seq in shown:
                body, secret = made.bodies[seq], set()
                parts = {name for name in words[seq] if name not in hidden}
                for name in hidden | parts:
                    i = shapes.number(name)
                    secret |= self.above(body.seed, i, shapes.COUNT)
                    value = body.list[i]
                    if isinstance(value, log_json.shapes.Words):
                        seed = log.child(body.seeds[i], 1)
                        numbers = range(len(value)) if name in hidden else words[seq][name]
                        secret |= {log.child(body.seeds[i], 0)} if name in hidden else set()
                        secret |= {one for j in numbers for one in self.above(seed, j, len(value))}
                for one in secret:
                    self.assertNotIn(one.hex(), data)

    def above(self, seed, i, n):
        """Returns the seeds on the way from the top to leaf i of n, its own too."""
        found = {seed}
        while n > 1:
            left = 1 << (n - 1).bit_length() - 1
            bit = int(i >= left)
            seed, i, n = log.child(seed, bit), i - left * bit, n - left if bit else left
            found.add(seed)
        return found


# Linux's own figure: that of getrusage has the memory of whatever started the process in it.
GAUGE = """
import re, sys
from pathlib import Path
import verify_pack
said = verify_pack.check(sys.argv[1])
print(int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) >> 10, said)
"""


class Large(unittest.TestCase):
    """A pack of many entries."""

    def used(self, entries):
        """Returns the MiB that checking a pack of so many takes, and those of its log.json."""
        made = pack_maker.drawn_log(entries, SEED, 0.15)
        files = made.pack(range(entries), {"private_note"})
        del made
        with tempfile.TemporaryDirectory() as folder:
            for name, data in files.items():
                Path(folder, name).write_bytes(data)
            command = [sys.executable, "-c", GAUGE, folder]
            done = subprocess.run(
                command, check=True, capture_output=True, text=True, cwd=Path(__file__).parent, timeout=600
            )
        mib, said = done.stdout.split(" ", 1)
        self.assertEqual(said, "[]\n")
        return int(mib), len(files["log.json"]) >> 20

    def test_ten_thousand_entries_take_little_more_memory_than_few(self):
        """log.json is read in pieces, and of an incident only a hash of its row is kept."""
        few, _ = self.used(50)
        many, large = self.used(10_000)
        print(f"{few} MiB, {many} MiB for a log.json of {large} MiB", end=" ", flush=True)
        self.assertGreater(large, 10)
        self.assertLess(many - few, 20)


if __name__ == "__main__":
    unittest.main()
